/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-id-list.h"
#include "goen-sample.h"
#include "test-model-util.h"

/* What a view would have heard: the list is rebuilt from items-changed alone and compared. */
typedef struct {
  GoenIdList *list;
  GArray     *ids;        /* gint64, as announced */
  GArray     *events;     /* Event */
  guint       n_sections_changed;
  guint       n_settled;
} View;

typedef struct {
  guint position;
  guint removed;
  guint added;
} Event;

/* At every announcement all of the list has to be consistent, its buckets included. */
static void
assert_consistent (GoenIdList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_in_buckets = 0;
  guint position = 0;
  GoenReadingBucket last = 0;

  if (!goen_id_list_get_has_sections (list))
    return;

  for (guint bucket = 0; bucket < GOEN_N_BUCKETS; bucket++)
    {
      guint start = 0, end = 0;

      if (goen_id_list_get_bucket (list, bucket, &start, &end))
        n_in_buckets += end - start;
    }
  g_assert_cmpuint (n_in_buckets, ==, n);

  while (position < n)
    {
      guint start, end, bucket_start, bucket_end;
      GoenReadingBucket bucket = GOEN_N_BUCKETS;

      goen_id_list_get_section (list, position, &start, &end, &bucket);
      g_assert_cmpuint (start, ==, position);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, n);
      g_assert_true (position == 0 || bucket > last);
      g_assert_true (goen_id_list_get_bucket (list, bucket, &bucket_start, &bucket_end));
      g_assert_cmpuint (bucket_start, ==, start);
      g_assert_cmpuint (bucket_end, ==, end);
      last = bucket;
      position = end;
    }
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  View *view = user_data;
  Event event = { position, removed, added };

  g_array_append_val (view->events, event);
  if (removed > 0)
    g_array_remove_range (view->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = goen_id_list_get_id (view->list, position + i);

      g_array_insert_val (view->ids, position + i, id);
    }

  g_assert_cmpuint (view->ids->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < view->ids->len; i++)
    g_assert_cmpint (g_array_index (view->ids, gint64, i), ==, goen_id_list_get_id (view->list, i));
  assert_consistent (view->list);
}

static void
count_cb (GoenIdList *list,
          guint      *n)
{
  (*n)++;
}

static void
view_init (View        *view,
           GoenLibrary *library)
{
  view->list = goen_id_list_new (library);
  view->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  view->events = g_array_new (FALSE, FALSE, sizeof (Event));
  view->n_sections_changed = 0;
  view->n_settled = 0;
  g_signal_connect (view->list, "items-changed", G_CALLBACK (items_changed_cb), view);
  g_signal_connect (view->list, "sections-changed", G_CALLBACK (count_cb), &view->n_sections_changed);
  g_signal_connect (view->list, "settled", G_CALLBACK (count_cb), &view->n_settled);
}

static void
view_clear (View *view)
{
  while (goen_id_list_get_is_loading (view->list))
    g_main_context_iteration (NULL, TRUE);
  spin ();
  g_assert_finalize_object (view->list);
  g_array_unref (view->ids);
  g_array_unref (view->events);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (View, view_clear)

/* The list begins to ask before whoever caused it hears anything, so there is nothing to wait for but the end. */
static void
wait_until_settled (View *view)
{
  while (goen_id_list_get_is_loading (view->list))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (view->n_settled, >, 0);
}

static void
ask (View       *view,
     const char *search)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->search = g_strdup (search);
  goen_id_list_set_query (view->list, query);
}

static void
show_all (View *view)
{
  ask (view, NULL);
  wait_until_settled (view);
  g_array_set_size (view->events, 0);
  view->n_sections_changed = 0;
}

static void
assert_event (View  *view,
              guint  i,
              guint  position,
              guint  removed,
              guint  added)
{
  const Event *event = &g_array_index (view->events, Event, i);

  g_assert_cmpuint (i, <, view->events->len);
  g_assert_cmpuint (event->position, ==, position);
  g_assert_cmpuint (event->removed, ==, removed);
  g_assert_cmpuint (event->added, ==, added);
}

static void
trash (GoenLibrary  *library,
       const gint64 *ids,
       guint         n_ids)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_trash_async (library, ids, n_ids, NULL, store_result_cb, &result);
  await (&result);
  goen_library_write_finish (library, result, &error);
  g_assert_no_error (error);
}

