/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-line.h"
#include "goen-clock.h"
#include "goen-library-loop-private.h"

/* What meeting somebody at an event leaves: the person, an entry of the timeline, a thank-you. Each carries the hook,
 * and so all of them change when it does. */

static char *
dup_date (const GoenEventRecord *event,
          gint64                 met)
{
  g_autoptr (GDateTime) date = goen_clock_to_local (event->start != 0 ? event->start : met, event->zone);

  return g_date_time_format (date, "%Y-%m-%d");
}

/* An event that says no time has its deadline from when the meeting was noted. */
static gint64
get_thanks_due (const GoenEventRecord *event,
                gint64                 met)
{
  gint64 end = goen_event_record_get_end (event);

  return goen_clock_thanks_due (end != 0 ? end : met);
}

GoenPersonRecord *
goen_loop_make_met (const GoenAttendance  *attendance,
                    const GoenEventRecord *event)
{
  GoenPersonRecord *record = goen_loop_make_person (attendance->name, attendance->company, attendance->title);

  record->met_on = dup_date (event, attendance->met);
  record->met_at = g_strdup (event->title);
  record->met_how = g_strdup (attendance->hook);
  goen_person_record_normalize (record);

  return record;
}

GoenInteraction *
goen_loop_find_meeting (GoenDatabase  *db,
                        gint64         person_id,
                        gint64         event_id,
                        GError       **error)
{
  g_autoptr (GPtrArray) entries = goen_interaction_table_list (db, person_id, 0, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const GoenInteraction *entry = entries->pdata[i];

      if (entry->kind == GOEN_INTERACTION_MET && entry->event_id == event_id)
        return goen_interaction_copy (entry);
    }

  return NULL;
}

/* A thank-you of this event: one that is done or dropped stands for a new one as well. */
gboolean
goen_loop_has_thanks (GoenDatabase  *db,
                      gint64         person_id,
                      gint64         event_id,
                      gboolean      *has,
                      GError       **error)
{
  GoenFollowUpsQuery query = { .person_id = person_id, .event_id = event_id, .with_closed = TRUE };
  g_autoptr (GPtrArray) follow_ups = goen_follow_up_table_list (db, &query, error);

  if (follow_ups == NULL)
    return FALSE;

  *has = FALSE;
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      *has |= follow_up->kind == GOEN_FOLLOW_UP_THANKS && follow_up->person_id == person_id;
    }

  return TRUE;
}

static gboolean
add_thanks (GoenDatabase           *db,
            const GoenEventRecord  *event,
            const GoenAttendance   *attendance,
            GError                **error)
{
  g_autoptr (GoenFollowUp) thanks = NULL;
  gboolean has;

  if (!goen_loop_has_thanks (db, attendance->person_id, event->id, &has, error))
    return FALSE;

  if (has)
    return TRUE;

  thanks = goen_follow_up_new ();
  thanks->person_id = attendance->person_id;
  thanks->event_id = event->id;
  thanks->kind = GOEN_FOLLOW_UP_THANKS;
  thanks->hook = g_strdup (attendance->hook);
  thanks->due = get_thanks_due (event, attendance->met);

  return goen_follow_up_table_save (db, thanks, error);
}

gboolean
goen_loop_note_meeting (GoenDatabase           *db,
                        const GoenEventRecord  *event,
                        const GoenAttendance   *attendance,
                        GError                **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenInteraction) meeting =
    goen_loop_find_meeting (db, attendance->person_id, event->id, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (meeting == NULL)
    {
      meeting = goen_interaction_new ();
      meeting->person_id = attendance->person_id;
      meeting->event_id = event->id;
      meeting->kind = GOEN_INTERACTION_MET;
      meeting->time = attendance->met;
      meeting->text = g_strdup (attendance->hook);
      if (!goen_interaction_table_save (db, meeting, error))
        return FALSE;
    }

  return add_thanks (db, event, attendance, error);
}

static gboolean
change_meeting (GoenDatabase          *db,
                const GoenAttendance  *attendance,
                const char            *hook,
                GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenInteraction) meeting =
    goen_loop_find_meeting (db, attendance->person_id, attendance->event_id, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (meeting == NULL || g_strcmp0 (meeting->text, attendance->hook) != 0)
    return TRUE;

  g_set_str (&meeting->text, hook);

  return goen_interaction_table_save (db, meeting, error);
}

/* A draft that was written already says what it says. */
static gboolean
change_thanks (GoenDatabase          *db,
               const GoenAttendance  *attendance,
               const char            *hook,
               GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenFollowUp) thanks = NULL;
  gint64 id = goen_follow_up_table_find_open (db, attendance->person_id, attendance->event_id,
                                              GOEN_FOLLOW_UP_THANKS, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (id == 0)
    return TRUE;

  thanks = goen_follow_up_table_load (db, id, error);
  if (thanks == NULL)
    return FALSE;

  if (thanks->body != NULL || thanks->subject != NULL || g_strcmp0 (thanks->hook, attendance->hook) != 0)
    return TRUE;

  g_set_str (&thanks->hook, hook);

  return goen_follow_up_table_save (db, thanks, error);
}

/* Only of somebody who was met here for the first time. */
static gboolean
change_person (GoenDatabase           *db,
               const GoenEventRecord  *event,
               const GoenAttendance   *attendance,
               const char             *hook,
               GError                **error)
{
  g_autoptr (GoenPersonRecord) person =
    goen_person_table_load (db, attendance->person_id, GOEN_PERSON_FIELDS, error);

  if (person == NULL)
    return FALSE;

  if (g_strcmp0 (person->met_at, event->title) != 0 || g_strcmp0 (person->met_how, attendance->hook) != 0)
    return TRUE;

  g_set_str (&person->met_how, hook);

  return goen_person_table_save (db, person, error);
}

/* What was changed by hand since it was noted stays as it is. */
gboolean
goen_loop_change_hook (GoenDatabase           *db,
                       const GoenEventRecord  *event,
                       GoenAttendance         *attendance,
                       const char             *hook,
                       GError                **error)
{
  if (g_strcmp0 (attendance->hook, hook) != 0 && attendance->person_id != 0 && attendance->met != 0 &&
      (!change_meeting (db, attendance, hook, error) ||
       !change_thanks (db, attendance, hook, error) ||
       !change_person (db, event, attendance, hook, error)))
    return FALSE;

  g_set_str (&attendance->hook, hook);

  return goen_attendance_table_save (db, attendance, error);
}
