/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicate-finder.h"
#include "goen-duplicates.h"
#include "goen-library-history.h"
#include "goen-sample.h"
#include "test-model-util.h"

#define N_SAMPLE 5000
#define PLANT_EVERY 20

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

static gint64
save_with (Fixture    *fixture,
           const char *family,
           const char *given,
           const char *mail,
           const char *phone)
{
  g_autoptr (GoenPersonRecord) record = make_person (family, given, NULL, NULL);
  g_autoptr (GoenPersonRecord) saved = NULL;

  if (mail != NULL)
    add_mail (record, mail);
  if (phone != NULL)
    add_phone (record, phone);
  saved = save (fixture->library, record);

  return saved->id;
}

static gboolean
find (GoenDuplicates  *duplicates,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_duplicates_find_async (duplicates, cancellable, store_result_cb, &result);
  await (&result);

  return goen_duplicates_find_finish (duplicates, result, error);
}

static GoenDuplicates *
find_all (Fixture *fixture)
{
  GoenDuplicates *duplicates = goen_duplicates_new (fixture->library);
  g_autoptr (GError) error = NULL;

  find (duplicates, NULL, &error);
  g_assert_no_error (error);

  return duplicates;
}

static guint
n_items (GoenDuplicates *duplicates)
{
  return g_list_model_get_n_items (G_LIST_MODEL (duplicates));
}

static void
assert_pair (GoenDuplicates *duplicates,
             guint           position,
             gint64          a,
             gint64          b)
{
  g_autoptr (GoenDuplicate) duplicate = g_list_model_get_item (G_LIST_MODEL (duplicates), position);

  g_assert_nonnull (duplicate);
  g_assert_cmpint (goen_duplicate_get_a (duplicate), ==, a);
  g_assert_cmpint (goen_duplicate_get_b (duplicate), ==, b);
}

static void
test_best_first (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 homonym = save_with (fixture, "佐藤", "健", NULL, NULL);
  gint64 first = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  gint64 second = save_with (fixture, "髙橋", "美咲", "M@Example.jp", NULL);
  gint64 other = save_with (fixture, "佐藤", "健", NULL, "03-0000-0001");
  g_autoptr (GoenDuplicates) duplicates = NULL;
  g_autoptr (GoenDuplicate) best = NULL;

  save_with (fixture, "鈴木", "一郎", "i@example.jp", NULL);
  duplicates = find_all (fixture);

  g_assert_cmpuint (n_items (duplicates), ==, 2);
  assert_pair (duplicates, 0, first, second);
  assert_pair (duplicates, 1, homonym, other);
  best = g_list_model_get_item (G_LIST_MODEL (duplicates), 0);
  g_assert_cmpuint (goen_duplicate_get_score (best), ==, 95);
  g_assert_cmphex (goen_duplicate_get_signs (best), ==, GOEN_LIKE_NAME_VARIANT | GOEN_LIKE_MAIL);
  g_assert_cmpfloat (goen_duplicates_get_progress (duplicates), ==, 1.0);
  g_assert_false (goen_duplicates_is_cut (duplicates));
}

static void
test_without_trash (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 first = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  gint64 second = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDuplicates) duplicates = find_all (fixture);

  assert_pair (duplicates, 0, first, second);
  goen_library_trash_async (fixture->library, &second, 1, NULL, store_result_cb, &result);
  await (&result);
  goen_library_write_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  find (duplicates, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_items (duplicates), ==, 0);
}

static void
test_not_same (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 first = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  gint64 second = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDuplicates) duplicates = NULL;

  goen_library_set_not_same_async (fixture->library, second, first, TRUE, NULL, store_result_cb, &result);
  await (&result);
  goen_library_set_not_same_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  duplicates = find_all (fixture);
  g_assert_cmpuint (n_items (duplicates), ==, 0);
}

