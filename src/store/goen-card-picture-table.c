/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* The logo and the photo of the user's own card, as the files they came from. */

#define MAX_BYTES (32 * 1024 * 1024)

/**
 * goen_card_table_load_picture:
 * @db: a database
 * @kind: logo or photo
 * @name: (out) (optional) (nullable): of the file it came from
 * @error: return location for an error
 *
 * Reads a picture of the user's own card.
 *
 * One that is larger than what is ever saved is taken for none.
 *
 * Returns: (transfer full) (nullable): the bytes of the file; %NULL without @error where there is none
 */
GBytes *
goen_card_table_load_picture (GoenDatabase         *db,
                              GoenCardPictureKind   kind,
                              char                **name,
                              GError              **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT name, data FROM card_picture WHERE kind = ? AND length (data) BETWEEN 1 AND ?", error);
  gboolean has_row;

  if (name != NULL)
    *name = NULL;
  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, kind);
  goen_statement_integer (statement, 2, MAX_BYTES);
  if (!goen_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  if (name != NULL)
    *name = goen_statement_dup (statement, 0);

  return goen_statement_dup_bytes (statement, 1);
}

static gboolean
write_picture (GoenDatabase         *db,
               GoenCardPictureKind   kind,
               const char           *name,
               GBytes               *bytes,
               GError              **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO card_picture (kind, name, data) VALUES (?, ?, ?)"
                           " ON CONFLICT (kind) DO UPDATE SET (name, data) = (excluded.name, excluded.data)", error);
  /* The name of a file may be any bytes. */
  g_autofree char *valid = name != NULL && *name != '\0' ? g_utf8_make_valid (name, -1) : NULL;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, kind);
  goen_statement_text (statement, 2, valid);
  goen_statement_bytes (statement, 3, bytes);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_card_note (db);

  return TRUE;
}

static gboolean
remove_picture (GoenDatabase         *db,
                GoenCardPictureKind   kind,
                GError              **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "DELETE FROM card_picture WHERE kind = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, kind);
  if (!goen_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (db->handle) > 0)
    goen_card_note (db);

  return TRUE;
}

/**
 * goen_card_table_save_picture:
 * @db: a database
 * @kind: logo or photo
 * @name: (nullable): of the file it came from
 * @bytes: (nullable): the file as it is; %NULL or empty removes the picture
 * @error: return location for an error
 *
 * Keeps a picture for the user's own card, in place of the one before.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user above 32 MB, or another error
 */
gboolean
goen_card_table_save_picture (GoenDatabase         *db,
                              GoenCardPictureKind   kind,
                              const char           *name,
                              GBytes               *bytes,
                              GError              **error)
{
  g_return_val_if_fail (kind == GOEN_CARD_LOGO || kind == GOEN_CARD_PHOTO, FALSE);

  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    return remove_picture (db, kind, error);
  if (g_bytes_get_size (bytes) <= MAX_BYTES)
    return write_picture (db, kind, name, bytes, error);

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       _("The file is larger than 32 MB. Choose a smaller picture."));

  return FALSE;
}
