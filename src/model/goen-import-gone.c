/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-history-table.h"
#include "goen-import-private.h"

struct _GoenImportGone {
  GPtrArray  *merges;   /* (owned) (nullable) GoenMergeEntry */
  guint       next;     /* of @merges */
  GHashTable *by_key;   /* (owned) key → GArray of gint64 */
};

GoenImportGone *
goen_import_gone_new (void)
{
  GoenImportGone *self = g_new0 (GoenImportGone, 1);

  self->by_key = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

void
goen_import_gone_free (GoenImportGone *self)
{
  g_clear_pointer (&self->merges, g_ptr_array_unref);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

gboolean
goen_import_gone_begin (GoenImportGone  *self,
                        GoenDatabase    *db,
                        GError         **error)
{
  self->merges = goen_merge_table_list (db, error);

  return self->merges != NULL;
}

static void
add_id (GoenImportGone *self,
        gpointer        key,
        gint64          id)
{
  GArray *ids = g_hash_table_lookup (self->by_key, key);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->by_key, key, ids);
    }

  g_array_append_val (ids, id);
}

static gboolean
note (GoenImportGone        *self,
      GoenDatabase          *db,
      const GoenMergeEntry  *entry,
      GError               **error)
{
  g_autoptr (GoenPersonRecord) gone = NULL;
  g_autofree GoenLikenessTraits *traits = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) local_error = NULL;
  guint n_exact;

  if (entry->undone != 0)
    return TRUE;

  gone = goen_person_table_load (db, entry->gone_id, GOEN_PERSON_FIELDS, &local_error);
  if (gone == NULL)
    {
      /* Purged since the merges were listed. */
      if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* The mail addresses and phones alone lead to the one who was kept. */
  traits = goen_likeness_traits_new (gone, NULL);
  keys = goen_import_make_keys (traits, &n_exact);
  for (guint i = 0; i <= n_exact; i++)
    add_id (self, g_array_index (keys, gpointer, i), entry->gone_id);

  return TRUE;
}

/* Looks at as many of them as fit into the time. */
gboolean
goen_import_gone_step (GoenImportGone  *self,
                       GoenDatabase    *db,
                       gint64           end,
                       GError         **error)
{
  while (self->next < self->merges->len && g_get_monotonic_time () < end)
    if (!note (self, db, g_ptr_array_index (self->merges, self->next++), error))
      return FALSE;

  return TRUE;
}

gboolean
goen_import_gone_has_any (GoenImportGone *self)
{
  return g_hash_table_size (self->by_key) > 0;
}

const GArray *
goen_import_gone_get (GoenImportGone *self,
                      gpointer        key)
{
  return g_hash_table_lookup (self->by_key, key);
}
