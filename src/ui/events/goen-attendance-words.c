/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-attendance-words.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-text.h"

/**
 * goen_attendance_dup_post:
 * @attendance: somebody at an event
 *
 * Writes company and title in one line; of the person where they are known, otherwise as on the list.
 *
 * Returns: (transfer full): the line, "" when neither is known
 */
char *
goen_attendance_dup_post (const GoenAttendance *attendance)
{
  const char *company = goen_attendance_get_company (attendance);
  const char *title = attendance->person_title != NULL ? attendance->person_title : attendance->title;

  if (company != NULL && title != NULL)
    /* Translators: the company and the title of a person. */
    return g_strdup_printf (C_("company and title", "%s · %s"), company, title);

  return g_strdup (company != NULL ? company : title != NULL ? title : "");
}

/**
 * goen_attendance_dup_known:
 * @attendance: somebody at an event
 *
 * Says since when somebody is known.
 *
 * Returns: (transfer full) (nullable): a translated sentence, %NULL for who was not known before this event
 */
char *
goen_attendance_dup_known (const GoenAttendance *attendance)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *partial = NULL;
  g_autofree char *date = NULL;

  if (attendance->person_id == 0 || attendance->first_met == 0)
    return NULL;
  if (attendance->first_met == 1)
    return g_strdup (_("Already in your contacts"));

  time = goen_clock_to_local (attendance->first_met, NULL);
  partial = g_date_time_format (time, "%Y-%m-%d");
  date = goen_date_text_partial (partial);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("First met on %s"), date);
}

/**
 * goen_attendance_dup_order:
 * @number: counted from 1
 *
 * Writes in which place somebody was met.
 *
 * Returns: (transfer full): the number
 */
char *
goen_attendance_dup_order (guint number)
{
  return g_strdup_printf ("%u", number);
}
