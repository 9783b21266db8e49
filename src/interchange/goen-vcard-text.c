/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-text.h"

#include <stdio.h>
#include <string.h>

/* Keeps the memory for ten megabytes of semicolons within reason. */
#define MAX_PARTS 2048

static void
append_unescaped (GString    *out,
                  const char *value,
                  gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      char c = value[i];
      char next = i + 1 < length ? value[i + 1] : '\0';

      if (c == '\r')
        {
          g_string_append_c (out, '\n');
          i += next == '\n' ? 1 : 0;
        }
      else if (c != '\\')
        {
          g_string_append_c (out, c);
        }
      else if (next == 'n' || next == 'N')
        {
          g_string_append_c (out, '\n');
          i++;
        }
      else if (next != '\0' && strchr ("\\,;:'\"", next) != NULL)
        {
          g_string_append_c (out, next);
          i++;
        }
      else
        {
          /* In Japanese text a backslash is a yen sign; nobody escapes a digit. */
          g_string_append_c (out, c);
        }
    }
}

static guint
parse_digits (const char *text,
              guint       n_digits,
              gboolean   *ok)
{
  guint number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        {
          *ok = FALSE;
          return 0;
        }
      number = number * 10 + (text[i] - '0');
    }

  return number;
}

static gboolean
is_day (guint year,
        guint month,
        guint day)
{
  /* Without a year, 29 February is possible. */
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
         g_date_valid_dmy (day, month, year != 0 ? year : 2000);
}

/* A time of day that says no more than the day it stands behind. */
static gboolean
is_midnight (const char *time)
{
  if (*time == '\0')
    return TRUE;
  if (strchr ("Tt ", *time) == NULL)
    return FALSE;

  for (const char *p = time + 1; *p != '\0'; p++)
    if (strchr ("0:.Z", *p) == NULL)
      return FALSE;

  return TRUE;
}

/*< private >
 * goen_vcard_text_unescape:
 * @value: a value as it stands in the file
 *
 * Reads the text of a value: \n, \, \; \: and \\ are undone.
 *
 * Commas and semicolons without a backslash stay, as many programs write them so.
 *
 * Returns: (transfer full): the text
 */
char *
goen_vcard_text_unescape (const char *value)
{
  GString *text = g_string_sized_new (strlen (value) + 1);

  append_unescaped (text, value, strlen (value));

  return g_string_free_and_steal (text);
}

/*< private >
 * goen_vcard_text_split:
 * @value: a value as it stands in the file
 * @separator: ';' between components, ',' between the values of a list
 *
 * Splits a value at separators that have no backslash, and reads each part.
 *
 * No value has thousands of parts; then the last is all the rest.
 *
 * Returns: (transfer full): the texts, at least one
 */
char **
goen_vcard_text_split (const char *value,
                       char        separator)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  const char *start = value;
  const char *p = value;
  guint n_parts = 0;
  char **parts;

  while (TRUE)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p += 2;
          continue;
        }
      if ((*p == separator && ++n_parts < MAX_PARTS) || *p == '\0')
        {
          GString *part = g_string_sized_new (p - start + 1);

          append_unescaped (part, start, p - start);
          g_strv_builder_take (builder, g_string_free_and_steal (part));
          if (*p == '\0')
            break;
          start = p + 1;
        }
      p++;
    }

  parts = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return parts;
}

