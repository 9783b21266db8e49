/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Sheets of the user. */

#define MAX_SLOTS 1000

enum {
  COLUMN_UUID,
  COLUMN_NAME,
  COLUMN_FIRST_LENGTH,
};

/* Every length of a sheet, in the order of its columns. */
static const gsize lengths[] = {
  G_STRUCT_OFFSET (GoenSheet, page_width),
  G_STRUCT_OFFSET (GoenSheet, page_height),
  G_STRUCT_OFFSET (GoenSheet, card_width),
  G_STRUCT_OFFSET (GoenSheet, card_height),
  G_STRUCT_OFFSET (GoenSheet, corner),
  G_STRUCT_OFFSET (GoenSheet, waste_x),
  G_STRUCT_OFFSET (GoenSheet, waste_y),
  G_STRUCT_OFFSET (GoenSheet, x),
  G_STRUCT_OFFSET (GoenSheet, y),
  G_STRUCT_OFFSET (GoenSheet, dx),
  G_STRUCT_OFFSET (GoenSheet, dy),
};

#define COLUMNS \
  "name, page_width, page_height, card_width, card_height, corner, waste_x, waste_y, x, y, dx, dy, nx, ny, is_plain"

G_STATIC_ASSERT (G_N_ELEMENTS (lengths) == 11);

#define COLUMN_NX       (COLUMN_FIRST_LENGTH + (int) G_N_ELEMENTS (lengths))
#define COLUMN_NY       (COLUMN_NX + 1)
#define COLUMN_IS_PLAIN (COLUMN_NY + 1)

/* Parameters are counted from 1, columns from 0. */
#define PARAMETER(column) ((column) + 1)

#define SAVE_SHEET \
  "INSERT INTO sheet (uuid, " COLUMNS ") VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)" \
  " ON CONFLICT (uuid) DO UPDATE SET (" COLUMNS ") = (?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)"

static double *
get_length (GoenSheet *sheet,
            guint      i)
{
  return &G_STRUCT_MEMBER (double, sheet, lengths[i]);
}

/* goen_sheet_check() is about whether cards lie on the page, and need not look at a pitch where there is one card only. */
static gboolean
check_sheet (GoenSheet  *sheet,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (!goen_card_is_length (*get_length (sheet, i), 0, GOEN_CARD_MAX_LENGTH))
      {
        g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                             _("Every measure of a sheet must be a number between 0 and 1,200 mm."));
        return FALSE;
      }

  return goen_sheet_check (sheet, error);
}

static GoenSheet *
read_sheet (GoenStatement *statement)
{
  GoenSheet *sheet = goen_sheet_new ();
  char *name[] = { goen_statement_dup (statement, COLUMN_NAME), NULL };

  g_free (sheet->key);
  sheet->key = goen_statement_dup (statement, COLUMN_UUID);
  g_strfreev (sheet->parts);
  sheet->parts = g_memdup2 (name, sizeof name);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    *get_length (sheet, i) = goen_statement_get_real (statement, COLUMN_FIRST_LENGTH + i);
  sheet->nx = (guint) CLAMP (goen_statement_get (statement, COLUMN_NX), 0, MAX_SLOTS);
  sheet->ny = (guint) CLAMP (goen_statement_get (statement, COLUMN_NY), 0, MAX_SLOTS);
  sheet->is_plain = goen_statement_get (statement, COLUMN_IS_PLAIN) != 0;
  sheet->is_own = TRUE;

  return sheet;
}

/**
 * goen_card_table_list_sheets:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the sheets of the user.
 *
 * One of a damaged or foreign file on which no card could lie is left out.
 *
 * Returns: (transfer full) (nullable) (element-type GoenSheet): by name
 */
GPtrArray *
goen_card_table_list_sheets (GoenDatabase  *db,
                             GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_sheet_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT uuid, " COLUMNS " FROM sheet ORDER BY name COLLATE NOCASE, name, id", error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      g_autoptr (GoenSheet) sheet = NULL;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      sheet = read_sheet (statement);
      if (check_sheet (sheet, NULL))
        g_ptr_array_add (list, g_steal_pointer (&sheet));
    }
}

static gboolean
write_sheet (GoenDatabase  *db,
             GoenSheet     *sheet,
             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SAVE_SHEET, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, PARAMETER (COLUMN_UUID), sheet->key);
  goen_statement_text (statement, PARAMETER (COLUMN_NAME), sheet->parts[0]);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    goen_statement_real (statement, PARAMETER (COLUMN_FIRST_LENGTH + i), *get_length (sheet, i));
  goen_statement_integer (statement, PARAMETER (COLUMN_NX), sheet->nx);
  goen_statement_integer (statement, PARAMETER (COLUMN_NY), sheet->ny);
  goen_statement_integer (statement, PARAMETER (COLUMN_IS_PLAIN), sheet->is_plain != FALSE);

  return goen_statement_run (statement, error);
}

/**
 * goen_card_table_save_sheet:
 * @db: a database
 * @sheet: a sheet; without a key, or with that of a known one, it is added
 * @error: return location for an error
 *
 * Writes a sheet of the user.
 *
 * Its first part is its name; maker and further parts are dropped. A UUID that is not there is added under it, so that a removal
 * can be taken back. Two sheets may have the same name. @sheet becomes what is stored.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user without a name or where goen_sheet_check() refuses it, or
 *   another error
 */
gboolean
goen_card_table_save_sheet (GoenDatabase  *db,
                            GoenSheet     *sheet,
                            GError       **error)
{
  goen_sheet_make_own (sheet);
  if (*sheet->parts[0] == '\0')
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Give the sheet a name."));
      return FALSE;
    }
  if (!check_sheet (sheet, error) ||
      !goen_card_ensure_key (db, "SELECT 1 FROM sheet WHERE uuid = ?", &sheet->key, NULL, error) ||
      !write_sheet (db, sheet, error))
    return FALSE;

  goen_card_note (db);

  return TRUE;
}

/**
 * goen_card_table_remove_sheet:
 * @db: a database
 * @key: the UUID of a sheet
 * @error: return location for an error
 *
 * Removes a sheet of the user. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_table_remove_sheet (GoenDatabase  *db,
                              const char    *key,
                              GError       **error)
{
  return goen_card_delete_row (db, "DELETE FROM sheet WHERE uuid = ?", key, error);
}
