/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-follow-ups.h"

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-library-loop-private.h"

/* What doing a follow-up is on the timeline. What was sent, was sent by mail unless the user says otherwise. */
static void
describe (const GoenFollowUp  *follow_up,
          GoenInteractionKind  said,
          GoenInteraction     *interaction)
{
  interaction->direction = GOEN_DIRECTION_OUT;
  switch (follow_up->kind)
    {
    case GOEN_FOLLOW_UP_INTRODUCE:
      interaction->kind = GOEN_INTERACTION_INTRODUCTION;
      break;

    case GOEN_FOLLOW_UP_PROMISED:
      interaction->direction = GOEN_DIRECTION_IN;
      G_GNUC_FALLTHROUGH;
    case GOEN_FOLLOW_UP_PROMISE:
      interaction->kind = GOEN_INTERACTION_PROMISE;
      break;

    case GOEN_FOLLOW_UP_THANKS:
    case GOEN_FOLLOW_UP_INFO:
    case GOEN_FOLLOW_UP_MEET:
    case GOEN_FOLLOW_UP_CONGRATULATE:
    case GOEN_FOLLOW_UP_AGAIN:
    case GOEN_N_FOLLOW_UP_KINDS:
    default:
      interaction->kind = said != 0 ? said : GOEN_INTERACTION_MAIL;
      break;
    }
}

static gint64
note_done (GoenDatabase         *db,
           const GoenFollowUp   *follow_up,
           gint64                person_id,
           GoenInteractionKind   said,
           GError              **error)
{
  g_autoptr (GoenInteraction) interaction = goen_interaction_new ();

  describe (follow_up, said, interaction);
  interaction->person_id = person_id;
  interaction->event_id = follow_up->event_id;
  interaction->time = follow_up->closed;
  interaction->text = g_strdup (follow_up->subject != NULL ? follow_up->subject : follow_up->hook);

  return goen_interaction_table_save (db, interaction, error) ? interaction->id : 0;
}

/* The entry with the other person is the one made right after the first, see finish_job(). */
static gboolean
remove_done (GoenDatabase        *db,
             const GoenFollowUp  *follow_up,
             GError             **error)
{
  g_autoptr (GoenInteraction) other = NULL;
  g_autoptr (GError) local_error = NULL;

  if (follow_up->interaction_id == 0)
    return TRUE;

  if (follow_up->kind == GOEN_FOLLOW_UP_INTRODUCE && follow_up->other_id != 0)
    {
      other = goen_interaction_table_load (db, follow_up->interaction_id + 1, &local_error);
      if (other == NULL && !g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (other != NULL && other->person_id == follow_up->other_id &&
          other->kind == GOEN_INTERACTION_INTRODUCTION && other->time == follow_up->closed &&
          !goen_interaction_table_remove (db, other->id, error))
        return FALSE;
    }

  g_clear_error (&local_error);
  if (goen_interaction_table_remove (db, follow_up->interaction_id, &local_error) ||
      g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* A follow-up that is saved as it was before it was done. */
gboolean
goen_loop_forget_done (GoenDatabase        *db,
                       const GoenFollowUp  *follow_up,
                       GError             **error)
{
  g_autoptr (GoenFollowUp) stored = NULL;

  if (follow_up->id == 0)
    return TRUE;

  stored = goen_follow_up_table_load (db, follow_up->id, error);
  if (stored == NULL)
    return FALSE;

  return stored->interaction_id == follow_up->interaction_id || remove_done (db, stored, error);
}

/* One that is done already stays as it was done. */
static gboolean
finish_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GoenLoopJob *job = data;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_table_load (db, job->id, error);

  if (follow_up == NULL)
    return FALSE;

  if (follow_up->state != GOEN_FOLLOW_UP_DONE)
    {
      follow_up->state = GOEN_FOLLOW_UP_DONE;
      follow_up->closed = job->from;
      g_clear_pointer (&follow_up->reason, g_free);
      follow_up->interaction_id = note_done (db, follow_up, follow_up->person_id, job->what, error);
      if (follow_up->interaction_id == 0)
        return FALSE;

      if (follow_up->kind == GOEN_FOLLOW_UP_INTRODUCE && follow_up->other_id != 0 &&
          note_done (db, follow_up, follow_up->other_id, job->what, error) == 0)
        return FALSE;

      if (!goen_follow_up_table_save (db, follow_up, error))
        return FALSE;
    }

  job->answer = goen_follow_up_table_load (db, job->id, error);

  return job->answer != NULL;
}

static gboolean
reopen_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const GoenLoopJob *job = data;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_table_load (db, job->id, error);

  if (follow_up == NULL || !remove_done (db, follow_up, error))
    return FALSE;

  follow_up->state = GOEN_FOLLOW_UP_OPEN;
  follow_up->closed = 0;
  follow_up->interaction_id = 0;
  g_clear_pointer (&follow_up->reason, g_free);

  return goen_follow_up_table_save (db, follow_up, error);
}

static gboolean
snooze_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const GoenLoopJob *job = data;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_table_load (db, job->id, error);

  if (follow_up == NULL)
    return FALSE;

  follow_up->snoozed = job->to;

  return goen_follow_up_table_save (db, follow_up, error);
}

