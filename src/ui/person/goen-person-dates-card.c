/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-dates-card.h"

#include <glib/gi18n-lib.h>

#include "goen-contact-words.h"
#include "goen-date-text.h"

struct _GoenPersonDatesCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonDatesCard, goen_person_dates_card, GOEN_TYPE_PERSON_CARD)

static gboolean
goen_person_dates_card_show_record (GoenPersonCard         *card,
                                    GoenLibrary            *library,
                                    const GoenPersonRecord *record)
{
  g_autofree char *birthday = goen_date_text_partial (record->birthday);

  if (record->nickname != NULL)
    goen_person_card_add_value (card, "user-info-symbolic", _("Nickname"), record->nickname);
  if (record->honorific != NULL)
    goen_person_card_add_value (card, "mail-unread-symbolic", _("Form of address"), record->honorific);
  if (record->birthday != NULL)
    goen_person_card_add_value (card, "x-office-calendar-symbolic", _("Birthday"), birthday);
  for (guint i = 0; i < record->dates->len; i++)
    {
      const GoenContactPoint *date = record->dates->pdata[i];
      g_autofree char *label = goen_contact_dup_label (GOEN_CONTACT_DATE, date);
      g_autofree char *text = goen_date_text_partial (date->value);

      goen_person_card_add_value (card, "x-office-calendar-symbolic", label, text);
    }
  return record->nickname != NULL || record->honorific != NULL || record->birthday != NULL || record->dates->len > 0;
}

static void
goen_person_dates_card_class_init (GoenPersonDatesCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_dates_card_show_record;
}

static void
goen_person_dates_card_init (GoenPersonDatesCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Personal"));
}
