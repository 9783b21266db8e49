/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <unistd.h>

#include "goen-likeness.h"

/* A person in one line: what stands on a card. Empty means absent. */
typedef struct {
  const char *family;
  const char *given;
  const char *family_yomi;
  const char *given_yomi;
  const char *formatted;
  const char *company;
  const char *mail;
  const char *phone;
  const char *birthday;
} Card;

typedef struct {
  const char  *what;
  Card         a;
  Card         b;
  guint        least;     /* the score is not lower … */
  guint        most;      /* … and not higher */
  GoenLikeness signs;     /* exactly these */
} Case;

#define SAKURA "株式会社さくら"
#define MOMIJI "もみじ合同会社"
#define NAME(family_, given_) .family = family_, .given = given_
#define YOMI(family_, given_) .family_yomi = family_, .given_yomi = given_

static const Case cases[] = {
  { "same mail and name",
    { NAME ("高橋", "美咲"), .mail = "m@example.jp" }, { NAME ("高橋", "美咲"), .mail = "M@Example.jp" },
    98, 100, GOEN_LIKE_NAME | GOEN_LIKE_MAIL },
  { "width and spaces",
    { .formatted = "高橋　美咲", .mail = "m@example.jp" }, { NAME ("高橋", "美咲"), .mail = "m@example.jp" },
    98, 100, GOEN_LIKE_NAME | GOEN_LIKE_MAIL },
  { "same name and phone",
    { NAME ("高橋", "美咲"), .phone = "03-0000-1234" }, { NAME ("高橋", "美咲"), .phone = "+81 3 0000 1234" },
    95, 97, GOEN_LIKE_NAME | GOEN_LIKE_PHONE },
  { "same name and company",
    { NAME ("高橋", "美咲"), .company = SAKURA }, { NAME ("高橋", "美咲"), .company = "㈱さくら" },
    92, 94, GOEN_LIKE_NAME | GOEN_LIKE_COMPANY },
  { "old kanji: 髙橋",
    { NAME ("高橋", "美咲"), .company = SAKURA }, { NAME ("髙橋", "美咲"), .company = SAKURA },
    90, 95, GOEN_LIKE_NAME_VARIANT | GOEN_LIKE_COMPANY },
  { "old kanji: 渡邊",
    { NAME ("渡辺", "誠"), .mail = "w@example.jp" }, { NAME ("渡邊", "誠"), .mail = "w@example.jp" },
    90, 97, GOEN_LIKE_NAME_VARIANT | GOEN_LIKE_MAIL },
  { "same name and reading, nothing else",
    { NAME ("高橋", "美咲"), YOMI ("たかはし", "みさき") }, { NAME ("高橋", "美咲"), YOMI ("タカハシ", "ミサキ") },
    70, 70, GOEN_LIKE_NAME | GOEN_LIKE_READING },
  { "homonyms",
    { NAME ("佐藤", "健") }, { NAME ("佐藤", "健"), .company = SAKURA },
    55, 55, GOEN_LIKE_NAME },
  { "homonyms elsewhere",
    { NAME ("佐藤", "健"), .company = MOMIJI, .mail = "k@example.jp" },
    { NAME ("佐藤", "健"), .company = SAKURA, .mail = "sato@example.com" },
    50, 54, GOEN_LIKE_NAME },
  { "changed the company, kept the mobile phone",
    { NAME ("佐藤", "健"), .company = MOMIJI, .mail = "k@example.jp", .phone = "090-0000-0001" },
    { NAME ("佐藤", "健"), .company = SAKURA, .mail = "sato@example.com", .phone = "09000000001" },
    95, 99, GOEN_LIKE_NAME | GOEN_LIKE_PHONE },
  { "two posts, one mail",
    { NAME ("佐藤", "健"), .company = MOMIJI, .mail = "k@example.jp" },
    { NAME ("佐藤", "健"), .company = SAKURA, .mail = "k@example.jp" },
    98, 100, GOEN_LIKE_NAME | GOEN_LIKE_MAIL },
  { "a couple and their phone",
    { NAME ("高橋", "健"), .phone = "045-000-0001" }, { NAME ("高橋", "美咲"), .phone = "045-000-0001" },
    0, 49, GOEN_LIKE_PHONE | GOEN_UNLIKE_GIVEN },
  { "a couple and their mail",
    { NAME ("高橋", "健"), .mail = "takahashi@example.jp" }, { NAME ("高橋", "美咲"), .mail = "takahashi@example.jp" },
    45, 45, GOEN_LIKE_MAIL | GOEN_UNLIKE_GIVEN },
  { "the address of an office",
    { NAME ("佐藤", "健"), .mail = "info@example.jp", .company = SAKURA },
    { NAME ("高橋", "美咲"), .mail = "info@example.jp", .company = SAKURA },
    0, 49, GOEN_LIKE_MAIL | GOEN_LIKE_COMPANY | GOEN_UNLIKE_GIVEN },
  { "the switchboard",
    { NAME ("佐藤", "健"), .phone = "03-0000-0000", .company = SAKURA },
    { NAME ("高橋", "美咲"), .phone = "03-0000-0000", .company = SAKURA },
    0, 49, GOEN_LIKE_PHONE | GOEN_LIKE_COMPANY | GOEN_UNLIKE_GIVEN },
  { "a card in Latin letters",
    { .formatted = "Misaki Takahashi", .mail = "m@example.jp" },
    { NAME ("高橋", "美咲"), YOMI ("たかはし", "みさき"), .mail = "m@example.jp" },
    90, 95, GOEN_LIKE_ROMAJI | GOEN_LIKE_MAIL },
  { "a card in Latin letters, family name first",
    { NAME ("OHNO", "Yuuko"), .company = SAKURA },
    { NAME ("大野", "裕子"), YOMI ("おおの", "ゆうこ"), .company = SAKURA },
    80, 85, GOEN_LIKE_ROMAJI | GOEN_LIKE_COMPANY },
  { "a card in Latin letters in the order of Japan",
    { .formatted = "Takahashi Misaki", .mail = "m@example.jp" },
    { NAME ("高橋", "美咲"), YOMI ("たかはし", "みさき"), .mail = "m@example.jp" },
    90, 95, GOEN_LIKE_ROMAJI | GOEN_LIKE_MAIL },
  { "a foreigner and his reading",
    { NAME ("Smith", "John"), YOMI ("スミス", "ジョン"), .phone = "090-0000-0001" },
    { NAME ("スミス", "ジョン"), .phone = "090-0000-0001" },
    85, 90, GOEN_LIKE_READING | GOEN_LIKE_PHONE },
  { "Latin letters and a kanji name that nobody can read",
    { .formatted = "Misaki Takahashi", .mail = "m@example.jp" }, { NAME ("高橋", "美咲"), .mail = "m@example.jp" },
    50, 80, GOEN_LIKE_MAIL },
  { "a foreigner, written in two orders",
    { NAME ("Nguyen", "Anna"), .mail = "anna@example.com" }, { .formatted = "Nguyen Anna", .mail = "anna@example.com" },
    90, 95, GOEN_LIKE_SWAPPED | GOEN_LIKE_MAIL },
  { "a foreigner with a comma",
    { NAME ("Smith", "John"), .company = "ABC Inc." }, { .formatted = "Smith, John", .company = "ABC" },
    90, 95, GOEN_LIKE_NAME_VARIANT | GOEN_LIKE_COMPANY },
  { "two foreigners of one family name",
    { NAME ("Smith", "John"), .company = "ABC Inc." }, { NAME ("Smith", "Mary"), .company = "ABC Inc." },
    0, 49, GOEN_LIKE_COMPANY | GOEN_UNLIKE_GIVEN },
  { "an initial",
    { NAME ("Smith", "J."), .mail = "js@example.com" }, { NAME ("Smith", "John"), .mail = "js@example.com" },
    75, 85, GOEN_LIKE_FAMILY | GOEN_LIKE_MAIL },
  { "another initial",
    { NAME ("Smith", "M."), .mail = "s@example.com" }, { NAME ("Smith", "John"), .mail = "s@example.com" },
    45, 45, GOEN_LIKE_MAIL | GOEN_UNLIKE_GIVEN },
  { "a telephone's kana",
    { .formatted = "ﾀｶﾊｼ ﾐｻｷ", .phone = "090-0000-0001" },
    { NAME ("高橋", "美咲"), YOMI ("たかはし", "みさき"), .phone = "090-0000-0001" },
    85, 90, GOEN_LIKE_READING | GOEN_LIKE_PHONE },
  { "nothing but the reading",
    { YOMI ("タカハシ", "ミサキ"), .phone = "090-0000-0001" },
    { NAME ("高橋", "美咲"), YOMI ("たかはし", "みさき"), .phone = "090-0000-0001" },
    85, 90, GOEN_LIKE_READING | GOEN_LIKE_PHONE },
  { "mistyped kanji of one sound",
    { NAME ("佐藤", "裕子"), YOMI ("さとう", "ゆうこ"), .mail = "y@example.jp" },
    { NAME ("佐藤", "優子"), YOMI ("さとう", "ゆうこ"), .mail = "y@example.jp" },
    75, 85, GOEN_LIKE_READING | GOEN_LIKE_MAIL },
  { "two people of one sound",
    { NAME ("佐藤", "裕子"), YOMI ("さとう", "ゆうこ") }, { NAME ("佐藤", "優子"), YOMI ("さとう", "ゆうこ") },
    0, 49, GOEN_LIKE_READING },
  { "swapped",
    { NAME ("森", "健"), .company = SAKURA }, { NAME ("健", "森"), .company = SAKURA },
    80, 85, GOEN_LIKE_SWAPPED | GOEN_LIKE_COMPANY },
  { "one kanji name, two readings",
    { NAME ("東", "和広"), YOMI ("あずま", "かずひろ"), .company = SAKURA },
    { NAME ("東", "和広"), YOMI ("ひがし", "わこう"), .company = SAKURA },
    50, 55, GOEN_LIKE_NAME | GOEN_LIKE_COMPANY | GOEN_UNLIKE_READING },
  { "one kanji name, two readings, nothing else",
    { NAME ("東", "和広"), YOMI ("あずま", "かずひろ") }, { NAME ("東", "和広"), YOMI ("ひがし", "わこう") },
    0, 49, GOEN_LIKE_NAME | GOEN_UNLIKE_READING },
  { "only the family name is read",
    { NAME ("東", "和広"), .family_yomi = "あずま", .company = SAKURA },
    { NAME ("東", "和広"), YOMI ("あずま", "かずひろ"), .company = SAKURA },
    92, 94, GOEN_LIKE_NAME | GOEN_LIKE_COMPANY },
  { "long and short vowels are two names",
    { NAME ("大野", "裕紀"), YOMI ("おおの", "ゆき"), .company = SAKURA },
    { NAME ("大野", "裕紀"), YOMI ("おおの", "ゆうき"), .company = SAKURA },
    50, 55, GOEN_LIKE_NAME | GOEN_LIKE_COMPANY | GOEN_UNLIKE_READING },
  { "other birthdays",
    { NAME ("佐藤", "健"), .birthday = "1980-01-02", .mail = "k@example.jp" },
    { NAME ("佐藤", "健"), .birthday = "1955-01-02", .mail = "k@example.jp" },
    0, 45, GOEN_LIKE_NAME | GOEN_LIKE_MAIL | GOEN_UNLIKE_BIRTHDAY },
  { "a birthday without and with the year",
    { NAME ("佐藤", "健"), .birthday = "--01-02" }, { NAME ("佐藤", "健"), .birthday = "1980-01-02" },
    90, 92, GOEN_LIKE_NAME | GOEN_LIKE_BIRTHDAY },
  { "married",
    { NAME ("山田", "美咲"), .phone = "090-0000-0001" }, { NAME ("高橋", "美咲"), .phone = "090-0000-0001" },
    60, 80, GOEN_LIKE_PHONE },
  { "no more than the family name is known",
    { .family = "高橋", .company = SAKURA }, { NAME ("高橋", "美咲"), .company = SAKURA },
    50, 69, GOEN_LIKE_FAMILY | GOEN_LIKE_COMPANY },
  { "two family names",
    { .family = "高橋" }, { .family = "高橋" },
    0, 49, GOEN_LIKE_FAMILY },
  { "an address without a name",
    { .mail = "m@example.jp" }, { NAME ("高橋", "美咲"), .mail = "m@example.jp" },
    60, 80, GOEN_LIKE_MAIL },
  { "one organisation",
    { .formatted = SAKURA, .phone = "03-0000-0000" }, { .formatted = "(株)さくら", .phone = "03-0000-0000" },
    90, 95, GOEN_LIKE_NAME | GOEN_LIKE_PHONE },
  { "an organisation and who works there",
    { .formatted = SAKURA, .phone = "03-0000-0000", .mail = "info@example.jp" },
    { NAME ("高橋", "美咲"), .company = SAKURA, .phone = "03-0000-0000", .mail = "info@example.jp" },
    0, 49, GOEN_LIKE_PHONE | GOEN_LIKE_MAIL },
  { "nobody in particular",
    { NAME ("高橋", "美咲") }, { NAME ("佐藤", "健") },
    0, 0, 0 },
};

