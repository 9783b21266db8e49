/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-loop.h"
#include "goen-brief.h"
#include "goen-error.h"
#include "goen-event-advice.h"

static GPtrArray *
list_attendances (GoenCli  *cli,
                  gint64    event_id,
                  GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_list_attendances_async (cli->library, event_id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_list_attendances_finish (cli->library, result, error);
}

/* The questions chosen for the event, or else the first ideas for it. */
static char **
dup_questions (const GoenEventRecord *event,
               const GoenProfile     *profile,
               GPtrArray             *attendances)
{
  g_autoptr (GStrvBuilder) builder = NULL;

  if (event->questions->len == 0)
    return goen_question_list_ideas (profile, event, attendances);

  builder = g_strv_builder_new ();
  for (guint i = 0; i < event->questions->len; i++)
    g_strv_builder_add (builder, event->questions->pdata[i]);

  return g_strv_builder_end (builder);
}

int
cli_brief (GoenCli  *cli,
           char    **argv)
{
  g_autoptr (GoenEventRecord) event = NULL;
  g_autoptr (GPtrArray) attendances = NULL;
  g_autoptr (GoenProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *output = NULL;
  g_autofree char *path = NULL;
  g_autofree char *when = NULL;
  g_auto (GStrv) questions = NULL;
  GoenBriefContent content = { NULL };
  int status;
  const CliOption options[] = {
    { "event", 0, CLI_TEXT, &uuid, N_("UUID"), N_("the event") },
    { "output", 'o', CLI_PATH, &output, N_("FILE"), N_("the PDF file to write") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (uuid == NULL || output == NULL)
    return cli_usage (cli, _("Say which event and where to write: --event UUID -o FILE."));

  if (cli_resolve_output (output, &path, &error) && cli_open (cli, &error))
    event = cli_load_event (cli, uuid, &error);
  if (event != NULL)
    attendances = list_attendances (cli, event->id, &error);
  if (attendances != NULL)
    profile = cli_load_profile (cli, &error);
  if (profile == NULL)
    return cli_fail (cli, error);

  questions = dup_questions (event, profile, attendances);
  when = goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day);
  content = (GoenBriefContent) { event, when, goen_event_kind_get_label (event->kind), profile, attendances, questions };
  if (!goen_brief_write_pdf (&content, path, &error))
    return cli_fail (cli, error);

  if (cli->is_json)
    {
      g_autofree char *name = g_filename_display_name (output);

      cli_print_json_text ("file", name);
    }

  return CLI_OK;
}
