/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-summary.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-text.h"

/**
 * goen_event_summary_dup_yen:
 * @yen: a sum
 *
 * Writes a sum of money.
 *
 * Returns: (transfer full): a translated text
 */
char *
goen_event_summary_dup_yen (gint64 yen)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, yen);

  /* Translators: %s is a number. */
  return g_strdup_printf (_("%s yen"), number);
}

/**
 * goen_event_summary_dup_time:
 * @minutes: how long
 *
 * Writes a span of time in hours and minutes.
 *
 * Returns: (transfer full): a translated text, "" for nothing
 */
char *
goen_event_summary_dup_time (guint minutes)
{
  if (minutes == 0)
    return g_strdup ("");
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (ngettext ("%u hour", "%u hours", minutes / 60), minutes / 60);

  /* Translators: hours and minutes, as in "2 h 30 min". */
  return g_strdup_printf (_("%u h %u min"), minutes / 60, minutes % 60);
}

/**
 * goen_event_summary_dup_date:
 * @reflected: when the reflection was closed
 *
 * Says when somebody looked back at an event.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
goen_event_summary_dup_date (gint64 reflected)
{
  g_autoptr (GDateTime) time = goen_clock_to_local (reflected, NULL);
  g_autofree char *partial = g_date_time_format (time, "%Y-%m-%d");
  g_autofree char *date = goen_date_text_partial (partial);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("Reflected on %s. What is written below can still be changed."), date);
}

static void
add_part (GString    *summary,
          const char *part)
{
  if (*part == '\0')
    return;

  if (summary->len > 0)
    /* Translators: between the parts of a summary: "5 people met · 2 of 3 goals reached · 5,800 yen". */
    g_string_append (summary, _(" · "));
  g_string_append (summary, part);
}

/**
 * goen_event_summary_dup:
 * @event: an event
 * @n_met: how many people were met there
 *
 * Sums up an event: people met, goals reached, and what it took.
 *
 * Returns: (transfer full): a translated line
 */
char *
goen_event_summary_dup (const GoenEventRecord *event,
                        guint                  n_met)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autofree char *met = g_strdup_printf (ngettext ("%u person met", "%u people met", n_met), n_met);
  g_autofree char *time = goen_event_summary_dup_time (event->minutes_spent);
  gint64 cost = MAX (event->fee, 0) + MAX (event->travel_cost, 0);
  guint n_reached = 0;

  add_part (summary, met);
  for (guint i = 0; i < event->goals->len; i++)
    n_reached += goen_goal_is_reached (event->goals->pdata[i]);
  if (event->goals->len > 0)
    {
      /* Translators: how many goals were reached, of how many. */
      g_autofree char *goals = g_strdup_printf (_("%u of %u goals reached"), n_reached, event->goals->len);

      add_part (summary, goals);
    }
  add_part (summary, time);
  if (cost > 0)
    {
      g_autofree char *yen = goen_event_summary_dup_yen (cost);

      add_part (summary, yen);
    }

  return g_string_free_and_steal (g_steal_pointer (&summary));
}
