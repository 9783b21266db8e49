/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

/* What the columns of tables say that the user imported before. */

/* How many are remembered. */
#define MAX_MAPPINGS 100

/**
 * goen_csv_mapping_table_get:
 * @db: a database
 * @header: a hash of the names of the columns
 * @error: return location for an error
 *
 * Looks up what was said about a table with this header before. Works in a read job.
 *
 * Returns: (transfer full) (nullable): a mapping as text, or %NULL, without an error when there is none
 */
char *
goen_csv_mapping_table_get (GoenDatabase  *db,
                            const char    *header,
                            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT mapping FROM csv_mapping WHERE header = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_text (statement, 1, header);
  if (!goen_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  return goen_statement_dup (statement, 0);
}

static gboolean
forget (GoenDatabase  *db,
        const char    *header,
        GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "DELETE FROM csv_mapping WHERE header = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, header);

  return goen_statement_run (statement, error);
}

/* @header stays whatever the clock says. */
static gboolean
forget_oldest (GoenDatabase  *db,
               const char    *header,
               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "DELETE FROM csv_mapping WHERE header IN"
                           " (SELECT header FROM csv_mapping WHERE header <> ?"
                           "  ORDER BY used DESC LIMIT -1 OFFSET ?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, header);
  goen_statement_integer (statement, 2, MAX_MAPPINGS - 1);

  return goen_statement_run (statement, error);
}

/**
 * goen_csv_mapping_table_set:
 * @db: a database
 * @header: a hash of the names of the columns
 * @mapping: (nullable): a mapping as text; %NULL forgets it
 * @error: return location for an error
 *
 * Remembers what the columns of a table say. Of more than 100 mappings those go that were not used for longest.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_csv_mapping_table_set (GoenDatabase  *db,
                            const char    *header,
                            const char    *mapping,
                            GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;

  if (mapping == NULL)
    return forget (db, header, error);

  statement = goen_database_prepare (db,
                                     "INSERT INTO csv_mapping (header, mapping, used) VALUES (?, ?, ?)"
                                     " ON CONFLICT (header)"
                                     " DO UPDATE SET mapping = excluded.mapping, used = excluded.used", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, header);
  goen_statement_text (statement, 2, mapping);
  goen_statement_integer (statement, 3, g_get_real_time () / G_USEC_PER_SEC);

  return goen_statement_run (statement, error) && forget_oldest (db, header, error);
}
