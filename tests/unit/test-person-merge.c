/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <unistd.h>

#include "goen-person-merge.h"

/* What takes this long has grown with the square of what it was given: that would take minutes. */
#define WATCHDOG_S 10
#define N_HOSTILE 20000

static GoenPersonRecord *
make_person (const char *family,
             const char *given)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);

  return record;
}

static void
add_mail (GoenPersonRecord *record,
          const char       *mail)
{
  g_ptr_array_add (record->emails, goen_contact_point_new (mail, NULL, NULL));
}

static void
add_phone (GoenPersonRecord *record,
           const char       *phone)
{
  g_ptr_array_add (record->phones, goen_contact_point_new (phone, NULL, NULL));
}

static void
add_post (GoenPersonRecord *record,
          const char       *company,
          const char       *title)
{
  g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, title));
}

static const char *
point (const GPtrArray *points,
       guint            i)
{
  return ((const GoenContactPoint *) g_ptr_array_index (points, i))->value;
}

static void
test_fills_what_is_empty (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("髙橋", "美咲");

  target->birthday = g_strdup ("--11-21");
  source->birthday = g_strdup ("1990-01-01");
  source->family_yomi = g_strdup ("たかはし");
  source->given_yomi = g_strdup ("みさき");
  source->nickname = g_strdup ("みーちゃん");
  source->met_at = g_strdup ("異業種交流会");

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpstr (target->family, ==, "高橋");
  g_assert_cmpstr (target->birthday, ==, "--11-21");
  g_assert_cmpstr (target->family_yomi, ==, "たかはし");
  g_assert_cmpstr (target->given_yomi, ==, "みさき");
  g_assert_cmpstr (target->nickname, ==, "みーちゃん");
  g_assert_cmpstr (target->met_at, ==, "異業種交流会");

  g_assert_false (goen_person_merge (target, source));
}

static void
test_readings_stay (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("東", "健");
  g_autoptr (GoenPersonRecord) source = make_person ("東", "健");

  target->family_yomi = g_strdup ("あずま");
  source->family_yomi = g_strdup ("ひがし");

  g_assert_false (goen_person_merge (target, source));
  g_assert_cmpstr (target->family_yomi, ==, "あずま");
}

/* A guess gives way to a reading that somebody wrote, and to that alone. */
static void
test_guess_gives_way (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) source = make_person ("東", "和広");

  target->family_yomi = g_strdup ("あずま");
  target->given_yomi = g_strdup ("わこう");
  target->yomi_guessed = TRUE;
  source->family_yomi = g_strdup ("ひがし");

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpstr (target->family_yomi, ==, "ひがし");
  g_assert_cmpstr (target->given_yomi, ==, "わこう");
  g_assert_true (target->yomi_guessed);

  source->given_yomi = g_strdup ("かずひろ");
  source->yomi_guessed = TRUE;
  g_assert_false (goen_person_merge (target, source));

  source->yomi_guessed = FALSE;
  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpstr (target->given_yomi, ==, "かずひろ");
  g_assert_false (target->yomi_guessed);
}

/* 髙橋 does not take the place of 高橋 because it comes in two pieces. */
static void
test_spelling_stays (void)
{
  g_autoptr (GoenPersonRecord) target = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) source = make_person ("髙橋", "美咲");
  g_autofree char *name = NULL;

  target->formatted = g_strdup ("高橋 美咲");
  goen_person_merge (target, source);
  name = goen_person_record_dup_name (target);
  g_assert_cmpstr (name, ==, "高橋 美咲");
}

static void
test_unites_points (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");

  add_phone (target, "03-0000-1234");
  add_phone (source, "+81 3 0000 1234");
  add_phone (source, "090-0000-0001");
  add_phone (source, "03-0000-1234 内線12");
  add_mail (target, "Misaki@example.jp");
  add_mail (source, "misaki@EXAMPLE.jp");
  add_mail (source, "m2@example.jp");
  g_ptr_array_add (target->links, goen_contact_point_new ("https://example.jp/", NULL, NULL));
  g_ptr_array_add (source->links, goen_contact_point_new ("http://Example.jp", NULL, NULL));
  g_ptr_array_add (source->links, goen_contact_point_new ("https://example.jp/a", NULL, NULL));

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->phones->len, ==, 3);
  g_assert_cmpstr (point (target->phones, 0), ==, "03-0000-1234");
  g_assert_cmpstr (point (target->phones, 1), ==, "090-0000-0001");
  g_assert_cmpuint (target->emails->len, ==, 2);
  g_assert_cmpstr (point (target->emails, 0), ==, "Misaki@example.jp");
  g_assert_cmpstr (point (target->emails, 1), ==, "m2@example.jp");
  g_assert_cmpuint (target->links->len, ==, 2);

  g_assert_false (goen_person_merge (target, source));
}

