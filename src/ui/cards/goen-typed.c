/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-typed.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gboolean (*is_changed) (AdwDialog *dialog);
  gboolean   is_asking;
} Guard;

static void
answered_cb (AdwDialog  *dialog,
             const char *response)
{
  Guard *guard = g_object_get_data (G_OBJECT (dialog), "goen-guard");

  guard->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (dialog);
}

static void
close_attempt_cb (AdwDialog *dialog)
{
  Guard *guard = g_object_get_data (G_OBJECT (dialog), "goen-guard");
  AdwAlertDialog *alert;

  if (guard->is_asking)
    return;
  goen_typed_take (GTK_WIDGET (dialog));
  if (!guard->is_changed (dialog))
    {
      adw_dialog_force_close (dialog);
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (answered_cb), dialog, G_CONNECT_SWAPPED);
  guard->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (dialog));
}

/**
 * goen_typed_take:
 * @widget: a widget of a window
 *
 * Lets the number count in which the cursor is. GTK does that when the cursor leaves, which a key for saving or printing does not wait for.
 */
void
goen_typed_take (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *number = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  if (number != NULL)
    gtk_spin_button_update (GTK_SPIN_BUTTON (number));
}

/**
 * goen_typed_guard:
 * @dialog: a dialog
 * @is_changed: (scope forever): whether something would be lost if it were closed now
 *
 * Asks before a dialog is closed by Escape, Cancel or the end of the program. After saving, adw_dialog_force_close() closes it.
 */
void
goen_typed_guard (AdwDialog *dialog,
                  gboolean (*is_changed) (AdwDialog *dialog))
{
  Guard *guard = g_new0 (Guard, 1);

  guard->is_changed = is_changed;
  g_object_set_data_full (G_OBJECT (dialog), "goen-guard", guard, g_free);
  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}
