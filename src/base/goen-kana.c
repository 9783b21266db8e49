/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

#include "goen-text-private.h"

#define HALFWIDTH_FIRST 0xFF61
#define HALFWIDTH_LAST 0xFF9F
#define HALFWIDTH_VOICED 0xFF9E
#define HALFWIDTH_SEMI_VOICED 0xFF9F
#define COMBINING_VOICED 0x3099
#define COMBINING_SEMI_VOICED 0x309A
#define SPACING_VOICED 0x309B
#define SPACING_SEMI_VOICED 0x309C

/* JIS X 0201 katakana in their order, U+FF61 to U+FF9D. */
static const gunichar2 fullwidth_forms[] = {
  u'。', u'「', u'」', u'、', u'・', u'ヲ', u'ァ', u'ィ', u'ゥ', u'ェ', u'ォ', u'ャ', u'ュ', u'ョ', u'ッ', u'ー',
  u'ア', u'イ', u'ウ', u'エ', u'オ', u'カ', u'キ', u'ク', u'ケ', u'コ', u'サ', u'シ', u'ス', u'セ', u'ソ',
  u'タ', u'チ', u'ツ', u'テ', u'ト', u'ナ', u'ニ', u'ヌ', u'ネ', u'ノ', u'ハ', u'ヒ', u'フ', u'ヘ', u'ホ',
  u'マ', u'ミ', u'ム', u'メ', u'モ', u'ヤ', u'ユ', u'ヨ', u'ラ', u'リ', u'ル', u'レ', u'ロ', u'ワ', u'ン',
};

G_STATIC_ASSERT (G_N_ELEMENTS (fullwidth_forms) == HALFWIDTH_VOICED - HALFWIDTH_FIRST);

static gboolean
is_kana (gunichar c)
{
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x309F) ||
         (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FD && c <= 0x30FF) ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9D && c != 0xFF70);
}

/* What a reading may hold beside kana: ー, ・, marks of either width, spaces. */
static gboolean
may_join_kana (gunichar c)
{
  return c == 0x30FC || c == 0xFF70 || c == 0x30FB || c == 0xFF65 ||
         (c >= COMBINING_VOICED && c <= SPACING_SEMI_VOICED) ||
         c == HALFWIDTH_VOICED || c == HALFWIDTH_SEMI_VOICED ||
         g_unichar_isspace (c);
}

/* The combining mark that @c is in one of its three guises, or 0. */
static gunichar
get_combining_mark (gunichar c)
{
  if (c == HALFWIDTH_VOICED || c == COMBINING_VOICED)
    return COMBINING_VOICED;
  if (c == HALFWIDTH_SEMI_VOICED || c == COMBINING_SEMI_VOICED)
    return COMBINING_SEMI_VOICED;
  return 0;
}

static void
append_mark (GString  *text,
             gunichar  mark)
{
  gunichar joined;

  if (text->len > 0)
    {
      const char *last = g_utf8_prev_char (text->str + text->len);

      if (g_unichar_compose (g_utf8_get_char (last), mark, &joined))
        {
          g_string_truncate (text, last - text->str);
          g_string_append_unichar (text, joined);
          return;
        }
    }

  g_string_append_unichar (text, mark - COMBINING_VOICED + SPACING_VOICED);
}

/* Hiragana for katakana; anything else as it is. */
gunichar
goen_kana_char_to_hiragana (gunichar c)
{
  if ((c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE)
    return c - 0x60;

  return c;
}

/**
 * goen_kana_to_fullwidth:
 * @text: (nullable): any text
 *
 * Writes half-width katakana in full width.
 *
 * A (han)dakuten joins the kana before it, whether it came in half width or as a combining
 * mark; where it can join nothing it stays visible as ゛ or ゜.
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
goen_kana_to_fullwidth (const char *text)
{
  GString *wide = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar mark = get_combining_mark (c);

      if (mark != 0)
        append_mark (wide, mark);
      else if (c >= HALFWIDTH_FIRST && c <= HALFWIDTH_LAST)
        g_string_append_unichar (wide, fullwidth_forms[c - HALFWIDTH_FIRST]);
      else
        g_string_append_unichar (wide, c);
    }

  return g_string_free_and_steal (wide);
}

/**
 * goen_kana_to_hiragana:
 * @text: (nullable): any text
 *
 * Writes katakana of either width in hiragana, and leaves the rest as it is.
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
goen_kana_to_hiragana (const char *text)
{
  g_autofree char *wide = goen_kana_to_fullwidth (text);
  GString *hiragana = g_string_sized_new (strlen (wide));

  for (const char *p = wide; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (hiragana, goen_kana_char_to_hiragana (g_utf8_get_char (p)));

  return g_string_free_and_steal (hiragana);
}

/**
 * goen_kana_is_reading:
 * @text: (nullable): any text
 *
 * Tells whether text can be the reading of a name.
 *
 * Returns: %TRUE when it holds nothing but kana, ー, ・ and spaces, and at least one kana
 */
gboolean
goen_kana_is_reading (const char *text)
{
  gboolean found = FALSE;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_kana (c))
        found = TRUE;
      else if (!may_join_kana (c))
        return FALSE;
    }

  return found;
}
