/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-length.h"

#define CHARACTERS_PER_MINUTE 300
#define WORDS_PER_MINUTE 130

/**
 * goen_pitch_length_of:
 * @text: (nullable): what will be said
 *
 * Estimates how long it takes to say a text. 300 characters a minute is the norm that announcers of NHK name, 130 words a minute a calm pace in English.
 *
 * Returns: its length
 */
GoenPitchLength
goen_pitch_length_of (const char *text)
{
  GoenPitchLength length = { 0, 0, FALSE, 0 };
  guint n_latin = 0;
  gboolean is_in_word = FALSE;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          is_in_word = FALSE;
          continue;
        }
      if (!is_in_word)
        length.n_words++;
      is_in_word = TRUE;
      if (!g_unichar_isalnum (c) && c != 0x30FC)
        continue;

      length.n_characters++;
      if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN)
        n_latin++;
    }

  length.is_latin = n_latin * 2 > length.n_characters;
  if (length.is_latin)
    length.seconds = (length.n_words * 60 + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE;
  else
    length.seconds = (length.n_characters * 60 + CHARACTERS_PER_MINUTE - 1) / CHARACTERS_PER_MINUTE;

  return length;
}
