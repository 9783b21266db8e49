/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* What stands on a design: texts and pictures, and the rules and areas behind them. */

/* Wider than any card, so that nothing that was ever placed is taken for damage. */
#define FAR (2 * GOEN_CARD_MAX_LENGTH)

#define MAX_POINTS  1000.0
#define MAX_SPACING 100.0
#define MAX_NUMBER  1000

#define ITEM_COLUMNS \
  "side, position, field, x, y, width, height, size, spacing, align, ink," \
  " is_bold, is_serif, is_vertical, is_hidden, max_lines, card_group, group_ends"
#define SHAPE_COLUMNS "side, position, x, y, width, height, ink"

enum {
  ITEM_SIDE,
  ITEM_POSITION,
  ITEM_FIELD,
  ITEM_X,
  ITEM_Y,
  ITEM_WIDTH,
  ITEM_HEIGHT,
  ITEM_SIZE,
  ITEM_SPACING,
  ITEM_ALIGN,
  ITEM_INK,
  ITEM_IS_BOLD,
  ITEM_IS_SERIF,
  ITEM_IS_VERTICAL,
  ITEM_IS_HIDDEN,
  ITEM_MAX_LINES,
  ITEM_GROUP,
  ITEM_GROUP_ENDS,
  ITEM_DESIGN,          /* only a parameter */
};

enum {
  SHAPE_SIDE,
  SHAPE_POSITION,
  SHAPE_X,
  SHAPE_Y,
  SHAPE_WIDTH,
  SHAPE_HEIGHT,
  SHAPE_INK,
  SHAPE_DESIGN,         /* only a parameter */
};

/* Parameters are counted from 1, columns from 0. */
#define PARAMETER(column) ((column) + 1)

static gboolean
is_box (double x,
        double y,
        double width,
        double height)
{
  return goen_card_is_length (x, -FAR, FAR) && goen_card_is_length (y, -FAR, FAR) &&
         goen_card_is_length (width, 0, FAR) && goen_card_is_length (height, 0, FAR);
}

static gboolean
is_sound_item (const GoenCardItem *item)
{
  return item->field < GOEN_N_FIELDS && item->align <= GOEN_CARD_END && item->ink <= GOEN_INK_PAPER &&
         item->max_lines <= MAX_NUMBER && item->group <= MAX_NUMBER &&
         is_box (item->x, item->y, item->width, item->height) &&
         goen_card_is_length (item->size, 0, MAX_POINTS) && goen_card_is_length (item->spacing, -MAX_SPACING, MAX_SPACING);
}

static gboolean
is_sound_shape (const GoenCardShape *shape)
{
  return shape->ink <= GOEN_INK_PAPER && is_box (shape->x, shape->y, shape->width, shape->height);
}

/* A number that says nothing here is read as @otherwise. */
static guint
get_choice (GoenStatement *statement,
            int            column,
            guint          n_choices,
            guint          otherwise)
{
  gint64 number = goen_statement_get (statement, column);

  return number >= 0 && number < n_choices ? (guint) number : otherwise;
}

static guint
get_number (GoenStatement *statement,
            int            column)
{
  return (guint) CLAMP (goen_statement_get (statement, column), 0, MAX_NUMBER);
}

static gboolean
get_flag (GoenStatement *statement,
          int            column)
{
  return goen_statement_get (statement, column) != 0;
}

