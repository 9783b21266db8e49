/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-bucket-header.h"

#include "goen-row-painter.h"

struct _GoenBucketHeader
{
  GtkWidget parent_instance;

  GoenRowStyle     *style;   /* (owned) */
  GoenReadingBucket bucket;
  PangoLayout      *layout;  /* (owned) (nullable): made when first drawn */
};

G_DEFINE_FINAL_TYPE (GoenBucketHeader, goen_bucket_header, GTK_TYPE_WIDGET)

static void
goen_bucket_header_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  GoenBucketHeader *self = GOEN_BUCKET_HEADER (widget);
  int y = self->style->header_height - self->style->small_height;
  GdkRGBA color;

  if (self->layout == NULL)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      self->layout = pango_layout_new (self->style->context);
      pango_layout_set_font_description (self->layout, self->style->small_font);
      pango_layout_set_attributes (self->layout, attributes);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_text (self->layout, goen_reading_bucket_get_label (self->bucket), -1);
    }

  gtk_widget_get_color (widget, &color);
  color.alpha *= self->style->dim_alpha;
  goen_row_painter_draw_text (snapshot, self->layout, &color, 0, y, gtk_widget_get_width (widget),
                              pango_layout_get_baseline (self->layout));
}

static void
goen_bucket_header_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  GoenBucketHeader *self = GOEN_BUCKET_HEADER (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->style->header_height;
  else
    *minimum = *natural = self->style->avatar_size;
}

static GtkSizeRequestMode
goen_bucket_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
goen_bucket_header_finalize (GObject *object)
{
  GoenBucketHeader *self = GOEN_BUCKET_HEADER (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->style, goen_row_style_unref);

  G_OBJECT_CLASS (goen_bucket_header_parent_class)->finalize (object);
}

static void
goen_bucket_header_class_init (GoenBucketHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = goen_bucket_header_finalize;
  widget_class->snapshot = goen_bucket_header_snapshot;
  widget_class->measure = goen_bucket_header_measure;
  widget_class->get_request_mode = goen_bucket_header_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "bucketheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
goen_bucket_header_init (GoenBucketHeader *self)
{
  self->bucket = GOEN_N_BUCKETS;
}

/**
 * goen_bucket_header_new:
 * @style: (transfer none): what all rows of the list share
 *
 * Makes a heading without text.
 *
 * Returns: (transfer floating): the heading
 */
GtkWidget *
goen_bucket_header_new (GoenRowStyle *style)
{
  GoenBucketHeader *self = g_object_new (GOEN_TYPE_BUCKET_HEADER, NULL);

  self->style = goen_row_style_ref (style);

  return GTK_WIDGET (self);
}

/**
 * goen_bucket_header_set_bucket:
 * @self: a heading
 * @bucket: what it stands over
 *
 * Shows another heading.
 */
void
goen_bucket_header_set_bucket (GoenBucketHeader  *self,
                               GoenReadingBucket  bucket)
{
  g_return_if_fail (GOEN_IS_BUCKET_HEADER (self));

  if (self->bucket == bucket)
    return;

  self->bucket = bucket;
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, goen_reading_bucket_get_label (bucket),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_bucket_header_get_bucket:
 * @self: a heading
 *
 * Tells what the heading stands over.
 *
 * Returns: the bucket, %GOEN_N_BUCKETS before one was set
 */
GoenReadingBucket
goen_bucket_header_get_bucket (GoenBucketHeader *self)
{
  g_return_val_if_fail (GOEN_IS_BUCKET_HEADER (self), GOEN_N_BUCKETS);

  return self->bucket;
}