static void
test_remove_and_join (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 a = save_with (fixture, "高橋", "美咲", "m@example.jp", "090-0000-0001");
  gint64 b = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  gint64 c = save_with (fixture, "高橋", "美咲", NULL, "090-0000-0001");
  gint64 d = save_with (fixture, "鈴木", "一郎", "i@example.jp", NULL);
  gint64 e = save_with (fixture, "鈴木", "一郎", "i@example.jp", NULL);
  g_autoptr (GoenDuplicates) duplicates = find_all (fixture);
  g_autoptr (GoenDuplicate) pair = NULL;

  /* a and b share the mail, d and e theirs, a and c the phone, b and c the name. */
  g_assert_cmpuint (n_items (duplicates), ==, 4);
  assert_pair (duplicates, 0, a, b);
  assert_pair (duplicates, 1, d, e);
  assert_pair (duplicates, 2, a, c);
  assert_pair (duplicates, 3, b, c);

  goen_duplicates_join (duplicates, a, b);
  g_assert_cmpuint (n_items (duplicates), ==, 2);
  assert_pair (duplicates, 0, d, e);
  assert_pair (duplicates, 1, b, c);
  pair = g_list_model_get_item (G_LIST_MODEL (duplicates), 1);
  g_assert_cmphex (goen_duplicate_get_signs (pair), ==, GOEN_LIKE_NAME | GOEN_LIKE_PHONE);

  goen_duplicates_remove (duplicates, pair);
  g_assert_cmpuint (n_items (duplicates), ==, 1);
  goen_duplicates_remove (duplicates, pair);
  assert_pair (duplicates, 0, d, e);
}

/* What a view sees of the list is what the list is. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  guint *n = user_data;

  g_assert_cmpuint (position + n_removed, <=, *n);
  *n += n_added - n_removed;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, *n);
}

static void
test_announces_changes (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GoenDuplicates) duplicates = goen_duplicates_new (fixture->library);
  g_autoptr (GError) error = NULL;
  gint64 ids[6];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);

  g_signal_connect (duplicates, "items-changed", G_CALLBACK (items_changed_cb), &n);
  find (duplicates, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 15);

  /* Five people are left, and each two of them once. */
  goen_duplicates_join (duplicates, ids[4], ids[2]);
  g_assert_cmpuint (n, ==, 10);
  goen_duplicates_join (duplicates, ids[0], ids[1]);
  g_assert_cmpuint (n, ==, 6);
}

/* What is decided while a search goes on stays decided, though the search has seen the library as it was before. */
static void
test_decided_during_search (Fixture       *fixture,
                            gconstpointer  data)
{
  gint64 a = save_with (fixture, "高橋", "美咲", "m@example.jp", "090-0000-0001");
  gint64 b = save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  gint64 c = save_with (fixture, "高橋", "美咲", NULL, "090-0000-0001");
  g_autoptr (GoenDuplicates) duplicates = NULL;
  g_autoptr (GoenDuplicate) first = NULL;
  g_autoptr (GoenDuplicate) last = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  save_with (fixture, "鈴木", "一郎", "i@example.jp", NULL);
  save_with (fixture, "鈴木", "一郎", "i@example.jp", NULL);
  duplicates = find_all (fixture);
  n = n_items (duplicates);
  g_assert_cmpuint (n, ==, 4);
  g_signal_connect (duplicates, "items-changed", G_CALLBACK (items_changed_cb), &n);
  first = g_list_model_get_item (G_LIST_MODEL (duplicates), 0);
  last = g_list_model_get_item (G_LIST_MODEL (duplicates), 1);

  goen_duplicates_find_async (duplicates, NULL, store_result_cb, &result);
  goen_duplicates_remove (duplicates, last);
  goen_duplicates_remove (duplicates, first);
  goen_duplicates_join (duplicates, a, b);
  await (&result);
  goen_duplicates_find_finish (duplicates, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (n_items (duplicates), ==, 1);
  assert_pair (duplicates, 0, b, c);

  /* Nothing of it was written, and a new search knows nothing of it. */
  find (duplicates, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_items (duplicates), ==, 4);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GoenDuplicates) duplicates = NULL;
  g_autoptr (GError) error = NULL;

  save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  save_with (fixture, "高橋", "美咲", "m@example.jp", NULL);
  duplicates = find_all (fixture);
  g_assert_cmpuint (n_items (duplicates), ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (find (duplicates, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_items (duplicates), ==, 1);
}

/* The same from the store, where phones and mail addresses come as keys, as from whole records. */
static void
test_store_and_records_agree (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GoenDuplicateFinder) finder = goen_duplicate_finder_new ();
  g_autoptr (GoenDuplicates) duplicates = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) pairs = NULL;
  gboolean is_cut;

  add_sample (fixture->library, 1500);
  ids = query_ids (fixture->library, NULL, FALSE);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) record = load (fixture->library, g_array_index (ids, gint64, i));

      goen_duplicate_finder_add (finder, record);
    }
  pairs = goen_duplicate_finder_run (finder, 5000, &is_cut, NULL, NULL, NULL, NULL);
  duplicates = find_all (fixture);

  g_assert_cmpuint (pairs->len, >, 0);
  g_assert_cmpuint (n_items (duplicates), ==, pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      const GoenDuplicatePair *pair = &g_array_index (pairs, GoenDuplicatePair, i);
      g_autoptr (GoenDuplicate) duplicate = g_list_model_get_item (G_LIST_MODEL (duplicates), i);

      assert_pair (duplicates, i, pair->a, pair->b);
      g_assert_cmpuint (goen_duplicate_get_score (duplicate), ==, pair->score);
      g_assert_cmphex (goen_duplicate_get_signs (duplicate), ==, pair->signs);
    }
}

