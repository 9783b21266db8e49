/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drill of names and faces by its keys, at noon of 26 November 2026 in Tokyo. */
#include <glib/gstdio.h>

#include "editor-test-util.h"
#include "goen-clock.h"
#include "goen-face-words.h"
#include "goen-faces.h"
#include "goen-library-events.h"
#include "goen-library-questions.h"
#include "page-fixture.h"

#define NOW "2026-11-26T12:00:00+09:00"

static void
set_now (const char *text)
{
  g_setenv ("GOEN_NOW", text, TRUE);
}

static gint64
add (Fixture    *fixture,
     const char *family,
     const char *given,
     const char *family_yomi,
     const char *given_yomi,
     const char *company)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->family_yomi = g_strdup (family_yomi);
  record->given_yomi = g_strdup (given_yomi);
  if (company != NULL)
    g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, NULL));
  g_set_str (&record->met_on, "2026-11-20");
  saved = fixture_save (fixture, record);

  return saved->id;
}

static GPtrArray *
list (Fixture *fixture)
{
  GoenFaceQuery query = { .now = goen_clock_now (), .with_later = TRUE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *cards;

  goen_library_list_faces_async (fixture->library, &query, NULL, page_result_cb, &result);
  cards = goen_library_list_faces_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return cards;
}

/* How often it was asked, and how often that was forgotten what had been known. */
static const GoenFaceCard *
find_card (GPtrArray      *cards,
           gint64          person_id,
           GoenFaceAspect  aspect)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const GoenFaceCard *card = cards->pdata[i];

      if (card->person_id == person_id && card->aspect == aspect)
        return card;
    }
  g_assert_not_reached ();
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return page_find (fixture->window, GTK_TYPE_LABEL, text) != NULL;
}

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  g_test_message ("waiting for “%s”", text);
  while (!shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_button (Fixture    *fixture,
                 const char *text)
{
  GtkWidget *focus;

  g_test_message ("waiting for the keyboard on “%s”", text);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
    }
  while (!GTK_IS_BUTTON (focus) || page_find (focus, GTK_TYPE_BUTTON, text) == NULL);
}

static void
open_drill (Fixture *fixture,
            gint64   event_id)
{
  goen_faces_present (fixture->window, fixture->library, event_id);
}

/* Space shows, a digit grades. */
static void
answer (Fixture    *fixture,
        const char *digit)
{
  wait_for_button (fixture, "Show the Answer");
  press ("space");
  wait_for_button (fixture, "Recalled");
  press (digit);
}

/* Until everything is stored. */
static void
finish (Fixture *fixture)
{
  g_autoptr (GPtrArray) cards = list (fixture);

  spin ();
}

static void
test_by_keys (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", "たかはし", "みさき", NULL);
  g_autoptr (GPtrArray) cards = NULL;

  open_drill (fixture, 0);
  wait_for (fixture, "How is this name written?");
  g_assert_true (shows (fixture, "たかはし みさき"));
  g_assert_false (shows (fixture, "高橋 美咲"));
  wait_for_button (fixture, "Show the Answer");
  /* A grade before the answer is none. */
  press ("3");
  spin ();
  press ("Return");
  wait_for (fixture, "高橋 美咲");
  /* The steps of the scheduler, and eight days for what comes at once. */
  g_assert_true (shows (fixture, "in 1 minute"));
  g_assert_true (shows (fixture, "in 6 minutes"));
  g_assert_true (shows (fixture, "in 10 minutes"));
  g_assert_true (shows (fixture, "in 8 days"));
  wait_for_button (fixture, "Recalled");
  press ("4");
  wait_for (fixture, "All Refreshed");
  g_assert_true (shows (fixture, "1 of 1 came to mind"));

  cards = list (fixture);
  g_assert_cmpuint (cards->len, ==, 1);
  g_assert_cmpint (find_card (cards, misaki, GOEN_FACE_KANJI)->memory.state, ==, GOEN_FSRS_REVIEW);
  g_assert_cmpint (find_card (cards, misaki, GOEN_FACE_KANJI)->memory.due - goen_clock_now (), ==, 8 * 86400);
  g_assert_cmpuint (find_card (cards, misaki, GOEN_FACE_KANJI)->n_reviews, ==, 1);

  press ("Return");
  wait_for_dialog (fixture, NULL);
}

