/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-images-card.h"

#include <glib/gi18n-lib.h>

#include "goen-card-image.h"

struct _GoenPersonImagesCard
{
  GoenPersonCard parent_instance;

  GtkWidget *front;   /* (unowned) */
  GtkWidget *back;    /* (unowned) */
};

G_DEFINE_FINAL_TYPE (GoenPersonImagesCard, goen_person_images_card, GOEN_TYPE_PERSON_CARD)

static void
settled_cb (GoenPersonImagesCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (self->front) || gtk_widget_get_visible (self->back));
}

static GtkWidget *
add_side (GoenPersonImagesCard *self,
          GtkWidget            *wrap_box,
          GoenLibrary          *library,
          gint64                id,
          GoenImageKind         kind)
{
  GtkWidget *image = goen_card_image_new ();

  g_signal_connect_object (image, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap_box), image);
  goen_card_image_load (GOEN_CARD_IMAGE (image), library, id, kind);
  return image;
}

static gboolean
goen_person_images_card_show_record (GoenPersonCard         *card,
                                     GoenLibrary            *library,
                                     const GoenPersonRecord *record)
{
  GoenPersonImagesCard *self = GOEN_PERSON_IMAGES_CARD (card);
  GtkWidget *wrap_box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap_box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap_box), 12);
  goen_person_card_add_row (card, wrap_box);
  self->front = add_side (self, wrap_box, library, record->id, GOEN_IMAGE_CARD_FRONT);
  self->back = add_side (self, wrap_box, library, record->id, GOEN_IMAGE_CARD_BACK);
  /* A card that was shown stays until the new pictures are there, so that nothing jumps. */
  return gtk_widget_get_visible (GTK_WIDGET (card));
}

static void
goen_person_images_card_class_init (GoenPersonImagesCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_images_card_show_record;
}

static void
goen_person_images_card_init (GoenPersonImagesCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Business Card"));
}
