/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-face-due.h"
#include "speaking-fixture.h"

/* Cards of the user, what was done with cards, what was asked, and the drill of names and faces. */

static GoenQuestionCard *
make_card (const char *text)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->text = g_strdup (text);

  return card;
}

static void
test_card_round_trip (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = make_card (" 現場の楽しみは何ですか。 ");
  g_autoptr (GoenQuestionCard) bare = make_card ("相槌");
  g_autoptr (GPtrArray) cards = NULL;
  const GoenQuestionCard *stored;

  card->depth = GOEN_DEPTH_NEED;
  card->topic = GOEN_TOPIC_HELP;
  card->purposes = GOEN_PURPOSE_CHAT | GOEN_PURPOSE_USEFUL;
  card->places = GOEN_PLACE_LEAVING;
  card->industry = GOEN_INDUSTRY_PUBLIC;
  card->why = g_strdup ("力になれることが見つかる");
  card->follows = g_strdup ("open-what-brought-you");
  run_save_card (fixture, (Job) { .record = card });
  bare->kind = GOEN_CARD_NOD;
  run_save_card (fixture, (Job) { .record = bare });

  cards = run_list_cards (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (cards->len, ==, 2);
  stored = cards->pdata[0];
  g_assert_true (stored->is_own);
  g_assert_true (g_uuid_string_is_valid (stored->key));
  g_assert_cmpstr (stored->key, ==, card->key);
  g_assert_cmpint (stored->revision, ==, 1);
  g_assert_cmpint (stored->created, ==, NOW);
  g_assert_cmpint (stored->kind, ==, GOEN_CARD_QUESTION);
  g_assert_cmpint (stored->depth, ==, GOEN_DEPTH_NEED);
  g_assert_cmpint (stored->topic, ==, GOEN_TOPIC_HELP);
  g_assert_cmpuint (stored->purposes, ==, GOEN_PURPOSE_CHAT | GOEN_PURPOSE_USEFUL);
  g_assert_cmpuint (stored->places, ==, GOEN_PLACE_LEAVING);
  g_assert_cmpint (stored->industry, ==, GOEN_INDUSTRY_PUBLIC);
  g_assert_cmpstr (stored->text, ==, "現場の楽しみは何ですか。");
  g_assert_cmpstr (stored->why, ==, "力になれることが見つかる");
  g_assert_cmpstr (stored->follows, ==, "open-what-brought-you");
  g_assert_cmpuint (stored->n_asked, ==, 0);
  stored = cards->pdata[1];
  g_assert_cmpint (stored->kind, ==, GOEN_CARD_NOD);
  g_assert_null (stored->why);
  g_assert_null (stored->follows);
}

static void
test_card_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = make_card ("一");
  g_autoptr (GoenQuestionCard) other = NULL;
  g_autoptr (GoenQuestionCard) blank = make_card (" ");

  fail_save_card (fixture, (Job) { .record = blank }, GOEN_ERROR_INVALID);
  run_save_card (fixture, (Job) { .record = card });
  other = goen_question_card_copy (card);
  g_set_str (&card->text, "二");
  run_save_card (fixture, (Job) { .record = card });
  fail_save_card (fixture, (Job) { .record = other }, GOEN_ERROR_CONFLICT);
  assert_sql (fixture->path, "SELECT text, revision FROM question", "二|2");
  other->id = 99;
  fail_save_card (fixture, (Job) { .record = other }, GOEN_ERROR_NOT_FOUND);
  fail_trash_card (fixture, (Job) { .id = 99, .flag = TRUE }, GOEN_ERROR_NOT_FOUND);
}

