/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-open.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-backup.h"
#include "goen-error.h"
#include "goen-header.h"
#include "goen-migration.h"
#include "goen-person-order.h"

/* The real file layer, named so that nothing else registered in the process gets between. */
#define DEFAULT_VFS "unix"

/* What a start may spend on looking for damage; what is left is done in a quiet moment, or before the first write. */
#define CHECK_BUDGET_MS 10

/* One opening. */
typedef struct {
  const char *path;
  const char *vfs;
  GPtrArray  *steps;
} Opening;

static void
set_path_error (GError     **error,
                GoenError    code,
                const char  *path,
                int          reason)
{
  g_set_error (error, GOEN_ERROR, code,
               /* Translators: the first %s is a file or folder, the second the reason, e.g. “Permission denied”. */
               _("“%s” could not be opened: %s."), path, g_strerror (reason));
}

static GoenError
get_code (int reason)
{
  switch (reason)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      return GOEN_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return GOEN_ERROR_DISK_FULL;
    default:
      return GOEN_ERROR_IO;
    }
}

/* The file's real place, so that a link and what it points to share one lock. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *base = g_path_get_basename (absolute);
  char resolved[PATH_MAX];

  if (realpath (absolute, resolved) != NULL)
    return g_strdup (resolved);

  /* A file that is still to be made has at least a folder. */
  if (realpath (folder, resolved) != NULL)
    return g_build_filename (resolved, base, NULL);

  return g_steal_pointer (&absolute);
}

static gboolean
ensure_folder (const char  *path,
               GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  set_path_error (error, get_code (errno), folder, errno);

  return FALSE;
}

/* A place is writable when the file and, for the journal, its folder are. */
static gboolean
is_writable (const char *path,
             gboolean    exists)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0 &&
         (!exists || faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0);
}

static gboolean
check_is_file (const char  *path,
               gboolean    *exists,
               GError     **error)
{
  struct stat info;

  *exists = stat (path, &info) == 0;
  if (!*exists && errno == ENOENT)
    return TRUE;

  if (!*exists)
    {
      set_path_error (error, get_code (errno), path, errno);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE,
                   _("“%s” is not a file. Choose a Goen file, or a new name."), path);
      return FALSE;
    }

  if (info.st_size == 0)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE,
                   _("The file “%s” is empty, so it is not a Goen file. It was left as it is; choose another name."),
                   path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
fill (const Opening  *opening,
      const char     *path,
      GError        **error)
{
  g_autoptr (GoenDatabase) db = goen_database_connect (path, opening->vfs, SQLITE_OPEN_READWRITE, error);

  return db != NULL &&
         goen_database_set_up (db, error) &&
         goen_migration_run (db, opening->steps, 0, error) &&
         goen_person_order_refresh (db, error);
}

static void
remove_temporary (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

static gboolean
move_into_place (const char  *temporary,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) != 0 &&
      (errno != EINVAL || g_rename (temporary, path) != 0))
    {
      set_path_error (error, get_code (errno), path, errno);
      return FALSE;
    }

  return goen_file_sync (folder, error);
}

/* A new database gets its name only when it is complete: a file with nothing in it, or half a schema, is never
 * seen under the name, and an empty file that is there must be somebody else's. */
static gboolean
create (const Opening  *opening,
        GError        **error)
{
  g_autofree char *temporary = g_strconcat (opening->path, ".new", NULL);
  g_autofd int fd = -1;
  gboolean done;

  remove_temporary (temporary);
  fd = open (temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_path_error (error, get_code (errno), opening->path, errno);
      return FALSE;
    }

  done = fill (opening, temporary, error) && move_into_place (temporary, opening->path, error);
  remove_temporary (temporary);

  return done;
}

static gboolean
migrate (const Opening  *opening,
         GoenDatabase   *db,
         GError        **error)
{
  gint64 version = goen_database_get_integer (db, "PRAGMA user_version", error);
  g_autofree char *label = NULL;
  g_autofree char *backup = NULL;

  if (version < 0)
    return FALSE;
  if (version == opening->steps->len)
    return TRUE;

  if (version > opening->steps->len)
    {
      goen_header_set_newer (opening->path, error);
      return FALSE;
    }

  if (db->is_read_only)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY,
                   _("The file “%s” was written by an older version of Goen and must be converted, but it cannot "
                     "be written. Check the permissions of the file and of its folder."),
                   opening->path);
      return FALSE;
    }

  if (!goen_database_quick_check (db, 0, error))
    return FALSE;

  label = g_strdup_printf ("schema%" G_GINT64_FORMAT, version);
  backup = goen_backup_make (db, opening->vfs, label, error);

  return backup != NULL && goen_migration_run (db, opening->steps, version, error);
}

