/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample.h"
#include "history-fixture.h"

/* Imports that are taken back. */

/* --- one import --- */

typedef struct {
  GPtrArray         *adds;      /* GoenPersonRecord */
  GPtrArray         *updates;   /* GoenPersonRecord as they shall be */
  gboolean           is_old;    /* as schema 1 did it */
  gint64             import_id;
} ImportJob;

static gboolean
update_one (GoenDatabase      *db,
            ImportJob         *job,
            GoenPersonRecord  *after,
            GError           **error)
{
  g_autoptr (GoenPersonRecord) before = goen_person_table_load (db, after->id, GOEN_PERSON_IMAGES, error);

  if (before == NULL || !goen_import_table_note_update (db, job->import_id, before, error) ||
      !goen_person_table_restore (db, after->id, error))
    return FALSE;

  after->revision = before->revision + (before->deleted != 0);

  return goen_person_table_save (db, after, error) &&
         (job->is_old || goen_import_table_note_updated (db, job->import_id, after->id, after->revision, error));
}

static gboolean
import_func (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  ImportJob *job = data;

  job->import_id = goen_import_table_add (db, "名刺.vcf", error);
  if (job->import_id == 0)
    return FALSE;

  for (guint i = 0; i < job->updates->len; i++)
    if (!update_one (db, job, job->updates->pdata[i], error))
      return FALSE;

  return goen_person_table_add_many (db, job->adds, job->import_id, NULL, NULL, cancellable, error) &&
         goen_import_table_finish (db, job->import_id, job->adds->len, job->updates->len, 1, 2, error);
}

static GPtrArray *
people_new (GoenPersonRecord *first, ...)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  va_list others;

  va_start (others, first);
  for (GoenPersonRecord *person = first; person != NULL; person = va_arg (others, GoenPersonRecord *))
    g_ptr_array_add (people, person);
  va_end (others);

  return people;
}

static gint64
import_people (GoenStore *store,
               GPtrArray *adds,
               GPtrArray *updates,
               gboolean   is_old)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nobody = people_new (NULL);
  ImportJob job = { adds ?: nobody, updates ?: nobody, is_old, 0 };

  goen_store_run (store, GOEN_STORE_BULK, import_func, &job, NULL, &error);
  g_assert_no_error (error);

  return job.import_id;
}

/* Somebody is changed by an import, in every field. */
static gint64
import_change (GoenStore *store,
               gint64     id,
               gboolean   is_old)
{
  GoenPersonRecord *after = load_whole (store, id);
  g_autoptr (GPtrArray) updates = people_new (after, NULL);

  change_everything (after);

  return import_people (store, NULL, updates, is_old);
}

/* --- taking it back --- */

typedef struct {
  gint64            import_id;
  GCancellable     *cancellable;
  GoenImportUndone  undone;
} UndoJob;

static gboolean
undo_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  UndoJob *job = data;

  return goen_import_table_undo (db, job->import_id, &job->undone, job->cancellable, error);
}

