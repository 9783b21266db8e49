/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-record.h"

#define JPEG(text) g_bytes_new_static (text, strlen (text))

/* Somebody with something in every field. */
static GoenPersonRecord *
make_full_record (void)
{
  GoenPersonRecord *record = goen_person_record_new ();
  GoenAddress *address = goen_address_new ();
  GoenAffiliation *affiliation = goen_affiliation_new ("株式会社みどり製作所", "営業部", "部長");
  g_autoptr (GBytes) photo = JPEG ("photo");

  record->id = 7;
  record->uuid = g_strdup ("00000000-0000-4000-8000-000000000007");
  record->uid = g_strdup ("card-7");
  record->revision = 3;
  record->family = g_strdup ("髙橋");
  record->given = g_strdup ("美咲");
  record->middle = g_strdup ("M");
  record->prefix = g_strdup ("Dr.");
  record->suffix = g_strdup ("Jr.");
  record->nickname = g_strdup ("みーちゃん");
  record->formatted = g_strdup ("髙橋美咲");
  record->family_yomi = g_strdup ("たかはし");
  record->given_yomi = g_strdup ("みさき");
  record->honorific = g_strdup ("先生");
  record->yomi_guessed = TRUE;

  affiliation->company_yomi = g_strdup ("みどりせいさくしょ");
  affiliation->from = g_strdup ("2020-04");
  g_ptr_array_add (record->affiliations, affiliation);
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001", "work", "代表"));
  g_ptr_array_add (record->emails, goen_contact_point_new ("misaki@example.jp", "work", NULL));
  address->postal = g_strdup ("100-0001");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("千代田区");
  address->street = g_strdup ("みどり町1-1");
  address->building = g_strdup ("あおばビル3階");
  address->country = g_strdup ("日本");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/", "work", NULL));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("misaki", "line", NULL));
  g_ptr_array_add (record->dates, goen_contact_point_new ("2015-06-01", "anniversary", "創業"));
  record->birthday = g_strdup ("--11-21");
  g_ptr_array_add (record->tags, g_strdup ("製造"));
  g_ptr_array_add (record->interests, g_strdup ("登山"));
  g_ptr_array_add (record->offers, g_strdup ("試作"));
  g_ptr_array_add (record->needs, g_strdup ("販路"));
  record->note = g_strdup ("展示会で名刺交換。");
  record->private_note = g_strdup ("甘いものが好き");
  record->met_on = g_strdup ("2025-05-12");
  record->met_at = g_strdup ("異業種交流会");
  record->met_how = g_strdup ("工場の話");
  record->introduced_by = g_strdup ("佐藤 健");
  record->introduced_by_uuid = g_strdup ("00000000-0000-4000-8000-000000000008");
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/jpeg", photo);
  g_ptr_array_add (record->extra, g_strdup ("X-SHOE-SIZE:24"));
  record->created = 1;
  record->modified = 2;
  record->deleted = 3;

  return record;
}

static void
test_copy (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_record ();
  g_autoptr (GoenPersonRecord) copy = goen_person_record_copy (record);

  g_assert_true (goen_person_record_equal (record, copy));
  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpint (copy->revision, ==, 3);
  g_assert_cmpstr (copy->uuid, ==, record->uuid);
  g_assert_cmpstr (copy->uid, ==, "card-7");
  g_assert_cmpint (copy->created, ==, 1);
  g_assert_cmpint (copy->modified, ==, 2);
  g_assert_cmpint (copy->deleted, ==, 3);

  /* The copy stands on its own. */
  g_clear_pointer (&record, goen_person_record_free);
  g_assert_cmpstr (copy->family, ==, "髙橋");
  g_assert_cmpstr (((GoenAffiliation *) copy->affiliations->pdata[0])->company_yomi, ==, "みどりせいさくしょ");
  g_assert_cmpuint (g_bytes_get_size (goen_person_record_get_image (copy, GOEN_IMAGE_PHOTO)->data), ==, 5);
}

static void
change_string (char **string)
{
  g_free (*string);
  *string = g_strdup ("別");
}

#define STRING(field) G_STRUCT_OFFSET (GoenPersonRecord, field)

static void
test_equal_sees_every_string (void)
{
  static const gsize strings[] = {
    STRING (family), STRING (given), STRING (middle), STRING (prefix), STRING (suffix), STRING (nickname), STRING (formatted), STRING (family_yomi),
    STRING (given_yomi), STRING (honorific), STRING (birthday), STRING (note), STRING (private_note), STRING (met_on), STRING (met_at), STRING (met_how),
    STRING (introduced_by), STRING (introduced_by_uuid),
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GoenPersonRecord) a = make_full_record ();
      g_autoptr (GoenPersonRecord) b = make_full_record ();

      change_string (G_STRUCT_MEMBER_P (b, strings[i]));
      g_assert_false (goen_person_record_equal (a, b));
      g_assert_false (goen_person_record_equal (b, a));
    }
}