static GoenDatabase *
open_existing (const Opening  *opening,
               gboolean        writable,
               GError        **error)
{
  g_autoptr (GoenDatabase) db = NULL;

  if (!goen_header_inspect (opening->path, opening->vfs, opening->steps->len, error))
    return NULL;

  db = goen_database_connect (opening->path, opening->vfs,
                              writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
  if (db == NULL ||
      !goen_database_set_up (db, error) ||
      !goen_database_quick_check (db, CHECK_BUDGET_MS, error) ||
      !migrate (opening, db, error))
    return NULL;

  if (writable && !goen_person_order_refresh (db, error))
    return NULL;

  if (!goen_database_look_outside (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

static GoenLock *
take_locks (const char          *path,
            GoenStoreOpenFlags   flags,
            GError             **error)
{
  g_autoptr (GoenLock) lock = goen_lock_new (path, error);

  if (lock == NULL ||
      ((flags & GOEN_STORE_OPEN_WINDOW) != 0 && !goen_lock_take (lock, GOEN_LOCK_WINDOW, error)) ||
      !goen_lock_take (lock, GOEN_LOCK_OPENING, error))
    return NULL;

  return g_steal_pointer (&lock);
}

static GoenDatabase *
open_writable (const Opening       *opening,
               GoenStoreOpenFlags   flags,
               GoenLock           **lock,
               GError             **error)
{
  g_autoptr (GoenLock) taken = take_locks (opening->path, flags, error);
  g_autoptr (GoenDatabase) db = NULL;

  if (taken == NULL)
    return NULL;

  if (!g_file_test (opening->path, G_FILE_TEST_EXISTS) && !create (opening, error))
    return NULL;

  /* A copy from elsewhere may have come with wider permissions. Where they cannot be changed the file is not ours. */
  g_chmod (opening->path, 0600);

  db = open_existing (opening, TRUE, error);
  if (db == NULL)
    return NULL;

  goen_lock_release (taken, GOEN_LOCK_OPENING);
  *lock = g_steal_pointer (&taken);

  return g_steal_pointer (&db);
}

static GoenDatabase *
open_at (const Opening       *opening,
         GoenStoreOpenFlags   flags,
         GoenLock           **lock,
         GError             **error)
{
  gboolean exists;

  if (!check_is_file (opening->path, &exists, error) ||
      (exists && !goen_header_inspect (opening->path, opening->vfs, opening->steps->len, error)) ||
      (!exists && !ensure_folder (opening->path, error)))
    return NULL;

  if (is_writable (opening->path, exists))
    return open_writable (opening, flags, lock, error);

  if (exists)
    return open_existing (opening, FALSE, error);

  set_path_error (error, GOEN_ERROR_READ_ONLY, opening->path, EACCES);

  return NULL;
}

/*< private >
 * goen_database_open:
 * @path: the file; made when it is missing
 * @flags: whether for a window
 * @options: (nullable): for tests
 * @lock: (out) (transfer full) (nullable): the lock that is held as long as the file is open
 * @error: return location for an error
 *
 * Opens the file for the calling thread, in an order in which a file that is not ours, newer or damaged stays untouched.
 *
 * Returns: (transfer full) (nullable): the database, ready for jobs
 */
GoenDatabase *
goen_database_open (const char             *path,
                    GoenStoreOpenFlags      flags,
                    const GoenOpenOptions  *options,
                    GoenLock              **lock,
                    GError                **error)
{
  g_autofree char *real_path = dup_real_path (path);
  g_autoptr (GPtrArray) steps = NULL;
  GoenDatabase *db;
  Opening opening;

  *lock = NULL;
  steps = options != NULL && options->steps != NULL ? g_ptr_array_ref (options->steps) : goen_migration_load (error);
  if (steps == NULL)
    return NULL;

  opening = (Opening) {
    .path = real_path,
    .vfs = options != NULL && options->vfs != NULL ? options->vfs : DEFAULT_VFS,
    .steps = steps,
  };
  db = open_at (&opening, flags, lock, error);
  if (db == NULL)
    goen_backup_add_to_error (real_path, error);

  return db;
}
