/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-controls.h"

#include <glib/gi18n-lib.h>

#include "goen-practice-sound.h"

struct _GoenPracticeControls
{
  AdwBin parent_instance;

  GSettings        *settings;            /* (owned) */

  GtkLabel         *sound_note;
  GtkWidget        *main_button;
  AdwButtonContent *main_content;
  GtkLabel         *speed;
  GtkWidget        *microphone_button;
  GtkLevelBar      *level;
};

G_DEFINE_FINAL_TYPE (GoenPracticeControls, goen_practice_controls, ADW_TYPE_BIN)

typedef struct {
  const char *icon_name;
  const char *label;
  const char *tooltip;
} Look;

static Look
get_look (GoenPrompterState state,
          gboolean          is_said)
{
  if (is_said)
    return (Look) { "object-select-symbolic", C_("practice", "_Finish"), _("Finish (Space)") };

  switch (state)
    {
    case GOEN_PROMPTER_COUNTING:
    case GOEN_PROMPTER_SPEAKING:
      return (Look) { "media-playback-pause-symbolic", C_("practice", "_Pause"), _("Pause (Space)") };
    case GOEN_PROMPTER_PAUSED:
      return (Look) { "media-playback-start-symbolic", C_("practice", "_Go On"), _("Go on (Space)") };
    case GOEN_PROMPTER_READY:
    case GOEN_PROMPTER_DONE:
    default:
      return (Look) { "media-playback-start-symbolic", C_("practice", "_Start"), _("Start (Space)") };
    }
}

static gboolean
goen_practice_controls_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GOEN_PRACTICE_CONTROLS (widget)->main_button);
}

static void
goen_practice_controls_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PRACTICE_CONTROLS);
  g_clear_object (&GOEN_PRACTICE_CONTROLS (object)->settings);

  G_OBJECT_CLASS (goen_practice_controls_parent_class)->dispose (object);
}

static void
goen_practice_controls_class_init (GoenPracticeControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_practice_controls_dispose;
  widget_class->grab_focus = goen_practice_controls_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-practice-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, sound_note);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, main_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, main_content);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, speed);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, microphone_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeControls, level);
}

static void
goen_practice_controls_init (GoenPracticeControls *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Where nothing can be recorded, the button would promise something. */
  if (goen_practice_sound_is_available ())
    g_settings_bind (self->settings, "practice-microphone", self->microphone_button, "active",
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Level of the microphone"),
                                  -1);
  goen_practice_controls_set_speed (self, 1);
}

/**
 * goen_practice_controls_set_state:
 * @self: controls
 * @state: what the prompter is doing
 * @is_said: whether the text is at its end
 *
 * Shows what can be done next.
 */
void
goen_practice_controls_set_state (GoenPracticeControls *self,
                                  GoenPrompterState     state,
                                  gboolean              is_said)
{
  Look look = get_look (state, is_said);
  gboolean is_waiting = state == GOEN_PROMPTER_READY || state == GOEN_PROMPTER_DONE;

  g_return_if_fail (GOEN_IS_PRACTICE_CONTROLS (self));

  adw_button_content_set_icon_name (self->main_content, look.icon_name);
  adw_button_content_set_label (self->main_content, look.label);
  adw_button_content_set_use_underline (self->main_content, TRUE);
  gtk_widget_set_tooltip_text (self->main_button, look.tooltip);
  gtk_widget_set_sensitive (self->microphone_button, is_waiting && goen_practice_sound_is_available ());
  if (is_waiting)
    gtk_level_bar_set_value (self->level, 0);
}

/**
 * goen_practice_controls_set_speed:
 * @self: controls
 * @speed: times the pace of the user
 *
 * Shows the speed.
 *
 * Returns: (transfer none): in words
 */
const char *
goen_practice_controls_set_speed (GoenPracticeControls *self,
                                  double                speed)
{
  /* Translators: the speed of the text; 100 is the pace of the user. xgettext:c-format */
  g_autofree char *text = g_strdup_printf (_("%u%%"), (guint) (speed * 100 + 0.5));

  g_return_val_if_fail (GOEN_IS_PRACTICE_CONTROLS (self), NULL);

  gtk_label_set_text (self->speed, text);

  return gtk_label_get_text (self->speed);
}

/**
 * goen_practice_controls_set_level:
 * @self: controls
 * @level: from 0 to 1
 *
 * Shows how loud it is.
 */
void
goen_practice_controls_set_level (GoenPracticeControls *self,
                                  double                level)
{
  g_return_if_fail (GOEN_IS_PRACTICE_CONTROLS (self));

  gtk_level_bar_set_value (self->level, level);
}

/**
 * goen_practice_controls_set_note:
 * @self: controls
 * @sentence: (nullable): about the sound
 *
 * Says why something is not as the user may expect.
 */
void
goen_practice_controls_set_note (GoenPracticeControls *self,
                                 const char           *sentence)
{
  g_return_if_fail (GOEN_IS_PRACTICE_CONTROLS (self));

  gtk_label_set_text (self->sound_note, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sound_note), sentence != NULL);
}
