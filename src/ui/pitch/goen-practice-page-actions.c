/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-page-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-practice-page.h"
#include "goen-practice-sound.h"

#define TEXT_STEP 4
#define MIN_TEXT 16
#define MAX_TEXT 72
#define SPEED_STEP 0.1

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  goen_practice_page_go (GOEN_PRACTICE_PAGE (widget));
}

static void
restart_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_practice_page_restart (GOEN_PRACTICE_PAGE (widget));
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_practice_page_stop (GOEN_PRACTICE_PAGE (widget));
}

static void
line_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPracticePage *self = GOEN_PRACTICE_PAGE (widget);
  GoenPracticeRun *run = goen_practice_page_get_run (self);
  guint line = goen_prompter_get_line (goen_practice_run_get_prompter (run), goen_practice_run_get_now (run));

  if (g_str_equal (name, "practice.line-forward"))
    goen_practice_page_seek (self, line + 1);
  else
    goen_practice_page_seek (self, line > 0 ? line - 1 : 0);
}

static void
speed_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenPracticePage *self = GOEN_PRACTICE_PAGE (widget);
  double speed = goen_prompter_get_speed (goen_practice_run_get_prompter (goen_practice_page_get_run (self)));

  goen_practice_page_set_speed (self, speed + (g_str_equal (name, "practice.faster") ? SPEED_STEP : -SPEED_STEP));
}

static void
size_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  int size = g_settings_get_int (settings, "practice-text-size");

  size += g_str_equal (name, "practice.larger") ? TEXT_STEP : -TEXT_STEP;
  g_settings_set_int (settings, "practice-text-size", CLAMP (size, MIN_TEXT, MAX_TEXT));
}

static void
microphone_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  gboolean is_on = !g_settings_get_boolean (settings, "practice-microphone");

  g_settings_set_boolean (settings, "practice-microphone", is_on);
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), is_on ? _("The microphone is on") : _("The microphone is off"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static const struct {
  const char                  *name;
  GtkWidgetActionActivateFunc  activate;
  guint                        keys[3];
} actions[] = {
  { "practice.go", go_action, { GDK_KEY_space, GDK_KEY_Return, GDK_KEY_KP_Enter } },
  { "practice.restart", restart_action, { GDK_KEY_r } },
  { "practice.stop", stop_action, { 0 } },
  { "practice.line-back", line_action, { GDK_KEY_Up, GDK_KEY_KP_Up } },
  { "practice.line-forward", line_action, { GDK_KEY_Down, GDK_KEY_KP_Down } },
  { "practice.slower", speed_action, { GDK_KEY_Left, GDK_KEY_KP_Left } },
  { "practice.faster", speed_action, { GDK_KEY_Right, GDK_KEY_KP_Right } },
  { "practice.smaller", size_action, { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
  { "practice.larger", size_action, { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal } },
  { "practice.toggle-microphone", microphone_action, { GDK_KEY_m } },
};

/**
 * goen_practice_page_install_actions:
 * @widget_class: the class of the page
 *
 * Installs the actions, and binds their keys. Buttons that have the focus keep Space and Return for themselves; Escape belongs to
 * the dialog, which stops a run before it closes.
 */
void
goen_practice_page_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      for (guint k = 0; k < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[k] != 0; k++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[k], 0, actions[i].name, NULL);
    }
}

/**
 * goen_practice_page_enable_actions:
 * @page: the page
 * @is_ready: whether there is something to say
 * @is_running: whether a run goes on
 * @is_on_line: whether a line is lit
 *
 * Lets do what can be done now.
 */
void
goen_practice_page_enable_actions (GtkWidget *page,
                                   gboolean   is_ready,
                                   gboolean   is_running,
                                   gboolean   is_on_line)
{
  gtk_widget_action_set_enabled (page, "practice.go", is_ready);
  gtk_widget_action_set_enabled (page, "practice.slower", is_ready);
  gtk_widget_action_set_enabled (page, "practice.faster", is_ready);
  gtk_widget_action_set_enabled (page, "practice.restart", is_running);
  gtk_widget_action_set_enabled (page, "practice.stop", is_running);
  gtk_widget_action_set_enabled (page, "practice.line-back", is_on_line);
  gtk_widget_action_set_enabled (page, "practice.line-forward", is_on_line);
  gtk_widget_action_set_enabled (page, "practice.toggle-microphone", !is_running && goen_practice_sound_is_available ());
}
