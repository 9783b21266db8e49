/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reminder-plan.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-library-follow-ups.h"

static void
take_time (GoenReminderTimes *times,
           gint64             time,
           gint64             now)
{
  if (time <= now)
    times->reached = MAX (times->reached, time);
  else if (times->next == 0 || time < times->next)
    times->next = time;
}

/**
 * goen_reminder_times_of:
 * @follow_up: an open follow-up
 * @now: Unix seconds
 * @zone: where the user is
 *
 * When to remind of a follow-up: before its deadline, and when it comes back from having been snoozed.
 *
 * Before it comes back nothing else reminds of it. Both are moved out of the quiet hours.
 *
 * Returns: what has come, and what will
 */
GoenReminderTimes
goen_reminder_times_of (const GoenFollowUp *follow_up,
                        gint64              now,
                        GTimeZone          *zone)
{
  GoenReminderTimes times = { 0 };

  if (follow_up->snoozed != 0)
    take_time (&times, goen_clock_leave_quiet (follow_up->snoozed, zone), now);
  if (follow_up->snoozed > now)
    return times;
  if (follow_up->due != 0)
    take_time (&times, goen_clock_get_reminder (follow_up->due, zone), now);
  return times;
}

/**
 * goen_reminder_dup_title:
 * @follow_up: a follow-up
 * @with_name: whether the name may be read by whoever sees the screen
 *
 * The title of the notification.
 *
 * Returns: (transfer full): translated text
 */
char *
goen_reminder_dup_title (const GoenFollowUp *follow_up,
                         gboolean            with_name)
{
  const char *name = follow_up->person_name;

  if (!with_name || name == NULL)
    return g_strdup (goen_follow_up_kind_get_label (follow_up->kind));
  switch (follow_up->kind)
    {
    case GOEN_FOLLOW_UP_THANKS:
      /* Translators: what is to be done; %s is the name of a person, here and in the next ones. */
      return g_strdup_printf (_("Thank %s"), name);

    case GOEN_FOLLOW_UP_INFO:
      return g_strdup_printf (_("Send information to %s"), name);

    case GOEN_FOLLOW_UP_MEET:
      return g_strdup_printf (_("Suggest a meeting to %s"), name);

    case GOEN_FOLLOW_UP_CONGRATULATE:
      return g_strdup_printf (_("Congratulate %s"), name);

    case GOEN_FOLLOW_UP_INTRODUCE:
      return g_strdup_printf (_("Introduce %s"), name);

    case GOEN_FOLLOW_UP_AGAIN:
      return g_strdup_printf (_("Write to %s again"), name);

    case GOEN_FOLLOW_UP_PROMISE:
      return g_strdup_printf (_("Keep your promise to %s"), name);

    case GOEN_FOLLOW_UP_PROMISED:
      return g_strdup_printf (_("%s promised you something"), name);

    case GOEN_N_FOLLOW_UP_KINDS:
    default:
      return g_strdup (name);
    }
}
