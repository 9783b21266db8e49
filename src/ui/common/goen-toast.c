/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-toast.h"

#include <glib/gi18n-lib.h>

/* Long enough to read the sentence, to look at the list, and to decide. */
#define UNDO_SECONDS 10

typedef struct {
  GtkWidget      *root;      /* not owned: it owns this through its qdata */
  GWeakRef        overlay;   /* AdwToastOverlay */
  GSimpleAction  *action;    /* (owned) toast.undo */
  AdwToast       *undo;      /* (nullable) not owned: the toast that can be undone now */
} Toasts;

typedef struct {
  GtkWidget      *root;      /* not owned: toasts do not outlive their window */
  void          (*undo) (GtkWidget *root, gpointer data);
  gpointer        data;      /* (owned) */
  GDestroyNotify  free_data;
} Undo;

static G_DEFINE_QUARK (goen-toasts, goen_toasts)

static void
toasts_free (gpointer data)
{
  Toasts *toasts = data;

  g_weak_ref_clear (&toasts->overlay);
  g_clear_object (&toasts->action);
  g_free (toasts);
}

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  if (undo->free_data != NULL)
    undo->free_data (undo->data);
  g_free (undo);
}

static Toasts *
find_toasts (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  /* A dialog may have gone from the screen while its work went on. */
  if (root == NULL)
    {
      GApplication *application = g_application_get_default ();

      if (GTK_IS_APPLICATION (application))
        root = GTK_ROOT (gtk_application_get_active_window (GTK_APPLICATION (application)));
    }

  return root != NULL ? g_object_get_qdata (G_OBJECT (root), goen_toasts_quark ()) : NULL;
}

static void
set_undo_toast (Toasts   *toasts,
                AdwToast *toast)
{
  toasts->undo = toast;
  g_simple_action_set_enabled (toasts->action, toast != NULL);
}

static void
undo_dismissed_cb (AdwToast  *toast,
                   GtkWidget *root)
{
  Toasts *toasts = find_toasts (root);

  if (toasts != NULL && toasts->undo == toast)
    set_undo_toast (toasts, NULL);
}

static void
undo_clicked_cb (AdwToast *toast,
                 Undo     *undo)
{
  undo->undo (undo->root, undo->data);
}

static void
undo_action_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  goen_toast_undo_last (user_data);
}

/* A dialog that stays open has toasts of its own: those of the window are behind it. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget,
              Toasts    *toasts)
{
  GtkWidget *nearest = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (toasts == NULL)
    return NULL;
  if (nearest != NULL && gtk_widget_get_ancestor (nearest, ADW_TYPE_DIALOG) != NULL)
    return ADW_TOAST_OVERLAY (g_object_ref (nearest));

  return g_weak_ref_get (&toasts->overlay);
}

static gboolean
present_toast (AdwToastOverlay *overlay,
               AdwToast        *toast)
{
  if (overlay == NULL)
    {
      g_object_unref (toast);
      return FALSE;
    }

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (overlay, toast);

  return TRUE;
}

/* What was done in a dialog can still be undone when it has closed. */
static void
dialog_closed_cb (AdwToast  *toast,
                  AdwDialog *dialog)
{
  Toasts *toasts = find_toasts (g_object_get_qdata (G_OBJECT (toast), goen_toasts_quark ()));
  g_autoptr (AdwToastOverlay) overlay = toasts != NULL ? g_weak_ref_get (&toasts->overlay) : NULL;

  if (overlay == NULL || toasts->undo != toast)
    return;

  g_object_ref (toast);
  adw_toast_dismiss (toast);
  if (present_toast (overlay, toast))
    set_undo_toast (toasts, toast);
}

static void
follow_dialog (AdwToast        *toast,
               AdwToastOverlay *overlay,
               GtkWidget       *root)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (overlay), ADW_TYPE_DIALOG);

  if (dialog == NULL)
    return;

  g_object_set_qdata (G_OBJECT (toast), goen_toasts_quark (), root);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), toast, G_CONNECT_SWAPPED);
}

/**
 * goen_toast_set_overlay:
 * @root: a window
 * @overlay: where the toasts of the window appear
 *
 * Makes a window one that shows toasts.
 *
 * It gives the window the action `toast.undo`, enabled while something can be undone, and
 * binds Ctrl+Z to it after the focused widget has had its turn, so that a text field still
 * undoes its own typing.
 */
