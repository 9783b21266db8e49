/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

#include "goen-csv-cell.h"

/* What a program writes where nobody said anything. */
static const char * const defaults[] = { "指定なし", "Unspecified", "標準", "Normal", NULL };

/* What stands in a column of marks for those who have none. */
static const char * const no_marks[] = {
  "0", "false", "no", "n", "off", "-", "×", "✕", "いいえ", "なし", "無", "偽", NULL
};

/* The words that one cell gives; the others stay a line of the note. */
#define MAX_WORDS 1000

/* A field there is one of; another value goes to the note, which is private for what is private. */
static void
set_once (GoenCsvPerson        *self,
          const GoenCsvPlanned *column,
          char                **field,
          const char           *text)
{
  if (*field == NULL)
    *field = g_strdup (text);
  else if (g_str_equal (*field, text))
    return;
  else if (field == &self->record->private_note)
    goen_csv_person_add_private (self, column->name, text);
  else
    goen_csv_person_add_note (self, column->name, text);
}

static void
set_date (GoenCsvPerson        *self,
          const GoenCsvPlanned *column,
          char                **field,
          const char           *text)
{
  g_autofree char *date = goen_csv_person_read_date (self, column->name, text);

  if (date != NULL)
    set_once (self, column, field, date);
}

static gboolean
is_mark (const char *text)
{
  for (guint i = 0; no_marks[i] != NULL; i++)
    if (g_ascii_strcasecmp (no_marks[i], text) == 0)
      return FALSE;

  return TRUE;
}

static void
add_word (GPtrArray  *words,
          const char *start,
          gsize       length)
{
  g_autofree char *word = g_strstrip (g_strndup (start, length));

  if (*word != '\0')
    g_ptr_array_add (words, g_steal_pointer (&word));
}

static void
add_joined_words (GoenCsvPerson        *self,
                  const GoenCsvPlanned *column,
                  GPtrArray            *words,
                  const char           *text)
{
  g_auto (GStrv) values = self->is_exact ? goen_csv_cell_split (text) : g_strsplit (text, GOEN_CSV_JOINT, -1);
  g_autofree char *rest = NULL;

  for (guint i = 0; values[i] != NULL && i < MAX_WORDS; i++)
    /* "* myContacts" is a group of the system, not of the user. */
    if (self->is_exact || !g_str_has_prefix (values[i], "* "))
      add_word (words, values[i], strlen (values[i]));

  if (g_strv_length (values) <= MAX_WORDS)
    return;
  rest = g_strjoinv (GOEN_CSV_JOINT, values + MAX_WORDS);
  goen_csv_person_add_note (self, column->name, rest);
}

/* Several words in one cell: Google joins them in its own way, others with commas and semicolons of either width. */
static void
add_words (GoenCsvPerson        *self,
           const GoenCsvPlanned *column,
           GPtrArray            *words,
           const char           *text)
{
  const char *start = text;
  guint n_words = 0;

  if (self->is_exact || self->tags_may_have_commas || strstr (text, GOEN_CSV_JOINT) != NULL)
    {
      add_joined_words (self, column, words, text);
      return;
    }

  for (const char *p = text; n_words < MAX_WORDS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && c != ',' && c != ';' && c != '\n' && c != 0x3001 && c != 0xFF0C && c != 0xFF1B)
        continue;
      add_word (words, start, p - start);
      if (c == 0)
        return;
      start = g_utf8_next_char (p);
      n_words++;
    }

  if (*start != '\0')
    goen_csv_person_add_note (self, column->name, start);
}

static void
set_uuid (GoenCsvPerson        *self,
          const GoenCsvPlanned *column,
          const char           *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (g_uuid_string_is_valid (lower))
    set_once (self, column, &self->record->uuid, lower);
  else
    set_once (self, column, &self->record->uid, text);
}

static void
set_name (GoenCsvPerson        *self,
          const GoenCsvPlanned *column,
          const char           *text)
{
  if (g_strcmp0 (column->type, "file-as") == 0)
    {
      if (self->file_as == NULL)
        self->file_as = g_strdup (text);
      return;
    }

  set_once (self, column, &self->whole_name, text);
}

static void
set_whole_yomi (GoenCsvPerson        *self,
                const GoenCsvPlanned *column,
                const char           *text)
{
  if (self->whole_yomi == NULL)
    self->whole_yomi_column = column->name;
  set_once (self, column, &self->whole_yomi, text);
}

