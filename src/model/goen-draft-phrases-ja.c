/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include <string.h>

#include "goen-draft-note-private.h"

/* Done for somebody one looks up to. The verb must begin where a particle ends: 見送る is not 送る. */
static const char *const humble[][2] = {
  { "送る", "お送りする" }, { "紹介する", "ご紹介する" }, { "連絡する", "ご連絡する" }, { "知らせる", "お知らせする" },
  { "調べる", "お調べする" }, { "渡す", "お渡しする" }, { "見せる", "お見せする" }, { "教える", "お伝えする" }, { "伝える", "お伝えする" },
  { "案内する", "ご案内する" }, { "貸す", "お貸しする" }, { "届ける", "お届けする" }, { "説明する", "ご説明する" },
  { "報告する", "ご報告する" }, { "相談する", "ご相談する" }, { "提案する", "ご提案する" }, { "用意する", "ご用意する" },
  { "返す", "お返しする" }, { "誘う", "お誘いする" }, { "手伝う", "お手伝いする" }, { "訪ねる", "お訪ねする" },
  { "招待する", "ご招待する" }, { "持っていく", "お持ちする" }, { "持って行く", "お持ちする" }, { "会う", "お会いする" },
  { "紹介したい", "ご紹介したい" }, { "相談したい", "ご相談したい" }, { "提案したい", "ご提案したい" }, { "見せたい", "お見せしたい" },
  { "聞きたい", "伺いたい" }, { "会いたい", "お会いしたい" }, { "説明したい", "ご説明したい" }, { "案内したい", "ご案内したい" },
  { "伝えたい", "お伝えしたい" }, { "渡したい", "お渡ししたい" }, { "報告したい", "ご報告したい" },
};

static const char *const honoured[] = {
  "昇進", "昇格", "栄転", "就任", "結婚", "出産", "受賞", "入賞", "開店", "開業", "開院", "独立", "起業", "創業", "上場", "合格",
  "当選", "退院", "快気", "転職", "出版", "移転",
};

static const char *const talks[] = { "苦労話", "裏話", "世間話", "失敗話", "昔話", "体験談" };
static const char *const clause_talks[] = { "る話", "た話", "い話", "な話" };

/* カタログを送る → カタログをお送りする */
static char *
make_humble (const char *text,
             GoenTone    tone)
{
  for (guint i = 0; tone != GOEN_TONE_FRIEND && i < G_N_ELEMENTS (humble); i++)
    {
      const char *verb;
      gunichar before;

      if (!g_str_has_suffix (text, humble[i][0]))
        continue;

      verb = text + strlen (text) - strlen (humble[i][0]);
      before = verb > text ? g_utf8_get_char (g_utf8_prev_char (verb)) : 0;
      if (before == 0 || before == ' ' || (goen_note_is_hiragana (before) && before != 0x304A && before != 0x3054))   /* お ご */
        {
          g_autofree char *start = g_strndup (text, (gsize) (verb - text));

          return g_strconcat (start, humble[i][1], NULL);
        }
    }

  return g_strdup (text);
}

char *
goen_phrase_ja_talk (const char *text,
                     GoenTone    tone)
{
  g_autofree char *hook = goen_note_trim (text);
  const char *talk = tone == GOEN_TONE_FRIEND ? "話" : "お話";
  g_autofree char *quoted = NULL;

  if (hook == NULL)
    return NULL;
  if (goen_note_ends_with_any (hook, talks, G_N_ELEMENTS (talks)))
    return g_steal_pointer (&hook);
  if (goen_note_ends_with_any (hook, clause_talks, G_N_ELEMENTS (clause_talks)))
    {
      hook[strlen (hook) - strlen ("話")] = '\0';
      return g_strconcat (hook, talk, NULL);
    }

  switch (goen_note_get_ending (hook))
    {
    case GOEN_NOTE_CLAUSE:
    case GOEN_NOTE_POLITE:
      return g_strconcat (hook, tone == GOEN_TONE_FRIEND ? "という" : "との", talk, NULL);
    case GOEN_NOTE_OPEN:
      quoted = goen_note_quote (hook);
      return g_strconcat (quoted, tone == GOEN_TONE_FRIEND ? "という" : "との", talk, NULL);
    case GOEN_NOTE_NOUN:
    default:
      return g_strconcat (hook, "の", talk, NULL);
    }
}

/* A noun gets の件, a clause 件, what takes neither is quoted. */
static char *
make_matter (const char *text)
{
  g_autofree char *quoted = NULL;

  switch (goen_note_get_ending (text))
    {
    case GOEN_NOTE_CLAUSE:
      return g_strconcat (text, "件", NULL);
    case GOEN_NOTE_POLITE:
    case GOEN_NOTE_OPEN:
      quoted = goen_note_quote (text);
      return g_strconcat (quoted, "の件", NULL);
    case GOEN_NOTE_NOUN:
    default:
      return g_strconcat (text, "の件", NULL);
    }
}

