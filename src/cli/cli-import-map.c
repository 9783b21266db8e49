/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-import-map.h"

#include <glib/gi18n.h>

#include "goen-encoding.h"
#include "goen-error.h"

/* In whatever encoding the editor saved it. */
gboolean
cli_import_load_map (GoenImport  *import,
                     const char  *path,
                     GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &local_error))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                   /* Translators: the first %s is a file, the second says what went wrong, in the words of the system. */
                   _("The mapping “%s” cannot be read: %s"), name, local_error->message);
      return FALSE;
    }

  bytes = g_bytes_new_take (contents, length);
  encoding = goen_encoding_guess (bytes);
  text = goen_encoding_to_utf8 (bytes, encoding, &length, NULL);
  goen_import_set_map_text (import, text, name);

  return TRUE;
}

static void
add_map (JsonBuilder  *builder,
         const char   *name,
         GoenCsvTable *table,
         const char   *text,
         gboolean      is_guess)
{
  const char *program = goen_csv_table_get_program (table);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "program");
  if (program != NULL)
    json_builder_add_string_value (builder, program);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "encoding");
  json_builder_add_string_value (builder, goen_csv_table_get_encoding (table));
  json_builder_set_member_name (builder, "guessed");
  json_builder_add_boolean_value (builder, is_guess);
  json_builder_set_member_name (builder, "mapping");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
}

static void
print_no_table (GoenImport *import,
                guint       file,
                const char *name)
{
  g_autofree char *line = NULL;

  /* Why a file cannot be read is all that is known of it. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), i);

      if (goen_import_item_get_file_index (item) == file && goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED)
        {
          line = g_strdup_printf (_("%s: line %u: %s"), name,
                                  goen_import_item_get_line (item), goen_import_item_get_reason (item));
          break;
        }
    }

  if (line == NULL)
    line = g_strdup_printf (_("%s: This is not a CSV file; there are no columns in it."), name);
  cli_print_error (line);
}

/* To standard output go the mappings alone, so that they can be saved, changed and given back. */
int
cli_import_print_maps (GoenCli    *cli,
                       GoenImport *import,
                       GPtrArray  *words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_tables = 0;

  json_builder_begin_array (builder);
  for (guint i = 0; i < goen_import_get_n_files (import); i++)
    {
      g_autofree char *name = g_filename_display_name (g_ptr_array_index (words, i));
      g_autofree char *text = NULL;
      GoenCsvTable *table = goen_import_get_table (import, i);

      if (table == NULL)
        {
          print_no_table (import, i, name);
          continue;
        }

      text = goen_csv_mapping_to_text (goen_import_get_mapping (import, i), table);
      add_map (builder, name, table, text, goen_import_needs_mapping (import, i));
      if (!cli->is_json && n_tables > 0)
        cli_print ("\n");
      if (!cli->is_json)
        cli_print (text);
      n_tables++;
    }
  json_builder_end_array (builder);

  if (cli->is_json)
    cli_print_json (json_builder_get_root (builder));

  return n_tables > 0 ? CLI_OK : CLI_FAILED;
}

static char *
join (GPtrArray *columns)
{
  g_ptr_array_add (columns, NULL);

  /* Translators: stands between the columns of a list. */
  return g_strjoinv (_(", "), (char **) columns->pdata);
}

static void
print_guess (const char      *name,
             GoenCsvTable    *table,
             const GPtrArray *mapping)
{
  g_autofree char *text = goen_csv_mapping_to_text (mapping, table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (GPtrArray) ignored = g_ptr_array_new ();
  g_autofree char *taken_list = NULL;
  g_autofree char *ignored_list = NULL;
  g_autofree char *taken_line = NULL;
  g_autofree char *ignored_line = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; i < mapping->len && lines[i] != NULL; i++)
    {
      const GoenCsvTarget *target = g_ptr_array_index (mapping, i);

      if (target->field == GOEN_CSV_IGNORE)
        *g_strrstr (lines[i], " = ") = '\0';
      g_ptr_array_add (target->field == GOEN_CSV_IGNORE ? ignored : taken, lines[i]);
    }

  taken_list = join (taken);
  ignored_list = join (ignored);
  /* Translators: the first %s is a file, the second a list such as “Name = name, Firma = company”. */
  taken_line = g_strdup_printf (_("%s: No program that Goen knows wrote this header. The columns were taken for: %s"), name, taken_list);
  cli_print_error (taken_line);

  if (*ignored_list != '\0')
    {
      /* Translators: the first %s is a file, the second a list of columns. */
      ignored_line = g_strdup_printf (_("%s: These columns are not imported: %s"), name, ignored_list);
      cli_print_error (ignored_line);
    }

  /* Translators: --show-map and --map are typed as they stand. */
  hint = g_strdup_printf (_("%s: To say otherwise, save what “--show-map” prints, change it, and give it with “--map”."), name);
  cli_print_error (hint);
}

/* On standard error; nobody is asked here, and so the guess counts. */
void
cli_import_print_guesses (GoenImport *import,
                          GPtrArray  *words)
{
  for (guint i = 0; i < goen_import_get_n_files (import); i++)
    {
      g_autofree char *name = g_filename_display_name (g_ptr_array_index (words, i));

      if (goen_import_needs_mapping (import, i))
        print_guess (name, goen_import_get_table (import, i), goen_import_get_mapping (import, i));
    }
}
