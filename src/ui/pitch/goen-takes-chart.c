/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-takes-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-practice-take.h"

#define HEIGHT 132
#define MAX_TAKES 12
#define TOP 16.0
#define BOTTOM 8.0
#define SIDE 44.0
#define DOT 4.0

struct _GoenTakesChart
{
  GtkWidget parent_instance;

  GPtrArray       *takes;     /* (owned) (nullable) of GoenTake, latest first */
  GoenTakeMeasure  measure;
};

G_DEFINE_FINAL_TYPE (GoenTakesChart, goen_takes_chart, GTK_TYPE_WIDGET)

static guint
count_takes (GoenTakesChart *self)
{
  return self->takes != NULL ? MIN (self->takes->len, MAX_TAKES) : 0;
}

/* The oldest of those shown is the first. */
static const GoenTake *
get_take (GoenTakesChart *self,
          guint           index)
{
  return self->takes->pdata[count_takes (self) - 1 - index];
}

static char *
dup_value (GoenTakeMeasure measure,
           double          value)
{
  switch (measure)
    {
    case GOEN_MEASURE_LENGTH:
      /* Translators: seconds. */
      return g_strdup_printf (_("%.0f s"), value);
    case GOEN_MEASURE_PAUSES:
      /* Translators: seconds. */
      return g_strdup_printf (_("%.1f s"), value);
    case GOEN_MEASURE_RATE:
      return g_strdup_printf ("%.1f", value);
    case GOEN_MEASURE_FILLERS:
    case GOEN_N_MEASURES:
    default:
      return g_strdup_printf ("%.0f", value);
    }
}

/* The band in which a value is good; 0 and 0 where there is none. */
static void
get_band (GoenTakesChart *self,
          double         *low,
          double         *high)
{
  GoenSignalTimes times;

  *low = 0;
  *high = 0;
  if (self->measure == GOEN_MEASURE_RATE)
    {
      /* What is easy to follow. */
      *low = 5.5;
      *high = 8;
    }
  else if (self->measure == GOEN_MEASURE_LENGTH && count_takes (self) > 0)
    {
      times = goen_signal_times (((const GoenTake *) self->takes->pdata[0])->target);
      *low = times.green / 1000.0;
      *high = (times.red + times.grace) / 1000.0;
    }
}

static double
get_top_value (GoenTakesChart *self)
{
  double low;
  double top;

  get_band (self, &low, &top);
  for (guint i = 0; i < count_takes (self); i++)
    top = MAX (top, goen_take_measure_get (self->measure, get_take (self, i)));

  return MAX (top * 1.1, 1);
}

static double
get_y (GoenTakesChart *self,
       double          value)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - TOP - BOTTOM;

  return TOP + height * (1 - value / get_top_value (self));
}

static double
get_x (GoenTakesChart *self,
       guint           index)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * SIDE;
  guint n_takes = count_takes (self);

  return n_takes > 1 ? SIDE + width * index / (n_takes - 1) : SIDE + width / 2;
}

static void
snapshot_text (GoenTakesChart *self,
               GtkSnapshot    *snapshot,
               const char     *text,
               double          x,         /* of its middle */
               double          y,
               const GdkRGBA  *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) CLAMP (x - width / 2.0, 0, gtk_widget_get_width (GTK_WIDGET (self)) - width),
                                                          (float) (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_band (GoenTakesChart *self,
           cairo_t        *cr,
           const GdkRGBA  *color)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double low;
  double high;

  get_band (self, &low, &high);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.1);
  cairo_rectangle (cr, 0, get_y (self, high), width, get_y (self, low) - get_y (self, high));
  cairo_fill (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.3);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, floor (get_y (self, 0)) + 0.5);
  cairo_line_to (cr, width, floor (get_y (self, 0)) + 0.5);
  cairo_stroke (cr);
}

/* A take of which the value is not known leaves a gap. */
static void
draw_line (GoenTakesChart *self,
           cairo_t        *cr)
{
  gboolean is_drawing = FALSE;

  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < count_takes (self); i++)
    {
      double value = goen_take_measure_get (self->measure, get_take (self, i));

      if (value >= 0 && is_drawing)
        cairo_line_to (cr, get_x (self, i), get_y (self, value));
      else if (value >= 0)
        cairo_move_to (cr, get_x (self, i), get_y (self, value));
      is_drawing = value >= 0;
    }
  cairo_stroke (cr);
  for (guint i = 0; i < count_takes (self); i++)
    {
      double value = goen_take_measure_get (self->measure, get_take (self, i));

      if (value < 0)
        continue;
      cairo_arc (cr, get_x (self, i), get_y (self, value), DOT, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* The latest, and the first it can be compared with. */
static void
snapshot_values (GoenTakesChart *self,
                 GtkSnapshot    *snapshot,
                 const GdkRGBA  *color)
{
  guint n_takes = count_takes (self);

  for (guint i = 0; i < n_takes; i++)
    {
      double value = goen_take_measure_get (self->measure, get_take (self, i));
      g_autofree char *text = dup_value (self->measure, value);

      if (value >= 0 && (i == 0 || i + 1 == n_takes))
        snapshot_text (self, snapshot, text, get_x (self, i), MAX (get_y (self, value) - 15, 8), color);
    }
}

static void
goen_takes_chart_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GoenTakesChart *self = GOEN_TAKES_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  AdwAccentColor accent = adw_style_manager_get_accent_color (style);
  GdkRGBA color;
  GdkRGBA line;
  cairo_t *cr;

  if (count_takes (self) == 0 || width < 2 * SIDE)
    return;

  gtk_widget_get_color (widget, &color);
  adw_accent_color_to_standalone_rgba (accent, adw_style_manager_get_dark (style), &line);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_band (self, cr, &color);
  gdk_cairo_set_source_rgba (cr, &line);
  draw_line (self, cr);
  cairo_destroy (cr);
  snapshot_values (self, snapshot, &color);
}

static void
goen_takes_chart_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 120;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 400;
}

