/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <unistd.h>

#include "goen-person-compare.h"

#define TAKE(field) (G_GUINT64_CONSTANT (1) << GOEN_FIELD_ ## field)

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
add_point (GPtrArray  *points,
           const char *value,
           const char *type,
           const char *label)
{
  g_ptr_array_add (points, goen_contact_point_new (value, type, label));
}

static void
add_photo (GoenPersonRecord *record,
           const char       *contents)
{
  g_autoptr (GBytes) data = g_bytes_new (contents, strlen (contents));

  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", data);
}

static const GoenPersonDiff *
find (const GPtrArray *diffs,
      GoenPersonField  field)
{
  for (guint i = 0; i < diffs->len; i++)
    {
      const GoenPersonDiff *diff = diffs->pdata[i];

      if (diff->field == field)
        return diff;
    }

  return NULL;
}

static void
assert_diff (const GPtrArray *diffs,
             GoenPersonField  field,
             GoenDiffKind     kind,
             const char      *a,
             const char      *b)
{
  const GoenPersonDiff *diff = find (diffs, field);

  g_assert_nonnull (diff);
  g_assert_cmpint (diff->kind, ==, kind);
  g_assert_cmpstr (diff->a, ==, a);
  g_assert_cmpstr (diff->b, ==, b);
}

static void
test_fields_at_least_one_has (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GPtrArray) diffs = NULL;
  int before = -1;

  a->note = g_strdup ("展示会で会った");
  b->nickname = g_strdup ("みーちゃん");
  g_ptr_array_add (b->tags, g_strdup ("釣り"));
  g_ptr_array_add (b->tags, g_strdup ("横浜"));
  diffs = goen_person_compare (a, b);

  g_assert_cmpuint (diffs->len, ==, 4);
  assert_diff (diffs, GOEN_FIELD_NAME, GOEN_DIFF_SAME, "高橋 美咲", "高橋 美咲");
  assert_diff (diffs, GOEN_FIELD_NOTE, GOEN_DIFF_ONLY_A, "展示会で会った", NULL);
  assert_diff (diffs, GOEN_FIELD_NICKNAME, GOEN_DIFF_ONLY_B, NULL, "みーちゃん");
  assert_diff (diffs, GOEN_FIELD_TAGS, GOEN_DIFF_ONLY_B, NULL, "釣り, 横浜");

  for (guint i = 0; i < diffs->len; i++)
    {
      const GoenPersonDiff *diff = diffs->pdata[i];

      g_assert_cmpint (diff->field, >, before);
      before = diff->field;
    }
}

static void
test_every_field_has_a_label (void)
{
  for (guint field = 0; field < GOEN_N_PERSON_FIELDS; field++)
    g_assert_cmpuint (strlen (goen_person_field_get_label (field)), >, 0);
}

static void
test_writing_is_no_difference (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = goen_person_record_new ();
  g_autoptr (GPtrArray) diffs = NULL;

  b->formatted = g_strdup ("高橋　美咲");
  a->family_yomi = g_strdup ("たかはし");
  b->family_yomi = g_strdup ("ﾀｶﾊｼ");
  add_point (a->phones, "03-0000-1234", "work", NULL);
  add_point (b->phones, "+81 3 0000 1234", NULL, NULL);
  diffs = goen_person_compare (a, b);

  g_assert_cmpint (find (diffs, GOEN_FIELD_NAME)->kind, ==, GOEN_DIFF_SAME);
  g_assert_cmpint (find (diffs, GOEN_FIELD_READING)->kind, ==, GOEN_DIFF_SAME);
  g_assert_cmpint (find (diffs, GOEN_FIELD_PHONES)->kind, ==, GOEN_DIFF_BOTH);
  assert_diff (diffs, GOEN_FIELD_PHONES, GOEN_DIFF_BOTH, "03-0000-1234 (Work)", "+81 3 0000 1234");
}

