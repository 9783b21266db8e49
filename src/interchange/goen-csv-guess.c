/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

#include "goen-csv-guess-words.h"
#include "goen-text.h"

static GoenCsvTarget *
get_target (const GPtrArray *mapping,
            guint            column)
{
  return mapping->pdata[column];
}

static int
find_field (const GPtrArray *mapping,
            GoenCsvField     field)
{
  for (guint i = 0; i < mapping->len; i++)
    if (mapping->pdata[i] != NULL && get_target (mapping, i)->field == field)
      return i;

  return -1;
}

static gboolean
has_field (const GPtrArray *mapping,
           GoenCsvField     field)
{
  return find_field (mapping, field) >= 0;
}

/* Whether what is in a column speaks against what a part of its name says. */
static gboolean
is_contradicted (const GoenCsvTarget *target,
                 GoenCsvContent       content)
{
  switch ((guint) target->field)
    {
    case GOEN_CSV_MAIL:
      return (content & GOEN_CSV_CONTENT_MAIL) == 0;
    case GOEN_CSV_PHONE:
      return (content & GOEN_CSV_CONTENT_PHONE) == 0;
    case GOEN_CSV_POSTAL:
      return (content & GOEN_CSV_CONTENT_POSTAL) == 0;
    case GOEN_CSV_LINK:
      return (content & GOEN_CSV_CONTENT_LINK) == 0;
    case GOEN_CSV_ADDRESS:
      return (content & GOEN_CSV_CONTENT_ADDRESS) == 0;
    default:
      return FALSE;
    }
}

static gboolean
is_empty_column (const GoenCsvHeader *header,
                 guint                column)
{
  for (guint i = 0; i < header->samples->len; i++)
    if (*((char **) header->samples->pdata[i])[column] != '\0')
      return FALSE;

  return TRUE;
}

static GoenCsvTarget *
guess_by_name (const GoenCsvHeader *header,
               guint                column)
{
  gboolean is_sure;
  g_autoptr (GoenCsvTarget) target = goen_csv_guess_by_name (header->folded->pdata[column], &is_sure);

  if (target == NULL || (!is_sure && !is_empty_column (header, column) &&
                         is_contradicted (target, goen_csv_content_of_column (header, column))))
    return NULL;

  return g_steal_pointer (&target);
}

/* Mobile numbers of Japan: 070, 080, 090. */
static gboolean
is_mobile_column (const GoenCsvHeader *header,
                  guint                column)
{
  gboolean has_number = FALSE;

  for (guint i = 0; i < header->samples->len; i++)
    {
      g_autofree char *digits = goen_text_fold_digits (((char **) header->samples->pdata[i])[column]);

      if (*digits == '\0')
        continue;
      has_number = TRUE;
      if (strlen (digits) != 11 || digits[0] != '0' || digits[2] != '0' || strchr ("789", digits[1]) == NULL)
        return FALSE;
    }

  return has_number;
}

static GoenCsvTarget *
guess_by_content (const GoenCsvHeader *header,
                  const GPtrArray     *mapping,
                  guint                column)
{
  GoenCsvContent content = goen_csv_content_of_column (header, column);
  gboolean has_name = *(const char *) header->folded->pdata[column] != '\0';

  if ((content & GOEN_CSV_CONTENT_MAIL) != 0)
    return goen_csv_target_new (GOEN_CSV_MAIL, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_LINK) != 0)
    return goen_csv_target_new (GOEN_CSV_LINK, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_PHONE) != 0)
    return goen_csv_target_new (GOEN_CSV_PHONE, is_mobile_column (header, column) ? "cell" : NULL, 0);
  if ((content & GOEN_CSV_CONTENT_POSTAL) != 0 && !has_field (mapping, GOEN_CSV_POSTAL))
    return goen_csv_target_new (GOEN_CSV_POSTAL, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_ADDRESS) != 0 && !has_field (mapping, GOEN_CSV_ADDRESS))
    return goen_csv_target_new (GOEN_CSV_ADDRESS, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_REGION) != 0 && !has_field (mapping, GOEN_CSV_REGION) &&
      !has_field (mapping, GOEN_CSV_ADDRESS))
    return goen_csv_target_new (GOEN_CSV_REGION, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_COMPANY) != 0 && !has_field (mapping, GOEN_CSV_COMPANY))
    return goen_csv_target_new (GOEN_CSV_COMPANY, NULL, 0);
  if (has_name)
    return NULL;

  if ((content & GOEN_CSV_CONTENT_TITLE) != 0 && !has_field (mapping, GOEN_CSV_TITLE))
    return goen_csv_target_new (GOEN_CSV_TITLE, NULL, 0);
  if ((content & GOEN_CSV_CONTENT_NAME) != 0 && !has_field (mapping, GOEN_CSV_NAME) &&
      !has_field (mapping, GOEN_CSV_FAMILY))
    return goen_csv_target_new (GOEN_CSV_NAME, NULL, 0);

  return NULL;
}

