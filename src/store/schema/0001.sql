-- Samstyr document, schema version 1.
--
-- Rules: STRICT tables; keys are 16-byte UUIDs; money is integer øre; choices are codes; dates are
-- EDTF, then a space and the words as typed. No triggers, views, generated columns or full-text
-- tables. No UNIQUE on numbers that people see: two offline copies may both make case 31/26.
-- Deleted rows stay with alive = 0, so that foreign keys hold whatever is merged.
-- The change log is the document; the tables of records are derived from it, and everything is
-- written by one function (log.rs). Any change here needs a new version and a migration.

-- One row: the document itself.
CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    created_at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    state_digest BLOB NOT NULL CHECK (length(state_digest) = 32)  -- of all living records and seals
) STRICT;

-- One row for each process that has written: a copied file cannot mint the same change twice.
CREATE TABLE session (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    program TEXT NOT NULL  -- name and version
) STRICT;

-- One row for each step of a user.
CREATE TABLE txn (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    session INTEGER NOT NULL REFERENCES session(id),
    seq INTEGER NOT NULL,  -- 1, 2, 3 ... within the session
    at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,  -- edit, create, undo, redo, seal
    note TEXT NOT NULL,
    undo_of INTEGER REFERENCES txn(id),
    parents BLOB NOT NULL,  -- hashes of the transactions it was made upon, 32 bytes each
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    first_change INTEGER NOT NULL,  -- its changes are this one ...
    change_count INTEGER NOT NULL  -- ... and those after it, so many in all
) STRICT;
CREATE INDEX txn_undo_of ON txn(undo_of) WHERE undo_of IS NOT NULL;
-- The transaction of a change is found by the number of its first one.
CREATE INDEX txn_first_change ON txn(first_change);

-- Short numbers for the keys of records, so that the log stays small.
CREATE TABLE record (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    kind TEXT NOT NULL
) STRICT;

-- One row for each changed cell. field: the name of a column, '@birth' (value: the first values as
-- JSON), '@alive' (0 or 1) or '@seal' (value: the sealed content as JSON).
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record(id),
    field TEXT NOT NULL,
    value ANY,
    prev INTEGER REFERENCES change(id),  -- the change that it replaces
    superseded INTEGER NOT NULL  -- 1 once another has replaced it
) STRICT;
CREATE INDEX change_head ON change(record, field) WHERE superseded = 0;
CREATE INDEX change_record ON change(record);

-- Further changes that one replaces: all cells of a deleted record, the sides of a merge.
CREATE TABLE replaced (
    change INTEGER NOT NULL REFERENCES change(id),
    prev INTEGER NOT NULL REFERENCES change(id),
    PRIMARY KEY (change, prev)
) STRICT, WITHOUT ROWID;

-- Final decisions: written once, never changed.
CREATE TABLE seal (
    decision BLOB NOT NULL PRIMARY KEY REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    txn INTEGER NOT NULL REFERENCES txn(id),
    content TEXT NOT NULL  -- canonical JSON
) STRICT;

