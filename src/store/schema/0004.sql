-- Samstyr document, schema version 4: files, each kept once by its content, in a table that lists and
-- loading never read; and a seal may hold a record of any kind. Same rules as in version 1.

-- The bytes of files that records name. The log vouches for them: what names a file holds its
-- SHA-256, its size and its name. They stay as long as anything in the log names them.
CREATE TABLE attachment (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    size INTEGER NOT NULL CHECK (size = length(content)),
    content BLOB NOT NULL
) STRICT;

ALTER TABLE seal RENAME COLUMN decision TO record;

-- The record whose date is theirs: of a meeting, a case, a call, an event.
ALTER TABLE actions ADD COLUMN deadline_from_id BLOB;  -- key of any record
ALTER TABLE milestones ADD COLUMN date_from_id BLOB;  -- key of any record
ALTER TABLE risks ADD COLUMN deadline_from_id BLOB;  -- key of any record

-- When a case is taken up.
ALTER TABLE cases ADD COLUMN starts_at TEXT;  -- HH:MM

-- The file of a paper.
ALTER TABLE documents ADD COLUMN file TEXT;  -- SHA-256, size and name