static void
test_forgotten (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  gint64 jiro = add (fixture, "田中", "次郎", NULL, NULL, "あお商事");
  g_autoptr (GPtrArray) cards = NULL;
  gboolean first_is_misaki;

  open_drill (fixture, 0);
  wait_for (fixture, "What do you know of this person?");
  first_is_misaki = shows (fixture, "高橋 美咲");
  g_assert_false (shows (fixture, "みどり製作所") || shows (fixture, "あお商事"));
  answer (fixture, "1");
  wait_for (fixture, first_is_misaki ? "田中 次郎" : "高橋 美咲");
  answer (fixture, "4");
  wait_for (fixture, first_is_misaki ? "高橋 美咲" : "田中 次郎");
  answer (fixture, "3");
  wait_for (fixture, "All Refreshed");
  g_assert_true (shows (fixture, "1 of 2 came to mind"));

  cards = list (fixture);
  g_assert_cmpuint (find_card (cards, first_is_misaki ? misaki : jiro, GOEN_FACE_STORY)->n_reviews, ==, 2);
  g_assert_cmpuint (find_card (cards, first_is_misaki ? jiro : misaki, GOEN_FACE_STORY)->n_reviews, ==, 1);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  g_autoptr (GPtrArray) cards = NULL;

  open_drill (fixture, 0);
  answer (fixture, "4");
  wait_for (fixture, "All Refreshed");
  press ("ctrl+z");
  wait_for (fixture, "みどり製作所");
  wait_for_button (fixture, "Recalled");
  press ("2");
  wait_for (fixture, "All Refreshed");

  cards = list (fixture);
  g_assert_cmpint (find_card (cards, misaki, GOEN_FACE_STORY)->memory.due - goen_clock_now (), ==, 330);
  g_assert_cmpuint (find_card (cards, misaki, GOEN_FACE_STORY)->n_reviews, ==, 1);
}

/* A grade that was taken back and not given again leaves nothing behind. */
static void
test_undo_and_leave (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  g_autoptr (GPtrArray) cards = NULL;

  open_drill (fixture, 0);
  answer (fixture, "4");
  wait_for (fixture, "All Refreshed");
  press ("ctrl+z");
  wait_for_button (fixture, "Recalled");
  press ("Escape");
  wait_for_dialog (fixture, NULL);

  cards = list (fixture);
  g_assert_cmpint (find_card (cards, misaki, GOEN_FACE_STORY)->memory.state, ==, GOEN_FSRS_NEW);
  g_assert_cmpuint (find_card (cards, misaki, GOEN_FACE_STORY)->n_reviews, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    gint64      seconds;
    const char *words;
  } intervals[] = {
    { 60, "in 1 minute" }, { 330, "in 6 minutes" }, { 900, "in 15 minutes" }, { 3569, "in 59 minutes" }, { 3599, "in 1 hour" }, { 3600, "in 1 hour" },
    { 5399, "in 1 hour" }, { 84599, "in 23 hours" }, { 86340, "in 1 day" }, { 86400, "in 1 day" }, { 8 * 86400, "in 8 days" }, { 59 * 86400, "in 59 days" },
    { 60 * 86400, "in 2 months" }, { 729 * 86400, "in 24 months" }, { 730 * 86400, "in 2 years" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      g_autofree char *words = goen_face_dup_interval (intervals[i].seconds);

      g_assert_cmpstr (words, ==, intervals[i].words);
    }
}

/* What is on the screen is finished, and nothing more is asked. */
static void
test_time_is_over (Fixture       *fixture,
                   gconstpointer  data)
{
  add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  add (fixture, "田中", "次郎", NULL, NULL, "あお商事");
  open_drill (fixture, 0);
  wait_for_button (fixture, "Show the Answer");
  g_object_set (get_dialog (fixture), "seconds", 0, NULL);
  answer (fixture, "4");
  wait_for (fixture, "That Was Three Minutes");
  g_assert_true (shows (fixture, "1 is left for another time."));

  g_object_set (get_dialog (fixture), "seconds", 180, NULL);
  click (GTK_WIDGET (get_dialog (fixture)), "_Go On for Three Minutes");
  answer (fixture, "4");
  wait_for (fixture, "All Refreshed");
  g_assert_true (shows (fixture, "2 of 2 came to mind"));
  finish (fixture);
}

static void
test_nothing_due (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  g_autoptr (GPtrArray) cards = NULL;

  open_drill (fixture, 0);
  answer (fixture, "4");
  wait_for (fixture, "All Refreshed");
  press ("Return");
  wait_for_dialog (fixture, NULL);

  open_drill (fixture, 0);
  wait_for (fixture, "Nothing Is Due");
  g_assert_true (shows (fixture, "The next one comes up in 8 days."));
  click (GTK_WIDGET (get_dialog (fixture)), "_Look at Them All the Same");
  answer (fixture, "3");
  wait_for (fixture, "All Refreshed");
  cards = list (fixture);
  g_assert_cmpuint (find_card (cards, misaki, GOEN_FACE_STORY)->n_reviews, ==, 2);
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  open_drill (fixture, 0);
  wait_for (fixture, "No Names to Refresh Yet");
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

/* Only who is on its list. */
static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 misaki = add (fixture, "高橋", "美咲", NULL, NULL, "みどり製作所");
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) saved = NULL;
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_autoptr (GoenAttendance) listed = NULL;
  g_autoptr (GAsyncResult) event_result = NULL;
  g_autoptr (GAsyncResult) list_result = NULL;

  add (fixture, "田中", "次郎", NULL, NULL, "あお商事");
  event->title = g_strdup ("あお勉強会");
  goen_library_save_event_async (fixture->library, event, NULL, page_result_cb, &event_result);
  saved = goen_library_save_event_finish (fixture->library, page_await (&event_result), NULL);
  attendance->event_id = saved->id;
  attendance->person_id = misaki;
  attendance->is_expected = TRUE;
  goen_library_save_attendance_async (fixture->library, attendance, NULL, page_result_cb, &list_result);
  listed = goen_library_save_attendance_finish (fixture->library, page_await (&list_result), NULL);
  g_assert_nonnull (listed);

  open_drill (fixture, saved->id);
  wait_for (fixture, "高橋 美咲");
  answer (fixture, "4");
  wait_for (fixture, "All Refreshed");
  g_assert_true (shows (fixture, "1 of 1 came to mind"));
  finish (fixture);
}

