/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test-util.h"
#include "goen-compare-view.h"
#include "goen-duplicates-dialog.h"
#include "goen-merge-pane.h"
#include "goen-people-section.h"
#include "goen-person-page.h"
#include "goen-section-list.h"
#include "page-fixture.h"

/* The way of a person through the duplicates: look, choose, merge, take back. */

static gint64
add_person (PageFixture *fixture,
            const char  *family,
            const char  *given,
            const char  *mail,
            const char  *phone)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  if (mail != NULL)
    g_ptr_array_add (record->emails, goen_contact_point_new (mail, "work", NULL));
  if (phone != NULL)
    g_ptr_array_add (record->phones, goen_contact_point_new (phone, "work", NULL));

  return page_save (fixture, record);
}

static GoenPersonRecord *
load (PageFixture *fixture,
      gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record;

  goen_library_load_record_async (fixture->library, id, GOEN_PERSON_IMAGES, NULL, page_result_cb, &result);
  record = goen_library_load_record_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return record;
}

static gboolean
is_in_trash (PageFixture *fixture,
             gint64       id)
{
  g_autoptr (GoenPersonRecord) record = load (fixture, id);

  return record->deleted != 0;
}

static void
wait_for_trash (PageFixture *fixture,
                gint64       id,
                gboolean     in_trash)
{
  while (is_in_trash (fixture, id) != in_trash)
    g_main_context_iteration (NULL, FALSE);
}

static void
wait_without (PageFixture *fixture,
              const char  *text)
{
  g_test_message ("waiting until “%s” is gone", text);
  while (page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static AdwDialog *
get_visible_dialog (PageFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, widget);
}

static void
choose (PageFixture *fixture,
        const char  *value)
{
  GtkWidget *radio = page_find (fixture->window, GTK_TYPE_CHECK_BUTTON, value);

  g_assert_nonnull (radio);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
}

static guint
count_points (GPtrArray  *points,
              const char *value)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += g_str_equal (((GoenContactPoint *) points->pdata[i])->value, value);

  return n;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* What is decided about a pair that is still being read counts for nobody. */
static void
wait_for_pair (PageFixture *fixture,
               const char  *text)
{
  GoenMergePane *pane = GOEN_MERGE_PANE (find_type (GTK_WIDGET (get_visible_dialog (fixture)), GOEN_TYPE_MERGE_PANE));

  while (!goen_merge_pane_get_is_ready (pane) || !page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

/* Two entries of one person, with old and new kanji, and one other person. */
typedef struct {
  gint64 older;
  gint64 younger;
  gint64 other;
} Planted;

static Planted
plant (PageFixture *fixture)
{
  Planted planted;

  planted.older = add_person (fixture, "高橋", "美咲", "misaki@example.jp", "03-0000-0001");
  planted.younger = add_person (fixture, "髙橋", "美咲", "misaki@example.jp", "090-0000-0002");
  planted.other = add_person (fixture, "田中", "次郎", "jiro@example.jp", NULL);

  return planted;
}

static void
test_merge_with_choice (PageFixture   *fixture,
                        gconstpointer  data)
{
  Planted planted = plant (fixture);
  g_autoptr (GoenPersonRecord) before = load (fixture, planted.older);
  g_autoptr (GoenPersonRecord) merged = NULL;
  g_autoptr (GoenPersonRecord) after = NULL;

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "1 pair");
  page_wait_for (fixture, "Very Likely the Same Person");
  page_wait_for (fixture, "Choose one");
  choose (fixture, "髙橋 美咲");
  page_click (fixture, "Merge");
  page_wait_for (fixture, "No Duplicates");
  g_assert_true (has_focus_inside (GTK_WIDGET (get_visible_dialog (fixture))));

  merged = load (fixture, planted.older);
  g_assert_cmpstr (merged->family, ==, "髙橋");
  g_assert_cmpuint (count_points (merged->phones, "03-0000-0001"), ==, 1);
  g_assert_cmpuint (count_points (merged->phones, "090-0000-0002"), ==, 1);
  g_assert_cmpuint (count_points (merged->emails, "misaki@example.jp"), ==, 1);
  g_assert_nonnull (merged->note);
  g_assert_nonnull (strstr (merged->note, "高橋 美咲"));
  g_assert_true (is_in_trash (fixture, planted.younger));
  g_assert_false (is_in_trash (fixture, planted.other));

  page_wait_for (fixture, "Undo");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "1 pair");
  wait_for_trash (fixture, planted.younger, FALSE);
  after = load (fixture, planted.older);
  after->revision = before->revision;
  after->modified = before->modified;
  g_assert_true (goen_person_record_equal (before, after));
}

/* What was merged in the dialog can be taken back when the dialog is closed. */
static void
test_undo_after_closing (PageFixture   *fixture,
                         gconstpointer  data)
{
  Planted planted = plant (fixture);
  AdwDialog *dialog;

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "Choose one");
  page_click (fixture, "Merge");
  page_wait_for (fixture, "No Duplicates");
  wait_for_trash (fixture, planted.younger, TRUE);
  dialog = get_visible_dialog (fixture);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_close (dialog);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);

  page_wait_for (fixture, "merged into “高橋 美咲”");
  g_assert_true (goen_toast_undo_last (fixture->window));
  wait_for_trash (fixture, planted.younger, FALSE);
}