static void
test_two_steps (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (View) view = { 0, };

  add_sample (fixture->library, 300);
  view_init (&view, fixture->library);
  ask (&view, NULL);
  g_assert_true (goen_id_list_get_is_loading (view.list));
  wait_until_settled (&view);
  g_assert_false (goen_id_list_get_is_loading (view.list));

  /* A screenful at first, then the others behind it. */
  g_assert_cmpuint (view.events->len, ==, 2);
  assert_event (&view, 0, 0, 0, 48);
  assert_event (&view, 1, 48, 0, 252);

  /* Another query: all gone, then the new ones. */
  g_array_set_size (view.events, 0);
  ask (&view, "高橋");
  wait_until_settled (&view);
  g_assert_cmpuint (view.events->len, ==, 2);
  assert_event (&view, 0, 0, 300, 0);
  g_assert_cmpuint (view.ids->len, >, 0);
  g_assert_cmpuint (view.ids->len, <, 48);
  assert_event (&view, 1, 0, 0, view.ids->len);

  /* The same once more is no news. */
  g_array_set_size (view.events, 0);
  ask (&view, "高橋");
  g_assert_false (goen_id_list_get_is_loading (view.list));

  ask (&view, "そんな人はいない");
  wait_until_settled (&view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view.list)), ==, 0);
}

static void
test_rows_in_one_turn (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (View) view = { 0, };
  guint n_before;

  add_sample (fixture->library, 300);
  view_init (&view, fixture->library);
  show_all (&view);

  ask (&view, "高橋");
  n_before = view.events->len;
  while (view.events->len == n_before)
    g_main_context_iteration (NULL, TRUE);

  /* No frame can come between the two, in which the list would be empty. */
  g_assert_cmpuint (view.events->len, ==, n_before + 2);
}

static guint
get_bucket (GoenReadingOrder       *order,
            const GoenPersonRecord *record)
{
  GoenReadingBucket bucket;
  g_autoptr (GBytes) key = goen_reading_order_make_key (order, record->family, record->given, record->family_yomi,
                                                        record->given_yomi, record->formatted, &bucket);

  return bucket;
}

static void
test_sections (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto (View) view = { 0, };
  g_autoptr (GPtrArray) people = goen_sample_people (300, 1);
  g_autoptr (GoenReadingOrder) order = goen_reading_order_new (NULL);
  guint counts[GOEN_N_BUCKETS] = { 0, };
  guint start = 0;

  for (guint i = 0; i < people->len; i++)
    counts[get_bucket (order, people->pdata[i])]++;

  add_sample (fixture->library, 300);
  view_init (&view, fixture->library);
  ask (&view, NULL);
  wait_until_settled (&view);
  g_assert_true (goen_id_list_get_has_sections (view.list));
  g_assert_cmpuint (view.n_sections_changed, >, 0);

  for (guint bucket = 0; bucket < GOEN_N_BUCKETS; bucket++)
    {
      guint bucket_start = 0, bucket_end = 0;

      g_assert_cmpint (goen_id_list_get_bucket (view.list, bucket, &bucket_start, &bucket_end), ==, counts[bucket] > 0);
      if (counts[bucket] == 0)
        continue;

      g_assert_cmpuint (bucket_start, ==, start);
      g_assert_cmpuint (bucket_end, ==, start + counts[bucket]);
      for (guint i = bucket_start; i < bucket_end; i++)
        {
          guint section_start, section_end;
          GoenReadingBucket section_bucket;
          g_autoptr (GoenPersonRecord) record = load (fixture->library, goen_id_list_get_id (view.list, i));

          goen_id_list_get_section (view.list, i, &section_start, &section_end, &section_bucket);
          g_assert_cmpuint (section_start, ==, bucket_start);
          g_assert_cmpuint (section_end, ==, bucket_end);
          g_assert_cmpuint (section_bucket, ==, bucket);
          g_assert_cmpuint (get_bucket (order, record), ==, bucket);
        }
      start = bucket_end;
    }
  g_assert_cmpuint (start, ==, 300);
}

static void
test_without_sections (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (View) view = { 0, };
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  guint start, end;

  add_sample (fixture->library, 100);
  view_init (&view, fixture->library);
  show_all (&view);

  query->sort = GOEN_PEOPLE_BY_ADDED;
  goen_id_list_set_query (view.list, query);
  wait_until_settled (&view);
  g_assert_false (goen_id_list_get_has_sections (view.list));
  g_assert_false (goen_id_list_get_bucket (view.list, GOEN_BUCKET_A, NULL, NULL));
  goen_id_list_get_section (view.list, 60, &start, &end, NULL);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 100);
  goen_id_list_get_section (view.list, 100, &start, &end, NULL);
  g_assert_cmpuint (start, ==, 100);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

