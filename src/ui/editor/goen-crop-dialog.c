/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-crop-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-crop-area.h"
#include "goen-picture.h"
#include "goen-toast.h"

/* The longer side of a photo in pixels: sharp in the largest avatar on a dense screen. */
#define PHOTO_SIZE 512
#define ZOOM_STEP 1.1

struct _GoenCropDialog
{
  AdwDialog parent_instance;

  GoenCropArea *area;
  GtkWidget    *use_button;
  GdkTexture   *texture;       /* (owned) */
  GCancellable *cancellable;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenCropDialog, goen_crop_dialog, ADW_TYPE_DIALOG)

enum {
  CROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
jpeg_made_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GoenCropDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = goen_picture_jpeg_finish (result, &error);

  if (jpeg != NULL)
    {
      g_signal_emit (self, signals[CROPPED], 0, jpeg);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_widget_set_sensitive (self->use_button, TRUE);
      goen_error_show (GTK_WIDGET (self), _("The photo could not be made."), error);
    }
}

static void
use_clicked_cb (GoenCropDialog *self)
{
  GdkRectangle part;

  gtk_widget_set_sensitive (self->use_button, FALSE);
  goen_crop_area_get_part (self->area, &part);
  goen_picture_jpeg_async (self->texture, &part, PHOTO_SIZE, self->cancellable, jpeg_made_cb, g_object_ref (self));
}

static void
smaller_clicked_cb (GoenCropDialog *self)
{
  goen_crop_area_zoom (self->area, 1 / ZOOM_STEP);
}

static void
larger_clicked_cb (GoenCropDialog *self)
{
  goen_crop_area_zoom (self->area, ZOOM_STEP);
}

static void
goen_crop_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_CROP_DIALOG (dialog)->cancellable);
}

static void
goen_crop_dialog_dispose (GObject *object)
{
  GoenCropDialog *self = GOEN_CROP_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CROP_DIALOG);

  G_OBJECT_CLASS (goen_crop_dialog_parent_class)->dispose (object);
}

static void
goen_crop_dialog_finalize (GObject *object)
{
  GoenCropDialog *self = GOEN_CROP_DIALOG (object);

  g_clear_object (&self->texture);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (goen_crop_dialog_parent_class)->finalize (object);
}

static void
goen_crop_dialog_class_init (GoenCropDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_crop_dialog_dispose;
  object_class->finalize = goen_crop_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_crop_dialog_closed;

  signals[CROPPED] =
    g_signal_new ("cropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BYTES);

  g_type_ensure (GOEN_TYPE_CROP_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-crop-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCropDialog, area);
  gtk_widget_class_bind_template_child (widget_class, GoenCropDialog, use_button);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, smaller_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_clicked_cb);
}

static void
goen_crop_dialog_init (GoenCropDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_crop_dialog_new:
 * @texture: a picture, upright
 *
 * Creates the dialog.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_crop_dialog_new (GdkTexture *texture)
{
  GoenCropDialog *self = g_object_new (GOEN_TYPE_CROP_DIALOG, NULL);

  self->texture = g_object_ref (texture);
  goen_crop_area_set_texture (self->area, texture);

  return ADW_DIALOG (self);
}
