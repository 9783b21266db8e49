/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck.h"

#include <string.h>

#include "goen-text.h"

/* Folded, so that a word is found in kana and in any width; English ones by their stem. */
static const struct {
  GoenCardPurposes  purpose;
  const char       *stems;    /* between spaces */
} words[] = {
  { GOEN_PURPOSE_LEARN,
    " 業界 情報 動向 市場 最新 事例 学び 学ぶ 学習 勉強 知りたい 知る 知見 調べ 調査 話を聞く "
    "learn study studies market trend industry insight research knowledge " },
  { GOEN_PURPOSE_PARTNERS,
    " 協業 提携 パートナー 仲間 仕入 取引 販路 見込み客 顧客 お客様 新規 開拓 営業 商談 外注 委託 協力会社 協力先 発注 受注 採用 出資 人脈 "
    "partner client customer supplier buyer distributor prospect lead sales investor hire recruit collaborat " },
  { GOEN_PURPOSE_USEFUL,
    " 役に立 お役 貢献 手伝 恩返し 支援 応援 助け 力になる 橋渡し つなぐ つなげる 紹介する ボランティア "
    "useful help support give contribut volunteer introduce others " },
  { GOEN_PURPOSE_CHAT,
    " 雑談 気軽 楽し 親睦 懇親 交流 知り合い 友人 友達 顔つなぎ 息抜き 挨拶 "
    "chat fun enjoy friend relax talk social " },
};

/* English stems stand at the beginning of a word; folding takes the spaces away, so that this looks at the text itself. */
static gboolean
has_latin_stem (const char *text,
                const char *stem)
{
  for (const char *p = strstr (text, stem); p != NULL; p = strstr (p + 1, stem))
    if (p == text || !g_ascii_isalnum (p[-1]))
      return TRUE;

  return FALSE;
}

static gboolean
has_any (const char *plain,
         const char *folded,
         const char *stems)
{
  g_auto (GStrv) list = goen_text_split_words (stems);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *stem = NULL;

      if (g_ascii_isalpha (*list[i]))
        {
          if (has_latin_stem (plain, list[i]))
            return TRUE;
          continue;
        }
      stem = goen_text_fold (list[i]);
      if (strstr (folded, stem) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * goen_purpose_guess:
 * @purpose: (nullable): why somebody goes to a gathering, in their own words
 *
 * Guesses which questions suit a purpose, out of Japanese and English words.
 *
 * Returns: all purposes that the words speak of, 0 when they tell nothing
 */
GoenCardPurposes
goen_purpose_guess (const char *purpose)
{
  g_autofree char *normal = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  GoenCardPurposes purposes = 0;

  if (purpose == NULL)
    return 0;

  normal = g_utf8_normalize (purpose, -1, G_NORMALIZE_NFKC);
  plain = g_utf8_casefold (normal != NULL ? normal : "", -1);
  folded = goen_text_fold (purpose);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_any (plain, folded, words[i].stems))
      purposes |= words[i].purpose;

  return purposes;
}

/**
 * goen_event_kind_get_places:
 * @kind: a kind of event
 *
 * Says which cards for a place fit a kind of event besides those that fit anywhere.
 *
 * Returns: places, 0 for an event like any other
 */
GoenCardPlaces
goen_event_kind_get_places (GoenEventKind kind)
{
  switch (kind)
    {
    case GOEN_EVENT_SEMINAR:
    case GOEN_EVENT_STUDY_GROUP:
      return GOEN_PLACE_SEMINAR;
    case GOEN_EVENT_SALON:
    case GOEN_EVENT_ONLINE:
      return GOEN_PLACE_ONLINE;
    case GOEN_EVENT_REGULAR_PLACE:
      return GOEN_PLACE_REGULAR;
    case GOEN_EVENT_OTHER:
    case GOEN_EVENT_CROSS_INDUSTRY:
    case GOEN_EVENT_SAME_INDUSTRY:
    case GOEN_EVENT_SOCIAL:
    case GOEN_EVENT_CHARITY_GUEST:
    case GOEN_EVENT_CHARITY_STAFF:
    case GOEN_EVENT_HOSTED:
    case GOEN_N_EVENT_KINDS:
    default:
      return 0;
    }
}
