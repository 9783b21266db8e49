/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-work-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-press-work.h"

/* Work that is done at once shows nothing. */
#define DELAY_MS 200

/* How often a thread is asked how far it is. */
#define TICK_MS 100

struct _GoenWorkDialog
{
  GtkWidget      *parent;        /* (owned) */
  char           *heading;       /* (owned) */
  GCancellable   *cancellable;   /* (owned) */
  AdwAlertDialog *dialog;        /* (nullable) unless it shows */
  GtkProgressBar *bar;           /* (nullable) like @dialog */
  double          fraction;      /* below 0 where it is not known */
  guint           source_id;
};

static void
update (GoenWorkDialog *self)
{
  guint n_done, n_pages;

  if (GOEN_IS_PRESS_WORK (self->cancellable) && goen_press_work_get (GOEN_PRESS_WORK (self->cancellable), &n_done, &n_pages))
    {
      /* Translators: how many pages of a PDF are written, and how many there are. */
      g_autofree char *text = g_strdup_printf (_("Page %u of %u"), n_done, n_pages);

      adw_alert_dialog_set_body (self->dialog, text);
      self->fraction = (double) n_done / n_pages;
    }

  if (self->fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, self->fraction);
}

static gboolean
tick_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

/* However the dialog is closed, it goes by itself afterwards. */
static void
cancelled_cb (GoenWorkDialog *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  self->dialog = NULL;
  self->bar = NULL;
  g_cancellable_cancel (self->cancellable);
}

static void
delay_cb (gpointer user_data)
{
  GoenWorkDialog *self = user_data;

  self->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (self->heading, NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->heading, -1);
  adw_alert_dialog_set_extra_child (self->dialog, GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (self->dialog, "cancel", _("_Cancel"));
  adw_alert_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (cancelled_cb), self);
  update (self);
  adw_dialog_present (ADW_DIALOG (self->dialog), self->parent);
  self->source_id = g_timeout_add (TICK_MS, tick_cb, self);
}

/**
 * goen_work_dialog_new:
 * @parent: the widget over which the dialog appears
 * @heading: what is being done, translated
 * @cancellable: what stops the work; of a #GoenPressWork the pages are shown
 *
 * Begins to wait. The dialog comes when the work is not done in a moment.
 *
 * Returns: (transfer full): to be freed when the work is done
 */
GoenWorkDialog *
goen_work_dialog_new (GtkWidget    *parent,
                      const char   *heading,
                      GCancellable *cancellable)
{
  GoenWorkDialog *self = g_new0 (GoenWorkDialog, 1);

  self->parent = g_object_ref (parent);
  self->heading = g_strdup (heading);
  self->cancellable = g_object_ref (cancellable);
  self->fraction = -1;
  self->source_id = g_timeout_add_once (DELAY_MS, delay_cb, self);

  return self;
}

/**
 * goen_work_dialog_set_progress:
 * @self: who waits
 * @n_done: how much is done
 * @n: how much there is, more than 0
 *
 * Tells how far the work is.
 */
void
goen_work_dialog_set_progress (GoenWorkDialog *self,
                               guint           n_done,
                               guint           n)
{
  self->fraction = (double) n_done / n;
}

/**
 * goen_work_dialog_free:
 * @self: (transfer full): who waits
 *
 * Ends the waiting and closes the dialog.
 */
void
goen_work_dialog_free (GoenWorkDialog *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      adw_dialog_force_close (ADW_DIALOG (self->dialog));
    }
  g_object_unref (self->parent);
  g_object_unref (self->cancellable);
  g_free (self->heading);
  g_free (self);
}
