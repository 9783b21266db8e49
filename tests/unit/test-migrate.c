/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "events-fixture.h"
#include "fault-vfs.h"
#include "goen-backup.h"
#include "goen-card-table.h"
#include "goen-migration.h"
#include "goen-pitch-table.h"
#include "goen-question-table.h"

/* Files of every schema that was ever released, and what happens while they are brought up to date. */

static const char *program;

/* A step that later versions might take: it changes the schema and every row. */
#define NEXT_STEP \
  "CREATE TABLE later (person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE, text TEXT) STRICT;" \
  "INSERT INTO later SELECT id, given FROM person;" \
  "ALTER TABLE person ADD COLUMN later TEXT;" \
  "UPDATE person SET later = note;"

static GPtrArray *
load_steps (const char *next)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = goen_migration_load (&error);

  g_assert_no_error (error);
  if (next != NULL)
    g_ptr_array_add (steps, g_strdup (next));

  return steps;
}

static char *
dup_fixture_path (guint version)
{
  g_autofree char *name = g_strdup_printf ("schema-%03u.sql", version);

  return g_build_filename (g_getenv ("GOEN_TEST_TOP"), "tests", "fixtures", name, NULL);
}

static void
make_from_fixture (const char *path,
                   guint       version)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fixture_path = dup_fixture_path (version);
  g_autofree char *sql = NULL;

  g_file_get_contents (fixture_path, &sql, NULL, &error);
  g_assert_no_error (error);
  run_sql (path, sql);
}

#define SCHEMA_SQL "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"

static void
test_fixtures_exist (void)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  g_assert_cmpuint (steps->len, >=, 1);
  for (guint version = 1; version <= steps->len; version++)
    {
      g_autofree char *path = dup_fixture_path (version);

      g_test_message ("%s", path);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_same_schema (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);
  g_autofree char *fresh = NULL;

  fixture_open (fixture);
  fixture_close (fixture);
  fresh = ask_sql (fixture->path, SCHEMA_SQL);

  for (guint version = 1; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autofree char *user_version = g_strdup_printf ("%u", steps->len);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      assert_sound (store);
      assert_sql (path, SCHEMA_SQL, fresh);
      assert_sql (path, "PRAGMA user_version", user_version);
    }
}

static const char *
get_value (const GPtrArray *points,
           guint            i)
{
  return ((const GoenContactPoint *) points->pdata[i])->value;
}

static gboolean
find_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GArray **ids = data;
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) result = NULL;

  query->search = g_strdup ("takahasi みどり");
  result = goen_person_table_query (db, query, 0, NULL, error);
  if (result == NULL)
    return FALSE;
  *ids = g_array_ref (result->ids);

  return TRUE;
}

