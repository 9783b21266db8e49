/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-dialog.h"
#include "goen-merge-dialog.h"

static void
merged_cb (GtkWidget *parent,
           gint64     kept)
{
  if (!gtk_widget_activate_action (parent, "people.show", "x", kept))
    gtk_widget_activate_action (parent, "win.show-person", "x", kept);
}

/**
 * goen_duplicates_present:
 * @parent: the widget over which the dialog appears
 * @library: whose people are compared with one another
 *
 * Shows who is there twice.
 */
void
goen_duplicates_present (GtkWidget   *parent,
                         GoenLibrary *library)
{
  adw_dialog_present (goen_duplicates_dialog_new (library), parent);
}

/**
 * goen_merge_present:
 * @parent: the widget over which the dialog appears
 * @library: where the two are
 * @a: who stays, unless the user swaps them
 * @b: the other
 *
 * Compares two people and merges them. Who stays is shown in the window afterwards.
 */
void
goen_merge_present (GtkWidget   *parent,
                    GoenLibrary *library,
                    gint64       a,
                    gint64       b)
{
  AdwDialog *dialog = goen_merge_dialog_new (library, a, b);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), parent, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
}
