/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reminders.h"

#include <glib/gi18n-lib.h>

#include "goen-alarm.h"
#include "goen-clock.h"
#include "goen-follow.h"
#include "goen-reminder-plan.h"

/* More at once become one notification. */
#define MAX_SINGLE 3

/* What should have been told longer ago than this, before the program was started, the page Today tells. */
#define MAX_AGE GOEN_CLOCK_DAY

#define SUMMARY_ID "follow-ups"

struct _GoenReminders
{
  GObject parent_instance;

  GApplication *application;    /* (owned) */
  GoenLibrary  *library;        /* (owned) */
  GSettings    *settings;       /* (owned) */
  GoenAlarm    *alarm;          /* (owned) */
  GCancellable *cancellable;    /* (owned) */
  GHashTable   *told;           /* (owned) gint64 id → gint64: the reminder that was told last */
  GHashTable   *shown;          /* (owned) gint64 id, a set: what a notification still speaks of */
  guint         is_summary : 1; /* one notification speaks of all of them */
  guint         is_started : 1; /* the follow-ups have been read once */
  guint         is_loading : 1;
  guint         is_stale : 1;
};

G_DEFINE_FINAL_TYPE (GoenReminders, goen_reminders, G_TYPE_OBJECT)

static void load (GoenReminders *self);

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static char *
dup_notification_id (gint64 id)
{
  return g_strdup_printf ("follow-up-%" G_GINT64_FORMAT, id);
}

static void
withdraw (GoenReminders *self,
          gint64         id)
{
  g_autofree char *name = dup_notification_id (id);

  g_application_withdraw_notification (self->application, name);
}

static void
withdraw_all (GoenReminders *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    withdraw (self, *(gint64 *) id);
  g_hash_table_remove_all (self->shown);
  if (self->is_summary)
    g_application_withdraw_notification (self->application, SUMMARY_ID);
  self->is_summary = FALSE;
}

/* What somebody else promised is not written by me. */
static void
add_buttons (GNotification      *notification,
             const GoenFollowUp *follow_up)
{
  if (follow_up->kind != GOEN_FOLLOW_UP_PROMISE && follow_up->kind != GOEN_FOLLOW_UP_PROMISED)
    g_notification_add_button_with_target (notification, C_("notification", "Write"), "app.follow-up-write", "x", follow_up->id);
  g_notification_add_button_with_target (notification, C_("notification", "Snooze 1 Hour"), "app.follow-up-snooze", "x", follow_up->id);
  g_notification_add_button_with_target (notification, C_("notification", "Done"), "app.follow-up-done", "x", follow_up->id);
}

static void
send_single (GoenReminders      *self,
             const GoenFollowUp *follow_up,
             gint64              now)
{
  gboolean with_name = g_settings_get_boolean (self->settings, "reminder-names");
  g_autofree char *title = goen_reminder_dup_title (follow_up, with_name);
  g_autofree char *body = follow_up->due != 0 ? goen_time_left_dup_text (follow_up->due, now) : NULL;
  g_autofree char *name = dup_notification_id (follow_up->id);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.show-today");
  add_buttons (notification, follow_up);
  g_application_send_notification (self->application, name, notification);
}

static void
send_summary (GoenReminders *self,
              guint          n)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u follow-up is due", "%u follow-ups are due", n), n);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, _("Today shows them, the most urgent first."));
  g_notification_set_default_action (notification, "app.show-today");
  g_application_send_notification (self->application, SUMMARY_ID, notification);
}

/* Takes back what need not be told any more. */
static void
withdraw_settled (GoenReminders *self,
                  GHashTable    *visible)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (visible, id))
        continue;
      if (!self->is_summary)
        withdraw (self, *(gint64 *) id);
      g_hash_table_iter_remove (&iter);
    }
  if (self->is_summary && g_hash_table_size (self->shown) == 0)
    withdraw_all (self);
}

static void
tell (GoenReminders *self,
      GPtrArray     *follow_ups,
      gint64         now)
{
  guint n_all = g_hash_table_size (self->shown) + follow_ups->len;

  if (follow_ups->len == 0)
    return;
  if (n_all > MAX_SINGLE)
    {
      if (!self->is_summary)
        {
          GHashTableIter iter;
          gpointer id;

          g_hash_table_iter_init (&iter, self->shown);
          while (g_hash_table_iter_next (&iter, &id, NULL))
            withdraw (self, *(gint64 *) id);
        }
      self->is_summary = TRUE;
    }
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

      g_hash_table_add (self->shown, copy_id (follow_up->id));
      if (!self->is_summary)
        send_single (self, follow_up, now);
    }
  if (self->is_summary)
    send_summary (self, g_hash_table_size (self->shown));
}

