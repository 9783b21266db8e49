/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-events.h"

#include "goen-library-loop-private.h"

/* An attendance that turns out to be another person, on the worker. */
typedef struct {
  GoenDatabase          *db;
  const GoenEventRecord *event;
  gint64                 from;     /* the person it was, 0 for nobody */
  gint64                 to;
} Move;

static gboolean
find_meeting (const Move       *move,
              gint64            person_id,
              GoenInteraction **meeting,
              GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  *meeting = goen_loop_find_meeting (move->db, person_id, move->event->id, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
move_meeting (const Move  *move,
              GError     **error)
{
  g_autoptr (GoenInteraction) meeting = NULL;
  g_autoptr (GoenInteraction) other = NULL;
  g_autofree char *text = NULL;

  if (!find_meeting (move, move->from, &meeting, error) || !find_meeting (move, move->to, &other, error))
    return FALSE;

  if (meeting == NULL)
    return TRUE;

  if (other == NULL)
    {
      meeting->person_id = move->to;
      return goen_interaction_table_save (move->db, meeting, error);
    }

  text = goen_loop_join_hooks (other->text, meeting->text);
  g_set_str (&other->text, text);

  return goen_interaction_table_save (move->db, other, error) &&
         goen_interaction_table_remove (move->db, meeting->id, error);
}

/* One thank-you for one meeting. */
static gboolean
move_follow_up (const Move    *move,
                GoenFollowUp  *follow_up,
                gboolean       has_thanks,
                GError       **error)
{
  if (follow_up->kind == GOEN_FOLLOW_UP_THANKS && follow_up->state == GOEN_FOLLOW_UP_OPEN && has_thanks)
    return goen_follow_up_table_remove (move->db, follow_up->id, error);

  if (follow_up->person_id == move->from)
    follow_up->person_id = move->to;
  if (follow_up->other_id == move->from)
    follow_up->other_id = move->to;

  return goen_follow_up_table_save (move->db, follow_up, error);
}

static gboolean
move_follow_ups (const Move  *move,
                 GError     **error)
{
  GoenFollowUpsQuery query = { .person_id = move->from, .event_id = move->event->id, .with_closed = TRUE };
  g_autoptr (GPtrArray) follow_ups = NULL;
  gboolean has_thanks;

  if (!goen_loop_has_thanks (move->db, move->to, move->event->id, &has_thanks, error))
    return FALSE;

  follow_ups = goen_follow_up_table_list (move->db, &query, error);
  if (follow_ups == NULL)
    return FALSE;

  for (guint i = 0; i < follow_ups->len; i++)
    if (!move_follow_up (move, follow_ups->pdata[i], has_thanks, error))
      return FALSE;

  return TRUE;
}

/* Somebody who is on the list under the right name already is there once. */
static gboolean
join_attendance (const Move      *move,
                 GoenAttendance  *attendance,
                 GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 other_id = goen_attendance_table_find (move->db, move->event->id, move->to, &local_error);
  g_autoptr (GoenAttendance) other = NULL;
  g_autofree char *hook = NULL;
  g_autofree char *note = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (other_id == 0 || other_id == attendance->id)
    return TRUE;

  other = goen_attendance_table_load (move->db, other_id, error);
  if (other == NULL)
    return FALSE;

  hook = goen_loop_join_hooks (other->hook, attendance->hook);
  note = goen_loop_join_hooks (other->note, attendance->note);
  g_set_str (&attendance->hook, hook);
  g_set_str (&attendance->note, note);
  attendance->is_expected |= other->is_expected;
  attendance->is_wanted |= other->is_wanted;
  attendance->is_completed |= other->is_completed;
  if (attendance->introduce_to == NULL)
    attendance->introduce_to = g_strdup (other->introduce_to);
  if (attendance->met == 0)
    attendance->met = other->met;

  return goen_attendance_table_remove (move->db, other_id, error);
}

/* Somebody new of the name on the list. */
static gboolean
add_person (Move                  *move,
            const GoenAttendance  *attendance,
            GError               **error)
{
  g_autoptr (GoenPersonRecord) person =
    attendance->met != 0 ? goen_loop_make_met (attendance, move->event)
                         : goen_loop_make_person (attendance->name, attendance->company, attendance->title);

  if (!goen_person_table_save (move->db, person, error))
    return FALSE;

  move->to = person->id;

  return TRUE;
}

static gboolean
identify (Move            *move,
          GoenAttendance  *attendance,
          GError         **error)
{
  g_autoptr (GoenAttendance) before = goen_attendance_copy (attendance);

  if ((move->to == 0 && !add_person (move, attendance, error)) ||
      !join_attendance (move, attendance, error))
    return FALSE;

  attendance->person_id = move->to;
  if (!goen_attendance_table_save (move->db, attendance, error))
    return FALSE;

  if (before->met == 0)
    return TRUE;

  if (move->from != 0 && (!move_meeting (move, error) || !move_follow_ups (move, error)))
    return FALSE;

  return goen_loop_note_meeting (move->db, move->event, attendance, error) &&
         goen_loop_forget_captured (move->db, move->event, before, error);
}

static gboolean
identify_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const GoenLoopJob *job = data;
  g_autoptr (GoenAttendance) attendance = goen_attendance_table_load (db, job->id, error);
  g_autoptr (GoenEventRecord) event = NULL;
  Move move;

  if (attendance == NULL)
    return FALSE;

  if (job->to != 0 && job->to == attendance->person_id)
    return TRUE;

  event = goen_event_table_load (db, attendance->event_id, error);
  if (event == NULL)
    return FALSE;

  move = (Move) { db, event, attendance->person_id, job->to };

  return identify (&move, attendance, error);
}

/**
 * goen_library_identify_async:
 * @self: a library
 * @attendance_id: an attendance
 * @person_id: the person, or 0 for somebody new of that name
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says who somebody at an event is. Ends with goen_library_write_finish().
 *
 * What capturing noted moves along: the entry of the timeline and what is to be done. The person whom capturing
 * added goes when nothing else is known about them.
 */
void
goen_library_identify_async (GoenLibrary         *self,
                             gint64               attendance_id,
                             gint64               person_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = attendance_id;
  job->to = person_id;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, identify_job, cancellable, callback, user_data);
}