static void
test_card_trash (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = make_card ("一");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  run_save_card (fixture, (Job) { .record = card });
  run_set_flags (fixture, (Job) { .text = card->key, .flag = TRUE });
  run_set_flags (fixture, (Job) { .text = "built-in", .flag = TRUE });
  add_asked (fixture, 0, 0, card->key, NOW, GOEN_ASKED_WORKED);

  run_trash_card (fixture, (Job) { .id = card->id, .flag = TRUE });
  none = run_list_cards (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (none->len, ==, 0);
  gone = run_list_cards (fixture, (Job) { .flag = TRUE }).answer;
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_true (((GoenQuestionCard *) gone->pdata[0])->is_favourite);
  run_trash_card (fixture, (Job) { .id = card->id, .flag = FALSE });
  assert_sql (fixture->path, "SELECT deleted, revision FROM question", "0|3");

  run_trash_card (fixture, (Job) { .id = card->id, .flag = TRUE });
  run_sql (fixture->path, "UPDATE question SET deleted = 1000");
  run_purge_old_cards (fixture, (Job) { .id = 1000 });
  assert_sql (fixture->path, "SELECT count (*) FROM question", "1");
  run_purge_old_cards (fixture, (Job) { .id = 1001 });
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM question), (SELECT group_concat (card) FROM question_state),"
                             " (SELECT count (*) FROM question_asked)", "0|built-in|1");
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GHashTable) states = NULL;
  g_autoptr (GoenQuestionCard) card = make_card ("一");
  const GoenQuestionCard *state;

  run_set_flags (fixture, (Job) { .text = "a", .flag = TRUE, .second = FALSE });
  run_set_drawn (fixture, (Job) { .text = "a", .id = NOW });
  run_set_drawn (fixture, (Job) { .text = "b", .id = NOW + 1 });
  run_set_drawn (fixture, (Job) { .text = "b", .id = 0 });
  run_set_flags (fixture, (Job) { .text = "b", .flag = FALSE, .second = TRUE });
  add_asked (fixture, 0, 0, "b", NOW + 5, GOEN_ASKED_WORKED);
  add_asked (fixture, 0, 0, "b", NOW + 9, GOEN_ASKED_FELL_FLAT);
  add_asked (fixture, 0, 0, "b", NOW + 7, GOEN_ASKED_WORKED);
  add_asked (fixture, 0, 0, "c", NOW + 3, GOEN_ASKED_UNKNOWN);
  add_asked (fixture, 0, 0, NULL, NOW + 3, GOEN_ASKED_UNKNOWN);

  states = run_list_states (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (g_hash_table_size (states), ==, 3);
  state = g_hash_table_lookup (states, "a");
  g_assert_true (state->is_favourite && !state->is_hidden && state->is_drawn);
  g_assert_cmpint (state->last_drawn, ==, NOW);
  state = g_hash_table_lookup (states, "b");
  g_assert_true (!state->is_favourite && state->is_hidden && !state->is_drawn);
  g_assert_cmpint (state->last_drawn, ==, NOW + 1);
  g_assert_cmpuint (state->n_asked, ==, 3);
  g_assert_cmpuint (state->n_worked, ==, 2);
  g_assert_cmpint (state->last_asked, ==, NOW + 9);
  state = g_hash_table_lookup (states, "c");
  g_assert_cmpuint (state->n_asked, ==, 1);

  card->key = g_strdup ("b");
  goen_question_card_take_state (card, states);
  g_assert_true (card->is_hidden);
  g_assert_cmpuint (card->n_worked, ==, 2);
}

