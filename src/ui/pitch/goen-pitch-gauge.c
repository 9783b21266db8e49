/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-gauge.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-fit.h"

struct _GoenPitchGauge
{
  AdwBin parent_instance;

  GoenPitchFit      fit;
  gboolean     was_shown;
  gboolean     is_compact;

  GtkLabel    *figures;
  GtkLabel    *verdict;
  GtkLevelBar *bar;
  GtkLabel    *detail;
};

typedef enum {
  PROP_COMPACT = 1,
} GoenPitchGaugeProperty;

G_DEFINE_FINAL_TYPE (GoenPitchGauge, goen_pitch_gauge, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_COMPACT + 1];

static char *
dup_detail (const GoenPitchTime *all,
            const char          *pace)
{
  g_autofree char *size = goen_fit_dup_size (all);

  if (all->is_latin)
    return g_steal_pointer (&size);

  return g_strjoin (_(" · "), size, pace, goen_pitch_time_get_doubt (all), NULL);
}

/* Only when the judgement changes: nobody wants to hear a number after every word. */
static void
announce (GoenPitchGauge *self,
          guint           ms,
          guint           seconds,
          GoenPitchFit    fit)
{
  g_autofree char *sentence = NULL;

  if (self->was_shown && self->fit == fit)
    return;

  sentence = goen_pitch_fit_dup_sentence (ms, seconds);
  if (self->was_shown && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  self->was_shown = TRUE;
  self->fit = fit;
}

static void
goen_pitch_gauge_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((GoenPitchGaugeProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, GOEN_PITCH_GAUGE (object)->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_gauge_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenPitchGauge *self = GOEN_PITCH_GAUGE (object);

  switch ((GoenPitchGaugeProperty) prop_id)
    {
    case PROP_COMPACT:
      if (self->is_compact == g_value_get_boolean (value))
        break;
      self->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_gauge_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PITCH_GAUGE);

  G_OBJECT_CLASS (goen_pitch_gauge_parent_class)->dispose (object);
}

static void
goen_pitch_gauge_class_init (GoenPitchGaugeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_pitch_gauge_dispose;
  object_class->get_property = goen_pitch_gauge_get_property;
  object_class->set_property = goen_pitch_gauge_set_property;

  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-gauge.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchGauge, figures);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchGauge, verdict);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchGauge, bar);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchGauge, detail);
}

static void
goen_pitch_gauge_init (GoenPitchGauge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The colour says how it fits, not how full it is. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

/**
 * goen_pitch_gauge_show:
 * @self: a gauge
 * @times: what the blocks and the whole take
 * @seconds: the target
 * @pace: the pace they were estimated with, as goen_pitch_speaker_dup_pace() says it
 *
 * Shows an estimate.
 */
void
goen_pitch_gauge_show (GoenPitchGauge       *self,
                       const GoenPitchTimes *times,
                       guint                 seconds,
                       const char           *pace)
{
  GoenPitchFit fit = goen_pitch_fit_tell (times->all.ms, seconds);
  g_autofree char *figures = goen_pitch_fit_dup_figures (times->all.ms, seconds);
  g_autofree char *detail = dup_detail (&times->all, pace);

  gtk_label_set_text (self->figures, figures);
  gtk_label_set_text (self->verdict, goen_pitch_fit_get_label (fit));
  gtk_label_set_text (self->detail, detail);
  gtk_level_bar_set_value (self->bar, MIN (times->all.ms / (seconds * 1000.0), 1.0));
  goen_fit_set_css_class (GTK_WIDGET (self->verdict), fit);
  goen_fit_set_css_class (GTK_WIDGET (self->bar), fit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, figures, -1);
  announce (self, times->all.ms, seconds, fit);
}
