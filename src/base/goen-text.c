/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

#include "goen-text-private.h"

#define SMALL_KA 0x3095
#define SMALL_KE 0x3096
#define VOICED_MARK 0x3099

static gboolean
is_variation_selector (gunichar c)
{
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/* What a person does not hear: spaces, punctuation, controls, and the mathematical signs typed in the place of a dash or a wave. */
static gboolean
is_silent (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
      return TRUE;

    /* Private characters are somebody's kanji, and unassigned ones are letters newer than this GLib. */
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    default:
      return c == '~' || c == 0x2212 || is_variation_selector (c);
    }
}

static void
append_folded_char (GString  *folded,
                    gunichar  c)
{
  /* ヷ ヸ ヹ ヺ have no hiragana of their own, but わ ゐ ゑ を take the mark. */
  if (c >= 0x30F7 && c <= 0x30FA)
    {
      g_string_append_unichar (folded, 0x308F + (c - 0x30F7));
      g_string_append_unichar (folded, VOICED_MARK);
      return;
    }

  c = goen_kana_char_to_hiragana (c);
  /* 関ヶ原 is written 関ケ原 as well. */
  if (c == SMALL_KA)
    c = 0x304B;
  else if (c == SMALL_KE)
    c = 0x3051;
  else if (c >= 0x2E80)
    c = goen_kanji_get_common_form (c);
  else
    c = goen_latin_char_get_base (c);

  g_string_append_unichar (folded, c);
}

/*
 * Folds one character that NFKC leaves alone whatever stands beside it, or has in
 * full width: ASCII, kana without the rare four, the kanji of the main block and the
 * punctuation around them. FALSE for any other.
 */
static gboolean
append_plain_char (GString  *folded,
                   gunichar  c)
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFEE0;

  if (c < 0x80)
    {
      if (!is_silent (c))
        g_string_append_c (folded, g_ascii_tolower ((char) c));
      return TRUE;
    }

  if ((c >= 0x3000 && c <= 0x301F) || (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E ||
      (c >= 0x30A1 && c <= 0x30F6) || (c >= 0x30FB && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF))
    {
      if (!is_silent (c))
        append_folded_char (folded, c);
      return TRUE;
    }

  return FALSE;
}

/* Folds text of nothing but such characters, which is most of what there is, or gives NULL. */
static char *
fold_plain (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!append_plain_char (folded, g_utf8_get_char (p)))
        {
          g_string_free (folded, TRUE);
          return NULL;
        }
    }

  return g_string_free_and_steal (folded);
}

/* Follows a fold with NFC where marks lost the space that kept them from their letter, as in か + ゛. */
static char *
compose (GString *folded)
{
  for (const char *p = folded->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_ismark (g_utf8_get_char (p)))
        {
          char *composed = g_utf8_normalize (folded->str, folded->len, G_NORMALIZE_DEFAULT_COMPOSE);

          g_string_free (folded, TRUE);
          return composed;
        }
    }

  return g_string_free_and_steal (folded);
}

/* Takes the accents off a Latin letter: é gives e. */
gunichar
goen_latin_char_get_base (gunichar c)
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 0xC0 || g_unichar_get_script (c) != G_UNICODE_SCRIPT_LATIN)
    return c;

  g_unichar_fully_decompose (c, FALSE, decomposed, G_N_ELEMENTS (decomposed));

  return decomposed[0];
}

/**
 * goen_text_fold:
 * @text: (nullable): any text
 *
 * Folds text to what it is compared, searched and matched by.
 *
 * NFKC, case folding, katakana to hiragana, kanji variants to their common
 * form, Latin letters without accents; spaces, punctuation and variation selectors
 * go. The long vowel mark ー and the iteration mark 々 stay, as do digits and
 * symbols, emoji among them. Folding twice gives the same as folding once.
 *
 * Returns: (transfer full): the folded text, "" for %NULL
 */
char *
goen_text_fold (const char *text)
{
  g_autofree char *compatible = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *normal = NULL;
  GString *folded;
  char *plain;

  if (text == NULL)
    return g_strdup ("");

  plain = fold_plain (text);
  if (plain != NULL)
    return plain;

  compatible = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (compatible == NULL)
    return g_strdup ("");
  lower = g_utf8_casefold (compatible, -1);
  normal = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL_COMPOSE);

  folded = g_string_sized_new (strlen (normal));
  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_silent (c))
        append_folded_char (folded, c);
    }

  return compose (folded);
}

/* Nearly every address is ASCII, which needs neither NFKC nor a table to be folded. */
static char *
fold_ascii_mail (const char *mail)
{
  GString *folded = g_string_sized_new (strlen (mail));

  for (; *mail != '\0'; mail++)
    if (!g_unichar_isspace ((guchar) *mail))
      g_string_append_c (folded, g_ascii_tolower (*mail));

  return g_string_free_and_steal (folded);
}

/**
 * goen_text_fold_mail:
 * @mail: (nullable): a mail address
 *
 * Folds a mail address to what it is compared by.
 *
 * NFKC and case folding; spaces go, every other character stays. Upper and lower
 * case are one although RFC 5321 section 2.4 lets a host tell them apart: no
 * host does.
 *
 * Returns: (transfer full): the folded address, "" for %NULL
 */
char *
goen_text_fold_mail (const char *mail)
{
  g_autofree char *compatible = NULL;
  g_autofree char *lower = NULL;
  GString *folded;

  if (mail == NULL)
    return g_strdup ("");
  if (g_str_is_ascii (mail))
    return fold_ascii_mail (mail);

  compatible = g_utf8_normalize (mail, -1, G_NORMALIZE_ALL_COMPOSE);
  if (compatible == NULL)
    return g_strdup ("");

  lower = g_utf8_casefold (compatible, -1);
  folded = g_string_sized_new (strlen (lower));
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));

  return g_string_free_and_steal (folded);
}

/**
 * goen_text_split_words:
 * @query: (nullable): what the user typed
 *
 * Splits a query at spaces of any width.
 *
 * Returns: (transfer full): the words, none of them empty
 */
char **
goen_text_split_words (const char *query)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *p = query != NULL ? query : "";

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start)
        g_strv_builder_take (words, g_strndup (start, p - start));
    }

  return g_strv_builder_end (words);
}

/**
 * goen_text_is_latin:
 * @text: (nullable): any text
 *
 * Tells whether text begins in Latin letters, of whatever width.
 *
 * Returns: %TRUE when the first letter is Latin; %FALSE when there is no letter
 */
gboolean
goen_text_is_latin (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
    }

  return FALSE;
}
