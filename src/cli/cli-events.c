/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-loop.h"
#include "goen-clock.h"
#include "goen-error.h"
#include "goen-event-advice.h"

/* What the options of "add event" say, besides the record itself. */
typedef struct {
  char    *start;
  char    *end;
  char    *kind;
  char    *status;
  guint64  fee;
  guint64  travel_cost;
} Given;

static void
given_clear (Given *given)
{
  g_free (given->start);
  g_free (given->end);
  g_free (given->kind);
  g_free (given->status);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

/* The id of an event, also of one in the trash; 0 with @error set. */
gint64
cli_find_event (GoenCli     *cli,
                const char  *uuid,
                GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = uuid != NULL ? cli_dup_utf8 (uuid) : NULL;
  gint64 id;

  goen_library_find_event_async (cli->library, text != NULL ? text : "", cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  id = goen_library_find_event_finish (cli->library, result, &local_error);

  if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_autofree char *file = g_filename_display_name (goen_library_get_path (cli->library));

      /* Translators: the first %s is a UUID, the second a file name. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("No event in “%2$s” has the UUID “%1$s”. “goen-cli list events” shows them."), text, file);
    }
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return id;
}

/* The event with all its fields; %NULL with @error set. */
GoenEventRecord *
cli_load_event (GoenCli     *cli,
                const char  *uuid,
                GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gint64 id = cli_find_event (cli, uuid, error);

  if (id == 0)
    return NULL;

  goen_library_load_event_async (cli->library, id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_event_finish (cli->library, result, error);
}

gboolean
cli_parse_time (const char  *option,
                const char  *text,
                gint64      *time,
                GError     **error)
{
  if (text == NULL || goen_clock_parse (text, time))
    return TRUE;

  /* Translators: the name of an option and what was given with it. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
               _("“--%s %s” is not a time. Write it like 2026-11-26T19:00+09:00; without a zone it is local time."), option, text);

  return FALSE;
}

/* "2026-11-26", and whatever else ISO 8601 has for a day. */
static gboolean
is_date_alone (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return strpbrk (trimmed, "Tt :") == NULL;
}

/* Dates alone make an event of whole days; the end is the last of them. */
static gboolean
take_times (GoenEventRecord  *event,
            const Given      *given,
            GError          **error)
{
  gboolean ends_with_date;

  if (!cli_parse_time ("start", given->start, &event->start, error) || !cli_parse_time ("end", given->end, &event->end, error))
    return FALSE;

  if (given->start == NULL && given->end != NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("An end needs a beginning. Give --start as well."));
      return FALSE;
    }

  event->is_all_day = given->start != NULL && is_date_alone (given->start);
  ends_with_date = given->end != NULL && is_date_alone (given->end);
  if (given->end != NULL && event->is_all_day != ends_with_date)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("--start and --end do not match. Give both with a time, or both as dates for an event of whole days."));
      return FALSE;
    }
  if (given->end != NULL && event->end < event->start)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The event ends before it begins. Give a later --end."));
      return FALSE;
    }
  if (ends_with_date)
    event->end = goen_clock_start_of_day (event->end, NULL, 1);

  return TRUE;
}

static gboolean
take_words (GoenEventRecord  *event,
            const Given      *given,
            GError          **error)
{
  if (given->kind != NULL && !goen_event_kind_from_name (given->kind, &event->kind))
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (int kind = 0; kind < GOEN_N_EVENT_KINDS; kind++)
        g_string_append_printf (names, "%s%s", kind > 0 ? ", " : "", goen_event_kind_to_name (kind));
      /* Translators: the first %s is what was given, the second a list of words. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("“%s” is no kind of event. The kinds are: %s."), given->kind, names->str);
      return FALSE;
    }

  if (given->status != NULL && !goen_event_status_from_name (given->status, &event->status))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   /* Translators: the words between the second pair of quotation marks are typed as they stand. */
                   _("“%s” is no status of an event. It is one of “considering, going, went, skipped, cancelled”."), given->status);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take_given (GoenEventRecord  *event,
            const Given      *given,
            GError          **error)
{
  if (!take_times (event, given, error) || !take_words (event, given, error))
    return FALSE;

  if (given->fee != G_MAXUINT64)
    event->fee = MIN (given->fee, G_MAXINT32);
  if (given->travel_cost != G_MAXUINT64)
    event->travel_cost = MIN (given->travel_cost, G_MAXINT32);
  /* What is over by now has been gone to, unless somebody says otherwise. */
  if (given->status == NULL)
    event->status = event->start != 0 && goen_event_record_get_end (event) < goen_clock_now () ? GOEN_EVENT_WENT : GOEN_EVENT_GOING;

  return TRUE;
}

int
cli_add_event (GoenCli  *cli,
               char    **argv)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Given) given = { .fee = G_MAXUINT64, .travel_cost = G_MAXUINT64 };
  int status;
  const CliOption options[] = {
    { "title", 0, CLI_TEXT, &event->title, N_("TEXT"), N_("what the event is called") },
    { "start", 0, CLI_TEXT, &given.start, N_("TIME"), N_("when it begins, such as 2026-11-26T19:00+09:00") },
    { "end", 0, CLI_TEXT, &given.end, N_("TIME"), N_("when it ends") },
    { "kind", 0, CLI_TEXT, &given.kind, N_("KIND"), N_("cross-industry, same-industry, seminar, study-group, social, salon, …") },
    { "status", 0, CLI_TEXT, &given.status, N_("STATUS"), N_("considering, going, went, skipped or cancelled") },
    { "place", 0, CLI_TEXT, &event->place, N_("PLACE"), N_("where it takes place") },
    { "link", 0, CLI_TEXT, &event->link, N_("URL"), N_("its page, or the address of an online meeting") },
    { "organiser", 0, CLI_TEXT, &event->organiser, N_("NAME"), N_("who organises it") },
    { "series", 0, CLI_TEXT, &event->series, N_("NAME"), N_("the series it belongs to") },
    { "fee", 0, CLI_NUMBER, &given.fee, N_("YEN"), N_("what it costs") },
    { "travel-cost", 0, CLI_NUMBER, &given.travel_cost, N_("YEN"), N_("what the way there and back costs") },
    { "purpose", 0, CLI_TEXT, &event->purpose, N_("TEXT"), N_("why you go") },
    { "note", 0, CLI_TEXT, &event->note, N_("TEXT"), N_("note") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (!take_given (event, &given, &error) || !cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_save_event_async (cli->library, event, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  saved = goen_library_save_event_finish (cli->library, result, &error);
  if (saved == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    cli_print_json_text ("uuid", saved->uuid);
  else
    cli_print_line (saved->uuid);

  return CLI_OK;
}

void
cli_add_text (JsonBuilder *builder,
              const char  *name,
              const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
print_events_json (GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = rows->pdata[i];

      json_builder_begin_object (builder);
      cli_add_text (builder, "uuid", row->uuid);
      cli_add_text (builder, "title", row->title);
      cli_add_time (builder, "start", row->start);
      cli_add_time (builder, "end", row->end);
      cli_add_text (builder, "kind", goen_event_kind_to_name (row->kind));
      cli_add_text (builder, "status", goen_event_status_to_name (row->status));
      cli_add_text (builder, "place", row->place);
      cli_add_text (builder, "organiser", row->organiser);
      cli_add_number (builder, "met", row->n_met);
      cli_add_number (builder, "thanks", row->n_thanks);
      cli_add_number (builder, "thanked", row->n_thanked);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static void
print_events (GPtrArray *rows)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { _("Start"), C_("event", "Title"), _("Status"), _("People met"), "UUID", NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenEventRow *row = rows->pdata[i];
      char **line = g_new0 (char *, 6);

      line[0] = cli_dup_time (row->start);
      line[1] = g_strdup (row->title != NULL ? row->title : "");
      line[2] = g_strdup (goen_event_status_get_label (row->status));
      line[3] = g_strdup_printf ("%u", row->n_met);
      line[4] = g_strdup (row->uuid);
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
}

int
cli_list_events (GoenCli  *cli,
                 char    **argv)
{
  GoenEventsQuery query = { GOEN_EVENTS_ALL, goen_clock_now () };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gboolean upcoming = FALSE, past = FALSE, trash = FALSE;
  guint64 limit = 0;
  int status;
  const CliOption options[] = {
    { "upcoming", 0, CLI_FLAG, &upcoming, NULL, N_("only those that are not over") },
    { "past", 0, CLI_FLAG, &past, NULL, N_("only those that are over, the latest first") },
    { "trash", 0, CLI_FLAG, &trash, NULL, N_("the events in the trash instead") },
    { "limit", 0, CLI_NUMBER, &limit, N_("N"), N_("not more than this many") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (upcoming + past + trash > 1)
    return cli_usage (cli, _("Only one of --upcoming, --past and --trash can be given."));
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  query.which = trash ? GOEN_EVENTS_TRASH : past ? GOEN_EVENTS_PAST : upcoming ? GOEN_EVENTS_UPCOMING : GOEN_EVENTS_ALL;
  query.limit = MIN (limit, G_MAXUINT);
  goen_library_list_events_async (cli->library, &query, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  rows = goen_library_list_events_finish (cli->library, result, &error);
  if (rows == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_events_json (rows);
  else if (rows->len > 0)
    print_events (rows);
  if (rows->len == 0)
    cli_print_error (_("There are no events."));

  return CLI_OK;
}