static void
test_one_added (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (View) view = { 0, };
  gint64 id;
  guint position;

  add_sample (fixture->library, 200);
  view_init (&view, fixture->library);
  show_all (&view);

  id = add_person (fixture->library, "中村", "花", "なかむら", "はな");
  wait_until_settled (&view);
  g_assert_true (goen_id_list_find (view.list, id, &position));
  g_assert_cmpuint (view.events->len, ==, 1);
  assert_event (&view, 0, position, 0, 1);
  g_assert_cmpuint (view.n_sections_changed, ==, 1);
}

static void
test_one_changed_in_place (Fixture       *fixture,
                           gconstpointer  data)
{
  g_auto (View) view = { 0, };
  g_autoptr (GoenPerson) person = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;

  add_sample (fixture->library, 200);
  view_init (&view, fixture->library);
  show_all (&view);
  person = g_list_model_get_item (G_LIST_MODEL (view.list), 70);

  record = load (fixture->library, goen_id_list_get_id (view.list, 70));
  g_ptr_array_set_size (record->affiliations, 0);
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社あたらしい", NULL, "会長"));
  saved = save (fixture->library, record);
  wait_until_settled (&view);

  /* Not a word to the list: the item tells it itself. */
  g_assert_cmpuint (view.events->len, ==, 0);
  g_assert_cmpuint (view.n_sections_changed, ==, 0);
  while (g_strcmp0 (goen_person_get_title (person), "会長") != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_one_moved (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (View) view = { 0, };
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GoenPerson) person = NULL;
  g_autoptr (GoenPerson) person_after = NULL;
  gint64 id;
  guint position;

  add_sample (fixture->library, 200);
  id = add_person (fixture->library, "東", "健", "あずま", "けん");
  view_init (&view, fixture->library);
  show_all (&view);
  g_assert_true (goen_id_list_find (view.list, id, &position));
  person = g_list_model_get_item (G_LIST_MODEL (view.list), position);

  record = load (fixture->library, id);
  g_set_str (&record->family_yomi, "ひがし");
  saved = save (fixture->library, record);
  wait_until_settled (&view);

  g_assert_cmpuint (view.events->len, ==, 2);
  assert_event (&view, 0, position, 1, 0);
  g_assert_true (goen_id_list_find (view.list, id, &position));
  assert_event (&view, 1, position, 0, 1);

  /* Found again by id, and still the same object. */
  person_after = g_list_model_get_item (G_LIST_MODEL (view.list), position);
  g_assert_true (person == person_after);
}

static void
test_several_removed (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto (View) view = { 0, };
  gint64 ids[5];
  const guint positions[] = { 10, 11, 12, 90, 199 };

  add_sample (fixture->library, 200);
  view_init (&view, fixture->library);
  show_all (&view);

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    ids[i] = goen_id_list_get_id (view.list, positions[i]);
  trash (fixture->library, ids, G_N_ELEMENTS (ids));
  wait_until_settled (&view);

  g_assert_cmpuint (view.events->len, ==, 3);
  assert_event (&view, 0, 10, 3, 0);
  assert_event (&view, 1, 87, 1, 0);
  assert_event (&view, 2, 195, 1, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (goen_id_list_find (view.list, ids[i], NULL));
}

/* Whatever changes between two queries, what is announced leads from one list to the other. */
static void
test_random_changes (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (View) view = { 0, };
  static const char * const yomi[] = { "あべ", "かとう", "さとう", "たなか", "なかの", "はら", "わだ", NULL, "ヴィ", "Zorn" };

  add_sample (fixture->library, 120);
  view_init (&view, fixture->library);
  show_all (&view);

  for (guint round = 0; round < 40; round++)
    {
      guint n_changes = g_test_rand_int_range (1, 6);

      for (guint i = 0; i < n_changes; i++)
        {
          guint n = view.ids->len;
          gint64 id = g_array_index (view.ids, gint64, g_test_rand_int_range (0, n));
          const char *new_yomi = yomi[g_test_rand_int_range (0, G_N_ELEMENTS (yomi))];
          g_autoptr (GArray) still_there = query_ids (fixture->library, NULL, FALSE);
          gboolean there = FALSE;

          for (guint j = 0; j < still_there->len; j++)
            there |= g_array_index (still_there, gint64, j) == id;

          switch (there ? g_test_rand_int_range (0, 3) : 0)
            {
            case 0:
              add_person (fixture->library, "新", "人", new_yomi, NULL);
              break;
            case 1:
              trash (fixture->library, &id, 1);
              break;
            default:
              {
                g_autoptr (GoenPersonRecord) record = load (fixture->library, id);
                g_autoptr (GoenPersonRecord) saved = NULL;

                g_set_str (&record->family_yomi, new_yomi);
                saved = save (fixture->library, record);
              }
            }
        }

      wait_until_settled (&view);
      {
        g_autoptr (GArray) truth = query_ids (fixture->library, NULL, FALSE);

        g_assert_cmpmem (truth->data, truth->len * sizeof (gint64), view.ids->data, view.ids->len * sizeof (gint64));
      }
    }
}

static void
test_superseded (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (View) view = { 0, };
  static const char * const searches[] = { "田", "山", "株", "o", "髙橋" };
  g_autoptr (GArray) truth = NULL;

  add_sample (fixture->library, 400);
  view_init (&view, fixture->library);
  show_all (&view);

  /* Typed faster than answered: only the last one shows, and none of the others ever. */
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    ask (&view, searches[i]);
  wait_until_settled (&view);
  truth = query_ids (fixture->library, "髙橋", FALSE);
  g_assert_cmpuint (truth->len, >, 0);
  g_assert_cmpmem (truth->data, truth->len * sizeof (gint64), view.ids->data, view.ids->len * sizeof (gint64));
  g_assert_cmpuint (view.events->len, ==, 2);

  spin ();
  g_assert_cmpuint (view.n_settled, ==, 2);
  g_assert_null (goen_id_list_get_error (view.list));
}

static void
count_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenPersonRecord) saved = goen_library_save_person_finish (GOEN_LIBRARY (source), result, NULL);

  g_assert_nonnull (saved);
  (*(guint *) user_data)++;
}

