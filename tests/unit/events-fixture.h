/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the store of events share: jobs as one-liners. */

#include "goen-event-table.h"
#include "goen-follow-up-table.h"
#include "history-fixture.h"

#define HOUR 3600
#define DAY  86400
/* 2026-11-21T12:00:00+09:00 */
#define NOW  G_GINT64_CONSTANT (1795230000)

static inline GoenEventRecord *
make_event (const char *title,
            gint64      start)
{
  GoenEventRecord *event = goen_event_record_new ();

  event->title = g_strdup (title);
  event->start = start;

  return event;
}

static inline gboolean
save_event_func (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return goen_event_table_save (db, data, error);
}

static inline gint64
save_event (GoenStore       *store,
            GoenEventRecord *event)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (store, GOEN_STORE_SAVE, save_event_func, event, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (event->id, >, 0);

  return event->id;
}

static inline gint64
add_event (GoenStore  *store,
           const char *title,
           gint64      start)
{
  g_autoptr (GoenEventRecord) event = make_event (title, start);

  return save_event (store, event);
}

static inline void
assert_event_fails (GoenStore       *store,
                    GoenEventRecord *event,
                    int              code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (goen_store_run (store, GOEN_STORE_SAVE, save_event_func, event, NULL, &error));
  g_assert_error (error, GOEN_ERROR, code);
}

typedef struct {
  gint64           id;
  GoenEventRecord *event;
} LoadEventJob;

static inline gboolean
load_event_func (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  LoadEventJob *job = data;

  job->event = goen_event_table_load (db, job->id, error);

  return job->event != NULL;
}

static inline GoenEventRecord *
load_event (GoenStore  *store,
            gint64      id,
            GError    **error)
{
  LoadEventJob job = { id, NULL };

  goen_store_run (store, GOEN_STORE_READ, load_event_func, &job, NULL, error);

  return job.event;
}

typedef struct {
  const GoenEventsQuery *query;
  GPtrArray             *rows;
} ListJob;

static inline gboolean
list_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  ListJob *job = data;

  job->rows = goen_event_table_list (db, job->query, cancellable, error);

  return job->rows != NULL;
}

static inline GPtrArray *
list_events (GoenStore             *store,
             const GoenEventsQuery *query)
{
  g_autoptr (GError) error = NULL;
  ListJob job = { query, NULL };

  goen_store_run (store, GOEN_STORE_READ, list_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.rows;
}

static inline char *
dup_titles (GPtrArray *rows)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", ((GoenEventRow *) rows->pdata[i])->title);

  return g_string_free_and_steal (g_steal_pointer (&titles));
}

#define assert_titles(store, query, expected) \
  G_STMT_START { \
    g_autoptr (GPtrArray) rows_ = list_events (store, query); \
    g_autofree char *titles_ = dup_titles (rows_); \
    g_assert_cmpstr (titles_, ==, expected); \
  } G_STMT_END

static inline gboolean
save_attendance_func (GoenDatabase  *db,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return goen_attendance_table_save (db, data, error);
}

static inline gint64
save_attendance (GoenStore      *store,
                 GoenAttendance *attendance)
{
  g_autoptr (GError) error = NULL;

  goen_store_run (store, GOEN_STORE_SAVE, save_attendance_func, attendance, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (attendance->id, >, 0);

  return attendance->id;
}

/* Somebody at an event; @met 0 for a name on the list of participants. */
static inline gint64
add_attendance (GoenStore  *store,
                gint64      event_id,
                gint64      person_id,
                const char *name,
                gint64      met)
{
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();

  attendance->event_id = event_id;
  attendance->person_id = person_id;
  attendance->name = g_strdup (name);
  attendance->met = met;
  attendance->is_expected = met == 0;

  return save_attendance (store, attendance);
}

typedef struct {
  gint64          event_id;
  gint64          id;
  GPtrArray      *attendances;
  GoenAttendance *attendance;
} AttendancesJob;

static inline gboolean
attendances_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  AttendancesJob *job = data;

  if (job->id != 0)
    job->attendance = goen_attendance_table_load (db, job->id, error);
  else
    job->attendances = goen_attendance_table_list (db, job->event_id, error);

  return job->attendance != NULL || job->attendances != NULL;
}

static inline GPtrArray *
list_attendances (GoenStore *store,
                  gint64     event_id)
{
  g_autoptr (GError) error = NULL;
  AttendancesJob job = { .event_id = event_id };

  goen_store_run (store, GOEN_STORE_READ, attendances_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.attendances;
}

static inline GoenAttendance *
load_attendance (GoenStore  *store,
                 gint64      id,
                 GError    **error)
{
  AttendancesJob job = { .id = id };

  goen_store_run (store, GOEN_STORE_READ, attendances_func, &job, NULL, error);

  return job.attendance;
}

static inline gint64
add_person (GoenStore  *store,
            const char *given)
{
  return save_and_free (store, make_person ("佐藤", given, "さとう", NULL));
}

static inline gboolean
save_interaction_func (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return goen_interaction_table_save (db, data, error);
}

static inline gint64
add_interaction (GoenStore           *store,
                 gint64               person_id,
                 gint64               event_id,
                 GoenInteractionKind  kind,
                 gint64               time)
{
  g_autoptr (GoenInteraction) interaction = goen_interaction_new ();
  g_autoptr (GError) error = NULL;

  interaction->person_id = person_id;
  interaction->event_id = event_id;
  interaction->kind = kind;
  interaction->time = time;
  goen_store_run (store, GOEN_STORE_SAVE, save_interaction_func, interaction, NULL, &error);
  g_assert_no_error (error);

  return interaction->id;
}

static inline gboolean
save_follow_up_func (GoenDatabase  *db,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  return goen_follow_up_table_save (db, data, error);
}

static inline gint64
add_follow_up (GoenStore         *store,
               gint64             person_id,
               gint64             other_id,
               gint64             event_id,
               GoenFollowUpKind   kind,
               GoenFollowUpState  state,
               gint64             closed)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GError) error = NULL;

  follow_up->person_id = person_id;
  follow_up->other_id = other_id;
  follow_up->event_id = event_id;
  follow_up->kind = kind;
  follow_up->state = state;
  follow_up->closed = closed;
  goen_store_run (store, GOEN_STORE_SAVE, save_follow_up_func, follow_up, NULL, &error);
  g_assert_no_error (error);

  return follow_up->id;
}

static inline void
keep_changes_cb (GoenStore      *store,
                 GoenChangeSet  *changes,
                 GoenChangeSet **slot)
{
  g_clear_pointer (slot, goen_change_set_unref);
  *slot = goen_change_set_ref (changes);
}

/* What the last job changed. */
static inline void
wait_for_changes (GoenChangeSet **changes)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (*changes);
}
