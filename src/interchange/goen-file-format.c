/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-file-format.h"

#include <string.h>

#include "goen-csv-guess-words.h"
#include "goen-encoding.h"
#include "goen-text.h"
#include "goen-vcard-scanner.h"

/* The beginning of a file tells what it is. */
#define SAMPLE (64 * 1024)

/* One character in so many may be damaged in a text. */
#define DAMAGE 64

/* What is text as well, or might be taken for it, and is no address book. */
static const char * const foreign[] = {
  "PK\x03\x04", "\xD0\xCF\x11\xE0", "\xFF\xD8\xFF", "\x89PNG", "GIF8", "%PDF", "\x1F\x8B", "SQLite format 3", "{\\rtf",
  "BEGIN:VCALENDAR", "<!", "<?", "<html", "{\n", "{\r", "{\"", "[{", "[\n", NULL
};

static gboolean
is_foreign (const char *data,
            gsize       length)
{
  while (length > 0 && g_ascii_isspace (*data))
    {
      data++;
      length--;
    }
  for (guint i = 0; foreign[i] != NULL; i++)
    if (length >= strlen (foreign[i]) && g_ascii_strncasecmp (data, foreign[i], strlen (foreign[i])) == 0)
      return TRUE;

  return FALSE;
}

/* The beginning of the file, up to the end of a line if possible, so that no character is cut in two. */
static GBytes *
get_sample (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end;

  if (length <= SAMPLE)
    return g_bytes_ref (bytes);

  end = memrchr (data, '\n', SAMPLE);
  length = end != NULL ? (gsize) (end - data) + 1 : SAMPLE;

  /* In UTF-16 the second half of the line end may come next. */
  return g_bytes_new_from_bytes (bytes, 0, (length + 1) & ~(gsize) 1);
}

static gboolean
is_text (const char *text,
         gsize       length)
{
  gsize n_characters = 0;
  gsize n_bad = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_characters++;
      n_bad += c == 0xFFFD || (c < 0x20 && strchr ("\t\n\v\f\r\x1A\x1B", c) == NULL) || c == 0 ? 1 : 0;
    }

  return n_bad <= n_characters / DAMAGE + (n_characters > 16 ? 1 : 0);
}

static gboolean
begins_with (const char *line,
             gsize       length,
             const char *word)
{
  return length >= strlen (word) && g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

/* A version line, or the first entry: RFC 2849. */
static gboolean
is_ldif_line (const char *line,
              gsize       length)
{
  if (begins_with (line, length, "dn:"))
    return TRUE;
  if (!begins_with (line, length, "version:"))
    return FALSE;
  line += strlen ("version:");
  length -= strlen ("version:");
  while (length > 0 && *line == ' ')
    {
      line++;
      length--;
    }

  return length > 0 && g_ascii_isdigit (*line);
}

static gboolean
is_table_line (const char *line,
               gsize       length)
{
  g_autofree char *name = g_strndup (line, length);
  g_autofree char *folded = NULL;
  g_autoptr (GoenCsvTarget) target = NULL;
  gboolean is_sure;

  if (strpbrk (name, ",;\t") != NULL)
    return TRUE;

  /* A table of one column shows in its name. */
  folded = goen_text_fold (name);
  target = goen_csv_guess_by_name (folded, &is_sure);

  return (target != NULL && is_sure) || strchr (name, '@') != NULL;
}

static GoenFileFormat
sniff_lines (const char *text,
             gsize       length)
{
  gboolean is_first = TRUE;
  gboolean is_table = FALSE;
  const char *end = text + length;

  for (const char *line = text; line < end;)
    {
      gsize n = 0;

      while (line + n < end && line[n] != '\n' && line[n] != '\r')
        n++;
      if (goen_vcard_is_marker (line, n, "BEGIN"))
        return GOEN_FILE_VCARD;
      if (is_first && n > 0 && *line != '#' && !g_ascii_isspace (*line))
        {
          if (is_ldif_line (line, n))
            return GOEN_FILE_LDIF;
          is_table = is_table_line (line, n);
          is_first = FALSE;
        }
      line += n + 1;
    }

  return is_table ? GOEN_FILE_CSV : GOEN_FILE_UNKNOWN;
}

/**
 * goen_file_format_sniff:
 * @bytes: a file
 *
 * Finds out what kind of address book a file is, by its beginning.
 *
 * A vCard has BEGIN:VCARD at the beginning of a line, LDIF begins with an entry or
 * its version, and other text is a table when its first line has a separator or is
 * the usual name of a column. It may be in any encoding.
 *
 * Returns: the format; %GOEN_FILE_UNKNOWN for office documents, images, web pages
 *   and whatever else is no text, or nothing
 */
GoenFileFormat
goen_file_format_sniff (GBytes *bytes)
{
  g_autoptr (GBytes) sample = get_sample (bytes);
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  gsize length;
  const char *data = g_bytes_get_data (sample, &length);

  if (is_foreign (data, length))
    return GOEN_FILE_UNKNOWN;

  encoding = goen_encoding_guess (sample);
  text = goen_encoding_to_utf8 (sample, encoding, &length, NULL);
  if (length == 0 || !is_text (text, length) || is_foreign (text, length))
    return GOEN_FILE_UNKNOWN;

  return sniff_lines (text, length);
}
