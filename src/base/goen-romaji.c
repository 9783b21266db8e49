/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

#include "goen-text-private.h"

/*
 * One spelling for all the ways Japanese is written in Latin letters.
 *
 * Kana are first spelt in plain Kunrei, then go through the same folding as what the user
 * types, so the two sides cannot disagree. The folding reads one letter at a time and never takes back
 * what it wrote: a letter whose value depends on the next one is held back until
 * that has come. Hence the folded form of the first letters of a name is always the
 * beginning of the folded form of the whole, and a search finds its
 * person at every stage of typing.
 *
 *   sh s, ch c ts t, j z, f h     Hepburn becomes Kunrei: shi si, cha tya, ja zya
 *   oo ou oh ō o                  long vowels become short; ei stays
 *   m before b m p                becomes n
 *   du di                         become zu zi inside a word: づ is zu, du or dzu
 *   wo we wi                      lose their w inside a word: かをる is Kaoru
 *   l v q                         become r b k
 *
 * Doubled consonants stay, h and f aside; cch and tch are both tt. Apostrophes and hyphens go,
 * so しんいち and しにち are one: a search may find too much, but must not miss.
 */

#define MIDDLE_DOT 0x30FB
#define LONG_VOWEL_MARK 0x30FC

typedef struct {
  GString *out;
  char     held;        /* one of h d m w, not written yet, or 0 */
  char     vowel;       /* the vowel written last, when no consonant followed, or 0 */
  char     consonant;   /* the letter read last when it was a consonant, or 0 */
  gboolean soft;        /* after sh, ch or j: a vowel other than i takes a y */
  gboolean inside;      /* a letter of this word was read */
} Romaji;

static void
romaji_start_word (Romaji *self)
{
  self->held = 0;
  self->vowel = 0;
  self->consonant = 0;
  self->soft = FALSE;
  self->inside = FALSE;
}

static void
romaji_write_consonant (Romaji *self,
                        char    c)
{
  g_string_append_c (self->out, c);
  self->vowel = 0;
}

/* Writes the letter held back, now that a vowel follows it. */
static void
romaji_release_before_vowel (Romaji *self,
                             char    v)
{
  char held = self->held;

  self->held = 0;
  if (held == 'd' && (v == 'i' || v == 'u'))
    romaji_write_consonant (self, 'z');
  else if (held != 0 && (held != 'w' || v == 'a'))
    romaji_write_consonant (self, held);
}

/* Writes the letter held back, now that a consonant follows it: an h was a long vowel, dz and dj are z. */
static void
romaji_release_before_consonant (Romaji *self,
                                 char    c)
{
  char held = self->held;

  self->held = 0;
  if (held == 'm' && (c == 'b' || c == 'm' || c == 'p'))
    romaji_write_consonant (self, 'n');
  else if (held == 'm' || held == 'w' || (held == 'd' && c != 'z' && c != 'j'))
    romaji_write_consonant (self, held);
}

static void
romaji_read_vowel (Romaji *self,
                   char    v)
{
  romaji_release_before_vowel (self, v);

  if (self->soft && v != 'i')
    romaji_write_consonant (self, 'y');
  self->soft = FALSE;
  self->consonant = 0;

  if (v == self->vowel || (v == 'u' && self->vowel == 'o'))
    return;

  g_string_append_c (self->out, v);
  self->vowel = v;
}

static void
romaji_read_h (Romaji *self)
{
  switch (self->consonant)
    {
    case 's':
    case 'c':
      self->soft = TRUE;
      return;
    case 't':
      return;
    default:
      self->soft = FALSE;
      if (self->vowel != 0)
        self->held = 'h';
      else
        romaji_write_consonant (self, 'h');
    }
}

static void
romaji_read_consonant (Romaji *self,
                       char    c)
{
  romaji_release_before_consonant (self, c);

  if (c == 'h')
    {
      romaji_read_h (self);
      self->consonant = 'h';
      return;
    }

  if (c == 's' && self->consonant == 't')
    {
      self->consonant = 0;
      return;
    }

  self->soft = c == 'j';
  self->consonant = c;

  if ((c == 'd' || c == 'm' || c == 'w') && self->inside)
    self->held = c;
  else if (c == 'c')
    romaji_write_consonant (self, 't');
  else if (c == 'j')
    romaji_write_consonant (self, 'z');
  else
    romaji_write_consonant (self, c);
}

static void
romaji_read_latin (Romaji *self,
                   char    c)
{
  switch (c)
    {
    case 'a':
    case 'i':
    case 'u':
    case 'e':
    case 'o':
      romaji_read_vowel (self, c);
      break;
    case 'f':
      /* Never the mark of a long vowel, so it need not be held back. */
      romaji_release_before_consonant (self, 'f');
      self->soft = FALSE;
      if (self->consonant != 'f')
        romaji_write_consonant (self, 'h');
      self->consonant = 'f';
      break;
    case 'l':
      romaji_read_consonant (self, 'r');
      break;
    case 'v':
      romaji_read_consonant (self, 'b');
      break;
    case 'q':
      romaji_read_consonant (self, 'k');
      break;
    default:
      romaji_read_consonant (self, c);
    }

  self->inside = TRUE;
}

