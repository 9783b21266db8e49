/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "goen-error.h"
#include "goen-import-private.h"

/* A larger file is no address book. */
#define MAX_FILE_SIZE (256 * 1024 * 1024)
#define CHUNK_SIZE (256 * 1024)

/* The names of what is in a ZIP archive stand at its end. */
#define ZIP_TAIL (64 * 1024)

/* Standard input may be a socket, which cannot be opened a second time by its name. */
static GInputStream *
open_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  if (g_strcmp0 (g_file_peek_path (file), "/dev/stdin") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

/* NULL without @error: the file is too large. */
static GBytes *
read_all (GInputStream  *stream,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len <= MAX_FILE_SIZE)
    {
      gsize n_old = bytes->len, n_read = 0;

      g_byte_array_set_size (bytes, n_old + CHUNK_SIZE);
      if (!g_input_stream_read_all (stream, bytes->data + n_old, CHUNK_SIZE, &n_read, cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, n_old + n_read);
      if (n_read < CHUNK_SIZE)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }

  return NULL;
}

static void
explain_open_error (const GError  *cause,
                    const char    *name,
                    GError       **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                 _("There is no file “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("You are not allowed to read “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("“%s” is a folder. Choose the files in it."), name);
  else
    /* Translators: the second %s says what went wrong, in the words of the system. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("“%s” cannot be read: %s"), name, cause->message);
}

/* Fails only when the file cannot be opened or read, or on cancel; that it is too large is a refusal. */
gboolean
goen_import_file_load (GoenImportFile  *self,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autofree char *path_name = g_file_get_parse_name (self->file);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (self->bytes != NULL)
    return TRUE;

  stream = open_stream (self->file, cancellable, &local_error);
  if (stream != NULL)
    self->bytes = read_all (stream, cancellable, &local_error);
  if (local_error != NULL)
    {
      explain_open_error (local_error, path_name, error);
      return FALSE;
    }

  if (self->bytes == NULL)
    self->refusal = g_strdup (_("The file is larger than 256 MB. Split it into several files."));

  return TRUE;
}

static gboolean
has_text (const char *data,
          gsize       length,
          const char *text)
{
  return memmem (data, length, text, strlen (text)) != NULL;
}

/* Workbooks of today are ZIP archives. */
static const char *
describe_zip (const char *data,
              gsize       length)
{
  gsize tail = MIN (length, ZIP_TAIL);
  const char *end = data + length - tail;

  if (has_text (end, tail, "xl/") || has_text (data, MIN (length, 256), "opendocument.spreadsheet"))
    return N_("This is a workbook of a spreadsheet program. Save it as CSV in that program first, then import the CSV file.");
  if (has_text (end, tail, "word/") || has_text (data, MIN (length, 256), "opendocument.text"))
    return N_("This is a document of a word processor. Copy its table into a spreadsheet program and save it as CSV there.");

  return N_("This is a ZIP archive. Unpack it first, then import the files in it.");
}

static const char *
describe (const char *data,
          gsize       length)
{
  static const struct {
    const char *magic;
    gsize       length;
    const char *sentence;
  } kinds[] = {
    { "\xD0\xCF\x11\xE0", 4, N_("This is a workbook or document of an office program. Save it as CSV in that program first, then import the CSV file.") },
    { "\xFF\xD8\xFF", 3, N_("This is a picture. Goen cannot read business cards from pictures; choose a vCard, CSV or LDIF file.") },
    { "\x89PNG", 4, N_("This is a picture. Goen cannot read business cards from pictures; choose a vCard, CSV or LDIF file.") },
    { "GIF8", 4, N_("This is a picture. Goen cannot read business cards from pictures; choose a vCard, CSV or LDIF file.") },
    { "%PDF", 4, N_("This is a PDF document. Choose a vCard, CSV or LDIF file.") },
    { "\x1F\x8B", 2, N_("This is a compressed file. Unpack it first.") },
    { "SQLite format 3", 15, N_("This is a database. Choose a vCard, CSV or LDIF file that the other program exports.") },
    { "BEGIN:VCALENDAR", 15, N_("This is a calendar. Choose a vCard, CSV or LDIF file.") },
    { "<", 1, N_("This is a web page or an XML file. Choose a vCard, CSV or LDIF file.") },
    { "{", 1, N_("This is a JSON file. Choose a vCard, CSV or LDIF file.") },
    { "[{", 2, N_("This is a JSON file. Choose a vCard, CSV or LDIF file.") },
  };

  if (length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0)
    return describe_zip (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && g_ascii_strncasecmp (data, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].sentence;

  return NULL;
}

/* Files that people choose by mistake, told by how they begin. A table of text begins with none of that. */
char *
goen_import_dup_foreign (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *sentence;

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  while (length > 0 && g_ascii_isspace (*data))
    {
      data++;
      length--;
    }
  if (length == 0)
    return g_strdup (_("The file is empty."));

  sentence = describe (data, length);

  return sentence != NULL ? g_strdup (_(sentence)) : NULL;
}
