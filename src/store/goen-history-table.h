/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about what can be taken back later: imports and merges. Worker thread only. */

/* One import in the history. */
typedef struct {
  gint64 id;
  char  *source;       /* file names */
  gint64 started;      /* Unix time in seconds */
  gint64 finished;     /* 0 when it was broken off */
  gint64 undone;       /* when it was undone, 0 while it stands */
  guint  added;
  guint  updated;
  guint  duplicates;
  guint  rejected;
  guint  n_left;       /* people it added who are not in the trash */
  guint  n_changed;    /* people it changed whom undoing it has not made as before yet */
} GoenImportEntry;

/* One merge in the history. */
typedef struct {
  gint64 id;
  gint64 merged;       /* Unix time in seconds */
  gint64 undone;       /* 0 while it stands */
  gint64 kept_id;
  gint64 gone_id;
  char  *kept_uuid;
  char  *gone_uuid;
  char  *kept_name;
  char  *gone_name;
} GoenMergeEntry;

/* What undoing an import did. */
typedef struct {
  guint n_trashed;     /* people it had added, now in the trash */
  guint n_restored;    /* people it had changed, now as they were before */
  guint n_kept;        /* people left alone, because they were changed again since or others were merged into them */
} GoenImportUndone;

void             goen_import_entry_free        (GoenImportEntry         *self);
void             goen_merge_entry_free         (GoenMergeEntry          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenImportEntry, goen_import_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenMergeEntry, goen_merge_entry_free)

gboolean          goen_import_table_note_updated (GoenDatabase           *db,           /* after goen_import_table_note_update() and the save */
                                                  gint64                  import_id,
                                                  gint64                  person_id,
                                                  gint64                  revision,     /* of the person as the import leaves them */
                                                  GError                **error);
gboolean          goen_history_carry            (GoenDatabase           *db,           /* what stood at one revision stands again at another */
                                                 gint64                  person_id,
                                                 gint64                  from,
                                                 gint64                  to,
                                                 GError                **error);
GPtrArray        *goen_import_table_list        (GoenDatabase            *db,           /* of GoenImportEntry, newest first */
                                                 GError                 **error);
GoenPersonRecord *goen_import_table_load_before (GoenDatabase            *db,           /* GOEN_ERROR_NOT_FOUND when the import did not change this person */
                                                 gint64                   import_id,
                                                 gint64                   person_id,
                                                 GError                 **error);
gboolean          goen_import_table_undo        (GoenDatabase            *db,           /* GOEN_ERROR_NOT_FOUND; GOEN_ERROR_INVALID when nothing is left to undo */
                                                 gint64                   import_id,
                                                 GoenImportUndone        *undone,
                                                 GCancellable            *cancellable,
                                                 GError                 **error);
gint64            goen_merge_table_merge        (GoenDatabase            *db,           /* the id of the merge, 0 on error */
                                                 const GoenPersonRecord  *merged,       /* the kept one as it shall be: id and revision filled */
                                                 gint64                   gone_id,
                                                 gint64                   gone_revision, /* as it was read; 0: whatever it is */
                                                 GError                 **error);
GPtrArray        *goen_merge_table_list         (GoenDatabase            *db,           /* of GoenMergeEntry, newest first */
                                                 GError                 **error);
gboolean          goen_merge_table_undo         (GoenDatabase            *db,           /* GOEN_ERROR_CONFLICT when the kept one was changed since */
                                                 gint64                   merge_id,
                                                 GError                 **error);
gint64            goen_merge_table_follow       (GoenDatabase            *db,           /* whom somebody in the trash was merged into, itself when nobody; -1 on error */
                                                 gint64                   id,
                                                 GError                 **error);
gboolean          goen_merge_table_set_not_same (GoenDatabase            *db,
                                                 gint64                   a,
                                                 gint64                   b,
                                                 gboolean                 not_same,
                                                 GError                 **error);
GArray           *goen_merge_table_list_not_same (GoenDatabase           *db,           /* of gint64, two by two, the smaller first; sorted */
                                                  GError                **error);
char             *goen_csv_mapping_table_get    (GoenDatabase            *db,           /* NULL without error when there is none */
                                                 const char              *header,
                                                 GError                 **error);
gboolean          goen_csv_mapping_table_set    (GoenDatabase            *db,
                                                 const char              *header,
                                                 const char              *mapping,      /* (nullable): forget it */
                                                 GError                 **error);

G_END_DECLS
