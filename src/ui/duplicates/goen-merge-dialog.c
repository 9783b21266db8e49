/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-merge-pane.h"
#include "goen-toast.h"

struct _GoenMergeDialog
{
  AdwDialog parent_instance;

  GtkWidget     *merge_button;
  GoenMergePane *pane;
  gboolean       wants_focus;    /* the button is to have it as soon as it can be pressed */
};

enum {
  MERGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenMergeDialog, goen_merge_dialog, ADW_TYPE_DIALOG)

static guint signals[N_SIGNALS];

static void
merge_clicked_cb (GoenMergeDialog *self)
{
  goen_merge_pane_merge (self->pane);
}

/* A button that cannot be pressed for the moment loses the focus. */
static void
is_ready_cb (GoenMergeDialog *self)
{
  gboolean is_ready;

  if (self->pane == NULL)
    return;

  is_ready = goen_merge_pane_get_is_ready (self->pane);
  if (!is_ready && gtk_widget_is_focus (self->merge_button))
    self->wants_focus = TRUE;
  gtk_widget_set_sensitive (self->merge_button, is_ready);
  if (!is_ready || !self->wants_focus)
    return;

  self->wants_focus = FALSE;
  adw_dialog_set_focus (ADW_DIALOG (self), self->merge_button);
}

static void
merged_cb (GoenMergeDialog *self,
           gint64           kept,
           gint64           gone)
{
  g_autoptr (GoenMergeDialog) keep = g_object_ref (self);

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[MERGED], 0, kept);
}

static void
missing_cb (GoenMergeDialog *self,
            gint64           a,
            gint64           b)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    goen_toast_show (parent, _("One of the two is in the trash or gone, so there is nothing to merge."));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
goen_merge_dialog_dispose (GObject *object)
{
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_MERGE_DIALOG);

  G_OBJECT_CLASS (goen_merge_dialog_parent_class)->dispose (object);
}

static void
goen_merge_dialog_class_init (GoenMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_merge_dialog_dispose;

  /**
   * GoenMergeDialog::merged:
   * @self: the dialog, closed
   * @kept: who stays
   *
   * Emitted when the two have become one.
   */
  signals[MERGED] =
    g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (GOEN_TYPE_MERGE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, GoenMergeDialog, pane);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, merged_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_cb);
}

static void
goen_merge_dialog_init (GoenMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->wants_focus = TRUE;
}

/**
 * goen_merge_dialog_new:
 * @library: where the two are
 * @a: who stays, unless the user swaps them
 * @b: the other
 *
 * Makes the dialog and begins to read the two.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_merge_dialog_new (GoenLibrary *library,
                       gint64       a,
                       gint64       b)
{
  GoenMergeDialog *self = g_object_new (GOEN_TYPE_MERGE_DIALOG, NULL);

  goen_merge_pane_show (self->pane, library, a, b);

  return ADW_DIALOG (self);
}
