/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-test-util.h"
#include "goen-chip-entry.h"
#include "goen-introducer-row.h"
#include "goen-person-editor.h"
#include "goen-person-form.h"
#include "goen-similar-notice.h"
#include "scripted-input-method.h"

static GoenPersonRecord *
make_full_record (void)
{
  GoenPersonRecord *record = goen_person_record_new ();
  GoenAffiliation *affiliation = goen_affiliation_new ("株式会社みどり製作所", "企画部", "課長");
  GoenAddress *address = goen_address_new ();
  g_autoptr (GBytes) picture = g_bytes_new_static ("no picture at all", 17);

  record->family = g_strdup ("髙橋");
  record->given = g_strdup ("美咲");
  record->family_yomi = g_strdup ("たかはし");
  record->given_yomi = g_strdup ("みさき");
  record->middle = g_strdup ("M.");
  record->prefix = g_strdup ("Dr.");
  record->suffix = g_strdup ("Jr.");
  record->nickname = g_strdup ("みさ");
  record->formatted = g_strdup ("髙橋 美咲");
  record->honorific = g_strdup ("先生");
  record->yomi_guessed = TRUE;
  record->uid = g_strdup ("from-a-file");

  affiliation->company_yomi = g_strdup ("みどりせいさくしょ");
  affiliation->from = g_strdup ("2019-04");
  g_ptr_array_add (record->affiliations, affiliation);
  affiliation = goen_affiliation_new ("あおぞら合同会社", NULL, NULL);
  affiliation->to = g_strdup ("2019");
  g_ptr_array_add (record->affiliations, affiliation);

  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0000 内線12", "work", "直通"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-0000-0000", NULL, NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("misaki@example.jp", "x-own-type", NULL));
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/", "blog", NULL));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("misaki", "line", NULL));
  g_ptr_array_add (record->dates, goen_contact_point_new ("--05-12", "anniversary", NULL));
  record->birthday = g_strdup ("about 1988");   /* as an import may bring it */

  address->postal = g_strdup ("100-0001");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("千代田区");
  address->street = g_strdup ("千代田1-1");
  address->building = g_strdup ("みどりビル");
  address->country = g_strdup ("日本");
  address->raw = g_strdup ("東京都千代田区\n千代田1-1");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);

  g_ptr_array_add (record->tags, g_strdup ("製造"));
  g_ptr_array_add (record->interests, g_strdup ("登山"));
  g_ptr_array_add (record->offers, g_strdup ("試作"));
  g_ptr_array_add (record->needs, g_strdup ("代理店"));
  record->note = g_strdup ("一行目\n二行目");
  record->private_note = g_strdup ("内緒");
  record->met_on = g_strdup ("2026-10");
  record->met_at = g_strdup ("異業種交流会");
  record->met_how = g_strdup ("発酵の話");
  record->introduced_by = g_strdup ("佐藤 健一");
  record->introduced_by_uuid = g_strdup ("0b0b0b0b-0000-4000-8000-000000000000");
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/jpeg", picture);
  goen_person_record_set_image (record, GOEN_IMAGE_CARD_FRONT, NULL, picture);
  goen_person_record_set_image (record, GOEN_IMAGE_LOGO, "image/png", picture);
  g_ptr_array_add (record->extra, g_strdup ("X-ABSHOWAS:COMPANY"));

  return record;
}

static AdwDialog *
open_editor (Fixture                *fixture,
             const GoenPersonRecord *record)
{
  AdwDialog *dialog = goen_person_editor_new (fixture->library, record);

  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture, dialog);

  return dialog;
}

static GoenPersonForm *
get_form (AdwDialog *dialog)
{
  return GOEN_PERSON_FORM (find_type (GTK_WIDGET (dialog), GOEN_TYPE_PERSON_FORM));
}

static gboolean
is_revealed (gpointer banner)
{
  return adw_banner_get_revealed (banner);
}

static void
test_nothing_is_lost (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_full_record ();
  g_autoptr (GoenPersonRecord) stored = fixture_save (fixture, record);
  AdwDialog *dialog = open_editor (fixture, stored);
  g_autoptr (GoenPersonRecord) shown = goen_person_form_dup_record (get_form (dialog));

  g_assert_true (goen_person_record_equal (stored, shown));
  g_assert_cmpint (shown->revision, ==, stored->revision);
  g_assert_cmpstr (shown->uid, ==, "from-a-file");
  g_assert_null (goen_person_form_check (get_form (dialog)));   /* an odd date of long ago keeps nobody from saving */

  press ("Escape");   /* nothing was changed, so nothing is asked */
  wait_for_dialog (fixture, NULL);
}