static void
test_swap (PageFixture   *fixture,
           gconstpointer  data)
{
  Planted planted = plant (fixture);
  g_autoptr (GoenPersonRecord) merged = NULL;

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "Choose one");
  page_click (fixture, "Swap");
  page_click (fixture, "Merge");
  page_wait_for (fixture, "No Duplicates");

  merged = load (fixture, planted.younger);
  g_assert_cmpint (merged->deleted, ==, 0);
  g_assert_cmpstr (merged->family, ==, "髙橋");
  g_assert_true (is_in_trash (fixture, planted.older));
}

static void
test_not_same (PageFixture   *fixture,
               gconstpointer  data)
{
  Planted planted = plant (fixture);

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "Choose one");
  page_click (fixture, "Not the Same");
  page_wait_for (fixture, "No Duplicates");
  page_wait_for (fixture, "Undo");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "Choose one");
  page_click (fixture, "Not the Same");
  page_wait_for (fixture, "No Duplicates");
  adw_dialog_force_close (get_visible_dialog (fixture));

  /* It is remembered. */
  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "No Duplicates");
  g_assert_false (is_in_trash (fixture, planted.older));
  g_assert_false (is_in_trash (fixture, planted.younger));
}

static gboolean
has_focus (gpointer widget)
{
  return gtk_widget_is_focus (widget);
}

/* Who merges pair after pair by one button can press it as soon as the pair is there, and not before. */
static void
test_button_waits_for_pair (PageFixture   *fixture,
                            gconstpointer  data)
{
  GoenMergePane *pane;
  GtkWidget *button;
  gint64 gone;

  add_person (fixture, "佐藤", "健一", "kenichi@example.jp", "03-0000-0011");
  gone = add_person (fixture, "佐藤", "健一", "kenichi@example.jp", "03-0000-0012");
  add_person (fixture, "鈴木", "花子", "hanako@example.jp", "03-0000-0021");
  add_person (fixture, "鈴木", "花子", "hanako@example.jp", "03-0000-0022");

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "2 pairs");
  wait_until (is_active, fixture->window);
  pane = GOEN_MERGE_PANE (find_type (GTK_WIDGET (get_visible_dialog (fixture)), GOEN_TYPE_MERGE_PANE));
  button = page_find (fixture->window, GTK_TYPE_BUTTON, "Make one entry of the two");
  g_assert_nonnull (button);
  while (!goen_merge_pane_get_is_ready (pane))
    {
      g_assert_false (gtk_widget_is_sensitive (button));
      g_main_context_iteration (NULL, TRUE);
    }
  wait_until (has_focus, button);

  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_is_sensitive (button));
  wait_for_pair (fixture, "03-0000-0021");
  wait_until (has_focus, button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (is_in_trash (fixture, gone));
}