char *
goen_phrase_ja_promise (const char *text,
                        GoenTone    tone)
{
  g_autofree char *promise = goen_note_trim (text);
  g_autofree char *polite = promise != NULL ? make_humble (promise, tone) : NULL;

  return polite != NULL ? make_matter (polite) : NULL;
}

char *
goen_phrase_ja_promised (const char *text,
                         GoenTone    tone)
{
  g_autofree char *promise = goen_note_trim (text);
  g_autofree char *polite = promise != NULL ? make_humble (promise, tone) : NULL;
  g_autofree char *received = NULL;

  if (polite == NULL)
    return NULL;
  if (strcmp (polite, promise) == 0 || !g_str_has_suffix (polite, "する"))
    return make_matter (promise);

  polite[strlen (polite) - strlen ("する")] = '\0';
  received = g_strconcat (polite, "いただく", NULL);

  return make_matter (received);
}

char *
goen_phrase_ja_topic (const char *text)
{
  g_autofree char *topic = goen_note_trim (text);

  if (topic == NULL)
    return NULL;

  switch (goen_note_get_ending (topic))
    {
    case GOEN_NOTE_CLAUSE:
      return g_strconcat (topic, "こと", NULL);
    case GOEN_NOTE_POLITE:
    case GOEN_NOTE_OPEN:
      return goen_note_quote (topic);
    case GOEN_NOTE_NOUN:
    default:
      return g_steal_pointer (&topic);
    }
}

/* 昇進 → ご昇進, 部長への昇進 → 部長へのご昇進 */
static char *
make_honoured (const char *occasion)
{
  for (guint i = 0; i < G_N_ELEMENTS (honoured); i++)
    {
      const char *word;

      if (!g_str_has_suffix (occasion, honoured[i]))
        continue;

      word = occasion + strlen (occasion) - strlen (honoured[i]);
      if (word == occasion || (word - occasion >= 3 && g_str_has_prefix (word - 3, "の")))
        {
          g_autofree char *start = g_strndup (occasion, (gsize) (word - occasion));

          return g_strconcat (start, "ご", word, NULL);
        }
    }

  return g_strdup (occasion);
}

char *
goen_phrase_ja_occasion (const char *text,
                         GoenTone    tone)
{
  g_autofree char *occasion = goen_note_trim (text);

  if (occasion == NULL)
    return NULL;

  switch (goen_note_get_ending (occasion))
    {
    case GOEN_NOTE_CLAUSE:
    case GOEN_NOTE_POLITE:
      return g_strconcat (occasion, "とのこと", NULL);
    case GOEN_NOTE_OPEN:
      return goen_note_quote (occasion);
    case GOEN_NOTE_NOUN:
    default:
      return tone == GOEN_TONE_FRIEND ? g_steal_pointer (&occasion) : make_honoured (occasion);
    }
}

char *
goen_phrase_ja_reason (const char *text,
                       GoenTone    tone)
{
  static const char *const causes[] = { "ため", "ために", "ので", "件で", "にあたって" };
  g_autofree char *reason = goen_note_trim (text);
  g_autofree char *polite = NULL;
  g_autofree char *matter = NULL;

  if (reason == NULL)
    return NULL;
  if (goen_note_ends_with_any (reason, causes, G_N_ELEMENTS (causes)))
    return g_steal_pointer (&reason);

  polite = make_humble (reason, tone);
  if (g_str_has_suffix (polite, "たい"))
    {
      polite[strlen (polite) - strlen ("い")] = '\0';
      return g_strconcat (polite, tone == GOEN_TONE_FRIEND ? "くて" : "く", NULL);
    }

  matter = make_matter (polite);

  return g_strconcat (matter, "で", NULL);
}

/* 釣りが好き → 釣り: what is shared is a thing. */
char *
goen_phrase_ja_interest (const char *text)
{
  static const char *const ends[] = {
    "が大好きです", "が大好きだ", "が大好き", "がお好きです", "がお好き", "が好きです", "が好きだ", "が好き", "が趣味です",
    "が趣味だ", "が趣味", "に興味がある", "に興味あり", "に興味", "に関心がある", "に関心あり", "に関心", "をしている", "をやっている", "好き",
  };
  g_autofree char *interest = goen_note_trim (text);

  if (interest != NULL)
    goen_note_take_off_any (interest, ends, G_N_ELEMENTS (ends));

  return interest != NULL ? goen_phrase_ja_topic (interest) : NULL;
}
