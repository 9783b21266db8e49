/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-encoding.h"

#include <errno.h>
#include <string.h>

#include "goen-vcard-encoding.h"

#define REPLACEMENT "\357\277\275"

/* So much of a file is enough to tell which half of UTF-16 comes first. */
#define WIDE_SAMPLE 4096

static gboolean
is_ascii_unit (guchar high,
               guchar low)
{
  return high == 0 && ((low >= 0x20 && low < 0x7F) || low == '\t' || low == '\n' || low == '\r');
}

/* Whether text is of characters that exist, and that people type. */
static gboolean
is_plausible (const char *text,
              gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_SURROGATE ||
          (type == G_UNICODE_CONTROL && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != 0x1A))
        return FALSE;
    }

  return TRUE;
}

/* UTF-16 of mostly Japanese text, in which only separators, digits and line ends have a zero. */
static const char *
guess_wide (const char *data,
            gsize       length)
{
  gsize n = MIN (length, WIDE_SAMPLE) & ~(gsize) 1;
  gsize n_little = 0;
  gsize n_big = 0;
  const char *guess;
  g_autofree char *text = NULL;
  gsize n_read;
  gsize n_written;

  if (length % 2 != 0)
    return NULL;

  for (gsize i = 0; i < n; i += 2)
    {
      n_little += is_ascii_unit (data[i + 1], data[i]) ? 1 : 0;
      n_big += is_ascii_unit (data[i], data[i + 1]) ? 1 : 0;
    }
  if (MAX (n_little, n_big) < 1 + n / 256 || (n_little <= 4 * n_big && n_big <= 4 * n_little))
    return NULL;

  guess = n_little > n_big ? "UTF-16LE" : "UTF-16BE";
  text = g_convert (data, n, "UTF-8", guess, &n_read, &n_written, NULL);
  if (text == NULL || n_read + 2 < n || !is_plausible (text, n_written))
    return NULL;

  return guess;
}

/* g_utf8_validate_len() takes NUL for an error; a table with binary data in one row is UTF-8 for all that. */
static gboolean
is_utf8 (const char *data,
         gsize       length)
{
  const char *end = data + length;

  while (!g_utf8_validate_len (data, end - data, &data))
    {
      if (*data != '\0')
        return FALSE;
      data++;
    }

  return TRUE;
}

/* ISO-2022-JP has no byte above ASCII, and says so by its escapes. */
static gboolean
is_jis (const char *data,
        gsize       length)
{
  if (memmem (data, length, "\x1B$B", 3) == NULL && memmem (data, length, "\x1B$@", 3) == NULL)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if ((guchar) data[i] >= 0x80)
      return FALSE;

  return TRUE;
}

static gboolean
is_halfwidth_kana (gunichar c)
{
  return c >= 0xFF61 && c <= 0xFF9F;
}

static char *
convert_strictly (const char *data,
                  gsize       length,
                  const char *encoding)
{
  gsize n_read;
  g_autofree char *text = g_convert (data, length, "UTF-8", encoding, &n_read, NULL, NULL);

  return text != NULL && n_read == length ? g_steal_pointer (&text) : NULL;
}

/*
 * Tells EUC-JP from CP932 where the bytes may be both. Real CP932 with kanji has
 * bytes below A1 sooner or later; what is left of it then is half-width kana and
 * nothing else, while EUC-JP read as CP932 is a salad of half-width kana and rare kanji.
 */
static const char *
guess_japanese (const char *data,
                gsize       length)
{
  g_autofree char *euc = convert_strictly (data, length, "EUC-JP-MS");
  g_autofree char *cp932 = euc != NULL ? convert_strictly (data, length, "CP932") : NULL;
  gsize n_characters = 0;
  gsize n_kana = 0;
  gboolean is_salad = FALSE;

  if (euc == NULL || !is_plausible (euc, strlen (euc)))
    return NULL;

  for (const char *p = euc; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_characters += c >= 0x80 ? 1 : 0;
      n_kana += c >= 0x3041 && c <= 0x30FE ? 1 : 0;
    }
  for (const char *p = cp932 != NULL ? cp932 : ""; *p != '\0'; p = g_utf8_next_char (p))
    is_salad = is_salad || (g_utf8_get_char (p) >= 0x80 && !is_halfwidth_kana (g_utf8_get_char (p)));

  if (cp932 != NULL && !is_salad && n_kana * 3 < n_characters)
    return g_str_equal (goen_vcard_encoding_guess (data, length), "EUC-JP-MS") ? "CP932" : NULL;

  return n_kana > 0 || is_salad || cp932 == NULL ? "EUC-JP-MS" : NULL;
}

/**
 * goen_encoding_guess:
 * @bytes: a file
 *
 * Guesses the character encoding of a file of text.
 *
 * In this order: a byte order mark, UTF-16 by its zeros, ISO-2022-JP by its
 * escapes, UTF-8, then CP932, which stands for every Shift_JIS, or EUC-JP or
 * Windows-1252, whichever looks more like text.
 *
 * Returns: (transfer full): the name of an encoding, as iconv has it
 */