static void
assert_undo (GoenStore *store,
             gint64     import_id,
             guint      n_trashed,
             guint      n_restored,
             guint      n_kept)
{
  g_autoptr (GError) error = NULL;
  UndoJob job = { import_id };

  goen_store_run (store, GOEN_STORE_BULK, undo_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (job.undone.n_trashed, ==, n_trashed);
  g_assert_cmpuint (job.undone.n_restored, ==, n_restored);
  g_assert_cmpuint (job.undone.n_kept, ==, n_kept);
  assert_sound (store);
}

static void
assert_undo_fails (GoenStore    *store,
                   gint64        import_id,
                   GCancellable *cancellable,
                   GQuark        domain,
                   int           code)
{
  g_autoptr (GError) error = NULL;
  UndoJob job = { import_id, cancellable };

  g_assert_false (goen_store_run (store, GOEN_STORE_BULK, undo_func, &job, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpuint (job.undone.n_trashed + job.undone.n_restored + job.undone.n_kept, <=, 1);
}

typedef struct {
  gint64            import_id;
  gint64            person_id;
  GoenPersonRecord *before;
} BeforeJob;

static gboolean
load_before_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  BeforeJob *job = data;

  job->before = goen_import_table_load_before (db, job->import_id, job->person_id, error);

  return job->before != NULL;
}

static GoenPersonRecord *
load_before (GoenStore  *store,
             gint64      import_id,
             gint64      person_id,
             GError    **error)
{
  BeforeJob job = { import_id, person_id };

  goen_store_run (store, GOEN_STORE_READ, load_before_func, &job, NULL, error);

  return job.before;
}

/* --- how somebody was --- */

static void
test_before_full (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autoptr (GoenPersonRecord) before = NULL;
  gint64 id = save (fixture->store, record);
  gint64 other = save_and_free (fixture->store, make_person ("田中", "花子", NULL, NULL));
  gint64 import_id = import_change (fixture->store, id, FALSE);
  const GoenImage *card;

  before = load_before (fixture->store, import_id, id, &error);
  g_assert_no_error (error);
  g_assert_true (goen_person_record_equal (before, record));
  g_assert_cmpint (before->id, ==, id);
  g_assert_cmpstr (before->uuid, ==, record->uuid);
  g_assert_cmpstr (before->uid, ==, "urn:x:1");
  g_assert_cmpint (before->revision, ==, 1);
  g_assert_cmpuint (before->images->len, ==, 2);
  card = goen_person_record_get_image (before, GOEN_IMAGE_CARD_BACK);
  g_assert_null (card->mime);
  g_assert_cmpmem (g_bytes_get_data (card->data, NULL), g_bytes_get_size (card->data), "card", 4);
  g_assert_cmpstr (before->extra->pdata[1], ==, "X-B;C=\"d\": e ");

  g_assert_null (load_before (fixture->store, import_id, other, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
}

static void
test_before_samples (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) people = goen_sample_people (300, 1);
  g_autoptr (GPtrArray) updates = people_new (NULL);
  gint64 import_id;

  import_people (fixture->store, people, NULL, FALSE);
  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *after = load_whole (fixture->store, ((const GoenPersonRecord *) people->pdata[i])->id);

      change_everything (after);
      g_ptr_array_add (updates, after);
    }
  import_id = import_people (fixture->store, NULL, updates, FALSE);

  for (guint i = 0; i < people->len; i++)
    {
      const GoenPersonRecord *person = people->pdata[i];
      g_autoptr (GoenPersonRecord) before = load_before (fixture->store, import_id, person->id, NULL);

      g_assert_true (goen_person_record_equal (before, person));
    }
}

/* --- pieces of bytes that another version or a broken disk made --- */

static void
set_before (Fixture  *fixture,
            GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (GString) sql = g_string_new ("UPDATE import_update SET before = x'");
  const guint8 *bytes = g_variant_get_data (owned);

  for (gsize i = 0; i < g_variant_get_size (owned); i++)
    g_string_append_printf (sql, "%02x", bytes[i]);
  g_string_append (sql, "'");
  run_sql (fixture->path, sql->str);
}

#define PARSE(text) g_variant_new_parsed (text)

static void
test_before_newer (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) before = NULL;
  gint64 id = save_and_free (fixture->store, make_full_person ());
  gint64 import_id = import_change (fixture->store, id, FALSE);
  const GoenContactPoint *phone;

  /* What this version does not know is left out, and what an older one did not know is not there. */
  set_before (fixture, PARSE ("{'revision': <@x 7>, 'family': <'田中'>, 'blood_type': <'B'>, 'gatherings': <[1, 2]>,"
                              " 'phones': <@aams [['03-0000-0000', 'work', nothing, 'later'], ['090-0000-0000']]>}"));
  before = load_before (fixture->store, import_id, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (before->family, ==, "田中");
  g_assert_null (before->given);
  g_assert_cmpint (before->revision, ==, 7);
  g_assert_cmpuint (before->phones->len, ==, 2);
  phone = before->phones->pdata[0];
  g_assert_cmpstr (phone->value, ==, "03-0000-0000");
  g_assert_cmpstr (phone->type, ==, "work");
  g_assert_null (phone->label);
  phone = before->phones->pdata[1];
  g_assert_cmpstr (phone->value, ==, "090-0000-0000");
  g_assert_null (phone->type);
}

static void
assert_damaged (Fixture *fixture,
                gint64   import_id,
                gint64   id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) before = load_before (fixture->store, import_id, id, &error);

  g_assert_null (before);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_before_damaged (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const damages[] = {
    "{'family': <'田中'>}",
    "{'revision': <@x 0>, 'family': <'田中'>}",
    "{'revision': <'1'>}",
    "{'revision': <@x 1>, 'family': <1>}",
    "{'revision': <@x 1>, 'yomi_guessed': <'no'>}",
    "{'revision': <@x 1>, 'phones': <['03-0000-0000']>}",
    "{'revision': <@x 1>, 'phones': <@aams [[nothing, 'work']]>}",
    "{'revision': <@x 1>, 'tags': <@aams [[]]>}",
    "{'revision': <@x 1>, 'images': <'none'>}",
  };
  g_autoptr (GoenPersonRecord) stored = NULL;
  g_autofree char *whole = NULL;
  gint64 id = save_and_free (fixture->store, make_full_person ());
  gint64 import_id = import_change (fixture->store, id, FALSE);

  whole = ask_sql (fixture->path, "SELECT hex (before) FROM import_update");
  for (guint i = 0; i < strlen (whole); i += 74)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE import_update SET before = x'%.*s'", (int) i, whole);

      run_sql (fixture->path, sql);
      assert_damaged (fixture, import_id, id);
    }

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_test_message ("%s", damages[i]);
      set_before (fixture, g_variant_new_parsed (damages[i]));
      assert_damaged (fixture, import_id, id);
    }
  /* An import that cannot be undone whole is not undone at all. */
  stored = load_whole (fixture->store, id);
  assert_undo_fails (fixture->store, import_id, NULL, GOEN_ERROR, GOEN_ERROR_DAMAGED);
  assert_person (fixture->store, id, stored, FALSE);
  assert_sql (fixture->path, "SELECT undone FROM import", "0");
}

