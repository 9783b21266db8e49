/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-list.h"

#include <glib/gi18n-lib.h>

#include "goen-events-model.h"
#include "goen-events-view.h"

/* A spinner that flashes up is worse than a list that is there a moment later. */
#define SPINNER_DELAY_MS 200
/* How soon an event that has ended is one of the past, also after sleep. */
#define TICK_S 30

struct _GoenEventsList
{
  AdwNavigationPage parent_instance;

  GoenLibrary     *library;           /* (owned) (nullable) */
  GoenEventsModel *model;             /* (owned) (nullable) */
  gboolean         opens_first;       /* Return was pressed before the answer was there */
  gboolean         wants_focus;       /* the keyboard came before the answer was there */
  gboolean         sidebar_button_visible;
  guint            spinner_timeout;
  guint            tick_timeout;

  AdwWindowTitle *title;
  GtkSearchEntry *search;
  GtkStack       *stack;
  GoenEventsView *view;
  AdwStatusPage  *error_page;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_CLICK_OPENS,
  PROP_SIDEBAR_BUTTON_VISIBLE,
  PROP_SELECTED_ID,
} GoenEventsListProperty;

enum {
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenEventsList, goen_events_list, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_SELECTED_ID + 1];
static guint signals[N_SIGNALS];

static gboolean
is_searching (GoenEventsList *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static guint
get_n_items (GoenEventsList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

/* Showing */

static void
show_page (GoenEventsList *self,
           const char     *name)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
spinner_cb (gpointer user_data)
{
  GoenEventsList *self = user_data;

  self->spinner_timeout = 0;
  show_page (self, "loading");

  return G_SOURCE_REMOVE;
}

/* Chooses between the list and the pages that stand in its place. */
static void
update_page (GoenEventsList *self)
{
  const GError *error = goen_events_model_get_error (self->model);

  if (get_n_items (self) > 0)
    show_page (self, "list");
  else if (goen_events_model_get_is_loading (self->model))
    {
      if (self->spinner_timeout == 0)
        self->spinner_timeout = g_timeout_add (SPINNER_DELAY_MS, spinner_cb, self);
    }
  else if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      show_page (self, "error");
    }
  else
    show_page (self, is_searching (self) ? "nothing" : "empty");
}

static void
update_title (GoenEventsList *self)
{
  guint n = get_n_items (self);
  g_autofree char *subtitle = NULL;

  if (is_searching (self))
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event found", "%u events found", n), n);
  else if (n > 0)
    {
      guint n_upcoming = goen_events_model_get_n_upcoming (self->model);

      subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u upcoming event", "%u upcoming events", n_upcoming), n_upcoming);
    }

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
open_first (GoenEventsList *self)
{
  g_autoptr (GoenEventItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), 0);

  self->opens_first = FALSE;
  if (item == NULL || !is_searching (self))
    return;

  goen_events_view_open (self->view, goen_event_item_get_id (item));
}

/* Callbacks */

/* Who asked for the list while it was on its way gets it, unless the keyboard has been taken elsewhere meanwhile. */
static void
follow_focus (GoenEventsList *self)
{
  gboolean is_waiting = self->wants_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->wants_focus = FALSE;
  if (is_waiting && !is_searching (self))
    goen_events_view_focus (self->view);
}

static void
settled_cb (GoenEventsList *self)
{
  update_page (self);
  update_title (self);
  if (is_searching (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search), adw_window_title_get_subtitle (self->title),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  follow_focus (self);
  if (self->opens_first)
    open_first (self);
}

static gboolean
tick_cb (gpointer user_data)
{
  GoenEventsList *self = user_data;

  if (self->model != NULL)
    goen_events_model_tick (self->model);

  return G_SOURCE_CONTINUE;
}

static void
selected_cb (GoenEventsList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

static void
open_cb (GoenEventsList *self,
         gint64          id)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
search_changed_cb (GoenEventsList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  goen_events_view_go_to_top (self->view);
  self->opens_first = FALSE;
  if (self->model != NULL)
    goen_events_model_set_search (self->model, text);
}

static void
search_activate_cb (GoenEventsList *self)
{
  /* Only the list of what was typed counts, not the one that still shows while it is looked for. */
  if (goen_events_model_get_is_loading (self->model))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
stop_search_cb (GoenEventsList *self)
{
  if (is_searching (self))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    goen_events_view_focus (self->view);
}

static gboolean
search_key_cb (GoenEventsList *self,
               guint           keyval)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || self->model == NULL || get_n_items (self) == 0)
    return GDK_EVENT_PROPAGATE;

  goen_events_view_focus (self->view);
  return GDK_EVENT_STOP;
}

static void
clear_cb (GoenEventsList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
retry_cb (GoenEventsList *self)
{
  goen_events_model_reload (self->model);
  update_page (self);
}

static void
set_library (GoenEventsList *self,
             GoenLibrary    *library)
{
  if (library == NULL || self->library != NULL)
    return;

  self->library = g_object_ref (library);
  self->model = goen_events_model_new (library);
  /* The view comes first: it selects what is there again before anything else looks at the answer. */
  goen_events_view_set_model (self->view, self->model);
  g_signal_connect_object (self->model, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
}

/* Until the list is there the search field is the best place. */
static gboolean
goen_events_list_grab_focus (GtkWidget *widget)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (widget);

  if (self->model != NULL && get_n_items (self) > 0)
    {
      goen_events_view_focus (self->view);
      return TRUE;
    }

  self->wants_focus = TRUE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
goen_events_list_map (GtkWidget *widget)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (widget);

  GTK_WIDGET_CLASS (goen_events_list_parent_class)->map (widget);
  tick_cb (self);
  self->tick_timeout = g_timeout_add_seconds (TICK_S, tick_cb, self);
}

static void
goen_events_list_unmap (GtkWidget *widget)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (widget);

  g_clear_handle_id (&self->tick_timeout, g_source_remove);
  GTK_WIDGET_CLASS (goen_events_list_parent_class)->unmap (widget);
}

static void
goen_events_list_dispose (GObject *object)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (object);

  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_clear_handle_id (&self->tick_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENTS_LIST);
  g_clear_object (&self->model);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_events_list_parent_class)->dispose (object);
}

