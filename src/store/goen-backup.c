/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "goen-error.h"

static void
set_file_error (GError     **error,
                const char  *path,
                int          reason)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (reason == ENOSPC || reason == EDQUOT)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL,
                 _("The disk that holds the folder “%s” is full. Nothing was written to “%s”; "
                   "free some space on that disk and try again."),
                 folder, path);
  else
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 /* Translators: the first %s is a file, the second the reason. */
                 _("“%s” could not be written: %s."), path, g_strerror (reason));
}

static char *
dup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/*< private >
 * goen_file_sync:
 * @path: a file or folder
 * @error: return location for an error
 *
 * Waits until the disk holds what was written.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_file_sync (const char  *path,
                GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);

  /* Some file systems cannot sync a folder and say so; there is nothing to wait for then. */
  if (fd >= 0 && (fsync (fd) == 0 || errno == EINVAL))
    return TRUE;

  set_file_error (error, path, errno);

  return FALSE;
}

static gboolean
verify (const char  *path,
        const char  *vfs,
        GError     **error)
{
  g_autoptr (GoenDatabase) copy = goen_database_connect (path, vfs, SQLITE_OPEN_READONLY, error);
  g_autoptr (GoenStatement) check = NULL;
  gboolean has_row;

  if (copy == NULL)
    return FALSE;

  check = goen_database_prepare (copy, "PRAGMA integrity_check (1)", error);
  if (check == NULL || !goen_statement_step (check, &has_row, error))
    return FALSE;

  if (has_row && g_strcmp0 ((const char *) sqlite3_column_text (check->handle, 0), "ok") == 0)
    return TRUE;

  goen_database_set_error (copy, SQLITE_CORRUPT, error);

  return FALSE;
}

static gboolean
write_hash (const char  *path,
            const char  *final_path,
            GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *base = g_path_get_basename (final_path);
  g_autofree char *line = NULL;
  g_autofree char *hash_path = g_strconcat (final_path, ".sha256", NULL);

  if (file == NULL)
    return FALSE;

  bytes = g_mapped_file_get_bytes (file);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  line = g_strdup_printf ("%s  %s\n", hash, base);

  return g_file_set_contents_full (hash_path, line, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/* Copies into @temporary and does not believe in the copy before it was read back. */
static gboolean
copy_and_verify (GoenDatabase  *db,
                 const char    *vfs,
                 const char    *temporary,
                 GError       **error)
{
  g_autoptr (GoenStatement) copy = NULL;
  /* SQLite takes a file that is there and empty, and so never makes one with wider permissions. */
  g_autofd int fd = open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_file_error (error, temporary, errno);
      return FALSE;
    }

  copy = goen_database_prepare (db, "VACUUM INTO ?", error);
  if (copy == NULL)
    return FALSE;
  goen_statement_text (copy, 1, temporary);

  return goen_statement_run (copy, error) &&
         verify (temporary, vfs, error) &&
         goen_file_sync (temporary, error);
}

/*< private >
 * goen_backup_make:
 * @db: a database, not in a transaction
 * @vfs: the file layer of SQLite
 * @label: goes into the name, ASCII
 * @error: return location for an error
 *
 * Writes a verified copy into the folder "backups" beside the database.
 *
 * VACUUM INTO does not wait for the disk and may leave half a file behind. So the copy has a temporary name until
 * it was checked and synced, and its SHA-256 stands beside it.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
goen_backup_make (GoenDatabase  *db,
                  const char    *vfs,
                  const char    *label,
                  GError       **error)
{
  g_autofree char *folder = dup_folder (db->path);
  g_autofree char *base = g_path_get_basename (db->path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.db", base, time, label);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *temporary = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      set_file_error (error, folder, errno);
      return NULL;
    }

  if (!copy_and_verify (db, vfs, temporary, error) ||
      !write_hash (temporary, path, error))
    {
      g_unlink (temporary);
      return NULL;
    }

  if (g_rename (temporary, path) < 0)
    {
      set_file_error (error, path, errno);
      g_unlink (temporary);
      return NULL;
    }

  if (!goen_file_sync (folder, error))
    return NULL;

  return g_steal_pointer (&path);
}

/*< private >
 * goen_backup_find_newest:
 * @path: a database
 *
 * Finds the newest backup by its name, which holds the time.
 *
 * Returns: (transfer full) (nullable): its path, or %NULL when there is none
 */
char *
goen_backup_find_newest (const char *path)
{
  g_autofree char *folder = dup_folder (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, "-", NULL);
  g_autofree char *newest = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".db") &&
        (newest == NULL || strcmp (name, newest) > 0))
      g_set_str (&newest, name);

  return newest != NULL ? g_build_filename (folder, newest, NULL) : NULL;
}

/*< private >
 * goen_backup_add_to_error:
 * @path: a database
 * @error: (nullable): what an opening or a check found
 *
 * Adds to a refusal where the newest backup is, when the file cannot be read and there is one.
 */
void
goen_backup_add_to_error (const char  *path,
                          GError     **error)
{
  g_autofree char *backup = NULL;
  g_autofree char *message = NULL;

  if (error == NULL || *error == NULL ||
      !(g_error_matches (*error, GOEN_ERROR, GOEN_ERROR_DAMAGED) ||
        g_error_matches (*error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE)))
    return;

  backup = goen_backup_find_newest (path);
  if (backup == NULL)
    return;

  /* Translators: the first %s is one or two sentences about a damaged file, the second the path of its backup. */
  message = g_strdup_printf (_("%s The newest backup is “%s”."), (*error)->message, backup);
  g_set_str (&(*error)->message, message);
}
