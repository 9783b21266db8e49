-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People. A table that comes later (events, interactions, follow-ups, …) refers to person (id), with
-- ON DELETE CASCADE where its row means nothing without the person and ON DELETE SET NULL where it does.
-- Text is stored as typed. Times are Unix seconds; dates are partial ISO 8601 text.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id         INTEGER PRIMARY KEY,
  source     TEXT    NOT NULL,
  started    INTEGER NOT NULL,
  finished   INTEGER,
  added      INTEGER NOT NULL DEFAULT 0,
  updated    INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  rejected   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- AUTOINCREMENT, so that the id of somebody purged is never given to somebody else while a list still shows it.
CREATE TABLE person (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid               TEXT    NOT NULL UNIQUE,
  uid                TEXT,
  revision           INTEGER NOT NULL,
  created            INTEGER NOT NULL,
  modified           INTEGER NOT NULL,
  deleted            INTEGER NOT NULL DEFAULT 0,    -- when it went to the trash, 0 when it is not there
  import_id          INTEGER REFERENCES import (id) ON DELETE SET NULL,
  last_contact       INTEGER NOT NULL DEFAULT 0,    -- 0 when unknown
  name_key           TEXT,                          -- folded name, to find the same person again
  sort_key           BLOB    NOT NULL,              -- collation key of the reading; first byte is the heading
  family             TEXT,
  given              TEXT,
  middle             TEXT,
  prefix             TEXT,
  suffix             TEXT,
  nickname           TEXT,
  formatted          TEXT,
  family_yomi        TEXT,
  given_yomi         TEXT,
  honorific          TEXT,
  yomi_guessed       INTEGER NOT NULL DEFAULT 0,
  birthday           TEXT,
  met_on             TEXT,
  met_at             TEXT,
  met_how            TEXT,
  introduced_by      TEXT,
  introduced_by_uuid TEXT,                          -- not a reference: the person may come with a later import, or be gone
  note               TEXT,
  private_note       TEXT
) STRICT;

CREATE INDEX person_by_uid      ON person (uid)                             WHERE uid IS NOT NULL;
CREATE INDEX person_by_name_key ON person (name_key)                        WHERE name_key IS NOT NULL;
CREATE INDEX person_by_import   ON person (import_id)                       WHERE import_id IS NOT NULL;
CREATE INDEX person_by_deleted  ON person (deleted)                         WHERE deleted > 0;
CREATE INDEX person_by_contact  ON person (last_contact = 0, last_contact)  WHERE deleted = 0;

-- The list in order of reading, without the trash. Kept apart from person because all of it is read at every
-- start: one narrow row each. The rank has small gaps for those who come later and is the rowid in the search
-- index too, so that a search gives its first hits in reading order without sorting.
CREATE TABLE person_order (
  rank      INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  bucket    INTEGER NOT NULL
) STRICT;

-- Posts, the main one first.
CREATE TABLE affiliation (
  person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  company      TEXT,
  company_yomi TEXT,
  department   TEXT,
  title        TEXT,
  started      TEXT,
  ended        TEXT,                                -- NULL while the post is held
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

-- kind: 1 phone, 2 mail, 3 link, 4 account, 5 date.
CREATE TABLE contact_point (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind      INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  value     TEXT    NOT NULL,
  type      TEXT,
  label     TEXT,
  key       TEXT,                                   -- folded mail or digits of a phone, to find the same person again
  PRIMARY KEY (person_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_point_by_key ON contact_point (key) WHERE key IS NOT NULL;

CREATE TABLE address (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  postal    TEXT,
  region    TEXT,
  locality  TEXT,
  street    TEXT,
  building  TEXT,
  country   TEXT,
  raw       TEXT,
  type      TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key  TEXT NOT NULL UNIQUE                         -- folded name: 「ＶＩＰ」 and "vip" are one tag
) STRICT;

CREATE TABLE person_tag (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  tag_id    INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX person_tag_by_tag ON person_tag (tag_id, person_id);

-- kind: 1 interest, 2 offer, 3 need.
CREATE TABLE person_topic (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind      INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  topic     TEXT    NOT NULL,
  PRIMARY KEY (person_id, kind, position)
) STRICT, WITHOUT ROWID;

-- kind: 1 photo, 2 front of the card, 3 back of the card, 4 logo. With a rowid, because the rows are large.
CREATE TABLE image (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind      INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  mime      TEXT,
  data      BLOB    NOT NULL,
  UNIQUE (person_id, kind, position)
) STRICT;

-- vCard lines that Goen does not understand, kept for the next export.
CREATE TABLE extra_line (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  line      TEXT    NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

-- How people were before an import changed them; a serialised record, see goen-import-table.c.
CREATE TABLE import_update (
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  before    BLOB    NOT NULL,
  PRIMARY KEY (import_id, person_id)
) STRICT;

CREATE INDEX import_update_by_person ON import_update (person_id);

-- The search index; rowid is person_order.rank. Its text is folded and cut by goen-search-document.c before it
-- comes here, so the plain tokenizer only splits at spaces and any SQLite can open the file. Contentless: the
-- text itself is not stored a second time.
CREATE VIRTUAL TABLE search USING fts5 (
  grams,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);

-- Words gathered in memory before they are written, in bytes. The default of 1 MiB makes an import of many merge its
-- own small pieces over and over.
INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
