/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "page-fixture.h"

#include "goen-clock.h"
#include "goen-event-item.h"
#include "goen-events-section.h"
#include "goen-library-events.h"

/* It is noon of a Saturday in Tokyo. */
#define NOW "2026-11-21T12:00:00+09:00"

static gint64
at (const char *text)
{
  gint64 time = 0;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

/* Two hours long. */
static GoenEventRecord *
event_new (const char      *title,
           const char      *start,
           GoenEventStatus  status)
{
  GoenEventRecord *event = goen_event_record_new ();

  event->title = g_strdup (title);
  event->status = status;
  if (start != NULL)
    {
      event->start = at (start);
      event->end = event->start + 2 * GOEN_CLOCK_HOUR;
    }

  return event;
}

static gint64
save_event (PageFixture     *fixture,
            GoenEventRecord *event)
{
  g_autoptr (GoenEventRecord) given = event;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) stored = NULL;

  goen_library_save_event_async (fixture->library, given, NULL, page_result_cb, &result);
  stored = goen_library_save_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return stored->id;
}

static GoenEventRecord *
load_event (PageFixture *fixture,
            gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenEventRecord *event;

  goen_library_load_event_async (fixture->library, id, NULL, page_result_cb, &result);
  event = goen_library_load_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return event;
}

static GoenEventsSection *
show_section (PageFixture *fixture)
{
  GoenEventsSection *section = g_object_new (GOEN_TYPE_EVENTS_SECTION, NULL);

  adw_bin_set_child (ADW_BIN (fixture->content), GTK_WIDGET (section));
  g_object_set (section, "library", fixture->library, NULL);

  return section;
}

static GtkSelectionModel *
get_list (PageFixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (page_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL)));
}

static void
assert_row (PageFixture *fixture,
            guint        position,
            const char  *title)
{
  g_autoptr (GoenEventItem) item = g_list_model_get_item (G_LIST_MODEL (get_list (fixture)), position);

  g_assert_cmpstr (goen_event_item_get_row (item)->title, ==, title);
}

static const char *
get_stage (PageFixture *fixture)
{
  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (page_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL)));
}

static GtkWidget *
find_row (PageFixture *fixture,
          const char  *title)
{
  GtkWidget *row = page_find (fixture->window, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);

  return row;
}

static void
type (PageFixture *fixture,
      const char  *title,
      const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, title)), text);
}

static void
wait_until_gone (PageFixture *fixture,
                 const char  *text)
{
  g_test_message ("waiting until “%s” is gone", text);
  while (page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
saved_cb (AdwDialog *dialog,
          gint64     id,
          gint64    *saved)
{
  *saved = id;
}

static void
open_editor (PageFixture           *fixture,
             const GoenEventRecord *event,
             gint64                *saved)
{
  AdwDialog *dialog = goen_event_editor_new (fixture->library, event);

  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), saved);
  adw_dialog_present (dialog, fixture->window);
  page_wait_for (fixture, "Name of the event");
}

static void
wait_for_id (gint64 *id)
{
  while (*id == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_list (PageFixture   *fixture,
           gconstpointer  data)
{
  guint start, end;

  save_event (fixture, event_new ("Last Month", "2026-10-12T19:00:00+09:00", GOEN_EVENT_WENT));
  save_event (fixture, event_new ("Running", "2026-11-21T11:00:00+09:00", GOEN_EVENT_GOING));
  save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_GOING));
  save_event (fixture, event_new ("This Morning", "2026-11-21T09:00:00+09:00", GOEN_EVENT_WENT));
  save_event (fixture, event_new ("Some Day", NULL, GOEN_EVENT_CONSIDERING));
  show_section (fixture);
  page_wait_for (fixture, "Some Day");

  g_assert_true (page_shows (fixture, "Upcoming"));
  g_assert_true (page_shows (fixture, "Past"));
  g_assert_true (page_shows (fixture, "3 upcoming events"));
  assert_row (fixture, 0, "Running");
  assert_row (fixture, 1, "Thursday");
  assert_row (fixture, 2, "Some Day");
  assert_row (fixture, 3, "This Morning");
  assert_row (fixture, 4, "Last Month");
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_list (fixture)), 4, &start, &end);
  g_assert_cmpuint (start, ==, 3);
  g_assert_cmpuint (end, ==, 5);
}

static void
test_empty (PageFixture   *fixture,
            gconstpointer  data)
{
  show_section (fixture);
  page_wait_for (fixture, "No Events Yet");
  g_assert_nonnull (page_find (fixture->window, GTK_TYPE_BUTTON, "New Event"));
  g_assert_nonnull (page_find (fixture->window, GTK_TYPE_BUTTON, "Import Calendar File…"));
}

