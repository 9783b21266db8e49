/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-take-page.h"
#include "goen-take-throw.h"
#include "goen-take-words.h"
#include "goen-toast.h"

struct _GoenTakeDialog
{
  AdwDialog parent_instance;

  GoenLibrary  *library;     /* (owned) */
  GoenTakePage *page;        /* not owned (nullable) */
  gint64        take_id;
  gboolean      is_saving;
};

G_DEFINE_FINAL_TYPE (GoenTakeDialog, goen_take_dialog, ADW_TYPE_DIALOG)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenTakeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) saved = goen_library_save_take_finish (GOEN_LIBRARY (source), result, &error);

  self->is_saving = FALSE;
  if (saved != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    goen_error_show (GTK_WIDGET (self), _("The Take Could Not Be Saved"), error);
}

static void
close_attempt_cb (GoenTakeDialog *self)
{
  g_autoptr (GoenTake) take = NULL;

  if (self->is_saving)
    return;
  if (!goen_take_page_is_edited (self->page))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  take = goen_take_page_dup_take (self->page);
  self->is_saving = TRUE;
  goen_library_save_take_async (self->library, take, NULL, saved_cb, g_object_ref (self));
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  close_attempt_cb (GOEN_TAKE_DIALOG (widget));
}

static void
throw_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenTakeDialog *self = GOEN_TAKE_DIALOG (widget);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  goen_take_throw_away (root, self->library, self->take_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
goen_take_dialog_dispose (GObject *object)
{
  GoenTakeDialog *self = GOEN_TAKE_DIALOG (object);

  self->page = NULL;
  g_clear_object (&self->library);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);

  G_OBJECT_CLASS (goen_take_dialog_parent_class)->dispose (object);
}

static void
goen_take_dialog_class_init (GoenTakeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_take_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "take.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "take.throw", NULL, throw_action);
}

static void
goen_take_dialog_init (GoenTakeDialog *self)
{
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->page = g_object_new (GOEN_TYPE_TAKE_PAGE, NULL);
  goen_take_page_set_again (self->page, FALSE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self->page));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), overlay);
  adw_dialog_set_child (ADW_DIALOG (self), toolbar);
  adw_dialog_set_content_width (ADW_DIALOG (self), 720);
  adw_dialog_set_content_height (ADW_DIALOG (self), 760);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * goen_take_dialog_new:
 * @library: the library
 * @take: a take that is stored; copied
 *
 * Creates a dialog that shows a take.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_take_dialog_new (GoenLibrary    *library,
                      const GoenTake *take)
{
  GoenTakeDialog *self = g_object_new (GOEN_TYPE_TAKE_DIALOG, NULL);
  g_autofree char *title = goen_take_dup_date (take);
  g_autofree char *path = goen_library_dup_sound_path (library, take);

  self->library = g_object_ref (library);
  self->take_id = take->id;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  goen_take_page_set_take (self->page, take, path);

  return ADW_DIALOG (self);
}
