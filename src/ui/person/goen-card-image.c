/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-image.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"

#define THUMBNAIL_HEIGHT 110
#define LARGE_SIZE 2400

struct _GoenCardImage
{
  GtkButton parent_instance;

  GtkWidget    *clamp;         /* (unowned) */
  GtkWidget    *picture;       /* (unowned) */
  GCancellable *cancellable;   /* (owned) (nullable) */
  GoenImageKind kind;
};

G_DEFINE_FINAL_TYPE (GoenCardImage, goen_card_image, GTK_TYPE_BUTTON)

static guint settled_signal;

static const char *
get_name (GoenCardImage *self)
{
  return self->kind == GOEN_IMAGE_CARD_BACK ? _("Back of the business card") : _("Front of the business card");
}

static void
decode_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = goen_photo_decode (task_data, LARGE_SIZE, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_failure (GoenCardImage *self,
              const GError  *error)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  gtk_button_set_icon_name (GTK_BUTTON (self), "image-missing-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* As wide as makes it THUMBNAIL_HEIGHT high. */
static void
show_picture (GoenCardImage *self,
              GdkTexture    *texture)
{
  double ratio = (double) gdk_texture_get_width (texture) / gdk_texture_get_height (texture);
  int width = CLAMP ((int) (THUMBNAIL_HEIGHT * ratio), 24, 3 * THUMBNAIL_HEIGHT);

  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), width);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GoenCardImage *self = GOEN_CARD_IMAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL)
    show_failure (self, error);
  else
    show_picture (self, texture);
  g_signal_emit (self, settled_signal, 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCardImage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = goen_library_load_image_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    show_failure (self, error);
  if (bytes == NULL)
    {
      g_signal_emit (self, settled_signal, 0);
      return;
    }
  task = g_task_new (self, self->cancellable, decoded_cb, NULL);
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, decode_in_thread);
}

static void
goen_card_image_clicked (GtkButton *button)
{
  GoenCardImage *self = GOEN_CARD_IMAGE (button);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *picture = gtk_picture_new_for_paintable (gtk_picture_get_paintable (GTK_PICTURE (self->picture)));

  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_CONTAIN);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), get_name (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), picture);
  adw_dialog_set_title (dialog, get_name (self));
  adw_dialog_set_content_width (dialog, 900);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
goen_card_image_dispose (GObject *object)
{
  GoenCardImage *self = GOEN_CARD_IMAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (goen_card_image_parent_class)->dispose (object);
}

static void
goen_card_image_class_init (GoenCardImageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_card_image_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = goen_card_image_clicked;

  settled_signal = g_signal_new ("settled", GOEN_TYPE_CARD_IMAGE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_card_image_init (GoenCardImage *self)
{
  self->picture = gtk_picture_new ();
  gtk_picture_set_content_fit (GTK_PICTURE (self->picture), GTK_CONTENT_FIT_CONTAIN);
  self->clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->picture);
  gtk_button_set_child (GTK_BUTTON (self), self->clamp);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-card-image");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_card_image_new:
 *
 * Creates an invisible button that shows itself when a picture has been loaded.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
goen_card_image_new (void)
{
  return g_object_new (GOEN_TYPE_CARD_IMAGE, NULL);
}

/**
 * goen_card_image_load:
 * @self: a button
 * @library: the library
 * @id: a person
 * @kind: which side of the card
 *
 * Loads and unpacks the picture without blocking.
 */
void
goen_card_image_load (GoenCardImage *self,
                      GoenLibrary   *library,
                      gint64         id,
                      GoenImageKind  kind)
{
  self->kind = kind;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), get_name (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self), -1);
  goen_library_load_image_async (library, id, kind, self->cancellable, loaded_cb, g_object_ref (self));
}
