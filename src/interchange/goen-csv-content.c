/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

#include "goen-text.h"

/* A cell that says one of these is no name of a column; nobody is called so, either. */
static const char * const title_words[] = {
  "社長", "会長", "取締役", "部長", "課長", "係長", "主任", "次長", "室長", "所長", "店長", "支店長", "工場長", "専務", "常務", "執行役員",
  "監査役", "理事", "代表", "マネージャー", "マネジャー", "リーダー", "ディレクター", "エンジニア", "コンサルタント", "税理士", "弁護士", "行政書士",
  "CEO", "CTO", "CFO", "COO", "Manager", "Director", "President", "Engineer", "Consultant", NULL
};

/* So many of ten filled cells have to agree. */
#define ENOUGH_OF_TEN 8

static gboolean
is_mail (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at, '.') != NULL && strchr (at + 1, '@') == NULL &&
         strpbrk (text, " \t\n") == NULL && at[1] != '.' && at[strlen (at) - 1] != '.';
}

static gboolean
is_link (const char *text)
{
  return (g_ascii_strncasecmp (text, "http://", 7) == 0 || g_ascii_strncasecmp (text, "https://", 8) == 0 ||
          g_ascii_strncasecmp (text, "www.", 4) == 0) && strpbrk (text, " \t\n") == NULL;
}

/* In NFKC, so that full-width digits count. */
static gboolean
is_phone (const char *text)
{
  guint n_digits = 0;
  guint n_signs = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        n_digits++;
      else if (strchr ("-+() .", *p) != NULL)
        n_signs++;
      else
        return FALSE;
    }
  if (n_digits < 9 || n_digits > 15)
    return FALSE;

  return *text == '+' || *text == '(' || (*text == '0' && (n_signs > 0 || n_digits == 10 || n_digits == 11));
}

static gboolean
is_postal (const char *text)
{
  if (g_str_has_prefix (text, "〒"))
    text += strlen ("〒");
  while (*text == ' ')
    text++;

  return strlen (text) == 8 && text[3] == '-' && strspn (text, "0123456789") == 3 &&
         strspn (text + 4, "0123456789") == 4;
}

/* Two to six kanji, perhaps with kana among them, and a space in between perhaps. */
static gboolean
is_japanese_name (const char *text)
{
  guint n_letters = 0;
  guint n_han = 0;
  guint n_spaces = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (g_unichar_isspace (c))
        n_spaces++;
      else if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        n_letters++;
      else
        return FALSE;
      n_han += script == G_UNICODE_SCRIPT_HAN ? 1 : 0;
    }

  return n_letters >= 2 && n_letters <= 8 && n_han >= 1 && n_spaces <= 1;
}

static gboolean
has_title_word (const char *text)
{
  for (guint i = 0; title_words[i] != NULL; i++)
    if (strstr (text, title_words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/*< private >
 * goen_csv_content_of_cell:
 * @cell: the text of a cell
 *
 * Tells what a cell may be from how it looks.
 *
 * Returns: all that it may be; %GOEN_CSV_CONTENT_NONE for an empty cell
 */
GoenCsvContent
goen_csv_content_of_cell (const char *cell)
{
  g_autofree char *text = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  GoenCsvContent content = GOEN_CSV_CONTENT_NONE;
  gsize region_length;

  if (text == NULL)
    return GOEN_CSV_CONTENT_NONE;

  g_strstrip (text);
  if (is_mail (text))
    return GOEN_CSV_CONTENT_MAIL;
  if (is_link (text))
    return GOEN_CSV_CONTENT_LINK;
  if (is_postal (text))
    return GOEN_CSV_CONTENT_POSTAL;
  if (is_phone (text))
    return GOEN_CSV_CONTENT_PHONE;

  if (goen_csv_address_is_region (text, &region_length))
    return text[region_length] == '\0' ? GOEN_CSV_CONTENT_REGION : GOEN_CSV_CONTENT_ADDRESS;
  if (g_str_has_prefix (text, "〒"))
    return GOEN_CSV_CONTENT_ADDRESS;
  if (goen_company_has_legal_form (text))
    return GOEN_CSV_CONTENT_COMPANY;
  if (goen_kana_is_reading (text))
    content |= GOEN_CSV_CONTENT_KANA;
  if (has_title_word (text))
    content |= GOEN_CSV_CONTENT_TITLE;
  else if (is_japanese_name (text))
    content |= GOEN_CSV_CONTENT_NAME;

  return content;
}

/*< private >
 * goen_csv_content_of_column:
 * @header: a table
 * @column: one of its columns
 *
 * Tells what most of the filled cells of a column look like.
 *
 * Returns: all that it may be; %GOEN_CSV_CONTENT_NONE where the cells do not agree
 */
GoenCsvContent
goen_csv_content_of_column (const GoenCsvHeader *header,
                            guint                column)
{
  guint n_filled = 0;
  guint n_of_kind[10] = { 0 };
  GoenCsvContent content = GOEN_CSV_CONTENT_NONE;

  for (guint i = 0; i < header->samples->len; i++)
    {
      char **cells = header->samples->pdata[i];
      GoenCsvContent cell;

      if (*cells[column] == '\0')
        continue;
      n_filled++;
      cell = goen_csv_content_of_cell (cells[column]);
      for (guint kind = 0; kind < G_N_ELEMENTS (n_of_kind); kind++)
        n_of_kind[kind] += (cell & 1 << kind) != 0 ? 1 : 0;
    }

  for (guint kind = 0; n_filled > 0 && kind < G_N_ELEMENTS (n_of_kind); kind++)
    if (n_of_kind[kind] * 10 >= n_filled * ENOUGH_OF_TEN)
      content |= 1 << kind;

  return content;
}