static void
goen_takes_chart_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_TAKES_CHART (object)->takes, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_takes_chart_parent_class)->finalize (object);
}

static void
goen_takes_chart_class_init (GoenTakesChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = goen_takes_chart_finalize;
  widget_class->snapshot = goen_takes_chart_snapshot;
  widget_class->measure = goen_takes_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "goen-takes-chart");
}

static void
goen_takes_chart_init (GoenTakesChart *self)
{
}

static void
show (GoenTakesChart *self)
{
  g_autofree char *words = goen_takes_chart_dup_words (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, goen_take_measure_get_label (self->measure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_takes_chart_set_takes:
 * @self: a chart
 * @takes: (element-type GoenTake) (nullable): takes, latest first; a reference is taken
 *
 * Shows takes.
 */
void
goen_takes_chart_set_takes (GoenTakesChart *self,
                            GPtrArray      *takes)
{
  g_return_if_fail (GOEN_IS_TAKES_CHART (self));

  if (takes != NULL)
    g_ptr_array_ref (takes);
  g_clear_pointer (&self->takes, g_ptr_array_unref);
  self->takes = takes;
  show (self);
}

/**
 * goen_takes_chart_set_measure:
 * @self: a chart
 * @measure: what is compared
 *
 * Chooses what is shown.
 */
void
goen_takes_chart_set_measure (GoenTakesChart  *self,
                              GoenTakeMeasure  measure)
{
  g_return_if_fail (GOEN_IS_TAKES_CHART (self));

  self->measure = measure;
  show (self);
}

/**
 * goen_takes_chart_dup_words:
 * @self: a chart
 *
 * Says what the eye sees: the values, from the oldest to the latest.
 *
 * Returns: (transfer full): words
 */
char *
goen_takes_chart_dup_words (GoenTakesChart *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < count_takes (self); i++)
    {
      double value = goen_take_measure_get (self->measure, get_take (self, i));

      g_ptr_array_add (values, value >= 0 ? dup_value (self->measure, value) : g_strdup (_("not known")));
    }
  g_ptr_array_add (values, NULL);
  /* Translators: between the items of a list. */
  list = g_strjoinv (_(", "), (char **) values->pdata);

  /* Translators: %s is a list of values. */
  return g_strdup_printf (_("From the oldest to the latest take: %s"), list);
}

/**
 * goen_take_measure_get_label:
 * @measure: a measure
 *
 * Returns: its name, translated
 */
const char *
goen_take_measure_get_label (GoenTakeMeasure measure)
{
  static const char *const labels[GOEN_N_MEASURES] = {
    [GOEN_MEASURE_LENGTH] = N_("Length"),
    /* Translators: how fast somebody speaks; morae (拍) are the beats of Japanese. */
    [GOEN_MEASURE_RATE] = N_("Pace (morae a second)"),
    [GOEN_MEASURE_PAUSES] = N_("Pauses"),
    [GOEN_MEASURE_FILLERS] = N_("Filler words"),
  };

  return _(labels[measure]);
}

/**
 * goen_take_measure_get_band_label:
 * @measure: a measure
 *
 * Says what the band in the chart stands for.
 *
 * Returns: (nullable): translated, %NULL where there is no band
 */
const char *
goen_take_measure_get_band_label (GoenTakeMeasure measure)
{
  if (measure == GOEN_MEASURE_LENGTH)
    /* Translators: what the shaded band in a chart stands for. */
    return _("Shaded: on time");

  /* Translators: what the shaded band in a chart stands for. */
  return measure == GOEN_MEASURE_RATE ? _("Shaded: easy to follow") : NULL;
}

/**
 * goen_take_measure_get:
 * @measure: a measure
 * @take: a take
 *
 * Reads a measure off a take.
 *
 * Returns: seconds, morae a second, or how many; -1 where it is not known
 */
double
goen_take_measure_get (GoenTakeMeasure  measure,
                       const GoenTake  *take)
{
  guint sum;
  double rate;

  switch (measure)
    {
    case GOEN_MEASURE_LENGTH:
      return take->duration / 1000.0;
    case GOEN_MEASURE_RATE:
      rate = goen_take_get_rate (take);
      return rate > 0 ? rate : -1;
    case GOEN_MEASURE_PAUSES:
      goen_practice_take_count_pauses (take, &sum, NULL);
      return take->spoken > 0 ? sum / 1000.0 : -1;
    case GOEN_MEASURE_FILLERS:
      return take->fillers->len > 0 || take->sound != NULL ? (double) take->fillers->len : -1;
    case GOEN_N_MEASURES:
    default:
      return -1;
    }
}
