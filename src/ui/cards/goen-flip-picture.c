/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-flip-picture.h"

#define PAGE_LONG  34
#define PAGE_SHORT 24
#define GAP        9

struct _GoenFlipPicture
{
  GtkWidget parent_instance;

  GoenFlip flip;
  gboolean is_landscape;
};

G_DEFINE_FINAL_TYPE (GoenFlipPicture, goen_flip_picture, GTK_TYPE_WIDGET)

/* Pages stand beside each other when they turn around a vertical axis, and above each other otherwise. */
static gboolean
turns_sideways (GoenFlipPicture *self)
{
  return (self->flip == GOEN_FLIP_LONG) != self->is_landscape;
}

static void
get_page (GoenFlipPicture *self,
          int             *width,
          int             *height)
{
  *width = self->is_landscape ? PAGE_LONG : PAGE_SHORT;
  *height = self->is_landscape ? PAGE_SHORT : PAGE_LONG;
}

static void
draw_letter (cairo_t *cr,
             double   x,
             double   y)
{
  cairo_move_to (cr, x - 5, y + 7);
  cairo_line_to (cr, x, y - 7);
  cairo_line_to (cr, x + 5, y + 7);
  cairo_move_to (cr, x - 3, y + 2);
  cairo_line_to (cr, x + 3, y + 2);
  cairo_stroke (cr);
}

static void
draw (GoenFlipPicture *self,
      cairo_t         *cr)
{
  gboolean sideways = turns_sideways (self);
  int width, height;

  get_page (self, &width, &height);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_rectangle (cr, sideways ? width + GAP + 0.5 : 0.5, sideways ? 0.5 : height + GAP + 0.5, width - 1, height - 1);
  cairo_stroke (cr);

  cairo_set_line_width (cr, 1.5);
  draw_letter (cr, width / 2.0, height / 2.0);
  cairo_save (cr);
  if (sideways)
    {
      cairo_translate (cr, width + GAP + width / 2.0, height / 2.0);
    }
  else
    {
      cairo_translate (cr, width / 2.0, height + GAP + height / 2.0);
      /* Over the upper edge the back comes out upside down. */
      cairo_rotate (cr, G_PI);
    }
  draw_letter (cr, 0, 0);
  cairo_restore (cr);

  /* The edge over which it turns. */
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (double[]) { 3, 2 }, 2, 0);
  cairo_move_to (cr, sideways ? width + GAP / 2 + 0.5 : 0, sideways ? 0 : height + GAP / 2 + 0.5);
  cairo_line_to (cr, sideways ? width + GAP / 2 + 0.5 : width, sideways ? height : height + GAP / 2 + 0.5);
  cairo_stroke (cr);
}

static void
goen_flip_picture_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GoenFlipPicture *self = GOEN_FLIP_PICTURE (widget);
  GdkRGBA color;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  gtk_widget_get_color (widget, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  draw (self, cr);
  cairo_destroy (cr);
}

static void
goen_flip_picture_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  GoenFlipPicture *self = GOEN_FLIP_PICTURE (widget);
  int width, height;

  get_page (self, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = turns_sideways (self) ? 2 * width + GAP : width;
  else
    *minimum = *natural = turns_sideways (self) ? height : 2 * height + GAP;
}

static void
goen_flip_picture_class_init (GoenFlipPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = goen_flip_picture_snapshot;
  widget_class->measure = goen_flip_picture_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
goen_flip_picture_init (GoenFlipPicture *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * goen_flip_picture_set:
 * @self: a picture
 * @flip: the edge over which the paper turns
 * @is_landscape: whether the page is wider than high
 *
 * Shows what a flip means.
 */
void
goen_flip_picture_set (GoenFlipPicture *self,
                       GoenFlip         flip,
                       gboolean         is_landscape)
{
  self->flip = flip;
  self->is_landscape = is_landscape;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
