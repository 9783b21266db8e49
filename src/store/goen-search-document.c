/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-search-document.h"

#include "goen-text.h"

/* Characters of one field that are indexed: some hundred pages, so that one pasted book does not slow every search. */
#define MAX_CHARACTERS 65536

/* Folded text holds no punctuation, so these keep phones, mail and single characters apart from text and from each other. */
#define MARK_DIGITS    '#'
#define MARK_MAIL      '@'
#define MARK_CHARACTER '!'

/* Places in the table of characters that were met last. */
#define N_SEEN 256

static guint
get_gram_length (GoenGramKind kind)
{
  return kind == GOEN_GRAM_TEXT ? 2 : 3;
}

static char
get_mark (GoenGramKind kind)
{
  switch (kind)
    {
    case GOEN_GRAM_DIGITS:
      return MARK_DIGITS;
    case GOEN_GRAM_MAIL:
      return MARK_MAIL;
    case GOEN_GRAM_TEXT:
    default:
      return '\0';
    }
}

/* Takes @text; the same text in two fields is needed only once. */
static void
take_text (GPtrArray *texts,
           char      *text)
{
  if (*text == '\0' || g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    {
      g_free (text);
      return;
    }

  g_ptr_array_add (texts, text);
}

static void
add_text (GoenSearchDocument *self,
          const char         *text)
{
  if (text != NULL)
    take_text (self->texts, goen_text_fold (text));
}

static void
add_texts (GoenSearchDocument *self,
           const GPtrArray    *texts)
{
  for (guint i = 0; i < texts->len; i++)
    add_text (self, texts->pdata[i]);
}

/* A name written in kana is its own reading. */
static void
add_reading (GoenSearchDocument *self,
             const char         *text)
{
  if (text != NULL && goen_kana_is_reading (text))
    {
      g_autofree char *kana = goen_kana_to_hiragana (text);

      take_text (self->romaji, goen_romaji_from_kana (kana));
    }
}

/* Two parts of a name are found when typed together, in the order in which they are written. */
static void
add_joined (GoenSearchDocument *self,
            const char         *family,
            const char         *given)
{
  g_autofree char *joined = g_strconcat (family ?: "", given ?: "", NULL);

  add_text (self, joined);
  if (goen_kana_is_reading (joined))
    {
      add_reading (self, joined);
      return;
    }

  /* One of them may be in kana all the same. */
  add_reading (self, family);
  add_reading (self, given);
}

static void
add_company (GoenSearchDocument *self,
             const char         *company)
{
  g_autofree char *bare = NULL;

  if (company == NULL)
    return;

  /* What goen_company_fold() does, without stripping twice. */
  bare = goen_company_strip_legal_form (company);
  add_text (self, *bare != '\0' ? bare : company);
  add_reading (self, bare);
}

static void
add_addresses (GoenSearchDocument *self,
               const GPtrArray    *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    {
      const GoenAddress *address = addresses->pdata[i];
      g_autofree char *text = goen_address_dup_text (address);

      add_text (self, text);
      add_text (self, address->raw);
    }
}

static void
add_points (GPtrArray       *texts,
            const GPtrArray *points,
            char          *(*fold) (const char *))
{
  for (guint i = 0; i < points->len; i++)
    take_text (texts, fold (((const GoenContactPoint *) points->pdata[i])->value));
}

static void
add_name (GoenSearchDocument     *self,
          const GoenPersonRecord *record)
{
  g_autofree char *name = goen_person_record_dup_name (record);

  add_joined (self, record->family, record->given);
  add_joined (self, record->family_yomi, record->given_yomi);
  add_text (self, name);
  add_text (self, record->nickname);
  add_reading (self, record->nickname);
  add_text (self, record->formatted);
  add_reading (self, record->formatted);
}

/*< private >
 * goen_search_document_new:
 * @record: a person
 *
 * Collects what can be found of a person, folded.
 *
 * Returns: (transfer full): a document
 */
GoenSearchDocument *
goen_search_document_new (const GoenPersonRecord *record)
{
  GoenSearchDocument *self = g_new0 (GoenSearchDocument, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->romaji = g_ptr_array_new_with_free_func (g_free);
  self->digits = g_ptr_array_new_with_free_func (g_free);
  self->mails = g_ptr_array_new_with_free_func (g_free);

  add_name (self, record);
  for (guint i = 0; i < record->affiliations->len; i++)
    {
      const GoenAffiliation *affiliation = record->affiliations->pdata[i];

      add_company (self, affiliation->company);
      add_company (self, affiliation->company_yomi);
      add_text (self, affiliation->department);
      add_text (self, affiliation->title);
    }

  add_texts (self, record->tags);
  add_texts (self, record->interests);
  add_texts (self, record->offers);
  add_texts (self, record->needs);
  add_text (self, record->note);
  add_text (self, record->private_note);
  add_text (self, record->met_at);
  add_text (self, record->met_how);
  add_text (self, record->introduced_by);
  add_addresses (self, record->addresses);
  add_points (self->digits, record->phones, goen_text_fold_digits);
  add_points (self->mails, record->emails, goen_text_fold_mail);
  add_points (self->mails, record->accounts, goen_text_fold_mail);

  return self;
}

/*< private >
 * goen_search_document_free:
 * @self: (transfer full): a document
 *
 * Frees a document.
 */
void
goen_search_document_free (GoenSearchDocument *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->romaji);
  g_ptr_array_unref (self->digits);
  g_ptr_array_unref (self->mails);
  g_free (self);
}

static gboolean
texts_equal (const GPtrArray *a,
             const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/*< private >
 * goen_search_document_equal:
 * @a: a document
 * @b: a document
 *
 * Tells whether two documents are found in the same way.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_search_document_equal (const GoenSearchDocument *a,
                            const GoenSearchDocument *b)
{
  return texts_equal (a->texts, b->texts) && texts_equal (a->romaji, b->romaji) &&
         texts_equal (a->digits, b->digits) && texts_equal (a->mails, b->mails);
}

/* Writes a word and a space at @to, where there is room, and returns where the next goes. */
static char *
write_word (char       *to,
            char        mark,
            const char *start,
            const char *end)
{
  if (mark != '\0')
    *to++ = mark;
  while (start < end)
    *to++ = *start++;
  *to++ = ' ';

  return to;
}

/* Makes room behind @words for all words that @text can give, and returns where it begins. */
static char *
make_room (GString    *words,
           const char *text,
           guint       length)
{
  gsize written = words->len;

  /* No word is longer than its characters, a mark and a space, and there is one for each byte at most. */
  g_string_set_size (words, written + (strlen (text) + 1) * (length + 2) + length * 6);

  return words->str + written;
}

/* Appends every run of characters of the length of a gram, and at the end the last ones that begin no whole gram.
 * That short one lets a prefix search find the end of a field, and keeps a phrase from running on into the next. */
static void
append_grams (GString      *grams,
              GoenGramKind  kind,
              const char   *text)
{
  guint length = get_gram_length (kind);
  char *to = make_room (grams, text, length);
  const char *start = text;
  const char *end = text;
  guint n_ahead = 0;

  for (guint i = 0; i < MAX_CHARACTERS && *end != '\0'; i++)
    {
      end = g_utf8_next_char (end);
      if (++n_ahead < length)
        continue;

      to = write_word (to, get_mark (kind), start, end);
      start = g_utf8_next_char (start);
      n_ahead--;
    }

  to = write_word (to, get_mark (kind), start, end);
  g_string_truncate (grams, to - grams->str);
}

static void
append_all (GString         *grams,
            GoenGramKind     kind,
            const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    append_grams (grams, kind, texts->pdata[i]);
}

/* Single characters have words of their own: the pairs that begin with one are too many to put together for each search.
 * A character that comes again is left out where that is easily seen. */
static void
append_characters (GString         *grams,
                   const GPtrArray *texts,
                   gunichar        *seen)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const char *p = texts->pdata[i];
      char *to = make_room (grams, p, 1);

      for (guint j = 0; j < MAX_CHARACTERS && *p != '\0'; j++, p = g_utf8_next_char (p))
        {
          gunichar character = g_utf8_get_char (p);
          gunichar *last = &seen[character % N_SEEN];

          if (*last != character)
            to = write_word (to, MARK_CHARACTER, p, g_utf8_next_char (p));
          *last = character;
        }
      g_string_truncate (grams, to - grams->str);
    }
}

