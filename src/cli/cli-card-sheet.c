/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cli-cards.h"
#include "goen-card-people.h"
#include "goen-card-sheet.h"
#include "goen-csv.h"
#include "goen-error.h"

static gboolean
collect_cb (GoenPersonRecord *record,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  GPtrArray *contents = user_data;

  if (record != NULL)
    {
      g_ptr_array_add (contents, goen_card_content_new_for_person (record, GOEN_QR_MECARD));
      goen_person_record_free (record);
    }
  else
    {
      /* Translators: a number of a line, and what is wrong there. */
      g_autofree char *sentence = g_strdup_printf (_("Line %u: %s"), line, reason);

      cli_print_error (sentence);
    }

  return TRUE;
}

static gboolean
add_csv (GPtrArray  *contents,
         const char *path,
         GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GoenCsvTable) table = NULL;
  g_autoptr (GPtrArray) mapping = NULL;

  if (!cli_read_file (path, &bytes, error))
    return FALSE;
  table = goen_csv_table_new (bytes, NULL, error);
  if (table == NULL)
    return FALSE;
  mapping = goen_csv_table_guess_mapping (table);

  return goen_csv_table_read (table, mapping, collect_cb, contents, NULL, error);
}

static gboolean
add_people (GoenCli    *cli,
            GPtrArray  *contents,
            const char *search,
            GError    **error)
{
  g_autoptr (GPtrArray) people = cli_load_people (cli, search, TRUE, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    g_ptr_array_add (contents, goen_card_content_new_for_person (people->pdata[i], GOEN_QR_MECARD));

  return people != NULL;
}

/* "X,Y" */
static gboolean
parse_pair (const char  *option,
            const char  *text,     /* (nullable): leaves both */
            double      *x,
            double      *y,
            GError     **error)
{
  char *end;
  const char *second;
  double first;

  if (text == NULL)
    return TRUE;

  first = g_ascii_strtod (text, &end);
  if (end != text && *end == ',')
    {
      second = end + 1;
      *y = g_ascii_strtod (second, &end);
      *x = first;
      if (end != second && *end == '\0' && isfinite (*x) && isfinite (*y))
        return TRUE;
    }

  /* Translators: the name of an option, and what was typed. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("--%s wants two numbers like 0.5,-1.2, not “%s”."), option, text);

  return FALSE;
}

/* What "sheet" alone is asked. */
typedef struct {
  char     *sheet;
  char     *people;
  char     *csv;      /* in the encoding of file names */
  char     *slots;
  char     *side;
  char     *flip;
  char     *offset;
  char     *back_offset;
  char     *scale;
  gboolean  marks;
  gboolean  outlines;
} SheetOptions;

static void
sheet_options_clear (SheetOptions *options)
{
  g_free (options->sheet);
  g_free (options->people);
  g_free (options->csv);
  g_free (options->slots);
  g_free (options->side);
  g_free (options->flip);
  g_free (options->offset);
  g_free (options->back_offset);
  g_free (options->scale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SheetOptions, sheet_options_clear)

static gboolean
parse_word (const char          *option,
            const char          *text,     /* (nullable): the first one */
            const char * const  *words,
            guint               *number,
            GError             **error)
{
  g_autofree char *all = NULL;

  *number = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (text == NULL || g_str_equal (text, words[i]))
      {
        *number = i;
        return TRUE;
      }

  all = g_strjoinv (", ", (char **) words);
  /* Translators: the name of an option, what was typed, and the words that can be chosen. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("--%s cannot be “%s”, only %s."), option, text, all);

  return FALSE;
}

static const GoenSheet *
find_sheet (const char *name,
            GError    **error)
{
  const GoenSheet *sheet = name != NULL ? goen_sheets_find (name) : NULL;

  if (sheet != NULL)
    return sheet;

  if (name == NULL)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                         _("Say which sheet with --sheet, such as “A-one 51002”. “goen-cli sheets” lists them."));
  else
    /* Translators: %s is the name of a sheet of paper. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                 _("There is no sheet “%s”. “goen-cli sheets” lists maker and part number of all of them."), name);

  return NULL;
}

static gboolean
plan (GoenCardSheet      *job,
      const SheetOptions *options,
      GError            **error)
{
  static const char * const sides[] = { "front", "back", "both", NULL };
  static const char * const flips[] = { "long", "short", NULL };
  guint side, flip;

  job->sheet = find_sheet (options->sheet, error);
  if (job->sheet == NULL ||
      !parse_word ("side", options->side, sides, &side, error) ||
      !parse_word ("flip", options->flip, flips, &flip, error) ||
      !parse_pair ("offset", options->offset, &job->calibration.offset_x, &job->calibration.offset_y, error) ||
      !parse_pair ("back-offset", options->back_offset, &job->calibration.back_x, &job->calibration.back_y, error) ||
      !parse_pair ("scale", options->scale, &job->calibration.scale_x, &job->calibration.scale_y, error) ||
      (options->slots != NULL && !goen_slots_parse (options->slots, goen_sheet_get_n (job->sheet), &job->slots, error)))
    return FALSE;

  job->sides = side;
  job->flip = flip;
  job->marks = options->marks;
  job->outlines = options->outlines;

  return TRUE;
}

static gboolean
add_contents (GoenCli              *cli,
              GPtrArray            *contents,
              const CliCardOptions *card,
              const SheetOptions   *sheet,
              GError              **error)
{
  if (sheet->csv != NULL)
    {
      if (!add_csv (contents, sheet->csv, error))
        return FALSE;
    }
  else if (sheet->people != NULL)
    {
      if (!add_people (cli, contents, sheet->people, error))
        return FALSE;
    }
  else
    {
      GoenCardContent *own = cli_make_own_content (cli, card, error);

      if (own == NULL)
        return FALSE;
      g_ptr_array_add (contents, own);
      return TRUE;
    }

  /* One logo for all of them. */
  if (card->logo != NULL)
    {
      g_autoptr (GoenCardPicture) logo = goen_card_picture_load (card->logo, error);

      if (logo == NULL)
        return FALSE;
      for (guint i = 0; i < contents->len; i++)
        {
          GoenCardContent *content = contents->pdata[i];

          g_clear_pointer (&content->logo, goen_card_picture_unref);
          content->logo = goen_card_picture_ref (logo);
        }
    }

  return TRUE;
}

static void
tell_cb (const GoenCardContent *content,
         GPtrArray             *fits,
         gpointer               user_data)
{
  const GPtrArray *contents = user_data;

  cli_tell_fits (fits, contents->len > 1 ? content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME] : NULL);
}

static int
print_sheet (GoenCli              *cli,
             const CliCardOptions *card,
             const SheetOptions   *sheet,
             guint64               copies)
{
  GoenCardSheet job = { .calibration = GOEN_CALIBRATION_NONE, .copies = (guint) copies };
  g_autoptr (GoenCardDesign) design = cli_find_design (card, NULL);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gboolean done;

  job.design = design;
  job.contents = contents;
  if (design == NULL)
    cli_find_design (card, &error);
  done = design != NULL && cli_resolve_output (card->output, &path, &error) && plan (&job, sheet, &error);
  slots = job.slots;
  done = done && add_contents (cli, contents, card, sheet, &error) && goen_card_sheet_check (&job, &error);
  if (!done)
    return cli_fail (cli, error);

  job.tell = tell_cb;
  job.tell_data = contents;
  if (!goen_card_sheet_write_pdf (&job, path, cli->cancellable, &error))
    return cli_fail (cli, error);
  if (cli->is_json)
    cli_print_json_number ("pages", goen_card_sheet_get_n_pages (&job));

  return CLI_OK;
}

int
cli_sheet (GoenCli *cli,
           char   **argv)
{
  g_auto (CliCardOptions) card = { NULL };
  g_auto (SheetOptions) sheet = { NULL };
  guint64 copies = G_MAXUINT32;
  int status;
  const CliOption options[] = {
    { "design", 0, CLI_TEXT, &card.design, N_("NAME"), N_("how the cards look") },
    { "sheet", 0, CLI_TEXT, &sheet.sheet, N_("SHEET"), N_("maker and part number, such as “A-one 51002”") },
    { "people", 0, CLI_TEXT, &sheet.people, N_("QUERY"), N_("cards of the people that “search” would find") },
    { "csv", 0, CLI_PATH, &sheet.csv, N_("FILE"), N_("cards of the people in a CSV file") },
    { "profile", 0, CLI_PATH, &card.profile, N_("FILE"), N_("what the card says, in JSON; without it your own profile") },
    { "logo", 0, CLI_PATH, &card.logo, N_("FILE"), N_("a logo in PNG, JPEG or SVG") },
    { "qr", 0, CLI_TEXT, &card.qr, N_("KIND"), N_("what the QR code says: mecard, vcard, url, or any text") },
    { "size", 0, CLI_TEXT, &card.size, N_("SIZE"), N_("size of the card: 4go, 3go, us, eu, or like 91x55") },
    { "slots", 0, CLI_TEXT, &sheet.slots, N_("SLOTS"), N_("places of the first sheet to use, such as 3-10 or 1,4,6") },
    { "copies", 0, CLI_NUMBER, &copies, N_("N"), N_("how many of each; without it your own card fills the sheet") },
    { "side", 0, CLI_TEXT, &sheet.side, N_("SIDE"), N_("front, back or both") },
    { "flip", 0, CLI_TEXT, &sheet.flip, N_("EDGE"), N_("over which edge the paper turns: long or short") },
    { "marks", 0, CLI_FLAG, &sheet.marks, NULL, N_("with crop marks") },
    { "outlines", 0, CLI_FLAG, &sheet.outlines, NULL, N_("with the edges of the cards, to test on plain paper") },
    { "offset", 0, CLI_TEXT, &sheet.offset, N_("X,Y"), N_("millimetres to the right and down") },
    { "back-offset", 0, CLI_TEXT, &sheet.back_offset, N_("X,Y"), N_("the same for the back besides") },
    { "scale", 0, CLI_TEXT, &sheet.scale, N_("X,Y"), N_("what a printer has to be corrected by, such as 1.005,0.998") },
    { "output", 'o', CLI_PATH, &card.output, N_("FILE"), N_("the PDF file to write") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (card.output == NULL)
    return cli_usage (cli, _("Say where to write: -o FILE."));
  if (copies == 0)
    return cli_usage (cli, _("Print at least one copy."));
  if (sheet.people != NULL && sheet.csv != NULL)
    return cli_usage (cli, _("Take people either from the list or from a CSV file, not from both."));

  return print_sheet (cli, &card, &sheet, copies == G_MAXUINT32 ? 0 : copies);
}