/* What a person typed into an old version is there in the new one, to the letter. */
static void
test_same_people (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  for (guint version = 1; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_autoptr (GoenPersonRecord) person = NULL;
      g_autoptr (GArray) found = NULL;
      const GoenAffiliation *past;
      const GoenAddress *address;
      const GoenImage *photo;

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (count (store, FALSE), ==, 5);
      g_assert_cmpint (count (store, TRUE), ==, 1);

      goen_store_run (store, GOEN_STORE_READ, find_func, &found, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
      person = load (store, g_array_index (found, gint64, 0), GOEN_PERSON_IMAGES, &error);
      g_assert_no_error (error);

      g_assert_cmpstr (person->uuid, ==, "11111111-1111-4111-8111-111111111111");
      g_assert_cmpstr (person->uid, ==, "card-0001");
      g_assert_cmpstr (person->family, ==, "髙橋");
      g_assert_cmpstr (person->middle, ==, "M");
      g_assert_cmpstr (person->prefix, ==, "Dr.");
      g_assert_cmpstr (person->suffix, ==, "PhD");
      g_assert_cmpstr (person->nickname, ==, "みーちゃん");
      g_assert_cmpstr (person->honorific, ==, "先生");
      g_assert_cmpstr (person->given_yomi, ==, "みさき");
      g_assert_cmpuint (person->affiliations->len, ==, 2);
      past = person->affiliations->pdata[1];
      g_assert_cmpstr (past->company, ==, "あおい商事㈱");
      g_assert_cmpstr (past->to, ==, "2020-03");
      g_assert_cmpstr (get_value (person->phones, 1), ==, "03-0000-0000 内線12");
      g_assert_cmpstr (get_value (person->emails, 0), ==, "Misaki@example.jp");
      g_assert_cmpstr (get_value (person->links, 0), ==, "https://example.jp/misaki");
      g_assert_cmpstr (get_value (person->accounts, 0), ==, "misaki_t");
      g_assert_cmpstr (get_value (person->dates, 0), ==, "--06-01");
      address = person->addresses->pdata[0];
      g_assert_cmpstr (address->building, ==, "みどりビル4F");
      g_assert_cmpstr (person->birthday, ==, "--03-03");
      g_assert_cmpuint (person->tags->len, ==, 2);
      g_assert_cmpstr (person->tags->pdata[1], ==, "VIP");
      g_assert_cmpstr (person->needs->pdata[0], ==, "販路");
      g_assert_cmpstr (person->note, ==, "工場を見せてくれる。\n「来月」と言っていた。");
      g_assert_cmpstr (person->private_note, ==, "甘い物が苦手");
      g_assert_cmpstr (person->met_on, ==, "2026-05-16");
      g_assert_cmpstr (person->introduced_by_uuid, ==, "22222222-2222-4222-8222-222222222222");
      g_assert_cmpstr (person->extra->pdata[0], ==, "X-UNKNOWN;A=1:値");
      photo = goen_person_record_get_image (person, GOEN_IMAGE_PHOTO);
      g_assert_cmpmem (g_bytes_get_data (photo->data, NULL), g_bytes_get_size (photo->data),
                       "\x89PNG\r\n\x1a\n not a picture", 22);
    }
}

typedef struct {
  GPtrArray        *imports;   /* GoenImportEntry */
  GPtrArray        *merges;    /* GoenMergeEntry */
  GArray           *not_same;  /* gint64 */
  GoenPersonRecord *before;
  char             *mapping;
} History;

static void
history_clear (History *self)
{
  g_ptr_array_unref (self->imports);
  g_ptr_array_unref (self->merges);
  g_array_unref (self->not_same);
  goen_person_record_free (self->before);
  g_free (self->mapping);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (History, history_clear)

static gboolean
load_history_func (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  History *history = data;

  history->imports = goen_import_table_list (db, error);
  history->merges = goen_merge_table_list (db, error);
  history->not_same = goen_merge_table_list_not_same (db, error);
  history->before = goen_import_table_load_before (db, 2, 1, error);
  history->mapping = goen_csv_mapping_table_get (db, "0123456789abcdef", error);

  return history->before != NULL;
}

/* What an old version noted so that it can be taken back can be taken back in the new one. */
static void
test_same_history (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  for (guint version = 1; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_auto (History) history = { 0 };
      const GoenImportEntry *entry;

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      goen_store_run (store, GOEN_STORE_READ, load_history_func, &history, NULL, &error);
      g_assert_no_error (error);

      entry = g_ptr_array_index (history.imports, history.imports->len - 1);
      g_assert_cmpstr (entry->source, ==, "hachi.vcf");
      g_assert_cmpint (entry->undone, ==, 0);
      g_assert_cmpuint (entry->n_left, ==, 4);
      g_assert_cmpstr (history.before->family, ==, "髙橋");
      g_assert_cmpstr (history.before->tags->pdata[1], ==, "VIP");
      g_assert_cmpuint (history.before->images->len, ==, 2);
      if (version < 2)
        continue;

      g_assert_cmpuint (history.merges->len, ==, 1);
      g_assert_cmpuint (history.not_same->len, ==, 2);
      g_assert_cmpstr (history.mapping, ==, "氏名 = name");
      run_by_id (store, goen_merge_table_undo, ((const GoenMergeEntry *) history.merges->pdata[0])->id);
      g_assert_cmpint (count (store, TRUE), ==, 0);
      assert_sql (path, "SELECT introduced_by_uuid FROM person WHERE family = '渡邉'", "66666666-6666-4666-8666-666666666666");
      assert_sql (path, "SELECT family_yomi, note FROM person WHERE family = '田中'", "たなか|NULL");
      assert_sound (store);
    }
}

/* What people did together: read in what is written today, and given back when the merge is undone. */
typedef struct {
  GoenEventRecord *event;
  GPtrArray       *attendances;   /* GoenAttendance */
  GPtrArray       *timeline;      /* GoenInteraction */
  GoenFollowUp    *follow_up;
  GoenTouch       *touch;
  GoenProfile     *profile;
  GPtrArray       *templates;     /* GoenTemplate */
} Loop;

static void
loop_clear (Loop *self)
{
  goen_event_record_free (self->event);
  g_ptr_array_unref (self->attendances);
  g_ptr_array_unref (self->timeline);
  goen_follow_up_free (self->follow_up);
  goen_touch_free (self->touch);
  goen_profile_free (self->profile);
  g_ptr_array_unref (self->templates);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loop, loop_clear)

static gboolean
load_loop_func (GoenDatabase  *db,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Loop *loop = data;

  loop->event = goen_event_table_load (db, 1, error);
  loop->attendances = goen_attendance_table_list (db, 1, NULL);
  loop->timeline = goen_interaction_table_list (db, 3, 0, NULL);
  loop->follow_up = goen_follow_up_table_load (db, 1, NULL);
  loop->touch = goen_touch_table_load (db, 1, NULL);
  loop->profile = goen_profile_table_load (db, NULL);
  loop->templates = goen_template_table_list (db, NULL);

  return loop->event != NULL;
}

static void
assert_loop (const Loop *loop)
{
  const GoenAttendance *attendance = g_ptr_array_index (loop->attendances, 0);

  g_assert_cmpstr (loop->event->title, ==, "みなと異業種交流会");
  g_assert_cmpint (loop->event->kind, ==, GOEN_EVENT_CROSS_INDUSTRY);
  g_assert_cmpint (loop->event->repeat, ==, GOEN_REPEAT_MONTHLY_WEEKDAY);
  g_assert_cmpint (loop->event->checks[GOEN_CHECK_VALUE].grade, ==, GOEN_GRADE_POOR);
  g_assert_cmpuint (((GoenGoal *) loop->event->goals->pdata[0])->reached, ==, 2);
  g_assert_cmpuint (loop->event->checklist->len, ==, 2);
  g_assert_cmpstr (loop->event->questions->pdata[0], ==, "どのようなお仕事ですか。");
  g_assert_cmpuint (loop->attendances->len, ==, 3);
  g_assert_cmpstr (attendance->person_uuid, ==, "11111111-1111-4111-8111-111111111111");
  g_assert_cmpstr (attendance->hook, ==, "山の話");
  g_assert_cmpuint (loop->timeline->len, ==, 1);
  g_assert_cmpint (((GoenInteraction *) loop->timeline->pdata[0])->kind, ==, GOEN_INTERACTION_CALL);
  g_assert_cmpint (loop->follow_up->state, ==, GOEN_FOLLOW_UP_DONE);
  g_assert_cmpstr (loop->follow_up->event_title, ==, "みなと異業種交流会");
  g_assert_cmpint (loop->touch->days, ==, 30);
  g_assert_cmpstr (((GoenQuietPeriod *) loop->touch->quiet->pdata[0])->text, ==, "繁忙期");
  g_assert_cmpstr (loop->profile->needs, ==, "包装の相談");
  g_assert_cmpuint (loop->templates->len, ==, 2);
}

static void
test_same_loop (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  for (guint version = 3; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_auto (Loop) loop = { 0 };

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      goen_store_run (store, GOEN_STORE_READ, load_loop_func, &loop, NULL, &error);
      g_assert_no_error (error);
      assert_loop (&loop);

      undo_merge (store, 1);
      assert_sql (path, "SELECT id, person_id FROM attendance ORDER BY id", "1|1\n2|6\n3|3\n4|NULL");
      assert_sql (path, "SELECT id, person_id FROM interaction ORDER BY id", "1|1\n2|6\n3|4");
      assert_sql (path, "SELECT id, person_id, other_id FROM follow_up ORDER BY id", "1|1|NULL\n2|6|NULL\n3|4|6");
      assert_sql (path, "SELECT last_contact FROM person WHERE id IN (3, 6) ORDER BY id", "0\n1795090000");
      assert_sound (store);
    }
}

/* What was practised, asked and learned. */
typedef struct {
  GoenPitch  *pitch;
  GPtrArray  *uses;      /* GoenPitchUse */
  GoenTake   *take;
  GPtrArray  *words;     /* GoenSpokenWord */
  GPtrArray  *cards;     /* GoenQuestionCard */
  GPtrArray  *asked;     /* GoenAsked */
  GPtrArray  *faces;     /* GoenFaceCard */
} Speaking;

static void
speaking_clear (Speaking *self)
{
  goen_pitch_free (self->pitch);
  g_ptr_array_unref (self->uses);
  goen_take_free (self->take);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->asked);
  g_ptr_array_unref (self->faces);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Speaking, speaking_clear)

static gboolean
load_speaking_func (GoenDatabase  *db,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const GoenAskedQuery asked = { .person_id = 1 };
  const GoenFaceQuery faces = { .now = 1795363800 };
  Speaking *speaking = data;

  speaking->pitch = goen_pitch_table_load (db, 1, error);
  speaking->uses = goen_pitch_table_list_uses (db, 1, NULL);
  speaking->take = goen_take_table_load (db, 1, NULL);
  speaking->words = goen_spoken_word_table_list (db, NULL);
  speaking->cards = goen_question_table_list (db, FALSE, NULL);
  speaking->asked = goen_asked_table_list (db, &asked, NULL);
  speaking->faces = goen_face_table_list (db, &faces, NULL);

  return speaking->pitch != NULL;
}

static void
assert_speaking (const Speaking *speaking)
{
  const GoenQuestionCard *card = g_ptr_array_index (speaking->cards, 0);
  const GoenAsked *asked = g_ptr_array_index (speaking->asked, 0);
  const GoenFaceCard *face = g_ptr_array_index (speaking->faces, 0);

  g_assert_cmpstr (speaking->pitch->blocks[GOEN_BLOCK_WHOM], ==, "設計の方とお話ししたいです。");
  g_assert_cmpuint (speaking->pitch->n_takes, ==, 1);
  g_assert_cmpstr (((GoenPitchUse *) speaking->uses->pdata[0])->reflection, ==, "挨拶が先");
  g_assert_cmpstr (speaking->take->sound, ==, "20261121-1.opus");
  g_assert_cmpuint (g_array_index (speaking->take->pauses, GoenPause, 1).length, ==, 900);
  g_assert_cmpint (g_array_index (speaking->take->fillers, GoenFiller, 1).kind, ==, GOEN_FILLER_SONO);
  g_assert_cmpstr (((GoenSpokenWord *) speaking->words->pdata[0])->reading, ==, "ごえん");
  g_assert_cmpuint (speaking->cards->len, ==, 1);
  g_assert_cmpuint (card->purposes, ==, GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT);
  g_assert_true (card->is_favourite && card->is_drawn);
  g_assert_cmpuint (card->n_worked, ==, 1);
  g_assert_cmpint (asked->became, ==, GOEN_ANSWER_NEED);
  g_assert_cmpstr (asked->topic, ==, "販路");
  g_assert_cmpint (face->person_id, ==, 1);
  g_assert_cmpfloat (face->memory.stability, ==, 3.25);
}

static void
test_same_speaking (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  for (guint version = 4; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_auto (Speaking) speaking = { 0 };

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      goen_store_run (store, GOEN_STORE_READ, load_speaking_func, &speaking, NULL, &error);
      g_assert_no_error (error);
      assert_speaking (&speaking);

      undo_merge (store, 1);
      assert_sql (path, "SELECT id, person_id FROM question_asked ORDER BY id", "1|1\n2|6\n3|NULL");
      assert_sound (store);
    }
}

/* What cards are printed from. */
typedef struct {
  GPtrArray       *designs;   /* GoenCardDesign */
  GPtrArray       *sheets;    /* GoenSheet */
  GBytes          *logo;
  char            *logo_name;
  GoenProfile     *profile;
  GoenCalibration  printer;
} Cards;

static void
cards_clear (Cards *self)
{
  g_ptr_array_unref (self->designs);
  g_ptr_array_unref (self->sheets);
  g_bytes_unref (self->logo);
  g_free (self->logo_name);
  goen_profile_free (self->profile);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cards, cards_clear)

static gboolean
load_cards_func (GoenDatabase  *db,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  Cards *cards = data;

  cards->designs = goen_card_table_list_designs (db, error);
  cards->sheets = goen_card_table_list_sheets (db, NULL);
  cards->logo = goen_card_table_load_picture (db, GOEN_CARD_LOGO, &cards->logo_name, NULL);
  cards->profile = goen_profile_table_load (db, NULL);

  return cards->designs != NULL && goen_card_table_load_printer (db, "Office", &cards->printer, error);
}

static void
assert_cards (const Cards *cards)
{
  const GoenCardDesign *blue, *upright;
  const GoenCardItem *item;
  const GoenSheet *sheet;

  g_assert_cmpuint (cards->designs->len, ==, 2);
  upright = g_ptr_array_index (cards->designs, 0);
  g_assert_cmpstr (upright->name, ==, "縦の名刺");
  g_assert_true (upright->kanji_numbers);
  g_assert_cmpuint (upright->items[GOEN_SIDE_FRONT]->len, ==, 1);
  blue = g_ptr_array_index (cards->designs, 1);
  g_assert_cmpstr (blue->base, ==, "classic");
  g_assert_cmphex (blue->accent, ==, 0x2a588a);
  item = &g_array_index (blue->items[GOEN_SIDE_FRONT], GoenCardItem, 1);
  g_assert_cmpint (item->field, ==, GOEN_FIELD_ADDRESS);
  g_assert_cmpfloat (item->size, ==, 7.5);
  g_assert_true (item->group_ends);
  g_assert_cmpfloat (g_array_index (blue->shapes[GOEN_SIDE_FRONT], GoenCardShape, 0).height, ==, 6.5);
  g_assert_cmpuint (cards->sheets->len, ==, 1);
  sheet = g_ptr_array_index (cards->sheets, 0);
  g_assert_cmpstr (sheet->parts[0], ==, "会社の用紙");
  g_assert_cmpfloat (sheet->waste_y, ==, 2.5);
  g_assert_cmpmem (g_bytes_get_data (cards->logo, NULL), g_bytes_get_size (cards->logo), "<svg/>", 6);
  g_assert_cmpstr (cards->logo_name, ==, "mori.svg");
  g_assert_cmpstr (cards->profile->name_latin, ==, "Go Mori");
  g_assert_cmpfloat (cards->printer.scale_x, ==, 1.0025);
}

static void
test_same_cards (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);

  for (guint version = 5; version <= steps->len; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_auto (Cards) cards = { 0 };

      make_from_fixture (path, version);
      store = goen_store_open (path, GOEN_STORE_OPEN_NONE, &error);
      g_assert_no_error (error);
      goen_store_run (store, GOEN_STORE_READ, load_cards_func, &cards, NULL, &error);
      g_assert_no_error (error);
      assert_cards (&cards);
    }
}

