/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "editor-test-util.h"
#include "goen-people-row.h"
#include "goen-people-section.h"
#include "goen-person-page.h"
#include "goen-section-list.h"
#include "goen-toast.h"
#include "scripted-input-method.h"

/* The way of a person through the list: type, find, open, mark, delete, take back. */
typedef struct {
  Fixture           base;
  GtkWidget        *section;
  GtkWidget        *search;
  GtkWidget        *list;      /* the GtkListView */
  GtkWidget        *stack;     /* the list and what stands in its place */
  GoenSectionList  *people;
  GoenIdList       *ids;
  gint64            sato, takahashi, tanaka;
} SectionFixture;

static gint64
add (SectionFixture *self,
     const char     *family,
     const char     *given,
     const char     *family_yomi,
     const char     *given_yomi)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->family_yomi = g_strdup (family_yomi);
  record->given_yomi = g_strdup (given_yomi);
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社みどり製作所", NULL, "課長"));
  saved = fixture_save (&self->base, record);

  return saved->id;
}

static guint
count (SectionFixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->people));
}

static gboolean
is_settled (gpointer data)
{
  return !goen_id_list_get_is_loading (((SectionFixture *) data)->ids);
}

static void
settle (SectionFixture *self)
{
  spin ();
  wait_until (is_settled, self);
  spin ();
}

static gboolean
has_two (gpointer data)
{
  return count (data) == 2;
}

static gboolean
has_three (gpointer data)
{
  return count (data) == 3;
}

static gboolean
can_compose (gpointer data)
{
  return scripted_input_method_has_focus ();
}

static void
focus_search (SectionFixture *self)
{
  gtk_widget_grab_focus (self->search);
  wait_until (can_compose, NULL);
}

static gint64
get_shown (SectionFixture *self)
{
  gint64 id;

  g_object_get (find_type (self->section, GOEN_TYPE_PERSON_PAGE), "person-id", &id, NULL);
  return id;
}

static const char *
get_page (SectionFixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

/* Rows and figures may still be on their way, each with a reference, and one may ask for the next. */
static void
wait_for_rows (GoenLibrary *library)
{
  for (guint i = 0; i < 20; i++)
    {
      spin ();
      wait_until (is_alone, library);
      g_usleep (2000);
    }
}

static void
show_section (SectionFixture *self)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  g_clear_object (&self->ids);
  self->section = g_object_new (GOEN_TYPE_PEOPLE_SECTION, "library", self->base.library, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->section);
  adw_window_set_content (ADW_WINDOW (self->base.window), overlay);
  goen_toast_set_overlay (self->base.window, ADW_TOAST_OVERLAY (overlay));

  self->search = find_type (self->section, GTK_TYPE_SEARCH_ENTRY);
  self->list = find_type (self->section, GTK_TYPE_LIST_VIEW);
  self->stack = gtk_widget_get_ancestor (self->list, GTK_TYPE_STACK);
  self->people = GOEN_SECTION_LIST (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  g_object_get (self->people, "id-list", &self->ids, NULL);
  settle (self);
}

static void
set_up (SectionFixture *self,
        gconstpointer   data)
{
  fixture_set_up (&self->base, NULL);
  self->tanaka = add (self, "田中", "次郎", "たなか", "じろう");
  self->sato = add (self, "佐藤", "健一", "さとう", "けんいち");
  self->takahashi = add (self, "高橋", "美咲", "たかはし", "みさき");
  show_section (self);
  wait_until (has_three, self);
}

static void
tear_down (SectionFixture *self,
           gconstpointer   data)
{
  g_clear_object (&self->ids);
  adw_window_set_content (ADW_WINDOW (self->base.window), NULL);
  wait_for_rows (self->base.library);
  fixture_tear_down (&self->base, NULL);
}

static GtkAccessible *
find_list_item (GtkWidget *widget)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    return GTK_ACCESSIBLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAccessible *found = find_list_item (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
first_is_read_out (gpointer data)
{
  GtkAccessible *item = find_list_item (((SectionFixture *) data)->list);

  return item != NULL &&
         gtk_test_accessible_check_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "佐藤 健一, さとう けんいち, 株式会社みどり製作所, 課長") == NULL;
}

static void
test_read_out (SectionFixture *self,
               gconstpointer   data)
{
  wait_until (first_is_read_out, self);
}

static void
test_live_search (SectionFixture *self,
                  gconstpointer   data)
{
  focus_search (self);

  /* What is being composed finds nobody, and must not empty the list. */
  scripted_input_method_show ("たn");
  settle (self);
  g_assert_cmpuint (count (self), ==, 3);
  scripted_input_method_show ("たな");
  settle (self);
  g_assert_cmpstr (get_page (self), ==, "list");

  /* Return belongs to the conversion, not to the search. */
  press ("Return");
  g_assert_cmpint (get_shown (self), ==, 0);

  scripted_input_method_commit ("たな");
  settle (self);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpint (goen_id_list_get_id (self->ids, 0), ==, self->tanaka);

  press ("Return");
  g_assert_cmpint (get_shown (self), ==, self->tanaka);
}

static void
test_nothing_found (SectionFixture *self,
                    gconstpointer   data)
{
  focus_search (self);
  scripted_input_method_commit ("鈴木 花子");
  settle (self);
  g_assert_cmpstr (get_page (self), ==, "nothing");

  press ("Escape");
  settle (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->search)), ==, "");
  g_assert_cmpstr (get_page (self), ==, "list");
  g_assert_cmpuint (count (self), ==, 3);
}

