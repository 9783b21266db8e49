/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Around the card there is room for its shadow and for handles at its edge. */
#define MARGIN 16
#define MIN_WIDTH 200
#define MIN_HEIGHT 120

G_DEFINE_FINAL_TYPE (GoenCardCanvas, goen_card_canvas, GTK_TYPE_WIDGET)

static double
get_shown_scale (GoenCardCanvas *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1);
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, 1);

  return self->scale > 0 ? self->scale : MIN (width / design->width, height / design->height);
}

graphene_rect_t
goen_card_canvas_get_area (GoenCardCanvas *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  double scale = get_shown_scale (self);
  graphene_rect_t area;

  graphene_rect_init (&area, (float) round ((gtk_widget_get_width (GTK_WIDGET (self)) - design->width * scale) / 2),
                      (float) round ((gtk_widget_get_height (GTK_WIDGET (self)) - design->height * scale) / 2),
                      (float) (design->width * scale), (float) (design->height * scale));

  return area;
}

/* A text that says nothing is not there; a picture that is missing has a place to be seen. */
GArray *
goen_card_canvas_list (GoenCardCanvas *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  GoenCardSide side = goen_card_session_get_side (self->session);
  g_autoptr (GArray) seen = goen_card_arrange (design, side, goen_card_session_get_content (self->session));
  GArray *list = g_array_new (FALSE, FALSE, sizeof (GoenCardItem));

  for (guint i = 0; i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);

      if (!g_array_index (design->items[side], GoenCardItem, i).is_hidden && (!item->is_hidden || item->field >= GOEN_N_TEXT_FIELDS))
        g_array_append_val (list, *item);
    }

  return list;
}

gboolean
goen_card_canvas_get_box (GoenCardCanvas    *self,
                          cairo_rectangle_t *box)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  GoenCardSide side = goen_card_session_get_side (self->session);
  int field = goen_card_session_get_selected (self->session);
  g_autoptr (GArray) seen = goen_card_arrange (design, side, goen_card_session_get_content (self->session));

  for (guint i = 0; i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);

      if ((int) item->field != field)
        continue;
      *box = (cairo_rectangle_t) { item->x, item->y, item->width, item->height };
      return TRUE;
    }

  return FALSE;
}

/* What is selected is said with its place, and said again when it moves. */
static void
describe (GoenCardCanvas *self)
{
  g_autofree char *label = NULL;
  cairo_rectangle_t box;
  int field = goen_card_session_get_selected (self->session);

  if (field == GOEN_CARD_NOTHING || !goen_card_canvas_get_box (self, &box))
    label = g_strdup (goen_card_session_get_side (self->session) == GOEN_SIDE_FRONT ? _("Front of the card") : _("Back of the card"));
  else
    /* Translators: spoken by screen readers: what is selected on a card (“Name”), then two lengths in millimetres. */
    label = g_strdup_printf (_("%s, %.1f mm from the left, %.1f mm from the top"),
                             goen_card_field_get_label ((GoenCardField) field), box.x, box.y);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
changed_cb (GoenCardCanvas *self)
{
  describe (self);
  if (self->scale > 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
selection_changed_cb (GoenCardCanvas *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
goen_card_canvas_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GoenCardCanvas *self = GOEN_CARD_CANVAS (widget);
  const GoenCardDesign *design = self->session != NULL ? goen_card_session_get_design (self->session) : NULL;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  if (design != NULL && self->scale > 0)
    *minimum = (int) ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? design->width : design->height) * self->scale) + 2 * MARGIN;
  *natural = *minimum;
}

static void
goen_card_canvas_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GoenCardCanvas *self = GOEN_CARD_CANVAS (widget);

  if (self->session != NULL)
    goen_card_canvas_draw (self, snapshot);
}

/* The item after @selected, or before it; GOEN_CARD_NOTHING beyond the last one. */
static int
find_next (GoenCardCanvas *self,
           int             selected,
           int             by)
{
  g_autoptr (GArray) items = goen_card_canvas_list (self);
  int at = by > 0 ? -1 : (int) items->len;

  for (guint i = 0; i < items->len; i++)
    if ((int) g_array_index (items, GoenCardItem, i).field == selected)
      at = (int) i;
  at += by;
  if (at >= 0 && at < (int) items->len)
    return (int) g_array_index (items, GoenCardItem, at).field;

  return GOEN_CARD_NOTHING;
}

/* Tab goes through the items, and on from the last one. */
static gboolean
goen_card_canvas_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GoenCardCanvas *self = GOEN_CARD_CANVAS (widget);
  int by = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int next;

  if (self->session == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (goen_card_canvas_parent_class)->focus (widget, direction);

  if (!gtk_widget_has_focus (widget))
    {
      if (goen_card_session_get_selected (self->session) == GOEN_CARD_NOTHING)
        goen_card_session_select (self->session, goen_card_session_get_side (self->session), find_next (self, GOEN_CARD_NOTHING, by));
      return gtk_widget_grab_focus (widget);
    }

  next = find_next (self, goen_card_session_get_selected (self->session), by);
  if (next == GOEN_CARD_NOTHING)
    return FALSE;
  goen_card_session_select (self->session, goen_card_session_get_side (self->session), next);

  return TRUE;
}

static void
goen_card_canvas_dispose (GObject *object)
{
  GoenCardCanvas *self = GOEN_CARD_CANVAS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->step, g_free);

  G_OBJECT_CLASS (goen_card_canvas_parent_class)->dispose (object);
}

static void
goen_card_canvas_class_init (GoenCardCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_card_canvas_dispose;
  widget_class->measure = goen_card_canvas_measure;
  widget_class->snapshot = goen_card_canvas_snapshot;
  widget_class->focus = goen_card_canvas_focus;
  gtk_widget_class_set_css_name (widget_class, "goen-card-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_card_canvas_init (GoenCardCanvas *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  goen_card_canvas_listen (self);
}

/**
 * goen_card_canvas_set_session:
 * @self: a canvas
 * @session: the design that is changed
 *
 * Shows a design.
 */
void
goen_card_canvas_set_session (GoenCardCanvas  *self,
                              GoenCardSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/**
 * goen_card_canvas_set_scale:
 * @self: a canvas
 * @scale: pixels for a millimetre, 0 to fit the card into what room there is
 *
 * Shows the card larger or smaller.
 */
void
goen_card_canvas_set_scale (GoenCardCanvas *self,
                            double          scale)
{
  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * goen_card_canvas_get_scale:
 * @self: a canvas with a session
 *
 * Tells how large the card is shown.
 *
 * Returns: pixels for a millimetre
 */
double
goen_card_canvas_get_scale (GoenCardCanvas *self)
{
  return get_shown_scale (self);
}