/* Somebody is in two pairs: what the first merge makes of them is what the second one begins with. */
static void
test_next_pair_while_merging (PageFixture   *fixture,
                              gconstpointer  data)
{
  Planted planted = plant (fixture);
  GtkWidget *widget = g_object_new (GOEN_TYPE_MERGE_PANE, NULL);
  GoenMergePane *pane = GOEN_MERGE_PANE (widget);
  g_autoptr (GoenPersonRecord) merged = NULL;

  adw_bin_set_child (ADW_BIN (fixture->content), widget);
  goen_merge_pane_show (pane, fixture->library, planted.older, planted.younger);
  while (!goen_merge_pane_get_is_ready (pane))
    g_main_context_iteration (NULL, TRUE);
  goen_merge_pane_merge (pane);
  goen_merge_pane_show (pane, fixture->library, planted.older, planted.other);
  g_assert_false (goen_merge_pane_get_is_ready (pane));
  wait_for_trash (fixture, planted.younger, TRUE);
  while (!goen_merge_pane_get_is_ready (pane))
    g_main_context_iteration (NULL, TRUE);
  goen_merge_pane_merge (pane);
  wait_for_trash (fixture, planted.other, TRUE);

  merged = load (fixture, planted.older);
  g_assert_cmpuint (count_points (merged->phones, "090-0000-0002"), ==, 1);
  g_assert_cmpuint (count_points (merged->emails, "jiro@example.jp"), ==, 1);
  adw_bin_set_child (ADW_BIN (fixture->content), NULL);
}

/* Decision after decision by the keyboard alone. */
static void
test_keyboard (PageFixture   *fixture,
               gconstpointer  data)
{
  AdwDialog *dialog;
  gint64 gone;

  add_person (fixture, "佐藤", "健一", "kenichi@example.jp", "03-0000-0011");
  gone = add_person (fixture, "佐藤", "健一", "kenichi@example.jp", "03-0000-0012");
  add_person (fixture, "鈴木", "花子", "hanako@example.jp", "03-0000-0021");
  add_person (fixture, "鈴木", "花子", "hanako@example.jp", "03-0000-0022");

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "2 pairs");
  dialog = get_visible_dialog (fixture);
  page_wait_for (fixture, "佐藤 健一");
  page_wait_for (fixture, "Both are kept");
  g_assert_true (has_focus_inside (GTK_WIDGET (dialog)));

  wait_until (is_active, fixture->window);
  wait_for_pair (fixture, "03-0000-0011");
  press ("alt+l");
  wait_for_pair (fixture, "03-0000-0021");
  press ("alt+l");
  wait_for_pair (fixture, "03-0000-0011");
  press ("alt+m");
  wait_for_pair (fixture, "03-0000-0021");
  wait_for_trash (fixture, gone, TRUE);
  g_assert_true (has_focus_inside (GTK_WIDGET (dialog)));
  page_wait_for (fixture, "1 pair");

  press ("alt+n");
  page_wait_for (fixture, "No Duplicates");
  g_assert_true (has_focus_inside (GTK_WIDGET (dialog)));
  /* The first one is for the toast. */
  press ("Escape");
  wait_without (fixture, "Noted that they are two people");
  press ("Escape");
  while (get_visible_dialog (fixture) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_merge_all (PageFixture   *fixture,
                gconstpointer  data)
{
  static const char *const families[] = { "佐藤", "鈴木", "高橋" };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      g_autofree char *mail = g_strdup_printf ("person%u@example.jp", i);

      add_person (fixture, families[i], "翔太", mail, NULL);
      add_person (fixture, families[i], "翔太", mail, NULL);
    }
  /* Two who only share their name. */
  add_person (fixture, "田中", "翔太", "a@example.jp", NULL);
  add_person (fixture, "田中", "翔太", "b@example.jp", NULL);

  goen_duplicates_present (fixture->content, fixture->library);
  page_wait_for (fixture, "3 pairs are very likely the same");
  page_click (fixture, "Merge All…");
  page_wait_for (fixture, "Merge 3 Pairs?");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 8);
  click (GTK_WIDGET (get_visible_dialog (fixture)), "_Merge All");
  page_wait_for (fixture, "3 pairs merged");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 5);
  g_assert_cmpuint (page_count (fixture, TRUE), ==, 3);
}

