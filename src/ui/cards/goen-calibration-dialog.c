/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-calibration-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-calibration-page.h"
#include "goen-cards-print.h"
#include "goen-toast.h"
#include "goen-typed.h"

struct _GoenCalibrationDialog
{
  AdwDialog parent_instance;

  GtkWidget      *keep_button;
  AdwBanner      *problem;
  GtkAspectFrame *page_picture;
  GtkDrawingArea *page;
  AdwEntryRow    *printer_row;
  AdwComboRow    *paper_row;
  AdwSpinRow     *bar_x_row;
  AdwSpinRow     *bar_y_row;
  AdwSpinRow     *cross_x_row;
  AdwSpinRow     *cross_y_row;
  AdwSpinRow     *offset_x_row;
  AdwSpinRow     *offset_y_row;
  AdwSpinRow     *scale_x_row;
  AdwSpinRow     *scale_y_row;

  GoenLibrary     *library;       /* (owned) */
  GoenSheet       *paper;         /* (owned): one card as large as the page */
  GoenCalibration  calibration;   /* as it is shown */
  GoenCalibration  printed_with;  /* of the page that is measured */
  GoenCalibration  printing_with; /* of the page that was sent last */
  gboolean         is_filling;
  gboolean         is_changed;    /* by the user, and not kept yet */
};

G_DEFINE_FINAL_TYPE (GoenCalibrationDialog, goen_calibration_dialog, ADW_TYPE_DIALOG)

enum {
  STORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_printer (GoenCalibrationDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->printer_row))));
}

/* Measures */

static void
set_paper (GoenCalibrationDialog *self,
           double                 width,
           double                 height)
{
  self->paper->page_width = self->paper->card_width = self->paper->dx = width;
  self->paper->page_height = self->paper->card_height = self->paper->dy = height;
  self->paper->nx = self->paper->ny = 1;
  self->paper->x = self->paper->y = 0;
}

static void
fill_measures (GoenCalibrationDialog *self)
{
  self->is_filling = TRUE;
  adw_spin_row_set_value (self->bar_x_row, 100);
  adw_spin_row_set_value (self->bar_y_row, 100);
  adw_spin_row_set_value (self->cross_x_row, self->paper->page_width / 2);
  adw_spin_row_set_value (self->cross_y_row, self->paper->page_height / 2);
  self->is_filling = FALSE;
}

static void
paper_changed_cb (GoenCalibrationDialog *self)
{
  if (self->paper == NULL)
    return;

  if (adw_combo_row_get_selected (self->paper_row) == 0)
    set_paper (self, 210, 297);
  else
    set_paper (self, 215.9, 279.4);
  gtk_aspect_frame_set_ratio (self->page_picture, (float) (self->paper->page_width / self->paper->page_height));
  goen_calibration_page_show (self->page, self->paper);
  fill_measures (self);
}

/* What is kept */

static void
update (GoenCalibrationDialog *self)
{
  g_autofree char *printer = dup_printer (self);
  gboolean is_good = goen_calibration_check (&self->calibration, NULL);

  if (!is_good)
    adw_banner_set_title (self->problem, _("No printer is this far off: look at the measures again. Was the page printed in actual size?"));
  adw_banner_set_revealed (self->problem, !is_good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calibration.keep", is_good && *printer != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calibration.check", is_good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calibration.reset", *printer != '\0');
  gtk_widget_set_tooltip_text (self->keep_button, *printer != '\0' ? NULL : _("Name the printer first"));
}

static void
fill_result (GoenCalibrationDialog *self)
{
  self->is_filling = TRUE;
  adw_spin_row_set_value (self->offset_x_row, self->calibration.offset_x);
  adw_spin_row_set_value (self->offset_y_row, self->calibration.offset_y);
  adw_spin_row_set_value (self->scale_x_row, self->calibration.scale_x * 100);
  adw_spin_row_set_value (self->scale_y_row, self->calibration.scale_y * 100);
  self->is_filling = FALSE;
  update (self);
}

static void
measured_cb (GoenCalibrationDialog *self)
{
  GoenCalibration measured;

  if (self->is_filling || self->paper == NULL)
    return;

  measured = goen_calibration_from_measures (adw_spin_row_get_value (self->bar_x_row), adw_spin_row_get_value (self->bar_y_row),
                                             adw_spin_row_get_value (self->cross_x_row), adw_spin_row_get_value (self->cross_y_row),
                                             self->paper->page_width, self->paper->page_height);
  measured = goen_calibration_refine (&self->printed_with, &measured);
  /* The back is measured on cards. */
  measured.back_x = self->calibration.back_x;
  measured.back_y = self->calibration.back_y;
  self->calibration = measured;
  self->is_changed = TRUE;
  fill_result (self);
}

static void
result_changed_cb (GoenCalibrationDialog *self)
{
  if (self->is_filling || self->paper == NULL)
    return;

  self->calibration.offset_x = adw_spin_row_get_value (self->offset_x_row);
  self->calibration.offset_y = adw_spin_row_get_value (self->offset_y_row);
  self->calibration.scale_x = adw_spin_row_get_value (self->scale_x_row) / 100;
  self->calibration.scale_y = adw_spin_row_get_value (self->scale_y_row) / 100;
  self->is_changed = TRUE;
  update (self);
}

static void
printer_changed_cb (GoenCalibrationDialog *self)
{
  if (self->paper != NULL)
    update (self);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCalibrationDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *printer = NULL;

  if (self->library == NULL)
    return;
  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The Calibration Could Not Be Saved"), error);
      return;
    }

  printer = dup_printer (self);
  g_signal_emit (self, signals[STORED], 0, printer);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCalibrationDialog *self = GOEN_CALIBRATION_DIALOG (widget);
  g_autofree char *printer = dup_printer (self);

  goen_typed_take (widget);
  goen_library_save_printer_async (self->library, printer, goen_calibration_is_none (&self->calibration) ? NULL : &self->calibration, NULL,
                                   stored_cb, g_object_ref (self));
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenCalibrationDialog *self = GOEN_CALIBRATION_DIALOG (widget);

  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->printed_with = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->is_changed = TRUE;
  fill_measures (self);
  fill_result (self);
}

