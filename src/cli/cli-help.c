/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"

/* Where descriptions begin, when what is described leaves room. */
#define INDENT 2
#define GAP 2

const CliCommand cli_commands[] = {
  { "import", N_("[--dry-run] [--encoding E] [--format F] [--map MAP] [--show-map] FILE…"),
    N_("Import people from vCard, CSV and LDIF files, and events from calendar files"),
    N_("Cards of people who are known add what is new about them and overwrite nothing; somebody who only looks "
       "like somebody known is added. “-” reads standard input. A card that cannot be read is listed with its "
       "file, line and reason, and the others are still imported: the command then succeeds. It fails, with "
       "nothing written, when a file cannot be opened, when the map does not fit, and when there is not one card "
       "that can be read. The columns of a CSV file that no known program wrote are guessed; a map says otherwise, "
       "and is remembered for the next file with the same columns. “undo-import” takes an import back."),
    cli_import },
  { "export", N_("--format FORMAT [--query Q] [--with-private] -o FILE|-"),
    N_("Write people or events to a file"),
    N_("“vcard4” keeps the most, “vcard3” is for older address books and “vcard21-sjis” for old Japanese phones. "
       "“csv” is for spreadsheets, “csv-cp932” the same in Shift_JIS for postcard programs and older Excel, "
       "“csv-google” for Google Contacts; “json” is for programs; “ics” is a calendar of all events. A character that Shift_JIS does not have becomes "
       "〓 and is listed on standard error, and the command still succeeds. The people are written in the order of "
       "their readings. The file is replaced only when everything has been written. “-” writes to standard "
       "output. Private notes are left out unless asked for."),
    cli_export },
  { "list people", N_("[--tag TAG] [--trash] [--limit N]"),
    N_("List everybody in the order of readings"), NULL, cli_list_people },
  { "search", N_("QUERY [--limit N]"),
    N_("Find people by name, reading, romaji, company, tag, phone, mail or note"),
    N_("Several words must all be found. When nobody is found, the exit status is 1."), cli_search },
  { "show", N_("UUID [--with-private]"),
    N_("Show everything about a person"), NULL, cli_show },
  { "add person", N_("[--family NAME] [--given NAME] …"),
    N_("Add a person"),
    N_("Prints the UUID of the new person. At least one thing must be said about the person."), cli_add_person },
  { "add event", N_("--title TITLE [--start TIME] [--end TIME] [--kind KIND] …"),
    N_("Add an event"),
    N_("Prints the UUID of the new event. Times are ISO 8601; without a zone they are local. An event that is over "
       "counts as one you went to, unless --status says otherwise."), cli_add_event },
  { "list events", N_("[--upcoming] [--past] [--trash] [--limit N]"),
    N_("List events, those to come first"), NULL, cli_list_events },
  { "capture", N_("--event UUID “NAME / COMPANY / TOPIC”…"),
    N_("Note who was met at an event"),
    N_("Each line is one person, in the order of meeting; company and topic may be missing, and the slash may be "
       "full-width. Somebody known is recognised, others are added. A thank-you is due 24 hours after the end of "
       "the event. “-” reads lines from standard input. When a line cannot be read, nothing is written."),
    cli_capture },
  { "due", N_("[--event UUID] [--all]"),
    N_("List thank-yous, promises and other follow-ups, the most urgent first"), NULL, cli_due },
  { "draft", N_("UUID [--kind KIND] [--tone TONE] [--language LANGUAGE] [--about TEXT]"),
    N_("Write the draft of a letter"),
    N_("The UUID is that of a follow-up or of a person. Nothing is sent and nothing is changed; “done” notes that "
       "it was sent."), cli_draft },
  { "done", N_("UUID"),
    N_("Note that a follow-up was done"),
    N_("It comes onto the timeline of the person."), cli_done },
  { "snooze", N_("UUID --until TIME"),
    N_("Put a follow-up off"),
    N_("It is not listed until then. The deadline stays."), cli_snooze },
  { "drop", N_("UUID [--reason TEXT]"),
    N_("Close a follow-up without doing it"), NULL, cli_drop },
  { "brief", N_("--event UUID -o FILE"),
    N_("Write the brief sheet of an event as a PDF"),
    N_("One A4 page: goals, whom to meet, who is known, three questions, the introduction. Notes on people are "
       "left out."), cli_brief },
  { "pitch list", "",
    N_("List your introductions"), NULL, cli_pitch_list },
  { "pitch show", N_("UUID"),
    N_("Show an introduction as it is said, and how practice went"), NULL, cli_pitch_show },
  { "pitch measure", N_("TEXT | --file FILE | --pitch UUID"),
    N_("Tell how long a text takes to say"),
    N_("Morae are counted from the reading: 漢字《かんじ》 says how something is read, and corrections made in Goen are "
       "used. Every line of a text is told apart. Where you have practised, your own pace is used."), cli_pitch_measure },
  { "questions list", N_("[--kind KIND] [--depth DEPTH] [--search QUERY] [--own] [--favourites]"),
    N_("List question cards"), NULL, cli_questions_list },
  { "questions draw", N_("[--event UUID] [--count N] [--seed S]"),
    N_("Draw question cards"),
    N_("For an event a hand of five is dealt, and nothing is changed. Otherwise cards are drawn off the pile: none "
       "comes again before all have come."), cli_questions_draw },
  { "questions asked", N_("[--person UUID] [--event UUID]"),
    N_("List what was asked and what came back, the latest first"), NULL, cli_questions_asked },
  { "questions import", N_("FILE"),
    N_("Import question cards from a CSV file"),
    N_("The columns are those of “questions export”; only “text” must be there. The same card is not added "
       "twice. “-” reads standard input."), cli_questions_import },
  { "questions export", N_("[--own] [--favourites] -o FILE|-"),
    N_("Write question cards to a CSV file"),
    N_("What was asked of whom is not written."), cli_questions_export },
  { "sheets", N_("[QUERY]"),
    N_("List sheets for business cards"),
    N_("The words of the query may be a maker, a part number, a page such as A4 or a size such as 91x55."), cli_sheets },
  { "card", N_("--design NAME [--profile FILE] [--logo FILE] -o FILE"),
    N_("Write one business card as PDF, SVG or PNG"),
    N_("What does not fit, and letters or codes that are too small, are told on standard error; the card is written all "
       "the same. A profile in JSON is an object of texts: name, name-yomi, company, department, title, qualification, slogan, "
       "mail, phone, mobile, fax, url, postal, address, logo, photo and qr; with -latin behind it, such as name-latin, the "
       "English side."), cli_card },
  { "sheet", N_("--design NAME --sheet “A-one 51002” [--people QUERY | --csv FILE] … -o FILE"),
    N_("Write business cards on sheets as a PDF in true size"),
    N_("Print it without scaling (“actual size”). “--slots” skips places that are used already. The back is mirrored so "
       "that it lies behind its front when the paper turns."), cli_sheet },
  { "book", N_("[--people QUERY] [--title TEXT] -o FILE"),
    N_("Write the list of people as a PDF, like an address book"),
    N_("In the order of readings, with headings, telephone and mail. Readings that are only guessed and all notes are left "
       "out."), cli_book },
  { "badges", N_("[--people QUERY | --event UUID] [--title TEXT] [--size SIZE] -o FILE"),
    N_("Write name badges as a PDF"),
    N_("As many on A4 as fit, with marks to cut along."), cli_badges },
  { "calibration", N_("[--page PAGE] -o FILE | --measured A,B,LEFT,TOP"),
    N_("Write the page to measure a printer with, or work out its correction"),
    N_("Print the page in actual size and measure with a ruler how long the bars A and B are, and how far the cross is from the "
       "left and the top edge of the paper. From these four lengths “--measured” works out --offset and --scale for “sheet”."),
    cli_calibration },
  { "delete", N_("UUID"),
    N_("Put a person into the trash"),
    N_("The trash empties itself after 30 days; until then “restore” brings the person back."), cli_delete },
  { "restore", N_("UUID"),
    N_("Take a person out of the trash"), NULL, cli_restore },
  { "duplicates", N_("[--min N]"),
    N_("List people who may be in the database twice"),
    N_("The most alike come first. 90 and more are hardly ever two people; two of the same name of whom nothing "
       "else is known have 55. When there are none, the exit status is 0."), cli_duplicates },
  { "not-same", N_("UUID UUID [--undo]"),
    N_("Note that two people are not the same, so that they are not listed as duplicates"), NULL, cli_not_same },
  { "readings", N_("[--limit N] | --guess | --confirm UUID [--yomi READING]"),
    N_("List, guess and confirm readings that are missing"),
    N_("Lists everybody whose reading is missing or only guessed, with a guess. “--guess” writes guesses into the "
       "database, where they stay marked as guesses until “--confirm” confirms them one by one."), cli_readings },
  { "imports", "",
    N_("List what was imported, newest first"),
    N_("Each import has a number, by which “undo-import” takes it back."), cli_imports },
  { "undo-import", N_("NUMBER"),
    N_("Undo an import"),
    N_("People whom the import added go to the trash, people whom it changed are as before again. Somebody whom "
       "you changed after the import is left alone. Either all of this happens or nothing."), cli_undo_import },
  { "merge", N_("UUID UUID"),
    N_("Make one person out of two"),
    N_("The first one is kept and gets what the second one has besides; where only one thing can stand, that of "
       "the first one stands and the other one goes into the note. The second one goes to the trash."), cli_merge },
  { "merges", "",
    N_("List who was merged, newest first"),
    N_("Each merge has a number, by which “undo-merge” takes it back, as long as the one who is gone is in the "
       "trash."), cli_merges },
  { "undo-merge", N_("NUMBER"),
    N_("Make two people again out of two who were merged"),
    N_("It fails, with nothing changed, when the person was changed after the merge."), cli_undo_merge },
  { "check", "",
    N_("Look whether the database is sound"),
    N_("When there are problems, they are listed and the exit status is 1."), cli_check },
  { "sample", N_("[--people N] [--seed S] | --remove"),
    N_("Add fictitious sample people to try things out"),
    N_("The same numbers give the same people. “--remove” takes them all away again."), cli_sample },
  { NULL }
};

