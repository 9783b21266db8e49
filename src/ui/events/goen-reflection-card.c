/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reflection-card.h"

#include <glib/gi18n-lib.h>

#include "goen-text-row.h"

typedef enum {
  QUESTION_MET,
  QUESTION_LEARNED,
  QUESTION_NEXT,
  N_QUESTIONS,
} Question;

struct _GoenReflectionCard
{
  GoenEventCard parent_instance;

  GoenTextRow *texts[N_QUESTIONS];
  gboolean     is_setting;
};

G_DEFINE_FINAL_TYPE (GoenReflectionCard, goen_reflection_card, GOEN_TYPE_EVENT_CARD)

static const char * const questions[N_QUESTIONS] = {
  [QUESTION_MET] = N_("Whom did I meet, and what stays with me?"),
  [QUESTION_LEARNED] = N_("What did I learn?"),
  [QUESTION_NEXT] = N_("What will I do differently next time? (shown when the next event is prepared)"),
};

static char **
get_text (GoenEventRecord *record,
          Question         question)
{
  switch (question)
    {
    case QUESTION_MET:
      return &record->reflection_met;

    case QUESTION_LEARNED:
      return &record->reflection_learned;

    case QUESTION_NEXT:
    case N_QUESTIONS:
    default:
      return &record->reflection_next;
    }
}

static void
changed_cb (GoenReflectionCard *self,
            GoenTextRow        *row)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *text = NULL;

  if (self->is_setting || record == NULL)
    return;

  text = goen_text_row_dup_text (row);
  for (Question question = 0; question < N_QUESTIONS; question++)
    if (self->texts[question] == row)
      g_set_str (get_text (record, question), *text != '\0' ? text : NULL);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
goen_reflection_card_refresh (GoenEventCard *card)
{
  GoenReflectionCard *self = GOEN_REFLECTION_CARD (card);
  GoenEventRecord *record = goen_event_card_get_record (card);

  self->is_setting = TRUE;
  for (Question question = 0; question < N_QUESTIONS; question++)
    {
      const char *text = *get_text (record, question);
      g_autofree char *shown = goen_text_row_dup_text (self->texts[question]);

      /* The cursor stays where nothing has changed. */
      if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
        goen_text_row_set_text (self->texts[question], text);
    }
  self->is_setting = FALSE;
}

static void
goen_reflection_card_class_init (GoenReflectionCardClass *klass)
{
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_reflection_card_refresh;
}

static void
goen_reflection_card_init (GoenReflectionCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Three Questions"));
  for (Question question = 0; question < N_QUESTIONS; question++)
    {
      self->texts[question] = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _(questions[question]), NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->texts[question]));
      g_signal_connect_object (self->texts[question], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}
