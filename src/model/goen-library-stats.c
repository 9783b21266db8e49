/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-clock.h"
#include "goen-event-table.h"
#include "goen-follow-up-count.h"
#include "goen-library-private.h"

/* What windows show around the list: how many people and events there are, how much is due, the tags, whether some are made up. */

static gboolean refresh_stats_cb (gpointer user_data);

gboolean
goen_library_count_job (GoenDatabase  *db,
                        gpointer       data,
                        GCancellable  *cancellable,
                        GError       **error)
{
  GoenLibraryJob *job = data;

  job->count = goen_person_table_count (db, FALSE, error);
  if (job->count < 0)
    return FALSE;

  job->n_events = goen_event_table_count (db, error);
  if (job->n_events < 0)
    return FALSE;

  return goen_library_find_sample (db, &job->has_sample, error);
}

static gboolean
count_due (GoenDatabase    *db,
           GoenLibraryJob  *job,
           GError         **error)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  gint64 now = goen_clock_now ();

  job->n_due = goen_follow_up_table_count_due (db, now, goen_clock_start_of_day (now, zone, 1), error);

  return job->n_due >= 0;
}

static gboolean
stats_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenLibraryJob *job = data;

  if (!goen_library_count_job (db, data, cancellable, error) ||
      !count_due (db, job, error))
    return FALSE;

  job->lines = goen_person_table_list_tags (db, error);

  return job->lines != NULL;
}

void
goen_library_take_counts (GoenLibrary          *self,
                          const GoenLibraryJob *job)
{
  /* Whoever is told of one of them may ask for the others. */
  g_object_freeze_notify (G_OBJECT (self));
  if (self->n_people != (guint) job->count)
    {
      self->n_people = job->count;
      goen_library_notify (self, GOEN_LIBRARY_N_PEOPLE);
    }
  if (self->n_events != (guint) job->n_events)
    {
      self->n_events = job->n_events;
      goen_library_notify (self, GOEN_LIBRARY_N_EVENTS);
    }
  if (self->has_sample != !!job->has_sample)
    {
      self->has_sample = !!job->has_sample;
      goen_library_notify (self, GOEN_LIBRARY_HAS_SAMPLE);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static void
take_due (GoenLibrary *self,
          guint        n_due)
{
  if (self->n_due == n_due)
    return;

  self->n_due = n_due;
  goen_library_notify (self, GOEN_LIBRARY_N_DUE);
}

static void
take_tags (GoenLibrary     *self,
           const GPtrArray *lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (lines, i));
  tags = g_strv_builder_end (builder);

  if (g_strv_equal ((const char * const *) tags, (const char * const *) self->tags))
    return;

  g_strfreev (self->tags);
  self->tags = g_steal_pointer (&tags);
  goen_library_notify (self, GOEN_LIBRARY_TAGS);
}

/* Reads them again, after what comes first; once for many changes. */
void
goen_library_queue_stats (GoenLibrary *self)
{
  if (self->is_closed)
    return;

  if (self->stats_running)
    self->stats_stale = TRUE;
  else if (self->stats_source == NULL)
    self->stats_source = goen_library_add_idle (self, G_PRIORITY_DEFAULT_IDLE, refresh_stats_cb);
}

static void
stats_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GoenLibrary *self = GOEN_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  GoenLibraryJob *job = goen_library_run_finish (self, result, &error);

  self->stats_running = FALSE;

  if (job != NULL)
    {
      goen_library_take_counts (self, job);
      take_due (self, job->n_due);
      take_tags (self, job->lines);
    }
  else if (!self->is_closed)
    {
      g_warning ("The number of people and their tags could not be read: %s", error->message);
    }

  if (self->stats_stale)
    {
      self->stats_stale = FALSE;
      goen_library_queue_stats (self);
    }
}

static gboolean
refresh_stats_cb (gpointer user_data)
{
  GoenLibrary *self = user_data;

  g_clear_pointer (&self->stats_source, g_source_unref);
  self->stats_running = TRUE;
  goen_library_run (self, GOEN_STORE_READ, stats_job, goen_library_job_new (), NULL, stats_cb, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * goen_library_refresh_due:
 * @self: a library
 *
 * Counts again what is due, because time has passed; a write needs no call.
 */
void
goen_library_refresh_due (GoenLibrary *self)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_library_queue_stats (self);
}