/* Another card of the same person, as life writes them; NULL when it cannot be made of this one. */
static GoenPersonRecord *
make_second_card (const GoenPersonRecord *person,
                  guint                   way)
{
  g_autoptr (GoenPersonRecord) card = goen_person_record_new ();
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);
  const char *mail = person->emails->len > 0 ? ((GoenContactPoint *) person->emails->pdata[0])->value : NULL;

  if (person->family == NULL || person->given == NULL || mail == NULL || post == NULL || post->company == NULL)
    return NULL;

  card->family = g_strdup (person->family);
  card->given = g_strdup (person->given);
  switch (way % 5)
    {
    case 0: /* in one piece, from a mail program */
      g_clear_pointer (&card->family, g_free);
      g_clear_pointer (&card->given, g_free);
      card->formatted = g_strdup_printf ("%s　%s", person->family, person->given);
      add_mail (card, mail);
      break;
    case 1: /* a new company, the old phone */
      g_ptr_array_add (card->affiliations, goen_affiliation_new ("転職先株式会社", NULL, NULL));
      for (guint i = 0; i < person->phones->len; i++)
        g_ptr_array_add (card->phones, goen_contact_point_copy (person->phones->pdata[i]));
      return person->phones->len > 0 ? g_steal_pointer (&card) : NULL;
    case 2: /* only the company */
      g_ptr_array_add (card->affiliations, goen_affiliation_new (post->company, NULL, NULL));
      break;
    case 3: /* the columns swapped */
      card->family = (g_free (card->family), g_strdup (person->given));
      card->given = (g_free (card->given), g_strdup (person->family));
      add_mail (card, mail);
      break;
    default: /* only the reading */
      if (person->family_yomi == NULL || person->given_yomi == NULL)
        return NULL;
      card->family = (g_free (card->family), g_strdup (person->family_yomi));
      card->given = (g_free (card->given), g_strdup (person->given_yomi));
      add_mail (card, mail);
      break;
    }

  return g_steal_pointer (&card);
}

static gboolean
has_pair (const GArray *pairs,
          gint64        a,
          gint64        b)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const GoenDuplicatePair *pair = &g_array_index (pairs, GoenDuplicatePair, i);

      if (pair->a == a && pair->b == b)
        return TRUE;
    }

  return FALSE;
}

/* Of 5,000 people every twentieth is there twice. */
static void
test_recall (void)
{
  g_autoptr (GoenDuplicateFinder) finder = goen_duplicate_finder_new ();
  g_autoptr (GArray) planted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) pairs = NULL;
  guint n_found = 0;
  gboolean is_cut;

  for (guint i = 0; i < N_SAMPLE; i++)
    {
      g_autoptr (GoenPersonRecord) person = goen_sample_person (i, 1);
      g_autoptr (GoenPersonRecord) card = i % PLANT_EVERY == 0 ? make_second_card (person, i / PLANT_EVERY) : NULL;

      person->id = i + 1;
      goen_duplicate_finder_add (finder, person);
      if (card == NULL)
        continue;

      card->id = N_SAMPLE + i + 1;
      goen_duplicate_finder_add (finder, card);
      g_array_append_val (planted, person->id);
    }

  pairs = goen_duplicate_finder_run (finder, 5000, &is_cut, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < planted->len; i++)
    {
      gint64 id = g_array_index (planted, gint64, i);

      if (has_pair (pairs, id, N_SAMPLE + id))
        n_found++;
      else
        g_test_message ("%" G_GINT64_FORMAT " was not found again", id);
    }

  g_test_message ("%u of %u planted, %u pairs in all%s", n_found, planted->len, pairs->len, is_cut ? ", cut" : "");
  g_assert_cmpuint (planted->len, >=, 200);
  g_assert_cmpuint (n_found * 100, >=, planted->len * 99);
}

