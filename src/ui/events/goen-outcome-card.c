/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-outcome-card.h"

#include <glib/gi18n-lib.h>

#include "goen-library-events.h"
#include "goen-text-row.h"

struct _GoenOutcomeCard
{
  GoenEventCard parent_instance;

  GoenTextRow  *text;
  GtkWidget    *worth;         /* AdwActionRow */
  GSignalGroup *changes;       /* (owned): of the library */
  gboolean      is_setting;
};

G_DEFINE_FINAL_TYPE (GoenOutcomeCard, goen_outcome_card, GOEN_TYPE_EVENT_CARD)

static char *
dup_worth (const GoenEventWorth *worth)
{
  g_autofree char *met = g_strdup_printf (ngettext ("%u person met", "%u people met", worth->n_met), worth->n_met);
  g_autofree char *thanked = g_strdup_printf (ngettext ("%u thanked within 24 hours", "%u thanked within 24 hours", worth->n_thanked),
                                              worth->n_thanked);
  g_autofree char *again = g_strdup_printf (ngettext ("%u met again", "%u met again", worth->n_met_again), worth->n_met_again);
  /* Translators: with how many people something came of it later: a referral, a project, help given or received. */
  g_autofree char *something = g_strdup_printf (ngettext ("something came of it with %u", "something came of it with %u", worth->n_something),
                                                worth->n_something);

  return g_strjoin (_(" · "), met, thanked, again, something, NULL);
}

static void
worth_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenOutcomeCard) self = user_data;
  g_autoptr (GoenEventWorth) worth = NULL;
  g_autofree char *line = NULL;

  /* Without the numbers the text can still be written. */
  worth = goen_library_load_worth_finish (GOEN_LIBRARY (source), result, NULL);
  gtk_widget_set_visible (self->worth, worth != NULL && worth->n_met > 0);
  if (worth == NULL)
    return;

  line = dup_worth (worth);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->worth), line);
}

static void
load_worth (GoenOutcomeCard *self)
{
  const GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));

  if (record != NULL)
    goen_library_load_worth_async (goen_event_card_get_library (GOEN_EVENT_CARD (self)), record, TRUE, NULL,
                                   worth_loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenOutcomeCard *self,
                    GoenChangeSet   *changes)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP) || goen_change_set_touches (changes, GOEN_TABLE_INTERACTION)))
    load_worth (self);
}

static void
changed_cb (GoenOutcomeCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *text = NULL;

  if (self->is_setting || record == NULL)
    return;

  text = goen_text_row_dup_text (self->text);
  g_set_str (&record->outcome, *text != '\0' ? text : NULL);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
goen_outcome_card_refresh (GoenEventCard *card)
{
  GoenOutcomeCard *self = GOEN_OUTCOME_CARD (card);
  const char *outcome = goen_event_card_get_record (card)->outcome;
  g_autofree char *shown = goen_text_row_dup_text (self->text);

  if (g_strcmp0 (shown, outcome != NULL ? outcome : "") == 0)
    return;

  self->is_setting = TRUE;
  goen_text_row_set_text (self->text, outcome);
  self->is_setting = FALSE;
}

static void
goen_outcome_card_refresh_people (GoenEventCard *card)
{
  GoenOutcomeCard *self = GOEN_OUTCOME_CARD (card);

  g_signal_group_set_target (self->changes, goen_event_card_get_library (card));
  load_worth (self);
}

static void
goen_outcome_card_dispose (GObject *object)
{
  g_clear_object (&GOEN_OUTCOME_CARD (object)->changes);

  G_OBJECT_CLASS (goen_outcome_card_parent_class)->dispose (object);
}

static void
goen_outcome_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_outcome_card_parent_class)->map (widget);
  load_worth (GOEN_OUTCOME_CARD (widget));
}

static void
goen_outcome_card_class_init (GoenOutcomeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_outcome_card_dispose;
  GTK_WIDGET_CLASS (klass)->map = goen_outcome_card_map;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_outcome_card_refresh;
  GOEN_EVENT_CARD_CLASS (klass)->refresh_people = goen_outcome_card_refresh_people;
}

static void
goen_outcome_card_init (GoenOutcomeCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _("What Became of It"));
  self->worth = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->worth), FALSE);
  gtk_widget_set_visible (self->worth, FALSE);
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("Second meetings, referrals, work"), NULL);
  adw_preferences_group_add (group, self->worth);
  adw_preferences_group_add (group, GTK_WIDGET (self->text));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->changes = g_signal_group_new (GOEN_TYPE_LIBRARY);
  g_signal_group_connect_object (self->changes, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}
