/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "goen-error.h"

typedef struct {
  char *path;     /* (owned) */
  char *backup;   /* (owned) */
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_free (restore->path);
  g_free (restore->backup);
  g_free (restore);
}

static gboolean
fail (GError     **error,
      const char  *path)
{
  int reason = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, GOEN_ERROR, reason == ENOSPC ? GOEN_ERROR_DISK_FULL : GOEN_ERROR_IO,
               /* Translators: the first %s is a file, the second the reason. */
               _("The backup could not be put in place: “%s”: %s"), name, g_strerror (reason));
  return FALSE;
}

/* The hash that was written with the backup is the only witness that nothing happened to it since. */
static gboolean
check_hash (const char  *backup,
            GError     **error)
{
  g_autofree char *hash_path = g_strconcat (backup, ".sha256", NULL);
  g_autofree char *line = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *name = g_filename_display_name (backup);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_get_contents (hash_path, &line, NULL, NULL))
    return TRUE;
  file = g_mapped_file_new (backup, FALSE, error);
  if (file == NULL)
    return FALSE;
  bytes = g_mapped_file_get_bytes (file);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_has_prefix (line, hash))
    return TRUE;
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_DAMAGED,
               _("The backup “%s” is damaged, too. Nothing was changed; look for an older one in its folder."), name);
  return FALSE;
}

static gboolean
copy_durably (const char  *from,
              const char  *to,
              GError     **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autofd int fd = -1;

  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  fd = open (to, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fsync (fd) != 0 || fchmod (fd, 0600) != 0)
    return fail (error, to);
  return TRUE;
}

/* The file that cannot be opened keeps its bytes under another name, and its journal with it: a
 * journal that stayed behind would be played into the backup. */
static gboolean
set_aside (const char  *path,
           GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *aside = g_strdup_printf ("%s-damaged-%s", path, time);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *journal_aside = g_strconcat (aside, "-journal", NULL);

  if (g_rename (journal, journal_aside) != 0 && errno != ENOENT)
    return fail (error, journal);
  if (link (path, aside) != 0 && errno != ENOENT && g_rename (path, aside) != 0)
    return fail (error, path);
  return TRUE;
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Restore *restore = task_data;
  g_autofree char *temporary = g_strconcat (restore->path, ".restored", NULL);
  GError *error = NULL;

  if (check_hash (restore->backup, &error)
      && copy_durably (restore->backup, temporary, &error)
      && set_aside (restore->path, &error))
    {
      if (g_rename (temporary, restore->path) != 0)
        fail (&error, restore->path);
    }
  if (error == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_unlink (temporary);
  g_task_return_error (task, error);
}

/**
 * goen_restore_find_newest:
 * @path: the file of the people
 *
 * Finds the newest backup in the folder beside the file; its name holds the time.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
goen_restore_find_newest (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_build_filename (parent, "backups", NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, "-", NULL);
  g_autofree char *newest = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".db") && (newest == NULL || strcmp (name, newest) > 0))
        g_set_str (&newest, name);
    }
  return newest != NULL ? g_build_filename (folder, newest, NULL) : NULL;
}

/**
 * goen_restore_async:
 * @path: the file of the people
 * @backup: a backup of it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts a copy of @backup in the place of @path, which keeps its bytes under another name beside it.
 */
void
goen_restore_async (const char          *path,
                    const char          *backup,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Restore *restore = g_new0 (Restore, 1);

  restore->path = g_strdup (path);
  restore->backup = g_strdup (backup);
  g_task_set_source_tag (task, goen_restore_async);
  g_task_set_task_data (task, restore, restore_free);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * goen_restore_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_restore_async().
 *
 * Returns: %FALSE when nothing was put in place
 */
gboolean
goen_restore_finish (GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