/* The switchboard of a large company: everybody has its number, and nobody is shown for it. Two people are there twice. */
static void
test_switchboard (void)
{
  g_autoptr (GoenDuplicateFinder) finder = goen_duplicate_finder_new ();
  g_autoptr (GArray) pairs = NULL;
  gboolean is_cut;

  for (guint i = 0; i < 20000; i++)
    {
      guint person = i < 4 ? i / 2 : i;
      g_autofree char *family = g_strdup_printf ("氏%u", person);
      g_autofree char *given = g_strdup_printf ("名%u", person);
      g_autoptr (GoenPersonRecord) record = make_person (family, given, NULL, NULL);

      record->id = i + 1;
      add_phone (record, "03-0000-0000");
      g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社さくら", NULL, NULL));
      goen_duplicate_finder_add (finder, record);
    }

  /* One of them wrote only the family name, and no company: nothing but the number leads to the other. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GoenPersonRecord) record = make_person ("鼎", i == 0 ? "誠" : NULL, NULL, NULL);

      record->id = 30001 + i;
      add_phone (record, "03-0000-0000");
      goen_duplicate_finder_add (finder, record);
    }

  pairs = goen_duplicate_finder_run (finder, 5000, &is_cut, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (pairs->len, ==, 3);
  g_assert_true (has_pair (pairs, 1, 2));
  g_assert_true (has_pair (pairs, 3, 4));
  g_assert_true (has_pair (pairs, 30001, 30002));
}

static void
test_cut (void)
{
  g_autoptr (GoenDuplicateFinder) finder = goen_duplicate_finder_new ();
  g_autoptr (GArray) pairs = NULL;
  gboolean is_cut = FALSE;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GoenPersonRecord) record = make_person ("佐藤", "健", NULL, NULL);

      record->id = i + 1;
      if (i == 98 || i == 99)
        add_mail (record, "k@example.jp");
      goen_duplicate_finder_add (finder, record);
    }

  pairs = goen_duplicate_finder_run (finder, 10, &is_cut, NULL, NULL, NULL, NULL);
  g_assert_true (is_cut);
  g_assert_cmpuint (pairs->len, ==, 10);
  g_assert_cmpint (g_array_index (pairs, GoenDuplicatePair, 0).a, ==, 99);
  g_assert_cmpint (g_array_index (pairs, GoenDuplicatePair, 0).b, ==, 100);
  for (guint i = 1; i < pairs->len; i++)
    {
      g_assert_cmpint (g_array_index (pairs, GoenDuplicatePair, i).a, ==, 1);
      g_assert_cmpint (g_array_index (pairs, GoenDuplicatePair, i).b, ==, i + 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/duplicates/best-first", Fixture, NULL, fixture_set_up, test_best_first, fixture_tear_down);
  g_test_add ("/duplicates/without-trash", Fixture, NULL, fixture_set_up, test_without_trash, fixture_tear_down);
  g_test_add ("/duplicates/not-same", Fixture, NULL, fixture_set_up, test_not_same, fixture_tear_down);
  g_test_add ("/duplicates/remove-and-join", Fixture, NULL, fixture_set_up, test_remove_and_join, fixture_tear_down);
  g_test_add ("/duplicates/announces-changes", Fixture, NULL, fixture_set_up, test_announces_changes, fixture_tear_down);
  g_test_add ("/duplicates/decided-during-search", Fixture, NULL, fixture_set_up, test_decided_during_search, fixture_tear_down);
  g_test_add ("/duplicates/cancel", Fixture, NULL, fixture_set_up, test_cancel, fixture_tear_down);
  g_test_add ("/duplicates/store-and-records-agree", Fixture, NULL, fixture_set_up, test_store_and_records_agree, fixture_tear_down);
  g_test_add_func ("/duplicates/recall", test_recall);
  g_test_add_func ("/duplicates/switchboard", test_switchboard);
  g_test_add_func ("/duplicates/cut", test_cut);

  return g_test_run ();
}
