/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <malloc.h>
#include <string.h>

#include "goen-reading-order.h"

typedef struct {
  const char *family;
  const char *given;
  const char *family_yomi;
  const char *given_yomi;
  const char *formatted;
} Name;

static GoenReadingOrder *
open_order (void)
{
  g_autoptr (GError) error = NULL;
  GoenReadingOrder *order = goen_reading_order_new (&error);

  g_assert_no_error (error);
  g_assert_nonnull (order);

  return order;
}

static GBytes *
make_key (GoenReadingOrder *order,
          const Name       *name)
{
  GoenReadingBucket bucket = GOEN_N_BUCKETS;
  GBytes *key = goen_reading_order_make_key (order, name->family, name->given, name->family_yomi, name->given_yomi, name->formatted, &bucket);

  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (key, NULL))[0], ==, bucket);

  return key;
}

static void
assert_bucket (GoenReadingOrder *order,
               Name              name,
               const char       *label)
{
  GoenReadingBucket bucket = GOEN_N_BUCKETS;
  g_autoptr (GBytes) key = goen_reading_order_make_key (order, name.family, name.given, name.family_yomi, name.given_yomi, name.formatted, &bucket);

  g_test_message ("%s %s %s, expected under %s", name.family ?: "-", name.family_yomi ?: "-", name.formatted ?: "-", label);
  g_assert_cmpstr (goen_reading_bucket_get_label (bucket), ==, label);
}

static void
assert_ascending (const Name *names,
                  gsize       n_names)
{
  g_autoptr (GoenReadingOrder) order = open_order ();

  for (gsize i = 1; i < n_names; i++)
    {
      g_autoptr (GBytes) before = make_key (order, &names[i - 1]);
      g_autoptr (GBytes) after = make_key (order, &names[i]);

      g_test_message ("%s %s < %s %s", names[i - 1].family ?: "-", names[i - 1].family_yomi ?: "-", names[i].family ?: "-", names[i].family_yomi ?: "-");
      g_assert_cmpint (g_bytes_compare (before, after), <, 0);
    }
}

static void
test_rows (void)
{
  static const char * const rows[][2] = {
    { "あ", "あぁいぃうぅえぇおぉアァヴ" },
    { "か", "かがきぎくぐけげこごカガヵヶ" },
    { "さ", "さざしじすずせぜそぞ" },
    { "た", "ただちぢつづってでとどッ" },
    { "な", "なにぬねの" },
    { "は", "はばぱひびぴふぶぷへべぺほぼぽ" },
    { "ま", "まみむめも" },
    { "や", "やゆよゃゅょャュョ" },
    { "ら", "らりるれろ" },
    { "わ", "わをんゎワヲンゐゑ" },
  };
  g_autoptr (GoenReadingOrder) order = open_order ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (const char *p = rows[i][1]; *p != '\0'; p = g_utf8_next_char (p))
      {
        g_autofree char *reading = g_strdup_printf ("%.*sな", (int) (g_utf8_next_char (p) - p), p);

        assert_bucket (order, (Name) { "名", NULL, reading, NULL, NULL }, rows[i][0]);
      }

  assert_bucket (order, (Name) { "髙橋", NULL, "ﾀﾞｶﾊｼ", NULL, NULL }, "た");
  assert_bucket (order, (Name) { "髙橋", NULL, "ｳﾞｨﾗ", NULL, NULL }, "あ");
}

static void
test_letters (void)
{
  g_autoptr (GoenReadingOrder) order = open_order ();

  assert_bucket (order, (Name) { "Smith", "John", NULL, NULL, NULL }, "S");
  assert_bucket (order, (Name) { "émile", NULL, NULL, NULL, NULL }, "E");
  assert_bucket (order, (Name) { "Ｗｈｉｔｅ", NULL, NULL, NULL, NULL }, "W");
  assert_bucket (order, (Name) { "Ørsted", NULL, NULL, NULL, NULL }, "O");
  assert_bucket (order, (Name) { "Łukasz", NULL, NULL, NULL, NULL }, "L");
  assert_bucket (order, (Name) { "“Quote”", NULL, NULL, NULL, NULL }, "Q");
  assert_bucket (order, (Name) { NULL, "Zoë", NULL, NULL, NULL }, "Z");
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "anna@example.jp" }, "A");
  /* A reading goes before the way the name is written. */
  assert_bucket (order, (Name) { "Smith", "John", "スミス", "ジョン", NULL }, "さ");
  assert_bucket (order, (Name) { "李", "明", "Lee", "Ming", NULL }, "L");
}

static void
test_others (void)
{
  g_autoptr (GoenReadingOrder) order = open_order ();
  const char *other = goen_reading_bucket_get_label (GOEN_BUCKET_OTHER);
  const char *no_reading = goen_reading_bucket_get_label (GOEN_BUCKET_NO_READING);

  assert_bucket (order, (Name) { "김", "민수", NULL, NULL, NULL }, other);
  assert_bucket (order, (Name) { "Иванов", NULL, NULL, NULL, NULL }, other);
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "3丁目カフェ" }, other);
  assert_bucket (order, (Name) { "名", NULL, "ーな", NULL, NULL }, other);
  assert_bucket (order, (Name) { "髙橋", "みさき", NULL, NULL, NULL }, no_reading);
  assert_bucket (order, (Name) { "𠮷田", NULL, NULL, NULL, NULL }, no_reading);
  assert_bucket (order, (Name) { "々田", NULL, NULL, NULL, NULL }, no_reading);
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "高橋 美咲" }, no_reading);
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, NULL }, no_reading);
  /* Names in kana need no reading. */
  assert_bucket (order, (Name) { "さくら", "ひなこ", NULL, NULL, NULL }, "さ");
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "🌸あおば" }, "あ");
}

