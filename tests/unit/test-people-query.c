/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

/* People in the store: what is saved, in what order they stand, what finds them, and how they leave. */

/* --- jobs --- */

typedef struct {
  const GoenPeopleQuery *query;
  guint                  limit;
  GoenPeopleResult      *result;
  GPtrArray             *rows;
} QueryJob;

static gboolean
query_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  QueryJob *job = data;

  job->result = goen_person_table_query (db, job->query, job->limit, cancellable, error);
  if (job->result == NULL)
    return FALSE;

  job->rows = goen_person_table_load_rows (db, (const gint64 *) job->result->ids->data,
                                           job->result->ids->len, error);

  return job->rows != NULL;
}

/* The names of those a query lists, in order: "a, b". */
static char *
list (Fixture                *fixture,
      const GoenPeopleQuery  *query,
      guint                   limit,
      GoenPeopleResult      **result)
{
  g_autoptr (GError) error = NULL;
  QueryJob job = { query, limit, NULL, NULL };
  GString *names = g_string_new (NULL);

  goen_store_run (fixture->store, GOEN_STORE_READ, query_func, &job, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < job.rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((GoenPersonRow *) job.rows->pdata[i])->name);
  g_ptr_array_unref (job.rows);

  if (result != NULL)
    *result = job.result;
  else
    goen_people_result_free (job.result);

  return g_string_free_and_steal (names);
}

static char *
search (Fixture    *fixture,
        const char *text,
        gboolean    trash)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->search = g_strdup (text);
  query->trash = trash;

  return list (fixture, query, 0, NULL);
}

#define assert_search(fixture, text, names) \
  G_STMT_START { \
    g_autofree char *found_ = search (fixture, text, FALSE); \
    g_assert_cmpstr (found_, ==, names); \
  } G_STMT_END

#define assert_list(fixture, query, names) \
  G_STMT_START { \
    g_autofree char *found_ = list (fixture, query, 0, NULL); \
    g_assert_cmpstr (found_, ==, names); \
  } G_STMT_END

static gint64
add (Fixture    *fixture,
     const char *family,
     const char *given,
     const char *family_yomi,
     const char *given_yomi)
{
  return save_and_free (fixture->store, make_person (family, given, family_yomi, given_yomi));
}

/* --- saving --- */

static GoenPersonRecord *
make_full_person (void)
{
  GoenPersonRecord *record = make_person ("髙橋", "美咲", "たかはし", "みさき");
  GoenAffiliation *affiliation = goen_affiliation_new ("㈱みどり", "営業部", "部長");
  GoenAddress *address = goen_address_new ();
  g_autoptr (GBytes) image = g_bytes_new_static ("\0\1\2\3", 4);

  record->uid = g_strdup ("urn:x:1");
  record->middle = g_strdup ("M");
  record->prefix = g_strdup ("Dr.");
  record->suffix = g_strdup ("Jr.");
  record->nickname = g_strdup ("みー");
  record->formatted = g_strdup ("髙橋美咲博士");
  record->honorific = g_strdup ("先生");
  record->yomi_guessed = TRUE;
  affiliation->company_yomi = g_strdup ("みどり");
  affiliation->from = g_strdup ("2020-04");
  g_ptr_array_add (record->affiliations, affiliation);
  affiliation = goen_affiliation_new ("あおい", NULL, NULL);
  affiliation->to = g_strdup ("2019");
  g_ptr_array_add (record->affiliations, affiliation);
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-0000-0000", "cell", "私用"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0000", NULL, NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("misaki@example.jp", "work", NULL));
  address->postal = g_strdup ("100-0000");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("架空区");
  address->street = g_strdup ("1-2-3");
  address->building = g_strdup ("みどりビル");
  address->country = g_strdup ("日本");
  address->raw = g_strdup ("〒100-0000 東京都架空区1-2-3");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/", "blog", NULL));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("@misaki", "x", NULL));
  g_ptr_array_add (record->dates, goen_contact_point_new ("2001-06-01", "anniversary", NULL));
  record->birthday = g_strdup ("--03-03");
  g_ptr_array_add (record->tags, g_strdup ("勉強会"));
  g_ptr_array_add (record->tags, g_strdup ("C++"));
  g_ptr_array_add (record->tags, g_strdup ("C"));
  g_ptr_array_add (record->interests, g_strdup ("登山"));
  g_ptr_array_add (record->interests, g_strdup ("茶道"));
  g_ptr_array_add (record->offers, g_strdup ("試作"));
  g_ptr_array_add (record->needs, g_strdup ("販路"));
  record->note = g_strdup ("一行目\n二行目");
  record->private_note = g_strdup ("内緒");
  record->met_on = g_strdup ("2026-05-16");
  record->met_at = g_strdup ("交流会");
  record->met_how = g_strdup ("山の話");
  record->introduced_by = g_strdup ("田中");
  record->introduced_by_uuid = g_strdup ("22222222-2222-4222-8222-222222222222");
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", image);
  goen_person_record_set_image (record, GOEN_IMAGE_CARD_BACK, NULL, image);
  g_ptr_array_add (record->extra, g_strdup ("X-A:1"));
  g_ptr_array_add (record->extra, g_strdup ("X-B;C=\"d\": e "));

  return record;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autoptr (GoenPersonRecord) loaded = NULL;
  g_autoptr (GoenPersonRecord) emptied = NULL;
  g_autoptr (GoenPersonRecord) again = NULL;
  gint64 id = save (fixture->store, record);

  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (record->revision, ==, 1);
  g_assert_true (g_uuid_string_is_valid (record->uuid));
  g_assert_cmpint (record->created, >, 1700000000);
  g_assert_cmpint (record->modified, ==, record->created);

  loaded = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_assert_true (goen_person_record_equal (loaded, record));
  g_assert_cmpstr (loaded->uuid, ==, record->uuid);
  g_assert_cmpstr (loaded->uid, ==, "urn:x:1");
  g_assert_cmpint (loaded->revision, ==, 1);
  g_assert_cmpint (loaded->deleted, ==, 0);

  /* Everything can be taken away again. */
  emptied = make_person ("髙橋", NULL, NULL, NULL);
  emptied->id = id;
  emptied->revision = 1;
  save (fixture->store, emptied);
  again = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_assert_true (goen_person_record_equal (again, emptied));
  g_assert_cmpstr (again->uuid, ==, record->uuid);
  g_assert_cmpint (again->revision, ==, 2);
  assert_sound (fixture->store);
}

