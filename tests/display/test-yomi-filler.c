/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "goen-yomi-filler.h"
#include "scripted-input-method.h"

typedef struct {
  GtkWidget       *window;
  GtkEditable     *name;
  GtkEditable     *reading;
  GoenYomiFiller  *filler;
} Fixture;

static void
focus (GtkEditable *entry)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  g_assert_true (scripted_input_method_has_focus ());
}

static void
set_up (Fixture       *fixture,
        gconstpointer  is_company)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->name = GTK_EDITABLE (adw_entry_row_new ());
  fixture->reading = GTK_EDITABLE (adw_entry_row_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->reading));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  fixture->filler = goen_yomi_filler_new (fixture->name, fixture->reading, is_company != NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_window_is_active (GTK_WINDOW (fixture->window)) && g_main_context_iteration (NULL, TRUE))
    ;
  focus (fixture->name);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  is_company)
{
  g_clear_object (&fixture->filler);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
start_with (Fixture    *fixture,
            const char *name,
            const char *reading)
{
  gtk_editable_set_text (fixture->name, name);
  gtk_editable_set_text (fixture->reading, reading);
  goen_yomi_filler_reset (fixture->filler);
  gtk_editable_set_position (fixture->name, -1);
}

#define assert_is(fixture, name_, reading_) G_STMT_START { \
  g_assert_cmpstr (gtk_editable_get_text ((fixture)->name), ==, (name_)); \
  g_assert_cmpstr (gtk_editable_get_text ((fixture)->reading), ==, (reading_)); } G_STMT_END

static void
test_conversion (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("t");
  scripted_input_method_show ("た");
  scripted_input_method_show ("たn");
  scripted_input_method_show ("たな");
  scripted_input_method_show ("たなk");
  scripted_input_method_show ("たなか");
  assert_is (f, "", "");
  scripted_input_method_show ("田中");
  scripted_input_method_show ("田仲");
  scripted_input_method_commit ("田仲");
  assert_is (f, "田仲", "たなか");
}

static void
test_commit_before_preedit_goes (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("田中");
  scripted_input_method_commit_first ("田中", "");
  assert_is (f, "田中", "たなか");
}

static void
test_kana_names (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("さくら", "さくら");
  assert_is (f, "さくら", "さくら");
  scripted_input_method_type ("えりか", "エリカ");
  assert_is (f, "さくらエリカ", "さくらえりか");
  scripted_input_method_commit ("ﾐｷ");   /* half-width, without a preedit */
  assert_is (f, "さくらエリカﾐｷ", "さくらえりかみき");
}

static void
test_last_n (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("け");
  scripted_input_method_show ("けn");
  scripted_input_method_show ("健");
  scripted_input_method_commit ("健");
  assert_is (f, "健", "けん");
}

static void
test_latin_stays_out (Fixture *f, gconstpointer data)
{
  scripted_input_method_commit ("J");
  scripted_input_method_commit ("o");
  assert_is (f, "Jo", "");
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("tanaka");   /* F10 */
  scripted_input_method_commit ("tanaka");
  assert_is (f, "Jotanaka", "");
  scripted_input_method_type ("けん", "健");
  assert_is (f, "Jotanaka健", "けん");
}

static void
test_several_commits (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("た", "田");
  assert_is (f, "田", "た");
  scripted_input_method_type ("なか", "中");
  assert_is (f, "田中", "たなか");
  gtk_editable_set_position (f->name, 0);
  scripted_input_method_type ("きた", "北");
  assert_is (f, "北田中", "きたたなか");
}

static void
test_half_commit_rest_in_kana (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("こばやしたろう");
  scripted_input_method_show ("小林たろう");
  scripted_input_method_commit_first ("小林", "たろう");
  assert_is (f, "小林", "こばやし");
  scripted_input_method_show ("太郎");
  scripted_input_method_commit ("太郎");
  assert_is (f, "小林太郎", "こばやしたろう");
}

static void
test_half_commit_rest_converted (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("こばやしたろう");
  scripted_input_method_show ("小林太郎");
  scripted_input_method_commit_first ("小林", "太郎");
  assert_is (f, "小林", "");   /* how much of it is read for 小林 is not known yet */
  scripted_input_method_commit ("太郎");
  assert_is (f, "小林太郎", "こばやしたろう");
}

static void
test_half_commit_rest_turned_back (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("こばやしたろう");
  scripted_input_method_show ("小林太郎");
  scripted_input_method_commit_first ("小林", "太郎");
  scripted_input_method_show ("たろう");
  assert_is (f, "小林", "こばやし");
  scripted_input_method_show ("太朗");
  scripted_input_method_commit ("太朗");
  assert_is (f, "小林太朗", "こばやしたろう");
}

static void
test_next_preedit_before_commit (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("田中");
  scripted_input_method_show_first ("t", "田中");   /* the next letter commits what is converted */
  assert_is (f, "田中", "たなか");
  scripted_input_method_show ("たろう");
  scripted_input_method_show ("太郎");
  scripted_input_method_show_first ("い", "太郎");
  scripted_input_method_show ("いち");
  scripted_input_method_show ("一");
  scripted_input_method_commit ("一");
  assert_is (f, "田中太郎一", "たなかたろういち");
}

static void
test_next_letter_after_commit (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("田中");
  scripted_input_method_commit_first ("田中", "か");   /* also the end of たなか */
  scripted_input_method_show ("かず");
  scripted_input_method_show ("一");
  scripted_input_method_commit ("一");
  assert_is (f, "田中一", "たなかかず");
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("");
  scripted_input_method_type ("すずき", "鈴木");
  assert_is (f, "鈴木", "すずき");
}

