/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-meeting-slots.h"

#include "goen-clock.h"
#include "goen-follow-up-record.h"
#include "goen-japanese-holidays.h"
#include "goen-words-private.h"

#define DEFAULT_MINUTES       60
#define DEFAULT_EARLIEST_DAYS 3
#define DAYS_APART            2     /* somebody who travels for a day can still take one of the others */
#define SEARCH_DAYS           366
#define WAY                   GOEN_CLOCK_HOUR
#define OFFICE_CLOSES         18
#define MORNING               10

/* O'clock, in the order in which they are proposed. */
static const int hours[] = { 14, MORNING, 16 };

static gboolean
is_in_quiet_period (const GoenMeetingLimits *limits,
                    const GDate             *date)
{
  for (guint i = 0; limits->quiet != NULL && i < limits->quiet->len; i++)
    if (goen_quiet_period_holds (limits->quiet->pdata[i], date))
      return TRUE;

  return FALSE;
}

static gboolean
is_busy (const GoenMeetingLimits *limits,
         gint64                   start,
         gint64                   end)
{
  for (guint i = 0; limits->busy != NULL && i + 1 < limits->busy->len; i += 2)
    {
      gint64 busy_start = g_array_index (limits->busy, gint64, i);
      gint64 busy_end = MAX (g_array_index (limits->busy, gint64, i + 1), busy_start);

      if (start < busy_end + WAY && end > busy_start - WAY)
        return TRUE;
    }

  return FALSE;
}

/* Tries @hour of @date, which must be over when offices close unless it takes the whole day. */
static gboolean
try_hour (const GoenMeetingLimits *limits,
          GTimeZone               *zone,
          const GDate             *date,
          int                      hour,
          GoenMeetingSlot         *slot)
{
  guint minutes = limits->minutes != 0 ? limits->minutes : DEFAULT_MINUTES;
  g_autoptr (GDateTime) start = NULL;

  if (hour * 60 + (int) minutes > OFFICE_CLOSES * 60 && hour != MORNING)
    return FALSE;

  start = g_date_time_new (zone, g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), hour, 0, 0);
  if (start == NULL)
    return FALSE;

  slot->start = g_date_time_to_unix (start);
  slot->end = slot->start + (gint64) minutes * 60;

  return slot->start > limits->now && !is_busy (limits, slot->start, slot->end);
}

/* The hour that is due for the slot, or another one of that day. */
static gboolean
try_day (const GoenMeetingLimits *limits,
         GTimeZone               *zone,
         const GDate             *date,
         guint                    position,
         GoenMeetingSlot         *slot)
{
  if (!goen_meeting_day_is_free (date) || is_in_quiet_period (limits, date))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    if (try_hour (limits, zone, date, hours[(position + i) % G_N_ELEMENTS (hours)], slot))
      return TRUE;

  return FALSE;
}

/**
 * goen_meeting_slots_propose:
 * @limits: what the proposals keep clear of
 * @n_slots: how many are wanted
 *
 * Proposes times to meet: on different days that are not next to each other where weekends do not part them anyway, in
 * the afternoon, in the morning and late in the afternoon in turn. None is on a weekend, a Japanese holiday, in お盆 or
 * 年末年始, in a quiet period of the person, or within an hour of an event of mine.
 *
 * Returns: (transfer full) (element-type GoenMeetingSlot): the proposals in order; fewer, or none, when there are not
 *   so many within a year
 */
GArray *
goen_meeting_slots_propose (const GoenMeetingLimits *limits,
                            guint                    n_slots)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (GoenMeetingSlot));
  guint earliest = limits->earliest_days != 0 ? limits->earliest_days : DEFAULT_EARLIEST_DAYS;
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (limits->zone);
  g_autoptr (GDateTime) today = goen_clock_to_local (limits->now, limits->zone);
  GDate date;

  if (today == NULL)
    return slots;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (today),
                  (GDateMonth) g_date_time_get_month (today), (GDateYear) g_date_time_get_year (today));
  g_date_add_days (&date, earliest);

  for (guint tried = 0; slots->len < n_slots && tried < SEARCH_DAYS; )
    {
      GoenMeetingSlot slot;
      guint step = 1;

      if (try_day (limits, zone, &date, slots->len, &slot))
        {
          g_array_append_val (slots, slot);
          step = DAYS_APART;
        }
      g_date_add_days (&date, step);
      tried += step;
    }

  return slots;
}

static void
append_line (GString    *text,
             GDateTime  *start,
             GDateTime  *end,
             gboolean    is_japanese)
{
  int weekday = g_date_time_get_day_of_week (start);
  int month = g_date_time_get_month (start);
  int day = g_date_time_get_day_of_month (start);

  if (text->len > 0)
    g_string_append_c (text, '\n');

  if (is_japanese)
    g_string_append_printf (text, "・%d月%d日(%s) %d:%02d〜%d:%02d", month, day, goen_words_get_weekday_ja (weekday),
                            g_date_time_get_hour (start), g_date_time_get_minute (start),
                            g_date_time_get_hour (end), g_date_time_get_minute (end));
  else
    g_string_append_printf (text, "• %s, %d %s, %d:%02d–%d:%02d", goen_words_get_weekday_en (weekday), day, goen_words_get_month_en (month),
                            g_date_time_get_hour (start), g_date_time_get_minute (start),
                            g_date_time_get_hour (end), g_date_time_get_minute (end));
}

/**
 * goen_meeting_slots_dup_text:
 * @slots: (nullable) (element-type GoenMeetingSlot): the proposals
 * @language: "ja", or anything else for English
 * @zone: (nullable): whose clock to show, as in goen_clock_get_zone()
 *
 * Writes proposals for a mail, a line each.
 *
 * Returns: (transfer full): the lines without a newline at the end; "" when there are none
 */
char *
goen_meeting_slots_dup_text (GArray     *slots,
                             const char *language,
                             const char *zone)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const GoenMeetingSlot *slot = &g_array_index (slots, GoenMeetingSlot, i);
      g_autoptr (GDateTime) start = goen_clock_to_local (slot->start, zone);
      g_autoptr (GDateTime) end = goen_clock_to_local (slot->end, zone);

      if (start != NULL && end != NULL)
        append_line (text, start, end, g_strcmp0 (language, "ja") == 0);
    }

  return g_string_free_and_steal (text);
}

/**
 * goen_meeting_day_is_free:
 * @date: a valid day
 *
 * Tells whether a meeting is usually proposed for a day.
 *
 * Returns: %FALSE on a weekend, a Japanese holiday, and in the days around the new year and of お盆
 */
gboolean
goen_meeting_day_is_free (const GDate *date)
{
  GDateWeekday weekday = g_date_get_weekday (date);

  return weekday != G_DATE_SATURDAY && weekday != G_DATE_SUNDAY
         && goen_japanese_holiday_get_name (date) == NULL && !goen_japanese_is_quiet_season (date);
}
