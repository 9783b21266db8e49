/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-library-loop-private.h"

/* The drill of names and faces. */

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_face_table_list (db, job->input, error);

  return job->answer != NULL;
}

/* Forgotten is what was learned before. */
static gboolean
review_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenLoopJob *job = data;
  g_autoptr (GoenFaceCard) face = goen_face_card_copy (job->input);
  GoenFsrsGrade grade = job->what;

  if (grade == GOEN_FSRS_AGAIN && face->memory.state == GOEN_FSRS_REVIEW)
    face->n_lapses++;
  face->n_reviews++;
  face->memory = goen_fsrs_review (&face->memory, grade, job->from);
  if (!goen_face_table_save (db, face, error))
    return FALSE;

  job->answer = g_steal_pointer (&face);

  return TRUE;
}

/**
 * goen_library_list_faces_async:
 * @self: a library
 * @query: whom, and what is due when; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists what is to be asked about people.
 */
void
goen_library_list_faces_async (GoenLibrary         *self,
                               const GoenFaceQuery *query,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (query != NULL);

  job = goen_loop_job_new (g_memdup2 (query, sizeof *query), g_free, (GDestroyNotify) g_ptr_array_unref);
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_faces_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_faces_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenFaceCard): the cards; %NULL with @error set
 */
GPtrArray *
goen_library_list_faces_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_review_face_async:
 * @self: a library
 * @face: the card that was asked; copied
 * @grade: how well it was remembered
 * @now: when, Unix time in seconds
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes how well a card was remembered, and with that when it is asked again.
 */
void
goen_library_review_face_async (GoenLibrary         *self,
                                const GoenFaceCard  *face,
                                GoenFsrsGrade        grade,
                                gint64               now,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (face != NULL);

  job = goen_loop_job_new (goen_face_card_copy (face), (GDestroyNotify) goen_face_card_free,
                           (GDestroyNotify) goen_face_card_free);
  job->what = grade;
  job->from = now;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, review_job, cancellable, callback, user_data);
}

/**
 * goen_library_review_face_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_review_face_async().
 *
 * Returns: (transfer full) (nullable): the card as stored; %NULL with @error set
 */
GoenFaceCard *
goen_library_review_face_finish (GoenLibrary   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