/* A column of kana beside that of the name is its reading. */
static void
guess_reading (const GoenCsvHeader *header,
               GPtrArray           *mapping)
{
  static const struct {
    GoenCsvField name;
    GoenCsvField yomi;
  } pairs[] = {
    { GOEN_CSV_NAME, GOEN_CSV_NAME_YOMI },
    { GOEN_CSV_FAMILY, GOEN_CSV_FAMILY_YOMI },
    { GOEN_CSV_GIVEN, GOEN_CSV_GIVEN_YOMI },
  };
  gboolean has_reading = has_field (mapping, GOEN_CSV_NAME_YOMI) || has_field (mapping, GOEN_CSV_FAMILY_YOMI);

  for (guint i = 0; !has_reading && i < G_N_ELEMENTS (pairs); i++)
    {
      int name = find_field (mapping, pairs[i].name);

      for (int j = name - 2; name >= 0 && j <= name + 2; j++)
        if (j >= 0 && j < (int) mapping->len && mapping->pdata[j] == NULL &&
            (goen_csv_content_of_column (header, j) & GOEN_CSV_CONTENT_KANA) != 0)
          {
            mapping->pdata[j] = goen_csv_target_new (pairs[i].yomi, NULL, 0);
            break;
          }
    }
}

/* Whether each cell of a column is the same word of the name in another column. */
static gboolean
repeats_word (const GoenCsvHeader *header,
              guint                column,
              guint                name,
              guint                word)
{
  for (guint i = 0; i < header->samples->len; i++)
    {
      char **cells = header->samples->pdata[i];
      g_auto (GStrv) words = goen_text_split_words (cells[name]);

      if (g_strv_length (words) != 2 || !g_str_equal (words[word], cells[column]))
        return FALSE;
    }

  return TRUE;
}

/* Without a header, and where nobody has a Japanese name, the first column of two words is the name. */
static void
guess_bare_name (const GoenCsvHeader *header,
                 GPtrArray           *mapping)
{
  int name = find_field (mapping, GOEN_CSV_NAME);

  if (header->has_header || header->samples->len == 0)
    return;

  for (guint i = 0; name < 0 && i < mapping->len; i++)
    {
      g_auto (GStrv) words = goen_text_split_words (((char **) header->samples->pdata[0])[i]);

      if (mapping->pdata[i] != NULL || g_strv_length (words) != 2)
        continue;
      mapping->pdata[i] = goen_csv_target_new (GOEN_CSV_NAME, NULL, 0);
      name = i;
    }

  for (guint i = 0; name >= 0 && i < mapping->len; i++)
    for (guint word = 0; mapping->pdata[i] == NULL && word < 2; word++)
      if (repeats_word (header, i, name, word))
        {
          gboolean is_latin = goen_text_is_latin (((char **) header->samples->pdata[0])[i]);

          mapping->pdata[i] = goen_csv_target_new (is_latin == (word == 0) ? GOEN_CSV_GIVEN : GOEN_CSV_FAMILY, NULL, 0);
        }
}

static gboolean
has_numbered_company (const GPtrArray *mapping,
                      guint            group)
{
  for (guint i = 0; i < mapping->len; i++)
    if (mapping->pdata[i] != NULL && get_target (mapping, i)->field == GOEN_CSV_COMPANY &&
        get_target (mapping, i)->group == group)
      return TRUE;

  return FALSE;
}

/* Words that mean one thing or another, depending on the other columns. */
static void
settle_meanings (const GoenCsvHeader *header,
                 GPtrArray           *mapping)
{
  gboolean has_company = has_field (mapping, GOEN_CSV_COMPANY);
  gboolean has_family_only = has_field (mapping, GOEN_CSV_FAMILY) && !has_field (mapping, GOEN_CSV_GIVEN);
  gboolean has_family_yomi_only = has_field (mapping, GOEN_CSV_FAMILY_YOMI) && !has_field (mapping, GOEN_CSV_GIVEN_YOMI);
  gboolean has_parts = has_field (mapping, GOEN_CSV_REGION) || has_field (mapping, GOEN_CSV_LOCALITY);
  gboolean has_job_title = g_ptr_array_find_with_equal_func (header->folded, "jobtitle", g_str_equal, NULL);
  gboolean has_birth_month = has_field (mapping, GOEN_CSV_BIRTH_MONTH);

  for (guint i = 0; i < mapping->len; i++)
    {
      GoenCsvTarget *target = get_target (mapping, i);

      if (target->field == GOEN_CSV_DEPARTMENT && g_strcmp0 (target->type, "affiliation") == 0)
        {
          target->field = has_company ? GOEN_CSV_DEPARTMENT : GOEN_CSV_COMPANY;
          g_clear_pointer (&target->type, g_free);
        }
      /* 姓 and 名前, セイ and 名前フリガナ. */
      if (target->field == GOEN_CSV_NAME && has_family_only)
        target->field = GOEN_CSV_GIVEN;
      if (target->field == GOEN_CSV_NAME_YOMI && has_family_yomi_only)
        target->field = GOEN_CSV_GIVEN_YOMI;
      if (target->field == GOEN_CSV_ADDRESS && target->type == NULL && target->group == 0 && has_parts)
        target->field = GOEN_CSV_STREET;
      if (target->field == GOEN_CSV_BIRTHDAY && has_birth_month)
        target->field = GOEN_CSV_BIRTH_DAY;
      /* "Title" beside "Job Title" is Dr. */
      if (target->field == GOEN_CSV_TITLE && has_job_title && g_str_equal (header->folded->pdata[i], "title"))
        target->field = GOEN_CSV_PREFIX;
      /* Two departments of one company, but the titles of two. */
      if ((target->field == GOEN_CSV_DEPARTMENT || target->field == GOEN_CSV_TITLE) && target->group > 1 &&
          !has_numbered_company (mapping, target->group))
        target->group = 0;
    }
}