static GoenPersonRecord *
make_person (const Card *card)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (card->family);
  record->given = g_strdup (card->given);
  record->family_yomi = g_strdup (card->family_yomi);
  record->given_yomi = g_strdup (card->given_yomi);
  record->formatted = g_strdup (card->formatted);
  record->birthday = g_strdup (card->birthday);
  if (card->company != NULL)
    g_ptr_array_add (record->affiliations, goen_affiliation_new (card->company, NULL, NULL));
  if (card->mail != NULL)
    g_ptr_array_add (record->emails, goen_contact_point_new (card->mail, NULL, NULL));
  if (card->phone != NULL)
    g_ptr_array_add (record->phones, goen_contact_point_new (card->phone, NULL, NULL));

  return record;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GoenPersonRecord) a = make_person (&c->a);
  g_autoptr (GoenPersonRecord) b = make_person (&c->b);
  GoenLikeness signs = 0;
  guint score = goen_likeness_judge (a, b, &signs);

  g_test_message ("%s: %u", c->what, score);
  g_assert_cmpuint (score, >=, c->least);
  g_assert_cmpuint (score, <=, c->most);
  g_assert_cmphex (signs, ==, c->signs);
}

/* Whoever comes first; and nobody is more like another than like oneself. */
static void
test_symmetry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr (GoenPersonRecord) a = make_person (&cases[i].a);
        g_autoptr (GoenPersonRecord) b = make_person (&cases[j].b);
        GoenLikeness there = 0, back = 0;

        g_assert_cmpuint (goen_likeness_judge (a, b, &there), ==, goen_likeness_judge (b, a, &back));
        g_assert_cmphex (there, ==, back);
        g_assert_cmpuint (goen_likeness_judge (a, b, NULL), <=, 100);
      }
}

