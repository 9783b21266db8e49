/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop is told: a desktop of the test's own stands on the session bus and keeps what it was given. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "goen-clock.h"
#include "goen-library-follow-ups.h"
#include "goen-reminders.h"

#define NOW "2026-11-21T19:00:00+09:00"

typedef struct {
  char            *folder;
  GoenLibrary     *library;
  GApplication    *application;
  GoenReminders   *reminders;
  GSettings       *settings;
  GDBusConnection *desktop;
  guint            object_id;
  guint            name_id;
  guint            next_id;
  GHashTable      *shown;       /* guint → GVariant: what stands on the screen */
  guint            n_notified;
  gint64           target;      /* of the last action */
  const char      *action;      /* (nullable) its name */
} Fixture;

static const char desktop_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
  "</interface></node>";

static GApplication *application;

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static gint64
at (const char *text)
{
  gint64 time;

  g_assert_true (goen_clock_parse (text, &time));
  return time;
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  Fixture *fixture = user_data;
  guint id;

  if (g_str_equal (method, "Notify"))
    {
      g_variant_get_child (parameters, 1, "u", &id);
      if (id == 0)
        id = ++fixture->next_id;
      fixture->n_notified++;
      g_hash_table_replace (fixture->shown, GUINT_TO_POINTER (id), g_variant_ref (parameters));
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", id));
    }
  else if (g_str_equal (method, "CloseNotification"))
    {
      g_variant_get (parameters, "(u)", &id);
      g_hash_table_remove (fixture->shown, GUINT_TO_POINTER (id));
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else
    {
      const char *const capabilities[] = { "actions", "body", NULL };

      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", capabilities));
    }
}

static void
name_acquired_cb (GDBusConnection *connection,
                  const char      *name,
                  gpointer         user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
start_desktop (Fixture *fixture)
{
  static const GDBusInterfaceVTable vtable = { method_cb, NULL, NULL };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (desktop_xml, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  static gboolean is_there;

  is_there = FALSE;
  fixture->shown = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_variant_unref);
  fixture->desktop = g_dbus_connection_new_for_address_sync (address,
                                                             G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                             | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                             NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->object_id = g_dbus_connection_register_object (fixture->desktop, "/org/freedesktop/Notifications",
                                                          node->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  fixture->name_id = g_bus_own_name_on_connection (fixture->desktop, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                   name_acquired_cb, NULL, &is_there, NULL);
  while (!is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
action_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Fixture *fixture = user_data;

  fixture->action = g_intern_string (g_action_get_name (G_ACTION (action)));
  fixture->target = parameter != NULL ? g_variant_get_int64 (parameter) : 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const GActionEntry actions[] = {
    { "show-today", action_cb },
    { "follow-up-write", action_cb, "x" },
    { "follow-up-snooze", action_cb, "x" },
    { "follow-up-done", action_cb, "x" },
  };
  g_autofree char *path = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("GOEN_NOW", NOW, TRUE);
  fixture->settings = g_settings_new (APP_ID);
  g_settings_reset (fixture->settings, "reminders");
  g_settings_reset (fixture->settings, "reminder-names");
  start_desktop (fixture);
  fixture->folder = g_dir_make_tmp ("goen-reminders-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "goen.db", NULL);
  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, result_cb, &result);
  fixture->library = goen_library_open_finish (await (&result), &error);
  g_assert_no_error (error);
  /* One for all tests, and not freed: see main.c. */
  if (application == NULL)
    {
      application = g_application_new ("io.github.goen_app.RemindersTest", G_APPLICATION_DEFAULT_FLAGS);
      g_application_register (application, NULL, &error);
      g_assert_no_error (error);
    }
  fixture->application = application;
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), fixture);
}

/* Whatever there was to tell has been told when the bus has answered a call that was made after it. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GAsyncResult) read = NULL;
      g_autoptr (GAsyncResult) pinged = NULL;
      g_autoptr (GPtrArray) follow_ups = NULL;
      const GoenFollowUpsQuery query = { 0 };

      goen_library_list_follow_ups_async (fixture->library, &query, NULL, result_cb, &read);
      follow_ups = goen_library_list_follow_ups_finish (fixture->library, await (&read), NULL);
      g_dbus_connection_call (g_application_get_dbus_connection (fixture->application), "org.freedesktop.Notifications",
                              "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "GetCapabilities",
                              NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, result_cb, &pinged);
      await (&pinged);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "goen.db", NULL);

  /* What one test has told must not stand there in the next. */
  g_settings_set_boolean (fixture->settings, "reminders", FALSE);
  settle (fixture);
  g_clear_object (&fixture->reminders);
  goen_library_close (fixture->library);
  g_clear_object (&fixture->library);
  g_bus_unown_name (fixture->name_id);
  g_dbus_connection_unregister_object (fixture->desktop, fixture->object_id);
  g_dbus_connection_close_sync (fixture->desktop, NULL, NULL);
  g_clear_object (&fixture->desktop);
  g_clear_object (&fixture->settings);
  g_hash_table_unref (fixture->shown);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gint64
add (Fixture          *fixture,
     const char       *family,
     GoenFollowUpKind  kind,
     const char       *due)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GoenFollowUp) saved = NULL;
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  record->family = g_strdup (family);
  goen_library_save_person_async (fixture->library, record, NULL, result_cb, &first);
  person = goen_library_save_person_finish (fixture->library, await (&first), &error);
  g_assert_no_error (error);
  follow_up->person_id = person->id;
  follow_up->kind = kind;
  follow_up->hook = g_strdup ("内緒の話");
  follow_up->due = at (due);
  goen_library_save_follow_up_async (fixture->library, follow_up, NULL, result_cb, &second);
  saved = goen_library_save_follow_up_finish (fixture->library, await (&second), &error);
  g_assert_no_error (error);
  return saved->id;
}

static void
remind (Fixture *fixture)
{
  fixture->reminders = goen_reminders_new (fixture->application, fixture->library);
}

static void
go_on (Fixture    *fixture,
       const char *now)
{
  g_setenv ("GOEN_NOW", now, TRUE);
  goen_reminders_refresh (fixture->reminders);
}

static GVariant *
get_only (Fixture *fixture,
          guint   *id)
{
  GHashTableIter iter;
  gpointer key, value;

  g_assert_cmpuint (g_hash_table_size (fixture->shown), ==, 1);
  g_hash_table_iter_init (&iter, fixture->shown);
  g_hash_table_iter_next (&iter, &key, &value);
  if (id != NULL)
    *id = GPOINTER_TO_UINT (key);
  return value;
}

static char *
dup_summary (Fixture *fixture)
{
  char *summary;

  g_variant_get_child (get_only (fixture, NULL), 3, "s", &summary);
  return summary;
}

static void
assert_summary (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *summary = dup_summary (fixture);

  g_assert_cmpstr (summary, ==, expected);
}

static void
assert_shown (Fixture *fixture,
              guint    n)
{
  g_assert_cmpuint (g_hash_table_size (fixture->shown), ==, n);
}

/* The deadline is in five hours: six before it the reminder came. */
static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) actions = NULL;

  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_summary (fixture, "Thank 高橋");
  text = g_variant_print (get_only (fixture, NULL), FALSE);
  g_assert_null (strstr (text, "内緒"));
  g_assert_nonnull (strstr (text, "5 hours left"));
  g_variant_get_child (get_only (fixture, NULL), 5, "^as", &actions);
  g_assert_true (g_strv_contains ((const char *const *) actions, "Write"));
  g_assert_true (g_strv_contains ((const char *const *) actions, "Snooze 1 Hour"));
  g_assert_true (g_strv_contains ((const char *const *) actions, "Done"));
}

