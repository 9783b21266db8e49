/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-event-private.h"
#include "goen-person-order.h"
#include "goen-speaking-private.h"

/* Leaving the list, coming back, leaving for ever; and what else changes a person without the editor. */

/* Counts as a change of the person, so that an editor that is open on it notices. */
static gboolean
set_deleted (GoenDatabase  *db,
             gint64         id,
             gint64         deleted,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE person SET deleted = ?, revision = revision + 1 WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, deleted);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, id, GOEN_CHANGE_CHANGED);

  return goen_attendance_note_person (db, id, error) &&
         goen_speaking_note_person (db, id, error);
}

static gboolean
is_in_trash (GoenDatabase  *db,
             gint64         id,
             gboolean      *in_trash,
             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT deleted FROM person WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_person_set_not_found (error);
      return FALSE;
    }

  *in_trash = goen_statement_get (statement, 0) != 0;

  return TRUE;
}

/**
 * goen_person_table_trash:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Puts a person into the trash, where no list and no search finds them. Who is there stays as they are.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_person_table_trash (GoenDatabase  *db,
                         gint64         id,
                         GError       **error)
{
  gboolean in_trash;

  if (!is_in_trash (db, id, &in_trash, error))
    return FALSE;

  return in_trash ||
         (set_deleted (db, id, MAX (g_get_real_time () / G_USEC_PER_SEC, 1), error) &&
          goen_person_order_remove (db, id, error));
}

/**
 * goen_person_table_restore:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Takes a person out of the trash. Who is not there stays as they are. Who was there because of a merge stands alone again.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_person_table_restore (GoenDatabase  *db,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GBytes) key = NULL;
  gboolean in_trash;

  if (!is_in_trash (db, id, &in_trash, error))
    return FALSE;
  if (!in_trash)
    return TRUE;

  record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);
  if (record == NULL)
    return FALSE;
  key = goen_person_table_dup_sort_key (db, id, error);

  /* Deleted and restored, the person is as before: two revisions ago, when nothing else was done in the trash. */
  return key != NULL &&
         set_deleted (db, id, 0, error) &&
         goen_history_carry (db, id, record->revision - 1, record->revision + 1, error) &&
         goen_person_order_add_one (db, record, key, error);
}

static gboolean
note_follow_ups (GoenDatabase  *db,
                 gint64         person_id,
                 GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM follow_up WHERE person_id = ?1 OR other_id = ?1", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, goen_statement_get (statement, 0), GOEN_CHANGE_REMOVED);
    }
}

/* Events, follow-ups, the timeline, what was asked and the drill go along by their references. */
static gboolean
remove_for_ever (GoenDatabase  *db,
                 gint64         id,
                 GError       **error)
{
  if (!goen_attendance_note_person (db, id, error) ||
      !note_follow_ups (db, id, error) ||
      !goen_speaking_note_person (db, id, error) ||
      !goen_person_order_remove (db, id, error) ||
      !goen_tag_table_remove_person (db, id, error) ||
      !goen_person_run_with_id (db, "DELETE FROM person WHERE id = ?", id, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, id, GOEN_CHANGE_REMOVED);
  db->merge_index = TRUE;

  return TRUE;
}

/**
 * goen_person_table_purge:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Removes a person for ever: after the commit nothing of them is left in the file.
 *
 * Rows go with overwriting, and before the commit the search index is merged, so that words of theirs go as well.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_person_table_purge (GoenDatabase  *db,
                         gint64         id,
                         GError       **error)
{
  gboolean in_trash;

  return is_in_trash (db, id, &in_trash, error) &&
         remove_for_ever (db, id, error);
}

static GArray *
find_old (GoenDatabase  *db,
          gint64         deleted_before,
          GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM person WHERE deleted > 0 AND deleted < ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, deleted_before);
  while (TRUE)
    {
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
 * goen_person_table_has_old:
 * @db: a database
 * @deleted_before: Unix time in seconds
 * @error: return location for an error
 *
 * Tells whether goen_person_table_purge_old() would have anything to do, without writing.
 *
 * Returns: whether there is somebody; %FALSE with @error set on failure
 */
gboolean
goen_person_table_has_old (GoenDatabase  *db,
                           gint64         deleted_before,
                           GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, deleted_before, error);

  return ids != NULL && ids->len > 0;
}

/**
 * goen_person_table_purge_old:
 * @db: a database
 * @deleted_before: Unix time in seconds
 * @error: return location for an error
 *
 * Removes for ever who went to the trash before a time.
 *
 * Returns: how many were removed; 0 with @error set when nothing is to be committed
 */
guint
goen_person_table_purge_old (GoenDatabase  *db,
                             gint64         deleted_before,
                             GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, deleted_before, error);

  if (ids == NULL || ids->len == 0)
    return 0;

  for (guint i = 0; i < ids->len; i++)
    if (!remove_for_ever (db, g_array_index (ids, gint64, i), error))
      return 0;

  return ids->len;
}

/**
 * goen_person_table_set_tag:
 * @db: a database
 * @id: a person
 * @tag: a tag
 * @present: whether the person is to have it
 * @changed: (out) (optional): whether the person had it otherwise before
 * @error: return location for an error
 *
 * Puts a tag on a person or takes it off.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND, %GOEN_ERROR_INVALID for a blank tag, or another error
 */
gboolean
goen_person_table_set_tag (GoenDatabase  *db,
                           gint64         id,
                           const char    *tag,
                           gboolean       present,
                           gboolean      *changed,
                           GError       **error)
{
  g_autofree char *key = goen_tag_dup_key (tag);
  g_autoptr (GoenPersonRecord) record = NULL;
  gboolean in_trash;
  gboolean differs;

  if (changed != NULL)
    *changed = FALSE;

  if (*key == '\0')
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("A tag needs a name."));
      return FALSE;
    }

  if (!is_in_trash (db, id, &in_trash, error) ||
      !goen_tag_table_set (db, id, tag, present, &differs, error))
    return FALSE;
  if (!differs)
    return TRUE;

  if (changed != NULL)
    *changed = TRUE;
  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, id, GOEN_CHANGE_CHANGED);
  if (!goen_person_run_with_id (db, "UPDATE person SET revision = revision + 1 WHERE id = ?", id, error))
    return FALSE;
  if (in_trash)
    return TRUE;

  record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);

  return record != NULL && goen_person_order_reindex (db, record, error);
}