static void
test_search (PageFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *search;

  save_event (fixture, event_new ("みどり異業種交流会", "2026-11-26T19:00:00+09:00", GOEN_EVENT_GOING));
  save_event (fixture, event_new ("採用勉強会", "2026-12-03T18:00:00+09:00", GOEN_EVENT_CONSIDERING));
  show_section (fixture);
  page_wait_for (fixture, "採用勉強会");

  search = page_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "交流");
  page_wait_for (fixture, "1 event found");
  assert_row (fixture, 0, "みどり異業種交流会");
  gtk_editable_set_text (GTK_EDITABLE (search), "ぴよぴよ");
  page_wait_for (fixture, "No Results Found");
  page_click (fixture, "Show All Events");
  page_wait_for (fixture, "採用勉強会");
}

/* Also when events come in before it, or it moves among the others. */
static void
test_selection_is_kept (PageFixture   *fixture,
                        gconstpointer  data)
{
  gint64 id;
  g_autoptr (GoenEventRecord) event = NULL;
  GoenEventsSection *section;

  save_event (fixture, event_new ("First", "2026-11-24T19:00:00+09:00", GOEN_EVENT_GOING));
  id = save_event (fixture, event_new ("Second", "2026-11-26T19:00:00+09:00", GOEN_EVENT_GOING));
  section = show_section (fixture);
  page_wait_for (fixture, "Second");
  goen_events_section_show_event (section, id);
  page_wait_for (fixture, "Thu, 26 November 2026, 19:00–21:00");

  save_event (fixture, event_new ("Zeroth", "2026-11-22T19:00:00+09:00", GOEN_EVENT_GOING));
  page_wait_for (fixture, "Zeroth");
  g_assert_true (gtk_selection_model_is_selected (get_list (fixture), 2));

  event = load_event (fixture, id);
  event->start -= 3 * GOEN_CLOCK_DAY;
  event->end = event->start + GOEN_CLOCK_HOUR;
  save_event (fixture, g_steal_pointer (&event));
  page_wait_for (fixture, "Mon, 23 November 2026, 19:00–20:00");
  assert_row (fixture, 1, "Second");
  g_assert_true (gtk_selection_model_is_selected (get_list (fixture), 1));
}

static void
test_editor_reads_japanese (PageFixture   *fixture,
                            gconstpointer  data)
{
  gint64 id = 0;
  g_autoptr (GoenEventRecord) event = NULL;

  open_editor (fixture, NULL, &id);
  type (fixture, "Name of the event", "みどり異業種交流会");
  type (fixture, "Date", "１１月２６日（木）");
  type (fixture, "Starts at", "１９時半");
  type (fixture, "Ends at", "午後10時");
  type (fixture, "Place", "大手町ホール");
  type (fixture, "Fee (yen)", "￥５，０００");
  page_click (fixture, "Save");
  wait_for_id (&id);

  event = load_event (fixture, id);
  g_assert_cmpstr (event->title, ==, "みどり異業種交流会");
  g_assert_cmpint (event->start, ==, at ("2026-11-26T19:30:00+09:00"));
  g_assert_cmpint (event->end, ==, at ("2026-11-26T22:00:00+09:00"));
  g_assert_cmpstr (event->place, ==, "大手町ホール");
  g_assert_cmpint (event->fee, ==, 5000);
  g_assert_cmpint (event->travel_cost, ==, -1);
  g_assert_null (event->zone);
}

static void
test_editor_night (PageFixture   *fixture,
                   gconstpointer  data)
{
  gint64 id = 0;
  g_autoptr (GoenEventRecord) event = NULL;

  open_editor (fixture, NULL, &id);
  type (fixture, "Name of the event", "New Year");
  type (fixture, "Date", "2026/12/31");
  type (fixture, "Starts at", "22:00");
  type (fixture, "Ends at", "1:00");
  page_click (fixture, "Save");
  wait_for_id (&id);

  event = load_event (fixture, id);
  g_assert_cmpint (event->end, ==, at ("2027-01-01T01:00:00+09:00"));
}

static void
test_editor_refuses (PageFixture   *fixture,
                     gconstpointer  data)
{
  gint64 id = 0;

  open_editor (fixture, NULL, &id);
  page_click (fixture, "Save");
  page_wait_for (fixture, "Give the event a title, so that you find it again.");

  type (fixture, "Name of the event", "Some Day");
  type (fixture, "Date", "そのうち");
  page_click (fixture, "Save");
  page_wait_for (fixture, "This day cannot be read.");

  type (fixture, "Date", "11/26");
  page_click (fixture, "Save");
  page_wait_for (fixture, "Type when it starts, or say that it takes all day.");

  type (fixture, "Starts at", "夕方");
  page_click (fixture, "Save");
  page_wait_for (fixture, "This time cannot be read.");

  type (fixture, "Starts at", "19:00");
  type (fixture, "Fee (yen)", "about 3000");
  page_click (fixture, "Save");
  page_wait_for (fixture, "This amount cannot be read.");
  g_assert_cmpint (id, ==, 0);

  type (fixture, "Fee (yen)", "3000");
  page_click (fixture, "Save");
  wait_for_id (&id);
}