/* Printing */

static void
printer_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenCalibrationDialog) self = user_data;
  GoenCalibration calibration = GOEN_CALIBRATION_NONE;

  /* What was measured or typed meanwhile is newer. */
  if (!goen_library_load_printer_finish (GOEN_LIBRARY (source), result, &calibration, NULL) || self->library == NULL || self->is_changed)
    return;

  self->calibration = calibration;
  fill_result (self);
}

/* What one printer does says nothing about another one. */
static void
load_printer (GoenCalibrationDialog *self,
              const char            *printer)
{
  gtk_editable_set_text (GTK_EDITABLE (self->printer_row), printer);
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  fill_result (self);
  goen_library_load_printer_async (self->library, printer, NULL, printer_loaded_cb, g_object_ref (self));
}

static void
printed_cb (GoenCalibrationDialog *self,
            gboolean               printed,
            const char            *printer)
{
  g_autofree char *named = dup_printer (self);

  if (!printed)
    return;

  /* What is measured next is this page, as a printer that is right would print it until somebody says otherwise. */
  self->printed_with = self->printing_with;
  fill_measures (self);
  if (*printer == '\0' || g_str_equal (printer, named))
    return;
  /* What was measured is what the page was checked with; it is only known now which printer that is. */
  if (self->is_changed)
    gtk_editable_set_text (GTK_EDITABLE (self->printer_row), printer);
  else
    load_printer (self, printer);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GoenPrintOperation) operation = NULL;

  goen_typed_take (widget);
  operation = goen_calibration_dialog_make_operation (GOEN_CALIBRATION_DIALOG (widget), g_str_equal (name, "calibration.check"));
  goen_print_operation_run (operation, widget);
}

/* Object */

static gboolean
is_changed (AdwDialog *dialog)
{
  return GOEN_CALIBRATION_DIALOG (dialog)->is_changed;
}

static void
goen_calibration_dialog_dispose (GObject *object)
{
  GoenCalibrationDialog *self = GOEN_CALIBRATION_DIALOG (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->paper, goen_sheet_free);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CALIBRATION_DIALOG);

  G_OBJECT_CLASS (goen_calibration_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, page_picture);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, page);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, printer_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, bar_x_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, bar_y_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, cross_x_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, cross_y_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, offset_x_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, offset_y_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, scale_x_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCalibrationDialog, scale_y_row);
}

static void
goen_calibration_dialog_class_init (GoenCalibrationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_calibration_dialog_dispose;

  signals[STORED] = g_signal_new ("stored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "calibration.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "calibration.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "calibration.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "calibration.check", NULL, print_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-calibration-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, paper_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, printer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, result_changed_cb);
}

static void
goen_calibration_dialog_init (GoenCalibrationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->printed_with = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->paper = goen_sheet_new ();
  self->paper->is_plain = TRUE;
  paper_changed_cb (self);
  goen_typed_guard (ADW_DIALOG (self), is_changed);
}

/**
 * goen_calibration_dialog_new:
 * @library: where calibrations are kept
 * @printer: (nullable): its name; %NULL or "" asks
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_calibration_dialog_new (GoenLibrary *library,
                             const char  *printer)
{
  GoenCalibrationDialog *self = g_object_new (GOEN_TYPE_CALIBRATION_DIALOG, NULL);

  self->library = g_object_ref (library);
  if (printer != NULL && *printer != '\0')
    load_printer (self, printer);
  else
    update (self);

  return ADW_DIALOG (self);
}

/**
 * goen_calibration_dialog_make_operation:
 * @self: the dialog
 * @is_check: whether the page is printed with what the dialog says now, and not as the printer is
 *
 * Makes what prints the page. What is measured afterwards is measured on that page.
 *
 * Returns: (transfer full): the operation
 */
GoenPrintOperation *
goen_calibration_dialog_make_operation (GoenCalibrationDialog *self,
                                        gboolean               is_check)
{
  g_autofree char *printer = dup_printer (self);
  GoenPrintOperation *operation;

  self->printing_with = is_check ? self->calibration : (GoenCalibration) GOEN_CALIBRATION_NONE;
  operation = goen_calibration_page_print (self->library, self->paper, &self->printing_with, printer);
  g_signal_connect_object (operation, "finished", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);

  return operation;
}

/**
 * goen_calibration_present:
 * @parent: the widget over which the dialog appears
 * @library: where calibrations are kept
 * @printer: (nullable): its name; %NULL asks
 *
 * Shows the calibration of a printer.
 */
void
goen_calibration_present (GtkWidget   *parent,
                          GoenLibrary *library,
                          const char  *printer)
{
  adw_dialog_present (goen_calibration_dialog_new (library, printer), parent);
}
