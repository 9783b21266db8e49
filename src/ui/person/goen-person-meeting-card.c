/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-meeting-card.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"

struct _GoenPersonMeetingCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonMeetingCard, goen_person_meeting_card, GOEN_TYPE_PERSON_CARD)

static char *
dup_met_text (const GoenPersonRecord *record)
{
  g_autofree char *date = goen_date_text_partial (record->met_on);

  if (record->met_at == NULL)
    return g_steal_pointer (&date);
  if (*date == '\0')
    return g_strdup (record->met_at);
  /* Translators: when and where somebody was first met: “Mon, 12 October 2026 · Study group”. */
  return g_strdup_printf (C_("first meeting", "%s · %s"), date, record->met_at);
}

static void
add_introducer (GoenPersonCard         *card,
                const GoenPersonRecord *record)
{
  AdwActionRow *row = goen_person_card_add_value (card, "system-users-symbolic", _("Introduced by"),
                                                  record->introduced_by != NULL ? record->introduced_by : _("Already in your contacts"));

  if (record->introduced_by_uuid == NULL)
    return;
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", record->introduced_by_uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.show-uuid");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

static gboolean
goen_person_meeting_card_show_record (GoenPersonCard         *card,
                                      GoenLibrary            *library,
                                      const GoenPersonRecord *record)
{
  g_autofree char *met = dup_met_text (record);

  if (record->met_how != NULL)
    gtk_widget_add_css_class (goen_person_card_add_text (card, record->met_how), "goen-hook");
  if (*met != '\0')
    goen_person_card_add_value (card, "x-office-calendar-symbolic", _("First met"), met);
  if (record->introduced_by != NULL || record->introduced_by_uuid != NULL)
    add_introducer (card, record);
  return record->met_how != NULL || *met != '\0' || record->introduced_by != NULL || record->introduced_by_uuid != NULL;
}

static void
goen_person_meeting_card_class_init (GoenPersonMeetingCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_meeting_card_show_record;
}

static void
goen_person_meeting_card_init (GoenPersonMeetingCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_("what to talk about", "Topic"));
}
