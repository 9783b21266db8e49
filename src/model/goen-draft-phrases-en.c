/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include <string.h>

#include "goen-text.h"

static const char *const leading_words[] = {
  "we talked about ", "we spoke about ", "we discussed ", "talked about ", "spoke about ", "our conversation about ",
  "conversation about ", "our talk about ", "talk about ", "discussed ", "regarding ", "about ", "re: ",
};

/* A hook that begins so is a sentence, and stands in quotation marks. */
static const char *const clause_words[] = {
  "i", "i'm", "i'll", "i've", "we", "we're", "we'll", "you", "you're", "he", "he's", "she", "she's", "they", "they're", "it", "it's",
  "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "wants", "needs", "likes", "plans", "loves",
};

static const char *const determiners[] = {
  "a", "an", "the", "your", "our", "his", "her", "its", "their", "my", "this", "that", "these", "those", "being", "such", "all", "both",
};

/* What takes an article although it is a name: the Spring Seminar. */
static const char *const gatherings[] = {
  "meeting", "meetup", "mixer", "party", "seminar", "workshop", "conference", "forum", "symposium", "event", "gathering", "reception",
  "evening", "night", "lunch", "dinner", "breakfast", "fair", "exhibition", "summit", "salon", "exchange", "session", "club",
};

/* What one promises to do, and what one meets for: “send the catalogue” becomes “to send the catalogue”. */
static const char *const verbs[] = {
  "send", "introduce", "call", "phone", "ring", "share", "forward", "check", "ask", "look", "find", "write", "email", "mail", "show",
  "tell", "give", "bring", "lend", "get", "arrange", "book", "visit", "meet", "invite", "prepare", "provide", "help", "review",
  "follow", "connect", "let", "make", "set", "recommend", "pass", "return", "talk", "contact", "discuss", "plan", "hear", "see",
  "learn", "explain", "present", "exchange", "propose", "consult", "try", "put", "add",
};

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static char *
dup_first_word (const char *text)
{
  return g_strndup (text, strcspn (text, " "));
}

static const char *
get_last_word (const char *text)
{
  const char *space = strrchr (text, ' ');

  return space != NULL ? space + 1 : text;
}

static gboolean
is_clause (const char *text)
{
  g_autofree char *first = dup_first_word (text);

  return is_one_of (first, clause_words, G_N_ELEMENTS (clause_words));
}

/* Without full stop, and without what only says that it was talked about. */
char *
goen_phrase_en_trim (const char *text)
{
  g_autofree char *trimmed = goen_words_clean (text, -1);
  gsize length;

  if (trimmed == NULL || !goen_words_say_something (trimmed))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (leading_words); i++)
    {
      gsize word = strlen (leading_words[i]);

      if (g_ascii_strncasecmp (trimmed, leading_words[i], word) == 0 && trimmed[word] != '\0')
        {
          memmove (trimmed, trimmed + word, strlen (trimmed) - word + 1);
          break;
        }
    }

  for (length = strlen (trimmed); length > 1 && strchr (".,;!", trimmed[length - 1]) != NULL; length--)
    trimmed[length - 1] = '\0';
  if (g_str_has_suffix (trimmed, "。") && length > strlen ("。"))
    trimmed[length - strlen ("。")] = '\0';

  return g_steal_pointer (&trimmed);
}

/* Behind a colon: the catalogue, to send the catalogue */
char *
goen_phrase_en_aim (const char *text)
{
  static const char *const leading[] = { "I'll ", "I’ll ", "I will ", "I would like to ", "I want to ", "we will " };
  g_autofree char *aim = goen_phrase_en_trim (text);
  g_autofree char *first = NULL;

  if (aim == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (leading); i++)
    {
      gsize length = strlen (leading[i]);

      if (g_ascii_strncasecmp (aim, leading[i], length) == 0 && aim[length] != '\0')
        memmove (aim, aim + length, strlen (aim) - length + 1);
    }

  first = dup_first_word (aim);
  if (!is_one_of (first, verbs, G_N_ELEMENTS (verbs)) || strchr (aim, ' ') == NULL)
    return g_steal_pointer (&aim);

  *aim = g_ascii_tolower (*aim);

  return g_strconcat ("to ", aim, NULL);
}

char *
goen_phrase_en_talk (const char *text)
{
  g_autofree char *hook = goen_phrase_en_trim (text);

  if (hook == NULL)
    return NULL;

  return is_clause (hook) || !goen_text_is_latin (hook)
         ? g_strdup_printf ("our conversation about “%s”", hook)
         : g_strconcat ("our conversation about ", hook, NULL);
}

char *
goen_phrase_en_occasion (const char *text)
{
  g_autofree char *occasion = goen_phrase_en_trim (text);
  g_autofree char *first = NULL;

  if (occasion == NULL)
    return NULL;
  if (!goen_text_is_latin (occasion))
    return g_strdup_printf ("“%s”", occasion);
  if (is_clause (occasion))
    return g_strconcat ("the news that ", occasion, NULL);

  first = dup_first_word (occasion);
  if (g_ascii_isdigit (*occasion) || is_one_of (first, determiners, G_N_ELEMENTS (determiners))
      || (g_str_has_suffix (first, "ing") && g_ascii_islower (*first)) || g_str_has_suffix (first, "'s")
      || g_str_has_suffix (first, "’s"))
    return g_steal_pointer (&occasion);

  return g_strconcat ("your ", occasion, NULL);
}

char *
goen_phrase_en_event (const char *text)
{
  g_autofree char *event = goen_words_clean (text, -1);
  g_autofree char *first = NULL;

  if (event == NULL)
    return NULL;

  first = dup_first_word (event);
  if (g_ascii_isalpha (*event) && !is_one_of (first, determiners, G_N_ELEMENTS (determiners))
      && !g_str_has_suffix (first, "'s") && !g_str_has_suffix (first, "’s")
      && is_one_of (get_last_word (event), gatherings, G_N_ELEMENTS (gatherings)))
    return g_strconcat ("the ", event, NULL);

  return g_steal_pointer (&event);
}
