/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-private.h"

#include "goen-clock.h"
#include "goen-follow-up-count.h"
#include "goen-library-loop-private.h"

#define NEXT_DAYS 30
#define REFLECT_DAYS 14
#define MAX_RECONNECT 5

/* Before its start the page of an event is the one of the day, see goen_event_get_stage(). */
#define DAY_HOURS 3

/* Of what is on or coming, and of the last two weeks: more would not be read by anybody. */
#define MAX_EVENTS 32

/* Nor would more than these, the most urgent ones. */
#define MAX_FOLLOW_UPS 100

/* A reminder comes no longer before its deadline: six hours, and a night. */
#define REMINDER_DAYS 2

/* What the worker is asked for. */
typedef struct {
  gint64     now;
  GTimeZone *zone;         /* (owned) */
} Request;

static void
goen_today_going_clear (GoenTodayGoing *going)
{
  g_free (going->title);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenTodayGoing, goen_today_going_clear)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_time_zone_unref (request->zone);
  g_free (request);
}

static void
note_change (GoenToday *self,
             gint64     time)
{
  if (time > self->now && (self->next_change == 0 || time < self->next_change))
    self->next_change = time;
}

static void
note_event (GoenToday          *self,
            const GoenEventRow *row,
            gint64              end)
{
  note_change (self, row->start - DAY_HOURS * GOEN_CLOCK_HOUR);
  note_change (self, row->start);
  note_change (self, end);
}

static gboolean
is_promised (const GoenEventRow *row)
{
  return row->status == GOEN_EVENT_GOING || row->status == GOEN_EVENT_WENT;
}

/* As goen_event_record_get_end() says it of the whole record. */
static gint64
get_end (const GoenEventRow *row)
{
  GoenEventRecord event = { .start = row->start, .end = row->end, .is_all_day = row->is_all_day };

  return goen_event_record_get_end (&event);
}

/* Those of a whole day are dates where they take place, whatever the hour is here. */
static guint
count_midnights (const GoenEventRow *row,
                 gint64              now,
                 GTimeZone          *zone)
{
  g_autoptr (GDateTime) utc_now = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) here_now = g_date_time_to_timezone (utc_now, zone);
  g_autoptr (GDateTime) utc_start = g_date_time_new_from_unix_utc (row->start);
  g_autoptr (GTimeZone) row_zone = row->is_all_day && row->zone != NULL ? goen_clock_get_zone (row->zone)
                                                                        : g_time_zone_ref (zone);
  g_autoptr (GDateTime) there_start = g_date_time_to_timezone (utc_start, row_zone);
  GDate today, day;

  g_date_clear (&today, 1);
  g_date_clear (&day, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (here_now), g_date_time_get_month (here_now),
                  g_date_time_get_year (here_now));
  g_date_set_dmy (&day, g_date_time_get_day_of_month (there_start), g_date_time_get_month (there_start),
                  g_date_time_get_year (there_start));

  return MAX (0, g_date_days_between (&today, &day));
}

/* An evening that is on goes before a fair that lasts for days. */
static gboolean
take_running (GoenDatabase        *db,
              GoenToday           *self,
              const GoenEventRow  *row,
              GError             **error)
{
  if (self->running != NULL && (!self->running->is_all_day || row->is_all_day))
    return TRUE;

  g_clear_pointer (&self->running, goen_event_record_free);
  self->running = goen_event_table_load (db, row->id, error);

  return self->running != NULL;
}

static void
note_going (GoenToday          *self,
            const GoenEventRow *row,
            GTimeZone          *zone,
            GoenTodayGoing     *going)
{
  if (going->id != 0 || !is_promised (row) || row->start <= self->now)
    return;

  going->id = row->id;
  going->title = g_strdup (row->title);
  going->days = count_midnights (row, self->now, zone);
}

