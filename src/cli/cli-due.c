/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-loop.h"
#include "goen-clock.h"
#include "goen-error.h"

static void
print_json (GPtrArray *follow_ups)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      json_builder_begin_object (builder);
      cli_add_text (builder, "uuid", follow_up->uuid);
      cli_add_text (builder, "kind", goen_follow_up_kind_to_name (follow_up->kind));
      cli_add_text (builder, "person", follow_up->person_name);
      cli_add_text (builder, "person-uuid", follow_up->person_uuid);
      cli_add_text (builder, "event", follow_up->event_title);
      cli_add_text (builder, "hook", follow_up->hook);
      cli_add_time (builder, "due", follow_up->due);
      cli_add_time (builder, "snoozed", follow_up->snoozed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static void
print_table (GPtrArray *follow_ups)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  /* Translators: the heading of a column: by when something has to be done. */
  const char *heading[] = { _("Due"), C_("follow-up", "Kind"), _("Name"), _("Event"), _("Topic"), "UUID", NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];
      char **line = g_new0 (char *, 7);

      line[0] = cli_dup_time (follow_up->due);
      line[1] = g_strdup (goen_follow_up_kind_get_label (follow_up->kind));
      line[2] = g_strdup (follow_up->person_name != NULL ? follow_up->person_name : "");
      line[3] = g_strdup (follow_up->event_title != NULL ? follow_up->event_title : "");
      line[4] = g_strdup (follow_up->hook != NULL ? follow_up->hook : "");
      line[5] = g_strdup (follow_up->uuid);
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
}

int
cli_due (GoenCli  *cli,
         char    **argv)
{
  GoenFollowUpsQuery query = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) follow_ups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *event = NULL;
  gboolean all = FALSE;
  int status;
  const CliOption options[] = {
    { "all", 0, CLI_FLAG, &all, NULL, N_("also what is snoozed") },
    { "event", 0, CLI_TEXT, &event, N_("UUID"), N_("only of this event") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);
  if (event != NULL && (query.event_id = cli_find_event (cli, event, &error)) == 0)
    return cli_fail (cli, error);

  query.visible_at = all ? 0 : goen_clock_now ();
  goen_library_list_follow_ups_async (cli->library, &query, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  follow_ups = goen_library_list_follow_ups_finish (cli->library, result, &error);
  if (follow_ups == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_json (follow_ups);
  else if (follow_ups->len > 0)
    print_table (follow_ups);
  if (follow_ups->len == 0)
    cli_print_error (_("Nothing is due."));

  return CLI_OK;
}

GoenFollowUp *
cli_load_follow_up (GoenCli     *cli,
                    const char  *uuid,
                    GError     **error)
{
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = cli_dup_utf8 (uuid);
  gint64 id;

  goen_library_find_follow_up_async (cli->library, text != NULL ? text : "", cli->cancellable, cli_result_cb, &found);
  cli_await (&found);
  id = goen_library_find_follow_up_finish (cli->library, found, &local_error);
  if (id == 0 && g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      /* Translators: %s is a UUID. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("No follow-up has the UUID “%s”. “goen-cli due” shows them."), text);
      return NULL;
    }
  if (id == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  goen_library_load_follow_up_async (cli->library, id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_follow_up_finish (cli->library, result, error);
}

/* A follow-up that is open, as something shall be done with it. */
static GoenFollowUp *
load_open (GoenCli     *cli,
           const char  *uuid,
           GError     **error)
{
  g_autoptr (GoenFollowUp) follow_up = NULL;

  if (!cli_open (cli, error))
    return NULL;
  follow_up = cli_load_follow_up (cli, uuid, error);
  if (follow_up == NULL || follow_up->state == GOEN_FOLLOW_UP_OPEN)
    return g_steal_pointer (&follow_up);

  /* Translators: %s is a UUID. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The follow-up with the UUID “%s” is closed already."), follow_up->uuid);

  return NULL;
}

static void
print_result (GoenCli            *cli,
              const GoenFollowUp *follow_up,
              const char         *sentence)
{
  if (cli->is_json)
    cli_print_json_text ("uuid", follow_up->uuid);
  else
    cli_print_line (sentence);
}

int
cli_done (GoenCli  *cli,
          char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenFollowUp) follow_up = NULL;
  g_autoptr (GoenFollowUp) done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 1, 1, &words, &status))
    return status;

  follow_up = load_open (cli, words->pdata[0], &error);
  if (follow_up == NULL)
    return cli_fail (cli, error);

  goen_library_finish_follow_up_async (cli->library, follow_up->id, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  done = goen_library_finish_follow_up_finish (cli->library, result, &error);
  if (done == NULL)
    return cli_fail (cli, error);

  print_result (cli, follow_up, _("Noted as done."));

  return CLI_OK;
}

int
cli_snooze (GoenCli  *cli,
            char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenFollowUp) follow_up = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *until = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;
  gint64 time = 0;
  int status;
  const CliOption options[] = {
    { "until", 0, CLI_TEXT, &until, N_("TIME"), N_("when it comes back, such as 2026-11-26T19:00+09:00") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, 1, &words, &status))
    return status;
  if (until == NULL)
    return cli_usage (cli, _("Say until when: --until TIME."));
  if (!cli_parse_time ("until", until, &time, &error))
    return cli_fail (cli, error);
  if (time <= goen_clock_now ())
    return cli_usage (cli, _("The time to wait until is over already."));

  follow_up = load_open (cli, words->pdata[0], &error);
  if (follow_up == NULL)
    return cli_fail (cli, error);

  goen_library_snooze_follow_up_async (cli->library, follow_up->id, time, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_write_finish (cli->library, result, &error))
    return cli_fail (cli, error);

  shown = cli_dup_time (time);
  /* Translators: %s is a date and a time, such as 2026-11-26 19:00. */
  sentence = g_strdup_printf (_("Put off until %s."), shown);
  print_result (cli, follow_up, sentence);

  return CLI_OK;
}

int
cli_drop (GoenCli  *cli,
          char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenFollowUp) follow_up = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;
  int status;
  const CliOption options[] = {
    { "reason", 0, CLI_TEXT, &reason, N_("TEXT"), N_("why it is not done") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, 1, &words, &status))
    return status;

  follow_up = load_open (cli, words->pdata[0], &error);
  if (follow_up == NULL)
    return cli_fail (cli, error);

  goen_library_drop_follow_up_async (cli->library, follow_up->id, reason, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_write_finish (cli->library, result, &error))
    return cli_fail (cli, error);

  print_result (cli, follow_up, _("Dropped."));

  return CLI_OK;
}
