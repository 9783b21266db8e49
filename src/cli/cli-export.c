/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#include "cli-loop.h"
#include "goen-error.h"
#include "goen-export.h"

typedef struct {
  char     *format_name;
  char     *query;
  gboolean  with_private;
  char     *output;
} ExportOptions;

static void
export_options_clear (ExportOptions *options)
{
  g_free (options->format_name);
  g_free (options->query);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExportOptions, export_options_clear)

static gboolean
find_format (const char       *name,
             GoenExportFormat *format)
{
  static const char * const names[] = {
    [GOEN_EXPORT_VCARD_4] = "vcard4",
    [GOEN_EXPORT_VCARD_3] = "vcard3",
    [GOEN_EXPORT_JSON] = "json",
    [GOEN_EXPORT_CSV] = "csv",
    [GOEN_EXPORT_CSV_CP932] = "csv-cp932",
    [GOEN_EXPORT_CSV_GOOGLE] = "csv-google",
    [GOEN_EXPORT_VCARD_21] = "vcard21-sjis",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

static GoenPeopleResult *
find_people (GoenCli     *cli,
             const char  *search,
             GError     **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) result = NULL;

  query->search = g_strdup (search);
  goen_library_query_async (cli->library, query, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_query_finish (cli->library, result, error);
}

static gboolean
write_people (GoenCli              *cli,
              const GArray         *ids,
              const ExportOptions  *options,
              GoenExportFormat      format,
              GPtrArray           **losses,
              GError              **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  const gint64 *id = (const gint64 *) ids->data;

  if (g_str_equal (options->output, "-"))
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      goen_export_to_stream_async (cli->library, id, ids->len, format, options->with_private, stream,
                                   NULL, NULL, cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->output);

      goen_export_to_file_async (cli->library, id, ids->len, format, options->with_private, file,
                                 NULL, NULL, cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
    }

  return goen_export_finish (result, losses, error);
}

static void
add_loss (JsonBuilder          *builder,
          const GoenExportLoss *loss)
{
  g_autofree char *codepoint = g_strdup_printf ("U+%04X", loss->character);
  char character[7] = { 0, };

  g_unichar_to_utf8 (loss->character, character);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uuid");
  json_builder_add_string_value (builder, loss->uuid);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, loss->name);
  json_builder_set_member_name (builder, "field");
  json_builder_add_string_value (builder, loss->field);
  json_builder_set_member_name (builder, "character");
  json_builder_add_string_value (builder, character);
  json_builder_set_member_name (builder, "codepoint");
  json_builder_add_string_value (builder, codepoint);
  if (loss->n_more > 0)
    {
      json_builder_set_member_name (builder, "more");
      json_builder_add_int_value (builder, loss->n_more);
    }
  json_builder_end_object (builder);
}

static void
print_json (guint            n_people,
            const GPtrArray *losses)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "exported");
  json_builder_add_int_value (builder, n_people);
  json_builder_set_member_name (builder, "losses");
  json_builder_begin_array (builder);
  for (guint i = 0; i < losses->len; i++)
    add_loss (builder, losses->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

/* On standard error, so that they do not get into a file that is written to standard output. */
static void
print_losses (const GPtrArray *losses)
{
  for (guint i = 0; i < losses->len; i++)
    {
      g_autofree char *text = goen_export_loss_to_text (losses->pdata[i]);
      g_autoptr (GString) line = g_string_new (NULL);

      cli_append_cell (line, text, 0);
      cli_print_error (line->str);
    }
}

static void
print_result (GoenCli         *cli,
              guint            n_people,
              const GPtrArray *losses,
              gboolean         is_on_stdout)
{
  g_autofree char *line = NULL;

  if (cli->is_json && !is_on_stdout)
    {
      print_json (n_people, losses);
      return;
    }

  print_losses (losses);
  if (is_on_stdout)
    return;

  line = g_strdup_printf (ngettext ("%u person was exported.", "%u people were exported.", n_people), n_people);
  cli_print_line (line);
}

static int
export_people (GoenCli             *cli,
               const ExportOptions *options,
               GoenExportFormat     format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) people = NULL;
  g_autoptr (GPtrArray) losses = NULL;

  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  people = find_people (cli, options->query, &error);
  if (people == NULL)
    return cli_fail (cli, error);

  if (people->ids->len == 0 && options->query != NULL)
    {
      g_set_error (&error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("No one matches “%s”. Nothing was written."), options->query);
      return cli_fail (cli, error);
    }

  if (!write_people (cli, people->ids, options, format, &losses, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
        cli->signal = SIGPIPE;
      return cli_fail (cli, error);
    }

  print_result (cli, people->ids->len, losses, g_str_equal (options->output, "-"));

  return CLI_OK;
}

/* A calendar holds events, of which nothing is chosen and nothing private is written. */
static int
export_calendar (GoenCli             *cli,
                 const ExportOptions *options)
{
  if (options->query != NULL || options->with_private)
    return cli_usage (cli, _("A calendar holds all events; “--query” and “--with-private” are for people."));
  if (options->output == NULL)
    return cli_usage (cli, _("Say with “-o” which file shall be written, or “-o -” for standard output."));
  if (cli->is_json && g_str_equal (options->output, "-"))
    return cli_usage (cli, _("Only the format “json” can be JSON on standard output. Leave out “--json”, or write to a file."));

  return cli_export_events (cli, options->output);
}

int
cli_export (GoenCli  *cli,
            char    **argv)
{
  g_auto (ExportOptions) export_options = { 0, };
  GoenExportFormat format;
  int status;
  const CliOption options[] = {
    { "format", 0, CLI_TEXT, &export_options.format_name, N_("FORMAT"),
      N_("vcard4, vcard3, vcard21-sjis, csv, csv-cp932, csv-google, json or ics") },
    { "query", 0, CLI_TEXT, &export_options.query, N_("Q"), N_("only the people that “search” would find") },
    { "with-private", 0, CLI_FLAG, &export_options.with_private, NULL, N_("with private notes") },
    { "output", 'o', CLI_PATH, &export_options.output, N_("FILE"), N_("where to; “-” is standard output") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  if (export_options.format_name != NULL && g_str_equal (export_options.format_name, "ics"))
    return export_calendar (cli, &export_options);

  if (export_options.format_name == NULL || !find_format (export_options.format_name, &format))
    return cli_usage (cli, _("Say with “--format” which one it shall be: vcard4, vcard3, vcard21-sjis, csv, csv-cp932, csv-google, json or ics."));

  if (export_options.output == NULL)
    return cli_usage (cli, _("Say with “-o” which file shall be written, or “-o -” for standard output."));

  if (cli->is_json && format != GOEN_EXPORT_JSON && g_str_equal (export_options.output, "-"))
    return cli_usage (cli, _("Only the format “json” can be JSON on standard output. Leave out “--json”, or write to a file."));

  return export_people (cli, &export_options, format);
}