/* --- undo --- */

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) known = make_full_person ();
  g_autoptr (GPtrArray) adds = people_new (make_person ("田中", "花子", "たなか", "はなこ"),
                                           make_person ("佐藤", "一", "さとう", "はじめ"), NULL);
  g_autoptr (GPtrArray) updates = NULL;
  g_autoptr (GoenPersonRecord) new_note = NULL;
  gint64 known_id = save (fixture->store, known);
  gint64 edited_id = save_and_free (fixture->store, make_person ("鈴木", "次郎", "すずき", "じろう"));
  gint64 other_id = save_and_free (fixture->store, make_person ("山田", "太郎", "やまだ", "たろう"));
  GoenPersonRecord *known_after = load_whole (fixture->store, known_id);
  GoenPersonRecord *edited_after = load_whole (fixture->store, edited_id);
  gint64 hanako, hajime, import_id;

  change_everything (known_after);
  change_everything (edited_after);
  updates = people_new (known_after, edited_after, NULL);
  import_id = import_people (fixture->store, adds, updates, FALSE);
  hanako = ((const GoenPersonRecord *) adds->pdata[0])->id;
  hajime = ((const GoenPersonRecord *) adds->pdata[1])->id;

  /* Since then one was edited, one who had come was edited, and one who had come was deleted. */
  edit_note (fixture->store, edited_id, "その後の話");
  edit_note (fixture->store, hanako, "その後の話");
  run_by_id (fixture->store, goen_person_table_trash, hajime);
  new_note = load_whole (fixture->store, edited_id);

  assert_undo (fixture->store, import_id, 1, 1, 1);
  assert_person (fixture->store, known_id, known, FALSE);
  assert_person (fixture->store, edited_id, new_note, FALSE);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 3);
  g_assert_cmpint (count (fixture->store, TRUE), ==, 2);
  assert_sql (fixture->path, "SELECT group_concat (name) FROM tag JOIN person_tag ON tag_id = tag.id WHERE person_id = 1",
              "勉強会,C++");

  assert_undo_fails (fixture->store, 999, NULL, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);

  /* Who was added can come back, with what was typed since, and go again. */
  run_by_id (fixture->store, goen_person_table_restore, hanako);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 4);
  assert_undo (fixture->store, import_id, 1, 0, 1);
  assert_person (fixture->store, edited_id, new_note, FALSE);
  run_by_id (fixture->store, goen_person_table_purge, edited_id);
  assert_undo_fails (fixture->store, import_id, NULL, GOEN_ERROR, GOEN_ERROR_INVALID);
  run_by_id (fixture->store, goen_person_table_purge, other_id);
  assert_sound (fixture->store);
}

