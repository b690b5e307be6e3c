-- Samstyr document, schema version 2: what version 1 lacks. Same rules as there.

-- A column that a network has added to a list.
CREATE TABLE own_columns (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    listed_kind TEXT,
    column_type TEXT,
    choices TEXT,
    rank INTEGER
) STRICT, WITHOUT ROWID;

-- What stands in a column of one's own for one record.
CREATE TABLE own_values (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    column_id BLOB REFERENCES own_columns(id) DEFERRABLE INITIALLY DEFERRED,
    about_id BLOB,  -- key of any record
    text TEXT,
    number REAL,
    amount INTEGER,  -- øre
    date TEXT,  -- EDTF, then the words
    person_id BLOB REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- A way to see a list: filter, sorting, columns, grouping.
CREATE TABLE saved_views (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    listed_kind TEXT,
    definition TEXT,
    rank INTEGER
) STRICT, WITHOUT ROWID;

-- Which column of a foreign table goes into which field.
CREATE TABLE import_mappings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    listed_kind TEXT,
    headings TEXT,
    definition TEXT
) STRICT, WITHOUT ROWID;

-- The same questions to many, by a deadline.
CREATE TABLE rounds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    round_type TEXT,
    state TEXT,
    deadline TEXT,  -- EDTF, then the words
    sent_on TEXT,  -- EDTF, then the words
    about_id BLOB,  -- key of any record
    subject TEXT,
    message TEXT,
    sender TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;

-- Somebody who is asked in a round.
CREATE TABLE respondents (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    title TEXT,
    round_id BLOB REFERENCES rounds(id) DEFERRABLE INITIALLY DEFERRED,
    email TEXT,
    person_id BLOB REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    sent_on TEXT,  -- EDTF, then the words
    reminded_on TEXT,  -- EDTF, then the words
    answered_on TEXT,  -- EDTF, then the words
    note TEXT
) STRICT, WITHOUT ROWID;

-- How a project stands on a day.
CREATE TABLE status_reports (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    project_id BLOB REFERENCES projects(id) DEFERRABLE INITIALLY DEFERRED,
    reported_on TEXT,  -- EDTF, then the words
    reported_by TEXT,
    schedule TEXT,
    cost TEXT,
    quality TEXT,
    risk TEXT,
    benefits TEXT,
    summary TEXT,
    deviations TEXT,
    cost_to_date INTEGER,  -- øre
    forecast INTEGER,  -- øre
    round_id BLOB REFERENCES rounds(id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT
) STRICT, WITHOUT ROWID;

-- What the indicator of a benefit said on a day.
CREATE TABLE measurements (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    benefit_id BLOB REFERENCES benefits(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    measured_on TEXT,  -- EDTF, then the words
    value REAL,
    measured_by TEXT,
    round_id BLOB REFERENCES rounds(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- What a municipality says in a hearing.
CREATE TABLE hearing_answers (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    case_id BLOB REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    position TEXT,
    answer TEXT,
    answered_on TEXT,  -- EDTF, then the words
    answered_by TEXT,
    round_id BLOB REFERENCES rounds(id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT
) STRICT, WITHOUT ROWID;

-- What a municipality promises to put in.
CREATE TABLE pledges (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    alive INTEGER NOT NULL,
    application_id BLOB REFERENCES applications(id) DEFERRABLE INITIALLY DEFERRED,
    municipality_id BLOB REFERENCES municipalities(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT,
    amount INTEGER,  -- øre
    hours REAL,
    contact TEXT,
    answered_on TEXT,  -- EDTF, then the words
    round_id BLOB REFERENCES rounds(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;

-- Transactions are found by who made them (merging), by time (what stood when), by hash (papers).
CREATE UNIQUE INDEX txn_session ON txn(session, seq);
CREATE INDEX txn_at ON txn(at);
CREATE INDEX txn_hash ON txn(substr(hash, 1, 8));

-- The transactions that no other was made upon yet: the next one is made upon all of them. Derived.
-- None where a document of version 1 has not been written to since: then it is the last one.
CREATE TABLE tip (
    txn INTEGER NOT NULL PRIMARY KEY REFERENCES txn(id)
) STRICT;

-- Cells that copies have changed to different values, until somebody decides. Derived.
CREATE TABLE conflict (
    record INTEGER NOT NULL REFERENCES record(id),
    field TEXT NOT NULL,  -- as in change
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

-- What was brought in from other copies, and when. Its transactions lie side by side.
CREATE TABLE merge_report (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    actor TEXT NOT NULL,
    other TEXT NOT NULL,  -- the name of the file
    first_txn INTEGER NOT NULL REFERENCES txn(id),
    last_txn INTEGER NOT NULL REFERENCES txn(id),
    report TEXT NOT NULL  -- JSON
) STRICT;
