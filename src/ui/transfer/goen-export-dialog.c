/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-export-losses.h"
#include "goen-export.h"
#include "goen-toast.h"

/* Work that is done at once shows no progress. */
#define PROGRESS_DELAY_MS 200

struct _GoenExportDialog
{
  AdwDialog parent_instance;

  GtkWidget           *export_button;
  GtkStack            *stack;
  AdwPreferencesGroup *formats;
  GtkCheckButton      *vcard_4;
  GtkCheckButton      *vcard_3;
  GtkCheckButton      *vcard_21;
  GtkCheckButton      *csv;
  GtkCheckButton      *csv_cp932;
  GtkCheckButton      *csv_google;
  GtkCheckButton      *json;
  AdwSwitchRow        *with_private;
  GtkLabel            *working_label;
  GtkProgressBar      *progress;

  GtkWidget    *parent;        /* (owned) */
  GoenLibrary  *library;       /* (owned) */
  GArray       *ids;           /* (owned) of gint64 */
  GoenPerson   *only_one;      /* (owned) (nullable): when it is just one, for the name of the file */
  GFile        *file;          /* (owned) (nullable) */
  GCancellable *cancellable;   /* (owned) (nullable) */
  guint         delay_id;
};

G_DEFINE_FINAL_TYPE (GoenExportDialog, goen_export_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static GoenExportFormat
get_format (GoenExportDialog *self)
{
  const struct {
    GtkCheckButton   *button;
    GoenExportFormat  format;
  } choices[] = {
    { self->vcard_3, GOEN_EXPORT_VCARD_3 },
    { self->vcard_21, GOEN_EXPORT_VCARD_21 },
    { self->csv, GOEN_EXPORT_CSV },
    { self->csv_cp932, GOEN_EXPORT_CSV_CP932 },
    { self->csv_google, GOEN_EXPORT_CSV_GOOGLE },
    { self->json, GOEN_EXPORT_JSON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (gtk_check_button_get_active (choices[i].button))
      return choices[i].format;

  return GOEN_EXPORT_VCARD_4;
}

/* 高橋 美咲.vcf for one person, goen-2026-11-21.vcf for many; dates in this order sort in a folder, in every language. */
static char *
dup_file_name (GoenExportDialog *self)
{
  const char *extension = goen_export_format_get_extension (get_format (self));
  const char *name = self->only_one != NULL ? goen_person_get_name (self->only_one) : NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *base = NULL;

  if (name != NULL && *name != '\0' && *name != '.')
    {
      base = g_strdelimit (g_strdup (name), G_DIR_SEPARATOR_S, '_');
      return g_strdup_printf ("%s.%s", base, extension);
    }
  now = g_date_time_new_now_local ();
  base = g_date_time_format (now, "%Y-%m-%d");
  return g_strdup_printf ("goen-%s.%s", base, extension);
}

/* Result */

static void
folder_shown_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (widget, _("The Folder Could Not Be Shown"), error);
}

static void
show_folder_cb (AdwToast *toast,
                GFile    *file)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkRoot *root = gtk_widget_get_root (overlay);

  gtk_file_launcher_open_containing_folder (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                                            folder_shown_cb, g_object_ref (overlay));
}

static void
tell_result (GoenExportDialog *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (self->parent, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *sentence = NULL;
  AdwToast *toast;

  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person exported", "%u people exported", self->ids->len),
                              self->ids->len);
  if (overlay == NULL)
    {
      goen_toast_show (self->parent, sentence);
      return;
    }
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("Show in Folder"));
  g_object_set_data (G_OBJECT (toast), "overlay", overlay);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_folder_cb),
                         g_object_ref (self->file), (GClosureNotify) g_object_unref, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* Writing */

static void
delay_cb (gpointer user_data)
{
  GoenExportDialog *self = user_data;

  self->delay_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "working");
}

static void
progress_cb (guint    done,
             guint    all,
             gpointer user_data)
{
  GoenExportDialog *self = user_data;

  if (all > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) done / all);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) losses = NULL;
  gboolean is_written = goen_export_finish (result, &losses, &error);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_stack_set_visible_child_name (self->stack, "options");
  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (!is_written)
    {
      goen_error_show (GTK_WIDGET (self), _("The File Could Not Be Written"), error);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  tell_result (self);
  if (losses->len > 0)
    adw_dialog_present (goen_export_losses_new (losses), self->parent);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (file == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("No File Could Be Chosen"), error);
      return;
    }
  g_set_object (&self->file, file);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->cancellable = g_cancellable_new ();
  self->delay_id = g_timeout_add_once (PROGRESS_DELAY_MS, delay_cb, self);
  goen_export_to_file_async (self->library, (const gint64 *) self->ids->data, self->ids->len, get_format (self),
                             adw_switch_row_get_active (self->with_private), file, progress_cb, self,
                             self->cancellable, exported_cb, g_object_ref (self));
}

static void
export_clicked_cb (GoenExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = dup_file_name (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _("Export To"));
  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        file_chosen_cb, g_object_ref (self));
}

/* Object */

static void
goen_export_dialog_closed (AdwDialog *dialog)
{
  GoenExportDialog *self = GOEN_EXPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->delay_id, g_source_remove);
}

static void
goen_export_dialog_dispose (GObject *object)
{
  GoenExportDialog *self = GOEN_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->file);
  g_clear_object (&self->only_one);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (goen_export_dialog_parent_class)->dispose (object);
}

static void
goen_export_dialog_class_init (GoenExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_export_dialog_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, vcard_4);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, vcard_3);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, vcard_21);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, csv);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, csv_cp932);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, csv_google);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, json);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, with_private);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, GoenExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
goen_export_dialog_init (GoenExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_export_dialog_new:
 * @parent: where the result is told
 * @library: where the people are
 * @ids: who is exported, in this order
 * @n_ids: how many they are
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_export_dialog_new (GtkWidget    *parent,
                        GoenLibrary  *library,
                        const gint64 *ids,
                        guint         n_ids)
{
  GoenExportDialog *self = g_object_new (GOEN_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *description = NULL;

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->ids, ids, n_ids);
  if (n_ids == 1)
    self->only_one = goen_library_get_person (library, ids[0]);
  description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person will be exported.", "%u people will be exported.", n_ids), n_ids);
  adw_preferences_group_set_description (self->formats, description);
  return ADW_DIALOG (self);
}
