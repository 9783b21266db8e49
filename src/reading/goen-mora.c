/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech.h"

#include "goen-text.h"

/* The vowels of hiragana from ぁ (U+3041) to ゔ (U+3094), as they stand there; '*' is っ, 'n' ん. */
static const char vowels[] =
  "aaiiuueeoo"            /* ぁ … お */
  "aaiiuueeoo"            /* か … ご */
  "aaiiuueeoo"            /* さ … ぞ */
  "aaii*uueeoo"           /* た ち っ つ て と */
  "aiueo"                 /* な */
  "aaaiiiuuueeeooo"       /* は ば ぱ … */
  "aiueo"                 /* ま */
  "aauuoo"                /* ゃ … よ */
  "aiueo"                 /* ら */
  "aaieon"                /* ゎ わ ゐ ゑ を ん */
  "u";                    /* ゔ */

G_STATIC_ASSERT (sizeof vowels - 1 == 0x3094 - 0x3041 + 1);

static char
get_vowel (gunichar c)
{
  return c >= 0x3041 && c <= 0x3094 ? vowels[c - 0x3041] : '\0';
}

static gboolean
is_small (gunichar c)
{
  return c != 0 && g_utf8_strchr ("ぁぃぅぇぉゃゅょゎ", -1, c) != NULL;
}

/* Whether a small kana makes one mora with the kana before it: ふぁ and てぃ do, the ぁ of はぁ only draws it out. */
static gboolean
joins (gunichar small,
       gunichar before)
{
  char vowel = get_vowel (before);

  if (vowel == '\0' || vowel == '*' || vowel == 'n' || is_small (before))
    return FALSE;
  if (g_utf8_strchr ("ゃゅょ", -1, small) != NULL)
    return vowel == 'i' || g_utf8_strchr ("てでふゔ", -1, before) != NULL;

  return vowel != get_vowel (small);
}

static gboolean
is_counted (gunichar c)
{
  return (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E || c == 0x30FC ||
         (c >= 0x30F7 && c <= 0x30FA) || c == 0x30FD || c == 0x30FE || (c >= 0x31F0 && c <= 0x31FF);
}

/**
 * goen_mora_count:
 * @kana: (nullable): hiragana or katakana of either width; whatever else stands in it is not counted
 *
 * Counts the morae of a reading: a kana with the small ゃゅょ or ァィゥェォ behind it is one, and so are ー, っ and ん.
 *
 * Returns: how many
 */
guint
goen_mora_count (const char *kana)
{
  g_autofree char *composed = kana != NULL ? g_utf8_normalize (kana, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *hiragana = goen_kana_to_hiragana (composed);
  gunichar before = 0;
  guint n_morae = 0;

  for (const char *p = hiragana; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x309F || c == 0x30FF)   /* より and コト in one character */
        n_morae += 2;
      else if (is_counted (c) && !(is_small (c) && joins (c, before)))
        n_morae++;
      before = c;
    }

  return n_morae;
}