static GoenStore *
open_with_next (const char  *path,
                const char  *vfs,
                const char  *next,
                GError     **error)
{
  g_autoptr (GPtrArray) steps = load_steps (next);
  GoenOpenOptions options = { .vfs = vfs, .steps = steps };

  return goen_store_open_with (path, GOEN_STORE_OPEN_NONE, &options, error);
}

static void
test_backup_first (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = load_steps (NULL);
  g_autofree char *old_version = g_strdup_printf ("%u", steps->len);
  g_autofree char *new_version = g_strdup_printf ("%u", steps->len + 1);
  g_autofree char *people = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *hash_path = NULL;
  g_autofree char *hash_line = NULL;
  GStatBuf info;

  make_from_fixture (fixture->path, steps->len);
  people = ask_sql (fixture->path, "SELECT id, uuid, family, given, note FROM person");
  fixture->store = open_with_next (fixture->path, NULL, NEXT_STEP, &error);
  g_assert_no_error (error);
  assert_sound (fixture->store);
  assert_sql (fixture->path, "PRAGMA user_version", new_version);
  assert_sql (fixture->path, "SELECT count (*) FROM later", "6");
  assert_sql (fixture->path, "SELECT id, uuid, family, given, note FROM person", people);

  backup = goen_backup_find_newest (fixture->path);
  g_assert_nonnull (backup);
  assert_sql (backup, "PRAGMA user_version", old_version);
  assert_sql (backup, "PRAGMA integrity_check", "ok");
  assert_sql (backup, "SELECT id, uuid, family, given, note FROM person", people);
  g_assert_no_errno (g_stat (backup, &info));
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);

  hash_path = g_strconcat (backup, ".sha256", NULL);
  hash = dup_hash (backup);
  g_assert_true (g_file_get_contents (hash_path, &hash_line, NULL, &error));
  g_assert_true (g_str_has_prefix (hash_line, hash));
}

