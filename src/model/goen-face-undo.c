/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-undo.h"

#include "goen-library-loop-private.h"
#include "goen-question-table.h"

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_face_table_save (db, job->input, error);
}

/**
 * goen_library_put_face_back_async:
 * @self: a library
 * @face: what was known of it before the review; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes a review back. Ends with goen_library_write_finish().
 */
void
goen_library_put_face_back_async (GoenLibrary         *self,
                                  const GoenFaceCard  *face,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (face != NULL);

  job = goen_loop_job_new (goen_face_card_copy (face), (GDestroyNotify) goen_face_card_free, NULL);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}
