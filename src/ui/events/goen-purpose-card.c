/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-purpose-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-follow.h"
#include "goen-library-events.h"
#include "goen-text-row.h"

struct _GoenPurposeCard
{
  GoenEventCard parent_instance;

  GoenTextRow  *text;
  AdwActionRow *suggestion;   /* what I wrote about myself, as the purpose of this event */
  GtkWidget    *write;        /* where I have not written anything yet */
  GoenLibrary  *library;      /* (owned) (nullable): whose changes are followed */
  GoenProfile  *profile;      /* (owned) (nullable) */
  gboolean      is_setting;
};

G_DEFINE_FINAL_TYPE (GoenPurposeCard, goen_purpose_card, GOEN_TYPE_EVENT_CARD)

static void
show_suggestion (GoenPurposeCard *self)
{
  const GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *suggestion = event != NULL ? goen_purpose_dup_suggestion (self->profile, event) : NULL;

  gboolean is_open = event != NULL && event->purpose == NULL;

  /* A purpose that is there needs no other. */
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), is_open && suggestion != NULL);
  gtk_widget_set_visible (self->write, is_open && self->profile != NULL && suggestion == NULL);
  adw_action_row_set_subtitle (self->suggestion, suggestion != NULL ? suggestion : "");
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenPurposeCard) self = user_data;
  /* Without the profile there is nothing to suggest; the purpose can be typed all the same. */
  g_autoptr (GoenProfile) profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, NULL);

  if (profile == NULL || self->library == NULL)
    return;

  g_clear_pointer (&self->profile, goen_profile_free);
  self->profile = g_steal_pointer (&profile);
  show_suggestion (self);
}

static void
load_profile (GoenPurposeCard *self)
{
  goen_library_load_profile_async (self->library, NULL, profile_loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPurposeCard     *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_PROFILE))
    load_profile (self);
}

static void
changed_cb (GoenPurposeCard *self)
{
  GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *text = NULL;

  if (self->is_setting || event == NULL)
    return;

  text = goen_text_row_dup_text (self->text);
  g_set_str (&event->purpose, *text != '\0' ? text : NULL);
  show_suggestion (self);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
use_cb (GoenPurposeCard *self)
{
  goen_text_row_set_text (self->text, adw_action_row_get_subtitle (self->suggestion));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
write_cb (GoenPurposeCard *self)
{
  goen_profile_present (GTK_WIDGET (self), goen_event_card_get_library (GOEN_EVENT_CARD (self)));
}

static void
goen_purpose_card_refresh (GoenEventCard *card)
{
  GoenPurposeCard *self = GOEN_PURPOSE_CARD (card);
  const char *purpose = goen_event_card_get_record (card)->purpose;
  g_autofree char *shown = goen_text_row_dup_text (self->text);
  GoenLibrary *library = goen_event_card_get_library (card);

  if (g_strcmp0 (shown, purpose != NULL ? purpose : "") != 0)
    {
      self->is_setting = TRUE;
      goen_text_row_set_text (self->text, purpose);
      self->is_setting = FALSE;
    }

  if (g_set_object (&self->library, library))
    {
      g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
      load_profile (self);
    }
  show_suggestion (self);
}

static void
goen_purpose_card_dispose (GObject *object)
{
  GoenPurposeCard *self = GOEN_PURPOSE_CARD (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->profile, goen_profile_free);

  G_OBJECT_CLASS (goen_purpose_card_parent_class)->dispose (object);
}

static void
goen_purpose_card_class_init (GoenPurposeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_purpose_card_dispose;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_purpose_card_refresh;
}

static void
goen_purpose_card_init (GoenPurposeCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *use = gtk_button_new_with_mnemonic (_("_Use"));

  adw_preferences_group_set_title (group, _("Purpose"));
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("Why I go: whom to meet, what to give or get"), NULL);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->text));

  self->suggestion = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->suggestion), _("My purpose"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->suggestion), FALSE);
  gtk_widget_set_tooltip_text (use, _("Use My Purpose"));
  gtk_widget_set_valign (use, GTK_ALIGN_CENTER);
  g_signal_connect_object (use, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->suggestion, use);
  adw_preferences_group_add (group, GTK_WIDGET (self->suggestion));

  self->write = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->write), _("_Write Down Why You Go to Gatherings…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->write), TRUE);
  g_signal_connect_object (self->write, "activated", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->write);
}
