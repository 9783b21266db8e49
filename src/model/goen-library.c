/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library.h"

#include "goen-event-table.h"
#include "goen-library-private.h"
#include "goen-pitch-table.h"
#include "goen-question-table.h"

/* How long a deleted person stays in the trash. */
#define TRASH_SECONDS (G_GINT64_CONSTANT (30) * 24 * 60 * 60)

G_DEFINE_FINAL_TYPE (GoenLibrary, goen_library, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[GOEN_LIBRARY_IS_READ_ONLY + 1];
static guint signals[N_SIGNALS];

static gboolean
purge_old_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  goen_person_table_purge_old (db, now - TRASH_SECONDS, &local_error);
  if (local_error == NULL)
    return goen_event_table_purge_old (db, now - TRASH_SECONDS, error) &&
           goen_pitch_table_purge_old (db, now - TRASH_SECONDS, error) &&
           goen_question_table_purge_old (db, now - TRASH_SECONDS, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Looked up first, because a write makes the store look through the whole file, which the first list need not wait for. */
static gboolean
find_old_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  GoenLibraryJob *job = data;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GError) local_error = NULL;

  job->present = goen_person_table_has_old (db, now - TRASH_SECONDS, &local_error) ||
                 (local_error == NULL && goen_event_table_has_old (db, now - TRASH_SECONDS, &local_error)) ||
                 (local_error == NULL && goen_pitch_table_has_old (db, now - TRASH_SECONDS, &local_error)) ||
                 (local_error == NULL && goen_question_table_has_old (db, now - TRASH_SECONDS, &local_error));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
purged_old_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The next opening tries again; nobody waits for it. */
  if (goen_library_run_finish (GOEN_LIBRARY (source), result, &error) == NULL)
    g_debug ("The trash could not be emptied: %s", error->message);
}

static void
found_old_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GoenLibrary *self = GOEN_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  GoenLibraryJob *job = goen_library_run_finish (self, result, &error);

  if (job != NULL && job->present)
    goen_library_run (self, GOEN_STORE_SAVE, purge_old_job, goen_library_job_new (), NULL, purged_old_cb, NULL);
}

static void
store_changed_cb (GoenStore     *store,
                  GoenChangeSet *changes,
                  gpointer       user_data)
{
  GoenLibrary *self = user_data;

  goen_library_refresh_rows (self, changes);

  if (goen_change_set_is_reset (changes) ||
      goen_change_set_touches (changes, GOEN_TABLE_PERSON) ||
      goen_change_set_touches (changes, GOEN_TABLE_TAG) ||
      goen_change_set_touches (changes, GOEN_TABLE_EVENT) ||
      goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP))
    goen_library_queue_stats (self);

  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GoenLibrary *self = GOEN_LIBRARY (source);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GoenLibraryJob *job = goen_library_run_finish (self, result, &error);

  if (job == NULL)
    {
      goen_library_close (self);
      g_task_return_error (task, error);
      return;
    }

  goen_library_take_counts (self, job);

  /* The tags and the trash come after what the first frame shows. */
  goen_library_queue_stats (self);
  if (!goen_store_is_read_only (self->store))
    goen_library_run (self, GOEN_STORE_READ, find_old_job, goen_library_job_new (),
                      NULL, found_old_cb, NULL);

  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
store_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GoenLibrary) self = NULL;
  GError *error = NULL;
  GoenStore *store = goen_store_open_finish (result, &error);

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = g_object_new (GOEN_TYPE_LIBRARY, NULL);
  self->store = store;
  self->changed_id = g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);

  goen_library_run (self, GOEN_STORE_READ, goen_library_count_job, goen_library_job_new (),
                    g_task_get_cancellable (task), counted_cb, g_object_ref (task));
}

