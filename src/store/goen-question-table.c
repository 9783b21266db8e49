/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-table.h"
#include "goen-speaking-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-event-private.h"

/* Cards of the user. */

/* Parameters of both statements; the update has the id after them. */
#define COLUMNS "uuid, revision, created, kind, depth, topic, purposes, places, industry, text, why, follows"
#define PARAMETERS "?,?,?,?,?,?,?,?,?,?,?,?"
#define INSERT_CARD "INSERT INTO question (" COLUMNS ") VALUES (" PARAMETERS ")"
#define UPDATE_CARD "UPDATE question SET (" COLUMNS ") = (" PARAMETERS ") WHERE id = ?"
#define ID_PARAMETER 13

#define SELECT_CARD "SELECT id, deleted, " COLUMNS " FROM question"

enum {
  COLUMN_ID,
  COLUMN_DELETED,
  COLUMN_UUID,
  COLUMN_REVISION,
  COLUMN_CREATED,
  COLUMN_KIND,
  COLUMN_DEPTH,
  COLUMN_TOPIC,
  COLUMN_PURPOSES,
  COLUMN_PLACES,
  COLUMN_INDUSTRY,
  COLUMN_TEXT,
  COLUMN_WHY,
  COLUMN_FOLLOWS,
};

static GoenQuestionCard *
read_card (GoenStatement *statement)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->is_own = TRUE;
  card->id = goen_statement_get (statement, COLUMN_ID);
  card->deleted = goen_statement_get (statement, COLUMN_DELETED);
  card->key = goen_statement_dup (statement, COLUMN_UUID);
  card->revision = goen_statement_get (statement, COLUMN_REVISION);
  card->created = goen_statement_get (statement, COLUMN_CREATED);
  card->kind = goen_event_read_enum (statement, COLUMN_KIND, GOEN_N_CARD_KINDS);
  card->depth = goen_event_read_enum (statement, COLUMN_DEPTH, GOEN_N_DEPTHS);
  card->topic = goen_event_read_enum (statement, COLUMN_TOPIC, GOEN_N_TOPICS);
  card->purposes = goen_statement_get (statement, COLUMN_PURPOSES);
  card->places = goen_statement_get (statement, COLUMN_PLACES);
  card->industry = goen_event_read_enum (statement, COLUMN_INDUSTRY, GOEN_N_INDUSTRIES);
  card->text = goen_statement_dup (statement, COLUMN_TEXT);
  card->why = goen_statement_dup (statement, COLUMN_WHY);
  card->follows = goen_statement_dup (statement, COLUMN_FOLLOWS);

  return card;
}

/**
 * goen_question_table_list:
 * @db: a database
 * @trash: whether to list the trash
 * @error: return location for an error
 *
 * Lists the cards of the user, with what they did with them.
 *
 * Returns: (transfer full) (nullable) (element-type GoenQuestionCard): the cards, oldest first
 */
GPtrArray *
goen_question_table_list (GoenDatabase  *db,
                          gboolean       trash,
                          GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GHashTable) states = goen_question_table_list_states (db, error);
  g_autoptr (GoenStatement) statement = NULL;

  if (states == NULL)
    return NULL;

  statement = goen_database_prepare (db,
                                     trash ? SELECT_CARD " WHERE deleted > 0 ORDER BY id"
                                           : SELECT_CARD " WHERE deleted = 0 ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      GoenQuestionCard *card;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      card = read_card (statement);
      goen_question_card_take_state (card, states);
      g_ptr_array_add (list, card);
    }
}

/* The card with a key in small letters, also in the trash; 0 for none, or with @error set. */
static gint64
find_uuid (GoenDatabase  *db,
           const char    *uuid,
           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM question WHERE uuid = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, uuid);
  if (!goen_statement_step (statement, &has_row, error) || !has_row)
    return 0;

  return goen_statement_get (statement, 0);
}

static gboolean
write_card (GoenDatabase            *db,
            const char              *sql,
            const GoenQuestionCard  *card,
            GError                 **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, card->key);
  goen_statement_integer (statement, 2, card->revision);
  goen_statement_integer (statement, 3, card->created);
  goen_statement_integer (statement, 4, card->kind);
  goen_statement_integer (statement, 5, card->depth);
  goen_statement_integer (statement, 6, card->topic);
  goen_statement_integer (statement, 7, card->purposes);
  goen_statement_integer (statement, 8, card->places);
  goen_statement_integer (statement, 9, card->industry);
  goen_statement_text (statement, 10, card->text);
  goen_statement_text (statement, 11, card->why);
  goen_statement_text (statement, 12, card->follows);
  if (card->id != 0)
    goen_statement_integer (statement, ID_PARAMETER, card->id);

  return goen_statement_run (statement, error);
}