static void
test_asked_round_trip (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 person = add_person (fixture->store, "美咲");
  gint64 event = add_event (fixture->store, "会", NOW);
  gint64 entry = add_interaction (fixture->store, person, event, GOEN_INTERACTION_NOTE, NOW);
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GoenAsked) stored = NULL;
  g_autoptr (GoenAsked) bare = NULL;

  asked->card = g_strdup ("need-hard");
  asked->text = g_strdup ("何が難しいですか。");
  asked->person_id = person;
  asked->event_id = event;
  asked->answer = g_strdup ("人手");
  asked->outcome = GOEN_ASKED_WORKED;
  asked->became = GOEN_ANSWER_NEED;
  asked->topic = g_strdup ("人手");
  asked->interaction_id = entry;
  run_save_asked (fixture, (Job) { .record = asked });

  stored = run_load_asked (fixture, (Job) { .id = asked->id }).answer;
  g_assert_cmpstr (stored->uuid, ==, asked->uuid);
  g_assert_cmpstr (stored->card, ==, "need-hard");
  g_assert_cmpstr (stored->text, ==, "何が難しいですか。");
  g_assert_cmpint (stored->person_id, ==, person);
  g_assert_cmpint (stored->event_id, ==, event);
  g_assert_cmpint (stored->time, ==, NOW);
  g_assert_cmpstr (stored->answer, ==, "人手");
  g_assert_cmpint (stored->outcome, ==, GOEN_ASKED_WORKED);
  g_assert_cmpint (stored->became, ==, GOEN_ANSWER_NEED);
  g_assert_cmpstr (stored->topic, ==, "人手");
  g_assert_cmpint (stored->interaction_id, ==, entry);
  g_assert_cmpstr (stored->person_name, ==, "佐藤 美咲");
  g_assert_true (g_uuid_string_is_valid (stored->person_uuid));
  g_assert_cmpstr (stored->event_title, ==, "会");
  g_assert_true (g_uuid_string_is_valid (stored->event_uuid));

  bare = run_load_asked (fixture, (Job) { .id = add_asked (fixture, 0, 0, NULL, NOW, 0) }).answer;
  g_assert_null (bare->card);
  g_assert_null (bare->answer);
  g_assert_null (bare->person_name);
  g_assert_null (bare->event_title);
  g_assert_cmpint (bare->person_id, ==, 0);
  g_assert_cmpint (bare->interaction_id, ==, 0);

  g_set_str (&asked->text, "");
  fail_save_asked (fixture, (Job) { .record = asked }, GOEN_ERROR_INVALID);
  g_set_str (&asked->text, "別");
  asked->person_id = 99;
  fail_save_asked (fixture, (Job) { .record = asked }, GOEN_ERROR_NOT_FOUND);
  fail_load_asked (fixture, (Job) { .id = 99 }, GOEN_ERROR_NOT_FOUND);
  run_remove_asked (fixture, (Job) { .id = stored->id });
  run_remove_asked (fixture, (Job) { .id = stored->id });
  assert_sql (fixture->path, "SELECT count (*) FROM question_asked", "1");
}

/* A page of each of them may be open. */
static void
test_asked_of_somebody_else (Fixture       *fixture,
                             gconstpointer  data)
{
  gint64 before = add_person (fixture->store, "一"), after = add_person (fixture->store, "二");
  gint64 id = add_asked (fixture, before, 0, "x", NOW - 60, 0);
  g_autoptr (GoenAsked) asked = run_load_asked (fixture, (Job) { .id = id }).answer;
  g_autoptr (GoenAsked) stored = NULL;
  g_autoptr (GoenChangeSet) changes = NULL;

  asked->person_id = after;
  asked->time = 0;
  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_save_asked (fixture, (Job) { .record = asked });
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, before));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_PERSON, after));
  /* When it was asked stays. */
  stored = run_load_asked (fixture, (Job) { .id = id }).answer;
  g_assert_cmpint (stored->time, ==, NOW - 60);
}

static char *
dup_asked_ids (Fixture        *fixture,
               GoenAskedQuery  query)
{
  g_autoptr (GPtrArray) list = run_list_asked (fixture, (Job) { .record = &query }).answer;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ((GoenAsked *) list->pdata[i])->id);

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

#define assert_asked(fixture, expected, ...) \
  G_STMT_START { \
    g_autofree char *ids_ = dup_asked_ids (fixture, (GoenAskedQuery) { __VA_ARGS__ }); \
    g_assert_cmpstr (ids_, ==, expected); \
  } G_STMT_END

