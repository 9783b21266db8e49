/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "goen-cli.h"
#include "goen-clock.h"
#include "goen-error.h"

/* Between two columns. */
#define GAP 2

/* Lines of a paragraph are no longer than this. */
#define LINE_WIDTH 80

static gboolean write_failed;
static int      write_errno;

static void
write_to (FILE       *stream,
          const char *text)
{
  const char *charset;
  g_autofree char *converted = NULL;

  /* In the "C" locale, too, UTF-8 is what scripts and terminals of today expect; other
   * encodings get what they can show. */
  if (!g_get_charset (&charset) && !g_str_equal (charset, "ANSI_X3.4-1968") && !g_str_equal (charset, "US-ASCII"))
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  if (converted != NULL)
    text = converted;

  if (fputs (text, stream) == EOF && stream == stdout && !write_failed)
    {
      write_failed = TRUE;
      write_errno = errno;
    }
}

void
cli_print (const char *text)
{
  write_to (stdout, text);
}

void
cli_print_line (const char *line)
{
  cli_print (line);
  cli_print ("\n");
}

void
cli_print_error (const char *sentence)
{
  g_autofree char *line = g_strconcat ("goen-cli: ", sentence, "\n", NULL);

  write_to (stderr, line);
}

/* JSON is UTF-8 in every locale (RFC 8259, section 8.1). */
void
cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  if ((fputs (text, stdout) == EOF || fputc ('\n', stdout) == EOF) && !write_failed)
    {
      write_failed = TRUE;
      write_errno = errno;
    }

  json_node_unref (node);
}

static void
print_member (const char *name,
              JsonNode   *value)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_member (object, name, value);
  json_node_take_object (node, object);
  cli_print_json (node);
}

void
cli_print_json_text (const char *name,
                     const char *value)
{
  print_member (name, json_node_init_string (json_node_alloc (), value));
}

void
cli_print_json_number (const char *name,
                       gint64      value)
{
  print_member (name, json_node_init_int (json_node_alloc (), value));
}

/* Sorts and reads alike in every language; a script takes --json, which has the zone as well. */
char *
cli_dup_time (gint64 time)
{
  g_autoptr (GDateTime) date = time != 0 ? g_date_time_new_from_unix_local (time) : NULL;

  return date != NULL ? g_date_time_format (date, "%Y-%m-%d %H:%M") : g_strdup ("");
}

void
cli_add_number (JsonBuilder *builder,
                const char  *name,
                gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
cli_add_time (JsonBuilder *builder,
              const char  *name,
              gint64       time)
{
  g_autofree char *text = time != 0 ? goen_clock_to_iso (time, NULL) : NULL;

  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* What a symbolic link leads to is replaced, not the link. A folder, a device and a file that may not be written are not
 * replaced, whatever the folder around them allows. */
gboolean
cli_resolve_output (const char  *path,
                    char       **resolved,
                    GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  char *real = realpath (path, NULL);
  struct stat status;

  *resolved = g_strdup (real != NULL ? real : path);
  free (real);

  if (*path == '\0')
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The name of the file is empty. Give one after “-o”."));
  else if (g_stat (*resolved, &status) != 0)
    return TRUE;
  else if (S_ISDIR (status.st_mode))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("“%s” is a folder. Give the name of a file in it."), name);
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("“%s” is not a file but a device or a pipe. Give the name of a file."), name);
  else if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || g_access (*resolved, W_OK) != 0)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY, _("“%s” is write-protected and was left as it is. Give another name."), name);
  else
    return TRUE;

  g_clear_pointer (resolved, g_free);

  return FALSE;
}

/* What has been printed really goes out, or it is an error. */
gboolean
cli_flush (GError **error)
{
  if (fflush (stdout) == EOF && !write_failed)
    {
      write_failed = TRUE;
      write_errno = errno;
    }

  if (!write_failed)
    return TRUE;

  if (write_errno == EPIPE)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, g_strerror (EPIPE));
  else
    /* Translators: %s says what went wrong, in the words of the system. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("Standard output cannot be written: %s"), g_strerror (write_errno));

  return FALSE;
}

/* In cells of a terminal: full-width characters take two, combining ones none. */
guint
cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

/* What comes from a file may hold line ends and terminal commands; in a table they are spaces. */
void
cli_append_cell (GString    *line,
                 const char *text,
                 guint       width)
{
  guint used = 0;

  for (const char *c = text != NULL ? text : ""; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character))
        character = ' ';
      g_string_append_unichar (line, character);
      if (!g_unichar_iszerowidth (character))
        used += g_unichar_iswide (character) ? 2 : 1;
    }

  for (; used < width; used++)
    g_string_append_c (line, ' ');
}

/* Japanese has no spaces; its lines break between any two characters, but none begins with these (JIS X 4051). */
static gboolean
may_begin_line (gunichar character)
{
  return g_unichar_iswide (character) && g_utf8_strchr ("、。，．・：；？！」』）】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々", -1, character) == NULL;
}

void
cli_append_paragraph (GString    *text,
                      const char *paragraph)
{
  const char *line = paragraph;
  const char *last_break = NULL;
  guint width = 0;

  for (const char *c = paragraph; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == ' ' || (c > line && may_begin_line (character)))
        last_break = c;

      width += g_unichar_iswide (character) ? 2 : 1;
      if (width <= LINE_WIDTH || last_break == NULL)
        continue;

      g_string_append_len (text, line, last_break - line);
      g_string_append_c (text, '\n');
      line = *last_break == ' ' ? last_break + 1 : last_break;
      c = line;
      width = g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
      last_break = NULL;
    }

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static guint *
measure_columns (GPtrArray *rows,
                 guint      n_columns)
{
  guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        widths[j] = MAX (widths[j], cli_text_width (row[j]) + GAP);
    }

  return widths;
}

void
cli_print_table (GPtrArray *rows)
{
  guint n_columns = g_strv_length (g_ptr_array_index (rows, 0));
  g_autofree guint *widths = measure_columns (rows, n_columns);
  g_autoptr (GString) table = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        cli_append_cell (table, row[j], j + 1 < n_columns ? widths[j] : 0);
      g_string_append_c (table, '\n');
    }

  cli_print (table->str);
}
