/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reminder-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-follow.h"

static void
write_now (GoenApplication *self,
           GoenLibrary     *library,
           gpointer         data)
{
  goen_draft_present (GTK_WIDGET (goen_application_get_window (self)), library, *(gint64 *) data);
}

static void
show_today_now (GoenApplication *self,
                GoenLibrary     *library,
                gpointer         data)
{
  gtk_widget_activate_action (GTK_WIDGET (goen_application_get_window (self)), "win.show-today", NULL);
}

/* Without a window there is nobody to tell but the desktop. */
static void
complain (GoenApplication *self,
          const GError    *error)
{
  g_autoptr (GNotification) notification = g_notification_new (_("The follow-up could not be changed"));

  g_notification_set_body (notification, error->message);
  g_notification_set_default_action (notification, "app.show-today");
  g_application_send_notification (G_APPLICATION (self), "trouble", notification);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) done = goen_library_finish_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (done == NULL)
    complain (self, error);
  g_application_release (G_APPLICATION (self));
}

static void
snoozed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    complain (self, error);
  g_application_release (G_APPLICATION (self));
}

/* With a window it can be taken back there. */
static void
finish_now (GoenApplication *self,
            GoenLibrary     *library,
            gpointer         data)
{
  GoenWindow *window = goen_application_get_window (self);
  gint64 id = *(gint64 *) data;

  if (window != NULL)
    {
      goen_follow_up_finish (GTK_WIDGET (window), library, id);
      return;
    }
  g_application_hold (G_APPLICATION (self));
  goen_library_finish_follow_up_async (library, id, 0, NULL, finished_cb, g_object_ref (self));
}

static void
snooze_now (GoenApplication *self,
            GoenLibrary     *library,
            gpointer         data)
{
  GoenWindow *window = goen_application_get_window (self);
  gint64 id = *(gint64 *) data;
  gint64 until = goen_clock_now () + GOEN_CLOCK_HOUR;

  if (window != NULL)
    {
      goen_follow_up_snooze (GTK_WIDGET (window), library, id, until);
      return;
    }
  g_application_hold (G_APPLICATION (self));
  goen_library_snooze_follow_up_async (library, id, until, NULL, snoozed_cb, g_object_ref (self));
}

static void
run_later (GoenApplication     *self,
           gboolean             needs_window,
           GoenApplicationFunc  func,
           GVariant            *parameter)
{
  gint64 id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;

  goen_application_run_later (self, needs_window, func, g_memdup2 (&id, sizeof id), g_free);
}

static void
show_today (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  run_later (user_data, TRUE, show_today_now, NULL);
}

static void
write_follow_up (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  run_later (user_data, TRUE, write_now, parameter);
}

static void
snooze_follow_up (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  run_later (user_data, FALSE, snooze_now, parameter);
}

static void
finish_follow_up (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  run_later (user_data, FALSE, finish_now, parameter);
}

/**
 * goen_reminder_actions_install:
 * @self: the application, while it starts
 *
 * Gives the application the actions of notifications.
 *
 * The desktop may start the program for one of them, long after the notification was sent.
 */
void
goen_reminder_actions_install (GoenApplication *self)
{
  static const GActionEntry actions[] = {
    { "show-today", show_today },
    { "follow-up-write", write_follow_up, "x" },
    { "follow-up-snooze", snooze_follow_up, "x" },
    { "follow-up-done", finish_follow_up, "x" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
