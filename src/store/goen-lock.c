/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "goen-error.h"

/* How long another process may take to open or migrate the file, and how often to look. */
#define OPENING_TIMEOUT_US (10 * G_USEC_PER_SEC)
#define OPENING_RETRY_US   (10 * 1000)

struct _GoenLock {
  int   fd;    /* (owned) */
  char *path;  /* (owned) of the database */
};

/* The lock file is never removed: a process that waits for a removed file would hold a lock nobody else sees. */
static char *
dup_lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

/* One byte of the lock file for each part. Open file description locks belong to the descriptor and not to the
 * process, so that two stores of one process exclude each other as well. */
static int
set_lock (GoenLock     *self,
          GoenLockPart  part,
          short         type)
{
  struct flock range = {
    .l_type = type,
    .l_whence = SEEK_SET,
    .l_start = part,
    .l_len = 1,
  };

  return fcntl (self->fd, F_OFD_SETLK, &range) == 0 ? 0 : errno;
}

/*< private >
 * goen_lock_new:
 * @path: the database
 * @error: return location for an error
 *
 * Opens the lock file of a database, and makes it if it is missing.
 *
 * Returns: (transfer full) (nullable): a lock of which nothing is taken yet
 */
GoenLock *
goen_lock_new (const char  *path,
               GError     **error)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int fd = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  GoenLock *self;

  if (fd < 0)
    {
      int reason = errno;

      g_set_error (error, GOEN_ERROR,
                   reason == ENOSPC || reason == EDQUOT ? GOEN_ERROR_DISK_FULL : GOEN_ERROR_READ_ONLY,
                   /* Translators: the first %s is a file, the second the reason, e.g. “Permission denied”. */
                   _("“%s” could not be made: %s. Check the permissions of the folder and the room on the disk."),
                   lock_path, g_strerror (reason));
      return NULL;
    }

  self = g_new0 (GoenLock, 1);
  self->fd = fd;
  self->path = g_strdup (path);

  return self;
}

/*< private >
 * goen_lock_take:
 * @self: a lock
 * @part: what to take
 * @error: return location for an error
 *
 * Takes a part of the lock.
 *
 * Returns: %FALSE with %GOEN_ERROR_IN_USE when somebody else holds it
 */
gboolean
goen_lock_take (GoenLock      *self,
                GoenLockPart   part,
                GError       **error)
{
  gint64 deadline = g_get_monotonic_time () + (part == GOEN_LOCK_OPENING ? OPENING_TIMEOUT_US : 0);
  int reason = set_lock (self, part, F_WRLCK);

  while ((reason == EAGAIN || reason == EACCES || reason == EINTR) && g_get_monotonic_time () < deadline)
    {
      g_usleep (OPENING_RETRY_US);
      reason = set_lock (self, part, F_WRLCK);
    }

  if (reason == 0)
    return TRUE;

  if (reason == EAGAIN || reason == EACCES)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IN_USE,
                 part == GOEN_LOCK_WINDOW
                 ? _("The file “%s” is already open in another window of Goen.")
                 : _("The file “%s” is being opened by another program. Try again in a moment."),
                 self->path);
  else
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 /* Translators: the first %s is a file, the second the reason. */
                 _("The file “%s” could not be locked: %s. Move it to a disk that supports locks."),
                 self->path, g_strerror (reason));

  return FALSE;
}

/*< private >
 * goen_lock_release:
 * @self: a lock
 * @part: what to give back
 *
 * Gives a part of the lock back.
 */
void
goen_lock_release (GoenLock     *self,
                   GoenLockPart  part)
{
  set_lock (self, part, F_UNLCK);
}

/*< private >
 * goen_lock_free:
 * @self: (transfer full): a lock
 *
 * Gives everything back.
 */
void
goen_lock_free (GoenLock *self)
{
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
