/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-csv-scanner.h"
#include "goen-deck-csv-keys-private.h"
#include "goen-deck-private.h"
#include "goen-encoding.h"
#include "goen-error.h"

/* Longer than anybody says in one go; such a row was not meant as a card. */
#define MAX_TEXT 500
/* More than anybody reads beside a card. */
#define MAX_WHY 2000

typedef struct {
  GoenCsvScanner  scanner;
  int             column_of[GOEN_N_DECK_COLUMNS];   /* -1 where there is none */
  char           *names[GOEN_N_DECK_COLUMNS];       /* (owned) (nullable): as the file has them */
  guint           n_columns;
  GPtrArray      *cards;       /* (owned) */
  GArray         *lines;       /* (owned) guint: of the cards */
  GoenDeckNotes  *notes;       /* (not owned) */
} Reading;

static void
reading_clear (Reading *self)
{
  goen_csv_scanner_clear (&self->scanner);
  for (guint i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    g_clear_pointer (&self->names[i], g_free);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static const struct {
  GoenDeckColumn   column;
  gboolean       (*parse) (const char *cell, guint *value);
} parsers[] = {
  { GOEN_DECK_COLUMN_KIND, goen_deck_kind_parse },
  { GOEN_DECK_COLUMN_DEPTH, goen_deck_depth_parse },
  { GOEN_DECK_COLUMN_TOPIC, goen_deck_topic_parse },
  { GOEN_DECK_COLUMN_PURPOSES, goen_deck_purposes_parse },
  { GOEN_DECK_COLUMN_PLACES, goen_deck_places_parse },
  { GOEN_DECK_COLUMN_INDUSTRY, goen_deck_industry_parse },
  { GOEN_DECK_COLUMN_FAVOURITE, goen_deck_mark_parse },
};

/* How many columns the first row names; -1 without one for the text. */
static int
read_header (Reading    *self,
             const char *text,
             gsize       length,
             char        separator)
{
  int n_known = 0;

  goen_csv_scanner_clear (&self->scanner);
  goen_csv_scanner_init (&self->scanner, text, length, separator);
  for (guint i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    self->column_of[i] = -1;
  if (!goen_csv_scanner_next (&self->scanner) || self->scanner.state != GOEN_CSV_ROW_OK)
    return -1;

  self->n_columns = goen_csv_scanner_get_n_cells (&self->scanner);
  for (guint i = 0; i < self->n_columns; i++)
    {
      GoenDeckColumn column;

      if (!goen_deck_column_from_name (goen_csv_scanner_get_cell (&self->scanner, i), &column) ||
          self->column_of[column] >= 0)
        continue;
      self->column_of[column] = (int) i;
      n_known++;
    }

  return self->column_of[GOEN_DECK_COLUMN_TEXT] >= 0 ? n_known : -1;
}

static gboolean
find_header (Reading    *self,
             const char *text,
             gsize       length)
{
  static const char separators[] = { ',', '\t', ';' };
  char best = ',';
  int n_best = -1;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      int n_known = read_header (self, text, length, separators[i]);

      if (n_known > n_best)
        {
          best = separators[i];
          n_best = n_known;
        }
    }

  return read_header (self, text, length, best) > 0;
}

static void
keep_names (Reading *self)
{
  for (guint i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    if (self->column_of[i] >= 0)
      self->names[i] = g_strdup (goen_csv_scanner_get_cell (&self->scanner, self->column_of[i]));
}

static gboolean
is_known (const Reading *self,
          guint          index)
{
  for (guint i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    if (self->column_of[i] == (int) index)
      return TRUE;

  return FALSE;
}

static void
note_unknown_columns (Reading *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *name = goen_csv_scanner_get_cell (&self->scanner, i);

      GoenDeckColumn column;

      if (*name == '\0' || is_known (self, i))
        continue;
      goen_deck_notes_add (self->notes, self->scanner.number,
                           goen_deck_column_from_name (name, &column)
                           ? g_strdup_printf (_("The column “%s” means the same as one before it and was left out."), name)
                           : g_strdup_printf (_("The column “%s” is not known and was left out."), name));
    }
}

static const char *
get_cell (Reading        *self,
          GoenDeckColumn  column)
{
  int index = self->column_of[column];

  return index >= 0 && (guint) index < goen_csv_scanner_get_n_cells (&self->scanner)
         ? goen_csv_scanner_get_cell (&self->scanner, index) : "";
}

static char *
dup_cell (Reading        *self,
          GoenDeckColumn  column)
{
  const char *cell = get_cell (self, column);

  return *cell != '\0' ? g_strdup (cell) : NULL;
}

static void
set_value (GoenQuestionCard *card,
           GoenDeckColumn    column,
           guint             value)
{
  switch (column)
    {
    case GOEN_DECK_COLUMN_KIND:
      card->kind = value;
      break;
    case GOEN_DECK_COLUMN_DEPTH:
      card->depth = value;
      break;
    case GOEN_DECK_COLUMN_TOPIC:
      card->topic = value;
      break;
    case GOEN_DECK_COLUMN_PURPOSES:
      card->purposes = value;
      break;
    case GOEN_DECK_COLUMN_PLACES:
      card->places = value;
      break;
    case GOEN_DECK_COLUMN_INDUSTRY:
      card->industry = value;
      break;
    case GOEN_DECK_COLUMN_FAVOURITE:
      card->is_favourite = value != 0;
      break;
    case GOEN_DECK_COLUMN_KEY:
    case GOEN_DECK_COLUMN_TEXT:
    case GOEN_DECK_COLUMN_WHY:
    case GOEN_DECK_COLUMN_FOLLOWS:
    case GOEN_N_DECK_COLUMNS:
    default:
      break;
    }
}

static void
read_values (Reading          *self,
             GoenQuestionCard *card)
{
  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      const char *cell = get_cell (self, parsers[i].column);
      guint value;

      if (*cell == '\0')
        continue;
      if (parsers[i].parse (cell, &value))
        set_value (card, parsers[i].column, value);
      else
        goen_deck_notes_add (self->notes, self->scanner.number,
                             /* Translators: the first %s is a cell of a table, the second the name of its column. */
                             g_strdup_printf (_("“%s” is not known in the column “%s”. The card was taken without it."),
                                              cell, self->names[parsers[i].column]));
    }

  /* Only questions have a depth, and every question has one. */
  if (card->kind != GOEN_CARD_QUESTION)
    card->depth = GOEN_DEPTH_NONE;
  else if (card->depth == GOEN_DEPTH_NONE)
    card->depth = GOEN_DEPTH_OPENING;
}

/* What is wrong with the row as such; new, NULL when it can be used. */
static char *
dup_row_problem (Reading  *self,
                 gboolean  has_errors)
{
  switch (self->scanner.state)
    {
    case GOEN_CSV_ROW_TOO_LONG:
    case GOEN_CSV_ROW_TOO_WIDE:
      return g_strdup (_("The row is too long for a card. Are there line breaks between the rows?"));
    case GOEN_CSV_ROW_UNCLOSED:
      return g_strdup (_("A quotation mark that opens a cell in this row is not closed. Close it, or remove it, and import the file again."));
    case GOEN_CSV_ROW_NUL:
      return g_strdup (_("The row holds binary data. Export the table from the other program again, as CSV."));
    case GOEN_CSV_ROW_OK:
    default:
      break;
    }
  if (has_errors && goen_csv_scanner_is_damaged (&self->scanner))
    return g_strdup (_("The row cannot be read in the character encoding of the file. Save the file as UTF-8 and import it again."));

  for (guint i = self->n_columns; i < goen_csv_scanner_get_n_cells (&self->scanner); i++)
    if (*goen_csv_scanner_get_cell (&self->scanner, i) != '\0')
      return g_strdup (_("The row has more cells than the table has columns. Put texts with a comma in quotation marks and import the file again."));

  return NULL;
}

/* Text of which nothing can be seen, such as a zero width space, is none. */
static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isgraph (c) && !g_unichar_iszerowidth (c))
        return FALSE;
    }

  return TRUE;
}