static gboolean
list_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GPtrArray **entries = data;

  *entries = goen_import_table_list (db, error);

  return *entries != NULL;
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) three = people_new (make_person ("田中", "花子", "たなか", "はなこ"),
                                            make_person ("佐藤", "一", "さとう", "はじめ"),
                                            make_person ("鈴木", "次郎", "すずき", "じろう"), NULL);
  g_autoptr (GPtrArray) one = people_new (make_person ("山田", "太郎", "やまだ", "たろう"), NULL);
  g_autoptr (GPtrArray) entries = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 first = import_people (fixture->store, three, NULL, FALSE);
  gint64 second = import_people (fixture->store, one, NULL, FALSE);
  const GoenImportEntry *entry;

  run_by_id (fixture->store, goen_person_table_trash, ((const GoenPersonRecord *) three->pdata[0])->id);
  run_by_id (fixture->store, goen_person_table_purge, ((const GoenPersonRecord *) three->pdata[1])->id);
  assert_undo (fixture->store, second, 1, 0, 0);

  goen_store_run (fixture->store, GOEN_STORE_READ, list_func, &entries, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);

  entry = entries->pdata[0];
  g_assert_cmpint (entry->id, ==, second);
  g_assert_cmpuint (entry->added, ==, 1);
  g_assert_cmpint (entry->undone, >=, now);
  g_assert_cmpuint (entry->n_left, ==, 0);

  entry = entries->pdata[1];
  g_assert_cmpint (entry->id, ==, first);
  g_assert_cmpstr (entry->source, ==, "名刺.vcf");
  g_assert_cmpint (entry->started, >=, now);
  g_assert_cmpint (entry->finished, >=, entry->started);
  g_assert_cmpint (entry->undone, ==, 0);
  g_assert_cmpuint (entry->added, ==, 3);
  g_assert_cmpuint (entry->updated, ==, 0);
  g_assert_cmpuint (entry->duplicates, ==, 1);
  g_assert_cmpuint (entry->rejected, ==, 2);
  g_assert_cmpuint (entry->n_left, ==, 1);
}

/* Of how many the oldest import says that they are not as before it yet. */
static void
assert_n_changed (GoenStore *store,
                  guint      n_changed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  goen_store_run (store, GOEN_STORE_READ, list_func, &entries, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((const GoenImportEntry *) entries->pdata[entries->len - 1])->n_changed, ==, n_changed);
}

/* Who came back from the trash by the import goes there again, as they were. */
static void
test_undo_from_trash (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  gint64 id = save (fixture->store, record);
  gint64 import_id;

  run_by_id (fixture->store, goen_person_table_trash, id);
  import_id = import_change (fixture->store, id, FALSE);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 1);

  assert_undo (fixture->store, import_id, 0, 1, 0);
  assert_person (fixture->store, id, record, TRUE);
  run_by_id (fixture->store, goen_person_table_restore, id);
  assert_person (fixture->store, id, record, FALSE);
}