static void
test_asked_list (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 a = add_person (fixture->store, "一"), b = add_person (fixture->store, "二");
  gint64 event = add_event (fixture->store, "会", NOW);

  add_asked (fixture, a, event, "x", NOW + 1, 0);    /* 1 */
  add_asked (fixture, b, 0, "x", NOW + 4, 0);        /* 2 */
  add_asked (fixture, a, 0, "y", NOW + 3, 0);        /* 3 */
  add_asked (fixture, 0, event, "y", NOW + 2, 0);    /* 4 */

  assert_asked (fixture, "2 3 4 1", 0);
  assert_asked (fixture, "2 3", .limit = 2);
  assert_asked (fixture, "3 1", .person_id = a);
  assert_asked (fixture, "4 1", .event_id = event);
  assert_asked (fixture, "2 1", .card = "x");
  assert_asked (fixture, "3", .card = "y", .person_id = a);

  run_by_id (fixture->store, goen_person_table_trash, b);
  assert_asked (fixture, "3 4 1", 0);
  run_by_id (fixture->store, goen_person_table_restore, b);
  assert_asked (fixture, "2 3 4 1", 0);
  run_by_id (fixture->store, goen_person_table_purge, b);
  assert_sql (fixture->path, "SELECT count (*) FROM question_asked", "3");
}

#define ASKED_AND_FACES "SELECT 'q', id, person_id FROM question_asked UNION ALL SELECT 'f', aspect, person_id FROM face ORDER BY 1, 2"

static GoenFaceCard *
make_face (gint64         person_id,
           GoenFaceAspect aspect,
           gint64         due)
{
  GoenFaceCard *face = goen_face_card_new ();

  face->person_id = person_id;
  face->aspect = aspect;
  face->memory = (GoenFsrsCard) { GOEN_FSRS_REVIEW, 2, 3.25, 4.5, due - 100, due };
  face->n_reviews = 7;
  face->n_lapses = 1;

  return face;
}

static void
add_face (Fixture        *fixture,
          gint64          person_id,
          GoenFaceAspect  aspect,
          gint64          due)
{
  g_autoptr (GoenFaceCard) face = make_face (person_id, aspect, due);

  run_save_face (fixture, (Job) { .record = face });
}

/* What was asked goes along and comes back; what is drilled stays with each. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  GoenStore *store = fixture->store;
  g_autoptr (GoenChangeSet) changes = NULL;
  gint64 kept = add_person (store, "残る"), gone = add_person (store, "去る"), third = add_person (store, "三");
  gint64 merge_id;

  add_asked (fixture, gone, 0, "x", NOW, 0);       /* 1 */
  add_asked (fixture, kept, 0, "x", NOW, 0);       /* 2 */
  add_asked (fixture, gone, 0, "y", NOW, 0);       /* 3 */
  add_asked (fixture, third, 0, "y", NOW, 0);      /* 4 */
  add_face (fixture, gone, GOEN_FACE_NAME, NOW);
  add_face (fixture, kept, GOEN_FACE_STORY, NOW);
  g_signal_connect (store, "changed", G_CALLBACK (keep_changes_cb), &changes);

  merge_id = merge (store, kept, gone);
  wait_for_changes (&changes);
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_QUESTION, 0));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_FACE, gone));
  g_assert_true (goen_change_set_has (changes, GOEN_TABLE_FACE, kept));
  assert_sql (fixture->path, ASKED_AND_FACES, "f|1|2\nf|3|1\nq|1|1\nq|2|1\nq|3|1\nq|4|3");

  /* Asked since of the one who is kept, and one given to somebody else: neither comes back. */
  add_asked (fixture, kept, 0, "z", NOW, 0);       /* 5 */
  run_sql (fixture->path, "UPDATE question_asked SET person_id = 3 WHERE id = 3");
  undo_merge (store, merge_id);
  assert_sql (fixture->path, ASKED_AND_FACES, "f|1|2\nf|3|1\nq|1|2\nq|2|1\nq|3|3\nq|4|3\nq|5|1");
  assert_sound (store);
}

