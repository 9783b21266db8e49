/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-person-private.h"
#include "goen-speaking-private.h"

/* Leaving the list, coming back, leaving for ever. */

/* Counts as a change of the event, so that a page that is open on it notices. */
static gboolean
set_deleted (GoenDatabase  *db,
             gint64         id,
             gint64         deleted,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE event SET deleted = ?, revision = revision + 1 WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, deleted);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, id, GOEN_CHANGE_CHANGED);

  return goen_speaking_note_event (db, id, error);
}

/**
 * goen_event_table_trash:
 * @db: a database
 * @id: an event
 * @error: return location for an error
 *
 * Puts an event into the trash. One that is there stays as it is; so do its follow-ups.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_event_table_trash (GoenDatabase  *db,
                        gint64         id,
                        GError       **error)
{
  gboolean in_trash;

  return goen_event_is_in_trash (db, id, &in_trash, error) &&
         (in_trash || set_deleted (db, id, MAX (g_get_real_time () / G_USEC_PER_SEC, 1), error));
}

/**
 * goen_event_table_restore:
 * @db: a database
 * @id: an event
 * @error: return location for an error
 *
 * Takes an event out of the trash. One that is not there stays as it is.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_event_table_restore (GoenDatabase  *db,
                          gint64         id,
                          GError       **error)
{
  gboolean in_trash;

  return goen_event_is_in_trash (db, id, &in_trash, error) &&
         (!in_trash || set_deleted (db, id, 0, error));
}

/* Notes the rows that lose the event they name. */
static gboolean
note_rows (GoenDatabase  *db,
           const char    *sql,
           gint64         event_id,
           GoenTable      table,
           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, event_id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, table, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
    }
}

static gboolean
remove_for_ever (GoenDatabase  *db,
                 gint64         id,
                 GError       **error)
{
  if (!note_rows (db, "SELECT id FROM follow_up WHERE event_id = ?", id, GOEN_TABLE_FOLLOW_UP, error) ||
      !note_rows (db, "SELECT DISTINCT person_id FROM interaction WHERE event_id = ?", id,
                  GOEN_TABLE_INTERACTION, error) ||
      !goen_speaking_note_event (db, id, error) ||
      !goen_person_run_with_id (db, "DELETE FROM event WHERE id = ?", id, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, id, GOEN_CHANGE_REMOVED);

  return TRUE;
}

/**
 * goen_event_table_purge:
 * @db: a database
 * @id: an event
 * @error: return location for an error
 *
 * Removes an event for ever, with the list of who attended. Follow-ups and timelines stay, without the event.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_event_table_purge (GoenDatabase  *db,
                        gint64         id,
                        GError       **error)
{
  gboolean in_trash;

  return goen_event_is_in_trash (db, id, &in_trash, error) &&
         remove_for_ever (db, id, error);
}

static GArray *
find_old (GoenDatabase  *db,
          gint64         before,
          GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM event WHERE deleted > 0 AND deleted < ?", error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, before);
  while (TRUE)
    {
      gboolean has_row;
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = goen_statement_get (statement, 0);
      g_array_append_val (ids, id);
    }
}

/**
 * goen_event_table_has_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Tells whether goen_event_table_purge_old() would have anything to do, without writing.
 *
 * Returns: whether there is an event; %FALSE with @error set on failure
 */
gboolean
goen_event_table_has_old (GoenDatabase  *db,
                          gint64         before,
                          GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, before, error);

  return ids != NULL && ids->len > 0;
}

/**
 * goen_event_table_purge_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Removes for ever what went to the trash before a time.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_event_table_purge_old (GoenDatabase  *db,
                            gint64         before,
                            GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, before, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!remove_for_ever (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}
