/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"
#include "test-loop-util.h"

/* Cards of the library: drawing, a hand for an event, what an answer becomes, cards out of a file, the drill. */

#define NOW G_GINT64_CONSTANT (1795230000)   /* 2026-11-21T12:00:00+09:00 */
#define BUILT_IN "open-what-brought-you"

static GPtrArray *
load_deck (GoenLibrary *library)
{
  GPtrArray *deck;

  CALL_SYNC (goen_library_load_deck_async (library, TO_RESULT),
             deck = goen_library_load_deck_finish (library, result, &error));

  return deck;
}

static GoenQuestionCard *
save_card (GoenLibrary            *library,
           const GoenQuestionCard *card)
{
  GoenQuestionCard *saved;

  CALL_SYNC (goen_library_save_card_async (library, card, TO_RESULT),
             saved = goen_library_save_card_finish (library, result, &error));

  return saved;
}

static GoenQuestionCard *
add_card (GoenLibrary *library,
          const char  *text)
{
  g_autoptr (GoenQuestionCard) card = goen_question_card_new ();

  card->text = g_strdup (text);

  return save_card (library, card);
}

static void
set_flags (GoenLibrary *library,
           const char  *key,
           gboolean     is_favourite,
           gboolean     is_hidden)
{
  CALL_SYNC (goen_library_set_card_flags_async (library, key, is_favourite, is_hidden, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static void
trash_card (GoenLibrary *library,
            gint64       id,
            gboolean     away)
{
  CALL_SYNC (goen_library_trash_card_async (library, id, away, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static void
test_deck (Fixture       *fixture,
           gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GPtrArray) before = load_deck (library);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) last = NULL;
  g_autoptr (GoenQuestionCard) own = add_card (library, "御社の強みは何ですか。");
  const GoenQuestionCard *card;

  set_flags (library, BUILT_IN, TRUE, FALSE);
  set_flags (library, own->key, FALSE, TRUE);
  after = load_deck (library);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  card = goen_deck_find (after, BUILT_IN);
  g_assert_true (card->is_favourite);
  g_assert_false (card->is_own);
  card = goen_deck_find (after, own->key);
  g_assert_true (card->is_own && card->is_hidden);
  g_assert_cmpstr (card->text, ==, "御社の強みは何ですか。");

  trash_card (library, own->id, TRUE);
  last = load_deck (library);
  g_assert_null (goen_deck_find (last, own->key));
  trash_card (library, own->id, FALSE);
}

static GoenDrawnCard *
draw (GoenLibrary          *library,
      const GoenDeckFilter *filter,
      const char           *except,
      guint32               seed)
{
  GoenDrawnCard *drawn;

  CALL_SYNC (goen_library_draw_card_async (library, filter, except, seed, TO_RESULT),
             drawn = goen_library_draw_card_finish (library, result, &error));

  return drawn;
}

/* Every card of the filter comes once before any comes again, over closing and opening. */
static void
test_draw (Fixture       *fixture,
           gconstpointer  data)
{
  const guint n_own = 7;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *open = NULL;
  GoenDeckFilter filter;

  goen_deck_filter_init (&filter);
  filter.own = TRUE;
  {
    g_autoptr (GoenDrawnCard) none = draw (fixture->library, &filter, NULL, 1);

    g_assert_null (none->card);
    g_assert_cmpuint (none->n_all, ==, 0);
  }

  for (guint i = 0; i < n_own; i++)
    {
      g_autofree char *text = g_strdup_printf ("質問%u", i);
      g_autoptr (GoenQuestionCard) card = add_card (fixture->library, text);

      if (i == 0)
        set_flags (fixture->library, card->key, TRUE, FALSE);
    }

  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < n_own; i++)
        {
          g_autoptr (GoenDrawnCard) drawn = draw (fixture->library, &filter, open, round * 100 + i);

          g_assert_nonnull (drawn->card);
          g_assert_cmpstr (drawn->card->key, !=, open);
          g_assert_cmpint (drawn->shuffled, ==, round > 0 && i == 0);
          g_assert_cmpuint (drawn->n_all, ==, n_own);
          g_assert_cmpuint (drawn->n_left, ==, n_own - 1 - i);
          g_assert_cmpint (drawn->card->last_drawn, ==, NOW);
          g_assert_true (g_hash_table_add (seen, g_strdup (drawn->card->key)));
          g_set_str (&open, drawn->card->key);
        }
      g_hash_table_remove_all (seen);
      goen_library_close (fixture->library);
      spin ();
      g_assert_finalize_object (fixture->library);
      fixture->library = open_library (fixture->path);
    }
}

/* A pile of another filter stays as it is. */
static void
test_draw_filters (Fixture       *fixture,
                   gconstpointer  data)
{
  GoenDeckFilter filter;
  g_autoptr (GoenQuestionCard) one = add_card (fixture->library, "質問");
  g_autoptr (GoenDrawnCard) built_in = NULL;
  g_autoptr (GPtrArray) deck = NULL;
  guint n_drawn = 0;

  goen_deck_filter_init (&filter);
  filter.search = "What brought you here";
  built_in = draw (fixture->library, &filter, NULL, 1);
  g_assert_cmpstr (built_in->card->key, ==, BUILT_IN);

  goen_deck_filter_init (&filter);
  filter.own = TRUE;
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GoenDrawnCard) drawn = draw (fixture->library, &filter, i > 0 ? one->key : NULL, i);

      g_assert_cmpstr (drawn->card->key, ==, one->key);
      g_assert_cmpint (drawn->shuffled, ==, i > 0);
    }

  deck = load_deck (fixture->library);
  for (guint i = 0; i < deck->len; i++)
    n_drawn += ((GoenQuestionCard *) deck->pdata[i])->is_drawn;
  g_assert_cmpuint (n_drawn, ==, 2);
}