static void
test_guess_says_nothing (void)
{
  Card known = { NAME ("東", "和広"), YOMI ("ひがし", "かずひろ"), .mail = "k@example.jp" };
  Card guessed = { NAME ("東", "和広"), YOMI ("あずま", "わこう"), .mail = "k@example.jp" };
  g_autoptr (GoenPersonRecord) a = make_person (&known);
  g_autoptr (GoenPersonRecord) b = make_person (&guessed);
  GoenLikeness signs;

  b->yomi_guessed = TRUE;
  g_assert_cmpuint (goen_likeness_judge (a, b, &signs), >=, 98);
  g_assert_cmphex (signs, ==, GOEN_LIKE_NAME | GOEN_LIKE_MAIL);

  b->yomi_guessed = FALSE;
  g_assert_cmpuint (goen_likeness_judge (a, b, NULL), <=, 55);
}

/* The home page of a company is everybody's, a page of one's own is not. */
static void
test_accounts (void)
{
  Card card = { NAME ("佐藤", "健") };
  Card other = { .formatted = "Ken Sato" };
  g_autoptr (GoenPersonRecord) a = make_person (&card);
  g_autoptr (GoenPersonRecord) b = make_person (&other);
  GoenLikeness signs;

  g_ptr_array_add (a->links, goen_contact_point_new ("https://www.example.jp/", NULL, NULL));
  g_ptr_array_add (b->links, goen_contact_point_new ("http://www.example.jp", NULL, NULL));
  goen_likeness_judge (a, b, &signs);
  g_assert_cmphex (signs, ==, 0);

  g_ptr_array_add (a->accounts, goen_contact_point_new ("sato_ken", "x", NULL));
  g_ptr_array_add (b->accounts, goen_contact_point_new ("Sato_Ken", "x", NULL));
  g_assert_cmpuint (goen_likeness_judge (a, b, &signs), >=, GOEN_LIKENESS_SHOWN);
  g_assert_cmphex (signs, ==, GOEN_LIKE_ACCOUNT);
}

