/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#include "goen-cli.h"

static gboolean
interrupted_cb (GoenCli *cli,
                int      signal_number)
{
  cli->signal = signal_number;
  g_cancellable_cancel (cli->cancellable);

  return G_SOURCE_CONTINUE;
}

static gboolean
sigint_cb (gpointer cli)
{
  return interrupted_cb (cli, SIGINT);
}

static gboolean
sigterm_cb (gpointer cli)
{
  return interrupted_cb (cli, SIGTERM);
}

/* Where the locale that was asked for is not installed, gettext would speak English; its
 * language can be spoken all the same. */
static void
set_up_language (void)
{
  static const char * const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  if (setlocale (LC_ALL, "") == NULL && setlocale (LC_ALL, "C.UTF-8") != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
      {
        const char *language = g_getenv (variables[i]);

        if (language != NULL && *language != '\0')
          {
            g_setenv ("LANGUAGE", language, FALSE);
            break;
          }
      }

  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A command is one word or two; @n_words of them are taken. */
static const CliCommand *
find_command (char **argv,
              guint *n_words)
{
  for (const CliCommand *command = cli_commands; command->name != NULL; command++)
    {
      g_auto (GStrv) words = g_strsplit (command->name, " ", -1);
      guint n = g_strv_length (words);
      guint i;

      for (i = 0; i < n && argv[i] != NULL && g_str_equal (argv[i], words[i]); i++)
        ;

      if (i == n)
        {
          *n_words = n;
          return command;
        }
    }

  return NULL;
}

static int
print_version (GoenCli *cli)
{
  if (cli->is_json)
    cli_print_json_text ("version", PACKAGE_VERSION);
  else
    cli_print_line ("goen-cli " PACKAGE_VERSION);

  return CLI_OK;
}

/* "list" and "add" want to know what; NULL where no command begins like that. */
static char *
dup_second_words (const char *first)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const CliCommand *command = cli_commands; command->name != NULL; command++)
    if (g_str_has_prefix (command->name, first) && command->name[strlen (first)] == ' ')
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", command->name);

  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

static int
complain_about_command (GoenCli  *cli,
                        char    **argv)
{
  g_autofree char *sentence = NULL;

  if (argv[0] == NULL)
    {
      sentence = g_strdup (_("A command is missing."));
    }
  else
    {
      g_autofree char *name = g_filename_display_name (argv[0]);
      g_autofree char *longer = dup_second_words (argv[0]);

      if (longer != NULL)
        /* Translators: the first %s is a word such as “list”, the second what may be meant: “list people, list events”. */
        sentence = g_strdup_printf (_("“%s” alone is not enough: %s."), name, longer);
      else
        sentence = g_strdup_printf (_("There is no command “%s”."), name);
    }

  return cli_usage (cli, sentence);
}

static int
run (GoenCli  *cli,
     char    **argv)
{
  g_autofree char *complaint = NULL;
  guint n_parsed = 0, n_words = 0;

  if (!cli_options_parse (cli_common_options (cli), NULL, argv, TRUE, &n_parsed, NULL, &complaint))
    return cli_usage (cli, complaint);

  argv += n_parsed;
  cli->command = find_command (argv, &n_words);

  if (cli->command == NULL && cli->wants_help)
    {
      g_autofree char *help = cli_dup_overall_help (cli);

      cli_print (help);
      return CLI_OK;
    }

  if (cli->wants_version)
    return print_version (cli);

  if (cli->command == NULL)
    return complain_about_command (cli, argv);

  return cli->command->run (cli, argv + n_words);
}

/* The shell is told that it was a signal, now that everything is closed. */
static void
die_of (int signal_number)
{
  signal (signal_number, SIG_DFL);
  raise (signal_number);
}

int
main (int    argc,
      char **argv)
{
  GoenCli cli = { .cancellable = g_cancellable_new () };
  g_autoptr (GError) error = NULL;
  int status;

  set_up_language ();
  g_set_prgname ("goen-cli");

  /* A reader that goes away must not kill us in the middle of a write to the database. */
  signal (SIGPIPE, SIG_IGN);
  /* A limit on the size of files is an error of the disk like any other. */
  signal (SIGXFSZ, SIG_IGN);
  g_unix_signal_add (SIGINT, sigint_cb, &cli);
  g_unix_signal_add (SIGTERM, sigterm_cb, &cli);

  status = run (&cli, argc > 0 ? argv + 1 : argv);

  if (!cli_flush (&error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
        cli.signal = SIGPIPE;
      else
        cli_print_error (error->message);
      status = CLI_FAILED;
    }

  if (cli.library != NULL)
    goen_library_close (cli.library);
  g_clear_object (&cli.library);
  g_clear_object (&cli.cancellable);
  g_free (cli.path);

  if (cli.signal != 0 && status != CLI_OK)
    die_of (cli.signal);

  return status;
}
