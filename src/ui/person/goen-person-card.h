/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPersonCard:
 *
 * One titled group of the person page. It shows what a record says about one matter and hides itself
 * when that is nothing.
 */
#define GOEN_TYPE_PERSON_CARD (goen_person_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenPersonCard, goen_person_card, GOEN, PERSON_CARD, AdwPreferencesGroup)

struct _GoenPersonCardClass {
  AdwPreferencesGroupClass parent_class;

  /* Adds the rows for @record to a card that has none; FALSE when there is nothing to show. */
  gboolean (*show_record) (GoenPersonCard         *self,
                           GoenLibrary            *library,
                           const GoenPersonRecord *record);
};

gboolean      goen_person_card_set_record (GoenPersonCard         *self,
                                           GoenLibrary            *library,
                                           const GoenPersonRecord *record);
void          goen_person_card_add_row    (GoenPersonCard         *self,
                                           GtkWidget              *row);     /* removed with the next record */
AdwActionRow *goen_person_card_add_value  (GoenPersonCard         *self,
                                           const char             *icon_name,  /* (nullable) */
                                           const char             *label,
                                           const char             *value);
AdwActionRow *goen_person_card_add_contact (GoenPersonCard        *self,
                                            const char            *icon_name,
                                            const char            *label,
                                            const char            *value,
                                            const char            *uri);     /* (nullable): what a click opens */
GtkWidget    *goen_person_card_add_text   (GoenPersonCard         *self,
                                           const char             *text);

G_END_DECLS
