/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "goen-cli.h"
#include "goen-error.h"

/* What the options of "add person" fill, besides the record itself. */
typedef struct {
  char      *company;
  char      *company_yomi;
  char      *department;
  char      *title;
  GPtrArray *phones;
  GPtrArray *emails;
  GPtrArray *links;
} Given;

static void
given_clear (Given *given)
{
  g_free (given->company);
  g_free (given->company_yomi);
  g_free (given->department);
  g_free (given->title);
  g_ptr_array_unref (given->phones);
  g_ptr_array_unref (given->emails);
  g_ptr_array_unref (given->links);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

static void
print_uuid (GoenCli    *cli,
            const char *uuid)
{
  if (cli->is_json)
    cli_print_json_text ("uuid", uuid);
  else
    cli_print_line (uuid);
}

static void
take_points (GPtrArray *target,
             GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (target, goen_contact_point_new (g_ptr_array_index (values, i), NULL, NULL));
}

static void
take_given (GoenPersonRecord *record,
            const Given      *given)
{
  take_points (record->phones, given->phones);
  take_points (record->emails, given->emails);
  take_points (record->links, given->links);

  if (given->company != NULL || given->company_yomi != NULL || given->department != NULL || given->title != NULL)
    {
      GoenAffiliation *affiliation = goen_affiliation_new (given->company, given->department, given->title);

      affiliation->company_yomi = g_strdup (given->company_yomi);
      g_ptr_array_add (record->affiliations, affiliation);
    }
}

static gboolean
has_digits (const char *text,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* "2026-11-21", "2026-11", "2026" or "--11-21". */
static gboolean
is_partial_date (const char *date)
{
  gboolean has_year = strlen (date) >= 4 && has_digits (date, 4);
  /* A leap year stands in for the year that is not said. */
  int year = has_year ? (int) g_ascii_strtoll (date, NULL, 10) : 2000;
  const char *rest = has_year ? date + 4 : date + 1;
  int month;

  if (!has_year && (!g_str_has_prefix (date, "--") || strlen (date) != 7))
    return FALSE;
  if (year == 0)
    return FALSE;
  if (*rest == '\0')
    return TRUE;

  if (rest[0] != '-' || strlen (rest) < 3 || !has_digits (rest + 1, 2))
    return FALSE;
  month = atoi (rest + 1);
  if (rest[3] == '\0')
    return has_year && month >= 1 && month <= 12;

  return rest[3] == '-' && strlen (rest) == 6 && has_digits (rest + 4, 2) &&
         g_date_valid_dmy (atoi (rest + 4), month, year);
}

static gboolean
check_date (const char  *option,
            const char  *date,
            GError     **error)
{
  if (date == NULL || is_partial_date (date))
    return TRUE;

  /* Translators: the name of an option and what was given with it. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
               _("“--%s %s” is not a date. Write it like 2026-11-21, 2026-11, 2026 or --11-21."), option, date);

  return FALSE;
}

static int
save (GoenCli                *cli,
      const GoenPersonRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_date ("birthday", record->birthday, &error) ||
      !check_date ("met-on", record->met_on, &error) ||
      !cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_save_person_async (cli->library, record, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  saved = goen_library_save_person_finish (cli->library, result, &error);
  if (saved == NULL)
    return cli_fail (cli, error);

  print_uuid (cli, saved->uuid);

  return CLI_OK;
}

int
cli_add_person (GoenCli  *cli,
                char    **argv)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_auto (Given) given = {
    .phones = g_ptr_array_new_with_free_func (g_free),
    .emails = g_ptr_array_new_with_free_func (g_free),
    .links = g_ptr_array_new_with_free_func (g_free),
  };
  int status;
  const CliOption options[] = {
    { "family", 0, CLI_TEXT, &record->family, N_("NAME"), N_("family name") },
    { "given", 0, CLI_TEXT, &record->given, N_("NAME"), N_("given name") },
    { "family-yomi", 0, CLI_TEXT, &record->family_yomi, N_("KANA"), N_("reading of the family name") },
    { "given-yomi", 0, CLI_TEXT, &record->given_yomi, N_("KANA"), N_("reading of the given name") },
    { "nickname", 0, CLI_TEXT, &record->nickname, N_("NAME"), N_("nickname") },
    { "company", 0, CLI_TEXT, &given.company, N_("NAME"), N_("company") },
    { "company-yomi", 0, CLI_TEXT, &given.company_yomi, N_("KANA"), N_("reading of the company") },
    { "department", 0, CLI_TEXT, &given.department, N_("NAME"), N_("department") },
    { "title", 0, CLI_TEXT, &given.title, N_("TITLE"), N_("title") },
    { "phone", 0, CLI_LIST, given.phones, N_("NUMBER"), N_("phone number; may be given several times, as may all up to --need") },
    { "email", 0, CLI_LIST, given.emails, N_("ADDRESS"), N_("mail address") },
    { "link", 0, CLI_LIST, given.links, N_("URL"), N_("web page") },
    { "tag", 0, CLI_LIST, record->tags, N_("TAG"), N_("tag") },
    { "interest", 0, CLI_LIST, record->interests, N_("TOPIC"), N_("what the person is interested in") },
    { "offer", 0, CLI_LIST, record->offers, N_("TOPIC"), N_("what the person can offer") },
    { "need", 0, CLI_LIST, record->needs, N_("TOPIC"), N_("what the person is looking for") },
    { "birthday", 0, CLI_TEXT, &record->birthday, N_("DATE"), N_("birthday: 2026-11-21, --11-21 …") },
    { "met-on", 0, CLI_TEXT, &record->met_on, N_("DATE"), N_("when you met") },
    { "met-at", 0, CLI_TEXT, &record->met_at, N_("PLACE"), N_("where you met: a place or gathering") },
    { "met-how", 0, CLI_TEXT, &record->met_how, N_("TEXT"), N_("what you talked about") },
    { "introduced-by", 0, CLI_TEXT, &record->introduced_by, N_("NAME"), N_("who introduced you") },
    { "note", 0, CLI_TEXT, &record->note, N_("TEXT"), N_("note") },
    { "private-note", 0, CLI_TEXT, &record->private_note, N_("TEXT"), N_("private note, which no export shows unless asked") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  take_given (record, &given);

  return save (cli, record);
}

typedef void (*MoveFunc) (GoenLibrary         *library,
                          const gint64        *ids,
                          guint                n_ids,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/* Says so when the person is already where it shall go. */
static gboolean
check_place (GoenCli      *cli,
             gint64        id,
             const char   *uuid,
             gboolean      into_trash,
             GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;

  goen_library_load_record_async (cli->library, id, GOEN_PERSON_FIELDS, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  record = goen_library_load_record_finish (cli->library, result, error);
  if (record == NULL)
    return FALSE;

  if (into_trash == (record->deleted == 0))
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
               into_trash ? _("The person with the UUID “%s” is already in the trash.")
                          : _("The person with the UUID “%s” is not in the trash."), uuid);

  return FALSE;
}

static int
move_person (GoenCli   *cli,
             char     **argv,
             MoveFunc   move,
             gboolean   into_trash)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *uuid;
  gint64 id = 0;
  int status;

  if (!cli_parse (cli, NULL, argv, 1, 1, &words, &status))
    return status;

  uuid = g_ptr_array_index (words, 0);
  if (cli_open (cli, &error))
    id = cli_find (cli, uuid, &error);
  if (id == 0 || !check_place (cli, id, uuid, into_trash, &error))
    return cli_fail (cli, error);

  move (cli->library, &id, 1, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  if (!goen_library_write_finish (cli->library, result, &error))
    return cli_fail (cli, error);

  print_uuid (cli, uuid);

  return CLI_OK;
}

int
cli_delete (GoenCli  *cli,
            char    **argv)
{
  return move_person (cli, argv, goen_library_trash_async, TRUE);
}

int
cli_restore (GoenCli  *cli,
             char    **argv)
{
  return move_person (cli, argv, goen_library_restore_async, FALSE);
}
