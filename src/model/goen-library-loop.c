/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-loop-private.h"

static gboolean
act_job (GoenDatabase  *db,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  GoenLoopJob *self = data;

  return self->act (db, self->id, error);
}

GoenLoopJob *
goen_loop_job_new (gpointer       input,
                   GDestroyNotify free_input,
                   GDestroyNotify free_answer)
{
  GoenLoopJob *self = g_new0 (GoenLoopJob, 1);

  self->input = input;
  self->free_input = free_input;
  self->free_answer = free_answer;

  return self;
}

void
goen_loop_job_free (GoenLoopJob *self)
{
  if (self->input != NULL)
    self->free_input (self->input);
  if (self->answer != NULL)
    self->free_answer (self->answer);
  g_free (self->text);
  g_free (self);
}

void
goen_loop_job_run (GoenLoopJob         *self,
                   GoenLibrary         *library,
                   GoenStoreLane        lane,
                   GoenStoreFunc        func,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  goen_library_run_data (library, lane, func, self, (GDestroyNotify) goen_loop_job_free,
                         cancellable, callback, user_data);
}

gpointer
goen_loop_job_finish (GoenLibrary   *library,
                      GAsyncResult  *result,
                      GError       **error)
{
  GoenLoopJob *self = goen_library_run_data_finish (library, result, error);

  return self != NULL ? g_steal_pointer (&self->answer) : NULL;
}

gint64
goen_loop_job_finish_number (GoenLibrary   *library,
                             GAsyncResult  *result,
                             GError       **error)
{
  const GoenLoopJob *self = goen_library_run_data_finish (library, result, error);

  return self != NULL ? self->number : 0;
}

void
goen_loop_job_act (GoenLibrary         *library,
                   gboolean           (*act) (GoenDatabase *, gint64, GError **),
                   gint64               id,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GoenLoopJob *self;

  g_return_if_fail (GOEN_IS_LIBRARY (library));

  self = goen_loop_job_new (NULL, NULL, NULL);
  self->act = act;
  self->id = id;
  goen_loop_job_run (self, library, GOEN_STORE_SAVE, act_job, cancellable, callback, user_data);
}
