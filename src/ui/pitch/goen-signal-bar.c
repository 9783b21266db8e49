/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-signal-bar.h"

#include <glib/gi18n-lib.h>

#include "goen-take-words.h"

#define TRACK_HEIGHT 8

struct _GoenSignalBar
{
  GtkWidget parent_instance;

  GtkWidget      *row;
  GtkLabel       *time;
  GtkImage       *sign;
  GtkLabel       *word;
  GtkWidget      *track;
  guint           target;       /* s */
  GoenSignalTimes times;
  guint           estimate;     /* ms, 0 where there is none */
  guint           elapsed;      /* ms */
  GoenSignal      signal;
};

G_DEFINE_FINAL_TYPE (GoenSignalBar, goen_signal_bar, GTK_TYPE_WIDGET)

typedef struct {
  const char *css_class;
  const char *icon_name;
  const char *label;
} Look;

/* The signals of Toastmasters: long enough, at the target, at the end. */
static const Look looks[] = {
  [GOEN_SIGNAL_NONE]   = { NULL, NULL, NULL },
  /* Translators: a signal while speaking: it may end now. */
  [GOEN_SIGNAL_GREEN]  = { "green", "object-select-symbolic", N_("Long enough") },
  /* Translators: a signal while speaking: the planned time is reached. */
  [GOEN_SIGNAL_YELLOW] = { "yellow", "dialog-warning-symbolic", N_("Come to a close") },
  /* Translators: a signal while speaking. */
  [GOEN_SIGNAL_RED]    = { "red", "alarm-symbolic", N_("Time is up") },
  /* Translators: a signal while speaking: beyond the grace. */
  [GOEN_SIGNAL_OVER]   = { "red", "dialog-error-symbolic", N_("Over time") },
};

/* The whole bar is what may be used: until the grace is over. */
static guint
get_length (GoenSignalBar *self)
{
  return MAX (self->times.red + self->times.grace, 1);
}

static void
draw_mark (cairo_t *cr,
           double   x,
           int      height)
{
  cairo_rectangle (cr, x - 1, 0, 2, height);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  GoenSignalBar *self = user_data;
  double scale = (double) width / get_length (self);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (area), &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * 0.15);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, 0, 0, MIN (self->elapsed * scale, width), height);
  cairo_fill (cr);

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * 0.6);
  draw_mark (cr, self->times.green * scale, height);
  draw_mark (cr, self->times.yellow * scale, height);
  draw_mark (cr, self->times.red * scale, height);
}

/* Before the start, it is good to know what to expect. */
static void
show_word (GoenSignalBar *self)
{
  const char *label = goen_signal_get_label (self->signal);
  gboolean is_waiting = self->signal == GOEN_SIGNAL_NONE && self->elapsed == 0 && self->estimate > 0;
  guint seconds = (self->estimate + 500) / 1000;
  /* Translators: how long a talk will take at the pace of the speaker. */
  g_autofree char *estimate = g_strdup_printf (ngettext ("About %u second at your pace", "About %u seconds at your pace", seconds), seconds);

  gtk_label_set_text (self->word, is_waiting ? estimate : label != NULL ? label : "");
}

static void
show_signal (GoenSignalBar *self)
{
  const Look *look = &looks[self->signal];

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].css_class != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self), looks[i].css_class);
  if (look->css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), look->css_class);

  gtk_image_set_from_icon_name (self->sign, look->icon_name);
  show_word (self);
  if (look->label != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _(look->label), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_time (GoenSignalBar *self)
{
  g_autofree char *elapsed = goen_take_dup_clock (self->elapsed);
  g_autofree char *target = goen_take_dup_clock (self->target * 1000);
  /* Translators: the time of a talk, and the time planned: “0:12 / 0:30”. */
  g_autofree char *text = g_strdup_printf (_("%s / %s"), elapsed, target);

  if (g_str_equal (text, gtk_label_get_text (self->time)))
    return;

  gtk_label_set_text (self->time, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->track),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->elapsed / 1000.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
goen_signal_bar_dispose (GObject *object)
{
  GoenSignalBar *self = GOEN_SIGNAL_BAR (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->track, gtk_widget_unparent);

  G_OBJECT_CLASS (goen_signal_bar_parent_class)->dispose (object);
}

static void
goen_signal_bar_class_init (GoenSignalBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_signal_bar_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goen-signal-bar");
}

static void
make_track (GoenSignalBar *self)
{
  self->track = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_METER, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->track), TRACK_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->track), draw_cb, self, NULL);
  gtk_widget_add_css_class (self->track, "track");
  gtk_widget_set_overflow (self->track, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->track), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time"), -1);
  gtk_widget_set_parent (self->track, GTK_WIDGET (self));
}

static void
goen_signal_bar_init (GoenSignalBar *self)
{
  GtkWidget *signal = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);

  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  self->time = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "title-2");
  gtk_widget_set_hexpand (GTK_WIDGET (self->time), TRUE);
  gtk_label_set_xalign (self->time, 0);
  gtk_box_append (GTK_BOX (self->row), GTK_WIDGET (self->time));

  self->sign = GTK_IMAGE (gtk_image_new ());
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->word, TRUE);
  gtk_label_set_justify (self->word, GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self->word), "heading");
  gtk_widget_add_css_class (signal, "signal");
  gtk_box_append (GTK_BOX (signal), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (signal), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (self->row), signal);
  make_track (self);
}

/**
 * goen_signal_bar_set_target:
 * @self: a bar
 * @seconds: how long it should be
 * @estimate: ms that it is expected to take, 0 when not known
 *
 * Sets what the time is measured against, and puts it back to the start.
 */
void
goen_signal_bar_set_target (GoenSignalBar *self,
                            guint          seconds,
                            guint          estimate)
{
  g_return_if_fail (GOEN_IS_SIGNAL_BAR (self));

  self->target = seconds;
  self->estimate = estimate;
  self->times = goen_signal_times (seconds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->track),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, get_length (self) / 1000.0,
                                  -1);
  goen_signal_bar_set_time (self, 0, GOEN_SIGNAL_NONE);
  show_word (self);
  show_time (self);
}

/**
 * goen_signal_bar_set_time:
 * @self: a bar
 * @elapsed: ms
 * @signal: what the timekeeper shows
 *
 * Shows how far a run is. A new signal is told to screen readers.
 */
void
goen_signal_bar_set_time (GoenSignalBar *self,
                          guint          elapsed,
                          GoenSignal     signal)
{
  gboolean was_waiting;

  g_return_if_fail (GOEN_IS_SIGNAL_BAR (self));

  if (self->signal != signal)
    {
      self->signal = signal;
      show_signal (self);
    }
  if (self->elapsed == elapsed)
    return;

  was_waiting = self->elapsed == 0;
  self->elapsed = elapsed;
  if (was_waiting != (elapsed == 0))
    show_word (self);
  show_time (self);
  gtk_widget_queue_draw (self->track);
}

/**
 * goen_signal_get_label:
 * @signal: a signal
 *
 * Says a signal in a word or two.
 *
 * Returns: (nullable): translated, %NULL for none
 */
const char *
goen_signal_get_label (GoenSignal signal)
{
  return looks[signal].label != NULL ? _(looks[signal].label) : NULL;
}

/**
 * goen_signal_get_css_class:
 * @signal: a signal
 *
 * Returns: (nullable): the style class of its colour, %NULL for none
 */
const char *
goen_signal_get_css_class (GoenSignal signal)
{
  return looks[signal].css_class;
}
