/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-import-map.h"
#include "cli-loop.h"
#include "goen-encoding.h"
#include "goen-error.h"
#include "goen-import.h"

typedef struct {
  gboolean  is_dry_run;
  gboolean  shows_map;
  char     *encoding;
  char     *format;
  char     *map;         /* in the encoding of file names */
} ImportOptions;

/* What the command did, or would do. */
typedef struct {
  guint added;
  guint updated;
  guint duplicates;
  guint alike;           /* of those that are added */
} Counts;

static void
import_options_clear (ImportOptions *options)
{
  g_free (options->encoding);
  g_free (options->format);
  g_free (options->map);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportOptions, import_options_clear)

static const struct {
  const char       *name;
  GoenImportFormat  format;
} formats[] = {
  { "vcard", GOEN_IMPORT_FORMAT_VCARD },
  { "csv", GOEN_IMPORT_FORMAT_CSV },
  { "ldif", GOEN_IMPORT_FORMAT_LDIF },
};

static gboolean
find_format (const char       *name,      /* (nullable) */
             GoenImportFormat *format)
{
  *format = GOEN_IMPORT_FORMAT_AUTO;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (name, formats[i].name))
      *format = formats[i].format;

  return *format != GOEN_IMPORT_FORMAT_AUTO;
}

static GPtrArray *
make_files (GPtrArray *words)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      g_ptr_array_add (files, g_file_new_for_commandline_arg (g_str_equal (word, "-") ? "/dev/stdin" : word));
    }

  return files;
}

static gboolean
read_files (GoenCli              *cli,
            GoenImport           *import,
            GPtrArray            *words,
            const ImportOptions  *options,
            GError              **error)
{
  g_autoptr (GPtrArray) files = make_files (words);
  g_autoptr (GAsyncResult) result = NULL;
  GoenImportFormat format;

  if (options->map != NULL && !cli_import_load_map (import, options->map, error))
    return FALSE;

  find_format (options->format, &format);
  goen_import_read_async (import, (GFile **) files->pdata, files->len, format, options->encoding,
                          cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_import_read_finish (import, result, error);
}

static gboolean
apply (GoenCli     *cli,
       GoenImport  *import,
       Counts      *counts,
       GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_import_apply_async (import, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_import_apply_finish (import, result, &counts->added, &counts->updated, &counts->duplicates, error);
}

/* The file as it was named on the command line. */
static char *
dup_file_name (GoenImportItem *item,
               GPtrArray      *words)
{
  return g_filename_display_name (g_ptr_array_index (words, goen_import_item_get_file_index (item)));
}

static void
add_rejected (JsonBuilder *builder,
              GoenImport  *import,
              GPtrArray   *words)
{
  json_builder_set_member_name (builder, "rejected");
  json_builder_begin_array (builder);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), i);
      g_autofree char *file = NULL;

      if (goen_import_item_get_status (item) != GOEN_IMPORT_REJECTED)
        continue;

      file = dup_file_name (item, words);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, file);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, goen_import_item_get_line (item));
      json_builder_set_member_name (builder, "reason");
      json_builder_add_string_value (builder, goen_import_item_get_reason (item));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
print_json (GoenImport   *import,
            const Counts *counts,
            GPtrArray    *words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gint64 import_id = goen_import_get_import_id (import);

  json_builder_begin_object (builder);
  cli_add_number (builder, "added", counts->added);
  cli_add_number (builder, "updated", counts->updated);
  cli_add_number (builder, "duplicates", counts->duplicates);
  cli_add_number (builder, "alike", counts->alike);
  add_rejected (builder, import, words);
  json_builder_set_member_name (builder, "import");
  if (import_id != 0)
    json_builder_add_int_value (builder, import_id);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

static void
print_alike (guint    n_alike,
             gboolean is_dry_run)
{
  g_autofree char *line = NULL;

  if (n_alike == 0)
    return;

  line = g_strdup_printf (is_dry_run
                            ? ngettext ("%u of them looks like somebody who is already there.",
                                        "%u of them look like somebody who is already there.", n_alike)
                            /* Translators: goen-cli duplicates is typed as it stands. */
                            : ngettext ("%u of them looks like somebody who was already there; “goen-cli duplicates” shows both.",
                                        "%u of them look like somebody who was already there; “goen-cli duplicates” shows them.", n_alike),
                          n_alike);
  cli_print_line (line);
}

static void
print_counts (const Counts *counts,
              gboolean      is_dry_run)
{
  g_autofree char *added = NULL;
  g_autofree char *updated = NULL;
  g_autofree char *duplicates = NULL;

  added = g_strdup_printf (is_dry_run
                             ? ngettext ("%u person would be added.", "%u people would be added.", counts->added)
                             : ngettext ("%u person was added.", "%u people were added.", counts->added),
                           counts->added);
  updated = g_strdup_printf (is_dry_run
                               ? ngettext ("%u card would add something to somebody known.",
                                           "%u cards would add something to somebody known.", counts->updated)
                               : ngettext ("%u card added something to somebody known.",
                                           "%u cards added something to somebody known.", counts->updated),
                             counts->updated);
  duplicates = g_strdup_printf (ngettext ("%u card brought nothing new.",
                                          "%u cards brought nothing new.", counts->duplicates),
                                counts->duplicates);

  cli_print_line (added);
  print_alike (counts->alike, is_dry_run);
  cli_print_line (updated);
  cli_print_line (duplicates);
}

/* As compilers do: file, line, reason; on standard error. */
static void
print_rejected (GoenImport *import,
                GPtrArray  *words)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), i);
      g_autofree char *file = NULL;
      g_autofree char *line = NULL;

      if (goen_import_item_get_status (item) != GOEN_IMPORT_REJECTED)
        continue;

      file = dup_file_name (item, words);
      /* Translators: the file, the line in it, and why it could not be read. */
      line = g_strdup_printf (_("%s: line %u: %s"), file,
                              goen_import_item_get_line (item), goen_import_item_get_reason (item));
      cli_print_error (line);
    }
}

