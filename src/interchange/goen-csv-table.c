/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <glib/gi18n-lib.h>

#include "goen-csv-person.h"
#include "goen-encoding.h"
#include "goen-error.h"
#include "goen-vcard-encoding.h"

/* How many rows are read between two looks at the cancellable. */
#define ROWS_PER_CHECK 256

struct _GoenCsvTable {
  gatomicrefcount  ref_count;
  GoenCsvText      text;
  GoenCsvHeader   *header;   /* (owned) */
};

/* One reading of the rows. */
typedef struct {
  GoenCsvScanner     scanner;
  GoenCsvPerson     *person;      /* (owned) */
  GoenRecordVisitor  visitor;
  gpointer           user_data;
} Reading;

static void
reading_clear (Reading *self)
{
  goen_csv_scanner_clear (&self->scanner);
  g_clear_pointer (&self->person, goen_csv_person_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Tags and dates alone are nobody, as in a vCard. */
static gboolean
is_usable (const GoenPersonRecord *record)
{
  return record->family != NULL || record->given != NULL || record->middle != NULL ||
         record->nickname != NULL || record->formatted != NULL ||
         record->family_yomi != NULL || record->given_yomi != NULL ||
         record->affiliations->len > 0 || record->phones->len > 0 || record->emails->len > 0 ||
         record->addresses->len > 0 || record->links->len > 0 || record->accounts->len > 0 ||
         record->note != NULL || record->private_note != NULL || record->met_at != NULL || record->met_how != NULL;
}

static gboolean
reject (Reading    *self,
        const char *reason)
{
  return self->visitor (NULL, self->scanner.number, reason, self->user_data);
}

/* FALSE when the visitor has seen enough. */
static gboolean
read_row (Reading *self)
{
  g_autoptr (GoenPersonRecord) record = NULL;
  guint n_cells = goen_csv_scanner_get_n_cells (&self->scanner);

  goen_csv_person_begin (self->person);
  for (guint i = 0; i < n_cells; i++)
    {
      const char *cell = goen_csv_scanner_get_cell (&self->scanner, i);

      if (*cell != '\0')
        goen_csv_person_add (self->person, i, cell);
    }
  record = goen_csv_person_end (self->person);

  if (!is_usable (record))
    return reject (self, _("The row holds no name, company, phone number, mail or other address."));

  return self->visitor (g_steal_pointer (&record), self->scanner.number, NULL, self->user_data);
}

/**
 * goen_csv_table_new:
 * @bytes: a file
 * @encoding: (nullable): the encoding the user chose, or %NULL to guess it
 * @error: says why it is no table
 *
 * Decodes a file of rows and columns and reads its header.
 *
 * The separator is guessed from the first rows, unless a line "sep=;" names it. The
 * first row is no header where it holds a mail address or the like and no usual
 * name of a column.
 *
 * Returns: (transfer full) (nullable): a table, %NULL with %GOEN_ERROR_INVALID when
 *   there is no first row, when that cannot be used, or when @encoding does not exist
 */
GoenCsvTable *
goen_csv_table_new (GBytes      *bytes,
                    const char  *encoding,
                    GError     **error)
{
  g_autoptr (GoenCsvTable) self = NULL;
  gsize n_errors;

  if (encoding != NULL && !goen_encoding_is_known (encoding))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("The character encoding “%s” is not known. Use UTF-8 or CP932, for example."), encoding);
      return NULL;
    }

  self = g_new0 (GoenCsvTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text.encoding = encoding != NULL ? goen_vcard_encoding_dup_canonical (encoding) : goen_encoding_guess (bytes);
  self->text.text = goen_encoding_to_utf8 (bytes, self->text.encoding, &self->text.length, &n_errors);
  self->text.has_errors = n_errors > 0;
  self->header = goen_csv_header_read (&self->text, error);

  return self->header != NULL ? g_steal_pointer (&self) : NULL;
}

GoenCsvTable *
goen_csv_table_ref (GoenCsvTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
goen_csv_table_unref (GoenCsvTable *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  goen_csv_header_free (self->header);
  g_free (self->text.encoding);
  g_free (self->text.text);
  g_free (self);
}

const char *
goen_csv_table_get_encoding (const GoenCsvTable *self)
{
  return self->text.encoding;
}

char
goen_csv_table_get_separator (const GoenCsvTable *self)
{
  return self->text.separator;
}

guint
goen_csv_table_get_n_columns (const GoenCsvTable *self)
{
  return self->header->names->len;
}

const char *
goen_csv_table_get_column_name (const GoenCsvTable *self,
                                guint               column)
{
  g_return_val_if_fail (column < self->header->names->len, "");

  return self->header->names->pdata[column];
}

gboolean
goen_csv_table_get_has_header (const GoenCsvTable *self)
{
  return self->header->has_header;
}

const char *
goen_csv_table_get_program (const GoenCsvTable *self)
{
  return self->header->program;
}

/**
 * goen_csv_table_get_header_key:
 *
 * Gives the key by which what the user said about such a table is remembered.
 *
 * It is the SHA-256 of the names of the columns, which need not agree in width,
 * case and spaces; without a header, of their number.
 *
 * Returns: (transfer none): hexadecimal digits
 */
const char *
goen_csv_table_get_header_key (const GoenCsvTable *self)
{
  return self->header->key;
}

/**
 * goen_csv_table_dup_rows:
 * @n_rows: how many
 *
 * Copies the first rows under the header, as the reader will see them: empty
 * rows and those that cannot be used are left out. Rows that do not begin in the
 * first 4 MB are not looked for.
 *
 * Returns: (transfer full) (element-type GStrv): as many rows as there are, each
 *   as long as the header is wide
 */
GPtrArray *
goen_csv_table_dup_rows (const GoenCsvTable *self,
                         guint               n_rows)
{
  return goen_csv_text_dup_rows (&self->text, n_rows, self->header->names->len);
}

/**
 * goen_csv_table_guess_mapping:
 *
 * Guesses what each column says; it is known when the table is some program's.
 *
 * Returns: (transfer full) (element-type GoenCsvTarget): one target for each column
 */
GPtrArray *
goen_csv_table_guess_mapping (const GoenCsvTable *self)
{
  return goen_csv_guess_mapping (self->header);
}

/**
 * goen_csv_table_read:
 * @mapping: (element-type GoenCsvTarget): what each column says
 * @visitor: (scope call): called for each row, and for each that was rejected
 * @user_data: for @visitor
 * @cancellable: (nullable): cancels the reading
 * @error: for a reading that was not finished
 *
 * Reads the people in a table.
 *
 * Rows without anything in them are passed over. What a column says that does not
 * fit its field, and cells beyond the header, go to the note. Lines are counted as
 * an editor does, also inside of cells. Time and memory are linear in the size of
 * the file.
 *
 * The visitor may stop the reading by returning %FALSE, which is no error.
 *
 * Returns: %FALSE when cancelled (%G_IO_ERROR_CANCELLED)
 */
gboolean
goen_csv_table_read (const GoenCsvTable *self,
                     const GPtrArray    *mapping,
                     GoenRecordVisitor   visitor,
                     gpointer            user_data,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_auto (Reading) reading = { .visitor = visitor, .user_data = user_data };
  gboolean goes_on = TRUE;

  reading.person = goen_csv_person_new (self->header, mapping);
  goen_csv_text_init_scanner (&self->text, &reading.scanner, self->text.separator);

  for (guint i = 0; goes_on; i++)
    {
      if (i % ROWS_PER_CHECK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!goen_csv_scanner_next (&reading.scanner))
        break;

      if (reading.scanner.state != GOEN_CSV_ROW_OK ||
          (self->text.has_errors && goen_csv_scanner_is_damaged (&reading.scanner)))
        {
          g_autofree char *reason = goen_csv_scanner_describe (&reading.scanner);

          goes_on = reject (&reading, reason);
        }
      else if (!goen_csv_scanner_is_blank (&reading.scanner))
        {
          goes_on = read_row (&reading);
        }
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
