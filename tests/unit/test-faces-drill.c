/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-drill.h"

#define SECONDS 180
#define NOW G_GINT64_CONSTANT (1795255200)
#define CLOCK (G_GINT64_CONSTANT (5000) * G_USEC_PER_SEC)

static void
add_card (GPtrArray      *cards,
          gint64          person_id,
          GoenFaceAspect  aspect,
          GoenFsrsState   state)
{
  GoenFaceCard *card = goen_face_card_new ();

  card->person_id = person_id;
  card->aspect = aspect;
  card->memory.state = state;
  if (state == GOEN_FSRS_REVIEW)
    {
      card->memory.stability = 5;
      card->memory.difficulty = 5;
      card->memory.last = NOW - 6 * 86400;
      card->memory.due = NOW - 86400;
    }
  g_ptr_array_add (cards, card);
}

static GPtrArray *
new_cards (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) goen_face_card_free);
}

static void
assert_next (GoenFacesDrill *drill,
             gint64          clock,
             gint64          now,
             gint64          person_id,
             GoenFaceAspect  aspect)
{
  const GoenFaceCard *card = goen_faces_drill_next (drill, clock, now);

  g_assert_nonnull (card);
  g_assert_cmpint (card->person_id, ==, person_id);
  g_assert_cmpint (card->aspect, ==, aspect);
  g_assert_true (goen_faces_drill_get_current (drill) == card);
}

/* Nobody is asked about twice in a row while there is somebody else. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  add_card (cards, 1, GOEN_FACE_KANJI, GOEN_FSRS_REVIEW);
  add_card (cards, 2, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 3);

  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  /* It stays until it is graded. */
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, CLOCK, NOW, 2, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_KANJI);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW);
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW));
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 0);
  g_assert_cmpuint (goen_faces_drill_get_n_asked (drill), ==, 3);
  g_assert_cmpuint (goen_faces_drill_get_n_forgotten (drill), ==, 0);
}

/* A minute later, or at once when nothing else is left. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  for (gint64 id = 1; id <= 3; id++)
    add_card (cards, id, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);

  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
  assert_next (drill, CLOCK, NOW + 10, 2, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 20);
  /* Its minute is over, and it goes before what was never asked. */
  assert_next (drill, CLOCK, NOW + 61, 1, GOEN_FACE_NAME);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 2);
  goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW + 62);
  assert_next (drill, CLOCK, NOW + 63, 3, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 64);
  assert_next (drill, CLOCK, NOW + 65, 1, GOEN_FACE_NAME);
  /* Ten minutes are longer than the drill. */
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW + 66);
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW + 67));
  g_assert_cmpuint (goen_faces_drill_get_n_asked (drill), ==, 3);
  g_assert_cmpuint (goen_faces_drill_get_n_forgotten (drill), ==, 1);
}

/* What was forgotten first comes first. */
static void
test_again_in_order (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  for (gint64 id = 1; id <= 3; id++)
    add_card (cards, id, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  for (gint64 id = 1; id <= 3; id++)
    {
      assert_next (drill, CLOCK, NOW + id, id, GOEN_FACE_NAME);
      goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW + id);
    }
  for (gint64 id = 1; id <= 3; id++)
    {
      assert_next (drill, CLOCK, NOW + 10 + id, id, GOEN_FACE_NAME);
      goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 10 + id);
    }
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW + 20));
}

