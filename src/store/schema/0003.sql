-- Samstyr document, schema version 3: the digest goes by the names of fields, and the report of
-- merges has one of its own. Same rules as in version 1.

-- One row: the document itself.
DROP TABLE document;
CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    created_at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    -- Of the document, all living records and the seals: the same in equal copies.
    state_digest BLOB NOT NULL CHECK (length(state_digest) = 16),
    -- Of the sessions: the same in copies with the same log.
    session_digest BLOB NOT NULL CHECK (length(session_digest) = 16),
    -- Of the report of merges, which is each copy's own.
    merge_digest BLOB NOT NULL CHECK (length(merge_digest) = 16)
) STRICT;