static void
test_keyboard (SectionFixture *self,
               gconstpointer   data)
{
  focus_search (self);

  press ("Down");
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->sato);
  press ("Down");
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->takahashi);
  spin ();
  g_assert_cmpint (get_shown (self), ==, self->takahashi);

  /* A letter typed in the list begins a search in the field, where the input method is. */
  press ("t");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->search)))));
  press ("Down");

  /* Ctrl+A marks everybody, Escape leaves. */
  press ("ctrl+a");
  g_assert_cmpuint (goen_section_list_get_n_selected (self->people), ==, 3);
  press ("Escape");
  g_assert_cmpuint (goen_section_list_get_n_selected (self->people), ==, 1);
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->takahashi);
}

static gboolean
shows_tanaka (gpointer data)
{
  return get_shown (data) == ((SectionFixture *) data)->tanaka;
}

static gboolean
shows_takahashi (gpointer data)
{
  return get_shown (data) == ((SectionFixture *) data)->takahashi;
}

static void
test_delete_and_undo (SectionFixture *self,
                      gconstpointer   data)
{
  goen_people_section_show_person (GOEN_PEOPLE_SECTION (self->section), self->takahashi);
  settle (self);
  g_assert_cmpint (get_shown (self), ==, self->takahashi);

  gtk_widget_activate_action (self->section, "people.delete", NULL);
  wait_until (has_two, self);
  /* The next person takes the place of the deleted one. */
  wait_until (shows_tanaka, self);
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->tanaka);

  press ("ctrl+z");
  wait_until (has_three, self);
  wait_until (shows_takahashi, self);
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->takahashi);
  g_assert_false (goen_toast_undo_last (self->base.window));
}

