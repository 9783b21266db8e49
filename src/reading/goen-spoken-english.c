/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

/* English words as Japanese says them, told by their spelling. The kana are near enough to be corrected, the number of
 * morae is what matters. */

typedef struct {
  const char *letters;
  const char *kana[5];     /* before a, i, u, e, o */
  const char *alone;       /* before none */
} Consonant;

/* Longest first where one begins another. */
static const Consonant consonants[] = {
  { "tch", { "っちゃ", "っち", "っちゅ", "っちぇ", "っちょ" }, "っち" }, { "sch", { "すか", "すき", "すく", "すけ", "すこ" }, "すく" },
  { "ch", { "ちゃ", "ち", "ちゅ", "ちぇ", "ちょ" }, "ち" }, { "sh", { "しゃ", "し", "しゅ", "しぇ", "しょ" }, "しゅ" },
  { "th", { "さ", "し", "す", "せ", "そ" }, "す" }, { "ph", { "ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ" }, "ふ" },
  { "wh", { "ほわ", "ほい", "ふ", "ほえ", "ほ" }, "う" }, { "ck", { "っか", "っき", "っく", "っけ", "っこ" }, "っく" },
  { "qu", { "くわ", "くい", "く", "くえ", "くお" }, "く" }, { "dg", { "っじゃ", "っじ", "っじゅ", "っじぇ", "っじょ" }, "っじ" },
  { "pp", { "っぱ", "っぴ", "っぷ", "っぺ", "っぽ" }, "っぷ" }, { "tt", { "った", "ってぃ", "っと", "って", "っと" }, "っと" },
  { "cc", { "っか", "くし", "っく", "くせ", "っこ" }, "っく" }, { "gg", { "っが", "っぎ", "っぐ", "っげ", "っご" }, "っぐ" },
  { "dd", { "っだ", "っでぃ", "っど", "っで", "っど" }, "っど" }, { "bb", { "っば", "っび", "っぶ", "っべ", "っぼ" }, "っぶ" },
  { "kn", { "な", "に", "ぬ", "ね", "の" }, "ん" }, { "wr", { "ら", "り", "る", "れ", "ろ" }, "る" },
  { "mm", { "ま", "み", "む", "め", "も" }, "む" }, { "nn", { "な", "に", "ぬ", "ね", "の" }, "ん" }, { "rr", { "ら", "り", "る", "れ", "ろ" }, "る" },
  { "ll", { "ら", "り", "る", "れ", "ろ" }, "る" }, { "ss", { "さ", "し", "す", "せ", "そ" }, "す" }, { "ff", { "ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ" }, "ふ" },
  { "b", { "ば", "び", "ぶ", "べ", "ぼ" }, "ぶ" }, { "c", { "か", "し", "く", "せ", "こ" }, "く" }, { "d", { "だ", "でぃ", "どぅ", "で", "ど" }, "ど" },
  { "f", { "ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ" }, "ふ" }, { "g", { "が", "ぎ", "ぐ", "げ", "ご" }, "ぐ" }, { "h", { "は", "ひ", "ふ", "へ", "ほ" }, "" },
  { "j", { "じゃ", "じ", "じゅ", "じぇ", "じょ" }, "じ" }, { "k", { "か", "き", "く", "け", "こ" }, "く" }, { "l", { "ら", "り", "る", "れ", "ろ" }, "る" },
  { "m", { "ま", "み", "む", "め", "も" }, "む" }, { "n", { "な", "に", "ぬ", "ね", "の" }, "ん" }, { "p", { "ぱ", "ぴ", "ぷ", "ぺ", "ぽ" }, "ぷ" },
  { "q", { "か", "き", "く", "け", "こ" }, "く" }, { "r", { "ら", "り", "る", "れ", "ろ" }, "る" }, { "s", { "さ", "し", "す", "せ", "そ" }, "す" },
  { "t", { "た", "てぃ", "とぅ", "て", "と" }, "と" }, { "v", { "ば", "び", "ぶ", "べ", "ぼ" }, "ぶ" }, { "w", { "わ", "うぃ", "う", "うぇ", "うぉ" }, "う" },
  { "x", { "くさ", "くし", "くす", "くせ", "くそ" }, "っくす" }, { "y", { "や", "い", "ゆ", "いぇ", "よ" }, "い" }, { "z", { "ざ", "じ", "ず", "ぜ", "ぞ" }, "ず" },
  { "", { "あ", "い", "う", "え", "お" }, "" },
};

/* Endings that are one sound whatever stands before them. */
static const char *const endings[][2] = {
  { "tions", "しょんず" }, { "tion", "しょん" }, { "sions", "じょんず" }, { "sion", "じょん" }, { "tures", "ちゃーず" }, { "ture", "ちゃー" },
  { "cial", "しゃる" }, { "tial", "しゃる" }, { "cious", "しゃす" }, { "ings", "いんぐす" }, { "ing", "いんぐ" }, { "tive", "てぃぶ" },
  { "ware", "うぇあ" }, { "ment", "めんと" }, { "ness", "ねす" }, { "age", "えーじ" }, { "nce", "んす" }, { "nge", "んじ" },
};

