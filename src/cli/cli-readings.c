/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-error.h"
#include "goen-library-readings.h"
#include "goen-text.h"

static GoenPersonRecord *
load (GoenCli  *cli,
      gint64    id,
      GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_load_record_async (cli->library, id, GOEN_PERSON_FIELDS, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_record_finish (cli->library, result, error);
}

static GoenPeopleResult *
find_people (GoenCli  *cli,
             guint     limit,
             GError  **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) result = NULL;

  query->unconfirmed_reading = TRUE;
  goen_library_query_async (cli->library, query, limit, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_query_finish (cli->library, result, error);
}

/* The people with their guesses in memory; whoever is gone in the meantime is passed over. */
static GPtrArray *
load_people (GoenCli  *cli,
             guint     limit,
             GError  **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autoptr (GoenPeopleResult) found = find_people (cli, limit, error);

  for (guint i = 0; found != NULL && i < found->ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      GoenPersonRecord *record = load (cli, g_array_index (found->ids, gint64, i), &local_error);

      if (record != NULL)
        {
          g_ptr_array_add (people, record);
        }
      else if (!g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return found != NULL ? g_steal_pointer (&people) : NULL;
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value == NULL || *value == '\0')
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, value);
}

static const char *
get_company (const GoenPersonRecord *record)
{
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (record);

  return affiliation != NULL ? affiliation->company : NULL;
}

/* "yomi" is what is stored, "guess" what would be proposed. */
static void
print_json (GoenCli         *cli,
            const GPtrArray *people)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *record = g_ptr_array_index (people, i);
      g_autofree char *name = goen_person_record_dup_name (record);
      g_autofree char *yomi = goen_person_record_dup_yomi (record);
      g_autofree char *guess = NULL;

      goen_library_guess_reading (cli->library, record);
      guess = goen_person_record_dup_yomi (record);
      json_builder_begin_object (builder);
      add_member (builder, "uuid", record->uuid);
      add_member (builder, "name", name);
      add_member (builder, "yomi", yomi);
      add_member (builder, "guess", guess);
      add_member (builder, "company", get_company (record));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

static char **
make_line (const char *name,
           const char *guess,
           const char *company,
           const char *uuid)
{
  const char *cells[] = { name, guess, company, uuid };
  char **line = g_new0 (char *, G_N_ELEMENTS (cells) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    line[i] = g_strdup (cells[i] != NULL ? cells[i] : "");

  return line;
}

static void
print_people (GoenCli         *cli,
              const GPtrArray *people)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: heading of a column: the reading of a name that was guessed. */
  g_ptr_array_add (table, make_line (_("Name"), _("Guessed Reading"), _("Company"), "UUID"));
  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *record = g_ptr_array_index (people, i);
      g_autofree char *name = goen_person_record_dup_name (record);
      g_autofree char *guess = NULL;

      goen_library_guess_reading (cli->library, record);
      guess = goen_person_record_dup_yomi (record);
      g_ptr_array_add (table, make_line (name, guess, get_company (record), record->uuid));
    }

  cli_print_table (table);
}

static int
list_people (GoenCli *cli,
             guint    limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = load_people (cli, limit, &error);

  if (people == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    print_json (cli, people);
  else if (people->len > 0)
    print_people (cli, people);
  if (people->len == 0)
    cli_print_error (_("Everybody has a reading."));

  return CLI_OK;
}

static int
guess_all (GoenCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) guessed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  goen_library_guess_readings_async (cli->library, NULL, NULL, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  guessed = goen_library_guess_readings_finish (cli->library, result, &error);
  if (guessed == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    {
      cli_print_json_number ("guessed", guessed->len);
      return CLI_OK;
    }

  line = g_strdup_printf (ngettext ("The reading of %u person was guessed.", "The readings of %u people were guessed.", guessed->len),
                          guessed->len);
  cli_print_line (line);

  return CLI_OK;
}

static gboolean
set_reading (GoenPersonRecord  *record,
             const char        *yomi,
             GError           **error)
{
  g_auto (GStrv) words = goen_text_split_words (yomi);

  if (!goen_kana_is_reading (yomi))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("“%s” is no reading. Write it in hiragana or katakana."), yomi);
      return FALSE;
    }

  if (record->family != NULL && record->given != NULL && g_strv_length (words) != 2)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The name has two parts. Write both readings with a space between them, such as “たかはし みさき”."));
      return FALSE;
    }

  goen_reading_set_whole (record, yomi);

  return TRUE;
}

static gboolean
confirm_person (GoenCli     *cli,
                const char  *uuid,
                const char  *yomi,
                char       **confirmed,
                GError     **error)
{
  gint64 id = cli_find (cli, uuid, error);
  g_autoptr (GoenPersonRecord) record = id != 0 ? load (cli, id, error) : NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (record == NULL)
    return FALSE;

  if (record->deleted != 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The person is in the trash. “restore” takes them out."));
      return FALSE;
    }
  if (yomi != NULL && !set_reading (record, yomi, error))
    return FALSE;
  if (record->family_yomi == NULL && record->given_yomi == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("There is no reading to confirm. Guess it with “--guess” first, or give it with “--yomi”."));
      return FALSE;
    }

  record->yomi_guessed = FALSE;
  goen_library_save_person_async (cli->library, record, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  saved = goen_library_save_person_finish (cli->library, result, error);
  if (saved == NULL)
    return FALSE;

  *confirmed = goen_person_record_dup_yomi (saved);

  return TRUE;
}

static int
confirm (GoenCli    *cli,
         const char *uuid,
         const char *yomi)
{
  g_autofree char *confirmed = NULL;
  g_autoptr (GError) error = NULL;

  if (!confirm_person (cli, uuid, yomi, &confirmed, &error))
    return cli_fail (cli, error);

  if (cli->is_json)
    cli_print_json_text ("yomi", confirmed);
  else
    cli_print_line (confirmed);

  return CLI_OK;
}

int
cli_readings (GoenCli  *cli,
              char    **argv)
{
  g_autofree char *uuid = NULL;
  g_autofree char *yomi = NULL;
  g_autoptr (GError) error = NULL;
  gboolean guesses = FALSE;
  guint64 limit = 0;
  int status;
  const CliOption options[] = {
    { "guess", 0, CLI_FLAG, &guesses, NULL, N_("guess the readings of all who have none, and mark them as guessed") },
    { "confirm", 0, CLI_TEXT, &uuid, N_("UUID"), N_("confirm the reading of this person") },
    { "yomi", 0, CLI_TEXT, &yomi, N_("READING"), N_("with “--confirm”: the reading, if it is another than the guess") },
    { "limit", 0, CLI_NUMBER, &limit, N_("N"), N_("list not more than this many") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;

  if (guesses && uuid != NULL)
    return cli_usage (cli, _("“--guess” and “--confirm” do not go together."));
  if (yomi != NULL && uuid == NULL)
    return cli_usage (cli, _("“--yomi” needs “--confirm” and the UUID of a person."));

  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  if (guesses)
    return guess_all (cli);

  return uuid != NULL ? confirm (cli, uuid, yomi) : list_people (cli, limit);
}
