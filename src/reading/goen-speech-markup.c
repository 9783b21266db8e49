/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

#include "goen-text.h"

#define OPENING  "《"
#define CLOSING  "》"

/* Own readings are written as in the texts of Aozora Bunko: 漢字《かんじ》 reads the kanji before it, and ｜ says where
 * they begin when that is not where other characters end. */

/* No name and no term is longer than that, in bytes. */
#define LONGEST_READING 300

typedef enum { SCRIPT_OTHER, SCRIPT_KANJI, SCRIPT_LATIN, SCRIPT_KATAKANA } Script;

static Script
get_script (gunichar c)
{
  if (goen_spoken_is_kanji (c))
    return SCRIPT_KANJI;
  if (goen_spoken_is_latin (c) || goen_spoken_is_digit (c) || c == '&' || c == '.' || c == '-'
      || c == 0xFF06 || c == 0xFF0E || c == 0xFF0D)
    return SCRIPT_LATIN;

  return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB ? SCRIPT_KATAKANA : SCRIPT_OTHER;
}

/* Where the word begins that ends at @end: a run of one script. @end for none. */
static gsize
find_word (const GString *plain)
{
  const char *start = plain->str + plain->len;
  Script script = SCRIPT_OTHER;

  while (start > plain->str)
    {
      const char *before = g_utf8_prev_char (start);
      Script here = get_script (g_utf8_get_char (before));

      if (here == SCRIPT_OTHER || (script != SCRIPT_OTHER && here != script))
        break;
      script = here;
      start = before;
    }

  return (gsize) (start - plain->str);
}

/* The reading between 《 and 》 at @p, or NULL where brackets hold something else. */
static char *
dup_reading (const char  *p,
             const char **end)
{
  const char *closing;
  g_autofree char *reading = NULL;

  if (!g_str_has_prefix (p, OPENING))
    return NULL;

  closing = strstr (p, CLOSING);
  if (closing == NULL || closing - p > LONGEST_READING)
    return NULL;

  p += strlen (OPENING);
  reading = g_strndup (p, (gsize) (closing - p));
  if (!goen_kana_is_reading (reading))
    return NULL;

  *end = closing + strlen (CLOSING);

  return goen_kana_to_hiragana (reading);
}

static gboolean
is_mark (gunichar c)
{
  return c == 0xFF5C || c == '|';
}

/* Whether the mark at @p is followed by a word with its reading. */
static gboolean
begins_word (const char *p)
{
  const char *opening = strstr (p, OPENING);
  const char *end;
  g_autofree char *reading = NULL;

  for (const char *q = g_utf8_next_char (p); opening != NULL && q < opening; q = g_utf8_next_char (q))
    if (*q == '\n' || is_mark (g_utf8_get_char (q)))
      return FALSE;

  reading = opening != NULL && opening > g_utf8_next_char (p) ? dup_reading (opening, &end) : NULL;

  return reading != NULL;
}

char *
goen_speech_take_readings (const char  *text,
                           GArray     **readings)
{
  g_autoptr (GArray) found = goen_spoken_parts_new ();
  GString *plain = g_string_new (NULL);
  gsize start = G_MAXSIZE;

  while (*text != '\0')
    {
      const char *end = NULL;
      g_autofree char *reading = dup_reading (text, &end);
      gsize word = reading == NULL ? 0 : start != G_MAXSIZE ? start : find_word (plain);

      if (reading != NULL && word < plain->len)
        {
          GoenSpokenPart part = { (guint) word, (guint) (plain->len - word), GOEN_SPOKEN_WORD };

          part.reading = g_steal_pointer (&reading);
          part.tenths = goen_mora_count (part.reading) * 10;
          part.is_noun = TRUE;
          g_array_append_val (found, part);
          start = G_MAXSIZE;
          text = end;
        }
      else if (is_mark (g_utf8_get_char (text)) && begins_word (text))
        {
          start = plain->len;
          text = g_utf8_next_char (text);
        }
      else
        {
          g_string_append_unichar (plain, g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }
    }

  if (readings != NULL)
    *readings = g_steal_pointer (&found);

  return g_string_free_and_steal (plain);
}

/**
 * goen_speech_dup_plain:
 * @text: (nullable): a text with own readings
 *
 * Takes out own readings, for those who look at the text.
 *
 * Returns: (transfer full): the text as it is shown
 */
char *
goen_speech_dup_plain (const char *text)
{
  return goen_speech_take_readings (text != NULL ? text : "", NULL);
}
