/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-line.h"

#include <string.h>

#include "goen-text.h"
#include "goen-words-private.h"

/* TAKAHASHI, but not "J." */
static gboolean
is_all_capitals (const char *word)
{
  guint n_letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n_letters += g_unichar_isupper (c);
    }

  return n_letters > 1;
}

static gboolean
has_capitals (char  **words,
              guint   from,
              guint   to)
{
  for (guint i = from; i < to; i++)
    if (!is_all_capitals (words[i]))
      return FALSE;

  return from < to;
}

/* Where the family name of a Latin name begins when it comes last: "van Beethoven" and "de la Cruz" are one. */
static guint
find_family (char  **words,
             guint   n_words)
{
  for (guint i = 1; i < n_words; i++)
    if (g_unichar_islower (g_utf8_get_char (words[i])))
      return i;

  return n_words - 1;
}

static char *
join (char  **words,
      guint   from,
      guint   to)
{
  GString *text = g_string_new (words[from]);

  for (guint i = from + 1; i < to; i++)
    g_string_append_printf (text, " %s", words[i]);

  return g_string_free_and_steal (text);
}

static void
split_latin (char  **words,
             char  **family,
             char  **given)
{
  guint n_words = g_strv_length (words);
  guint n_first = 0;
  gsize first_length = strlen (words[0]);

  /* "TAKAHASHI Misaki" and "Takahashi, Misaki" put the family name first, and say so. */
  while (has_capitals (words, 0, n_first + 1) && n_first + 1 < n_words)
    n_first++;
  if (n_first > 0 && has_capitals (words, 0, n_words))
    n_first = 0;
  if (words[0][first_length - 1] == ',' && first_length > 1)
    {
      words[0][first_length - 1] = '\0';
      n_first = 1;
    }

  if (n_first == 0)
    {
      guint last = find_family (words, n_words);

      *given = join (words, 0, last);
      *family = join (words, last, n_words);
      return;
    }

  *family = join (words, 0, n_first);
  *given = join (words, n_first, n_words);
}

/**
 * goen_capture_split_name:
 * @name: (nullable): a name as it was typed
 * @family: (out) (nullable): the family name, owned by the caller
 * @given: (out) (nullable): the given name, owned by the caller
 *
 * Parts a name at its space: a Japanese one begins with the family name, a Latin one ends with it unless capitals
 * or a comma say otherwise (TAKAHASHI Misaki). A name without a space is the family name.
 */
void
goen_capture_split_name (const char  *name,
                         char       **family,
                         char       **given)
{
  g_autofree char *clean = goen_words_clean (name, -1);
  g_auto (GStrv) words = NULL;
  guint n_words;

  *family = *given = NULL;
  if (clean == NULL)
    return;

  words = g_strsplit (clean, " ", -1);
  n_words = g_strv_length (words);
  if (n_words == 1)
    {
      *family = g_steal_pointer (&clean);
      return;
    }

  if (goen_text_is_latin (clean))
    {
      split_latin (words, family, given);
      return;
    }

  *family = g_strdup (words[0]);
  *given = join (words, 1, n_words);
}
