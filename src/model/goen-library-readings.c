/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-readings.h"

#include "goen-error.h"
#include "goen-history-table.h"
#include "goen-library-private.h"
#include "goen-reading-guesser.h"
#include "goen-text.h"

/* How many people are looked at between two words to the user. */
#define PEOPLE_PER_TICK 20

/* Somebody who wants to know how far the work is; shared by the worker and the main thread. */
typedef struct {
  GMainContext         *context;    /* (owned) */
  GoenReadingsProgress  progress;
  gpointer              data;
  gboolean              is_over;    /* main thread only: whoever asked may be gone */
} Listener;

typedef struct {
  Listener *listener;  /* (owned) */
  guint     done;
  guint     all;
} Tick;

/* What a job is asked and what it answers. */
typedef struct {
  GArray   *ids;       /* (owned) (nullable) gint64: whom to look at */
  GArray   *changed;   /* (owned) gint64 */
  Listener *listener;  /* (owned) (nullable) */
} Job;

static void
listener_clear (gpointer data)
{
  g_main_context_unref (((Listener *) data)->context);
}

static void
listener_release (Listener *listener)
{
  if (listener != NULL)
    g_atomic_rc_box_release_full (listener, listener_clear);
}

static void
tick_free (gpointer data)
{
  Tick *tick = data;

  listener_release (tick->listener);
  g_free (tick);
}

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->ids, g_array_unref);
  g_clear_pointer (&job->changed, g_array_unref);
  g_clear_pointer (&job->listener, listener_release);
}

static void
job_release (gpointer job)
{
  g_atomic_rc_box_release_full (job, job_clear);
}

static gboolean
tick_cb (gpointer data)
{
  const Tick *tick = data;

  if (!tick->listener->is_over)
    tick->listener->progress (tick->done, tick->all, tick->listener->data);

  return G_SOURCE_REMOVE;
}

static void
tell (Listener *listener,
      guint     done,
      guint     all)
{
  g_autoptr (GSource) source = NULL;
  Tick *tick;

  if (listener == NULL || (done % PEOPLE_PER_TICK != 0 && done != all))
    return;

  tick = g_new0 (Tick, 1);
  tick->listener = g_atomic_rc_box_acquire (listener);
  tick->done = done;
  tick->all = all;

  /* Invoking it in the context would call the listener on this thread whenever the main loop is at rest. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tick_cb, tick, tick_free);
  g_source_attach (source, listener->context);
}

static gboolean
find_people (GoenDatabase  *db,
             Job           *job,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;

  query->no_reading = TRUE;
  result = goen_person_table_query (db, query, 0, cancellable, error);
  if (result == NULL)
    return FALSE;

  job->ids = g_array_ref (result->ids);

  return TRUE;
}

/* A guess is not a change that anybody made, and so does not keep an import or a merge from being undone: the guess goes
 * with it. */
static gboolean
save_silently (GoenDatabase      *db,
               GoenPersonRecord  *record,
               GError           **error)
{
  gint64 revision = record->revision;

  return goen_person_table_save (db, record, error) &&
         goen_history_carry (db, record->id, revision, record->revision, error);
}

/* A reading that somebody entered stays alone: taking the guess back could not tell it from the other. */
static gboolean
guess_one (GoenDatabase        *db,
           GoenReadingGuesser  *guesser,
           gint64               id,
           GArray              *changed,
           GError             **error)
{
  g_autoptr (GoenPersonRecord) record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);

  if (record == NULL)
    return FALSE;

  if (record->family_yomi != NULL || record->given_yomi != NULL || !goen_reading_guesser_guess (guesser, record))
    return TRUE;

  /* Whoever takes part of a name from kana has not confirmed the whole. */
  record->yomi_guessed = TRUE;
  if (!save_silently (db, record, error))
    return FALSE;

  g_array_append_val (changed, id);

  return TRUE;
}

static gboolean
guess_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Job *job = data;
  g_autoptr (GoenReadingGuesser) guesser = goen_reading_guesser_new (error);
  gint64 since = g_get_monotonic_time ();

  if (guesser == NULL || !find_people (db, job, cancellable, error))
    return FALSE;

  for (guint i = 0; i < job->ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !guess_one (db, guesser, g_array_index (job->ids, gint64, i), job->changed, error) ||
          !goen_library_pace (db, &since, cancellable, error))
        return FALSE;

      tell (job->listener, i + 1, job->ids->len);
    }

  return TRUE;
}

/* Who is gone, in the trash or confirmed in the meantime is left alone. */
static gboolean
forget_one (GoenDatabase  *db,
            gint64         id,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, &local_error);

  if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  if (record == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!record->yomi_guessed || record->deleted != 0)
    return TRUE;

  g_clear_pointer (&record->family_yomi, g_free);
  g_clear_pointer (&record->given_yomi, g_free);
  record->yomi_guessed = FALSE;

  return save_silently (db, record, error);
}

