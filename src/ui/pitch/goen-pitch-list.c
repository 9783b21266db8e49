/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-list.h"

#include <glib/gi18n-lib.h>

#include "goen-follow.h"
#include "goen-pitch-catalogue.h"
#include "goen-pitch-list-view.h"

struct _GoenPitchList
{
  AdwNavigationPage parent_instance;

  GoenPitchSpeaker   *speaker;            /* (owned) (nullable) */
  GoenPitchCatalogue *catalogue;          /* (owned) (nullable) */
  gboolean            is_empty;
  gboolean            opens_first;        /* Return was pressed before the answer was there */
  gboolean            sidebar_button_visible;

  AdwWindowTitle     *title;
  GtkWidget          *search_box;
  GtkSearchEntry     *search;
  GtkStack           *stack;
  GoenPitchListView  *view;
  AdwStatusPage      *error_page;
  GtkWidget          *profile_button;
  GtkWidget          *new_button;
};

typedef enum {
  PROP_SIDEBAR_BUTTON_VISIBLE = 1,
  PROP_SELECTED_ID,
  PROP_IS_EMPTY,
} GoenPitchListProperty;

enum {
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchList, goen_pitch_list, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_IS_EMPTY + 1];
static guint signals[N_SIGNALS];

static gboolean
is_searching (GoenPitchList *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* Pages */

static void
set_is_empty (GoenPitchList *self,
              gboolean       is_empty)
{
  if (self->is_empty == is_empty)
    return;

  self->is_empty = is_empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_EMPTY]);
}

/* One of the two is what to do first. */
static void
update_empty_page (GoenPitchList *self)
{
  gboolean has_profile = goen_pitch_speaker_has_profile (self->speaker);

  gtk_widget_set_visible (self->profile_button, !has_profile);
  gtk_widget_remove_css_class (has_profile ? self->profile_button : self->new_button, "suggested-action");
  gtk_widget_add_css_class (has_profile ? self->new_button : self->profile_button, "suggested-action");
}

/* Chooses between the list and the pages that stand in its place. */
static void
update_page (GoenPitchList *self)
{
  const GError *error = goen_pitch_catalogue_get_error (self->catalogue);
  guint n = goen_pitch_catalogue_get_pitches (self->catalogue)->len;

  if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }

  if (!is_searching (self))
    set_is_empty (self, n == 0);
  gtk_widget_set_visible (self->search_box, !self->is_empty || is_searching (self));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : is_searching (self) ? "nothing" : "empty");
}

