/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pdf-output.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "goen-press-work.h"
#include "goen-toast.h"
#include "goen-work-dialog.h"

/* A PDF on its way. */
typedef struct {
  GtkWidget      *parent;        /* (owned) */
  char           *title;         /* (owned) (nullable): of what is printed */
  char           *path;          /* (owned) (nullable) before it is known */
  char           *folder;        /* (owned) (nullable): of a file that is only there to be printed */
  GApplication   *application;   /* (nullable): held until it is finished */
  GoenPdfWrite    write;
  gpointer        data;          /* (owned) */
  GDestroyNotify  destroy;
  GoenPdfDone     done;
  gpointer        user_data;
  GCancellable   *cancellable;   /* (owned): a GoenPressWork */
  GoenWorkDialog *waiting;       /* (owned) (nullable) while it is written */
  gboolean        is_written;
} Output;

static void
output_free (Output *self)
{
  if (self->done != NULL)
    self->done (self->is_written, self->user_data);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_pointer (&self->waiting, goen_work_dialog_free);
  if (self->folder != NULL)
    {
      g_unlink (self->path);
      g_rmdir (self->folder);
    }
  g_object_unref (self->parent);
  g_object_unref (self->cancellable);
  g_free (self->title);
  g_free (self->path);
  g_free (self->folder);
  if (self->application != NULL)
    g_application_release (self->application);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

static Output *
output_new (GtkWidget      *parent,
            GoenPdfWrite    write,
            gpointer        data,
            GDestroyNotify  destroy,
            GoenPdfDone     done,
            gpointer        user_data)
{
  Output *self = g_new0 (Output, 1);

  self->parent = g_object_ref (parent);
  self->write = write;
  self->data = data;
  self->destroy = destroy;
  self->done = done;
  self->user_data = user_data;
  self->cancellable = goen_press_work_new ();
  /* The file is finished, and one with people in it removed, also when the last window goes. */
  self->application = g_application_get_default ();
  if (self->application != NULL)
    g_application_hold (self->application);

  return self;
}

/* Writing */

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Output *self = task_data;
  GError *error = NULL;

  if (self->write (self->path, self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (Output              *self,
       GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, callback, self);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, NULL);
  self->waiting = goen_work_dialog_new (self->parent, _("Writing the PDF…"), self->cancellable);
  g_task_run_in_thread (task, write_in_thread);
}

/* To a file */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Output) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->waiting, goen_work_dialog_free);
  self->is_written = g_task_propagate_boolean (G_TASK (result), &error);
  if (self->is_written)
    goen_toast_show (self->parent, _("The PDF was saved"));
  else
    goen_error_show (self->parent, _("The PDF Could Not Be Saved"), error);
}

static void
save (Output *output,
      GFile  *file)
{
  g_autoptr (Output) self = output;
  g_autoptr (GError) error = NULL;

  self->path = g_file_get_path (file);
  if (self->path == NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Choose a folder on this computer."));
      goen_error_show (self->parent, _("The PDF Could Not Be Saved"), error);
      return;
    }

  start (g_steal_pointer (&self), saved_cb);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Output) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    save (g_steal_pointer (&self), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->parent, _("No File Could Be Chosen"), error);
}

/* To paper */

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Output) self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_written = gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (!self->is_written && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->parent, _("The Pages Could Not Be Printed"), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Output) self = user_data;
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  GtkRoot *root = gtk_widget_get_root (self->parent);

  g_clear_pointer (&self->waiting, goen_work_dialog_free);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      goen_error_show (self->parent, _("The Pages Could Not Be Printed"), error);
      return;
    }

  dialog = gtk_print_dialog_new ();
  file = g_file_new_for_path (self->path);
  gtk_print_dialog_set_title (dialog, self->title);
  gtk_print_dialog_print_file (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file, NULL, printed_cb, self);
  g_steal_pointer (&self);
}

/**
 * goen_pdf_save:
 * @parent: the widget over which dialogs appear, and where it is told what happened
 * @name: the suggested name of the file
 * @write: writes the PDF, in a thread
 * @data: for @write
 * @destroy: (nullable): frees @data
 * @done: (nullable): called at the end
 * @user_data: for @done
 *
 * Asks for a name and writes a PDF there.
 */
void
goen_pdf_save (GtkWidget      *parent,
               const char     *name,
               GoenPdfWrite    write,
               gpointer        data,
               GDestroyNotify  destroy,
               GoenPdfDone     done,
               gpointer        user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *base = g_strdelimit (g_strdup (name), "/", '-');
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, base);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        output_new (parent, write, data, destroy, done, user_data));
}

/**
 * goen_pdf_save_to:
 * @parent: the widget over which dialogs appear, and where it is told what happened
 * @file: where to write
 * @write: writes the PDF, in a thread
 * @data: for @write
 * @destroy: (nullable): frees @data
 * @done: (nullable): called at the end
 * @user_data: for @done
 *
 * Writes a PDF.
 */
void
goen_pdf_save_to (GtkWidget      *parent,
                  GFile          *file,
                  GoenPdfWrite    write,
                  gpointer        data,
                  GDestroyNotify  destroy,
                  GoenPdfDone     done,
                  gpointer        user_data)
{
  save (output_new (parent, write, data, destroy, done, user_data), file);
}

/**
 * goen_pdf_print:
 * @parent: the widget over which dialogs appear
 * @title: what is printed
 * @write: writes the PDF, in a thread
 * @data: for @write
 * @destroy: (nullable): frees @data
 * @done: (nullable): called at the end
 * @user_data: for @done
 *
 * Writes a PDF, asks for a printer, and prints it there. The file is private and is removed afterwards.
 */
void
goen_pdf_print (GtkWidget      *parent,
                const char     *title,
                GoenPdfWrite    write,
                gpointer        data,
                GDestroyNotify  destroy,
                GoenPdfDone     done,
                gpointer        user_data)
{
  g_autoptr (Output) self = output_new (parent, write, data, destroy, done, user_data);
  g_autoptr (GError) error = NULL;

  self->title = g_strdup (title);
  self->folder = g_dir_make_tmp ("goen-print-XXXXXX", &error);
  if (self->folder == NULL)
    {
      goen_error_show (parent, _("The Pages Could Not Be Printed"), error);
      return;
    }

  self->path = g_build_filename (self->folder, "pages.pdf", NULL);
  start (g_steal_pointer (&self), written_cb);
}
