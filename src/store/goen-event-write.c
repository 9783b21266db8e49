/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-text.h"

/* Parameters of both statements: those before the texts, the texts, then, for the update, the id. */
#define COLUMNS \
  "uuid, revision, created, modified, kind, status, start, \"end\", is_all_day, fee, travel_cost, repeat," \
  " minutes_spent, reflected, organiser_key, series_key, search_key, " GOEN_EVENT_TEXT_COLUMNS
#define PARAMETERS "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
#define FIRST_TEXT 18

#define INSERT_EVENT "INSERT INTO event (" COLUMNS ") VALUES (" PARAMETERS ")"
#define UPDATE_EVENT "UPDATE event SET (" COLUMNS ") = (" PARAMETERS ") WHERE id = ?"

/* The folded text, NULL where nothing is left of it. */
static char *
dup_key (const char *text)
{
  g_autofree char *key = goen_text_fold (text);

  return *key != '\0' ? g_steal_pointer (&key) : NULL;
}

/* A line for each text, so that no word is found across two of them. */
static char *
dup_search_key (const GoenEventRecord *record)
{
  const char *texts[] = { record->title, record->place, record->organiser, record->series };
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = goen_text_fold (texts[i]);

      g_string_append_printf (key, "%s\n", folded);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

/* Runs the insertion or the update, whose parameters are the same. */
static gboolean
write_event (GoenDatabase     *db,
             const char       *sql,
             GoenEventRecord  *record,
             GError          **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  g_autofree char *organiser_key = dup_key (record->organiser);
  g_autofree char *series_key = dup_key (record->series);
  g_autofree char *search_key = dup_search_key (record);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, record->uuid);
  goen_statement_integer (statement, 2, record->revision);
  goen_statement_integer (statement, 3, record->created);
  goen_statement_integer (statement, 4, record->modified);
  goen_statement_integer (statement, 5, record->kind);
  goen_statement_integer (statement, 6, record->status);
  goen_statement_integer (statement, 7, record->start);
  goen_statement_integer (statement, 8, record->end);
  goen_statement_integer (statement, 9, record->is_all_day != FALSE);
  goen_statement_integer (statement, 10, record->fee);
  goen_statement_integer (statement, 11, record->travel_cost);
  goen_statement_integer (statement, 12, record->repeat);
  goen_statement_integer (statement, 13, record->minutes_spent);
  goen_statement_integer (statement, 14, record->reflected);
  goen_statement_text (statement, 15, organiser_key);
  goen_statement_text (statement, 16, series_key);
  goen_statement_text (statement, 17, search_key);
  for (guint i = 0; i < GOEN_EVENT_N_TEXTS; i++)
    goen_statement_text (statement, FIRST_TEXT + i, *goen_event_get_text (record, i));
  if (record->id != 0)
    goen_statement_integer (statement, FIRST_TEXT + GOEN_EVENT_N_TEXTS, record->id);

  return goen_statement_run (statement, error);
}

/* A record that brings a UUID keeps it, unless another event has it. */
static gboolean
ensure_uuid (GoenDatabase     *db,
             GoenEventRecord  *record,
             GError          **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autofree char *lower = NULL;
  gboolean is_taken;

  if (record->uuid == NULL)
    {
      record->uuid = g_uuid_string_random ();
      return TRUE;
    }

  statement = goen_database_prepare (db, "SELECT 1 FROM event WHERE uuid = ?", error);
  if (statement == NULL)
    return FALSE;

  lower = g_ascii_strdown (record->uuid, -1);
  g_set_str (&record->uuid, lower);
  goen_statement_text (statement, 1, record->uuid);
  if (!goen_statement_step (statement, &is_taken, error))
    return FALSE;
  if (is_taken)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT, _("An event with this UUID is already there."));

  return !is_taken;
}

static gboolean
add (GoenDatabase     *db,
     GoenEventRecord  *record,
     GError          **error)
{
  if (!ensure_uuid (db, record, error))
    return FALSE;

  record->revision = 1;
  record->created = record->modified = g_get_real_time () / G_USEC_PER_SEC;
  record->deleted = 0;
  if (!write_event (db, INSERT_EVENT, record, error))
    return FALSE;

  record->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, record->id, GOEN_CHANGE_ADDED);

  return goen_event_parts_save (db, record, error);
}

/* Takes over what a save does not change, when the event is the one that was read. */
static gboolean
take_stored (GoenDatabase     *db,
             GoenEventRecord  *record,
             GError          **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT uuid, revision, created, deleted FROM event WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, record->id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_event_set_not_found (error);
      return FALSE;
    }
  if (goen_statement_get (statement, 1) != record->revision)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("This event was changed elsewhere in the meantime. Open the event again and repeat your change."));
      return FALSE;
    }

  g_free (record->uuid);
  record->uuid = goen_statement_dup (statement, 0);
  record->created = goen_statement_get (statement, 2);
  record->deleted = goen_statement_get (statement, 3);

  return TRUE;
}

static gboolean
update (GoenDatabase     *db,
        GoenEventRecord  *record,
        GError          **error)
{
  if (!take_stored (db, record, error))
    return FALSE;

  record->revision++;
  record->modified = g_get_real_time () / G_USEC_PER_SEC;
  if (!write_event (db, UPDATE_EVENT, record, error) ||
      !goen_event_parts_save (db, record, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, record->id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_event_table_save:
 * @db: a database
 * @record: an event; id 0 adds a new one
 * @error: return location for an error
 *
 * Writes an event with its checks, goals, checklist and questions.
 *
 * @record is normalised; its id, UUID, revision and times become what is stored. On error they are undefined, and the
 * transaction is to be given up. An event in the trash stays there.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a title, %GOEN_ERROR_CONFLICT when the event was saved by somebody
 *   else since @record was loaded or another one has its UUID, %GOEN_ERROR_NOT_FOUND when it is gone, or another error
 */
gboolean
goen_event_table_save (GoenDatabase     *db,
                       GoenEventRecord  *record,
                       GError          **error)
{
  goen_event_record_normalize (record);
  if (record->title == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Give the event a title."));
      return FALSE;
    }

  return record->id == 0 ? add (db, record, error) : update (db, record, error);
}
