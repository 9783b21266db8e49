/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-page.h"

#include <glib/gi18n-lib.h>

#include "goen-practice-controls.h"
#include "goen-practice-page-actions.h"
#include "goen-practice-sound.h"
#include "goen-practice-stage.h"

struct _GoenPracticePage
{
  AdwBin parent_instance;

  GSettings            *settings;       /* (owned) */
  GCancellable         *cancellable;    /* (owned): of closing a file */
  GoenPracticeRun      *run;            /* (owned) (nullable) */
  char                 *folder;         /* (owned) (nullable) */
  guint                 tick_id;
  GoenPrompterState     state;          /* as shown */
  gboolean              is_said;        /* as shown */
  gboolean              is_stopping;    /* the file is being closed */

  GoenPracticeStage    *stage;
  GoenPracticeControls *controls;
};

G_DEFINE_FINAL_TYPE (GoenPracticePage, goen_practice_page, ADW_TYPE_BIN)

enum {
  FINISHED,
  TOO_SHORT,
  RUNNING_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_running_state (GoenPrompterState state)
{
  return state == GOEN_PROMPTER_COUNTING || state == GOEN_PROMPTER_SPEAKING || state == GOEN_PROMPTER_PAUSED;
}

static void
announce (GoenPracticePage *self,
          const char       *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Why the next run is by the clock only, when that is not what the user chose. */
static void
show_expected_sound (GoenPracticePage *self)
{
  if (!goen_practice_sound_is_available ())
    goen_practice_controls_set_note (self->controls, _("Sound cannot be recorded here. You practise by the clock, and everything else works."));
  else
    goen_practice_controls_set_note (self->controls, NULL);
}

static void
enable_actions (GoenPracticePage *self)
{
  gboolean is_running = is_running_state (self->state) && !self->is_stopping;

  goen_practice_page_enable_actions (GTK_WIDGET (self), self->run != NULL && !self->is_stopping, is_running,
                                     is_running && self->state != GOEN_PROMPTER_COUNTING);
}

static const char *
get_state_words (GoenPrompterState state)
{
  switch (state)
    {
    case GOEN_PROMPTER_SPEAKING:
      return _("Speak now");
    case GOEN_PROMPTER_PAUSED:
      return _("Paused");
    case GOEN_PROMPTER_READY:
    case GOEN_PROMPTER_COUNTING:
    case GOEN_PROMPTER_DONE:
    default:
      return NULL;
    }
}

static void
show_state (GoenPracticePage *self,
            GoenPrompterState state)
{
  gboolean was_running = is_running_state (self->state);
  const char *words = get_state_words (state);

  self->state = state;
  if (words != NULL)
    announce (self, words);
  goen_practice_controls_set_state (self->controls, state, self->is_said);
  enable_actions (self);
  if (was_running != is_running_state (state))
    g_signal_emit (self, signals[RUNNING_CHANGED], 0);
}

/* Everything that depends on the clock, from the clock. */
static void
show_moment (GoenPracticePage *self)
{
  GoenPrompterState state = goen_practice_run_get_state (self->run);
  gboolean is_said = goen_practice_run_is_said (self->run);

  goen_practice_stage_show (self->stage, goen_practice_run_get_prompter (self->run), goen_practice_run_get_now (self->run));
  if (is_said == self->is_said && state == self->state)
    return;

  self->is_said = is_said;
  show_state (self, state);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GoenPracticePage *self = GOEN_PRACTICE_PAGE (widget);

  goen_practice_run_update (self->run);
  show_moment (self);

  return G_SOURCE_CONTINUE;
}

static void
set_ticking (GoenPracticePage *self,
             gboolean          is_ticking)
{
  if (is_ticking && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  if (!is_ticking && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
      self->tick_id = 0;
    }
}

static void
level_cb (GoenPracticePage *self,
          double            level)
{
  goen_practice_controls_set_level (self->controls, is_running_state (self->state) ? level : 0);
}

static void
failed_cb (GoenPracticePage *self,
           const char       *sentence)
{
  /* Translators: %s is a sentence that says what is the matter with the microphone. */
  g_autofree char *text = g_strdup_printf (_("%s This run goes by the clock."), sentence);

  goen_practice_controls_set_note (self->controls, text);
  announce (self, text);
}

static void
start (GoenPracticePage *self)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, ".opus", NULL);
  g_autofree char *path = NULL;

  if (g_settings_get_boolean (self->settings, "practice-microphone") && self->folder != NULL && goen_practice_sound_is_available ())
    path = g_build_filename (self->folder, name, NULL);
  show_expected_sound (self);
  goen_practice_run_start (self->run, (guint) g_settings_get_int (self->settings, "practice-countdown"), path);
  set_ticking (self, TRUE);
  show_moment (self);
}

static void
stopped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenPracticePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) take = goen_practice_run_stop_finish (GOEN_PRACTICE_RUN (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->is_stopping = FALSE;
  if (take != NULL)
    g_signal_emit (self, signals[FINISHED], 0, take);
  else
    {
      goen_practice_page_reset (self);
      g_signal_emit (self, signals[TOO_SHORT], 0);
    }
}

static void
line_activated_cb (GoenPracticePage *self,
                   guint             line)
{
  goen_practice_page_seek (self, line);
}

/* Overrides */

static gboolean
goen_practice_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_PRACTICE_PAGE (widget)->controls));
}

