/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-error.h"

/* Every command takes the common options, too; --help wins over everything else. */
gboolean
cli_parse (GoenCli          *cli,
           const CliOption  *options,
           char            **argv,
           guint             min_words,
           guint             max_words,
           GPtrArray       **words,
           int              *status)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *complaint = NULL;
  gboolean parsed = cli_options_parse (cli_common_options (cli), options, argv, FALSE, NULL, found, &complaint);

  if (cli->wants_help)
    {
      cli_print_help (cli, options);
      *status = CLI_OK;
      return FALSE;
    }

  *status = CLI_USAGE;
  if (!parsed)
    {
      cli_usage (cli, complaint);
      return FALSE;
    }

  if (found->len < min_words || found->len > max_words)
    {
      g_autofree char *sentence =
        /* Translators: both %s together are how a command is called, such as “show UUID”. */
        g_strdup_printf (_("Usage: goen-cli %s %s"),
                         cli->command->name, cli_get_arguments (cli->command));

      cli_usage (cli, sentence);
      return FALSE;
    }

  if (words != NULL)
    *words = g_steal_pointer (&found);

  return TRUE;
}

gboolean
cli_parse_id (GoenCli  *cli,
              char    **argv,
              gint64   *id,
              int      *status)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *word = NULL;
  g_autofree char *sentence = NULL;
  guint64 number;

  if (!cli_parse (cli, NULL, argv, 1, 1, &words, status))
    return FALSE;

  if (g_ascii_string_to_unsigned (words->pdata[0], 10, 1, G_MAXINT64, &number, NULL))
    {
      *id = number;
      return TRUE;
    }

  word = g_filename_display_name (words->pdata[0]);
  /* Translators: %s is what was given where the number of an import or of a merge should be. */
  sentence = g_strdup_printf (_("“%s” is not a number from the history."), word);
  *status = cli_usage (cli, sentence);

  return FALSE;
}

/* Opens the library the first time it is needed. */
gboolean
cli_open (GoenCli  *cli,
          GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = cli->path != NULL ? g_strdup (cli->path) : goen_library_dup_default_path ();

  if (cli->library != NULL)
    return TRUE;

  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  cli->library = goen_library_open_finish (result, error);

  return cli->library != NULL;
}

void
cli_result_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

void
cli_await (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Tells the user, and with --json also the program that reads the output. */
int
cli_fail (GoenCli      *cli,
          const GError *error)
{
  const char *sentence = error->message;

  /* Whoever read the output has gone and wants no more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return CLI_FAILED;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sentence = _("Cancelled. Nothing was written.");

  cli_print_error (sentence);

  if (cli->is_json)
    cli_print_json_text ("error", sentence);

  return CLI_FAILED;
}

int
cli_usage (GoenCli    *cli,
           const char *sentence)
{
  g_autofree char *hint = NULL;

  cli_print_error (sentence);

  if (cli->command != NULL)
    /* Translators: %s is the name of a command. */
    hint = g_strdup_printf (_("“goen-cli %s --help” explains the command."), cli->command->name);
  else
    hint = g_strdup (_("“goen-cli --help” lists the commands."));
  cli_print_error (hint);

  return CLI_USAGE;
}

/* Returns the id of a person, also of one in the trash; 0 with @error set. */
gint64
cli_find (GoenCli     *cli,
          const char  *uuid,
          GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = cli_dup_utf8 (uuid);
  gint64 id;

  if (text == NULL)
    text = g_strdup ("");

  goen_library_find_uuid_async (cli->library, text, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  id = goen_library_find_uuid_finish (cli->library, result, &local_error);

  if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_autofree char *file = g_filename_display_name (goen_library_get_path (cli->library));

      /* Translators: the first %s is a UUID, the second a file name. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("Nobody in “%2$s” has the UUID “%1$s”."), text, file);
    }
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return id;
}