/* Who edits a name without having loaded the photo does not lose it. */
static void
test_images_left_out (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autoptr (GoenPersonRecord) edited = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;
  g_autoptr (GBytes) other = g_bytes_new_static ("new", 3);
  gint64 id = save (fixture->store, record);

  edited = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
  g_assert_cmpuint (edited->images->len, ==, 0);
  g_set_str (&edited->note, "変えた");
  save (fixture->store, edited);
  stored = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_assert_cmpstr (stored->note, ==, "変えた");
  g_assert_cmpuint (stored->images->len, ==, 2);

  goen_person_record_set_image (edited, GOEN_IMAGE_PHOTO, "image/jpeg", other);
  save (fixture->store, edited);
  g_clear_pointer (&stored, goen_person_record_free);
  stored = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_assert_cmpuint (stored->images->len, ==, 2);
  g_assert_cmpstr (goen_person_record_get_image (stored, GOEN_IMAGE_PHOTO)->mime, ==, "image/jpeg");
  g_assert_nonnull (goen_person_record_get_image (stored, GOEN_IMAGE_CARD_BACK));

  g_ptr_array_set_size (stored->images, 0);
  save (fixture->store, stored);
  g_clear_pointer (&stored, goen_person_record_free);
  stored = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_assert_cmpuint (stored->images->len, ==, 0);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add (fixture, "山田", "太郎", "やまだ", "たろう");
  g_autoptr (GoenPersonRecord) mine = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
  g_autoptr (GoenPersonRecord) theirs = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
  g_autoptr (GoenPersonRecord) stored = NULL;
  g_autoptr (GoenPersonRecord) gone = make_person ("だれか", NULL, NULL, NULL);

  g_set_str (&theirs->note, "theirs");
  save (fixture->store, theirs);
  g_set_str (&mine->note, "mine");
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, mine, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_clear_error (&error);
  stored = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
  g_assert_cmpstr (stored->note, ==, "theirs");

  gone->id = 12345;
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, gone, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

typedef struct {
  gint64 (*find) (GoenDatabase *db, const char *text, GError **error);
  const char *text;
  gint64      id;
} FindJob;

static gboolean
find_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  FindJob *job = data;

  job->id = job->find (db, job->text, error);

  return job->id != 0;
}

static void
test_uuid (Fixture       *fixture,
           gconstpointer  data)
{
  const char *uuid = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) first = make_person ("山田", "太郎", NULL, NULL);
  g_autoptr (GoenPersonRecord) second = make_person ("田中", "花子", NULL, NULL);
  FindJob by_uuid = { goen_person_table_find_uuid, "F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6", 0 };
  FindJob by_uid = { goen_person_table_find_uid, "card/7", 0 };
  FindJob unknown = { goen_person_table_find_uid, "card/8", 0 };
  gint64 id;

  first->uuid = g_ascii_strup (uuid, -1);
  first->uid = g_strdup ("card/7");
  id = save (fixture->store, first);
  g_assert_cmpstr (first->uuid, ==, uuid);

  second->uuid = g_strdup (uuid);
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, second, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &by_uuid, NULL, &error));
  g_assert_cmpint (by_uuid.id, ==, id);
  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &by_uid, NULL, &error));
  g_assert_cmpint (by_uid.id, ==, id);
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_READ, find_func, &unknown, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

/* --- order --- */

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;
  g_autofree char *names = NULL;
  GoenPersonRecord *company;
  GoenAffiliation *affiliation;

  add (fixture, "渡邉", "一", NULL, NULL);
  add (fixture, "Smith", "John", NULL, NULL);
  add (fixture, "山田", "太郎", "やまだ", "たろう");
  add (fixture, "高橋", "美咲", "タカハシ", "ミサキ");
  add (fixture, "安藤", "愛", "あんどう", "あい");
  add (fixture, "高橋", "愛", "たかはし", "あい");
  add (fixture, "Adams", "Ann", NULL, NULL);
  add (fixture, "ヴァン", "ミ", "ヴァン", "ミ");

  /* A company stands under its reading without the legal form. */
  company = goen_person_record_new ();
  affiliation = goen_affiliation_new ("株式会社鈴木", NULL, NULL);
  affiliation->company_yomi = g_strdup ("かぶしきがいしゃすずき");
  g_ptr_array_add (company->affiliations, affiliation);
  save_and_free (fixture->store, company);

  names = list (fixture, query, 0, &result);
  g_assert_cmpstr (names, ==,
                   "安藤 愛, ヴァン ミ, 株式会社鈴木, 高橋 愛, 高橋 美咲, 山田 太郎, Ann Adams, John Smith, 渡邉 一");
  g_assert_true (result->has_sections);
  g_assert_true (result->is_complete);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_A], ==, 0);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_KA], ==, 2);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_SA], ==, 2);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_TA], ==, 3);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_NA], ==, 5);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_YA], ==, 5);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_LATIN_A], ==, 6);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_LATIN_A + 1], ==, 7);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_LATIN_A + ('S' - 'A')], ==, 7);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_NO_READING], ==, 8);
  g_assert_cmpuint (result->starts[GOEN_N_BUCKETS], ==, 9);

  query->no_reading = TRUE;
  assert_list (fixture, query, "渡邉 一");
}

