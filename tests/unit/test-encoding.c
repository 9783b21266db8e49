/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <string.h>

#include "goen-encoding.h"
#include "goen-file-format.h"

static const char japanese[] =
  "氏名,ふりがな,会社名,備考\r\n見本 太郎,みほん たろう,見本商事株式会社,名刺を交換した\r\n試験 花子,しけん はなこ,試験工業,\r\n";

static char *
guess (const char *data,
       gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return goen_encoding_guess (bytes);
}

static void
assert_guess (const char *data,
              gsize       length,
              const char *expected)
{
  g_autofree char *found = guess (data, length);

  g_assert_cmpstr (found, ==, expected);
}

/* Text that iconv wrote comes back from what is guessed. */
static void
test_round_trip (void)
{
  static const struct {
    const char *encoding;
    const char *expected;
    const char *text;
  } files[] = {
    { "UTF-8", "UTF-8", japanese },
    { "CP932", "CP932", japanese },
    { "EUC-JP", "EUC-JP-MS", japanese },
    { "ISO-2022-JP", "ISO-2022-JP", japanese },
    { "UTF-16LE", "UTF-16LE", japanese },
    { "UTF-16BE", "UTF-16BE", japanese },
    /* with a byte order mark */
    { "UTF-16", "UTF-16LE", japanese },
    { "UTF-16LE", "UTF-16LE", "Name,Mail\r\nTaro,taro@example.jp\r\n" },
    { "CP932", "CP932", "氏名,会社\r\n髙﨑 太郎,㈱見本①\r\n" },
    { "CP932", "CP932", "名前,電話\n能登 表,03-0000-0000\n" },
    /* half-width kana alone might be kanji of EUC-JP */
    { "CP932", "CP932", "ﾅﾏｴ,ﾃﾞﾝﾜ\nﾐﾎﾝ･ﾀﾛｳ,03-0000-0000\nｼｹﾝ､ﾊﾅｺ,03-0000-0001\n" },
    { "CP932", "CP932", "ﾅﾏｴｶ,ｻﾄｳｴ\nﾊﾅｺﾝ,ﾀﾛ･ﾐ\nﾐﾎﾝﾊ,ｶﾅﾀﾛ\n" },
    /* kanji of EUC-JP without any kana */
    { "EUC-JP", "EUC-JP-MS", "氏名,会社,住所\n見本太郎,見本商事株式会社,東京都千代田区丸内\n" },
    { "WINDOWS-1252", "WINDOWS-1252", "Name,Note\nJosé Núñez,café\nJürgen Müller,schön\n" },
    { "UTF-8", "UTF-8", "Name\nJosé\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      gsize n_errors;
      g_autofree char *data = g_convert (files[i].text, -1, files[i].encoding, "UTF-8", NULL, &length, &error);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *found = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s: %s", files[i].encoding, files[i].text);
      g_assert_no_error (error);
      bytes = g_bytes_new (data, length);
      found = goen_encoding_guess (bytes);
      g_assert_cmpstr (found, ==, files[i].expected);
      text = goen_encoding_to_utf8 (bytes, found, &length, &n_errors);
      g_assert_cmpuint (n_errors, ==, 0);
      g_assert_cmpuint (length, ==, strlen (files[i].text));
      g_assert_cmpstr (text, ==, files[i].text);
    }
}

static void
test_byte_order_marks (void)
{
  g_autoptr (GBytes) utf8 = g_bytes_new_static ("\xEF\xBB\xBF" "a", 4);
  g_autoptr (GBytes) big = g_bytes_new_static ("\xFE\xFF\0a", 4);
  g_autofree char *text = NULL;
  g_autofree char *wide = NULL;
  gsize length;

  assert_guess ("\xEF\xBB\xBF" "a", 4, "UTF-8");
  assert_guess ("\xFE\xFF\0a", 4, "UTF-16BE");
  assert_guess ("", 0, "UTF-8");
  text = goen_encoding_to_utf8 (utf8, "utf8", &length, NULL);
  g_assert_cmpstr (text, ==, "a");
  wide = goen_encoding_to_utf8 (big, "UTF-16", &length, NULL);
  g_assert_cmpstr (wide, ==, "a");
}

/* What cannot be read is seen and counted; NUL is no error. */
static void
test_damage (void)
{
  g_autoptr (GBytes) utf8 = g_bytes_new_static ("a\xFF" "b\0c\xE3\x81", 7);
  g_autoptr (GBytes) cp932 = g_bytes_new_static ("\x8E\x52\xFF\x93\x63\x93", 6);
  g_autofree char *text = NULL;
  g_autofree char *kanji = NULL;
  gsize length;
  gsize n_errors;

  text = goen_encoding_to_utf8 (utf8, "UTF-8", &length, &n_errors);
  g_assert_cmpmem (text, length, "a\xEF\xBF\xBD" "b\0c\xEF\xBF\xBD\xEF\xBF\xBD", 13);
  g_assert_cmpuint (n_errors, ==, 3);
  kanji = goen_encoding_to_utf8 (cp932, "Shift_JIS", &length, &n_errors);
  g_assert_cmpstr (kanji, ==, "山\xEF\xBF\xBD田\xEF\xBF\xBD");
  g_assert_cmpuint (n_errors, ==, 2);
}

static void
test_known (void)
{
  g_assert_true (goen_encoding_is_known ("Shift_JIS"));
  g_assert_true (goen_encoding_is_known ("cp932"));
  g_assert_true (goen_encoding_is_known ("UTF-16LE"));
  g_assert_false (goen_encoding_is_known ("KLINGON"));
}

static void
assert_format (const char    *data,
               gsize          length,
               GoenFileFormat expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autofree char *shown = g_strescape (data, NULL);

  g_test_message ("%.60s", shown);
  g_assert_cmpint (goen_file_format_sniff (bytes), ==, expected);
}

static void
assert_text_format (const char    *text,
                    GoenFileFormat expected)
{
  static const char * const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *data = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      assert_format (data, length, expected);
    }
}

