/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-page-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-person-view.h"

/* A page that comes at once must not blink. */
#define SPINNER_DELAY_MS 200

struct _GoenPersonPage
{
  AdwNavigationPage parent_instance;

  AdwHeaderBar   *header;
  GtkWidget      *edit_button;
  GtkWidget      *menu_button;
  GtkStack       *stack;
  AdwStatusPage  *trashed_status;
  AdwStatusPage  *failed_status;
  GoenPersonView *view;

  GoenLibrary      *library;      /* (owned) (nullable) */
  gint64            person_id;
  GoenPersonRecord *record;       /* (owned) (nullable): what is shown, which may still be the person before; without images */
  GCancellable     *cancellable;  /* (owned) (nullable): of the load that is under way */
  guint             spinner_id;
  GSettings        *settings;     /* (owned): how dates are shown */
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_PERSON_ID,
} GoenPersonPageProperty;

G_DEFINE_FINAL_TYPE (GoenPersonPage, goen_person_page, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_PERSON_ID + 1];

static void load (GoenPersonPage *self);

/* Showing */

static void
show_state (GoenPersonPage *self,
            const char     *state)
{
  gboolean is_person = g_str_equal (state, "person");
  gboolean can_write = is_person && !goen_library_get_is_read_only (self->library);

  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->edit_button, is_person);
  gtk_widget_set_visible (self->menu_button, is_person);
  goen_person_page_enable_actions (self, is_person, can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.restore", g_str_equal (state, "trashed"));
}

static void
show_record (GoenPersonPage *self)
{
  g_autofree char *name = goen_person_record_dup_name (self->record);
  g_autofree char *trashed = NULL;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *name != '\0' ? name : _("No name"));
  if (self->record->deleted != 0)
    {
      /* Translators: %s is the name of a person. */
      trashed = g_markup_printf_escaped (_("“%s” was deleted, and will be gone forever 30 days after that."), name);
      adw_status_page_set_description (self->trashed_status, trashed);
      show_state (self, "trashed");
      return;
    }
  goen_person_view_show (self->view, self->library, self->record);
  show_state (self, "person");
}

static void
show_failure (GoenPersonPage *self,
              const GError   *error)
{
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->record, goen_person_record_free);
  if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      show_state (self, "missing");
      return;
    }
  sentence = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed_status, sentence);
  show_state (self, "failed");
}

/* Loading */

static void
spinner_cb (gpointer user_data)
{
  GoenPersonPage *self = user_data;

  self->spinner_id = 0;
  show_state (self, "loading");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  /* Another person has been asked for; what was read before the cancel still arrives. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_object (&self->cancellable);
  if (record == NULL)
    {
      show_failure (self, error);
      return;
    }
  g_clear_pointer (&self->record, goen_person_record_free);
  self->record = g_steal_pointer (&record);
  show_record (self);
}

static void
stop_loading (GoenPersonPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
}

static void
load (GoenPersonPage *self)
{
  stop_loading (self);
  if (self->library == NULL || self->person_id == 0)
    {
      g_clear_pointer (&self->record, goen_person_record_free);
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Person"));
      show_state (self, "empty");
      return;
    }
  self->cancellable = g_cancellable_new ();
  if (self->record == NULL || self->record->id != self->person_id)
    self->spinner_id = g_timeout_add_once (SPINNER_DELAY_MS, spinner_cb, self);
  goen_library_load_record_async (self->library, self->person_id, GOEN_PERSON_FIELDS,
                                  self->cancellable, loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPersonPage *self,
                    GoenChangeSet  *changes)
{
  if (self->person_id == 0)
    return;
  if (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_PERSON, self->person_id))
    load (self);
}

static void
is_scrolled_cb (GoenPersonPage *self)
{
  adw_header_bar_set_show_title (self->header, goen_person_view_get_is_scrolled (self->view));
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  load (GOEN_PERSON_PAGE (widget));
}

static void
set_library (GoenPersonPage *self,
             GoenLibrary    *library)
{
  if (!g_set_object (&self->library, library))
    return;
  if (library != NULL)
    g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

static void
goen_person_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenPersonPage *self = GOEN_PERSON_PAGE (object);

  switch ((GoenPersonPageProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_person_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenPersonPage *self = GOEN_PERSON_PAGE (object);

  switch ((GoenPersonPageProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_PERSON_ID:
      goen_person_page_set_person_id (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_person_page_dispose (GObject *object)
{
  GoenPersonPage *self = GOEN_PERSON_PAGE (object);

  stop_loading (self);
  g_clear_pointer (&self->record, goen_person_record_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PERSON_PAGE);
  G_OBJECT_CLASS (goen_person_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_PERSON_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, header);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, trashed_status);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonPage, view);
  gtk_widget_class_bind_template_callback (widget_class, is_scrolled_cb);
}

static void
goen_person_page_class_init (GoenPersonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_person_page_get_property;
  object_class->set_property = goen_person_page_set_property;
  object_class->dispose = goen_person_page_dispose;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PERSON_ID] = g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  goen_person_page_install_actions (widget_class);
}

static void
goen_person_page_init (GoenPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  g_signal_connect_swapped (self->settings, "changed::japanese-era", G_CALLBACK (load), self);
  show_state (self, "empty");
}

/**
 * goen_person_page_set_person_id:
 * @self: a page
 * @id: a person, 0 for nobody
 *
 * Shows somebody else. What was shown stays until the new person has been read, unless that takes
 * longer than 200 ms.
 */
void
goen_person_page_set_person_id (GoenPersonPage *self,
                                gint64          id)
{
  if (self->person_id == id)
    return;
  self->person_id = id;
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
}

/* Gives the library to the actions. */
GoenLibrary *
goen_person_page_get_library (GoenPersonPage *self)
{
  return self->library;
}

/* Gives who is shown to the actions. */
const GoenPersonRecord *
goen_person_page_get_record (GoenPersonPage *self)
{
  return self->record;
}
