/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-private.h"

#include <string.h>

#include "goen-draft-note-private.h"
#include "goen-text.h"

/* What people write about themselves is a phrase (海外展開の支援), a clause (海外展開を支援する) or a sentence (海外展開を支援しています。).
 * As with notes, its end says what can stand behind it. */

/* What makes a sentence of a phrase, by its end. */
static const struct {
  const char *noun;
  const char *clause;
  const char *wish;      /* behind たい */
} ja_ends[] = {
  [GOEN_PITCH_SLOT_WHO]     = { "をしています。", "仕事をしています。", "と思って仕事をしています。" },
  [GOEN_PITCH_SLOT_OFFERS]  = { "でお役に立てます。", "ことができます。", "です。" },
  [GOEN_PITCH_SLOT_NEEDS]   = { "を探しています。", "方にお会いしたいです。", "です。" },
  [GOEN_PITCH_SLOT_PURPOSE] = { "のために参りました。", "ために参りました。", "と思って参りました。" },
};

static const char *const en_forms[] = {
  [GOEN_PITCH_SLOT_WHO]     = "My work is %s.",
  [GOEN_PITCH_SLOT_OFFERS]  = "I can offer %s.",
  [GOEN_PITCH_SLOT_NEEDS]   = "I am looking for %s.",
  [GOEN_PITCH_SLOT_PURPOSE] = "I came here for %s.",
};

/* Whom one meets, not what one looks for. */
static const char *const people[] = {
  "人", "方", "かた", "者", "家", "士", "長", "師", "員", "さん", "様", "さま", "オーナー", "マネージャー", "デザイナー", "エンジニア", "社長", "先生", "仲間", "担当",
  "パートナー", "メンバー", "ドクター", "リーダー", "プロ",
};

/* おえる verbs of which ます is made by taking る off. */
static const char *const potential_ends[] = {
  "できる", "える", "ける", "せる", "てる", "ねる", "べる", "める", "れる", "げる",
};

static const char *const polite_to_plain[][2] = {
  { "しております", "している" }, { "ております", "ている" }, { "しています", "している" }, { "ています", "ている" }, { "いたします", "する" },
  { "できます", "できる" }, { "します", "する" }, { "しました", "した" }, { "たいです", "たい" }, { "です", "" },
};

/* A clause may stand before these. */
static const char *const after_clause[] = {
  "こと", "ため", "方", "人", "会社", "仕事", "企業", "お手伝い", "サポート", "という", "と思", "と考", "ような", "よう",
};

/* A noun needs の before these. */
static const char *const after_of[] = { "ため", "こと", "方", "仕事", "会社", "お手伝い", "サポート", "よう" };

static gboolean
begins_with_any (const char        *text,
                 const char *const *words,
                 gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;

  return FALSE;
}

/* Without the marks at its end. */
static char *
dup_trimmed (const char *phrase)
{
  static const char *const marks[] = { "。", "．", ".", "、", "，", ",", "・" };
  g_autofree char *trimmed = g_strstrip (g_strdup (phrase));

  while (goen_note_take_off_any (trimmed, marks, G_N_ELEMENTS (marks)))
    ;

  return g_steal_pointer (&trimmed);
}

static gboolean
is_english_sentence (const char *phrase)
{
  static const char *const subjects[] = { "I ", "I'", "I’", "We ", "We'", "We’", "My ", "Our " };

  return begins_with_any (phrase, subjects, G_N_ELEMENTS (subjects)) || strstr (phrase, ". ") != NULL
         || g_str_has_suffix (phrase, "!") || g_str_has_suffix (phrase, "?");
}

/* Startups → startups, but SaaS and Japan stay. */
static char *
dup_lowered (const char *phrase)
{
  static const char *const lowered[] = { "A ", "An ", "The ", "To ", "People ", "Companies ", "Anyone ", "Somebody ", "Help ", "Advice ", "New ", "Small ", "Finding ", "Meeting " };
  char *text = g_strdup (phrase);

  if (begins_with_any (text, lowered, G_N_ELEMENTS (lowered)))
    *text = g_ascii_tolower (*text);

  return text;
}

