/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-follow-ups.h"

#include "goen-library-loop-private.h"

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_follow_up_table_list (db, job->input, error);

  return job->answer != NULL;
}

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_follow_up_table_load (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
find_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->number = goen_follow_up_table_find_uuid (db, job->text, error);

  return job->number > 0;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenFollowUp *follow_up = job->input;

  if (!goen_loop_forget_done (db, follow_up, error) ||
      !goen_follow_up_table_save (db, follow_up, error))
    return FALSE;

  job->answer = goen_follow_up_table_load (db, follow_up->id, error);

  return job->answer != NULL;
}

/* While somebody writes, the follow-up may be closed, put off or given another deadline: by a notification, by goen-cli. */
static gboolean
save_draft_job (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GoenLoopJob *job = data;
  const GoenFollowUp *draft = job->input;
  g_autoptr (GoenFollowUp) stored = NULL;

  if (draft->id == 0)
    return save_job (db, data, cancellable, error);

  stored = goen_follow_up_table_load (db, draft->id, error);
  if (stored == NULL)
    return FALSE;

  stored->tone = draft->tone;
  g_set_str (&stored->hook, draft->hook);
  g_set_str (&stored->subject, draft->subject);
  g_set_str (&stored->body, draft->body);
  if (!goen_follow_up_table_save (db, stored, error))
    return FALSE;

  job->answer = goen_follow_up_table_load (db, draft->id, error);

  return job->answer != NULL;
}

/**
 * goen_library_list_follow_ups_async:
 * @self: a library
 * @query: which ones; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists what is to be done for people, and where the query asks for it what was.
 */
void
goen_library_list_follow_ups_async (GoenLibrary              *self,
                                    const GoenFollowUpsQuery *query,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (query != NULL);

  job = goen_loop_job_new (g_memdup2 (query, sizeof *query), g_free, (GDestroyNotify) g_ptr_array_unref);
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_follow_ups_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_follow_ups_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenFollowUp): the follow-ups, most urgent first; %NULL with
 *   @error set
 */
GPtrArray *
goen_library_list_follow_ups_finish (GoenLibrary   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_load_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a follow-up.
 */
void
goen_library_load_follow_up_async (GoenLibrary         *self,
                                   gint64               id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_follow_up_free);
  job->id = id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_follow_up_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_follow_up_async().
 *
 * Returns: (transfer full) (nullable): the follow-up; %NULL with @error set, %GOEN_ERROR_NOT_FOUND when there is
 *   none
 */
GoenFollowUp *
goen_library_load_follow_up_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_find_follow_up_async:
 * @self: a library
 * @uuid: the UUID
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks up the follow-up of a UUID.
 */
void
goen_library_find_follow_up_async (GoenLibrary         *self,
                                   const char          *uuid,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (uuid != NULL);

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->text = g_strdup (uuid);
  goen_loop_job_run (job, self, GOEN_STORE_READ, find_job, cancellable, callback, user_data);
}

/**
 * goen_library_find_follow_up_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_find_follow_up_async().
 *
 * Returns: the id; 0 with @error set, %GOEN_ERROR_NOT_FOUND when there is none
 */
gint64
goen_library_find_follow_up_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish_number (self, result, error);
}

/**
 * goen_library_save_follow_up_async:
 * @self: a library
 * @follow_up: the follow-up; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a follow-up.
 *
 * Given as it was before, this takes back what was done to one: what its doing noted on timelines is removed where
 * @follow_up no longer refers to it.
 */
void
goen_library_save_follow_up_async (GoenLibrary         *self,
                                   const GoenFollowUp  *follow_up,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (follow_up != NULL);

  job = goen_loop_job_new (goen_follow_up_copy (follow_up), (GDestroyNotify) goen_follow_up_free,
                           (GDestroyNotify) goen_follow_up_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_follow_up_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_follow_up_async().
 *
 * Returns: (transfer full) (nullable): the follow-up as stored; %NULL with @error set
 */
GoenFollowUp *
goen_library_save_follow_up_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_draft_async:
 * @self: a library
 * @draft: the follow-up with the draft; copied. An id of 0 adds a new one
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves what was written: the text, its tone and what it is about. State, deadline and snooze stay as they are stored,
 * since they may have changed while it was written. Ends with goen_library_save_follow_up_finish().
 */
void
goen_library_save_draft_async (GoenLibrary         *self,
                               const GoenFollowUp  *draft,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (draft != NULL);

  job = goen_loop_job_new (goen_follow_up_copy (draft), (GDestroyNotify) goen_follow_up_free,
                           (GDestroyNotify) goen_follow_up_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_draft_job, cancellable, callback, user_data);
}

/**
 * goen_library_remove_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a follow-up as if it had never been, which takes its addition back. Ends with
 * goen_library_write_finish().
 */
void
goen_library_remove_follow_up_async (GoenLibrary         *self,
                                     gint64               id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  goen_loop_job_act (self, goen_follow_up_table_remove, id, cancellable, callback, user_data);
}
