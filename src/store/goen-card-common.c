/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

#include <math.h>

/*< private >
 * goen_card_is_length:
 * @length: a number
 * @least: the least it may be
 * @most: the most it may be
 *
 * Tells whether a number can be drawn with. NaN and infinity cannot.
 *
 * Returns: %TRUE when it is in the range
 */
gboolean
goen_card_is_length (double length,
                     double least,
                     double most)
{
  return isfinite (length) && length >= least && length <= most;
}

static gboolean
has_key (GoenDatabase  *db,
         const char    *sql,
         const char    *key,
         gboolean      *has,
         GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);

  return goen_statement_step (statement, has, error);
}

/*< private >
 * goen_card_ensure_key:
 * @db: a database
 * @sql: looks for a row by its UUID
 * @key: (inout) (nullable): the key of what is saved
 * @base: (inout) (nullable) (optional): from what it was made
 * @error: return location for an error
 *
 * Gives a new key to what has none.
 *
 * What brings the key of a built-in one becomes an own one that is based on it; any other key stays.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_ensure_key (GoenDatabase  *db,
                      const char    *sql,
                      char         **key,
                      char         **base,
                      GError       **error)
{
  if (*key != NULL && **key != '\0')
    {
      gboolean has = g_uuid_string_is_valid (*key);

      if (!has && !has_key (db, sql, *key, &has, error))
        return FALSE;
      if (has)
        return TRUE;

      if (base != NULL && *base == NULL)
        *base = g_strdup (*key);
    }

  g_free (*key);
  *key = g_uuid_string_random ();

  return TRUE;
}

/*< private >
 * goen_card_delete_row:
 * @db: a database
 * @sql: deletes a row by its key
 * @key: the key
 * @error: return location for an error
 *
 * Removes a row. One that is gone already is no error, and no change.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_delete_row (GoenDatabase  *db,
                      const char    *sql,
                      const char    *key,
                      GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);
  if (!goen_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (db->handle) > 0)
    goen_card_note (db);

  return TRUE;
}

/*< private >
 * goen_card_note:
 * @db: a database
 *
 * Notes in the open change set that something about business cards changed.
 */
void
goen_card_note (GoenDatabase *db)
{
  goen_change_set_note (db->changes, GOEN_TABLE_CARD, 0, GOEN_CHANGE_CHANGED);
}
