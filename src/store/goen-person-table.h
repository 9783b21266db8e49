/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"
#include "goen-reading-order.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about people: rows of lists, whole records, search, trash. Worker thread only. */

/* What a row of a list shows. */
typedef struct {
  gint64 id;
  char  *uuid;
  char  *name;
  char  *yomi;           /* (nullable) */
  char  *company;        /* of the main affiliation, (nullable) */
  char  *title;          /* (nullable) */
  gint64 last_contact;   /* Unix time in seconds, 0 when unknown */
  GoenReadingBucket bucket;
  gboolean has_photo;
  gboolean yomi_guessed;
} GoenPersonRow;

void goen_person_row_free (GoenPersonRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPersonRow, goen_person_row_free)

typedef enum {
  GOEN_PEOPLE_BY_READING,
  GOEN_PEOPLE_BY_ADDED,          /* newest first */
  GOEN_PEOPLE_BY_LAST_CONTACT,   /* longest ago first, unknown last */
} GoenPeopleSort;

/* Which people a list shows, and in what order. All conditions hold together. */
typedef struct {
  char          *search;        /* as typed; words are AND, (nullable) */
  char          *tag;           /* (nullable) */
  gboolean       no_reading;    /* only よみなし */
  gboolean       unconfirmed_reading;  /* only those without a reading or with a guessed one */
  gint64         import_id;     /* only from this import, 0 for all */
  gboolean       neglected;     /* only those whose interval of keeping in touch is over at @now; nobody in the trash */
  gint64         now;           /* Unix time in seconds; counts only for @neglected */
  gboolean       trash;         /* the trash instead of the people */
  GoenPeopleSort sort;
} GoenPeopleQuery;

GoenPeopleQuery *goen_people_query_new   (void);
GoenPeopleQuery *goen_people_query_copy  (const GoenPeopleQuery *self);
gboolean         goen_people_query_equal (const GoenPeopleQuery *a,
                                          const GoenPeopleQuery *b);
void             goen_people_query_free  (GoenPeopleQuery       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPeopleQuery, goen_people_query_free)

/* The answer: ids in order. @starts holds, for a list by reading, the position at which each bucket begins
 * (GOEN_N_BUCKETS + 1 entries, the last is the length of the list); it is unset for other orders. */
typedef struct {
  GArray  *ids;                            /* gint64 */
  guint    starts[GOEN_N_BUCKETS + 1];
  gboolean has_sections;
  gboolean is_complete;                    /* FALSE when @limit cut it */
} GoenPeopleResult;

void goen_people_result_free (GoenPeopleResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPeopleResult, goen_people_result_free)

typedef enum {
  GOEN_PERSON_FIELDS = 0,           /* everything but images */
  GOEN_PERSON_IMAGES = 1 << 0,
} GoenPersonParts;

GoenPeopleResult *goen_person_table_query      (GoenDatabase           *db,
                                                const GoenPeopleQuery  *query,
                                                guint                   limit,     /* 0: all */
                                                GCancellable           *cancellable,
                                                GError                **error);
gint64            goen_person_table_count      (GoenDatabase           *db,
                                                gboolean                trash,
                                                GError                **error);
GPtrArray        *goen_person_table_load_rows  (GoenDatabase           *db,
                                                const gint64           *ids,
                                                guint                   n_ids,
                                                GError                **error);    /* of GoenPersonRow, in the order asked; a missing id gives NULL */
GoenPersonRecord *goen_person_table_load       (GoenDatabase           *db,
                                                gint64                  id,
                                                GoenPersonParts         parts,
                                                GError                **error);    /* also from the trash; GOEN_ERROR_NOT_FOUND */
gint64            goen_person_table_find_uuid  (GoenDatabase           *db,
                                                const char             *uuid,
                                                GError                **error);    /* 0 with GOEN_ERROR_NOT_FOUND */
gint64            goen_person_table_find_uid   (GoenDatabase           *db,
                                                const char             *uid,
                                                GError                **error);
GArray           *goen_person_table_find_similar (GoenDatabase           *db,
                                                  const GoenPersonRecord *record,
                                                  GError                **error);  /* ids, not in the trash: same folded name (kanji variants fold), or the same mail, or the same phone digits */
gboolean          goen_person_table_find_by_points (GoenDatabase           *db,
                                                    const GoenPersonRecord *record,
                                                    guint                   max_others,
                                                    GArray                 *same,     /* ids, of the same name; added to */
                                                    GArray                 *others,
                                                    GError                **error);  /* the two together find the same, but no more than so many */
gboolean          goen_person_table_find_namesakes (GoenDatabase           *db,
                                                    const GoenPersonRecord *record,
                                                    guint                   max_namesakes,
                                                    GArray                 *ids,      /* added to */
                                                    GError                **error);
gboolean          goen_person_table_save       (GoenDatabase           *db,
                                                GoenPersonRecord       *record,    /* id 0 adds; uuid, id, revision, created, modified are filled in */
                                                GError                **error);    /* GOEN_ERROR_CONFLICT when revision is old */
gboolean          goen_person_table_add_many   (GoenDatabase           *db,
                                                GPtrArray              *records,   /* of GoenPersonRecord, all new; sorted by reading inside */
                                                gint64                  import_id,
                                                void                  (*progress) (guint done, guint all, gpointer user_data),
                                                gpointer                user_data,
                                                GCancellable           *cancellable,
                                                GError                **error);
gboolean          goen_person_table_trash      (GoenDatabase           *db,
                                                gint64                  id,
                                                GError                **error);
gboolean          goen_person_table_restore    (GoenDatabase           *db,
                                                gint64                  id,
                                                GError                **error);
gboolean          goen_person_table_purge      (GoenDatabase           *db,
                                                gint64                  id,
                                                GError                **error);    /* for ever */
gboolean          goen_person_table_has_old    (GoenDatabase           *db,
                                                gint64                  deleted_before,
                                                GError                **error);
guint             goen_person_table_purge_old  (GoenDatabase           *db,
                                                gint64                  deleted_before,
                                                GError                **error);
gboolean          goen_person_table_set_tag    (GoenDatabase           *db,
                                                gint64                  id,
                                                const char             *tag,
                                                gboolean                present,
                                                gboolean               *changed,
                                                GError                **error);
GPtrArray        *goen_person_table_list_tags  (GoenDatabase           *db,
                                                GError                **error);    /* of char *, most used first, without those only used in the trash */
GoenImage        *goen_person_table_load_image (GoenDatabase           *db,
                                                gint64                  id,
                                                GoenImageKind           kind,
                                                GError                **error);    /* NULL without error when there is none */
gint64            goen_import_table_add        (GoenDatabase           *db,
                                                const char             *source,    /* file names, for the history */
                                                GError                **error);
gboolean          goen_import_table_finish     (GoenDatabase           *db,
                                                gint64                  import_id,
                                                guint                   added,
                                                guint                   updated,
                                                guint                   duplicates,
                                                guint                   rejected,
                                                GError                **error);
gboolean          goen_import_table_note_update (GoenDatabase           *db,
                                                 gint64                  import_id,
                                                 const GoenPersonRecord *before,   /* kept so that the import can be undone */
                                                 GError                **error);

G_END_DECLS
