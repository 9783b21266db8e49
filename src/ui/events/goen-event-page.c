/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-page.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-event-head.h"
#include "goen-event-page-actions.h"
#include "goen-event-stages.h"
#include "goen-toast.h"

/* A page that comes at once must not blink. */
#define SPINNER_DELAY_MS 200

struct _GoenEventPage
{
  AdwNavigationPage parent_instance;

  AdwHeaderBar    *header;
  GtkWidget       *edit_button;
  GtkWidget       *menu_button;
  GtkStack        *stack;
  AdwStatusPage   *failed_status;
  GoenEventHead   *head;
  GoenEventStages *stages;

  GoenLibrary       *library;       /* (owned) (nullable) */
  GoenEventDocument *document;      /* (owned) (nullable) */
  gint64             event_id;
  int                wanted_stage;  /* -1: the one that fits the clock */
  guint              spinner_id;
};

typedef enum {
  PROP_LIBRARY = 1,
} GoenEventPageProperty;

G_DEFINE_FINAL_TYPE (GoenEventPage, goen_event_page, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_LIBRARY + 1];

static GoenEventRecord *
get_record (GoenEventPage *self)
{
  return self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
}

/* Showing */

static void
update_actions (GoenEventPage *self)
{
  gboolean is_event = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "event") == 0;
  gboolean can_write = self->library != NULL && !goen_library_get_is_read_only (self->library);

  gtk_widget_set_visible (self->edit_button, is_event);
  gtk_widget_set_visible (self->menu_button, is_event);
  goen_event_page_actions_update (self, is_event, can_write);
}

static void
show_state (GoenEventPage *self,
            const char    *state)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, state);
  update_actions (self);
}

static void
update_title (GoenEventPage *self)
{
  const GoenEventRecord *event = get_record (self);

  if (event != NULL && event->title != NULL)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), event->title);
}

/* The document */

static void
loaded_cb (GoenEventPage *self)
{
  const GoenEventRecord *event = get_record (self);

  if (event == NULL)
    return;

  update_title (self);
  if (event->deleted != 0)
    {
      show_state (self, "gone");
      return;
    }

  if (self->wanted_stage >= 0)
    goen_event_stages_show (self->stages, self->wanted_stage);
  /* Only the first time: the user may have gone elsewhere since. */
  self->wanted_stage = -1;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "event") != 0)
    show_state (self, "event");
}

static void
first_loaded_cb (GoenEventPage *self)
{
  const GoenEventRecord *event = get_record (self);

  g_signal_handlers_disconnect_by_func (self->document, first_loaded_cb, self);
  if (event != NULL && self->wanted_stage < 0)
    self->wanted_stage = goen_event_get_stage (event, goen_clock_now ());
  loaded_cb (self);
}

static void
gone_cb (GoenEventPage *self)
{
  show_state (self, "gone");
}

static void
failed_cb (GoenEventPage *self,
           const char    *sentence)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, sentence);
  g_autofree char *text = g_markup_escape_text (sentence, -1);

  if (get_record (self) != NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The Event Could Not Be Saved"), error);
      return;
    }

  adw_status_page_set_description (self->failed_status, text);
  show_state (self, "failed");
}

static void
set_document (GoenEventPage     *self,
              GoenEventDocument *document)
{
  g_object_set (self->head, "document", document, NULL);
  g_object_set (self->stages, "document", document, NULL);
}

static void
leave (GoenEventPage *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->document == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->document, self);
  goen_event_document_flush (self->document);
  set_document (self, NULL);
  g_clear_object (&self->document);
}

/* Where there are no events at all, the list says how to begin. */
static void
show_nothing (GoenEventPage *self)
{
  if (self->event_id == 0)
    show_state (self, self->library == NULL || goen_library_get_n_events (self->library) == 0 ? "blank" : "empty");
}

static void
spinner_cb (gpointer user_data)
{
  GoenEventPage *self = user_data;

  self->spinner_id = 0;
  show_state (self, "loading");
}

