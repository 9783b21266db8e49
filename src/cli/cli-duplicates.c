/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-duplicates.h"
#include "goen-error.h"
#include "goen-library-history.h"

/* Rows are read in pages, so that other programs can write in between. */
#define PAGE_SIZE 1000

static gboolean
find (GoenCli         *cli,
      GoenDuplicates  *duplicates,
      GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_duplicates_find_async (duplicates, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_duplicates_find_finish (duplicates, result, error);
}

/* The pairs that are as much alike as asked; the list has the most alike first. */
static GPtrArray *
list_pairs (GoenDuplicates *duplicates,
            guint64         min)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (duplicates)); i++)
    {
      g_autoptr (GoenDuplicate) pair = g_list_model_get_item (G_LIST_MODEL (duplicates), i);

      if (goen_duplicate_get_score (pair) < min)
        break;
      g_ptr_array_add (pairs, g_steal_pointer (&pair));
    }

  return pairs;
}

/* The rows of both of every pair, one after the other; NULL for somebody who is gone meanwhile. */
static GPtrArray *
load_rows (GoenCli          *cli,
           const GPtrArray  *pairs,
           GError          **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_row_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < pairs->len; i++)
    {
      gint64 both[] = { goen_duplicate_get_a (pairs->pdata[i]), goen_duplicate_get_b (pairs->pdata[i]) };

      g_array_append_vals (ids, both, G_N_ELEMENTS (both));
    }

  for (guint start = 0; start < ids->len; start += PAGE_SIZE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) page = NULL;

      goen_library_load_rows_async (cli->library, &g_array_index (ids, gint64, start), MIN (PAGE_SIZE, ids->len - start),
                                    cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      page = goen_library_load_rows_finish (cli->library, result, error);
      if (page == NULL)
        return NULL;

      for (guint i = 0; i < page->len; i++)
        g_ptr_array_add (rows, g_steal_pointer (&page->pdata[i]));
    }

  return g_steal_pointer (&rows);
}

static void
add_person (JsonBuilder         *builder,
            const char          *member,
            const GoenPersonRow *row)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uuid");
  json_builder_add_string_value (builder, row->uuid);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, row->name);
  json_builder_end_object (builder);
}

static void
add_pair (JsonBuilder         *builder,
          GoenDuplicate       *pair,
          const GoenPersonRow *a,
          const GoenPersonRow *b)
{
  g_auto (GStrv) names = goen_likeness_dup_names (goen_duplicate_get_signs (pair));
  g_autofree char *words = goen_likeness_dup_words (goen_duplicate_get_signs (pair));

  json_builder_begin_object (builder);
  add_person (builder, "a", a);
  add_person (builder, "b", b);
  json_builder_set_member_name (builder, "score");
  json_builder_add_int_value (builder, goen_duplicate_get_score (pair));
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (char **name = names; *name != NULL; name++)
    json_builder_add_string_value (builder, *name);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "words");
  json_builder_add_string_value (builder, words);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *pairs,
            const GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < pairs->len; i++)
    if (rows->pdata[2 * i] != NULL && rows->pdata[2 * i + 1] != NULL)
      add_pair (builder, pairs->pdata[i], rows->pdata[2 * i], rows->pdata[2 * i + 1]);
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static char **
make_line (char       *score,      /* (transfer full) */
           const char *name,
           const char *company,
           char       *reasons,    /* (transfer full) */
           const char *uuid)
{
  char **line = g_new0 (char *, 6);

  line[0] = score;
  line[1] = g_strdup (name);
  line[2] = g_strdup (company != NULL ? company : "");
  line[3] = reasons;
  line[4] = g_strdup (uuid);

  return line;
}

/* Two lines for each pair; the second one has neither score nor reasons. */
static void
print_table (const GPtrArray *pairs,
             const GPtrArray *rows)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: the heading of a column of numbers up to 100 that tell how much two people look like one. */
  g_ptr_array_add (table, make_line (g_strdup (_("Likeness")), _("Name"), _("Company"), g_strdup (_("Reasons")), "UUID"));
  for (guint i = 0; i < pairs->len; i++)
    {
      const GoenPersonRow *a = rows->pdata[2 * i];
      const GoenPersonRow *b = rows->pdata[2 * i + 1];
      GoenDuplicate *pair = pairs->pdata[i];

      if (a == NULL || b == NULL)
        continue;

      g_ptr_array_add (table, make_line (g_strdup_printf ("%u", goen_duplicate_get_score (pair)), a->name, a->company,
                                         goen_likeness_dup_words (goen_duplicate_get_signs (pair)), a->uuid));
      g_ptr_array_add (table, make_line (g_strdup (""), b->name, b->company, g_strdup (""), b->uuid));
    }

  cli_print_table (table);
}

int
cli_duplicates (GoenCli  *cli,
                char    **argv)
{
  g_autoptr (GoenDuplicates) duplicates = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  guint64 min = 0;
  int status;
  const CliOption options[] = {
    { "min", 0, CLI_NUMBER, &min, N_("N"), N_("only those whose likeness is at least this, up to 100") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  duplicates = goen_duplicates_new (cli->library);
  if (!find (cli, duplicates, &error))
    return cli_fail (cli, error);

  pairs = list_pairs (duplicates, min);
  rows = load_rows (cli, pairs, &error);
  if (rows == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_json (pairs, rows);
  else if (pairs->len > 0)
    print_table (pairs, rows);
  if (pairs->len == 0)
    cli_print_error (_("No duplicates were found."));
  else if (goen_duplicates_is_cut (duplicates))
    cli_print_error (_("There are more. These are the most alike; merge some of them and look again."));

  return CLI_OK;
}

int
cli_not_same (GoenCli  *cli,
              char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean undo = FALSE;
  gint64 a = 0, b = 0;
  int status;
  const CliOption options[] = {
    { "undo", 0, CLI_FLAG, &undo, NULL, N_("forget it again") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 2, 2, &words, &status))
    return status;

  if (cli_open (cli, &error))
    a = cli_find (cli, g_ptr_array_index (words, 0), &error);
  if (a != 0)
    b = cli_find (cli, g_ptr_array_index (words, 1), &error);
  if (b == 0)
    return cli_fail (cli, error);
  if (a == b)
    return cli_usage (cli, _("Both UUIDs are those of one person. Give those of two."));

  goen_library_set_not_same_async (cli->library, a, b, !undo, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_set_not_same_finish (cli->library, result, &error))
    return cli_fail (cli, error);

  if (cli->is_json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "not-same");
      json_builder_add_boolean_value (builder, !undo);
      json_builder_end_object (builder);
      cli_print_json (json_builder_get_root (builder));
    }

  return CLI_OK;
}
