/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "goen-cli.h"
#include "goen-error.h"

gboolean
cli_read_file (const char  *path,
               GBytes     **bytes,
               GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local_error = NULL;
  char *data;
  gsize size;

  if (!g_file_load_contents (file, NULL, &data, &size, NULL, &local_error))
    {
      /* Translators: the first %s is a file name, the second says why. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("%s cannot be read: %s"), name, local_error->message);
      return FALSE;
    }
  *bytes = g_bytes_new_take (data, size);

  return TRUE;
}

/* What GLib says names the file that was written beside it first, which nobody knows. */
static const char *
get_reason (const GError *error)
{
  const char *colon = g_strrstr (error->message, ": ");

  return colon != NULL ? colon + strlen (": ") : error->message;
}

gboolean
cli_write_file (const char  *path,
                GBytes      *bytes,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *resolved = NULL;
  g_autoptr (GError) local_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (path, "-"))
    {
      g_autofree char *text = g_strndup (data != NULL ? data : "", size);

      cli_print (text);
      return TRUE;
    }

  if (!cli_resolve_output (path, &resolved, error))
    return FALSE;
  if (g_file_set_contents_full (resolved, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &local_error))
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("“%s” could not be written: %s."), name, get_reason (local_error));

  return FALSE;
}
