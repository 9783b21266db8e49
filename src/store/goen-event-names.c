/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

/* What an editor offers, and when there is no time. */

/* Of several spellings of one name the latest is given: with max (), SQLite reads the other columns from that row. */
#define SELECT_NAMES(column, key) \
  "SELECT " column ", max (start) FROM event WHERE deleted = 0 AND " column " IS NOT NULL" \
  " GROUP BY " key " ORDER BY count (*) DESC, max (start) DESC, " column

/**
 * goen_event_table_list_names:
 * @db: a database
 * @what: 0 for organisers, 1 for series, 2 for places
 * @error: return location for an error
 *
 * Lists the names that events have had, each once, the most used first.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names
 */
GPtrArray *
goen_event_table_list_names (GoenDatabase  *db,
                             guint          what,
                             GError       **error)
{
  static const char * const selections[] = {
    SELECT_NAMES ("organiser", "ifnull (organiser_key, organiser)"),
    SELECT_NAMES ("series", "ifnull (series_key, series)"),
    SELECT_NAMES ("place", "place"),
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenStatement) statement = NULL;

  g_return_val_if_fail (what < G_N_ELEMENTS (selections), NULL);

  statement = goen_database_prepare (db, selections[what], error);
  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&names);
      g_ptr_array_add (names, goen_statement_dup (statement, 0));
    }
}

/**
 * goen_event_table_list_busy:
 * @db: a database
 * @from: Unix time in seconds
 * @to: Unix time in seconds
 * @error: return location for an error
 *
 * Lists when there are events that are not skipped or cancelled.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): start and end in turn, the earliest first
 */
GArray *
goen_event_table_list_busy (GoenDatabase  *db,
                            gint64         from,
                            gint64         to,
                            GError       **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT e.start, " GOEN_EVENT_END " FROM event e WHERE e.deleted = 0 AND e.status <= ?"
                           " AND e.start > 0 AND e.start < ? AND " GOEN_EVENT_END " > ? ORDER BY e.start", error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, GOEN_EVENT_WENT);
  goen_statement_integer (statement, 2, to);
  goen_statement_integer (statement, 3, from);
  while (TRUE)
    {
      gboolean has_row;
      gint64 span[2];

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&times);
      span[0] = goen_statement_get (statement, 0);
      span[1] = goen_statement_get (statement, 1);
      g_array_append_vals (times, span, 2);
    }
}
