/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-flags-row.h"

struct _GoenFlagsRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *caption;
  GtkWidget *chips;      /* AdwWrapBox of GtkToggleButton */
};

G_DEFINE_FINAL_TYPE (GoenFlagsRow, goen_flags_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_flag (GtkWidget *chip)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "goen-flag"));
}

static void
toggled_cb (GoenFlagsRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
goen_flags_row_class_init (GoenFlagsRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_flags_row_init (GoenFlagsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dimmed");
  self->chips = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->chips), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->chips), 6);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->caption, NULL, -1);
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_widget_add_css_class (box, "goen-field");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * goen_flags_row_new:
 * @title: what is chosen
 *
 * Creates a row without chips.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_flags_row_new (const char *title)
{
  GoenFlagsRow *self = g_object_new (GOEN_TYPE_FLAGS_ROW, "title", title, NULL);

  gtk_label_set_text (GTK_LABEL (self->caption), title);

  return GTK_WIDGET (self);
}

/**
 * goen_flags_row_add:
 * @self: a row
 * @flag: one bit
 * @label: what it means, translated
 *
 * Adds a chip.
 */
void
goen_flags_row_add (GoenFlagsRow *self,
                    guint         flag,
                    const char   *label)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "goen-chip");
  g_object_set_data (G_OBJECT (chip), "goen-flag", GUINT_TO_POINTER (flag));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->chips), chip);
}

/**
 * goen_flags_row_set_flags:
 * @self: a row
 * @flags: the bits that are chosen
 *
 * Chooses chips.
 */
void
goen_flags_row_set_flags (GoenFlagsRow *self,
                          guint         flags)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), (flags & get_flag (chip)) != 0);
}

/**
 * goen_flags_row_get_flags:
 * @self: a row
 *
 * Gets which chips are chosen.
 *
 * Returns: their bits
 */
guint
goen_flags_row_get_flags (GoenFlagsRow *self)
{
  guint flags = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      flags |= get_flag (chip);

  return flags;
}