static void
test_face_round_trip (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) person = make_person ("高橋", "美咲", "たかはし", "みさき");
  g_autoptr (GBytes) photo = g_bytes_new_static ("p", 1);
  g_autoptr (GPtrArray) cards = NULL;
  GoenFaceQuery query = { .now = NOW };
  gint64 event = add_event (fixture->store, "春の会", NOW - DAY);
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  const GoenFaceCard *card;

  goen_person_record_set_image (person, GOEN_IMAGE_PHOTO, "image/png", photo);
  g_ptr_array_add (person->affiliations, goen_affiliation_new ("あお商事", NULL, "部長"));
  person->met_how = g_strdup ("古い話");
  save (fixture->store, person);
  attendance->event_id = event;
  attendance->person_id = person->id;
  attendance->met = NOW - DAY;
  attendance->hook = g_strdup ("山の話");
  save_attendance (fixture->store, attendance);
  /* Another one before, though it was noted later, and one that is still to come. */
  attendance->id = 0;
  g_clear_pointer (&attendance->uuid, g_free);
  attendance->event_id = add_event (fixture->store, "冬の会", NOW - 30 * DAY);
  attendance->met = NOW - 30 * DAY;
  g_set_str (&attendance->hook, "海の話");
  save_attendance (fixture->store, attendance);
  add_attendance (fixture->store, add_event (fixture->store, "夏の会", NOW + DAY), person->id, NULL, 0);
  add_face (fixture, person->id, GOEN_FACE_KANJI, NOW - 5);

  cards = run_list_faces (fixture, (Job) { .record = &query }).answer;
  g_assert_cmpuint (cards->len, ==, 3);
  card = cards->pdata[0];
  g_assert_cmpint (card->person_id, ==, person->id);
  g_assert_cmpint (card->aspect, ==, GOEN_FACE_KANJI);
  g_assert_cmpint (card->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpuint (card->memory.step, ==, 2);
  g_assert_cmpfloat (card->memory.stability, ==, 3.25);
  g_assert_cmpfloat (card->memory.difficulty, ==, 4.5);
  g_assert_cmpint (card->memory.last, ==, NOW - 105);
  g_assert_cmpint (card->memory.due, ==, NOW - 5);
  g_assert_cmpuint (card->n_reviews, ==, 7);
  g_assert_cmpuint (card->n_lapses, ==, 1);
  g_assert_cmpstr (card->name, ==, "高橋 美咲");
  g_assert_cmpstr (card->yomi, ==, "たかはし みさき");
  g_assert_cmpstr (card->company, ==, "あお商事");
  g_assert_cmpstr (card->title, ==, "部長");
  g_assert_cmpstr (card->hook, ==, "山の話");
  g_assert_cmpstr (card->met_at, ==, "春の会");
  g_assert_true (card->has_photo);
  g_assert_false (card->has_card);
  card = cards->pdata[1];
  g_assert_cmpint (card->aspect, ==, GOEN_FACE_NAME);
  g_assert_cmpint (card->memory.state, ==, GOEN_FSRS_NEW);
  g_assert_cmpuint (card->n_reviews, ==, 0);
}

/* Cards as "person:aspect", with people called a, b, c … in the order in which they were added. */
static char *
dup_faces (Fixture       *fixture,
           GoenFaceQuery  query)
{
  g_autoptr (GPtrArray) list = run_list_faces (fixture, (Job) { .record = &query }).answer;
  g_autoptr (GString) faces = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const GoenFaceCard *card = list->pdata[i];

      g_string_append_printf (faces, "%s%c%d", i > 0 ? " " : "", (char) ('a' - 1 + card->person_id), card->aspect);
    }

  return g_string_free_and_steal (g_steal_pointer (&faces));
}