/* What was undone last makes room for what came before. */
static void
test_undo_two (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  gint64 id = save (fixture->store, record);
  gint64 first = import_change (fixture->store, id, FALSE);
  g_autoptr (GoenPersonRecord) between = load_whole (fixture->store, id);
  g_autoptr (GPtrArray) updates = NULL;
  GoenPersonRecord *after = load_whole (fixture->store, id);
  gint64 second;

  g_set_str (&after->note, "二回目");
  updates = people_new (after, NULL);
  second = import_people (fixture->store, NULL, updates, FALSE);

  assert_undo (fixture->store, second, 0, 1, 0);
  assert_person (fixture->store, id, between, FALSE);
  assert_undo (fixture->store, first, 0, 1, 0);
  assert_person (fixture->store, id, record, FALSE);
}

static void
test_undo_first_of_two (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  gint64 id = save (fixture->store, record);
  gint64 first = import_change (fixture->store, id, FALSE);
  g_autoptr (GPtrArray) updates = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;
  GoenPersonRecord *after = load_whole (fixture->store, id);
  gint64 second;

  g_set_str (&after->note, "二回目");
  updates = people_new (after, NULL);
  second = import_people (fixture->store, NULL, updates, FALSE);

  stored = load_whole (fixture->store, id);
  assert_undo (fixture->store, first, 0, 0, 1);
  assert_person (fixture->store, id, stored, FALSE);
  assert_n_changed (fixture->store, 1);

  /* Once the other is undone, the first can follow, and then nothing is left of either. */
  assert_undo (fixture->store, second, 0, 1, 0);
  run_sql (fixture->path, "UPDATE import SET undone = undone - 100");
  assert_undo (fixture->store, first, 0, 1, 0);
  assert_person (fixture->store, id, record, FALSE);
  assert_n_changed (fixture->store, 0);
  assert_sql (fixture->path, "SELECT (SELECT undone FROM import WHERE id = 1) > (SELECT undone FROM import WHERE id = 2)", "1");
  assert_undo_fails (fixture->store, first, NULL, GOEN_ERROR, GOEN_ERROR_INVALID);
  assert_undo_fails (fixture->store, second, NULL, GOEN_ERROR, GOEN_ERROR_INVALID);
}

/* Deleting somebody and taking that back is no change; staying in the trash is one. */
static void
test_undo_after_trash (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autoptr (GoenPersonRecord) imported = NULL;
  gint64 id = save (fixture->store, record);
  gint64 other_id = save_and_free (fixture->store, make_person ("鈴木", "次郎", "すずき", "じろう"));
  gint64 import_id = import_change (fixture->store, id, FALSE);
  gint64 other_import = import_change (fixture->store, other_id, FALSE);

  run_by_id (fixture->store, goen_person_table_trash, id);
  run_by_id (fixture->store, goen_person_table_restore, id);
  assert_undo (fixture->store, import_id, 0, 1, 0);
  assert_person (fixture->store, id, record, FALSE);

  imported = load_whole (fixture->store, other_id);
  run_by_id (fixture->store, goen_person_table_trash, other_id);
  assert_undo (fixture->store, other_import, 0, 0, 1);
  assert_person (fixture->store, other_id, imported, TRUE);
}

/* Schema 1 noted how somebody was, and not which revision came of it. */
static void
test_undo_old (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autoptr (GoenPersonRecord) tagged = NULL;
  gint64 id = save (fixture->store, record);
  gint64 edited_id = save_and_free (fixture->store, make_person ("鈴木", "次郎", "すずき", "じろう"));
  gint64 import_id = import_change (fixture->store, id, TRUE);
  gint64 edited_import = import_change (fixture->store, edited_id, TRUE);

  run_sql (fixture->path, "UPDATE person SET modified = modified - 100; UPDATE import SET finished = finished - 100");
  edit_note (fixture->store, edited_id, "その後の話");
  tagged = load_whole (fixture->store, edited_id);

  assert_undo (fixture->store, import_id, 0, 1, 0);
  assert_person (fixture->store, id, record, FALSE);
  assert_undo (fixture->store, edited_import, 0, 0, 1);
  assert_person (fixture->store, edited_id, tagged, FALSE);
}

