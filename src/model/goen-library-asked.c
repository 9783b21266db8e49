/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include <glib/gi18n-lib.h>

#include "goen-asked-answer-private.h"
#include "goen-error.h"
#include "goen-library-loop-private.h"

/* What was asked, and what came back. */

static void
strip (char **text)
{
  if (*text != NULL && *g_strstrip (*text) == '\0')
    g_clear_pointer (text, g_free);
}

/* Without an answer there is nothing that could become anything. */
static gboolean
prepare (GoenAsked  *asked,
         GError    **error)
{
  strip (&asked->text);
  strip (&asked->answer);
  if (asked->answer == NULL)
    asked->became = GOEN_ANSWER_KEPT;
  if (asked->became == GOEN_ANSWER_KEPT || asked->person_id != 0)
    return TRUE;

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       _("Choose the person who was asked, so that the answer can be noted with them."));

  return FALSE;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  GoenAsked *asked = job->input;
  g_autoptr (GoenAsked) before = NULL;

  if (!prepare (asked, error))
    return FALSE;

  if (asked->id != 0)
    {
      before = goen_asked_table_load (db, asked->id, error);
      if (before == NULL)
        return FALSE;
    }
  else
    {
      asked->interaction_id = 0;
      g_clear_pointer (&asked->topic, g_free);
    }

  /* Saved first, because the time and the text of the entry are those that are stored. */
  if (!goen_asked_table_save (db, asked, error) ||
      !(before != NULL ? goen_asked_move_answer (db, before, asked, error) : goen_asked_keep_answer (db, asked, error)) ||
      !goen_asked_table_save (db, asked, error))
    return FALSE;

  job->answer = goen_asked_table_load (db, asked->id, error);

  return job->answer != NULL;
}

static gboolean
remove_job (GoenDatabase  *db,
            gint64         id,
            GError       **error)
{
  g_autoptr (GoenAsked) asked = goen_asked_table_load (db, id, error);

  return asked != NULL &&
         goen_asked_forget_answer (db, asked, error) &&
         goen_asked_table_remove (db, id, error);
}

typedef struct {
  GoenAskedQuery query;
  char          *card;    /* (owned) of the query, (nullable) */
} AskedJob;

static void
asked_job_free (gpointer data)
{
  AskedJob *self = data;

  g_free (self->card);
  g_free (self);
}

static gboolean
list_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  const AskedJob *input = job->input;

  job->answer = goen_asked_table_list (db, &input->query, error);

  return job->answer != NULL;
}

/**
 * goen_library_list_asked_async:
 * @self: a library
 * @query: which ones; copied
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists what was asked, the latest first.
 */
void
goen_library_list_asked_async (GoenLibrary          *self,
                               const GoenAskedQuery *query,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  AskedJob *input;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (query != NULL);

  input = g_new0 (AskedJob, 1);
  input->query = *query;
  input->query.card = input->card = g_strdup (query->card);
  goen_loop_job_run (goen_loop_job_new (input, asked_job_free, (GDestroyNotify) g_ptr_array_unref), self, GOEN_STORE_READ,
                     list_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_asked_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_asked_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenAsked): the questions; %NULL with @error set
 */
GPtrArray *
goen_library_list_asked_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_asked_async:
 * @self: a library
 * @asked: the question that was asked; copied. An id of 0 adds it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Notes what was asked and what came back. In one transaction the answer becomes what it is to become: an interest, need or
 * offer of the person, unless they have it already, or an entry of their timeline. Where that was decided otherwise before,
 * what it had become is changed along; an entry that was written on in the timeline is left alone.
 */
void
goen_library_save_asked_async (GoenLibrary         *self,
                               const GoenAsked     *asked,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (asked != NULL);

  job = goen_loop_job_new (goen_asked_copy (asked), (GDestroyNotify) goen_asked_free, (GDestroyNotify) goen_asked_free);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_save_asked_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_save_asked_async().
 *
 * Returns: (transfer full) (nullable): the question as stored; %NULL with @error set, %GOEN_ERROR_INVALID when there is
 *   nobody to note the answer with
 */
GoenAsked *
goen_library_save_asked_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_remove_asked_async:
 * @self: a library
 * @id: a question that was asked
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes the note that something was asked, with what the answer became, where that was not changed since. Ends with
 * goen_library_write_finish().
 */
void
goen_library_remove_asked_async (GoenLibrary         *self,
                                 gint64               id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  goen_loop_job_act (self, remove_job, id, cancellable, callback, user_data);
}