void
goen_vcard_text_append (GString    *out,
                        const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    {
      if (*p == '\r' && p[1] == '\n')
        continue;
      if (*p == '\n' || *p == '\r')
        {
          g_string_append (out, "\\n");
          continue;
        }
      if (*p == '\\' || *p == ',' || *p == ';')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* A URI has commas and semicolons of its own, which are not escaped; what is no URI character at all still is. */
void
goen_vcard_text_append_uri (GString    *out,
                            const char *uri)
{
  for (const char *p = uri != NULL ? uri : ""; *p != '\0'; p++)
    {
      if (*p == '\r' && p[1] == '\n')
        continue;
      if (*p == '\n' || *p == '\r')
        g_string_append (out, "\\n");
      else if (*p == '\\')
        g_string_append (out, "\\\\");
      else
        g_string_append_c (out, *p);
    }
}

char *
goen_vcard_text_escape (const char *text)
{
  GString *out = g_string_new (NULL);

  goen_vcard_text_append (out, text);

  return g_string_free_and_steal (out);
}

gboolean
goen_vcard_text_is_blank (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/*< private >
 * goen_vcard_parameter_decode:
 * @value: a parameter value without quotes around it
 *
 * Undoes the circumflex escapes of RFC 6868.
 *
 * Returns: (transfer full): the text
 */
char *
goen_vcard_parameter_decode (const char *value,
                             gsize       length)
{
  GString *text = g_string_sized_new (length + 1);

  for (gsize i = 0; i < length; i++)
    {
      char next = value[i] == '^' && i + 1 < length ? value[i + 1] : '\0';

      if (next == 'n')
        g_string_append_c (text, '\n');
      else if (next == '\'')
        g_string_append_c (text, '"');
      else if (next == '^')
        g_string_append_c (text, '^');
      else
        {
          g_string_append_c (text, value[i]);
          continue;
        }
      i++;
    }

  return g_string_free_and_steal (text);
}

void
goen_vcard_parameter_append (GString    *out,
                             const char *value)
{
  gboolean quote = *value == '\0' || strpbrk (value, ",:;= ") != NULL;

  if (quote)
    g_string_append_c (out, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\r' && p[1] == '\n')
        continue;
      if (*p == '\n' || *p == '\r')
        g_string_append (out, "^n");
      else if (*p == '"')
        g_string_append (out, "^'");
      else if (*p == '^')
        g_string_append (out, "^^");
      else
        g_string_append_c (out, *p);
    }
  if (quote)
    g_string_append_c (out, '"');
}

/*< private >
 * goen_vcard_quoted_printable_decode:
 * @text: quoted-printable (RFC 2045 section 6.7), soft line breaks already joined
 * @out_length: (out): the number of bytes
 *
 * Decodes quoted-printable; an equals sign that begins no byte stands for itself.
 *
 * Returns: (transfer full): the bytes, with a zero after the last
 */
guint8 *
goen_vcard_quoted_printable_decode (const char *text,
                                    gsize       length,
                                    gsize      *out_length)
{
  guint8 *bytes = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '=' && i + 2 < length &&
          g_ascii_xdigit_value (text[i + 1]) >= 0 && g_ascii_xdigit_value (text[i + 2]) >= 0)
        {
          guint8 byte = g_ascii_xdigit_value (text[i + 1]) << 4 | g_ascii_xdigit_value (text[i + 2]);

          if (byte != 0)
            bytes[n++] = byte;
          i += 2;
        }
      else
        {
          bytes[n++] = text[i];
        }
    }
  bytes[n] = 0;
  *out_length = n;

  return bytes;
}

/*< private >
 * goen_vcard_base64_decode:
 * @text: base64, perhaps with spaces in it
 *
 * Decodes base64 strictly: g_base64_decode() would take anything.
 *
 * Returns: (transfer full) (nullable): the bytes, %NULL when it is no base64 or nothing
 */
GBytes *
goen_vcard_base64_decode (const char *text)
{
  g_autofree guchar *data = NULL;
  gsize length;
  gsize n_letters = 0;
  gboolean padded = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p))
        continue;
      if (*p == '=')
        padded = TRUE;
      else if (padded || !(g_ascii_isalnum (*p) || *p == '+' || *p == '/'))
        return NULL;
      else
        n_letters++;
    }
  if (n_letters < 2 || n_letters % 4 == 1)
    return NULL;

  if (n_letters % 4 != 0 && !padded)
    {
      g_autofree char *with_padding = g_strconcat (text, n_letters % 4 == 2 ? "==" : "=", NULL);

      data = g_base64_decode (with_padding, &length);
    }
  else
    {
      data = g_base64_decode (text, &length);
    }
  if (length == 0)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

gboolean
goen_vcard_date_is_valid (const char *date)
{
  g_autofree char *parsed = date != NULL ? goen_vcard_date_parse (date) : NULL;

  return parsed != NULL && g_str_equal (parsed, date);
}

/*< private >
 * goen_vcard_date_parse:
 * @text: a date as vCards have it
 *
 * Reads the dates of all vCard versions: 1985-04-12, 19850412, 1985-04,
 * 1985, --0412, --04-12, 1985/4/12, with a time of midnight or none.
 *
 * Returns: (transfer full) (nullable): a partial ISO 8601 date, or %NULL when
 *   it is none or says more than a day
 */
char *
goen_vcard_date_parse (const char *text)
{
  gsize length = strcspn (text, "Tt ");
  g_autofree char *date = g_strndup (text, length);
  gboolean ok = TRUE;
  guint year = 0;
  guint month = 0;
  guint day = 0;
  int end = 0;

  if (!is_midnight (text + length))
    return NULL;

  if (g_str_has_prefix (date, "--"))
    {
      const char *rest = date + 2;

      if (strlen (rest) == 4 || (strlen (rest) == 5 && rest[2] == '-'))
        {
          month = parse_digits (rest, 2, &ok);
          day = parse_digits (rest + strlen (rest) - 2, 2, &ok);
        }
      return ok && is_day (0, month, day) ? g_strdup_printf ("--%02u-%02u", month, day) : NULL;
    }

  if (length == 8 && strspn (date, "0123456789") == 8)
    {
      year = parse_digits (date, 4, &ok);
      month = parse_digits (date + 4, 2, &ok);
      day = parse_digits (date + 6, 2, &ok);
    }
  else if (length == 4 && strspn (date, "0123456789") == 4)
    {
      return text[length] == '\0' && parse_digits (date, 4, &ok) > 0 ? g_strdup (date) : NULL;
    }
  else if (length == 7 && date[4] == '-')
    {
      year = parse_digits (date, 4, &ok);
      month = parse_digits (date + 5, 2, &ok);
      return ok && text[length] == '\0' && year > 0 && month >= 1 && month <= 12 ? g_strdup (date) : NULL;
    }
  else if (length <= 10 && strspn (date, "0123456789-/") == length &&
           (sscanf (date, "%4u-%2u-%2u%n", &year, &month, &day, &end) == 3 ||
            sscanf (date, "%4u/%2u/%2u%n", &year, &month, &day, &end) == 3))
    {
      ok = (gsize) end == length && year >= 1000;
    }

  if (!ok || year == 0 || !is_day (year, month, day))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/* vCard 4.0 takes a whole date without hyphens, but a year and month with one (RFC 6350 section 4.3.1). */
char *
goen_vcard_date_to_basic (const char *date)
{
  if (strlen (date) == 10)
    return g_strdup_printf ("%.4s%.2s%.2s", date, date + 5, date + 8);
  if (g_str_has_prefix (date, "--") && strlen (date) == 7)
    return g_strdup_printf ("--%.2s%.2s", date + 2, date + 5);

  return g_strdup (date);
}

/* Seconds since 1970 of a REV, or 0. */
gint64
goen_vcard_time_parse (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  return time != NULL ? MAX (g_date_time_to_unix (time), 0) : 0;
}
