/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

/* Dates, times and phone numbers that are written with marks between their digits. */

/* Up to @most ASCII digits; how many there are. */
static guint
count_digits (const char *p,
              guint       most)
{
  guint n = 0;

  while (n < most && g_ascii_isdigit (p[n]))
    n++;

  return n;
}

static void
append_counted (GString    *reading,
                guint64     number,
                const char *counter)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  g_autofree char *integer = goen_spoken_integer_dup (digits);
  g_autoptr (GString) word = g_string_new (integer);

  goen_spoken_counter_read (counter, digits, TRUE, word);
  g_string_append (reading, word->str);
}

/* Up to two digits behind @p, if they are in the range. */
static gsize
take_number (const char *p,
             guint       least,
             guint       most,
             guint      *number)
{
  guint n = count_digits (p, 3);

  *number = (guint) g_ascii_strtoull (p, NULL, 10);

  return n > 0 && n <= 2 && *number >= least && *number <= most ? n : 0;
}

gsize
goen_spoken_date_read (const char *p,
                       GString    *reading)
{
  const char *start = p;
  guint64 year = 0;
  guint month, day;
  gsize length;
  char mark = '/';

  if (count_digits (p, 5) == 4 && (p[4] == '/' || p[4] == '-' || p[4] == '.'))
    {
      year = g_ascii_strtoull (p, NULL, 10);
      mark = p[4];
      p += 5;
    }

  length = take_number (p, 1, 12, &month);
  if (length == 0 || p[length] != mark)
    return 0;
  p += length + 1;
  length = take_number (p, 1, 31, &day);
  if (length == 0 || p[length] == mark || p[length] == '.')
    return 0;
  p += length;

  if (year > 0)
    append_counted (reading, year, "年");
  append_counted (reading, month, "月");
  append_counted (reading, day, "日");

  return (gsize) (p - start);
}

gsize
goen_spoken_clock_read (const char *p,
                        GString    *reading)
{
  const char *start = p;
  guint hour, minute;
  gsize length = take_number (p, 0, 29, &hour);

  if (length == 0)
    return 0;
  p += length;
  if (*p != ':' && !g_str_has_prefix (p, "："))
    return 0;
  p = g_utf8_next_char (p);
  length = take_number (p, 0, 59, &minute);
  if (length != 2)
    return 0;

  append_counted (reading, hour, "時");
  if (minute > 0)
    append_counted (reading, minute, "分");

  return (gsize) (p - start) + length;
}

gsize
goen_spoken_phone_read (const char *p,
                        GString    *reading)
{
  const char *start = p;
  g_autoptr (GString) digits = g_string_new (NULL);
  guint n_marks = 0;

  while (goen_spoken_is_digit (g_utf8_get_char (p)) || *p == '-' || g_str_has_prefix (p, "－") || g_str_has_prefix (p, "‐"))
    {
      gunichar c = g_utf8_get_char (p);

      if (goen_spoken_is_digit (c))
        g_string_append_c (digits, (char) ('0' + (c >= 0xFF10 ? c - 0xFF10 : c - '0')));
      else
        n_marks++;
      p = g_utf8_next_char (p);
    }

  /* A postcode has seven digits, a phone number begins with 0 and has nine to eleven. */
  if (n_marks == 0 || n_marks > 3 || digits->len < 7 || digits->len > 11 || (digits->len != 7 && digits->str[0] != '0')
      || (digits->len == 7 && n_marks != 1))
    return 0;

  goen_spoken_digits_append (reading, digits->str, -1, TRUE);

  return (gsize) (p - start);
}
