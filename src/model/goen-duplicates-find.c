/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-private.h"

#include "goen-history-table.h"
#include "goen-library-private.h"
#include "goen-likeness-table.h"

/* Looking through everybody: reading on the store's worker, comparing on a thread. */

/* How long one step may keep the store's worker from what the user waits for, and how many people it reads at a time. */
#define STEP_USEC (20 * 1000)
#define PAGE_SIZE 256

/* Nobody looks through more. */
#define MAX_PAIRS 5000

/* How much of the progress is reading; the rest is comparing. */
#define READING_SHARE 0.6

/* One look through everybody. It goes from the store's worker to a thread of its own and back, and belongs to one at a time. */
typedef struct {
  GoenDuplicates      *duplicates;   /* (unowned), the task holds it */
  GoenDuplicateFinder *finder;       /* (owned) */
  gint64               last;         /* id read */
  guint                n_read;
  gint64               n_people;     /* -1 until it is known */
  gboolean             is_read;
  GArray              *pairs;        /* (owned) (nullable) GoenDuplicatePair */
  gboolean             is_cut;
} Finding;

static void read_more (GTask *task);

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  goen_duplicate_finder_free (finding->finder);
  g_clear_pointer (&finding->pairs, g_array_unref);
}

static void
finding_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, finding_clear);
}

static void
fail (GTask  *task,
      GError *error)
{
  Finding *finding = g_task_get_task_data (task);

  goen_duplicates_end_search (finding->duplicates);
  g_task_return_error (task, error);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Finding *finding = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fail (task, error);
      return;
    }

  goen_duplicates_show (finding->duplicates, finding->pairs, finding->is_cut);
  goen_duplicates_end_search (finding->duplicates);
  goen_duplicates_set_progress (finding->duplicates, 1.0);
  g_task_return_boolean (task, TRUE);
}

static void
tick (double   fraction,
      gpointer user_data)
{
  Finding *finding = user_data;

  goen_duplicates_post_progress (finding->duplicates, READING_SHARE + (1.0 - READING_SHARE) * fraction);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Finding *finding = task_data;
  GError *error = NULL;

  finding->pairs = goen_duplicate_finder_run (finding->finder, MAX_PAIRS, &finding->is_cut, tick, finding, cancellable, &error);
  if (finding->pairs != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The task of the thread has no source object: the thread may be the last to let go of its task, and the
 * list and the library must not end there. */
static void
compare (GTask *task)
{
  Finding *finding = g_task_get_task_data (task);
  g_autoptr (GTask) comparing = g_task_new (NULL, g_task_get_cancellable (task), compared_cb, g_object_ref (task));

  g_task_set_source_tag (comparing, compare);
  g_task_set_task_data (comparing, g_atomic_rc_box_acquire (finding), finding_release);
  g_task_run_in_thread (comparing, compare_in_thread);
}

static void
add_person (const GoenPersonRecord *record,
            gpointer                user_data)
{
  Finding *finding = user_data;

  finding->n_read++;
  goen_duplicate_finder_add (finding->finder, record);
}

static gboolean
read_not_same (GoenDatabase  *db,
               Finding       *finding,
               GError       **error)
{
  g_autoptr (GArray) ids = goen_merge_table_list_not_same (db, error);

  if (ids == NULL)
    return FALSE;

  goen_duplicate_finder_set_not_same (finding->finder, ids);

  return TRUE;
}

static gboolean
read_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Finding *finding = data;
  gint64 end = g_get_monotonic_time () + STEP_USEC;

  if (finding->n_people < 0)
    finding->n_people = goen_person_table_count (db, FALSE, error);
  if (finding->n_people < 0)
    return FALSE;

  do
    {
      gint64 last;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      last = goen_likeness_table_read (db, finding->last, PAGE_SIZE, add_person, finding, error);
      if (last < 0)
        return FALSE;

      finding->is_read = last == finding->last;
      finding->last = last;
    }
  while (!finding->is_read && g_get_monotonic_time () < end);

  goen_duplicates_post_progress (finding->duplicates, READING_SHARE * MIN (1.0, (double) finding->n_read / MAX (finding->n_people, 1)));

  return !finding->is_read || read_not_same (db, finding, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Finding *finding = g_task_get_task_data (task);
  GError *error = NULL;

  if (!goen_store_run_finish (GOEN_STORE (source), result, &error))
    fail (task, error);
  else if (!finding->is_read)
    read_more (task);
  else
    compare (task);
}

/* Job after job, so that what the user does meanwhile comes in between. */
static void
read_more (GTask *task)
{
  Finding *finding = g_task_get_task_data (task);

  goen_store_run_async (goen_library_get_store (finding->duplicates->library), GOEN_STORE_READ, read_job,
                        g_atomic_rc_box_acquire (finding), finding_release,
                        g_task_get_cancellable (task), read_cb, g_object_ref (task));
}

/**
 * goen_duplicates_find_async:
 * @self: a list of duplicates
 * @cancellable: (nullable): to give up; the list then stays as it was
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks through everybody for those who look like one another.
 *
 * The list changes once, at the end. It does not follow later changes of the library, but what the user decides meanwhile
 * (goen_duplicates_remove(), goen_duplicates_join()) stays decided.
 */
void
goen_duplicates_find_async (GoenDuplicates      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Finding *finding;

  g_return_if_fail (GOEN_IS_DUPLICATES (self));

  finding = g_atomic_rc_box_new0 (Finding);
  finding->duplicates = self;
  finding->finder = goen_duplicate_finder_new ();
  finding->n_people = -1;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, goen_duplicates_find_async);
  g_task_set_task_data (task, finding, finding_release);
  goen_duplicates_begin_search (self);
  goen_duplicates_set_progress (self, 0.0);
  read_more (task);
}

/**
 * goen_duplicates_find_finish:
 * @self: a list of duplicates
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_duplicates_find_async().
 *
 * Returns: %FALSE with @error set when the list stayed as it was
 */
gboolean
goen_duplicates_find_finish (GoenDuplicates  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
