/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-error.h"
#include "goen-library-loop-private.h"

/* Whether nothing else than capturing at this event says anything about the person, who can then go without a trace. */
static gboolean
is_only_captured (GoenDatabase           *db,
                  const GoenEventRecord  *event,
                  const GoenAttendance   *attendance,
                  gboolean               *only,
                  GError                **error)
{
  g_autoptr (GoenPersonRecord) person =
    goen_person_table_load (db, attendance->person_id, GOEN_PERSON_IMAGES, error);
  g_autoptr (GoenPersonRecord) captured = goen_loop_make_met (attendance, event);
  GoenFollowUpsQuery follow_ups_query = { .person_id = attendance->person_id, .with_closed = TRUE, .limit = 1 };
  GoenEventsQuery events_query = { .person_id = attendance->person_id, .limit = 1 };
  g_autoptr (GPtrArray) follow_ups = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) events = NULL;

  *only = FALSE;
  if (person == NULL)
    return FALSE;

  /* 先生 was captured with the name, and is not kept with the attendance. */
  g_set_str (&captured->honorific, person->honorific);
  if (!goen_person_record_equal (person, captured))
    return TRUE;

  follow_ups = goen_follow_up_table_list (db, &follow_ups_query, error);
  if (follow_ups == NULL)
    return FALSE;

  entries = goen_interaction_table_list (db, attendance->person_id, 1, error);
  if (entries == NULL)
    return FALSE;

  events = goen_event_table_list (db, &events_query, NULL, error);
  if (events == NULL)
    return FALSE;

  *only = follow_ups->len == 0 && entries->len == 0 && events->len == 0;

  return TRUE;
}

/* @attendance is as it was, its row no longer names the person. */
gboolean
goen_loop_forget_captured (GoenDatabase           *db,
                           const GoenEventRecord  *event,
                           const GoenAttendance   *attendance,
                           GError                **error)
{
  gboolean only;

  if (attendance->person_id == 0)
    return TRUE;

  return is_only_captured (db, event, attendance, &only, error) &&
         (!only || goen_person_table_purge (db, attendance->person_id, error));
}

static gboolean
remove_meeting (GoenDatabase          *db,
                const GoenAttendance  *attendance,
                GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenInteraction) meeting =
    goen_loop_find_meeting (db, attendance->person_id, attendance->event_id, &local_error);
  gint64 thanks = 0;

  if (local_error == NULL)
    thanks = goen_follow_up_table_find_open (db, attendance->person_id, attendance->event_id,
                                             GOEN_FOLLOW_UP_THANKS, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return (meeting == NULL || goen_interaction_table_remove (db, meeting->id, error)) &&
         (thanks == 0 || goen_follow_up_table_remove (db, thanks, error));
}

/* A person of the list who was not added by capturing. */
static gboolean
put_back (GoenDatabase          *db,
          const GoenAttendance  *attendance,
          GoenAttendance        *expected,
          GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenPersonRecord) person = NULL;

  if (attendance->person_id == 0)
    return TRUE;

  person = goen_person_table_load (db, attendance->person_id, GOEN_PERSON_FIELDS, &local_error);
  if (person != NULL)
    {
      expected->person_id = person->id;
      return goen_attendance_table_save (db, expected, error);
    }

  if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Who was on the list is on it again, not met; whoever else was captured is not there. */
static gboolean
unmeet (GoenDatabase          *db,
        const GoenAttendance  *attendance,
        GError               **error)
{
  g_autoptr (GoenEventRecord) event = goen_event_table_load (db, attendance->event_id, error);
  g_autoptr (GoenAttendance) expected = goen_attendance_copy (attendance);

  if (event == NULL || (attendance->person_id != 0 && !remove_meeting (db, attendance, error)))
    return FALSE;

  if (!attendance->is_expected)
    return goen_attendance_table_remove (db, attendance->id, error) &&
           goen_loop_forget_captured (db, event, attendance, error);

  expected->met = 0;
  expected->person_id = 0;
  expected->is_completed = FALSE;
  g_clear_pointer (&expected->hook, g_free);
  if (!goen_attendance_table_save (db, expected, error) ||
      !goen_loop_forget_captured (db, event, attendance, error))
    return FALSE;

  return put_back (db, attendance, expected, error);
}

static gboolean
remove_one (GoenDatabase  *db,
            gint64         id,
            gboolean       with_meeting,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenAttendance) attendance = goen_attendance_table_load (db, id, &local_error);

  if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  if (attendance == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return with_meeting && attendance->met != 0 ? unmeet (db, attendance, error)
                                              : goen_attendance_table_remove (db, id, error);
}

static gboolean
remove_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const GoenLoopJob *job = data;
  const GArray *ids = job->input;

  for (guint i = 0; i < ids->len; i++)
    if (!remove_one (db, g_array_index (ids, gint64, i), job->what != 0, error))
      return FALSE;

  return TRUE;
}

/**
 * goen_library_remove_attendances_async:
 * @self: a library
 * @ids: (array length=n_ids): attendances
 * @n_ids: how many
 * @take_back: whether to take back that they were met
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes attendances. Ends with goen_library_write_finish().
 *
 * With @take_back what capturing made goes as well: the entry of the timeline, the thank-you that is still open,
 * and the person where capturing added them and nothing else is known about them. Whoever was on the list of
 * participants is on it again, not met.
 */
void
goen_library_remove_attendances_async (GoenLibrary         *self,
                                       const gint64        *ids,
                                       guint                n_ids,
                                       gboolean             take_back,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  GoenLoopJob *job;
  GArray *copy;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (copy, ids, n_ids);

  job = goen_loop_job_new (copy, (GDestroyNotify) g_array_unref, NULL);
  job->what = take_back;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, remove_job, cancellable, callback, user_data);
}