static void
purged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (goen_library_write_finish (GOEN_LIBRARY (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, NULL);

  g_assert_nonnull (record);
  *(gboolean *) user_data = TRUE;
}

/* Who is deleted for good takes nothing along. */
static void
test_purge_leaves_the_selection (SectionFixture *self,
                                 gconstpointer   data)
{
  gboolean is_done = FALSE;

  goen_people_section_show_person (GOEN_PEOPLE_SECTION (self->section), self->takahashi);
  settle (self);
  gtk_widget_activate_action (self->section, "people.delete", NULL);
  wait_until (has_two, self);
  wait_until (shows_tanaka, self);

  goen_library_purge_async (self->base.library, &self->takahashi, 1, NULL, purged_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  /* Who is read now is read after whatever the purge caused to be read. */
  is_done = FALSE;
  goen_library_load_record_async (self->base.library, self->tanaka, GOEN_PERSON_FIELDS, NULL, read_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  settle (self);
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, self->tanaka);
  g_assert_cmpint (get_shown (self), ==, self->tanaka);
}

static void
test_new_person_is_shown (SectionFixture *self,
                          gconstpointer   data)
{
  gint64 id;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "佐藤");
  settle (self);
  g_assert_cmpuint (count (self), ==, 1);

  /* As after the dialog has saved: the search hides the new person, and gives way. */
  id = add (self, "青木", "花", "あおき", "はな");
  goen_people_section_show_person (GOEN_PEOPLE_SECTION (self->section), id);
  settle (self);
  settle (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->search)), ==, "");
  g_assert_cmpuint (count (self), ==, 4);
  g_assert_cmpint (goen_section_list_get_selected_id (self->people), ==, id);
  g_assert_cmpint (get_shown (self), ==, id);
}

static void
test_person_not_in_list (SectionFixture *self,
                         gconstpointer   data)
{
  goen_people_section_show_person (GOEN_PEOPLE_SECTION (self->section), self->tanaka + 1);   /* nobody */
  settle (self);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "佐藤");
  settle (self);
  settle (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->search)), ==, "佐藤");
  g_assert_cmpuint (count (self), ==, 1);
}

static gboolean
is_answered (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
add_sample (SectionFixture *self,
            guint           n_people,
            guint64         seed)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_add_sample_async (self->base.library, n_people, seed, NULL, store_result_cb, &result);
  wait_until (is_answered, &result);
  goen_library_write_finish (self->base.library, result, &error);
  g_assert_no_error (error);
  settle (self);
}

/* Waits for the frame that shows what was done. */
static void
paint (SectionFixture *self)
{
  for (guint i = 0; i < 50; i++)
    {
      spin ();
      g_usleep (2000);
    }
}

/* Finds the first person of whose row something is in the window, and where it begins. */
static gint64
get_first_in_window (SectionFixture *self,
                     float          *y)
{
  graphene_point_t point;

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      g_assert_true (gtk_widget_compute_point (child, self->list, &GRAPHENE_POINT_INIT (0, 0), &point));
      if (!GOEN_IS_PEOPLE_ROW (row) || point.y + gtk_widget_get_height (child) <= 0)
        continue;

      *y = point.y;
      return goen_person_get_id (goen_people_row_get_person (GOEN_PEOPLE_ROW (row)));
    }

  return 0;
}

static void
test_place (SectionFixture *self,
            gconstpointer   data)
{
  gint64 before, after;
  float y_before, y_after;

  /* The list begins with its first heading, not with the first person. */
  add_sample (self, 600, 1);
  show_section (self);
  paint (self);
  get_first_in_window (self, &y_before);
  g_assert_cmpfloat (y_before, >, 10);

  /* An import puts hundreds of people before, between and after those in the window. */
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), 300, GTK_LIST_SCROLL_NONE, NULL);
  paint (self);
  before = get_first_in_window (self, &y_before);
  add_sample (self, 600, 2);
  g_assert_cmpuint (count (self), >, 1000);
  paint (self);
  after = get_first_in_window (self, &y_after);
  g_assert_cmpint (before, ==, after);
  g_assert_cmpfloat_with_epsilon (y_before, y_after, 1.5);
}

/* A frame may pass before it: GTK looks for another place after the row has gone. */
static gboolean
keyboard_is_in_section (gpointer data)
{
  SectionFixture *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->base.window));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_has_focus (focus) &&
         gtk_widget_is_ancestor (focus, self->section);
}

