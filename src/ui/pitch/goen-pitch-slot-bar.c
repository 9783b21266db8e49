/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-slot-bar.h"

#include <glib/gi18n-lib.h>

#define MAX_CHIPS 3

struct _GoenPitchSlotBar
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  GtkWidget  *popover;   /* (nullable) */
};

enum {
  INSERT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchSlotBar, goen_pitch_slot_bar, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* What is usually said in a block. */
static const char *const fitting[GOEN_N_BLOCKS][MAX_CHIPS] = {
  [GOEN_BLOCK_GREETING] = { "company", "title", "name" },
  [GOEN_BLOCK_WHO] = { "who" },
  [GOEN_BLOCK_OFFER] = { "offers" },
  [GOEN_BLOCK_WHY] = { "purpose", "event" },
  [GOEN_BLOCK_WHOM] = { "needs" },
  [GOEN_BLOCK_CLOSING] = { "name" },
};

static gboolean
is_fitting (GoenPitchBlock  block,
            const char     *id)
{
  for (guint i = 0; i < MAX_CHIPS; i++)
    if (g_strcmp0 (fitting[block][i], id) == 0)
      return TRUE;

  return FALSE;
}

static void
clicked_cb (GtkWidget *button,
            gpointer   user_data)
{
  GoenPitchSlotBar *self = user_data;
  const char *text = g_object_get_data (G_OBJECT (button), "goen-slot");

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[INSERT], 0, text);
}

static GtkWidget *
make_button (GoenPitchSlotBar    *self,
             const GoenPitchSlot *slot)
{
  g_autofree char *text = g_strdup_printf ("{%s}", slot->name);
  GtkWidget *button = gtk_button_new_with_label (text);
  /* Translators: %s is the name of a slot, such as "what I can offer". */
  g_autofree char *tip = g_strdup_printf (_("Insert the slot “%s”, filled from your profile or the event"), slot->name);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data_full (G_OBJECT (button), "goen-slot", g_steal_pointer (&text), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);

  return button;
}

static void
add_chip (GoenPitchSlotBar    *self,
          const GoenPitchSlot *slot)
{
  GtkWidget *button = make_button (self, slot);

  gtk_widget_add_css_class (button, "goen-chip");
  adw_wrap_box_append (self->box, button);
}

static void
add_menu_row (GoenPitchSlotBar    *self,
              GtkWidget           *rows,
              const GoenPitchSlot *slot)
{
  GtkWidget *button = make_button (self, slot);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_remove_css_class (button, "text-button");
  gtk_box_append (GTK_BOX (rows), button);
}

static void
add_menu (GoenPitchSlotBar *self,
          GtkWidget        *rows)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), rows);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_add_css_class (button, "goen-chip");
  gtk_widget_add_css_class (button, "goen-chip-icon");
  gtk_widget_set_tooltip_text (button, _("Insert another slot"));
  adw_wrap_box_append (self->box, button);
}

static void
goen_pitch_slot_bar_class_init (GoenPitchSlotBarClass *klass)
{
  signals[INSERT] =
    g_signal_new ("insert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_pitch_slot_bar_init (GoenPitchSlotBar *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * goen_pitch_slot_bar_set_block:
 * @self: a bar
 * @block: where the slots go
 *
 * Fills the bar; to be called once.
 */
void
goen_pitch_slot_bar_set_block (GoenPitchSlotBar *self,
                               GoenPitchBlock    block)
{
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n_slots = 0;
  const GoenPitchSlot *slots = goen_pitch_slots_get (&n_slots);

  g_return_if_fail (GOEN_IS_PITCH_SLOT_BAR (self));

  for (guint i = 0; i < n_slots; i++)
    {
      if (is_fitting (block, slots[i].id))
        add_chip (self, &slots[i]);
      else
        add_menu_row (self, rows, &slots[i]);
    }
  add_menu (self, rows);
}
