/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-csv-guess-words.h"
#include "goen-csv-scanner.h"
#include "goen-error.h"
#include "goen-text.h"

/* Rows by which columns without a telling name are guessed. */
#define N_SAMPLES 50

/* Rows by which the separator is guessed. */
#define N_SEPARATOR_ROWS 10

static GPtrArray *
dup_cells (GoenCsvScanner *scanner)
{
  guint n_cells = goen_csv_scanner_get_n_cells (scanner);
  GPtrArray *cells = g_ptr_array_new_full (n_cells, g_free);

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (cells, g_strdup (goen_csv_scanner_get_cell (scanner, i)));

  return cells;
}

static GPtrArray *
fold_cells (const GPtrArray *cells)
{
  GPtrArray *folded = g_ptr_array_new_full (cells->len, g_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (folded, goen_text_fold (cells->pdata[i]));

  return folded;
}

/* Excel reads and some programs write "sep=;" before everything else. */
static gboolean
read_separator_line (GoenCsvText *text)
{
  const char *p = text->text;
  gsize start = *p == '"' ? 1 : 0;

  if (text->length < start + 5 || g_ascii_strncasecmp (p + start, "sep=", 4) != 0 ||
      (p[start + 4] != ',' && p[start + 4] != ';' && p[start + 4] != '\t'))
    return FALSE;

  text->separator = p[start + 4];
  start += 5;
  for (const char *mark = "\"\r\n"; *mark != '\0'; mark++)
    if (start < text->length && p[start] == *mark)
      start++;
  text->body = start;
  text->body_line = 1;

  return TRUE;
}

/*
 * How well the first rows fall into columns: the share of those as wide as the first
 * that has any, then how wide it is. The header of a known program decides at once.
 */
static guint
weigh_separator (const GoenCsvText *text,
                 char               separator)
{
  g_auto (GoenCsvScanner) scanner = { 0 };
  guint n_columns = 0;
  guint n_rows = 0;
  guint n_equal = 0;

  goen_csv_text_init_scanner (text, &scanner, separator);
  while (n_rows < N_SEPARATOR_ROWS && goen_csv_scanner_next (&scanner))
    {
      guint n_cells = goen_csv_scanner_get_n_cells (&scanner);

      /* A title may stand above the header. */
      if (n_columns < 2 && n_cells >= 2)
        {
          g_autoptr (GPtrArray) cells = dup_cells (&scanner);
          g_autoptr (GPtrArray) folded = fold_cells (cells);

          n_columns = n_cells;
          if (goen_csv_program_find (folded) != NULL)
            return G_MAXUINT;
        }
      n_equal += n_cells == n_columns ? 1 : 0;
      n_rows++;
    }

  return n_columns >= 2 ? n_equal * 100 / n_rows * (GOEN_CSV_MAX_COLUMNS + 1) + n_columns : 0;
}

static char
guess_separator (const GoenCsvText *text)
{
  static const char separators[] = { ',', '\t', ';' };
  char best = ',';
  guint best_weight = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint weight = weigh_separator (text, separators[i]);

      if (weight > best_weight)
        {
          best = separators[i];
          best_weight = weight;
        }
    }

  return best;
}

static gboolean
find_first_row (const GoenCsvText  *text,
                GoenCsvScanner     *scanner,
                GError            **error)
{
  while (goen_csv_scanner_next (scanner))
    {
      if (scanner->state != GOEN_CSV_ROW_OK)
        {
          g_autofree char *reason = goen_csv_scanner_describe (scanner);

          g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, reason);
          return FALSE;
        }
      if (text->has_errors && goen_csv_scanner_is_damaged (scanner))
        {
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       _("The file cannot be read as %s. Choose another encoding."), text->encoding);
          return FALSE;
        }
      if (!goen_csv_scanner_is_blank (scanner))
        return TRUE;
    }

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The file is empty."));
  return FALSE;
}

static guint
count_names (const GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *folded = goen_text_fold (cells->pdata[i]);
      gboolean is_sure;
      g_autoptr (GoenCsvTarget) target = goen_csv_guess_by_name (folded, &is_sure);

      n += target != NULL && is_sure ? 1 : 0;
    }

  return n;
}

/* "Participants of 21 November": next to nothing in it, and no name of a column. */
static gboolean
is_title (const GPtrArray *cells)
{
  guint n_filled = 0;

  for (guint i = 0; i < cells->len; i++)
    n_filled += *(const char *) cells->pdata[i] != '\0' ? 1 : 0;

  return n_filled <= 2 && count_names (cells) == 0;
}

/* Moves on to a header below a title, if there is one; lists made by hand have such titles. */
static void
skip_titles (const GoenCsvText *text,
             GoenCsvScanner    *scanner,
             GPtrArray        **cells)
{
  g_auto (GoenCsvScanner) ahead = { 0 };

  if (!is_title (*cells))
    return;

  goen_csv_text_init_scanner (text, &ahead, text->separator);
  ahead.position = scanner->position;
  ahead.line = scanner->line;
  for (guint i = 0; i < N_SEPARATOR_ROWS && goen_csv_scanner_next (&ahead) && ahead.state == GOEN_CSV_ROW_OK; i++)
    {
      g_autoptr (GPtrArray) next = dup_cells (&ahead);

      if (count_names (next) >= 2)
        {
          g_ptr_array_unref (*cells);
          *cells = g_steal_pointer (&next);
          scanner->position = ahead.position;
          scanner->line = ahead.line;
          return;
        }
      if (!is_title (next))
        return;
    }
}