/* What the page saves while the editor is open is kept; only the same fields are asked about. */
static void
test_editor_conflict (PageFixture   *fixture,
                      gconstpointer  data)
{
  gint64 id = save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_CONSIDERING));
  g_autoptr (GoenEventRecord) event = load_event (fixture, id);
  g_autoptr (GoenEventRecord) stored = NULL;
  gint64 saved = 0;

  open_editor (fixture, event, &saved);
  type (fixture, "Place", "Town Hall");
  event->purpose = g_strdup ("Meet printers");
  save_event (fixture, g_steal_pointer (&event));
  page_click (fixture, "Save");
  wait_for_id (&saved);
  stored = load_event (fixture, id);
  g_assert_cmpstr (stored->place, ==, "Town Hall");
  g_assert_cmpstr (stored->purpose, ==, "Meet printers");

  saved = 0;
  open_editor (fixture, stored, &saved);
  type (fixture, "Place", "Library");
  g_set_str (&stored->place, "School");
  save_event (fixture, g_steal_pointer (&stored));
  page_click (fixture, "Save");
  page_wait_for (fixture, "Changed Elsewhere");
  g_assert_cmpint (saved, ==, 0);
  page_click (fixture, "Save Mine Over It");
  wait_for_id (&saved);
  stored = load_event (fixture, id);
  g_assert_cmpstr (stored->place, ==, "Library");
}

static void
test_status (PageFixture   *fixture,
             gconstpointer  data)
{
  gint64 id = save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_CONSIDERING));
  GtkWidget *status;
  g_autoptr (GoenEventRecord) event = NULL;

  goen_events_section_show_event (show_section (fixture), id);
  page_wait_for (fixture, "Still Open");
  status = page_find (fixture->window, GTK_TYPE_DROP_DOWN, "Considering");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (status), GOEN_EVENT_SKIPPED);
  do
    {
      g_clear_pointer (&event, goen_event_record_free);
      event = load_event (fixture, id);
    }
  while (event->status != GOEN_EVENT_SKIPPED);
}

static void
test_stage (PageFixture   *fixture,
            gconstpointer  data)
{
  static const struct {
    const char      *title;
    const char      *start;
    GoenEventStatus  status;
    const char      *stage;
  } cases[] = {
    { "Considered", "2026-11-26T19:00:00+09:00", GOEN_EVENT_CONSIDERING, "choose" },
    { "Planned", "2026-11-26T19:00:00+09:00", GOEN_EVENT_GOING, "prepare" },
    { "On Its Way", "2026-11-21T14:00:00+09:00", GOEN_EVENT_GOING, "day" },
    { "Over", "2026-11-14T19:00:00+09:00", GOEN_EVENT_WENT, "reflect" },
  };
  GoenEventsSection *section = show_section (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GoenEventRecord *event = event_new (cases[i].title, cases[i].start, cases[i].status);

      g_set_str (&event->place, cases[i].title);
      goen_events_section_show_event (section, save_event (fixture, event));
      while (page_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL) == NULL || g_strcmp0 (get_stage (fixture), cases[i].stage) != 0)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* On a low screen the stage has the room, and the bar says what the event is called. */
static void
test_low_window (PageFixture   *fixture,
                 gconstpointer  data)
{
  gint64 id = save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_CONSIDERING));
  GtkWidget *low = adw_window_new ();
  GoenEventsSection *section = g_object_new (GOEN_TYPE_EVENTS_SECTION, "collapsed", TRUE, "library", fixture->library, NULL);

  adw_window_set_content (ADW_WINDOW (low), GTK_WIDGET (section));
  gtk_window_set_default_size (GTK_WINDOW (low), 360, 294);
  gtk_window_present (GTK_WINDOW (low));
  goen_events_section_show_event (section, id);
  while (page_find (low, GTK_TYPE_LABEL, "Still Open") == NULL)
    g_main_context_iteration (NULL, TRUE);

  while (page_find (low, GTK_TYPE_LABEL, "19:00–21:00") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (page_find (low, GTK_TYPE_LABEL, "Thursday"));
  g_assert_cmpint (gtk_widget_get_width (low), <=, 360);
  g_assert_cmpint (gtk_widget_get_height (low), <=, 294);
  gtk_window_destroy (GTK_WINDOW (low));
}

