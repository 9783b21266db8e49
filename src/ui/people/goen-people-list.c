/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-list.h"

#include <glib/gi18n-lib.h>

#include "goen-people-actions.h"
#include "goen-people-stack.h"
#include "goen-tag-popover.h"

struct _GoenPeopleList
{
  AdwNavigationPage parent_instance;

  GoenLibrary     *library;         /* (owned) (nullable) */
  GoenIdList      *id_list;         /* (owned) (nullable) */
  GoenSectionList *people;          /* (owned) (nullable) */
  gint64           wanted_id;       /* to be scrolled to once the list holds this person; 0 for nobody */
  gboolean         sidebar_button_visible;
  gboolean         was_searching;   /* when the list was last settled */
  gboolean         opens_first;     /* Return was pressed before the list was settled */
  gboolean         wants_focus;     /* the keyboard came before the list was settled */

  AdwHeaderBar     *header;
  AdwWindowTitle   *title;
  AdwHeaderBar     *selection_header;
  AdwWindowTitle   *selection_title;
  GoenPeopleSearch *search;
  GoenPeopleStack  *stack;
  GoenPeopleView   *view;             /* in the stack */
  GtkActionBar     *actions;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_CLICK_OPENS,
  PROP_SIDEBAR_BUTTON_VISIBLE,
  PROP_ONLY_TAG,
} GoenPeopleListProperty;

enum {
  OPEN,
  ADD,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPeopleList, goen_people_list, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_ONLY_TAG + 1];
static guint signals[N_SIGNALS];

static gboolean
is_selecting (GoenPeopleList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->selection_header));
}

static void
run_query (GoenPeopleList *self)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  if (self->id_list == NULL)
    return;

  goen_people_search_apply (self->search, query);
  goen_id_list_set_query (self->id_list, query);
}

static void
update_title (GoenPeopleList *self)
{
  guint all = goen_library_get_n_people (self->library);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->id_list));
  g_autofree char *subtitle = NULL;

  if (goen_people_search_has_text (self->search) || goen_people_search_is_filtered (self->search))
    {
      /* Translators: how many people the search has found, of how many */
      subtitle = g_strdup_printf (_("%1$'u of %2$'u"), shown, all);
    }
  else if (all > 0)
    subtitle = g_strdup_printf (ngettext ("%'u person", "%'u people", all), all);

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
update_selection_title (GoenPeopleList *self)
{
  guint n = goen_section_list_get_n_selected (self->people);
  g_autofree char *title = NULL;

  title = n == 0 ? g_strdup (_("Select People"))
                 : g_strdup_printf (ngettext ("%'u Selected", "%'u Selected", n), n);
  adw_window_title_set_title (self->selection_title, title);
  gtk_widget_set_sensitive (GTK_WIDGET (self->actions), n > 0);
}

static void
update_page (GoenPeopleList *self)
{
  g_autofree char *text = goen_people_search_dup_text (self->search);

  goen_people_stack_update (self->stack, text, goen_people_search_is_filtered (self->search));
}

