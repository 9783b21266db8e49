/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-frame.h"

#include "goen-events-section.h"
#include "goen-people-section.h"
#include "goen-pitch-section.h"
#include "goen-questions-section.h"
#include "goen-section-table.h"
#include "goen-sidebar.h"

struct _GoenFrame
{
  AdwBin parent_instance;

  GoenLibrary         *library;         /* (owned) */
  GMenuModel          *menu_model;      /* (owned) (nullable) */
  GSettings           *settings;        /* (owned) */
  const char          *section_id;      /* (nullable): static, of the section that is shown */
  guint                folded : 1;
  guint                narrow : 1;

  AdwOverlaySplitView *split_view;
  GoenSidebar         *sidebar;
  GtkMenuButton       *menu_button;
  GtkStack            *stack;
};

G_DEFINE_FINAL_TYPE (GoenFrame, goen_frame, ADW_TYPE_BIN)

typedef enum {
  PROP_LIBRARY = 1,
  PROP_MENU_MODEL,
  PROP_FOLDED,
  PROP_NARROW,
} GoenFrameProperty;

static GParamSpec *props[PROP_NARROW + 1];

/* A page offers the way to the sections while they are not beside it. */
static void
update_sidebar_button (GoenFrame *self)
{
  gboolean visible = adw_overlay_split_view_get_collapsed (self->split_view)
                     || !adw_overlay_split_view_get_show_sidebar (self->split_view);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL; page = gtk_widget_get_next_sibling (page))
    g_object_set (page, "sidebar-button-visible", visible, NULL);
}

/* The sidebar follows what the page shows, also where the user chose the tag on the page. */
static void
update_selection (GoenFrame *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  g_autofree char *tag = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "tag") != NULL)
    g_object_get (page, "tag", &tag, NULL);
  goen_sidebar_select (self->sidebar, self->section_id, tag);
}

/* Pages are made when they are first shown. */
static GtkWidget *
ensure_page (GoenFrame             *self,
             const GoenSectionInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, info->id);

  if (page != NULL)
    return page;
  page = g_object_new (info->get_type (), NULL);
  g_object_bind_property (self, "library", page, "library", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", page, "collapsed", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::tag", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, page, info->id);
  update_sidebar_button (self);
  return page;
}

static GtkWidget *
show_section (GoenFrame  *self,
              const char *id)
{
  const GoenSectionInfo *info = goen_section_table_find (id);
  GtkWidget *page = ensure_page (self, info);

  self->section_id = info->id;
  gtk_stack_set_visible_child (self->stack, page);
  update_selection (self);
  if (self->folded)
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  return page;
}

static void
focus_page (GtkWidget *page)
{
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
collapsed_cb (GoenFrame *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, g_settings_get_boolean (self->settings, "sections-visible"));
  update_sidebar_button (self);
}

/* A menu is some milliseconds of widgets; they are made when the menu is first opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  GoenFrame *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu_model);
}

static void
section_activated_cb (GoenFrame  *self,
                      const char *id)
{
  if (g_str_equal (id, GOEN_SECTION_PEOPLE))
    goen_frame_show_tag (self, NULL);
  else
    show_section (self, id);
}

static void
tag_activated_cb (GoenFrame  *self,
                  const char *tag)
{
  goen_frame_show_tag (self, tag);
}

static void
set_flag (GoenFrame         *self,
          GoenFrameProperty  property,
          gboolean           value)
{
  gboolean old = property == PROP_FOLDED ? self->folded : self->narrow;

  if (old == value)
    return;
  if (property == PROP_FOLDED)
    self->folded = value;
  else
    self->narrow = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
goen_frame_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GoenFrame *self = GOEN_FRAME (object);

  switch ((GoenFrameProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_frame_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  GoenFrame *self = GOEN_FRAME (object);

  switch ((GoenFrameProperty) prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_MENU_MODEL:
      if (g_set_object (&self->menu_model, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_FOLDED:
    case PROP_NARROW:
      set_flag (self, prop_id, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_frame_dispose (GObject *object)
{
  GoenFrame *self = GOEN_FRAME (object);

  g_clear_object (&self->library);
  g_clear_object (&self->menu_model);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_frame_parent_class)->dispose (object);
}

static void
goen_frame_class_init (GoenFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_frame_get_property;
  object_class->set_property = goen_frame_set_property;
  object_class->dispose = goen_frame_dispose;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  props[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (GOEN_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenFrame, split_view);
  gtk_widget_class_bind_template_child (widget_class, GoenFrame, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GoenFrame, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenFrame, stack);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_sidebar_button);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_activated_cb);
}

static void
goen_frame_init (GoenFrame *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  adw_overlay_split_view_set_show_sidebar (self->split_view, g_settings_get_boolean (self->settings, "sections-visible"));
}

/**
 * goen_frame_start:
 * @self: the frame
 *
 * Shows the first section, unless one is shown already.
 */