static void
test_lists_are_kept (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GPtrArray) diffs = NULL;

  add_point (a->phones, "090-0000-0001", "cell", NULL);
  add_point (b->phones, "090-0000-0001", "cell", NULL);
  add_point (b->phones, "03-0000-0001", "work", "直通");
  g_ptr_array_add (a->affiliations, goen_affiliation_new ("株式会社さくら", "営業部", "部長"));
  g_ptr_array_add (b->affiliations, goen_affiliation_new ("もみじ合同会社", NULL, "顧問"));
  diffs = goen_person_compare (a, b);

  assert_diff (diffs, GOEN_FIELD_PHONES, GOEN_DIFF_BOTH,
               "090-0000-0001 (Mobile)", "090-0000-0001 (Mobile)\n03-0000-0001 (直通)");
  assert_diff (diffs, GOEN_FIELD_AFFILIATIONS, GOEN_DIFF_BOTH, "株式会社さくら 営業部 部長", "もみじ合同会社 顧問");
}

static void
test_choices (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("髙橋", "美咲");
  g_autoptr (GPtrArray) diffs = NULL;

  a->birthday = g_strdup ("1980-01-02");
  b->birthday = g_strdup ("1981-01-02");
  a->met_on = g_strdup ("2026-11");
  b->met_on = g_strdup ("2026-11-21");
  add_photo (a, "aaaa");
  add_photo (b, "bbbb");
  diffs = goen_person_compare (a, b);

  assert_diff (diffs, GOEN_FIELD_NAME, GOEN_DIFF_CHOICE, "高橋 美咲", "髙橋 美咲");
  assert_diff (diffs, GOEN_FIELD_BIRTHDAY, GOEN_DIFF_CHOICE, "1980-01-02", "1981-01-02");
  assert_diff (diffs, GOEN_FIELD_MET_ON, GOEN_DIFF_BOTH, "2026-11", "2026-11-21");
  g_assert_cmpint (find (diffs, GOEN_FIELD_PHOTO)->kind, ==, GOEN_DIFF_CHOICE);
}

static void
test_choice_and_rest (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("髙橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GoenPersonRecord) other = NULL;

  a->id = 7;
  a->uuid = g_strdup ("11111111-1111-4111-8111-111111111111");
  b->id = 8;
  b->uuid = g_strdup ("22222222-2222-4222-8222-222222222222");
  a->birthday = g_strdup ("1980-01-02");
  b->birthday = g_strdup ("1981-01-02");
  b->private_note = g_strdup ("ないしょ");

  merged = goen_person_merge_fields (a, b, 0, TRUE);
  g_assert_cmpint (merged->id, ==, 7);
  g_assert_cmpstr (merged->uuid, ==, "11111111-1111-4111-8111-111111111111");
  g_assert_cmpstr (merged->family, ==, "高橋");
  g_assert_cmpstr (merged->birthday, ==, "1980-01-02");
  g_assert_cmpstr (merged->note, ==, "Name: 髙橋 美咲\nBirthday: 1981-01-02");
  g_assert_cmpstr (merged->private_note, ==, "ないしょ");

  other = goen_person_merge_fields (a, b, TAKE (NAME), TRUE);
  g_assert_cmpint (other->id, ==, 7);
  g_assert_cmpstr (other->family, ==, "髙橋");
  g_assert_cmpstr (other->birthday, ==, "1980-01-02");
  g_assert_cmpstr (other->note, ==, "Name: 高橋 美咲\nBirthday: 1981-01-02");
}

/* Without @keep_rest, as an import does it. */
static void
test_no_rest (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("髙橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = goen_person_merge_fields (a, b, TAKE (NAME), FALSE);

  g_assert_cmpstr (merged->family, ==, "髙橋");
  g_assert_null (merged->note);
}

static void
test_rest_only_when_gone (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("Takahashi", "Misaki");
  g_autoptr (GoenPersonRecord) b = make_person ("TAKAHASHI", "MISAKI");
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GoenPersonRecord) again = NULL;

  a->birthday = g_strdup ("--01-02");
  b->birthday = g_strdup ("1981-01-02");
  a->met_at = g_strdup ("横浜交流会");
  b->met_at = g_strdup ("横浜");
  a->note = g_strdup ("展示会で会った");
  b->note = g_strdup ("展示会で会った\n釣りが好き");
  merged = goen_person_merge_fields (a, b, 0, TRUE);

  g_assert_cmpstr (merged->birthday, ==, "1981-01-02");
  g_assert_cmpstr (merged->met_at, ==, "横浜交流会");
  g_assert_cmpstr (merged->note, ==, "展示会で会った\n釣りが好き");

  g_free (b->met_at);
  b->met_at = g_strdup ("川崎交流会");
  again = goen_person_merge_fields (merged, b, 0, TRUE);
  g_assert_cmpstr (again->note, ==, "展示会で会った\n釣りが好き\nWhere you met: 川崎交流会");
  goen_person_record_free (g_steal_pointer (&merged));
  merged = goen_person_merge_fields (again, b, 0, TRUE);
  g_assert_cmpstr (merged->note, ==, again->note);
}

static void
test_posts_become_affiliations (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GoenPersonRecord) newer = NULL;
  const GoenAffiliation *post;

  g_ptr_array_add (a->affiliations, goen_affiliation_new ("株式会社さくら", "営業部", "部長"));
  g_ptr_array_add (b->affiliations, goen_affiliation_new ("㈱さくら", "営業部", "部長"));
  g_ptr_array_add (b->affiliations, goen_affiliation_new ("もみじ合同会社", NULL, "顧問"));

  merged = goen_person_merge_fields (a, b, 0, TRUE);
  g_assert_cmpuint (merged->affiliations->len, ==, 2);
  post = merged->affiliations->pdata[0];
  g_assert_cmpstr (post->company, ==, "株式会社さくら");

  /* Who changed the company has the new one first. */
  g_ptr_array_remove_index (b->affiliations, 0);
  newer = goen_person_merge_fields (a, b, TAKE (AFFILIATIONS), TRUE);
  g_assert_cmpuint (newer->affiliations->len, ==, 2);
  post = newer->affiliations->pdata[0];
  g_assert_cmpstr (post->company, ==, "もみじ合同会社");
}

