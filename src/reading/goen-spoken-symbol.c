/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

/* More circles in a row are a rule across the page. */
#define MOST_CIRCLES 4

/* What is said instead of a mark. */
static const struct {
  const char *mark;
  const char *reading;
} said[] = {
  { "（株）", "かぶしきがいしゃ" }, { "(株)", "かぶしきがいしゃ" }, { "㈱", "かぶしきがいしゃ" }, { "（有）", "ゆうげんがいしゃ" },
  { "(有)", "ゆうげんがいしゃ" }, { "㈲", "ゆうげんがいしゃ" }, { "（同）", "ごうどうがいしゃ" }, { "(同)", "ごうどうがいしゃ" },
  { "％", "ぱーせんと" }, { "%", "ぱーせんと" }, { "＆", "あんど" }, { "&", "あんど" }, { "＠", "あっと" }, { "@", "あっと" },
  { "＝", "いこーる" }, { "=", "いこーる" }, { "＃", "はっしゅたぐ" }, { "#", "はっしゅたぐ" },
  { "〒", "ゆうびんばんごう" }, { "℡", "でんわ" }, { "☎", "でんわ" }, { "№", "なんばー" }, { "㎡", "へいべい" }, { "℃", "ど" },
  { "①", "いち" }, { "②", "に" }, { "③", "さん" }, { "④", "よん" }, { "⑤", "ご" }, { "⑥", "ろく" }, { "⑦", "なな" }, { "⑧", "はち" }, { "⑨", "きゅう" },
  { "（月）", "げつようび" }, { "(月)", "げつようび" }, { "（火）", "かようび" }, { "(火)", "かようび" },
  { "（水）", "すいようび" }, { "(水)", "すいようび" }, { "（木）", "もくようび" }, { "(木)", "もくようび" },
  { "（金）", "きんようび" }, { "(金)", "きんようび" }, { "（土）", "どようび" }, { "(土)", "どようび" },
  { "（日）", "にちようび" }, { "(日)", "にちようび" },
  { "㍻", "へいせい" }, { "㋿", "れいわ" }, { "㌔", "きろ" }, { "㌫", "ぱーせんと" }, { "㍍", "めーとる" },
};

/* Said only between words: 食×IT, 1+1. */
static const struct {
  const char *mark;
  const char *reading;
} between[] = { { "＋", "ぷらす" }, { "+", "ぷらす" }, { "×", "かける" }, { "✕", "かける" }, { "✖", "かける" } };

static const char *const tildes[] = { "〜", "～", "~" };
static const char *const dashes[] = { "-", "－", "–", "‐", "−" };

static const struct {
  const char *marks;
  guint       pause;
} pauses[] = {
  { "、，,;；", GOEN_PAUSE_COMMA },
  { "…‥—―：:", GOEN_PAUSE_COMMA },
  { "。．！？!?‼⁉｡", GOEN_PAUSE_STOP },
  { "､", GOEN_PAUSE_COMMA },
};

static const char opening[] = "「『（(【［[〈《“‘｢〔{｛<＜";

static gunichar
get_before (const char *text,
            const char *p)
{
  return p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c);
}

static gboolean
begins_with_any (const char        *p,
                 const char *const *marks,
                 gsize              n_marks)
{
  for (gsize i = 0; i < n_marks; i++)
    if (g_str_has_prefix (p, marks[i]))
      return TRUE;

  return FALSE;
}

/* 3〜5名, 10時〜, 東京〜大阪, but 〜ごえん〜 and そうですね〜 */
static gboolean
is_range (const char *text,
          const char *p)
{
  gunichar before = get_before (text, p);
  gunichar after = g_utf8_get_char (g_utf8_next_char (p));
  gboolean is_tilde = begins_with_any (p, tildes, G_N_ELEMENTS (tildes));

  if (!is_tilde && !begins_with_any (p, dashes, G_N_ELEMENTS (dashes)))
    return FALSE;
  if (goen_spoken_is_digit (after))
    return goen_spoken_is_digit (before) || (is_tilde && goen_spoken_is_kanji (before));

  return is_tilde && ((goen_spoken_is_kanji (before) && goen_spoken_is_kanji (after))
                      || (before != 0 && g_utf8_strchr ("時分日月年円", -1, before) != NULL));
}

