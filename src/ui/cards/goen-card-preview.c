/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-section.h"

/* Room around the card for its shadow. */
#define MARGIN 4

struct _GoenCardPreview
{
  GtkWidget parent_instance;

  GoenCardDesign  *design;    /* (owned) (nullable) */
  GoenCardPainter *painter;   /* (owned) (nullable) */
  GoenCardContent *content;   /* (owned) (nullable) */
  GoenCardSide     side;
};

G_DEFINE_FINAL_TYPE (GoenCardPreview, goen_card_preview, GTK_TYPE_WIDGET)

/* A card is paper: it stays white on a dark screen. */
static void
goen_card_preview_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GoenCardPreview *self = GOEN_CARD_PREVIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t area;
  GskRoundedRect outline;
  double scale;
  cairo_t *cr;

  if (self->design == NULL || width <= 2 * MARGIN || height <= 2 * MARGIN)
    return;

  scale = MIN ((width - 2 * MARGIN) / self->design->width, (height - 2 * MARGIN) / self->design->height);
  graphene_rect_init (&area, (float) ((width - self->design->width * scale) / 2), (float) ((height - self->design->height * scale) / 2),
                      (float) (self->design->width * scale), (float) (self->design->height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.14f }, 0, 0, 1, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.25f }, 0, 1, 0, 3);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, area.origin.x, area.origin.y);
  cairo_scale (cr, scale, scale);
  goen_card_painter_draw (self->painter, cr, self->side, self->content, FALSE);
  cairo_destroy (cr);
}

static void
forget (GoenCardPreview *self)
{
  g_clear_pointer (&self->design, goen_card_design_free);
  g_clear_pointer (&self->painter, goen_card_painter_free);
  g_clear_pointer (&self->content, goen_card_content_free);
}

static void
goen_card_preview_finalize (GObject *object)
{
  forget (GOEN_CARD_PREVIEW (object));

  G_OBJECT_CLASS (goen_card_preview_parent_class)->finalize (object);
}

static void
goen_card_preview_class_init (GoenCardPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_card_preview_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = goen_card_preview_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goen-card-preview");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
goen_card_preview_init (GoenCardPreview *self)
{
}

/**
 * goen_card_preview_new:
 *
 * Creates a preview that shows nothing yet. It takes the room it is given and keeps the proportion of the card.
 *
 * Returns: (transfer floating): a new preview
 */
GtkWidget *
goen_card_preview_new (void)
{
  return g_object_new (GOEN_TYPE_CARD_PREVIEW, NULL);
}

/**
 * goen_card_preview_set:
 * @self: a preview
 * @design: (nullable): how the card looks; copied
 * @side: front or back
 * @content: (nullable): what it says; copied
 *
 * Shows one side of a card.
 */
void
goen_card_preview_set (GoenCardPreview       *self,
                       const GoenCardDesign  *design,
                       GoenCardSide           side,
                       const GoenCardContent *content)
{
  g_return_if_fail (GOEN_IS_CARD_PREVIEW (self));

  forget (self);
  if (design != NULL)
    {
      self->design = goen_card_design_copy (design);
      self->painter = goen_card_painter_new (design);
      self->content = content != NULL ? goen_card_content_copy (content) : goen_card_content_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, design->name, -1);
    }
  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
