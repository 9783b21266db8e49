/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-address-card.h"

#include <glib/gi18n-lib.h>

#include "goen-card.h"
#include "goen-person-record.h"
#include "goen-text-row.h"
#include "goen-type-button.h"

struct _GoenAddressCard
{
  AdwPreferencesGroup parent_instance;

  AdwBin         *type_place;
  GtkWidget      *first_button;
  GtkEditable    *postal;
  GtkEditable    *region;
  GtkEditable    *locality;
  GtkEditable    *street;
  GtkEditable    *building;
  GtkEditable    *country;
  GoenTextRow    *raw;
  GoenTypeButton *type;
};

static void goen_address_card_card_init (GoenCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenAddressCard, goen_address_card, ADW_TYPE_PREFERENCES_GROUP,
                               G_IMPLEMENT_INTERFACE (GOEN_TYPE_CARD, goen_address_card_card_init))

static void
changed_cb (GoenAddressCard *self)
{
  goen_card_changed (GOEN_CARD (self));
}

static void
remove_clicked_cb (GoenAddressCard *self)
{
  goen_card_remove (GOEN_CARD (self));
}

static void
first_clicked_cb (GoenAddressCard *self)
{
  goen_card_move_first (GOEN_CARD (self));
}

/* The sign is part of how a postal code is written, not of the code. */
static char *
dup_postal_code (const char *typed)
{
  g_autofree char *code = g_strstrip (g_strdup (typed));

  return g_strdup (g_str_has_prefix (code, "〒") ? code + strlen ("〒") : code);
}

static void
goen_address_card_set_value (GoenCard      *card,
                             gconstpointer  value)
{
  GoenAddressCard *self = GOEN_ADDRESS_CARD (card);
  const GoenAddress *address = value;

  gtk_editable_set_text (self->postal, address->postal ?: "");
  gtk_editable_set_text (self->region, address->region ?: "");
  gtk_editable_set_text (self->locality, address->locality ?: "");
  gtk_editable_set_text (self->street, address->street ?: "");
  gtk_editable_set_text (self->building, address->building ?: "");
  gtk_editable_set_text (self->country, address->country ?: "");
  goen_text_row_set_text (self->raw, address->raw);
  gtk_widget_set_visible (GTK_WIDGET (self->raw), address->raw != NULL);
  goen_type_button_set (self->type, address->type, NULL);
}

static gpointer
goen_address_card_dup_value (GoenCard *card)
{
  GoenAddressCard *self = GOEN_ADDRESS_CARD (card);
  g_autoptr (GoenAddress) address = goen_address_new ();

  address->postal = dup_postal_code (gtk_editable_get_text (self->postal));
  address->region = g_strdup (gtk_editable_get_text (self->region));
  address->locality = g_strdup (gtk_editable_get_text (self->locality));
  address->street = g_strdup (gtk_editable_get_text (self->street));
  address->building = g_strdup (gtk_editable_get_text (self->building));
  address->country = g_strdup (gtk_editable_get_text (self->country));
  address->raw = goen_text_row_dup_text (self->raw);
  address->type = g_strdup (goen_type_button_get_type_name (self->type));

  if (*address->postal == '\0' && *address->region == '\0' && *address->locality == '\0' &&
      *address->street == '\0' && *address->building == '\0' && *address->country == '\0' &&
      *address->raw == '\0')
    return NULL;

  return g_steal_pointer (&address);
}

static GtkWidget *
goen_address_card_check (GoenCard *card)
{
  return NULL;
}

static void
goen_address_card_set_is_first (GoenCard *card,
                                gboolean  is_first)
{
  gtk_widget_set_visible (GOEN_ADDRESS_CARD (card)->first_button, !is_first);
}

static gboolean
goen_address_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_ADDRESS_CARD (widget)->postal));
}

static void
goen_address_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_ADDRESS_CARD);

  G_OBJECT_CLASS (goen_address_card_parent_class)->dispose (object);
}

static void
goen_address_card_card_init (GoenCardInterface *iface)
{
  iface->set_value = goen_address_card_set_value;
  iface->dup_value = goen_address_card_dup_value;
  iface->check = goen_address_card_check;
  iface->set_is_first = goen_address_card_set_is_first;
}

static void
goen_address_card_class_init (GoenAddressCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_address_card_dispose;
  widget_class->grab_focus = goen_address_card_grab_focus;

  g_type_ensure (GOEN_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-address-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, type_place);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, first_button);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, postal);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, region);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, locality);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, street);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, building);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, country);
  gtk_widget_class_bind_template_child (widget_class, GoenAddressCard, raw);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked_cb);
}

static void
goen_address_card_init (GoenAddressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->type = GOEN_TYPE_BUTTON (goen_type_button_new (GOEN_CONTACT_ADDRESS));
  adw_bin_set_child (self->type_place, GTK_WIDGET (self->type));
}
