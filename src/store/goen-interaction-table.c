/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"

#define SELECT_INTERACTION \
  "SELECT i.id, i.uuid, i.person_id, i.event_id, i.kind, i.direction, i.time, i.text, i.created, e.uuid, e.title" \
  " FROM interaction i LEFT JOIN event e ON e.id = i.event_id AND e.deleted = 0"

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_PERSON_ID,
  COLUMN_EVENT_ID,
  COLUMN_KIND,
  COLUMN_DIRECTION,
  COLUMN_TIME,
  COLUMN_TEXT,
  COLUMN_CREATED,
  COLUMN_EVENT_UUID,
  COLUMN_EVENT_TITLE,
};

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       /* Translators: an entry of what was done with a person and when. */
                       _("This entry of the timeline is not there any more."));
}

static GoenInteraction *
read_interaction (GoenStatement *statement)
{
  GoenInteraction *interaction = goen_interaction_new ();

  interaction->id = goen_statement_get (statement, COLUMN_ID);
  interaction->uuid = goen_statement_dup (statement, COLUMN_UUID);
  interaction->person_id = goen_statement_get (statement, COLUMN_PERSON_ID);
  interaction->event_id = goen_statement_get (statement, COLUMN_EVENT_ID);
  interaction->kind = goen_statement_get (statement, COLUMN_KIND);
  interaction->direction = goen_statement_get (statement, COLUMN_DIRECTION);
  interaction->time = goen_statement_get (statement, COLUMN_TIME);
  interaction->text = goen_statement_dup (statement, COLUMN_TEXT);
  interaction->created = goen_statement_get (statement, COLUMN_CREATED);
  interaction->event_uuid = goen_statement_dup (statement, COLUMN_EVENT_UUID);
  interaction->event_title = goen_statement_dup (statement, COLUMN_EVENT_TITLE);

  return interaction;
}

/**
 * goen_interaction_table_list:
 * @db: a database
 * @person_id: a person, who may be in the trash
 * @limit: how many at most, 0 for all
 * @error: return location for an error
 *
 * Lists the timeline of a person.
 *
 * Returns: (transfer full) (nullable) (element-type GoenInteraction): the entries, latest first
 */
GPtrArray *
goen_interaction_table_list (GoenDatabase  *db,
                             gint64         person_id,
                             guint          limit,
                             GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_interaction_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, SELECT_INTERACTION " WHERE i.person_id = ? ORDER BY i.time DESC, i.id DESC LIMIT ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, person_id);
  goen_statement_integer (statement, 2, limit > 0 ? (gint64) limit : -1);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);
      g_ptr_array_add (list, read_interaction (statement));
    }
}

/**
 * goen_interaction_table_load:
 * @db: a database
 * @id: an entry of a timeline
 * @error: return location for an error
 *
 * Reads one entry.
 *
 * Returns: (transfer full) (nullable): the entry, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenInteraction *
goen_interaction_table_load (GoenDatabase  *db,
                             gint64         id,
                             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_INTERACTION " WHERE i.id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return read_interaction (statement);

  set_not_found (error);

  return NULL;
}

/* When the latest contact was that the timeline knows of, 0 for none. */
static gint64
find_latest_contact (GoenDatabase  *db,
                     gint64         person_id,
                     GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT time FROM interaction WHERE person_id = ? AND " GOEN_IS_CONTACT
                           " ORDER BY time DESC LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? MAX (goen_statement_get (statement, 0), 0) : 0;
}

static gboolean
read_contact (GoenDatabase  *db,
              gint64         person_id,
              gint64        *last_contact,
              char         **met_on,
              GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT last_contact, met_on FROM person WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_person_set_not_found (error);
      return FALSE;
    }

  *last_contact = goen_statement_get (statement, 0);
  *met_on = goen_statement_dup (statement, 1);

  return TRUE;
}