static void
load (GoenEventPage *self)
{
  leave (self);
  if (self->library == NULL || self->event_id == 0)
    {
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Event"));
      show_nothing (self);
      return;
    }

  self->document = goen_event_document_new (self->library, self->event_id);
  g_signal_connect_object (self->document, "loaded", G_CALLBACK (first_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "touched", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->spinner_id = g_timeout_add_once (SPINNER_DELAY_MS, spinner_cb, self);
  set_document (self, self->document);
  if (get_record (self) != NULL)
    first_loaded_cb (self);
}

/* Object */

static void
set_library (GoenEventPage *self,
             GoenLibrary   *library)
{
  if (!g_set_object (&self->library, library))
    return;
  if (library != NULL)
    {
      g_signal_connect_object (library, "notify::is-read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (library, "notify::n-events", G_CALLBACK (show_nothing), self, G_CONNECT_SWAPPED);
    }
  load (self);
}

static void
goen_event_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((GoenEventPageProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, GOEN_EVENT_PAGE (object)->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((GoenEventPageProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (GOEN_EVENT_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_event_page_parent_class)->map (widget);
  update_actions (GOEN_EVENT_PAGE (widget));
}

static void
goen_event_page_unmap (GtkWidget *widget)
{
  GoenEventPage *self = GOEN_EVENT_PAGE (widget);

  GTK_WIDGET_CLASS (goen_event_page_parent_class)->unmap (widget);
  update_actions (self);
  if (self->document != NULL)
    goen_event_document_flush (self->document);
}

static void
goen_event_page_dispose (GObject *object)
{
  GoenEventPage *self = GOEN_EVENT_PAGE (object);

  if (self->head != NULL)
    leave (self);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_PAGE);

  G_OBJECT_CLASS (goen_event_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_EVENT_HEAD);
  g_type_ensure (GOEN_TYPE_EVENT_STAGES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, header);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, head);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPage, stages);
}

static void
goen_event_page_class_init (GoenEventPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_event_page_get_property;
  object_class->set_property = goen_event_page_set_property;
  object_class->dispose = goen_event_page_dispose;
  widget_class->map = goen_event_page_map;
  widget_class->unmap = goen_event_page_unmap;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  bind_template (widget_class);
  goen_event_page_actions_install (widget_class);
}

static void
goen_event_page_init (GoenEventPage *self)
{
  self->wanted_stage = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  goen_event_page_actions_add_shortcuts (self);
  show_nothing (self);
}

/**
 * goen_event_page_set_event_id:
 * @self: a page
 * @id: an event, 0 for none
 *
 * Shows another event, at the stage that fits the clock. What was changed of the one before is written.
 */
void
goen_event_page_set_event_id (GoenEventPage *self,
                              gint64         id)
{
  g_return_if_fail (GOEN_IS_EVENT_PAGE (self));

  if (self->event_id == id)
    return;

  self->event_id = id;
  self->wanted_stage = -1;
  load (self);
}

/**
 * goen_event_page_show_stage:
 * @self: a page
 * @stage: a stage
 *
 * Shows a stage of the event, as soon as the event is there. On the day the cursor stands where people are noted.
 */
void
goen_event_page_show_stage (GoenEventPage *self,
                            GoenStage      stage)
{
  g_return_if_fail (GOEN_IS_EVENT_PAGE (self));

  if (get_record (self) == NULL)
    {
      self->wanted_stage = stage;
      return;
    }

  goen_event_stages_show (self->stages, stage);
  /* Who asks for the day wants to write down somebody. */
  if (stage == GOEN_STAGE_DAY)
    goen_event_stages_focus_capture (self->stages);
}

/**
 * goen_event_page_get_document:
 * @self: a page
 *
 * The event that is shown, or being read.
 *
 * Returns: (transfer none) (nullable): its document, %NULL while the page shows no event
 */
GoenEventDocument *
goen_event_page_get_document (GoenEventPage *self)
{
  g_return_val_if_fail (GOEN_IS_EVENT_PAGE (self), NULL);

  return self->document;
}

/**
 * goen_event_page_reload:
 * @self: a page
 *
 * Reads the event again, after it could not be read.
 */
void
goen_event_page_reload (GoenEventPage *self)
{
  g_return_if_fail (GOEN_IS_EVENT_PAGE (self));

  load (self);
}
