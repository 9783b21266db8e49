/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-kind-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"

struct _GoenKindCard
{
  GoenEventCard parent_instance;

  AdwActionRow *merit;
  AdwActionRow *caution;
};

G_DEFINE_FINAL_TYPE (GoenKindCard, goen_kind_card, GOEN_TYPE_EVENT_CARD)

static AdwActionRow *
add_row (GoenKindCard *self,
         const char   *icon_name,
         const char   *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_ACTION_ROW (row);
}

static void
goen_kind_card_refresh (GoenEventCard *card)
{
  GoenKindCard *self = GOEN_KIND_CARD (card);
  GoenEventKind kind = goen_event_card_get_record (card)->kind;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), goen_event_kind_get_label (kind));
  adw_action_row_set_subtitle (self->merit, goen_event_kind_get_merit (kind));
  adw_action_row_set_subtitle (self->caution, goen_event_kind_get_caution (kind));
}

static void
goen_kind_card_class_init (GoenKindCardClass *klass)
{
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_kind_card_refresh;
}

static void
goen_kind_card_init (GoenKindCard *self)
{
  self->merit = add_row (self, "starred-symbolic", _("What It Is Good For"));
  self->caution = add_row (self, "dialog-information-symbolic", _("What to Look Out For"));
}