static void
test_failing_step (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = load_steps (NULL);
  g_autofree char *version = g_strdup_printf ("%u", steps->len);
  g_autofree char *schema = NULL;

  make_from_fixture (fixture->path, steps->len);
  schema = ask_sql (fixture->path, SCHEMA_SQL);
  g_assert_null (open_with_next (fixture->path, NULL, NEXT_STEP "INSERT INTO nowhere VALUES (1);", &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_FAILED);
  assert_sql (fixture->path, "PRAGMA user_version", version);
  assert_sql (fixture->path, SCHEMA_SQL, schema);

  fixture_open (fixture);
  assert_sound (fixture->store);
}

/* Cuts the power at every step of an opening that migrates. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = load_steps (NULL);
  g_autofree char *new_version = g_strdup_printf ("%u", steps->len + 1);
  guint stride = g_getenv ("GOEN_SOAK") != NULL ? 1 : 4;
  gboolean finished = FALSE;

  for (guint n = 1; !finished; n += stride)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, n);
      g_autofree char *step = g_strdup_printf ("%u", n);
      g_autofree char *version = NULL;
      g_autofree char *tables = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      char *arguments[] = { (char *) program, (char *) "--child", path, step, NULL };
      int status;

      make_from_fixture (path, steps->len);
      g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      finished = g_spawn_check_wait_status (status, NULL);
      if (!finished)
        g_assert_cmpint (WEXITSTATUS (status), ==, FAULT_EXIT);

      /* The first look recovers, like any other program that knows SQLite. */
      run_sql (path, "PRAGMA schema_version; BEGIN IMMEDIATE; COMMIT");
      version = ask_sql (path, "PRAGMA user_version");
      tables = ask_sql (path, "SELECT (SELECT count (*) FROM sqlite_schema WHERE name = 'later'),"
                              " (SELECT count (*) FROM pragma_table_info ('person') WHERE name = 'later')");
      g_assert_cmpstr (tables, ==, g_str_equal (version, new_version) ? "1|1" : "0|0");

      store = open_with_next (path, NULL, NEXT_STEP, &error);
      g_assert_no_error (error);
      assert_sound (store);
      g_assert_cmpint (count (store, FALSE), ==, 5);
      assert_sql (path, "SELECT count (*) FROM later", "6");
      g_assert_cmpuint (n, <, 5000);
    }
}