static void
update_title (GoenPitchList *self)
{
  guint n = goen_pitch_catalogue_get_pitches (self->catalogue)->len;
  g_autofree char *subtitle = NULL;

  if (n > 0)
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u version", "%u versions", n), n);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  if (subtitle != NULL && is_searching (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search), subtitle, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
open_first (GoenPitchList *self)
{
  self->opens_first = FALSE;
  if (is_searching (self))
    goen_pitch_list_view_open_first (self->view);
}

/* Callbacks */

static void
settled_cb (GoenPitchList *self)
{
  if (goen_pitch_speaker_get (self->speaker) == NULL)
    return;

  goen_pitch_list_view_show (self->view, self->catalogue, self->speaker);
  update_empty_page (self);
  update_page (self);
  update_title (self);
  if (self->opens_first)
    open_first (self);
}

static void
speaker_changed_cb (GoenPitchList *self)
{
  if (!goen_pitch_catalogue_is_loading (self->catalogue))
    settled_cb (self);
}

static void
selected_cb (GoenPitchList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

static void
open_cb (GoenPitchList *self,
         gint64         id)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
search_changed_cb (GoenPitchList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  self->opens_first = FALSE;
  if (self->catalogue != NULL)
    goen_pitch_catalogue_set_search (self->catalogue, text);
}

static void
search_activate_cb (GoenPitchList *self)
{
  /* Only the list of what was typed counts, not the one that still shows while it is looked for. */
  if (self->catalogue != NULL && goen_pitch_catalogue_is_loading (self->catalogue))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
stop_search_cb (GoenPitchList *self)
{
  if (is_searching (self))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    goen_pitch_list_view_focus (self->view);
}

static gboolean
search_key_cb (GoenPitchList *self,
               guint          keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  goen_pitch_list_view_focus (self->view);
  return GDK_EVENT_STOP;
}

static void
clear_cb (GoenPitchList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
retry_cb (GoenPitchList *self)
{
  goen_pitch_catalogue_reload (self->catalogue);
}

static void
profile_cb (GoenPitchList *self)
{
  goen_profile_present (GTK_WIDGET (self), goen_pitch_speaker_get_library (self->speaker));
}

/* Object */

static void
goen_pitch_list_dispose (GObject *object)
{
  GoenPitchList *self = GOEN_PITCH_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_LIST);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (goen_pitch_list_parent_class)->dispose (object);
}

static void
goen_pitch_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GoenPitchList *self = GOEN_PITCH_LIST (object);

  switch ((GoenPitchListProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->sidebar_button_visible);
      break;
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, goen_pitch_list_view_get_selected_id (self->view));
      break;
    case PROP_IS_EMPTY:
      g_value_set_boolean (value, self->is_empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GoenPitchList *self = GOEN_PITCH_LIST (object);

  switch ((GoenPitchListProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      if (self->sidebar_button_visible == g_value_get_boolean (value))
        return;
      self->sidebar_button_visible = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SELECTED_ID:
    case PROP_IS_EMPTY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED_ID] =
    g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_EMPTY] =
    g_param_spec_boolean ("is-empty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_PITCH_LIST_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, title);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, search_box);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, search);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, view);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, error_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, profile_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchList, new_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_cb);
}

static void
goen_pitch_list_class_init (GoenPitchListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_pitch_list_dispose;
  object_class->get_property = goen_pitch_list_get_property;
  object_class->set_property = goen_pitch_list_set_property;
  install_properties (object_class);

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_pitch_list_init (GoenPitchList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* In the bubble phase, so that the input method comes first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * goen_pitch_list_set_speaker:
 * @self: a list
 * @speaker: who measures the versions, which also says in which library they are; once
 *
 * Fills the list.
 */
void
goen_pitch_list_set_speaker (GoenPitchList    *self,
                             GoenPitchSpeaker *speaker)
{
  g_return_if_fail (GOEN_IS_PITCH_LIST (self));
  g_return_if_fail (self->speaker == NULL);

  self->speaker = g_object_ref (speaker);
  self->catalogue = goen_pitch_catalogue_new (goen_pitch_speaker_get_library (speaker));
  g_signal_connect_object (self->catalogue, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker, "changed", G_CALLBACK (speaker_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_pitch_list_get_selected_id:
 * @self: a list
 *
 * Tells which version is selected, also while a search hides it.
 *
 * Returns: its id, 0 for none
 */
gint64
goen_pitch_list_get_selected_id (GoenPitchList *self)
{
  return goen_pitch_list_view_get_selected_id (self->view);
}

/**
 * goen_pitch_list_get_is_empty:
 * @self: a list
 *
 * Tells whether there are no versions at all.
 *
 * Returns: %TRUE when there is none
 */
gboolean
goen_pitch_list_get_is_empty (GoenPitchList *self)
{
  return self->is_empty;
}

/**
 * goen_pitch_list_select:
 * @self: a list
 * @id: a version, 0 for none
 *
 * Selects a version, as soon as the list has heard of it.
 */
void
goen_pitch_list_select (GoenPitchList *self,
                        gint64         id)
{
  g_return_if_fail (GOEN_IS_PITCH_LIST (self));

  /* A version that was asked for, and that the search hides, is worth more than the search. */
  if (id != 0 && is_searching (self) && !goen_pitch_list_view_has (self->view, id))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_pitch_list_view_select (self->view, id);
}

/**
 * goen_pitch_list_focus_search:
 * @self: a list
 *
 * Gives the keyboard to the search field.
 */
void
goen_pitch_list_focus_search (GoenPitchList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