static gboolean
read_coming (GoenDatabase   *db,
             GoenToday      *self,
             GTimeZone      *zone,
             GoenTodayGoing *going,
             GCancellable   *cancellable,
             GError        **error)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_UPCOMING, .now = self->now, .limit = MAX_EVENTS };
  g_autoptr (GPtrArray) rows = goen_event_table_list (db, &query, cancellable, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = rows->pdata[i];

      if (row->start == 0 || (row->status != GOEN_EVENT_CONSIDERING && !is_promised (row)))
        continue;

      note_event (self, row, get_end (row));
      note_going (self, row, zone, going);
      if (row->start > self->now)
        {
          if (self->next != NULL || row->start > self->now + NEXT_DAYS * GOEN_CLOCK_DAY)
            continue;

          self->next = goen_event_table_load (db, row->id, error);
          if (self->next == NULL)
            return FALSE;

          self->next_days = count_midnights (row, self->now, zone);
          self->next_row = g_ptr_array_steal_index (rows, i--);
        }
      else if (is_promised (row) && get_end (row) > self->now && !take_running (db, self, row, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_past (GoenDatabase  *db,
           GoenToday     *self,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_PAST, .now = self->now, .limit = MAX_EVENTS };
  g_autoptr (GPtrArray) rows = goen_event_table_list (db, &query, cancellable, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len;)
    {
      const GoenEventRow *row = rows->pdata[i];
      gint64 end = get_end (row);

      if (is_promised (row) && !row->is_reflected && end <= self->now &&
          end > self->now - REFLECT_DAYS * GOEN_CLOCK_DAY)
        g_ptr_array_add (self->to_reflect, g_ptr_array_steal_index (rows, i));
      else
        i++;
    }

  return TRUE;
}

static void
note_follow_up (GoenToday          *self,
                const GoenFollowUp *follow_up,
                GTimeZone          *zone)
{
  if (follow_up->due > self->now && follow_up->due < self->now + REMINDER_DAYS * GOEN_CLOCK_DAY)
    note_change (self, goen_clock_get_reminder (follow_up->due, zone));
}

/* Of very many only what is urgent is read. */
static GPtrArray *
list_follow_ups (GoenDatabase  *db,
                 GoenToday     *self,
                 gint64         end_of_day,
                 gint64         n_open,
                 GError       **error)
{
  GoenFollowUpsQuery query = { .visible_at = self->now, .limit = MAX_FOLLOW_UPS };

  if (n_open > MAX_FOLLOW_UPS)
    query.due_before = end_of_day + GOEN_CLOCK_DAY;

  return goen_follow_up_table_list (db, &query, error);
}

static gboolean
read_follow_ups (GoenDatabase  *db,
                 GoenToday     *self,
                 GTimeZone     *zone,
                 GError       **error)
{
  gint64 end_of_day = goen_clock_start_of_day (self->now, zone, 1);
  gint64 n_open = goen_follow_up_table_count_due (db, G_MAXINT64, G_MAXINT64, error);
  g_autoptr (GPtrArray) open = NULL;
  gint64 next;

  if (n_open < 0)
    return FALSE;

  next = goen_follow_up_table_get_next_time (db, self->now, error);
  if (next < 0)
    return FALSE;

  note_change (self, next);
  open = list_follow_ups (db, self, end_of_day, n_open, error);
  if (open == NULL)
    return FALSE;

  for (guint i = 0; i < open->len; i++)
    {
      GoenFollowUp *follow_up = open->pdata[i];
      gboolean is_thanks = follow_up->kind == GOEN_FOLLOW_UP_THANKS;

      note_follow_up (self, follow_up, zone);
      if (is_thanks || follow_up->due < end_of_day)
        g_ptr_array_add (is_thanks ? self->thanks : self->follow_ups, g_steal_pointer (&open->pdata[i]));
    }

  self->n_later = MAX (n_open - goen_today_count (self), 0);

  return TRUE;
}

static GoenToday *
today_new (gint64     now,
           GTimeZone *zone)
{
  GoenToday *self = g_new0 (GoenToday, 1);

  self->now = now;
  self->thanks = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_follow_up_free);
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_follow_up_free);
  self->to_reflect = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_row_free);
  note_change (self, goen_clock_start_of_day (now, zone, 1));

  return self;
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  const Request *request = job->input;
  g_autoptr (GoenToday) self = today_new (request->now, request->zone);
  g_auto (GoenTodayGoing) going = { 0 };

  if (!read_follow_ups (db, self, request->zone, error) ||
      !read_coming (db, self, request->zone, &going, cancellable, error) ||
      !read_past (db, self, cancellable, error) ||
      !goen_today_read_speaking (db, self, &going, request->zone, error))
    return FALSE;

  self->reconnect = goen_touch_table_list_due (db, request->now, request->zone, MAX_RECONNECT, cancellable, error);
  if (self->reconnect == NULL)
    return FALSE;

  job->answer = g_steal_pointer (&self);

  return TRUE;
}

/**
 * goen_today_free:
 * @self: (transfer full) (nullable): what a day shows
 *
 * Frees what a day shows.
 */
void
goen_today_free (GoenToday *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->thanks, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->running, goen_event_record_free);
  g_clear_pointer (&self->next, goen_event_record_free);
  g_clear_pointer (&self->next_row, goen_event_row_free);
  g_clear_pointer (&self->to_reflect, g_ptr_array_unref);
  g_clear_pointer (&self->reconnect, g_ptr_array_unref);
  g_clear_pointer (&self->question, goen_question_card_free);
  g_clear_pointer (&self->pitch, goen_pitch_free);
  g_free (self->pitch_reason);
  g_free (self->faces_event_title);
  g_free (self);
}

/**
 * goen_library_load_today_async:
 * @self: a library
 * @now: the time for which it is asked, Unix seconds
 * @zone: the zone in which a day begins and ends
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads everything that is due at a time, in one go, so that all of it is of the same moment.
 */
void
goen_library_load_today_async (GoenLibrary         *self,
                               gint64               now,
                               GTimeZone           *zone,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Request *request;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (zone != NULL);

  request = g_new0 (Request, 1);
  request->now = now;
  request->zone = g_time_zone_ref (zone);
  goen_loop_job_run (goen_loop_job_new (request, request_free, (GDestroyNotify) goen_today_free),
                     self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_today_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_today_async().
 *
 * Returns: (transfer full) (nullable): what the day shows; %NULL with @error set
 */
GoenToday *
goen_library_load_today_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_today_is_clear:
 * @self: what a day shows
 *
 * Whether nothing waits for the user: nobody to thank, nothing due, no event that is on or not yet reflected upon, and
 * nobody to get in touch with again. An event that comes does not count.
 *
 * Returns: %TRUE when there is nothing to do
 */
gboolean
goen_today_is_clear (const GoenToday *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return goen_today_count (self) == 0 && self->running == NULL && self->to_reflect->len == 0 &&
         self->reconnect->len == 0;
}

/**
 * goen_today_count:
 * @self: what a day shows
 *
 * How many people are to be thanked and things to be done.
 *
 * Returns: the number beside Today
 */
guint
goen_today_count (const GoenToday *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->thanks->len + self->follow_ups->len;
}