/**
 * goen_interaction_table_refresh_contact:
 * @db: a database
 * @person_id: a person
 * @error: return location for an error
 *
 * Makes the time of the last contact right after the timeline of somebody changed: the latest contact in it, or the day
 * on which they were met where that is later.
 *
 * The revision of the person stays, since nobody edited them.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_interaction_table_refresh_contact (GoenDatabase  *db,
                                        gint64         person_id,
                                        GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autofree char *met_on = NULL;
  gint64 latest = find_latest_contact (db, person_id, error);
  gint64 before;

  if (latest < 0 || !read_contact (db, person_id, &before, &met_on, error))
    return FALSE;

  latest = MAX (latest, goen_person_get_met_time (met_on));
  if (latest == before)
    return TRUE;

  statement = goen_database_prepare (db, "UPDATE person SET last_contact = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, latest);
  goen_statement_integer (statement, 2, person_id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, person_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

static gboolean
note (GoenDatabase  *db,
      gint64         person_id,
      GError       **error)
{
  goen_change_set_note (db->changes, GOEN_TABLE_INTERACTION, person_id, GOEN_CHANGE_CHANGED);

  return goen_interaction_table_refresh_contact (db, person_id, error);
}

static gboolean
write_interaction (GoenDatabase           *db,
                   const char             *sql,
                   const GoenInteraction  *interaction,
                   GError                **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, interaction->uuid);
  goen_statement_integer (statement, 2, interaction->person_id);
  goen_statement_reference (statement, 3, interaction->event_id);
  goen_statement_integer (statement, 4, interaction->kind);
  goen_statement_integer (statement, 5, interaction->direction);
  goen_statement_integer (statement, 6, interaction->time);
  goen_statement_filled_text (statement, 7, interaction->text);
  goen_statement_integer (statement, 8, interaction->created);
  if (interaction->id != 0)
    goen_statement_integer (statement, 9, interaction->id);

  return goen_statement_run (statement, error);
}

static gboolean
add (GoenDatabase     *db,
     GoenInteraction  *interaction,
     GError          **error)
{
  if (interaction->uuid == NULL)
    interaction->uuid = g_uuid_string_random ();
  if (interaction->created == 0)
    interaction->created = goen_clock_now ();
  if (interaction->time == 0)
    interaction->time = interaction->created;
  if (!write_interaction (db,
                          "INSERT INTO interaction (uuid, person_id, event_id, kind, direction, time, text, created)"
                          " VALUES (?,?,?,?,?,?,?,?)", interaction, error))
    return FALSE;

  interaction->id = sqlite3_last_insert_rowid (db->handle);

  return note (db, interaction->person_id, error);
}

/* UUID and creation stay what they are. Whose timeline it leaves loses a contact. */
static gboolean
update (GoenDatabase     *db,
        GoenInteraction  *interaction,
        GError          **error)
{
  g_autoptr (GoenInteraction) before = goen_interaction_table_load (db, interaction->id, error);

  if (before == NULL)
    return FALSE;

  g_set_str (&interaction->uuid, before->uuid);
  interaction->created = before->created;
  if (!write_interaction (db,
                          "UPDATE interaction SET (uuid, person_id, event_id, kind, direction, time, text, created)"
                          " = (?,?,?,?,?,?,?,?) WHERE id = ?", interaction, error))
    return FALSE;

  return (before->person_id == interaction->person_id || note (db, before->person_id, error)) &&
         note (db, interaction->person_id, error);
}

/**
 * goen_interaction_table_save:
 * @db: a database
 * @interaction: an entry of a timeline; id 0 adds it
 * @error: return location for an error
 *
 * Writes an entry, and makes the last contact of the person right. Id, UUID, time and time of creation of @interaction
 * become what is stored; without a time it is now.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND when it or the person is gone, or another error
 */
gboolean
goen_interaction_table_save (GoenDatabase     *db,
                             GoenInteraction  *interaction,
                             GError          **error)
{
  if (!goen_follow_up_check_person (db, interaction->person_id, error))
    return FALSE;

  return interaction->id == 0 ? add (db, interaction, error) : update (db, interaction, error);
}

/**
 * goen_interaction_table_remove:
 * @db: a database
 * @id: an entry of a timeline
 * @error: return location for an error
 *
 * Removes an entry, and makes the last contact of the person right. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_interaction_table_remove (GoenDatabase  *db,
                               gint64         id,
                               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM interaction WHERE id = ? RETURNING person_id", error);
  gboolean has_row;
  gint64 person_id;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  person_id = goen_statement_get (statement, 0);

  return goen_statement_step (statement, &has_row, error) && note (db, person_id, error);
}
