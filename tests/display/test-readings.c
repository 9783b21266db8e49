/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-test-util.h"
#include "goen-library-readings.h"
#include "goen-readings-dialog.h"
#include "scripted-input-method.h"

static gint64
add (Fixture    *fixture,
     const char *family,
     const char *given,
     const char *family_yomi,
     const char *given_yomi,
     gboolean    guessed)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->family_yomi = g_strdup (family_yomi);
  record->given_yomi = g_strdup (given_yomi);
  record->yomi_guessed = guessed;
  saved = fixture_save (fixture, record);

  return saved->id;
}

static GtkEditable *
get_entry (Fixture    *fixture,
           const char *title)
{
  return GTK_EDITABLE (find_titled (GTK_WIDGET (get_dialog (fixture)), title));
}

static const char *
get_page (Fixture *fixture)
{
  GtkWidget *stack = find_type (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Until the card shows somebody whose family name is read like that, and the keyboard is there. */
static void
wait_for_reading (Fixture    *fixture,
                  const char *reading)
{
  while (!g_str_equal (get_page (fixture), "card") ||
         g_strcmp0 (gtk_editable_get_text (get_entry (fixture, "Family name reading")), reading) != 0 ||
         !has_focus (GTK_WIDGET (get_entry (fixture, "Family name reading"))))
    g_main_context_iteration (NULL, TRUE);
  spin ();
}

static void
wait_for_page (Fixture    *fixture,
               const char *page)
{
  while (!g_str_equal (get_page (fixture), page) || !has_focus (GTK_WIDGET (get_dialog (fixture))))
    g_main_context_iteration (NULL, TRUE);
  spin ();
}

static const char *
get_progress (Fixture *fixture)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (find_type (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_WINDOW_TITLE)));
}

static void
wait_for_progress (Fixture    *fixture,
                   const char *text)
{
  while (!g_str_equal (get_progress (fixture), text))
    g_main_context_iteration (NULL, TRUE);
}

