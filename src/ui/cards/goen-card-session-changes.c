/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-session.h"

/* What is put on a card stands here until it is moved, mm and points. */
#define NEW_LEFT    6.0
#define NEW_TOP     6.0
#define NEW_POINTS  7.0
#define NEW_LINE    3.0
#define NEW_PICTURE 14.0
#define NEW_QR      20.0

static GoenCardDesign *
dup_design (GoenCardSession *self)
{
  return goen_card_design_copy (goen_card_session_get_design (self));
}

static GoenCardItem
make_item (const GoenCardDesign *design,
           GoenCardField         field)
{
  GoenCardItem item = { .field = field, .x = NEW_LEFT, .y = NEW_TOP, .size = NEW_POINTS, .max_lines = 1 };

  item.width = MAX (design->width - 2 * NEW_LEFT, 1);
  item.height = NEW_LINE;
  if (field == GOEN_FIELD_LOGO || field == GOEN_FIELD_PHOTO)
    item.width = item.height = NEW_PICTURE;
  if (field == GOEN_FIELD_QR)
    {
      item.width = item.height = NEW_QR;
      item.x = MAX (design->width - NEW_QR - GOEN_CARD_SAFE, 0);
      item.y = MAX (design->height - NEW_QR - GOEN_CARD_SAFE, 0);
    }

  return item;
}

/**
 * goen_card_session_set_item:
 * @self: a session
 * @side: front or back
 * @item: how its field shall be set
 * @step: (nullable): as for goen_card_session_apply()
 *
 * Changes how a field is set on one side; a field that is not there yet is added.
 */
void
goen_card_session_set_item (GoenCardSession    *self,
                            GoenCardSide        side,
                            const GoenCardItem *item,
                            const char         *step)
{
  GoenCardDesign *design = dup_design (self);
  GoenCardItem *old = goen_card_design_find (design, side, item->field);

  if (old != NULL)
    *old = *item;
  else
    g_array_append_val (design->items[side], *item);
  goen_card_session_apply (self, design, step);
}

/* What closes up with others stands where it stands only because of them. When one of it is put elsewhere, all keep the place where they
 * are seen, and go by themselves from then on. */
static void
dissolve_group (GoenCardSession *self,
                GoenCardDesign  *design,
                GoenCardSide     side,
                guint            group)
{
  g_autoptr (GArray) seen = goen_card_arrange (design, side, goen_card_session_get_content (self));

  for (guint i = 0; group != 0 && i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);
      GoenCardItem *designed = &g_array_index (design->items[side], GoenCardItem, i);

      if (designed->group != group || item->is_hidden)
        continue;
      designed->x = item->x;
      designed->y = item->y;
      designed->group = 0;
    }
}

/**
 * goen_card_session_move:
 * @self: a session
 * @box: where the selected item shall be, as it is seen, mm
 * @step: (nullable): as for goen_card_session_apply()
 *
 * Moves the selected item, or makes it larger or smaller.
 */
void
goen_card_session_move (GoenCardSession         *self,
                        const cairo_rectangle_t *box,
                        const char              *step)
{
  GoenCardSide side = goen_card_session_get_side (self);
  int field = goen_card_session_get_selected (self);
  GoenCardDesign *design;
  GoenCardItem *item;

  if (field == GOEN_CARD_NOTHING || goen_card_session_get_item (self) == NULL)
    return;

  design = dup_design (self);
  item = goen_card_design_find (design, side, (GoenCardField) field);
  dissolve_group (self, design, side, item->group);
  item->x = box->x;
  item->y = box->y;
  item->width = MAX (box->width, 1);
  item->height = MAX (box->height, 1);
  goen_card_session_apply (self, design, step);
}

/**
 * goen_card_session_show_field:
 * @self: a session
 * @side: front or back
 * @field: a field
 * @is_shown: whether it stands on the card
 *
 * Hides a field of one side, or shows it; one that the design does not have is added.
 */
void
goen_card_session_show_field (GoenCardSession *self,
                              GoenCardSide     side,
                              GoenCardField    field,
                              gboolean         is_shown)
{
  GoenCardDesign *design = dup_design (self);
  GoenCardItem *item = goen_card_design_find (design, side, field);

  if (item != NULL)
    item->is_hidden = !is_shown;
  else if (is_shown)
    {
      GoenCardItem added = make_item (design, field);

      g_array_append_val (design->items[side], added);
    }
  goen_card_session_apply (self, design, NULL);
}

/**
 * goen_card_session_rename:
 * @self: a session
 * @name: what the design is called; an empty one changes nothing
 *
 * Gives the design another name.
 */
void
goen_card_session_rename (GoenCardSession *self,
                          const char      *name)
{
  GoenCardDesign *design = dup_design (self);

  g_set_str (&design->name, name);
  g_strstrip (design->name);
  if (*design->name == '\0')
    {
      goen_card_design_free (design);
      return;
    }
  goen_card_session_apply (self, design, "name");
}

/**
 * goen_card_session_reset:
 * @self: a session
 *
 * Takes the design back to the one it was made from; its name stays. This is a step to take back.
 */
void
goen_card_session_reset (GoenCardSession *self)
{
  const GoenCardDesign *own = goen_card_session_get_design (self);
  GoenCardDesign *design = own->base != NULL ? goen_card_designs_find (own->base) : NULL;

  if (design == NULL)
    return;

  g_set_str (&design->name, own->name);
  g_set_str (&design->key, own->key);
  g_set_str (&design->base, own->base);
  design->is_own = own->is_own;
  goen_card_session_apply (self, design, NULL);
}