/* Cards that are hidden can be looked at, but none of them is left to be drawn. */
static void
test_draw_hidden (Fixture       *fixture,
                  gconstpointer  data)
{
  GoenDeckFilter filter;
  g_autoptr (GoenQuestionCard) hidden = NULL;
  g_autoptr (GoenDrawnCard) drawn = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("質問%u", i);

      goen_question_card_free (g_steal_pointer (&hidden));
      hidden = add_card (fixture->library, text);
    }
  set_flags (fixture->library, hidden->key, FALSE, TRUE);
  goen_deck_filter_init (&filter);
  filter.own = TRUE;
  filter.with_hidden = TRUE;
  drawn = draw (fixture->library, &filter, NULL, 1);
  g_assert_cmpstr (drawn->card->key, !=, hidden->key);
  g_assert_cmpuint (drawn->n_left, ==, 1);
}

static GoenAsked *
save_asked (GoenLibrary     *library,
            const GoenAsked *asked)
{
  GoenAsked *saved;

  CALL_SYNC (goen_library_save_asked_async (library, asked, TO_RESULT),
             saved = goen_library_save_asked_finish (library, result, &error));

  return saved;
}

static void
remove_asked (GoenLibrary *library,
              gint64       id)
{
  CALL_SYNC (goen_library_remove_asked_async (library, id, TO_RESULT), goen_library_write_finish (library, result, &error));
}

static GoenAsked *
ask (GoenLibrary    *library,
     gint64          person_id,
     const char     *card,
     const char     *answer,
     GoenAnswerKind  became)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();

  asked->person_id = person_id;
  asked->card = g_strdup (card);
  asked->text = g_strdup ("何が難しいですか。");
  asked->answer = g_strdup (answer);
  asked->became = became;

  return save_asked (library, asked);
}

static char *
dup_topics (GoenLibrary *library,
            gint64       person_id)
{
  g_autoptr (GoenPersonRecord) person = load (library, person_id);
  GPtrArray *lists[] = { person->interests, person->needs, person->offers };
  g_autoptr (GString) topics = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_string_append (topics, i > 0 ? "/" : "");
      for (guint j = 0; j < lists[i]->len; j++)
        g_string_append_printf (topics, "%s%s", j > 0 ? "," : "", (char *) lists[i]->pdata[j]);
    }

  return g_string_free_and_steal (g_steal_pointer (&topics));
}

/* Interests, needs and offers. */
#define assert_topics(library, person, expected) \
  G_STMT_START { \
    g_autofree char *topics_ = dup_topics (library, person); \
    g_assert_cmpstr (topics_, ==, expected); \
  } G_STMT_END

static void
test_topics (Fixture       *fixture,
             gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenAsked) need = NULL;
  g_autoptr (GoenAsked) known = NULL;
  g_autoptr (GoenAsked) moved = NULL;
  g_autoptr (GoenAsked) again = NULL;
  gint64 other = add_person (library, "佐藤", "次郎", NULL, NULL);

  g_ptr_array_add (record->needs, g_strdup ("サーバー"));
  person = save (library, record);

  need = ask (library, person->id, BUILT_IN, " 若手の\n 採用 ", GOEN_ANSWER_NEED);
  g_assert_cmpstr (need->answer, ==, "若手の\n 採用");
  g_assert_cmpstr (need->topic, ==, "若手の 採用");
  assert_topics (library, person->id, "/サーバー,若手の 採用/");

  /* What they had is not added a second time, and is not taken away either. */
  known = ask (library, person->id, NULL, "さーばー", GOEN_ANSWER_NEED);
  g_assert_null (known->topic);
  assert_topics (library, person->id, "/サーバー,若手の 採用/");
  remove_asked (library, known->id);
  assert_topics (library, person->id, "/サーバー,若手の 採用/");

  /* Another kind, another answer, another person. */
  need->became = GOEN_ANSWER_OFFER;
  moved = save_asked (library, need);
  assert_topics (library, person->id, "/サーバー/若手の 採用");
  g_set_str (&moved->answer, "採用の経験");
  g_clear_pointer (&need, goen_asked_free);
  need = save_asked (library, moved);
  assert_topics (library, person->id, "/サーバー/採用の経験");
  need->person_id = other;
  g_clear_pointer (&moved, goen_asked_free);
  moved = save_asked (library, need);
  assert_topics (library, person->id, "/サーバー/");
  assert_topics (library, other, "//採用の経験");

  /* Saved as it is, nothing is doubled. */
  again = save_asked (library, moved);
  assert_topics (library, other, "//採用の経験");
  remove_asked (library, again->id);
  assert_topics (library, other, "//");
}