static void
test_equal_sees_every_array (void)
{
  static const gsize arrays[] = {
    STRING (affiliations), STRING (phones), STRING (emails), STRING (addresses), STRING (links), STRING (accounts), STRING (dates), STRING (tags),
    STRING (interests), STRING (offers), STRING (needs), STRING (images), STRING (extra),
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      g_autoptr (GoenPersonRecord) a = make_full_record ();
      g_autoptr (GoenPersonRecord) b = make_full_record ();

      g_ptr_array_set_size (G_STRUCT_MEMBER (GPtrArray *, b, arrays[i]), 0);
      g_assert_false (goen_person_record_equal (a, b));
      g_assert_false (goen_person_record_equal (b, a));
    }
}

static void
test_equal_sees_elements (void)
{
  g_autoptr (GoenPersonRecord) a = make_full_record ();
  g_autoptr (GoenPersonRecord) b = make_full_record ();
  g_autoptr (GBytes) other = JPEG ("phoot");

  change_string (&((GoenAffiliation *) b->affiliations->pdata[0])->from);
  g_assert_false (goen_person_record_equal (a, b));

  g_clear_pointer (&b, goen_person_record_free);
  b = make_full_record ();
  change_string (&((GoenAddress *) b->addresses->pdata[0])->type);
  g_assert_false (goen_person_record_equal (a, b));

  g_clear_pointer (&b, goen_person_record_free);
  b = make_full_record ();
  change_string (&((GoenContactPoint *) b->phones->pdata[0])->label);
  g_assert_false (goen_person_record_equal (a, b));

  g_clear_pointer (&b, goen_person_record_free);
  b = make_full_record ();
  goen_person_record_set_image (b, GOEN_IMAGE_PHOTO, "image/jpeg", other);
  g_assert_false (goen_person_record_equal (a, b));

  g_clear_pointer (&b, goen_person_record_free);
  b = make_full_record ();
  b->yomi_guessed = FALSE;
  g_assert_false (goen_person_record_equal (a, b));
}

static void
test_equal_ignores_bookkeeping (void)
{
  g_autoptr (GoenPersonRecord) a = make_full_record ();
  g_autoptr (GoenPersonRecord) b = make_full_record ();

  b->id = 0;
  b->revision = 9;
  b->created = b->modified = b->deleted = 0;
  g_clear_pointer (&b->uuid, g_free);
  g_clear_pointer (&b->uid, g_free);

  g_assert_true (goen_person_record_equal (a, b));
}

static void
test_normalize (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  GoenAffiliation *affiliation = goen_affiliation_new (" ", "", NULL);
  GoenAddress *address = goen_address_new ();

  record->family = g_strdup ("　髙橋 ");
  record->given = g_strdup ("");
  record->note = g_strdup ("\n一行目\n\n 二行目 \n");
  record->met_at = g_strdup (" 　\t");
  record->yomi_guessed = TRUE;
  affiliation->from = g_strdup ("2020");
  g_ptr_array_add (record->affiliations, affiliation);
  g_ptr_array_add (record->affiliations, goen_affiliation_new (NULL, NULL, " 代表 "));
  g_ptr_array_add (record->phones, goen_contact_point_new (" ", "work", "会社"));
  g_ptr_array_add (record->phones, goen_contact_point_new (" 03-0000-0001 ", "", " "));
  address->type = g_strdup ("home");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->tags, g_strdup ("製造"));
  g_ptr_array_add (record->tags, g_strdup (""));
  g_ptr_array_add (record->tags, g_strdup ("IT"));
  g_ptr_array_add (record->tags, g_strdup (" 製造　"));
  g_ptr_array_add (record->tags, NULL);
  g_ptr_array_add (record->extra, g_strdup (" X-A: b "));
  g_ptr_array_add (record->extra, g_strdup (""));

  goen_person_record_normalize (record);

  g_assert_cmpstr (record->family, ==, "髙橋");
  g_assert_null (record->given);
  g_assert_cmpstr (record->note, ==, "一行目\n\n 二行目");
  g_assert_null (record->met_at);
  g_assert_false (record->yomi_guessed);
  g_assert_cmpuint (record->affiliations->len, ==, 1);
  g_assert_cmpstr (((GoenAffiliation *) record->affiliations->pdata[0])->title, ==, "代表");
  g_assert_cmpuint (record->phones->len, ==, 1);
  g_assert_cmpstr (((GoenContactPoint *) record->phones->pdata[0])->value, ==, "03-0000-0001");
  g_assert_null (((GoenContactPoint *) record->phones->pdata[0])->type);
  g_assert_null (((GoenContactPoint *) record->phones->pdata[0])->label);
  g_assert_cmpuint (record->addresses->len, ==, 0);
  g_assert_cmpuint (record->tags->len, ==, 2);
  g_assert_cmpstr (record->tags->pdata[0], ==, "製造");
  g_assert_cmpstr (record->tags->pdata[1], ==, "IT");
  g_assert_cmpuint (record->extra->len, ==, 1);
  g_assert_cmpstr (record->extra->pdata[0], ==, " X-A: b ");
}