/* The vowel that a spelling stands for, as an index into Consonant.kana, and what follows it. Longest first. */
static const struct {
  const char *letters;
  guint       vowel;
  const char *rest;
} vowels[] = {
  { "eigh", 3, "い" }, { "ough", 4, "ー" }, { "augh", 4, "ー" }, { "igh", 0, "い" }, { "eau", 4, "ー" }, { "eer", 1, "あ" }, { "ear", 1, "あ" },
  { "air", 3, "あ" }, { "our", 0, "わー" }, { "oor", 1, "あ" }, { "ier", 1, "あ" },
  { "ee", 1, "ー" }, { "ea", 1, "ー" }, { "ie", 1, "ー" }, { "oo", 2, "ー" }, { "ou", 0, "う" }, { "ow", 0, "う" }, { "oa", 4, "ー" },
  { "ai", 3, "い" }, { "ay", 3, "い" }, { "ei", 3, "い" }, { "ey", 1, "ー" }, { "oi", 4, "い" }, { "oy", 4, "い" }, { "au", 4, "ー" },
  { "aw", 4, "ー" }, { "ew", 2, "ー" }, { "ue", 2, "ー" }, { "ui", 2, "い" }, { "io", 1, "お" }, { "ia", 1, "あ" },
};

static const char vowel_letters[] = "aiueo";

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr (vowel_letters, c) != NULL;
}

static const Consonant *
take_consonant (const char **p)
{
  for (guint i = 0; i < G_N_ELEMENTS (consonants); i++)
    if (g_str_has_prefix (*p, consonants[i].letters))
      {
        *p += strlen (consonants[i].letters);
        return &consonants[i];
      }

  return &consonants[G_N_ELEMENTS (consonants) - 1];
}

static void
append (GString         *kana,
        const Consonant *consonant,
        guint            vowel,
        const char      *rest)
{
  g_string_append (kana, consonant->kana[vowel]);
  g_string_append (kana, rest);
}

/* One vowel letter, long before a consonant and a silent e (make) and before r (mark). */
static void
take_single_vowel (const char     **p,
                   const Consonant *consonant,
                   GString         *kana)
{
  static const struct { guint vowel; const char *rest; } before_silent_e[] = { { 3, "ー" }, { 0, "い" }, { 2, "ー" }, { 1, "ー" }, { 4, "ー" } };
  char letter = **p == 'y' ? 'i' : **p;
  guint vowel = (guint) (strchr (vowel_letters, letter) - vowel_letters);
  const char *after = ++*p;
  gboolean is_last = *after == '\0' || (*after == 's' && after[1] == '\0');

  if (*after != '\0' && !is_vowel (*after) && *after != 'r' && after[1] == 'e' && (after[2] == '\0' || (after[2] == 's' && after[3] == '\0')))
    append (kana, consonant, before_silent_e[vowel].vowel, before_silent_e[vowel].rest);
  else if (*after == 'r' && !is_vowel (after[1]) && after[1] != 'r')
    {
      append (kana, consonant, letter == 'o' ? 4 : 0, "ー");
      *p = after + 1;
    }
  else if (is_last)
    append (kana, consonant, vowel, letter == 'a' || letter == 'u' ? "" : "ー");
  else
    append (kana, consonant, letter == 'u' ? 0 : vowel, "");
}

static gboolean
take_vowels (const char     **p,
             const char      *word,
             const Consonant *consonant,
             GString         *kana)
{
  /* A silent e ends a word that has another vowel. */
  if (**p == 'e' && ((*p)[1] == '\0' || ((*p)[1] == 's' && (*p)[2] == '\0')) && strpbrk (word, "aiuoy") < *p && strpbrk (word, "aiueoy") != *p)
    {
      (*p)++;
      g_string_append (kana, consonant->alone);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (vowels); i++)
    if (g_str_has_prefix (*p, vowels[i].letters))
      {
        *p += strlen (vowels[i].letters);
        append (kana, consonant, vowels[i].vowel, vowels[i].rest);
        return TRUE;
      }

  if (!is_vowel (**p) && !(**p == 'y' && *p > word))
    return FALSE;

  take_single_vowel (p, consonant, kana);

  return TRUE;
}

/* A stop behind a short vowel ends a word with っ: shop, hit, bag. */
static gboolean
is_short_stop (const char *p,
               const char *word)
{
  gboolean is_last = p[1] == '\0' || (p[1] == 's' && p[2] == '\0');

  return is_last && p > word && is_vowel (p[-1]) && (p - 1 == word || !is_vowel (p[-2])) &&
         (strchr ("ptk", *p) != NULL || (strchr ("gd", *p) != NULL && p - word <= 2));
}

/**
 * goen_spoken_english_dup:
 * @word: a word in lower-case ASCII letters
 *
 * Guesses how an English word is said in Japanese.
 *
 * Returns: (transfer full): hiragana
 */
char *
goen_spoken_english_dup (const char *word)
{
  GString *kana = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; )
    {
      const char *before = p;
      const Consonant *consonant;

      for (guint i = 0; p > word && i < G_N_ELEMENTS (endings); i++)
        if (g_str_equal (p, endings[i][0]))
          {
            g_string_append (kana, endings[i][1]);
            return g_string_free_and_steal (kana);
          }

      if (is_short_stop (p, word))
        g_string_append (kana, "っ");
      /* The l of apple sounds like one that ends a syllable, and m before p is ん. */
      consonant = is_vowel (*p) ? &consonants[G_N_ELEMENTS (consonants) - 1] : take_consonant (&p);
      if (*before == 'm' && p - before == 1 && (*p == 'p' || *p == 'b'))
        g_string_append (kana, "ん");
      else if (!take_vowels (&p, word, consonant, kana))
        g_string_append (kana, consonant->alone);

      if (p == before)
        p++;
    }

  return g_string_free_and_steal (kana);
}