static void
test_guess_never_wins (void)
{
  g_autoptr (GoenPersonRecord) guess = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) known = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) first = NULL;
  g_autoptr (GoenPersonRecord) second = NULL;
  g_autoptr (GPtrArray) diffs = NULL;

  guess->family_yomi = g_strdup ("あずま");
  guess->given_yomi = g_strdup ("わこう");
  guess->yomi_guessed = TRUE;
  known->family_yomi = g_strdup ("ひがし");
  known->given_yomi = g_strdup ("かずひろ");

  diffs = goen_person_compare (guess, known);
  assert_diff (diffs, GOEN_FIELD_READING, GOEN_DIFF_ONLY_B, NULL, "ひがし かずひろ");

  first = goen_person_merge_fields (guess, known, 0, TRUE);
  second = goen_person_merge_fields (known, guess, TAKE (READING), TRUE);
  g_assert_cmpstr (first->family_yomi, ==, "ひがし");
  g_assert_cmpstr (first->given_yomi, ==, "かずひろ");
  g_assert_false (first->yomi_guessed);
  g_assert_null (first->note);
  g_assert_cmpstr (second->family_yomi, ==, "ひがし");
  g_assert_cmpstr (second->given_yomi, ==, "かずひろ");
  g_assert_false (second->yomi_guessed);
  g_assert_null (second->note);
}

static void
test_guess_is_confirmed (void)
{
  g_autoptr (GoenPersonRecord) guess = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) known = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) merged = NULL;

  guess->family_yomi = g_strdup ("ひがし");
  guess->yomi_guessed = TRUE;
  known->family_yomi = g_strdup ("ヒガシ");
  merged = goen_person_merge_fields (guess, known, 0, TRUE);
  g_assert_cmpstr (merged->family_yomi, ==, "ひがし");
  g_assert_false (merged->yomi_guessed);
}

static void
test_readings_to_choose (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) b = make_person ("東", "和広");
  g_autoptr (GoenPersonRecord) merged = NULL;

  a->given_yomi = g_strdup ("わこう");
  b->given_yomi = g_strdup ("かずひろ");
  merged = goen_person_merge_fields (a, b, TAKE (READING), TRUE);
  g_assert_cmpstr (merged->given_yomi, ==, "かずひろ");
  g_assert_cmpstr (merged->note, ==, "Reading: わこう");
}

static void
test_photo_is_not_lost (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;
  const GoenImage *second;

  add_photo (a, "aaaa");
  add_photo (b, "bbbb");
  merged = goen_person_merge_fields (a, b, TAKE (PHOTO), TRUE);

  g_assert_cmpuint (merged->images->len, ==, 2);
  g_assert_cmpmem (g_bytes_get_data (goen_person_record_get_image (merged, GOEN_IMAGE_PHOTO)->data, NULL), 4, "bbbb", 4);
  second = merged->images->pdata[1];
  g_assert_cmpmem (g_bytes_get_data (second->data, NULL), 4, "aaaa", 4);
}