static void
test_undo_purged (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) adds = people_new (make_person ("田中", "花子", "たなか", "はなこ"), NULL);
  g_autoptr (GPtrArray) updates = NULL;
  gint64 id = save_and_free (fixture->store, make_full_person ());
  GoenPersonRecord *after = load_whole (fixture->store, id);
  gint64 import_id;

  change_everything (after);
  updates = people_new (after, NULL);
  import_id = import_people (fixture->store, adds, updates, FALSE);
  run_by_id (fixture->store, goen_person_table_purge, id);
  run_by_id (fixture->store, goen_person_table_purge, ((const GoenPersonRecord *) adds->pdata[0])->id);

  assert_undo (fixture->store, import_id, 0, 0, 0);
  assert_sql (fixture->path, "SELECT count (*) FROM person", "0");
  assert_sql (fixture->path, "SELECT undone > 0 FROM import", "1");
}

/* Cancelled after the first person, nothing has happened to anybody. */
static void
test_undo_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) adds = goen_sample_people (50, 1);
  gint64 import_id = import_people (fixture->store, adds, NULL, FALSE);

  g_cancellable_cancel (cancellable);
  assert_undo_fails (fixture->store, import_id, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 50);
  assert_sound (fixture->store);
  assert_undo (fixture->store, import_id, 50, 0, 0);
}

/* --- merges since --- */

static void
test_undo_merged (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) adds = people_new (make_person ("田中", "花子", "たなか", "はなこ"),
                                           make_person ("田中", "はな子", "たなか", "はなこ"),
                                           make_person ("佐藤", "一", "さとう", "はじめ"),
                                           make_person ("鈴木", "次郎", "すずき", "じろう"), NULL);
  gint64 mine = save_and_free (fixture->store, make_person ("佐藤", "肇", "さとう", "はじめ"));
  gint64 other = save_and_free (fixture->store, make_person ("鈴木", "二郎", "すずき", "じろう"));
  gint64 import_id = import_people (fixture->store, adds, NULL, FALSE);
  gint64 ids[4];

  for (guint i = 0; i < adds->len; i++)
    ids[i] = ((const GoenPersonRecord *) adds->pdata[i])->id;

  /* Both came with the import; one who came went into somebody; somebody went into one who came. */
  merge (fixture->store, ids[0], ids[1]);
  merge (fixture->store, mine, ids[2]);
  merge (fixture->store, ids[3], other);

  assert_undo (fixture->store, import_id, 1, 0, 1);
  assert_sql (fixture->path, "SELECT group_concat (given) FROM (SELECT given FROM person WHERE deleted = 0 ORDER BY id)",
              "肇,次郎");
}

/* Somebody outside who went into one who came, who in turn went into another who came. */
static void
test_undo_merged_deeply (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) adds = people_new (make_person ("鈴木", "次郎", "すずき", "じろう"),
                                           make_person ("鈴木", "治郎", "すずき", "じろう"), NULL);
  gint64 other = save_and_free (fixture->store, make_person ("鈴木", "二郎", "すずき", "じろう"));
  gint64 import_id = import_people (fixture->store, adds, NULL, FALSE);
  gint64 first = ((const GoenPersonRecord *) adds->pdata[0])->id;
  gint64 second = ((const GoenPersonRecord *) adds->pdata[1])->id;

  merge (fixture->store, second, other);
  merge (fixture->store, first, second);
  assert_undo (fixture->store, import_id, 0, 0, 1);
  assert_sql (fixture->path, "SELECT given FROM person WHERE deleted = 0", "次郎");
}