static gsize
take_pause (const char     *text,
            const char     *p,
            GoenSpokenKind *kind,
            guint          *pause)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    if (g_utf8_strchr (pauses[i].marks, -1, c) != NULL)
      {
        /* 2、3人 is said at once, 12:3 is no sentence. */
        if (goen_spoken_is_digit (g_utf8_get_char (next)) && goen_spoken_is_digit (get_before (text, p)))
          return 0;
        *kind = GOEN_SPOKEN_PAUSE;
        *pause = pauses[i].pause;
        return (gsize) (next - p);
      }

  if (c == '.' && (*next == '\0' || g_ascii_isspace (*next)))
    {
      *kind = GOEN_SPOKEN_PAUSE;
      *pause = GOEN_PAUSE_STOP;
      return 1;
    }

  return 0;
}

static gboolean
is_circle (gunichar c)
{
  return c == 0x3007 || c == 0x25CB || c == 0x25EF;
}

static gboolean
is_any_digit (gunichar c)
{
  return goen_spoken_is_digit (c) || (c != 0 && g_utf8_strchr ("一二三四五六七八九十百千万億", -1, c) != NULL);
}

/**
 * goen_spoken_circles_read:
 * @text: the whole text
 * @p: a place in it
 * @reading: what is said is appended
 *
 * Reads 〇〇, ○○ and ◯◯, which stand for a name that is left open, and the one of 〇をつける. Next to digits, and before what is counted,
 * 〇 is a zero; a single ○ at the beginning of a line is a bullet, and a row of them a rule.
 *
 * Returns: its length in bytes, 0 for what is to be read in another way
 */
gsize
goen_spoken_circles_read (const char *text,
                          const char *p,
                          GString    *reading)
{
  const char *end = p;
  gunichar before = get_before (text, p);
  gunichar after;
  guint n = 0;

  for (; is_circle (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    n++;
  after = g_utf8_get_char (end);
  if (n == 0 || n > MOST_CIRCLES || is_circle (before) || is_any_digit (before) || is_any_digit (after))
    return 0;
  if (n == 1 && !goen_spoken_is_kana (after))
    return 0;
  if (n == 1 && g_utf8_get_char (p) != 0x3007 && (before == 0 || g_unichar_isspace (before)))
    return 0;

  for (guint i = 0; i < n; i++)
    g_string_append (reading, "まる");

  return (gsize) (end - p);
}

/**
 * goen_spoken_symbol_read:
 * @text: the whole text
 * @p: a place in it
 * @reading: what is said is appended
 * @kind: (out): what it is
 * @pause: (out): ms of silence
 *
 * Reads what is neither letter nor digit. Brackets, arrows, stars and pictures are not said.
 *
 * Returns: its length in bytes, 0 for what is to be read as a word
 */
gsize
goen_spoken_symbol_read (const char     *text,
                         const char     *p,
                         GString        *reading,
                         GoenSpokenKind *kind,
                         guint          *pause)
{
  gunichar c = g_utf8_get_char (p);
  gunichar before = get_before (text, p);
  gunichar after = *p != '\0' ? g_utf8_get_char (g_utf8_next_char (p)) : 0;
  gsize length = (gsize) (g_utf8_next_char (p) - p);

  *kind = GOEN_SPOKEN_WORD;
  *pause = 0;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (g_str_has_prefix (p, said[i].mark))
      {
        g_string_append (reading, said[i].reading);
        return strlen (said[i].mark);
      }

  if (is_letter (c) || c == 0x30FC || c == 0x3005 || c == 0x3006)
    return 0;
  if (take_pause (text, p, kind, pause) > 0)
    return length;

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    if (g_str_has_prefix (p, between[i].mark) && is_letter (before) && is_letter (after))
      {
        g_string_append (reading, between[i].reading);
        return length;
      }

  if (is_range (text, p))
    {
      *kind = GOEN_SPOKEN_PARTICLE;
      g_string_append (reading, "から");
    }
  else if (begins_with_any (p, tildes, G_N_ELEMENTS (tildes)) && goen_spoken_is_kana (before))
    {
      *kind = GOEN_SPOKEN_TAIL;
      g_string_append (reading, "ー");
    }
  else if (c == '\n' || c == '\r')
    {
      *kind = GOEN_SPOKEN_PAUSE;
      *pause = c == '\n' ? GOEN_PAUSE_LINE : 0;
    }
  else if (g_unichar_isspace (c))
    *kind = GOEN_SPOKEN_SPACE;
  else
    *kind = g_utf8_strchr (opening, -1, c) != NULL ? GOEN_SPOKEN_HEAD : GOEN_SPOKEN_SILENT;

  return length;
}
