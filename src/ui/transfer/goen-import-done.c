/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-done.h"

#include <glib/gi18n-lib.h>

#include "goen-import-undo.h"
#include "goen-import-words.h"

struct _GoenImportDone
{
  AdwNavigationPage parent_instance;

  GtkWidget     *done_button;
  AdwStatusPage *status;
  GtkWidget     *people;
  AdwActionRow  *duplicates;
  AdwActionRow  *readings;

  GtkWidget   *parent;      /* (owned) */
  GoenLibrary *library;     /* (owned) */
  gint64       import_id;
};

G_DEFINE_FINAL_TYPE (GoenImportDone, goen_import_done, ADW_TYPE_NAVIGATION_PAGE)

/* Helpers */

static guint
count_added_alike (GoenImport *import)
{
  guint count = 0;

  if (goen_import_count (import, GOEN_IMPORT_ALIKE) == 0)
    return 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), i);

      if (goen_import_item_get_status (item) == GOEN_IMPORT_ALIKE && goen_import_item_get_choice (item) == GOEN_IMPORT_ADD)
        count++;
    }

  return count;
}

static void
show_alike (GoenImportDone *self,
            guint           count)
{
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%u new person looks like somebody known",
                                           "%u new people look like somebody known", count), count);
  adw_action_row_set_subtitle (self->duplicates, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates), count > 0);
}

static void
readings_counted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GoenImportDone) self = user_data;
  g_autoptr (GoenPeopleResult) people = goen_library_query_finish (GOEN_LIBRARY (source), result, NULL);
  guint count = people != NULL ? people->ids->len : 0;
  g_autofree char *subtitle = NULL;

  if (count == 0 || self->parent == NULL)
    return;
  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "The reading of %u person is missing or guessed",
                                           "The readings of %u people are missing or guessed", count), count);
  adw_action_row_set_subtitle (self->readings, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->readings), TRUE);
}

static void
count_readings (GoenImportDone *self)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->import_id = self->import_id;
  query->unconfirmed_reading = TRUE;
  goen_library_query_async (self->library, query, 0, NULL, readings_counted_cb, g_object_ref (self));
}

/* What comes next happens in the window, which the dialog would hide. */
static GtkWidget *
leave (GtkWidget *page)
{
  GtkWidget *parent = g_object_ref (GOEN_IMPORT_DONE (page)->parent);

  gtk_widget_activate_action (page, "window.close", NULL);
  return parent;
}

/* Callbacks */

static void
show_people_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gint64 import_id = GOEN_IMPORT_DONE (widget)->import_id;
  g_autoptr (GtkWidget) parent = leave (widget);

  gtk_widget_activate_action (parent, "win.show-import", "x", import_id);
}

static void
find_duplicates_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  g_autoptr (GtkWidget) parent = leave (widget);

  gtk_widget_activate_action (parent, "win.find-duplicates", NULL);
}

static void
complete_readings_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  g_autoptr (GtkWidget) parent = leave (widget);

  gtk_widget_activate_action (parent, "win.complete-readings", NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenImportDone *self = GOEN_IMPORT_DONE (widget);
  g_autoptr (GtkWidget) parent = NULL;

  goen_import_undo (self->parent, self->library, self->import_id);
  parent = leave (widget);
}

/* Object */

static void
goen_import_done_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GOEN_IMPORT_DONE (page)->done_button);
}

static void
goen_import_done_dispose (GObject *object)
{
  GoenImportDone *self = GOEN_IMPORT_DONE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_DONE);
  g_clear_object (&self->parent);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_import_done_parent_class)->dispose (object);
}

static void
goen_import_done_class_init (GoenImportDoneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_done_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = goen_import_done_shown;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-done.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportDone, done_button);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDone, status);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDone, people);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDone, duplicates);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDone, readings);
  gtk_widget_class_install_action (widget_class, "done.show-people", NULL, show_people_action);
  gtk_widget_class_install_action (widget_class, "done.find-duplicates", NULL, find_duplicates_action);
  gtk_widget_class_install_action (widget_class, "done.complete-readings", NULL, complete_readings_action);
  gtk_widget_class_install_action (widget_class, "done.undo", NULL, undo_action);
}

static void
goen_import_done_init (GoenImportDone *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_done_has_advice:
 * @import: an import that was applied
 *
 * Tells whether the user should look at something now.
 *
 * Returns: %TRUE when people were added who look like others
 */
gboolean
goen_import_done_has_advice (GoenImport *import)
{
  return count_added_alike (import) > 0;
}

/**
 * goen_import_done_new:
 * @parent: a widget of the window, with actions to go on
 * @library: where the people went
 * @import: an import that was applied
 * @added: how many people are new
 * @updated: how many learned something
 * @duplicates: how many were known with everything
 *
 * Creates a page that says what was done.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
goen_import_done_new (GtkWidget   *parent,
                      GoenLibrary *library,
                      GoenImport  *import,
                      guint        added,
                      guint        updated,
                      guint        duplicates)
{
  GoenImportDone *self = g_object_new (GOEN_TYPE_IMPORT_DONE, NULL);
  g_autofree char *result = goen_import_dup_result (added, updated, duplicates);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->import_id = goen_import_get_import_id (import);
  adw_status_page_set_title (self->status, result);
  gtk_widget_set_visible (self->people, added > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "done.undo", added + updated > 0);
  show_alike (self, count_added_alike (import));
  count_readings (self);

  return ADW_NAVIGATION_PAGE (self);
}
