/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-private.h"

#include "goen-speech.h"

static gboolean
is_stop (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  if (c == '.' || c == '!' || c == '?')
    return *next == '\0' || g_unichar_isspace (g_utf8_get_char (next)) || g_utf8_strchr ("」』）)”\"", -1, g_utf8_get_char (next)) != NULL;

  return g_utf8_strchr ("。．！？‼⁉｡", -1, c) != NULL;
}

/* Marks that stand behind the one that ends a sentence. */
static const char *
skip_rest (const char *p)
{
  while (*p != '\0' && (is_stop (p) || g_utf8_strchr ("」』）)”\"》", -1, g_utf8_get_char (p)) != NULL))
    p = g_utf8_next_char (p);
  while (*p != '\0' && *p != '\n' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return *p == '\n' ? p + 1 : p;
}

/* The 。 of 「会えてよかった。」と does not end the sentence around it. */
static gboolean
goes_on (const char *end)
{
  return g_str_has_prefix (end, "と") || g_str_has_prefix (end, "という") || g_str_has_prefix (end, "の");
}

/**
 * goen_pitch_split_sentences:
 * @text: what is said
 *
 * Splits a text into sentences, at the marks that end one and at line ends.
 *
 * Returns: (transfer full) (element-type utf8): the sentences with all that stands behind them
 */
GPtrArray *
goen_pitch_split_sentences (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p != '\0'; )
    {
      gboolean ends = *p == '\n' || is_stop (p);
      const char *end = *p == '\n' ? p + 1 : ends ? skip_rest (p) : g_utf8_next_char (p);
      gboolean is_closed = ends && end > text && g_utf8_strchr ("」』", -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL;

      p = end;
      if (!ends || (is_closed && goes_on (end)))
        continue;
      g_ptr_array_add (sentences, g_strndup (start, (gsize) (end - start)));
      start = end;
    }

  if (*start != '\0')
    g_ptr_array_add (sentences, g_strdup (start));

  return sentences;
}

guint
goen_pitch_count_characters (const char *text)
{
  g_autofree char *plain = goen_speech_dup_plain (text);
  guint n = 0;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      n++;

  return n;
}
