/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-cards.h"
#include "goen-error.h"
#include "goen-people-book.h"

static GPtrArray *
load_records (GoenCli  *cli,
              GArray   *ids,
              gboolean  with_images,
              GError  **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      GoenPersonRecord *record;

      goen_library_load_record_async (cli->library, g_array_index (ids, gint64, i), with_images ? GOEN_PERSON_IMAGES : 0,
                                      cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      record = goen_library_load_record_finish (cli->library, result, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (people, record);
    }

  return g_steal_pointer (&people);
}

GPtrArray *
cli_load_people (GoenCli     *cli,
                 const char  *search,
                 gboolean     with_images,
                 GError     **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GoenPeopleResult) people = NULL;

  if (!cli_open (cli, error))
    return NULL;
  query->search = g_strdup (search);
  goen_library_query_async (cli->library, query, 0, cli->cancellable, cli_result_cb, &found);
  cli_await (&found);
  people = goen_library_query_finish (cli->library, found, error);
  if (people == NULL)
    return NULL;
  if (people->ids->len > 0)
    return load_records (cli, people->ids, with_images, error);

  if (search != NULL)
    /* Translators: %s is what was searched for. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("No one matches “%s”. Nothing was written."), search);
  else
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("There is nobody to print."));

  return NULL;
}

int
cli_book (GoenCli  *cli,
          char    **argv)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *search = NULL;
  g_autofree char *title = NULL;
  g_autofree char *output = NULL;
  g_autofree char *path = NULL;
  int status;
  const CliOption options[] = {
    { "people", 0, CLI_TEXT, &search, N_("QUERY"), N_("only the people that “search” would find") },
    { "title", 0, CLI_TEXT, &title, N_("TEXT"), N_("what stands above each page") },
    { "output", 'o', CLI_PATH, &output, N_("FILE"), N_("the PDF file to write") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (output == NULL)
    return cli_usage (cli, _("Say where to write: -o FILE."));

  if (cli_resolve_output (output, &path, &error))
    people = cli_load_people (cli, search, FALSE, &error);
  if (people == NULL ||
      !goen_people_book_write_pdf (people, title != NULL ? title : _("List of People"), path, cli->cancellable, &error))
    return cli_fail (cli, error);
  if (cli->is_json)
    cli_print_json_number ("people", people->len);

  return CLI_OK;
}

/* Who is on the list of an event stands on it by the name that is written there, or, where known, as in the database. */
static GoenPersonRecord *
make_guest (GoenCli               *cli,
            const GoenAttendance  *attendance,
            GError               **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GoenPersonRecord *guest;

  if (attendance->person_id > 0)
    {
      goen_library_load_record_async (cli->library, attendance->person_id, 0, cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      return goen_library_load_record_finish (cli->library, result, error);
    }

  guest = goen_person_record_new ();
  guest->formatted = g_strdup (attendance->name);
  if (attendance->company != NULL)
    g_ptr_array_add (guest->affiliations, goen_affiliation_new (attendance->company, NULL, attendance->title));

  return guest;
}

static GPtrArray *
load_guests (GoenCli                *cli,
             const GoenEventRecord  *event,
             GError                **error)
{
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autoptr (GPtrArray) attendances = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_list_attendances_async (cli->library, event->id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  attendances = goen_library_list_attendances_finish (cli->library, result, error);
  if (attendances == NULL)
    return NULL;

  for (guint i = 0; i < attendances->len; i++)
    {
      GoenPersonRecord *guest = make_guest (cli, attendances->pdata[i], error);

      if (guest == NULL)
        return NULL;
      g_ptr_array_add (guests, guest);
    }
  if (guests->len > 0)
    return g_steal_pointer (&guests);

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("Nobody is on the list of this event."));

  return NULL;
}

/* The people of an event, whose name then stands above theirs, or of the database. */
static GPtrArray *
load_badge_people (GoenCli     *cli,
                   const char  *search,      /* (nullable) */
                   const char  *event_uuid,  /* (nullable) */
                   char       **title,       /* (inout) */
                   GError     **error)
{
  g_autoptr (GoenEventRecord) event = NULL;

  if (event_uuid == NULL)
    return cli_load_people (cli, search, FALSE, error);

  if (!cli_open (cli, error))
    return NULL;
  event = cli_load_event (cli, event_uuid, error);
  if (event == NULL)
    return NULL;
  if (*title == NULL)
    *title = g_strdup (event->title);

  return load_guests (cli, event, error);
}

int
cli_badges (GoenCli  *cli,
            char    **argv)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *search = NULL;
  g_autofree char *event = NULL;
  g_autofree char *title = NULL;
  g_autofree char *size = NULL;
  g_autofree char *output = NULL;
  g_autofree char *path = NULL;
  GoenBadgeOptions badge = { .width = 91, .height = 55, .with_company = TRUE, .with_reading = TRUE };
  int status;
  const CliOption options[] = {
    { "people", 0, CLI_TEXT, &search, N_("QUERY"), N_("only the people that “search” would find") },
    { "event", 0, CLI_TEXT, &event, N_("UUID"), N_("those on the list of an event") },
    { "title", 0, CLI_TEXT, &title, N_("TEXT"), N_("what stands above the names; without it the event") },
    { "size", 0, CLI_TEXT, &size, N_("SIZE"), N_("size of a badge, like 91x55") },
    { "output", 'o', CLI_PATH, &output, N_("FILE"), N_("the PDF file to write") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (output == NULL)
    return cli_usage (cli, _("Say where to write: -o FILE."));
  if (search != NULL && event != NULL)
    return cli_usage (cli, _("Take people either from the list or from an event, not from both."));

  if (cli_resolve_output (output, &path, &error) &&
      (size == NULL || cli_parse_card_size (size, &badge.width, &badge.height, &error)))
    people = load_badge_people (cli, search, event, &title, &error);
  badge.title = title;
  if (people == NULL || !goen_badges_write_pdf (people, &badge, path, cli->cancellable, &error))
    return cli_fail (cli, error);
  if (cli->is_json)
    cli_print_json_number ("badges", people->len);

  return CLI_OK;
}