static void
test_new_person (Fixture       *fixture,
                 gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  scripted_input_method_type ("たかはし", "高橋");   /* the first field has the focus */
  press ("Tab");
  press ("Tab");
  scripted_input_method_type ("みさき", "美咲");
  set_entry (GTK_WIDGET (dialog), "Phone", " 090-0000-0000 ");
  press ("ctrl+Return");
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);

  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->family, ==, "高橋");
  g_assert_cmpstr (stored->family_yomi, ==, "たかはし");
  g_assert_cmpstr (stored->given, ==, "美咲");
  g_assert_cmpstr (stored->given_yomi, ==, "みさき");
  g_assert_cmpuint (stored->phones->len, ==, 1);
  g_assert_cmpstr (((GoenContactPoint *) stored->phones->pdata[0])->value, ==, "090-0000-0000");
  /* The rows that were offered and left empty are not kept. */
  g_assert_cmpuint (stored->affiliations->len, ==, 0);
  g_assert_cmpuint (stored->emails->len, ==, 0);
}

static void
test_empty_is_not_saved (Fixture       *fixture,
                         gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  GtkWidget *banner = find_type (GTK_WIDGET (dialog), ADW_TYPE_BANNER);

  press ("ctrl+s");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_true (get_dialog (fixture) == dialog);
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

static void
test_escape_asks (Fixture       *fixture,
                  gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);

  set_entry (GTK_WIDGET (dialog), "Family name", "高橋");
  press ("Escape");
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  click (GTK_WIDGET (get_dialog (fixture)), "_Keep Editing");
  wait_for_dialog (fixture, dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), "Family name"))), ==, "高橋");

  press ("Escape");
  click (GTK_WIDGET (get_dialog (fixture)), "_Discard");
  wait_for_dialog (fixture, NULL);
  g_assert_cmpint (fixture_find (fixture, "高橋"), ==, 0);
}

static void
test_escape_belongs_to_input_method (Fixture       *fixture,
                                     gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);

  scripted_input_method_show ("たかはし");
  press ("Escape");
  g_assert_true (get_dialog (fixture) == dialog);
  press ("Return");
  press ("ctrl+Return");
  g_assert_true (get_dialog (fixture) == dialog);
  scripted_input_method_show ("");
  press ("Escape");
  wait_for_dialog (fixture, NULL);
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  set_entry (GTK_WIDGET (dialog), "Family name", "高橋");
  set_entry (GTK_WIDGET (dialog), "Birthday", "令和8年11月21日");
  record = goen_person_form_dup_record (get_form (dialog));
  g_assert_cmpstr (record->birthday, ==, "2026-11-21");

  set_entry (GTK_WIDGET (dialog), "Birthday", "someday");
  press ("ctrl+s");
  g_assert_true (get_dialog (fixture) == dialog);
  g_assert_true (gtk_widget_has_css_class (find_titled (GTK_WIDGET (dialog), "Birthday"), "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), "Birthday"))), ==, "someday");

  set_entry (GTK_WIDGET (dialog), "Birthday", "3/3");
  press ("ctrl+s");
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);
  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->birthday, ==, "--03-03");
}

