/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-words-private.h"

static const char *const months_en[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
};
static const char *const weekdays_en[] = {
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};
static const char *const weekdays_ja[] = { "月", "火", "水", "木", "金", "土", "日" };

char *
goen_words_clean (const char *text,
                  gssize      length)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, length) : NULL;
  GString *clean = g_string_new (NULL);
  gboolean is_space = FALSE;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          is_space = TRUE;
          continue;
        }
      if (is_space && clean->len > 0)
        g_string_append_c (clean, ' ');
      is_space = FALSE;
      g_string_append_unichar (clean, c);
    }

  return clean->len > 0 ? g_string_free_and_steal (clean) : g_string_free (clean, TRUE);
}

gboolean
goen_words_say_something (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

const char *
goen_words_get_month_en (int month)
{
  return months_en[month - 1];
}

const char *
goen_words_get_weekday_en (int weekday)
{
  return weekdays_en[weekday - 1];
}

const char *
goen_words_get_weekday_ja (int weekday)
{
  return weekdays_ja[weekday - 1];
}
