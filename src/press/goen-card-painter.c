/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include "goen-qr.h"

struct _GoenCardPainter
{
  GoenCardDesign     *design;        /* (owned) */
  GoenCardTypesetter *typesetter;    /* (owned) */
  GoenCardCodes      *codes;         /* (owned) */
};

/**
 * goen_card_painter_new:
 * @design: how cards look; copied
 *
 * Prepares to draw cards of a design.
 *
 * Returns: (transfer full): a painter
 */
GoenCardPainter *
goen_card_painter_new (const GoenCardDesign *design)
{
  GoenCardPainter *self = g_new0 (GoenCardPainter, 1);

  self->design = goen_card_design_copy (design);
  self->typesetter = goen_card_typesetter_new (design->sans, design->serif);
  self->codes = goen_card_codes_new ();

  return self;
}

/**
 * goen_card_painter_free:
 * @self: (nullable): a painter
 *
 * Frees a painter.
 */
void
goen_card_painter_free (GoenCardPainter *self)
{
  if (self == NULL)
    return;

  goen_card_design_free (self->design);
  goen_card_typesetter_free (self->typesetter);
  goen_card_codes_free (self->codes);
  g_free (self);
}

static void
set_ink (GoenCardPainter *self,
         cairo_t         *cr,
         GoenCardInk      ink)
{
  guint32 colour;

  switch (ink)
    {
    case GOEN_INK_ACCENT:
      colour = self->design->accent;
      break;
    case GOEN_INK_GREY:
      colour = 0x595959;
      break;
    case GOEN_INK_PAPER:
      colour = 0xffffff;
      break;
    case GOEN_INK_TEXT:
    default:
      colour = self->design->text;
    }

  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/* Colour that touches an edge goes @beyond it, so that a cut that is a little off shows no white. */
static void
draw_shape (GoenCardPainter     *self,
            cairo_t             *cr,
            const GoenCardShape *shape,
            double               beyond)
{
  double width = self->design->width, height = self->design->height;
  double left = shape->x > 0 ? shape->x : -beyond;
  double top = shape->y > 0 ? shape->y : -beyond;
  double right = shape->x + shape->width < width ? shape->x + shape->width : width + beyond;
  double bottom = shape->y + shape->height < height ? shape->y + shape->height : height + beyond;

  if (right <= left || bottom <= top)
    return;

  set_ink (self, cr, shape->ink);
  cairo_rectangle (cr, left, top, right - left, bottom - top);
  cairo_fill (cr);
}

/* The code for a text, %NULL where it says too much. */
GoenQr *
goen_card_painter_get_qr (GoenCardPainter *self,
                          const char      *text)
{
  return goen_card_codes_get (self->codes, text);
}

static gboolean
shows_codes (const GoenCardDesign *design)
{
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    for (guint i = 0; i < design->items[side]->len; i++)
      {
        const GoenCardItem *item = &g_array_index (design->items[side], GoenCardItem, i);

        if (item->field == GOEN_FIELD_QR && !item->is_hidden)
          return TRUE;
      }

  return FALSE;
}

/* Cards will be drawn in this order. */
void
goen_card_painter_prepare (GoenCardPainter *self,
                           GPtrArray       *contents)
{
  if (shows_codes (self->design))
    goen_card_codes_prepare (self->codes, contents);
}

/* The cards that come next stand on the same page: their codes become one picture in its file. */
void
goen_card_painter_begin_page (GoenCardPainter *self,
                              GPtrArray       *contents)
{
  if (shows_codes (self->design))
    goen_card_codes_begin_page (self->codes, contents);
}

static void
draw_qr (GoenCardPainter    *self,
         cairo_t            *cr,
         const GoenCardItem *item,
         const char         *text)
{
  GoenQr *qr = goen_card_painter_get_qr (self, text);
  double size = MIN (item->width, item->height);

  if (qr == NULL || !(size > 0))
    return;

  cairo_set_source_rgb (cr, 0, 0, 0);
  goen_qr_draw (qr, cr, item->x + (item->width - size) * item->align / 2.0, item->y + (item->height - size) / 2, size);
}

static void
draw_item (GoenCardPainter       *self,
           cairo_t               *cr,
           GoenCardSide           side,
           const GoenCardItem    *item,
           const GoenCardContent *content)
{
  g_autofree char *text = NULL;

  if (item->field == GOEN_FIELD_LOGO)
    {
      goen_card_picture_draw (content->logo, cr, item);
      return;
    }
  if (item->field == GOEN_FIELD_PHOTO)
    {
      goen_card_picture_cover (content->photo, cr, item);
      return;
    }
  if (item->field == GOEN_FIELD_QR)
    {
      draw_qr (self, cr, item, content->qr);
      return;
    }

  text = goen_card_dup_text (self->design, side, item, content);
  set_ink (self, cr, item->ink);
  goen_card_typesetter_set (self->typesetter, cr, item, text, NULL);
}

/* How a text came out; %FALSE where there is none. */
gboolean
goen_card_painter_set (GoenCardPainter       *self,
                       GoenCardSide           side,
                       const GoenCardItem    *item,
                       const GoenCardContent *content,
                       GoenCardSetting       *setting)
{
  g_autofree char *text = goen_card_dup_text (self->design, side, item, content);

  if (text == NULL)
    return FALSE;
  goen_card_typesetter_set (self->typesetter, NULL, item, text, setting);

  return TRUE;
}

/* Nothing of an item is outside of the card and what is @beyond its edge. */
static gboolean
is_inside (GoenCardPainter       *self,
           GoenCardSide           side,
           const GoenCardItem    *item,
           const GoenCardContent *content,
           double                 beyond)
{
  cairo_rectangle_t area = { item->x, item->y, item->width, item->height };
  GoenCardSetting setting;

  if (goen_card_painter_set (self, side, item, content, &setting))
    area = setting.ink;

  return area.x >= -beyond && area.x + area.width <= self->design->width + beyond && area.y >= -beyond &&
         area.y + area.height <= self->design->height + beyond;
}

/* Cut off at the edge. Most items do not reach it, and without a clip they make a smaller file in less time. */
static void
draw_inside (GoenCardPainter       *self,
             cairo_t               *cr,
             GoenCardSide           side,
             const GoenCardItem    *item,
             const GoenCardContent *content,
             double                 beyond)
{
  if (is_inside (self, side, item, content, beyond))
    {
      draw_item (self, cr, side, item, content);
      return;
    }

  cairo_save (cr);
  cairo_rectangle (cr, -beyond, -beyond, self->design->width + 2 * beyond, self->design->height + 2 * beyond);
  cairo_clip (cr);
  draw_item (self, cr, side, item, content);
  cairo_restore (cr);
}

/**
 * goen_card_painter_draw:
 * @self: a painter
 * @cr: a context in millimetres, the origin at the corner of the finished card
 * @side: front or back
 * @content: what the card says
 * @bleed: whether colours go 3 mm beyond the edge
 *
 * Draws one side of a card.
 */
void
goen_card_painter_draw (GoenCardPainter       *self,
                        cairo_t               *cr,
                        GoenCardSide           side,
                        const GoenCardContent *content,
                        gboolean               bleed)
{
  g_autoptr (GArray) items = goen_card_arrange (self->design, side, content);
  double beyond = bleed ? GOEN_CARD_BLEED : 0;

  for (guint i = 0; i < self->design->shapes[side]->len; i++)
    draw_shape (self, cr, &g_array_index (self->design->shapes[side], GoenCardShape, i), beyond);
  for (guint i = 0; i < items->len; i++)
    {
      const GoenCardItem *item = &g_array_index (items, GoenCardItem, i);

      if (!item->is_hidden)
        draw_inside (self, cr, side, item, content, beyond);
    }
}

const GoenCardDesign *
goen_card_painter_get_design (GoenCardPainter *self)
{
  return self->design;
}

/**
 * goen_card_painter_get_extents:
 * @self: a painter
 * @side: front or back
 * @field: what is looked for
 * @content: what the card says
 * @extents: (out): millimetres
 *
 * Tells where something really is on the card.
 *
 * Returns: %FALSE where it is not there
 */
gboolean
goen_card_painter_get_extents (GoenCardPainter       *self,
                               GoenCardSide           side,
                               GoenCardField          field,
                               const GoenCardContent *content,
                               cairo_rectangle_t     *extents)
{
  g_autoptr (GArray) items = goen_card_arrange (self->design, side, content);

  for (guint i = 0; i < items->len; i++)
    {
      const GoenCardItem *item = &g_array_index (items, GoenCardItem, i);
      GoenCardSetting setting;

      if (item->field != field || item->is_hidden)
        continue;
      if (field == GOEN_FIELD_LOGO)
        *extents = goen_card_picture_fit (content->logo, item);
      else if (goen_card_painter_set (self, side, item, content, &setting))
        *extents = setting.ink;
      else
        *extents = (cairo_rectangle_t) { item->x, item->y, item->width, item->height };
      return TRUE;
    }

  return FALSE;
}
