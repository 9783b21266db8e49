/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-window.h"

#include "goen-file-drop.h"
#include "goen-open-files.h"
#include "goen-sample-actions.h"
#include "goen-section-table.h"
#include "goen-toast.h"
#include "goen-welcome.h"
#include "goen-window-dialogs.h"
#include "goen-window-navigation.h"
#include "goen-window-speaking.h"
#include "goen-window-state.h"

struct _GoenWindow
{
  AdwApplicationWindow parent_instance;

  GoenLibrary         *library;         /* (owned) */
  GSettings           *settings;        /* (owned) */
  GtkEventController  *file_drop;       /* not owned: a controller of this window */
  gboolean             is_exploring;    /* a section was asked for although there is nobody */

  AdwToastOverlay     *toast_overlay;
  GtkStack            *stack;
  GMenuModel          *primary_menu;
  GoenWelcome         *welcome;         /* (nullable) until there was nobody to show */
  GoenFrame           *frame;
  AdwBanner           *sample_banner;
  AdwBanner           *read_only_banner;
  GtkRevealer         *drop_hint;
};

G_DEFINE_FINAL_TYPE (GoenWindow, goen_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum {
  PROP_LIBRARY = 1,
} GoenWindowProperty;

static GParamSpec *props[PROP_LIBRARY + 1];

/* A window action under an open dialog would put a second one over it. Those without a shortcut come from a menu, or from
 * a dialog that has just done its work, and are not held back. */
static void
update_actions (GoenWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_free = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;
  gboolean can_write = !goen_library_get_is_read_only (self->library);
  gboolean has_people = goen_library_get_n_people (self->library) > 0;
  gboolean has_sections = !goen_window_get_is_empty (self);

  gtk_widget_action_set_enabled (widget, "win.new", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.new-person", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.new-event", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.capture", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.profile", is_free);
  gtk_widget_action_set_enabled (widget, "win.templates", is_free);
  gtk_widget_action_set_enabled (widget, "win.show-section", is_free);
  gtk_widget_action_set_enabled (widget, "win.import", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.add-sample", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.remove-sample", is_free && can_write);
  gtk_widget_action_set_enabled (widget, "win.export-all", is_free && has_people);
  gtk_widget_action_set_enabled (widget, "win.trash", is_free);
  gtk_widget_action_set_enabled (widget, "win.find-duplicates", has_people);
  gtk_widget_action_set_enabled (widget, "win.complete-readings", has_people && can_write);
  gtk_widget_action_set_enabled (widget, "win.quick-find", is_free && has_sections);
  gtk_widget_action_set_enabled (widget, "win.search", is_free && has_sections);
  gtk_widget_action_set_enabled (widget, "win.toggle-sections", is_free && has_sections);
  gtk_widget_action_set_enabled (widget, "win.menu", is_free);
  goen_file_drop_set_enabled (self->file_drop, is_free && can_write);
}

/* Who has just brought in the first people wants to see them; who comes back, or tries Goen with the sample, what is due. */
static void
start_frame (GoenWindow *self)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->welcome) && self->welcome != NULL)
    goen_frame_show_section (self->frame,
                             goen_library_get_has_sample (self->library) ? GOEN_SECTION_TODAY
                             : goen_library_get_n_people (self->library) > 0 ? GOEN_SECTION_PEOPLE : GOEN_SECTION_EVENTS);
  else
    goen_frame_start (self->frame);
}

static void
update_page (GoenWindow *self)
{
  if (goen_window_get_is_empty (self))
    {
      if (self->welcome == NULL)
        {
          self->welcome = GOEN_WELCOME (goen_welcome_new (self->primary_menu));
          gtk_stack_add_named (self->stack, GTK_WIDGET (self->welcome), "welcome");
        }
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      gtk_widget_grab_focus (GTK_WIDGET (self->welcome));
    }
  else
    {
      start_frame (self);
      gtk_stack_set_visible_child_name (self->stack, "people");
    }
  update_actions (self);
}

static void
has_sample_changed_cb (GoenWindow *self)
{
  adw_banner_set_revealed (self->sample_banner, goen_library_get_has_sample (self->library));
}

static void
is_read_only_changed_cb (GoenWindow *self)
{
  adw_banner_set_revealed (self->read_only_banner, goen_library_get_is_read_only (self->library));
  update_actions (self);
}

static void
dropped (GtkWidget  *widget,
         GFile     **files,
         guint       n_files)
{
  goen_window_open_files (GOEN_WINDOW (widget), files, n_files);
}

/* Actions */

static void
open_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GoenWindow *self = GOEN_WINDOW (widget);

  if (goen_window_get_is_empty (self))
    goen_welcome_open_menu (self->welcome);
  else
    goen_frame_open_menu (self->frame);
}

