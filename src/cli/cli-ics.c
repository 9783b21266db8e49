/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-loop.h"
#include "goen-clock.h"
#include "goen-error.h"
#include "goen-ics.h"

typedef struct {
  GPtrArray *events;      /* GoenEventRecord */
  GPtrArray *problems;    /* GoenIcsProblem */
  GPtrArray *files;       /* char *: of each problem, as shown */
} Read;

static void
read_clear (Read *read)
{
  g_ptr_array_unref (read->events);
  g_ptr_array_unref (read->problems);
  g_ptr_array_unref (read->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Read, read_clear)

/* By the name; the content is looked at when the file is read. */
gboolean
cli_is_calendar (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".ics") || g_str_has_suffix (lower, ".ical") || g_str_has_suffix (lower, ".ifb");
}

static gboolean
read_file (const char  *path,
           Read        *read,
           GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!cli_read_file (path, &bytes, error))
    return FALSE;

  events = goen_ics_read (bytes, goen_clock_now (), read->problems, &local_error);
  if (local_error != NULL)
    {
      /* Translators: a file name and what is wrong with the file. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("%s: %s"), name, local_error->message);
      return FALSE;
    }

  while (read->files->len < read->problems->len)
    g_ptr_array_add (read->files, g_strdup (name));
  g_ptr_array_extend_and_steal (read->events, g_steal_pointer (&events));

  return TRUE;
}

static void
print_problems (const Read *read)
{
  for (guint i = 0; i < read->problems->len; i++)
    {
      const GoenIcsProblem *problem = read->problems->pdata[i];
      g_autofree char *line = g_strdup_printf (_("%s: line %u: %s"), (char *) read->files->pdata[i], problem->line, problem->reason);

      cli_print_error (line);
    }
}

static void
print_result (GoenCli    *cli,
              const Read *read,
              guint       n_added,
              guint       n_updated,
              gboolean    is_dry_run)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *added = NULL;
  g_autofree char *updated = NULL;

  if (!cli->is_json)
    {
      added = g_strdup_printf (is_dry_run ? ngettext ("%u event was found.", "%u events were found.", n_added)
                                          : ngettext ("%u event was added.", "%u events were added.", n_added), n_added);
      cli_print_line (added);
      if (is_dry_run)
        return;
      updated = g_strdup_printf (ngettext ("%u event was there and was updated.", "%u events were there and were updated.", n_updated), n_updated);
      cli_print_line (updated);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, is_dry_run ? "found" : "added");
  json_builder_add_int_value (builder, n_added);
  json_builder_set_member_name (builder, "updated");
  json_builder_add_int_value (builder, n_updated);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < read->problems->len; i++)
    {
      const GoenIcsProblem *problem = read->problems->pdata[i];

      json_builder_begin_object (builder);
      cli_add_text (builder, "file", read->files->pdata[i]);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, problem->line);
      cli_add_text (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

int
cli_import_events (GoenCli   *cli,
                   GPtrArray *words,
                   gboolean   is_dry_run)
{
  g_auto (Read) read = {
    g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free),
    g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free),
    g_ptr_array_new_with_free_func (g_free),
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) added = NULL;
  g_autoptr (GError) error = NULL;
  guint n_updated = 0;

  for (guint i = 0; i < words->len; i++)
    if (!read_file (words->pdata[i], &read, &error))
      return cli_fail (cli, error);

  print_problems (&read);
  if (is_dry_run)
    {
      print_result (cli, &read, read.events->len, 0, TRUE);
      return CLI_OK;
    }

  if (!cli_open (cli, &error))
    return cli_fail (cli, error);
  goen_library_import_events_async (cli->library, read.events, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  added = goen_library_import_events_finish (cli->library, &n_updated, result, &error);
  if (added == NULL)
    return cli_fail (cli, error);

  print_result (cli, &read, added->len, n_updated, FALSE);

  return read.events->len == 0 && read.problems->len > 0 ? CLI_FAILED : CLI_OK;
}

/* All events but those in the trash, with all their fields. */
static GPtrArray *
load_events (GoenCli  *cli,
             GError  **error)
{
  GoenEventsQuery query = { GOEN_EVENTS_ALL, goen_clock_now () };
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  goen_library_list_events_async (cli->library, &query, cli->cancellable, cli_result_cb, &listed);
  cli_await (&listed);
  rows = goen_library_list_events_finish (cli->library, listed, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = rows->pdata[i];
      g_autoptr (GAsyncResult) result = NULL;
      GoenEventRecord *event;

      goen_library_load_event_async (cli->library, row->id, cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      event = goen_library_load_event_finish (cli->library, result, error);
      if (event == NULL)
        return NULL;
      g_ptr_array_add (events, event);
    }

  return g_steal_pointer (&events);
}

int
cli_export_events (GoenCli    *cli,
                   const char *output)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  g_autofree char *path = NULL;
  gboolean is_standard = g_str_equal (output, "-");

  /* Before anything is read: a name that cannot be written is told at once. */
  if (!is_standard && !cli_resolve_output (output, &path, &error))
    return cli_fail (cli, error);
  if (cli_open (cli, &error))
    events = load_events (cli, &error);
  if (events == NULL)
    return cli_fail (cli, error);

  text = goen_ics_write (events, goen_clock_now ());
  bytes = g_bytes_new (text, strlen (text));
  if (!cli_write_file (output, bytes, &error))
    return cli_fail (cli, error);
  if (is_standard)
    return CLI_OK;

  line = g_strdup_printf (ngettext ("%u event was exported.", "%u events were exported.", events->len), events->len);
  if (cli->is_json)
    cli_print_json_number ("exported", events->len);
  else
    cli_print_line (line);

  return CLI_OK;
}