/*< private >
 * goen_search_document_cut:
 * @self: a document
 *
 * Cuts a document into the words of the index.
 *
 * Returns: (transfer full): words with spaces between
 */
char *
goen_search_document_cut (const GoenSearchDocument *self)
{
  GString *grams = g_string_sized_new (1024);
  gunichar seen[N_SEEN] = { 0 };

  append_all (grams, GOEN_GRAM_TEXT, self->texts);
  append_all (grams, GOEN_GRAM_TEXT, self->romaji);
  append_all (grams, GOEN_GRAM_DIGITS, self->digits);
  append_all (grams, GOEN_GRAM_MAIL, self->mails);
  append_characters (grams, self->texts, seen);
  append_characters (grams, self->romaji, seen);

  return g_string_free_and_steal (grams);
}

static void
append_mark (GString *phrase,
             char     mark)
{
  if (mark != '\0')
    g_string_append_c (phrase, mark);
}

/*< private >
 * goen_search_dup_phrase:
 * @kind: how the text is searched
 * @text: folded text of at least one character
 *
 * Writes the FTS5 expression that finds text anywhere in a field.
 *
 * Text shorter than a gram is the beginning of one; a single character has a word of its own. Everything is quoted: no character of a search means anything to FTS5.
 *
 * Returns: (transfer full): an expression
 */
char *
goen_search_dup_phrase (GoenGramKind  kind,
                        const char   *text)
{
  GString *phrase = g_string_new (NULL);
  guint length = get_gram_length (kind);
  glong n_characters = g_utf8_strlen (text, -1);
  gboolean is_character = kind == GOEN_GRAM_TEXT && n_characters == 1;

  if (n_characters < length)
    {
      append_mark (phrase, is_character ? MARK_CHARACTER : get_mark (kind));
      g_string_append (phrase, text);
    }
  else
    {
      const char *start = text;

      for (glong i = 0; i + length <= n_characters; i++, start = g_utf8_next_char (start))
        {
          if (phrase->len > 0)
            g_string_append_c (phrase, ' ');
          append_mark (phrase, get_mark (kind));
          g_string_append_len (phrase, start, g_utf8_offset_to_pointer (start, length) - start);
        }
    }

  g_string_replace (phrase, "\"", "\"\"", 0);
  g_string_prepend_c (phrase, '"');
  g_string_append (phrase, n_characters < length && !is_character ? "\" *" : "\"");

  return g_string_free_and_steal (phrase);
}