/* Two answers say the same: the topic stays until the second one is removed. */
static void
test_topic_of_two (Fixture       *fixture,
                   gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 person = add_person (library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenAsked) first = ask (library, person, NULL, "登山", GOEN_ANSWER_INTEREST);
  g_autoptr (GoenAsked) second = ask (library, person, NULL, "登山", GOEN_ANSWER_INTEREST);

  assert_topics (library, person, "登山//");
  remove_asked (library, first->id);
  assert_topics (library, person, "登山//");
  remove_asked (library, second->id);
  assert_topics (library, person, "//");
}

/* The same word as another kind of topic, which the person had before, takes nothing over. */
static void
test_topic_of_two_kinds (Fixture       *fixture,
                         gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", NULL, NULL);
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenAsked) need = NULL;
  g_autoptr (GoenAsked) interest = NULL;

  g_ptr_array_add (record->needs, g_strdup ("登山"));
  person = save (library, record);
  need = ask (library, person->id, NULL, "登山", GOEN_ANSWER_NEED);
  interest = ask (library, person->id, NULL, "登山", GOEN_ANSWER_INTEREST);
  assert_topics (library, person->id, "登山/登山/");
  remove_asked (library, interest->id);
  assert_topics (library, person->id, "/登山/");
}

/* A topic that the user wrote over stays. */
static void
test_topic_changed (Fixture       *fixture,
                    gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 id = add_person (library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenAsked) asked = ask (library, id, NULL, "登山", GOEN_ANSWER_INTEREST);
  g_autoptr (GoenPersonRecord) person = load (library, id);
  g_autoptr (GoenPersonRecord) saved = NULL;

  g_free (person->interests->pdata[0]);
  person->interests->pdata[0] = g_strdup ("夏山");
  saved = save (library, person);
  remove_asked (library, asked->id);
  assert_topics (library, id, "夏山//");
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 person = add_person (library, "高橋", "美咲", NULL, NULL);
  gint64 event = add_event (library, "会", "2026-11-20T19:00:00+09:00", NULL, GOEN_EVENT_WENT);
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GoenAsked) saved = NULL;
  g_autoptr (GoenAsked) changed = NULL;
  g_autoptr (GoenAsked) kept = NULL;
  const GoenInteraction *entry;

  asked->person_id = person;
  asked->event_id = event;
  asked->text = g_strdup ("何が難しいですか。");
  asked->answer = g_strdup ("人手");
  asked->time = NOW - 60;
  asked->became = GOEN_ANSWER_NOTE;
  saved = save_asked (library, asked);
  g_assert_cmpint (saved->interaction_id, >, 0);
  {
    g_autoptr (GPtrArray) timeline = list_timeline (library, person);

    g_assert_cmpuint (timeline->len, ==, 1);
    entry = timeline->pdata[0];
    g_assert_cmpint (entry->id, ==, saved->interaction_id);
    g_assert_cmpint (entry->kind, ==, GOEN_INTERACTION_NOTE);
    g_assert_cmpint (entry->event_id, ==, event);
    g_assert_cmpint (entry->time, ==, NOW - 60);
    g_assert_cmpstr (entry->text, ==, "Q. 何が難しいですか。\nA. 人手");
  }

  /* The entry goes along, and stays the same entry. */
  g_set_str (&saved->answer, "人手と時間");
  changed = save_asked (library, saved);
  g_assert_cmpint (changed->interaction_id, ==, saved->interaction_id);
  {
    g_autoptr (GPtrArray) timeline = list_timeline (library, person);

    g_assert_cmpuint (timeline->len, ==, 1);
    g_assert_cmpstr (((GoenInteraction *) timeline->pdata[0])->text, ==, "Q. 何が難しいですか。\nA. 人手と時間");
  }

  /* Back to the question alone: the entry goes. */
  changed->became = GOEN_ANSWER_KEPT;
  kept = save_asked (library, changed);
  g_assert_cmpint (kept->interaction_id, ==, 0);
  {
    g_autoptr (GPtrArray) timeline = list_timeline (library, person);

    g_assert_cmpuint (timeline->len, ==, 0);
  }
}

