/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-suggestions.h"

struct _GoenSuggestions
{
  GtkPopover parent_instance;

  GtkListBox *list;
  guint       n_items;
};

G_DEFINE_FINAL_TYPE (GoenSuggestions, goen_suggestions, GTK_TYPE_POPOVER)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
move (GoenSuggestions *self,
      int              step)
{
  int index = goen_suggestions_get_chosen (self) + step;
  GtkListBoxRow *row = NULL;

  if (index < -1)
    index = self->n_items - 1;
  if (index >= 0 && index < (int) self->n_items)
    row = gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                             g_object_get_data (G_OBJECT (row), "goen-text"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GoenSuggestions       *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) ||
      (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
row_activated_cb (GoenSuggestions *self,
                  GtkListBoxRow   *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
goen_suggestions_class_init (GoenSuggestionsClass *klass)
{
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
goen_suggestions_init (GoenSuggestions *self)
{
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-suggestions");

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->list));
}

/**
 * goen_suggestions_new:
 * @owner: the widget around the entry; it must unparent the list when it is disposed of
 *
 * Creates an empty list under @owner.
 *
 * Returns: (transfer none): a new widget
 */
GoenSuggestions *
goen_suggestions_new (GtkWidget *owner)
{
  GoenSuggestions *self = g_object_new (GOEN_TYPE_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_parent (GTK_WIDGET (self), owner);

  /* In the bubble phase, so that the entry and its input method come first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (owner, keys);

  return self;
}

/**
 * goen_suggestions_clear:
 * @self: suggestions
 *
 * Takes all suggestions away and hides the list.
 */
void
goen_suggestions_clear (GoenSuggestions *self)
{
  gtk_list_box_remove_all (self->list);
  self->n_items = 0;
  gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * goen_suggestions_add:
 * @self: suggestions
 * @text: what is suggested
 * @detail: (nullable): what tells it from others
 *
 * Adds a suggestion at the end.
 */
void
goen_suggestions_add (GoenSuggestions *self,
                      const char      *text,
                      const char      *detail)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  if (detail != NULL && *detail != '\0')
    {
      GtkWidget *more = gtk_label_new (detail);

      gtk_label_set_ellipsize (GTK_LABEL (more), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (more), 0);
      gtk_widget_add_css_class (more, "dimmed");
      gtk_box_append (GTK_BOX (box), more);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "goen-text", g_strdup (text), g_free);
  gtk_list_box_append (self->list, row);
  self->n_items++;
}

/**
 * goen_suggestions_show:
 * @self: suggestions
 *
 * Shows the list where there is anything in it; nothing is chosen at first.
 */
void
goen_suggestions_show (GoenSuggestions *self)
{
  gtk_list_box_unselect_all (self->list);
  if (self->n_items > 0)
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * goen_suggestions_get_chosen:
 * @self: suggestions
 *
 * Gets the suggestion that the arrow keys have reached.
 *
 * Returns: its index, -1 when there is none or the list is hidden
 */
int
goen_suggestions_get_chosen (GoenSuggestions *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return -1;

  return gtk_list_box_row_get_index (row);
}
