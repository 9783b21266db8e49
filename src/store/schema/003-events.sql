-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The loop: events and who was there, follow-ups and promises, the timeline of a person, keeping in touch. Columns are
-- named as the fields of goen-event-record.h and goen-follow-up-record.h, which say what they mean.

CREATE TABLE event (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid               TEXT    NOT NULL UNIQUE,
  uid                TEXT,
  revision           INTEGER NOT NULL,
  created            INTEGER NOT NULL,
  modified           INTEGER NOT NULL,
  deleted            INTEGER NOT NULL DEFAULT 0,
  kind               INTEGER NOT NULL DEFAULT 0,
  status             INTEGER NOT NULL DEFAULT 0,
  title              TEXT,
  start              INTEGER NOT NULL DEFAULT 0,
  end                INTEGER NOT NULL DEFAULT 0,
  zone               TEXT,
  is_all_day         INTEGER NOT NULL DEFAULT 0,
  place              TEXT,
  link               TEXT,
  organiser          TEXT,
  organiser_key      TEXT,                          -- folded, to find the events of the same organiser
  fee                INTEGER NOT NULL DEFAULT -1,
  travel_cost        INTEGER NOT NULL DEFAULT -1,
  dress              TEXT,
  participants       TEXT,
  series             TEXT,
  series_key         TEXT,                          -- folded, to find the events of the same series
  repeat             INTEGER NOT NULL DEFAULT 0,
  purpose            TEXT,
  pitch              TEXT,
  note               TEXT,
  reflection_met     TEXT,
  reflection_learned TEXT,
  reflection_next    TEXT,
  outcome            TEXT,
  minutes_spent      INTEGER NOT NULL DEFAULT 0,
  reflected          INTEGER NOT NULL DEFAULT 0,
  search_key         TEXT                           -- folded title, place, organiser and series, for quick find
) STRICT;

-- With what tells when it is over, so that the first ones of a list are found without reading the events themselves.
CREATE INDEX event_by_start     ON event (start, "end", is_all_day) WHERE deleted = 0;
CREATE INDEX event_by_uid       ON event (uid)           WHERE uid IS NOT NULL;
CREATE INDEX event_by_organiser ON event (organiser_key) WHERE organiser_key IS NOT NULL AND deleted = 0;
CREATE INDEX event_by_series    ON event (series_key)    WHERE series_key IS NOT NULL AND deleted = 0;
CREATE INDEX event_by_deleted   ON event (deleted)       WHERE deleted > 0;

