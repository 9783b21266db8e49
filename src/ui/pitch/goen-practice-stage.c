/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-stage.h"

#include "goen-prompter-view.h"
#include "goen-signal-bar.h"

struct _GoenPracticeStage
{
  AdwBin parent_instance;

  GSettings        *settings;       /* (owned) */
  guint             shown_count;
  GoenSignal        signal;         /* as shown */

  GoenSignalBar    *signal_bar;
  GoenPrompterView *view;
  GtkLabel         *count;
};

G_DEFINE_FINAL_TYPE (GoenPracticeStage, goen_practice_stage, ADW_TYPE_BIN)

enum {
  LINE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_css_class (GoenPracticeStage *self,
               const char        *css_class,
               gboolean           is_set)
{
  if (css_class == NULL)
    return;

  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
show_count (GoenPracticeStage *self,
            guint              count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  if (self->shown_count == count)
    return;

  self->shown_count = count;
  set_css_class (self, "counting", count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  if (count == 0)
    return;

  gtk_label_set_text (self->count, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_signal (GoenPracticeStage *self,
             GoenSignal         signal)
{
  if (self->signal == signal)
    return;

  set_css_class (self, goen_signal_get_css_class (self->signal), FALSE);
  set_css_class (self, goen_signal_get_css_class (signal), TRUE);
  self->signal = signal;
}

static void
line_activated_cb (GoenPracticeStage *self,
                   guint              line)
{
  g_signal_emit (self, signals[LINE_ACTIVATED], 0, line);
}

static void
goen_practice_stage_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PRACTICE_STAGE);
  g_clear_object (&GOEN_PRACTICE_STAGE (object)->settings);

  G_OBJECT_CLASS (goen_practice_stage_parent_class)->dispose (object);
}

static void
goen_practice_stage_class_init (GoenPracticeStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_practice_stage_dispose;

  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", GOEN_TYPE_PRACTICE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (GOEN_TYPE_PROMPTER_VIEW);
  g_type_ensure (GOEN_TYPE_SIGNAL_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-practice-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeStage, signal_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeStage, view);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeStage, count);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "goen-practice-stage");
}

static void
goen_practice_stage_init (GoenPracticeStage *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (self->settings, "practice-text-size", self->view, "text-size",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_NO_SENSITIVITY);
}

/**
 * goen_practice_stage_set_lines:
 * @self: a stage
 * @lines: (element-type GoenPitchLine): what is said
 * @seconds: the target
 *
 * Sets what is practised.
 */
void
goen_practice_stage_set_lines (GoenPracticeStage *self,
                               GPtrArray         *lines,
                               guint              seconds)
{
  const GoenPitchLine *last = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;

  g_return_if_fail (GOEN_IS_PRACTICE_STAGE (self));

  goen_prompter_view_set_lines (self->view, lines);
  goen_signal_bar_set_target (self->signal_bar, seconds, last != NULL ? last->start + last->duration : 0);
  goen_practice_stage_reset (self);
}

/**
 * goen_practice_stage_show:
 * @self: a stage
 * @prompter: what knows where the text is
 * @now: µs
 *
 * Shows a moment of a run.
 */
void
goen_practice_stage_show (GoenPracticeStage *self,
                          GoenPrompter      *prompter,
                          gint64             now)
{
  GoenSignal signal = goen_prompter_get_signal (prompter, now);
  GoenPrompterState state = goen_prompter_get_state (prompter, now);
  guint elapsed = goen_prompter_get_elapsed (prompter, now);

  g_return_if_fail (GOEN_IS_PRACTICE_STAGE (self));

  show_count (self, goen_prompter_get_count (prompter, now));
  show_signal (self, signal);
  goen_signal_bar_set_time (self->signal_bar, elapsed, signal);
  if (state == GOEN_PROMPTER_SPEAKING || (state == GOEN_PROMPTER_PAUSED && elapsed > 0))
    goen_prompter_view_set_lit (self->view, (int) goen_prompter_get_line (prompter, now));
  else if (state != GOEN_PROMPTER_DONE)
    goen_prompter_view_set_lit (self->view, -1);
}

/**
 * goen_practice_stage_reset:
 * @self: a stage
 *
 * Shows the text as it is before the start.
 */
void
goen_practice_stage_reset (GoenPracticeStage *self)
{
  g_return_if_fail (GOEN_IS_PRACTICE_STAGE (self));

  show_count (self, 0);
  show_signal (self, GOEN_SIGNAL_NONE);
  goen_signal_bar_set_time (self->signal_bar, 0, GOEN_SIGNAL_NONE);
  goen_prompter_view_set_lit (self->view, -1);
}

/**
 * goen_practice_stage_get_lit:
 * @self: a stage
 *
 * Returns: the line that is lit, -1 for none
 */
int
goen_practice_stage_get_lit (GoenPracticeStage *self)
{
  g_return_val_if_fail (GOEN_IS_PRACTICE_STAGE (self), -1);

  return goen_prompter_view_get_lit (self->view);
}
