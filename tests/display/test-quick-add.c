/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-test-util.h"
#include "goen-chip-entry.h"
#include "goen-person-editor.h"
#include "goen-similar-notice.h"
#include "scripted-input-method.h"

static void
test_quick_add (Fixture       *fixture,
                gconstpointer  data)
{
  AdwDialog *dialog = goen_quick_add_new (fixture->library);
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture, dialog);

  scripted_input_method_type ("すずき", "鈴木");
  press ("Return");
  press ("Return");   /* over the reading, which has filled itself */
  scripted_input_method_type ("たろう", "太郎");
  set_entry (GTK_WIDGET (dialog), "Company", "あおぞら合同会社");
  gtk_widget_grab_focus (find_type (GTK_WIDGET (dialog), GOEN_TYPE_CHIP_ENTRY));
  scripted_input_method_show ("べんきょうかい");
  press ("Return");
  press ("ctrl+Return");
  g_assert_true (get_dialog (fixture) == dialog);   /* never while something is being converted */
  scripted_input_method_commit ("勉強会");
  press ("Return");
  press ("Return");
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);

  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->family, ==, "鈴木");
  g_assert_cmpstr (stored->family_yomi, ==, "すずき");
  g_assert_cmpstr (stored->given, ==, "太郎");
  g_assert_cmpstr (stored->given_yomi, ==, "たろう");
  g_assert_cmpstr (goen_person_record_get_main_affiliation (stored)->company, ==, "あおぞら合同会社");
  g_assert_cmpuint (stored->tags->len, ==, 1);
  g_assert_cmpstr (stored->tags->pdata[0], ==, "勉強会");
}

static void
test_quick_add_more (Fixture       *fixture,
                     gconstpointer  data)
{
  AdwDialog *dialog = goen_quick_add_new (fixture->library);
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture, dialog);
  set_entry (GTK_WIDGET (dialog), "Family name", "鈴木");
  click (GTK_WIDGET (dialog), "_More Details…");
  while (!GOEN_IS_PERSON_EDITOR (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_titled (GTK_WIDGET (get_dialog (fixture)), "Family name"))), ==, "鈴木");
  press ("ctrl+Return");
  wait_until (is_nonzero, &id);   /* heard by who waits for the quick add */
  wait_for_dialog (fixture, NULL);
  g_assert_cmpint (fixture_find (fixture, "鈴木"), ==, id);
}

/* What was typed here goes to the known person when the editor saves. */
static void
test_quick_add_to_known (Fixture       *fixture,
                         gconstpointer  data)
{
  gint64 known = fixture_add (fixture, "高橋", "美咲");
  AdwDialog *dialog = goen_quick_add_new (fixture->library);
  g_autoptr (GoenPersonRecord) record = fixture_load (fixture, known);
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture, dialog);
  set_entry (GTK_WIDGET (dialog), "Family name", "高橋");
  set_entry (GTK_WIDGET (dialog), "Company", "株式会社みどり製作所");
  g_signal_emit_by_name (find_type (GTK_WIDGET (dialog), GOEN_TYPE_SIMILAR_NOTICE), "merge", record);
  while (!GOEN_IS_PERSON_EDITOR (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "editor.save", NULL));
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);

  g_assert_cmpint (id, ==, known);
  stored = fixture_load (fixture, known);
  g_assert_cmpstr (stored->given, ==, "美咲");
  g_assert_cmpstr (goen_person_record_get_main_affiliation (stored)->company, ==, "株式会社みどり製作所");
}

static void
test_quick_add_another (Fixture       *fixture,
                        gconstpointer  data)
{
  AdwDialog *dialog = goen_quick_add_new (fixture->library);
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture, dialog);
  set_entry (GTK_WIDGET (dialog), "Family name", "鈴木");
  click (GTK_WIDGET (dialog), "Save and _Add Another");
  wait_until (is_nonzero, &id);
  g_assert_true (get_dialog (fixture) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), "Family name"))), ==, "");
  press ("Escape");   /* takes the toast away */
  press ("Escape");
  wait_for_dialog (fixture, NULL);
  g_assert_cmpint (fixture_find (fixture, "鈴木"), ==, id);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*function) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/quick-add/save", test_quick_add },
    { "/quick-add/more", test_quick_add_more },
    { "/quick-add/add-to-known", test_quick_add_to_known },
    { "/quick-add/another", test_quick_add_another },
  };

  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].function, fixture_tear_down);

  return g_test_run ();
}
