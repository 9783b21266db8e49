/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-cp932.h"
#include "goen-half-kana.h"
#include "goen-text.h"

static void
note_loss_cb (gunichar character,
              gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, character);
}

static char *
to_hex (const char *text,
        GArray     *losses)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  GString *hex = g_string_new (NULL);

  goen_cp932_append (bytes, text, losses != NULL ? note_loss_cb : NULL, losses);
  for (gsize i = 0; i < bytes->len; i++)
    g_string_append_printf (hex, "%02x", (guchar) bytes->str[i]);

  return g_string_free_and_steal (hex);
}

/* The bytes are those of Windows, which prefers IBM's extensions (髙 fbfc) to NEC's selection of them (eee0). */
static void
test_characters (void)
{
  static const struct {
    const char *text;
    const char *bytes;
  } cases[] = {
    { "A~\\", "417e5c" },
    { "山田太郎", "8e52936391be9859" },
    { "髙﨑", "fbfcfab1" },
    { "㈱①", "878a8740" },
    { "能表ソ", "945c955c835c" },
    { "ｱﾟ", "b1df" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (gunichar));
      g_autofree char *hex = to_hex (cases[i].text, losses);

      g_assert_cmpstr (hex, ==, cases[i].bytes);
      g_assert_cmpuint (losses->len, ==, 0);
    }
}

/* What Macs and this system type for characters that Windows has elsewhere; the bytes are those of JIS X 0208 in Shift_JIS. */
static void
test_pairs (void)
{
  static const struct {
    const char *text;
    const char *bytes;
  } cases[] = {
    { "〜", "8160" }, { "～", "8160" }, { "−", "817c" }, { "－", "817c" }, { "‖", "8161" }, { "∥", "8161" },
    { "—", "815c" }, { "―", "815c" }, { "¢", "8191" }, { "￠", "8191" }, { "£", "8192" }, { "￡", "8192" },
    { "¬", "81ca" }, { "￢", "81ca" }, { "¥", "818f" }, { "‾", "8150" }, { "\u00A0", "20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (gunichar));
      g_autofree char *hex = to_hex (cases[i].text, losses);

      g_assert_cmpstr (hex, ==, cases[i].bytes);
      g_assert_cmpuint (losses->len, ==, 0);
    }
}

static void
assert_loss (const char *text,
             const char *bytes,
             gunichar    character)
{
  g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree char *hex = to_hex (text, losses);
  g_autofree char *silent = to_hex (text, NULL);

  g_assert_cmpstr (hex, ==, bytes);
  g_assert_cmpstr (silent, ==, bytes);
  g_assert_cmpuint (losses->len, ==, 1);
  g_assert_cmphex (g_array_index (losses, gunichar, 0), ==, character);
}

static void
test_losses (void)
{
  /* 〓 is 81ac. */
  assert_loss ("𠮷", "81ac", 0x20BB7);
  assert_loss ("a🙂b", "6181ac62", 0x1F642);
  assert_loss ("é", "81ac", 0xE9);
  assert_loss ("한", "81ac", 0xD55C);

  /* 葛 with the selector for its other shape, and 辻; 葛 is 8a8b and 辻 92d2. */
  assert_loss ("葛\U000E0100", "8a8b", 0xE0100);
  assert_loss ("辻\uFE00", "92d2", 0xFE00);
}

static void
test_combining_kana (void)
{
  g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree char *hex = to_hex ("か\u3099は\u309A", losses);

  g_assert_cmpstr (hex, ==, "82aa82cf");
  g_assert_cmpuint (losses->len, ==, 0);
  assert_loss ("あ\u3099", "82a081ac", 0x3099);
}

/* Whatever a file in CP932 can say can be written so that it says the same. */
static void
test_everything_there (void)
{
  guint n_characters = 0;

  for (guint lead = 0x81; lead <= 0xFC; lead++)
    for (guint trail = 0x40; trail <= 0xFC; trail++)
      {
        const char bytes[] = { lead, trail };
        gsize n_read;
        g_autofree char *text = g_convert (bytes, 2, "UTF-8", "CP932", &n_read, NULL, NULL);
        g_autoptr (GString) written = g_string_new (NULL);
        g_autofree char *again = NULL;

        if (text == NULL || g_utf8_strlen (text, -1) != 1)
          continue;
        goen_cp932_append (written, text, NULL, NULL);
        again = g_convert (written->str, written->len, "UTF-8", "CP932", NULL, NULL, NULL);
        g_assert_cmpstr (again, ==, text);
        n_characters++;
      }

  /* JIS X 0208 alone has 6879. */
  g_assert_cmpuint (n_characters, >, 6879);
}

static void
test_half_kana (void)
{
  g_autofree char *family = goen_half_kana_from_text ("たかはし");
  g_autofree char *given = goen_half_kana_from_text ("ガッツ・ぱーヴ");
  g_autofree char *other = goen_half_kana_from_text ("Smith　ゐヶ");
  g_autofree char *back = goen_kana_to_fullwidth (given);

  g_assert_cmpstr (family, ==, "ﾀｶﾊｼ");
  g_assert_cmpstr (given, ==, "ｶﾞｯﾂ･ﾊﾟｰｳﾞ");
  g_assert_cmpstr (other, ==, "Smith ｲｹ");
  g_assert_cmpstr (back, ==, "ガッツ・パーヴ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cp932/characters", test_characters);
  g_test_add_func ("/cp932/pairs", test_pairs);
  g_test_add_func ("/cp932/losses", test_losses);
  g_test_add_func ("/cp932/combining-kana", test_combining_kana);
  g_test_add_func ("/cp932/everything-there", test_everything_there);
  g_test_add_func ("/cp932/half-kana", test_half_kana);

  return g_test_run ();
}
