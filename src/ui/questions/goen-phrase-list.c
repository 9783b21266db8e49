/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-phrase-list.h"

#include <glib/gi18n-lib.h>

#include "goen-question-actions.h"

struct _GoenPhraseList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;       /* (owned) of GtkWidget, not owned */
};

G_DEFINE_FINAL_TYPE (GoenPhraseList, goen_phrase_list, ADW_TYPE_PREFERENCES_GROUP)

static void
activated_cb (GtkWidget *row)
{
  goen_question_copy (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
add_row (GoenPhraseList         *self,
         const GoenQuestionCard *card,
         gboolean                is_current)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), card->text);
  if (card->why != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), card->why);
  if (card->is_favourite)
    {
      GtkWidget *star = gtk_image_new_from_icon_name ("starred-symbolic");

      gtk_widget_set_tooltip_text (star, _("Favourite"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), star);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Copy this phrase"));
  if (is_current)
    gtk_widget_add_css_class (row, "goen-current");
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
goen_phrase_list_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_PHRASE_LIST (object)->rows);

  G_OBJECT_CLASS (goen_phrase_list_parent_class)->finalize (object);
}

static void
goen_phrase_list_class_init (GoenPhraseListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_phrase_list_finalize;
}

static void
goen_phrase_list_init (GoenPhraseList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("A click copies a phrase."));
}

/**
 * goen_phrase_list_show:
 * @self: a list
 * @deck: (element-type GoenQuestionCard): the deck
 * @card: one of its cards
 *
 * Shows all cards of the kind of @card, apart from those that are hidden.
 */
void
goen_phrase_list_show (GoenPhraseList         *self,
                       GPtrArray              *deck,
                       const GoenQuestionCard *card)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), goen_card_kind_get_label (card->kind));
  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *other = deck->pdata[i];

      if (other->kind == card->kind && (!other->is_hidden || g_str_equal (other->key, card->key)))
        add_row (self, other, g_str_equal (other->key, card->key));
    }
}