static void
mark (GtkWidget *section,
      gint64     id)
{
  GtkWidget *list = find_type (section, GTK_TYPE_LIST_VIEW);
  GoenSectionList *people = GOEN_SECTION_LIST (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  GoenIdList *ids;
  guint position;

  g_object_get (people, "id-list", &ids, NULL);
  while (!goen_id_list_find (ids, id, &position))
    g_main_context_iteration (NULL, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (people), position, FALSE);
  g_object_unref (ids);
}

static gint64
get_shown (GtkWidget *page)
{
  gint64 id;

  g_object_get (page, "person-id", &id, NULL);
  return id;
}

static void
test_selection (PageFixture   *fixture,
                gconstpointer  data)
{
  Planted planted = plant (fixture);
  GtkWidget *section = g_object_new (GOEN_TYPE_PEOPLE_SECTION, "library", fixture->library, NULL);
  GtkWidget *merge;
  GtkWidget *page;

  adw_bin_set_child (ADW_BIN (fixture->content), section);
  page_wait_for (fixture, "3 people");
  gtk_widget_activate_action (section, "people.select-mode", NULL);
  mark (section, planted.younger);
  page_wait_for (fixture, "1 Selected");
  page_wait_for (fixture, "Merge…");
  merge = page_find (fixture->window, GTK_TYPE_BUTTON, "Merge…");
  g_assert_false (gtk_widget_is_sensitive (merge));
  mark (section, planted.other);
  page_wait_for (fixture, "2 Selected");
  g_assert_true (gtk_widget_is_sensitive (merge));
  mark (section, planted.older);
  page_wait_for (fixture, "3 Selected");
  g_assert_false (gtk_widget_is_sensitive (merge));

  gtk_widget_activate_action (section, "people.select-mode", NULL);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_type (section, GTK_TYPE_LIST_VIEW)))));
  mark (section, planted.younger);
  mark (section, planted.older);
  page_wait_for (fixture, "2 Selected");
  page_click (fixture, "Merge…");
  page_wait_for (fixture, "Choose one");
  click (GTK_WIDGET (get_visible_dialog (fixture)), "_Merge");
  wait_for_trash (fixture, planted.younger, TRUE);
  g_assert_false (is_in_trash (fixture, planted.older));

  page = find_type (section, GOEN_TYPE_PERSON_PAGE);
  while (get_shown (page) != planted.older)
    g_main_context_iteration (NULL, TRUE);
  wait_without (fixture, "2 Selected");
  adw_bin_set_child (ADW_BIN (fixture->content), NULL);
}

static void
test_import_chip (PageFixture   *fixture,
                  gconstpointer  data)
{
  GtkWidget *section;
  GtkWidget *chip;

  plant (fixture);
  section = g_object_new (GOEN_TYPE_PEOPLE_SECTION, "library", fixture->library, NULL);
  adw_bin_set_child (ADW_BIN (fixture->content), section);
  page_wait_for (fixture, "3 people");

  /* Nobody came by this import. */
  goen_people_section_show_import (GOEN_PEOPLE_SECTION (section), 7);
  page_wait_for (fixture, "0 of 3");
  chip = page_find (fixture->window, GTK_TYPE_TOGGLE_BUTTON, "From This Import");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  page_wait_for (fixture, "3 people");
  g_assert_false (page_shows (fixture, "From This Import"));
  adw_bin_set_child (ADW_BIN (fixture->content), NULL);
}

/* The comparison alone */