static void
set_introducer (GoenCsvPerson        *self,
                const GoenCsvPlanned *column,
                const char           *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (g_uuid_string_is_valid (lower))
    set_once (self, column, &self->record->introduced_by_uuid, lower);
  else
    goen_csv_person_add_note (self, column->name, text);
}

static void
add_named (GoenCsvPerson        *self,
           const GoenCsvPlanned *column,
           const char           *text)
{
  if (self->is_known && (g_strv_contains (defaults, text) || g_str_equal (text, "0/0/00") || g_str_equal (text, "00/0/0")))
    return;

  goen_csv_person_add_note (self, column->name, text);
}

/* Where a field of plain text is in the record; NULL when it is no such field. */
static char **
get_text_field (GoenPersonRecord *record,
                GoenCsvField      field)
{
  switch ((guint) field)
    {
    case GOEN_CSV_FAMILY:
      return &record->family;
    case GOEN_CSV_GIVEN:
      return &record->given;
    case GOEN_CSV_MIDDLE:
      return &record->middle;
    case GOEN_CSV_PREFIX:
      return &record->prefix;
    case GOEN_CSV_SUFFIX:
      return &record->suffix;
    case GOEN_CSV_FAMILY_YOMI:
      return &record->family_yomi;
    case GOEN_CSV_GIVEN_YOMI:
      return &record->given_yomi;
    case GOEN_CSV_NICKNAME:
      return &record->nickname;
    case GOEN_CSV_HONORIFIC:
      return &record->honorific;
    case GOEN_CSV_PRIVATE_NOTE:
      return &record->private_note;
    case GOEN_CSV_MET_AT:
      return &record->met_at;
    case GOEN_CSV_MET_HOW:
      return &record->met_how;
    case GOEN_CSV_INTRODUCED_BY:
      return &record->introduced_by;
    default:
      return NULL;
    }
}

/*< private >
 * goen_csv_person_add_field:
 * @column: a column that says all by itself
 * @text: what stands in its cell
 *
 * Takes what a column says over into the record.
 */
void
goen_csv_person_add_field (GoenCsvPerson        *self,
                           const GoenCsvPlanned *column,
                           const char           *text)
{
  GoenPersonRecord *record = self->record;
  char **field = get_text_field (record, column->field);

  if (field != NULL)
    {
      set_once (self, column, field, text);
      return;
    }

  switch ((guint) column->field)
    {
    case GOEN_CSV_IGNORE:
      break;
    case GOEN_CSV_UUID:
      set_uuid (self, column, text);
      break;
    case GOEN_CSV_NAME:
      set_name (self, column, text);
      break;
    case GOEN_CSV_NAME_YOMI:
      set_whole_yomi (self, column, text);
      break;
    case GOEN_CSV_BIRTHDAY:
      set_date (self, column, &record->birthday, text);
      break;
    case GOEN_CSV_BIRTH_YEAR:
    case GOEN_CSV_BIRTH_MONTH:
    case GOEN_CSV_BIRTH_DAY:
      set_once (self, column, &self->birth[column->field - GOEN_CSV_BIRTH_YEAR], text);
      break;
    case GOEN_CSV_TAGS:
      add_words (self, column, record->tags, text);
      break;
    case GOEN_CSV_TAG_MARK:
      if (is_mark (text))
        g_ptr_array_add (record->tags, g_strdup (column->name));
      break;
    case GOEN_CSV_INTERESTS:
      add_words (self, column, record->interests, text);
      break;
    case GOEN_CSV_OFFERS:
      add_words (self, column, record->offers, text);
      break;
    case GOEN_CSV_NEEDS:
      add_words (self, column, record->needs, text);
      break;
    case GOEN_CSV_NOTE:
      goen_csv_person_add_line (self->note, NULL, text);
      break;
    case GOEN_CSV_MET_ON:
      set_date (self, column, &record->met_on, text);
      break;
    case GOEN_CSV_INTRODUCED_BY_UUID:
      set_introducer (self, column, text);
      break;
    case GOEN_CSV_YOMI_GUESSED:
      record->yomi_guessed = is_mark (text);
      break;
    default:
      add_named (self, column, text);
      break;
    }
}