static void
append_paragraph (GString    *help,
                  const char *paragraph)
{
  g_string_append_c (help, '\n');
  cli_append_paragraph (help, paragraph);
}

static void
append_usage (GString    *help,
              const char *name,
              const char *arguments)
{
  /* Translators: the first line of the help: the program, a command, what follows it. */
  g_string_append_printf (help, _("Usage: goen-cli %s %s"), name, arguments);
  g_string_append (help, "\n");
}

static char *
dup_option_label (const CliOption *option)
{
  g_autofree char *letter = option->letter != 0 ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("");

  if (option->kind == CLI_FLAG)
    return g_strdup_printf ("%s--%s", letter, option->name);

  return g_strdup_printf ("%s--%s %s", letter, option->name, _(option->argument));
}

static void
append_entry (GString    *help,
              const char *label,
              const char *description,
              guint       width)
{
  g_string_append_printf (help, "%*s", INDENT, "");
  cli_append_cell (help, label, width);
  g_string_append (help, description);
  g_string_append_c (help, '\n');
}

static guint
measure_options (const CliOption *options)
{
  guint width = 0;

  for (const CliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *label = dup_option_label (option);

      width = MAX (width, cli_text_width (label) + GAP);
    }

  return width;
}

static void
append_options (GString         *help,
                const CliOption *options,
                guint            width)
{
  for (const CliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *label = dup_option_label (option);

      append_entry (help, label, _(option->description), width);
    }
}