static void
test_verdict (PageFixture   *fixture,
              gconstpointer  data)
{
  gint64 id = save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_CONSIDERING));
  GtkWidget *checks;
  g_autoptr (GoenEventRecord) event = NULL;

  goen_events_section_show_event (show_section (fixture), id);
  page_wait_for (fixture, "Grade 3 more checks to see whether it is worth going.");

  checks = gtk_widget_get_ancestor (page_find (fixture->window, GTK_TYPE_LABEL, "Four Checks"), ADW_TYPE_PREFERENCES_GROUP);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const labels[] = { "Organiser and ideal", "Who attends", "Format and programme" };
      GtkWidget *row = page_find (checks, ADW_TYPE_PREFERENCES_ROW, labels[i]);

      adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (page_find (row, ADW_TYPE_TOGGLE_GROUP, NULL)), i < 2 ? "good" : "fair");
    }
  page_wait_for (fixture, "In its favour: “Organiser and ideal”, “Who attends”.");
  g_assert_nonnull (page_find (fixture->window, GTK_TYPE_LABEL, "Go"));

  page_click (fixture, "I Will Go");
  do
    {
      g_clear_pointer (&event, goen_event_record_free);
      event = load_event (fixture, id);
    }
  while (event->status != GOEN_EVENT_GOING);
  g_assert_cmpint (event->checks[GOEN_CHECK_ORGANISER].grade, ==, GOEN_GRADE_GOOD);
  g_assert_cmpint (event->checks[GOEN_CHECK_PROGRAMME].grade, ==, GOEN_GRADE_FAIR);
  g_assert_cmpint (event->checks[GOEN_CHECK_VALUE].grade, ==, GOEN_GRADE_UNKNOWN);
}

static void
test_trash (PageFixture   *fixture,
            gconstpointer  data)
{
  gint64 id = save_event (fixture, event_new ("Thursday", "2026-11-26T19:00:00+09:00", GOEN_EVENT_GOING));

  goen_events_section_show_event (show_section (fixture), id);
  page_wait_for (fixture, "19:00–21:00");
  gtk_widget_activate_action (page_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL), "event.delete", NULL);
  page_wait_for (fixture, "This Event Was Deleted");
  page_wait_for (fixture, "No Events Yet");
  page_wait_for (fixture, "“Thursday” moved to the trash");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "19:00–21:00");
  assert_row (fixture, 0, "Thursday");
}

static void
click_import (PageFixture *fixture)
{
  GtkWidget *dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  GtkWidget *button = page_find (dialog, GTK_TYPE_BUTTON, "Import");

  g_signal_emit_by_name (button, "clicked");
}

static void
write_file (PageFixture *fixture,
            const char  *name,
            const char  *text,
            GFile      **file)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  *file = g_file_new_for_path (path);
}

static void
test_import (PageFixture   *fixture,
             gconstpointer  data)
{
  static const char text[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.jp//Calendar//EN\r\n"
    "BEGIN:VEVENT\r\nUID:1@example.jp\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Breakfast\r\nDTSTART:20261202T230000Z\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2@example.jp\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Dinner\r\nDTSTART:20261203T100000Z\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";
  g_autoptr (GFile) file = NULL;

  show_section (fixture);
  write_file (fixture, "calendar.ics", text, &file);
  goen_events_import_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "2 of 2 events chosen");
  click_import (fixture);
  page_wait_for (fixture, "2 events added");
  page_wait_for (fixture, "Dinner");
  assert_row (fixture, 0, "Breakfast");

  /* The same once more brings nothing twice. */
  goen_events_import_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "Is there already and will be updated");
  click_import (fixture);
  wait_until_gone (fixture, "Is there already and will be updated");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_list (fixture))), ==, 2);
}

static void
test_import_of_something_else (PageFixture   *fixture,
                               gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  show_section (fixture);
  write_file (fixture, "letter.ics", "Dear all,\r\nsee you on Thursday.\r\n", &file);
  goen_events_import_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "The File Could Not Be Read");
}

static void
add_test (const char *path,
          void      (*test) (PageFixture *, gconstpointer))
{
  g_test_add (path, PageFixture, NULL, page_set_up, test, page_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_test ("/events-section/list", test_list);
  add_test ("/events-section/empty", test_empty);
  add_test ("/events-section/search", test_search);
  add_test ("/events-section/selection-is-kept", test_selection_is_kept);
  add_test ("/events-section/editor-reads-japanese", test_editor_reads_japanese);
  add_test ("/events-section/editor-night", test_editor_night);
  add_test ("/events-section/editor-refuses", test_editor_refuses);
  add_test ("/events-section/editor-conflict", test_editor_conflict);
  add_test ("/events-section/status", test_status);
  add_test ("/events-section/stage", test_stage);
  add_test ("/events-section/low-window", test_low_window);
  add_test ("/events-section/verdict", test_verdict);
  add_test ("/events-section/trash", test_trash);
  add_test ("/events-section/import", test_import);
  add_test ("/events-section/import-of-something-else", test_import_of_something_else);

  return g_test_run ();
}
