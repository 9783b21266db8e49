/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-place.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Lines of the hatching: how far from each other, px. */
#define HATCH_STEP 8

struct _GoenSheetPlace
{
  GtkWidget parent_instance;

  guint        number;     /* from 0 */
  guint        n;
  gboolean     is_used;
  gboolean     has_card;
};

G_DEFINE_FINAL_TYPE (GoenSheetPlace, goen_sheet_place, GTK_TYPE_WIDGET)

/* Paper is white in the dark as well, so that these colours do not follow the theme. */
static const GdkRGBA number_color = { 0.35f, 0.35f, 0.38f, 1.f };
static const GdkRGBA plate_color = { 1.f, 1.f, 1.f, 0.9f };
static const GdkRGBA edge_color = { 0.f, 0.f, 0.f, 0.22f };
static const GdkRGBA used_color = { 0.55f, 0.55f, 0.58f, 0.16f };
static const GdkRGBA hatch_color = { 0.35f, 0.35f, 0.38f, 0.5f };

static void
update_label (GoenSheetPlace *self)
{
  g_autofree char *label = NULL;

  if (self->is_used)
    /* Translators: for screen readers; a place of a sheet of cards, and how many it has. */
    label = g_strdup_printf (_("Place %u of %u, used"), self->number + 1, self->n);
  else if (self->has_card)
    /* Translators: for screen readers; a place of a sheet of cards, and how many it has. */
    label = g_strdup_printf (_("Place %u of %u, a card is printed here"), self->number + 1, self->n);
  else
    /* Translators: for screen readers; a place of a sheet of cards, and how many it has. */
    label = g_strdup_printf (_("Place %u of %u, stays empty"), self->number + 1, self->n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               self->is_used ? GTK_ACCESSIBLE_TRISTATE_FALSE : GTK_ACCESSIBLE_TRISTATE_TRUE, -1);
}

static void
snapshot_hatching (GtkSnapshot *snapshot,
                   float        width,
                   float        height)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);

  for (float x = -height; x < width; x += HATCH_STEP)
    {
      gsk_path_builder_move_to (builder, x, height);
      gsk_path_builder_line_to (builder, x + height, 0);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &hatch_color);
}

/* On a plate of paper at the upper left, so that it can be read over any card. */
static void
snapshot_number (GoenSheetPlace *self,
                 GtkSnapshot    *snapshot)
{
  g_autofree char *text = g_strdup_printf ("%u", self->number + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle extents;
  GskRoundedRect plate;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  if (extents.width + 6 > gtk_widget_get_width (GTK_WIDGET (self)))
    return;

  gsk_rounded_rect_init_from_rect (&plate, &GRAPHENE_RECT_INIT (2, 2, extents.width + 8, extents.height), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &plate);
  gtk_snapshot_append_color (snapshot, &plate_color, &plate.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (6, 2));
  gtk_snapshot_append_layout (snapshot, layout, &number_color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_edge (GtkSnapshot   *snapshot,
               float          width,
               float          height,
               float          thickness,
               const GdkRGBA *color)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (0, 0, width, height), 0);
  gtk_snapshot_append_border (snapshot, &rect, (float[4]) { thickness, thickness, thickness, thickness },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
goen_sheet_place_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GoenSheetPlace *self = GOEN_SHEET_PLACE (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->is_used)
    {
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      gtk_snapshot_append_color (snapshot, &used_color, &GRAPHENE_RECT_INIT (0, 0, width, height));
      snapshot_hatching (snapshot, width, height);
      gtk_snapshot_pop (snapshot);
    }
  snapshot_edge (snapshot, width, height, 1, &edge_color);
  snapshot_number (self, snapshot);
  if (gtk_widget_has_visible_focus (widget) || (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0)
    {
      GdkRGBA accent;

      adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (adw_style_manager_get_default ()), FALSE, &accent);
      snapshot_edge (snapshot, width, height, 2, &accent);
    }
}

static void
goen_sheet_place_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
goen_sheet_place_state_flags_changed (GtkWidget     *widget,
                                      GtkStateFlags  previous)
{
  GTK_WIDGET_CLASS (goen_sheet_place_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static void
goen_sheet_place_class_init (GoenSheetPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = goen_sheet_place_snapshot;
  widget_class->measure = goen_sheet_place_measure;
  widget_class->state_flags_changed = goen_sheet_place_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "sheetplace");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
goen_sheet_place_init (GoenSheetPlace *self)
{
}

/**
 * goen_sheet_place_new:
 * @number: which place it is, from 0
 * @n: how many the sheet has
 *
 * Creates a place.
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
goen_sheet_place_new (guint number,
                      guint n)
{
  GoenSheetPlace *self = g_object_new (GOEN_TYPE_SHEET_PLACE, NULL);

  self->number = number;
  self->n = n;
  update_label (self);

  return GTK_WIDGET (self);
}

/**
 * goen_sheet_place_get:
 * @self: a place
 *
 * Tells which place it is.
 *
 * Returns: its number, from 0
 */
guint
goen_sheet_place_get (GoenSheetPlace *self)
{
  return self->number;
}

/**
 * goen_sheet_place_set_state:
 * @self: a place
 * @is_used: whether it is used up
 * @has_card: whether a card is printed there
 *
 * Shows what becomes of the place.
 */
void
goen_sheet_place_set_state (GoenSheetPlace *self,
                            gboolean        is_used,
                            gboolean        has_card)
{
  self->is_used = is_used;
  self->has_card = has_card;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
