/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Boxes that lie in this share of the card from an edge keep their distance from it. */
#define NEAR_SHARE 0.5

/**
 * goen_card_design_new:
 *
 * Creates a design of a Japanese card of 91 × 55 mm without anything on it.
 *
 * Returns: (transfer full): a new design
 */
GoenCardDesign *
goen_card_design_new (void)
{
  GoenCardDesign *self = g_new0 (GoenCardDesign, 1);

  self->key = g_strdup ("");
  self->name = g_strdup ("");
  self->width = 91;
  self->height = 55;
  self->accent = 0x2a5c8a;
  self->text = 0x1a1a1a;
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      self->items[side] = g_array_new (FALSE, TRUE, sizeof (GoenCardItem));
      self->shapes[side] = g_array_new (FALSE, TRUE, sizeof (GoenCardShape));
    }

  return self;
}

static GArray *
copy_array (const GArray *array,
            gsize         size)
{
  GArray *copy = g_array_sized_new (FALSE, TRUE, (guint) size, array->len);

  g_array_append_vals (copy, array->data, array->len);

  return copy;
}

/**
 * goen_card_design_copy:
 * @self: a design
 *
 * Copies a design.
 *
 * Returns: (transfer full): a copy
 */
GoenCardDesign *
goen_card_design_copy (const GoenCardDesign *self)
{
  GoenCardDesign *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->name = g_strdup (self->name);
  copy->base = g_strdup (self->base);
  copy->sans = g_strdup (self->sans);
  copy->serif = g_strdup (self->serif);
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      copy->items[side] = copy_array (self->items[side], sizeof (GoenCardItem));
      copy->shapes[side] = copy_array (self->shapes[side], sizeof (GoenCardShape));
    }

  return copy;
}

/**
 * goen_card_design_free:
 * @self: (nullable): a design
 *
 * Frees a design.
 */
void
goen_card_design_free (GoenCardDesign *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->name);
  g_free (self->base);
  g_free (self->sans);
  g_free (self->serif);
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      g_array_unref (self->items[side]);
      g_array_unref (self->shapes[side]);
    }
  g_free (self);
}

static gboolean
items_equal (const GArray *a,
             const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GoenCardItem *p = &g_array_index (a, GoenCardItem, i);
      const GoenCardItem *q = &g_array_index (b, GoenCardItem, i);

      if (p->field != q->field || p->x != q->x || p->y != q->y || p->width != q->width || p->height != q->height ||
          p->size != q->size || p->spacing != q->spacing || p->align != q->align || p->ink != q->ink ||
          p->is_bold != q->is_bold || p->is_serif != q->is_serif || p->is_vertical != q->is_vertical ||
          p->is_hidden != q->is_hidden || p->max_lines != q->max_lines || p->group != q->group ||
          p->group_ends != q->group_ends)
        return FALSE;
    }

  return TRUE;
}

static gboolean
shapes_equal (const GArray *a,
              const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GoenCardShape *p = &g_array_index (a, GoenCardShape, i);
      const GoenCardShape *q = &g_array_index (b, GoenCardShape, i);

      if (p->x != q->x || p->y != q->y || p->width != q->width || p->height != q->height || p->ink != q->ink)
        return FALSE;
    }

  return TRUE;
}

/**
 * goen_card_design_equal:
 * @a: a design
 * @b: a design
 *
 * Tells whether two designs are the same in everything.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_card_design_equal (const GoenCardDesign *a,
                        const GoenCardDesign *b)
{
  if (g_strcmp0 (a->key, b->key) != 0 || g_strcmp0 (a->name, b->name) != 0 || g_strcmp0 (a->base, b->base) != 0 ||
      g_strcmp0 (a->sans, b->sans) != 0 || g_strcmp0 (a->serif, b->serif) != 0 || a->is_own != b->is_own ||
      a->width != b->width || a->height != b->height || a->accent != b->accent || a->text != b->text ||
      a->kanji_numbers != b->kanji_numbers)
    return FALSE;

  for (guint side = 0; side < GOEN_N_SIDES; side++)
    if (!items_equal (a->items[side], b->items[side]) || !shapes_equal (a->shapes[side], b->shapes[side]))
      return FALSE;

  return TRUE;
}

/**
 * goen_card_design_has_back:
 * @self: a design
 *
 * Tells whether anything is printed on the back.
 *
 * Returns: %FALSE for a card of one side
 */
