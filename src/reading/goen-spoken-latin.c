/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

#define LONGEST_INITIALS 4
#define VOWELS "aeiouy"

static const char *const letters[] = {
  "えー", "びー", "しー", "でぃー", "いー", "えふ", "じー", "えいち", "あい", "じぇー", "けー", "える", "えむ",
  "えぬ", "おー", "ぴー", "きゅー", "あーる", "えす", "てぃー", "ゆー", "ぶい", "だぶりゅー", "えっくす", "わい", "ぜっと",
};
static const char *const digit_names[] = { "ぜろ", "わん", "つー", "すりー", "ふぉー", "ふぁいぶ", "しっくす", "せぶん", "えいと", "ないん" };

gboolean
goen_spoken_is_latin (gunichar c)
{
  return g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

static void
spell (GString    *reading,
       const char *word)
{
  for (; *word != '\0'; word++)
    if (g_ascii_isalpha (*word))
      g_string_append (reading, letters[g_ascii_tolower (*word) - 'a']);
}

/* As many syllables of the Japanese in Latin letters, ん and doubled consonants among them, as a name has at least. */
static gboolean
is_romaji (const char *word)
{
  static const char *const onsets[] = {
    "ky", "gy", "sh", "ch", "ts", "ny", "hy", "by", "py", "my", "ry",
    "k", "g", "s", "z", "t", "d", "n", "h", "b", "p", "m", "y", "r", "w", "j", "f", "",
  };
  guint n_syllables = 0;
  gsize length = strlen (word);

  if (length < 5 || word[length - 1] == 'e')
    return FALSE;

  while (*word != '\0')
    {
      guint i = 0;

      if (*word == 'n' && strchr ("aiueoy", word[1]) == NULL)
        {
          word++;
          continue;
        }
      if (*word == word[1] && strchr ("kstp", *word) != NULL)
        word++;
      while (!g_str_has_prefix (word, onsets[i]))
        i++;
      word += strlen (onsets[i]);
      if (*word == '\0' || strchr ("aiueo", *word) == NULL)
        return FALSE;
      word++;
      n_syllables++;
    }

  return n_syllables >= 3;
}

/* Only that many morae matter; the kana are those of the letters. */
static void
append_romaji (GString    *reading,
               const char *word)
{
  static const char rows[] = "kgsztdnhbpmyrwjf";
  static const char *const kana[][5] = {
    { "か", "き", "く", "け", "こ" }, { "が", "ぎ", "ぐ", "げ", "ご" }, { "さ", "し", "す", "せ", "そ" }, { "ざ", "じ", "ず", "ぜ", "ぞ" },
    { "た", "ち", "つ", "て", "と" }, { "だ", "ぢ", "づ", "で", "ど" }, { "な", "に", "ぬ", "ね", "の" }, { "は", "ひ", "ふ", "へ", "ほ" },
    { "ば", "び", "ぶ", "べ", "ぼ" }, { "ぱ", "ぴ", "ぷ", "ぺ", "ぽ" }, { "ま", "み", "む", "め", "も" }, { "や", "い", "ゆ", "え", "よ" },
    { "ら", "り", "る", "れ", "ろ" }, { "わ", "い", "う", "え", "お" }, { "じゃ", "じ", "じゅ", "じぇ", "じょ" }, { "ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ" },
    { "あ", "い", "う", "え", "お" },
  };
  static const char *const small[] = { "ゃ", "", "ゅ", "ぇ", "ょ" };
  static const char vowels[] = "aiueo";

  while (*word != '\0')
    {
      const char *row = strchr (rows, *word);
      guint index = row != NULL ? (guint) (row - rows) : G_N_ELEMENTS (kana) - 1;
      gboolean is_soft = word[0] != '\0' && (word[1] == 'y' || (word[0] == 's' && word[1] == 'h') || (word[0] == 'c' && word[1] == 'h'));
      const char *vowel;

      if (*word == 'n' && strchr ("aiueoy", word[1]) == NULL)
        {
          g_string_append (reading, "ん");
          word++;
          continue;
        }
      if (*word == word[1] && row != NULL)
        {
          g_string_append (reading, "っ");
          word++;
          continue;
        }

      if (*word == 'c')
        index = (guint) (strchr (rows, 't') - rows);
      while (strchr (vowels, *word) == NULL)
        word++;
      vowel = strchr (vowels, *word++);
      g_string_append (reading, kana[index][is_soft ? 1 : vowel - vowels]);
      g_string_append (reading, is_soft ? small[vowel - vowels] : "");
    }
}

/* A run of letters, or of digits. */
static void
append_run (GString    *reading,
            const char *run)
{
  gsize length = strlen (run);
  g_autofree char *lower = g_ascii_strdown (run, -1);
  gboolean is_upper = strpbrk (run, "abcdefghijklmnopqrstuvwxyz") == NULL;
  const char *known = goen_spoken_latin_find (run);
  g_autofree char *said = NULL;

  if (g_ascii_isdigit (*run))
    said = length == 1 ? g_strdup (digit_names[*run - '0']) : goen_spoken_integer_dup (run);
  else if (known != NULL)
    said = g_strdup (known);
  else if ((is_upper && length <= LONGEST_INITIALS) || length == 1 || strpbrk (lower, VOWELS) == NULL)
    spell (reading, run);
  else if (is_romaji (lower))
    append_romaji (reading, lower);
  else
    said = goen_spoken_english_dup (lower);

  if (said != NULL)
    g_string_append (reading, said);
}

/* CamelCase: a new word begins where a capital follows a small letter, or is followed by one: HRTech. */
static gsize
get_run_length (const char *p)
{
  gsize length = 1;

  while (p[length] != '\0' && g_ascii_isdigit (p[length]) == g_ascii_isdigit (*p) && g_ascii_isalnum (p[length]))
    {
      if (g_ascii_isupper (p[length]) && (g_ascii_islower (p[length - 1])
                                          || (g_ascii_islower (p[length + 1]) && p[length + 1] != 's')))
        break;
      length++;
    }

  return length;
}

/**
 * goen_spoken_latin_dup:
 * @word: ASCII letters and digits, with - . ' and & between them
 *
 * Reads a Latin word as it is said in Japanese: from a table, initials letter by letter, others by their spelling.
 *
 * Returns: (transfer full): hiragana
 */
char *
goen_spoken_latin_dup (const char *word)
{
  GString *reading = g_string_new (NULL);
  const char *known = goen_spoken_latin_find (word);

  if (known != NULL)
    g_string_append (reading, known);

  while (known == NULL && *word != '\0')
    {
      gsize length = g_ascii_isalnum (*word) ? get_run_length (word) : 1;
      g_autofree char *run = g_strndup (word, length);

      if (g_ascii_isalnum (*word))
        append_run (reading, run);
      else if (*word == '&')
        g_string_append (reading, "あんど");
      word += length;
    }

  return g_string_free_and_steal (reading);
}

/* One character of a Latin word in ASCII: full width and accents go. 0 for none. */
static char
get_ascii (gunichar c)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFF01 - '!';
  if (c == 0x2019)
    c = '\'';
  if (c >= 0x80 && g_unichar_fully_decompose (c, TRUE, base, G_N_ELEMENTS (base)) > 0)
    c = base[0];

  return c < 0x80 ? (char) c : 0;
}