static void
test_backspace_in_preedit (Fixture *f, gconstpointer data)
{
  scripted_input_method_show ("たなかあ");
  scripted_input_method_show ("たなか");
  scripted_input_method_show ("田中");
  scripted_input_method_commit ("田中");
  assert_is (f, "田中", "たなか");
}

static void
test_deletion (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("たなか", "田中");
  scripted_input_method_type ("たろう", "太郎");
  gtk_editable_delete_text (f->name, 2, 4);
  assert_is (f, "田中", "たなか");
  gtk_editable_delete_text (f->name, 0, 2);
  assert_is (f, "", "");
  scripted_input_method_type ("すずき", "鈴木");
  assert_is (f, "鈴木", "すずき");
}

static void
test_part_deleted (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("たなか", "田中");
  gtk_editable_delete_text (f->name, 1, 2);
  assert_is (f, "田", "");   /* no reading is better than a wrong one */
  scripted_input_method_type ("なか", "仲");
  assert_is (f, "田仲", "たなか");
  gtk_editable_delete_text (f->name, 1, 2);
  scripted_input_method_type ("なべ", "鍋");
  assert_is (f, "田鍋", "たなべ");
}

static void
test_part_of_kana_deleted (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("さくら", "サクラ");
  gtk_editable_delete_text (f->name, 2, 3);
  assert_is (f, "サク", "さく");
}

static void
test_own_reading_stays (Fixture *f, gconstpointer data)
{
  focus (f->reading);
  scripted_input_method_type ("はにゅう", "はにゅう");
  focus (f->name);
  scripted_input_method_type ("はぶ", "羽生");
  assert_is (f, "羽生", "はにゅう");
  gtk_editable_set_text (f->reading, "");
  scripted_input_method_type ("よし", "善");
  assert_is (f, "羽生善", "はぶよし");
}

static void
test_stored_reading (Fixture *f, gconstpointer data)
{
  start_with (f, "田中", "たなか");
  gtk_editable_delete_text (f->name, 1, 2);
  assert_is (f, "田", "たなか");
  gtk_editable_set_text (f->name, "");
  scripted_input_method_type ("さとう", "佐藤");
  assert_is (f, "佐藤", "さとう");
}

static void
test_other_way_to_write (Fixture *f, gconstpointer data)
{
  start_with (f, "高橋", "たかはし");
  gtk_editable_delete_text (f->name, 0, 1);
  gtk_editable_set_position (f->name, 0);
  scripted_input_method_type ("はしごだか", "髙");
  assert_is (f, "髙橋", "たかはし");
}

static void
test_unknown_part (Fixture *f, gconstpointer data)
{
  start_with (f, "", "");
  scripted_input_method_commit ("田中");   /* pasted, or from a palette: no kana was seen */
  assert_is (f, "田中", "");
  scripted_input_method_type ("たろう", "太郎");
  assert_is (f, "田中太郎", "");
}

static void
test_other_text (Fixture *f, gconstpointer data)
{
  GtkWidget *other = adw_entry_row_new ();

  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (f->name))), other);
  scripted_input_method_show ("たなか");
  gtk_widget_grab_focus (other);
  scripted_input_method_type ("すずき", "鈴木");
  assert_is (f, "", "");
  focus (f->name);
  scripted_input_method_type ("さとう", "佐藤");
  assert_is (f, "佐藤", "さとう");
}

static void
test_company (Fixture *f, gconstpointer data)
{
  scripted_input_method_type ("かぶしきがいしゃ", "株式会社");
  assert_is (f, "株式会社", "");
  scripted_input_method_type ("みどり", "みどり");
  scripted_input_method_type ("せいさくしょ", "製作所");
  assert_is (f, "株式会社みどり製作所", "みどりせいさくしょ");
  gtk_editable_set_text (f->name, "");
  scripted_input_method_type ("あおぞらごうどうがいしゃ", "青空合同会社");
  assert_is (f, "青空合同会社", "あおぞら");
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*function) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/yomi-filler/conversion", test_conversion },
    { "/yomi-filler/commit-before-preedit-goes", test_commit_before_preedit_goes },
    { "/yomi-filler/kana-names", test_kana_names },
    { "/yomi-filler/last-n", test_last_n },
    { "/yomi-filler/latin-stays-out", test_latin_stays_out },
    { "/yomi-filler/several-commits", test_several_commits },
    { "/yomi-filler/half-commit-rest-in-kana", test_half_commit_rest_in_kana },
    { "/yomi-filler/half-commit-rest-converted", test_half_commit_rest_converted },
    { "/yomi-filler/half-commit-rest-turned-back", test_half_commit_rest_turned_back },
    { "/yomi-filler/next-preedit-before-commit", test_next_preedit_before_commit },
    { "/yomi-filler/next-letter-after-commit", test_next_letter_after_commit },
    { "/yomi-filler/cancelled", test_cancelled },
    { "/yomi-filler/backspace-in-preedit", test_backspace_in_preedit },
    { "/yomi-filler/deletion", test_deletion },
    { "/yomi-filler/part-deleted", test_part_deleted },
    { "/yomi-filler/part-of-kana-deleted", test_part_of_kana_deleted },
    { "/yomi-filler/own-reading-stays", test_own_reading_stays },
    { "/yomi-filler/stored-reading", test_stored_reading },
    { "/yomi-filler/other-way-to-write", test_other_way_to_write },
    { "/yomi-filler/unknown-part", test_unknown_part },
    { "/yomi-filler/other-text", test_other_text },
  };

  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].function, tear_down);
  g_test_add ("/yomi-filler/company", Fixture, GINT_TO_POINTER (TRUE), set_up, test_company, tear_down);

  return g_test_run ();
}