/* A side or a field that this version does not know, and a place that cannot be drawn, are left out. */
static void
take_item (GoenCardDesign *design,
           GoenStatement  *statement)
{
  guint side = get_choice (statement, ITEM_SIDE, GOEN_N_SIDES, GOEN_N_SIDES);
  GoenCardItem item = {
    .field = get_choice (statement, ITEM_FIELD, GOEN_N_FIELDS, GOEN_N_FIELDS),
    .x = goen_statement_get_real (statement, ITEM_X),
    .y = goen_statement_get_real (statement, ITEM_Y),
    .width = goen_statement_get_real (statement, ITEM_WIDTH),
    .height = goen_statement_get_real (statement, ITEM_HEIGHT),
    .size = goen_statement_get_real (statement, ITEM_SIZE),
    .spacing = goen_statement_get_real (statement, ITEM_SPACING),
    .align = get_choice (statement, ITEM_ALIGN, GOEN_CARD_END + 1, GOEN_CARD_START),
    .ink = get_choice (statement, ITEM_INK, GOEN_INK_PAPER + 1, GOEN_INK_TEXT),
    .is_bold = get_flag (statement, ITEM_IS_BOLD),
    .is_serif = get_flag (statement, ITEM_IS_SERIF),
    .is_vertical = get_flag (statement, ITEM_IS_VERTICAL),
    .is_hidden = get_flag (statement, ITEM_IS_HIDDEN),
    .max_lines = get_number (statement, ITEM_MAX_LINES),
    .group = get_number (statement, ITEM_GROUP),
    .group_ends = get_flag (statement, ITEM_GROUP_ENDS),
  };

  if (side < GOEN_N_SIDES && is_sound_item (&item))
    g_array_append_val (design->items[side], item);
}

static void
take_shape (GoenCardDesign *design,
            GoenStatement  *statement)
{
  guint side = get_choice (statement, SHAPE_SIDE, GOEN_N_SIDES, GOEN_N_SIDES);
  GoenCardShape shape = {
    .x = goen_statement_get_real (statement, SHAPE_X),
    .y = goen_statement_get_real (statement, SHAPE_Y),
    .width = goen_statement_get_real (statement, SHAPE_WIDTH),
    .height = goen_statement_get_real (statement, SHAPE_HEIGHT),
    .ink = get_choice (statement, SHAPE_INK, GOEN_INK_PAPER + 1, GOEN_INK_TEXT),
  };

  if (side < GOEN_N_SIDES && is_sound_shape (&shape))
    g_array_append_val (design->shapes[side], shape);
}

static gboolean
load (GoenDatabase    *db,
      const char      *sql,
      gint64           id,
      void           (*take) (GoenCardDesign *, GoenStatement *),
      GoenCardDesign  *design,
      GError         **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      take (design, statement);
    }
}

/*< private >
 * goen_card_parts_load:
 * @db: a database
 * @id: the row of the design
 * @design: where to add what stands on it
 * @error: return location for an error
 *
 * Reads what stands on a design, in the order in which it is drawn.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_parts_load (GoenDatabase    *db,
                      gint64           id,
                      GoenCardDesign  *design,
                      GError         **error)
{
  return load (db, "SELECT " ITEM_COLUMNS " FROM card_item WHERE design_id = ? ORDER BY side, position", id,
               take_item, design, error) &&
         load (db, "SELECT " SHAPE_COLUMNS " FROM card_shape WHERE design_id = ? ORDER BY side, position", id,
               take_shape, design, error);
}

/*< private >
 * goen_card_parts_check:
 * @design: a design
 * @error: return location for an error
 *
 * Looks whether what stands on a design can be stored so that it comes back.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user
 */
gboolean
goen_card_parts_check (const GoenCardDesign  *design,
                       GError               **error)
{
  gboolean is_sound = TRUE;

  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      for (guint i = 0; i < design->items[side]->len; i++)
        is_sound = is_sound && is_sound_item (&g_array_index (design->items[side], GoenCardItem, i));
      for (guint i = 0; i < design->shapes[side]->len; i++)
        is_sound = is_sound && is_sound_shape (&g_array_index (design->shapes[side], GoenCardShape, i));
    }
  if (!is_sound)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("Something on the card has a place or a size that cannot be printed. Enter it again in millimetres."));

  return is_sound;
}

