/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-photo-field.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-crop-dialog.h"
#include "goen-picture.h"
#include "goen-toast.h"

/* Pixels of the photo that are decoded for the avatar, dense screens included. */
#define AVATAR_PIXELS 256
#define SPINNER_AFTER_MS 200

struct _GoenPhotoField
{
  AdwBin parent_instance;

  AdwAvatar    *avatar;
  GtkWidget    *spinner;
  GBytes       *photo;         /* (owned) (nullable) */
  char         *mime;          /* (owned) (nullable) */
  GCancellable *cancellable;   /* (owned) */
  guint         spinner_id;
};

G_DEFINE_FINAL_TYPE (GoenPhotoField, goen_photo_field, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
show_spinner_cb (gpointer user_data)
{
  GoenPhotoField *self = user_data;

  self->spinner_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);

  return G_SOURCE_REMOVE;
}

static void
begin_work (GoenPhotoField *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, show_spinner_cb, self);
}

static void
end_work (GoenPhotoField *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->spinner != NULL)
    gtk_widget_set_visible (self->spinner, FALSE);
}

static void
show_error (GoenPhotoField *self,
            const GError   *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    goen_error_show (GTK_WIDGET (self), _("The picture could not be read."), error);
}

static void
avatar_decoded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenPhotoField) self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_read_finish (result, &bytes, NULL);

  /* A photo that an import brought and that cannot be shown is kept as it is. Another photo may be here by now. */
  if (texture != NULL && bytes == self->photo && self->avatar != NULL)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
}

static void
cropped_cb (GoenPhotoField *self,
            GBytes         *jpeg)
{
  goen_photo_field_set_photo (self, "image/jpeg", jpeg);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
crop (GoenPhotoField *self,
      GdkTexture     *texture)
{
  AdwDialog *dialog = goen_crop_dialog_new (texture);

  g_signal_connect_object (dialog, "cropped", G_CALLBACK (cropped_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
picture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenPhotoField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_read_finish (result, NULL, &error);

  end_work (self);
  if (texture != NULL)
    crop (self, texture);
  else
    show_error (self, error);
}

static void
read_file (GoenPhotoField *self,
           GFile          *file)
{
  begin_work (self);
  goen_picture_read_async (file, self->cancellable, picture_read_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenPhotoField) self = user_data;
  g_autoptr (GFile) file = goen_picture_choose_finish (source, result);

  if (file != NULL)
    read_file (self, file);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPhotoField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_paste_finish (result, &error);

  if (texture != NULL)
    crop (self, texture);
  else
    show_error (self, error);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPhotoField *self = GOEN_PHOTO_FIELD (widget);

  goen_picture_choose_async (widget, _("Choose a Photo"), self->cancellable, file_chosen_cb, g_object_ref (self));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenPhotoField *self = GOEN_PHOTO_FIELD (widget);

  goen_picture_paste_async (widget, self->cancellable, pasted_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPhotoField *self = GOEN_PHOTO_FIELD (widget);

  goen_photo_field_set_photo (self, NULL, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
drop_cb (GoenPhotoField *self,
         const GValue   *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      crop (self, g_value_get_object (value));
      return TRUE;
    }

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files != NULL)
        read_file (self, files->data);
      g_slist_free (files);
      return TRUE;
    }

  return FALSE;
}

static void
goen_photo_field_dispose (GObject *object)
{
  GoenPhotoField *self = GOEN_PHOTO_FIELD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PHOTO_FIELD);

  G_OBJECT_CLASS (goen_photo_field_parent_class)->dispose (object);
}

static void
goen_photo_field_finalize (GObject *object)
{
  GoenPhotoField *self = GOEN_PHOTO_FIELD (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_free (self->mime);

  G_OBJECT_CLASS (goen_photo_field_parent_class)->finalize (object);
}

static void
goen_photo_field_class_init (GoenPhotoFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_photo_field_dispose;
  object_class->finalize = goen_photo_field_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "photo.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "photo.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "photo.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "photo.paste", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-photo-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPhotoField, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenPhotoField, spinner);
}

static void
goen_photo_field_init (GoenPhotoField *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.remove", FALSE);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * goen_photo_field_set_name:
 * @self: a photo field
 * @name: the name of the person
 *
 * Sets whose initial is shown where there is no photo.
 */
void
goen_photo_field_set_name (GoenPhotoField *self,
                           const char     *name)
{
  goen_avatar_set_name (self->avatar, name);
}

/**
 * goen_photo_field_set_photo:
 * @self: a photo field
 * @mime: (nullable): the media type of the photo
 * @photo: (nullable): the encoded photo, %NULL for none
 *
 * Shows a photo.
 */
void
goen_photo_field_set_photo (GoenPhotoField *self,
                            const char     *mime,
                            GBytes         *photo)
{
  if (photo != NULL)
    g_bytes_ref (photo);
  g_clear_pointer (&self->photo, g_bytes_unref);
  self->photo = photo;
  g_set_str (&self->mime, mime);

  adw_avatar_set_custom_image (self->avatar, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.remove", photo != NULL);
  if (photo != NULL)
    goen_picture_decode_async (photo, AVATAR_PIXELS, self->cancellable, avatar_decoded_cb, g_object_ref (self));
}

/**
 * goen_photo_field_get_photo:
 * @self: a photo field
 *
 * Gets the photo.
 *
 * Returns: (transfer none) (nullable): the encoded photo, %NULL for none
 */
GBytes *
goen_photo_field_get_photo (GoenPhotoField *self)
{
  return self->photo;
}

/**
 * goen_photo_field_get_mime:
 * @self: a photo field
 *
 * Gets the media type of the photo.
 *
 * Returns: (nullable): the media type, %NULL when it is not known
 */
const char *
goen_photo_field_get_mime (GoenPhotoField *self)
{
  return self->mime;
}
