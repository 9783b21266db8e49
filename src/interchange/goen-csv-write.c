/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-write-private.h"

#include "goen-cp932.h"
#include "goen-csv-cell.h"

/* Who hears of what CP932 cannot hold, and in which column that is. */
typedef struct {
  GoenCsvLoss  loss;        /* (nullable) */
  gpointer     user_data;
  const char  *column;      /* (nullable) while nobody is to hear of it */
} LossReport;

static GArray *
list_columns (GoenCsvLayout layout,
              gboolean      japanese,
              gboolean      with_private)
{
  return layout == GOEN_CSV_LAYOUT_GOOGLE ? goen_csv_google_list_columns ()
                                          : goen_csv_goen_list_columns (japanese, with_private);
}

static GPtrArray *
list_cells (const GoenPersonRecord *record,
            GoenCsvLayout           layout,
            gboolean                japanese,
            gboolean                with_private)
{
  return layout == GOEN_CSV_LAYOUT_GOOGLE ? goen_csv_google_list_cells (record, japanese, with_private)
                                          : goen_csv_goen_list_cells (record, japanese, with_private);
}

static void
loss_cb (gunichar character,
         gpointer user_data)
{
  LossReport *report = user_data;

  if (report->loss != NULL && report->column != NULL)
    report->loss (report->column, character, report->user_data);
}

static void
write_header (GoenCsvLayout  layout,
              gboolean       japanese,
              gboolean       with_private,
              gboolean       is_cp932,
              GString       *out)
{
  g_autoptr (GArray) columns = list_columns (layout, japanese, with_private);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = goen_csv_cell_quote (g_array_index (columns, GoenCsvHeading, i).name);

      if (i > 0)
        g_string_append_c (out, ',');
      if (is_cp932)
        goen_cp932_append (out, cell, NULL, NULL);
      else
        g_string_append (out, cell);
    }
  g_string_append (out, "\r\n");
}

/* What is in the parts of a name is not told again of the name that is made of them. */
static const char *
get_reported_name (const GoenCsvHeading   *column,
                   const GoenPersonRecord *record)
{
  return column->field == GOEN_CSV_NAME && record->formatted == NULL ? NULL : column->name;
}

/**
 * goen_csv_write_header:
 * @layout: which columns
 * @japanese: the language of Goen's own columns
 * @with_private: whether there is a column for the private note
 * @out: the row is appended
 *
 * Writes the names of the columns, in UTF-8, with CR LF (RFC 4180).
 */
void
goen_csv_write_header (GoenCsvLayout  layout,
                       gboolean       japanese,
                       gboolean       with_private,
                       GString       *out)
{
  write_header (layout, japanese, with_private, FALSE, out);
}

/**
 * goen_csv_write:
 * @record: a person
 * @layout: which columns
 * @japanese: the language in which Goen's own layout names kinds of phones and the like
 * @with_private: whether the private note is written, too
 * @out: the row is appended
 *
 * Writes a person as one row, in UTF-8, with CR LF (RFC 4180).
 *
 * Reading a row of Goen's own layout gives an equal record but for images and
 * unknown lines. Google's has fewer columns; what it has none for is in its
 * custom fields. What a spreadsheet would take for a formula has an apostrophe before it.
 */
void
goen_csv_write (const GoenPersonRecord *record,
                GoenCsvLayout           layout,
                gboolean                japanese,
                gboolean                with_private,
                GString                *out)
{
  g_autoptr (GPtrArray) cells = list_cells (record, layout, japanese, with_private);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = cells->pdata[i];
      g_autofree char *cell = text != NULL ? goen_csv_cell_quote (text) : NULL;

      if (i > 0)
        g_string_append_c (out, ',');
      if (cell != NULL)
        g_string_append (out, cell);
    }
  g_string_append (out, "\r\n");
}

/**
 * goen_csv_write_header_cp932:
 * @layout: which columns
 * @japanese: the language of Goen's own columns
 * @with_private: whether there is a column for the private note
 * @out: the row is appended
 *
 * Writes the names of the columns in CP932.
 */
void
goen_csv_write_header_cp932 (GoenCsvLayout  layout,
                             gboolean       japanese,
                             gboolean       with_private,
                             GString       *out)
{
  write_header (layout, japanese, with_private, TRUE, out);
}

/**
 * goen_csv_write_cp932:
 * @record: a person
 * @layout: which columns
 * @japanese: the language of Goen's own columns
 * @with_private: whether the private note is written, too
 * @loss: (nullable) (scope call): hears of each character that CP932 cannot hold
 * @user_data: for @loss
 * @out: the row is appended
 *
 * Writes a person as goen_csv_write() does, in CP932.
 */
void
goen_csv_write_cp932 (const GoenPersonRecord *record,
                      GoenCsvLayout           layout,
                      gboolean                japanese,
                      gboolean                with_private,
                      GoenCsvLoss             loss,
                      gpointer                user_data,
                      GString                *out)
{
  g_autoptr (GArray) columns = list_columns (layout, japanese, with_private);
  g_autoptr (GPtrArray) cells = list_cells (record, layout, japanese, with_private);
  LossReport report = { .loss = loss, .user_data = user_data };

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = cells->pdata[i];
      g_autofree char *cell = text != NULL ? goen_csv_cell_quote (text) : NULL;

      if (i > 0)
        g_string_append_c (out, ',');
      report.column = get_reported_name (&g_array_index (columns, GoenCsvHeading, i), record);
      if (cell != NULL)
        goen_cp932_append (out, cell, loss_cb, &report);
    }
  g_string_append (out, "\r\n");
}