static void
test_undo_merge_undone (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  gint64 id = save (fixture->store, record);
  gint64 other = save_and_free (fixture->store, make_person ("鈴木", "二郎", "すずき", "じろう"));
  gint64 import_id = import_change (fixture->store, id, FALSE);

  undo_merge (fixture->store, merge (fixture->store, id, other));
  assert_undo (fixture->store, import_id, 0, 1, 0);
  assert_person (fixture->store, id, record, FALSE);
}

/* The one who was added is in the trash because of the merge, and would be there because of the undo. */
static void
test_undo_before_merge (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) adds = people_new (make_person ("佐藤", "一", "さとう", "はじめ"),
                                           make_person ("鈴木", "次郎", "すずき", "じろう"),
                                           make_person ("田中", "花子", "たなか", "はなこ"), NULL);
  gint64 mine = save_and_free (fixture->store, make_person ("佐藤", "肇", "さとう", "はじめ"));
  gint64 other = save_and_free (fixture->store, make_person ("鈴木", "二郎", "すずき", "じろう"));
  gint64 third = save_and_free (fixture->store, make_person ("田中", "華子", "たなか", "はなこ"));
  gint64 outsider = save_and_free (fixture->store, make_person ("田中", "はな", "たなか", "はな"));
  gint64 import_id = import_people (fixture->store, adds, NULL, FALSE);
  gint64 merges[3];

  /* One came back and was merged after the undo; another was merged before it; a third holds somebody else, too. */
  assert_undo (fixture->store, import_id, 3, 0, 0);
  run_sql (fixture->path, "UPDATE import SET undone = undone - 100");
  for (guint i = 0; i < adds->len; i++)
    run_by_id (fixture->store, goen_person_table_restore, ((const GoenPersonRecord *) adds->pdata[i])->id);
  merges[0] = merge (fixture->store, mine, ((const GoenPersonRecord *) adds->pdata[0])->id);
  undo_merge (fixture->store, merges[0]);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 7);

  merges[1] = merge (fixture->store, other, ((const GoenPersonRecord *) adds->pdata[1])->id);
  merge (fixture->store, ((const GoenPersonRecord *) adds->pdata[2])->id, outsider);
  merges[2] = merge (fixture->store, third, ((const GoenPersonRecord *) adds->pdata[2])->id);
  assert_undo (fixture->store, import_id, 1, 0, 0);
  undo_merge (fixture->store, merges[1]);
  undo_merge (fixture->store, merges[2]);
  assert_sql (fixture->path, "SELECT group_concat (given) FROM (SELECT given FROM person WHERE deleted = 0 ORDER BY id)",
              "肇,二郎,華子,花子");
  assert_sound (fixture->store);
}

/* --- whom an import finds --- */

typedef struct {
  const GoenPersonRecord *record;
  GArray                 *same;
  GArray                 *others;
} PointsJob;

static gboolean
find_by_points_func (GoenDatabase  *db,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  PointsJob *job = data;

  return goen_person_table_find_by_points (db, job->record, 5, job->same, job->others, error);
}

/* An import that was undone leaves many in the trash, and the next one finds those who are there all the same. */
static void
test_found_behind_trash (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) adds = people_new (NULL);
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenPersonRecord) living = make_person ("佐藤", "一", "さとう", "はじめ");
  PointsJob job = { living, same, others };
  gint64 id;

  g_ptr_array_add (living->phones, goen_contact_point_new ("03-0000-0000", NULL, NULL));
  for (guint i = 0; i < 200; i++)
    {
      GoenPersonRecord *person = make_person ("田中", "花子", "たなか", "はなこ");

      g_ptr_array_add (person->phones, goen_contact_point_new ("03-0000-0000", NULL, NULL));
      g_ptr_array_add (adds, person);
    }
  assert_undo (fixture->store, import_people (fixture->store, adds, NULL, FALSE), 200, 0, 0);
  id = save (fixture->store, living);

  goen_store_run (fixture->store, GOEN_STORE_READ, find_by_points_func, &job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_cmpint (g_array_index (same, gint64, 0), ==, id);
  g_assert_cmpuint (others->len, ==, 0);
}

