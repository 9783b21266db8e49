/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-hand-card.h"

#include <glib/gi18n-lib.h>

#include "goen-question-dialog.h"

struct _GoenHandCard
{
  GoenLinesCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenHandCard, goen_hand_card, GOEN_TYPE_LINES_CARD)

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
goen_hand_card_class_init (GoenHandCardClass *klass)
{
  GoenLinesCardClass *lines_class = GOEN_LINES_CARD_CLASS (klass);

  lines_class->get_lines = get_lines;
  lines_class->get_text = get_text;
  lines_class->make_line = make_line;
  lines_class->offer = offer;
}

static void
goen_hand_card_init (GoenHandCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Questions to ask"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("Three are enough; the first three go on the brief sheet."));
  goen_lines_card_set_words (GOEN_LINES_CARD (self), _("Choose Questions…"), "help-faq-symbolic", _("Add a question of my own"));
  goen_lines_card_set_offers (GOEN_LINES_CARD (self), TRUE);
}
