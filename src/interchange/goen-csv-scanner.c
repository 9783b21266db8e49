/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-csv-cell.h"

/* U+FFFD, for what could not be decoded. */
#define REPLACEMENT "\357\277\275"

static gboolean
is_at_line_end (const GoenCsvScanner *self)
{
  return self->position >= self->length ||
         self->text[self->position] == '\n' || self->text[self->position] == '\r';
}

/* CR, LF and CRLF are one line end each. */
static void
pass_line_end (GoenCsvScanner *self)
{
  if (self->position >= self->length)
    return;

  if (self->text[self->position] == '\r' &&
      self->position + 1 < self->length && self->text[self->position + 1] == '\n')
    self->position++;
  self->position++;
  self->line++;
}

static void
pass_rest_of_line (GoenCsvScanner *self)
{
  while (!is_at_line_end (self))
    self->position++;
  pass_line_end (self);
}

static void
spoil (GoenCsvScanner  *self,
       GoenCsvRowState  state,
       guint            line)
{
  if (self->state != GOEN_CSV_ROW_OK)
    return;

  self->state = state;
  self->bad_line = line;
}

static void
append_character (GoenCsvScanner *self,
                  char            c)
{
  if (c == '\0')
    spoil (self, GOEN_CSV_ROW_NUL, self->line + 1);
  else if (c == '\v')
    g_string_append_c (self->buffer, '\n');
  else if (!g_ascii_iscntrl (c) || c == '\t')
    g_string_append_c (self->buffer, c);
}

/* Copies what has no meaning in the text of a cell at once. */
static void
append_run (GoenCsvScanner *self,
            char            stop)
{
  const char *start = self->text + self->position;
  const char *end = self->text + self->length;
  const char *p = start;

  while (p < end && *p != stop && (guchar) *p >= 0x20 && *p != 0x7F)
    p++;
  g_string_append_len (self->buffer, start, p - start);
  self->position += p - start;
}

/* Reads behind a quotation mark up to the one that closes it, if there is one. */
static gboolean
read_to_closing_mark (GoenCsvScanner *self,
                      gsize           row_start)
{
  while (self->position < self->length && self->position - row_start <= GOEN_CSV_MAX_ROW)
    {
      char c = self->text[self->position];

      if (c == '"')
        {
          self->position++;
          if (self->position >= self->length || self->text[self->position] != '"')
            return TRUE;
          g_string_append_c (self->buffer, '"');
          self->position++;
        }
      else if (c == '\n' || c == '\r')
        {
          g_string_append_c (self->buffer, '\n');
          pass_line_end (self);
        }
      else if ((guchar) c < 0x20 || c == 0x7F)
        {
          append_character (self, c);
          self->position++;
        }
      else
        {
          append_run (self, '"');
        }
    }

  return FALSE;
}

/* Whether the cell ends here, but for spaces. */
static gboolean
is_at_cell_end (const GoenCsvScanner *self)
{
  gsize next = self->position;

  while (next < self->length && self->text[next] == ' ')
    next++;

  return next >= self->length || self->text[next] == self->separator ||
         self->text[next] == '\n' || self->text[next] == '\r';
}

/*
 * Reads a cell in quotation marks; FALSE when the first mark is not closed. Text
 * behind a mark that closes a cell of several lines says so as well: that mark was
 * meant to open a cell, and the rows between would be lost in this one. A mark that
 * closes nothing is looked for once only, as any mark further on that opens a cell
 * would have been found to close this one, and so a file is read in linear time.
 */
static gboolean
read_quoted (GoenCsvScanner *self,
             gsize           row_start)
{
  guint first_line = self->line;

  self->position++;

  return read_to_closing_mark (self, row_start) && (self->line == first_line || is_at_cell_end (self));
}

static void
read_unquoted (GoenCsvScanner *self)
{
  while (!is_at_line_end (self) && self->text[self->position] != self->separator)
    {
      guchar c = self->text[self->position];

      if (c < 0x20 || c == 0x7F)
        {
          append_character (self, c);
          self->position++;
        }
      else
        {
          append_run (self, self->separator);
        }
    }
}

/* Where the quotation mark is that opens the cell, behind spaces perhaps. */
static gboolean
find_opening_mark (const GoenCsvScanner *self,
                   gsize                *mark)
{
  gsize p = self->position;

  while (p < self->length && self->text[p] == ' ')
    p++;
  *mark = p;

  return p < self->length && self->text[p] == '"';
}

static void
begin_cell (GoenCsvScanner *self)
{
  gsize start = self->buffer->len;

  if (self->starts->len >= GOEN_CSV_MAX_COLUMNS)
    {
      spoil (self, GOEN_CSV_ROW_TOO_WIDE, self->line + 1);
      g_string_truncate (self->buffer, g_array_index (self->starts, gsize, self->starts->len - 1));
      return;
    }

  g_array_append_val (self->starts, start);
}