static gint64
add_guessed (Fixture    *fixture,
             const char *family,
             const char *family_yomi)
{
  GoenPersonRecord *record = make_person (family, NULL, family_yomi, NULL);

  record->yomi_guessed = TRUE;

  return save_and_free (fixture->store, record);
}

/* Those whose reading is still to be told by the user, by reading, kanji without one at the end. */
static void
test_unconfirmed (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleQuery) copy = NULL;
  g_autoptr (GoenPeopleResult) result = NULL;
  g_autofree char *names = NULL;

  add (fixture, "高橋", "美咲", "たかはし", "みさき");
  add (fixture, "渡邉", NULL, NULL, NULL);
  add_guessed (fixture, "山田", "やまだ");
  add (fixture, "さとう", NULL, NULL, NULL);
  add (fixture, "Smith", "John", NULL, NULL);
  add_guessed (fixture, "伊藤", "いとう");

  query->unconfirmed_reading = TRUE;
  copy = goen_people_query_copy (query);
  g_assert_true (goen_people_query_equal (query, copy));
  names = list (fixture, query, 0, &result);
  g_assert_cmpstr (names, ==, "伊藤, 山田, 渡邉");
  g_assert_cmpuint (result->starts[GOEN_BUCKET_YA], ==, 1);
  g_assert_cmpuint (result->starts[GOEN_BUCKET_NO_READING], ==, 2);

  query->search = g_strdup ("yamada");
  assert_list (fixture, query, "山田");
  g_assert_false (goen_people_query_equal (query, copy));
  g_clear_pointer (&query->search, g_free);

  query->sort = GOEN_PEOPLE_BY_LAST_CONTACT;
  assert_list (fixture, query, "渡邉, 山田, 伊藤");
  query->sort = GOEN_PEOPLE_BY_READING;

  query->no_reading = TRUE;
  assert_list (fixture, query, "渡邉");
  query->unconfirmed_reading = FALSE;
  g_assert_false (goen_people_query_equal (query, copy));
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  add (fixture, "山田", "三", "やまだ", "さん");
  add (fixture, "山田", "一", "やまだ", "いち");
  add (fixture, "田中", "二", "たなか", "に");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GoenPeopleResult) two = NULL;
      g_autoptr (GoenPeopleResult) three = NULL;
      g_autofree char *first = list (fixture, query, 2, &two);
      g_autofree char *all = list (fixture, query, 3, &three);

      g_assert_cmpstr (first, ==, "田中 二, 山田 一");
      g_assert_false (two->is_complete);
      g_assert_cmpuint (two->starts[GOEN_N_BUCKETS], ==, 2);
      g_assert_cmpstr (all, ==, "田中 二, 山田 一, 山田 三");
      g_assert_true (three->is_complete);

      /* The same of a search. */
      g_set_str (&query->search, "田");
    }
}

static void
test_other_orders (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct {
    const char *given;
    const char *met_on;
  } people[] = {
    { "一", "2026-05-16" }, { "二", NULL }, { "三", "2024" }, { "四", "2024-07" }, { "五", "--05-05" },
  };
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      GoenPersonRecord *record = make_person ("山田", people[i].given, "やまだ", NULL);

      record->met_on = g_strdup (people[i].met_on);
      save_and_free (fixture->store, record);
    }

  query->sort = GOEN_PEOPLE_BY_ADDED;
  names = list (fixture, query, 0, &result);
  g_assert_cmpstr (names, ==, "山田 五, 山田 四, 山田 三, 山田 二, 山田 一");
  g_assert_false (result->has_sections);

  query->sort = GOEN_PEOPLE_BY_LAST_CONTACT;
  assert_list (fixture, query, "山田 三, 山田 四, 山田 一, 山田 二, 山田 五");
  query->search = g_strdup ("やまだ");
  assert_list (fixture, query, "山田 三, 山田 四, 山田 一, 山田 二, 山田 五");
  query->sort = GOEN_PEOPLE_BY_ADDED;
  assert_list (fixture, query, "山田 五, 山田 四, 山田 三, 山田 二, 山田 一");
}

/* Many come between the same two, so that others must move; nobody may be lost or out of order on the way. */
static void
test_crowd (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autofree char *expected = NULL;
  GString *names = g_string_new (NULL);
  guint n = 150;

  /* 山田 000, 149, 001, 148 …: each new one between the two last. */
  for (guint i = 0; i < n; i++)
    {
      guint number = i % 2 == 0 ? i / 2 : n - 1 - i / 2;
      g_autofree char *given = g_strdup_printf ("%03u", number);

      add (fixture, "山田", given, "やまだ", given);
    }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s山田 %03u", i > 0 ? ", " : "", i);

  expected = g_string_free_and_steal (names);
  assert_list (fixture, query, expected);
  assert_sound (fixture->store);
}

