/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include <string.h>

#include "goen-clock.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* Everything that meeting somebody needs, on the worker. */
typedef struct {
  GoenDatabase    *db;
  GoenEventRecord *event;          /* (owned) */
  GPtrArray       *attendances;    /* (owned) of the event, before */
  gint64           now;
  const char      *honorific;      /* (nullable) of somebody new, as it was written behind the name */
} Scene;

static void
scene_clear (Scene *scene)
{
  g_clear_pointer (&scene->event, goen_event_record_free);
  g_clear_pointer (&scene->attendances, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static gboolean
scene_load (Scene         *scene,
            GoenDatabase  *db,
            gint64         event_id,
            gint64         now,
            GError       **error)
{
  scene->db = db;
  scene->now = now;
  scene->event = goen_event_table_load (db, event_id, error);
  if (scene->event == NULL)
    return FALSE;

  scene->attendances = goen_attendance_table_list (db, event_id, error);

  return scene->attendances != NULL;
}

/* What was captured after the event happened while it was on. */
static gint64
get_time_of_meeting (const Scene *scene)
{
  gint64 end = goen_event_record_get_end (scene->event);

  return end != 0 && end < scene->now ? end : scene->now;
}

static GoenAttendance *
find_attendance (const Scene *scene,
                 gint64       person_id)
{
  for (guint i = 0; person_id != 0 && i < scene->attendances->len; i++)
    {
      GoenAttendance *attendance = scene->attendances->pdata[i];

      if (attendance->person_id == person_id)
        return attendance;
    }

  return NULL;
}

static gboolean
add_person (Scene           *scene,
            GoenAttendance  *attendance,
            GError         **error)
{
  g_autoptr (GoenPersonRecord) person = goen_loop_make_met (attendance, scene->event);

  person->honorific = g_strdup (scene->honorific);
  if (!goen_person_table_save (scene->db, person, error))
    return FALSE;

  attendance->person_id = person->id;

  return TRUE;
}

/* Whoever met somebody there was there. */
static gboolean
note_went (Scene   *scene,
           GError **error)
{
  if (scene->event->status != GOEN_EVENT_CONSIDERING && scene->event->status != GOEN_EVENT_GOING)
    return TRUE;

  scene->event->status = GOEN_EVENT_WENT;

  return goen_event_table_save (scene->db, scene->event, error);
}

/* The person of @attendance is known, or is added. */
static gboolean
meet (Scene           *scene,
      GoenAttendance  *attendance,
      GError         **error)
{
  attendance->event_id = scene->event->id;
  attendance->met = get_time_of_meeting (scene);

  return (attendance->person_id != 0 || add_person (scene, attendance, error)) &&
         goen_attendance_table_save (scene->db, attendance, error) &&
         goen_loop_note_meeting (scene->db, scene->event, attendance, error) &&
         note_went (scene, error);
}

static gboolean
answer (GoenLoopJob     *job,
        GoenDatabase    *db,
        GoenCaptured    *captured,        /* (transfer full) */
        gint64           attendance_id,
        GError         **error)
{
  job->answer = captured;
  captured->attendance = goen_attendance_table_load (db, attendance_id, error);

  return captured->attendance != NULL;
}

/* The row on the list, or of the person, or a new one. */
static GoenAttendance *
take_attendance (Scene                 *scene,
                 const GoenCaptureLine *line,
                 gint64                 person_id)
{
  GoenAttendance *found = find_attendance (scene, person_id);
  GoenAttendance *attendance;

  if (found == NULL)
    found = goen_loop_find_on_list (scene->attendances, line->name, line->company);

  attendance = found != NULL ? goen_attendance_copy (found) : goen_attendance_new ();
  if (attendance->name == NULL)
    attendance->name = g_strdup (line->name);
  if (attendance->company == NULL)
    attendance->company = g_strdup (line->company);

  return attendance;
}

static gboolean
capture (Scene                  *scene,
         const GoenCaptureLine  *line,
         GoenCaptured           *captured,
         gint64                 *attendance_id,
         GError                **error)
{
  g_autoptr (GoenAttendance) attendance = NULL;
  g_autofree char *hook = NULL;
  GoenPersonMatch match;

  if (!goen_loop_match_person (scene->db, line->name, line->company, scene->attendances, &match, error))
    return FALSE;

  attendance = take_attendance (scene, line, match.id);
  if (attendance->person_id == 0)
    attendance->person_id = match.id;
  captured->is_known = attendance->person_id != 0;
  captured->was_expected = attendance->is_expected;
  captured->was_met = attendance->met != 0;
  captured->n_namesakes = captured->is_known ? 0 : match.n_namesakes;

  hook = goen_loop_join_hooks (attendance->hook, line->hook);
  if (captured->was_met)
    {
      if (!goen_loop_change_hook (scene->db, scene->event, attendance, hook, error))
        return FALSE;
    }
  else
    {
      g_set_str (&attendance->hook, hook);
      if (!meet (scene, attendance, error))
        return FALSE;
    }

  *attendance_id = attendance->id;

  return TRUE;
}

static gboolean
capture_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  GoenLoopJob *job = data;
  g_auto (Scene) scene = { NULL, };
  g_autoptr (GoenCaptured) captured = g_new0 (GoenCaptured, 1);
  const GoenCaptureLine *line = job->input;
  gint64 attendance_id;

  scene.honorific = line->honorific;

  return scene_load (&scene, db, job->id, job->from, error) &&
         capture (&scene, job->input, captured, &attendance_id, error) &&
         answer (job, db, g_steal_pointer (&captured), attendance_id, error);
}

static gboolean
meet_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  g_auto (Scene) scene = { NULL, };
  g_autoptr (GoenCaptured) captured = g_new0 (GoenCaptured, 1);
  g_autoptr (GoenAttendance) attendance = goen_attendance_table_load (db, job->id, error);
  GoenPersonMatch match = { 0, 0 };

  if (attendance == NULL || !scene_load (&scene, db, attendance->event_id, job->from, error))
    return FALSE;

  if (attendance->person_id == 0 &&
      !goen_loop_match_person (db, attendance->name, attendance->company, scene.attendances, &match, error))
    return FALSE;

  if (attendance->person_id == 0 && find_attendance (&scene, match.id) == NULL)
    attendance->person_id = match.id;
  captured->is_known = attendance->person_id != 0;
  captured->was_expected = attendance->is_expected;
  captured->was_met = attendance->met != 0;
  captured->n_namesakes = captured->is_known ? 0 : match.n_namesakes;

  return (captured->was_met || meet (&scene, attendance, error)) &&
         answer (job, db, g_steal_pointer (&captured), job->id, error);
}

