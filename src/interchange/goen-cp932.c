/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cp932.h"

#define GETA 0x3013   /* 〓, by which Japanese printers mark a missing type */

#define N_BMP 0x10000

/*
 * Characters of JIS X 0208 for which the tables of Unicode and of Windows give
 * different code points (W3C note "XML Japanese Profile", section 2; Unicode's
 * JIS0208.TXT against CP932.TXT): the one typed on other systems, and the one
 * that CP932 has. U+00A0 is in CP932 nothing but a space.
 */
static const struct {
  gunichar other;
  gunichar windows;
} pairs[] = {
  { 0x00A0, 0x0020 },   /* no-break space */
  { 0x00A2, 0xFFE0 },   /* ¢ → ￠ */
  { 0x00A3, 0xFFE1 },   /* £ → ￡ */
  { 0x00A5, 0xFFE5 },   /* ¥ → ￥ */
  { 0x00A6, 0xFFE4 },   /* ¦ → ￤ */
  { 0x00AC, 0xFFE2 },   /* ¬ → ￢ */
  { 0x2014, 0x2015 },   /* — → ― */
  { 0x2016, 0x2225 },   /* ‖ → ∥ */
  { 0x203E, 0xFFE3 },   /* ‾ → ￣ */
  { 0x2212, 0xFF0D },   /* − → － */
  { 0x301C, 0xFF5E },   /* 〜 → ～ */
};

/* Code units by code point, 0 where CP932 has none. */
static guint16 codes[N_BMP];

static guint16
find_code (GIConv   converter,
           gunichar character)
{
  char utf8[6];
  guchar bytes[4];
  char *in = utf8;
  char *out = (char *) bytes;
  gsize in_left = g_unichar_to_utf8 (character, utf8);
  gsize out_left = sizeof (bytes);

  if (g_iconv (converter, &in, &in_left, &out, &out_left) != 0 || in_left > 0)
    {
      g_iconv (converter, NULL, NULL, NULL, NULL);
      return 0;
    }

  switch (sizeof (bytes) - out_left)
    {
    case 1:
      /* Half-width katakana; other single bytes are ASCII or nothing at all. */
      return character < 0x80 || (bytes[0] >= 0xA1 && bytes[0] <= 0xDF) ? bytes[0] : 0;
    case 2:
      return bytes[0] << 8 | bytes[1];
    default:
      return 0;
    }
}

/* Asking iconv once for each character of the plane is sooner done than once for each that is written. */
static void
fill_codes (void)
{
  GIConv converter = g_iconv_open ("CP932", "UTF-8");

  for (gunichar character = 0; character < 0x80; character++)
    codes[character] = character;
  if (converter == (GIConv) -1)
    return;

  for (gunichar character = 0x80; character < N_BMP; character++)
    if (!(character >= 0xD800 && character < 0xE000))
      codes[character] = find_code (converter, character);
  g_iconv_close (converter);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    codes[pairs[i].other] = codes[pairs[i].windows];
}

static guint16
get_code (gunichar character)
{
  static gsize is_filled;

  if (g_once_init_enter (&is_filled))
    {
      fill_codes ();
      g_once_init_leave (&is_filled, 1);
    }

  return character < N_BMP ? codes[character] : 0;
}

static void
append_code (GString *out,
             guint16  code)
{
  if (code > 0xFF)
    g_string_append_c (out, code >> 8);
  g_string_append_c (out, code & 0xFF);
}

/* か and a voiced sound mark that combines are one character in CP932. */
static const char *
take_character (const char *text,
                gunichar   *character)
{
  const char *next = g_utf8_next_char (text);
  gunichar mark = *next != '\0' ? g_utf8_get_char (next) : 0;
  gunichar composed;

  *character = g_utf8_get_char (text);
  if ((mark != 0x3099 && mark != 0x309A) || !g_unichar_compose (*character, mark, &composed))
    return next;

  *character = composed;
  return g_utf8_next_char (next);
}

/**
 * goen_cp932_append:
 * @out: where the bytes are appended
 * @text: UTF-8
 * @loss: (nullable) (scope call): told of each character that cannot be held
 * @user_data: for @loss
 *
 * Encodes text as Windows' Shift_JIS.
 *
 * CP932 and not SHIFT_JIS, which lacks ㈱, ①, 髙 and 﨑. A character that it
 * cannot hold is written as 〓; of a variation sequence the character is
 * written without its selector, which counts as lost.
 */
void
goen_cp932_append (GString       *out,
                   const char    *text,
                   GoenCp932Loss  loss,
                   gpointer       user_data)
{
  for (const char *p = text; *p != '\0';)
    {
      gunichar character;
      guint16 code;

      p = take_character (p, &character);
      code = get_code (character);
      if (code == 0 && loss != NULL)
        loss (character, user_data);
      if (code == 0 && !goen_cp932_is_variation_selector (character))
        code = get_code (GETA);
      if (code != 0)
        append_code (out, code);
    }
}

/**
 * goen_cp932_is_variation_selector:
 * @character: a character
 *
 * Tells whether a character only chooses the shape of the one before it (Unicode, section 23.4).
 *
 * Returns: %TRUE for variation selectors of all kinds
 */
gboolean
goen_cp932_is_variation_selector (gunichar character)
{
  return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF) ||
         (character >= 0x180B && character <= 0x180F && character != 0x180E);
}
