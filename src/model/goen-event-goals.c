/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-text.h"

#define MAX_TARGET 999

/* What I look for is named in a goal only when it is short enough to be read at a glance. */
#define MAX_NEEDS 24

/* All words are compared folded, as goen_text_fold() writes them. */
static const char * const card_words[] = { "名刺", "連絡先", "card", "contact" };
static const char * const collecting_words[] = {
  "集め", "あつめ", "交換", "配", "くばる", "もら", "貰", "獲得", "げっと", "枚", "collect", "exchang", "gather", "handout",
  "getcard", "getcontact", "swap", "handaround",
};
/* What a goal is made of: something comes of a meeting. */
static const char * const outcome_words[] = {
  "話", "聞", "聴", "相談", "面談", "商談", "見つけ", "見付け", "みつけ", "探", "紹介", "約束", "再会", "学", "教", "知り合",
  "あぽ", "おれい", "お礼", "覚え", "理解", "提案", "talk", "speak", "convers", "find", "learn", "listen", "introduc",
  "appoint", "meeting", "agree", "remember", "understand", "follow", "promise", "help",
};

/* Behind these a number says when, how long or how much, not how many. */
static const char * const other_units[] = {
  "年", "月", "日", "時", "分", "秒", "代", "歳", "円", "万", "千", "億", "%", "％", "階", "号", "週",
};
static const char * const other_words[] = { "minute", "hour", "second", "day", "week", "month", "year", "yen", "th ", "st ", "nd ", "rd " };
static const char * const counters[] = { "人", "名", "社", "件", "つ", "組", "個", "回", "枚", "者", "店" };