void
goen_frame_start (GoenFrame *self)
{
  guint n_sections;

  g_return_if_fail (GOEN_IS_FRAME (self));

  if (self->section_id == NULL)
    show_section (self, goen_section_table_get (&n_sections)->id);
}

/**
 * goen_frame_show_section:
 * @self: the frame
 * @id: the id of a section
 *
 * Shows a section as it was left, with the keyboard in it; what there is no section for changes nothing.
 */
void
goen_frame_show_section (GoenFrame  *self,
                         const char *id)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  if (goen_section_table_find (id) == NULL)
    return;
  focus_page (show_section (self, id));
}

/**
 * goen_frame_show_tag:
 * @self: the frame
 * @tag: (nullable): a tag, %NULL for everybody
 *
 * Shows the people who have a tag.
 */
void
goen_frame_show_tag (GoenFrame  *self,
                     const char *tag)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_people_section_show_tag (GOEN_PEOPLE_SECTION (show_section (self, GOEN_SECTION_PEOPLE)), tag);
}

/**
 * goen_frame_show_import:
 * @self: the frame
 * @import_id: an import
 *
 * Shows the people whom an import brought.
 */
void
goen_frame_show_import (GoenFrame *self,
                        gint64     import_id)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_people_section_show_import (GOEN_PEOPLE_SECTION (show_section (self, GOEN_SECTION_PEOPLE)), import_id);
}

/**
 * goen_frame_show_person:
 * @self: the frame
 * @id: a person
 *
 * Shows one person.
 */
void
goen_frame_show_person (GoenFrame *self,
                        gint64     id)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_people_section_show_person (GOEN_PEOPLE_SECTION (show_section (self, GOEN_SECTION_PEOPLE)), id);
}

/**
 * goen_frame_show_event:
 * @self: the frame
 * @id: an event
 *
 * Shows one event, at the stage that fits the clock.
 */
void
goen_frame_show_event (GoenFrame *self,
                       gint64     id)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_events_section_show_event (GOEN_EVENTS_SECTION (show_section (self, GOEN_SECTION_EVENTS)), id);
}

/**
 * goen_frame_show_stage:
 * @self: the frame
 * @event_id: an event
 * @stage: the stage of the loop
 *
 * Shows one event at a stage.
 */
void
goen_frame_show_stage (GoenFrame *self,
                       gint64     event_id,
                       GoenStage  stage)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_events_section_show_stage (GOEN_EVENTS_SECTION (show_section (self, GOEN_SECTION_EVENTS)), event_id, stage);
}

/**
 * goen_frame_show_pitch:
 * @self: the frame
 * @id: an introduction
 *
 * Shows one introduction.
 */
void
goen_frame_show_pitch (GoenFrame *self,
                       gint64     id)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_pitch_section_show_pitch (GOEN_PITCH_SECTION (show_section (self, GOEN_SECTION_PITCH)), id);
}

/**
 * goen_frame_show_card:
 * @self: the frame
 * @key: the key of a question card
 *
 * Shows one question card.
 */
void
goen_frame_show_card (GoenFrame  *self,
                      const char *key)
{
  g_return_if_fail (GOEN_IS_FRAME (self));
  g_return_if_fail (key != NULL);

  goen_questions_section_show_card (GOEN_QUESTIONS_SECTION (show_section (self, GOEN_SECTION_QUESTIONS)), key);
}

/**
 * goen_frame_activate:
 * @self: the frame
 * @verb: what every section can do: "new" or "search"
 *
 * Activates an action of the section that is shown.
 */
void
goen_frame_activate (GoenFrame  *self,
                     const char *verb)
{
  g_autofree char *action = NULL;

  g_return_if_fail (GOEN_IS_FRAME (self));

  goen_frame_start (self);
  action = g_strdup_printf ("%s.%s", self->section_id, verb);
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->stack), action, NULL);
}

/**
 * goen_frame_toggle_sections:
 * @self: the frame
 *
 * Shows the sections, or hides them.
 *
 * Beside the page this is remembered; over the page they go away with the next choice.
 */
void
goen_frame_toggle_sections (GoenFrame *self)
{
  gboolean show;

  g_return_if_fail (GOEN_IS_FRAME (self));

  show = !adw_overlay_split_view_get_show_sidebar (self->split_view);
  adw_overlay_split_view_set_show_sidebar (self->split_view, show);
  if (!self->folded)
    g_settings_set_boolean (self->settings, "sections-visible", show);
  if (show)
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

/**
 * goen_frame_open_menu:
 * @self: the frame
 *
 * Opens the primary menu, with the sections it stands above.
 */
void
goen_frame_open_menu (GoenFrame *self)
{
  g_return_if_fail (GOEN_IS_FRAME (self));

  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  gtk_menu_button_popup (self->menu_button);
}