/* A business card in plain colours. */
static GBytes *
new_picture (void)
{
  enum { WIDTH = 182, HEIGHT = 110 };
  guchar *pixels = g_malloc0 (WIDTH * HEIGHT * 4);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, WIDTH * HEIGHT * 4);
  g_autoptr (GdkTexture) texture = NULL;

  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    {
      pixels[4 * i + i % 3] = 200;
      pixels[4 * i + 3] = 255;
    }
  texture = gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_R8G8B8A8, bytes, WIDTH * 4);

  return gdk_texture_save_to_png_bytes (texture);
}

static GdkPaintable *
wait_for_picture (Fixture *fixture,
                  int      min_width)
{
  GtkWidget *picture = page_find (fixture->window, GTK_TYPE_PICTURE, NULL);
  GdkPaintable *paintable;

  g_assert_nonnull (picture);
  do
    {
      g_main_context_iteration (NULL, FALSE);
      paintable = gtk_picture_get_paintable (GTK_PICTURE (picture));
    }
  while (paintable == NULL || gdk_paintable_get_intrinsic_width (paintable) < min_width);

  return paintable;
}

/* Who has no photo is asked for by their card, which cannot be read until the answer is there. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GBytes) bytes = new_picture ();

  record->family = g_strdup ("Baker");
  record->given = g_strdup ("Ann");
  g_set_str (&record->met_on, "2026-11-20");
  g_ptr_array_add (record->images, goen_image_new (GOEN_IMAGE_CARD_FRONT, "image/png", bytes));
  saved = fixture_save (fixture, record);

  open_drill (fixture, 0);
  wait_for (fixture, "Who is this?");
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (wait_for_picture (fixture, 1)), <, 30);
  g_assert_false (shows (fixture, "Baker"));
  wait_for_button (fixture, "Show the Answer");
  press ("space");
  wait_for (fixture, "Baker");
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (wait_for_picture (fixture, 100)), ==, 182);
  press ("Escape");
  wait_for_dialog (fixture, NULL);
  finish (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_now (NOW);
  fixture_set_up (fixture, data);
}

#define ADD(name, test) g_test_add ("/faces/" name, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("by-keys", test_by_keys);
  ADD ("forgotten", test_forgotten);
  ADD ("undo", test_undo);
  ADD ("undo-and-leave", test_undo_and_leave);
  g_test_add_func ("/faces/words", test_words);
  ADD ("time-is-over", test_time_is_over);
  ADD ("nothing-due", test_nothing_due);
  ADD ("nobody", test_nobody);
  ADD ("event", test_event);
  ADD ("card", test_card);

  return g_test_run ();
}