/* Without a header the table is as wide as the widest of its first rows. */
static guint
measure_width (const GoenCsvText *text)
{
  g_auto (GoenCsvScanner) scanner = { 0 };
  guint width = 0;

  goen_csv_text_init_scanner (text, &scanner, text->separator);
  for (guint i = 0; i < N_SAMPLES && goen_csv_scanner_next (&scanner); i++)
    if (scanner.state == GOEN_CSV_ROW_OK)
      width = MAX (width, goen_csv_scanner_get_n_cells (&scanner));

  return width;
}

static void
add_nameless_columns (GoenCsvHeader *self,
                      guint          n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_ptr_array_add (self->names, g_strdup (""));
      g_ptr_array_add (self->folded, g_strdup (""));
    }
}

/* Tables with equal names in the same order are of one kind; without a header, those of equal width. */
static char *
make_key (const GoenCsvHeader *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!self->has_header)
    {
      g_autofree char *width = g_strdup_printf ("without header: %u", self->names->len);

      g_checksum_update (checksum, (const guchar *) width, -1);
    }
  for (guint i = 0; self->has_header && i < self->folded->len; i++)
    {
      const char *name = self->folded->pdata[i];

      g_checksum_update (checksum, (const guchar *) name, strlen (name) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static GoenCsvHeader *
header_new (void)
{
  GoenCsvHeader *self = g_new0 (GoenCsvHeader, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
goen_csv_header_free (GoenCsvHeader *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->folded);
  g_ptr_array_unref (self->samples);
  g_free (self->program);
  g_free (self->key);
  g_free (self);
}

/* Begins to read rows after those that hold no people. */
void
goen_csv_text_init_scanner (const GoenCsvText *self,
                            GoenCsvScanner    *scanner,
                            char               separator)
{
  goen_csv_scanner_init (scanner, self->text, self->length, separator);
  scanner->position = self->body;
  scanner->line = self->body_line;
}

/* So much text is looked at to find rows that hold anything; a window waits for them. */
#define MAX_SEEN (4 * 1024 * 1024)

/*< private >
 * goen_csv_text_dup_rows:
 * @n_rows: how many rows
 * @n_columns: how many cells of each
 *
 * Copies the first rows that hold anything and can be used, of those that begin
 * in the first 4 MB.
 *
 * Returns: (transfer full) (element-type GStrv): rows of equal width
 */
GPtrArray *
goen_csv_text_dup_rows (const GoenCsvText *self,
                        guint              n_rows,
                        guint              n_columns)
{
  g_auto (GoenCsvScanner) scanner = { 0 };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gsize end = self->body + MIN (MAX_SEEN, self->length - self->body);

  /* Any row that begins before the end and can be used is whole within what the scanner sees. */
  goen_csv_text_init_scanner (self, &scanner, self->separator);
  scanner.length = end + MIN (GOEN_CSV_MAX_ROW + 2, self->length - end);
  while (rows->len < n_rows && scanner.position < end && goen_csv_scanner_next (&scanner))
    {
      guint n_cells = goen_csv_scanner_get_n_cells (&scanner);
      GStrv row;

      /* The rest of a row that was cut. */
      if (scanner.length < self->length && scanner.position >= scanner.length)
        break;
      if (scanner.state != GOEN_CSV_ROW_OK || goen_csv_scanner_is_blank (&scanner))
        continue;
      row = g_new0 (char *, n_columns + 1);
      for (guint i = 0; i < n_columns; i++)
        row[i] = g_strdup (i < n_cells ? goen_csv_scanner_get_cell (&scanner, i) : "");
      g_ptr_array_add (rows, row);
    }

  return rows;
}

/*< private >
 * goen_csv_header_read:
 * @text: a decoded file; its separator and where its people begin are set
 * @error: says why it is no table
 *
 * Finds out how a table is written, and what its columns are called. Titles above
 * a header of usual names are passed over.
 *
 * Returns: (transfer full) (nullable): the header, %NULL with %GOEN_ERROR_INVALID
 */
GoenCsvHeader *
goen_csv_header_read (GoenCsvText  *text,
                      GError      **error)
{
  g_auto (GoenCsvScanner) scanner = { 0 };
  g_autoptr (GoenCsvHeader) self = NULL;
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GPtrArray) folded = NULL;

  if (!read_separator_line (text))
    text->separator = guess_separator (text);
  goen_csv_text_init_scanner (text, &scanner, text->separator);
  if (!find_first_row (text, &scanner, error))
    return NULL;

  cells = dup_cells (&scanner);
  skip_titles (text, &scanner, &cells);
  folded = fold_cells (cells);
  self = header_new ();
  self->program = g_strdup (goen_csv_program_find (folded));
  self->has_header = self->program != NULL || goen_csv_guess_has_header (cells);
  if (self->has_header)
    {
      g_ptr_array_extend_and_steal (self->names, g_steal_pointer (&cells));
      g_ptr_array_extend_and_steal (self->folded, g_steal_pointer (&folded));
      text->body = scanner.position;
      text->body_line = scanner.line;
    }
  else
    {
      add_nameless_columns (self, measure_width (text));
    }
  self->key = make_key (self);
  g_ptr_array_unref (self->samples);
  self->samples = goen_csv_text_dup_rows (text, N_SAMPLES, self->names->len);

  return g_steal_pointer (&self);
}
