/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-half-kana.h"

#define FIRST_HALF 0xFF61
#define LAST_HALF 0xFF9F

/* Kana that have no half-width form, by the ones they are written as. */
static const struct {
  gunichar kana;
  gunichar instead;
} stand_ins[] = {
  { 0x30EE, 0x30EF },   /* ヮ → ワ */
  { 0x30F0, 0x30A4 },   /* ヰ → イ */
  { 0x30F1, 0x30A8 },   /* ヱ → エ */
  { 0x30F5, 0x30AB },   /* ヵ → カ */
  { 0x30F6, 0x30B1 },   /* ヶ → ケ */
  { 0x3000, 0x0020 },   /* full-width space */
};

/* Unicode knows the way from half to full width as a compatibility mapping; this is the way back. */
static gunichar
find_half (gunichar full)
{
  for (gunichar half = FIRST_HALF; half <= LAST_HALF; half++)
    {
      gunichar decomposed = 0;

      if (g_unichar_fully_decompose (half, TRUE, &decomposed, 1) == 1 && decomposed == full)
        return half;
    }

  return full;
}

static gunichar
to_katakana (gunichar character)
{
  if ((character >= 0x3041 && character <= 0x3096) || character == 0x309D || character == 0x309E)
    character += 0x60;

  for (guint i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    if (stand_ins[i].kana == character)
      return stand_ins[i].instead;

  return character;
}

/**
 * goen_half_kana_from_text:
 * @text: a reading
 *
 * Writes kana as half-width katakana (JIS X 0201), voiced sound marks on their own; the rest stays.
 *
 * Returns: (transfer full): the text
 */
char *
goen_half_kana_from_text (const char *text)
{
  GString *half = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter;
      gunichar mark;

      if (!g_unichar_decompose (to_katakana (g_utf8_get_char (p)), &letter, &mark) ||
          (mark != 0x3099 && mark != 0x309A))
        {
          letter = to_katakana (g_utf8_get_char (p));
          mark = 0;
        }
      g_string_append_unichar (half, find_half (letter));
      if (mark != 0)
        g_string_append_unichar (half, find_half (mark));
    }

  return g_string_free_and_steal (half);
}