static gboolean
drop_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const GoenLoopJob *job = data;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_table_load (db, job->id, error);

  if (follow_up == NULL || !remove_done (db, follow_up, error))
    return FALSE;

  follow_up->state = GOEN_FOLLOW_UP_DROPPED;
  follow_up->closed = job->from;
  follow_up->interaction_id = 0;
  g_free (follow_up->reason);
  follow_up->reason = g_strdup (job->text);

  return goen_follow_up_table_save (db, follow_up, error);
}

/**
 * goen_library_finish_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @kind: what was done, 0 for what fits the kind of the follow-up
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Closes a follow-up as done, and notes on the timeline of the person how.
 *
 * An introduction is noted with both people. Promises and introductions are noted as what they are, whatever @kind
 * says. One that is done already stays as it was done.
 */
void
goen_library_finish_follow_up_async (GoenLibrary         *self,
                                     gint64               id,
                                     GoenInteractionKind  kind,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_follow_up_free);
  job->id = id;
  job->what = kind;
  job->from = goen_clock_now ();
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, finish_job, cancellable, callback, user_data);
}

/**
 * goen_library_finish_follow_up_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_finish_follow_up_async().
 *
 * Returns: (transfer full) (nullable): the follow-up as stored now; %NULL with @error set
 */
GoenFollowUp *
goen_library_finish_follow_up_finish (GoenLibrary   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_reopen_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a follow-up again that was done or dropped; what its doing noted on timelines is removed. Ends with
 * goen_library_write_finish().
 */
void
goen_library_reopen_follow_up_async (GoenLibrary         *self,
                                     gint64               id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = id;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, reopen_job, cancellable, callback, user_data);
}

/**
 * goen_library_snooze_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @until: when it comes back, Unix seconds; 0 wakes it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Hides a follow-up for some time; the deadline stays. Ends with goen_library_write_finish().
 */
void
goen_library_snooze_follow_up_async (GoenLibrary         *self,
                                     gint64               id,
                                     gint64               until,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = id;
  job->to = until;
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, snooze_job, cancellable, callback, user_data);
}

/**
 * goen_library_drop_follow_up_async:
 * @self: a library
 * @id: a follow-up
 * @reason: (nullable): why
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Closes a follow-up that will not be done. Ends with goen_library_write_finish().
 */
void
goen_library_drop_follow_up_async (GoenLibrary         *self,
                                   gint64               id,
                                   const char          *reason,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, NULL);
  job->id = id;
  job->from = goen_clock_now ();
  job->text = g_strdup (reason);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, drop_job, cancellable, callback, user_data);
}
