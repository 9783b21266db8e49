/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-header.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "goen-error.h"
#include "goen-migration.h"

/* The offsets are those of the SQLite database header, https://www.sqlite.org/fileformat.html */
#define HEADER_LENGTH         100
#define USER_VERSION_OFFSET   60
#define APPLICATION_ID_OFFSET 68

/* Reads the header and nothing else. SQLite itself would first look whether the file is whole, which it need not be when
 * a journal has still to be rolled back, and would roll one back in a file that is not ours. Through its file layer,
 * because closing a file behind the back of that would drop the locks of another connection. */
static gboolean
read_header (const char  *path,
             const char  *vfs_name,
             guint8      *header,
             GError     **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (vfs_name);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  sqlite3_filename name = sqlite3_create_filename (path, "", "", 0, NULL);
  int code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);

  if (code == SQLITE_OK)
    {
      code = file->pMethods->xRead (file, header, HEADER_LENGTH, 0);
      file->pMethods->xClose (file);
    }
  sqlite3_free_filename (name);

  if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
               _("“%s” could not be read. Check the permissions of the file, and the disk."), path);

  return FALSE;
}

static guint32
read_number (const guint8 *header,
             guint         offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

/*< private >
 * goen_header_set_newer:
 * @path: a file
 * @error: return location for an error
 *
 * Says that the file is of a later version.
 */
void
goen_header_set_newer (const char  *path,
                       GError     **error)
{
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_NEWER,
               _("The file “%s” was written by a newer version of Goen. It was left as it is; "
                 "install the newer version to open it."),
               path);
}

/*< private >
 * goen_header_inspect:
 * @path: a file
 * @vfs: the file layer of SQLite
 * @newest_schema: the newest schema this version knows
 * @error: return location for an error
 *
 * Looks whether a file is ours, without a lock, a journal or a single change.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_GOEN_FILE, %GOEN_ERROR_NEWER or another error
 */
gboolean
goen_header_inspect (const char  *path,
                     const char  *vfs,
                     guint        newest_schema,
                     GError     **error)
{
  guint8 header[HEADER_LENGTH] = { 0 };

  if (!read_header (path, vfs, header, error))
    return FALSE;

  if (memcmp (header, "SQLite format 3", 16) != 0 ||
      read_number (header, APPLICATION_ID_OFFSET) != GOEN_APPLICATION_ID)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_GOEN_FILE,
                   _("“%s” is not a Goen file. It was left as it is."), path);
      return FALSE;
    }

  if (read_number (header, USER_VERSION_OFFSET) > newest_schema)
    {
      goen_header_set_newer (path, error);
      return FALSE;
    }

  return TRUE;
}