static void
test_company (void)
{
  g_autoptr (GoenReadingOrder) order = open_order ();

  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "株式会社みどり製作所" }, "ま");
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "㈱アオバ" }, "あ");
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "有限会社Blue" }, "B");
  assert_bucket (order, (Name) { NULL, NULL, NULL, NULL, "株式会社青葉" }, goen_reading_bucket_get_label (GOEN_BUCKET_NO_READING));
}

/* The order of a Japanese address book, as JIS X 4061 has it. */
static void
test_ascending (void)
{
  static const Name names[] = {
    { "阿部", "一郎", "あべ", "いちろう" },
    { "伊藤", "愛", "いとう", "あい" },
    { "伊東", "花", "いとう", "はな" },
    { "井藤", "裕", "イトウ", "ヒロ" },
    { "加藤", "純", "かとう", "じゅん" },
    { "川", "渉", "かわ", "わたる" },       /* the family decides before the given name */
    { "河合", "愛", "かわい", "あい" },
    { "川井", "花", "かわい", "はな" },
    { "河相", "花", "ｶﾜｲ", "ﾊﾅｴ" },
    { "高橋", "美咲", "たかはし", "みさき" },
    { "田島", "隆", "たしま", "たかし" },
    { "田島", "隆", "たじま", "たかし" },   /* voiced after plain where nothing else tells them apart */
    { "服部", "舞", "はっとり", "まい" },
    { "初鳥", "舞", "はつとり", "もえ" },   /* small = large until the given names are compared */
    { "鳩", "舞", "はと", "まい" },
    { "和田", "渡", "わだ", "わたる" },
    { "Adams", "Ann", NULL, NULL },
    { "adams", "Bob", NULL, NULL },
    { "Baker", "Al", NULL, NULL },
    { "Кот", NULL, NULL, NULL },
    { "安部", "一郎", NULL, NULL },
  };

  assert_ascending (names, G_N_ELEMENTS (names));
}

/* Hiragana, katakana and half-width readings are one; then the writing decides, so that people of one name stand together. */
static void
test_same_reading (void)
{
  static const Name readings[] = {
    { "高橋", "美咲", "たかはし", "みさき" },
    { "高橋", "美咲", "タカハシ", "ミサキ" },
    { "高橋", "美咲", "ﾀｶﾊｼ", "ﾐｻｷ" },
    { "高橋", "美咲", "たかはし　みさき", NULL },
  };
  static const Name others[] = {
    { "高橋", "実咲", "たかはし", "みさき" },
    { "髙橋", "美咲", "タカハシ", "ミサキ" },
  };
  g_autoptr (GoenReadingOrder) order = open_order ();
  g_autoptr (GBytes) first = make_key (order, &readings[0]);

  for (guint i = 1; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GBytes) key = make_key (order, &readings[i]);

      g_assert_true (g_bytes_equal (key, first));
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) key = make_key (order, &others[i]);

      g_assert_false (g_bytes_equal (key, first));
    }
}

static void
test_long_vowel (void)
{
  static const Name names[] = {
    { "名", NULL, "カア", NULL },
    { "名", NULL, "カアイ", NULL },
    { "名", NULL, "カーウ", NULL },
    { "名", NULL, "カアエ", NULL },
  };

  assert_ascending (names, G_N_ELEMENTS (names));
}

/* The end of a long name counts as much as that of a short one. */
static void
test_long_names (void)
{
  g_autoptr (GString) beginning = g_string_new (NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  /* Fresh memory is not to look like what was there before. */
  mallopt (M_PERTURB, 0x55);

  for (int i = 0; i < 500; i++)
    g_string_append (beginning, "たか");
  first = g_strconcat (beginning->str, "あ", NULL);
  second = g_strconcat (beginning->str, "い", NULL);
  third = g_strconcat (beginning->str, "いあ", NULL);

  {
    const Name names[] = {
      { "高", NULL, beginning->str }, { "高", NULL, first }, { "高", NULL, second }, { "高", NULL, third },
    };

    assert_ascending (names, G_N_ELEMENTS (names));
  }
}

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < GOEN_N_BUCKETS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) goen_reading_bucket_get_label (i)));

  g_assert_cmpstr (goen_reading_bucket_get_label (GOEN_BUCKET_WA), ==, "わ");
  g_assert_cmpstr (goen_reading_bucket_get_label (GOEN_BUCKET_LATIN_A + 25), ==, "Z");
}

static void
test_version (void)
{
  g_autoptr (GoenReadingOrder) order = open_order ();
  const char *version = goen_reading_order_get_version (order);

  g_assert_true (g_str_has_prefix (version, "ja "));
  g_assert_nonnull (strstr (version, "icu-"));
  g_assert_nonnull (strstr (version, "collator-"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading-order/rows", test_rows);
  g_test_add_func ("/reading-order/letters", test_letters);
  g_test_add_func ("/reading-order/others", test_others);
  g_test_add_func ("/reading-order/company", test_company);
  g_test_add_func ("/reading-order/ascending", test_ascending);
  g_test_add_func ("/reading-order/same-reading", test_same_reading);
  g_test_add_func ("/reading-order/long-vowel", test_long_vowel);
  g_test_add_func ("/reading-order/long-names", test_long_names);
  g_test_add_func ("/reading-order/labels", test_labels);
  g_test_add_func ("/reading-order/version", test_version);

  return g_test_run ();
}
