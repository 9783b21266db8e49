/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-view.h"

#include "goen-events-rows.h"
#include "goen-list-place.h"

struct _GoenEventsView
{
  AdwBin parent_instance;

  GoenEventsModel    *model;         /* (owned) (nullable) */
  GtkSingleSelection *selection;     /* (owned) (nullable) */
  gint64              selected_id;   /* also while the list does not hold that event */
  gint64              wanted_id;     /* to be scrolled to once the list holds it; 0 for none */
  gboolean            is_updating;   /* the list changes, not the choice of the user */
  GoenListPlace      *place;         /* (owned) */

  GtkScrolledWindow *scroller;
  GtkListView       *list;
};

typedef enum {
  PROP_CLICK_OPENS = 1,
  PROP_SELECTED_ID,
} GoenEventsViewProperty;

enum {
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenEventsView, goen_events_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_SELECTED_ID + 1];
static guint signals[N_SIGNALS];

static void
scroll_to (GoenEventsView     *self,
           guint               position,
           GtkListScrollFlags  flags)
{
  goen_list_place_let_go (self->place);
  gtk_list_view_scroll_to (self->list, position, flags, NULL);
}

/* GTK keeps the first row in sight when others come in above it, but not the heading over it. */
static void
keep_top (GoenEventsView *self)
{
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) == 0)
    goen_list_place_go_to_top (self->place);
}

/* GTK keeps the selected item through a change; an event that was away, or is only just there, is selected again here. */
static void
restore_selection (GoenEventsView *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  goen_events_model_find (self->model, self->selected_id, &position);
  self->is_updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_updating = FALSE;
  if (self->wanted_id != 0 && self->wanted_id == self->selected_id && position != GTK_INVALID_LIST_POSITION)
    {
      self->wanted_id = 0;
      scroll_to (self, position, GTK_LIST_SCROLL_NONE);
    }
}

static void
set_selected_id (GoenEventsView *self,
                 gint64          id)
{
  if (self->selected_id == id)
    return;

  self->selected_id = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

static void
selected_cb (GoenEventsView *self)
{
  GoenEventItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* An event that a search hides stays the one that is shown. */
  if (self->is_updating || item == NULL)
    return;

  self->wanted_id = 0;
  set_selected_id (self, goen_event_item_get_id (item));
}

static void
activate_cb (GoenEventsView *self,
             guint           position)
{
  g_autoptr (GoenEventItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPEN], 0, goen_event_item_get_id (item));
}

static void
goen_events_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_events_view_parent_class)->map (widget);
  goen_list_place_resume (GOEN_EVENTS_VIEW (widget)->place);
}

static void
goen_events_view_unmap (GtkWidget *widget)
{
  goen_list_place_let_go (GOEN_EVENTS_VIEW (widget)->place);
  GTK_WIDGET_CLASS (goen_events_view_parent_class)->unmap (widget);
}

static void
goen_events_view_dispose (GObject *object)
{
  GoenEventsView *self = GOEN_EVENTS_VIEW (object);

  if (self->list != NULL)
    {
      goen_list_place_let_go (self->place);
      /* The rows go before what they were made from. */
      gtk_list_view_set_model (self->list, NULL);
      gtk_list_view_set_factory (self->list, NULL);
      gtk_list_view_set_header_factory (self->list, NULL);
    }
  /* The child of the bin is a child of the template: the bin must let go of it first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENTS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (goen_events_view_parent_class)->dispose (object);
}

static void
goen_events_view_finalize (GObject *object)
{
  goen_list_place_free (GOEN_EVENTS_VIEW (object)->place);

  G_OBJECT_CLASS (goen_events_view_parent_class)->finalize (object);
}

static void
goen_events_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenEventsView *self = GOEN_EVENTS_VIEW (object);

  switch ((GoenEventsViewProperty) prop_id)
    {
    case PROP_CLICK_OPENS:
      g_value_set_boolean (value, gtk_list_view_get_single_click_activate (self->list));
      break;
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, self->selected_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_events_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenEventsView *self = GOEN_EVENTS_VIEW (object);

  switch ((GoenEventsViewProperty) prop_id)
    {
    case PROP_CLICK_OPENS:
      gtk_list_view_set_single_click_activate (self->list, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_events_view_class_init (GoenEventsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_events_view_dispose;
  object_class->finalize = goen_events_view_finalize;
  object_class->get_property = goen_events_view_get_property;
  object_class->set_property = goen_events_view_set_property;
  widget_class->map = goen_events_view_map;
  widget_class->unmap = goen_events_view_unmap;

  properties[PROP_CLICK_OPENS] =
    g_param_spec_boolean ("click-opens", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_ID] =
    g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-events-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
goen_events_view_init (GoenEventsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = goen_list_place_new (self->list, self->scroller);
}

/**
 * goen_events_view_set_model:
 * @self: a view
 * @model: the events; a reference is taken
 *
 * Sets what the list shows; once.
 */
void
goen_events_view_set_model (GoenEventsView  *self,
                            GoenEventsModel *model)
{
  g_autoptr (GtkListItemFactory) rows = goen_events_rows_new ();
  g_autoptr (GtkListItemFactory) headers = goen_events_headers_new (model);

  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "settled", G_CALLBACK (restore_selection), self, G_CONNECT_SWAPPED);

  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  /* Before the view hears of it, while it is still known where the list stands. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (keep_top), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/**
 * goen_events_view_get_selected_id:
 * @self: a view
 *
 * Tells which event is selected, also while the list does not hold it.
 *
 * Returns: its id, 0 for none
 */
gint64
goen_events_view_get_selected_id (GoenEventsView *self)
{
  return self->selected_id;
}

/**
 * goen_events_view_select:
 * @self: a view
 * @id: an event, 0 for none
 *
 * Selects an event and scrolls to it, as soon as the list has heard of it.
 */
void
goen_events_view_select (GoenEventsView *self,
                         gint64          id)
{
  self->wanted_id = id;
  set_selected_id (self, id);
  if (self->model != NULL)
    restore_selection (self);
}

/**
 * goen_events_view_open:
 * @self: a view
 * @id: an event that the list holds
 *
 * Selects an event, gives it the keyboard, and emits ::open as if the user had activated it.
 */
void
goen_events_view_open (GoenEventsView *self,
                       gint64          id)
{
  goen_events_view_select (self, id);
  goen_events_view_focus (self);
  g_signal_emit (self, signals[OPEN], 0, id);
}

/**
 * goen_events_view_focus:
 * @self: a view
 *
 * Gives the keyboard to the selected event, or to the first when the selected one is not in the list.
 */
void
goen_events_view_focus (GoenEventsView *self)
{
  guint position = 0;

  if (self->model == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;

  goen_events_model_find (self->model, self->selected_id, &position);
  scroll_to (self, position, GTK_LIST_SCROLL_FOCUS);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * goen_events_view_go_to_top:
 * @self: a view
 *
 * Goes to the beginning of the list in the next frame.
 */
void
goen_events_view_go_to_top (GoenEventsView *self)
{
  goen_list_place_go_to_top (self->place);
}