static void
test_same_place (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < 200; i++)
    add (fixture, "山田", "太郎", "やまだ", "たろう");
  add (fixture, "和田", "太郎", "わだ", "たろう");
  for (guint i = 0; i < 50; i++)
    add (fixture, "山田", "太郎", "やまだ", "たろう");
  add (fixture, "相田", "太郎", "あいだ", "たろう");
  for (guint i = 0; i < 50; i++)
    add (fixture, "相川", "太郎", "あいかわ", "たろう");

  g_assert_cmpint (count (fixture->store, FALSE), ==, 302);
  assert_sound (fixture->store);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPersonRecord) record = make_person ("東", "一", "ひがし", NULL);

  add (fixture, "田中", "花子", "たなか", NULL);
  save (fixture->store, record);
  assert_list (fixture, query, "田中 花子, 東 一");

  g_set_str (&record->family_yomi, "あずま");
  save (fixture->store, record);
  assert_list (fixture, query, "東 一, 田中 花子");
  assert_search (fixture, "azuma", "東 一");
  assert_search (fixture, "higasi", "");
  assert_sound (fixture->store);
}

/* --- many at once --- */

typedef struct {
  GPtrArray *people;
  gint64     import_id;
  guint      last_done;
  guint      n_calls;
} ManyJob;

static void
many_progress_cb (guint    done,
                  guint    all,
                  gpointer user_data)
{
  ManyJob *job = user_data;

  g_assert_cmpuint (all, ==, job->people->len);
  g_assert_cmpuint (done, >=, job->last_done);
  g_assert_cmpuint (done, <=, all);
  job->last_done = done;
  job->n_calls++;
}

static gboolean
many_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  ManyJob *job = data;

  job->import_id = goen_import_table_add (db, "test.vcf", error);

  return job->import_id != 0 &&
         goen_person_table_add_many (db, job->people, job->import_id, many_progress_cb, job, cancellable, error) &&
         goen_import_table_finish (db, job->import_id, job->people->len, 1, 2, 3, error);
}

static GPtrArray *
make_crowd (guint n)
{
  static const char * const names[][2] = {
    { "田中", "たなか" }, { "山田", "やまだ" }, { "佐藤", "さとう" }, { "鈴木", "すずき" }, { "渡辺", NULL },
    { "Smith", NULL }, { "伊藤", "いとう" },
  };
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < n; i++)
    {
      guint which = g_test_rand_int_range (0, G_N_ELEMENTS (names));
      g_autofree char *given = g_strdup_printf ("%05d", g_test_rand_int_range (0, 100000));

      g_ptr_array_add (people, make_person (names[which][0], given, names[which][1], given));
    }

  return people;
}

static void
add_crowd (Fixture *fixture,
           guint    n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = make_crowd (n);
  ManyJob job = { people, 0, 0, 0 };

  goen_store_run (fixture->store, GOEN_STORE_BULK, many_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (job.last_done, ==, n);
}

/* In whatever pieces people come, all are there, in order and found. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleQuery) tanaka = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;
  g_autofree char *names = NULL;
  g_autofree char *expected = NULL;
  static const guint pieces[] = { 5000, 30, 1, 700, 90, 6000 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      add_crowd (fixture, pieces[i]);
      n += pieces[i];
      g_assert_cmpint (count (fixture->store, FALSE), ==, n);
    }
  assert_sound (fixture->store);

  tanaka->search = g_strdup ("tanaka");
  names = list (fixture, tanaka, 0, &result);
  expected = ask_sql (fixture->path, "SELECT count (*) FROM person WHERE family = '田中'");
  g_assert_cmpuint (result->ids->len, ==, g_ascii_strtoull (expected, NULL, 10));
}

/* An import that lists everybody in the midst of it, and is then given up. */
static gboolean
given_up_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;

  if (!goen_person_table_add_many (db, data, 0, NULL, NULL, NULL, error))
    return FALSE;

  result = goen_person_table_query (db, query, 0, NULL, error);
  g_assert_cmpuint (result->ids->len, ==, 101);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up");

  return FALSE;
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GPtrArray) people = make_crowd (100);

  add (fixture, "山田", "太郎", "やまだ", "たろう");
  assert_list (fixture, query, "山田 太郎");
  goen_store_run (fixture->store, GOEN_STORE_BULK, given_up_func, people, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_list (fixture, query, "山田 太郎");
  assert_search (fixture, "田", "山田 太郎");
  assert_sound (fixture->store);
}

/* What another process adds is in the next list. */
static void
test_foreign_list (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenStore) other = goen_store_open (fixture->path, GOEN_STORE_OPEN_NONE, NULL);

  add (fixture, "山田", "太郎", "やまだ", "たろう");
  assert_list (fixture, query, "山田 太郎");
  save_and_free (other, make_person ("田中", "花子", "たなか", "はなこ"));
  assert_list (fixture, query, "田中 花子, 山田 太郎");
}

static void
test_import_history (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  ManyJob job = { people, 0, 0, 0 };
  const char *uuid = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";
  GoenPersonRecord *first = make_person ("田中", "花子", "たなか", NULL);
  GoenPersonRecord *second = make_person ("佐藤", "一", "さとう", NULL);

  add (fixture, "山田", "太郎", "やまだ", NULL);
  first->uuid = g_strdup (uuid);
  second->uuid = g_strdup (uuid);
  g_ptr_array_add (people, first);
  g_ptr_array_add (people, second);
  goen_store_run (fixture->store, GOEN_STORE_BULK, many_func, &job, NULL, &error);
  g_assert_no_error (error);

  /* Two cards with one UUID are two people. */
  g_assert_cmpstr (first->uuid, !=, second->uuid);
  g_assert_true (g_str_equal (first->uuid, uuid) || g_str_equal (second->uuid, uuid));

  query->import_id = job.import_id;
  assert_list (fixture, query, "佐藤 一, 田中 花子");
  query->search = g_strdup ("田");
  assert_list (fixture, query, "田中 花子");
  assert_sql (fixture->path, "SELECT source, added, updated, duplicates, rejected, finished >= started FROM import",
              "test.vcf|2|1|2|3|1");
}