/* Opens a person, lets somebody else save her, types and saves. */
static AdwDialog *
run_into_conflict (Fixture *fixture,
                   gint64  *id)
{
  g_autoptr (GoenPersonRecord) opened = NULL;
  g_autoptr (GoenPersonRecord) theirs = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;
  AdwDialog *dialog;

  *id = fixture_add (fixture, "高橋", "美咲");
  opened = fixture_load (fixture, *id);
  dialog = open_editor (fixture, opened);
  theirs = fixture_load (fixture, *id);
  theirs->nickname = g_strdup ("みさ");
  saved = fixture_save (fixture, theirs);

  set_entry (GTK_WIDGET (dialog), "Where you met", "勉強会");
  press ("ctrl+s");
  while (!ADW_IS_ALERT_DIALOG (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

static void
test_conflict_overwrite (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id;

  run_into_conflict (fixture, &id);
  click (GTK_WIDGET (get_dialog (fixture)), "_Save Mine Over It");
  wait_for_dialog (fixture, NULL);
  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->met_at, ==, "勉強会");
  g_assert_null (stored->nickname);
}

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      done)
{
  g_assert_true (goen_library_write_finish (GOEN_LIBRARY (source), result, NULL));
  *(gboolean *) done = TRUE;
}

/* Whoever is saved over a deletion is among the people again, not in the trash. */
static void
test_conflict_with_trash (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) opened = NULL;
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = fixture_add (fixture, "高橋", "美咲");
  gboolean trashed = FALSE;
  AdwDialog *dialog;

  opened = fixture_load (fixture, id);
  dialog = open_editor (fixture, opened);
  goen_library_trash_async (fixture->library, &id, 1, NULL, trashed_cb, &trashed);
  while (!trashed)
    g_main_context_iteration (NULL, TRUE);

  set_entry (GTK_WIDGET (dialog), "Where you met", "勉強会");
  press ("ctrl+s");
  while (!ADW_IS_ALERT_DIALOG (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  click (GTK_WIDGET (get_dialog (fixture)), "_Save Mine Over It");
  wait_for_dialog (fixture, NULL);
  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->met_at, ==, "勉強会");
  g_assert_cmpint (stored->deleted, ==, 0);
}

static gboolean
shows_nickname (gpointer dialog)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (find_titled (dialog, "Nickname"))), "みさ");
}

static void
test_conflict_reload (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 id;
  AdwDialog *dialog = run_into_conflict (fixture, &id);

  click (GTK_WIDGET (get_dialog (fixture)), "_Discard Mine and Reload");
  wait_for_dialog (fixture, dialog);
  wait_until (shows_nickname, dialog);
  press ("Escape");   /* what is shown is what is stored */
  wait_for_dialog (fixture, NULL);
}

static void
test_failed_save_keeps_text (Fixture       *fixture,
                             gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  GtkWidget *banner = find_type (GTK_WIDGET (dialog), ADW_TYPE_BANNER);

  set_entry (GTK_WIDGET (dialog), "Family name", "高橋");
  goen_library_close (fixture->library);
  press ("ctrl+s");
  wait_until (is_revealed, banner);
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), !=, "");
  g_assert_true (get_dialog (fixture) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), "Family name"))), ==, "高橋");
  adw_dialog_force_close (dialog);
  wait_for_dialog (fixture, NULL);
}

static guint
count_words (GoenChipEntry *chips)
{
  g_autoptr (GPtrArray) words = goen_chip_entry_dup_words (chips);

  return words->len;
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  GtkWidget *chips = find_type (GTK_WIDGET (dialog), GOEN_TYPE_CHIP_ENTRY);
  GtkWidget *text = find_type (chips, GTK_TYPE_TEXT);

  gtk_widget_grab_focus (chips);
  scripted_input_method_show ("せいぞう");
  press ("Return");   /* the input method's */
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 0);
  scripted_input_method_commit ("製造");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "製造");
  press ("Return");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 1);

  scripted_input_method_commit ("製造");
  press ("Return");   /* no tag twice */
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 1);

  scripted_input_method_commit ("京都");
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 2);   /* kept also when it was not finished */
  press ("BackSpace");
  press ("BackSpace");
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 1);
  scripted_input_method_show ("あ");
  press ("BackSpace");
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 1);
  scripted_input_method_show ("");
  press ("BackSpace");
  g_assert_cmpuint (count_words (GOEN_CHIP_ENTRY (chips)), ==, 0);
  adw_dialog_force_close (dialog);
  wait_for_dialog (fixture, NULL);
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static void
test_similar (Fixture       *fixture,
              gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *notice;
  GtkWidget *row;

  fixture_add (fixture, "高橋", "美咲");
  dialog = open_editor (fixture, NULL);
  notice = find_type (GTK_WIDGET (dialog), GOEN_TYPE_SIMILAR_NOTICE);
  g_assert_false (gtk_widget_get_visible (notice));
  set_entry (GTK_WIDGET (dialog), "Family name", "髙橋");
  set_entry (GTK_WIDGET (dialog), "Given name", "美咲");
  wait_until (is_visible, notice);
  row = find_type (notice, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Looks like: 高橋 美咲");
  adw_dialog_force_close (dialog);
  wait_for_dialog (fixture, NULL);
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  AdwDialog *dialog = open_editor (fixture, NULL);
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  gtk_widget_grab_focus (find_type (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW));   /* what you talked about */
  scripted_input_method_commit ("発酵");
  press ("Return");
  scripted_input_method_show ("のはなし");
  press ("ctrl+Return");
  g_assert_true (get_dialog (fixture) == dialog);
  scripted_input_method_commit ("の話");
  press ("ctrl+Return");   /* saves, and is no new line */
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);
  stored = fixture_load (fixture, id);
  g_assert_cmpstr (stored->met_how, ==, "発酵\nの話");
}