static void
bind_item (GoenStatement      *statement,
           const GoenCardItem *item)
{
  goen_statement_integer (statement, PARAMETER (ITEM_FIELD), item->field);
  goen_statement_real (statement, PARAMETER (ITEM_X), item->x);
  goen_statement_real (statement, PARAMETER (ITEM_Y), item->y);
  goen_statement_real (statement, PARAMETER (ITEM_WIDTH), item->width);
  goen_statement_real (statement, PARAMETER (ITEM_HEIGHT), item->height);
  goen_statement_real (statement, PARAMETER (ITEM_SIZE), item->size);
  goen_statement_real (statement, PARAMETER (ITEM_SPACING), item->spacing);
  goen_statement_integer (statement, PARAMETER (ITEM_ALIGN), item->align);
  goen_statement_integer (statement, PARAMETER (ITEM_INK), item->ink);
  goen_statement_integer (statement, PARAMETER (ITEM_IS_BOLD), item->is_bold != FALSE);
  goen_statement_integer (statement, PARAMETER (ITEM_IS_SERIF), item->is_serif != FALSE);
  goen_statement_integer (statement, PARAMETER (ITEM_IS_VERTICAL), item->is_vertical != FALSE);
  goen_statement_integer (statement, PARAMETER (ITEM_IS_HIDDEN), item->is_hidden != FALSE);
  goen_statement_integer (statement, PARAMETER (ITEM_MAX_LINES), item->max_lines);
  goen_statement_integer (statement, PARAMETER (ITEM_GROUP), item->group);
  goen_statement_integer (statement, PARAMETER (ITEM_GROUP_ENDS), item->group_ends != FALSE);
}

static gboolean
save_items (GoenDatabase  *db,
            gint64         id,
            GoenCardSide   side,
            const GArray  *items,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO card_item (" ITEM_COLUMNS ", design_id)"
                           " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      goen_statement_integer (statement, PARAMETER (ITEM_DESIGN), id);
      goen_statement_integer (statement, PARAMETER (ITEM_SIDE), side);
      goen_statement_integer (statement, PARAMETER (ITEM_POSITION), i);
      bind_item (statement, &g_array_index (items, GoenCardItem, i));
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_shapes (GoenDatabase  *db,
             gint64         id,
             GoenCardSide   side,
             const GArray  *shapes,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO card_shape (" SHAPE_COLUMNS ", design_id) VALUES (?,?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < shapes->len; i++)
    {
      const GoenCardShape *shape = &g_array_index (shapes, GoenCardShape, i);

      goen_statement_integer (statement, PARAMETER (SHAPE_DESIGN), id);
      goen_statement_integer (statement, PARAMETER (SHAPE_SIDE), side);
      goen_statement_integer (statement, PARAMETER (SHAPE_POSITION), i);
      goen_statement_real (statement, PARAMETER (SHAPE_X), shape->x);
      goen_statement_real (statement, PARAMETER (SHAPE_Y), shape->y);
      goen_statement_real (statement, PARAMETER (SHAPE_WIDTH), shape->width);
      goen_statement_real (statement, PARAMETER (SHAPE_HEIGHT), shape->height);
      goen_statement_integer (statement, PARAMETER (SHAPE_INK), shape->ink);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear (GoenDatabase  *db,
       const char    *sql,
       gint64         id,
       GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);

  return goen_statement_run (statement, error);
}

/*< private >
 * goen_card_parts_save:
 * @db: a database
 * @id: the row of the design
 * @design: a design that goen_card_parts_check() accepts
 * @error: return location for an error
 *
 * Writes what stands on a design, in place of what stood there.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_card_parts_save (GoenDatabase          *db,
                      gint64                 id,
                      const GoenCardDesign  *design,
                      GError               **error)
{
  if (!clear (db, "DELETE FROM card_item WHERE design_id = ?", id, error) ||
      !clear (db, "DELETE FROM card_shape WHERE design_id = ?", id, error))
    return FALSE;

  for (guint side = 0; side < GOEN_N_SIDES; side++)
    if (!save_items (db, id, side, design->items[side], error) || !save_shapes (db, id, side, design->shapes[side], error))
      return FALSE;

  return TRUE;
}