static gboolean
note_update_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  gint64 id = goen_import_table_add (db, "test.vcf", error);

  return id != 0 && goen_import_table_note_update (db, id, data, error);
}

static void
test_import_before (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autofree char *hex = NULL;
  g_autofree guint8 *bytes = NULL;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) phones = NULL;
  const char *family;
  gsize length;

  save (fixture->store, record);
  goen_store_run (fixture->store, GOEN_STORE_SAVE, note_update_func, record, NULL, &error);
  g_assert_no_error (error);

  hex = ask_sql (fixture->path, "SELECT hex (before) FROM import_update");
  length = strlen (hex) / 2;
  bytes = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    bytes[i] = g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]);
  before = g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE_VARDICT, bytes, length, FALSE, NULL, NULL));
  g_assert_true (g_variant_is_normal_form (before));
  g_assert_true (g_variant_lookup (before, "family", "&s", &family));
  g_assert_cmpstr (family, ==, "髙橋");
  phones = g_variant_lookup_value (before, "phones", G_VARIANT_TYPE ("aams"));
  g_assert_cmpuint (g_variant_n_children (phones), ==, 2);
}

/* --- search --- */

static void
fill_for_search (Fixture *fixture)
{
  GoenPersonRecord *record = make_person ("山田", "太郎", "やまだ", "たろう");

  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社みどり商会", "営業部", "部長"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-1234-0000", "cell", NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("Taro.Yamada@example.jp", "work", NULL));
  save_and_free (fixture->store, record);

  record = make_person ("田中", "花子", "たなか", "はなこ");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("㈱あおい", NULL, "代表取締役"));
  record->note = g_strdup ("展示会で話した");
  record->private_note = g_strdup ("\"引用\" 100%");
  g_ptr_array_add (record->tags, g_strdup ("勉強会"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("＋81 3-0000-5678", "work", NULL));
  save_and_free (fixture->store, record);

  record = make_person ("髙橋", "美咲", "たかはし", "みさき");
  record->nickname = g_strdup ("ミーちゃん");
  g_ptr_array_add (record->offers, g_strdup ("販路"));
  g_ptr_array_add (record->needs, g_strdup ("路面店"));
  record->met_at = g_strdup ("異業種交流会");
  save_and_free (fixture->store, record);

  record = make_person ("Smith", "John", NULL, NULL);
  g_ptr_array_add (record->emails, goen_contact_point_new ("js@example.jp", "work", NULL));
  save_and_free (fixture->store, record);
}

static const struct {
  const char *text;
  const char *names;
} searches[] = {
  { "山田", "山田 太郎" },
  { "田", "田中 花子, 山田 太郎" },
  { "tanaka", "田中 花子" },
  { "TANAKA", "田中 花子" },
  { "ｔａｎａｋａ", "田中 花子" },
  { "tana", "田中 花子" },
  { "takahasi", "髙橋 美咲" },
  { "takahashi", "髙橋 美咲" },
  { "takahashimisaki", "髙橋 美咲" },
  { "misaki takahashi", "髙橋 美咲" },
  { "ﾀﾅｶ", "田中 花子" },
  { "たなか", "田中 花子" },
  { "高橋", "髙橋 美咲" },
  { "髙橋", "髙橋 美咲" },
  { "高", "髙橋 美咲" },
  { "髙", "髙橋 美咲" },
  { "0901234", "山田 太郎" },
  { "090-1234", "山田 太郎" },
  { "０９０１２３４", "山田 太郎" },
  { "1234", "山田 太郎" },
  { "090 1234 0000", "山田 太郎" },
  { "03-0000-5678", "田中 花子" },
  { "+81 3 0000 5678", "田中 花子" },
  { "12", "" },
  { "株式会社みどり", "山田 太郎" },
  { "㈱みどり", "山田 太郎" },
  { "みどり", "山田 太郎" },
  { "(株)あおい", "田中 花子" },
  { "aoi", "田中 花子" },
  { "取締役", "田中 花子" },
  { "営業", "山田 太郎" },
  { "展示会", "田中 花子" },
  { "勉強会", "田中 花子" },
  { "引用", "田中 花子" },
  { "販路", "髙橋 美咲" },
  { "ミーちゃん", "髙橋 美咲" },
  { "異業種", "髙橋 美咲" },
  { "taro.yamada@example.jp", "山田 太郎" },
  { "example.jp", "山田 太郎, John Smith" },
  { "@ex", "山田 太郎, John Smith" },
  { "s@", "John Smith" },
  { "smith", "John Smith" },
  { "john smith", "John Smith" },
  { "田 部長", "山田 太郎" },
  { "田　中", "田中 花子" },
  { "田 太", "山田 太郎" },
  { "山 y", "山田 太郎" },
  { "田中 山田", "" },
  /* The end of one field and the beginning of the next are not one word. */
  { "子た", "" },
  { "郎や", "" },
  { "販路面店", "" },
  /* The last character of a field is one as well. */
  { "郎 部長", "山田 太郎" },
  { "店 高橋", "髙橋 美咲" },
  { "どこにもない", "" },
  { "zzz", "" },
  /* Nothing in a search means anything to the index. */
  { "\"", "髙橋 美咲, 田中 花子, 山田 太郎, John Smith" },
  { "、。", "髙橋 美咲, 田中 花子, 山田 太郎, John Smith" },
  { "", "髙橋 美咲, 田中 花子, 山田 太郎, John Smith" },
  { "  　", "髙橋 美咲, 田中 花子, 山田 太郎, John Smith" },
  { "*", "髙橋 美咲, 田中 花子, 山田 太郎, John Smith" },
  { "田*", "田中 花子, 山田 太郎" },
  { "田\" OR \"高", "" },
  { "田中 OR 高橋", "" },
  { "grams:田中", "" },
  { "NOT", "" },
  { "^田中", "" },
  { "-田中", "田中 花子" },
  { "100%", "田中 花子" },
  { "'; DROP TABLE person; --", "" },
};

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  fill_for_search (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("%s", searches[i].text);
      assert_search (fixture, searches[i].text, searches[i].names);
    }
}