static const char kanji_digits[] = "一二三四五六七八九十";
static const char * const number_words[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" };

static gboolean
has_any (const char         *folded,
         const char * const *words,
         guint               n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
begins_with_any (const char         *text,
                 const char * const *words,
                 guint               n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * goen_goal_counts_cards_only:
 * @text: a goal as typed
 *
 * Tells whether a goal is about the number of cards, and not about anything that comes of a meeting.
 *
 * Returns: %TRUE for 「名刺を30枚集める」 and “collect 30 cards”
 */
gboolean
goen_goal_counts_cards_only (const char *text)
{
  g_autofree char *folded = goen_text_fold (text);

  if (!has_any (folded, card_words, G_N_ELEMENTS (card_words)) ||
      has_any (folded, outcome_words, G_N_ELEMENTS (outcome_words)))
    return FALSE;

  return has_digit (folded) || has_any (folded, collecting_words, G_N_ELEMENTS (collecting_words));
}

/**
 * goen_goal_get_gentle_word:
 *
 * Says why the number of cards is no goal.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
goen_goal_get_gentle_word (void)
{
  return _("A number of cards is soon reached and soon forgotten. What should come of the meetings?");
}

static gboolean
is_short (const char *text)
{
  return text != NULL && strchr (text, '\n') == NULL && g_utf8_strlen (text, -1) <= MAX_NEEDS;
}

static const char *
get_suggestion_for_kind (GoenEventKind kind)
{
  static const char * const suggestions[GOEN_N_EVENT_KINDS] = {
    [GOEN_EVENT_CROSS_INDUSTRY] = N_("Hear from 3 people in other industries what troubles them"),
    [GOEN_EVENT_SAME_INDUSTRY] = N_("Compare notes with 2 people in my line of work"),
    [GOEN_EVENT_SEMINAR] = N_("Take home 3 things that I will put to use this week"),
    [GOEN_EVENT_STUDY_GROUP] = N_("Take home 3 things that I will put to use this week"),
    [GOEN_EVENT_SOCIAL] = N_("Get to know 3 people beyond their work"),
    [GOEN_EVENT_SALON] = N_("Exchange messages with 2 members afterwards"),
    [GOEN_EVENT_CHARITY_GUEST] = N_("Talk with 2 people who have helped for a long time"),
    [GOEN_EVENT_CHARITY_STAFF] = N_("Talk with 3 of those who help beside me"),
    [GOEN_EVENT_ONLINE] = N_("Agree on 1 call with somebody from the breakout room"),
    [GOEN_EVENT_REGULAR_PLACE] = N_("Learn the names of 2 regular guests"),
    [GOEN_EVENT_HOSTED] = N_("Introduce 3 pairs of guests to each other"),
  };

  return kind < GOEN_N_EVENT_KINDS && suggestions[kind] != NULL ? _(suggestions[kind]) : NULL;
}

/**
 * goen_goal_list_suggestions:
 * @profile: (nullable): me
 * @event: (nullable): where I am going
 *
 * Offers goals that something comes of, each with its number: for whom I look for, for the kind of the event, and two that fit anywhere.
 *
 * Returns: (transfer full): translated goals
 */
char **
goen_goal_list_suggestions (const GoenProfile     *profile,
                            const GoenEventRecord *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *of_kind = event != NULL ? get_suggestion_for_kind (event->kind) : NULL;

  if (profile != NULL && is_short (profile->needs))
    g_strv_builder_take (builder,
                         /* Translators: %s is whom I want to meet, as I wrote it down: "owners of small factories". */
                         g_strdup_printf (_("Talk with 3 people: %s"), profile->needs));
  if (of_kind != NULL)
    g_strv_builder_add (builder, of_kind);
  g_strv_builder_add (builder, _("Have 3 conversations that I can sum up in a sentence"));
  g_strv_builder_add (builder, _("Agree on 1 further meeting"));

  return g_strv_builder_end (builder);
}

/* A number that stands alone in the text: not the 2 of B2B, not a date, not a time. */
static gboolean
is_count (const char *text,
          const char *start,
          const char *end)
{
  const char *before = start > text ? g_utf8_prev_char (start) : NULL;
  const char *after = end;

  if (before != NULL &&
      (g_ascii_isalpha (*before) || strchr ("/.-:,", *before) != NULL || g_str_has_prefix (before, "第")))
    return FALSE;
  while (*after == ' ')
    after++;
  if (*end != '\0' && strchr ("/.-:,", *end) != NULL && g_ascii_isdigit (end[1]))
    return FALSE;
  if (after == end && g_ascii_isalpha (*end))
    return FALSE;

  return !begins_with_any (after, other_units, G_N_ELEMENTS (other_units)) &&
         !begins_with_any (after, other_words, G_N_ELEMENTS (other_words));
}

static gboolean
find_digits (const char *text,
             guint      *target)
{
  const char *p = text;

  while (*p != '\0')
    {
      char *end;
      guint64 number;

      if (!g_ascii_isdigit (*p))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      number = g_ascii_strtoull (p, &end, 10);
      if (number > 0 && number <= MAX_TARGET && is_count (text, p, end))
        {
          *target = number;
          return TRUE;
        }
      p = end;
    }

  return FALSE;
}

/* 三人, 十社: only with a counter behind, since 一 and 三 stand in many words. */
static gboolean
find_kanji (const char *text,
            guint      *target)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *digit = g_utf8_strchr (kanji_digits, -1, g_utf8_get_char (p));

      if (digit == NULL || !begins_with_any (g_utf8_next_char (p), counters, G_N_ELEMENTS (counters)))
        continue;

      *target = g_utf8_pointer_to_offset (kanji_digits, digit) + 1;
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_word (const char *text,
           guint      *target)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint number = 0; number < G_N_ELEMENTS (number_words); number++)
      if (g_str_equal (words[i], number_words[number]) &&
          (words[i + 1] == NULL || !begins_with_any (words[i + 1], other_words, G_N_ELEMENTS (other_words))))
        {
          *target = number + 1;
          return TRUE;
        }

  return FALSE;
}

/**
 * goen_goal_parse:
 * @text: a goal as typed: 「見込み客3人と話す」
 * @target: (out): how many, 1 when the text does not say
 *
 * Takes the number out of a goal: digits of any width, kanji with a counter, or an English word. Dates, times and sums are no such number.
 *
 * Returns: %TRUE when the text has a number
 */
gboolean
goen_goal_parse (const char *text,
                 guint      *target)
{
  g_autofree char *plain = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFKC) : NULL;

  *target = 1;
  if (plain == NULL)
    return FALSE;

  return find_digits (plain, target) || find_kanji (plain, target) || find_word (plain, target);
}