static void
test_labels_are_not_lost (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;
  const GoenContactPoint *point;

  add_point (a->phones, "03-0000-0001", NULL, "代表");
  add_point (b->phones, "03-0000-0001", "work", "受付");
  merged = goen_person_merge_fields (a, b, 0, TRUE);

  g_assert_cmpuint (merged->phones->len, ==, 1);
  point = merged->phones->pdata[0];
  g_assert_cmpstr (point->type, ==, "work");
  g_assert_cmpstr (point->label, ==, "代表");
  g_assert_cmpstr (merged->note, ==, "Phone: 03-0000-0001 (受付)");
}

/* A file may hold as many phones as it likes; with the square of their number this would take minutes. */
static void
test_many_phones (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) b = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *number = g_strdup_printf ("03-0000-%05u", i);

      add_point (a->phones, number, NULL, "代表");
      add_point (b->phones, number, "work", i == 7 ? "受付" : NULL);
    }

  alarm (10);
  merged = goen_person_merge_fields (a, b, 0, TRUE);
  alarm (0);
  g_assert_cmpuint (merged->phones->len, ==, 20000);
  for (guint i = 0; i < merged->phones->len; i++)
    g_assert_cmpstr (((GoenContactPoint *) merged->phones->pdata[i])->type, ==, "work");
  g_assert_cmpstr (merged->note, ==, "Phone: 03-0000-00007 (受付)");
}

/* Whoever is merged with themselves stays as they are. */
static void
test_with_itself (void)
{
  g_autoptr (GoenPersonRecord) a = make_person ("高橋", "美咲");
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GPtrArray) diffs = NULL;

  a->formatted = g_strdup ("Takahashi Misaki");
  a->prefix = g_strdup ("Dr.");
  a->family_yomi = g_strdup ("たかはし");
  a->yomi_guessed = TRUE;
  a->honorific = g_strdup ("先生");
  a->birthday = g_strdup ("--11-21");
  a->introduced_by = g_strdup ("鈴木 一郎");
  a->note = g_strdup ("展示会で会った");
  add_point (a->accounts, "misaki", "line", NULL);
  add_point (a->dates, "2010-06-01", "anniversary", NULL);
  add_photo (a, "aaaa");
  merged = goen_person_merge_fields (a, a, G_MAXUINT64, TRUE);
  g_assert_true (goen_person_record_equal (a, merged));

  diffs = goen_person_compare (a, a);
  for (guint i = 0; i < diffs->len; i++)
    g_assert_cmpint (((GoenPersonDiff *) diffs->pdata[i])->kind, ==, GOEN_DIFF_SAME);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-compare/fields-at-least-one-has", test_fields_at_least_one_has);
  g_test_add_func ("/person-compare/every-field-has-a-label", test_every_field_has_a_label);
  g_test_add_func ("/person-compare/writing-is-no-difference", test_writing_is_no_difference);
  g_test_add_func ("/person-compare/lists-are-kept", test_lists_are_kept);
  g_test_add_func ("/person-compare/choices", test_choices);
  g_test_add_func ("/person-compare/choice-and-rest", test_choice_and_rest);
  g_test_add_func ("/person-compare/no-rest", test_no_rest);
  g_test_add_func ("/person-compare/rest-only-when-gone", test_rest_only_when_gone);
  g_test_add_func ("/person-compare/posts-become-affiliations", test_posts_become_affiliations);
  g_test_add_func ("/person-compare/guess-never-wins", test_guess_never_wins);
  g_test_add_func ("/person-compare/guess-is-confirmed", test_guess_is_confirmed);
  g_test_add_func ("/person-compare/readings-to-choose", test_readings_to_choose);
  g_test_add_func ("/person-compare/photo-is-not-lost", test_photo_is_not_lost);
  g_test_add_func ("/person-compare/labels-are-not-lost", test_labels_are_not_lost);
  g_test_add_func ("/person-compare/many-phones", test_many_phones);
  g_test_add_func ("/person-compare/with-itself", test_with_itself);

  return g_test_run ();
}