static gboolean
continues (const char *p,
           char        before)
{
  const char *next = g_utf8_next_char (p);
  char c = get_ascii (g_utf8_get_char (p));
  char after = *next != '\0' ? get_ascii (g_utf8_get_char (next)) : 0;

  if (g_ascii_isalnum (c))
    return TRUE;
  if (c == '&')
    return g_ascii_isupper (before) && g_ascii_isupper (after);

  return (c == '-' || c == '\'' || c == '.') && g_ascii_isalpha (before) && g_ascii_isalpha (after);
}

/* FP2級, AM10:00: the digits behind the letters are a number of their own. */
static gboolean
is_counted (const char *digits,
            const char *after)
{
  g_autoptr (GString) reading = g_string_new (NULL);

  if (strspn (digits, "0123456789") != strlen (digits))
    return FALSE;

  return (*after == ':' && g_ascii_isdigit (after[1])) || goen_spoken_counter_read (after, digits, FALSE, reading) > 0;
}

gsize
goen_spoken_latin_read (const char *p,
                        GString    *reading)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const char *start = p;
  gboolean has_letter = FALSE;
  const char *digits;
  g_autofree char *said = NULL;

  while (*p != '\0' && continues (p, word->len > 0 ? word->str[word->len - 1] : 0))
    {
      g_string_append_c (word, get_ascii (g_utf8_get_char (p)));
      has_letter |= g_ascii_isalpha (word->str[word->len - 1]);
      p = g_utf8_next_char (p);
    }

  digits = strpbrk (word->str, "0123456789");
  if (digits != NULL && digits > word->str && goen_spoken_latin_find (word->str) == NULL && is_counted (digits, p))
    {
      p -= strlen (digits);
      g_string_truncate (word, word->len - strlen (digits));
    }

  /* 5G and 1on1 are words, 5km is a number. */
  if (!has_letter || (g_ascii_isdigit (*word->str) && goen_spoken_latin_find (word->str) == NULL))
    return 0;

  said = goen_spoken_latin_dup (word->str);
  g_string_append (reading, said);

  return (gsize) (p - start);
}
