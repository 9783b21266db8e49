/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-events.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-event-advice.h"
#include "goen-find-hit.h"
#include "goen-library-events.h"

static char *
dup_subtitle (const GoenEventRow *row)
{
  g_autofree char *time = row->start != 0 ? goen_event_dup_time_text (row->start, row->end, row->zone, row->is_all_day) : NULL;

  if (time != NULL && row->place != NULL)
    /* Translators: when and where an event is. */
    return g_strdup_printf (C_("time and place", "%s · %s"), time, row->place);
  return time != NULL ? g_steal_pointer (&time) : g_strdup (row->place);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *hits;
  GError *error = NULL;

  rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);
  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = g_ptr_array_index (rows, i);
      g_autofree char *subtitle = dup_subtitle (row);

      g_ptr_array_add (hits, goen_find_hit_new (row->title, NULL, subtitle, "x-office-calendar-symbolic",
                                                "win.show-event", g_variant_new_int64 (row->id)));
    }
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * goen_find_events_async:
 * @library: the library
 * @text: what was typed
 * @limit: how many hits at most
 * @cancellable: (nullable): cancels the search
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Finds events for quick find.
 */
void
goen_find_events_async (GoenLibrary         *library,
                        const char          *text,
                        guint                limit,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  GoenEventsQuery query = {
    .which = GOEN_EVENTS_ALL,
    .now = goen_clock_now (),
    .search = text,
    .limit = limit,
  };

  g_task_set_source_tag (task, goen_find_events_async);
  goen_library_list_events_async (library, &query, cancellable, listed_cb, task);
}

/**
 * goen_find_events_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_find_events_async().
 *
 * Returns: (transfer full) (element-type GoenFindHit) (nullable): the hits, what is to come before what is past
 */
GPtrArray *
goen_find_events_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
