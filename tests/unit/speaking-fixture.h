/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the store of speaking share: jobs as one-liners. */

#include "events-fixture.h"
#include "goen-pitch-table.h"
#include "goen-question-table.h"

/* The store as a job sees it, with what goes in and comes out. */
typedef struct {
  gint64      id;
  gint64      other;
  const char *text;
  const char *reading;
  gboolean    flag;
  gboolean    second;
  gpointer    record;
  gpointer    answer;
  gint64      found;
  double      rate;
  double      share;
} Job;

#define DEFINE_JOB(name, lane, body) \
  static inline gboolean \
  name##_func (GoenDatabase *db, gpointer data, GCancellable *cancellable, GError **error) \
  { \
    Job *job = data; \
    return body; \
  } \
  static inline void \
  fail_##name (Fixture *fixture, Job job, int code) \
  { \
    g_autoptr (GError) error = NULL; \
    g_assert_false (goen_store_run (fixture->store, lane, name##_func, &job, NULL, &error)); \
    g_assert_error (error, GOEN_ERROR, code); \
  } \
  static inline Job \
  run_##name (Fixture *fixture, Job job) \
  { \
    g_autoptr (GError) error = NULL; \
    goen_store_run (fixture->store, lane, name##_func, &job, NULL, &error); \
    g_assert_no_error (error); \
    return job; \
  }

DEFINE_JOB (save_pitch, GOEN_STORE_SAVE, goen_pitch_table_save (db, job->record, error))
DEFINE_JOB (load_pitch, GOEN_STORE_READ, (job->answer = goen_pitch_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (find_pitch, GOEN_STORE_READ, (job->found = goen_pitch_table_find_uuid (db, job->text, error)) > 0)
DEFINE_JOB (list_pitches, GOEN_STORE_READ, (job->answer = goen_pitch_table_list (db, job->text, job->flag, error)) != NULL)
DEFINE_JOB (trash_pitch, GOEN_STORE_SAVE, goen_pitch_table_trash (db, job->id, error))
DEFINE_JOB (restore_pitch, GOEN_STORE_SAVE, goen_pitch_table_restore (db, job->id, error))
DEFINE_JOB (purge_pitch, GOEN_STORE_SAVE, goen_pitch_table_purge (db, job->id, error))
DEFINE_JOB (purge_old_pitches, GOEN_STORE_SAVE, goen_pitch_table_purge_old (db, job->id, error))
DEFINE_JOB (list_uses, GOEN_STORE_READ, (job->answer = goen_pitch_table_list_uses (db, job->id, error)) != NULL)
DEFINE_JOB (set_used, GOEN_STORE_SAVE, goen_pitch_table_set_used (db, job->other, job->id, error))
DEFINE_JOB (get_used, GOEN_STORE_READ, (job->found = goen_pitch_table_get_used (db, job->other, error)) >= 0)
DEFINE_JOB (save_take, GOEN_STORE_SAVE, goen_take_table_save (db, job->record, error))
DEFINE_JOB (load_take, GOEN_STORE_READ, (job->answer = goen_take_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (list_takes, GOEN_STORE_READ, (job->answer = goen_take_table_list (db, job->id, job->other, error)) != NULL)
DEFINE_JOB (throw_take, GOEN_STORE_SAVE, goen_take_table_throw (db, job->id, job->flag, error))
DEFINE_JOB (purge_takes, GOEN_STORE_SAVE, (job->answer = goen_take_table_purge (db, job->id, error)) != NULL)
DEFINE_JOB (list_sounds, GOEN_STORE_READ, (job->answer = goen_take_table_list_sounds (db, error)) != NULL)
DEFINE_JOB (get_size, GOEN_STORE_READ, (job->found = goen_take_table_get_size (db, error)) >= 0)
DEFINE_JOB (forget_sounds, GOEN_STORE_SAVE, (job->answer = goen_take_table_forget_sounds (db, job->id, error)) != NULL)
DEFINE_JOB (get_rate, GOEN_STORE_READ, goen_take_table_get_pace (db, &job->rate, &job->share, error))
DEFINE_JOB (list_words, GOEN_STORE_READ, (job->answer = goen_spoken_word_table_list (db, error)) != NULL)
DEFINE_JOB (save_word, GOEN_STORE_SAVE, goen_spoken_word_table_save (db, job->text, job->reading, error))
DEFINE_JOB (list_cards, GOEN_STORE_READ, (job->answer = goen_question_table_list (db, job->flag, error)) != NULL)
DEFINE_JOB (save_card, GOEN_STORE_SAVE, goen_question_table_save (db, job->record, error))
DEFINE_JOB (trash_card, GOEN_STORE_SAVE, goen_question_table_trash (db, job->id, job->flag, error))
DEFINE_JOB (purge_old_cards, GOEN_STORE_SAVE, goen_question_table_purge_old (db, job->id, error))
DEFINE_JOB (list_states, GOEN_STORE_READ, (job->answer = goen_question_table_list_states (db, error)) != NULL)
DEFINE_JOB (set_flags, GOEN_STORE_SAVE, goen_question_table_set_flags (db, job->text, job->flag, job->second, error))
DEFINE_JOB (set_drawn, GOEN_STORE_SAVE, goen_question_table_set_drawn (db, job->text, job->id, error))
DEFINE_JOB (list_asked, GOEN_STORE_READ, (job->answer = goen_asked_table_list (db, job->record, error)) != NULL)
DEFINE_JOB (load_asked, GOEN_STORE_READ, (job->answer = goen_asked_table_load (db, job->id, error)) != NULL)
DEFINE_JOB (save_asked, GOEN_STORE_SAVE, goen_asked_table_save (db, job->record, error))
DEFINE_JOB (remove_asked, GOEN_STORE_SAVE, goen_asked_table_remove (db, job->id, error))
DEFINE_JOB (list_faces, GOEN_STORE_READ, (job->answer = goen_face_table_list (db, job->record, error)) != NULL)
DEFINE_JOB (save_face, GOEN_STORE_SAVE, goen_face_table_save (db, job->record, error))

#undef DEFINE_JOB

static inline gint64
add_pitch (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();

  pitch->name = g_strdup (name);
  run_save_pitch (fixture, (Job) { .record = pitch });

  return pitch->id;
}

static inline gint64
add_take (Fixture    *fixture,
          gint64      pitch_id,
          gint64      started,
          const char *sound,
          guint       size)
{
  g_autoptr (GoenTake) take = goen_take_new ();

  take->pitch_id = pitch_id;
  take->started = started;
  take->target = 30;
  take->duration = 30000;
  take->sound = g_strdup (sound);
  take->sound_size = size;
  run_save_take (fixture, (Job) { .record = take });

  return take->id;
}

static inline gint64
add_asked (Fixture          *fixture,
           gint64            person_id,
           gint64            event_id,
           const char       *card,
           gint64            time,
           GoenAskedOutcome  outcome)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();

  asked->person_id = person_id;
  asked->event_id = event_id;
  asked->card = g_strdup (card);
  asked->text = g_strdup ("最近、力を入れていることは何ですか。");
  asked->time = time;
  asked->outcome = outcome;
  run_save_asked (fixture, (Job) { .record = asked });

  return asked->id;
}
