/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of imports and merges share: somebody of whom everything is known, and the acts that are undone. */

#include "goen-history-table.h"
#include "store-fixture.h"

static inline GoenPersonRecord *
make_full_person (void)
{
  GoenPersonRecord *record = make_person ("髙橋", "美咲", "たかはし", "みさき");
  GoenAffiliation *affiliation = goen_affiliation_new ("㈱みどり", "営業部", "部長");
  GoenAddress *address = goen_address_new ();
  g_autoptr (GBytes) photo = g_bytes_new_static ("\0\1\2\3", 4);
  g_autoptr (GBytes) card = g_bytes_new_static ("card", 4);

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
  affiliation = goen_affiliation_new (NULL, NULL, "顧問");
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
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", photo);
  goen_person_record_set_image (record, GOEN_IMAGE_CARD_BACK, NULL, card);
  g_ptr_array_add (record->extra, g_strdup ("X-A:1"));
  g_ptr_array_add (record->extra, g_strdup ("X-B;C=\"d\": e "));

  return record;
}

/* What somebody else would say about the same person: nothing of the above stays. */
static inline void
change_everything (GoenPersonRecord *record)
{
  g_autoptr (GoenPersonRecord) other = make_person ("高梨", "実咲", "たかなし", NULL);
  g_autoptr (GBytes) photo = g_bytes_new_static ("another", 7);

  other->id = record->id;
  other->revision = record->revision;
  other->note = g_strdup ("別の話");
  g_ptr_array_add (other->tags, g_strdup ("新しいタグ"));
  goen_person_record_set_image (other, GOEN_IMAGE_PHOTO, "image/jpeg", photo);

  /* The two swap what they hold, and the stranger is freed. */
  GoenPersonRecord swapped = *record;
  *record = *other;
  *other = swapped;
}

static inline GoenPersonRecord *
load_whole (GoenStore *store,
            gint64     id)
{
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record = load (store, id, GOEN_PERSON_IMAGES, &error);

  g_assert_no_error (error);

  return record;
}

/* Says the same as before, UID included, and is in the list or not. */
static inline void
assert_person (GoenStore              *store,
               gint64                  id,
               const GoenPersonRecord *wanted,
               gboolean                in_trash)
{
  g_autoptr (GoenPersonRecord) found = load_whole (store, id);

  g_assert_true (goen_person_record_equal (found, wanted));
  g_assert_cmpstr (found->uid, ==, wanted->uid);
  g_assert_cmpint (found->deleted != 0, ==, in_trash);
}

static inline void
edit_note (GoenStore  *store,
           gint64      id,
           const char *note)
{
  g_autoptr (GoenPersonRecord) record = load_whole (store, id);

  g_set_str (&record->note, note);
  save (store, record);
}

/* --- merges --- */

typedef struct {
  const GoenPersonRecord *merged;
  gint64                  gone_id;
  gint64                  gone_revision;
  gint64                  merge_id;
} MergeJob;

static inline gboolean
merge_func (GoenDatabase  *db,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  MergeJob *job = data;

  job->merge_id = goen_merge_table_merge (db, job->merged, job->gone_id, job->gone_revision, error);

  return job->merge_id != 0;
}

static inline gint64
try_merge (GoenStore               *store,
           const GoenPersonRecord  *merged,
           gint64                   gone_id,
           GError                 **error)
{
  MergeJob job = { merged, gone_id, 0, 0 };

  return goen_store_run (store, GOEN_STORE_SAVE, merge_func, &job, NULL, error) ? job.merge_id : 0;
}

/* The kept one takes a note over. */
static inline gint64
merge (GoenStore *store,
       gint64     kept_id,
       gint64     gone_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) merged = load_whole (store, kept_id);
  gint64 id;

  g_set_str (&merged->note, "まとめた");
  id = try_merge (store, merged, gone_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static inline void
undo_merge (GoenStore *store,
            gint64     merge_id)
{
  run_by_id (store, goen_merge_table_undo, merge_id);
}

static inline void
assert_undo_merge_fails (GoenStore *store,
                         gint64     merge_id,
                         int        code)
{
  g_autoptr (GError) error = NULL;
  ByIdJob job = { goen_merge_table_undo, merge_id };

  g_assert_false (goen_store_run (store, GOEN_STORE_SAVE, by_id_func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, code);
}
