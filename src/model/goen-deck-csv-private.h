/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  GOEN_DECK_COLUMN_KEY = 0,
  GOEN_DECK_COLUMN_KIND,
  GOEN_DECK_COLUMN_DEPTH,
  GOEN_DECK_COLUMN_TOPIC,
  GOEN_DECK_COLUMN_PURPOSES,
  GOEN_DECK_COLUMN_PLACES,
  GOEN_DECK_COLUMN_INDUSTRY,
  GOEN_DECK_COLUMN_TEXT,
  GOEN_DECK_COLUMN_WHY,
  GOEN_DECK_COLUMN_FOLLOWS,
  GOEN_DECK_COLUMN_FAVOURITE,
  GOEN_N_DECK_COLUMNS,
} GoenDeckColumn;

gboolean    goen_deck_column_from_name (const char     *name,      /* English or Japanese, in any width and case */
                                        GoenDeckColumn *column);

/* goen-deck-csv-values.c: what a cell says, by its name in files or as the window calls it. */
gboolean    goen_deck_kind_parse       (const char     *cell,
                                        guint          *value);
gboolean    goen_deck_depth_parse      (const char     *cell,
                                        guint          *value);
gboolean    goen_deck_topic_parse      (const char     *cell,
                                        guint          *value);
gboolean    goen_deck_purposes_parse   (const char     *cell,      /* several between spaces or commas */
                                        guint          *value);
gboolean    goen_deck_places_parse     (const char     *cell,
                                        guint          *value);
gboolean    goen_deck_industry_parse   (const char     *cell,
                                        guint          *value);
gboolean    goen_deck_mark_parse       (const char     *cell,      /* "yes", "1", "○", はい … */
                                        guint          *value);

G_END_DECLS