/* A card that brings a UUID, out of a file, keeps it, unless another one has it. */
static gboolean
ensure_key (GoenDatabase      *db,
            GoenQuestionCard  *card,
            GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *lower = card->key != NULL ? g_ascii_strdown (card->key, -1) : NULL;

  if (lower == NULL || !g_uuid_string_is_valid (lower) || find_uuid (db, lower, &local_error) != 0)
    {
      g_free (lower);
      lower = g_uuid_string_random ();
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_set_str (&card->key, lower);

  return TRUE;
}

static gboolean
add (GoenDatabase      *db,
     GoenQuestionCard  *card,
     GError           **error)
{
  if (!ensure_key (db, card, error))
    return FALSE;

  card->revision = 1;
  card->created = goen_clock_now ();
  card->deleted = 0;
  if (!write_card (db, INSERT_CARD, card, error))
    return FALSE;

  card->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, card->id, GOEN_CHANGE_ADDED);

  return TRUE;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       /* Translators: a card with a question to ask at a gathering. */
                       _("This card is not there any more."));
}

/* Takes over what a save does not change, when the card is the one that was read. */
static gboolean
take_stored (GoenDatabase      *db,
             GoenQuestionCard  *card,
             GError           **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT uuid, revision, created, deleted FROM question WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, card->id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      set_not_found (error);
      return FALSE;
    }
  if (goen_statement_get (statement, 1) != card->revision)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("This card was changed elsewhere in the meantime. Open the card again and repeat your change."));
      return FALSE;
    }

  g_free (card->key);
  card->key = goen_statement_dup (statement, 0);
  card->created = goen_statement_get (statement, 2);
  card->deleted = goen_statement_get (statement, 3);

  return TRUE;
}

static gboolean
update (GoenDatabase      *db,
        GoenQuestionCard  *card,
        GError           **error)
{
  if (!take_stored (db, card, error))
    return FALSE;

  card->revision++;
  if (!write_card (db, UPDATE_CARD, card, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, card->id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_question_table_save:
 * @db: a database
 * @card: a card of the user; id 0 adds a new one
 * @error: return location for an error
 *
 * Writes a card, without what was done with it. @card is normalised; id, key and revision become what is stored.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a text, %GOEN_ERROR_CONFLICT when it was saved by somebody else since
 *   @card was loaded, %GOEN_ERROR_NOT_FOUND when it is gone, or another error
 */
gboolean
goen_question_table_save (GoenDatabase      *db,
                          GoenQuestionCard  *card,
                          GError           **error)
{
  goen_question_card_normalize (card);
  if (card->text == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Write what the card says."));
      return FALSE;
    }

  card->is_own = TRUE;

  return card->id == 0 ? add (db, card, error) : update (db, card, error);
}

/**
 * goen_question_table_trash:
 * @db: a database
 * @id: a card of the user
 * @away: whether it goes to the trash; %FALSE takes it back
 * @error: return location for an error
 *
 * Puts a card into the trash or takes it back. What was asked with it stays.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_question_table_trash (GoenDatabase  *db,
                           gint64         id,
                           gboolean       away,
                           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE question SET deleted = ?1, revision = revision + ((deleted > 0) <> (?1 > 0))"
                           " WHERE id = ?2 RETURNING id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, away ? MAX (g_get_real_time () / G_USEC_PER_SEC, 1) : 0);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      set_not_found (error);
      return FALSE;
    }

  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, id, GOEN_CHANGE_CHANGED);

  return goen_statement_step (statement, &has_row, error);
}

/**
 * goen_question_table_remove:
 * @db: a database
 * @id: a card of the user
 * @error: return location for an error
 *
 * Removes a card for ever, with what the user did with it. What was asked stays, since it says what was talked about.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_question_table_remove (GoenDatabase  *db,
                            gint64         id,
                            GError       **error)
{
  if (!goen_person_run_with_id (db, "DELETE FROM question_state WHERE card = (SELECT uuid FROM question WHERE id = ?)", id, error) ||
      !goen_person_run_with_id (db, "DELETE FROM question WHERE id = ?", id, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_QUESTION, id, GOEN_CHANGE_REMOVED);

  return TRUE;
}

static GArray *
find_old (GoenDatabase  *db,
          gint64         before,
          GError       **error)
{
  return goen_speaking_list_ids (db, "SELECT id FROM question WHERE deleted > 0 AND deleted < ?", before, error);
}

/**
 * goen_question_table_has_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Tells whether goen_question_table_purge_old() would have anything to do, without writing.
 *
 * Returns: whether there is a card; %FALSE with @error set on failure
 */
gboolean
goen_question_table_has_old (GoenDatabase  *db,
                             gint64         before,
                             GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, before, error);

  return ids != NULL && ids->len > 0;
}

/**
 * goen_question_table_purge_old:
 * @db: a database
 * @before: Unix time in seconds
 * @error: return location for an error
 *
 * Removes for ever what went to the trash before a time, as goen_question_table_remove() does.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_question_table_purge_old (GoenDatabase  *db,
                               gint64         before,
                               GError       **error)
{
  g_autoptr (GArray) ids = find_old (db, before, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!goen_question_table_remove (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}