gboolean
goen_card_design_has_back (const GoenCardDesign *self)
{
  const GArray *items = self->items[GOEN_SIDE_BACK];

  for (guint i = 0; i < items->len; i++)
    if (!g_array_index (items, GoenCardItem, i).is_hidden)
      return TRUE;

  return self->shapes[GOEN_SIDE_BACK]->len > 0;
}

/* What reaches from one edge to near the other one grows with the card, the rest keeps to its nearer edge. */
static void
resize_axis (double *start,
             double *length,
             double  from,
             double  to)
{
  double end = *start + *length;

  if (*start < from * NEAR_SHARE && end > from * NEAR_SHARE)
    *length = MAX (*length + to - from, 1);
  else if (*start >= from * NEAR_SHARE)
    *start += to - from;
}

/**
 * goen_card_design_resize:
 * @self: a design
 * @width: of the new card, mm
 * @height: of the new card, mm
 *
 * Takes a design to another size of card.
 *
 * Boxes keep their distance from the edge that is nearer; what reaches over the middle becomes longer or shorter.
 */
void
goen_card_design_resize (GoenCardDesign *self,
                         double          width,
                         double          height)
{
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      for (guint i = 0; i < self->items[side]->len; i++)
        {
          GoenCardItem *item = &g_array_index (self->items[side], GoenCardItem, i);

          resize_axis (&item->x, &item->width, self->width, width);
          resize_axis (&item->y, &item->height, self->height, height);
        }
      for (guint i = 0; i < self->shapes[side]->len; i++)
        {
          GoenCardShape *shape = &g_array_index (self->shapes[side], GoenCardShape, i);

          resize_axis (&shape->x, &shape->width, self->width, width);
          resize_axis (&shape->y, &shape->height, self->height, height);
        }
    }
  self->width = width;
  self->height = height;
}

/**
 * goen_card_design_find:
 * @self: a design
 * @side: front or back
 * @field: what is looked for
 *
 * Finds how a field is set.
 *
 * Returns: (transfer none) (nullable): the item, valid until the design is changed
 */
GoenCardItem *
goen_card_design_find (GoenCardDesign *self,
                       GoenCardSide    side,
                       GoenCardField   field)
{
  for (guint i = 0; i < self->items[side]->len; i++)
    {
      GoenCardItem *item = &g_array_index (self->items[side], GoenCardItem, i);

      if (item->field == field)
        return item;
    }

  return NULL;
}

static const GoenCardSize sizes[] = {
  { "4go", N_("Japanese standard (4-go), 91 × 55 mm"), 91, 55 },
  { "3go", N_("Small Japanese (3-go), 85 × 49 mm"), 85, 49 },
  { "small", N_("Mini, 70 × 39 mm"), 70, 39 },
  { "western", N_("Western, 89 × 51 mm"), 89, 51 },
  { "us", N_("US, 3.5 × 2 inches"), 88.9, 50.8 },
  { "eu", N_("European, 85 × 55 mm"), 85, 55 },
  { "id1", N_("Credit card, 85.6 × 54 mm"), 85.6, 54 },
};

/**
 * goen_card_sizes_get:
 * @n_sizes: (out): how many there are
 *
 * The usual sizes of cards.
 *
 * Returns: (array length=n_sizes): static data
 */
const GoenCardSize *
goen_card_sizes_get (guint *n_sizes)
{
  *n_sizes = G_N_ELEMENTS (sizes);

  return sizes;
}
