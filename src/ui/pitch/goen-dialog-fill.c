/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-dialog-fill.h"

typedef struct {
  int        width;       /* px of the surface, when the dialog was last laid out */
  int        height;
  GtkWindow *enlarged;    /* (weak) (nullable): the window, where the dialog made it fill the screen */
} Fill;

static G_DEFINE_QUARK (goen-dialog-fill, goen_dialog_fill)

static void
fill_free (gpointer data)
{
  Fill *fill = data;

  g_clear_weak_pointer (&fill->enlarged);
  g_free (fill);
}

static Fill *
get_fill (AdwDialog *dialog)
{
  return g_object_get_qdata (G_OBJECT (dialog), goen_dialog_fill_quark ());
}

/* A dialog leaves a margin around it unless it cannot be smaller. */
static void
take_all (AdwDialog *dialog)
{
  GtkWidget *host = gtk_widget_get_parent (GTK_WIDGET (dialog));
  GtkWidget *child = adw_dialog_get_child (dialog);

  if (host != NULL && child != NULL)
    gtk_widget_set_size_request (child, gtk_widget_get_width (host), gtk_widget_get_height (host));
}

static void
layout_cb (AdwDialog *dialog,
           int        width,
           int        height)
{
  Fill *fill = get_fill (dialog);

  fill->width = width;
  fill->height = height;
  take_all (dialog);
}

/* When the window becomes smaller, the dialog has to before it is laid out. */
static void
resized_cb (AdwDialog  *dialog,
            GParamSpec *pspec,
            GdkSurface *surface)
{
  Fill *fill = get_fill (dialog);
  GtkWidget *child = adw_dialog_get_child (dialog);
  int width;
  int height;

  if (child == NULL)
    return;

  gtk_widget_get_size_request (child, &width, &height);
  width += MIN (gdk_surface_get_width (surface) - fill->width, 0);
  height += MIN (gdk_surface_get_height (surface) - fill->height, 0);
  fill->width = gdk_surface_get_width (surface);
  fill->height = gdk_surface_get_height (surface);
  gtk_widget_set_size_request (child, MAX (width, -1), MAX (height, -1));
}

static void
realize_cb (AdwDialog *dialog)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (dialog)));
  Fill *fill = get_fill (dialog);

  fill->width = gdk_surface_get_width (surface);
  fill->height = gdk_surface_get_height (surface);
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (resized_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (resized_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "layout", G_CALLBACK (layout_cb), dialog, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  take_all (dialog);
}

static void
closed_cb (AdwDialog *dialog)
{
  Fill *fill = get_fill (dialog);

  if (fill->enlarged != NULL)
    gtk_window_unfullscreen (fill->enlarged);
  g_clear_weak_pointer (&fill->enlarged);
}

/**
 * goen_dialog_fill_window:
 * @dialog: a dialog that has not been shown
 *
 * Lets a dialog take all of its window, and follow its size.
 */
void
goen_dialog_fill_window (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  adw_dialog_set_presentation_mode (dialog, ADW_DIALOG_FLOATING);
  gtk_widget_add_css_class (GTK_WIDGET (dialog), "goen-filling");
  g_object_set_qdata_full (G_OBJECT (dialog), goen_dialog_fill_quark (), g_new0 (Fill, 1), fill_free);
  g_signal_connect_after (dialog, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * goen_dialog_toggle_fullscreen:
 * @dialog: a dialog that fills its window
 *
 * Lets the window fill the screen, or not any more. When the dialog closes, the window is as it was before.
 */
void
goen_dialog_toggle_fullscreen (AdwDialog *dialog)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (dialog)));
  Fill *fill = get_fill (dialog);

  g_return_if_fail (fill != NULL);

  if (gtk_window_is_fullscreen (window))
    {
      g_clear_weak_pointer (&fill->enlarged);
      gtk_window_unfullscreen (window);
    }
  else
    {
      g_set_weak_pointer (&fill->enlarged, window);
      gtk_window_fullscreen (window);
    }
}
