/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-clock.h"
#include "goen-library-loop-private.h"

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_event_table_list (db, job->input, cancellable, error);

  return job->answer != NULL;
}

static gboolean
worth_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLoopJob *job = data;
  const GoenEventRecord *event = job->input;

  job->answer = job->what != 0 ? goen_event_table_get_own_worth (db, event->id, error)
                               : goen_event_table_get_worth (db, event, job->from, error);

  return job->answer != NULL;
}

static gboolean
names_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_event_table_list_names (db, job->what, error);

  return job->answer != NULL;
}

static gboolean
busy_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_event_table_list_busy (db, job->from, job->to, error);

  return job->answer != NULL;
}

static void
query_free (gpointer data)
{
  GoenEventsQuery *query = data;

  g_free ((char *) query->search);
  g_free (query);
}

/**
 * goen_library_list_events_async:
 * @self: a library
 * @query: which ones; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists events.
 */
void
goen_library_list_events_async (GoenLibrary           *self,
                                const GoenEventsQuery *query,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  GoenEventsQuery *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (query != NULL);

  copy = g_memdup2 (query, sizeof *query);
  copy->search = g_strdup (query->search);
  goen_loop_job_run (goen_loop_job_new (copy, query_free, (GDestroyNotify) g_ptr_array_unref),
                     self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_events_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_events_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenEventRow): the rows; %NULL with @error set
 */
GPtrArray *
goen_library_list_events_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_load_worth_async:
 * @self: a library
 * @event: the event; copied
 * @own: tells of this event alone instead
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Tells what came of the people met at past events of the same organiser or series.
 */
void
goen_library_load_worth_async (GoenLibrary           *self,
                               const GoenEventRecord *event,
                               gboolean               own,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (event != NULL);

  job = goen_loop_job_new (goen_event_record_copy (event), (GDestroyNotify) goen_event_record_free,
                           (GDestroyNotify) goen_event_worth_free);
  job->what = own;
  job->from = goen_clock_now ();
  goen_loop_job_run (job, self, GOEN_STORE_READ, worth_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_worth_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_worth_async().
 *
 * Returns: (transfer full) (nullable): the worth; %NULL with @error set
 */
GoenEventWorth *
goen_library_load_worth_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_list_event_names_async:
 * @self: a library
 * @what: 0 organisers, 1 series, 2 places
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists what other events say, to complete what is typed.
 */
void
goen_library_list_event_names_async (GoenLibrary         *self,
                                     guint                what,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->what = what;
  goen_loop_job_run (job, self, GOEN_STORE_READ, names_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_event_names_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_event_names_async().
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names, most used first; %NULL with @error set
 */
GPtrArray *
goen_library_list_event_names_finish (GoenLibrary   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_list_busy_async:
 * @self: a library
 * @from: the start of a span, Unix seconds
 * @to: its end, Unix seconds
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists when I am at events, or might be.
 */
void
goen_library_list_busy_async (GoenLibrary         *self,
                              gint64               from,
                              gint64               to,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_array_unref);
  job->from = from;
  job->to = to;
  goen_loop_job_run (job, self, GOEN_STORE_READ, busy_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_busy_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_busy_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): start and end in turn; %NULL with @error set
 */
GArray *
goen_library_list_busy_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