static void
test_words (void)
{
  g_autofree char *none = goen_likeness_dup_words (0);
  g_autofree char *words = goen_likeness_dup_words (GOEN_LIKE_NAME | GOEN_LIKE_MAIL | GOEN_UNLIKE_READING);
  g_auto (GStrv) names = goen_likeness_dup_names (GOEN_LIKE_MAIL | GOEN_LIKE_ROMAJI | GOEN_UNLIKE_GIVEN);
  const char * const expected[] = { "mail", "romaji", "not-given", NULL };

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (words, ==, "same mail, same name, but readings differ");
  g_assert_cmpstrv (names, expected);
}

/* A file may hold as many mail addresses as it likes; with the square of their number this would take minutes. */
static void
test_many_keys (void)
{
  g_autoptr (GoenPersonRecord) a = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) b = goen_person_record_new ();
  GoenLikeness signs;

  a->family = g_strdup ("高橋");
  b->family = g_strdup ("高橋");
  g_ptr_array_add (a->emails, goen_contact_point_new ("m@example.jp", NULL, NULL));
  g_ptr_array_add (b->emails, goen_contact_point_new ("m@example.jp", NULL, NULL));
  for (guint i = 0; i < 200000; i++)
    {
      g_autofree char *mail_a = g_strdup_printf ("a%u@example.jp", i);
      g_autofree char *mail_b = g_strdup_printf ("b%u@example.jp", i);

      g_ptr_array_add (a->emails, goen_contact_point_new (mail_a, NULL, NULL));
      g_ptr_array_add (b->emails, goen_contact_point_new (mail_b, NULL, NULL));
    }

  alarm (10);
  g_assert_cmpuint (goen_likeness_judge (a, b, &signs), >=, 50);
  alarm (0);
  g_assert_true ((signs & GOEN_LIKE_MAIL) != 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/likeness/%s", cases[i].what), " ", '-');

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/likeness/symmetry", test_symmetry);
  g_test_add_func ("/likeness/guess-says-nothing", test_guess_says_nothing);
  g_test_add_func ("/likeness/accounts", test_accounts);
  g_test_add_func ("/likeness/words", test_words);
  g_test_add_func ("/likeness/many-keys", test_many_keys);

  return g_test_run ();
}
