/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-image-row.h"

#include <glib/gi18n-lib.h>

#include "goen-picture.h"
#include "goen-toast.h"

#define THUMBNAIL_PIXELS 256
#define SPINNER_AFTER_MS 200

/* A file beyond this, as a camera makes it, is kept smaller: a card is readable at GOEN_PICTURE_MAX_SIZE. */
#define KEEP_AS_IT_IS (1024 * 1024)

struct _GoenCardImageRow
{
  AdwActionRow parent_instance;

  GtkPicture   *picture;
  GtkWidget    *spinner;
  GtkWidget    *remove_button;
  GBytes       *image;         /* (owned) (nullable) */
  char         *mime;          /* (owned) (nullable) */
  GCancellable *cancellable;   /* (owned) */
  guint         spinner_id;
};

G_DEFINE_FINAL_TYPE (GoenCardImageRow, goen_card_image_row, ADW_TYPE_ACTION_ROW)

static gboolean
show_spinner_cb (gpointer user_data)
{
  GoenCardImageRow *self = user_data;

  self->spinner_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);

  return G_SOURCE_REMOVE;
}

static void
end_work (GoenCardImageRow *self,
          const GError     *error)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->spinner != NULL)
    gtk_widget_set_visible (self->spinner, FALSE);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    goen_error_show (GTK_WIDGET (self), _("The picture could not be read."), error);
}

static void
thumbnail_decoded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GoenCardImageRow) self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_read_finish (result, &bytes, NULL);

  /* Another picture may be here by now. */
  if (texture == NULL || bytes != self->image || self->picture == NULL)
    return;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), TRUE);
}

static void
made_smaller_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenCardImageRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = goen_picture_jpeg_finish (result, &error);

  end_work (self, error);
  if (jpeg != NULL)
    goen_card_image_row_set_image (self, "image/jpeg", jpeg);
}

static void
picture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenCardImageRow) self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_read_finish (result, &bytes, &error);

  if (texture != NULL && g_bytes_get_size (bytes) > KEEP_AS_IT_IS)
    {
      goen_picture_jpeg_async (texture, NULL, GOEN_PICTURE_MAX_SIZE, self->cancellable,
                               made_smaller_cb, g_object_ref (self));
      return;
    }

  end_work (self, error);
  if (texture != NULL)
    {
      g_autofree char *type = g_content_type_guess (NULL, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
      g_autofree char *mime = g_content_type_get_mime_type (type);

      goen_card_image_row_set_image (self, mime, bytes);
    }
}

static void
read_file (GoenCardImageRow *self,
           GFile            *file)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, show_spinner_cb, self);
  goen_picture_read_async (file, self->cancellable, picture_read_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenCardImageRow) self = user_data;
  g_autoptr (GFile) file = goen_picture_choose_finish (source, result);

  if (file != NULL)
    read_file (self, file);
}

static void
choose_clicked_cb (GoenCardImageRow *self)
{
  goen_picture_choose_async (GTK_WIDGET (self), _("Choose a Picture"), self->cancellable,
                             file_chosen_cb, g_object_ref (self));
}

static void
remove_clicked_cb (GoenCardImageRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  goen_card_image_row_set_image (self, NULL, NULL);
}

static gboolean
drop_cb (GoenCardImageRow *self,
         const GValue     *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files != NULL)
    read_file (self, files->data);
  g_slist_free (files);

  return TRUE;
}

static void
goen_card_image_row_dispose (GObject *object)
{
  GoenCardImageRow *self = GOEN_CARD_IMAGE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CARD_IMAGE_ROW);

  G_OBJECT_CLASS (goen_card_image_row_parent_class)->dispose (object);
}

static void
goen_card_image_row_finalize (GObject *object)
{
  GoenCardImageRow *self = GOEN_CARD_IMAGE_ROW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->mime);

  G_OBJECT_CLASS (goen_card_image_row_parent_class)->finalize (object);
}

static void
goen_card_image_row_class_init (GoenCardImageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_card_image_row_dispose;
  object_class->finalize = goen_card_image_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-card-image-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCardImageRow, picture);
  gtk_widget_class_bind_template_child (widget_class, GoenCardImageRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GoenCardImageRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
goen_card_image_row_init (GoenCardImageRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * goen_card_image_row_set_image:
 * @self: a row
 * @mime: (nullable): the media type of the picture
 * @image: (nullable): the encoded picture, %NULL for none
 *
 * Shows a picture of a card.
 */
void
goen_card_image_row_set_image (GoenCardImageRow *self,
                               const char       *mime,
                               GBytes           *image)
{
  if (image != NULL)
    g_bytes_ref (image);
  g_clear_pointer (&self->image, g_bytes_unref);
  self->image = image;
  g_set_str (&self->mime, mime);

  gtk_widget_set_visible (self->remove_button, image != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
  if (image != NULL)
    goen_picture_decode_async (image, THUMBNAIL_PIXELS, self->cancellable, thumbnail_decoded_cb, g_object_ref (self));
}

/**
 * goen_card_image_row_get_image:
 * @self: a row
 *
 * Gets the picture.
 *
 * Returns: (transfer none) (nullable): the encoded picture, %NULL for none
 */
GBytes *
goen_card_image_row_get_image (GoenCardImageRow *self)
{
  return self->image;
}

/**
 * goen_card_image_row_get_mime:
 * @self: a row
 *
 * Gets the media type of the picture.
 *
 * Returns: (nullable): the media type, %NULL when it is not known
 */
const char *
goen_card_image_row_get_mime (GoenCardImageRow *self)
{
  return self->mime;
}