static char *
fold_latin (const char *text)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  Romaji self = { 0 };

  self.out = g_string_new (NULL);
  for (const char *p = compatible != NULL ? compatible : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (goen_latin_char_get_base (g_utf8_get_char (p)));

      if (c < 0x80 && g_ascii_isalpha (c))
        {
          romaji_read_latin (&self, (char) c);
        }
      else if (g_unichar_isalnum (c) && c != LONG_VOWEL_MARK)
        {
          romaji_start_word (&self);
          g_string_append_unichar (self.out, c);
        }
      else if (g_unichar_isspace (c) || c == MIDDLE_DOT)
        {
          romaji_start_word (&self);
        }
    }

  return g_string_free_and_steal (self.out);
}

/* Kunrei for U+3041 to U+3096 in their order; "-" is a small kana that changes the one before it. */
static const char * const kunrei[] = {
  "-a", "a", "-i", "i", "-u", "u", "-e", "e", "-o", "o",
  "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go",
  "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo",
  "ta", "da", "ti", "zi", "-", "tu", "zu", "te", "de", "to", "do",
  "na", "ni", "nu", "ne", "no",
  "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po",
  "ma", "mi", "mu", "me", "mo",
  "-ya", "ya", "-yu", "yu", "-yo", "yo",
  "ra", "ri", "ru", "re", "ro",
  "-wa", "wa", "i", "e", "o", "n", "bu", "ka", "ke",
};

#define KANA_FIRST 0x3041
#define SMALL_TSU 0x3063
#define KU 0x304F
#define GU 0x3050

G_STATIC_ASSERT (G_N_ELEMENTS (kunrei) == 0x3096 - KANA_FIRST + 1);

/* Rewrites the end of @out for the small kana @small after @before: き + ょ is kyo, て + ぃ is ti, し + ぇ is sye. */
static void
append_small_kana (GString    *out,
                   gunichar    before,
                   const char *small)
{
  const char *sound = before != 0 ? kunrei[before - KANA_FIRST] : "";
  gsize length = strlen (sound);
  char last = length > 0 ? sound[length - 1] : 0;

  /* Nothing to change: the small kana counts as a large one. */
  if (length == 0 || last == 'n' || sound[0] == '-')
    {
      g_string_append (out, small);
      return;
    }

  if (length == 1)
    {
      /* うぃ is wi and いぇ is ye; after any other vowel it only makes it longer. */
      if (last == 'u' && strlen (small) == 1 && *small != 'u')
        g_string_overwrite (out, out->len - 1, "w");
      else if (last == 'i' && *small == 'e')
        g_string_overwrite (out, out->len - 1, "y");
      g_string_append (out, small);
      return;
    }

  g_string_truncate (out, out->len - 1);
  if (strlen (small) == 1 && last == 'i' && *small != 'i')
    g_string_append_c (out, 'y');
  else if (strlen (small) == 1 && (before == KU || before == GU) && *small != 'u')
    g_string_append_c (out, 'w');
  g_string_append (out, small);
}

/* Writes out ゝ and ゞ as the kana they repeat. */
static gunichar
resolve_repetition (gunichar c,
                    gunichar before)
{
  gunichar voiced;

  if (c == 0x309D && before != 0)
    return before;
  if (c == 0x309E && before != 0)
    return g_unichar_compose (before, 0x3099, &voiced) ? voiced : before;

  return c;
}

static char *
spell_kunrei (const char *hiragana)
{
  GString *out = g_string_new (NULL);
  gunichar before = 0;
  gboolean doubled = FALSE;

  for (const char *p = hiragana; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = resolve_repetition (g_utf8_get_char (p), before);

      if (c == SMALL_TSU)
        {
          doubled = TRUE;
          continue;
        }

      if (c >= KANA_FIRST && c <= 0x3096)
        {
          const char *sound = kunrei[c - KANA_FIRST];

          if (*sound == '-')
            {
              append_small_kana (out, before, sound + 1);
            }
          else
            {
              if (doubled && strchr ("aiueonh", *sound) == NULL)
                g_string_append_c (out, *sound);
              g_string_append (out, sound);
            }
          before = c;
        }
      else
        {
          g_string_append_unichar (out, c);
          if (c != LONG_VOWEL_MARK)
            before = 0;
        }
      doubled = FALSE;
    }

  return g_string_free_and_steal (out);
}

/**
 * goen_romaji_from_kana:
 * @kana: (nullable): a reading, in kana of any kind
 *
 * Spells a reading in the one way that goen_romaji_fold_query() gives too.
 *
 * たかはし gives "takahasi", さとう gives "sato". Spaces and ・ go but separate words:
 * give family and given name with a space between them, so that the end of the one and the beginning of the
 * other do not make a long vowel. Letters that are not kana stay.
 *
 * Returns: (transfer full): the spelling, "" for %NULL
 */
char *
goen_romaji_from_kana (const char *kana)
{
  g_autofree char *hiragana = goen_kana_to_hiragana (kana);
  g_autofree char *spelling = spell_kunrei (hiragana);

  return fold_latin (spelling);
}

/**
 * goen_romaji_fold_query:
 * @latin: (nullable): romaji in any spelling, complete or still being typed
 *
 * Folds romaji to the spelling of goen_romaji_from_kana().
 *
 * Hepburn, Kunrei, with and without long vowels: takahashi and takahasi give
 * "takahasi"; satoh, satou and Satō give "sato". The beginning of a name gives a
 * beginning of its spelling, and one letter never gives "".
 *
 * Returns: (transfer full): the spelling, "" for %NULL
 */
char *
goen_romaji_fold_query (const char *latin)
{
  return fold_latin (latin != NULL ? latin : "");
}