/* Who wrote on in the timeline keeps what they wrote. */
static void
test_note_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 person = add_person (library, "高橋", "美咲", NULL, NULL);
  g_autoptr (GoenAsked) asked = ask (library, person, NULL, "人手", GOEN_ANSWER_NOTE);
  g_autoptr (GoenAsked) changed = NULL;
  g_autoptr (GPtrArray) timeline = list_timeline (library, person);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GoenInteraction) entry = goen_interaction_copy (timeline->pdata[0]);
  g_autoptr (GoenInteraction) stored = NULL;

  g_set_str (&entry->text, "自分で書き直した");
  {
    CALL_SYNC (goen_library_save_interaction_async (library, entry, TO_RESULT),
               stored = goen_library_save_interaction_finish (library, result, &error));
  }
  g_set_str (&asked->answer, "時間");
  changed = save_asked (library, asked);
  remove_asked (library, changed->id);
  after = list_timeline (library, person);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((GoenInteraction *) after->pdata[0])->text, ==, "自分で書き直した");
}

/* It was somebody else after all: they get the entry, and what was written over stays where it is. */
static void
test_note_moved (Fixture       *fixture,
                 gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 person = add_person (library, "高橋", "美咲", NULL, NULL);
  gint64 other = add_person (library, "佐藤", "次郎", NULL, NULL);
  g_autoptr (GoenAsked) asked = ask (library, person, NULL, "人手", GOEN_ANSWER_NOTE);
  g_autoptr (GPtrArray) timeline = list_timeline (library, person);
  g_autoptr (GoenInteraction) entry = goen_interaction_copy (timeline->pdata[0]);
  g_autoptr (GoenInteraction) stored = NULL;
  g_autoptr (GoenAsked) moved = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) theirs = NULL;

  g_set_str (&entry->text, "自分で書き直した");
  {
    CALL_SYNC (goen_library_save_interaction_async (library, entry, TO_RESULT),
               stored = goen_library_save_interaction_finish (library, result, &error));
  }
  asked->person_id = other;
  moved = save_asked (library, asked);
  left = list_timeline (library, person);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (((GoenInteraction *) left->pdata[0])->text, ==, "自分で書き直した");
  theirs = list_timeline (library, other);
  g_assert_cmpuint (theirs->len, ==, 1);
  g_assert_cmpstr (((GoenInteraction *) theirs->pdata[0])->text, ==, "Q. 何が難しいですか。\nA. 人手");
  g_assert_cmpint (((GoenInteraction *) theirs->pdata[0])->id, ==, moved->interaction_id);
}

static void
test_asked_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GoenAsked) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  asked->text = g_strdup ("何が難しいですか。");
  asked->answer = g_strdup ("人手");
  asked->became = GOEN_ANSWER_NEED;
  goen_library_save_asked_async (fixture->library, asked, TO_RESULT);
  await (&result);
  g_assert_null (goen_library_save_asked_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);

  /* Without an answer nothing can become of it. */
  g_set_str (&asked->answer, "  ");
  saved = save_asked (fixture->library, asked);
  g_assert_null (saved->answer);
  g_assert_cmpint (saved->became, ==, GOEN_ANSWER_KEPT);
}

static GPtrArray *
deal (GoenLibrary *library,
      gint64       event_id,
      guint        n,
      guint32      seed)
{
  GPtrArray *hand;

  CALL_SYNC (goen_library_deal_hand_async (library, event_id, n, seed, TO_RESULT),
             hand = goen_library_deal_hand_finish (library, result, &error));

  return hand;
}

static GoenAttendance *
save_attendance (GoenLibrary          *library,
                 const GoenAttendance *attendance)
{
  GoenAttendance *saved;

  CALL_SYNC (goen_library_save_attendance_async (library, attendance, TO_RESULT),
             saved = goen_library_save_attendance_finish (library, result, &error));

  return saved;
}

static void
expect (GoenLibrary *library,
        gint64       event_id,
        gint64       person_id,
        gboolean     is_wanted)
{
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) saved = NULL;

  attendance->event_id = event_id;
  attendance->person_id = person_id;
  attendance->is_expected = TRUE;
  attendance->is_wanted = is_wanted;
  saved = save_attendance (library, attendance);
}