static void
read_row (GoenCsvScanner *self)
{
  gsize row_start = self->position;

  while (TRUE)
    {
      gsize mark;

      begin_cell (self);
      if (find_opening_mark (self, &mark))
        {
          guint mark_line = self->line;

          self->position = mark;
          if (!read_quoted (self, row_start))
            {
              spoil (self, GOEN_CSV_ROW_UNCLOSED, mark_line + 1);
              self->position = mark;
              self->line = mark_line;
              pass_rest_of_line (self);
              return;
            }
        }
      read_unquoted (self);
      g_string_append_c (self->buffer, '\0');

      if (self->position - row_start > GOEN_CSV_MAX_ROW)
        {
          spoil (self, GOEN_CSV_ROW_TOO_LONG, self->number);
          pass_rest_of_line (self);
          return;
        }
      if (is_at_line_end (self))
        {
          pass_line_end (self);
          return;
        }
      self->position++;
    }
}

/*< private >
 * goen_csv_scanner_init:
 * @text: UTF-8, perhaps with NUL in it; it must outlive the scanner
 * @separator: what stands between cells
 *
 * Begins to read rows at the beginning of the text.
 */
void
goen_csv_scanner_init (GoenCsvScanner *self,
                       const char     *text,
                       gsize           length,
                       char            separator)
{
  *self = (GoenCsvScanner) { .text = text, .length = length, .separator = separator };
  self->buffer = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
}

void
goen_csv_scanner_clear (GoenCsvScanner *self)
{
  if (self->buffer != NULL)
    g_string_free (g_steal_pointer (&self->buffer), TRUE);
  g_clear_pointer (&self->starts, g_array_unref);
}

/*< private >
 * goen_csv_scanner_next:
 *
 * Reads the next row that is not an empty line.
 *
 * A row that cannot be used has a @state that says why; its cells are then those
 * found before.
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
goen_csv_scanner_next (GoenCsvScanner *self)
{
  while (self->position < self->length)
    {
      g_string_truncate (self->buffer, 0);
      g_array_set_size (self->starts, 0);
      self->state = GOEN_CSV_ROW_OK;
      self->number = self->line + 1;
      read_row (self);
      if (self->state != GOEN_CSV_ROW_OK || self->starts->len > 1 || self->buffer->len > 1)
        return TRUE;
    }

  return FALSE;
}

guint
goen_csv_scanner_get_n_cells (const GoenCsvScanner *self)
{
  return self->starts->len;
}

/*< private >
 * goen_csv_scanner_get_cell:
 * @column: less than the number of cells
 *
 * Gives a cell of the row as it is meant: without spaces around it, and without the
 * apostrophe that keeps a spreadsheet from calculating with it.
 *
 * Returns: (transfer none): the text, valid until the next row
 */
const char *
goen_csv_scanner_get_cell (GoenCsvScanner *self,
                           guint           column)
{
  char *cell = self->buffer->str + g_array_index (self->starts, gsize, column);
  char *end;

  cell = (char *) goen_csv_cell_skip_guard (cell);
  while (*cell != '\0' && g_unichar_isspace (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);
  for (end = cell + strlen (cell); end > cell; )
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *end = '\0';

  return cell;
}

/* Whether there is a character in it that could not be decoded. */
gboolean
goen_csv_scanner_is_damaged (const GoenCsvScanner *self)
{
  return memmem (self->buffer->str, self->buffer->len, REPLACEMENT, strlen (REPLACEMENT)) != NULL;
}

/*< private >
 * goen_csv_scanner_describe:
 *
 * Says what is wrong with a row that cannot be used.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
goen_csv_scanner_describe (const GoenCsvScanner *self)
{
  switch (self->state)
    {
    case GOEN_CSV_ROW_UNCLOSED:
      return g_strdup_printf (_("The quotation mark that opens a cell in line %u is not closed. Close it, or remove it, and import the file again."),
                              self->bad_line);
    case GOEN_CSV_ROW_TOO_LONG:
      return g_strdup (_("The row is longer than 1 MB. No person’s row is that long; are there line breaks between the rows?"));
    case GOEN_CSV_ROW_TOO_WIDE:
      return g_strdup_printf (_("The row has more than %u columns. No table of people has that many."),
                              (guint) GOEN_CSV_MAX_COLUMNS);
    case GOEN_CSV_ROW_NUL:
      return g_strdup_printf (_("Line %u holds binary data. Export the table from the other program again, as CSV."),
                              self->bad_line);
    case GOEN_CSV_ROW_OK:
    default:
      return g_strdup_printf (_("Line %u cannot be read in the character encoding of the file. Choose another encoding and import the file again."),
                              self->number);
    }
}

/* Whether there is nothing but spaces in any cell. */
gboolean
goen_csv_scanner_is_blank (const GoenCsvScanner *self)
{
  for (guint i = 0; i < self->starts->len; i++)
    for (const char *p = self->buffer->str + g_array_index (self->starts, gsize, i); *p != '\0';
         p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;

  return TRUE;
}