/* Its minute is over, but the same person was just asked about, and there is somebody else. */
static void
test_again_after_somebody_else (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  add_card (cards, 2, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  add_card (cards, 1, GOEN_FACE_STORY, GOEN_FSRS_NEW);
  add_card (cards, 3, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
  assert_next (drill, CLOCK, NOW + 1, 2, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 1);
  assert_next (drill, CLOCK, NOW + 2, 1, GOEN_FACE_STORY);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 2);
  assert_next (drill, CLOCK, NOW + 90, 3, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW + 90);
  assert_next (drill, CLOCK, NOW + 91, 1, GOEN_FACE_NAME);
}

/* A name that was known, and is not any more, has ten minutes by the scheduler; here it comes again before the end. */
static void
test_lapse (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;
  const GoenFaceCard *card;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  card = goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
  g_assert_cmpint (card->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpuint (card->n_lapses, ==, 0);
  card = goen_faces_drill_next (drill, CLOCK, NOW + 1);
  g_assert_cmpint (card->memory.state, ==, GOEN_FSRS_RELEARNING);
  g_assert_cmpuint (card->n_lapses, ==, 1);
  g_assert_cmpuint (card->n_reviews, ==, 1);
}

/* The card on the screen is finished; nothing new is asked. */
static void
test_time (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;
  gint64 end = CLOCK + SECONDS * G_USEC_PER_SEC;

  for (gint64 id = 1; id <= 4; id++)
    add_card (cards, id, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  g_assert_cmpuint (goen_faces_drill_get_time_left (drill, CLOCK), ==, 180);
  g_assert_cmpuint (goen_faces_drill_get_time_left (drill, CLOCK + 19 * G_USEC_PER_SEC), ==, 161);

  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, end - 1, NOW, 2, GOEN_FACE_NAME);
  assert_next (drill, end + 60 * G_USEC_PER_SEC, NOW, 2, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  g_assert_null (goen_faces_drill_next (drill, end, NOW));
  g_assert_cmpuint (goen_faces_drill_get_time_left (drill, end), ==, 0);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 2);

  goen_faces_drill_go_on (drill, end);
  g_assert_cmpuint (goen_faces_drill_get_time_left (drill, end), ==, 180);
  assert_next (drill, end, NOW, 3, GOEN_FACE_NAME);
}

static void
test_undo (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;
  const GoenFaceCard *card;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  add_card (cards, 2, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  g_assert_false (goen_faces_drill_can_undo (drill));
  g_assert_null (goen_faces_drill_undo (drill));

  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
  assert_next (drill, CLOCK, NOW, 2, GOEN_FACE_NAME);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 2);

  card = goen_faces_drill_undo (drill);
  g_assert_cmpint (card->person_id, ==, 1);
  g_assert_cmpint (card->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpint (card->memory.due, ==, NOW - 86400);
  g_assert_cmpuint (card->n_reviews, ==, 0);
  g_assert_false (goen_faces_drill_can_undo (drill));
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 2);
  g_assert_cmpuint (goen_faces_drill_get_n_asked (drill), ==, 0);
  g_assert_cmpuint (goen_faces_drill_get_n_forgotten (drill), ==, 0);

  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, CLOCK, NOW, 2, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW));
}

/* What lay on the screen when somebody took a grade back is asked next, before all the others. */
static void
test_undo_keeps_the_order (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  for (gint64 id = 1; id <= 3; id++)
    add_card (cards, id, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, CLOCK, NOW, 2, GOEN_FACE_NAME);
  g_assert_cmpint (goen_faces_drill_undo (drill)->person_id, ==, 1);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  assert_next (drill, CLOCK, NOW, 2, GOEN_FACE_NAME);
}

/* Of two that were forgotten only the one whose grade was taken back does not come again. */
static void
test_undo_of_one_of_two (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  add_card (cards, 2, GOEN_FACE_NAME, GOEN_FSRS_NEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  for (gint64 id = 1; id <= 2; id++)
    {
      assert_next (drill, CLOCK, NOW, id, GOEN_FACE_NAME);
      goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
    }
  g_assert_cmpint (goen_faces_drill_undo (drill)->person_id, ==, 2);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 2);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_EASY, NOW);
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW));
}

/* What was forgotten comes again by itself where nothing else is left; it is not there twice then. */
static void
test_undo_of_the_only_one (void)
{
  g_autoptr (GPtrArray) cards = new_cards ();
  g_autoptr (GoenFacesDrill) drill = NULL;

  add_card (cards, 1, GOEN_FACE_NAME, GOEN_FSRS_REVIEW);
  drill = goen_faces_drill_new (cards, CLOCK, SECONDS);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  goen_faces_drill_grade (drill, GOEN_FSRS_AGAIN, NOW);
  assert_next (drill, CLOCK, NOW, 1, GOEN_FACE_NAME);
  g_assert_cmpint (goen_faces_drill_undo (drill)->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpuint (goen_faces_drill_get_n_left (drill), ==, 1);
  goen_faces_drill_grade (drill, GOEN_FSRS_GOOD, NOW);
  g_assert_null (goen_faces_drill_next (drill, CLOCK, NOW));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faces-drill/order", test_order);
  g_test_add_func ("/faces-drill/again", test_again);
  g_test_add_func ("/faces-drill/again-in-order", test_again_in_order);
  g_test_add_func ("/faces-drill/again-after-somebody-else", test_again_after_somebody_else);
  g_test_add_func ("/faces-drill/lapse", test_lapse);
  g_test_add_func ("/faces-drill/time", test_time);
  g_test_add_func ("/faces-drill/undo", test_undo);
  g_test_add_func ("/faces-drill/undo-keeps-the-order", test_undo_keeps_the_order);
  g_test_add_func ("/faces-drill/undo-of-one-of-two", test_undo_of_one_of_two);
  g_test_add_func ("/faces-drill/undo-of-the-only-one", test_undo_of_the_only_one);

  return g_test_run ();
}
