/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-card.h"

struct _GoenTodayCard
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *text_label;
  GtkBox   *button_box;
};

G_DEFINE_FINAL_TYPE (GoenTodayCard, goen_today_card, GTK_TYPE_LIST_BOX_ROW)

static void
goen_today_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TODAY_CARD);

  G_OBJECT_CLASS (goen_today_card_parent_class)->dispose (object);
}

static void
goen_today_card_class_init (GoenTodayCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_today_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-today-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTodayCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayCard, text_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayCard, button_box);
}

static void
goen_today_card_init (GoenTodayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_today_card_new:
 *
 * Makes a row that says nothing yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_today_card_new (void)
{
  return g_object_new (GOEN_TYPE_TODAY_CARD, NULL);
}

/**
 * goen_today_card_show:
 * @self: the row
 * @title: what it is
 * @text: (nullable): why it is there
 *
 * Says something.
 */
void
goen_today_card_show (GoenTodayCard *self,
                      const char    *title,
                      const char    *text)
{
  g_return_if_fail (GOEN_IS_TODAY_CARD (self));

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

/**
 * goen_today_card_add_button:
 * @self: the row
 * @label: what the button says, with a mnemonic
 * @tooltip: (nullable): what it does
 * @is_flat: whether it matters less
 *
 * Adds a button.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
goen_today_card_add_button (GoenTodayCard *self,
                            const char    *label,
                            const char    *tooltip,
                            gboolean       is_flat)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_val_if_fail (GOEN_IS_TODAY_CARD (self), NULL);

  gtk_widget_set_tooltip_text (button, tooltip);
  if (is_flat)
    gtk_widget_add_css_class (button, "flat");
  gtk_box_append (self->button_box, button);
  return button;
}

/**
 * goen_today_card_set_large:
 * @self: the row
 *
 * Sets the title in larger type, as what is to be read aloud.
 */
void
goen_today_card_set_large (GoenTodayCard *self)
{
  g_return_if_fail (GOEN_IS_TODAY_CARD (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "goen-today-question");
}
