/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-library-history.h"

static GPtrArray *
load_imports (GoenCli  *cli,
              GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!cli_open (cli, error))
    return NULL;

  goen_library_list_imports_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_list_imports_finish (cli->library, result, error);
}

static void
print_imports_json (const GPtrArray *imports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < imports->len; i++)
    {
      const GoenImportEntry *entry = imports->pdata[i];

      json_builder_begin_object (builder);
      cli_add_number (builder, "id", entry->id);
      cli_add_time (builder, "date", entry->started);
      json_builder_set_member_name (builder, "files");
      json_builder_add_string_value (builder, entry->source);
      cli_add_number (builder, "added", entry->added);
      cli_add_number (builder, "updated", entry->updated);
      cli_add_number (builder, "duplicates", entry->duplicates);
      cli_add_number (builder, "rejected", entry->rejected);
      cli_add_number (builder, "left", entry->n_left);
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

  g_strv_builder_add_many (row, _("Import"), _("Date"),
                           /* Translators: the headings of columns that count people and cards of an import. */
                           _("Added"), _("Updated"), _("Known"), _("Rejected"),
                           /* Translators: the heading of a column that counts whom an import added and who is still there. */
                           _("Still there"),
                           /* Translators: the heading of a column that says when something was undone. */
                           _("Undone"), _("Files"), NULL);

  return g_strv_builder_end (row);
}

static char **
make_row (const GoenImportEntry *entry)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  const gint64 counts[] = { entry->added, entry->updated, entry->duplicates, entry->rejected, entry->n_left };

  g_strv_builder_take (row, g_strdup_printf ("%" G_GINT64_FORMAT, entry->id));
  g_strv_builder_take (row, cli_dup_time (entry->started));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_strv_builder_take (row, g_strdup_printf ("%" G_GINT64_FORMAT, counts[i]));
  g_strv_builder_take (row, cli_dup_time (entry->undone));
  g_strv_builder_add (row, entry->source);

  return g_strv_builder_end (row);
}

static void
print_imports (const GPtrArray *imports)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (imports->len == 0)
    {
      cli_print_error (_("Nothing has been imported yet."));
      return;
    }

  g_ptr_array_add (table, make_heading ());
  for (guint i = 0; i < imports->len; i++)
    g_ptr_array_add (table, make_row (imports->pdata[i]));
  cli_print_table (table);
}

int
cli_imports (GoenCli  *cli,
             char    **argv)
{
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 0, 0, NULL, &status))
    return status;

  imports = load_imports (cli, &error);
  if (imports == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_imports_json (imports);
  else
    print_imports (imports);

  return CLI_OK;
}

static void
print_undone_json (const GoenImportUndone *undone)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_add_number (builder, "trashed", undone->n_trashed);
  cli_add_number (builder, "restored", undone->n_restored);
  cli_add_number (builder, "kept", undone->n_kept);
  json_builder_end_object (builder);

  cli_print_json (json_builder_get_root (builder));
}

/* What did not happen is not said. */
static void
print_count (char  *line,   /* (transfer full) */
             guint  n)
{
  if (n > 0)
    cli_print_line (line);
  g_free (line);
}

static void
print_undone (const GoenImportUndone *undone)
{
  if (undone->n_trashed + undone->n_restored + undone->n_kept == 0)
    {
      cli_print_line (_("The import is marked as undone; none of its people were left."));
      return;
    }

  print_count (g_strdup_printf (ngettext ("%u person whom the import had added was put into the trash.",
                                          "%u people whom the import had added were put into the trash.",
                                          undone->n_trashed), undone->n_trashed), undone->n_trashed);
  print_count (g_strdup_printf (ngettext ("%u person whom the import had changed is as before again.",
                                          "%u people whom the import had changed are as before again.",
                                          undone->n_restored), undone->n_restored), undone->n_restored);
  print_count (g_strdup_printf (ngettext ("%u person was changed or merged after the import and was left alone.",
                                          "%u people were changed or merged after the import and were left alone.",
                                          undone->n_kept), undone->n_kept), undone->n_kept);
}

int
cli_undo_import (GoenCli  *cli,
                 char    **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenImportUndone undone;
  gint64 id;
  int status;

  if (!cli_parse_id (cli, argv, &id, &status))
    return status;
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_undo_import_async (cli->library, id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_undo_import_finish (cli->library, result, &undone, &error))
    return cli_fail (cli, error);

  if (cli->is_json)
    print_undone_json (&undone);
  else
    print_undone (&undone);

  return CLI_OK;
}