static void
add_sample (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  goen_sample_actions_add (widget, GOEN_WINDOW (widget)->library);
}

static void
remove_sample (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  goen_sample_actions_remove (widget, GOEN_WINDOW (widget)->library);
}

static void
close_window (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* The window */

static gboolean
goen_window_close_request (GtkWindow *window)
{
  goen_window_state_save (window, GOEN_WINDOW (window)->settings);
  return GTK_WINDOW_CLASS (goen_window_parent_class)->close_request (window);
}

static void
goen_window_constructed (GObject *object)
{
  GoenWindow *self = GOEN_WINDOW (object);

  G_OBJECT_CLASS (goen_window_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "notify::n-people", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::n-events", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::has-sample", G_CALLBACK (has_sample_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::is-read-only", G_CALLBACK (is_read_only_changed_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
  has_sample_changed_cb (self);
  is_read_only_changed_cb (self);
}

static void
goen_window_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GoenWindow *self = GOEN_WINDOW (object);

  switch ((GoenWindowProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_window_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GoenWindow *self = GOEN_WINDOW (object);

  switch ((GoenWindowProperty) prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_window_dispose (GObject *object)
{
  GoenWindow *self = GOEN_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_window_parent_class)->dispose (object);
}

static void
goen_window_class_init (GoenWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.menu", open_menu },
    { "win.add-sample", add_sample },
    { "win.remove-sample", remove_sample },
    { "win.close", close_window },
  };

  object_class->constructed = goen_window_constructed;
  object_class->get_property = goen_window_get_property;
  object_class->set_property = goen_window_set_property;
  object_class->dispose = goen_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = goen_window_close_request;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (GOEN_TYPE_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, GoenWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  goen_window_navigation_install (widget_class);
  goen_window_dialogs_install (widget_class);
  goen_window_speaking_install (widget_class);
}

static void
goen_window_init (GoenWindow *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  goen_toast_set_overlay (GTK_WIDGET (self), self->toast_overlay);
  goen_window_state_restore (GTK_WINDOW (self), self->settings);
  self->file_drop = goen_file_drop_add (GTK_WIDGET (self), self->drop_hint, dropped);
}

/**
 * goen_window_new:
 * @application: the application
 * @library: what the window shows
 *
 * Makes the window, in the size it had when it was last closed.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
goen_window_new (GtkApplication *application,
                 GoenLibrary    *library)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  return g_object_new (GOEN_TYPE_WINDOW, "application", application, "library", library, NULL);
}

/**
 * goen_window_open_files:
 * @self: the window
 * @files: (array length=n_files): files with people or events
 * @n_files: how many
 *
 * Shows what is in @files, and imports what the user chooses; see goen_open_files().
 */
void
goen_window_open_files (GoenWindow  *self,
                        GFile      **files,
                        guint        n_files)
{
  g_return_if_fail (GOEN_IS_WINDOW (self));

  goen_open_files (GTK_WIDGET (self), self->library, files, n_files);
}

/**
 * goen_window_get_library:
 * @self: the window
 *
 * The people the window shows.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_window_get_library (GoenWindow *self)
{
  g_return_val_if_fail (GOEN_IS_WINDOW (self), NULL);

  return self->library;
}

/**
 * goen_window_get_frame:
 * @self: the window
 *
 * What shows the sections; it is not seen while there is nothing to show in them.
 *
 * Returns: (transfer none): the frame
 */
GoenFrame *
goen_window_get_frame (GoenWindow *self)
{
  g_return_val_if_fail (GOEN_IS_WINDOW (self), NULL);

  return self->frame;
}

/**
 * goen_window_get_is_empty:
 * @self: the window
 *
 * Whether there is neither a person nor an event to show, and the window says how to begin.
 *
 * Returns: %TRUE when there is nothing, and no section was asked for all the same
 */
gboolean
goen_window_get_is_empty (GoenWindow *self)
{
  g_return_val_if_fail (GOEN_IS_WINDOW (self), TRUE);

  return !self->is_exploring
         && goen_library_get_n_people (self->library) == 0
         && goen_library_get_n_events (self->library) == 0;
}

/**
 * goen_window_leave_welcome:
 * @self: the window
 *
 * Shows the sections although there is nobody: an introduction and question cards are of use before the first contact.
 */
void
goen_window_leave_welcome (GoenWindow *self)
{
  g_return_if_fail (GOEN_IS_WINDOW (self));

  if (!goen_window_get_is_empty (self))
    return;
  self->is_exploring = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "people");
  update_actions (self);
}
