/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-wishes-card.h"

#include <glib/gi18n-lib.h>

struct _GoenPersonWishesCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonWishesCard, goen_person_wishes_card, GOEN_TYPE_PERSON_CARD)

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_words (GtkWidget  *wrap_box,
           const char *heading,
           GPtrArray  *words)
{
  GtkWidget *box;
  GtkWidget *title;

  if (words->len == 0)
    return;
  box = g_object_new (GTK_TYPE_BOX,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 6,
                      NULL);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "goen-words");
  title = make_label (heading, "caption-heading");
  gtk_widget_add_css_class (title, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  for (guint i = 0; i < words->len; i++)
    {
      GtkWidget *label = make_label (words->pdata[i], NULL);

      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }
  adw_wrap_box_append (ADW_WRAP_BOX (wrap_box), box);
}

static gboolean
goen_person_wishes_card_show_record (GoenPersonCard         *card,
                                     GoenLibrary            *library,
                                     const GoenPersonRecord *record)
{
  GtkWidget *wrap_box;

  if (record->interests->len == 0 && record->offers->len == 0 && record->needs->len == 0)
    return FALSE;
  wrap_box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap_box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap_box), 12);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (wrap_box), ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (wrap_box), TRUE);
  add_words (wrap_box, _("Interests"), record->interests);
  add_words (wrap_box, _("Can offer"), record->offers);
  add_words (wrap_box, _("Is looking for"), record->needs);
  goen_person_card_add_row (card, wrap_box);
  return TRUE;
}

static void
goen_person_wishes_card_class_init (GoenPersonWishesCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_wishes_card_show_record;
}

static void
goen_person_wishes_card_init (GoenPersonWishesCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Interests and Wishes"));
}
