/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

#include "goen-vcard-text.h"

/* The first year of each era, less one. */
static const struct {
  const char *name;
  char        letter;
  guint       before;
} eras[] = {
  { "明治", 'M', 1867 }, { "大正", 'T', 1911 }, { "昭和", 'S', 1925 }, { "平成", 'H', 1988 }, { "令和", 'R', 2018 },
};

/* The numbers of a date and what stands behind each. */
typedef struct {
  guint    before_era;     /* 0 without an era */
  guint    n;
  guint    numbers[3];
  guint    n_digits[3];
  gunichar signs[3];       /* 0 at the end */
} Numbers;

static const char *
skip_spaces (const char *p)
{
  while (*p == ' ')
    p++;

  return p;
}

static const char *
skip_era (const char *p,
          guint      *before_era)
{
  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      if (g_str_has_prefix (p, eras[i].name))
        {
          *before_era = eras[i].before;
          return skip_spaces (p + strlen (eras[i].name));
        }
      if (g_ascii_toupper (*p) == eras[i].letter &&
          (g_ascii_isdigit (p[1]) || (p[1] == '.' && g_ascii_isdigit (p[2]))))
        {
          *before_era = eras[i].before;
          return p + (p[1] == '.' ? 2 : 1);
        }
    }

  return p;
}

/* A time of day, or the day of the week in brackets; FALSE when the rest is neither. */
static gboolean
is_tail (const char *p,
         gboolean   *more)
{
  static const char * const weekdays[] = { "(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)", NULL };
  gboolean has_colon;

  for (guint i = 0; weekdays[i] != NULL; i++)
    if (g_str_has_prefix (p, weekdays[i]))
      p = skip_spaces (p + strlen (weekdays[i]));

  if (*p == 'T')
    p++;
  has_colon = strchr (p, ':') != NULL;
  for (const char *q = p; *q != '\0'; q++)
    {
      if (!has_colon || strchr ("0123456789:. APMapm+Zz-", *q) == NULL)
        return FALSE;
      *more = *more || (*q >= '1' && *q <= '9');
    }

  return TRUE;
}

static gboolean
read_numbers (const char *text,
              Numbers    *numbers,
              gboolean   *more)
{
  const char *p = skip_era (skip_spaces (text), &numbers->before_era);

  while (numbers->n < 3)
    {
      guint i = numbers->n;
      gboolean is_first_year = numbers->before_era != 0 && i == 0 && g_str_has_prefix (p, "元");

      if (is_first_year)
        {
          numbers->numbers[i] = 1;
          numbers->n_digits[i] = 1;
          p += strlen ("元");
        }
      while (!is_first_year && g_ascii_isdigit (*p) && numbers->n_digits[i] < 5)
        {
          numbers->numbers[i] = numbers->numbers[i] * 10 + (*p++ - '0');
          numbers->n_digits[i]++;
        }
      if (numbers->n_digits[i] == 0 || numbers->n_digits[i] > 4)
        return FALSE;
      numbers->n++;

      numbers->signs[i] = g_utf8_get_char (p);
      if (numbers->signs[i] != '/' && numbers->signs[i] != '-' && numbers->signs[i] != '.' &&
          numbers->signs[i] != u'年' && numbers->signs[i] != u'月' && numbers->signs[i] != u'日')
        {
          numbers->signs[i] = 0;
          break;
        }
      p = skip_spaces (g_utf8_next_char (p));
      if (*p == '\0' || *p == '(')
        break;
      /* A day is the last there is: what follows 日 is a time. */
      if (numbers->signs[i] == u'日')
        break;
    }

  return is_tail (skip_spaces (p), more);
}

/* Where a part is 0 it is not there; NULL when there is no such date. */
static char *
dup_date (guint year,
          guint month,
          guint day)
{
  if (month > 12 || (month == 0 && day != 0) || (year != 0 && (year < 1000 || year > 9999)))
    return NULL;
  /* Without a year, 29 February is possible. */
  if (day != 0 && (day > 31 || !g_date_valid_dmy (day, month, year != 0 ? year : 2000)))
    return NULL;

  if (year == 0)
    return day != 0 ? g_strdup_printf ("--%02u-%02u", month, day) : NULL;
  if (day != 0)
    return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  if (month != 0)
    return g_strdup_printf ("%04u-%02u", year, month);

  return g_strdup_printf ("%04u", year);
}