CREATE TABLE event_check (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  kind     INTEGER NOT NULL,
  grade    INTEGER NOT NULL,
  note     TEXT,
  PRIMARY KEY (event_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_goal (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  target   INTEGER NOT NULL,
  reached  INTEGER NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_checklist (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  is_done  INTEGER NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_question (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

-- A row says something about the person it names, and goes with somebody purged.
CREATE TABLE attendance (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid         TEXT    NOT NULL UNIQUE,
  event_id     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  person_id    INTEGER REFERENCES person (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT,
  company      TEXT,
  title        TEXT,
  hook         TEXT,
  note         TEXT,
  is_expected  INTEGER NOT NULL DEFAULT 0,
  is_wanted    INTEGER NOT NULL DEFAULT 0,
  introduce_to TEXT,
  met          INTEGER NOT NULL DEFAULT 0,
  is_completed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- With all that is counted for a list of events.
CREATE INDEX attendance_by_event  ON attendance (event_id, met, person_id, is_expected, is_wanted);
CREATE INDEX attendance_by_person ON attendance (person_id) WHERE person_id IS NOT NULL;

-- The timeline of a person.
CREATE TABLE interaction (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT    NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  event_id  INTEGER REFERENCES event (id) ON DELETE SET NULL,
  kind      INTEGER NOT NULL,
  direction INTEGER NOT NULL DEFAULT 0,
  time      INTEGER NOT NULL,
  text      TEXT,
  created   INTEGER NOT NULL
) STRICT;

CREATE INDEX interaction_by_person ON interaction (person_id, time);
CREATE INDEX interaction_by_event  ON interaction (event_id) WHERE event_id IS NOT NULL;
-- What is a reason to get in touch: achievements of late, without looking at all the rest.
CREATE INDEX interaction_achievement ON interaction (time) WHERE kind = 10;

-- Follow-ups and promises, both ways. An introduction means nothing without either of the two.
CREATE TABLE follow_up (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid           TEXT    NOT NULL UNIQUE,
  person_id      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  other_id       INTEGER REFERENCES person (id) ON DELETE CASCADE,
  event_id       INTEGER REFERENCES event (id) ON DELETE SET NULL,
  kind           INTEGER NOT NULL,
  state          INTEGER NOT NULL DEFAULT 0,
  hook           TEXT,
  due            INTEGER NOT NULL DEFAULT 0,
  snoozed        INTEGER NOT NULL DEFAULT 0,
  tone           INTEGER NOT NULL DEFAULT 0,
  subject        TEXT,
  body           TEXT,
  reason         TEXT,
  closed         INTEGER NOT NULL DEFAULT 0,
  interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
  created        INTEGER NOT NULL
) STRICT;

CREATE INDEX follow_up_open        ON follow_up (due = 0, due)   WHERE state = 0;
CREATE INDEX follow_up_open_by_person ON follow_up (person_id)   WHERE state = 0;
CREATE INDEX follow_up_snoozed     ON follow_up (snoozed)        WHERE state = 0 AND snoozed > 0;
CREATE INDEX follow_up_closed      ON follow_up (closed)         WHERE state > 0;
CREATE INDEX follow_up_by_person   ON follow_up (person_id);
CREATE INDEX follow_up_by_other    ON follow_up (other_id)       WHERE other_id IS NOT NULL;
CREATE INDEX follow_up_by_event    ON follow_up (event_id, kind, state, person_id) WHERE event_id IS NOT NULL;
CREATE INDEX follow_up_by_interaction ON follow_up (interaction_id) WHERE interaction_id IS NOT NULL;

-- How often to be in touch with somebody; days 0 is never. Where a tag says something as well, the shortest wins.
CREATE TABLE touch (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  days      INTEGER,                                -- NULL: as the tags say
  snoozed   INTEGER NOT NULL DEFAULT 0              -- no suggestion before
) STRICT;

CREATE TABLE tag_touch (
  tag_id INTEGER PRIMARY KEY REFERENCES tag (id) ON DELETE CASCADE,
  days   INTEGER NOT NULL
) STRICT;

-- Derived: who has an interval and when it is over. Kept before every COMMIT by goen-touch-due.c, without people in the
-- trash; so that whose turn it is among 100,000 is a look into an index.
CREATE TABLE touch_due (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  days      INTEGER NOT NULL,
  due       INTEGER NOT NULL,
  balance   INTEGER NOT NULL,                       -- received less given
  met_day   TEXT                                    -- "MM-DD" of a whole met_on
) STRICT;

CREATE INDEX touch_due_by_due  ON touch_due (due);
CREATE INDEX touch_due_owing   ON touch_due (due)     WHERE balance > 0;
CREATE INDEX touch_due_met_day ON touch_due (met_day) WHERE met_day IS NOT NULL;
CREATE INDEX affiliation_by_start ON affiliation (started) WHERE started IS NOT NULL AND ended IS NULL;
CREATE INDEX interest_by_topic ON person_topic (topic, person_id) WHERE kind = 1;

CREATE TABLE quiet_period (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  from_day  TEXT    NOT NULL,
  to_day    TEXT    NOT NULL,
  text      TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  kind     INTEGER NOT NULL,
  tone     INTEGER NOT NULL,
  language TEXT    NOT NULL,
  name     TEXT,                                    -- NULL: stands for the built-in one
  subject  TEXT,
  body     TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX template_built_in ON template (kind, tone, language) WHERE name IS NULL;

-- Rows of the one who is gone that were given to the one who is kept, so that undoing a merge gives them back.
-- what: 1 attendance, 2 interaction, 3 follow-up, 4 follow-up where they are the other person. The other way round, put
-- aside with the one who is gone: 5 an attendance of the kept one that says nothing beyond one of theirs, 6 a follow-up
-- that introduced the kept one to them, or thanks for what one of theirs thanks for.
CREATE TABLE merge_moved (
  merge_id INTEGER NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  what     INTEGER NOT NULL,
  row_id   INTEGER NOT NULL,
  PRIMARY KEY (merge_id, what, row_id)
) STRICT, WITHOUT ROWID;