/* The trash has no index and is searched in another way, which must find the same. */
static void
test_search_trash (Fixture       *fixture,
                   gconstpointer  data)
{
  fill_for_search (fixture);
  for (gint64 id = 1; id <= 4; id++)
    run_by_id (fixture->store, goen_person_table_trash, id);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = search (fixture, searches[i].text, TRUE);

      g_test_message ("%s", searches[i].text);
      g_assert_cmpstr (found, ==, searches[i].names);
      assert_search (fixture, searches[i].text, "");
    }
}

/* Every piece of a text is found, from one character to all of it, and nobody else is. */
static void
test_search_pieces (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *text = "吉祥寺の喫茶店「麒麟」で𠮷野さんとABC計画を2026年に";
  GoenPersonRecord *record = make_person ("林", "一", "はやし", NULL);
  glong n = g_utf8_strlen (text, -1);

  record->note = g_strdup (text);
  save_and_free (fixture->store, record);
  add (fixture, "森", "二", "もり", NULL);

  for (glong from = 0; from < n; from++)
    for (glong to = from + 1; to <= n; to++)
      {
        g_autofree char *piece = g_utf8_substring (text, from, to);
        g_autofree char *found = search (fixture, piece, FALSE);

        /* Brackets alone say nothing. */
        if (g_str_equal (piece, "「") || g_str_equal (piece, "」"))
          g_assert_cmpstr (found, ==, "林 一, 森 二");
        else
          g_assert_true (g_str_has_prefix (found, "林 一"));
        if (to - from > 1 && strchr (piece, 'A') == NULL)
          g_assert_null (strstr (found, "森"));
      }
}

static void
test_search_after_edit (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ("山田", "太郎", "やまだ", "たろう");

  record->note = g_strdup ("将棋");
  save (fixture->store, record);
  assert_search (fixture, "将棋", "山田 太郎");

  g_set_str (&record->note, "囲碁");
  save (fixture->store, record);
  assert_search (fixture, "将棋", "");
  assert_search (fixture, "囲碁", "山田 太郎");

  run_by_id (fixture->store, goen_person_table_trash, record->id);
  assert_search (fixture, "囲碁", "");
  run_by_id (fixture->store, goen_person_table_restore, record->id);
  assert_search (fixture, "囲碁", "山田 太郎");
}

static void
test_search_long (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *word = g_strnfill (100000, '7');
  GString *words = g_string_new (NULL);
  g_autofree char *text = NULL;

  add (fixture, "山田", "太郎", "やまだ", "たろう");
  assert_search (fixture, word, "");
  for (guint i = 0; i < 10000; i++)
    g_string_append (words, "山田 ");
  text = g_string_free_and_steal (words);
  assert_search (fixture, text, "山田 太郎");
}

/* --- tags --- */

typedef struct {
  gint64      id;
  const char *tag;
  gboolean    present;
  gboolean    changed;
} TagJob;

static gboolean
tag_func (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  TagJob *job = data;

  return goen_person_table_set_tag (db, job->id, job->tag, job->present, &job->changed, error);
}

