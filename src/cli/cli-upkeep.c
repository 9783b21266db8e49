/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-error.h"

#define NOT_SAID G_MAXUINT64
#define DEFAULT_SAMPLE 300
#define MAX_SAMPLE 1000000

static void
print_problems_json (const GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, problems->len == 0);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  cli_print_json (json_builder_get_root (builder));
}

static void
print_problems (const char      *name,
                const GPtrArray *problems)
{
  g_autofree char *sentence = NULL;

  if (problems->len == 0)
    {
      sentence = g_strdup_printf (_("“%s” is sound."), name);
      cli_print_line (sentence);
      return;
    }

  for (guint i = 0; i < problems->len; i++)
    cli_print_line (g_ptr_array_index (problems, i));

  sentence = g_strdup_printf (ngettext ("“%s” has %u problem.", "“%s” has %u problems.", problems->len),
                              name, problems->len);
  cli_print_error (sentence);
}

int
cli_check (GoenCli  *cli,
           char    **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 0, 0, NULL, &status))
    return status;

  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_check_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  problems = goen_library_check_finish (cli->library, result, &error);
  if (problems == NULL)
    return cli_fail (cli, error);

  name = g_filename_display_name (goen_library_get_path (cli->library));
  if (cli->is_json)
    print_problems_json (problems);
  else
    print_problems (name, problems);

  return problems->len == 0 ? CLI_OK : CLI_FAILED;
}

static gboolean
count_people (GoenCli  *cli,
              guint    *n_people,
              GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) people = NULL;

  goen_library_query_async (cli->library, query, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  people = goen_library_query_finish (cli->library, result, error);
  if (people == NULL)
    return FALSE;

  *n_people = people->ids->len;

  return TRUE;
}

static void
print_sample (GoenCli  *cli,
              gboolean  removed,
              guint     n)
{
  g_autofree char *line = NULL;

  if (cli->is_json)
    {
      cli_print_json_number (removed ? "removed" : "added", n);
      return;
    }

  line = g_strdup_printf (removed
                            ? ngettext ("%u sample person was removed.", "%u sample people were removed.", n)
                            : ngettext ("%u sample person was added.", "%u sample people were added.", n), n);
  cli_print_line (line);
}

static int
change_sample (GoenCli  *cli,
               gboolean  removes,
               guint     n_people,
               guint64   seed)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before, n_after;

  if (!cli_open (cli, &error) || !count_people (cli, &n_before, &error))
    return cli_fail (cli, error);

  if (removes)
    goen_library_remove_sample_async (cli->library, cli->cancellable, cli_result_cb, &result);
  else
    goen_library_add_sample_async (cli->library, n_people, seed, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  if (!goen_library_write_finish (cli->library, result, &error) || !count_people (cli, &n_after, &error))
    return cli_fail (cli, error);

  print_sample (cli, removes, n_after > n_before ? n_after - n_before : n_before - n_after);

  return CLI_OK;
}

int
cli_sample (GoenCli  *cli,
            char    **argv)
{
  guint64 n_people = NOT_SAID;
  guint64 seed = 1;
  gboolean removes = FALSE;
  int status;
  const CliOption options[] = {
    { "people", 0, CLI_NUMBER, &n_people, N_("N"), N_("how many; 300 unless said otherwise") },
    { "seed", 0, CLI_NUMBER, &seed, N_("S"), N_("another number makes other people; 1 unless said otherwise") },
    { "remove", 0, CLI_FLAG, &removes, NULL, N_("remove all sample people forever") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  if (removes && n_people != NOT_SAID)
    return cli_usage (cli, _("“--remove” removes all sample people; it takes no “--people”."));
  if (n_people == NOT_SAID)
    n_people = DEFAULT_SAMPLE;
  if (n_people == 0 || n_people > MAX_SAMPLE)
    return cli_usage (cli, _("“--people” needs a number from 1 to 1000000."));

  return change_sample (cli, removes, n_people, seed);
}
