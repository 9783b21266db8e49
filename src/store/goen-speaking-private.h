/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-private.h"

G_BEGIN_DECLS

/* What the files about introductions, takes and questions share. */

void       goen_pitch_set_not_found     (GError          **error);
gboolean   goen_pitch_is_in_trash       (GoenDatabase     *db,        /* GOEN_ERROR_NOT_FOUND */
                                         gint64            id,
                                         gboolean         *in_trash,
                                         GError          **error);

/* The ids that @sql gives for one parameter. */
GArray    *goen_speaking_list_ids       (GoenDatabase     *db,        /* gint64 */
                                         const char       *sql,
                                         gint64            parameter,
                                         GError          **error);

/* Notes the introductions whose history loses an event, and that questions were asked there. */
gboolean   goen_speaking_note_event     (GoenDatabase     *db,
                                         gint64            event_id,
                                         GError          **error);
/* Notes what was asked of somebody and what is drilled of them, where there is any of it. */
gboolean   goen_speaking_note_person    (GoenDatabase     *db,
                                         gint64            person_id,
                                         GError          **error);

G_END_DECLS