static gboolean
keyboard_is_in_list (gpointer data)
{
  SectionFixture *self = data;

  return keyboard_is_in_section (data) &&
         gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->base.window)), self->list);
}

static void
trash (SectionFixture *self,
       gint64          id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_trash_async (self->base.library, &id, 1, NULL, store_result_cb, &result);
  wait_until (is_answered, &result);
  g_assert_true (goen_library_write_finish (self->base.library, result, &error));
  g_assert_no_error (error);
  settle (self);
}

static void
test_keyboard_stays (SectionFixture *self,
                     gconstpointer   data)
{
  /* Whoever has the keyboard goes, others go, everybody goes, and somebody comes. */
  gtk_widget_grab_focus (self->section);
  wait_until (keyboard_is_in_list, self);
  trash (self, self->sato);
  wait_until (keyboard_is_in_list, self);
  trash (self, self->tanaka);
  wait_until (keyboard_is_in_list, self);
  trash (self, self->takahashi);
  wait_until (keyboard_is_in_section, self);
  add (self, "青木", "花", "あおき", "はな");
  settle (self);
  wait_until (keyboard_is_in_section, self);

  /* Other people altogether. */
  add_sample (self, 120, 1);
  gtk_widget_grab_focus (self->section);
  wait_until (keyboard_is_in_list, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "あおき");
  settle (self);
  wait_until (keyboard_is_in_list, self);
}

/* The section as Ctrl+2 shows it: the keyboard is asked for before the list has been answered. */
static void
show_section_at_once (SectionFixture *self)
{
  self->section = g_object_new (GOEN_TYPE_PEOPLE_SECTION, "library", self->base.library, NULL);
  adw_window_set_content (ADW_WINDOW (self->base.window), self->section);
  self->search = find_type (self->section, GTK_TYPE_SEARCH_ENTRY);
  self->list = find_type (self->section, GTK_TYPE_LIST_VIEW);
  self->people = GOEN_SECTION_LIST (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  g_clear_object (&self->ids);
  g_object_get (self->people, "id-list", &self->ids, NULL);
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (gtk_widget_grab_focus (self->section));
  g_assert_true (keyboard_is_in_section (self) || !gtk_widget_get_mapped (self->search));
}

static void
test_keyboard_comes (SectionFixture *self,
                     gconstpointer   data)
{
  show_section_at_once (self);
  settle (self);
  wait_until (keyboard_is_in_list, self);
}

static void
test_keyboard_is_not_taken (SectionFixture *self,
                            gconstpointer   data)
{
  GtkWidget *focus;

  /* Who has gone on by Tab while the list was on its way stays there. */
  show_section_at_once (self);
  g_assert_true (gtk_widget_child_focus (self->base.window, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (self->base.window));
  g_assert_false (gtk_widget_is_ancestor (focus, self->search));
  settle (self);
  g_assert_cmpuint (count (self), ==, 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->base.window)) == focus);
}

int
main (int   argc,
      char *argv[])
{
  g_unsetenv ("GTK_IM_MODULE");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  scripted_input_method_install ();

#define ADD(path, func) g_test_add ("/people-list/" path, SectionFixture, NULL, set_up, func, tear_down)
  ADD ("read-out", test_read_out);
  ADD ("live-search", test_live_search);
  ADD ("nothing-found", test_nothing_found);
  ADD ("keyboard", test_keyboard);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("purge-leaves-the-selection", test_purge_leaves_the_selection);
  ADD ("new-person-is-shown", test_new_person_is_shown);
  ADD ("person-not-in-list", test_person_not_in_list);
  ADD ("place", test_place);
  ADD ("keyboard-stays", test_keyboard_stays);
  ADD ("keyboard-comes", test_keyboard_comes);
  ADD ("keyboard-is-not-taken", test_keyboard_is_not_taken);
#undef ADD

  return g_test_run ();
}