#define assert_faces(fixture, expected, ...) \
  G_STMT_START { \
    g_autofree char *faces_ = dup_faces (fixture, (GoenFaceQuery) { __VA_ARGS__ }); \
    g_assert_cmpstr (faces_, ==, expected); \
  } G_STMT_END

static gint64
add_known (Fixture       *fixture,
           const char    *family,
           const char    *yomi,
           const char    *company,
           GoenImageKind  image)
{
  g_autoptr (GoenPersonRecord) person = make_person (family, NULL, yomi, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("p", 1);

  if (company != NULL)
    g_ptr_array_add (person->affiliations, goen_affiliation_new (company, NULL, NULL));
  if (image != 0)
    goen_person_record_set_image (person, image, "image/png", bytes);

  return save (fixture->store, person);
}

/* One event, and who of them can be asked for what. */
static void
test_what_can_be_asked (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 event = add_event (fixture->store, "会", NOW + DAY);
  gint64 photo = add_known (fixture, "高橋", NULL, NULL, GOEN_IMAGE_PHOTO);
  gint64 card = add_known (fixture, "高橋", NULL, NULL, GOEN_IMAGE_CARD_BACK);
  gint64 logo = add_known (fixture, "高橋", NULL, NULL, GOEN_IMAGE_LOGO);
  gint64 yomi = add_known (fixture, "高橋", "たかはし", NULL, 0);
  gint64 kana = add_known (fixture, "たかはし", "たかはし", NULL, 0);
  gint64 company = add_known (fixture, "Smith", NULL, "あお商事", 0);
  gint64 nameless = add_known (fixture, NULL, NULL, "あお商事", GOEN_IMAGE_PHOTO);
  gint64 hooked = add_known (fixture, "高橋", NULL, NULL, 0);
  gint64 guessed = add_known (fixture, "高橋", "たかはし", NULL, 0);
  const gint64 all[] = { photo, card, logo, yomi, kana, company, nameless, guessed };
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    add_attendance (fixture->store, event, all[i], NULL, 0);
  add_attendance (fixture->store, event, 0, "名簿だけ", 0);
  attendance->event_id = event;
  attendance->person_id = hooked;
  attendance->hook = g_strdup ("山の話");
  save_attendance (fixture->store, attendance);
  run_sql (fixture->path, "UPDATE person SET yomi_guessed = 1 WHERE id = 9");

  g_assert_cmpint (guessed, ==, 9);
  assert_faces (fixture, "a1 b1 d2 f3 h3", .event_id = event, .now = NOW);
  assert_faces (fixture, "a1 b1 d2", .event_id = event, .now = NOW, .limit = 3);
  run_by_id (fixture->store, goen_person_table_trash, photo);
  assert_faces (fixture, "b1 d2 f3 h3", .event_id = event, .now = NOW);
  /* Nobody was met yet and nothing is learned yet. */
  assert_faces (fixture, "", .now = NOW);
}

static void
test_face_order (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 event = add_event (fixture->store, "会", NOW + DAY);

  for (guint i = 0; i < 5; i++)
    add_attendance (fixture->store, event, add_known (fixture, "高橋", "たかはし", "あお商事", 0), NULL, 0);
  add_face (fixture, 1, GOEN_FACE_KANJI, NOW - 10);
  add_face (fixture, 1, GOEN_FACE_STORY, NOW + 10);
  add_face (fixture, 2, GOEN_FACE_KANJI, NOW - 1000);
  add_face (fixture, 3, GOEN_FACE_STORY, NOW);
  add_face (fixture, 4, GOEN_FACE_STORY, NOW + 5);

  /* Overdue first; of the new ones all kanji, then all stories, so that nobody comes twice in a row. */
  assert_faces (fixture, "b2 a2 c3 c2 d2 e2 b3 e3", .event_id = event, .now = NOW);
  assert_faces (fixture, "b2 a2 c3 c2 d2 e2 b3 e3 d3 a3", .event_id = event, .now = NOW, .with_later = TRUE);
  assert_faces (fixture, "b2 a2", .event_id = event, .now = NOW, .limit = 2);
}

/* Without an event: whoever is in the drill, and whoever was met in 90 days. */
static void
test_face_of_late (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 recent = add_event (fixture->store, "最近", NOW - 90 * DAY);
  gint64 old = add_event (fixture->store, "昔", NOW - 90 * DAY - 1);
  gint64 ids[10];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = add_known (fixture, "Smith", NULL, "あお商事", 0);
  add_attendance (fixture->store, recent, ids[0], NULL, NOW - 90 * DAY);
  add_interaction (fixture->store, ids[0], recent, GOEN_INTERACTION_MET, NOW - 90 * DAY);
  add_attendance (fixture->store, old, ids[1], NULL, NOW - 90 * DAY - 1);
  add_interaction (fixture->store, ids[1], old, GOEN_INTERACTION_MET, NOW - 90 * DAY - 1);
  add_interaction (fixture->store, ids[2], 0, GOEN_INTERACTION_MEETING, NOW - 10 * DAY);
  add_interaction (fixture->store, ids[3], 0, GOEN_INTERACTION_MAIL, NOW - 10 * DAY);
  add_attendance (fixture->store, recent, ids[4], NULL, 0);
  add_face (fixture, ids[5], GOEN_FACE_STORY, NOW - 1);
  add_face (fixture, ids[6], GOEN_FACE_STORY, NOW + 1);
  /* Some hours are left to both sides for the zone of whoever runs this. */
  for (guint i = 7; i < G_N_ELEMENTS (ids); i++)
    {
      static const char * const days[] = { "2026-11-01", "2026-08-25", "2026-08-21" };
      g_autoptr (GoenPersonRecord) person = load (fixture->store, ids[i], GOEN_PERSON_FIELDS, NULL);

      person->met_on = g_strdup (days[i - 7]);
      save (fixture->store, person);
    }

  assert_faces (fixture, "f3 c3 h3 i3 a3", .now = NOW);
}

static gboolean
count_people_func (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  gint64 *found = data;

  *found = goen_face_table_count_people (db, *found, NOW, error);

  return *found >= 0;
}

/* For an event, 0 for everybody. */
static gint64
count_people (Fixture *fixture,
              gint64   event_id)
{
  gint64 found = event_id;
  g_autoptr (GError) error = NULL;

  goen_store_run (fixture->store, GOEN_STORE_READ, count_people_func, &found, NULL, &error);
  g_assert_no_error (error);

  return found;
}

/* Of an event those who are due and those never asked for, of whom there is something to ask; else who is due. */
static void
test_faces_counted (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 event = add_event (fixture->store, "会", NOW + DAY);
  gint64 photo = add_known (fixture, "高橋", NULL, NULL, GOEN_IMAGE_PHOTO);
  gint64 company = add_known (fixture, "Smith", NULL, "あお商事", 0);
  gint64 due = add_known (fixture, "Smith", "すみす", "あお商事", 0);
  gint64 later = add_known (fixture, "Smith", NULL, "あお商事", 0);
  gint64 logo = add_known (fixture, "高橋", NULL, NULL, GOEN_IMAGE_LOGO);
  gint64 guessed = add_known (fixture, "高橋", "たかはし", NULL, 0);
  gint64 gone = add_known (fixture, "Smith", NULL, "あお商事", 0);
  const gint64 all[] = { photo, company, due, later, logo, guessed, gone };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    add_attendance (fixture->store, event, all[i], NULL, 0);
  run_sql (fixture->path, "UPDATE person SET yomi_guessed = 1 WHERE id = 6");
  g_assert_cmpint (guessed, ==, 6);
  add_face (fixture, due, GOEN_FACE_STORY, NOW);
  add_face (fixture, due, GOEN_FACE_KANJI, NOW - 5);
  add_face (fixture, later, GOEN_FACE_STORY, NOW + 1);
  run_by_id (fixture->store, goen_person_table_trash, gone);

  g_assert_cmpint (count_people (fixture, event), ==, 3);
  g_assert_cmpint (count_people (fixture, 0), ==, 1);
  add_face (fixture, due, GOEN_FACE_KANJI, NOW + 5);
  g_assert_cmpint (count_people (fixture, event), ==, 3);
}

static void
test_face_purged (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 person = add_known (fixture, "Smith", NULL, "あお商事", 0);
  g_autoptr (GoenFaceCard) face = make_face (99, GOEN_FACE_NAME, NOW);

  add_face (fixture, person, GOEN_FACE_STORY, NOW);
  add_face (fixture, person, GOEN_FACE_STORY, NOW + 5);
  assert_sql (fixture->path, "SELECT count (*) FROM face", "1");
  run_by_id (fixture->store, goen_person_table_purge, person);
  assert_sql (fixture->path, "SELECT count (*) FROM face", "0");
  fail_save_face (fixture, (Job) { .record = face }, GOEN_ERROR_NOT_FOUND);
}

static gboolean
file_has (const char *path,
          const char *text)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return memmem (contents, length, text, strlen (text)) != NULL;
}

