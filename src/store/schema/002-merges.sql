-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What can be taken back later: imports and merges. And what the user decided once: which people are not the same, and
-- which column of a table of text says what.

-- When the import was undone, 0 while it stands.
ALTER TABLE import ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;

-- How many of an import are in the trash, without looking at each of them.
CREATE INDEX person_gone_by_import ON person (import_id) WHERE deleted > 0 AND import_id IS NOT NULL;

-- The revision of the person after the import, by which a later change is noticed; 0 when unknown.
ALTER TABLE import_update ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- Two people became one: kept_id has everything, gone_id is in the trash. How the kept one was before is a serialised
-- record as in import_update. The row goes with either person, because nothing of somebody purged may stay.
-- AUTOINCREMENT, so that an id that somebody still wants to undo never means another merge.
CREATE TABLE merge (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  merged   INTEGER NOT NULL,                        -- when, and when the gone one went to the trash
  kept_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  gone_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,                        -- of the kept one after the merge
  undone   INTEGER NOT NULL DEFAULT 0,              -- when, 0 while it stands
  before   BLOB    NOT NULL,
  CHECK (kept_id <> gone_id)
) STRICT;

CREATE INDEX merge_by_kept ON merge (kept_id);
CREATE INDEX merge_by_gone ON merge (gone_id);

-- Whose introducer was the one who is gone, so that undoing the merge can give them back.
CREATE TABLE merge_introduction (
  merge_id  INTEGER NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (merge_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX merge_introduction_by_person ON merge_introduction (person_id);
CREATE INDEX person_by_introducer ON person (introduced_by_uuid) WHERE introduced_by_uuid IS NOT NULL;

-- People who look alike and are not the same, the smaller id first.
CREATE TABLE not_same (
  a_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  b_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (a_id, b_id),
  CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX not_same_by_b ON not_same (b_id);

-- What the columns of a file with this header say; see goen_csv_mapping_to_text().
CREATE TABLE csv_mapping (
  header  TEXT    PRIMARY KEY,                      -- a hash of the names of the columns
  mapping TEXT    NOT NULL,
  used    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- More words are gathered in memory before they are written, in bytes: an import of 100,000 merges its own pieces less.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
