/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-event-table.h"

G_BEGIN_DECLS

/* What the files about events share. */

/* The columns of event that hold the text fields of a record, in the order of goen_event_get_text(). */
#define GOEN_EVENT_TEXT_COLUMNS \
  "uid, title, zone, place, link, organiser, dress, participants, series, purpose, pitch, note, reflection_met," \
  " reflection_learned, reflection_next, outcome"
#define GOEN_EVENT_N_TEXTS 16

/* goen_event_record_get_end() in SQL, for a table called e. */
#define GOEN_EVENT_END \
  "iif (e.\"end\" <> 0 OR e.start = 0, e.\"end\", e.start + iif (e.is_all_day, 86400, 7200))"

char   **goen_event_get_text           (GoenEventRecord  *record,
                                        guint             column);
guint    goen_event_read_enum          (GoenStatement    *statement,
                                        int               column,
                                        guint             n_values);
void     goen_event_set_not_found      (GError          **error);
gboolean goen_event_is_in_trash        (GoenDatabase     *db,          /* GOEN_ERROR_NOT_FOUND */
                                        gint64            id,
                                        gboolean         *in_trash,
                                        GError          **error);
gboolean goen_event_parts_load         (GoenDatabase     *db,
                                        GoenEventRecord  *record,
                                        GError          **error);
gboolean goen_event_parts_save         (GoenDatabase     *db,
                                        GoenEventRecord  *record,
                                        GError          **error);

/* Notes that the events of a person are other than before, because the person comes, goes or is another. */
gboolean goen_attendance_note_person   (GoenDatabase     *db,
                                        gint64            person_id,
                                        GError          **error);

G_END_DECLS
