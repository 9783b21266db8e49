/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-pitches.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-clock.h"
#include "goen-library-loop-private.h"

/* The recordings of takes: files in a folder beside the library. Which file means what stands in the library, so a file goes
 * only after the commit that forgets it, and one that was just made and is not noted yet is left alone for a day. */

#define FOLDER_SUFFIX "-takes"
#define LIBRARY_SUFFIX ".db"
#define KEEP_SECONDS GOEN_CLOCK_DAY

/* Which recordings are to go. */
typedef struct {
  char      *folder;
  gint64     before;   /* Unix time in seconds */
  gint64     size;     /* bytes that may stay, -1 for all */
  gboolean   is_old;   /* whether anything was thrown away long enough ago */
  GPtrArray *names;    /* char *: of files that nothing refers to any more, (nullable) */
} Sweep;

static void
sweep_clear (gpointer data)
{
  Sweep *self = data;

  g_free (self->folder);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

static void
sweep_release (gpointer sweep)
{
  g_atomic_rc_box_release_full (sweep, sweep_clear);
}

/* Two libraries in one folder have a folder of takes each. */
static char *
dup_folder_path (GoenLibrary *self)
{
  const char *path = goen_library_get_path (self);
  gsize length = strlen (path);

  if (g_str_has_suffix (path, LIBRARY_SUFFIX))
    length -= strlen (LIBRARY_SUFFIX);

  return g_strdup_printf ("%.*s" FOLDER_SUFFIX, (int) length, path);
}

static Sweep *
sweep_new (GoenLibrary *library)
{
  Sweep *self = g_atomic_rc_box_new0 (Sweep);

  self->folder = dup_folder_path (library);
  self->before = g_get_real_time () / G_USEC_PER_SEC - KEEP_SECONDS;
  self->size = -1;

  return self;
}

/* A folder that is a link leads to files of somebody else. */
static int
open_folder (const char *folder)
{
  return open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Nothing but a recording is ever removed, whatever the library calls one. */
static void
remove_sound (int         folder,
              const char *name)
{
  struct stat info;

  if (!goen_sound_is_plain_name (name) ||
      fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG (info.st_mode))
    return;

  if (unlinkat (folder, name, 0) != 0)
    g_debug ("A recording could not be removed: %s", g_strerror (errno));
}

static void
remove_sounds (const char *folder_path,
               GPtrArray  *names)
{
  int folder = open_folder (folder_path);

  if (folder < 0)
    return;

  for (guint i = 0; i < names->len; i++)
    remove_sound (folder, names->pdata[i]);

  close (folder);
}

/* Files that nothing refers to: of introductions that were removed for ever, of a recording that was not saved. */
static void
remove_orphans (const Sweep *sweep,
                GHashTable  *used)
{
  int folder = open_folder (sweep->folder);
  DIR *directory = folder >= 0 ? fdopendir (folder) : NULL;
  const struct dirent *entry;

  if (directory == NULL)
    {
      if (folder >= 0)
        close (folder);
      return;
    }

  while ((entry = readdir (directory)) != NULL)
    {
      struct stat info;

      if (!g_hash_table_contains (used, entry->d_name) &&
          fstatat (folder, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
          info.st_mtime < sweep->before)
        remove_sound (folder, entry->d_name);
    }

  closedir (directory);
}

static gboolean
find_old_job (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Sweep *sweep = data;
  g_autoptr (GError) local_error = NULL;

  sweep->is_old = goen_take_table_has_old (db, sweep->before, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
forget_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Sweep *sweep = data;

  sweep->names = sweep->size < 0 ? goen_take_table_purge (db, sweep->before, error)
                                 : goen_take_table_forget_sounds (db, sweep->size, error);

  return sweep->names != NULL;
}

/* What may be removed is what is not referred to in the file itself; a read sees no more than that. */
static gboolean
remove_job (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Sweep *sweep = data;
  g_autoptr (GHashTable) used = goen_take_table_list_sounds (db, error);

  if (used == NULL)
    return FALSE;

  if (sweep->names != NULL)
    remove_sounds (sweep->folder, sweep->names);
  if (sweep->size < 0)
    remove_orphans (sweep, used);

  return TRUE;
}

static gboolean
size_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;

  job->number = goen_take_table_get_size (db, error);

  return job->number >= 0;
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (goen_store_run_finish (GOEN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_next (GTask               *task,
          GoenStoreLane        lane,
          GoenStoreFunc        func,
          GAsyncReadyCallback  callback)
{
  GoenLibrary *self = g_task_get_source_object (task);

  goen_store_run_async (self->store, lane, func, g_atomic_rc_box_acquire (g_task_get_task_data (task)), sweep_release,
                        g_task_get_cancellable (task), callback, g_object_ref (task));
}

static void
forgot_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (goen_store_run_finish (GOEN_STORE (source), result, &error))
    run_next (task, GOEN_STORE_READ, remove_job, removed_cb);
  else
    g_task_return_error (task, error);
}

/* Looked up first, because a write makes the store look through the whole file. */
static void
found_old_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Sweep *sweep = g_task_get_task_data (task);
  GError *error = NULL;

  if (!goen_store_run_finish (GOEN_STORE (source), result, &error))
    g_task_return_error (task, error);
  else if (sweep->is_old)
    run_next (task, GOEN_STORE_SAVE, forget_job, forgot_cb);
  else
    run_next (task, GOEN_STORE_READ, remove_job, removed_cb);
}

static GTask *
start (GoenLibrary         *self,
       Sweep               *sweep,
       gpointer             tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, sweep, sweep_release);

  return task;
}

/**
 * goen_library_dup_takes_folder:
 * @self: a library
 *
 * Tells where the recordings of takes are: beside the library, in a folder of its own that nobody else can read. It is made
 * when it is not there.
 *
 * Returns: (transfer full): the path, in the encoding of file names; also when the folder could not be made
 */
char *
goen_library_dup_takes_folder (GoenLibrary *self)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (GOEN_IS_LIBRARY (self), NULL);

  folder = dup_folder_path (self);
  if (!goen_library_get_is_read_only (self) && g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("The folder of recordings could not be made: %s", g_strerror (errno));

  return g_steal_pointer (&folder);
}

/**
 * goen_library_dup_sound_path:
 * @self: a library
 * @take: a practice run
 *
 * Tells where the recording of a practice run is, when it is there: a library may come from elsewhere without its
 * recordings, and a name in it that leads elsewhere is not followed.
 *
 * Returns: (transfer full) (nullable): the path, %NULL where there is no recording or its file is gone
 */
char *
goen_library_dup_sound_path (GoenLibrary    *self,
                             const GoenTake *take)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GStatBuf folder_info;
  GStatBuf info;

  g_return_val_if_fail (GOEN_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (take != NULL, NULL);

  if (!goen_sound_is_plain_name (take->sound))
    return NULL;

  folder = dup_folder_path (self);
  path = g_build_filename (folder, take->sound, NULL);
  if (g_lstat (folder, &folder_info) != 0 || !S_ISDIR (folder_info.st_mode) ||
      g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return NULL;

  return g_steal_pointer (&path);
}

/**
 * goen_library_get_sounds_size_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds up the sizes of all recordings.
 */
void
goen_library_get_sounds_size_async (GoenLibrary         *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (GOEN_IS_LIBRARY (self));

  goen_loop_job_run (goen_loop_job_new (NULL, NULL, NULL), self, GOEN_STORE_READ, size_job,
                     cancellable, callback, user_data);
}

/**
 * goen_library_get_sounds_size_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_get_sounds_size_async().
 *
 * Returns: bytes; 0 with @error set on failure
 */
gint64
goen_library_get_sounds_size_finish (GoenLibrary   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return goen_loop_job_finish_number (self, result, error);
}

/**
 * goen_library_forget_sounds_async:
 * @self: a library
 * @size: how many bytes of recordings may stay
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes the recordings of the oldest practice runs until the others fit; what was measured of them stays. Ends with
 * goen_library_write_finish().
 */
void
goen_library_forget_sounds_async (GoenLibrary         *self,
                                  gint64               size,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Sweep *sweep;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (size >= 0);

  sweep = sweep_new (self);
  sweep->size = size;
  task = start (self, sweep, goen_library_forget_sounds_async, cancellable, callback, user_data);
  run_next (task, GOEN_STORE_SAVE, forget_job, forgot_cb);
}

/**
 * goen_library_sweep_takes_async:
 * @self: a library
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes for ever what was thrown away more than a day ago, and recordings to which nothing has referred for a day. Of a
 * library that cannot be written nothing is removed. Ends with goen_library_write_finish().
 */
void
goen_library_sweep_takes_async (GoenLibrary         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  task = start (self, sweep_new (self), goen_library_sweep_takes_async, cancellable, callback, user_data);
  if (goen_library_get_is_read_only (self))
    g_task_return_boolean (task, TRUE);
  else
    run_next (task, GOEN_STORE_READ, find_old_job, found_old_cb);
}