/* A card that comes with Goen has its text from Goen. */
static char *
dup_text_problem (const char *text,
                  const char *key)
{
  if (is_blank (text) && goen_deck_find_entry (key, NULL) == NULL)
    return g_strdup (_("The row has no text. Write what is to be said on the card."));
  if (g_utf8_strlen (text, -1) > MAX_TEXT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "The text is longer than %u character. Shorten it to what can be said at once.",
                                         "The text is longer than %u characters. Shorten it to what can be said at once.",
                                         MAX_TEXT), (guint) MAX_TEXT);

  return NULL;
}

static void
drop_long_why (Reading          *self,
               GoenQuestionCard *card)
{
  if (card->why == NULL || g_utf8_strlen (card->why, -1) <= MAX_WHY)
    return;

  g_clear_pointer (&card->why, g_free);
  goen_deck_notes_add (self->notes, self->scanner.number,
                       g_strdup_printf (_("What stands in the column “%s” is longer than %u characters. The card was taken without it."),
                                        self->names[GOEN_DECK_COLUMN_WHY], (guint) MAX_WHY));
}

static void
read_row (Reading  *self,
          gboolean  has_errors)
{
  g_autofree char *problem = dup_row_problem (self, has_errors);
  g_autoptr (GoenQuestionCard) card = NULL;

  if (problem == NULL)
    problem = dup_text_problem (get_cell (self, GOEN_DECK_COLUMN_TEXT), get_cell (self, GOEN_DECK_COLUMN_KEY));
  if (problem != NULL)
    {
      goen_deck_notes_add (self->notes, self->scanner.number, g_steal_pointer (&problem));
      return;
    }

  card = goen_question_card_new ();
  card->key = dup_cell (self, GOEN_DECK_COLUMN_KEY);
  card->text = dup_cell (self, GOEN_DECK_COLUMN_TEXT);
  card->why = dup_cell (self, GOEN_DECK_COLUMN_WHY);
  card->follows = dup_cell (self, GOEN_DECK_COLUMN_FOLLOWS);
  drop_long_why (self, card);
  read_values (self, card);
  g_array_append_val (self->lines, self->scanner.number);
  g_ptr_array_add (self->cards, g_steal_pointer (&card));
}

