/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <stdint.h>

#include "goen-csv.h"
#include "goen-file-format.h"

/*
 * Reads anything as a table: nothing may crash, every row is a person or has a
 * reason, in order, a mapping survives being written as text, and a person comes back
 * as they were from Goen's own columns. With clang: -fsanitize=fuzzer; otherwise
 * driver.c runs it over files.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

typedef struct {
  GPtrArray *people;    /* (owned) */
  guint      last_line;
} Collected;

static gboolean
collect_cb (GoenPersonRecord *record,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  Collected *collected = user_data;

  g_assert_true (line > collected->last_line);
  g_assert_true ((record == NULL) == (reason != NULL));
  collected->last_line = line;
  if (record != NULL)
    g_ptr_array_add (collected->people, record);

  return TRUE;
}

static void
read_table (const GoenCsvTable *table,
            const GPtrArray    *mapping,
            Collected          *collected)
{
  g_autoptr (GError) error = NULL;

  collected->people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  collected->last_line = 0;
  goen_csv_table_read (table, mapping, collect_cb, collected, NULL, &error);
  g_assert_no_error (error);
}

static void
check_mapping (const GoenCsvTable *table,
               const GPtrArray    *mapping)
{
  g_autofree char *text = goen_csv_mapping_to_text (mapping, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = goen_csv_mapping_from_text (text, table, &error);
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  text_again = goen_csv_mapping_to_text (again, table);
  g_assert_cmpstr (text_again, ==, text);
}

static void
check_round_trip (GPtrArray *people)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GoenCsvTable) table = NULL;
  g_autoptr (GPtrArray) mapping = NULL;
  g_autoptr (GError) error = NULL;
  Collected again = { 0 };

  goen_csv_write_header (GOEN_CSV_LAYOUT_GOEN, TRUE, TRUE, out);
  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *record = people->pdata[i];

      if (record->uuid == NULL)
        record->uuid = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);
      goen_csv_write (record, GOEN_CSV_LAYOUT_GOEN, TRUE, TRUE, out);
    }
  g_assert_true (g_utf8_validate_len (out->str, out->len, NULL));

  bytes = g_bytes_new (out->str, out->len);
  table = goen_csv_table_new (bytes, "UTF-8", &error);
  g_assert_no_error (error);
  mapping = goen_csv_table_guess_mapping (table);
  read_table (table, mapping, &again);
  g_assert_cmpuint (again.people->len, ==, people->len);
  for (guint i = 0; i < people->len; i++)
    if (!goen_person_record_equal (people->pdata[i], again.people->pdata[i]))
      g_error ("Person %u does not come back as they were:\n%s", i, out->str);

  g_ptr_array_unref (again.people);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char * const encodings[] = { NULL, "CP932" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  goen_file_format_sniff (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GoenCsvTable) table = goen_csv_table_new (bytes, encodings[i], NULL);
      g_autoptr (GPtrArray) mapping = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      Collected collected = { 0 };

      if (table == NULL)
        continue;
      rows = goen_csv_table_dup_rows (table, 3);
      mapping = goen_csv_table_guess_mapping (table);
      g_assert_cmpuint (mapping->len, ==, goen_csv_table_get_n_columns (table));
      check_mapping (table, mapping);
      read_table (table, mapping, &collected);
      check_round_trip (collected.people);
      g_ptr_array_unref (collected.people);
    }

  return 0;
}
