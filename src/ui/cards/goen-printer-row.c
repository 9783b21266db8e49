/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-printer-row.h"

#include <glib/gi18n-lib.h>

#include "goen-calibration-dialog.h"

struct _GoenPrinterRow
{
  AdwActionRow parent_instance;

  GoenLibrary     *library;       /* (owned) (nullable) before it was set */
  GSettings       *settings;      /* (owned): name the printer */
  GCancellable    *loading;       /* (owned) (nullable) */
  GoenCalibration  calibration;
  gboolean         is_loaded;     /* whether it is that of the printer */
};

G_DEFINE_FINAL_TYPE (GoenPrinterRow, goen_printer_row, ADW_TYPE_ACTION_ROW)

enum {
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (GoenPrinterRow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "card-printer");
  g_autofree char *text = goen_calibration_dup_text (&self->calibration);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *name != '\0' ? name : _("Printer"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPrinterRow) self = user_data;
  GoenCalibration calibration = GOEN_CALIBRATION_NONE;

  if (!goen_library_load_printer_finish (GOEN_LIBRARY (source), result, &calibration, NULL) || self->library == NULL)
    return;

  self->calibration = calibration;
  self->is_loaded = TRUE;
  update (self);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
load (GoenPrinterRow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "card-printer");

  /* What one printer does says nothing about another one. */
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->is_loaded = FALSE;
  update (self);
  if (*name != '\0')
    goen_library_load_printer_async (self->library, name, self->loading, loaded_cb, g_object_ref (self));
}

static void
calibrate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenPrinterRow *self = GOEN_PRINTER_ROW (widget);
  g_autofree char *printer = g_settings_get_string (self->settings, "card-printer");
  AdwDialog *dialog = goen_calibration_dialog_new (self->library, printer);

  g_signal_connect_object (dialog, "stored", G_CALLBACK (goen_printer_row_take), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
goen_printer_row_dispose (GObject *object)
{
  GoenPrinterRow *self = GOEN_PRINTER_ROW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_printer_row_parent_class)->dispose (object);
}

static void
goen_printer_row_class_init (GoenPrinterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_printer_row_dispose;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "printer.calibrate", NULL, calibrate_action);
}

static void
goen_printer_row_init (GoenPrinterRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("C_alibrate…"));

  self->settings = g_settings_new (APP_ID);
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Measure how the printer moves and scales a page"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "printer.calibrate");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * goen_printer_row_set_library:
 * @self: a row
 * @library: knows how printers are corrected
 *
 * Shows what is known of the printer.
 */
void
goen_printer_row_set_library (GoenPrinterRow *self,
                              GoenLibrary    *library)
{
  g_set_object (&self->library, library);
  load (self);
}

/**
 * goen_printer_row_take:
 * @self: a row
 * @printer: its name; "" for the one that it was
 *
 * Remembers the printer for the next time, and reads again what is known of it.
 */
void
goen_printer_row_take (GoenPrinterRow *self,
                       const char     *printer)
{
  if (self->library == NULL)
    return;

  if (*printer != '\0')
    g_settings_set_string (self->settings, "card-printer", printer);
  load (self);
}

/**
 * goen_printer_row_get_calibration:
 * @self: a row
 * @calibration: (out): how the printer is corrected, %GOEN_CALIBRATION_NONE before it was read
 *
 * Tells how the printer is corrected.
 *
 * Returns: whether it was read
 */
gboolean
goen_printer_row_get_calibration (GoenPrinterRow  *self,
                                  GoenCalibration *calibration)
{
  *calibration = self->calibration;

  return self->is_loaded;
}
