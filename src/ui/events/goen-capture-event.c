/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-event.h"

#include "goen-clock.h"
#include "goen-event-advice.h"

/* More events than this do not lie within a day and a half. */
#define MAX_ROWS 24

/* Guests are there before it begins. */
#define EARLY (3 * GOEN_CLOCK_HOUR)

typedef struct {
  gint64     now;
  gint64     end_of_day;
  GPtrArray *rows;         /* (owned) of GoenEventRow, those on and to come */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_clear_pointer (&search->rows, g_ptr_array_unref);
  g_free (search);
}

static gint64
get_end (const GoenEventRow *row)
{
  GoenEventRecord record = { .start = row->start, .end = row->end, .is_all_day = row->is_all_day };

  return goen_event_record_get_end (&record);
}

/* 0 on, 1 over, 2 still to begin today, -1 none of these. */
static int
get_rank (const GoenEventRow *row,
          const Search       *search)
{
  if (row->status == GOEN_EVENT_CANCELLED || row->status == GOEN_EVENT_SKIPPED || row->start == 0)
    return -1;
  if (get_end (row) < search->now)
    return get_end (row) >= search->now - GOEN_CLOCK_DAY ? 1 : -1;
  if (row->start - EARLY <= search->now)
    return 0;

  return row->start < search->end_of_day ? 2 : -1;
}

static void
take_rank (GPtrArray    *chosen,
           GPtrArray    *rows,
           const Search *search,
           int           rank)
{
  for (guint i = 0; i < rows->len; )
    {
      if (get_rank (rows->pdata[i], search) == rank)
        g_ptr_array_add (chosen, g_ptr_array_steal_index (rows, i));
      else
        i++;
    }
}

static void
past_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) past = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);
  GPtrArray *chosen;

  if (past == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_row_free);
  take_rank (chosen, search->rows, search, 0);
  take_rank (chosen, past, search, 1);
  take_rank (chosen, search->rows, search, 2);
  g_task_return_pointer (task, chosen, (GDestroyNotify) g_ptr_array_unref);
}

static void
upcoming_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  GoenEventsQuery query = { .which = GOEN_EVENTS_PAST, .now = search->now, .limit = MAX_ROWS };
  g_autoptr (GError) error = NULL;

  search->rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);
  if (search->rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  goen_library_list_events_async (GOEN_LIBRARY (source), &query, g_task_get_cancellable (task), past_listed_cb,
                                  g_object_ref (task));
}

/**
 * goen_capture_list_events_async:
 * @library: a library
 * @now: the time
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds the events at which somebody may just have been met.
 */
void
goen_capture_list_events_async (GoenLibrary         *library,
                                gint64               now,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  GoenEventsQuery query = { .which = GOEN_EVENTS_UPCOMING, .now = now, .limit = MAX_ROWS };
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, goen_capture_list_events_async);
  search->now = now;
  search->end_of_day = goen_clock_start_of_day (now, zone, 1);
  g_task_set_task_data (task, search, search_free);
  goen_library_list_events_async (library, &query, cancellable, upcoming_listed_cb, g_object_ref (task));
}

/**
 * goen_capture_list_events_finish:
 * @library: a library
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends goen_capture_list_events_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenEventRow): the likeliest first, possibly none; %NULL on error
 */
GPtrArray *
goen_capture_list_events_finish (GoenLibrary   *library,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_capture_event_new:
 * @title: what it is called, may be ""
 * @place: where it is, may be ""
 * @kind: its kind
 * @now: when it begins
 *
 * Makes the record of an event that begins now.
 *
 * Returns: (transfer full): a record that can be saved
 */
GoenEventRecord *
goen_capture_event_new (const char    *title,
                        const char    *place,
                        GoenEventKind  kind,
                        gint64         now)
{
  GoenEventRecord *event = goen_event_record_new ();

  event->title = g_strdup (title);
  event->place = g_strdup (place);
  event->kind = kind;
  event->status = GOEN_EVENT_WENT;
  event->start = now;
  goen_event_record_normalize (event);
  if (event->title == NULL)
    event->title = g_strdup (event->place != NULL ? event->place : goen_event_kind_get_label (kind));

  return event;
}
