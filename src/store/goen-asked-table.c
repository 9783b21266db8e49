/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-question-table.h"
#include "goen-speaking-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"

/* What was asked, of whom, and what came back. */

/* Parameters of both statements; the update has the id after them. An event and an entry that are gone are none. */
#define COLUMNS "uuid, card, text, person_id, event_id, time, answer, outcome, became, topic, interaction_id"
#define PARAMETERS \
  "?1,?2,?3,?4,(SELECT id FROM event WHERE id = ?5),?6,?7,?8,?9,?10,(SELECT id FROM interaction WHERE id = ?11)"
#define INSERT_ASKED "INSERT INTO question_asked (" COLUMNS ") VALUES (" PARAMETERS ")"
#define UPDATE_ASKED "UPDATE question_asked SET (" COLUMNS ") = (" PARAMETERS ") WHERE id = ?12"

#define SELECT_ASKED \
  "SELECT q.id, q.uuid, q.card, q.text, q.person_id, q.event_id, q.time, q.answer, q.outcome, q.became, q.topic," \
  " q.interaction_id, e.uuid, e.title" \
  " FROM question_asked q LEFT JOIN event e ON e.id = q.event_id AND e.deleted = 0"
#define NOT_GONE " (q.person_id IS NULL OR q.person_id NOT IN (SELECT id FROM person WHERE deleted > 0))"

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_CARD,
  COLUMN_TEXT,
  COLUMN_PERSON_ID,
  COLUMN_EVENT_ID,
  COLUMN_TIME,
  COLUMN_ANSWER,
  COLUMN_OUTCOME,
  COLUMN_BECAME,
  COLUMN_TOPIC,
  COLUMN_INTERACTION_ID,
  COLUMN_EVENT_UUID,
  COLUMN_EVENT_TITLE,
};

enum {
  PARAMETER_LIMIT = 1,
  PARAMETER_PERSON,
  PARAMETER_EVENT,
  PARAMETER_CARD,
};

static GoenAsked *
read_asked (GoenStatement *statement)
{
  GoenAsked *asked = goen_asked_new ();

  asked->id = goen_statement_get (statement, COLUMN_ID);
  asked->uuid = goen_statement_dup (statement, COLUMN_UUID);
  asked->card = goen_statement_dup (statement, COLUMN_CARD);
  asked->text = goen_statement_dup (statement, COLUMN_TEXT);
  asked->person_id = goen_statement_get (statement, COLUMN_PERSON_ID);
  asked->event_id = goen_statement_get (statement, COLUMN_EVENT_ID);
  asked->time = goen_statement_get (statement, COLUMN_TIME);
  asked->answer = goen_statement_dup (statement, COLUMN_ANSWER);
  asked->outcome = goen_event_read_enum (statement, COLUMN_OUTCOME, GOEN_ASKED_WORKED + 1);
  asked->became = goen_event_read_enum (statement, COLUMN_BECAME, GOEN_N_ANSWERS);
  asked->topic = goen_statement_dup (statement, COLUMN_TOPIC);
  asked->interaction_id = goen_statement_get (statement, COLUMN_INTERACTION_ID);
  asked->event_uuid = goen_statement_dup (statement, COLUMN_EVENT_UUID);
  asked->event_title = goen_statement_dup (statement, COLUMN_EVENT_TITLE);

  return asked;
}

static gboolean
read_people (GoenDatabase  *db,
             GPtrArray     *list,
             GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < list->len; i++)
    g_array_append_val (ids, ((GoenAsked *) list->pdata[i])->person_id);

  rows = goen_person_table_load_rows (db, (const gint64 *) ids->data, ids->len, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      GoenAsked *asked = list->pdata[i];
      const GoenPersonRow *row = rows->pdata[i];

      if (row == NULL)
        continue;
      asked->person_uuid = g_strdup (row->uuid);
      asked->person_name = g_strdup (row->name);
    }

  return TRUE;
}

static GPtrArray *
read_list (GoenDatabase   *db,
           GoenStatement  *statement,
           GError        **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_asked_free);

  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      g_ptr_array_add (list, read_asked (statement));
    }

  return read_people (db, list, error) ? g_steal_pointer (&list) : NULL;
}

static const char *
get_sql (const GoenAskedQuery *query)
{
  g_autoptr (GString) sql = g_string_new (SELECT_ASKED " WHERE" NOT_GONE);

  if (query->person_id != 0)
    g_string_append_printf (sql, " AND q.person_id = ?%d", PARAMETER_PERSON);
  if (query->event_id != 0)
    g_string_append_printf (sql, " AND q.event_id = ?%d", PARAMETER_EVENT);
  if (query->card != NULL)
    g_string_append_printf (sql, " AND q.card = ?%d", PARAMETER_CARD);
  g_string_append_printf (sql, " ORDER BY q.time DESC, q.id DESC LIMIT ?%d", PARAMETER_LIMIT);

  return g_intern_string (sql->str);
}

