/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-order-cache.h"

/*< private >
 * goen_order_cache_free:
 * @self: (transfer full): a cache
 *
 * Frees a cache.
 */
void
goen_order_cache_free (GoenOrderCache *self)
{
  g_array_unref (self->ranks);
  g_array_unref (self->ids);
  g_byte_array_unref (self->buckets);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenOrderCache, goen_order_cache_free)

/*< private >
 * goen_order_cache_get:
 * @db: a database, in a job
 * @error: return location for an error
 *
 * Gets the list as it is now; read from the file when it is not known or has changed.
 *
 * Returns: (transfer none) (nullable): the list, until something is written
 */
const GoenOrderCache *
goen_order_cache_get (GoenDatabase  *db,
                      GError       **error)
{
  g_autoptr (GoenOrderCache) cache = NULL;
  g_autoptr (GoenStatement) statement = NULL;
  int code;

  if (db->order_cache != NULL)
    return db->order_cache;

  statement = goen_database_prepare (db, "SELECT rank, person_id, bucket FROM person_order ORDER BY rank", error);
  if (statement == NULL)
    return NULL;

  cache = g_new0 (GoenOrderCache, 1);
  cache->ranks = g_array_new (FALSE, FALSE, sizeof (gint64));
  cache->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  cache->buckets = g_byte_array_new ();
  while ((code = sqlite3_step (statement->handle)) == SQLITE_ROW)
    {
      gint64 rank = sqlite3_column_int64 (statement->handle, 0);
      gint64 id = sqlite3_column_int64 (statement->handle, 1);
      guint8 bucket = CLAMP (sqlite3_column_int (statement->handle, 2), 0, GOEN_N_BUCKETS - 1);

      g_array_append_val (cache->ranks, rank);
      g_array_append_val (cache->ids, id);
      g_byte_array_append (cache->buckets, &bucket, 1);
    }

  if (code != SQLITE_DONE)
    {
      goen_database_set_error (db, code, error);
      return NULL;
    }

  db->order_cache = g_steal_pointer (&cache);

  return db->order_cache;
}

/*< private >
 * goen_order_cache_find:
 * @self: the list
 * @rank: a rank that is not below the one found last
 * @position: (inout): where the last one was found, 0 at first; then where this one is
 *
 * Finds who stands at a rank. Near ones are found in a few steps, far ones in few more.
 *
 * Returns: %FALSE when nobody stands there
 */
gboolean
goen_order_cache_find (const GoenOrderCache *self,
                       gint64                rank,
                       guint                *position)
{
  const gint64 *ranks = (const gint64 *) self->ranks->data;
  guint n = self->ranks->len;
  guint low = *position;
  guint step = 1;
  guint high;

  while (low + step < n && ranks[low + step] < rank)
    {
      low += step;
      step *= 2;
    }
  high = MIN (low + step, n);

  /* The first in [low, high] that is not below. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ranks[middle] < rank)
        low = middle + 1;
      else
        high = middle;
    }
  *position = MIN (low, n > 0 ? n - 1 : 0);

  return low < n && ranks[low] == rank;
}
