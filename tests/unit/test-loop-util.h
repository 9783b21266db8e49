/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-events.h"
#include "goen-library-follow-ups.h"
#include "test-model-util.h"

/* What the tests of events and follow-ups share: each call of the library, waited for. */

#define CALL_SYNC(call, finish)                                 \
  g_autoptr (GAsyncResult) result = NULL;                       \
  g_autoptr (GError) error = NULL;                              \
  call;                                                         \
  await (&result);                                              \
  finish;                                                       \
  g_assert_no_error (error)

#define TO_RESULT NULL, store_result_cb, &result

static inline gint64
at (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

static inline GoenEventRecord *
save_event (GoenLibrary           *library,
            const GoenEventRecord *event)
{
  GoenEventRecord *saved;

  CALL_SYNC (goen_library_save_event_async (library, event, TO_RESULT),
             saved = goen_library_save_event_finish (library, result, &error));

  return saved;
}

static inline GoenEventRecord *
load_event (GoenLibrary *library,
            gint64       id)
{
  GoenEventRecord *event;

  CALL_SYNC (goen_library_load_event_async (library, id, TO_RESULT),
             event = goen_library_load_event_finish (library, result, &error));

  return event;
}

/* Start and end are ISO 8601 with a zone; NULL when they are not said. */
static inline gint64
add_event (GoenLibrary     *library,
           const char      *title,
           const char      *start,
           const char      *end,
           GoenEventStatus  status)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;

  event->title = g_strdup (title);
  event->status = status;
  event->start = start != NULL ? at (start) : 0;
  event->end = end != NULL ? at (end) : 0;
  saved = save_event (library, event);

  return saved->id;
}

static inline gint64
add_colleague (GoenLibrary *library,
               const char  *family,
               const char  *given,
               const char  *company)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, NULL, NULL);
  g_autoptr (GoenPersonRecord) saved = NULL;

  if (company != NULL)
    g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, NULL));
  saved = save (library, record);

  return saved->id;
}

static inline GoenCaptured *
capture (GoenLibrary *library,
         gint64       event_id,
         const char  *name,
         const char  *company,
         const char  *hook)
{
  g_autoptr (GoenCaptureLine) line = goen_capture_line_new (name, company, hook);
  GoenCaptured *captured;

  CALL_SYNC (goen_library_capture_async (library, event_id, line, TO_RESULT),
             captured = goen_library_capture_finish (library, result, &error));

  return captured;
}

static inline GPtrArray *
list_attendances (GoenLibrary *library,
                  gint64       event_id)
{
  GPtrArray *attendances;

  CALL_SYNC (goen_library_list_attendances_async (library, event_id, TO_RESULT),
             attendances = goen_library_list_attendances_finish (library, result, &error));

  return attendances;
}

static inline void
take_back (GoenLibrary *library,
           gint64       attendance_id)
{
  CALL_SYNC (goen_library_remove_attendances_async (library, &attendance_id, 1, TRUE, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static inline GPtrArray *
list_follow_ups (GoenLibrary *library,
                 gint64       person_id,
                 gboolean     with_closed)
{
  GoenFollowUpsQuery query = { .person_id = person_id, .with_closed = with_closed };
  GPtrArray *follow_ups;

  CALL_SYNC (goen_library_list_follow_ups_async (library, &query, TO_RESULT),
             follow_ups = goen_library_list_follow_ups_finish (library, result, &error));

  return follow_ups;
}

/* The only one of a person, done or not. */
static inline GoenFollowUp *
get_follow_up (GoenLibrary *library,
               gint64       person_id)
{
  g_autoptr (GPtrArray) follow_ups = list_follow_ups (library, person_id, TRUE);

  g_assert_cmpuint (follow_ups->len, ==, 1);

  return goen_follow_up_copy (follow_ups->pdata[0]);
}

static inline GPtrArray *
list_timeline (GoenLibrary *library,
               gint64       person_id)
{
  GPtrArray *entries;

  CALL_SYNC (goen_library_list_interactions_async (library, person_id, 0, TO_RESULT),
             entries = goen_library_list_interactions_finish (library, result, &error));

  return entries;
}

static inline gint64
add_follow_up (GoenLibrary      *library,
               gint64            person_id,
               GoenFollowUpKind  kind,
               const char       *hook,
               gint64            due)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) saved = NULL;

  follow_up->person_id = person_id;
  follow_up->kind = kind;
  follow_up->hook = g_strdup (hook);
  follow_up->due = due;
  {
    CALL_SYNC (goen_library_save_follow_up_async (library, follow_up, TO_RESULT),
               saved = goen_library_save_follow_up_finish (library, result, &error));
  }

  return saved->id;
}

static inline void
snooze (GoenLibrary *library,
        gint64       id,
        gint64       until)
{
  CALL_SYNC (goen_library_snooze_follow_up_async (library, id, until, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}