char *
goen_encoding_guess (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *guess;
  gsize bom_length;

  if (length == 0)
    return g_strdup ("UTF-8");
  if ((guess = goen_vcard_encoding_from_bom (data, length, &bom_length)) != NULL ||
      (guess = goen_vcard_encoding_guess_wide (data, length)) != NULL)
    return g_strdup (guess);
  if (is_jis (data, length))
    return g_strdup ("ISO-2022-JP");
  if (is_utf8 (data, length) || goen_vcard_encoding_is_broken_utf8 (data, length))
    return g_strdup ("UTF-8");
  if (memchr (data, '\0', length) != NULL)
    {
      guess = guess_wide (data, length);
      return g_strdup (guess != NULL ? guess : goen_vcard_encoding_guess (data, length));
    }

  guess = guess_japanese (data, length);

  return g_strdup (guess != NULL ? guess : goen_vcard_encoding_guess (data, length));
}

/**
 * goen_encoding_is_known:
 * @encoding: a name, as files and people write it
 *
 * Tells whether text in the encoding can be read.
 *
 * Returns: %TRUE when it can
 */
gboolean
goen_encoding_is_known (const char *encoding)
{
  return goen_vcard_encoding_is_known (encoding);
}

static char *
repair_utf8 (const char *data,
             gsize       length,
             gsize      *out_length,
             gsize      *n_errors)
{
  GString *text = g_string_sized_new (length + 1);

  while (length > 0)
    {
      const char *end;

      if (g_utf8_validate_len (data, length, &end))
        end = data + length;
      g_string_append_len (text, data, end - data);
      length -= end - data;
      data = end;
      if (length == 0)
        break;

      /* g_utf8_validate_len() stops at NUL as well. */
      if (*data == '\0')
        {
          g_string_append_c (text, '\0');
        }
      else
        {
          g_string_append (text, REPLACEMENT);
          *n_errors += 1;
        }
      data++;
      length--;
    }
  *out_length = text->len;

  return g_string_free_and_steal (text);
}

static char *
convert (GIConv      converter,
         const char *data,
         gsize       length,
         gsize       unit,
         gsize      *out_length,
         gsize      *n_errors)
{
  GString *text = g_string_sized_new (length + length / 2 + 1);
  char *in = (char *) data;
  char buffer[8192];

  while (length > 0)
    {
      char *out = buffer;
      gsize out_left = sizeof buffer;
      gsize result = g_iconv (converter, &in, &length, &out, &out_left);
      int saved_errno = errno;

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || saved_errno == E2BIG)
        continue;

      g_string_append (text, REPLACEMENT);
      *n_errors += 1;
      if (saved_errno != EILSEQ || length <= unit)
        break;
      in += unit;
      length -= unit;
    }
  *out_length = text->len;

  return g_string_free_and_steal (text);
}

/**
 * goen_encoding_to_utf8:
 * @bytes: a file
 * @encoding: its encoding
 * @length: (out): the length of the text, which may hold NUL
 * @n_errors: (out) (optional): how many places could not be read
 *
 * Decodes a file of text.
 *
 * A byte order mark goes. What cannot be read becomes U+FFFD. An @encoding that
 * there is not is read as UTF-8.
 *
 * Returns: (transfer full): valid UTF-8 except for NUL characters
 */
char *
goen_encoding_to_utf8 (GBytes     *bytes,
                       const char *encoding,
                       gsize      *length,
                       gsize      *n_errors)
{
  gsize data_length;
  const char *data = g_bytes_get_data (bytes, &data_length);
  g_autofree char *canonical = goen_vcard_encoding_dup_canonical (encoding);
  gsize bom_length = 0;
  const char *marked = data_length > 0 ? goen_vcard_encoding_from_bom (data, data_length, &bom_length) : NULL;
  gsize errors = 0;
  gsize unit = 1;
  GIConv converter;
  char *text;

  if (g_str_equal (canonical, "UTF-16"))
    {
      g_free (canonical);
      canonical = marked != NULL && bom_length == 2 ? g_strdup (marked) : goen_encoding_guess (bytes);
    }
  if (g_strcmp0 (marked, canonical) == 0)
    {
      data += bom_length;
      data_length -= bom_length;
    }
  if (goen_vcard_encoding_is_wide (canonical))
    unit = strstr (canonical, "32") != NULL || strstr (canonical, "4") != NULL ? 4 : 2;

  converter = g_str_equal (canonical, "UTF-8") ? (GIConv) -1 : g_iconv_open ("UTF-8", canonical);
  if (converter != (GIConv) -1)
    {
      text = convert (converter, data, data_length, unit, length, &errors);
      g_iconv_close (converter);
    }
  else
    {
      text = repair_utf8 (data, data_length, length, &errors);
    }
  if (n_errors != NULL)
    *n_errors = errors;

  return text;
}