/* For those I want to meet and nobody else, never what was asked of them; whatever the seed. */
static void
test_hand (Fixture       *fixture,
           gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 event = add_event (library, "会", "2026-11-22T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  gint64 wanted = add_colleague (library, "高橋", "美咲", "あお製作所");
  gint64 other = add_colleague (library, "佐藤", "次郎", "みどり商事");
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_for_them = 0;

  expect (library, event, wanted, TRUE);
  expect (library, event, other, FALSE);
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (GPtrArray) hand = deal (library, event, 5, seed);
      g_autoptr (GPtrArray) same = deal (library, event, 5, seed);

      g_assert_cmpuint (hand->len, ==, 5);
      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *card = hand->pdata[i];

          g_assert_cmpstr (card->card->key, ==, ((GoenHandCard *) same->pdata[i])->card->key);
          g_assert_cmpint (card->person_id, !=, other);
          if (card->person_id != wanted)
            continue;

          n_for_them++;
          g_assert_cmpstr (card->person_name, ==, "高橋");
          g_assert_false (g_hash_table_contains (asked, card->card->key));
          {
            g_autoptr (GoenAsked) noted = ask (library, wanted, card->card->key, NULL, GOEN_ANSWER_KEPT);

            g_hash_table_add (asked, g_strdup (noted->card));
          }
          break;
        }
    }
  g_assert_cmpuint (n_for_them, >, 3);
}

/* One who is only on the list, one of whom only a tag says what they do, and one who has been met in the meantime. */
static void
test_hand_knows_guests (Fixture       *fixture,
                        gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 event = add_event (library, "会", "2026-11-22T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  gint64 met = add_colleague (library, "佐藤", "次郎", "みどり商事");
  g_autoptr (GoenPersonRecord) record = make_person ("Smith", "Ann", NULL, NULL);
  g_autoptr (GoenPersonRecord) tagged = NULL;
  g_autoptr (GoenAttendance) listed = goen_attendance_new ();
  g_autoptr (GoenAttendance) was_met = goen_attendance_new ();

  g_ptr_array_add (record->tags, g_strdup ("農園"));
  tagged = save (library, record);
  expect (library, event, tagged->id, TRUE);
  listed->event_id = event;
  listed->name = g_strdup ("田中");
  listed->company = g_strdup ("あお製作所");
  listed->is_expected = listed->is_wanted = TRUE;
  goen_attendance_free (save_attendance (library, listed));
  was_met->event_id = event;
  was_met->person_id = met;
  was_met->is_wanted = TRUE;
  was_met->met = NOW - 60;
  goen_attendance_free (save_attendance (library, was_met));

  for (guint32 seed = 0; seed < 8; seed++)
    {
      g_autoptr (GPtrArray) hand = deal (library, event, 5, seed);
      guint n_personal = 0;

      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *card = hand->pdata[i];

          if (card->person_name == NULL)
            continue;

          n_personal++;
          g_assert_cmpint (card->person_id, !=, met);
          /* Of a Latin name the family name alone would be rude. */
          g_assert_cmpstr (card->person_name, ==, card->person_id != 0 ? "Ann Smith" : "田中");
          g_assert_cmpint (card->card->industry, ==, card->person_id != 0 ? GOEN_INDUSTRY_FARMING : GOEN_INDUSTRY_MANUFACTURING);
        }
      g_assert_cmpuint (n_personal, ==, 2);
    }
}

/* "key: reason" in the order of the questions. */
static char *
explain (GoenLibrary        *library,
         gint64              event_id,
         const char * const *questions)
{
  GString *reasons = g_string_new (NULL);
  g_autoptr (GPtrArray) hand = NULL;

  CALL_SYNC (goen_library_explain_hand_async (library, event_id, questions, TO_RESULT),
             hand = goen_library_explain_hand_finish (library, result, &error));
  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      g_string_append_printf (reasons, "%s: %s\n", dealt->card->key, dealt->reason);
    }

  return g_string_free_and_steal (reasons);
}

static void
meet (GoenLibrary *library,
      gint64       event_id,
      gint64       person_id)
{
  g_autoptr (GPtrArray) list = NULL;

  {
    CALL_SYNC (goen_library_list_attendances_async (library, event_id, TO_RESULT),
               list = goen_library_list_attendances_finish (library, result, &error));
  }
  for (guint i = 0; i < list->len; i++)
    if (((GoenAttendance *) list->pdata[i])->person_id == person_id)
      {
        GoenAttendance *attendance = list->pdata[i];

        attendance->met = NOW;
        goen_attendance_free (save_attendance (library, attendance));
      }
}

