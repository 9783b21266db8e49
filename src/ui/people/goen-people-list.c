/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-list.h"

#include <glib/gi18n-lib.h>

#include "goen-people-actions.h"
#include "goen-people-filter.h"
#include "goen-people-view.h"
#include "goen-tag-popover.h"

/* A spinner that flashes up is worse than a list that is there a moment later. */
#define SPINNER_DELAY_MS 200

struct _GoenPeopleList
{
  AdwNavigationPage parent_instance;

  GoenLibrary     *library;         /* (owned) (nullable) */
  GoenIdList      *id_list;         /* (owned) (nullable) */
  GoenSectionList *people;          /* (owned) (nullable) */
  gint64           wanted_id;       /* to be scrolled to once the list holds this person; 0 for nobody */
  guint            spinner_timeout;
  gboolean         sidebar_button_visible;
  gboolean         was_searching;   /* when the list was last settled */
  gboolean         opens_first;     /* Return was pressed before the list was settled */
  gboolean         wants_focus;     /* the keyboard came before the list was settled */

  AdwHeaderBar     *header;
  AdwWindowTitle   *title;
  AdwHeaderBar     *selection_header;
  AdwWindowTitle   *selection_title;
  GtkSearchEntry   *search;
  GoenPeopleFilter *filter;
  GtkStack         *stack;
  GoenPeopleView   *view;
  AdwStatusPage    *nothing_page;
  AdwStatusPage    *error_page;
  GtkWidget        *add_button;
  GtkLabel         *add_label;
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

static char *
dup_search (GoenPeopleList *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
}

static gboolean
is_searching (GoenPeopleList *self)
{
  g_autofree char *text = dup_search (self);

  return *text != '\0';
}

static gboolean
is_selecting (GoenPeopleList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->selection_header));
}

static void
run_query (GoenPeopleList *self)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autofree char *text = dup_search (self);

  if (self->id_list == NULL)
    return;

  if (*text != '\0')
    g_set_str (&query->search, text);
  goen_people_filter_apply (self->filter, query);
  goen_id_list_set_query (self->id_list, query);
}

static void
update_title (GoenPeopleList *self)
{
  guint all = goen_library_get_n_people (self->library);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->id_list));
  g_autofree char *subtitle = NULL;

  if (is_searching (self) || goen_people_filter_is_active (self->filter))
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
show_page (GoenPeopleList *self,
           const char     *name)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) != 0)
    gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
spinner_cb (gpointer user_data)
{
  GoenPeopleList *self = user_data;

  self->spinner_timeout = 0;
  show_page (self, "loading");

  return G_SOURCE_REMOVE;
}

static void
show_nothing_found (GoenPeopleList *self)
{
  g_autofree char *text = dup_search (self);
  g_autofree char *label = NULL;
  gboolean searching = *text != '\0';

  /* Translators: adds a person of the name that was searched for */
  label = g_strdup_printf (_("Add “%s”"), text);
  gtk_label_set_label (self->add_label, label);
  gtk_widget_set_visible (self->add_button, searching);
  adw_status_page_set_description (self->nothing_page,
                                   searching ? _("Nobody matches. A part of the name, reading, company or a number is enough.")
                                             : _("Nobody matches this filter."));
  show_page (self, "nothing");
}

/* Chooses between the list and the pages that stand in its place. */
static void
update_page (GoenPeopleList *self)
{
  const GError *error = goen_id_list_get_error (self->id_list);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) > 0)
    show_page (self, "list");
  else if (goen_id_list_get_is_loading (self->id_list))
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
  else if (is_searching (self) || goen_people_filter_is_active (self->filter))
    show_nothing_found (self);
  else
    show_page (self, "empty");
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
  else if (is_searching (self) || goen_people_filter_is_active (self->filter))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      goen_people_filter_clear (self->filter);
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
  if (id == 0 || !is_searching (self) || is_selecting (self))
    return;

  goen_section_list_set_selected_id (self->people, id);
  goen_people_view_focus (self->view);
  g_signal_emit (self, signals[OPEN], 0, id);
}

