/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-note-private.h"

#include <string.h>

#include "goen-words-private.h"

/* A hook is jotted down in a hurry: a noun (展示会), a clause (来月の展示会に出る), with or without の話 behind it. What stands in a
 * mail must read well in each case, so that the end of the note decides what is put behind it. */

/* Longest first where one is the end of another. */
static const char *const trailing_words[] = {
  "についての話をした", "について話をした", "について話した", "についてのお話", "についての話", "に関する話", "の話で盛り上がった",
  "の話を聞いた", "の話をした", "について", "に関して", "に関する件", "という話", "というお話", "との話", "とのお話", "とのこと",
  "の話題", "のお話", "の話", "の件", "のこと",
};
static const char *const trailing_marks[] = { "。", "．", ".", "、", "，", ",", "！", "!", "…", "・" };

/* Before こと these make a clause, and こと says nothing. */
static const char *const verb_ends[] = { "る", "た", "う", "く", "す", "つ", "む", "ぶ", "ぐ", "ぬ" };

/* Many nouns end in い as well: 違い, 支払い. */
static const char *const adjective_ends[] = {
  "たい", "ない", "しい", "いい", "よい", "良い", "多い", "高い", "安い", "早い", "速い", "近い", "遠い", "長い", "短い", "強い", "弱い",
  "深い", "広い", "狭い", "悪い", "若い", "大きい", "小さい", "面白い",
};
/* Neither の nor 件 goes behind these; the last ones are no nouns, though they look like it: 釣りが好き. */
static const char *const polite_ends[] = {
  "です", "ます", "でした", "ました", "ません", "でしょう", "ましょう", "が好き", "がお好き", "が大好き", "が得意", "がお得意", "が苦手", "が上手",
  "がお上手", "が趣味",
};
static const char *const noun_ends[] = {
  "かた", "うた", "からだ", "あいさつ", "しょう", "ちょう", "りょう", "とう", "ほう", "どう", "近く", "遠く", "多く",
};
static const char *const open_ends[] = {
  "して", "いて", "って", "んで", "ので", "けど", "けれど", "きな", "るよ", "だよ", "るね", "だね", "いね", "るか", "すか", "のか", "どうか",
  "を", "？", "?",
};
static const char *const particles[] = { "に", "が", "は", "も" };   /* unless behind hiragana: 子ども, くに */

gboolean
goen_note_ends_with_any (const char        *text,
                         const char *const *ends,
                         gsize              n_ends)
{
  for (gsize i = 0; i < n_ends; i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;

  return FALSE;
}

/* Whether @text ends in one of @ends and has something before it, which is what is left then. */
gboolean
goen_note_take_off_any (char              *text,
                        const char *const *ends,
                        gsize              n_ends)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < n_ends; i++)
    {
      gsize end = strlen (ends[i]);

      if (length > end && g_str_has_suffix (text, ends[i]))
        {
          text[length - end] = '\0';
          g_strchomp (text);
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
goen_note_is_hiragana (gunichar c)
{
  return c >= 0x3041 && c <= 0x309F;
}

static gboolean
ends_with_particle (const char        *text,
                    const char *const *ends,
                    gsize              n_ends)
{
  for (gsize i = 0; i < n_ends; i++)
    {
      const char *end = text + strlen (text) - strlen (ends[i]);

      if (g_str_has_suffix (text, ends[i]) && end > text && !goen_note_is_hiragana (g_utf8_get_char (g_utf8_prev_char (end))))
        return TRUE;
    }

  return FALSE;
}

GoenNoteEnding
goen_note_get_ending (const char *text)
{
  const char *stop = strstr (text, "。");

  if (stop != NULL && stop[strlen ("。")] != '\0')
    return GOEN_NOTE_OPEN;
  if (goen_note_ends_with_any (text, polite_ends, G_N_ELEMENTS (polite_ends)))
    return GOEN_NOTE_POLITE;
  if (goen_note_ends_with_any (text, noun_ends, G_N_ELEMENTS (noun_ends)))
    return GOEN_NOTE_NOUN;
  if (goen_note_ends_with_any (text, verb_ends, G_N_ELEMENTS (verb_ends)) || g_str_has_suffix (text, "だ")
      || goen_note_ends_with_any (text, adjective_ends, G_N_ELEMENTS (adjective_ends)))
    return GOEN_NOTE_CLAUSE;

  if (goen_note_ends_with_any (text, open_ends, G_N_ELEMENTS (open_ends))
      || ends_with_particle (text, particles, G_N_ELEMENTS (particles)))
    return GOEN_NOTE_OPEN;

  return GOEN_NOTE_NOUN;
}

/* Whole in one pair of 「」, which go: they are put again where they are needed. */
static void
take_off_quotes (char *text)
{
  gsize mark = strlen ("「");
  gsize length = strlen (text);

  if (length <= 2 * mark || !g_str_has_prefix (text, "「") || strstr (text, "」") != text + length - mark)
    return;

  text[length - mark] = '\0';
  memmove (text, text + mark, length - 2 * mark + 1);
}

char *
goen_note_quote (const char *text)
{
  g_autoptr (GString) inner = g_string_new (text);

  g_string_replace (inner, "「", "『", 0);
  g_string_replace (inner, "」", "』", 0);

  return g_strconcat ("「", inner->str, "」", NULL);
}

/* The note without what says only that it is one: 「展示会の話。」 → 展示会 */
char *
goen_note_trim (const char *text)
{
  static const char *const of = "の";
  g_autofree char *trimmed = goen_words_clean (text, -1);
  gboolean again = TRUE;

  if (trimmed == NULL || !goen_words_say_something (trimmed))
    return NULL;

  while (again)
    {
      take_off_quotes (trimmed);
      again = goen_note_take_off_any (trimmed, trailing_marks, G_N_ELEMENTS (trailing_marks))
              || goen_note_take_off_any (trimmed, trailing_words, G_N_ELEMENTS (trailing_words));

      if (!again && ends_with_particle (trimmed, &of, 1))
        again = goen_note_take_off_any (trimmed, &of, 1);
      if (!again && g_str_has_suffix (trimmed, "こと") && strlen (trimmed) > strlen ("こと"))
        {
          g_autofree char *before = g_strndup (trimmed, strlen (trimmed) - strlen ("こと"));

          again = goen_note_ends_with_any (before, verb_ends, G_N_ELEMENTS (verb_ends)) || g_str_has_suffix (before, "い");
          if (again)
            trimmed[strlen (before)] = '\0';
        }
    }

  return g_steal_pointer (&trimmed);
}