/* An event that is opened another day says the same about its questions, and says it still after somebody was met and asked. */
static void
test_reasons (Fixture       *fixture,
              gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 event = add_event (library, "会", "2026-11-22T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  gint64 maker = add_colleague (library, "高橋", "美咲", "あお製作所");
  gint64 someone = add_colleague (library, "佐藤", "次郎", "みどり");

  expect (library, event, maker, TRUE);
  expect (library, event, someone, TRUE);
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (GPtrArray) hand = deal (library, event, 5, seed);
      g_autoptr (GString) dealt = g_string_new (NULL);
      g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
      g_autofree char *again = NULL;
      g_auto (GStrv) all = NULL;

      /* A question of one's own is no card, wherever it stands. */
      g_strv_builder_add (lines, "私の質問");
      for (guint i = 0; i < hand->len; i++)
        {
          const GoenHandCard *card = hand->pdata[i];

          g_strv_builder_add (lines, card->card->text);
          g_string_append_printf (dealt, "%s: %s\n", card->card->key, card->reason);
        }
      all = g_strv_builder_end (lines);
      again = explain (library, event, (const char * const *) all);
      g_assert_cmpstr (again, ==, dealt->str);
      if (seed < 11)
        continue;

      meet (library, event, maker);
      {
        g_autoptr (GoenAsked) asked = goen_asked_new ();
        g_autofree char *later = NULL;

        for (guint i = 0; i < hand->len; i++)
          if (((GoenHandCard *) hand->pdata[i])->person_id == maker)
            asked->card = g_strdup (((GoenHandCard *) hand->pdata[i])->card->key);
        g_assert_nonnull (asked->card);
        asked->text = g_strdup ("x");
        asked->person_id = maker;
        asked->event_id = event;
        goen_asked_free (save_asked (library, asked));
        later = explain (library, event, (const char * const *) all);
        g_assert_cmpstr (later, ==, dealt->str);
      }
    }
}

static GoenQuestionCard *
make_card (const char *key,
           const char *text,
           gboolean    is_favourite)
{
  GoenQuestionCard *card = goen_question_card_new ();

  card->key = g_strdup (key);
  card->text = g_strdup (text);
  card->is_favourite = is_favourite;

  return card;
}

static GoenCardsImported *
import_cards (GoenLibrary *library,
              GPtrArray   *cards)
{
  GoenCardsImported *imported;

  CALL_SYNC (goen_library_import_cards_async (library, cards, TO_RESULT),
             imported = goen_library_import_cards_finish (library, result, &error));
  g_assert_nonnull (imported);

  return imported;
}

#define UUID "abcdef00-1111-4111-8111-111111111111"

static void
assert_imported (GoenLibrary *library,
                 GPtrArray   *cards,
                 guint        n_added,
                 guint        n_changed,
                 guint        n_same)
{
  g_autoptr (GoenCardsImported) imported = import_cards (library, cards);

  g_assert_cmpuint (imported->n_added, ==, n_added);
  g_assert_cmpuint (imported->n_changed, ==, n_changed);
  g_assert_cmpuint (imported->n_same, ==, n_same);
}

/* "ncs": a letter for each card. */
static char *
plan_cards (GoenLibrary *library,
            GPtrArray   *cards)
{
  static const char letters[] = {
    [GOEN_CARD_IS_NEW] = 'n',
    [GOEN_CARD_IS_CHANGED] = 'c',
    [GOEN_CARD_IS_KNOWN] = 's',
  };
  GString *words = g_string_new (NULL);
  g_autoptr (GArray) plan = NULL;

  CALL_SYNC (goen_library_plan_cards_async (library, cards, TO_RESULT),
             plan = goen_library_plan_cards_finish (library, result, &error));
  for (guint i = 0; i < plan->len; i++)
    g_string_append_c (words, letters[g_array_index (plan, GoenCardNovelty, i)]);

  return g_string_free_and_steal (words);
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GoenQuestionCard) own = add_card (library, "御社の強みは何ですか。");
  g_autoptr (GPtrArray) deck = NULL;
  g_autofree char *plan = NULL;
  const GoenQuestionCard *card;
  guint n_before;

  {
    g_autoptr (GPtrArray) before = load_deck (library);

    n_before = before->len;
  }
  g_ptr_array_add (cards, make_card (BUILT_IN, "別の文に変えられている", TRUE));   /* favourite only: changed */
  g_ptr_array_add (cards, make_card ("open-been-before", "x", FALSE));             /* as it is: same */
  g_ptr_array_add (cards, make_card (own->key, "御社の弱みは何ですか。", FALSE));  /* changed */
  g_ptr_array_add (cards, make_card (UUID, "新しい質問", TRUE));                   /* added, with its UUID */
  g_ptr_array_add (cards, make_card (NULL, "ＡＢＣの質問", FALSE));                /* added */
  g_ptr_array_add (cards, make_card (NULL, "abcの質問。", FALSE));                 /* the same text: same */
  g_ptr_array_add (cards, make_card (NULL, "What brought you here today?", FALSE)); /* built-in text: same */
  g_ptr_array_add (cards, make_card (NULL, "御社の強みは何ですか。", FALSE));      /* what no card says any more: added */
  g_ptr_array_add (cards, make_card (NULL, "…？", FALSE));                         /* added */
  g_ptr_array_add (cards, make_card (NULL, "！", FALSE));                          /* not the same as that one: added */
  g_ptr_array_add (cards, make_card (NULL, "C#をお使いですか。", FALSE));          /* added */
  g_ptr_array_add (cards, make_card (NULL, "Cをお使いですか。", FALSE));           /* another one: added */
  plan = plan_cards (library, cards);
  g_assert_cmpstr (plan, ==, "cscnnssnnnnn");
  assert_imported (library, cards, 7, 2, 3);

  deck = load_deck (library);
  g_assert_cmpuint (deck->len, ==, n_before + 7);
  card = goen_deck_find (deck, BUILT_IN);
  g_assert_true (card->is_favourite);
  g_assert_cmpstr (card->text, !=, "別の文に変えられている");
  card = goen_deck_find (deck, own->key);
  g_assert_cmpstr (card->text, ==, "御社の弱みは何ですか。");
  card = goen_deck_find (deck, UUID);
  g_assert_true (card->is_own && card->is_favourite);

  /* Once more: all is there. */
  assert_imported (library, cards, 0, 0, 12);

  /* What was deleted comes back, as the file says that it is wanted. */
  trash_card (library, card->id, TRUE);
  assert_imported (library, cards, 0, 1, 11);
  g_clear_pointer (&deck, g_ptr_array_unref);
  deck = load_deck (library);
  g_assert_cmpuint (deck->len, ==, n_before + 7);
  g_assert_nonnull (goen_deck_find (deck, UUID));
}

