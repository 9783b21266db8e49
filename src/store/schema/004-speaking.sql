-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Speaking: the self-introduction and its practice, question cards, and the drill of names and faces. Columns are named
-- as the fields of goen-pitch-record.h, goen-question-record.h and goen-face-record.h, which say what they mean.

CREATE TABLE pitch (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  revision   INTEGER NOT NULL,
  created    INTEGER NOT NULL,
  modified   INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0,
  name       TEXT    NOT NULL,
  audience   TEXT,
  seconds    INTEGER NOT NULL,
  parent_id  INTEGER REFERENCES pitch (id) ON DELETE SET NULL,
  greeting   TEXT,
  who        TEXT,
  offer      TEXT,
  why        TEXT,
  whom       TEXT,
  closing    TEXT,
  search_key TEXT                                   -- folded name, audience and texts, for quick find
) STRICT;

CREATE INDEX pitch_by_parent ON pitch (parent_id) WHERE parent_id IS NOT NULL;

-- Which version was used at an event.
CREATE TABLE pitch_use (
  event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
  pitch_id INTEGER NOT NULL REFERENCES pitch (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX pitch_use_by_pitch ON pitch_use (pitch_id);

CREATE TABLE take (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  pitch_id   INTEGER NOT NULL REFERENCES pitch (id) ON DELETE CASCADE,
  event_id   INTEGER REFERENCES event (id) ON DELETE SET NULL,
  text       TEXT,
  started    INTEGER NOT NULL,
  target     INTEGER NOT NULL,
  duration   INTEGER NOT NULL,
  spoken     INTEGER NOT NULL DEFAULT 0,
  n_morae    INTEGER NOT NULL DEFAULT 0,
  rating     INTEGER NOT NULL DEFAULT 0,
  note       TEXT,
  sound      TEXT,
  sound_size INTEGER NOT NULL DEFAULT 0,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX take_by_pitch ON take (pitch_id, started);
CREATE INDEX take_by_start ON take (started);
CREATE INDEX take_by_event ON take (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE take_pause (
  take_id INTEGER NOT NULL REFERENCES take (id) ON DELETE CASCADE,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  PRIMARY KEY (take_id, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE take_filler (
  take_id  INTEGER NOT NULL REFERENCES take (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (take_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE spoken_word (
  surface TEXT PRIMARY KEY,
  reading TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Cards of the user; those that come with Goen are in the program.
CREATE TABLE question (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created  INTEGER NOT NULL,
  deleted  INTEGER NOT NULL DEFAULT 0,
  kind     INTEGER NOT NULL,
  depth    INTEGER NOT NULL,
  topic    INTEGER NOT NULL,
  purposes INTEGER NOT NULL,
  places   INTEGER NOT NULL,
  industry INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  why      TEXT,
  follows  TEXT
) STRICT;

-- Of any card, by its key.
CREATE TABLE question_state (
  card         TEXT PRIMARY KEY,
  is_favourite INTEGER NOT NULL DEFAULT 0,
  is_hidden    INTEGER NOT NULL DEFAULT 0,
  is_drawn     INTEGER NOT NULL DEFAULT 0,
  last_drawn   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Goes to the one who is kept when people are merged: merge_moved.what 7.
CREATE TABLE question_asked (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid           TEXT    NOT NULL UNIQUE,
  card           TEXT,
  text           TEXT    NOT NULL,
  person_id      INTEGER REFERENCES person (id) ON DELETE CASCADE,
  event_id       INTEGER REFERENCES event (id) ON DELETE SET NULL,
  time           INTEGER NOT NULL,
  answer         TEXT,
  outcome        INTEGER NOT NULL DEFAULT 0,
  became         INTEGER NOT NULL DEFAULT 0,
  topic          TEXT,                              -- that was added to the person, to take it back; NULL when they had it
  interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX question_asked_by_card        ON question_asked (card, time)     WHERE card IS NOT NULL;
CREATE INDEX question_asked_by_person      ON question_asked (person_id, time) WHERE person_id IS NOT NULL;
CREATE INDEX question_asked_by_event       ON question_asked (event_id)       WHERE event_id IS NOT NULL;
CREATE INDEX question_asked_by_interaction ON question_asked (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX question_asked_by_time        ON question_asked (time);

CREATE TABLE face (
  person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  aspect     INTEGER NOT NULL,
  state      INTEGER NOT NULL,
  step       INTEGER NOT NULL,
  stability  REAL    NOT NULL,
  difficulty REAL    NOT NULL,
  last       INTEGER NOT NULL,
  due        INTEGER NOT NULL,
  n_reviews  INTEGER NOT NULL,
  n_lapses   INTEGER NOT NULL,
  PRIMARY KEY (person_id, aspect)
) STRICT, WITHOUT ROWID;

CREATE INDEX face_by_due ON face (due);