static int
run_child (const char *path,
           const char *step)
{
  g_autoptr (GoenStore) store = NULL;

  fault_install (FAULT_POWER_CUT, g_ascii_strtoll (step, NULL, 10), g_ascii_strtoull (step, NULL, 10));
  store = open_with_next (path, FAULT_VFS, NEXT_STEP, NULL);

  return store != NULL ? 0 : 1;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migrate/fixtures-exist", test_fixtures_exist);
  g_test_add ("/migrate/same-schema", Fixture, NULL, set_up_folder, test_same_schema, tear_down);
  g_test_add ("/migrate/same-people", Fixture, NULL, set_up_folder, test_same_people, tear_down);
  g_test_add ("/migrate/same-history", Fixture, NULL, set_up_folder, test_same_history, tear_down);
  g_test_add ("/migrate/same-loop", Fixture, NULL, set_up_folder, test_same_loop, tear_down);
  g_test_add ("/migrate/same-speaking", Fixture, NULL, set_up_folder, test_same_speaking, tear_down);
  g_test_add ("/migrate/same-cards", Fixture, NULL, set_up_folder, test_same_cards, tear_down);
  g_test_add ("/migrate/backup-first", Fixture, NULL, set_up_folder, test_backup_first, tear_down);
  g_test_add ("/migrate/failing-step", Fixture, NULL, set_up_folder, test_failing_step, tear_down);
  g_test_add ("/migrate/cut", Fixture, NULL, set_up_folder, test_cut, tear_down);

  return g_test_run ();
}
