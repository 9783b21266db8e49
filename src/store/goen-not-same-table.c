/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

/* Who looks like somebody else and is not, as the user once decided. */

typedef struct {
  gint64 a;  /* the smaller id */
  gint64 b;
} Pair;

static gboolean
check_both_exist (GoenDatabase  *db,
                  Pair           pair,
                  GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT count (*) FROM person WHERE id IN (?, ?)", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, pair.a);
  goen_statement_integer (statement, 2, pair.b);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (goen_statement_get (statement, 0) == 2)
    return TRUE;

  goen_person_set_not_found (error);

  return FALSE;
}

/**
 * goen_merge_table_set_not_same:
 * @db: a database
 * @a: a person
 * @b: another person
 * @not_same: whether they are two people; %FALSE forgets it
 * @error: return location for an error
 *
 * Remembers that two who look alike are not the same person, in whichever order they are named.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_merge_table_set_not_same (GoenDatabase  *db,
                               gint64         a,
                               gint64         b,
                               gboolean       not_same,
                               GError       **error)
{
  Pair pair = { MIN (a, b), MAX (a, b) };
  g_autoptr (GoenStatement) statement = NULL;

  if (not_same && !check_both_exist (db, pair, error))
    return FALSE;

  statement = goen_database_prepare (db,
                                     not_same ? "INSERT INTO not_same (a_id, b_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
                                              : "DELETE FROM not_same WHERE a_id = ? AND b_id = ?", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, pair.a);
  goen_statement_integer (statement, 2, pair.b);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_MERGE, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}

static GArray *
load_pairs (GoenDatabase  *db,
            GError       **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT a_id, b_id FROM not_same", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      Pair pair;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&pairs);
      pair.a = goen_statement_get (statement, 0);
      pair.b = goen_statement_get (statement, 1);
      g_array_append_val (pairs, pair);
    }
}

/* What was said of somebody who was merged into another holds for the other one. */
static gboolean
follow_pairs (GoenDatabase  *db,
              GArray        *pairs,
              GError       **error)
{
  guint n = pairs->len;

  for (guint i = 0; i < n; i++)
    {
      Pair pair = g_array_index (pairs, Pair, i);
      gint64 a = goen_merge_table_follow (db, pair.a, error);
      gint64 b = a >= 0 ? goen_merge_table_follow (db, pair.b, error) : -1;
      Pair followed = { MIN (a, b), MAX (a, b) };

      if (a < 0 || b < 0)
        return FALSE;
      if (a != b && (followed.a != pair.a || followed.b != pair.b))
        g_array_append_val (pairs, followed);
    }

  return TRUE;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *left = a;
  const Pair *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;

  return left->b < right->b ? -1 : left->b > right->b;
}

/**
 * goen_merge_table_list_not_same:
 * @db: a database
 * @error: return location for an error
 *
 * Lists who is not the same person. Where one of two was merged into a third, the third and the other are listed as
 * well.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids two by two, the smaller first; the pairs are sorted
 */
GArray *
goen_merge_table_list_not_same (GoenDatabase  *db,
                                GError       **error)
{
  g_autoptr (GArray) pairs = load_pairs (db, error);
  g_autoptr (GArray) ids = NULL;

  if (pairs == NULL || !follow_pairs (db, pairs, error))
    return NULL;

  g_array_sort (pairs, compare_pairs);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), 2 * pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (i > 0 && compare_pairs (pair - 1, pair) == 0)
        continue;
      g_array_append_val (ids, pair->a);
      g_array_append_val (ids, pair->b);
    }

  return g_steal_pointer (&ids);
}