static gboolean
set_tag (Fixture    *fixture,
         gint64      id,
         const char *tag,
         gboolean    present)
{
  g_autoptr (GError) error = NULL;
  TagJob job = { id, tag, present, FALSE };

  goen_store_run (fixture->store, GOEN_STORE_SAVE, tag_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.changed;
}

static gboolean
list_tags_func (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  GPtrArray **tags = data;

  *tags = goen_person_table_list_tags (db, error);

  return *tags != NULL;
}

static char *
list_tags (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = NULL;

  goen_store_run (fixture->store, GOEN_STORE_READ, list_tags_func, &tags, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (tags, NULL);

  return g_strjoinv (", ", (char **) tags->pdata);
}

#define assert_tags(fixture, names) \
  G_STMT_START { \
    g_autofree char *tags_ = list_tags (fixture); \
    g_assert_cmpstr (tags_, ==, names); \
  } G_STMT_END

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  gint64 yamada = add (fixture, "山田", "太郎", "やまだ", "たろう");
  gint64 tanaka = add (fixture, "田中", "花子", "たなか", "はなこ");
  gint64 sato = add (fixture, "佐藤", "一", "さとう", "はじめ");
  TagJob blank = { tanaka, " 　", TRUE, FALSE };
  TagJob gone = { yamada, "VIP", TRUE, FALSE };

  g_assert_true (set_tag (fixture, yamada, "VIP", TRUE));
  g_assert_true (set_tag (fixture, tanaka, "勉強会", TRUE));
  g_assert_true (set_tag (fixture, yamada, "勉強会", TRUE));
  g_assert_false (set_tag (fixture, yamada, "勉強会", TRUE));
  g_assert_true (set_tag (fixture, sato, "ｖｉｐ", TRUE));
  g_assert_true (set_tag (fixture, sato, "勉強会", TRUE));
  assert_tags (fixture, "勉強会, VIP");

  query->tag = g_strdup ("vip");
  assert_list (fixture, query, "佐藤 一, 山田 太郎");
  query->search = g_strdup ("田");
  assert_list (fixture, query, "山田 太郎");
  assert_search (fixture, "勉強会", "佐藤 一, 田中 花子, 山田 太郎");
  query->sort = GOEN_PEOPLE_BY_ADDED;
  assert_list (fixture, query, "山田 太郎");

  g_assert_true (set_tag (fixture, yamada, "勉強会", FALSE));
  g_assert_false (set_tag (fixture, yamada, "勉強会", FALSE));
  g_assert_false (set_tag (fixture, yamada, "だれも", FALSE));
  assert_search (fixture, "勉強会", "佐藤 一, 田中 花子");

  /* A tag that only the trash has is not offered, and one that nobody has is gone. */
  run_by_id (fixture->store, goen_person_table_trash, yamada);
  run_by_id (fixture->store, goen_person_table_trash, sato);
  assert_tags (fixture, "勉強会");
  query->trash = TRUE;
  query->search[0] = '\0';
  assert_list (fixture, query, "佐藤 一, 山田 太郎");
  run_by_id (fixture->store, goen_person_table_purge, yamada);
  run_by_id (fixture->store, goen_person_table_purge, sato);
  assert_sql (fixture->path, "SELECT name FROM tag", "勉強会");

  goen_store_run (fixture->store, GOEN_STORE_SAVE, tag_func, &gone, NULL, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  goen_store_run (fixture->store, GOEN_STORE_SAVE, tag_func, &blank, NULL, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

/* --- the same person --- */

typedef struct {
  const GoenPersonRecord *record;
  GArray                 *ids;
} SimilarJob;

static gboolean
similar_func (GoenDatabase  *db,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  SimilarJob *job = data;

  job->ids = goen_person_table_find_similar (db, job->record, error);

  return job->ids != NULL;
}

static void
assert_similar (Fixture          *fixture,
                GoenPersonRecord *record,
                gint64            expected)
{
  g_autoptr (GError) error = NULL;
  SimilarJob job = { record, NULL };

  goen_store_run (fixture->store, GOEN_STORE_READ, similar_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (job.ids->len, ==, expected != 0);
  if (expected != 0)
    g_assert_cmpint (g_array_index (job.ids, gint64, 0), ==, expected);
  g_array_unref (job.ids);
  goen_person_record_free (record);
}

static GoenPersonRecord *
make_with_point (const char *phone,
                 const char *mail)
{
  GoenPersonRecord *record = make_person ("別人", NULL, NULL, NULL);

  if (phone != NULL)
    g_ptr_array_add (record->phones, goen_contact_point_new (phone, NULL, NULL));
  if (mail != NULL)
    g_ptr_array_add (record->emails, goen_contact_point_new (mail, NULL, NULL));

  return record;
}

static void
test_similar (Fixture       *fixture,
              gconstpointer  data)
{
  GoenPersonRecord *record = make_person ("髙橋", "美咲", "たかはし", "みさき");
  gint64 id;

  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0000", "work", NULL));
  g_ptr_array_add (record->phones, goen_contact_point_new ("110", "other", NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("Misaki@Example.jp", "work", NULL));
  id = save_and_free (fixture->store, record);

  assert_similar (fixture, make_person ("高橋", "美咲", NULL, NULL), id);
  assert_similar (fixture, make_person ("高橋", "美幸", NULL, NULL), 0);
  assert_similar (fixture, make_with_point ("+81 3 0000 0000", NULL), id);
  assert_similar (fixture, make_with_point ("０３（００００）００００", NULL), id);
  assert_similar (fixture, make_with_point ("110", NULL), 0);
  assert_similar (fixture, make_with_point (NULL, "misaki@example.jp"), id);
  assert_similar (fixture, make_with_point (NULL, "misaki2@example.jp"), 0);

  /* Nobody is like themselves, and who is in the trash is like nobody. */
  assert_similar (fixture, load (fixture->store, id, GOEN_PERSON_FIELDS, NULL), 0);
  run_by_id (fixture->store, goen_person_table_trash, id);
  assert_similar (fixture, make_person ("高橋", "美咲", NULL, NULL), 0);
}

/* --- rows --- */

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GPtrArray) rows = NULL;
  QueryJob job = { query, 0, NULL, NULL };
  GoenPersonRecord *record = make_full_person ();
  GoenAffiliation *past = goen_affiliation_new ("前の会社", NULL, "課長");
  GoenPersonRow *row;

  past->to = g_strdup ("2001");
  g_ptr_array_insert (record->affiliations, 0, past);
  save_and_free (fixture->store, record);
  record = goen_person_record_new ();
  g_ptr_array_add (record->emails, goen_contact_point_new ("who@example.jp", NULL, NULL));
  save_and_free (fixture->store, record);

  goen_store_run (fixture->store, GOEN_STORE_READ, query_func, &job, NULL, &error);
  g_assert_no_error (error);
  goen_people_result_free (job.result);
  rows = job.rows;

  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[0];
  g_assert_cmpstr (row->name, ==, "髙橋 M 美咲");
  g_assert_cmpstr (row->yomi, ==, "たかはし みさき");
  g_assert_cmpstr (row->company, ==, "㈱みどり");
  g_assert_cmpstr (row->title, ==, "部長");
  g_assert_cmpint (row->last_contact, ==, 1778932800); /* date -u -d "2026-05-16 12:00" +%s */
  g_assert_cmpint (row->bucket, ==, GOEN_BUCKET_TA);
  g_assert_true (row->has_photo);
  g_assert_true (row->yomi_guessed);
  row = rows->pdata[1];
  g_assert_cmpstr (row->name, ==, "who@example.jp");
  g_assert_null (row->yomi);
  g_assert_null (row->company);
  g_assert_false (row->has_photo);
  g_assert_cmpint (row->bucket, ==, GOEN_BUCKET_LATIN_A + ('W' - 'A'));
}

static gboolean
missing_row_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const gint64 ids[] = { 999, *(gint64 *) data, 998 };
  g_autoptr (GPtrArray) rows = goen_person_table_load_rows (db, ids, 3, error);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_null (rows->pdata[0]);
  g_assert_nonnull (rows->pdata[1]);
  g_assert_null (rows->pdata[2]);

  return TRUE;
}

static void
test_missing_rows (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 id = add (fixture, "山田", "太郎", NULL, NULL);

  g_assert_true (goen_store_run (fixture->store, GOEN_STORE_READ, missing_row_func, &id, NULL, NULL));
}

/* --- trash --- */

static gboolean
purge_old_func (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  gint64 *before = data;

  *before = goen_person_table_purge_old (db, *before, error);

  return *error == NULL;
}

static void
test_trash (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPersonRecord) stored = NULL;
  g_autoptr (GoenPersonRecord) none = NULL;
  gint64 yamada = save_and_free (fixture->store, make_full_person ());
  gint64 tanaka = add (fixture, "田中", "花子", "たなか", "はなこ");
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  run_by_id (fixture->store, goen_person_table_trash, yamada);
  run_by_id (fixture->store, goen_person_table_trash, yamada);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 1);
  g_assert_cmpint (count (fixture->store, TRUE), ==, 1);
  assert_list (fixture, query, "田中 花子");
  query->trash = TRUE;
  assert_list (fixture, query, "髙橋 M 美咲");
  stored = load (fixture->store, yamada, GOEN_PERSON_FIELDS, NULL);
  g_assert_cmpint (stored->deleted, >=, before);

  /* Thirty days are not over yet. */
  goen_store_run (fixture->store, GOEN_STORE_SAVE, purge_old_func, &before, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (before, ==, 0);

  run_by_id (fixture->store, goen_person_table_restore, yamada);
  run_by_id (fixture->store, goen_person_table_restore, yamada);
  query->trash = FALSE;
  assert_list (fixture, query, "髙橋 M 美咲, 田中 花子");
  assert_sound (fixture->store);

  run_by_id (fixture->store, goen_person_table_trash, yamada);
  before = g_get_real_time () / G_USEC_PER_SEC + 60;
  goen_store_run (fixture->store, GOEN_STORE_SAVE, purge_old_func, &before, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (before, ==, 1);
  none = load (fixture->store, yamada, GOEN_PERSON_FIELDS, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  assert_sql (fixture->path,
              "SELECT (SELECT count (*) FROM affiliation), (SELECT count (*) FROM contact_point),"
              " (SELECT count (*) FROM address), (SELECT count (*) FROM person_tag), (SELECT count (*) FROM tag),"
              " (SELECT count (*) FROM person_topic), (SELECT count (*) FROM image), (SELECT count (*) FROM extra_line),"
              " (SELECT count (*) FROM person)",
              "0|0|0|0|0|0|0|0|1");

  /* Whoever comes next is somebody else. */
  g_assert_cmpint (add (fixture, "佐藤", "一", NULL, NULL), >, MAX (yamada, tanaka));
  assert_sound (fixture->store);
}

/* --- another collator --- */

static void
test_rebuild (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autofree char *names = NULL;

  fill_for_search (fixture);
  add_crowd (fixture, 300);
  run_by_id (fixture->store, goen_person_table_trash, 2);
  names = list (fixture, query, 0, NULL);
  fixture_close (fixture);

  run_sql (fixture->path,
           "UPDATE meta SET value = 'of another day' WHERE key = 'order';"
           "UPDATE person SET sort_key = x'00';");
  fixture_open (fixture);
  assert_list (fixture, query, names);
  assert_search (fixture, "takahasi", "髙橋 美咲");
  assert_sound (fixture->store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/people/save/round-trip", test_round_trip);
  ADD ("/people/save/images-left-out", test_images_left_out);
  ADD ("/people/save/conflict", test_conflict);
  ADD ("/people/save/uuid", test_uuid);
  ADD ("/people/list/order", test_order);
  ADD ("/people/list/limit", test_limit);
  ADD ("/people/list/other-orders", test_other_orders);
  ADD ("/people/list/unconfirmed", test_unconfirmed);
  ADD ("/people/list/crowd", test_crowd);
  ADD ("/people/list/same-place", test_same_place);
  ADD ("/people/list/move", test_move);
  ADD ("/people/list/rows", test_rows);
  ADD ("/people/list/missing-rows", test_missing_rows);
  ADD ("/people/list/rebuild", test_rebuild);
  ADD ("/people/many/pieces", test_many);
  ADD ("/people/many/given-up", test_given_up);
  ADD ("/people/many/foreign", test_foreign_list);
  ADD ("/people/many/history", test_import_history);
  ADD ("/people/many/before", test_import_before);
  ADD ("/people/search/examples", test_search);
  ADD ("/people/search/trash", test_search_trash);
  ADD ("/people/search/pieces", test_search_pieces);
  ADD ("/people/search/after-edit", test_search_after_edit);
  ADD ("/people/search/long", test_search_long);
  ADD ("/people/tags", test_tags);
  ADD ("/people/similar", test_similar);
  ADD ("/people/trash", test_trash);
#undef ADD

  return g_test_run ();
}
