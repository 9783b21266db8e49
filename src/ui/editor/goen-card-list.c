/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-list.h"

struct _GoenCardList
{
  GtkBox parent_instance;

  GPtrArray           *cards;       /* (owned): of GoenCard, which the box owns */
  AdwPreferencesGroup *add_group;
  AdwButtonRow        *add_row;
  GType                card_type;
};

G_DEFINE_FINAL_TYPE (GoenCardList, goen_card_list, GTK_TYPE_BOX)

typedef enum {
  PROP_CARD_TYPE = 1,
  PROP_ADD_TITLE,
} GoenCardListProperty;

static GParamSpec *properties[PROP_ADD_TITLE + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (GoenCardList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_first (GoenCardList *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    goen_card_set_is_first (self->cards->pdata[i], i == 0);
}

static void
card_remove_cb (GoenCard     *card,
                GoenCardList *self)
{
  guint index = 0;
  GtkWidget *next = GTK_WIDGET (self->add_row);

  if (!g_ptr_array_find (self->cards, card, &index))
    return;

  if (index + 1 < self->cards->len)
    next = self->cards->pdata[index + 1];
  gtk_widget_grab_focus (next);

  g_ptr_array_remove_index (self->cards, index);
  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (card));
  update_first (self);
  emit_changed (self);
}

static void
card_move_first_cb (GoenCard     *card,
                    GoenCardList *self)
{
  guint index = 0;

  if (!g_ptr_array_find (self->cards, card, &index) || index == 0)
    return;

  g_ptr_array_remove_index (self->cards, index);
  g_ptr_array_insert (self->cards, 0, card);
  gtk_box_reorder_child_after (GTK_BOX (self), GTK_WIDGET (card), NULL);
  update_first (self);
  gtk_widget_grab_focus (GTK_WIDGET (card));
  emit_changed (self);
}

static GoenCard *
append_card (GoenCardList *self)
{
  GtkWidget *card = g_object_new (self->card_type, NULL);

  g_signal_connect_object (card, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "remove", G_CALLBACK (card_remove_cb), self, 0);
  g_signal_connect_object (card, "move-first", G_CALLBACK (card_move_first_cb), self, 0);
  g_ptr_array_add (self->cards, card);
  gtk_box_append (GTK_BOX (self), card);
  gtk_box_reorder_child_after (GTK_BOX (self), GTK_WIDGET (self->add_group), card);
  update_first (self);

  return GOEN_CARD (card);
}

static void
add_activated_cb (GoenCardList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (append_card (self)));
}

static void
goen_card_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GoenCardList *self = GOEN_CARD_LIST (object);

  switch ((GoenCardListProperty) prop_id)
    {
    case PROP_CARD_TYPE:
      g_value_set_gtype (value, self->card_type);
      break;
    case PROP_ADD_TITLE:
      g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->add_row)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_card_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GoenCardList *self = GOEN_CARD_LIST (object);

  switch ((GoenCardListProperty) prop_id)
    {
    case PROP_CARD_TYPE:
      self->card_type = g_value_get_gtype (value);
      break;
    case PROP_ADD_TITLE:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_card_list_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_CARD_LIST (object)->cards);

  G_OBJECT_CLASS (goen_card_list_parent_class)->finalize (object);
}

static void
goen_card_list_class_init (GoenCardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_card_list_get_property;
  object_class->set_property = goen_card_list_set_property;
  object_class->finalize = goen_card_list_finalize;

  properties[PROP_CARD_TYPE] =
    g_param_spec_gtype ("card-type", NULL, NULL, GOEN_TYPE_CARD,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADD_TITLE] =
    g_param_spec_string ("add-title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_card_list_init (GoenCardList *self)
{
  self->cards = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);

  self->add_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->add_row = ADW_BUTTON_ROW (adw_button_row_new ());
  adw_button_row_set_start_icon_name (self->add_row, "list-add-symbolic");
  adw_preferences_group_add (self->add_group, GTK_WIDGET (self->add_row));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->add_group));
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_card_list_set_values:
 * @self: a list
 * @values: the plain structs to show, of the kind its cards take
 *
 * Shows values in place of those that were shown.
 */
void
goen_card_list_set_values (GoenCardList *self,
                           GPtrArray    *values)
{
  while (self->cards->len > 0)
    gtk_box_remove (GTK_BOX (self), g_ptr_array_steal_index (self->cards, self->cards->len - 1));

  for (guint i = 0; i < values->len; i++)
    goen_card_set_value (append_card (self), values->pdata[i]);
}

/**
 * goen_card_list_dup_values:
 * @self: a list
 * @free_value: frees one value
 *
 * Gets what is typed, without the empty cards.
 *
 * Returns: (transfer full): new plain structs in their order
 */
GPtrArray *
goen_card_list_dup_values (GoenCardList   *self,
                           GDestroyNotify  free_value)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (free_value);

  for (guint i = 0; i < self->cards->len; i++)
    {
      gpointer value = goen_card_dup_value (self->cards->pdata[i]);

      if (value != NULL)
        g_ptr_array_add (values, value);
    }

  return values;
}

/**
 * goen_card_list_add_blank:
 * @self: a list
 *
 * Shows an empty card to type into, where there is no other.
 */
void
goen_card_list_add_blank (GoenCardList *self)
{
  if (self->cards->len == 0)
    append_card (self);
}

/**
 * goen_card_list_check:
 * @self: a list
 *
 * Marks what cannot be kept with a sentence.
 *
 * Returns: (transfer none) (nullable): the first widget to correct, %NULL when all is well
 */
GtkWidget *
goen_card_list_check (GoenCardList *self)
{
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *widget = goen_card_check (self->cards->pdata[i]);

      if (wrong == NULL)
        wrong = widget;
    }

  return wrong;
}
