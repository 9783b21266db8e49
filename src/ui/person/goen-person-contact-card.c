/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-contact-card.h"

#include <glib/gi18n-lib.h>

#include "goen-contact-words.h"

struct _GoenPersonContactCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonContactCard, goen_person_contact_card, GOEN_TYPE_PERSON_CARD)

static guint
add_points (GoenPersonCard  *card,
            GPtrArray       *points,
            GoenContactKind  kind,
            const char      *icon_name)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *label = goen_contact_dup_label (kind, point);
      g_autofree char *uri = goen_contact_dup_uri (kind, point);

      goen_person_card_add_contact (card, icon_name, label, point->value, uri);
    }
  return points->len;
}

static guint
add_addresses (GoenPersonCard *card,
               GPtrArray      *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    {
      g_autofree char *text = goen_address_dup_text (addresses->pdata[i]);

      goen_person_card_add_contact (card, "mark-location-symbolic",
                                    goen_address_get_label (addresses->pdata[i]), text, NULL);
    }
  return addresses->len;
}

static gboolean
goen_person_contact_card_show_record (GoenPersonCard         *card,
                                      GoenLibrary            *library,
                                      const GoenPersonRecord *record)
{
  guint n_rows = 0;

  n_rows += add_points (card, record->phones, GOEN_CONTACT_PHONE, "call-start-symbolic");
  n_rows += add_points (card, record->emails, GOEN_CONTACT_EMAIL, "mail-unread-symbolic");
  n_rows += add_points (card, record->links, GOEN_CONTACT_LINK, "web-browser-symbolic");
  n_rows += add_points (card, record->accounts, GOEN_CONTACT_ACCOUNT, "user-info-symbolic");
  n_rows += add_addresses (card, record->addresses);
  return n_rows > 0;
}

static void
goen_person_contact_card_class_init (GoenPersonContactCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_contact_card_show_record;
}

static void
goen_person_contact_card_init (GoenPersonContactCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Contact"));
}
