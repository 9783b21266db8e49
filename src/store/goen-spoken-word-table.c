/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"
#include "goen-pitch-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-text.h"

/* How the user says their words. */

/**
 * goen_spoken_word_table_list:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the readings of the user's own.
 *
 * Returns: (transfer full) (nullable) (element-type GoenSpokenWord): the longest word first, so that it goes before those
 *   it contains
 */
GPtrArray *
goen_spoken_word_table_list (GoenDatabase  *db,
                             GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_spoken_word_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT surface, reading FROM spoken_word ORDER BY length (surface) DESC, surface", error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      g_autofree char *surface = NULL;
      g_autofree char *reading = NULL;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      surface = goen_statement_dup (statement, 0);
      reading = goen_statement_dup (statement, 1);
      g_ptr_array_add (list, goen_spoken_word_new (surface, reading));
    }
}

static gboolean
write_word (GoenDatabase  *db,
            const char    *surface,
            const char    *reading,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           *reading != '\0' ? "INSERT INTO spoken_word (surface, reading) VALUES (?, ?)"
                                              " ON CONFLICT (surface) DO UPDATE SET reading = excluded.reading"
                                            : "DELETE FROM spoken_word WHERE surface = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, surface);
  if (*reading != '\0')
    goen_statement_text (statement, 2, reading);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_spoken_word_table_save:
 * @db: a database
 * @surface: as it is written
 * @reading: (nullable): as the user says it, in kana; %NULL or blank forgets it
 * @error: return location for an error
 *
 * Notes how the user says a word, in place of what was noted before.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a word or with a reading that is not kana, or another error
 */
gboolean
goen_spoken_word_table_save (GoenDatabase  *db,
                             const char    *surface,
                             const char    *reading,
                             GError       **error)
{
  g_autofree char *word = g_strstrip (g_strdup (surface));
  g_autofree char *said = g_strstrip (g_strdup (reading != NULL ? reading : ""));

  if (*word == '\0')
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Write the word that is read like this."));
      return FALSE;
    }
  if (*said != '\0' && !goen_kana_is_reading (said))
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("Write the reading in hiragana or katakana, as the word is said."));
      return FALSE;
    }

  return write_word (db, word, said, error);
}