static void
test_unites_words (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");

  g_ptr_array_add (target->tags, g_strdup ("ＶＩＰ"));
  g_ptr_array_add (target->tags, g_strdup ("C"));
  g_ptr_array_add (source->tags, g_strdup ("vip"));
  g_ptr_array_add (source->tags, g_strdup ("C++"));
  g_ptr_array_add (source->interests, g_strdup ("登山"));
  g_ptr_array_add (source->extra, g_strdup ("X-FOO:1"));

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->tags->len, ==, 3);
  g_assert_cmpstr (target->tags->pdata[2], ==, "C++");
  g_assert_cmpstr (target->interests->pdata[0], ==, "登山");
  g_assert_cmpstr (target->extra->pdata[0], ==, "X-FOO:1");
}

static void
test_joins_posts (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");
  const GoenAffiliation *post;

  add_post (target, "株式会社さくら", NULL);
  add_post (source, "㈱さくら", "部長");
  add_post (source, "もみじ合同会社", "顧問");

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->affiliations->len, ==, 2);
  post = target->affiliations->pdata[0];
  g_assert_cmpstr (post->company, ==, "株式会社さくら");
  g_assert_cmpstr (post->title, ==, "部長");

  /* Another title in the same company is another post: nothing is lost. */
  g_ptr_array_set_size (source->affiliations, 0);
  add_post (source, "株式会社さくら", "取締役");
  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->affiliations->len, ==, 3);
}

static void
add_address (GoenPersonRecord *record,
             const char       *street,
             const char       *postal,
             const char       *country)
{
  GoenAddress *address = goen_address_new ();

  address->street = g_strdup (street);
  address->postal = g_strdup (postal);
  address->country = g_strdup (country);
  g_ptr_array_add (record->addresses, address);
}

/* What a post has been told counts for the next one that is compared with it. */
static void
test_joins_with_what_was_joined (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");
  const GoenAddress *address;

  add_address (target, "桜町1-2-3", NULL, NULL);
  add_address (source, "桜町１－２－３", "100-0000", NULL);
  add_address (source, "桜町1-2-3", "100-9999", "日本");
  add_address (source, "桜町1-2-3", NULL, "日本");

  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->addresses->len, ==, 2);
  address = target->addresses->pdata[0];
  g_assert_cmpstr (address->postal, ==, "100-0000");
  g_assert_cmpstr (address->country, ==, "日本");
  address = target->addresses->pdata[1];
  g_assert_cmpstr (address->postal, ==, "100-9999");

  g_assert_false (goen_person_merge (target, source));
}

static GoenPersonRecord *
make_hostile (guint    first,
              gboolean is_one_place)
{
  GoenPersonRecord *record = make_person ("高橋", "美咲");

  for (guint i = first; i < first + N_HOSTILE; i++)
    {
      g_autofree char *name = g_strdup_printf ("さくら%u", is_one_place ? 0 : i);
      g_autofree char *part = g_strdup_printf ("%u", i);

      add_address (record, name, part, NULL);
      add_post (record, name, part);
    }

  return record;
}

/* A file may hold as many as it likes, in one place or in many. */
static void
test_hostile_numbers (gconstpointer data)
{
  g_autoptr (GoenPersonRecord) target = make_hostile (0, GPOINTER_TO_INT (data));
  g_autoptr (GoenPersonRecord) source = make_hostile (N_HOSTILE / 2, GPOINTER_TO_INT (data));

  alarm (WATCHDOG_S);
  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpuint (target->addresses->len, ==, N_HOSTILE + N_HOSTILE / 2);
  g_assert_cmpuint (target->affiliations->len, ==, N_HOSTILE + N_HOSTILE / 2);
  g_assert_false (goen_person_merge (target, source));
  alarm (0);
}

static void
test_appends_notes (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");

  target->note = g_strdup ("展示会で会った");
  source->note = g_strdup ("釣りが好き");
  g_assert_true (goen_person_merge (target, source));
  g_assert_nonnull (strstr (target->note, "展示会で会った"));
  g_assert_nonnull (strstr (target->note, "釣りが好き"));
  g_assert_false (goen_person_merge (target, source));
}