/* Who asked for the list while it was on its way gets it, unless the keyboard has been taken elsewhere meanwhile. */
static void
follow_focus (GoenPeopleList *self,
              gboolean        searching)
{
  gboolean is_waiting = self->wants_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->wants_focus = FALSE;
  if (is_waiting && !searching)
    goen_people_view_enter (self->view);
}

static void
settled_cb (GoenPeopleList *self)
{
  gboolean searching = is_searching (self);

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
search_changed_cb (GoenPeopleList *self)
{
  self->opens_first = FALSE;
  run_query (self);
}

static void
filter_changed_cb (GoenPeopleList *self)
{
  run_query (self);
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
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (is_selecting (self))
    leave_selection_cb (self);
  else
    goen_people_view_focus (self->view);
}

static gboolean
search_key_cb (GoenPeopleList *self,
               guint           keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (self->id_list == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) == 0)
    return GDK_EVENT_PROPAGATE;

  goen_people_view_focus (self->view);
  return GDK_EVENT_STOP;
}

/* A letter typed anywhere on the page begins a search. The field takes the focus before it gets the
 * key, so that space, arrows and Return of a conversion go to the input method too. */
static gboolean
page_key_cb (GoenPeopleList        *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      gdk_keyval_to_unicode (keyval) <= 0x20 || gdk_keyval_to_unicode (keyval) == 0x7f)
    return GDK_EVENT_PROPAGATE;
  if (root == NULL || GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

static void
clear_cb (GoenPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_people_filter_clear (self->filter);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add_found_cb (GoenPeopleList *self)
{
  g_autofree char *name = dup_search (self);

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
  else if (is_searching (self))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
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

  goen_people_view_set_model (self->view, library, self->people);
  run_query (self);
}

/* Until the list is there the search field is the best place. */
static gboolean
goen_people_list_grab_focus (GtkWidget *widget)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (widget);

  if (self->id_list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) > 0)
    {
      goen_people_view_enter (self->view);
      /* People who are known, but not on the screen yet, take no keyboard. */
      if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
        return TRUE;
    }

  self->wants_focus = TRUE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
goen_people_list_dispose (GObject *object)
{
  GoenPeopleList *self = GOEN_PEOPLE_LIST (object);

  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
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
      g_object_get_property (G_OBJECT (self->filter), "tag", value);
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
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, filter);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, view);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, error_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, add_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, add_label);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleList, actions);
  gtk_widget_class_bind_template_callback (widget_class, leave_selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_chosen_cb);
}

static void
goen_people_list_init (GoenPeopleList *self)
{
  GtkEventController *search_keys = gtk_event_controller_key_new ();
  GtkEventController *page_keys = gtk_event_controller_key_new ();

  g_type_ensure (GOEN_TYPE_PEOPLE_FILTER);
  g_type_ensure (GOEN_TYPE_PEOPLE_VIEW);
  g_type_ensure (GOEN_TYPE_TAG_POPOVER);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (search_keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), search_keys);
  g_signal_connect_swapped (page_keys, "key-pressed", G_CALLBACK (page_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), page_keys);
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
 * goen_people_list_show_tag:
 * @self: the page
 * @tag: (nullable): a tag, %NULL for everybody
 *
 * Shows only people with a tag.
 */
void
goen_people_list_show_tag (GoenPeopleList *self,
                           const char     *tag)
{
  g_return_if_fail (GOEN_IS_PEOPLE_LIST (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_people_filter_set_tag (self->filter, tag);
}

/**
 * goen_people_list_show_import:
 * @self: the page
 * @import_id: an import
 *
 * Shows only people whom an import brought.
 */
void
goen_people_list_show_import (GoenPeopleList *self,
                              gint64          import_id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_LIST (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_people_filter_set_import (self->filter, import_id);
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
