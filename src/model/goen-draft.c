/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include <string.h>

#include "goen-text.h"

#define PEER_CONTACTS 5   /* so often in touch, one writes as to an equal */

static const char *const client_tags[] = { "顧客", "お客", "得意先", "取引先", "クライアント", "client", "customer" };
static const char *const friend_tags[] = { "友人", "友達", "友だち", "ともだち", "親友", "friend" };

/* A promise of mine is kept by sending something. One of theirs is asked about, in words of its own. */
static GoenFollowUpKind
get_template_kind (GoenFollowUpKind kind)
{
  if (kind == GOEN_FOLLOW_UP_PROMISED)
    return kind;

  return kind >= GOEN_FOLLOW_UP_THANKS && kind <= GOEN_FOLLOW_UP_AGAIN ? kind : GOEN_FOLLOW_UP_INFO;
}

static GoenTone
get_template_tone (GoenTone tone)
{
  return tone >= GOEN_TONE_CLIENT && tone < GOEN_N_TONES ? tone : GOEN_TONE_CLIENT;
}

/**
 * goen_draft_template_get_subject:
 * @kind: what to write; a promise of mine is written as information
 * @tone: how to write
 * @language: "ja", or anything else for English
 *
 * Gets the built-in template of a subject.
 *
 * Returns: (transfer none): the template, with its slots
 */
const char *
goen_draft_template_get_subject (GoenFollowUpKind  kind,
                                 GoenTone          tone,
                                 const char       *language)
{
  kind = get_template_kind (kind);
  tone = get_template_tone (tone);

  return g_strcmp0 (language, "ja") == 0 ? goen_draft_texts_ja_get_subject (kind, tone)
                                         : goen_draft_texts_en_get_subject (kind, tone);
}

/**
 * goen_draft_template_get_body:
 * @kind: what to write; a promise of mine is written as information
 * @tone: how to write
 * @language: "ja", or anything else for English
 *
 * Gets the built-in template of a mail.
 *
 * Returns: (transfer none): the template, with its slots
 */
const char *
goen_draft_template_get_body (GoenFollowUpKind  kind,
                              GoenTone          tone,
                              const char       *language)
{
  kind = get_template_kind (kind);
  tone = get_template_tone (tone);

  return g_strcmp0 (language, "ja") == 0 ? goen_draft_texts_ja_get_body (kind, tone)
                                         : goen_draft_texts_en_get_body (kind, tone);
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A subject is one line, whatever a template of the user has. */
static char *
fill_subject (const char            *template,
              const char            *language,
              GoenTone               tone,
              const GoenDraftSource *source)
{
  g_autofree char *filled = goen_draft_template_fill (template, language, tone, source);
  g_autofree char *subject = goen_words_clean (filled, -1);

  return subject != NULL ? g_steal_pointer (&subject) : g_strdup ("");
}

/**
 * goen_draft_new:
 * @kind: what to write; a promise of mine is written as information
 * @tone: how to write
 * @language: "ja", or anything else for English
 * @template: (nullable): a template of the user, which is in its own language where it says so
 * @source: what to write it from
 *
 * Writes a draft.
 *
 * A note that is missing is left out together with what would have said it. Notes that are private are never read.
 *
 * Returns: (transfer full): subject and body, as they can be sent
 */
GoenDraft *
goen_draft_new (GoenFollowUpKind       kind,
                GoenTone               tone,
                const char            *language,
                const GoenTemplate    *template,
                const GoenDraftSource *source)
{
  GoenDraft *self = g_new0 (GoenDraft, 1);
  const char *subject, *body;

  tone = get_template_tone (tone);
  if (template != NULL && is_set (template->language))
    language = template->language;

  subject = template != NULL && is_set (template->subject) ? template->subject
                                                           : goen_draft_template_get_subject (kind, tone, language);
  body = template != NULL && is_set (template->body) ? template->body : goen_draft_template_get_body (kind, tone, language);

  self->subject = fill_subject (subject, language, tone, source);
  self->body = goen_draft_template_fill (body, language, tone, source);

  return self;
}

/**
 * goen_draft_free:
 * @self: (nullable) (transfer full): a draft
 *
 * Frees a draft.
 */
void
goen_draft_free (GoenDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->subject);
  g_free (self->body);
  g_free (self);
}

/**
 * goen_draft_get_locale_language:
 *
 * Tells in which language the messages of this process are.
 *
 * Returns: "ja" or "en"
 */
const char *
goen_draft_get_locale_language (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "ja"))
        return "ja";
      if (g_str_has_prefix (names[i], "en"))
        return "en";
    }

  return "en";
}

static gboolean
has_tag (const GoenPersonRecord *person,
         const char *const      *words,
         gsize                   n_words)
{
  for (guint i = 0; i < person->tags->len; i++)
    {
      g_autofree char *tag = goen_text_fold (person->tags->pdata[i]);

      for (gsize j = 0; j < n_words; j++)
        {
          g_autofree char *word = goen_text_fold (words[j]);

          if (strstr (tag, word) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * goen_draft_guess_tone:
 * @person: to whom to write
 * @n_contacts: how often we have been in touch so far
 *
 * Guesses how to write to somebody: politely to a 先生 and to who is tagged as a client, as among friends to who is
 * tagged as one, as to an equal after five contacts, and politely before.
 *
 * Returns: the tone
 */
GoenTone
goen_draft_guess_tone (const GoenPersonRecord *person,
                       gint64                  n_contacts)
{
  if (g_strcmp0 (person->honorific, "先生") == 0 || has_tag (person, client_tags, G_N_ELEMENTS (client_tags)))
    return GOEN_TONE_CLIENT;
  if (has_tag (person, friend_tags, G_N_ELEMENTS (friend_tags)))
    return GOEN_TONE_FRIEND;

  return n_contacts >= PEER_CONTACTS ? GOEN_TONE_PEER : GOEN_TONE_CLIENT;
}
