/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-error.h"

struct _GoenExportFile {
  char          *name;       /* (owned) as the user knows it */
  char          *path;       /* (owned) (nullable) the final path, NULL when there is nothing to rename */
  char          *temporary;  /* (owned) (nullable) gone when committed */
  GCancellable  *abandon;    /* (owned) (nullable) makes closing a remote stream drop what was written */
  GOutputStream *stream;     /* (owned) */
  int            fd;         /* belongs to @stream, -1 when remote */
};

static gboolean
fail (GoenExportFile  *self,
      int              saved_errno,
      GError         **error)
{
  g_autoptr (GError) cause = g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (saved_errno),
                                                  g_strerror (saved_errno));

  goen_export_explain_error (cause, self->name, error);

  return FALSE;
}

/* A symbolic link stays; the file it leads to is replaced. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = g_strdup (real != NULL ? real : path);

  free (real);

  return resolved;
}

static gboolean
open_special (GoenExportFile  *self,
              const char      *path,
              GError         **error)
{
  self->fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  return self->fd >= 0 || fail (self, errno, error);
}

static gboolean
open_temporary (GoenExportFile  *self,
                GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  /* mkstemp gives 0600: address books are nobody else's business. */
  self->temporary = g_build_filename (folder, ".goen-export-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0600);
  if (self->fd >= 0)
    return TRUE;

  g_clear_pointer (&self->temporary, g_free);

  return fail (self, errno, error);
}

static gboolean
open_local (GoenExportFile  *self,
            const char      *path,
            GError         **error)
{
  g_autofree char *resolved = resolve (path);
  struct stat status;
  gboolean exists = stat (resolved, &status) == 0;

  if (exists && S_ISDIR (status.st_mode))
    return fail (self, EISDIR, error);

  /* A device or pipe cannot be replaced, only written to. */
  if (exists && !S_ISREG (status.st_mode))
    return open_special (self, resolved, error);

  self->path = g_steal_pointer (&resolved);

  return open_temporary (self, error);
}

static gboolean
open_remote (GoenExportFile  *self,
             GFile           *file,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (GError) cause = NULL;

  self->abandon = g_cancellable_new ();
  self->stream = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE,
                                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                                  cancellable, &cause));
  if (self->stream != NULL)
    return TRUE;

  goen_export_explain_error (cause, self->name, error);

  return FALSE;
}

static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return synced;
}

GoenExportFile *
goen_export_file_open (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GoenExportFile) self = g_new0 (GoenExportFile, 1);
  const char *path = g_file_peek_path (file);

  self->name = g_file_get_parse_name (file);
  self->fd = -1;

  if (path == NULL)
    return open_remote (self, file, cancellable, error) ? g_steal_pointer (&self) : NULL;

  if (!open_local (self, path, error))
    return NULL;

  self->stream = g_unix_output_stream_new (self->fd, TRUE);

  return g_steal_pointer (&self);
}

GOutputStream *
goen_export_file_get_stream (GoenExportFile *self)
{
  return self->stream;
}

gboolean
goen_export_file_commit (GoenExportFile  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_autoptr (GError) cause = NULL;

  if (self->temporary != NULL && fsync (self->fd) != 0)
    return fail (self, errno, error);

  if (!g_output_stream_close (self->stream, cancellable, &cause))
    {
      goen_export_explain_error (cause, self->name, error);
      return FALSE;
    }
  g_clear_object (&self->stream);

  if (self->temporary == NULL)
    return TRUE;

  if (g_rename (self->temporary, self->path) != 0)
    return fail (self, errno, error);

  g_clear_pointer (&self->temporary, g_free);

  /* The file is there and whole; at worst a power cut brings the old one back. */
  if (!sync_folder (self->path))
    g_debug ("The folder of the export could not be synced");

  return TRUE;
}

void
goen_export_file_free (GoenExportFile *self)
{
  /* Closing with a cancelled cancellable keeps GIO from renaming an unfinished remote file. */
  if (self->stream != NULL)
    {
      g_cancellable_cancel (self->abandon);
      g_output_stream_close (self->stream, self->abandon, NULL);
    }
  if (self->temporary != NULL)
    g_unlink (self->temporary);

  g_clear_object (&self->stream);
  g_clear_object (&self->abandon);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

void
goen_export_explain_error (const GError  *cause,
                           const char    *name,
                           GError       **error)
{
  if (cause->domain == GOEN_ERROR ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    g_propagate_error (error, g_error_copy (cause));
  else if (name == NULL)
    /* Translators: %s says what went wrong, in the words of the system. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("The people cannot be written: %s"), cause->message);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL,
                 _("There is no room on the disk for “%s”. Make room, or choose another place."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY,
                 _("“%s” cannot be written: its folder does not allow it. Choose another place."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                 _("“%s” cannot be written: there is no such folder."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("“%s” is a folder. Give the name of a file in it."), name);
  else
    /* Translators: the second %s says what went wrong, in the words of the system. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("“%s” cannot be written: %s"), name, cause->message);
}
