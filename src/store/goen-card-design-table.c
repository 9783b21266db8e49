/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"

/* Designs of the user. */

#define MAX_COLOUR 0xffffff

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_NAME,
  COLUMN_BASE,
  COLUMN_WIDTH,
  COLUMN_HEIGHT,
  COLUMN_SANS,
  COLUMN_SERIF,
  COLUMN_ACCENT,
  COLUMN_TEXT,
  COLUMN_KANJI_NUMBERS,
};

#define SELECT_DESIGNS \
  "SELECT id, uuid, name, base, width, height, sans, serif, accent, text, kanji_numbers FROM card_design" \
  " ORDER BY name COLLATE NOCASE, name, id"

#define SAVE_DESIGN \
  "INSERT INTO card_design (uuid, created, modified, name, base, width, height, sans, serif, accent, text, kanji_numbers)" \
  " VALUES (?1,?2,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)" \
  " ON CONFLICT (uuid) DO UPDATE SET (modified, name, base, width, height, sans, serif, accent, text, kanji_numbers)" \
  " = (?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) RETURNING id"

static gboolean
is_card (double width,
         double height)
{
  return goen_card_is_length (width, GOEN_CARD_MIN_LENGTH, GOEN_CARD_MAX_LENGTH) &&
         goen_card_is_length (height, GOEN_CARD_MIN_LENGTH, GOEN_CARD_MAX_LENGTH);
}

/* A size that no card has becomes the usual one, so that the rest of the design is not lost. */
static GoenCardDesign *
read_design (GoenStatement *statement)
{
  GoenCardDesign *design = goen_card_design_new ();
  double width = goen_statement_get_real (statement, COLUMN_WIDTH);
  double height = goen_statement_get_real (statement, COLUMN_HEIGHT);

  g_free (design->key);
  design->key = goen_statement_dup (statement, COLUMN_UUID);
  g_free (design->name);
  design->name = goen_statement_dup (statement, COLUMN_NAME);
  design->is_own = TRUE;
  design->base = goen_statement_dup (statement, COLUMN_BASE);
  if (is_card (width, height))
    {
      design->width = width;
      design->height = height;
    }
  design->sans = goen_statement_dup (statement, COLUMN_SANS);
  design->serif = goen_statement_dup (statement, COLUMN_SERIF);
  design->accent = goen_statement_get (statement, COLUMN_ACCENT) & MAX_COLOUR;
  design->text = goen_statement_get (statement, COLUMN_TEXT) & MAX_COLOUR;
  design->kanji_numbers = goen_statement_get (statement, COLUMN_KANJI_NUMBERS) != 0;

  return design;
}

/**
 * goen_card_table_list_designs:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the designs of the user, with everything that stands on them.
 *
 * What a damaged or foreign file holds that cannot be drawn is left out.
 *
 * Returns: (transfer full) (nullable) (element-type GoenCardDesign): by name
 */
GPtrArray *
goen_card_table_list_designs (GoenDatabase  *db,
                              GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_design_free);
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_DESIGNS, error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      GoenCardDesign *design;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      design = read_design (statement);
      g_ptr_array_add (list, design);
      if (!goen_card_parts_load (db, goen_statement_get (statement, COLUMN_ID), design, error))
        return NULL;
    }
}

static gboolean
check_design (const GoenCardDesign  *design,
              GError               **error)
{
  if (*design->name == '\0')
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Give the design a name."));
  else if (!is_card (design->width, design->height))
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("A card must be between 10 and 1,200 mm wide and high."));
  else
    return goen_card_parts_check (design, error);

  return FALSE;
}

/* 0 on error. */
static gint64
write_design (GoenDatabase          *db,
              const GoenCardDesign  *design,
              GError               **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SAVE_DESIGN, error);
  gboolean has_row;
  gint64 id;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, design->key);
  goen_statement_integer (statement, 2, goen_clock_now ());
  goen_statement_text (statement, 3, design->name);
  goen_statement_text (statement, 4, design->base);
  goen_statement_real (statement, 5, design->width);
  goen_statement_real (statement, 6, design->height);
  goen_statement_text (statement, 7, design->sans);
  goen_statement_text (statement, 8, design->serif);
  goen_statement_integer (statement, 9, design->accent);
  goen_statement_integer (statement, 10, design->text);
  goen_statement_integer (statement, 11, design->kanji_numbers != FALSE);
  if (!goen_statement_step (statement, &has_row, error))
    return 0;

  id = has_row ? goen_statement_get (statement, 0) : 0;

  return goen_statement_run (statement, error) ? id : 0;
}

/**
 * goen_card_table_save_design:
 * @db: a database
 * @design: a design; without a key, or with that of a built-in one, it is added
 * @error: return location for an error
 *
 * Writes a design of the user, with everything that stands on it.
 *
 * A UUID that is not there is added under it, so that a removal can be taken back. Two designs may have the same name. @design
 * becomes what is stored. On error the transaction is to be given up.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user without a name or with lengths that cannot be printed, or
 *   another error
 */
gboolean
goen_card_table_save_design (GoenDatabase    *db,
                             GoenCardDesign  *design,
                             GError         **error)
{
  gint64 id;

  goen_card_design_normalize (design);
  if (!check_design (design, error) ||
      !goen_card_ensure_key (db, "SELECT 1 FROM card_design WHERE uuid = ?", &design->key, &design->base, error))
    return FALSE;

  id = write_design (db, design, error);
  if (id == 0 || !goen_card_parts_save (db, id, design, error))
    return FALSE;

  design->is_own = TRUE;
  goen_card_note (db);

  return TRUE;
}

/**
 * goen_card_table_remove_design:
 * @db: a database
 * @key: the UUID of a design
 * @error: return location for an error
 *
 * Removes a design of the user. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_table_remove_design (GoenDatabase  *db,
                               const char    *key,
                               GError       **error)
{
  return goen_card_delete_row (db, "DELETE FROM card_design WHERE uuid = ?", key, error);
}
