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

-- Later fields of cases.
ALTER TABLE cases ADD COLUMN starts_at TEXT;  -- HH:MM

-- Later fields of documents.
ALTER TABLE documents ADD COLUMN file TEXT;  -- SHA-256, size and name
