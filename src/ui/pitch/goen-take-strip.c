/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-strip.h"

#include <glib/gi18n-lib.h>

#include "goen-take-words.h"

#define HEIGHT 44
#define BAR_TOP 10
#define BAR_HEIGHT 24
/* A silence that would hardly be seen is still a silence. */
#define MIN_MARK 3.0
#define RADIUS 6.0

struct _GoenTakeStrip
{
  GtkWidget parent_instance;

  const GoenTake *take;         /* not owned (nullable) */
  guint           length;       /* ms */
  guint           position;     /* ms */
};

G_DEFINE_FINAL_TYPE (GoenTakeStrip, goen_take_strip, GTK_TYPE_WIDGET)

enum {
  SEEK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_x (GoenTakeStrip *self,
       guint          ms)
{
  return (double) gtk_widget_get_width (GTK_WIDGET (self)) * MIN (ms, self->length) / MAX (self->length, 1);
}

static void
seek_cb (GoenTakeStrip *self,
         double         x)
{
  int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);

  g_signal_emit (self, signals[SEEK], 0, (guint) (CLAMP (x / width, 0, 1) * self->length));
}

static void
pressed_cb (GoenTakeStrip *self,
            int            n_press,
            double         x,
            double         y)
{
  seek_cb (self, x);
}

static void
dragged_cb (GoenTakeStrip  *self,
            double          dx,
            double          dy,
            GtkGestureDrag *gesture)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    seek_cb (self, x + dx);
}

static void
fill (GtkSnapshot *snapshot,
      double       x,
      double       y,
      double       width,
      double       height,
      GdkRGBA      color,
      double       alpha)
{
  color.alpha *= (float) alpha;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/* What was said is solid, silences are gaps in it: this reads without colour. */
static void
snapshot_bar (GoenTakeStrip *self,
              GtkSnapshot   *snapshot,
              const GdkRGBA *color)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GskRoundedRect outline;
  double x = 0;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, BAR_TOP, (float) width, BAR_HEIGHT), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  fill (snapshot, 0, BAR_TOP, width, BAR_HEIGHT, *color, 0.1);
  for (guint i = 0; i < self->take->pauses->len; i++)
    {
      const GoenPause *pause = &g_array_index (self->take->pauses, GoenPause, i);
      double start = get_x (self, pause->start);

      fill (snapshot, x, BAR_TOP, start - x, BAR_HEIGHT, *color, 0.35);
      x = MAX (get_x (self, pause->start + pause->length), start + MIN_MARK);
    }
  fill (snapshot, x, BAR_TOP, width - x, BAR_HEIGHT, *color, 0.35);
  gtk_snapshot_pop (snapshot);
}

static void
goen_take_strip_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GoenTakeStrip *self = GOEN_TAKE_STRIP (widget);
  GdkRGBA color;
  GdkRGBA accent;
  g_autoptr (GdkRGBA) accent_color = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));

  if (self->take == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  accent = *accent_color;
  snapshot_bar (self, snapshot, &color);
  for (guint i = 0; i < self->take->fillers->len; i++)
    {
      double x = get_x (self, g_array_index (self->take->fillers, GoenFiller, i).at);
      GskRoundedRect dot;

      gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT ((float) x - 3, 0, 6, 6), 3);
      gtk_snapshot_push_rounded_clip (snapshot, &dot);
      fill (snapshot, x - 3, 0, 6, 6, color, 1);
      gtk_snapshot_pop (snapshot);
    }
  fill (snapshot, CLAMP (get_x (self, self->position) - 1.5, 0, gtk_widget_get_width (widget) - 3), 7, 3, HEIGHT - 14, accent, 1);
}

static void
goen_take_strip_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 400;
}

static void
goen_take_strip_class_init (GoenTakeStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = goen_take_strip_snapshot;
  widget_class->measure = goen_take_strip_measure;
  signals[SEEK] = g_signal_new ("seek", GOEN_TYPE_TAKE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
  gtk_widget_class_set_css_name (widget_class, "goen-take-strip");
}

static void
goen_take_strip_init (GoenTakeStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Where it is played"), -1);
}

/**
 * goen_take_strip_set_take:
 * @self: a strip
 * @take: (nullable): a take, which must outlive the strip or the next call
 *
 * Shows a take, or what has changed in it.
 */
void
goen_take_strip_set_take (GoenTakeStrip  *self,
                          const GoenTake *take)
{
  g_return_if_fail (GOEN_IS_TAKE_STRIP (self));

  self->take = take;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_take_strip_set_length:
 * @self: a strip
 * @ms: how long the sound is
 *
 * Sets what the whole width stands for.
 */
void
goen_take_strip_set_length (GoenTakeStrip *self,
                            guint          ms)
{
  g_return_if_fail (GOEN_IS_TAKE_STRIP (self));

  self->length = ms;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, ms / 1000.0,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_take_strip_set_position:
 * @self: a strip
 * @ms: the place that is heard
 *
 * Shows where it is played.
 */
void
goen_take_strip_set_position (GoenTakeStrip *self,
                              guint          ms)
{
  g_autofree char *text = goen_take_dup_clock (ms);

  g_return_if_fail (GOEN_IS_TAKE_STRIP (self));

  if (self->position == ms)
    return;

  if (self->position / 1000 != ms / 1000)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, ms / 1000.0,
                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                    -1);
  self->position = ms;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