static void
test_not_yet (Fixture       *fixture,
              gconstpointer  data)
{
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T18:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 0);
  go_on (fixture, "2026-11-22T11:59:59+09:00");
  settle (fixture);
  assert_shown (fixture, 0);
  go_on (fixture, "2026-11-22T12:00:00+09:00");
  settle (fixture);
  assert_summary (fixture, "Thank 高橋");
  go_on (fixture, "2026-11-22T13:00:00+09:00");
  settle (fixture);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
}

/* A second before the reminder nothing is told, and nobody but the alarm looks again. */
static void
test_by_itself (Fixture       *fixture,
                gconstpointer  data)
{
  g_setenv ("GOEN_NOW", "2026-11-22T11:59:59+09:00", TRUE);
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T18:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 0);
  g_setenv ("GOEN_NOW", "2026-11-22T12:00:00+09:00", TRUE);
  while (g_hash_table_size (fixture->shown) == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_summary (fixture, "Thank 高橋");
}

static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 thanks = add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");
  gint64 promise = add (fixture, "佐藤", GOEN_FOLLOW_UP_PROMISE, "2026-11-22T00:00:00+09:00");
  g_autoptr (GAsyncResult) finished = NULL;
  g_autoptr (GAsyncResult) snoozed = NULL;
  g_autoptr (GoenFollowUp) done = NULL;
  g_autoptr (GError) error = NULL;

  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 2);
  goen_library_finish_follow_up_async (fixture->library, thanks, 0, NULL, result_cb, &finished);
  done = goen_library_finish_follow_up_finish (fixture->library, await (&finished), &error);
  g_assert_no_error (error);
  settle (fixture);
  assert_summary (fixture, "Keep your promise to 佐藤");

  goen_library_snooze_follow_up_async (fixture->library, promise, at ("2026-11-21T20:00:00+09:00"), NULL, result_cb, &snoozed);
  goen_library_write_finish (fixture->library, await (&snoozed), &error);
  g_assert_no_error (error);
  settle (fixture);
  assert_shown (fixture, 0);
  go_on (fixture, "2026-11-21T20:00:00+09:00");
  settle (fixture);
  assert_summary (fixture, "Keep your promise to 佐藤");
}