/* Fields that there is only one of: another column for it goes to the note, with its name. */
static void
settle_repetitions (GPtrArray *mapping)
{
  static const GoenCsvField single[] = {
    GOEN_CSV_NAME, GOEN_CSV_FAMILY, GOEN_CSV_GIVEN, GOEN_CSV_NAME_YOMI, GOEN_CSV_FAMILY_YOMI, GOEN_CSV_GIVEN_YOMI,
    GOEN_CSV_BIRTHDAY, GOEN_CSV_MET_ON, GOEN_CSV_UUID,
  };

  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    for (int j = find_field (mapping, single[i]) + 1; j > 0 && j < (int) mapping->len; j++)
      if (get_target (mapping, j)->field == single[i])
        get_target (mapping, j)->field = GOEN_CSV_NOTE_WITH_NAME;
}

static void
guess_unknown (const GoenCsvHeader *header,
               GPtrArray           *mapping)
{
  for (guint i = 0; i < mapping->len; i++)
    if (mapping->pdata[i] == NULL && header->has_header)
      mapping->pdata[i] = guess_by_name (header, i);
  for (guint i = 0; i < mapping->len; i++)
    if (mapping->pdata[i] == NULL)
      mapping->pdata[i] = guess_by_content (header, mapping, i);
  guess_reading (header, mapping);
  guess_bare_name (header, mapping);
  for (guint i = 0; i < mapping->len; i++)
    if (mapping->pdata[i] == NULL)
      mapping->pdata[i] = goen_csv_target_new (GOEN_CSV_NOTE_WITH_NAME, NULL, 0);
  settle_meanings (header, mapping);
  settle_repetitions (mapping);
}

/*< private >
 * goen_csv_guess_has_header:
 * @cells: (element-type utf8): the first row
 *
 * Guesses whether the first row of a table names its columns.
 *
 * It does not when something in it is a mail address, a phone number or the like
 * and nothing in it is a usual name of a column.
 *
 * Returns: %FALSE when the first row is already a person
 */
gboolean
goen_csv_guess_has_header (const GPtrArray *cells)
{
  const GoenCsvContent telling = GOEN_CSV_CONTENT_MAIL | GOEN_CSV_CONTENT_PHONE | GOEN_CSV_CONTENT_POSTAL |
                                 GOEN_CSV_CONTENT_LINK | GOEN_CSV_CONTENT_ADDRESS | GOEN_CSV_CONTENT_COMPANY;
  gboolean has_content = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *folded = goen_text_fold (cells->pdata[i]);
      gboolean is_sure;
      g_autoptr (GoenCsvTarget) target = goen_csv_guess_by_name (folded, &is_sure);

      if (target != NULL && is_sure)
        return TRUE;
      has_content = has_content || (goen_csv_content_of_cell (cells->pdata[i]) & telling) != 0;
    }

  return !has_content;
}

/*< private >
 * goen_csv_guess_mapping:
 * @header: a table
 *
 * Guesses what each column says: as the program writes it whose table it is, then
 * by the names, then by what is in the columns.
 *
 * A column nobody understands becomes a line of the note, with its name; in a known
 * program's table as well, where an empty one is left out.
 *
 * Returns: (transfer full) (element-type GoenCsvTarget): one target for each column
 */
GPtrArray *
goen_csv_guess_mapping (const GoenCsvHeader *header)
{
  GPtrArray *mapping = g_ptr_array_new_full (header->names->len, (GDestroyNotify) goen_csv_target_free);

  g_ptr_array_set_size (mapping, header->names->len);
  if (header->program != NULL)
    {
      goen_csv_program_add_targets (header->folded, mapping);
      for (guint i = 0; i < mapping->len; i++)
        if (mapping->pdata[i] == NULL)
          mapping->pdata[i] = guess_by_name (header, i);
      for (guint i = 0; i < mapping->len; i++)
        if (mapping->pdata[i] == NULL)
          mapping->pdata[i] = goen_csv_target_new (GOEN_CSV_NOTE_WITH_NAME, NULL, 0);
      settle_repetitions (mapping);
    }
  else
    {
      guess_unknown (header, mapping);
    }

  return mapping;
}