/* 4/12/2026 and 12/4/2026 are one day or another, unless one number can be no month. */
static char *
dup_year_last (const Numbers *numbers,
               gboolean       month_first)
{
  guint a = numbers->numbers[0];
  guint b = numbers->numbers[1];

  if (a == 0 || b == 0)
    return NULL;
  if (a > 12)
    return dup_date (numbers->numbers[2], b, a);
  if (b > 12 || a == b || month_first)
    return dup_date (numbers->numbers[2], a, b);

  return NULL;
}

static char *
dup_partial_date (const Numbers *numbers,
                  gboolean       month_first)
{
  guint n = numbers->n;

  /* Only what is not written may be missing. */
  for (guint i = 0; i < n; i++)
    if (numbers->numbers[i] == 0)
      return NULL;

  if (n == 2 && numbers->signs[0] == u'月' && numbers->signs[1] == u'日')
    return dup_date (0, numbers->numbers[0], numbers->numbers[1]);
  if (n == 3 && numbers->n_digits[2] == 4 && numbers->n_digits[0] <= 2)
    return dup_year_last (numbers, month_first);
  if (numbers->before_era == 0 && numbers->n_digits[0] != 4)
    return NULL;

  return dup_date (numbers->numbers[0] + numbers->before_era,
                   n > 1 ? numbers->numbers[1] : 0, n > 2 ? numbers->numbers[2] : 0);
}

/*< private >
 * goen_csv_date_parse:
 * @text: what stands in a cell
 * @month_first: whether the program writes 11/21/2026
 * @more: (out): set when a time of day is left over
 *
 * Reads a date as people and programs in Japan write it.
 *
 * 2026/11/21, 2026-11-21, 2026.11.21, 20261121, 2026年11月21日(土), 令和8年11月21日, H30.1.2,
 * 2026年11月, 2026/11, 2026, 11月21日, --11-21 and 21/11/2026, all in either width.
 * A year of two digits is not guessed, nor which of 4/12/2026 is the month.
 *
 * Returns: (transfer full) (nullable): a partial ISO 8601 date, or %NULL when it
 *   is none, or none for certain
 */
char *
goen_csv_date_parse (const char *text,
                     gboolean    month_first,
                     gboolean   *more)
{
  g_autofree char *compatible = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  Numbers numbers = { 0 };

  *more = FALSE;
  if (compatible == NULL)
    return NULL;

  g_strstrip (compatible);
  if (strlen (compatible) <= 8 && (g_str_has_prefix (compatible, "--") || strspn (compatible, "0123456789") == 8))
    return goen_vcard_date_parse (compatible);
  if (!read_numbers (compatible, &numbers, more))
    return NULL;

  return dup_partial_date (&numbers, month_first);
}

/* The date of a program for which there is none: 00/0/0, 0/0/00, 0000-00-00. */
gboolean
goen_csv_date_is_empty (const char *text)
{
  return text[strspn (text, "0/-. ")] == '\0';
}

/* A part of a date; 0 and nothing are none. */
static gboolean
read_number (const char *text,
             guint      *number)
{
  guint64 read = 0;

  if (text != NULL && !goen_csv_date_is_empty (text) && !g_ascii_string_to_unsigned (text, 10, 1, 9999, &read, NULL))
    return FALSE;
  *number = read;

  return TRUE;
}

/*< private >
 * goen_csv_date_join:
 * @year: (nullable): a year
 * @month: (nullable): a month as a number
 * @day: (nullable): a day
 *
 * Joins what stands in three columns.
 *
 * Returns: (transfer full) (nullable): a partial date, %NULL when it is none
 */
char *
goen_csv_date_join (const char *year,
                    const char *month,
                    const char *day)
{
  guint y;
  guint m;
  guint d;

  if (!read_number (year, &y) || !read_number (month, &m) || !read_number (day, &d) || (m == 0 && d != 0))
    return NULL;

  return y != 0 || d != 0 ? dup_date (y, m, d) : NULL;
}
