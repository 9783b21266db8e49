/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-row.h"

#include <glib/gi18n-lib.h>

struct _GoenDeckRow
{
  GtkListBoxRow parent_instance;

  GoenQuestionCard *card;        /* (owned) */
  GtkWidget        *taboo;
  GtkLabel         *text;
  GtkLabel         *about;
  GtkWidget        *favourite;
  GtkWidget        *hidden;
};

G_DEFINE_FINAL_TYPE (GoenDeckRow, goen_deck_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_image (const char *icon_name,
            const char *tooltip)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (image, tooltip);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (image, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return image;
}

static GtkLabel *
make_label (int         lines,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static void
goen_deck_row_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_DECK_ROW (object)->card, goen_question_card_free);

  G_OBJECT_CLASS (goen_deck_row_parent_class)->finalize (object);
}

static void
goen_deck_row_class_init (GoenDeckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_deck_row_finalize;
}

static void
goen_deck_row_init (GoenDeckRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->taboo = make_image ("dialog-warning-symbolic", _("Better avoided"));
  self->text = make_label (3, NULL);
  self->about = make_label (1, "caption");
  self->favourite = make_image ("starred-symbolic", _("Favourite"));
  self->hidden = make_image ("view-conceal-symbolic", _("Hidden: never drawn"));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "dimmed");
  gtk_widget_add_css_class (self->taboo, "warning");
  gtk_widget_add_css_class (self->hidden, "dimmed");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (box), self->taboo);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->hidden);
  gtk_box_append (GTK_BOX (box), self->favourite);
  gtk_widget_add_css_class (box, "goen-deck-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * goen_deck_row_new:
 * @card: a card; copied
 *
 * Creates a row.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_deck_row_new (const GoenQuestionCard *card)
{
  GoenDeckRow *self = g_object_new (GOEN_TYPE_DECK_ROW, NULL);

  goen_deck_row_show (self, card);

  return GTK_WIDGET (self);
}

/**
 * goen_deck_row_show:
 * @self: a row
 * @card: a card; copied
 *
 * Shows a card.
 */
void
goen_deck_row_show (GoenDeckRow            *self,
                    const GoenQuestionCard *card)
{
  GoenQuestionCard *copy = goen_question_card_copy (card);
  g_autofree char *about = goen_deck_row_dup_about (card);

  g_clear_pointer (&self->card, goen_question_card_free);
  self->card = copy;
  gtk_label_set_text (self->text, card->text != NULL ? card->text : "");
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  gtk_widget_set_visible (self->taboo, card->kind == GOEN_CARD_TABOO);
  gtk_widget_set_visible (self->favourite, card->is_favourite);
  gtk_widget_set_visible (self->hidden, card->is_hidden);
}

/**
 * goen_deck_row_get_card:
 * @self: a row
 *
 * Gets the card.
 *
 * Returns: (transfer none): the card
 */
const GoenQuestionCard *
goen_deck_row_get_card (GoenDeckRow *self)
{
  return self->card;
}

/**
 * goen_deck_row_get_group:
 * @card: a card
 *
 * Gets the place of the group of a card among the groups.
 *
 * Returns: the smaller, the earlier
 */
guint
goen_deck_row_get_group (const GoenQuestionCard *card)
{
  return card->kind == GOEN_CARD_QUESTION ? (guint) card->depth : GOEN_N_DEPTHS + (guint) card->kind;
}

/**
 * goen_deck_row_get_group_title:
 * @card: a card
 *
 * Gets the title of the group of a card.
 *
 * Returns: (transfer none): translated
 */
const char *
goen_deck_row_get_group_title (const GoenQuestionCard *card)
{
  if (card->kind == GOEN_CARD_QUESTION && card->depth != GOEN_DEPTH_NONE)
    return goen_card_depth_get_label (card->depth);

  return goen_card_kind_get_label (card->kind);
}

static void
append_word (GString    *words,
             const char *word)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, word);
}

/**
 * goen_deck_row_dup_about:
 * @card: a card
 *
 * Says in a few words what a question is about: its topic, the industry and the occasions.
 *
 * Returns: (transfer full): translated, "" for cards of which there is nothing to say
 */
char *
goen_deck_row_dup_about (const GoenQuestionCard *card)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (card->kind == GOEN_CARD_QUESTION || card->kind == GOEN_CARD_DISCLOSURE)
    append_word (words, goen_card_topic_get_label (card->topic));
  if (card->industry != GOEN_INDUSTRY_ANY)
    append_word (words, goen_industry_get_label (card->industry));
  for (guint place = 1; place <= GOEN_PLACE_LEAVING; place <<= 1)
    if ((card->places & place) != 0)
      append_word (words, goen_card_place_get_label (place));
  if (card->is_own)
    append_word (words, C_("question card", "Own card"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
