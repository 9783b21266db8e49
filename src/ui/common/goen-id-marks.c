/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-id-marks.h"

struct _GoenIdMarks
{
  GHashTable *ids;   /* (owned) set of gint64 */
};

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/**
 * goen_id_marks_new:
 *
 * Makes an empty set.
 *
 * Returns: (transfer full): the marks
 */
GoenIdMarks *
goen_id_marks_new (void)
{
  GoenIdMarks *self = g_new0 (GoenIdMarks, 1);

  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

/**
 * goen_id_marks_free:
 * @self: the marks
 *
 * Forgets them.
 */
void
goen_id_marks_free (GoenIdMarks *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * goen_id_marks_has:
 * @self: the marks
 * @id: a person
 *
 * Whether a person is marked.
 *
 * Returns: %TRUE when marked
 */
gboolean
goen_id_marks_has (GoenIdMarks *self,
                   gint64       id)
{
  return g_hash_table_contains (self->ids, &id);
}

/**
 * goen_id_marks_set:
 * @self: the marks
 * @id: a person; 0 for nobody, who is never marked
 * @marked: whether the person is to be marked
 *
 * Marks a person, or takes the mark away.
 *
 * Returns: whether anything changed
 */
gboolean
goen_id_marks_set (GoenIdMarks *self,
                   gint64       id,
                   gboolean     marked)
{
  if (id == 0 || goen_id_marks_has (self, id) == marked)
    return FALSE;

  if (marked)
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->ids, &id);

  return TRUE;
}

/**
 * goen_id_marks_clear:
 * @self: the marks
 *
 * Takes all marks away.
 *
 * Returns: whether there were any
 */
gboolean
goen_id_marks_clear (GoenIdMarks *self)
{
  if (g_hash_table_size (self->ids) == 0)
    return FALSE;

  g_hash_table_remove_all (self->ids);
  return TRUE;
}

/**
 * goen_id_marks_count:
 * @self: the marks
 *
 * Counts them.
 *
 * Returns: the number of people
 */
guint
goen_id_marks_count (GoenIdMarks *self)
{
  return g_hash_table_size (self->ids);
}

/**
 * goen_id_marks_dup:
 * @self: the marks
 * @list: in whose order they are wanted
 *
 * Gives everybody who is marked; those whom the list does not hold now come last, by id.
 *
 * Returns: (transfer full) (element-type gint64): the ids
 */
GArray *
goen_id_marks_dup (GoenIdMarks *self,
                   GoenIdList  *list)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) listed = g_hash_table_new (g_int64_hash, g_int64_equal);   /* keys of @ids */
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_listed;
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < n_items && ids->len < g_hash_table_size (self->ids); i++)
    {
      gint64 id = goen_id_list_get_id (list, i);

      if (goen_id_marks_has (self, id))
        {
          g_array_append_val (ids, id);
          g_hash_table_add (listed, g_hash_table_lookup (self->ids, &id));
        }
    }

  n_listed = ids->len;
  if (n_listed == g_hash_table_size (self->ids))
    return ids;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (listed, key))
        g_array_append_vals (ids, key, 1);
    }
  qsort (&g_array_index (ids, gint64, n_listed), ids->len - n_listed, sizeof (gint64), compare_ids);

  return ids;
}