static void
drop_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
goen_library_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GoenLibrary *self = GOEN_LIBRARY (object);

  switch ((GoenLibraryProperty) prop_id)
    {
    case GOEN_LIBRARY_N_PEOPLE:
      g_value_set_uint (value, self->n_people);
      break;

    case GOEN_LIBRARY_N_EVENTS:
      g_value_set_uint (value, self->n_events);
      break;

    case GOEN_LIBRARY_N_DUE:
      g_value_set_uint (value, self->n_due);
      break;

    case GOEN_LIBRARY_TAGS:
      g_value_set_boxed (value, self->tags);
      break;

    case GOEN_LIBRARY_HAS_SAMPLE:
      g_value_set_boolean (value, self->has_sample);
      break;

    case GOEN_LIBRARY_IS_READ_ONLY:
      g_value_set_boolean (value, goen_library_get_is_read_only (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_library_dispose (GObject *object)
{
  GoenLibrary *self = GOEN_LIBRARY (object);

  goen_library_close (self);
  goen_library_forget_rows (self);

  G_OBJECT_CLASS (goen_library_parent_class)->dispose (object);
}

static void
goen_library_finalize (GObject *object)
{
  GoenLibrary *self = GOEN_LIBRARY (object);

  g_clear_object (&self->store);
  g_main_context_unref (self->context);
  g_strfreev (self->tags);

  G_OBJECT_CLASS (goen_library_parent_class)->finalize (object);
}

static void
goen_library_class_init (GoenLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_library_get_property;
  object_class->dispose = goen_library_dispose;
  object_class->finalize = goen_library_finalize;

  props[GOEN_LIBRARY_N_PEOPLE] =
    g_param_spec_uint ("n-people", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[GOEN_LIBRARY_N_EVENTS] =
    g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[GOEN_LIBRARY_N_DUE] =
    g_param_spec_uint ("n-due", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[GOEN_LIBRARY_TAGS] =
    g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, flags);
  props[GOEN_LIBRARY_HAS_SAMPLE] =
    g_param_spec_boolean ("has-sample", NULL, NULL, FALSE, flags);
  props[GOEN_LIBRARY_IS_READ_ONLY] =
    g_param_spec_boolean ("is-read-only", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * GoenLibrary::changed:
   * @self: a library
   * @changes: what was committed
   *
   * Follows every committed write, of this or another process.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GOEN_TYPE_CHANGE_SET | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_library_init (GoenLibrary *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->tags = g_new0 (char *, 1);
  goen_library_init_rows (self);
}

/* For the other files of the class. */
void
goen_library_notify (GoenLibrary         *self,
                     GoenLibraryProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/**
 * goen_library_dup_default_path:
 *
 * Where the user's people are kept unless told otherwise.
 *
 * Returns: (transfer full): the path, in the encoding of file names
 */
char *
goen_library_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "goen", "goen.db", NULL);
}

/**
 * goen_library_open_async:
 * @path: a file, made when it is missing
 * @flags: how to open it
 * @cancellable: (nullable): cancels the opening
 * @callback: called when the library can be used
 * @user_data: for @callback
 *
 * Opens the user's people.
 *
 * Once it is open, what has been in the trash for more than 30 days is purged.
 */
void
goen_library_open_async (const char          *path,
                         GoenStoreOpenFlags   flags,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, goen_library_open_async);
  goen_store_open_async (path, flags, cancellable, store_opened_cb, task);
}

/**
 * goen_library_open_finish:
 * @result: the result given to the callback
 * @error: return location for an error of the domain %GOEN_ERROR
 *
 * Ends goen_library_open_async().
 *
 * Returns: (transfer full) (nullable): the library, %NULL with @error set
 */
GoenLibrary *
goen_library_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_library_close:
 * @self: a library
 *
 * Closes the file, after what is being written has been written.
 *
 * Jobs that come later fail. Closing twice is harmless.
 */
void
goen_library_close (GoenLibrary *self)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  if (self->is_closed)
    return;

  self->is_closed = TRUE;
  drop_source (&self->wanted_source);
  drop_source (&self->stats_source);

  if (self->store == NULL)
    return;

  goen_store_close (self->store);
  g_clear_signal_handler (&self->changed_id, self->store);
}

/**
 * goen_library_get_path:
 * @self: a library
 *
 * The file the people are kept in.
 *
 * Returns: its path, in the encoding of file names
 */
const char *
goen_library_get_path (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), NULL);

  return goen_store_get_path (self->store);
}

/**
 * goen_library_get_n_people:
 * @self: a library
 *
 * How many people there are outside of the trash.
 *
 * Returns: the number, a moment behind what is being written
 */
guint
goen_library_get_n_people (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), 0);

  return self->n_people;
}

/**
 * goen_library_get_n_events:
 * @self: a library
 *
 * How many events there are outside of the trash.
 *
 * Returns: the number, a moment behind what is being written
 */
guint
goen_library_get_n_events (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), 0);

  return self->n_events;
}

/**
 * goen_library_get_n_due:
 * @self: a library
 *
 * How many thank-yous, follow-ups and promises are to be done today.
 *
 * Returns: the number, as of the last write or goen_library_refresh_due()
 */
guint
goen_library_get_n_due (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), 0);

  return self->n_due;
}

/**
 * goen_library_get_tags:
 * @self: a library
 *
 * All tags in use, the most used first.
 *
 * Returns: (transfer none): the tags; empty until they have been read
 */
const char * const *
goen_library_get_tags (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * goen_library_get_has_sample:
 * @self: a library
 *
 * Whether made-up people of goen_library_add_sample_async() are among the people.
 *
 * Returns: %TRUE when there are some
 */
gboolean
goen_library_get_has_sample (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), FALSE);

  return self->has_sample;
}

/**
 * goen_library_get_is_read_only:
 * @self: a library
 *
 * Whether the file or its folder does not allow writing.
 *
 * Returns: %TRUE when every write would fail
 */
gboolean
goen_library_get_is_read_only (GoenLibrary *self)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (self), TRUE);

  return self->store == NULL || goen_store_is_read_only (self->store);
}