void
goen_toast_set_overlay (GtkWidget       *root,
                        AdwToastOverlay *overlay)
{
  g_autoptr (GSimpleActionGroup) group = NULL;
  GtkEventController *controller;
  Toasts *toasts;

  g_return_if_fail (GTK_IS_ROOT (root));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  toasts = g_object_get_qdata (G_OBJECT (root), goen_toasts_quark ());
  if (toasts != NULL)
    {
      g_weak_ref_set (&toasts->overlay, overlay);
      return;
    }

  toasts = g_new0 (Toasts, 1);
  toasts->root = root;
  g_weak_ref_init (&toasts->overlay, overlay);
  toasts->action = g_simple_action_new ("undo", NULL);
  g_simple_action_set_enabled (toasts->action, FALSE);
  g_signal_connect (toasts->action, "activate", G_CALLBACK (undo_action_cb), root);
  g_object_set_qdata_full (G_OBJECT (root), goen_toasts_quark (), toasts, toasts_free);

  group = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (toasts->action));
  gtk_widget_insert_action_group (root, "toast", G_ACTION_GROUP (group));

  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"),
                                                          gtk_named_action_new ("toast.undo")));
  gtk_widget_add_controller (root, controller);
}

/**
 * goen_toast_show:
 * @widget: the widget in which something happened
 * @title: a sentence, plain text
 *
 * Tells the user what has happened.
 */
void
goen_toast_show (GtkWidget  *widget,
                 const char *title)
{
  g_autoptr (AdwToastOverlay) overlay = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);

  overlay = find_overlay (widget, find_toasts (widget));
  present_toast (overlay, adw_toast_new (title));
}

/**
 * goen_toast_show_undo:
 * @widget: the widget in which something happened
 * @title: a sentence, plain text
 * @undo: takes it back
 * @data: (transfer full): for @undo
 * @free_data: (nullable): frees @data when nothing can be undone any more
 *
 * Tells the user what has happened and offers to take it back.
 *
 * A toast in a dialog that has an #AdwToastOverlay moves to the window when the dialog closes.
 *
 * @undo gets the window and is called at most once. Only the latest change can be
 * undone: an earlier toast goes when the next one comes.
 */
void
goen_toast_show_undo (GtkWidget       *widget,
                      const char      *title,
                      void           (*undo) (GtkWidget *root, gpointer data),
                      gpointer         data,
                      GDestroyNotify   free_data)
{
  g_autoptr (AdwToastOverlay) overlay = NULL;
  Toasts *toasts;
  AdwToast *toast;
  Undo *closure;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (undo != NULL);

  toasts = find_toasts (widget);
  if (toasts != NULL && toasts->undo != NULL)
    adw_toast_dismiss (toasts->undo);

  closure = g_new0 (Undo, 1);
  closure->root = toasts != NULL ? toasts->root : NULL;
  closure->undo = undo;
  closure->data = data;
  closure->free_data = free_data;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), closure, undo_free, 0);
  if (toasts != NULL)
    g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_dismissed_cb), toasts->root, 0);

  overlay = find_overlay (widget, toasts);
  if (present_toast (overlay, toast))
    {
      follow_dialog (toast, overlay, toasts->root);
      set_undo_toast (toasts, toast);
    }
}

/**
 * goen_toast_undo_last:
 * @root: a window
 *
 * Takes back what the toast on the screen offers to take back.
 *
 * Returns: %FALSE when no such toast is shown
 */
gboolean
goen_toast_undo_last (GtkWidget *root)
{
  Toasts *toasts;
  g_autoptr (AdwToast) toast = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  toasts = find_toasts (root);
  if (toasts == NULL || toasts->undo == NULL)
    return FALSE;

  toast = g_object_ref (toasts->undo);
  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);

  return TRUE;
}

/**
 * goen_error_show:
 * @widget: the widget in which something failed
 * @heading: a translated sentence that says what could not be done
 * @error: why
 *
 * Tells the user that something could not be done, and why.
 *
 * Nothing is shown when the user has cancelled the work.
 */
void
goen_error_show (GtkWidget    *widget,
                 const char   *heading,
                 const GError *error)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_dialog_present (dialog, widget);
}