static GPtrArray *
read_cards (const char     *text,
            gsize           length,
            gboolean        has_errors,
            const char     *name,
            GoenDeckNotes  *notes,
            GError        **error)
{
  g_auto (Reading) self = { .notes = notes };

  self.cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  self.lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!find_header (&self, text, length))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("“%s” is not a table of question cards. Name a column of its first row “text” and write the questions below it."),
                   name);
      return NULL;
    }

  keep_names (&self);
  note_unknown_columns (&self);
  while (goen_csv_scanner_next (&self.scanner))
    if (self.scanner.state != GOEN_CSV_ROW_OK || !goen_csv_scanner_is_blank (&self.scanner))
      read_row (&self, has_errors);
  goen_deck_settle_keys (self.cards, self.lines, notes);

  return g_steal_pointer (&self.cards);
}

/**
 * goen_deck_read_csv:
 * @bytes: a file; UTF-8, CP932, UTF-16
 * @name: its name, for sentences
 * @problems: (nullable) (element-type utf8): where translated sentences go, each with the line
 * @error: says why it is no table of cards
 *
 * Reads cards out of a table with commas, semicolons or tabs.
 *
 * Only the column "text" is needed. Columns are named in English or Japanese; values as goen_deck_write_csv() writes them,
 * or as the window calls them. What is not known is left out and told; a row without a text is not taken. A key that is
 * neither of a card that comes with Goen nor a UUID is only a name within the file: it is replaced by a UUID, in the
 * column "follows" as well. Cards without a key have none afterwards. Time and memory are linear in the size of the file.
 *
 * Returns: (transfer full) (nullable) (element-type GoenQuestionCard): cards, @is_own where they are no cards of Goen's;
 *   %NULL with %GOEN_ERROR_INVALID when there is no column of texts
 */
GPtrArray *
goen_deck_read_csv (GBytes      *bytes,
                    const char  *name,
                    GPtrArray   *problems,
                    GError     **error)
{
  g_autofree char *encoding = goen_encoding_guess (bytes);
  gsize length;
  gsize n_errors;
  g_autofree char *text = goen_encoding_to_utf8 (bytes, encoding, &length, &n_errors);
  g_autoptr (GoenDeckNotes) notes = goen_deck_notes_new ();
  g_autoptr (GPtrArray) cards = read_cards (text, length, n_errors > 0, name, notes, error);

  if (cards != NULL && problems != NULL)
    goen_deck_notes_tell (notes, name, problems);

  return g_steal_pointer (&cards);
}
