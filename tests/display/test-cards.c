/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>

#include "page-fixture.h"

#include "goen-card-canvas.h"
#include "goen-card-design-page.h"
#include "goen-card-panels.h"
#include "goen-card-scale.h"
#include "goen-cards-gallery.h"
#include "goen-cards-section.h"
#include "goen-library-events.h"

static GoenCardDesk *
load_desk (PageFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenCardDesk *desk;

  goen_library_load_card_desk_async (fixture->library, NULL, page_result_cb, &result);
  desk = goen_library_load_card_desk_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return desk;
}

static void
save_profile (PageFixture *fixture,
              const char  *mail)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  profile->name = g_strdup ("山本 由美");
  profile->company = g_strdup ("ひかり設計株式会社");
  profile->phone = g_strdup ("03-0000-0000");
  profile->mail = g_strdup (mail);
  goen_library_save_profile_async (fixture->library, profile, NULL, page_result_cb, &result);
  goen_library_write_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static GoenCardsSection *
show_section (PageFixture *fixture)
{
  GtkWidget *section = g_object_new (GOEN_TYPE_CARDS_SECTION, "library", fixture->library, NULL);

  adw_bin_set_child (ADW_BIN (fixture->content), section);
  page_wait_for (fixture, "Classic");

  return GOEN_CARDS_SECTION (section);
}

static GoenCardSession *
show_design (PageFixture      *fixture,
             GoenCardsSection *section,
             const char       *key)
{
  GtkWidget *canvas = NULL;

  goen_cards_section_show_design (section, key);
  while (canvas == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      canvas = page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL);
    }

  return goen_card_design_page_get_session (GOEN_CARD_DESIGN_PAGE (gtk_widget_get_ancestor (canvas, GOEN_TYPE_CARD_DESIGN_PAGE)));
}