/**
 * goen_asked_table_list:
 * @db: a database
 * @query: which ones
 * @error: return location for an error
 *
 * Lists what was asked, but for what was asked of people in the trash.
 *
 * Returns: (transfer full) (nullable) (element-type GoenAsked): the questions, latest first
 */
GPtrArray *
goen_asked_table_list (GoenDatabase          *db,
                       const GoenAskedQuery  *query,
                       GError               **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, get_sql (query), error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, PARAMETER_LIMIT, query->limit > 0 ? (gint64) query->limit : -1);
  if (query->person_id != 0)
    goen_statement_integer (statement, PARAMETER_PERSON, query->person_id);
  if (query->event_id != 0)
    goen_statement_integer (statement, PARAMETER_EVENT, query->event_id);
  if (query->card != NULL)
    goen_statement_text (statement, PARAMETER_CARD, query->card);

  return read_list (db, statement, error);
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       /* Translators: a note of which question was asked of whom. */
                       _("This question that was asked is not there any more."));
}

/**
 * goen_asked_table_load:
 * @db: a database
 * @id: a question that was asked
 * @error: return location for an error
 *
 * Reads a question that was asked, also of somebody in the trash.
 *
 * Returns: (transfer full) (nullable): the question, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenAsked *
goen_asked_table_load (GoenDatabase  *db,
                       gint64         id,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_ASKED " WHERE q.id = ?", error);
  g_autoptr (GPtrArray) list = NULL;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  list = read_list (db, statement, error);
  if (list == NULL)
    return NULL;
  if (list->len > 0)
    return g_ptr_array_steal_index (list, 0);

  set_not_found (error);

  return NULL;
}

static void
note (GoenDatabase *db,
      gint64        person_id)
{
  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, 0, GOEN_CHANGE_CHANGED);
  if (person_id != 0)
    goen_change_set_note (db->changes, GOEN_TABLE_PERSON, person_id, GOEN_CHANGE_CHANGED);
}

static gboolean
write_asked (GoenDatabase     *db,
             const char       *sql,
             const GoenAsked  *asked,
             GError          **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, asked->uuid);
  goen_statement_filled_text (statement, 2, asked->card);
  goen_statement_text (statement, 3, asked->text);
  goen_statement_reference (statement, 4, asked->person_id);
  goen_statement_integer (statement, 5, asked->event_id);
  goen_statement_integer (statement, 6, asked->time);
  goen_statement_filled_text (statement, 7, asked->answer);
  goen_statement_integer (statement, 8, asked->outcome);
  goen_statement_integer (statement, 9, asked->became);
  goen_statement_filled_text (statement, 10, asked->topic);
  goen_statement_integer (statement, 11, asked->interaction_id);
  if (asked->id != 0)
    goen_statement_integer (statement, 12, asked->id);

  return goen_statement_run (statement, error);
}

static gboolean
add (GoenDatabase  *db,
     GoenAsked     *asked,
     GError       **error)
{
  if (asked->uuid == NULL)
    asked->uuid = g_uuid_string_random ();
  if (asked->time == 0)
    asked->time = goen_clock_now ();
  if (!write_asked (db, INSERT_ASKED, asked, error))
    return FALSE;

  asked->id = sqlite3_last_insert_rowid (db->handle);
  note (db, asked->person_id);

  return TRUE;
}

static gboolean
update (GoenDatabase  *db,
        GoenAsked     *asked,
        GError       **error)
{
  g_autoptr (GoenAsked) before = goen_asked_table_load (db, asked->id, error);

  if (before == NULL)
    return FALSE;

  g_set_str (&asked->uuid, before->uuid);
  if (asked->time == 0)
    asked->time = before->time;
  if (!write_asked (db, UPDATE_ASKED, asked, error))
    return FALSE;

  if (before->person_id != asked->person_id)
    note (db, before->person_id);
  note (db, asked->person_id);

  return TRUE;
}

/**
 * goen_asked_table_save:
 * @db: a database
 * @asked: a question that was asked; id 0 adds it
 * @error: return location for an error
 *
 * Writes which question was asked, without what the answer becomes: that is goen_library_save_asked_async(). Id, UUID and
 * time become what is stored; without a time it is now.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a text, %GOEN_ERROR_NOT_FOUND when it or the person is gone, or
 *   another error
 */
gboolean
goen_asked_table_save (GoenDatabase  *db,
                       GoenAsked     *asked,
                       GError       **error)
{
  if (asked->text == NULL || *asked->text == '\0')
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Write the question that was asked."));
      return FALSE;
    }
  if (asked->person_id != 0 && !goen_follow_up_check_person (db, asked->person_id, error))
    return FALSE;

  return asked->id == 0 ? add (db, asked, error) : update (db, asked, error);
}

/**
 * goen_asked_table_remove:
 * @db: a database
 * @id: a question that was asked
 * @error: return location for an error
 *
 * Removes it; what the answer became stays. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_asked_table_remove (GoenDatabase  *db,
                         gint64         id,
                         GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM question_asked WHERE id = ? RETURNING person_id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  note (db, goen_statement_get (statement, 0));

  return goen_statement_step (statement, &has_row, error);
}
