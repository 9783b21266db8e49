/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-type-button.h"

#include <glib/gi18n-lib.h>

struct _GoenTypeButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel      *caption;
  GtkEditable   *own_words;   /* (nullable): an address has none */
  GSimpleAction *action;      /* (owned) */
  GoenContactKind kind;
};

G_DEFINE_FINAL_TYPE (GoenTypeButton, goen_type_button, ADW_TYPE_BIN)

static void
update_caption (GoenTypeButton *self)
{
  const char *label = goen_type_button_get_label (self);
  const char *caption = label ?: goen_contact_kind_get_type_label (self->kind, goen_type_button_get_type_name (self));

  gtk_label_set_label (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
}

static void
own_words_changed_cb (GoenTypeButton *self)
{
  update_caption (self);
}

static void
own_words_activate_cb (GoenTypeButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
type_activate_cb (GSimpleAction  *action,
                  GVariant       *parameter,
                  GoenTypeButton *self)
{
  g_simple_action_set_state (action, parameter);
  if (self->own_words != NULL)
    gtk_editable_set_text (self->own_words, "");
  update_caption (self);
}

static void
add_type (GoenTypeButton *self,
          GMenu          *menu,
          const char     *type)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (goen_contact_kind_get_type_label (self->kind, type), NULL);

  g_menu_item_set_action_and_target (item, "type.choose", "s", type);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_own_words (GoenTypeButton *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Your own words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Your own words"),
                                  -1);
  self->own_words = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (own_words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (own_words_activate_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
build_menu (GoenTypeButton *self,
            const char     *unknown_type)
{
  const char * const *types = goen_contact_kind_get_types (self->kind);
  g_autofree char *words = g_strdup (self->own_words != NULL ? gtk_editable_get_text (self->own_words) : "");
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) list = g_menu_new ();
  GtkWidget *popover;

  for (guint i = 0; types[i] != NULL; i++)
    add_type (self, list, types[i]);
  if (unknown_type != NULL)
    add_type (self, list, unknown_type);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (list));

  if (self->kind != GOEN_CONTACT_ADDRESS)
    {
      g_autoptr (GMenu) own = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      g_menu_item_set_attribute (item, "custom", "s", "own-words");
      g_menu_append_item (own, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
    }

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  if (self->kind != GOEN_CONTACT_ADDRESS)
    {
      gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), make_own_words (self), "own-words");
      gtk_editable_set_text (self->own_words, words);
    }
  gtk_menu_button_set_popover (self->button, popover);
}

static void
goen_type_button_dispose (GObject *object)
{
  GoenTypeButton *self = GOEN_TYPE_BUTTON (object);

  g_clear_object (&self->action);
  self->own_words = NULL;

  G_OBJECT_CLASS (goen_type_button_parent_class)->dispose (object);
}

static void
goen_type_button_class_init (GoenTypeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_type_button_dispose;
}

static void
goen_type_button_init (GoenTypeButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->caption, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, box);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Kind"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  self->action = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (type_activate_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "type", G_ACTION_GROUP (group));
}

/**
 * goen_type_button_new:
 * @kind: the kind of contact point whose types are offered
 *
 * Creates a button that shows the most usual type.
 *
 * Returns: a new widget
 */
GtkWidget *
goen_type_button_new (GoenContactKind kind)
{
  GoenTypeButton *self = g_object_new (GOEN_TYPE_TYPE_BUTTON, NULL);

  self->kind = kind;
  goen_type_button_set (self, goen_contact_kind_get_types (kind)[0], NULL);

  return GTK_WIDGET (self);
}

/**
 * goen_type_button_set:
 * @self: a type button
 * @type: (nullable): a type; one that Goen does not know is kept and offered
 * @label: (nullable): the user's own words, which are shown instead of the type
 *
 * Shows a type.
 */
void
goen_type_button_set (GoenTypeButton *self,
                      const char     *type,
                      const char     *label)
{
  gboolean is_unknown = type != NULL && !g_strv_contains (goen_contact_kind_get_types (self->kind), type);

  build_menu (self, is_unknown ? type : NULL);
  g_simple_action_set_state (self->action, g_variant_new_string (type ?: ""));
  if (self->own_words != NULL)
    gtk_editable_set_text (self->own_words, label ?: "");
  update_caption (self);
}

/**
 * goen_type_button_get_type_name:
 * @self: a type button
 *
 * Gets the chosen type.
 *
 * Returns: (nullable): the type, %NULL when none is chosen
 */
const char *
goen_type_button_get_type_name (GoenTypeButton *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->action));
  const char *type = g_variant_get_string (state, NULL);

  return *type != '\0' ? type : NULL;
}

/**
 * goen_type_button_get_label:
 * @self: a type button
 *
 * Gets the user's own words.
 *
 * Returns: (nullable): the words, %NULL when there are none
 */
const char *
goen_type_button_get_label (GoenTypeButton *self)
{
  const char *words = self->own_words != NULL ? gtk_editable_get_text (self->own_words) : "";

  return *words != '\0' ? words : NULL;
}
