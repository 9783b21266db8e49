/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* The columns of GOEN_SELECT_FOLLOW_UP. */
enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_PERSON_ID,
  COLUMN_OTHER_ID,
  COLUMN_EVENT_ID,
  COLUMN_KIND,
  COLUMN_STATE,
  COLUMN_HOOK,
  COLUMN_DUE,
  COLUMN_SNOOZED,
  COLUMN_TONE,
  COLUMN_SUBJECT,
  COLUMN_BODY,
  COLUMN_REASON,
  COLUMN_CLOSED,
  COLUMN_INTERACTION_ID,
  COLUMN_CREATED,
  COLUMN_PERSON_UUID,
  COLUMN_PERSON_NAME,                           /* seven columns */
  COLUMN_PERSON_COMPANY = COLUMN_PERSON_NAME + 7,
  COLUMN_PERSON_TITLE,
  COLUMN_PERSON_HAS_PHOTO,
  COLUMN_OTHER_UUID,
  COLUMN_OTHER_NAME,                            /* seven columns */
  COLUMN_EVENT_UUID = COLUMN_OTHER_NAME + 7,
  COLUMN_EVENT_TITLE,
  COLUMN_EVENT_START,
};

static void
take (GoenStatement  *statement,
      int             column,
      char          **field)
{
  g_free (*field);
  *field = goen_statement_dup (statement, column);
}

/* Names are put together in one place for everybody: @scratch is a record that lends itself for it. */
static void
read_name (GoenStatement     *statement,
           int                column,
           GoenPersonRecord  *scratch,
           char             **name,
           char             **yomi)
{
  take (statement, column, &scratch->family);
  take (statement, column + 1, &scratch->given);
  take (statement, column + 2, &scratch->middle);
  take (statement, column + 3, &scratch->nickname);
  take (statement, column + 4, &scratch->formatted);
  take (statement, column + 5, &scratch->family_yomi);
  take (statement, column + 6, &scratch->given_yomi);
  *name = goen_person_record_dup_name (scratch);

  if (yomi == NULL)
    return;

  *yomi = goen_person_record_dup_yomi (scratch);
  if (**yomi == '\0')
    g_clear_pointer (yomi, g_free);
}

/* Somebody without any name is called by what else is known of them. */
static gboolean
complete_name (GoenDatabase  *db,
               gint64         id,
               char         **name,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  const GoenPersonRow *row;

  if (**name != '\0')
    return TRUE;

  rows = goen_person_table_load_rows (db, &id, 1, error);
  if (rows == NULL)
    return FALSE;

  row = rows->pdata[0];
  if (row != NULL)
    g_set_str (name, row->name);

  return TRUE;
}

static void
read_own (GoenStatement *statement,
          GoenFollowUp  *follow_up)
{
  follow_up->id = goen_statement_get (statement, COLUMN_ID);
  follow_up->uuid = goen_statement_dup (statement, COLUMN_UUID);
  follow_up->person_id = goen_statement_get (statement, COLUMN_PERSON_ID);
  follow_up->other_id = goen_statement_get (statement, COLUMN_OTHER_ID);
  follow_up->event_id = goen_statement_get (statement, COLUMN_EVENT_ID);
  follow_up->kind = goen_statement_get (statement, COLUMN_KIND);
  follow_up->state = goen_statement_get (statement, COLUMN_STATE);
  follow_up->hook = goen_statement_dup (statement, COLUMN_HOOK);
  follow_up->due = goen_statement_get (statement, COLUMN_DUE);
  follow_up->snoozed = goen_statement_get (statement, COLUMN_SNOOZED);
  follow_up->tone = goen_statement_get (statement, COLUMN_TONE);
  follow_up->subject = goen_statement_dup (statement, COLUMN_SUBJECT);
  follow_up->body = goen_statement_dup (statement, COLUMN_BODY);
  follow_up->reason = goen_statement_dup (statement, COLUMN_REASON);
  follow_up->closed = goen_statement_get (statement, COLUMN_CLOSED);
  follow_up->interaction_id = goen_statement_get (statement, COLUMN_INTERACTION_ID);
  follow_up->created = goen_statement_get (statement, COLUMN_CREATED);
}

static void
read_others (GoenStatement *statement,
             GoenFollowUp  *follow_up)
{
  follow_up->person_uuid = goen_statement_dup (statement, COLUMN_PERSON_UUID);
  follow_up->person_company = goen_statement_dup (statement, COLUMN_PERSON_COMPANY);
  follow_up->person_title = goen_statement_dup (statement, COLUMN_PERSON_TITLE);
  follow_up->person_has_photo = goen_statement_get (statement, COLUMN_PERSON_HAS_PHOTO) != 0;
  follow_up->other_uuid = goen_statement_dup (statement, COLUMN_OTHER_UUID);
  follow_up->event_uuid = goen_statement_dup (statement, COLUMN_EVENT_UUID);
  follow_up->event_title = goen_statement_dup (statement, COLUMN_EVENT_TITLE);
  follow_up->event_start = goen_statement_get (statement, COLUMN_EVENT_START);
}

/*< private >
 * goen_follow_up_read:
 * @db: a database
 * @statement: on a row of %GOEN_SELECT_FOLLOW_UP
 * @scratch: a record whose names are overwritten
 * @error: return location for an error
 *
 * Reads a follow-up with the names of those it is about.
 *
 * Returns: (transfer full) (nullable): the follow-up
 */
GoenFollowUp *
goen_follow_up_read (GoenDatabase      *db,
                     GoenStatement     *statement,
                     GoenPersonRecord  *scratch,
                     GError           **error)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();

  read_own (statement, follow_up);
  read_others (statement, follow_up);
  read_name (statement, COLUMN_PERSON_NAME, scratch, &follow_up->person_name, &follow_up->person_yomi);
  if (!complete_name (db, follow_up->person_id, &follow_up->person_name, error))
    return NULL;

  if (follow_up->other_uuid != NULL)
    {
      read_name (statement, COLUMN_OTHER_NAME, scratch, &follow_up->other_name, NULL);
      if (!complete_name (db, follow_up->other_id, &follow_up->other_name, error))
        return NULL;
    }

  return g_steal_pointer (&follow_up);
}

/*< private >
 * goen_follow_up_check_person:
 * @db: a database
 * @person_id: a person
 * @error: return location for an error
 *
 * Makes sure that somebody is there, be it in the trash, before a row refers to them.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_follow_up_check_person (GoenDatabase  *db,
                             gint64         person_id,
                             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT 1 FROM person WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    return TRUE;

  goen_person_set_not_found (error);

  return FALSE;
}

/*< private >
 * goen_follow_up_set_not_found:
 * @error: return location for an error
 *
 * Says that there is no such follow-up.
 */
void
goen_follow_up_set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("This follow-up is not there any more."));
}

/*< private >
 * goen_statement_filled_text:
 * @self: a statement
 * @index: the parameter, from 1
 * @text: (nullable): UTF-8 that lives until the statement is reset
 *
 * Binds text, of which "" is absent.
 */
void
goen_statement_filled_text (GoenStatement *self,
                            int            index,
                            const char    *text)
{
  goen_statement_text (self, index, text != NULL && *text != '\0' ? text : NULL);
}

/*< private >
 * goen_statement_reference:
 * @self: a statement
 * @index: the parameter, from 1
 * @id: a row of another table, 0 for none
 *
 * Binds a reference. A parameter that is left alone is NULL.
 */
void
goen_statement_reference (GoenStatement *self,
                          int            index,
                          gint64         id)
{
  if (id != 0)
    goen_statement_integer (self, index, id);
}
