/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-options.h"

#include <glib/gi18n.h>
#include <string.h>

/* The argument vector on its way through the parser. */
typedef struct {
  const CliOption  *common;
  const CliOption  *options;
  char            **argv;
  guint             next;
  char            **complaint;
} Parser;

static const CliOption *
find_in (const CliOption *options,
         const char      *name,
         gsize            length,
         char             letter)
{
  for (const CliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      if (letter != 0 ? option->letter == letter
                      : strlen (option->name) == length && strncmp (option->name, name, length) == 0)
        return option;
    }

  return NULL;
}

static const CliOption *
find_option (const Parser *parser,
             const char   *name,
             gsize         length,
             char          letter)
{
  const CliOption *option = find_in (parser->options, name, length, letter);

  return option != NULL ? option : find_in (parser->common, name, length, letter);
}

static gboolean
complain (Parser *parser,
          char   *sentence)
{
  *parser->complaint = sentence;

  return FALSE;
}

static gboolean
take_text (Parser          *parser,
           const CliOption *option,
           const char      *value)
{
  char *text = cli_dup_utf8 (value);

  if (text == NULL)
    /* Translators: %s is the name of an option of the command line. */
    return complain (parser, g_strdup_printf (_("What follows “--%s” is not text in UTF-8."), option->name));

  if (option->kind == CLI_LIST)
    {
      g_ptr_array_add (option->value, text);
      return TRUE;
    }

  g_free (*(char **) option->value);
  *(char **) option->value = text;

  return TRUE;
}

static gboolean
take_value (Parser          *parser,
            const CliOption *option,
            const char      *value)
{
  switch (option->kind)
    {
    case CLI_TEXT:
    case CLI_LIST:
      return take_text (parser, option, value);

    case CLI_NUMBER:
      if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT32, option->value, NULL))
        return TRUE;
      return complain (parser, g_strdup_printf (_("“--%s” needs a whole number, 0 or more."), option->name));

    case CLI_PATH:
      g_free (*(char **) option->value);
      *(char **) option->value = g_strdup (value);
      return TRUE;

    case CLI_FLAG:
    default:
      g_assert_not_reached ();
    }
}

/* @attached: (nullable): what follows the option in the same argument. */
static gboolean
take_option (Parser          *parser,
             const CliOption *option,
             const char      *attached)
{
  if (option->kind == CLI_FLAG)
    {
      if (attached != NULL)
        return complain (parser, g_strdup_printf (_("“--%s” takes no value."), option->name));

      *(gboolean *) option->value = TRUE;
      return TRUE;
    }

  if (attached == NULL)
    attached = parser->argv[parser->next];
  else
    return take_value (parser, option, attached);

  if (attached == NULL)
    return complain (parser, g_strdup_printf (_("“--%s” needs a value after it."), option->name));

  parser->next++;

  return take_value (parser, option, attached);
}

static gboolean
complain_unknown (Parser     *parser,
                  const char *argument)
{
  g_autofree char *shown = g_filename_display_name (argument);

  return complain (parser, g_strdup_printf (_("There is no option “%s”."), shown));
}

static gboolean
parse_long (Parser     *parser,
            const char *argument)
{
  const char *name = argument + 2;
  const char *equals = strchr (name, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const CliOption *option = find_option (parser, name, length, 0);

  if (option == NULL)
    {
      g_autofree char *known_part = g_strndup (argument, length + 2);

      return complain_unknown (parser, known_part);
    }

  return take_option (parser, option, equals != NULL ? equals + 1 : NULL);
}

static gboolean
parse_short (Parser     *parser,
             const char *argument)
{
  const CliOption *option = find_option (parser, NULL, 0, argument[1]);

  if (option == NULL)
    return complain_unknown (parser, argument);

  return take_option (parser, option, argument[2] != '\0' ? argument + 2 : NULL);
}

/* An argument of the command line as UTF-8. Text in UTF-8 is taken as it is whatever the locale
 * says: scripts and cron jobs run in the "C" locale with Japanese names in them. */
char *
cli_dup_utf8 (const char *argument)
{
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);

  return g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}

/* "-" is a word: standard input or output. After "--" everything is. */
gboolean
cli_options_parse (const CliOption  *common,
                   const CliOption  *options,
                   char            **argv,
                   gboolean          stop_at_word,
                   guint            *n_parsed,
                   GPtrArray        *words,
                   char            **complaint)
{
  Parser parser = { common, options, argv, 0, complaint };
  gboolean only_words = FALSE;

  while (argv[parser.next] != NULL)
    {
      const char *argument = argv[parser.next];

      if (only_words || argument[0] != '-' || argument[1] == '\0')
        {
          if (stop_at_word)
            break;
          g_ptr_array_add (words, argv[parser.next++]);
          continue;
        }

      parser.next++;
      if (g_str_equal (argument, "--"))
        only_words = TRUE;
      else if (!(argument[1] == '-' ? parse_long (&parser, argument) : parse_short (&parser, argument)))
        return FALSE;
    }

  if (n_parsed != NULL)
    *n_parsed = parser.next;

  return TRUE;
}