/* The worker answers and then saves while this thread does something else: it hears of the change
 * before it gets the answer, which does not know it yet. */
static void
test_change_before_answer (Fixture       *fixture,
                           gconstpointer  data)
{
  g_auto (View) view = { 0, };
  g_autoptr (GoenPersonRecord) record = make_person ("中村", "花", "なかむら", "はな");
  guint n_saved = 0;

  add_sample (fixture->library, 20);
  view_init (&view, fixture->library);
  ask (&view, NULL);
  goen_library_save_person_async (fixture->library, record, NULL, count_saved_cb, &n_saved);
  g_usleep (300 * 1000);
  while (n_saved == 0 || goen_id_list_get_is_loading (view.list))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (view.ids->len, ==, 21);
}

/* Changes that come while the list is still asking about earlier ones. */
static void
test_many_changes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (View) view = { 0, };
  guint n_saved = 0;

  view_init (&view, fixture->library);
  show_all (&view);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *given = g_strdup_printf ("%u", i);
      g_autoptr (GoenPersonRecord) record = make_person ("中村", given, "なかむら", NULL);

      goen_library_save_person_async (fixture->library, record, NULL, count_saved_cb, &n_saved);
    }
  while (n_saved < 60 || goen_id_list_get_is_loading (view.list))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (view.ids->len, ==, 60);
}

static void
test_recent_items_stay (Fixture       *fixture,
                        gconstpointer  data)
{
  g_auto (View) view = { 0, };
  GoenPerson *person;

  add_sample (fixture->library, 400);
  view_init (&view, fixture->library);
  show_all (&view);

  person = g_list_model_get_item (G_LIST_MODEL (view.list), 0);
  while (!goen_person_get_is_loaded (person))
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (G_OBJECT (person), (gpointer *) &person);
  g_object_unref (person);

  for (guint i = 1; i < 200; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (view.list), i));
  g_assert_nonnull (person);
  g_assert_true (goen_person_get_is_loaded (person));

  for (guint i = 0; i < 400; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (view.list), i));
  g_assert_null (person);
}

static void
test_closed_library (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (View) view = { 0, };

  view_init (&view, fixture->library);
  goen_library_close (fixture->library);
  ask (&view, NULL);
  wait_until_settled (&view);
  g_assert_nonnull (goen_id_list_get_error (view.list));
  g_assert_false (goen_id_list_get_is_loading (view.list));
}

#define ADD(name, func) g_test_add ("/id-list/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("two-steps", test_two_steps);
  ADD ("rows-in-one-turn", test_rows_in_one_turn);
  ADD ("sections", test_sections);
  ADD ("without-sections", test_without_sections);
  ADD ("one-added", test_one_added);
  ADD ("one-changed-in-place", test_one_changed_in_place);
  ADD ("one-moved", test_one_moved);
  ADD ("several-removed", test_several_removed);
  ADD ("random-changes", test_random_changes);
  ADD ("superseded", test_superseded);
  ADD ("change-before-answer", test_change_before_answer);
  ADD ("many-changes", test_many_changes);
  ADD ("recent-items-stay", test_recent_items_stay);
  ADD ("closed-library", test_closed_library);

  return g_test_run ();
}
