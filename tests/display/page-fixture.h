/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>

#include "goen-library.h"
#include "goen-toast.h"

/* A window over a library of its own, and ways to look at it as a user does: by what is on the screen. */

typedef struct {
  char        *folder;
  GoenLibrary *library;
  GtkWidget   *window;
  GtkWidget   *content;   /* where a test puts what it looks at */
} PageFixture;

static inline void
page_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static inline GAsyncResult *
page_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static inline gint64
page_save (PageFixture      *fixture,
           GoenPersonRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) saved = NULL;

  goen_library_save_person_async (fixture->library, record, NULL, page_result_cb, &result);
  saved = goen_library_save_person_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  record->revision = saved->revision;
  record->id = saved->id;
  g_set_str (&record->uuid, saved->uuid);
  return saved->id;
}

static inline void
page_trash (PageFixture *fixture,
            gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_trash_async (fixture->library, &id, 1, NULL, page_result_cb, &result);
  goen_library_write_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static inline guint
page_count (PageFixture *fixture,
            gboolean     trash)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) people = NULL;

  query->trash = trash;
  goen_library_query_async (fixture->library, query, 0, NULL, page_result_cb, &result);
  people = goen_library_query_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  return people->ids->len;
}

static inline gboolean
page_widget_says (GtkWidget  *widget,
                  const char *text)
{
  const char *own = NULL;

  if (GTK_IS_LABEL (widget))
    own = gtk_label_get_text (GTK_LABEL (widget));
  return own != NULL && strstr (own, text) != NULL;
}

/* The first widget of the type on the screen that says @text, or has it on it; NULL matches any. */
static inline GtkWidget *
page_find (GtkWidget  *widget,
           GType       type,
           const char *text)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = page_find (child, type, text);

      if (found != NULL)
        return found;
    }
  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return NULL;
  if (text == NULL || page_widget_says (widget, text) || g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return widget;
  /* A button or row is found by the label inside it. */
  if (type != GTK_TYPE_LABEL && page_find (widget, GTK_TYPE_LABEL, text) != NULL)
    return widget;
  return NULL;
}

/* GTK has no public type for the items of a menu. */
static inline GtkWidget *
page_find_menu_item (GtkWidget  *widget,
                     const char *text)
{
  GtkWidget *label = page_find (widget, GTK_TYPE_POPOVER_MENU, text);

  label = page_find (label, GTK_TYPE_LABEL, text);
  while (label != NULL && g_strcmp0 (G_OBJECT_TYPE_NAME (label), "GtkModelButton") != 0)
    label = gtk_widget_get_parent (label);
  g_assert_nonnull (label);
  return label;
}

static inline gboolean
page_shows (PageFixture *fixture,
            const char  *text)
{
  return page_find (fixture->window, GTK_TYPE_LABEL, text) != NULL;
}

/* Waits as long as the test may take; what never comes is a failure by timeout. */
static inline void
page_wait_for (PageFixture *fixture,
               const char  *text)
{
  g_test_message ("waiting for “%s”", text);
  while (!page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static inline void
page_click (PageFixture *fixture,
            const char  *text)
{
  GtkWidget *button = page_find (fixture->window, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static inline void
page_set_up (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->folder = g_dir_make_tmp ("goen-page-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "goen.db", NULL);
  goen_library_open_async (path, GOEN_STORE_OPEN_NONE, NULL, page_result_cb, &result);
  fixture->library = goen_library_open_finish (page_await (&result), &error);
  g_assert_no_error (error);

  fixture->window = adw_window_new ();
  fixture->content = adw_bin_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->content);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  goen_toast_set_overlay (fixture->window, ADW_TOAST_OVERLAY (overlay));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline void
page_tear_down (PageFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  goen_library_close (fixture->library);
  g_object_unref (fixture->library);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}
