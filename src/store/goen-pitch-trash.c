/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-table.h"
#include "goen-speaking-private.h"

/* Introductions that leave the list, come back, or leave for ever with their takes. */

/*< private >
 * goen_pitch_is_in_trash:
 * @db: a database
 * @id: an introduction
 * @in_trash: (out): whether it is in the trash
 * @error: return location for an error
 *
 * Looks for an introduction.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_pitch_is_in_trash (GoenDatabase  *db,
                        gint64         id,
                        gboolean      *in_trash,
                        GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT deleted FROM pitch WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_pitch_set_not_found (error);
      return FALSE;
    }

  *in_trash = goen_statement_get (statement, 0) != 0;

  return TRUE;
}

/*< private >
 * goen_speaking_list_ids:
 * @db: a database
 * @sql: a query of ids
 * @parameter: its one parameter
 * @error: return location for an error
 *
 * Reads ids.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids
 */
GArray *
goen_speaking_list_ids (GoenDatabase  *db,
                        const char    *sql,
                        gint64         parameter,
                        GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, parameter);
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

/*< private >
 * goen_speaking_note_event:
 * @db: a database
 * @event_id: an event that comes, goes or is removed
 * @error: return location for an error
 *
 * Notes the introductions that were used or practised for an event, and what was asked there.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_speaking_note_event (GoenDatabase  *db,
                          gint64         event_id,
                          GError       **error)
{
  g_autoptr (GArray) ids =
    goen_speaking_list_ids (db,
                            "SELECT pitch_id FROM pitch_use WHERE event_id = ?1"
                            " UNION SELECT pitch_id FROM take WHERE event_id = ?1", event_id, error);
  g_autoptr (GArray) asked = NULL;

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    goen_change_set_note (db->changes, GOEN_TABLE_PITCH, g_array_index (ids, gint64, i), GOEN_CHANGE_CHANGED);

  asked = goen_speaking_list_ids (db, "SELECT id FROM question_asked WHERE event_id = ? LIMIT 1", event_id, error);
  if (asked == NULL)
    return FALSE;
  if (asked->len > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/*< private >
 * goen_speaking_note_person:
 * @db: a database
 * @person_id: somebody who comes, goes or is removed
 * @error: return location for an error
 *
 * Notes that what was asked of them and what is drilled of them is other than before.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_speaking_note_person (GoenDatabase  *db,
                           gint64         person_id,
                           GError       **error)
{
  g_autoptr (GArray) asked =
    goen_speaking_list_ids (db, "SELECT id FROM question_asked WHERE person_id = ? LIMIT 1", person_id, error);
  g_autoptr (GArray) faces = NULL;

  if (asked == NULL)
    return FALSE;
  faces = goen_speaking_list_ids (db, "SELECT person_id FROM face WHERE person_id = ? LIMIT 1", person_id, error);
  if (faces == NULL)
    return FALSE;

  if (asked->len > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, 0, GOEN_CHANGE_CHANGED);
  if (faces->len > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_FACE, person_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/* Counts as a change of the introduction, so that a page that is open on it notices. */
static gboolean
set_deleted (GoenDatabase  *db,
             gint64         id,
             gint64         deleted,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE pitch SET deleted = ?, revision = revision + 1 WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, deleted);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_pitch_table_trash:
 * @db: a database
 * @id: an introduction
 * @error: return location for an error
 *
 * Puts an introduction into the trash. One that is there stays as it is; so do its takes and where it was used.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_pitch_table_trash (GoenDatabase  *db,
                        gint64         id,
                        GError       **error)
{
  gboolean in_trash;

  return goen_pitch_is_in_trash (db, id, &in_trash, error) &&
         (in_trash || set_deleted (db, id, MAX (g_get_real_time () / G_USEC_PER_SEC, 1), error));
}

/**
 * goen_pitch_table_restore:
 * @db: a database
 * @id: an introduction
 * @error: return location for an error
 *
 * Takes an introduction out of the trash. One that is not there stays as it is.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_pitch_table_restore (GoenDatabase  *db,
                          gint64         id,
                          GError       **error)
{
  gboolean in_trash;

  return goen_pitch_is_in_trash (db, id, &in_trash, error) &&
         (!in_trash || set_deleted (db, id, 0, error));
}

/* Versions made from it stay, without a parent. */
static gboolean
remove_for_ever (GoenDatabase  *db,
                 gint64         id,
                 GError       **error)
{
  g_autoptr (GArray) versions = goen_speaking_list_ids (db, "SELECT id FROM pitch WHERE parent_id = ?", id, error);

  if (versions == NULL ||
      !goen_person_run_with_id (db, "DELETE FROM pitch WHERE id = ?", id, error))
    return FALSE;

  for (guint i = 0; i < versions->len; i++)
    goen_change_set_note (db->changes, GOEN_TABLE_PITCH, g_array_index (versions, gint64, i), GOEN_CHANGE_CHANGED);
  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, id, GOEN_CHANGE_REMOVED);

  return TRUE;
}

/**
 * goen_pitch_table_purge:
 * @db: a database
 * @id: an introduction
 * @error: return location for an error
 *
 * Removes an introduction for ever, with its takes and where it was used. The sounds of the takes are then files that
 * nothing refers to, which goen_library_sweep_takes_async() removes.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_pitch_table_purge (GoenDatabase  *db,
                        gint64         id,
                        GError       **error)
{
  gboolean in_trash;

  return goen_pitch_is_in_trash (db, id, &in_trash, error) &&
         remove_for_ever (db, id, error);
}

static GArray *
find_old (GoenDatabase  *db,
          gint64         before,
          GError       **error)
{
  return goen_speaking_list_ids (db, "SELECT id FROM pitch WHERE deleted > 0 AND deleted < ?", before, error);
}

/**
 * goen_pitch_table_has_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Tells whether goen_pitch_table_purge_old() would have anything to do, without writing.
 *
 * Returns: whether there is an introduction; %FALSE with @error set on failure
 */
gboolean
goen_pitch_table_has_old (GoenDatabase  *db,
                          gint64         before,
                          GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, before, error);

  return ids != NULL && ids->len > 0;
}

/**
 * goen_pitch_table_purge_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Removes for ever what went to the trash before a time.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_pitch_table_purge_old (GoenDatabase  *db,
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
