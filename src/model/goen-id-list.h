/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenIdList:
 *
 * A lazy #GListModel of #GoenPerson over a query of the store.
 *
 * It holds ids only; items come alive when asked for, page by page of 64, and
 * announce themselves by property notify, never by items-changed. A new query
 * is answered in two steps, the first 48 rows first; a change of the store
 * announces the smallest range that differs. Answers that have been superseded are dropped.
 * Properties: n-items, is-loading, has-sections (notify). Signals: ::sections-changed
 * after items-changed when the positions of the buckets moved; ::settled when the whole answer is in.
 */
#define GOEN_TYPE_ID_LIST (goen_id_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenIdList, goen_id_list, GOEN, ID_LIST, GObject)

GoenIdList            *goen_id_list_new          (GoenLibrary           *library);
void                   goen_id_list_set_query    (GoenIdList            *self,
                                                  const GoenPeopleQuery *query);
gint64                 goen_id_list_get_id       (GoenIdList            *self,
                                                  guint                  position);  /* 0 past the end */
GArray                *goen_id_list_dup_ids      (GoenIdList            *self);      /* of gint64 */
gboolean               goen_id_list_find         (GoenIdList            *self,
                                                  gint64                 id,
                                                  guint                 *position);
gboolean               goen_id_list_get_has_sections (GoenIdList        *self);
gboolean               goen_id_list_get_is_loading   (GoenIdList        *self);
void                   goen_id_list_get_section  (GoenIdList            *self,       /* as GtkSectionModel; the whole list when there are no sections */
                                                  guint                  position,
                                                  guint                 *start,
                                                  guint                 *end,
                                                  GoenReadingBucket     *bucket);
gboolean               goen_id_list_get_bucket   (GoenIdList            *self,       /* FALSE when nobody stands under it */
                                                  GoenReadingBucket      bucket,
                                                  guint                 *start,
                                                  guint                 *end);
const GError          *goen_id_list_get_error    (GoenIdList            *self);      /* the last query's, (nullable) */

G_END_DECLS