/* Of any number of words each stays once, in the order of its first. */
static void
test_normalize_many_words (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  for (guint i = 0; i < 400000; i++)
    g_ptr_array_add (record->tags, g_strdup_printf (" t%u ", i % 200000));
  goen_person_record_normalize (record);

  g_assert_cmpuint (record->tags->len, ==, 200000);
  g_assert_cmpstr (record->tags->pdata[0], ==, "t0");
  g_assert_cmpstr (record->tags->pdata[16], ==, "t16");
  g_assert_cmpstr (record->tags->pdata[199999], ==, "t199999");
}

static void
test_normalize_keeps (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_record ();
  g_autoptr (GoenPersonRecord) before = goen_person_record_copy (record);

  goen_person_record_normalize (record);
  g_assert_true (goen_person_record_equal (record, before));
}

static void
test_is_empty (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  g_assert_true (goen_person_record_is_empty (record));
  record->id = 3;
  record->honorific = g_strdup ("様");
  g_assert_true (goen_person_record_is_empty (record));
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001", NULL, NULL));
  g_assert_false (goen_person_record_is_empty (record));
}

static void
assert_name (const char *family,
             const char *middle,
             const char *given,
             const char *formatted,
             const char *expected)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *name = NULL;

  record->family = g_strdup (family);
  record->middle = g_strdup (middle);
  record->given = g_strdup (given);
  record->formatted = g_strdup (formatted);
  record->prefix = g_strdup ("Dr.");
  record->suffix = g_strdup ("Jr.");
  name = goen_person_record_dup_name (record);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  assert_name ("髙橋", NULL, "美咲", NULL, "髙橋 美咲");
  assert_name ("髙橋", NULL, NULL, NULL, "髙橋");
  assert_name (NULL, NULL, "美咲", NULL, "美咲");
  assert_name ("さくら", NULL, "ひなこ", NULL, "さくら ひなこ");
  assert_name ("スミス", NULL, "ジョン", NULL, "スミス ジョン");
  assert_name ("김", NULL, "민수", NULL, "김 민수");
  assert_name ("Smith", "Q.", "John", NULL, "John Q. Smith");
  assert_name ("Smith", NULL, "John", "Mr. John Smith", "John Smith");
  assert_name ("", NULL, "", "株式会社みどり", "株式会社みどり");
  assert_name (NULL, NULL, NULL, "John Smith", "John Smith");
}

static void
test_name_last_resorts (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *nothing = goen_person_record_dup_name (record);
  g_autofree char *mail = NULL;
  g_autofree char *company = NULL;
  g_autofree char *nickname = NULL;

  g_assert_cmpstr (nothing, ==, "");

  g_ptr_array_add (record->emails, goen_contact_point_new ("info@example.jp", NULL, NULL));
  mail = goen_person_record_dup_name (record);
  g_assert_cmpstr (mail, ==, "info@example.jp");

  g_ptr_array_add (record->affiliations, goen_affiliation_new ("みどり製作所", NULL, NULL));
  company = goen_person_record_dup_name (record);
  g_assert_cmpstr (company, ==, "みどり製作所");

  record->nickname = g_strdup ("みーちゃん");
  nickname = goen_person_record_dup_name (record);
  g_assert_cmpstr (nickname, ==, "みーちゃん");
}

static void
test_yomi (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_record ();
  g_autoptr (GoenPersonRecord) empty = goen_person_record_new ();
  g_autofree char *yomi = goen_person_record_dup_yomi (record);
  g_autofree char *nothing = goen_person_record_dup_yomi (empty);

  g_assert_cmpstr (yomi, ==, "たかはし みさき");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_main_affiliation (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  GoenAffiliation *former = goen_affiliation_new ("旧社", NULL, NULL);

  g_assert_null (goen_person_record_get_main_affiliation (record));

  former->to = g_strdup ("2024-03");
  g_ptr_array_add (record->affiliations, former);
  g_assert_false (goen_affiliation_is_current (former));
  g_assert_true (goen_person_record_get_main_affiliation (record) == former);

  g_ptr_array_add (record->affiliations, goen_affiliation_new ("現社", NULL, NULL));
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("兼務先", NULL, NULL));
  g_assert_cmpstr (goen_person_record_get_main_affiliation (record)->company, ==, "現社");
}