static int
import_words (GoenCli             *cli,
              GPtrArray           *words,
              const ImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenImport) import = NULL;
  guint n_cards, n_rejected;
  Counts counts = { 0, };

  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  import = goen_import_new (cli->library);
  if (!read_files (cli, import, words, options, &error))
    return cli_fail (cli, error);

  if (options->shows_map)
    return cli_import_print_maps (cli, import, words);

  cli_import_print_guesses (import, words);
  counts.alike = goen_import_count (import, GOEN_IMPORT_ALIKE);
  if (options->is_dry_run)
    {
      counts.added = goen_import_count (import, GOEN_IMPORT_NEW) + counts.alike;
      counts.updated = goen_import_count (import, GOEN_IMPORT_UPDATE);
      counts.duplicates = goen_import_count (import, GOEN_IMPORT_DUPLICATE);
    }
  else if (!apply (cli, import, &counts, &error))
    {
      return cli_fail (cli, error);
    }

  print_rejected (import, words);
  if (cli->is_json)
    print_json (import, &counts, words);
  else
    print_counts (&counts, options->is_dry_run);

  n_cards = g_list_model_get_n_items (G_LIST_MODEL (import));
  n_rejected = goen_import_count (import, GOEN_IMPORT_REJECTED);

  return n_cards > 0 && n_rejected == n_cards ? CLI_FAILED : CLI_OK;
}

/* Calendars bring events, not people; with other files they cannot be one import. */
static gboolean
is_calendar (const char *format,       /* (nullable) */
             GPtrArray  *words)
{
  if (format != NULL)
    return g_str_equal (format, "ics");

  for (guint i = 0; i < words->len; i++)
    if (!cli_is_calendar (words->pdata[i]))
      return FALSE;

  return TRUE;
}

static int
import_calendar (GoenCli             *cli,
                 GPtrArray           *words,
                 const ImportOptions *options)
{
  if (options->map != NULL || options->shows_map || options->encoding != NULL)
    return cli_usage (cli, _("“--map”, “--show-map” and “--encoding” are for files of people, not for calendars."));

  return cli_import_events (cli, words, options->is_dry_run);
}

int
cli_import (GoenCli  *cli,
            char    **argv)
{
  g_auto (ImportOptions) import_options = { 0, };
  g_autoptr (GPtrArray) words = NULL;
  GoenImportFormat format;
  int status;
  const CliOption options[] = {
    { "dry-run", 'n', CLI_FLAG, &import_options.is_dry_run, NULL, N_("show what would happen and write nothing") },
    { "encoding", 0, CLI_TEXT, &import_options.encoding, N_("E"),
      N_("the encoding of the files, such as UTF-8 or CP932; it is guessed otherwise") },
    { "format", 0, CLI_TEXT, &import_options.format, N_("FORMAT"),
      N_("the format of the files: vcard, csv, ldif or ics; it is told by their content otherwise") },
    { "map", 0, CLI_PATH, &import_options.map, N_("MAP"),
      N_("a file that says what the columns of CSV files are") },
    { "show-map", 0, CLI_FLAG, &import_options.shows_map, NULL,
      N_("print what the columns of CSV files are taken for, to be changed and given with --map; write nothing") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, G_MAXUINT, &words, &status))
    return status;

  if (is_calendar (import_options.format, words))
    return import_calendar (cli, words, &import_options);

  if (!find_format (import_options.format, &format))
    return cli_usage (cli, _("The formats that can be imported are “vcard”, “csv”, “ldif” and “ics”."));

  if (import_options.encoding != NULL && !goen_encoding_is_known (import_options.encoding))
    return cli_usage (cli, _("This encoding is not known. Examples are UTF-8, CP932 and EUC-JP."));

  return import_words (cli, words, &import_options);
}
