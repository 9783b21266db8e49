/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of follow-ups and of keeping in touch share: jobs as one-liners, and people to do something for. */

#include "goen-clock.h"
#include "goen-follow-up-table.h"
#include "store-fixture.h"

/* 2026-11-21 19:00 in Tokyo, 10:00 in UTC. */
#define NOW G_GINT64_CONSTANT (1795255200)
#define HOURS(n) ((gint64) (n) * 3600)
#define DAYS(n) ((gint64) (n) * 86400)

static inline gint64
add_person (Fixture    *fixture,
            const char *family)
{
  GoenPersonRecord *record = make_person (family, NULL, NULL, NULL);

  g_ptr_array_add (record->affiliations, goen_affiliation_new ("みどり商事", NULL, "部長"));

  return save_and_free (fixture->store, record);
}

/* The store as a job sees it, with what goes in and comes out. */
typedef struct {
  const char               *uuid;
  gint64                    id;
  gint64                    event_id;
  gint64                    time;
  int                       number;
  GoenFollowUpKind          kind;
  const GoenFollowUpsQuery *query;
  const GoenTouch          *touch_in;
  gpointer                  record;
  gpointer                  answer;
  gint64                    found;
} Job;

#define DEFINE_JOB(name, lane, body) \
  static inline gboolean \
  name##_func (GoenDatabase *db, gpointer data, GCancellable *cancellable, GError **error) \
  { \
    Job *job = data; \
    return body; \
  } \
  static inline gboolean \
  try_##name (Fixture *fixture, Job *job, GError **error) \
  { \
    return goen_store_run (fixture->store, lane, name##_func, job, NULL, error); \
  } \
  static inline Job \
  run_##name (Fixture *fixture, Job job) \
  { \
    g_autoptr (GError) error = NULL; \
    try_##name (fixture, &job, &error); \
    g_assert_no_error (error); \
    return job; \
  }

DEFINE_JOB (save_follow_up, GOEN_STORE_SAVE, goen_follow_up_table_save (db, job->record, error))
DEFINE_JOB (list_follow_ups, GOEN_STORE_READ,
            (job->answer = goen_follow_up_table_list (db, job->query, error)) != NULL)
DEFINE_JOB (count_follow_ups, GOEN_STORE_READ,
            (job->found = goen_follow_up_table_count (db, job->query, error)) >= 0)
DEFINE_JOB (load_follow_up, GOEN_STORE_READ,
            (job->answer = goen_follow_up_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (find_follow_up, GOEN_STORE_READ,
            (job->found = goen_follow_up_table_find_uuid (db, job->uuid, error)) != 0)
DEFINE_JOB (find_open, GOEN_STORE_READ,
            (job->found = goen_follow_up_table_find_open (db, job->id, job->event_id, job->kind, error)) >= 0)
DEFINE_JOB (remove_follow_up, GOEN_STORE_SAVE, goen_follow_up_table_remove (db, job->id, error))
DEFINE_JOB (move_due, GOEN_STORE_SAVE, goen_follow_up_table_move_due (db, job->event_id, job->time, error))
DEFINE_JOB (next_time, GOEN_STORE_READ,
            (job->found = goen_follow_up_table_get_next_time (db, job->time, error)) >= 0)
DEFINE_JOB (save_interaction, GOEN_STORE_SAVE, goen_interaction_table_save (db, job->record, error))
DEFINE_JOB (remove_interaction, GOEN_STORE_SAVE, goen_interaction_table_remove (db, job->id, error))
DEFINE_JOB (load_interaction, GOEN_STORE_READ,
            (job->answer = goen_interaction_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (list_interactions, GOEN_STORE_READ,
            (job->answer = goen_interaction_table_list (db, job->id, job->number, error)) != NULL)
DEFINE_JOB (save_template, GOEN_STORE_SAVE, goen_template_table_save (db, job->record, error))
DEFINE_JOB (remove_template, GOEN_STORE_SAVE, goen_template_table_remove (db, job->id, error))
DEFINE_JOB (list_templates, GOEN_STORE_READ, (job->answer = goen_template_table_list (db, error)) != NULL)
DEFINE_JOB (save_touch, GOEN_STORE_SAVE, goen_touch_table_save (db, job->touch_in, error))
DEFINE_JOB (load_touch, GOEN_STORE_READ, (job->answer = goen_touch_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (set_tag, GOEN_STORE_SAVE, goen_touch_table_set_tag (db, job->uuid, job->number, error))
DEFINE_JOB (list_tags, GOEN_STORE_READ, (job->answer = goen_touch_table_list_tags (db, error)) != NULL)

#undef DEFINE_JOB

static inline gint64
add_interaction (Fixture             *fixture,
                 gint64               person_id,
                 GoenInteractionKind  kind,
                 GoenDirection        direction,
                 gint64               time,
                 const char          *text)
{
  g_autoptr (GoenInteraction) interaction = goen_interaction_new ();

  interaction->person_id = person_id;
  interaction->kind = kind;
  interaction->direction = direction;
  interaction->time = time;
  interaction->text = g_strdup (text);
  run_save_interaction (fixture, (Job) { .record = interaction });

  return interaction->id;
}

static inline gint64
add_follow_up (Fixture          *fixture,
               gint64            person_id,
               GoenFollowUpKind  kind,
               gint64            due,
               const char       *hook)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();

  follow_up->person_id = person_id;
  follow_up->kind = kind;
  follow_up->due = due;
  follow_up->hook = g_strdup (hook);
  run_save_follow_up (fixture, (Job) { .record = follow_up });

  return follow_up->id;
}

static inline GoenFollowUp *
load_follow_up (Fixture *fixture,
                gint64   id)
{
  return run_load_follow_up (fixture, (Job) { .id = id }).answer;
}

static inline void
assert_last_contact (Fixture *fixture,
                     gint64   person_id,
                     gint64   expected)
{
  g_autofree char *sql = g_strdup_printf ("SELECT last_contact FROM person WHERE id = %" G_GINT64_FORMAT, person_id);
  g_autofree char *wanted = g_strdup_printf ("%" G_GINT64_FORMAT, expected);

  assert_sql (fixture->path, sql, wanted);
}