/* What was talked about at the second time is added: nobody takes the first back by saying more. */
char *
goen_loop_join_hooks (const char *hook,
                      const char *more)
{
  gboolean is_latin;

  if (hook == NULL || more == NULL || strstr (hook, more) != NULL)
    return g_strdup (hook != NULL ? hook : more);

  is_latin = goen_text_is_latin (hook) && goen_text_is_latin (more);

  return g_strconcat (hook, is_latin ? ", " : "、", more, NULL);
}

/**
 * goen_captured_free:
 * @self: (transfer full): the answer
 *
 * Frees what capturing answered.
 */
void
goen_captured_free (GoenCaptured *self)
{
  g_clear_pointer (&self->attendance, goen_attendance_free);
  g_free (self);
}

/**
 * goen_library_capture_async:
 * @self: a library
 * @event_id: an event
 * @line: who, and what was talked about; copied. Its name or its company is set
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes that somebody was met at an event.
 *
 * The person is one already known where that is sure: the same name, where width and variants of a kanji do not
 * count, and a company that is the same or not known, and only one such person. Otherwise somebody new is added,
 * with date, place and hook of the first meeting. The timeline gets an entry, and a thank-you comes due 24 hours
 * after the end of the event. Somebody captured twice gets the second hook behind the first.
 */
void
goen_library_capture_async (GoenLibrary           *self,
                            gint64                 event_id,
                            const GoenCaptureLine *line,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (line != NULL);
  g_return_if_fail (line->name != NULL || line->company != NULL);

  job = goen_loop_job_new (goen_capture_line_copy (line), (GDestroyNotify) goen_capture_line_free,
                           (GDestroyNotify) goen_captured_free);
  job->id = event_id;
  job->from = goen_clock_now ();
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, capture_job, cancellable, callback, user_data);
}

/**
 * goen_library_capture_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_capture_async().
 *
 * Returns: (transfer full) (nullable): what it did; %NULL with @error set
 */
GoenCaptured *
goen_library_capture_finish (GoenLibrary   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_meet_async:
 * @self: a library
 * @attendance_id: somebody on the list of an event
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes that somebody on the list of participants was met, as goen_library_capture_async() does.
 */
void
goen_library_meet_async (GoenLibrary         *self,
                         gint64               attendance_id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_captured_free);
  job->id = attendance_id;
  job->from = goen_clock_now ();
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, meet_job, cancellable, callback, user_data);
}

/**
 * goen_library_meet_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_meet_async().
 *
 * Returns: (transfer full) (nullable): what it did; %NULL with @error set
 */
GoenCaptured *
goen_library_meet_finish (GoenLibrary   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