/* Nothing of somebody purged stays in the file, nor of an introduction, a take and a card. */
static void
test_purge_leaves_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  const char *words[] = { "SECRETANSWER", "SECRETTOPIC", "SECRETPITCH", "SECRETTAKE", "SECRETCARD" };
  gint64 person = add_person (fixture->store, "美咲");
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autoptr (GoenQuestionCard) card = make_card ("SECRETCARD");

  asked->person_id = person;
  asked->text = g_strdup ("SECRETANSWER?");
  asked->topic = g_strdup ("SECRETTOPIC");
  run_save_asked (fixture, (Job) { .record = asked });
  pitch->name = g_strdup ("30秒");
  pitch->blocks[GOEN_BLOCK_OFFER] = g_strdup ("SECRETPITCH");
  run_save_pitch (fixture, (Job) { .record = pitch });
  take->pitch_id = pitch->id;
  take->text = g_strdup ("SECRETTAKE");
  run_save_take (fixture, (Job) { .record = take });
  run_save_card (fixture, (Job) { .record = card });
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (file_has (fixture->path, words[i]));

  run_by_id (fixture->store, goen_person_table_purge, person);
  run_purge_pitch (fixture, (Job) { .id = pitch->id });
  run_trash_card (fixture, (Job) { .id = card->id, .flag = TRUE });
  run_purge_old_cards (fixture, (Job) { .id = G_MAXINT64 });
  fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_false (file_has (fixture->path, words[i]));
    }
}

#define ADD(name, func) g_test_add ("/questions-store/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GOEN_NOW", "2026-11-21T12:00:00+09:00", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("card-round-trip", test_card_round_trip);
  ADD ("card-refused", test_card_refused);
  ADD ("card-trash", test_card_trash);
  ADD ("states", test_states);
  ADD ("asked-round-trip", test_asked_round_trip);
  ADD ("asked-of-somebody-else", test_asked_of_somebody_else);
  ADD ("asked-list", test_asked_list);
  ADD ("merge", test_merge);
  ADD ("face-round-trip", test_face_round_trip);
  ADD ("what-can-be-asked", test_what_can_be_asked);
  ADD ("face-order", test_face_order);
  ADD ("face-of-late", test_face_of_late);
  ADD ("faces-counted", test_faces_counted);
  ADD ("face-purged", test_face_purged);
  ADD ("purge-leaves-nothing", test_purge_leaves_nothing);

  return g_test_run ();
}