static void
announce_hits (GoenPeopleList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->id_list));
  g_autofree char *text = g_strdup_printf (ngettext ("%u person found", "%u people found", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->search), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* A person who was added or asked for, and whom the search or the filter hides, is worth more than they are. */
static void
follow_wanted (GoenPeopleList *self)
{
  if (self->wanted_id == 0)
    return;

  if (goen_people_view_scroll_to (self->view, self->wanted_id, FALSE))
    self->wanted_id = 0;
  else if (goen_people_search_has_text (self->search) || goen_people_search_is_filtered (self->search))
    {
      goen_people_search_clear (self->search);
    }
  else
    {
      /* In the trash, or gone. */
      self->wanted_id = 0;
    }
}

static void
open_first (GoenPeopleList *self)
{
  gint64 id = goen_id_list_get_id (self->id_list, 0);

  self->opens_first = FALSE;
  if (id == 0 || !goen_people_search_has_text (self->search) || is_selecting (self))
    return;

  goen_section_list_set_selected_id (self->people, id);
  goen_people_view_focus (self->view);
  g_signal_emit (self, signals[OPEN], 0, id);
}

/* Who asked for the list while it was on its way gets it, unless the keyboard has gone on from the search field meanwhile. */
static void
follow_focus (GoenPeopleList *self,
              gboolean        searching)
{
  gboolean is_waiting = self->wants_focus && goen_people_search_get_is_focused (self->search);

  self->wants_focus = FALSE;
  if (is_waiting && !searching)
    goen_people_view_enter (self->view);
}

static void
settled_cb (GoenPeopleList *self)
{
  gboolean searching = goen_people_search_has_text (self->search);

  update_page (self);
  update_title (self);
  if (searching)
    announce_hits (self);
  else if (self->was_searching && self->wanted_id == 0)
    goen_people_view_scroll_to (self->view, goen_section_list_get_selected_id (self->people), FALSE);
  self->was_searching = searching;

  follow_wanted (self);
  follow_focus (self, searching);
  if (self->opens_first)
    open_first (self);
}

static void
selection_mode_cb (GoenPeopleList *self)
{
  gboolean selecting;

  g_object_get (self->people, "selection-mode", &selecting, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->header), !selecting);
  gtk_widget_set_visible (GTK_WIDGET (self->selection_header), selecting);
  gtk_action_bar_set_revealed (self->actions, selecting);
  update_selection_title (self);
}

static void
leave_selection_cb (GoenPeopleList *self)
{
  goen_section_list_set_selection_mode (self->people, FALSE);
  goen_people_view_focus (self->view);
}

static void
text_changed_cb (GoenPeopleList *self)
{
  self->opens_first = FALSE;
}

static void
tag_changed_cb (GoenPeopleList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_TAG]);
}

static void
search_activate_cb (GoenPeopleList *self)
{
  if (self->id_list == NULL)
    return;

  /* Only the list of what was typed counts, not the one that still shows while it is looked for. */
  if (goen_id_list_get_is_loading (self->id_list))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
stop_search_cb (GoenPeopleList *self)
{
  if (goen_people_search_clear_text (self->search))
    return;

  if (is_selecting (self))
    leave_selection_cb (self);
  else
    goen_people_view_focus (self->view);
}

static gboolean
down_cb (GoenPeopleList *self)
{
  if (self->id_list == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) == 0)
    return GDK_EVENT_PROPAGATE;

  goen_people_view_focus (self->view);
  return GDK_EVENT_STOP;
}

static void
clear_cb (GoenPeopleList *self)
{
  goen_people_search_clear (self->search);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add_found_cb (GoenPeopleList *self)
{
  g_autofree char *name = goen_people_search_dup_text (self->search);

  g_signal_emit (self, signals[ADD], 0, name);
}

static void
open_cb (GoenPeopleList *self,
         gint64          id)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
tag_chosen_cb (GoenPeopleList *self,
               const char     *tag)
{
  goen_people_set_tag (GTK_WIDGET (self), self->library, goen_section_list_dup_selected (self->people), tag);
  goen_section_list_set_selection_mode (self->people, FALSE);
}

static void
escape_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (widget);

  if (is_selecting (self))
    leave_selection_cb (self);
  else if (goen_people_search_has_text (self->search))
    goen_people_search_clear_text (self->search);
}

static void
set_library (GoenPeopleList *self,
             GoenLibrary    *library)
{
  if (library == NULL || self->library != NULL)
    return;

  self->library = g_object_ref (library);
  self->id_list = goen_id_list_new (library);
  self->people = goen_section_list_new (self->id_list);

  g_signal_connect_object (library, "notify::n-people", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->id_list, "notify::is-loading", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->id_list, "notify::n-items", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->id_list, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::selection-mode",
                           G_CALLBACK (selection_mode_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::n-selected",
                           G_CALLBACK (update_selection_title), self, G_CONNECT_SWAPPED);

  goen_people_stack_set_model (self->stack, library, self->people);
  run_query (self);
}

/* Until there are rows the search field is the best place. */
static gboolean
goen_people_list_grab_focus (GtkWidget *widget)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (widget);

  self->wants_focus = !goen_people_view_enter (self->view);

  return !self->wants_focus || gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
goen_people_list_dispose (GObject *object)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (object);

  g_clear_object (&self->people);
  g_clear_object (&self->id_list);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_people_list_parent_class)->dispose (object);
}