/* --- what the columns of a table say --- */

typedef struct {
  const char *header;
  const char *mapping;
  char       *found;
} MappingJob;

static gboolean
set_mapping_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  MappingJob *job = data;

  return goen_csv_mapping_table_set (db, job->header, job->mapping, error);
}

static gboolean
get_mapping_func (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  MappingJob *job = data;

  job->found = goen_csv_mapping_table_get (db, job->header, error);

  return TRUE;
}

static void
set_mapping (Fixture    *fixture,
             const char *header,
             const char *mapping)
{
  g_autoptr (GError) error = NULL;
  MappingJob job = { header, mapping };

  goen_store_run (fixture->store, GOEN_STORE_SAVE, set_mapping_func, &job, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_mapping (Fixture    *fixture,
                const char *header,
                const char *mapping)
{
  g_autoptr (GError) error = NULL;
  MappingJob job = { header };
  g_autofree char *found = NULL;

  goen_store_run (fixture->store, GOEN_STORE_READ, get_mapping_func, &job, NULL, &error);
  g_assert_no_error (error);
  found = job.found;
  g_assert_cmpstr (found, ==, mapping);
}

static void
test_mapping (Fixture       *fixture,
              gconstpointer  data)
{
  assert_mapping (fixture, "a", NULL);
  set_mapping (fixture, "a", "氏名 = family");
  set_mapping (fixture, "b", "会社 = company");
  assert_mapping (fixture, "a", "氏名 = family");
  set_mapping (fixture, "a", "氏名 = formatted");
  assert_mapping (fixture, "a", "氏名 = formatted");
  assert_mapping (fixture, "b", "会社 = company");
  set_mapping (fixture, "a", NULL);
  assert_mapping (fixture, "a", NULL);
  set_mapping (fixture, "a", NULL);
}

static void
test_mapping_oldest (Fixture       *fixture,
                     gconstpointer  data)
{
  run_sql (fixture->path,
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 100)"
           " INSERT INTO csv_mapping SELECT 'h' || i, 'm' || i, i FROM n");
  set_mapping (fixture, "h1", "again");
  set_mapping (fixture, "new", "m");

  assert_sql (fixture->path, "SELECT count (*) FROM csv_mapping", "100");
  assert_mapping (fixture, "h1", "again");
  assert_mapping (fixture, "h2", NULL);
  assert_mapping (fixture, "h3", "m3");
  assert_mapping (fixture, "new", "m");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/history/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("before/full", test_before_full);
  ADD ("before/samples", test_before_samples);
  ADD ("before/newer", test_before_newer);
  ADD ("before/damaged", test_before_damaged);
  ADD ("imports/undo", test_undo);
  ADD ("imports/list", test_list);
  ADD ("imports/undo/from-trash", test_undo_from_trash);
  ADD ("imports/undo/two", test_undo_two);
  ADD ("imports/undo/first-of-two", test_undo_first_of_two);
  ADD ("imports/undo/after-trash", test_undo_after_trash);
  ADD ("imports/undo/old", test_undo_old);
  ADD ("imports/undo/purged", test_undo_purged);
  ADD ("imports/undo/cancelled", test_undo_cancelled);
  ADD ("imports/undo/merged", test_undo_merged);
  ADD ("imports/undo/merged-deeply", test_undo_merged_deeply);
  ADD ("imports/undo/merge-undone", test_undo_merge_undone);
  ADD ("imports/undo/before-merge", test_undo_before_merge);
  ADD ("imports/found-behind-trash", test_found_behind_trash);
  ADD ("mappings/remembered", test_mapping);
  ADD ("mappings/oldest", test_mapping_oldest);
#undef ADD

  return g_test_run ();
}
