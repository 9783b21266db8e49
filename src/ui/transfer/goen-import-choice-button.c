/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-choice-button.h"

#include <glib/gi18n-lib.h>

#include "goen-import-words.h"

struct _GoenImportChoiceButton
{
  AdwBin parent_instance;

  GtkWidget       *button;   /* (unowned) */
  GoenImportStatus status;
};

G_DEFINE_FINAL_TYPE (GoenImportChoiceButton, goen_import_choice_button, ADW_TYPE_BIN)

static guint chosen_signal;

static void
append_choice (GMenu            *menu,
               GoenImportStatus  status,
               GoenImportChoice  choice)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (goen_import_choice_get_label (status, choice), NULL);

  g_menu_item_set_action_and_target (item, "choice.choose", "i", (int) choice);
  g_menu_append_item (menu, item);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  GoenImportChoiceButton *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_choice (menu, self->status, GOEN_IMPORT_ADD);
  if (self->status != GOEN_IMPORT_NEW)
    append_choice (menu, self->status, GOEN_IMPORT_MERGE);
  append_choice (menu, self->status, GOEN_IMPORT_SKIP);
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, chosen_signal, 0, g_variant_get_int32 (parameter));
}

static void
goen_import_choice_button_class_init (GoenImportChoiceButtonClass *klass)
{
  chosen_signal = g_signal_new ("chosen", GOEN_TYPE_IMPORT_CHOICE_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "choice.choose", "i", choose_action);
}

static void
goen_import_choice_button_init (GoenImportChoiceButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * goen_import_choice_button_new:
 *
 * Creates a button for cards that are new.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
goen_import_choice_button_new (void)
{
  return g_object_new (GOEN_TYPE_IMPORT_CHOICE_BUTTON, NULL);
}

/**
 * goen_import_choice_button_set_status:
 * @self: a button
 * @status: what is known about the card
 *
 * Decides which choices the menu has. A card that could not be read has none, so the button hides.
 */
void
goen_import_choice_button_set_status (GoenImportChoiceButton *self,
                                      GoenImportStatus        status)
{
  self->status = status;
  gtk_widget_set_visible (GTK_WIDGET (self), status != GOEN_IMPORT_REJECTED);
}

/**
 * goen_import_choice_button_get_status:
 * @self: a button
 *
 * Tells which cards the button is for.
 *
 * Returns: the status
 */
GoenImportStatus
goen_import_choice_button_get_status (GoenImportChoiceButton *self)
{
  return self->status;
}

/**
 * goen_import_choice_button_set_label:
 * @self: a button
 * @label: what the button shows
 * @accessible_name: what a screen reader says before it
 *
 * Labels the button.
 */
void
goen_import_choice_button_set_label (GoenImportChoiceButton *self,
                                     const char             *label,
                                     const char             *accessible_name)
{
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, accessible_name, -1);
}
