/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

/**
 * goen_card_table_load_printer:
 * @db: a database
 * @name: the name under which the system knows a printer
 * @calibration: (out): what it does to a page
 * @error: return location for an error
 *
 * Looks up the calibration of a printer.
 *
 * One that was not calibrated, or whose numbers cannot be printed with, is taken for true.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_table_load_printer (GoenDatabase     *db,
                              const char       *name,
                              GoenCalibration  *calibration,
                              GError          **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT offset_x, offset_y, scale_x, scale_y, back_x, back_y FROM printer WHERE name = ?", error);
  GoenCalibration stored;
  gboolean has_row;

  *calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, name);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  stored.offset_x = goen_statement_get_real (statement, 0);
  stored.offset_y = goen_statement_get_real (statement, 1);
  stored.scale_x = goen_statement_get_real (statement, 2);
  stored.scale_y = goen_statement_get_real (statement, 3);
  stored.back_x = goen_statement_get_real (statement, 4);
  stored.back_y = goen_statement_get_real (statement, 5);
  if (goen_calibration_check (&stored, NULL))
    *calibration = stored;

  return TRUE;
}

static gboolean
write_printer (GoenDatabase           *db,
               const char             *name,
               const GoenCalibration  *calibration,
               GError                **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT OR REPLACE INTO printer (name, offset_x, offset_y, scale_x, scale_y, back_x, back_y)"
                           " VALUES (?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, name);
  goen_statement_real (statement, 2, calibration->offset_x);
  goen_statement_real (statement, 3, calibration->offset_y);
  goen_statement_real (statement, 4, calibration->scale_x);
  goen_statement_real (statement, 5, calibration->scale_y);
  goen_statement_real (statement, 6, calibration->back_x);
  goen_statement_real (statement, 7, calibration->back_y);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_card_note (db);

  return TRUE;
}

/**
 * goen_card_table_save_printer:
 * @db: a database
 * @name: the name under which the system knows a printer
 * @calibration: (nullable): what it does to a page; %NULL forgets it
 * @error: return location for an error
 *
 * Keeps the calibration of a printer, in place of the one before.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user where the numbers are out of range, or another error
 */
gboolean
goen_card_table_save_printer (GoenDatabase           *db,
                              const char             *name,
                              const GoenCalibration  *calibration,
                              GError                **error)
{
  if (calibration == NULL)
    return goen_card_delete_row (db, "DELETE FROM printer WHERE name = ?", name, error);

  return goen_calibration_check (calibration, error) && write_printer (db, name, calibration, error);
}