static void
test_images (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GBytes) front = JPEG ("front");
  g_autoptr (GBytes) photo = JPEG ("photo");

  g_assert_null (goen_person_record_get_image (record, GOEN_IMAGE_PHOTO));
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, NULL, NULL);
  g_assert_cmpuint (record->images->len, ==, 0);

  goen_person_record_set_image (record, GOEN_IMAGE_CARD_FRONT, "image/png", front);
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/jpeg", photo);
  goen_person_record_set_image (record, GOEN_IMAGE_CARD_FRONT, "image/jpeg", photo);
  g_assert_cmpuint (record->images->len, ==, 2);
  g_assert_cmpstr (goen_person_record_get_image (record, GOEN_IMAGE_CARD_FRONT)->mime, ==, "image/jpeg");
  g_assert_true (goen_person_record_get_image (record, GOEN_IMAGE_CARD_FRONT)->data == photo);

  goen_person_record_set_image (record, GOEN_IMAGE_CARD_FRONT, NULL, NULL);
  g_assert_null (goen_person_record_get_image (record, GOEN_IMAGE_CARD_FRONT));
  g_assert_nonnull (goen_person_record_get_image (record, GOEN_IMAGE_PHOTO));
}

static void
assert_address (const char *postal,
                const char *region,
                const char *locality,
                const char *street,
                const char *building,
                const char *country,
                const char *raw,
                const char *expected)
{
  g_autoptr (GoenAddress) address = goen_address_new ();
  g_autofree char *text = NULL;

  address->postal = g_strdup (postal);
  address->region = g_strdup (region);
  address->locality = g_strdup (locality);
  address->street = g_strdup (street);
  address->building = g_strdup (building);
  address->country = g_strdup (country);
  address->raw = g_strdup (raw);
  text = goen_address_dup_text (address);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_address (void)
{
  assert_address ("100-0001", "東京都", "千代田区", "みどり町1-1", "あおばビル3階", "日本", "古い", "〒100-0001 東京都千代田区みどり町1-1 あおばビル3階");
  assert_address (NULL, "東京都", "千代田区", NULL, NULL, NULL, NULL, "東京都千代田区");
  assert_address ("100-0001", NULL, NULL, NULL, NULL, NULL, NULL, "〒100-0001");
  assert_address (NULL, NULL, NULL, NULL, NULL, NULL, "東京都千代田区みどり町1-1", "東京都千代田区みどり町1-1");
  assert_address ("100-0001", NULL, NULL, NULL, NULL, NULL, "東京都千代田区", "〒100-0001 東京都千代田区");
  assert_address ("100-0001", NULL, NULL, NULL, NULL, NULL, "〒100-0001 東京都千代田区", "〒100-0001 東京都千代田区");
  assert_address ("62701", "IL", "Springfield", "12 Main St", "Suite 3", "USA", NULL, "Suite 3, 12 Main St, Springfield, IL 62701, USA");
  assert_address (NULL, NULL, NULL, NULL, NULL, NULL, NULL, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-record/copy", test_copy);
  g_test_add_func ("/person-record/equal/strings", test_equal_sees_every_string);
  g_test_add_func ("/person-record/equal/arrays", test_equal_sees_every_array);
  g_test_add_func ("/person-record/equal/elements", test_equal_sees_elements);
  g_test_add_func ("/person-record/equal/bookkeeping", test_equal_ignores_bookkeeping);
  g_test_add_func ("/person-record/normalize", test_normalize);
  g_test_add_func ("/person-record/normalize/many-words", test_normalize_many_words);
  g_test_add_func ("/person-record/normalize/keeps", test_normalize_keeps);
  g_test_add_func ("/person-record/is-empty", test_is_empty);
  g_test_add_func ("/person-record/name", test_name);
  g_test_add_func ("/person-record/name/last-resorts", test_name_last_resorts);
  g_test_add_func ("/person-record/yomi", test_yomi);
  g_test_add_func ("/person-record/main-affiliation", test_main_affiliation);
  g_test_add_func ("/person-record/images", test_images);
  g_test_add_func ("/person-record/address", test_address);

  return g_test_run ();
}
