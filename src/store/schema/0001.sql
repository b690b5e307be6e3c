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

-- A body that meets.  { Its name today; earlier names stand as `BodyName`. e: String => required column, The name that people use. t_name: String => column, The body it reports to or prepares for. rts_to_id: Option<Id<Body>> => column, What it may do with a case. ority: Option<Authority> => column, Where it belongs. r: Option<Layer> => column, The organisation whose body it is. nisation_id: Option<Id<Organisation>> => column, What it is for. ate: String => long, Its members, where they are named as offices rather than persons. osition: String => long, Notes. : String => long, Where this is known from. ce: String,    rd! { A name that a body had for a time.
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

-- A meeting of a body. ing { The body that meets. _id: Option<Id<Body>> => required column, When, as precisely as it is known. : Option<FuzzyDate> => required column, The number that the body gives it, if any. er: String, A theme, where the meeting has one. e: String => column, How far the date is settled. e: Option<MeetingState> => column, From, as "10:00". t_time: String => column, To, as "14:00". time: String, Where people meet. : Option<Mode> => column, The place. e: String => column, Who leads it. r: String, Who writes the minutes. te_taker: String, The meeting that this one replaces. aces_id: Option<Id<Meeting>>, When the minutes were approved. tes_approved: Option<FuzzyDate>, How the minutes were approved. tes_approval: String, Notes. : String => long, Where this is known from. ce: String,    ce! { How somebody took part. ence, "choice-presence" { Member, there. ent = "present", Member, not there. nt = "absent", There without a say. rver = "observer", There for the secretariat. etariat = "secretariat", There for one case. t = "guest",    rd! { Somebody's part in a meeting.
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

-- A grant scheme. me { Its name. e: String => required column, The name that people use. t_name: String => column, Who gives the money. er_id: Option<Id<Organisation>> => column, What it is for. ose: String => long, Who may apply. ible: String => long, What is asked of the applicant's own share. share_rule: String => long, What is not funded, what reports are asked for. s: String => long, Its page.  String, Notes. : String => long, Where this is known from. ce: String,    ce! { How far a call has come. State, "choice-call-state" { Expected. cted = "expected", Open for applications.  = "open", The deadline has passed. ed = "closed", Awards are known. ded = "awarded",    rd! { One round of a scheme. The sums of the round are those that the funder published, for all applicants together.
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

-- A person, with work contact data only. on { The name. e: String => required column, Where the person works. nisation_id: Option<Id<Organisation>> => column, Position at work. tion: String => column, E-mail at work. l: String => column, Telephone at work. phone: String, Notes. : String => long, Where this is known from. ce: String,    ce! { What a person does in a body or a project. Function, "choice-role-function" { Leads it. er = "leader", Leads it when the leader cannot. tyLeader = "deputy_leader", Takes part in decisions. er = "member", Stands in for a member. ty = "deputy", Listens and speaks, does not decide. rver = "observer", Prepares cases and writes minutes. etary = "secretary", Leads a project. ectLeader = "project_leader", Owns a project. ectOwner = "project_owner", Answers for benefits. fitOwner = "benefit_owner", Answers for a municipality towards the network. actPoint = "contact_point",    rd! { A role that a person holds from one day to another; one person may hold several.
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

-- A benefit that a project is meant to bring. fit { What is better. e: String => required column, Through which project. ect_id: Option<Id<Project>> => column, Which type. fit_type: Option<BenefitType> => required column, For whom. ficiary: Option<Beneficiary> => column, Who answers for it. r: String => column, Who answers for it, as an organisation. r_id: Option<Id<Organisation>>, Where it arises, if in one municipality. cipality_id: Option<Id<Municipality>>, What freed time is used for; asked for when the type is time saved. of_time: String => long, What must be in place first. equisites: String => long, What is measured. cator: String => column, In which unit. : String, Value before. line: Option<f64>, Day of the value before. line_date: Option<FuzzyDate>, Value aimed at. et: Option<f64>, Day of the value aimed at. et_date: Option<FuzzyDate> => column, How sure it is. ainty: Option<Certainty> => column, Notes. : String => long, Where this is known from. ce: String,    rd! { What a benefit is planned to bring in one year.
CREATE TABLE benefit_years (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    benefit_id BLOB REFERENCES benefits(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER,
    amount INTEGER,  -- øre
    hours REAL,
    source TEXT
) STRICT, WITHOUT ROWID;

-- A benefit that a project is meant to bring. fit { What is better. e: String => required column, Through which project. ect_id: Option<Id<Project>> => column, Which type. fit_type: Option<BenefitType> => required column, For whom. ficiary: Option<Beneficiary> => column, Who answers for it. r: String => column, Who answers for it, as an organisation. r_id: Option<Id<Organisation>>, Where it arises, if in one municipality. cipality_id: Option<Id<Municipality>>, What freed time is used for; asked for when the type is time saved. of_time: String => long, What must be in place first. equisites: String => long, What is measured. cator: String => column, In which unit. : String, Value before. line: Option<f64>, Day of the value before. line_date: Option<FuzzyDate>, Value aimed at. et: Option<f64>, Day of the value aimed at. et_date: Option<FuzzyDate> => column, How sure it is. ainty: Option<Certainty> => column, Notes. : String => long, Where this is known from. ce: String,    rd! { What a benefit is planned to bring in one year. fitYear { Which benefit. fit_id: Option<Id<Benefit>> => required column, Which year. : Option<i64> => year required column, Kroner on the budget that year. nt: Option<Ore> => column, Hours of working time freed that year. s: Option<f64> => column, Where this is known from. ce: String,    ce! { The calculators whose results can be attached to a benefit. od, "choice-method" { Plain language, our own reconstruction. nLanguage = "plain_language",    rd! { An estimate of a benefit: the inputs, with which parameters, by whom, when. Results are computed from the inputs and never stored, so that they cannot drift from them.
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

-- A common solution that municipalities take into use. tion { Its name. e: String => required column, Where it belongs. r: Option<Layer> => column, Who owns it. r_id: Option<Id<Organisation>> => column, Its field of service. ice_area: Option<ServiceArea> => column, What it does. ription: String => long, Its page.  String, Where this is known from. ce: String,    ce! { How far a municipality has come with a solution. outState, "choice-rollout-state" { Nobody has looked. ssessed = "not_assessed", Not for this municipality. elevant = "not_relevant", Being considered. idered = "considered", Decided. ded = "decided", The agreement is signed. ementSigned = "agreement_signed", Being made ready. nicalPreparation = "technical_preparation", On trial. t = "pilot", People are being trained. ning = "training", In use. e = "in_use", In full use, benefits are measured. Use = "full_use", No longer used. red = "retired",    rd! { One municipality's way with one solution.
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