/* Everything the user sees of a deck, in one text. */
static char *
describe (GPtrArray *deck)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card = deck->pdata[i];

      g_string_append_printf (text, "%s|%d|%d|%d|%s|%s|%s|%d|%d\n", card->key, card->kind, card->depth, card->topic, card->text,
                              card->why != NULL ? card->why : "", card->follows != NULL ? card->follows : "",
                              card->is_favourite, card->is_hidden);
    }

  return g_string_free_and_steal (text);
}

static guint
undo_import (GoenLibrary             *library,
             const GoenCardsImported *imported)
{
  guint n_left = G_MAXUINT;

  CALL_SYNC (goen_library_take_back_cards_async (library, imported, TO_RESULT),
             goen_library_take_back_cards_finish (library, result, &n_left, &error));

  return n_left;
}

/* Cards of every sort: new ones, an own one with other words, one out of the trash, stars given and taken. */
static GPtrArray *
make_file (GoenLibrary *library,
           const char  *own,
           const char  *gone)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);

  g_ptr_array_add (cards, make_card (UUID, "新しい質問", TRUE));
  g_ptr_array_add (cards, make_card (NULL, "もう一つの質問", FALSE));
  g_ptr_array_add (cards, make_card (own, "御社の弱みは何ですか。", TRUE));
  g_ptr_array_add (cards, make_card (gone, "最近のお仕事は。", FALSE));
  g_ptr_array_add (cards, make_card (BUILT_IN, "x", TRUE));
  g_ptr_array_add (cards, make_card ("open-been-before", "x", FALSE));
  /* A second time, without a key: only its star. */
  g_ptr_array_add (cards, make_card (NULL, "もう一つの質問", TRUE));

  return cards;
}

static void
test_take_back (Fixture       *fixture,
                gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenQuestionCard) own = add_card (library, "御社の強みは何ですか。");
  g_autoptr (GoenQuestionCard) gone = add_card (library, "前のお仕事は。");
  g_autoptr (GPtrArray) cards = make_file (library, own->key, gone->key);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GoenCardsImported) imported = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *got = NULL;

  trash_card (library, gone->id, TRUE);
  set_flags (library, "open-been-before", TRUE, TRUE);
  before = load_deck (library);
  wanted = describe (before);

  imported = import_cards (library, cards);
  g_assert_cmpuint (imported->n_added, ==, 2);
  g_assert_cmpuint (imported->n_changed, ==, 5);
  {
    g_autoptr (GPtrArray) there = load_deck (library);
    const GoenQuestionCard *card = goen_deck_find (there, "open-been-before");

    g_assert_cmpuint (there->len, ==, before->len + 3);
    g_assert_true (!card->is_favourite && card->is_hidden);
  }

  g_assert_cmpuint (undo_import (library, imported), ==, 0);
  after = load_deck (library);
  got = describe (after);
  g_assert_cmpstr (got, ==, wanted);

  /* The one of the trash lies there again, as it was; those that were new are nowhere. */
  trash_card (library, gone->id, FALSE);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = load_deck (library);
  g_assert_cmpstr (goen_deck_find (after, gone->key)->text, ==, "前のお仕事は。");
  assert_imported (library, cards, 2, 5, 0);
}

