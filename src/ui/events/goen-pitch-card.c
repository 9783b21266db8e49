/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-card.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-length.h"
#include "goen-text-row.h"

struct _GoenPitchCard
{
  GoenEventCard parent_instance;

  GoenTextRow *text;
  GtkLabel    *length;
  gboolean     is_setting;
};

G_DEFINE_FINAL_TYPE (GoenPitchCard, goen_pitch_card, GOEN_TYPE_EVENT_CARD)

static void
show_length (GoenPitchCard *self,
             const char    *text)
{
  GoenPitchLength length = goen_pitch_length_of (text);
  g_autofree char *size = NULL;
  g_autofree char *sentence = NULL;

  if (length.n_characters == 0)
    {
      gtk_label_set_text (self->length, _("Who I am, what I can offer, whom I want to meet today and why I came: 30 to 60 seconds."));
      return;
    }

  size = length.is_latin ? g_strdup_printf (ngettext ("%u word", "%u words", length.n_words), length.n_words)
                         : g_strdup_printf (ngettext ("%u character", "%u characters", length.n_characters), length.n_characters);
  /* Translators: %s is "124 characters"; the number is how many seconds it takes to say them. */
  sentence = g_strdup_printf (ngettext ("%s, said in about %u second.", "%s, said in about %u seconds.", length.seconds),
                              size, length.seconds);
  gtk_label_set_text (self->length, sentence);
}

static void
changed_cb (GoenPitchCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *text = goen_text_row_dup_text (self->text);

  show_length (self, text);
  if (self->is_setting || record == NULL)
    return;

  g_set_str (&record->pitch, *text != '\0' ? text : NULL);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
goen_pitch_card_refresh (GoenEventCard *card)
{
  GoenPitchCard *self = GOEN_PITCH_CARD (card);
  const char *pitch = goen_event_card_get_record (card)->pitch;
  g_autofree char *shown = goen_text_row_dup_text (self->text);

  if (g_strcmp0 (shown, pitch != NULL ? pitch : "") == 0)
    return;

  self->is_setting = TRUE;
  goen_text_row_set_text (self->text, pitch);
  self->is_setting = FALSE;
}

static void
goen_pitch_card_class_init (GoenPitchCardClass *klass)
{
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_pitch_card_refresh;
}

static void
goen_pitch_card_init (GoenPitchCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *length = gtk_label_new (NULL);

  adw_preferences_group_set_title (group, _("Self-introduction"));
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("How I will introduce myself here"), NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->text));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  self->length = GTK_LABEL (length);
  gtk_label_set_wrap (self->length, TRUE);
  gtk_label_set_xalign (self->length, 0);
  gtk_widget_set_margin_top (length, 6);
  gtk_widget_set_margin_start (length, 12);
  gtk_widget_add_css_class (length, "caption");
  gtk_widget_add_css_class (length, "dimmed");
  adw_preferences_group_add (group, length);
  show_length (self, NULL);
}
