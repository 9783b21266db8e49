/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-history-table.h"
#include "goen-person-private.h"

G_BEGIN_DECLS

/* What undoing an import and undoing a merge share. */

/* goen-import-undo.c */
gboolean          goen_history_has_others   (GoenDatabase            *db,         /* whether somebody of elsewhere was merged into whom an import added */
                                             gint64                   person_id,
                                             gint64                   import_id,
                                             gboolean                *found,
                                             GError                 **error);

/* goen-person-snapshot.c */
GBytes           *goen_person_snapshot_new  (const GoenPersonRecord  *record);
GoenPersonRecord *goen_person_snapshot_read (GBytes                  *bytes,      /* GOEN_ERROR_DAMAGED */
                                             GError                 **error);

/* goen-history.c */
gboolean          goen_history_restore      (GoenDatabase            *db,
                                             GoenPersonRecord        *before,     /* as it was read, with its id */
                                             const GoenPersonRecord  *current,    /* as it is stored, with images */
                                             GError                 **error);

G_END_DECLS