static void
append_commands (GString *help)
{
  guint width = 0;

  for (const CliCommand *command = cli_commands; command->name != NULL; command++)
    width = MAX (width, cli_text_width (command->name) + GAP);

  for (const CliCommand *command = cli_commands; command->name != NULL; command++)
    append_entry (help, command->name, _(command->summary), width);
}

/* What every command understands. */
const CliOption *
cli_common_options (GoenCli *cli)
{
  static CliOption options[5];

  if (options[0].name == NULL)
    {
      CliOption all[] = {
        { "file", 0, CLI_PATH, &cli->path, N_("DB"),
          N_("the database; made when it is missing. Without it, that of the application") },
        { "json", 0, CLI_FLAG, &cli->is_json, NULL, N_("print one JSON document") },
        { "help", 'h', CLI_FLAG, &cli->wants_help, NULL, N_("print this help") },
        { "version", 0, CLI_FLAG, &cli->wants_version, NULL, N_("print the version") },
        { NULL },
      };

      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        options[i] = all[i];
    }

  return options;
}

/* gettext has an answer to the empty text that nobody wants to see. */
const char *
cli_get_arguments (const CliCommand *command)
{
  return *command->arguments != '\0' ? _(command->arguments) : "";
}

/* The help of the current command. */
void
cli_print_help (GoenCli         *cli,
                const CliOption *options)
{
  g_autoptr (GString) help = g_string_new (NULL);
  const CliCommand *command = cli->command;
  guint width = MAX (measure_options (options), measure_options (cli_common_options (cli)));

  append_usage (help, command->name, cli_get_arguments (command));
  append_paragraph (help, _(command->summary));
  if (command->details != NULL)
    append_paragraph (help, _(command->details));
  g_string_append_printf (help, "\n%s\n", _("Options:"));
  append_options (help, options, width);
  append_options (help, cli_common_options (cli), width);

  cli_print (help->str);
}

char *
cli_dup_overall_help (GoenCli *cli)
{
  g_autoptr (GString) help = g_string_new (NULL);

  append_usage (help, _("[OPTION]…"), _("COMMAND …"));
  append_paragraph (help, _("Works with the people, events and cards of Goen from the command line."));
  g_string_append_printf (help, "\n%s\n", _("Commands:"));
  append_commands (help);
  g_string_append_printf (help, "\n%s\n", _("Options, before or after the command:"));
  append_options (help, cli_common_options (cli), measure_options (cli_common_options (cli)));
  append_paragraph (help, _("“goen-cli COMMAND --help” explains a command."));
  append_paragraph (help, _("Exit status: 0 when all is well, 1 for bad input or when nothing is found, 2 for wrong usage."));

  return g_string_free_and_steal (g_steal_pointer (&help));
}
