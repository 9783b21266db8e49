/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-card.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray *rows;   /* (owned) of GtkWidget, owned by the group */
} GoenPersonCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenPersonCard, goen_person_card, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_copy_button (const char *label,
                  const char *value)
{
  g_autofree char *name = NULL;
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  /* Translators: %s is what a row holds, such as “Work mail”. */
  name = g_strdup_printf (_("Copy %s"), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.copy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", value);
  return button;
}

static void
goen_person_card_finalize (GObject *object)
{
  GoenPersonCardPrivate *priv = goen_person_card_get_instance_private (GOEN_PERSON_CARD (object));

  g_ptr_array_unref (priv->rows);
  G_OBJECT_CLASS (goen_person_card_parent_class)->finalize (object);
}

static void
goen_person_card_class_init (GoenPersonCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_person_card_finalize;
}

static void
goen_person_card_init (GoenPersonCard *self)
{
  GoenPersonCardPrivate *priv = goen_person_card_get_instance_private (self);

  priv->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_person_card_set_record:
 * @self: a card
 * @library: the library that @record is from
 * @record: a person
 *
 * Replaces what the card shows, and shows the card only when there is something.
 *
 * Returns: %TRUE when the card is visible now
 */
gboolean
goen_person_card_set_record (GoenPersonCard         *self,
                             GoenLibrary            *library,
                             const GoenPersonRecord *record)
{
  GoenPersonCardPrivate *priv = goen_person_card_get_instance_private (self);
  gboolean has_something;

  for (guint i = 0; i < priv->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), priv->rows->pdata[i]);
  g_ptr_array_set_size (priv->rows, 0);
  has_something = GOEN_PERSON_CARD_GET_CLASS (self)->show_record (self, library, record);
  gtk_widget_set_visible (GTK_WIDGET (self), has_something);
  return has_something;
}

/**
 * goen_person_card_add_row:
 * @self: a card
 * @row: (transfer floating): a row
 *
 * Adds a row that goes away with the next record.
 */
void
goen_person_card_add_row (GoenPersonCard *self,
                          GtkWidget      *row)
{
  GoenPersonCardPrivate *priv = goen_person_card_get_instance_private (self);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (priv->rows, row);
}

/**
 * goen_person_card_add_value:
 * @self: a card
 * @icon_name: (nullable): a symbolic icon
 * @label: what the value is, small
 * @value: the value, plain text
 *
 * Adds a row that reads “what it is / what it says”.
 *
 * Returns: (transfer none): the row
 */
AdwActionRow *
goen_person_card_add_value (GoenPersonCard *self,
                            const char     *icon_name,
                            const char     *label,
                            const char     *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon;

  gtk_widget_add_css_class (row, "property");
  /* What came with a card may look like markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  if (icon_name != NULL)
    {
      icon = gtk_image_new_from_icon_name (icon_name);
      gtk_widget_add_css_class (icon, "dimmed");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  goen_person_card_add_row (self, row);
  return ADW_ACTION_ROW (row);
}

/**
 * goen_person_card_add_contact:
 * @self: a card
 * @icon_name: a symbolic icon
 * @label: what the value is, small
 * @value: the value, plain text
 * @uri: (nullable): what a click on the row opens
 *
 * Adds a row with a button that copies the value.
 *
 * Returns: (transfer none): the row
 */
AdwActionRow *
goen_person_card_add_contact (GoenPersonCard *self,
                              const char     *icon_name,
                              const char     *label,
                              const char     *value,
                              const char     *uri)
{
  AdwActionRow *row = goen_person_card_add_value (self, icon_name, label, value);

  adw_action_row_add_suffix (row, make_copy_button (label, value));
  if (uri != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.open-link");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  else
    adw_action_row_set_subtitle_selectable (row, TRUE);
  return row;
}

/**
 * goen_person_card_add_text:
 * @self: a card
 * @text: plain text, line breaks kept
 *
 * Adds a paragraph that can be selected and copied.
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
goen_person_card_add_text (GoenPersonCard *self,
                           const char     *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "goen-card-text");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  goen_person_card_add_row (self, row);
  return row;
}
