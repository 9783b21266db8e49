/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-library-loop-private.h"

/* As many as a hint under an entry can name. */
#define MAX_CANDIDATES 5

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_attendance_table_list (db, job->id, error);

  return job->answer != NULL;
}

/* A changed hook goes wherever capturing put the old one. */
static gboolean
save_known (GoenDatabase    *db,
            GoenAttendance  *attendance,
            GError         **error)
{
  g_autoptr (GoenAttendance) stored = goen_attendance_table_load (db, attendance->id, error);
  g_autoptr (GoenEventRecord) event = NULL;
  g_autofree char *hook = NULL;

  if (stored == NULL)
    return FALSE;

  event = goen_event_table_load (db, stored->event_id, error);
  if (event == NULL)
    return FALSE;

  hook = g_steal_pointer (&attendance->hook);
  attendance->hook = g_strdup (stored->hook);
  if (hook != NULL && *g_strstrip (hook) == '\0')
    g_clear_pointer (&hook, g_free);

  return goen_loop_change_hook (db, event, attendance, hook, error);
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenAttendance *attendance = job->input;
  gboolean is_saved = attendance->id != 0 ? save_known (db, attendance, error)
                                          : goen_attendance_table_save (db, attendance, error);

  if (!is_saved)
    return FALSE;

  job->answer = goen_attendance_table_load (db, attendance->id, error);

  return job->answer != NULL;
}

static gboolean
is_on_list (GPtrArray *attendances,
            gint64     person_id)
{
  for (guint i = 0; i < attendances->len; i++)
    if (((const GoenAttendance *) attendances->pdata[i])->person_id == person_id)
      return TRUE;

  return FALSE;
}

/* Whoever is added is on the list for those who come after. */
static gboolean
add_participant (GoenDatabase    *db,
                 GPtrArray       *attendances,
                 GoenAttendance  *participant,
                 GArray          *added,
                 GError         **error)
{
  GoenPersonMatch match;
  gboolean is_there;

  if (participant->person_id == 0)
    {
      if (!goen_loop_match_person (db, participant->name, participant->company, attendances, &match, error))
        return FALSE;
      participant->person_id = match.id;
    }

  if (participant->person_id != 0)
    is_there = is_on_list (attendances, participant->person_id);
  else
    is_there = goen_loop_find_on_list (attendances, participant->name, participant->company) != NULL;
  if (is_there)
    return TRUE;

  if (!goen_attendance_table_save (db, participant, error))
    return FALSE;

  g_array_append_val (added, participant->id);
  g_ptr_array_add (attendances, goen_attendance_copy (participant));

  return TRUE;
}

static gboolean
add_job (GoenDatabase  *db,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  GoenLoopJob *job = data;
  const GPtrArray *participants = job->input;
  g_autoptr (GPtrArray) attendances = goen_attendance_table_list (db, job->id, error);
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 since = g_get_monotonic_time ();

  if (attendances == NULL)
    return FALSE;

  for (guint i = 0; i < participants->len; i++)
    if (!add_participant (db, attendances, participants->pdata[i], added, error) ||
        !goen_library_pace (db, &since, cancellable, error))
      return FALSE;

  job->answer = g_steal_pointer (&added);

  return TRUE;
}

static gboolean
recognise_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;
  const GoenCaptureLine *line = job->input;
  g_autoptr (GArray) ids = goen_loop_find_candidates (db, line->name, line->company, cancellable, error);

  if (ids == NULL)
    return FALSE;

  job->answer = goen_person_table_load_rows (db, (const gint64 *) (gpointer) ids->data,
                                             MIN (ids->len, MAX_CANDIDATES), error);

  return job->answer != NULL;
}

/**
 * goen_library_list_attendances_async:
 * @self: a library
 * @event_id: an event
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists who was met at an event, in that order, and then the others on the list of participants.
 */
void
goen_library_list_attendances_async (GoenLibrary         *self,
                                     gint64               event_id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->id = event_id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_attendances_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_attendances_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenAttendance): who attends; %NULL with @error set
 */
GPtrArray *
goen_library_list_attendances_finish (GoenLibrary   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_attendance_async:
 * @self: a library
 * @attendance: who; copied. An id of 0 adds somebody
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves what is known about somebody at an event.
 *
 * A changed hook also goes to what capturing made of it, as far as nobody has changed it there: the entry of the
 * timeline, a thank-you without a draft, and how somebody was met who was new.
 */
void
goen_library_save_attendance_async (GoenLibrary          *self,
                                    const GoenAttendance *attendance,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (attendance != NULL);

  job = goen_loop_job_new (goen_attendance_copy (attendance), (GDestroyNotify) goen_attendance_free,
                           (GDestroyNotify) goen_attendance_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_attendance_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_attendance_async().
 *
 * Returns: (transfer full) (nullable): as stored; %NULL with @error set
 */
GoenAttendance *
goen_library_save_attendance_finish (GoenLibrary   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_add_participants_async:
 * @self: a library
 * @event_id: an event
 * @participants: (element-type GoenAttendance): who; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds people to the list of participants, each matched to somebody known where that is sure. Who is on the list
 * already is not added twice.
 */
void
goen_library_add_participants_async (GoenLibrary         *self,
                                     gint64               event_id,
                                     GPtrArray           *participants,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;
  GPtrArray *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (participants != NULL);

  copy = g_ptr_array_new_full (participants->len, (GDestroyNotify) goen_attendance_free);
  for (guint i = 0; i < participants->len; i++)
    {
      GoenAttendance *participant = goen_attendance_copy (participants->pdata[i]);

      participant->event_id = event_id;
      participant->is_expected = TRUE;
      g_ptr_array_add (copy, participant);
    }

  job = goen_loop_job_new (copy, (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_array_unref);
  job->id = event_id;
  goen_loop_job_run (job, self, GOEN_STORE_BULK, add_job, cancellable, callback, user_data);
}

/**
 * goen_library_add_participants_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_add_participants_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of those added, to take it back; %NULL with @error
 *   set
 */
GArray *
goen_library_add_participants_finish (GoenLibrary   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_recognise_async:
 * @self: a library
 * @name: (nullable): a name
 * @company: (nullable): a company
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds people of whom this could be one, the surest first: for a hint, not to decide.
 */
void
goen_library_recognise_async (GoenLibrary         *self,
                              const char          *name,
                              const char          *company,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (goen_capture_line_new (name, company, NULL), (GDestroyNotify) goen_capture_line_free,
                           (GDestroyNotify) g_ptr_array_unref);
  goen_loop_job_run (job, self, GOEN_STORE_READ, recognise_job, cancellable, callback, user_data);
}

/**
 * goen_library_recognise_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_recognise_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenPersonRow): five people at most; %NULL with @error set
 */
GPtrArray *
goen_library_recognise_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
