/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-follow-ups.h"

#include "goen-library-loop-private.h"

static gboolean
load_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_touch_table_load (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
save_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_touch_table_save (db, job->input, error);
}

static gboolean
set_tag_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_touch_table_set_tag (db, job->text, job->what, error);
}

static gboolean
list_tags_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = goen_touch_table_list_tags (db, error);

  return job->answer != NULL;
}

static gboolean
snooze_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const GoenLoopJob *job = data;
  g_autoptr (GoenTouch) touch = goen_touch_table_load (db, job->id, error);

  if (touch == NULL)
    return FALSE;

  touch->snoozed = job->to;

  return goen_touch_table_save (db, touch, error);
}

/* What the table writes; the rest is worked out anew. */
static GoenTouch *
copy_touch (const GoenTouch *touch)
{
  GoenTouch *copy = g_new0 (GoenTouch, 1);

  copy->person_id = touch->person_id;
  copy->days = touch->days;
  copy->snoozed = touch->snoozed;
  copy->quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_quiet_period_free);
  for (guint i = 0; touch->quiet != NULL && i < touch->quiet->len; i++)
    {
      const GoenQuietPeriod *quiet = touch->quiet->pdata[i];

      g_ptr_array_add (copy->quiet, goen_quiet_period_new (quiet->from, quiet->to, quiet->text));
    }

  return copy;
}

/**
 * goen_library_load_touch_async:
 * @self: a library
 * @person_id: a person
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads how somebody is kept in touch with.
 */
void
goen_library_load_touch_async (GoenLibrary         *self,
                               gint64               person_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_touch_free);
  job->id = person_id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_touch_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_touch_async().
 *
 * Returns: (transfer full) (nullable): how; %NULL with @error set
 */
GoenTouch *
goen_library_load_touch_finish (GoenLibrary   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_touch_async:
 * @self: a library
 * @touch: how; copied
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the interval, the pause and the quiet periods of somebody. Ends with goen_library_write_finish().
 */
void
goen_library_save_touch_async (GoenLibrary         *self,
                               const GoenTouch     *touch,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (touch != NULL);

  job = goen_loop_job_new (copy_touch (touch), (GDestroyNotify) goen_touch_free, NULL);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_job, cancellable, callback, user_data);
}

/**
 * goen_library_set_tag_touch_async:
 * @self: a library
 * @tag: a tag
 * @days: the interval, 0 forgets it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets how often to be in touch with those who have a tag. Ends with goen_library_write_finish().
 */
void
goen_library_set_tag_touch_async (GoenLibrary         *self,
                                  const char          *tag,
                                  int                  days,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (tag != NULL);
  g_return_if_fail (days >= 0);

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->text = g_strdup (tag);
  job->what = days;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, set_tag_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_tag_touch_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists the intervals of tags.
 */
void
goen_library_list_tag_touch_async (GoenLibrary         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  goen_loop_job_run (job, self, GOEN_STORE_READ, list_tags_job, cancellable, callback, user_data);
}

/**
 * goen_library_list_tag_touch_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_list_tag_touch_async().
 *
 * Returns: (transfer full) (nullable) (element-type utf8 int): tags and days, only of tags that have an interval;
 *   %NULL with @error set
 */
GHashTable *
goen_library_list_tag_touch_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_snooze_touch_async:
 * @self: a library
 * @person_id: a person
 * @until: until when, Unix seconds; 0 for no longer
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Suggests nothing about somebody for some time. Ends with goen_library_write_finish().
 */
void
goen_library_snooze_touch_async (GoenLibrary         *self,
                                 gint64               person_id,
                                 gint64               until,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = person_id;
  job->to = until;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, snooze_job, cancellable, callback, user_data);
}
