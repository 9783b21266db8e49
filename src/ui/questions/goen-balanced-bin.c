/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-balanced-bin.h"

struct _GoenBalancedBin
{
  GtkWidget parent_instance;

  GtkWidget *child;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenBalancedBin, goen_balanced_bin, GTK_TYPE_WIDGET)

typedef enum {
  PROP_CHILD = 1,
} GoenBalancedBinProperty;

static GParamSpec *properties[PROP_CHILD + 1];

static int
get_height (GoenBalancedBin *self,
            int              width)
{
  int height;

  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* The narrowest width at which the child is not higher than at @width. */
static int
find_width (GoenBalancedBin *self,
            int              width)
{
  int height = get_height (self, width);
  int enough = width;
  int too_narrow;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &too_narrow, NULL, NULL, NULL);
  too_narrow--;
  while (enough - too_narrow > 1)
    {
      int middle = too_narrow + (enough - too_narrow) / 2;

      if (get_height (self, middle) <= height)
        enough = middle;
      else
        too_narrow = middle;
    }

  return enough;
}

static GtkSizeRequestMode
goen_balanced_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
goen_balanced_bin_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  GoenBalancedBin *self = GOEN_BALANCED_BIN (widget);

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
goen_balanced_bin_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GoenBalancedBin *self = GOEN_BALANCED_BIN (widget);
  GtkAllocation allocation = { .height = height };

  if (self->child == NULL)
    return;

  allocation.width = find_width (self, width);
  allocation.x = (width - allocation.width) / 2;
  gtk_widget_size_allocate (self->child, &allocation, -1);
}

static void
goen_balanced_bin_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((GoenBalancedBinProperty) prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, GOEN_BALANCED_BIN (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_balanced_bin_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GoenBalancedBin *self = GOEN_BALANCED_BIN (object);

  switch ((GoenBalancedBinProperty) prop_id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_balanced_bin_dispose (GObject *object)
{
  g_clear_pointer (&GOEN_BALANCED_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (goen_balanced_bin_parent_class)->dispose (object);
}

static void
goen_balanced_bin_class_init (GoenBalancedBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_balanced_bin_dispose;
  object_class->get_property = goen_balanced_bin_get_property;
  object_class->set_property = goen_balanced_bin_set_property;
  widget_class->get_request_mode = goen_balanced_bin_get_request_mode;
  widget_class->measure = goen_balanced_bin_measure;
  widget_class->size_allocate = goen_balanced_bin_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_balanced_bin_init (GoenBalancedBin *self)
{
}
