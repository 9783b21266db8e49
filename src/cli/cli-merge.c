/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-library-history.h"
#include "goen-person-compare.h"

static GoenPersonRecord *
load_person (GoenCli     *cli,
             const char  *uuid,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gint64 id = cli_find (cli, uuid, error);

  if (id == 0)
    return NULL;

  goen_library_load_record_async (cli->library, id, GOEN_PERSON_IMAGES, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_record_finish (cli->library, result, error);
}

/* What the one who is kept says stands wherever only one can, and the rest goes into the note. */
static gint64
merge (GoenCli                 *cli,
       const GoenPersonRecord  *kept,
       const GoenPersonRecord  *gone,
       GError                 **error)
{
  g_autoptr (GoenPersonRecord) merged = goen_person_merge_fields (kept, gone, 0, TRUE);
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_merge_async (cli->library, merged, gone->id, gone->revision, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_merge_finish (cli->library, result, error);
}

static void
print_merge (GoenCli    *cli,
             const char *uuid,
             gint64      id)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *line = NULL;

  if (!cli->is_json)
    {
      cli_print_line (uuid);
      /* Translators: %s is a number. */
      line = g_strdup_printf (_("“goen-cli undo-merge %s” makes them two people again."), number);
      cli_print_line (line);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uuid");
  json_builder_add_string_value (builder, uuid);
  json_builder_set_member_name (builder, "merge");
  json_builder_add_int_value (builder, id);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

int
cli_merge (GoenCli  *cli,
           char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenPersonRecord) kept = NULL;
  g_autoptr (GoenPersonRecord) gone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;
  int status;

  if (!cli_parse (cli, NULL, argv, 2, 2, &words, &status))
    return status;

  if (cli_open (cli, &error))
    kept = load_person (cli, words->pdata[0], &error);
  if (kept != NULL)
    gone = load_person (cli, words->pdata[1], &error);
  if (gone != NULL)
    id = merge (cli, kept, gone, &error);
  if (id == 0)
    return cli_fail (cli, error);

  print_merge (cli, kept->uuid, id);

  return CLI_OK;
}

static void
add_person (JsonBuilder *builder,
            const char  *name,
            const char  *uuid,
            const char  *person_name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uuid");
  json_builder_add_string_value (builder, uuid);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, person_name);
  json_builder_end_object (builder);
}

static void
print_merges_json (const GPtrArray *merges)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < merges->len; i++)
    {
      const GoenMergeEntry *entry = merges->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_int_value (builder, entry->id);
      cli_add_time (builder, "date", entry->merged);
      add_person (builder, "kept", entry->kept_uuid, entry->kept_name);
      add_person (builder, "gone", entry->gone_uuid, entry->gone_name);
      cli_add_time (builder, "undone", entry->undone);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static char **
make_heading (void)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add_many (row, _("Merge"), _("Date"), _("Undone"),
                           /* Translators: the heading of a column with whom was kept when two people were merged. */
                           _("Kept"),
                           /* Translators: the heading of a column with who went to the trash when two people were merged. */
                           _("Gone"), NULL);

  return g_strv_builder_end (row);
}

static char **
make_row (const GoenMergeEntry *entry)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, g_strdup_printf ("%" G_GINT64_FORMAT, entry->id));
  g_strv_builder_take (row, cli_dup_time (entry->merged));
  g_strv_builder_take (row, cli_dup_time (entry->undone));
  g_strv_builder_take (row, g_strdup_printf ("%s %s", entry->kept_uuid, entry->kept_name));
  g_strv_builder_take (row, g_strdup_printf ("%s %s", entry->gone_uuid, entry->gone_name));

  return g_strv_builder_end (row);
}

static void
print_merges (const GPtrArray *merges)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (merges->len == 0)
    {
      cli_print_error (_("No merge can be undone, because no people have been merged."));
      return;
    }

  g_ptr_array_add (table, make_heading ());
  for (guint i = 0; i < merges->len; i++)
    g_ptr_array_add (table, make_row (merges->pdata[i]));
  cli_print_table (table);
}

int
cli_merges (GoenCli  *cli,
            char    **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 0, 0, NULL, &status))
    return status;
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_list_merges_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  merges = goen_library_list_merges_finish (cli->library, result, &error);
  if (merges == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_merges_json (merges);
  else
    print_merges (merges);

  return CLI_OK;
}

int
cli_undo_merge (GoenCli  *cli,
                char    **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;
  int status;

  if (!cli_parse_id (cli, argv, &id, &status))
    return status;
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_undo_merge_async (cli->library, id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_undo_merge_finish (cli->library, result, &error))
    return cli_fail (cli, error);

  if (cli->is_json)
    cli_print_json_number ("undone", id);
  else
    cli_print_line (_("The two are two people again."));

  return CLI_OK;
}