static void
present (Fixture *fixture)
{
  goen_readings_present (fixture->window, fixture->library);
  while (get_dialog (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  spin ();
}

/* A save may still be on its way: reads go first. */
static GoenPersonRecord *
load_settled (Fixture  *fixture,
              gint64    id,
              gboolean  guessed)
{
  GoenPersonRecord *stored = fixture_load (fixture, id);

  while (stored->yomi_guessed != guessed)
    {
      goen_person_record_free (stored);
      g_main_context_iteration (NULL, FALSE);
      stored = fixture_load (fixture, id);
    }

  return stored;
}

static void
assert_stored (Fixture    *fixture,
               gint64      id,
               const char *family_yomi,
               const char *given_yomi,
               gboolean    guessed)
{
  g_autoptr (GoenPersonRecord) stored = load_settled (fixture, id, guessed);

  g_assert_cmpstr (stored->family_yomi, ==, family_yomi);
  g_assert_cmpstr (stored->given_yomi, ==, given_yomi);
  g_assert_cmpint (stored->yomi_guessed, ==, guessed);
}

/* The first guess is right, the second is corrected; the keyboard does it all. */
static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 ito = add (fixture, "伊藤", "美咲", "いとう", "みさき", TRUE);
  gint64 azuma = add (fixture, "東", "健一", "ひがし", "けんいち", TRUE);

  add (fixture, "山田", "太郎", "やまだ", "たろう", FALSE);
  present (fixture);
  wait_for_reading (fixture, "いとう");
  g_assert_cmpstr (get_progress (fixture), ==, "0 of 2 confirmed");
  press ("Return");
  wait_for_reading (fixture, "ひがし");
  wait_for_progress (fixture, "1 of 2 confirmed");

  /* The guess is selected: typing replaces it. A Return that belongs to the input method confirms nothing. */
  scripted_input_method_show ("あずま");
  press ("Return");
  g_assert_cmpstr (get_page (fixture), ==, "card");
  scripted_input_method_commit ("あずま");
  press ("Return");
  wait_for_page (fixture, "empty");
  wait_for_progress (fixture, "2 of 2 confirmed");

  assert_stored (fixture, ito, "いとう", "みさき", FALSE);
  assert_stored (fixture, azuma, "あずま", "けんいち", FALSE);

  press ("Return");   /* Done has the focus */
  wait_for_dialog (fixture, NULL);
}

static void
test_skip (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 ito = add (fixture, "伊藤", "美咲", "いとう", "みさき", TRUE);
  gint64 kato = add (fixture, "加藤", "健一", "かとう", "けんいち", TRUE);

  present (fixture);
  wait_for_reading (fixture, "いとう");
  press ("alt+Right");
  wait_for_reading (fixture, "かとう");
  press ("Return");
  wait_for_reading (fixture, "いとう");   /* who was skipped comes again */
  press ("alt+Left");
  wait_for_reading (fixture, "かとう");   /* and who was confirmed can be seen once more */
  assert_stored (fixture, ito, "いとう", "みさき", TRUE);
  assert_stored (fixture, kato, "かとう", "けんいち", FALSE);
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

/* What is no reading is not confirmed. */
static void
test_no_kana (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add (fixture, "東", "健一", "ひがし", "けんいち", TRUE);

  present (fixture);
  wait_for_reading (fixture, "ひがし");
  gtk_editable_set_text (get_entry (fixture, "Family name reading"), "azuma");
  press ("Return");
  g_assert_cmpstr (get_page (fixture), ==, "card");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, "Family name reading")), "error"));
  gtk_editable_set_text (get_entry (fixture, "Family name reading"), "アズマ");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, "Family name reading")), "error"));
  gtk_editable_set_text (get_entry (fixture, "Given name reading"), " ");
  press ("Return");
  g_assert_cmpstr (get_page (fixture), ==, "card");
  assert_stored (fixture, id, "ひがし", "けんいち", TRUE);
  gtk_editable_set_text (get_entry (fixture, "Given name reading"), "けんいち");
  press ("Return");
  wait_for_page (fixture, "empty");
  assert_stored (fixture, id, "アズマ", "けんいち", FALSE);
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

/* A note that came from elsewhere while the card was shown stays. */
static void
test_changed_elsewhere (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 ito = add (fixture, "伊藤", "美咲", "いとう", "みさき", TRUE);
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;

  present (fixture);
  wait_for_reading (fixture, "いとう");
  record = fixture_load (fixture, ito);
  g_set_str (&record->note, "Met again");
  saved = fixture_save (fixture, record);
  press ("Return");
  wait_for_page (fixture, "empty");
  stored = load_settled (fixture, ito, FALSE);
  g_assert_cmpstr (stored->note, ==, "Met again");
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

/* Somebody without any reading; their guess is written only when confirmed, or for all at once. */
static void
test_guess_all (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = fixture_add (fixture, "高橋", "美咲");

  if (!goen_library_can_guess_readings ())
    {
      g_test_skip ("There is no dictionary");
      return;
    }

  present (fixture);
  wait_for_reading (fixture, "たかはし");
  assert_stored (fixture, id, NULL, NULL, FALSE);   /* nothing is written before it is asked for */
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "readings.guess-all", NULL);
  wait_for_reading (fixture, "たかはし");
  assert_stored (fixture, id, "たかはし", "みさき", TRUE);
  press ("Return");
  wait_for_page (fixture, "empty");
  assert_stored (fixture, id, "たかはし", "みさき", FALSE);
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  add (fixture, "山田", "太郎", "やまだ", "たろう", FALSE);
  present (fixture);
  wait_for_page (fixture, "empty");
  g_assert_cmpstr (get_progress (fixture), ==, "");
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*function) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/readings/confirm", test_confirm },
    { "/readings/skip", test_skip },
    { "/readings/no-kana", test_no_kana },
    { "/readings/changed-elsewhere", test_changed_elsewhere },
    { "/readings/guess-all", test_guess_all },
    { "/readings/empty", test_empty },
  };

  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].function, fixture_tear_down);

  return g_test_run ();
}