static void
goen_practice_page_dispose (GObject *object)
{
  GoenPracticePage *self = GOEN_PRACTICE_PAGE (object);

  set_ticking (self, FALSE);
  g_cancellable_cancel (self->cancellable);
  if (self->run != NULL)
    goen_practice_run_cancel (self->run);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PRACTICE_PAGE);
  g_clear_object (&self->run);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (goen_practice_page_parent_class)->dispose (object);
}

static void
goen_practice_page_class_init (GoenPracticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_practice_page_dispose;
  widget_class->grab_focus = goen_practice_page_grab_focus;

  signals[FINISHED] = g_signal_new ("finished", GOEN_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[TOO_SHORT] = g_signal_new ("too-short", GOEN_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[RUNNING_CHANGED] = g_signal_new ("running-changed", GOEN_TYPE_PRACTICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  goen_practice_page_install_actions (widget_class);
  g_type_ensure (GOEN_TYPE_PRACTICE_CONTROLS);
  g_type_ensure (GOEN_TYPE_PRACTICE_STAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-practice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPracticePage, stage);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticePage, controls);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "goen-practice-page");
}

static void
goen_practice_page_init (GoenPracticePage *self)
{
  self->settings = g_settings_new (APP_ID);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self);
  goen_practice_controls_set_state (self->controls, self->state, FALSE);
}

/**
 * goen_practice_page_set_lines:
 * @self: a page
 * @lines: (element-type GoenPitchLine): what is said, with the times of the user
 * @seconds: the target
 *
 * Sets what is practised.
 */
void
goen_practice_page_set_lines (GoenPracticePage *self,
                              GPtrArray        *lines,
                              guint             seconds)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  g_clear_object (&self->run);
  self->run = goen_practice_run_new (lines, seconds);
  g_signal_connect_object (self->run, "level", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  goen_practice_stage_set_lines (self->stage, lines, seconds);
  goen_practice_page_reset (self);
}

/**
 * goen_practice_page_set_folder:
 * @self: a page
 * @folder: (nullable): where sounds are kept
 *
 * Sets where runs are recorded to. Without a folder they go by the clock.
 */
void
goen_practice_page_set_folder (GoenPracticePage *self,
                               const char       *folder)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  g_set_str (&self->folder, folder);
}

/**
 * goen_practice_page_is_running:
 * @self: a page
 *
 * Returns: whether a run counts down, goes on or is paused
 */
gboolean
goen_practice_page_is_running (GoenPracticePage *self)
{
  g_return_val_if_fail (GOEN_IS_PRACTICE_PAGE (self), FALSE);

  return is_running_state (self->state) || self->is_stopping;
}

/**
 * goen_practice_page_go:
 * @self: a page
 *
 * Does what comes next: starts, pauses, goes on; finishes when the text has been said.
 */
void
goen_practice_page_go (GoenPracticePage *self)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  if (!is_running_state (self->state))
    start (self);
  else if (goen_practice_run_is_said (self->run))
    goen_practice_page_stop (self);
  else
    {
      goen_practice_run_pause (self->run, self->state != GOEN_PROMPTER_PAUSED);
      show_moment (self);
    }
}

/**
 * goen_practice_page_restart:
 * @self: a page
 *
 * Starts from the beginning, and forgets what was recorded.
 */
void
goen_practice_page_restart (GoenPracticePage *self)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  start (self);
}

/**
 * goen_practice_page_seek:
 * @self: a page
 * @line: a line, beyond the last one the last one
 *
 * Goes to a line while it runs.
 */
void
goen_practice_page_seek (GoenPracticePage *self,
                         guint             line)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  if (!is_running_state (self->state))
    return;

  goen_prompter_seek (goen_practice_run_get_prompter (self->run), line, goen_practice_run_get_now (self->run));
  show_moment (self);
}

/**
 * goen_practice_page_set_speed:
 * @self: a page
 * @speed: times the pace of the user
 *
 * Changes the speed, as far as the prompter allows.
 */
void
goen_practice_page_set_speed (GoenPracticePage *self,
                              double            speed)
{
  GoenPrompter *prompter;

  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  prompter = goen_practice_run_get_prompter (self->run);
  goen_prompter_set_speed (prompter, speed, goen_practice_run_get_now (self->run));
  announce (self, goen_practice_controls_set_speed (self->controls, goen_prompter_get_speed (prompter)));
}

/**
 * goen_practice_page_stop:
 * @self: a page
 *
 * Ends the run. ::finished or ::too-short follows.
 */
void
goen_practice_page_stop (GoenPracticePage *self)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  if (!is_running_state (self->state) || self->is_stopping)
    return;

  self->is_stopping = TRUE;
  set_ticking (self, FALSE);
  goen_practice_run_stop_async (self->run, self->cancellable, stopped_cb, g_object_ref (self));
  show_moment (self);
}

/**
 * goen_practice_page_reset:
 * @self: a page
 *
 * Puts everything back to before the start. The speed stays as it is.
 */
void
goen_practice_page_reset (GoenPracticePage *self)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PAGE (self));

  set_ticking (self, FALSE);
  self->is_said = FALSE;
  show_state (self, GOEN_PROMPTER_READY);
  show_expected_sound (self);
  goen_practice_stage_reset (self->stage);
}

/**
 * goen_practice_page_get_run:
 * @self: a page
 *
 * Gets what is behind the page.
 *
 * Returns: (transfer none) (nullable): the run
 */
GoenPracticeRun *
goen_practice_page_get_run (GoenPracticePage *self)
{
  return self->run;
}