static char *
make_english_sentence (guint       index,
                       const char *phrase)
{
  g_autofree char *lowered = dup_lowered (phrase);
  g_autoptr (GString) sentence = NULL;

  if (is_english_sentence (phrase))
    return g_str_has_suffix (phrase, "!") || g_str_has_suffix (phrase, "?") ? g_strdup (phrase) : g_strconcat (phrase, ".", NULL);
  if (index == GOEN_PITCH_SLOT_PURPOSE && g_str_has_prefix (lowered, "to "))
    return g_strdup_printf ("I came here %s.", lowered);
  if (index == GOEN_PITCH_SLOT_OFFERS && g_str_has_prefix (lowered, "help "))
    return g_strdup_printf ("I can %s.", lowered);

  sentence = g_string_new (en_forms[index]);
  g_string_replace (sentence, "%s", lowered, 1);

  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

/**
 * goen_pitch_phrase_make_sentence:
 * @index: a slot of the kind that is typed as a phrase or as a sentence
 * @phrase: what it is filled with
 *
 * Makes a sentence of what somebody wrote about themselves, unless it is one.
 *
 * Returns: (transfer full): a sentence with 。
 */
char *
goen_pitch_phrase_make_sentence (guint       index,
                                 const char *phrase)
{
  g_autofree char *trimmed = dup_trimmed (phrase);
  gsize length = strlen (trimmed);

  if (goen_text_is_latin (trimmed) && g_str_is_ascii (trimmed))
    return make_english_sentence (index, trimmed);
  if (g_str_has_suffix (trimmed, "？") || g_str_has_suffix (trimmed, "！"))
    return g_steal_pointer (&trimmed);
  if (g_str_has_suffix (trimmed, "ください") || g_str_has_suffix (trimmed, "下さい"))
    return g_strconcat (trimmed, "。", NULL);

  switch (goen_note_get_ending (trimmed))
    {
    case GOEN_NOTE_POLITE:
    case GOEN_NOTE_OPEN:
      return g_strconcat (trimmed, "。", NULL);
    case GOEN_NOTE_CLAUSE:
      if (g_str_has_suffix (trimmed, "たい"))
        return g_strconcat (trimmed, ja_ends[index].wish, NULL);
      if (index == GOEN_PITCH_SLOT_OFFERS && goen_note_ends_with_any (trimmed, potential_ends, G_N_ELEMENTS (potential_ends)))
        {
          trimmed[length - strlen ("る")] = '\0';
          return g_strconcat (trimmed, "ます。", NULL);
        }
      return g_strconcat (trimmed, ja_ends[index].clause, NULL);
    case GOEN_NOTE_NOUN:
    default:
      if (g_str_has_suffix (trimmed, "こと") && index == GOEN_PITCH_SLOT_OFFERS)
        return g_strconcat (trimmed, "ができます。", NULL);
      if (index == GOEN_PITCH_SLOT_NEEDS && goen_note_ends_with_any (trimmed, people, G_N_ELEMENTS (people)))
        return g_strconcat (trimmed, "にお会いしたいです。", NULL);
      return g_strconcat (trimmed, ja_ends[index].noun, NULL);
    }
}

/* 海外展開を支援しています → 海外展開を支援している; NULL where it cannot be done. */
static char *
dup_plain_clause (const char *phrase)
{
  if (strstr (phrase, "。") != NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (polite_to_plain); i++)
    if (g_str_has_suffix (phrase, polite_to_plain[i][0]))
      {
        g_autofree char *start = g_strndup (phrase, strlen (phrase) - strlen (polite_to_plain[i][0]));

        return g_strconcat (start, polite_to_plain[i][1], NULL);
      }

  return NULL;
}

static char *
embed_japanese (const char *phrase,
                const char *after,
                gboolean    is_needed)
{
  g_autofree char *plain = NULL;

  switch (goen_note_get_ending (phrase))
    {
    case GOEN_NOTE_NOUN:
      return begins_with_any (after, after_of, G_N_ELEMENTS (after_of)) ? g_strconcat (phrase, "の", NULL) : g_strdup (phrase);
    case GOEN_NOTE_CLAUSE:
      if (begins_with_any (after, after_clause, G_N_ELEMENTS (after_clause)) || g_str_has_prefix (after, "のため"))
        return g_strdup (phrase);
      return is_needed ? g_strconcat (phrase, "こと", NULL) : NULL;
    case GOEN_NOTE_POLITE:
    case GOEN_NOTE_OPEN:
    default:
      plain = is_needed ? dup_plain_clause (phrase) : NULL;
      return plain != NULL ? embed_japanese (plain, after, TRUE) : NULL;
    }
}

char *
goen_pitch_phrase_embed (const char *phrase,
                         const char *after,
                         gboolean    is_needed)
{
  g_autofree char *trimmed = dup_trimmed (phrase);

  if (!goen_text_is_latin (trimmed) || !g_str_is_ascii (trimmed))
    return embed_japanese (trimmed, after, is_needed);

  return !is_english_sentence (trimmed) || is_needed ? dup_lowered (trimmed) : NULL;
}