static void
test_images (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");
  g_autoptr (GBytes) old_photo = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) new_photo = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) logo = g_bytes_new_static ("logo", 4);

  goen_person_record_set_image (target, GOEN_IMAGE_PHOTO, "image/png", old_photo);
  goen_person_record_set_image (source, GOEN_IMAGE_PHOTO, "image/png", new_photo);
  g_assert_false (goen_person_merge (target, source));

  goen_person_record_set_image (source, GOEN_IMAGE_LOGO, "image/png", logo);
  g_assert_true (goen_person_merge (target, source));
  g_assert_true (g_bytes_equal (goen_person_record_get_image (target, GOEN_IMAGE_PHOTO)->data, old_photo));
  g_assert_true (g_bytes_equal (goen_person_record_get_image (target, GOEN_IMAGE_LOGO)->data, logo));
}

static void
test_name_in_one_piece (void)
{
  g_autoptr (GoenPersonRecord) target = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) source = make_person ("高橋", "美咲");

  target->formatted = g_strdup ("高橋　美咲");
  g_assert_true (goen_person_merge (target, source));
  g_assert_cmpstr (target->family, ==, "高橋");
  g_assert_cmpstr (target->given, ==, "美咲");
}

/* 鈴木 is not read as 田中 is, whether the names come in parts or in one piece. */
static void
test_other_name_other_reading (void)
{
  g_autoptr (GoenPersonRecord) target = make_person ("田中", "次郎");
  g_autoptr (GoenPersonRecord) source = make_person ("鈴木", "花子");

  source->family_yomi = g_strdup ("すずき");
  source->given_yomi = g_strdup ("はなこ");
  goen_person_merge (target, source);
  g_assert_null (target->family_yomi);
  g_assert_null (target->given_yomi);

  g_clear_pointer (&target->family, g_free);
  g_clear_pointer (&target->given, g_free);
  target->formatted = g_strdup ("田中次郎");
  goen_person_merge (target, source);
  g_assert_null (target->family_yomi);
}

static void
test_same_human (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("髙橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) other = make_person ("高橋", "美紀");

  /* One says nothing that the other does not. */
  g_assert_true (goen_person_is_same_human (a, b));

  /* Both say something, and nothing of it is the same. */
  add_mail (a, "a@example.jp");
  add_mail (b, "b@example.jp");
  g_assert_false (goen_person_is_same_human (a, b));

  add_post (a, "株式会社さくら", NULL);
  add_post (b, "さくら(株)", NULL);
  g_assert_true (goen_person_is_same_human (a, b));

  /* The readings say that they are two. */
  a->given_yomi = g_strdup ("みさき");
  b->given_yomi = g_strdup ("みさ");
  a->family_yomi = g_strdup ("たかはし");
  b->family_yomi = g_strdup ("たかはし");
  g_assert_false (goen_person_is_same_human (a, b));
  g_clear_pointer (&b->given_yomi, g_free);
  g_assert_true (goen_person_is_same_human (a, b));
  g_set_str (&b->family_yomi, "こうはし");
  g_assert_false (goen_person_is_same_human (a, b));

  /* A guess says nothing, and kana is kana. */
  b->yomi_guessed = TRUE;
  g_assert_true (goen_person_is_same_human (a, b));
  b->yomi_guessed = FALSE;
  g_set_str (&b->family_yomi, "タカハシ");
  g_set_str (&b->given_yomi, "ﾐｻｷ");
  g_assert_true (goen_person_is_same_human (a, b));

  add_mail (other, "a@example.jp");
  g_assert_false (goen_person_is_same_human (a, other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-merge/fills-what-is-empty", test_fills_what_is_empty);
  g_test_add_func ("/person-merge/readings-stay", test_readings_stay);
  g_test_add_func ("/person-merge/guess-gives-way", test_guess_gives_way);
  g_test_add_func ("/person-merge/spelling-stays", test_spelling_stays);
  g_test_add_func ("/person-merge/unites-points", test_unites_points);
  g_test_add_func ("/person-merge/unites-words", test_unites_words);
  g_test_add_func ("/person-merge/joins-posts", test_joins_posts);
  g_test_add_func ("/person-merge/joins-with-what-was-joined", test_joins_with_what_was_joined);
  g_test_add_data_func ("/person-merge/hostile-numbers/many-places", GINT_TO_POINTER (FALSE), test_hostile_numbers);
  g_test_add_data_func ("/person-merge/hostile-numbers/one-place", GINT_TO_POINTER (TRUE), test_hostile_numbers);
  g_test_add_func ("/person-merge/appends-notes", test_appends_notes);
  g_test_add_func ("/person-merge/images", test_images);
  g_test_add_func ("/person-merge/name-in-one-piece", test_name_in_one_piece);
  g_test_add_func ("/person-merge/other-name-other-reading", test_other_name_other_reading);
  g_test_add_func ("/person-merge/same-human", test_same_human);

  return g_test_run ();
}
