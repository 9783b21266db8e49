/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-search-query.h"

#include "goen-text.h"

/* Somebody may paste a page into the search; more than this narrows nothing down. */
#define MAX_WORDS      16
#define MAX_CHARACTERS 64

/* The fewest digits and letters that are looked for in phones and mail: fewer would find everybody. */
#define MIN_DIGITS 3
#define MIN_MAIL   3

/* One word, in each way in which it can be meant. A NULL way is none; a word without a way is not in the list. */
typedef struct {
  char *text;
  char *romaji;
  char *digits;
  char *mail;
} Word;

struct _GoenSearchQuery {
  GPtrArray *words;  /* (owned) Word: all must be found */
  Word      *phone;  /* (owned) (nullable) several words that together look like one phone number */
};

static void
word_free (Word *self)
{
  g_free (self->text);
  g_free (self->romaji);
  g_free (self->digits);
  g_free (self->mail);
  g_free (self);
}

static char *
dup_cut (const char *text)
{
  glong n_characters = g_utf8_strlen (text, -1);

  return g_utf8_substring (text, 0, MIN (n_characters, MAX_CHARACTERS));
}

/* NULL instead of "". */
static char *
take_or_null (char *text)
{
  if (*text != '\0')
    return text;

  g_free (text);

  return NULL;
}

static gboolean
is_ascii_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p))
      return FALSE;

  return *text != '\0';
}

/* Digits with what stands between them in a phone number, but no letters: 「090-1234」 and not 「2026年」. */
static gboolean
is_phone (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalpha (character) && character != 0x30fc)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_digits (const char *word)
{
  g_autofree char *digits = is_phone (word) ? goen_text_fold_digits (word) : NULL;

  return digits != NULL && strlen (digits) >= MIN_DIGITS ? g_steal_pointer (&digits) : NULL;
}

static char *
dup_mail (const char *word)
{
  g_autofree char *mail = goen_text_fold_mail (word);

  if (!g_str_is_ascii (mail) || *mail == '\0')
    return NULL;

  return strlen (mail) >= MIN_MAIL || strchr (mail, '@') != NULL ? g_steal_pointer (&mail) : NULL;
}

static Word *
word_new (const char *typed)
{
  g_autofree char *text = dup_cut (typed);
  g_autofree char *folded = goen_text_fold (text);
  Word *self = g_new0 (Word, 1);

  self->text = take_or_null (goen_company_fold (text));
  if (is_ascii_letters (folded))
    self->romaji = take_or_null (goen_romaji_fold_query (folded));
  if (self->romaji != NULL && g_strcmp0 (self->romaji, self->text) == 0)
    g_clear_pointer (&self->romaji, g_free);
  self->digits = dup_digits (text);
  self->mail = dup_mail (text);

  /* 「s@」 is the beginning of a mail address and not everybody with an s. */
  if (self->mail != NULL && strchr (self->mail, '@') != NULL && strlen (folded) < MIN_MAIL)
    {
      g_clear_pointer (&self->text, g_free);
      g_clear_pointer (&self->romaji, g_free);
    }

  return self;
}

/* A phone number is often typed with spaces: then it is one word as well. */
static Word *
phone_new (const char *typed,
           guint       n_words)
{
  g_autofree char *text = dup_cut (typed);
  g_autofree char *digits = n_words > 1 ? dup_digits (text) : NULL;
  Word *self;

  if (digits == NULL)
    return NULL;

  self = g_new0 (Word, 1);
  self->digits = g_steal_pointer (&digits);

  return self;
}

/*< private >
 * goen_search_query_new:
 * @text: (nullable): what was typed
 *
 * Takes a search apart into words that must all be found.
 *
 * Returns: (transfer full): a query
 */
GoenSearchQuery *
goen_search_query_new (const char *text)
{
  GoenSearchQuery *self = g_new0 (GoenSearchQuery, 1);
  g_autofree char *valid = g_utf8_make_valid (text ?: "", -1);
  g_auto (GStrv) typed = goen_text_split_words (valid);

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_free);
  for (guint i = 0; typed[i] != NULL && i < MAX_WORDS; i++)
    {
      Word *word = word_new (typed[i]);

      if (word->text == NULL && word->romaji == NULL && word->digits == NULL && word->mail == NULL)
        word_free (word);
      else
        g_ptr_array_add (self->words, word);
    }
  self->phone = phone_new (valid, self->words->len);

  return self;
}

/*< private >
 * goen_search_query_free:
 * @self: (transfer full): a query
 *
 * Frees a query.
 */
void
goen_search_query_free (GoenSearchQuery *self)
{
  g_ptr_array_unref (self->words);
  g_clear_pointer (&self->phone, word_free);
  g_free (self);
}

/*< private >
 * goen_search_query_is_empty:
 * @self: a query
 *
 * Tells whether there is nothing to look for, so that everybody is found.
 *
 * Returns: %TRUE when there is no word
 */
gboolean
goen_search_query_is_empty (const GoenSearchQuery *self)
{
  return self->words->len == 0;
}

static void
append_way (GString      *match,
            GoenGramKind  kind,
            const char   *text)
{
  g_autofree char *phrase = NULL;

  if (text == NULL)
    return;

  phrase = goen_search_dup_phrase (kind, text);
  g_string_append_printf (match, "%s%s", match->len > 0 ? " OR " : "", phrase);
}

static char *
word_dup_match (const Word *self)
{
  GString *match = g_string_new (NULL);

  append_way (match, GOEN_GRAM_TEXT, self->text);
  append_way (match, GOEN_GRAM_TEXT, self->romaji);
  append_way (match, GOEN_GRAM_DIGITS, self->digits);
  append_way (match, GOEN_GRAM_MAIL, self->mail);

  return g_string_free_and_steal (match);
}

/*< private >
 * goen_search_query_dup_match:
 * @self: a query that is not empty
 *
 * Writes the query as an FTS5 expression.
 *
 * Returns: (transfer full): the right side of MATCH
 */
char *
goen_search_query_dup_match (const GoenSearchQuery *self)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      g_autofree char *word = word_dup_match (self->words->pdata[i]);

      g_string_append_printf (match, "%s(%s)", i > 0 ? " AND " : "", word);
    }

  if (self->phone != NULL)
    {
      g_autofree char *phone = word_dup_match (self->phone);

      g_string_prepend (match, "(");
      g_string_append_printf (match, ") OR (%s)", phone);
    }

  return g_string_free_and_steal (match);
}

static gboolean
any_contains (const GPtrArray *texts,
              const char      *text)
{
  if (text == NULL)
    return FALSE;

  for (guint i = 0; i < texts->len; i++)
    if (strstr (texts->pdata[i], text) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
word_matches (const Word               *self,
              const GoenSearchDocument *document)
{
  return any_contains (document->texts, self->text) ||
         any_contains (document->romaji, self->text) ||
         any_contains (document->texts, self->romaji) ||
         any_contains (document->romaji, self->romaji) ||
         any_contains (document->digits, self->digits) ||
         any_contains (document->mails, self->mail);
}

/*< private >
 * goen_search_query_matches:
 * @self: a query
 * @document: a person
 *
 * Tells whether a query finds a person, for those who are not in the index.
 *
 * Returns: %TRUE when every word is found
 */
gboolean
goen_search_query_matches (const GoenSearchQuery    *self,
                           const GoenSearchDocument *document)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->words->len && all; i++)
    all = word_matches (self->words->pdata[i], document);

  return all || (self->phone != NULL && word_matches (self->phone, document));
}
