/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-pages.h"

#include <glib/gi18n-lib.h>

#include "goen-import-columns.h"
#include "goen-import-detail.h"
#include "goen-import-done.h"
#include "goen-import-encodings.h"
#include "goen-import-review.h"

struct _GoenImportPages
{
  AdwBin parent_instance;

  AdwNavigationView *view;
  AdwNavigationPage *review_page;
  GtkWidget         *import_button;
  GoenImportReview  *review;

  GtkWidget         *parent;          /* (owned) (nullable) */
  GoenLibrary       *library;         /* (owned) (nullable) */
  GoenImport        *import;          /* (owned) (nullable) */
  guint             *encodings;       /* (owned) (nullable): a place in the list of encodings for each file; 0 is the guess */
  guint              n_files;
  GoenImportColumns *columns;         /* (owned) (nullable): the page that waits for the files to be read again */
  gboolean           is_review_old;   /* the files were read again since it was shown */
};

static void show_columns (GoenImportPages *self,
                          guint            file,
                          gboolean         is_first);

G_DEFINE_FINAL_TYPE (GoenImportPages, goen_import_pages, ADW_TYPE_BIN)

static guint read_again_signal;
static guint import_signal;

/* Review */

static void
show_n_chosen (GoenImportPages *self)
{
  guint n_chosen = goen_import_review_get_n_chosen (self->review);
  g_autofree char *label = NULL;

  /* Translators: the button that imports that many people. */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %u", "_Import %u", n_chosen), n_chosen);
  gtk_button_set_label (GTK_BUTTON (self->import_button), n_chosen > 0 ? label : _("_Import"));
  gtk_widget_set_sensitive (self->import_button, n_chosen > 0);
}

/* A page that went has taken the focus with it, and without one neither Tab nor Escape is heard. */
static void
keep_focus (GoenImportPages *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
show_review (GoenImportPages *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);
  gboolean is_mixed = FALSE;
  g_autoptr (GListModel) encodings = NULL;

  for (guint i = 1; i < self->n_files; i++)
    is_mixed = is_mixed || self->encodings[i] != self->encodings[0];
  encodings = goen_import_encodings_new (self->encodings[0] == 0 ? goen_import_get_encoding (self->import) : NULL, is_mixed);
  goen_import_review_show (self->review, self->import, encodings,
                           is_mixed ? goen_import_encodings_get_n () : self->encodings[0]);
  self->is_review_old = FALSE;
  show_n_chosen (self);
  if (adw_navigation_view_get_previous_page (self->view, page) == self->review_page)
    adw_navigation_view_pop (self->view);
  else if (page != self->review_page)
    adw_navigation_view_replace (self->view, &self->review_page, 1);
  keep_focus (self);
}

/* Columns */

/* A file whose columns nobody knows comes before what would be done with it. */
static gboolean
ask_for_columns (GoenImportPages *self,
                 guint             first_file)
{
  for (guint i = first_file; i < goen_import_get_n_files (self->import); i++)
    if (goen_import_needs_mapping (self->import, i) && goen_import_get_table (self->import, i) != NULL)
      {
        show_columns (self, i, TRUE);
        return TRUE;
      }

  return FALSE;
}

static void
set_encoding (GoenImportPages *self,
              guint             file,
              guint             encoding)
{
  self->encodings[file] = encoding;
  goen_import_set_file_encoding (self->import, file, goen_import_encodings_get_name (encoding));
}

static void
columns_finished_cb (GoenImportPages  *self,
                     GoenImportColumns *columns)
{
  gboolean is_above;

  /* On its way out, a page can still be clicked. */
  if (adw_navigation_view_get_visible_page (self->view) != ADW_NAVIGATION_PAGE (columns))
    return;
  is_above = adw_navigation_view_get_previous_page (self->view, ADW_NAVIGATION_PAGE (columns)) == self->review_page;
  if (is_above && !goen_import_columns_get_is_changed (columns))
    {
      adw_navigation_view_pop (self->view);
      return;
    }
  goen_import_columns_apply (columns, self->import);
  if (!is_above && ask_for_columns (self, goen_import_columns_get_file (columns) + 1))
    return;
  g_signal_emit (self, read_again_signal, 0);
}

/* The columns that were chosen already are kept where the other encoding leaves their names as they are. */
static void
columns_encoding_chosen_cb (GoenImportPages  *self,
                            guint              encoding,
                            GoenImportColumns *columns)
{
  set_encoding (self, goen_import_columns_get_file (columns), encoding);
  if (goen_import_columns_get_is_changed (columns))
    goen_import_columns_apply (columns, self->import);
  g_set_object (&self->columns, columns);
  g_signal_emit (self, read_again_signal, 0);
}