static gboolean
is_new (GoenReminders *self,
        gint64         id,
        gint64         reached,
        gint64         now)
{
  const gint64 *told = g_hash_table_lookup (self->told, &id);

  if (reached == 0 || (told != NULL && *told >= reached))
    return FALSE;
  g_hash_table_replace (self->told, copy_id (id), copy_id (reached));
  return self->is_started || reached > now - MAX_AGE;
}

/* Also while nothing may be told the clock is followed, for the number of what is due. */
static void
plan (GoenReminders *self,
      GPtrArray     *follow_ups)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  g_autoptr (GHashTable) visible = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  gint64 now = goen_clock_now ();
  gint64 end_of_quiet = goen_clock_leave_quiet (now, zone);
  gint64 next = goen_clock_start_of_day (now, zone, 1);
  gboolean is_on = g_settings_get_boolean (self->settings, "reminders");

  for (guint i = 0; i < follow_ups->len; i++)
    {
      GoenFollowUp *follow_up = g_ptr_array_index (follow_ups, i);
      GoenReminderTimes times = goen_reminder_times_of (follow_up, now, zone);

      if (follow_up->snoozed <= now)
        g_hash_table_add (visible, &follow_up->id);
      if (times.next != 0)
        next = MIN (next, times.next);
      if (is_on && end_of_quiet == now && is_new (self, follow_up->id, times.reached, now))
        g_ptr_array_add (fresh, follow_up);
    }
  if (end_of_quiet > now)
    next = MIN (next, end_of_quiet);
  else
    self->is_started = TRUE;
  withdraw_settled (self, visible);
  tell (self, fresh, now);
  goen_alarm_set (self->alarm, next);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenReminders) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) follow_ups = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, &error);

  self->is_loading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (follow_ups != NULL)
    plan (self, follow_ups);
  else
    g_warning ("Deadlines could not be read: %s", error->message);
  if (self->is_stale)
    load (self);
}

static void
load (GoenReminders *self)
{
  const GoenFollowUpsQuery query = { 0 };

  self->is_stale = TRUE;
  if (self->is_loading)
    return;
  self->is_stale = FALSE;
  self->is_loading = TRUE;
  goen_library_list_follow_ups_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenReminders *self,
                    GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes)
      || goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP)
      || goen_change_set_touches (changes, GOEN_TABLE_PERSON))
    load (self);
}

static void
settings_changed_cb (GoenReminders *self)
{
  if (!g_settings_get_boolean (self->settings, "reminders"))
    withdraw_all (self);
  load (self);
}

static void
rang_cb (GoenReminders *self)
{
  goen_reminders_refresh (self);
}

static void
goen_reminders_dispose (GObject *object)
{
  GoenReminders *self = GOEN_REMINDERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->alarm);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (goen_reminders_parent_class)->dispose (object);
}

static void
goen_reminders_finalize (GObject *object)
{
  GoenReminders *self = GOEN_REMINDERS (object);

  g_object_unref (self->cancellable);
  g_hash_table_unref (self->told);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (goen_reminders_parent_class)->finalize (object);
}

static void
goen_reminders_class_init (GoenRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_reminders_dispose;
  object_class->finalize = goen_reminders_finalize;
}

static void
goen_reminders_init (GoenReminders *self)
{
  self->cancellable = g_cancellable_new ();
  self->told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->settings = g_settings_new (APP_ID);
  self->alarm = goen_alarm_new ();
  g_signal_connect_object (self->alarm, "rang", G_CALLBACK (rang_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reminders", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_reminders_new:
 * @application: who sends the notifications, and has the actions of their buttons
 * @library: whose deadlines are told
 *
 * Begins to remind.
 *
 * Returns: (transfer full): what reminds, until it is freed
 */
GoenReminders *
goen_reminders_new (GApplication *application,
                    GoenLibrary  *library)
{
  GoenReminders *self = g_object_new (GOEN_TYPE_REMINDERS, NULL);

  self->application = g_object_ref (application);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

/**
 * goen_reminders_refresh:
 * @self: what reminds
 *
 * Looks again what is due, as when the clock has gone on.
 *
 * The library counts anew as well, since nothing else tells it of the time.
 */
void
goen_reminders_refresh (GoenReminders *self)
{
  g_return_if_fail (GOEN_IS_REMINDERS (self));

  goen_library_refresh_due (self->library);
  load (self);
}
