/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-database-private.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* Where everybody stands in the list, and with that in the search index. */

/* Somebody who is to be put into the list. */
typedef struct {
  gint64                  id;
  GBytes                 *key;     /* (owned) from goen_person_order_make_key() */
  const GoenPersonRecord *record;  /* (nullable) NULL: read when needed */
  char                   *words;   /* (owned) (nullable) of the search index, when they were made ahead */
} GoenOrderEntry;

void      goen_order_entry_free       (GoenOrderEntry          *self);

GBytes   *goen_person_order_make_key  (GoenDatabase            *db,
                                       const GoenPersonRecord  *record,
                                       GError                 **error);
gboolean  goen_person_order_add       (GoenDatabase            *db,
                                       GPtrArray               *entries,
                                       void                   (*progress) (guint done, guint all, gpointer user_data),
                                       gpointer                 user_data,
                                       GCancellable            *cancellable,
                                       GError                 **error);
gboolean  goen_person_order_add_one   (GoenDatabase            *db,
                                       const GoenPersonRecord  *record,
                                       GBytes                  *key,
                                       GError                 **error);
gboolean  goen_person_order_remove    (GoenDatabase            *db,
                                       gint64                   id,
                                       GError                 **error);
gboolean  goen_person_order_reindex   (GoenDatabase            *db,
                                       const GoenPersonRecord  *record,
                                       GError                 **error);
gboolean  goen_person_order_refresh   (GoenDatabase            *db,
                                       GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenOrderEntry, goen_order_entry_free)

G_END_DECLS