-- A municipality.
CREATE TABLE municipalities (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    number TEXT,
    name TEXT,
    county TEXT,
    population INTEGER,
    population_date TEXT,  -- EDTF, then the words
    language_decision TEXT,
    membership TEXT,
    member_from TEXT,  -- EDTF, then the words
    member_to TEXT,  -- EDTF, then the words
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- An organisation.
CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    short_name TEXT,
    organisation_type TEXT,
    organisation_number TEXT,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    url TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A person, with work contact data only.
CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    organisation_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    position TEXT,
    email TEXT,
    telephone TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A body that meets.
CREATE TABLE bodies (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    short_name TEXT,
    reports_to_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    authority TEXT,
    layer TEXT,
    organisation_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    mandate TEXT,
    composition TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A name that a body had for a time.
CREATE TABLE body_names (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    short_name TEXT,
    valid_from TEXT,  -- EDTF, then the words
    valid_to TEXT,  -- EDTF, then the words
    source TEXT
) STRICT, WITHOUT ROWID;

-- A meeting of a body.
CREATE TABLE meetings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT,  -- EDTF, then the words
    number TEXT,
    theme TEXT,
    state TEXT,
    start_time TEXT,
    end_time TEXT,
    mode TEXT,
    place TEXT,
    chair TEXT,
    minute_taker TEXT,
    replaces_id BLOB REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    minutes_approved TEXT,  -- EDTF, then the words
    minutes_approval TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- Somebody's part in a meeting.
CREATE TABLE attendances (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    meeting_id BLOB REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    person_id BLOB REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    organisation TEXT,
    presence TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A case on the agenda of a meeting.
CREATE TABLE cases (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    meeting_id BLOB REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    case_year INTEGER,
    case_sequence INTEGER,
    former_number TEXT,
    agenda_order INTEGER,
    case_type TEXT,
    state TEXT,
    proposal TEXT,
    summary TEXT,
    background TEXT,
    assessment TEXT,
    economic_consequences TEXT,
    advice TEXT,
    responsible TEXT,
    continues_id BLOB REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    matter_of_principle INTEGER,
    exempt INTEGER,
    exemption_ground TEXT,
    archive_reference TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- What a body decided in a case.
CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    case_id BLOB REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT,  -- EDTF, then the words
    state TEXT,
    outcome TEXT,
    title TEXT,
    text TEXT,
    changes_from_proposal TEXT,
    agreement TEXT,
    votes TEXT,
    remark TEXT,
    conflict_of_interest TEXT,
    economic_effect TEXT,
    amount INTEGER,  -- øre
    amount_year INTEGER,
    cost_owner_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    principle INTEGER,
    corrects_id BLOB REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    supersedes_id BLOB REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    review_on TEXT,  -- EDTF, then the words
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- Something to be done after a decision or a discussion.
CREATE TABLE actions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    decision_id BLOB REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    owner TEXT,
    person_id BLOB REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    deadline TEXT,  -- EDTF, then the words
    state TEXT,
    done_on TEXT,  -- EDTF, then the words
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- An event.
CREATE TABLE events (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    date TEXT,  -- EDTF, then the words
    start_time TEXT,
    end_time TEXT,
    event_type TEXT,
    place TEXT,
    mode TEXT,
    host_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    audience TEXT,
    price TEXT,
    sign_up_url TEXT,
    sign_up_deadline TEXT,  -- EDTF, then the words
    attendance INTEGER,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- An idea or a concept proposal.
CREATE TABLE concepts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    state TEXT,
    proposer_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    proposing_body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    event_id BLOB REFERENCES events(id) DEFERRABLE INITIALLY DEFERRED,
    proposed_on TEXT,  -- EDTF, then the words
    service_area TEXT,
    problem TEXT,
    goal TEXT,
    solution TEXT,
    rough_cost INTEGER,  -- øre
    proposed_rank INTEGER,
    decided_rank INTEGER,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A grant scheme.
CREATE TABLE schemes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    short_name TEXT,
    funder_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT,
    eligible TEXT,
    own_share_rule TEXT,
    terms TEXT,
    url TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- One round of a grant scheme. Its sums are those that the funder published, for all applicants together.
CREATE TABLE calls (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    scheme_id BLOB REFERENCES schemes(id) DEFERRABLE INITIALLY DEFERRED,
    call_year INTEGER,
    state TEXT,
    deadline TEXT,  -- EDTF, then the words
    deadline_time TEXT,
    former_deadline TEXT,  -- EDTF, then the words
    report_deadline TEXT,  -- EDTF, then the words
    frame INTEGER,  -- øre
    applications_received INTEGER,
    applied_total INTEGER,  -- øre
    applications_awarded INTEGER,
    awarded_total INTEGER,  -- øre
    network_awarded INTEGER,
    network_awarded_total INTEGER,  -- øre
    url TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- An application for a grant.
CREATE TABLE applications (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    call_id BLOB REFERENCES calls(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT,
    concept_id BLOB REFERENCES concepts(id) DEFERRABLE INITIALLY DEFERRED,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    applicant_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    deciding_body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    external_number TEXT,
    proposed_rank INTEGER,
    decided_rank INTEGER,
    summary TEXT,
    anchoring TEXT,
    total_cost INTEGER,  -- øre
    own_share INTEGER,  -- øre
    applied INTEGER,  -- øre
    submitted_on TEXT,  -- EDTF, then the words
    awarded INTEGER,  -- øre
    awarded_on TEXT,  -- EDTF, then the words
    accepted INTEGER,  -- øre
    paid INTEGER,  -- øre
    spent INTEGER,  -- øre
    to_return INTEGER,  -- øre
    conditions TEXT,
    consequence TEXT,
    report_deadline TEXT,  -- EDTF, then the words
    co_funder_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A project or a measure.
CREATE TABLE projects (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    project_number TEXT,
    layer TEXT,
    phase TEXT,
    lifecycle TEXT,
    project_type TEXT,
    service_area TEXT,
    funding_type TEXT,
    lead_municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    owner_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    steering_body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    programme_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    objective TEXT,
    status_note TEXT,
    relevance TEXT,
    relevance_reason TEXT,
    listed_years TEXT,
    start_date TEXT,  -- EDTF, then the words
    end_date TEXT,  -- EDTF, then the words
    budget INTEGER,  -- øre
    cost_to_date INTEGER,  -- øre
    forecast INTEGER,  -- øre
    url TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A role that a person has in a body, an organisation or a project.
CREATE TABLE roles (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    person_id BLOB REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    function TEXT,
    body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,  -- EDTF, then the words
    valid_to TEXT,  -- EDTF, then the words
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A goal, a focus area, or the strategy they stand in.
CREATE TABLE goals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    goal_type TEXT,
    strategy_id BLOB REFERENCES goals(id) DEFERRABLE INITIALLY DEFERRED,
    goal_number INTEGER,
    owner_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,  -- EDTF, then the words
    valid_to TEXT,  -- EDTF, then the words
    description TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A point that a project means to reach.
CREATE TABLE milestones (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    step_order INTEGER,
    body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    baseline_date TEXT,  -- EDTF, then the words
    revised_date TEXT,  -- EDTF, then the words
    revision_reason TEXT,
    actual_date TEXT,  -- EDTF, then the words
    state TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A benefit that a project is meant to bring.
CREATE TABLE benefits (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    benefit_type TEXT,
    beneficiary TEXT,
    owner TEXT,
    owner_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    use_of_time TEXT,
    prerequisites TEXT,
    indicator TEXT,
    unit TEXT,
    baseline REAL,
    baseline_date TEXT,  -- EDTF, then the words
    target REAL,
    target_date TEXT,  -- EDTF, then the words
    certainty TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- What a benefit is planned to bring in one year.
CREATE TABLE benefit_years (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    benefit_id BLOB REFERENCES benefits(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER,
    amount INTEGER,  -- øre
    hours REAL,
    source TEXT
) STRICT, WITHOUT ROWID;

-- An estimate of a benefit, with its method, inputs and result.
CREATE TABLE estimates (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    benefit_id BLOB REFERENCES benefits(id) DEFERRABLE INITIALLY DEFERRED,
    method TEXT,
    method_version TEXT,
    parameter_set TEXT,
    inputs TEXT,
    made_on TEXT,  -- EDTF, then the words
    made_by TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A common solution that municipalities take into use.
CREATE TABLE solutions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    layer TEXT,
    owner_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    service_area TEXT,
    description TEXT,
    url TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- One municipality's way with one solution.
CREATE TABLE rollouts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    solution_id BLOB REFERENCES solutions(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT,
    common_window TEXT,  -- EDTF, then the words
    planned_date TEXT,  -- EDTF, then the words
    actual_date TEXT,  -- EDTF, then the words
    reason TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A risk or an opportunity.
CREATE TABLE risks (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    risk_type TEXT,
    probability INTEGER,
    consequence INTEGER,
    response TEXT,
    owner TEXT,
    deadline TEXT,  -- EDTF, then the words
    state TEXT,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A paper or page.
CREATE TABLE documents (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    document_type TEXT,
    publisher_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT,  -- EDTF, then the words
    version TEXT,
    url TEXT,
    checked_on TEXT,  -- EDTF, then the words
    about_id BLOB,  -- key of any record
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A link from one record to another.
CREATE TABLE links (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    from_id BLOB,  -- key of any record
    link_type TEXT,
    to_id BLOB,  -- key of any record
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- The portfolio itself.
CREATE TABLE settings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    network_id BLOB REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    deciding_body_id BLOB REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    language TEXT,
    fixed_today TEXT,  -- EDTF, then the words
    case_number_template TEXT,
    notice TEXT
) STRICT, WITHOUT ROWID;
