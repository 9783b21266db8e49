/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person.h"
#include "goen-person-table.h"
#include "goen-store.h"

G_BEGIN_DECLS

/**
 * GoenLibrary:
 *
 * The user's people: what windows and goen-cli work with.
 *
 * All methods belong to the thread that opened the library; they never block.
 * Signal ::changed (GoenChangeSet *) follows every committed write, of this or
 * another process. Properties: n-people (uint, notify), n-events (uint, notify), n-due (uint, notify: what is to be done
 * today), tags (GStrv, most used first, notify),
 * has-sample (boolean, notify), is-read-only (boolean).
 */
#define GOEN_TYPE_LIBRARY (goen_library_get_type ())
G_DECLARE_FINAL_TYPE (GoenLibrary, goen_library, GOEN, LIBRARY, GObject)

char        *goen_library_dup_default_path (void);   /* $XDG_DATA_HOME/goen/goen.db */

void         goen_library_open_async   (const char          *path,
                                        GoenStoreOpenFlags   flags,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GoenLibrary *goen_library_open_finish  (GAsyncResult        *result,
                                        GError             **error);
void         goen_library_close        (GoenLibrary         *self);   /* waits for what is being written */
const char  *goen_library_get_path     (GoenLibrary         *self);
guint        goen_library_get_n_people (GoenLibrary         *self);
guint        goen_library_get_n_events (GoenLibrary         *self);
guint        goen_library_get_n_due    (GoenLibrary         *self);
void         goen_library_refresh_due  (GoenLibrary         *self);   /* counts n-due again, as the clock has gone on */
const char * const *goen_library_get_tags (GoenLibrary      *self);
gboolean     goen_library_get_has_sample   (GoenLibrary     *self);
gboolean     goen_library_get_is_read_only (GoenLibrary     *self);

/* The live object of a person, a placeholder until its row has come. (transfer full) */
GoenPerson  *goen_library_get_person   (GoenLibrary         *self,
                                        gint64               id);

void              goen_library_query_async         (GoenLibrary           *self,
                                                    const GoenPeopleQuery *query,
                                                    guint                  limit,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
GoenPeopleResult *goen_library_query_finish        (GoenLibrary           *self,
                                                    GAsyncResult          *result,
                                                    GError               **error);
void              goen_library_load_rows_async     (GoenLibrary           *self,
                                                    const gint64          *ids,
                                                    guint                  n_ids,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
GPtrArray        *goen_library_load_rows_finish    (GoenLibrary           *self,     /* of GoenPersonRow, NULL where missing */
                                                    GAsyncResult          *result,
                                                    GError               **error);
void              goen_library_load_record_async   (GoenLibrary           *self,
                                                    gint64                 id,
                                                    GoenPersonParts        parts,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
GoenPersonRecord *goen_library_load_record_finish  (GoenLibrary           *self,
                                                    GAsyncResult          *result,
                                                    GError               **error);
void              goen_library_find_uuid_async     (GoenLibrary           *self,
                                                    const char            *uuid,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
gint64            goen_library_find_uuid_finish    (GoenLibrary           *self,     /* 0 and GOEN_ERROR_NOT_FOUND */
                                                    GAsyncResult          *result,
                                                    GError               **error);
void              goen_library_load_image_async    (GoenLibrary           *self,
                                                    gint64                 id,
                                                    GoenImageKind          kind,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
GBytes           *goen_library_load_image_finish   (GoenLibrary           *self,     /* NULL without error: none */
                                                    GAsyncResult          *result,
                                                    GError               **error);
void              goen_library_find_similar_async  (GoenLibrary            *self,    /* people that look like this one, without itself */
                                                    const GoenPersonRecord *record,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
GPtrArray        *goen_library_find_similar_finish (GoenLibrary            *self,    /* of GoenPersonRow */
                                                    GAsyncResult           *result,
                                                    GError                **error);

/* Writes. Each is one transaction; each can be taken back by another write. */
void              goen_library_save_person_async   (GoenLibrary            *self,    /* copies the record; must not be empty (GOEN_ERROR_INVALID) */
                                                    const GoenPersonRecord *record,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
GoenPersonRecord *goen_library_save_person_finish  (GoenLibrary            *self,    /* as stored: id, uuid, revision filled */
                                                    GAsyncResult           *result,
                                                    GError                **error);
void              goen_library_trash_async         (GoenLibrary            *self,
                                                    const gint64           *ids,
                                                    guint                   n_ids,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
void              goen_library_restore_async       (GoenLibrary            *self,
                                                    const gint64           *ids,
                                                    guint                   n_ids,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
void              goen_library_purge_async         (GoenLibrary            *self,    /* for ever; whether or not they are in the trash */
                                                    const gint64           *ids,
                                                    guint                   n_ids,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
gboolean          goen_library_write_finish        (GoenLibrary            *self,    /* for trash, restore, purge, add_sample, remove_sample */
                                                    GAsyncResult           *result,
                                                    GError                **error);
void              goen_library_set_tag_async       (GoenLibrary            *self,
                                                    const gint64           *ids,
                                                    guint                   n_ids,
                                                    const char             *tag,
                                                    gboolean                present,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
GArray           *goen_library_set_tag_finish      (GoenLibrary            *self,    /* of gint64: those that really changed, for undo */
                                                    GAsyncResult           *result,
                                                    GError                **error);
void              goen_library_add_sample_async    (GoenLibrary            *self,
                                                    guint                   n_people,
                                                    guint64                 seed,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
void              goen_library_remove_sample_async (GoenLibrary            *self,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
void              goen_library_check_async         (GoenLibrary            *self,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
GPtrArray        *goen_library_check_finish        (GoenLibrary            *self,    /* of char *: what is wrong; empty when all is well */
                                                    GAsyncResult           *result,
                                                    GError                **error);

G_END_DECLS
