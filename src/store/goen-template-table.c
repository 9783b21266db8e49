/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Templates of the user. One without a name stands for the built-in one of its kind, tone and language, of which there is
 * one at most. */

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_KIND,
  COLUMN_TONE,
  COLUMN_LANGUAGE,
  COLUMN_NAME,
  COLUMN_SUBJECT,
  COLUMN_BODY,
};

/**
 * goen_template_table_list:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the templates of the user.
 *
 * Returns: (transfer full) (nullable) (element-type GoenTemplate): by kind, tone and language, those that stand for a
 *   built-in one before own ones, and these by name
 */
GPtrArray *
goen_template_table_list (GoenDatabase  *db,
                          GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_template_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id, uuid, kind, tone, language, name, subject, body FROM template"
                           " ORDER BY kind, tone, language, name IS NOT NULL, name, id", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      GoenTemplate *template;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      template = goen_template_new ();
      template->id = goen_statement_get (statement, COLUMN_ID);
      template->uuid = goen_statement_dup (statement, COLUMN_UUID);
      template->kind = goen_statement_get (statement, COLUMN_KIND);
      template->tone = goen_statement_get (statement, COLUMN_TONE);
      g_free (template->language);
      template->language = goen_statement_dup (statement, COLUMN_LANGUAGE);
      template->name = goen_statement_dup (statement, COLUMN_NAME);
      template->subject = goen_statement_dup (statement, COLUMN_SUBJECT);
      template->body = goen_statement_dup (statement, COLUMN_BODY);
      g_ptr_array_add (list, template);
    }
}

/* The one that stands for the same built-in one already, 0 for none. */
static gboolean
find_built_in (GoenDatabase        *db,
               const GoenTemplate  *template,
               gint64              *id,
               GError             **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM template WHERE kind = ? AND tone = ? AND language = ? AND name IS NULL", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, template->kind);
  goen_statement_integer (statement, 2, template->tone);
  goen_statement_text (statement, 3, template->language);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;

  *id = has_row ? goen_statement_get (statement, 0) : 0;

  return TRUE;
}

static void
bind_template (GoenStatement      *statement,
               const GoenTemplate *template)
{
  goen_statement_integer (statement, 1, template->kind);
  goen_statement_integer (statement, 2, template->tone);
  goen_statement_text (statement, 3, template->language);
  goen_statement_filled_text (statement, 4, template->name);
  goen_statement_filled_text (statement, 5, template->subject);
  goen_statement_text (statement, 6, template->body);
}

static gboolean
add (GoenDatabase  *db,
     GoenTemplate  *template,
     GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO template (kind, tone, language, name, subject, body, uuid)"
                           " VALUES (?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;

  if (template->uuid == NULL)
    template->uuid = g_uuid_string_random ();
  bind_template (statement, template);
  goen_statement_text (statement, 7, template->uuid);
  if (!goen_statement_run (statement, error))
    return FALSE;

  template->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_TEMPLATE, template->id, GOEN_CHANGE_ADDED);

  return TRUE;
}

static gboolean
update (GoenDatabase  *db,
        GoenTemplate  *template,
        GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE template SET (kind, tone, language, name, subject, body) = (?,?,?,?,?,?)"
                           " WHERE id = ? RETURNING uuid", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  bind_template (statement, template);
  goen_statement_integer (statement, 7, template->id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("This template is not there any more."));
      return FALSE;
    }

  g_free (template->uuid);
  template->uuid = goen_statement_dup (statement, 0);
  goen_change_set_note (db->changes, GOEN_TABLE_TEMPLATE, template->id, GOEN_CHANGE_CHANGED);

  return goen_statement_step (statement, &has_row, error);
}

/* A template without words would give an empty letter. */
static gboolean
check_words (const GoenTemplate  *template,
             GError             **error)
{
  if (template->body != NULL && *template->body != '\0' && template->language != NULL)
    return TRUE;

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Write the text of the template."));

  return FALSE;
}

/**
 * goen_template_table_save:
 * @db: a database
 * @template: a template; id 0 adds it
 * @error: return location for an error
 *
 * Writes a template. One without a name takes the place of the one that stands for the same built-in one. Id and UUID
 * become what is stored.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a text, %GOEN_ERROR_NOT_FOUND when it is gone, or another error
 */
gboolean
goen_template_table_save (GoenDatabase  *db,
                          GoenTemplate  *template,
                          GError       **error)
{
  gint64 id = 0;

  if (!check_words (template, error) ||
      ((template->name == NULL || *template->name == '\0') && !find_built_in (db, template, &id, error)))
    return FALSE;

  if (id == 0 || id == template->id)
    return template->id == 0 ? add (db, template, error) : update (db, template, error);

  if (template->id != 0 && !goen_template_table_remove (db, template->id, error))
    return FALSE;

  template->id = id;

  return update (db, template, error);
}

/**
 * goen_template_table_remove:
 * @db: a database
 * @id: a template
 * @error: return location for an error
 *
 * Removes a template; the built-in one is used again where it stood for that. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_template_table_remove (GoenDatabase  *db,
                            gint64         id,
                            GError       **error)
{
  if (!goen_person_run_with_id (db, "DELETE FROM template WHERE id = ?", id, error))
    return FALSE;

  if (sqlite3_changes (db->handle) > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_TEMPLATE, id, GOEN_CHANGE_REMOVED);

  return TRUE;
}
