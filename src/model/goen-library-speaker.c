/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-pitches.h"

#include "goen-clock.h"
#include "goen-library-loop-private.h"

/* Who speaks, how, and where next: what introductions are filled and measured with. */

/* An event further away is not what somebody practises for. */
#define NEXT_SECONDS (30 * GOEN_CLOCK_DAY)
#define MAX_UPCOMING 100

static gboolean
is_ahead (const GoenEventRow *row,
          gint64              now)
{
  return (row->status == GOEN_EVENT_GOING || row->status == GOEN_EVENT_CONSIDERING) &&
         row->start != 0 &&
         row->start <= now + NEXT_SECONDS;
}

/* 0 for none, -1 on error. */
static gint64
find_next (GoenDatabase  *db,
           GCancellable  *cancellable,
           GError       **error)
{
  gint64 now = goen_clock_now ();
  GoenEventsQuery query = { .which = GOEN_EVENTS_UPCOMING, .now = now, .limit = MAX_UPCOMING };
  g_autoptr (GPtrArray) rows = goen_event_table_list (db, &query, cancellable, error);

  if (rows == NULL)
    return -1;

  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = rows->pdata[i];

      if (is_ahead (row, now))
        return row->id;
    }

  return 0;
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenSpeaker *speaker = g_new0 (GoenSpeaker, 1);
  gint64 event_id = job->id;

  job->answer = speaker;
  speaker->profile = goen_profile_table_load (db, error);
  if (speaker->profile == NULL)
    return FALSE;

  speaker->words = goen_spoken_word_table_list (db, error);
  if (speaker->words == NULL || !goen_take_table_get_pace (db, &speaker->rate, &speaker->pause_share, error))
    return FALSE;

  if (event_id == 0)
    event_id = find_next (db, cancellable, error);
  if (event_id < 0)
    return job->id < 0;
  if (event_id == 0)
    return TRUE;

  speaker->event = goen_event_table_load (db, event_id, error);

  return speaker->event != NULL;
}

static gboolean
save_word_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;

  return goen_spoken_word_table_save (db, job->text, job->input, error);
}

/**
 * goen_speaker_free:
 * @self: (nullable) (transfer full): who speaks
 *
 * Frees it.
 */
void
goen_speaker_free (GoenSpeaker *self)
{
  if (self == NULL)
    return;

  goen_profile_free (self->profile);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  goen_event_record_free (self->event);
  g_free (self);
}

/**
 * goen_speaker_teach:
 * @self: who speaks
 * @meter: a meter
 *
 * Lets a meter read the words and the name of the speaker as they do themselves, also where the name stands without its reading, and count
 * with their rate and their pauses.
 */
void
goen_speaker_teach (const GoenSpeaker *self,
                    GoenPitchMeter    *meter)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GoenSpokenWord name = { self->profile->name, self->profile->name_yomi };
  gboolean has_name = name.surface != NULL && *name.surface != '\0' && name.reading != NULL;

  for (guint i = 0; i < self->words->len; i++)
    {
      GoenSpokenWord *word = self->words->pdata[i];

      has_name &= g_strcmp0 (word->surface, name.surface) != 0;
      g_ptr_array_add (words, word);
    }
  if (has_name)
    g_ptr_array_add (words, &name);

  goen_pitch_meter_set_words (meter, words);
  goen_pitch_meter_set_rate (meter, self->rate);
  goen_pitch_meter_set_pause_share (meter, self->pause_share);
}

/**
 * goen_library_load_speaker_async:
 * @self: a library
 * @event_id: the event to speak at; 0 for the next one within 30 days that I go to or consider, -1 for none
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads all that an introduction is filled and measured with.
 */
void
goen_library_load_speaker_async (GoenLibrary         *self,
                                 gint64               event_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_speaker_free);
  job->id = event_id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_speaker_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_speaker_async().
 *
 * Returns: (transfer full) (nullable): who speaks; %NULL with @error set, %GOEN_ERROR_NOT_FOUND when the event is gone
 */
GoenSpeaker *
goen_library_load_speaker_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_spoken_word_async:
 * @self: a library
 * @surface: as it is written
 * @reading: (nullable): as the user says it, in kana; %NULL or blank forgets it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes how the user says a word. Ends with goen_library_write_finish().
 */
void
goen_library_save_spoken_word_async (GoenLibrary         *self,
                                     const char          *surface,
                                     const char          *reading,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (surface != NULL);

  job = goen_loop_job_new (g_strdup (reading), g_free, NULL);
  job->text = g_strdup (surface);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_word_job, cancellable, callback, user_data);
}