static void
goen_events_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (object);

  switch ((GoenEventsListProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_CLICK_OPENS:
      g_object_get_property (G_OBJECT (self->view), "click-opens", value);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->sidebar_button_visible);
      break;
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, goen_events_view_get_selected_id (self->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_events_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenEventsList *self = GOEN_EVENTS_LIST (object);

  switch ((GoenEventsListProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_CLICK_OPENS:
      g_object_set_property (G_OBJECT (self->view), "click-opens", value);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      if (self->sidebar_button_visible == g_value_get_boolean (value))
        return;
      self->sidebar_button_visible = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SELECTED_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_CLICK_OPENS] = g_param_spec_boolean ("click-opens", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED_ID] =
    g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_events_list_class_init (GoenEventsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_events_list_dispose;
  object_class->get_property = goen_events_list_get_property;
  object_class->set_property = goen_events_list_set_property;
  widget_class->grab_focus = goen_events_list_grab_focus;
  widget_class->map = goen_events_list_map;
  widget_class->unmap = goen_events_list_unmap;
  install_properties (object_class);

  /**
   * GoenEventsList::open:
   * @self: the list
   * @id: an event
   *
   * Emitted when the user wants to see an event, which has been selected.
   */
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (GOEN_TYPE_EVENTS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-events-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventsList, title);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsList, search);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsList, view);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsList, error_page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
goen_events_list_init (GoenEventsList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* In the bubble phase, so that the input method comes first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * goen_events_list_get_selected_id:
 * @self: a list
 *
 * Tells which event is selected, also while a search hides it.
 *
 * Returns: its id, 0 for none
 */
gint64
goen_events_list_get_selected_id (GoenEventsList *self)
{
  return goen_events_view_get_selected_id (self->view);
}

/**
 * goen_events_list_select:
 * @self: a list
 * @id: an event, 0 for none
 *
 * Selects an event and scrolls to it, as soon as the list has heard of it.
 */
void
goen_events_list_select (GoenEventsList *self,
                         gint64          id)
{
  g_return_if_fail (GOEN_IS_EVENTS_LIST (self));

  /* An event that was asked for, and that the search hides, is worth more than the search. */
  if (self->model != NULL && id != 0 && is_searching (self) && !goen_events_model_find (self->model, id, NULL))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_events_view_select (self->view, id);
}

/**
 * goen_events_list_focus_search:
 * @self: a list
 *
 * Gives the keyboard to the search field.
 */
void
goen_events_list_focus_search (GoenEventsList *self)
{
  self->wants_focus = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