static void
test_format (void)
{
  g_autofree char *random = g_malloc (100000);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  assert_text_format ("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", GOEN_FILE_VCARD);
  assert_text_format ("\r\n\r\nbegin:vcard\nEND:VCARD\n", GOEN_FILE_VCARD);
  assert_text_format ("version: 1\n\ndn: cn=Taro\nobjectclass: person\n", GOEN_FILE_LDIF);
  assert_text_format ("# export\n\ndn: cn=Taro,mail=taro@example.jp\n", GOEN_FILE_LDIF);
  assert_text_format ("dn:: Y24=\ncn: Taro\n", GOEN_FILE_LDIF);
  assert_text_format ("氏名,メール\n見本,taro@example.jp\n", GOEN_FILE_CSV);
  assert_text_format ("氏名\tメール\n", GOEN_FILE_CSV);
  assert_text_format ("メールアドレス\ntaro@example.jp\n", GOEN_FILE_CSV);
  assert_text_format ("Version,Name\n1,Taro\n", GOEN_FILE_CSV);
  assert_text_format ("sep=;\nName;Mail\n", GOEN_FILE_CSV);
  assert_text_format ("This is a letter.\nIt has no table in it.\n", GOEN_FILE_UNKNOWN);
  assert_text_format ("<!DOCTYPE html><html>a,b</html>\n", GOEN_FILE_UNKNOWN);
  assert_text_format ("BEGIN:VCALENDAR\nSUMMARY:a,b\nEND:VCALENDAR\n", GOEN_FILE_UNKNOWN);
  assert_text_format ("{\"people\": [1, 2]}\n", GOEN_FILE_UNKNOWN);
  assert_text_format (" \n\n", GOEN_FILE_UNKNOWN);
  assert_format ("", 0, GOEN_FILE_UNKNOWN);
  assert_format ("\xEF\xBB\xBF" "BEGIN:VCARD\n", 15, GOEN_FILE_VCARD);
  assert_format ("PK\x03\x04\x14\0\x06\0,;", 10, GOEN_FILE_UNKNOWN);
  assert_format ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0,,", 12, GOEN_FILE_UNKNOWN);
  assert_format ("\xFF\xD8\xFF\xE0\0\x10JFIF\0,,", 13, GOEN_FILE_UNKNOWN);

  memset (random, 0, 100000);
  assert_format (random, 100000, GOEN_FILE_UNKNOWN);
  for (guint i = 0; i < 100000; i++)
    random[i] = g_rand_int_range (rand, 0, 256);
  assert_format (random, 100000, GOEN_FILE_UNKNOWN);
}

/* The beginning of a long file is enough, wherever a character is cut. */
static void
test_long_file (void)
{
  static const char * const encodings[] = { "UTF-8", "CP932", "EUC-JP", "UTF-16LE", "UTF-16BE" };
  g_autoptr (GString) text = g_string_new ("氏名,備考\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, i % 15 == 14 ? "見本,長い備考\n" : "見本太郎");
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *data = g_convert (text->str, -1, encodings[i], "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      assert_format (data, length, GOEN_FILE_CSV);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/round-trip", test_round_trip);
  g_test_add_func ("/encoding/byte-order-marks", test_byte_order_marks);
  g_test_add_func ("/encoding/damage", test_damage);
  g_test_add_func ("/encoding/known", test_known);
  g_test_add_func ("/encoding/format", test_format);
  g_test_add_func ("/encoding/long-file", test_long_file);

  return g_test_run ();
}
