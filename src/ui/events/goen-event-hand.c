/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-hand.h"

#include <glib/gi18n-lib.h>

#include "goen-hand-deal.h"
#include "goen-hand-reasons.h"
#include "goen-question-dialog.h"

struct _GoenEventHand
{
  GoenLinesCard parent_instance;

  GoenHandReasons *reasons;    /* (owned) (nullable): of the event that is shown */
};

G_DEFINE_FINAL_TYPE (GoenEventHand, goen_event_hand, GOEN_TYPE_LINES_CARD)

static GPtrArray *
get_lines (GoenEventRecord *record)
{
  return record->questions;
}

static const char *
get_text (gconstpointer line)
{
  return line;
}

static gpointer
make_line (const char *text)
{
  return g_strdup (text);
}

/* Why it was dealt. */
static void
update_row (GoenLinesCard *card,
            GoenOrderRow  *row,
            gconstpointer  line)
{
  GoenEventHand *self = GOEN_EVENT_HAND (card);
  const char *reason = self->reasons != NULL ? goen_hand_reasons_get_reason (self->reasons, line) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason != NULL ? reason : "");
}

static void
reasons_changed_cb (GoenEventHand *self)
{
  if (goen_event_card_get_record (GOEN_EVENT_CARD (self)) != NULL)
    GOEN_EVENT_CARD_CLASS (goen_event_hand_parent_class)->refresh (GOEN_EVENT_CARD (self));
}

static void
goen_event_hand_refresh (GoenEventCard *card)
{
  GoenEventHand *self = GOEN_EVENT_HAND (card);
  GoenHandReasons *reasons = goen_hand_reasons_get (goen_event_card_get_document (card));

  if (self->reasons != reasons)
    {
      if (self->reasons != NULL)
        g_signal_handlers_disconnect_by_func (self->reasons, reasons_changed_cb, self);
      g_set_object (&self->reasons, reasons);
      g_signal_connect_object (reasons, "changed", G_CALLBACK (reasons_changed_cb), self, G_CONNECT_SWAPPED);
    }
  GOEN_EVENT_CARD_CLASS (goen_event_hand_parent_class)->refresh (card);
}

static void
goen_event_hand_dispose (GObject *object)
{
  g_clear_object (&GOEN_EVENT_HAND (object)->reasons);

  G_OBJECT_CLASS (goen_event_hand_parent_class)->dispose (object);
}

static void
chosen_cb (GoenLinesCard *self,
           char         **questions)
{
  goen_lines_card_add (self, questions);
}

static void
offer (GoenLinesCard *self)
{
  AdwDialog *dialog = goen_question_dialog_new (goen_event_card_get_document (GOEN_EVENT_CARD (self)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
deal_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (goen_event_card_get_record (GOEN_EVENT_CARD (widget)) != NULL)
    goen_hand_deal (widget, goen_event_card_get_document (GOEN_EVENT_CARD (widget)));
}

static void
goen_event_hand_class_init (GoenEventHandClass *klass)
{
  GoenLinesCardClass *lines_class = GOEN_LINES_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_event_hand_dispose;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_event_hand_refresh;
  lines_class->get_lines = get_lines;
  lines_class->get_text = get_text;
  lines_class->make_line = make_line;
  lines_class->set_up_row = update_row;
  lines_class->update_row = update_row;
  lines_class->offer = offer;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "hand.deal", NULL, deal_action);
}

static void
goen_event_hand_init (GoenEventHand *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *deal = gtk_button_new_with_mnemonic (_("_Deal Five"));

  gtk_widget_set_tooltip_text (deal, _("Deal five questions that fit this event and the people you want to meet"));
  gtk_widget_set_valign (deal, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (deal, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (deal), "hand.deal");
  adw_preferences_group_set_header_suffix (group, deal);
  adw_preferences_group_set_title (group, _("Questions to ask"));
  adw_preferences_group_set_description (group, _("Three are enough; the first three go on the brief sheet."));
  goen_lines_card_set_words (GOEN_LINES_CARD (self), _("Choose Questions…"), "help-faq-symbolic", _("Add a question of my own"));
  goen_lines_card_set_offers (GOEN_LINES_CARD (self), TRUE);
}