static void
test_many_are_one (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 ids[4];
  const char *names[] = { "高橋", "佐藤", "青木", "田中" };

  for (guint i = 0; i < 4; i++)
    ids[i] = add (fixture, names[i], GOEN_FOLLOW_UP_THANKS, "2026-11-21T20:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_summary (fixture, "4 follow-ups are due");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GoenFollowUp) done = NULL;

      assert_shown (fixture, 1);
      goen_library_finish_follow_up_async (fixture->library, ids[i], 0, NULL, result_cb, &result);
      done = goen_library_finish_follow_up_finish (fixture->library, await (&result), NULL);
      settle (fixture);
    }
  assert_shown (fixture, 0);
}

/* Six hours before 5 in the morning is night, and 8 is too late: the reminder comes at 21:30. Before 13 it comes at 8. */
static void
test_quiet_hours (Fixture       *fixture,
                  gconstpointer  data)
{
  g_setenv ("GOEN_NOW", "2026-11-21T21:29:00+09:00", TRUE);
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T05:00:00+09:00");
  add (fixture, "佐藤", GOEN_FOLLOW_UP_THANKS, "2026-11-22T13:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 0);
  go_on (fixture, "2026-11-21T21:30:00+09:00");
  settle (fixture);
  assert_summary (fixture, "Thank 高橋");
  go_on (fixture, "2026-11-22T07:30:00+09:00");
  settle (fixture);
  assert_shown (fixture, 1);
  go_on (fixture, "2026-11-22T08:00:00+09:00");
  settle (fixture);
  assert_shown (fixture, 2);
}

static void
test_without_names (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_settings_set_boolean (fixture->settings, "reminder-names", FALSE);
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");
  remind (fixture);
  settle (fixture);
  text = g_variant_print (get_only (fixture, NULL), FALSE);
  g_assert_null (strstr (text, "高橋"));
}

static void
test_switched_off (Fixture       *fixture,
                   gconstpointer  data)
{
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 1);
  g_settings_set_boolean (fixture->settings, "reminders", FALSE);
  settle (fixture);
  assert_shown (fixture, 0);
  add (fixture, "佐藤", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");
  settle (fixture);
  assert_shown (fixture, 0);
}

/* What was due days ago is told by the page, not again at every start. */
static void
test_old_at_start (Fixture       *fixture,
                   gconstpointer  data)
{
  add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-18T12:00:00+09:00");
  remind (fixture);
  settle (fixture);
  assert_shown (fixture, 0);
}

static void
invoke (Fixture    *fixture,
        const char *label)
{
  guint id;
  g_auto (GStrv) actions = NULL;
  const char *key = NULL;

  g_variant_get_child (get_only (fixture, &id), 5, "^as", &actions);
  for (guint i = 0; actions[i] != NULL && actions[i + 1] != NULL; i += 2)
    {
      if (g_str_equal (actions[i + 1], label) || g_str_equal (actions[i], label))
        key = actions[i];
    }
  g_assert_nonnull (key);
  fixture->action = NULL;
  g_dbus_connection_emit_signal (fixture->desktop, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                                 "ActionInvoked", g_variant_new ("(us)", id, key), NULL);
  while (fixture->action == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* A desktop closes what was answered. */
  g_hash_table_remove (fixture->shown, GUINT_TO_POINTER (id));
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const labels[] = { "Write", "Snooze 1 Hour", "Done" };
  static const char *const names[] = { "follow-up-write", "follow-up-snooze", "follow-up-done" };
  gint64 id = add (fixture, "高橋", GOEN_FOLLOW_UP_THANKS, "2026-11-22T00:00:00+09:00");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_clear_object (&fixture->reminders);
      remind (fixture);
      settle (fixture);
      invoke (fixture, labels[i]);
      g_assert_cmpstr (fixture->action, ==, names[i]);
      g_assert_cmpint (fixture->target, ==, id);
    }
}

#define ADD(name, test) g_test_add ("/reminders/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("one", test_one);
  ADD ("not-yet", test_not_yet);
  ADD ("by-itself", test_by_itself);
  ADD ("withdrawn", test_withdrawn);
  ADD ("many-are-one", test_many_are_one);
  ADD ("quiet-hours", test_quiet_hours);
  ADD ("without-names", test_without_names);
  ADD ("switched-off", test_switched_off);
  ADD ("old-at-start", test_old_at_start);
  ADD ("buttons", test_buttons);

  return g_test_run ();
}
