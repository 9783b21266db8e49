/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-test-util.h"

#include <glib/gstdio.h>

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("goen-editor-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "goen.db", NULL);
  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, store_result_cb, &result);
  await (&result);
  fixture->library = goen_library_open_finish (result, &error);
  g_assert_no_error (error);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 840);
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_active, fixture->window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin ();
  goen_library_close (fixture->library);
  /* What was still asked of it comes back first; a library that leaks makes the test hang. */
  g_object_add_weak_pointer (G_OBJECT (fixture->library), (gpointer *) &fixture->library);
  g_object_unref (fixture->library);
  wait_until (is_gone, &fixture->library);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

GoenPersonRecord *
fixture_save (Fixture                *fixture,
              const GoenPersonRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *saved;

  goen_library_save_person_async (fixture->library, record, NULL, store_result_cb, &result);
  await (&result);
  saved = goen_library_save_person_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return saved;
}

GoenPersonRecord *
fixture_load (Fixture *fixture,
              gint64   id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record;

  goen_library_load_record_async (fixture->library, id, GOEN_PERSON_IMAGES, NULL, store_result_cb, &result);
  await (&result);
  record = goen_library_load_record_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return record;
}

gint64
fixture_add (Fixture    *fixture,
             const char *family,
             const char *given)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  saved = fixture_save (fixture, record);

  return saved->id;
}

gint64
fixture_find (Fixture    *fixture,
              const char *search)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPeopleResult) found = NULL;
  g_autoptr (GError) error = NULL;

  query->search = g_strdup (search);
  goen_library_query_async (fixture->library, query, 0, NULL, store_result_cb, &result);
  await (&result);
  found = goen_library_query_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  if (found->ids->len > 1)
    return -1;

  return found->ids->len == 1 ? g_array_index (found->ids, gint64, 0) : 0;
}

/* There is no limit: a test that hangs is ended by whoever runs it. */
void
wait_until (gboolean (*is_so) (gpointer data),
            gpointer   data)
{
  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
}

void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
quit_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

void
press (const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", keys, NULL);
  gboolean has_quit = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (xdotool, NULL, quit_cb, &has_quit);
  while (!has_quit)
    g_main_context_iteration (NULL, TRUE);

  /* The X server has the keys by now, and answers this only after it has sent them here. */
  gdk_display_sync (gdk_display_get_default ());
  spin ();
}

AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

void
wait_for_dialog (Fixture   *fixture,
                 AdwDialog *dialog)
{
  while (get_dialog (fixture) != dialog)
    g_main_context_iteration (NULL, TRUE);
  spin ();
}

typedef gboolean (*MatchFunc) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget     *root,
      MatchFunc      matches,
      gconstpointer  data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_type (GtkWidget     *widget,
          gconstpointer  data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
is_entry_titled (GtkWidget     *widget,
                 gconstpointer  data)
{
  return ADW_IS_ENTRY_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data);
}

static gboolean
is_button_labelled (GtkWidget     *widget,
                    gconstpointer  data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  return find (root, has_type, &type);
}

GtkWidget *
find_titled (GtkWidget  *root,
             const char *title)
{
  GtkWidget *row = find (root, is_entry_titled, title);

  g_assert_nonnull (row);

  return row;
}

void
set_entry (GtkWidget  *root,
           const char *title,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_titled (root, title)), text);
}

void
click (GtkWidget  *root,
       const char *label)
{
  GtkWidget *button = find (root, is_button_labelled, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  spin ();
}

void
note_saved_cb (AdwDialog *dialog,
               gint64     id,
               gint64    *saved)
{
  *saved = id;
}

gboolean
is_nonzero (gpointer number)
{
  return *(gint64 *) number != 0;
}