static gboolean
shows_person (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "person") == 0;
}

static void
test_add_to_known (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 known = fixture_add (fixture, "高橋", "美咲");
  AdwDialog *dialog = open_editor (fixture, NULL);
  GtkWidget *notice = find_type (GTK_WIDGET (dialog), GOEN_TYPE_SIMILAR_NOTICE);
  g_autoptr (GoenPersonRecord) stored = NULL;
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (note_saved_cb), &id);
  set_entry (GTK_WIDGET (dialog), "Family name", "高橋");
  set_entry (GTK_WIDGET (dialog), "Given name", "美咲");
  set_entry (GTK_WIDGET (dialog), "Phone", "090-0000-0000");
  wait_until (is_visible, notice);
  click (notice, "_Show");
  wait_until (shows_person, find_type (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_STACK));
  click (GTK_WIDGET (get_dialog (fixture)), "_Add What I Typed to This Person");
  wait_for_dialog (fixture, dialog);
  press ("ctrl+s");
  wait_until (is_nonzero, &id);
  wait_for_dialog (fixture, NULL);
  g_assert_cmpint (id, ==, known);
  stored = fixture_load (fixture, id);
  g_assert_cmpuint (stored->phones->len, ==, 1);
}

/* A list of suggestions closes when its row is out of sight. */
static gboolean
is_in_view (gpointer widget)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, view, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (view);
}

static void
test_introducer (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 introducer = fixture_add (fixture, "佐藤", "健一");
  g_autoptr (GoenPersonRecord) known = fixture_load (fixture, introducer);
  AdwDialog *dialog = open_editor (fixture, NULL);
  GtkWidget *row = find_type (GTK_WIDGET (dialog), GOEN_TYPE_INTRODUCER_ROW);
  g_autoptr (GoenPersonRecord) record = NULL;

  gtk_widget_grab_focus (row);
  wait_until (is_in_view, find_type (row, GTK_TYPE_TEXT));
  scripted_input_method_commit ("佐藤");
  wait_until (is_visible, find_type (row, GTK_TYPE_POPOVER));
  g_assert_null (goen_introducer_row_get_uuid (GOEN_INTRODUCER_ROW (row)));
  press ("Down");
  press ("Return");
  g_assert_cmpstr (goen_introducer_row_get_name (GOEN_INTRODUCER_ROW (row)), ==, "佐藤 健一");
  record = goen_person_form_dup_record (get_form (dialog));
  g_assert_cmpstr (record->introduced_by_uuid, ==, known->uuid);
  g_clear_pointer (&record, goen_person_record_free);

  press ("BackSpace");   /* another name is another person */
  g_assert_null (goen_introducer_row_get_uuid (GOEN_INTRODUCER_ROW (row)));
  record = goen_person_form_dup_record (get_form (dialog));
  g_assert_cmpstr (record->introduced_by, ==, "佐藤 健");
  adw_dialog_force_close (dialog);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*function) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/editor/nothing-is-lost", test_nothing_is_lost },
    { "/editor/new-person", test_new_person },
    { "/editor/empty-is-not-saved", test_empty_is_not_saved },
    { "/editor/escape-asks", test_escape_asks },
    { "/editor/escape-belongs-to-input-method", test_escape_belongs_to_input_method },
    { "/editor/dates", test_dates },
    { "/editor/conflict-overwrite", test_conflict_overwrite },
    { "/editor/conflict-reload", test_conflict_reload },
    { "/editor/conflict-with-trash", test_conflict_with_trash },
    { "/editor/failed-save-keeps-text", test_failed_save_keeps_text },
    { "/editor/tags", test_tags },
    { "/editor/similar", test_similar },
    { "/editor/add-to-known", test_add_to_known },
    { "/editor/note", test_note },
    { "/editor/introducer", test_introducer },
  };

  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].function, fixture_tear_down);

  return g_test_run ();
}