static void
goen_people_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (object);

  switch ((GoenPeopleListProperty) prop_id)
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
    case PROP_ONLY_TAG:
      g_object_get_property (G_OBJECT (self->search), "tag", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (object);

  switch ((GoenPeopleListProperty) prop_id)
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
    case PROP_ONLY_TAG:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_CLICK_OPENS] =
    g_param_spec_boolean ("click-opens", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ONLY_TAG] =
    g_param_spec_string ("filter-tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_people_list_class_init (GoenPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_people_list_dispose;
  object_class->get_property = goen_people_list_get_property;
  object_class->set_property = goen_people_list_set_property;
  widget_class->grab_focus = goen_people_list_grab_focus;
  install_properties (object_class);

  /**
   * GoenPeopleList::open:
   * @self: the page
   * @id: a person
   *
   * Emitted when the user wants to see a person, who has been selected.
   */
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * GoenPeopleList::add:
   * @self: the page
   * @name: what was searched for and not found
   *
   * Emitted when the user wants to add a person of that name.
   */
  signals[ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "list.escape", NULL, escape_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "list.escape", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, header);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, title);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, selection_header);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, selection_title);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, search);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, actions);
  gtk_widget_class_bind_template_callback (widget_class, leave_selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_query);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_chosen_cb);
}

static void
goen_people_list_init (GoenPeopleList *self)
{
  g_type_ensure (GOEN_TYPE_PEOPLE_SEARCH);
  g_type_ensure (GOEN_TYPE_PEOPLE_STACK);
  g_type_ensure (GOEN_TYPE_TAG_POPOVER);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = goen_people_stack_get_view (self->stack);
  goen_people_search_catch_keys (self->search, GTK_WIDGET (self));
}

/**
 * goen_people_list_get_people:
 * @self: the page
 *
 * Gives the list with its selection.
 *
 * Returns: (transfer none) (nullable): the list; %NULL before there is a library
 */
GoenSectionList *
goen_people_list_get_people (GoenPeopleList *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_LIST (self), NULL);

  return self->people;
}

/**
 * goen_people_list_get_id_list:
 * @self: the page
 *
 * Gives the people in the order in which they are shown.
 *
 * Returns: (transfer none) (nullable): the list; %NULL before there is a library
 */
GoenIdList *
goen_people_list_get_id_list (GoenPeopleList *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_LIST (self), NULL);

  return self->id_list;
}

/**
 * goen_people_list_show_person:
 * @self: the page
 * @id: a person
 *
 * Selects a person and scrolls there, at once or when the list has heard of the person.
 *
 * A search or filter that hides the person is cleared.
 */
void
goen_people_list_show_person (GoenPeopleList *self,
                              gint64          id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_LIST (self));
  g_return_if_fail (self->people != NULL);

  goen_section_list_set_selection_mode (self->people, FALSE);
  goen_section_list_set_selected_id (self->people, id);
  self->wanted_id = id;
  if (!goen_id_list_get_is_loading (self->id_list))
    follow_wanted (self);
}

/**
 * goen_people_list_get_search:
 * @self: the page
 *
 * Gives what the list is asked for.
 *
 * Returns: (transfer none): the search field and the filter
 */
GoenPeopleSearch *
goen_people_list_get_search (GoenPeopleList *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_LIST (self), NULL);

  return self->search;
}

/**
 * goen_people_list_focus_search:
 * @self: the page
 *
 * Gives the keyboard to the search field, its text selected.
 */
void
goen_people_list_focus_search (GoenPeopleList *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_LIST (self));

  self->wants_focus = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * goen_people_list_focus_list:
 * @self: the page
 *
 * Gives the keyboard to the selected person in the list.
 */
void
goen_people_list_focus_list (GoenPeopleList *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_LIST (self));

  goen_people_view_focus (self->view);
}
