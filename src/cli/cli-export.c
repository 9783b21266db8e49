/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#include "goen-cli.h"
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

  return goen_export_finish (result, error);
}

static void
print_count (GoenCli *cli,
             guint    n_people)
{
  g_autofree char *line = NULL;

  if (cli->is_json)
    {
      cli_print_json_number ("exported", n_people);
      return;
    }

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

  if (!write_people (cli, people->ids, options, format, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
        cli->signal = SIGPIPE;
      return cli_fail (cli, error);
    }

  if (!g_str_equal (options->output, "-"))
    print_count (cli, people->ids->len);

  return CLI_OK;
}

int
cli_export (GoenCli  *cli,
            char    **argv)
{
  g_auto (ExportOptions) export_options = { 0, };
  GoenExportFormat format;
  int status;
  const CliOption options[] = {
    { "format", 0, CLI_TEXT, &export_options.format_name, N_("FORMAT"), N_("vcard4, vcard3 or json") },
    { "query", 0, CLI_TEXT, &export_options.query, N_("Q"), N_("only the people that “search” would find") },
    { "with-private", 0, CLI_FLAG, &export_options.with_private, NULL, N_("with private notes") },
    { "output", 'o', CLI_PATH, &export_options.output, N_("FILE"), N_("where to; “-” is standard output") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  if (export_options.format_name == NULL || !find_format (export_options.format_name, &format))
    return cli_usage (cli, _("Say with “--format” which one it shall be: vcard4, vcard3 or json."));

  if (export_options.output == NULL)
    return cli_usage (cli, _("Say with “-o” which file shall be written, or “-o -” for standard output."));

  if (cli->is_json && format != GOEN_EXPORT_JSON && g_str_equal (export_options.output, "-"))
    return cli_usage (cli, _("vCards on standard output cannot be JSON. Leave out “--json”, or write to a file."));

  return export_people (cli, &export_options, format);
}