/* What somebody did in the meantime is worth more than a clean undo. */
static void
test_take_back_changed (Fixture       *fixture,
                        gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenQuestionCard) own = add_card (library, "御社の強みは何ですか。");
  g_autoptr (GPtrArray) cards = make_file (library, own->key, NULL);
  g_autoptr (GoenCardsImported) imported = import_cards (library, cards);
  g_autoptr (GPtrArray) deck = load_deck (library);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GoenQuestionCard) edited = goen_question_card_copy (goen_deck_find (deck, UUID));

  g_set_str (&edited->text, "書き直した質問");
  CALL_SYNC (goen_library_save_card_async (library, edited, TO_RESULT),
             goen_question_card_free (goen_library_save_card_finish (library, result, &error)));
  set_flags (library, BUILT_IN, FALSE, TRUE);

  g_assert_cmpuint (undo_import (library, imported), ==, 1);
  after = load_deck (library);
  g_assert_cmpstr (goen_deck_find (after, UUID)->text, ==, "書き直した質問");
  g_assert_cmpstr (goen_deck_find (after, own->key)->text, ==, "御社の強みは何ですか。");
  g_assert_false (goen_deck_find (after, BUILT_IN)->is_favourite);
  g_assert_true (goen_deck_find (after, BUILT_IN)->is_hidden);
  g_assert_null (goen_deck_find_text (after, "もう一つの質問"));
}

/* All of them or none. */
static void
test_import_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_question_card_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = load_deck (fixture->library);
  g_autoptr (GPtrArray) after = NULL;

  g_ptr_array_add (cards, make_card (NULL, "新しい質問", FALSE));
  g_ptr_array_add (cards, make_card (NULL, " ", FALSE));
  goen_library_import_cards_async (fixture->library, cards, TO_RESULT);
  await (&result);
  g_assert_null (goen_library_import_cards_finish (fixture->library, result, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  after = load_deck (fixture->library);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_faces (Fixture       *fixture,
            gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 event = add_event (library, "会", "2026-11-22T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  gint64 person = add_colleague (library, "高橋", "美咲", "あお製作所");
  GoenFaceQuery query = { .event_id = event, .now = NOW };
  g_autoptr (GPtrArray) faces = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GoenFaceCard) good = NULL;
  g_autoptr (GoenFaceCard) again = NULL;

  expect (library, event, person, TRUE);
  {
    CALL_SYNC (goen_library_list_faces_async (library, &query, TO_RESULT),
               faces = goen_library_list_faces_finish (library, result, &error));
  }
  g_assert_cmpuint (faces->len, ==, 1);
  {
    CALL_SYNC (goen_library_review_face_async (library, faces->pdata[0], GOEN_FSRS_EASY, NOW, TO_RESULT),
               good = goen_library_review_face_finish (library, result, &error));
  }
  g_assert_cmpuint (good->n_reviews, ==, 1);
  g_assert_cmpuint (good->n_lapses, ==, 0);
  g_assert_cmpint (good->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpint (good->memory.due, >, NOW);
  {
    CALL_SYNC (goen_library_list_faces_async (library, &query, TO_RESULT),
               later = goen_library_list_faces_finish (library, result, &error));
  }
  g_assert_cmpuint (later->len, ==, 0);
  {
    CALL_SYNC (goen_library_review_face_async (library, good, GOEN_FSRS_AGAIN, good->memory.due, TO_RESULT),
               again = goen_library_review_face_finish (library, result, &error));
  }
  g_assert_cmpuint (again->n_reviews, ==, 2);
  g_assert_cmpuint (again->n_lapses, ==, 1);

  /* What is being learned anew is not forgotten once more. */
  {
    g_autoptr (GoenFaceCard) once_more = NULL;

    CALL_SYNC (goen_library_review_face_async (library, again, GOEN_FSRS_AGAIN, again->memory.due, TO_RESULT),
               once_more = goen_library_review_face_finish (library, result, &error));
    g_assert_cmpuint (once_more->n_reviews, ==, 3);
    g_assert_cmpuint (once_more->n_lapses, ==, 1);
  }
}

#define ADD(name, func) g_test_add ("/library-questions/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GOEN_NOW", "2026-11-21T12:00:00+09:00", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("deck", test_deck);
  ADD ("draw", test_draw);
  ADD ("draw-filters", test_draw_filters);
  ADD ("draw-hidden", test_draw_hidden);
  ADD ("topics", test_topics);
  ADD ("topic-of-two", test_topic_of_two);
  ADD ("topic-of-two-kinds", test_topic_of_two_kinds);
  ADD ("topic-changed", test_topic_changed);
  ADD ("note", test_note);
  ADD ("note-changed", test_note_changed);
  ADD ("note-moved", test_note_moved);
  ADD ("asked-refused", test_asked_refused);
  ADD ("hand", test_hand);
  ADD ("hand-knows-guests", test_hand_knows_guests);
  ADD ("reasons", test_reasons);
  ADD ("import", test_import);
  ADD ("take-back", test_take_back);
  ADD ("take-back-changed", test_take_back_changed);
  ADD ("import-refused", test_import_refused);
  ADD ("faces", test_faces);

  return g_test_run ();
}