static gboolean
forget_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Job *job = data;
  gint64 since = g_get_monotonic_time ();

  for (guint i = 0; i < job->ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !forget_one (db, g_array_index (job->ids, gint64, i), error) ||
        !goen_library_pace (db, &since, cancellable, error))
      return FALSE;

  return TRUE;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (job->listener != NULL)
    job->listener->is_over = TRUE;

  if (goen_store_run_finish (GOEN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Job *
job_new (void)
{
  Job *job = g_atomic_rc_box_new0 (Job);

  job->changed = g_array_new (FALSE, FALSE, sizeof (gint64));

  return job;
}

static void
run (GoenLibrary         *self,
     GoenStoreFunc        func,
     Job                 *job,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, job_release);
  goen_store_run_async (goen_library_get_store (self), GOEN_STORE_BULK, func,
                        g_atomic_rc_box_acquire (job), job_release, cancellable, ran_cb, task);
}

/**
 * goen_library_can_guess_readings:
 *
 * Tells whether there is a dictionary to guess readings with.
 *
 * Returns: %TRUE when goen_library_guess_readings_async() can do something
 */
gboolean
goen_library_can_guess_readings (void)
{
  return goen_reading_guesser_is_available ();
}

/**
 * goen_library_guess_reading:
 * @self: a library
 * @record: a person
 *
 * Fills the readings that are missing, as goen_reading_guesser_guess() does, and saves nothing.
 *
 * It is for the main thread, and fast enough for it.
 *
 * Returns: %TRUE when something was filled in
 */
gboolean
goen_library_guess_reading (GoenLibrary      *self,
                            GoenPersonRecord *record)
{
  static GoenReadingGuesser *guesser = NULL;

  g_return_val_if_fail (GOEN_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (guesser == NULL)
    guesser = goen_reading_guesser_new (NULL);

  return guesser != NULL && goen_reading_guesser_guess (guesser, record);
}

/**
 * goen_library_guess_readings_async:
 * @self: a library
 * @progress: (nullable) (scope notified): told now and then how far it is, until @callback is called
 * @progress_data: for @progress
 * @cancellable: (nullable): cancels the work, then nobody gets a guess
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gives everybody whose name is in kanji and has no reading a guessed one, in one transaction.
 *
 * Somebody of whom one of the two readings is known is left to the user. Fails with %GOEN_ERROR_NOT_FOUND
 * where there is no dictionary.
 */
void
goen_library_guess_readings_async (GoenLibrary          *self,
                                   GoenReadingsProgress  progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  Job *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = job_new ();
  if (progress != NULL)
    {
      job->listener = g_atomic_rc_box_new0 (Listener);
      job->listener->context = g_main_context_ref_thread_default ();
      job->listener->progress = progress;
      job->listener->data = progress_data;
    }
  run (self, guess_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_guess_readings_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_guess_readings_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of those who got a guess, for
 *   goen_library_forget_guesses_async(); %NULL with @error set
 */
GArray *
goen_library_guess_readings_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_array_ref (((Job *) g_task_get_task_data (G_TASK (result)))->changed);
}

/**
 * goen_library_forget_guesses_async:
 * @self: a library
 * @ids: (array length=n_ids): ids of people
 * @n_ids: how many
 * @cancellable: (nullable): cancels the write, then nothing is changed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes guessed readings back, in one transaction. A reading that was confirmed or entered since stays.
 */
void
goen_library_forget_guesses_async (GoenLibrary         *self,
                                   const gint64        *ids,
                                   guint                n_ids,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Job *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  job = job_new ();
  job->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (job->ids, ids, n_ids);
  run (self, forget_job, job, cancellable, callback, user_data);
}

/**
 * goen_library_forget_guesses_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_forget_guesses_async().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
goen_library_forget_guesses_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * goen_reading_set_whole:
 * @record: a person
 * @yomi: the reading of the whole name, its parts with a space between them
 *
 * Puts a reading where the list and the editor look for it.
 *
 * Two words are the readings of family and given name, where the name has both or is in one piece; where it has only one
 * of them, the reading stands with that one, whatever it is.
 */
void
goen_reading_set_whole (GoenPersonRecord *record,
                        const char       *yomi)
{
  g_auto (GStrv) words = goen_text_split_words (yomi);
  gboolean takes_both = (record->family != NULL) == (record->given != NULL);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_clear_pointer (&record->family_yomi, g_free);
  g_clear_pointer (&record->given_yomi, g_free);
  if (takes_both && g_strv_length (words) == 2)
    {
      record->family_yomi = g_strdup (words[0]);
      record->given_yomi = g_strdup (words[1]);
    }
  else if (record->family == NULL && record->given != NULL)
    {
      record->given_yomi = g_steal_pointer (&joined);
    }
  else
    {
      record->family_yomi = g_steal_pointer (&joined);
    }
}
