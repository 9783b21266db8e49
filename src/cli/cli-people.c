/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-error.h"

/* Rows are read in pages, so that other programs can write in between. */
#define PAGE_SIZE 1000

static gboolean
load_rows (GoenCli       *cli,
           const GArray  *ids,
           GPtrArray     *rows,
           GError       **error)
{
  for (guint start = 0; start < ids->len; start += PAGE_SIZE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) page = NULL;

      goen_library_load_rows_async (cli->library, &g_array_index (ids, gint64, start),
                                    MIN (PAGE_SIZE, ids->len - start), cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      page = goen_library_load_rows_finish (cli->library, result, error);
      if (page == NULL)
        return FALSE;

      for (guint i = 0; i < page->len; i++)
        if (page->pdata[i] != NULL)
          g_ptr_array_add (rows, g_steal_pointer (&page->pdata[i]));
    }

  return TRUE;
}

static GPtrArray *
find_rows (GoenCli                *cli,
           const GoenPeopleQuery  *query,
           guint                   limit,
           GError                **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_row_free);
  g_autoptr (GoenPeopleResult) people = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (!cli_open (cli, error))
    return NULL;

  goen_library_query_async (cli->library, query, limit, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  people = goen_library_query_finish (cli->library, result, error);

  if (people == NULL || !load_rows (cli, people->ids, rows, error))
    return NULL;

  return g_steal_pointer (&rows);
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
print_rows_json (const GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      add_member (builder, "uuid", row->uuid);
      add_member (builder, "name", row->name);
      add_member (builder, "yomi", row->yomi);
      add_member (builder, "company", row->company);
      add_member (builder, "title", row->title);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static char **
make_line (const char *name,
           const char *yomi,
           const char *company,
           const char *title,
           const char *uuid)
{
  const char *cells[] = { name, yomi, company, title, uuid };
  char **line = g_new0 (char *, G_N_ELEMENTS (cells) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    line[i] = g_strdup (cells[i] != NULL ? cells[i] : "");

  return line;
}

static void
print_rows (GoenCli         *cli,
            const GPtrArray *rows)
{
  g_autoptr (GPtrArray) table = NULL;

  if (cli->is_json)
    {
      print_rows_json (rows);
      return;
    }

  if (rows->len == 0)
    return;

  table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (table, make_line (_("Name"), _("Reading"), _("Company"), _("Title"), "UUID"));
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (table, make_line (row->name, row->yomi, row->company, row->title, row->uuid));
    }

  cli_print_table (table);
}

int
cli_list_people (GoenCli  *cli,
                 char    **argv)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  guint64 limit = 0;
  gboolean trash = FALSE;
  int status;
  const CliOption options[] = {
    { "tag", 0, CLI_TEXT, &query->tag, N_("TAG"), N_("only people with this tag") },
    { "trash", 0, CLI_FLAG, &trash, NULL, N_("the people in the trash instead") },
    { "limit", 0, CLI_NUMBER, &limit, N_("N"), N_("not more than this many") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  query->trash = trash;
  rows = find_rows (cli, query, limit, &error);
  if (rows == NULL)
    return cli_fail (cli, error);

  print_rows (cli, rows);
  if (rows->len == 0)
    cli_print_error (_("There is nobody."));

  return CLI_OK;
}

static char *
join_words (GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *word = cli_dup_utf8 (g_ptr_array_index (words, i));

      if (word == NULL)
        return NULL;
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

int
cli_search (GoenCli  *cli,
            char    **argv)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  guint64 limit = 0;
  int status;
  const CliOption options[] = {
    { "limit", 0, CLI_NUMBER, &limit, N_("N"), N_("not more than this many") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, G_MAXUINT, &words, &status))
    return status;

  query->search = join_words (words);
  if (query->search == NULL)
    return cli_usage (cli, _("What is searched for is not text in UTF-8."));

  rows = find_rows (cli, query, limit, &error);
  if (rows == NULL)
    return cli_fail (cli, error);

  print_rows (cli, rows);
  if (rows->len == 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("No one matches “%s”."), query->search);

      cli_print_error (sentence);
    }

  return rows->len > 0 ? CLI_OK : CLI_FAILED;
}
