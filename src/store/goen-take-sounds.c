/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-table.h"
#include "goen-speaking-private.h"

/* The recordings that takes refer to, and what takes tell about the user. The files themselves are no business of the store. */

#define N_FOR_RATE 10
#define MIN_FOR_RATE 2

/**
 * goen_take_table_list_sounds:
 * @db: a database
 * @error: return location for an error
 *
 * Lists every recording that a practice run refers to, also one that was thrown away.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): a set of file names
 */
GHashTable *
goen_take_table_list_sounds (GoenDatabase  *db,
                             GError       **error)
{
  g_autoptr (GHashTable) sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT sound FROM take WHERE sound IS NOT NULL", error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&sounds);
      g_hash_table_add (sounds, goen_statement_dup (statement, 0));
    }
}

/* Of these names, those that no practice run refers to any more. */
static GPtrArray *
keep_unused (GoenDatabase  *db,
             GPtrArray     *names,
             GError       **error)
{
  g_autoptr (GHashTable) used = goen_take_table_list_sounds (db, error);
  g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);

  if (used == NULL)
    return NULL;

  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (used, names->pdata[i]))
      g_ptr_array_add (unused, g_strdup (names->pdata[i]));

  return g_steal_pointer (&unused);
}

/**
 * goen_take_table_has_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Tells whether goen_take_table_purge() would have anything to do, without writing.
 *
 * Returns: whether there is a practice run; %FALSE with @error set on failure
 */
gboolean
goen_take_table_has_old (GoenDatabase  *db,
                         gint64         before,
                         GError       **error)
{
  g_autoptr (GArray) ids =
    goen_speaking_list_ids (db, "SELECT id FROM take WHERE deleted > 0 AND deleted < ? LIMIT 1", before, error);

  return ids != NULL && ids->len > 0;
}

/**
 * goen_take_table_purge:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Removes for ever what was thrown away before a time.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of recordings that nothing refers to now, to be
 *   removed once this is committed
 */
GPtrArray *
goen_take_table_purge (GoenDatabase  *db,
                       gint64         before,
                       GError       **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM take WHERE deleted > 0 AND deleted < ? RETURNING pitch_id, sound", error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, before);
  while (TRUE)
    {
      g_autofree char *name = NULL;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return keep_unused (db, names, error);

      goen_change_set_note (db->changes, GOEN_TABLE_PITCH, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
      name = goen_statement_dup (statement, 1);
      if (name != NULL)
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
}

/**
 * goen_take_table_get_size:
 * @db: a database
 * @error: return location for an error
 *
 * Tells how much room the recordings take, also those that were thrown away and are still there.
 *
 * Returns: bytes; -1 on error
 */
gint64
goen_take_table_get_size (GoenDatabase  *db,
                          GError       **error)
{
  return goen_database_get_integer (db, "SELECT ifnull (sum (sound_size), 0) FROM take WHERE sound IS NOT NULL", error);
}

/* The oldest takes with a recording, as long as more than @size bytes are left. */
static GArray *
list_oldest (GoenDatabase  *db,
             gint64         size,
             GPtrArray     *names,
             GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id, sound, sound_size FROM take WHERE sound IS NOT NULL ORDER BY started, id", error);
  gint64 left = goen_take_table_get_size (db, error);

  if (statement == NULL || left < 0)
    return NULL;

  while (left > size)
    {
      gboolean has_row;
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      id = goen_statement_get (statement, 0);
      g_array_append_val (ids, id);
      g_ptr_array_add (names, goen_statement_dup (statement, 1));
      left -= goen_statement_get (statement, 2);
    }

  return g_steal_pointer (&ids);
}

/**
 * goen_take_table_forget_sounds:
 * @db: a database
 * @size: how many bytes of recordings may stay
 * @error: return location for an error
 *
 * Forgets the recordings of the oldest practice runs until the others fit. The practice runs stay.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of recordings that nothing refers to now, to be
 *   removed once this is committed
 */
GPtrArray *
goen_take_table_forget_sounds (GoenDatabase  *db,
                               gint64         size,
                               GError       **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = list_oldest (db, size, names, error);
  g_autoptr (GoenStatement) statement = NULL;

  if (ids == NULL)
    return NULL;

  statement = goen_database_prepare (db,
                                     "UPDATE take SET sound = NULL, sound_size = 0 WHERE id = ? RETURNING pitch_id", error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      gboolean has_row;

      goen_statement_integer (statement, 1, g_array_index (ids, gint64, i));
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      goen_change_set_note (db->changes, GOEN_TABLE_PITCH, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
      if (!goen_statement_run (statement, error))
        return NULL;
    }

  return keep_unused (db, names, error);
}

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
get_median (GArray *rates)
{
  guint middle = rates->len / 2;

  g_array_sort (rates, compare_rates);
  if (rates->len % 2 == 1)
    return g_array_index (rates, double, middle);

  return (g_array_index (rates, double, middle - 1) + g_array_index (rates, double, middle)) / 2;
}

static GoenTake *
read_pace (GoenStatement *statement)
{
  GoenTake *take = goen_take_new ();

  take->duration = goen_statement_get (statement, 0);
  take->spoken = goen_statement_get (statement, 1);
  take->n_morae = goen_statement_get (statement, 2);
  take->text = goen_statement_dup (statement, 3);

  return take;
}

/**
 * goen_take_table_get_pace:
 * @db: a database
 * @rate: (out): morae a second while speaking; 0 where fewer than two practice runs tell it
 * @pause_share: (out): how long the pauses are, compared to what the punctuation asks for; 0 where no practice run tells it
 * @error: return location for an error
 *
 * Tells how fast the user speaks: the medians of goen_take_get_rate() and goen_take_get_pause_share() over the last ten
 * practice runs that tell the rate, of whatever introduction.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_take_table_get_pace (GoenDatabase  *db,
                          double        *rate,
                          double        *pause_share,
                          GError       **error)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rates = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT duration, spoken, n_morae, text FROM take WHERE deleted = 0 AND n_morae > 0"
                           " ORDER BY started DESC, id DESC", error);

  if (statement == NULL)
    return FALSE;

  while (rates->len < N_FOR_RATE)
    {
      g_autoptr (GoenTake) take = NULL;
      gboolean has_row;
      double one, share;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;

      take = read_pace (statement);
      one = goen_take_get_rate (take);
      share = goen_take_get_pause_share (take);
      if (one > 0)
        g_array_append_val (rates, one);
      if (one > 0 && share > 0)
        g_array_append_val (shares, share);
    }

  *rate = rates->len >= MIN_FOR_RATE ? get_median (rates) : 0;
  *pause_share = *rate > 0 && shares->len > 0 ? get_median (shares) : 0;

  return TRUE;
}