/* Waits until the store has an own design, and gives it. */
static GoenCardDesign *
await_own (PageFixture *fixture)
{
  for (;;)
    {
      g_autoptr (GoenCardDesk) desk = load_desk (fixture);

      if (desk->designs->len > 0)
        return goen_card_design_copy (desk->designs->pdata[0]);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
press (PageFixture     *fixture,
       guint            key,
       GdkModifierType  state)
{
  GtkWidget *canvas = page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  g_assert_true (handled);
}

static guint
count_tiles (PageFixture *fixture)
{
  GtkWidget *box = page_find (fixture->window, GTK_TYPE_FLOW_BOX, NULL);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_child_visible (child);

  return n;
}

static void
test_gallery (PageFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) made = goen_card_designs_list ();
  GtkWidget *section, *entry;

  section = GTK_WIDGET (show_section (fixture));
  g_assert_cmpuint (made->len, >=, 10);
  g_assert_cmpuint (count_tiles (fixture), ==, made->len);
  page_wait_for (fixture, "Write My Profile");
  for (guint i = 0; i < made->len; i++)
    g_assert_true (page_shows (fixture, ((GoenCardDesign *) made->pdata[i])->name));

  save_profile (fixture, "yumi@example.jp");
  while (page_shows (fixture, "Sample text"))
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (section, "cards.search", NULL);
  while ((entry = page_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ＰＨＯＴＯ");
  while (count_tiles (fixture) != 2)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  page_wait_for (fixture, "No design has this name.");
}

static void
test_move (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenCardDesign) classic = goen_card_designs_find ("classic");
  const GoenCardItem *before = goen_card_design_find (classic, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  GoenCardSession *session;
  g_autoptr (GoenCardDesign) stored = NULL;
  GtkWidget *page;

  save_profile (fixture, "yumi@example.jp");
  session = show_design (fixture, show_section (fixture), "classic");
  page = gtk_widget_get_ancestor (page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL), GOEN_TYPE_CARD_DESIGN_PAGE);
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  page_wait_for (fixture, "Your changes are kept as “My Classic”");

  stored = await_own (fixture);
  g_assert_cmpstr (stored->name, ==, "My Classic");
  g_assert_cmpstr (stored->base, ==, "classic");
  g_assert_cmpfloat_with_epsilon (goen_card_design_find (stored, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x, before->x + 0.6, 0.001);
  g_assert_cmpfloat_with_epsilon (goen_card_design_find (stored, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->y, before->y, 0.001);

  gtk_widget_activate_action (page, "design.undo", NULL);
  while (fabs (goen_card_design_find (stored, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x - before->x) > 0.001)
    {
      goen_card_design_free (stored);
      stored = await_own (fixture);
    }
  g_assert_cmpstr (stored->name, ==, "My Classic");
  g_assert_false (goen_card_session_can_undo (session));
  g_assert_true (goen_card_session_can_redo (session));

  /* Hidden by a key, and back by undo. */
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_true (goen_card_design_find ((GoenCardDesign *) goen_card_session_get_design (session), GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->is_hidden);
  gtk_widget_activate_action (page, "design.undo", NULL);
  g_assert_false (goen_card_design_find ((GoenCardDesign *) goen_card_session_get_design (session), GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->is_hidden);
}

static double
get_seen_y (GoenCardSession *session,
            GoenCardField    field)
{
  g_autoptr (GArray) seen = goen_card_arrange (goen_card_session_get_design (session), GOEN_SIDE_FRONT, goen_card_session_get_content (session));

  for (guint i = 0; i < seen->len; i++)
    if (g_array_index (seen, GoenCardItem, i).field == field)
      return g_array_index (seen, GoenCardItem, i).y;

  g_assert_not_reached ();
}

/* Without address and web page, telephone and mail close up. One that is moved moves as far as was said, and the other one stays. */
static void
test_group (PageFixture   *fixture,
            gconstpointer  data)
{
  GoenCardSession *session;
  double phone, mail;

  save_profile (fixture, "yumi@example.jp");
  session = show_design (fixture, show_section (fixture), "classic");
  phone = get_seen_y (session, GOEN_FIELD_PHONE);
  mail = get_seen_y (session, GOEN_FIELD_MAIL);
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_PHONE);
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpfloat_with_epsilon (get_seen_y (session, GOEN_FIELD_PHONE), phone - 0.5, 0.051);
  g_assert_cmpfloat_with_epsilon (get_seen_y (session, GOEN_FIELD_MAIL), mail, 0.001);
}

static void
test_tab (PageFixture   *fixture,
          gconstpointer  data)
{
  GoenCardSession *session;
  GtkWidget *canvas;

  save_profile (fixture, "yumi@example.jp");
  session = show_design (fixture, show_section (fixture), "classic");
  canvas = page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL);
  gtk_widget_grab_focus (canvas);
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_COMPANY);
  /* There is neither slogan nor department. */
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (goen_card_session_get_selected (session), ==, GOEN_FIELD_NAME);
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpint (goen_card_session_get_selected (session), ==, GOEN_FIELD_COMPANY);
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_MAIL);
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
}

static void
test_size (PageFixture   *fixture,
           gconstpointer  data)
{
  GoenCardSession *session = show_design (fixture, show_section (fixture), "vertical");
  GtkWidget *row = page_find (fixture->window, ADW_TYPE_COMBO_ROW, "Size");
  g_autoptr (GoenCardDesign) stored = NULL;

  /* The third one is 70 × 39 mm; this design stands. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  stored = await_own (fixture);
  g_assert_cmpfloat (stored->width, ==, 39);
  g_assert_cmpfloat (stored->height, ==, 70);
  goen_card_session_undo (session);
  g_assert_cmpfloat (goen_card_session_get_design (session)->width, ==, 55);
}

static void
test_logo (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notes.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GoenCardDesk) desk = NULL;
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;
  GtkWidget *row;

  g_file_set_contents (path, "This is no picture.", -1, NULL);
  show_design (fixture, show_section (fixture), "classic");
  row = page_find (fixture->window, GOEN_TYPE_CARD_PICTURE_ROW, "Logo");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  controllers = gtk_widget_observe_controllers (row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &handled);
    }
  g_assert_true (handled);
  page_wait_for (fixture, "“notes.png” is not a picture that can be read. Use PNG, JPEG or SVG.");
  desk = load_desk (fixture);
  g_assert_null (desk->logo);
}

static void
test_checks (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardSession *session;
  GtkWidget *row;

  save_profile (fixture, "a.very.long.address.that.no.card.has.room.for.even.in.the.smallest.letters@department.of.long.names.example.jp");
  session = show_design (fixture, show_section (fixture), "photo");
  page_wait_for (fixture, "“Mail” does not fit");
  row = page_find (fixture->window, ADW_TYPE_ACTION_ROW, "“Mail” does not fit");
  gtk_widget_activate (row);
  g_assert_cmpint (goen_card_session_get_selected (session), ==, GOEN_FIELD_MAIL);
  g_assert_nonnull (page_find (fixture->window, ADW_TYPE_SPIN_ROW, "Size of letters (pt)"));

  /* More room, and it is gone. */
  save_profile (fixture, "yumi@example.jp");
  while (page_shows (fixture, "“Mail” does not fit"))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_delete (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardsSection *section = show_section (fixture);
  GoenCardSession *session;
  g_autoptr (GoenCardDesign) stored = NULL;
  g_autoptr (GoenCardDesign) again = NULL;

  gtk_widget_activate_action (GTK_WIDGET (section), "cards.new", NULL);
  stored = await_own (fixture);
  session = show_design (fixture, section, stored->key);
  goen_card_session_rename (session, "For Spring");
  goen_card_session_flush (session);
  /* At once, while the save is still on its way. */
  gtk_widget_activate_action (page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL), "design.delete", NULL);
  page_wait_for (fixture, "Design deleted");
  g_assert_true (goen_toast_undo_last (fixture->window));
  again = await_own (fixture);
  g_assert_cmpstr (again->key, ==, stored->key);
  g_assert_cmpstr (again->name, ==, "For Spring");
  page_wait_for (fixture, "For Spring");
}

/* Where the name stands. */
static double
get_x (GoenCardSession *session)
{
  return goen_card_session_get_item (session)->x;
}

static void
move_to (GoenCardSession *session,
         double           x,
         const char      *step)
{
  const GoenCardItem *item = goen_card_session_get_item (session);
  cairo_rectangle_t box = { x, item->y, item->width, item->height };

  goen_card_session_move (session, &box, step);
}

/* One drag is one step, however many places it went through; what was taken back is not joined to what comes next. */
static void
test_steps (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenCardDesk) desk = load_desk (fixture);
  g_autoptr (GoenCardDesign) classic = goen_card_designs_find ("classic");
  g_autoptr (GoenCardSession) session = goen_card_session_new (fixture->library, classic, desk);

  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  goen_card_session_rename (session, "Spring");
  g_assert_cmpstr (goen_card_session_get_design (session)->name, ==, "Spring");
  move_to (session, 20, "drag-1");
  move_to (session, 21, "drag-1");
  move_to (session, 22, "drag-1");
  move_to (session, 30, "drag-2");
  goen_card_session_undo (session);
  g_assert_cmpfloat (get_x (session), ==, 22);
  move_to (session, 40, "drag-2");
  g_assert_false (goen_card_session_can_redo (session));
  goen_card_session_undo (session);
  g_assert_cmpfloat (get_x (session), ==, 22);
  goen_card_session_redo (session);
  g_assert_cmpfloat (get_x (session), ==, 40);
  goen_card_session_undo (session);
  goen_card_session_undo (session);
  g_assert_cmpfloat (get_x (session), ==, goen_card_design_find (classic, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x);
  g_assert_cmpstr (goen_card_session_get_design (session)->name, ==, "Spring");

  /* As it was made, but for its name. */
  move_to (session, 50, "drag-3");
  goen_card_session_reset (session);
  g_assert_cmpfloat (get_x (session), ==, goen_card_design_find (classic, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x);
  g_assert_cmpstr (goen_card_session_get_design (session)->name, ==, "Spring");
  goen_card_session_give_up (session);
}

/* It is one design, however often it is saved. */
static void
test_saved_twice (PageFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenCardDesk) desk = load_desk (fixture);
  g_autoptr (GoenCardDesign) classic = goen_card_designs_find ("classic");
  g_autoptr (GoenCardSession) session = goen_card_session_new (fixture->library, classic, desk);
  guint n_designs = 0;
  double x = 0;

  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  move_to (session, 20, "drag-1");
  goen_card_session_flush (session);
  goen_card_design_free (await_own (fixture));
  move_to (session, 30, "drag-2");
  goen_card_session_flush (session);
  while (x != 30)
    {
      g_autoptr (GoenCardDesk) now = load_desk (fixture);

      n_designs = now->designs->len;
      for (guint i = 0; i < n_designs && x != 30; i++)
        x = goen_card_design_find (now->designs->pdata[i], GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x;
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (n_designs, ==, 1);
}

/* With Control an arrow key moves the opposite edge. */
static void
test_resize (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardSession *session;
  GoenCardItem before;

  save_profile (fixture, "yumi@example.jp");
  session = show_design (fixture, show_section (fixture), "classic");
  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  before = *goen_card_session_get_item (session);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (goen_card_session_get_item (session)->x, before.x, 0.001);
  g_assert_cmpfloat_with_epsilon (goen_card_session_get_item (session)->y, before.y, 0.001);
  g_assert_cmpfloat_with_epsilon (goen_card_session_get_item (session)->width, before.width + 0.5, 0.051);
  g_assert_cmpfloat_with_epsilon (goen_card_session_get_item (session)->height, before.height - 0.1, 0.051);
}

static void
test_fields (PageFixture   *fixture,
             gconstpointer  data)
{
  GoenCardSession *session = show_design (fixture, show_section (fixture), "blank");
  g_autoptr (GoenCardDesign) stored = NULL;
  const GoenCardItem *qr;

  goen_card_session_show_field (session, GOEN_SIDE_BACK, GOEN_FIELD_QR, TRUE);
  stored = await_own (fixture);
  qr = goen_card_design_find (stored, GOEN_SIDE_BACK, GOEN_FIELD_QR);
  g_assert_nonnull (qr);
  g_assert_cmpfloat (qr->x + qr->width, <=, 91 - 3);
  g_assert_cmpfloat (qr->y + qr->height, <=, 55 - 3);
}

static void
test_snap (void)
{
  const double found[] = { 18, 45.5, 85 };
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (double));
  double guide;

  g_array_append_vals (lines, found, G_N_ELEMENTS (found));
  /* The beginning to 18, the end to 85, the middle to 45.5. */
  g_assert_cmpfloat (goen_card_snap (17.7, 10, lines, 0.5, 0.5, &guide), ==, 18);
  g_assert_cmpfloat (guide, ==, 18);
  g_assert_cmpfloat (goen_card_snap (75.3, 10, lines, 0.5, 0.5, &guide), ==, 75);
  g_assert_cmpfloat (guide, ==, 85);
  g_assert_cmpfloat (goen_card_snap (40.6, 10, lines, 0.5, 0.5, &guide), ==, 40.5);
  g_assert_cmpfloat (guide, ==, 45.5);
  /* Far from any line there is the grid. */
  g_assert_cmpfloat (goen_card_snap (25.3, 10, lines, 0.5, 0.5, &guide), ==, 25.5);
  g_assert_true (isnan (guide));
}

/* Whoever has left the page and comes back can still take back what they did there. */
static void
test_left (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenCardDesign) classic = goen_card_designs_find ("classic");
  GoenCardsSection *section = show_section (fixture);
  GoenCardSession *session = show_design (fixture, section, "classic");
  g_autoptr (GoenCardDesign) stored = NULL;

  goen_card_session_select (session, GOEN_SIDE_FRONT, GOEN_FIELD_NAME);
  move_to (session, 30, NULL);
  gtk_widget_activate_action (page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL), "navigation.pop", NULL);
  stored = await_own (fixture);
  while (page_find (fixture->window, GOEN_TYPE_CARD_CANVAS, NULL) != NULL || !page_shows (fixture, "My Classic"))
    g_main_context_iteration (NULL, TRUE);

  session = show_design (fixture, section, stored->key);
  g_assert_true (goen_card_session_can_undo (session));
  goen_card_session_undo (session);
  g_assert_cmpfloat (goen_card_design_find ((GoenCardDesign *) goen_card_session_get_design (session), GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x,
                     ==, goen_card_design_find (classic, GOEN_SIDE_FRONT, GOEN_FIELD_NAME)->x);
}

#define add_test(name, function) g_test_add (name, PageFixture, NULL, page_set_up, function, page_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/cards/snap", test_snap);
  add_test ("/cards/gallery", test_gallery);
  add_test ("/cards/move", test_move);
  add_test ("/cards/group", test_group);
  add_test ("/cards/tab", test_tab);
  add_test ("/cards/size", test_size);
  add_test ("/cards/logo", test_logo);
  add_test ("/cards/left", test_left);
  add_test ("/cards/checks", test_checks);
  add_test ("/cards/delete", test_delete);
  add_test ("/cards/steps", test_steps);
  add_test ("/cards/saved-twice", test_saved_twice);
  add_test ("/cards/resize", test_resize);
  add_test ("/cards/fields", test_fields);

  return g_test_run ();
}
