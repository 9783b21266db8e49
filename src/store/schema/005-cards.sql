-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Business cards: designs and sheets of the user, what is printed on their own card besides text, and how printers lie. Columns are named
-- as the fields of goen-card-record.h and goen-sheet-record.h, which say what they mean; lengths are mm.

CREATE TABLE card_design (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid          TEXT    NOT NULL UNIQUE,
  created       INTEGER NOT NULL,
  modified      INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  base          TEXT,
  width         REAL    NOT NULL,
  height        REAL    NOT NULL,
  sans          TEXT,
  serif         TEXT,
  accent        INTEGER NOT NULL,
  text          INTEGER NOT NULL,
  kanji_numbers INTEGER NOT NULL
) STRICT;

CREATE TABLE card_item (
  design_id   INTEGER NOT NULL REFERENCES card_design (id) ON DELETE CASCADE,
  side        INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  field       INTEGER NOT NULL,
  x           REAL    NOT NULL,
  y           REAL    NOT NULL,
  width       REAL    NOT NULL,
  height      REAL    NOT NULL,
  size        REAL    NOT NULL,
  spacing     REAL    NOT NULL,
  align       INTEGER NOT NULL,
  ink         INTEGER NOT NULL,
  is_bold     INTEGER NOT NULL,
  is_serif    INTEGER NOT NULL,
  is_vertical INTEGER NOT NULL,
  is_hidden   INTEGER NOT NULL,
  max_lines   INTEGER NOT NULL,
  card_group  INTEGER NOT NULL,
  group_ends  INTEGER NOT NULL,
  PRIMARY KEY (design_id, side, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_shape (
  design_id INTEGER NOT NULL REFERENCES card_design (id) ON DELETE CASCADE,
  side      INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  x         REAL    NOT NULL,
  y         REAL    NOT NULL,
  width     REAL    NOT NULL,
  height    REAL    NOT NULL,
  ink       INTEGER NOT NULL,
  PRIMARY KEY (design_id, side, position)
) STRICT, WITHOUT ROWID;

-- The logo and photo of the user's own card: 1 and 2.
CREATE TABLE card_picture (
  kind INTEGER PRIMARY KEY,
  name TEXT,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE sheet (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid        TEXT    NOT NULL UNIQUE,
  name        TEXT    NOT NULL,
  page_width  REAL    NOT NULL,
  page_height REAL    NOT NULL,
  card_width  REAL    NOT NULL,
  card_height REAL    NOT NULL,
  corner      REAL    NOT NULL,
  waste_x     REAL    NOT NULL,
  waste_y     REAL    NOT NULL,
  nx          INTEGER NOT NULL,
  ny          INTEGER NOT NULL,
  x           REAL    NOT NULL,
  y           REAL    NOT NULL,
  dx          REAL    NOT NULL,
  dy          REAL    NOT NULL,
  is_plain    INTEGER NOT NULL
) STRICT;

-- By the name under which the system knows a printer.
CREATE TABLE printer (
  name     TEXT PRIMARY KEY,
  offset_x REAL NOT NULL,
  offset_y REAL NOT NULL,
  scale_x  REAL NOT NULL,
  scale_y  REAL NOT NULL,
  back_x   REAL NOT NULL,
  back_y   REAL NOT NULL
) STRICT, WITHOUT ROWID;
