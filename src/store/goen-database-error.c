/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "goen-error.h"

static void
set_disk_full (GoenDatabase  *self,
               GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL,
               /* Translators: the first %s is a folder, the second a file in it. */
               _("The disk that holds the folder “%s” is full. Nothing was written to “%s”; "
                 "free some space on that disk and try again."),
               folder, self->path);
}

/* SQLite says "I/O error" for some ways of a disk to be full, and gives the reason apart. */
static gboolean
is_disk_full (GoenDatabase *self,
              int           code)
{
  int reason;

  if ((code & 0xff) == SQLITE_FULL)
    return TRUE;
  if ((code & 0xff) != SQLITE_IOERR)
    return FALSE;

  reason = sqlite3_system_errno (self->handle);

  return reason == ENOSPC || reason == EDQUOT;
}

static void
set_named (GError     **error,
           GoenError    code,
           const char  *format,
           const char  *path)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, path);
#pragma GCC diagnostic pop
  g_set_error_literal (error, GOEN_ERROR, code, message);
}

/*< private >
 * goen_database_set_error:
 * @self: a database
 * @code: what SQLite answered
 * @error: return location for an error
 *
 * Turns an answer of SQLite into a sentence that names the file.
 */
void
goen_database_set_error (GoenDatabase  *self,
                         int            code,
                         GError       **error)
{
  if (is_disk_full (self, code))
    {
      set_disk_full (self, error);
      return;
    }

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Operation was cancelled"));
      return;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      set_named (error, GOEN_ERROR_READ_ONLY,
                 _("The file “%s” cannot be written. Check the permissions of the file and of its folder."),
                 self->path);
      return;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      set_named (error, GOEN_ERROR_IN_USE,
                 _("Another program is writing to “%s”. Try again when it has finished."),
                 self->path);
      return;

    case SQLITE_CORRUPT:
      set_named (error, GOEN_ERROR_DAMAGED,
                 _("The file “%s” is damaged. Nothing was written to it; restore a backup of it."),
                 self->path);
      return;

    case SQLITE_NOTADB:
      set_named (error, GOEN_ERROR_NOT_GOEN_FILE,
                 _("“%s” is not a Goen file. It was left as it is."),
                 self->path);
      return;

    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      set_named (error, GOEN_ERROR_IO,
                 _("The disk reported an error while “%s” was read or written. What was saved before is kept; "
                   "check the disk and try again."),
                 self->path);
      return;

    default:
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_FAILED,
                   /* Translators: the first %s is a file, the second a message of SQLite, in English. */
                   _("The database “%s” reported: %s"),
                   self->path,
                   self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
      return;
    }
}
