/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-list.h"

#include "goen-history-row.h"

struct _GoenHistoryList
{
  AdwBin parent_instance;

  GtkStack    *stack;
  GtkListView *list;

  GListStore *items;          /* (owned) of GoenHistoryItem */
  char       *icon_name;      /* (owned) (nullable) */
  char       *title;          /* (owned) (nullable) */
  char       *description;    /* (owned) (nullable) */
};

typedef enum {
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_DESCRIPTION,
} GoenHistoryListProperty;

G_DEFINE_FINAL_TYPE (GoenHistoryList, goen_history_list, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_DESCRIPTION + 1];
static guint undo_signal;
static guint show_item_signal;

/* A list that is filled while it is shown begins a little below its top. */
static gboolean
show_top_cb (GtkWidget     *widget,
             GdkFrameClock *frame_clock,
             gpointer       user_data)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), 0);
  return G_SOURCE_REMOVE;
}

static void
row_undo_cb (GoenHistoryList *self,
             GoenHistoryRow  *row)
{
  g_signal_emit (self, undo_signal, 0, goen_history_row_get_item (row));
}

static void
setup_row_cb (GoenHistoryList *self,
              GtkListItem     *list_item)
{
  GtkWidget *row = goen_history_row_new ();

  g_signal_connect_object (row, "undo", G_CALLBACK (row_undo_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GoenHistoryList *self,
             GtkListItem     *list_item)
{
  GoenHistoryRow *row = GOEN_HISTORY_ROW (gtk_list_item_get_child (list_item));
  GoenHistoryItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  goen_history_row_set_item (row, item);
  gtk_list_item_set_activatable (list_item, goen_history_item_can_show (item));
  label = goen_history_row_dup_accessible_label (row);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_row_cb (GoenHistoryList *self,
               GtkListItem     *list_item)
{
  goen_history_row_set_item (GOEN_HISTORY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
activate_cb (GoenHistoryList *self,
             guint            position)
{
  g_autoptr (GoenHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_signal_emit (self, show_item_signal, 0, item);
}

static void
goen_history_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GoenHistoryList *self = GOEN_HISTORY_LIST (object);

  switch ((GoenHistoryListProperty) prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_history_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GoenHistoryList *self = GOEN_HISTORY_LIST (object);

  switch ((GoenHistoryListProperty) prop_id)
    {
    case PROP_ICON_NAME:
      g_set_str (&self->icon_name, g_value_get_string (value));
      break;
    case PROP_TITLE:
      g_set_str (&self->title, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      g_set_str (&self->description, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_history_list_dispose (GObject *object)
{
  GoenHistoryList *self = GOEN_HISTORY_LIST (object);

  /* The stack is a child of the template and the child of the bin; only one of them may let it go. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_HISTORY_LIST);
  g_clear_object (&self->items);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (goen_history_list_parent_class)->dispose (object);
}

static void
goen_history_list_class_init (GoenHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = goen_history_list_get_property;
  object_class->set_property = goen_history_list_set_property;
  object_class->dispose = goen_history_list_dispose;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  undo_signal = g_signal_new ("undo", GOEN_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 1, GOEN_TYPE_HISTORY_ITEM);
  show_item_signal = g_signal_new ("show-item", GOEN_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, GOEN_TYPE_HISTORY_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenHistoryList, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
goen_history_list_init (GoenHistoryList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (GOEN_TYPE_HISTORY_ITEM);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

/**
 * goen_history_list_show:
 * @self: the list
 * @items: (element-type GoenHistoryItem): what it shows, newest first
 *
 * Shows a new state of the history. The keyboard stays where it was.
 */
void
goen_history_list_show (GoenHistoryList *self,
                        GPtrArray       *items)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean had_focus = root != NULL && focus != NULL && gtk_root_get_focus (root) != NULL &&
                       gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self->list));

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
  if (had_focus && items->len > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), show_top_cb, NULL, NULL);
}