static void
show_columns (GoenImportPages *self,
              guint             file,
              gboolean          is_first)
{
  GoenImportColumns *columns = goen_import_columns_new (is_first);
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (columns);
  gboolean is_start = is_first && !GOEN_IS_IMPORT_COLUMNS (adw_navigation_view_get_visible_page (self->view));

  goen_import_columns_show (columns, self->import, file, self->encodings[file]);
  g_signal_connect_object (columns, "shown", G_CALLBACK (keep_focus), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (columns, "finished", G_CALLBACK (columns_finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (columns, "encoding-chosen", G_CALLBACK (columns_encoding_chosen_cb), self, G_CONNECT_SWAPPED);
  if (is_start)
    adw_navigation_view_replace (self->view, &page, 1);
  else
    adw_navigation_view_push (self->view, page);
  keep_focus (self);
}

/* Callbacks */

static void
encoding_chosen_cb (GoenImportPages *self,
                    guint             encoding)
{
  if (encoding >= goen_import_encodings_get_n ())
    return;
  for (guint i = 0; i < goen_import_get_n_files (self->import); i++)
    set_encoding (self, i, encoding);
  g_signal_emit (self, read_again_signal, 0);
}

static void
import_clicked_cb (GoenImportPages *self)
{
  g_signal_emit (self, import_signal, 0);
}

static void
item_activated_cb (GoenImportPages *self,
                   guint             position)
{
  adw_navigation_view_push (self->view,
                            goen_import_detail_new (self->library, goen_import_review_get_items (self->review), position));
}

static void
popped_cb (GoenImportPages *self)
{
  if (self->is_review_old && adw_navigation_view_get_visible_page (self->view) == self->review_page)
    show_review (self);
  else
    goen_import_review_recount (self->review);
}

static void
columns_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  show_columns (GOEN_IMPORT_PAGES (widget), g_variant_get_uint32 (parameter), FALSE);
}

/* Object */

static void
goen_import_pages_dispose (GObject *object)
{
  GoenImportPages *self = GOEN_IMPORT_PAGES (object);

  g_clear_object (&self->columns);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_PAGES);
  g_clear_object (&self->import);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->encodings, g_free);
  G_OBJECT_CLASS (goen_import_pages_parent_class)->dispose (object);
}

static void
goen_import_pages_class_init (GoenImportPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_pages_dispose;
  g_type_ensure (GOEN_TYPE_IMPORT_REVIEW);
  read_again_signal = g_signal_new ("read-again", GOEN_TYPE_IMPORT_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  import_signal = g_signal_new ("import", GOEN_TYPE_IMPORT_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportPages, view);
  gtk_widget_class_bind_template_child (widget_class, GoenImportPages, review_page);
  gtk_widget_class_bind_template_child (widget_class, GoenImportPages, import_button);
  gtk_widget_class_bind_template_child (widget_class, GoenImportPages, review);
  gtk_widget_class_bind_template_callback (widget_class, encoding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_focus);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_n_chosen);
  gtk_widget_class_install_action (widget_class, "import.columns", "u", columns_action);
}

static void
goen_import_pages_init (GoenImportPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_pages_set_import:
 * @self: the pages
 * @parent: a widget of the window, for what comes next
 * @library: where the people go
 * @import: an import of @n_files files
 * @n_files: how many they are
 *
 * Says what the pages are about; called once.
 */
void
goen_import_pages_set_import (GoenImportPages *self,
                              GtkWidget       *parent,
                              GoenLibrary     *library,
                              GoenImport      *import,
                              guint            n_files)
{
  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->import = g_object_ref (import);
  self->encodings = g_new0 (guint, n_files);
  self->n_files = n_files;
}

/**
 * goen_import_pages_begin_work:
 * @self: the pages
 *
 * Keeps the pages from being finished while what they show is about to change.
 */
void
goen_import_pages_begin_work (GoenImportPages *self)
{
  gtk_widget_set_sensitive (self->import_button, FALSE);
  if (self->columns != NULL)
    goen_import_columns_set_is_working (self->columns, TRUE);
}

/**
 * goen_import_pages_show_read:
 * @self: the pages
 *
 * Shows what was read: columns that nobody knows, or what would be imported.
 */
void
goen_import_pages_show_read (GoenImportPages *self)
{
  g_autoptr (GoenImportColumns) columns = g_steal_pointer (&self->columns);
  guint file = columns != NULL ? goen_import_columns_get_file (columns) : 0;

  self->is_review_old = TRUE;
  if (columns != NULL)
    goen_import_columns_set_is_working (columns, FALSE);
  /* The page may have been left in the meantime. */
  if (columns != NULL && goen_import_get_table (self->import, file) != NULL &&
      adw_navigation_view_get_visible_page (self->view) == ADW_NAVIGATION_PAGE (columns))
    {
      goen_import_columns_show (columns, self->import, file, self->encodings[file]);
      keep_focus (self);
    }
  else if (!ask_for_columns (self, 0))
    {
      show_review (self);
    }
}

/**
 * goen_import_pages_show_review:
 * @self: the pages
 *
 * Shows what would be imported.
 */
void
goen_import_pages_show_review (GoenImportPages *self)
{
  show_review (self);
}

/**
 * goen_import_pages_show_done:
 * @self: the pages
 * @added: how many people are new
 * @updated: how many learned something
 * @duplicates: how many were known with everything
 *
 * Shows what was done.
 */
void
goen_import_pages_show_done (GoenImportPages *self,
                             guint            added,
                             guint            updated,
                             guint            duplicates)
{
  AdwNavigationPage *page = goen_import_done_new (self->parent, self->library, self->import, added, updated, duplicates);

  adw_navigation_view_replace (self->view, &page, 1);
  keep_focus (self);
}

/**
 * goen_import_pages_get_n_chosen:
 * @self: the pages
 *
 * Counts who would be written.
 *
 * Returns: how many would be added or merged
 */
guint
goen_import_pages_get_n_chosen (GoenImportPages *self)
{
  return goen_import_review_get_n_chosen (self->review);
}
