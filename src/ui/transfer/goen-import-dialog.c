/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-import-done.h"
#include "goen-import-pages.h"
#include "goen-import-undo.h"
#include "goen-import-working.h"
#include "goen-toast.h"
#include "goen-transfer.h"

/* Work that is done at once shows no progress. */
#define PROGRESS_DELAY_MS 200
/* So few people are seen in the list at once, and a toast says enough about them. */
#define MAX_FOR_TOAST 10

struct _GoenImportDialog
{
  AdwDialog parent_instance;

  GtkStack          *stack;
  GoenImportWorking *working;
  GoenImportPages   *pages;
  AdwStatusPage     *failed_status;

  GtkWidget         *parent;        /* (owned) */
  GoenLibrary       *library;       /* (owned) */
  GoenImport        *import;        /* (owned) */
  GPtrArray         *files;         /* (owned) of GFile */
  GCancellable      *cancellable;   /* (owned) (nullable): of the work that is under way */
  guint              delay_id;
  gboolean           is_closed;
};

G_DEFINE_FINAL_TYPE (GoenImportDialog, goen_import_dialog, ADW_TYPE_DIALOG)

/* States */

/* A page that went has taken the focus with it, and without one neither Tab nor Escape is heard. */
static void
keep_focus (GoenImportDialog *self)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_child (GoenImportDialog *self,
            const char       *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  keep_focus (self);
}

static void
show_working_cb (gpointer user_data)
{
  GoenImportDialog *self = user_data;

  self->delay_id = 0;
  show_child (self, "working");
}

/* What is on the screen stays there for the time in which most work is done. */
static void
begin_work (GoenImportDialog  *self,
            GoenImportWorkKind kind)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_import_working_begin (self->working, kind, goen_import_pages_get_n_chosen (self->pages));
  goen_import_pages_begin_work (self->pages);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add_once (PROGRESS_DELAY_MS, show_working_cb, self);
}

static void
end_work (GoenImportDialog *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_object (&self->cancellable);
}

static void
show_failure (GoenImportDialog *self,
              const char       *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->failed_status, markup);
  show_child (self, "failed");
}

/* Reading */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_read = goen_import_read_finish (GOEN_IMPORT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  end_work (self);
  if (!is_read)
    show_failure (self, error->message);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->import)) == 0)
    show_failure (self, _("There are no contacts in it. Goen reads vCard, CSV and LDIF files, whose names usually end in .vcf, .csv or .ldif."));
  else
    {
      goen_import_pages_show_read (self->pages);
      show_child (self, "pages");
    }
}

static void
begin_reading (GoenImportDialog *self)
{
  begin_work (self, GOEN_IMPORT_READING);
  goen_import_read_async (self->import, (GFile **) self->files->pdata, self->files->len, GOEN_IMPORT_FORMAT_AUTO,
                          NULL, self->cancellable, read_cb, g_object_ref (self));
}

/* Writing */

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint added;
  guint updated;
  guint duplicates;

  if (!goen_import_apply_finish (GOEN_IMPORT (source), result, &added, &updated, &duplicates, &error))
    {
      if (self->is_closed || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      end_work (self);
      goen_import_pages_show_review (self->pages);
      show_child (self, "pages");
      goen_error_show (GTK_WIDGET (self), _("The Import Failed, and Nothing Was Written"), error);
      return;
    }
  end_work (self);
  if (self->is_closed)
    {
      /* Closing came too late to stop it. */
      goen_import_offer_undo (self->parent, self->library, goen_import_get_import_id (self->import),
                              added, updated, duplicates);
      return;
    }
  if (added + updated > MAX_FOR_TOAST || goen_import_done_has_advice (self->import))
    {
      goen_import_pages_show_done (self->pages, added, updated, duplicates);
      show_child (self, "pages");
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  goen_import_offer_undo (self->parent, self->library, goen_import_get_import_id (self->import),
                          added, updated, duplicates);
}

static void
begin_writing (GoenImportDialog *self)
{
  begin_work (self, GOEN_IMPORT_WRITING);
  /* Pressed again, the button would import again. */
  show_child (self, "working");
  goen_import_apply_async (self->import, self->cancellable, applied_cb, g_object_ref (self));
}

/* Callbacks */

static void
progress_cb (GoenImportDialog *self)
{
  goen_import_working_set_progress (self->working, goen_import_get_progress (self->import));
}

static void
other_files_cb (GoenImportDialog *self)
{
  g_autoptr (GtkWidget) parent = g_object_ref (self->parent);
  g_autoptr (GoenLibrary) library = g_object_ref (self->library);

  adw_dialog_close (ADW_DIALOG (self));
  goen_import_choose_files (parent, library);
}

/* Object */

static void
goen_import_dialog_closed (AdwDialog *dialog)
{
  GoenImportDialog *self = GOEN_IMPORT_DIALOG (dialog);

  self->is_closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->delay_id, g_source_remove);
}

static void
goen_import_dialog_dispose (GObject *object)
{
  GoenImportDialog *self = GOEN_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  end_work (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->import);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (goen_import_dialog_parent_class)->dispose (object);
}

static void
goen_import_dialog_class_init (GoenImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_import_dialog_closed;
  g_type_ensure (GOEN_TYPE_IMPORT_PAGES);
  g_type_ensure (GOEN_TYPE_IMPORT_WORKING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDialog, failed_status);
  gtk_widget_class_bind_template_callback (widget_class, begin_reading);
  gtk_widget_class_bind_template_callback (widget_class, begin_writing);
  gtk_widget_class_bind_template_callback (widget_class, other_files_cb);
}

static void
goen_import_dialog_init (GoenImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * goen_import_dialog_new:
 * @parent: where the result is told
 * @library: where the people go
 * @files: what to read
 * @n_files: how many they are
 *
 * Creates a dialog that begins to read at once.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_import_dialog_new (GtkWidget    *parent,
                        GoenLibrary  *library,
                        GFile       **files,
                        guint         n_files)
{
  GoenImportDialog *self = g_object_new (GOEN_TYPE_IMPORT_DIALOG, NULL);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->import = goen_import_new (library);
  goen_import_pages_set_import (self->pages, parent, library, self->import, n_files);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, g_object_ref (files[i]));
  g_signal_connect_object (self->import, "notify::progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  begin_reading (self);
  return ADW_DIALOG (self);
}