static GtkWidget *
show_comparison (PageFixture *fixture)
{
  GtkWidget *view = goen_compare_view_new ();
  g_autoptr (GoenPersonRecord) a = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) b = goen_person_record_new ();
  g_autoptr (GPtrArray) diffs = NULL;

  a->family = g_strdup ("高橋");
  b->family = g_strdup ("高橋");
  a->birthday = g_strdup ("1980-01-02");
  b->birthday = g_strdup ("1981-03-04");
  a->nickname = g_strdup ("みさ");
  diffs = goen_person_compare (a, b);
  goen_compare_view_show (GOEN_COMPARE_VIEW (view), "Known", "New", diffs, 0);
  adw_bin_set_child (ADW_BIN (fixture->content), view);
  while (page_find (fixture->window, GTK_TYPE_CHECK_BUTTON, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return view;
}

static gboolean
takes_birthday (gpointer view)
{
  return goen_compare_view_get_takes (view) == G_GUINT64_CONSTANT (1) << GOEN_FIELD_BIRTHDAY;
}

static gboolean
takes_nothing (gpointer view)
{
  return goen_compare_view_get_takes (view) == 0;
}

static void
test_compare_by_keyboard (PageFixture   *fixture,
                          gconstpointer  data)
{
  GtkWidget *view = show_comparison (fixture);

  g_assert_cmpuint (goen_compare_view_get_takes (GOEN_COMPARE_VIEW (view)), ==, 0);
  g_assert_true (page_shows (fixture, "1 Equal Field"));
  wait_until (is_active, fixture->window);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  press ("Right");
  wait_until (takes_birthday, view);
  press ("Left");
  wait_until (takes_nothing, view);
}

static void
test_compare_read_out (PageFixture   *fixture,
                       gconstpointer  data)
{
  GtkWidget *radio;
  g_autofree char *error = NULL;

  show_comparison (fixture);
  radio = page_find (fixture->window, GTK_TYPE_CHECK_BUTTON, NULL);
  error = gtk_test_accessible_check_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "Birthday, Known: 1980-01-02");
  g_assert_null (error);
  error = gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (radio)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "Birthday. Known: 1980-01-02. New: 1981-03-04. Choose one.");
  g_assert_null (error);
}

/* With little room each value stands under what it is. */
static void
test_compare_narrow (PageFixture   *fixture,
                     gconstpointer  data)
{
  GtkWidget *view = g_object_ref (show_comparison (fixture));
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *first, *second;
  graphene_rect_t a, b;

  adw_bin_set_child (ADW_BIN (fixture->content), clamp);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  for (guint narrow = 0; narrow < 2; narrow++)
    {
      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), narrow ? 330 : 800);
      for (guint i = 0; i < 20; i++)
        {
          spin ();
          g_usleep (5000);
        }
      first = page_find (view, GTK_TYPE_CHECK_BUTTON, "1980");
      second = page_find (view, GTK_TYPE_CHECK_BUTTON, "1981");
      g_assert_true (gtk_widget_compute_bounds (first, view, &a));
      g_assert_true (gtk_widget_compute_bounds (second, view, &b));
      if (narrow)
        g_assert_cmpfloat (b.origin.y, >, a.origin.y + a.size.height);
      else
        g_assert_cmpfloat (b.origin.x, >, a.origin.x + a.size.width);
    }
  g_object_unref (view);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func) g_test_add ("/duplicates/" path, PageFixture, NULL, page_set_up, func, page_tear_down)
  ADD ("compare-by-keyboard", test_compare_by_keyboard);
  ADD ("compare-read-out", test_compare_read_out);
  ADD ("compare-narrow", test_compare_narrow);
  ADD ("merge-with-choice", test_merge_with_choice);
  ADD ("undo-after-closing", test_undo_after_closing);
  ADD ("swap", test_swap);
  ADD ("not-same", test_not_same);
  ADD ("keyboard", test_keyboard);
  ADD ("button-waits-for-pair", test_button_waits_for_pair);
  ADD ("next-pair-while-merging", test_next_pair_while_merging);
  ADD ("merge-all", test_merge_all);
  ADD ("selection", test_selection);
  ADD ("import-chip", test_import_chip);
#undef ADD
  return g_test_run ();
}
