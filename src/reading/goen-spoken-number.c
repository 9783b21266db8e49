/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

/* Longer rows of digits are numbers of something, and said one by one. */
#define MOST_DIGITS 16

static const char *const digit_words[] = { "ぜろ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう" };
static const char *const phone_words[] = { "ぜろ", "いち", "にー", "さん", "よん", "ごー", "ろく", "なな", "はち", "きゅう" };

/* Where sounds change: 三百, 六百, 八百, 三千, 八千. */
static const char *const hundreds[] = {
  "", "ひゃく", "にひゃく", "さんびゃく", "よんひゃく", "ごひゃく", "ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく",
};
static const char *const thousands[] = {
  "", "せん", "にせん", "さんぜん", "よんせん", "ごせん", "ろくせん", "ななせん", "はっせん", "きゅうせん",
};

static const struct {
  const char *kanji;
  const char *reading;
} powers[] = { { "", "" }, { "万", "まん" }, { "億", "おく" }, { "兆", "ちょう" } };

static guint
get_digit (gunichar c)
{
  return c >= 0xFF10 ? c - 0xFF10 : c - '0';
}

gboolean
goen_spoken_is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/* いち → いっ and the like, before 兆, 点 and what is counted. */
static void
shorten_end (GString *reading)
{
  static const char *const ends[] = { "いち", "はち", "じゅう" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (reading->str, ends[i]))
      {
        g_string_truncate (reading, reading->len - strlen ("ち"));
        g_string_append (reading, "っ");
        return;
      }
}

/* Up to four digits. */
static void
append_group (GString *reading,
              guint    group,
              guint    power)
{
  g_string_append (reading, power > 0 && group == 1000 ? "いっせん" : thousands[group / 1000]);
  g_string_append (reading, hundreds[group / 100 % 10]);
  if (group / 10 % 10 > 0)
    g_string_append_printf (reading, "%sじゅう", group / 10 % 10 > 1 ? digit_words[group / 10 % 10] : "");
  if (group % 10 > 0)
    g_string_append (reading, digit_words[group % 10]);
  if (power == 3)
    shorten_end (reading);
  g_string_append (reading, powers[power].reading);
}

void
goen_spoken_digits_append (GString    *reading,
                           const char *digits,
                           gssize      length,
                           gboolean    is_phone)
{
  for (gsize i = 0; digits != NULL && digits[i] != '\0' && (length < 0 || i < (gsize) length); i++)
    if (g_ascii_isdigit (digits[i]))
      g_string_append (reading, is_phone ? phone_words[digits[i] - '0'] : digit_words[digits[i] - '0']);
}

char *
goen_spoken_integer_dup (const char *digits)
{
  GString *reading = g_string_new (NULL);
  gsize length = strlen (digits);
  guint64 number = g_ascii_strtoull (digits, NULL, 10);

  if (length > MOST_DIGITS || (length > 1 && digits[0] == '0'))
    goen_spoken_digits_append (reading, digits, -1, FALSE);
  else if (number == 0)
    g_string_append (reading, digit_words[0]);
  else
    for (guint power = G_N_ELEMENTS (powers); power-- > 0; )
      {
        guint64 unit = 1;

        for (guint i = 0; i < power; i++)
          unit *= 10000;
        if (number / unit % 10000 > 0)
          append_group (reading, (guint) (number / unit % 10000), power);
      }

  return g_string_free_and_steal (reading);
}

/* Digits of either width, with commas between groups of three. */
static gsize
take_digits (const char *p,
             GString    *digits)
{
  const char *start = p;

  while (goen_spoken_is_digit (g_utf8_get_char (p)))
    {
      g_string_append_c (digits, (char) ('0' + get_digit (g_utf8_get_char (p))));
      p = g_utf8_next_char (p);

      if (*p == ',' || g_str_has_prefix (p, "，"))
        {
          const char *q = g_utf8_next_char (p);
          guint n = 0;

          for (; n < 4 && goen_spoken_is_digit (g_utf8_get_char (q)); q = g_utf8_next_char (q))
            n++;
          if (n == 3)
            p = g_utf8_next_char (p);
        }
    }

  return (gsize) (p - start);
}

static gsize
take_fraction (const char *p,
               GString    *reading)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *after;
  gsize length;

  if (*p != '.' && !g_str_has_prefix (p, "．"))
    return 0;

  after = g_utf8_next_char (p);
  length = take_digits (after, digits);
  if (length == 0)
    return 0;

  if (strcmp (reading->str, digit_words[0]) == 0)
    g_string_assign (reading, "れい");
  shorten_end (reading);
  g_string_append (reading, "てん");
  goen_spoken_digits_append (reading, digits->str, -1, FALSE);

  return (gsize) (after - p) + length;
}

/* 千 百 万 億 兆 behind digits: 3千, 1.5億, 5百万 */
static gsize
take_powers (const char *p,
             GString    *reading)
{
  static const struct {
    const char *kanji;
    const char *from;      /* the end of the digits */
    const char *to;        /* what becomes of it, with the unit */
  } changes[] = {
    { "千", "さん", "さんぜん" }, { "千", "はち", "はっせん" }, { "千", "いち", "いっせん" }, { "千", "", "せん" },
    { "百", "さん", "さんびゃく" }, { "百", "ろく", "ろっぴゃく" }, { "百", "はち", "はっぴゃく" }, { "百", "", "ひゃく" },
    { "万", "", "まん" }, { "億", "", "おく" },
    { "兆", "いち", "いっちょう" }, { "兆", "はち", "はっちょう" }, { "兆", "じゅう", "じゅっちょう" }, { "兆", "", "ちょう" },
  };
  const char *start = p;
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (changes) && !again; i++)
        if (g_str_has_prefix (p, changes[i].kanji) && g_str_has_suffix (reading->str, changes[i].from))
          {
            g_string_truncate (reading, reading->len - strlen (changes[i].from));
            g_string_append (reading, changes[i].to);
            p += strlen (changes[i].kanji);
            again = TRUE;
          }
    }

  return (gsize) (p - start);
}

/* 4 in 4月, where 20日 may follow. */
static gboolean
is_month_before (const char *text,
                 const char *p)
{
  const char *before = p > text ? g_utf8_prev_char (p) : p;

  return p > text && g_str_has_prefix (before, "月");
}

gsize
goen_spoken_number_read (const char *text,
                         const char *p,
                         GString    *reading)
{
  g_autoptr (GString) number = g_string_new (NULL);
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = p;
  gboolean is_whole = TRUE;

  while (goen_spoken_is_digit (g_utf8_get_char (p)))
    {
      g_autofree char *integer = NULL;
      gsize length;

      g_string_truncate (digits, 0);
      p += take_digits (p, digits);
      integer = goen_spoken_integer_dup (digits->str);
      g_string_append (number, integer);
      length = is_whole ? take_fraction (p, number) : 0;
      is_whole &= length == 0;
      p += length;

      length = take_powers (p, number);
      is_whole &= length == 0;
      p += length;
      if (length == 0)
        break;
    }

  if (p == start)
    return 0;

  if (start > text && (start[-1] == '$' || g_str_has_prefix (g_utf8_prev_char (start), "＄")))
    g_string_append (number, "どる");
  else if (start > text && (g_str_has_prefix (g_utf8_prev_char (start), "¥") || g_str_has_prefix (g_utf8_prev_char (start), "￥")))
    g_string_append (number, "えん");
  else
    p += goen_spoken_counter_read (p, is_whole ? digits->str : "", is_month_before (text, start), number);
  g_string_append (reading, number->str);

  return (gsize) (p - start);
}
