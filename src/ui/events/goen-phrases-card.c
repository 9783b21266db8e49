/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-phrases-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-toast.h"

struct _GoenPhrasesCard
{
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPhrasesCard, goen_phrases_card, ADW_TYPE_PREFERENCES_GROUP)

static void
activated_cb (GtkWidget *row)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  goen_toast_show (row, _("Copied"));
}

static GtkWidget *
make_phrase (const char *phrase)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), phrase);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Copy this phrase"));
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);

  return row;
}

static void
goen_phrases_card_class_init (GoenPhrasesCardClass *klass)
{
}

static void
goen_phrases_card_init (GoenPhrasesCard *self)
{
  guint n_groups;
  const GoenPhraseGroup *groups = goen_phrases_get (&n_groups);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Phrases at Hand"));
  for (guint i = 0; i < n_groups; i++)
    {
      GtkWidget *row = adw_expander_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), groups[i].title);
      for (guint n = 0; groups[i].phrases[n] != NULL; n++)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_phrase (_(groups[i].phrases[n])));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}
