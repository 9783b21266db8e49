/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-head.h"

#include <glib/gi18n-lib.h>

#include "goen-event-actions.h"
#include "goen-event-advice.h"

struct _GoenEventHead
{
  AdwBin parent_instance;

  GtkLabel    *kind;
  GtkDropDown *status;
  GtkLabel    *title;
  GtkLabel    *when;
  GtkWidget   *place_box;
  GtkLabel    *place;
  GtkWidget   *organiser_box;
  GtkLabel    *organiser;
  GtkWidget   *link;
  GtkLabel    *link_label;

  GoenEventDocument *document;      /* (owned) (nullable) */
  gboolean           is_updating;
};

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventHeadProperty;

G_DEFINE_FINAL_TYPE (GoenEventHead, goen_event_head, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_DOCUMENT + 1];

static void
show_optional (GtkWidget  *widget,
               GtkLabel   *label,
               const char *text)
{
  gtk_widget_set_visible (widget, text != NULL);
  gtk_label_set_label (label, text != NULL ? text : "");
}

static void
update (GoenEventHead *self)
{
  const GoenEventRecord *event = self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
  g_autofree char *when = NULL;

  if (event == NULL)
    return;

  when = goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day);
  gtk_label_set_label (self->kind, goen_event_kind_get_label (event->kind));
  gtk_label_set_label (self->title, event->title);
  gtk_label_set_label (self->when, when);
  show_optional (self->place_box, self->place, event->place);
  show_optional (self->organiser_box, self->organiser, event->organiser);
  show_optional (self->link, self->link_label, event->link);
  gtk_widget_set_tooltip_text (self->link, event->link);

  self->is_updating = TRUE;
  gtk_drop_down_set_selected (self->status, event->status);
  self->is_updating = FALSE;
}

static void
status_cb (GoenEventHead *self)
{
  GoenEventRecord *event = self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
  guint status = gtk_drop_down_get_selected (self->status);

  if (self->is_updating || event == NULL || status >= GOEN_N_EVENT_STATUSES || event->status == status)
    return;

  event->status = status;
  goen_event_document_touch (self->document);
}

static void
link_cb (GoenEventHead *self)
{
  goen_event_open_link (GTK_WIDGET (self), goen_event_document_get_record (self->document)->link);
}

static void
set_document (GoenEventHead     *self,
              GoenEventDocument *document)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;

  g_signal_connect_object (document, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "touched", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status),
                            !goen_library_get_is_read_only (goen_event_document_get_library (document)));
  update (self);
}

static void
goen_event_head_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((GoenEventHeadProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_HEAD (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_head_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((GoenEventHeadProperty) prop_id)
    {
    case PROP_DOCUMENT:
      set_document (GOEN_EVENT_HEAD (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_head_dispose (GObject *object)
{
  GoenEventHead *self = GOEN_EVENT_HEAD (object);

  set_document (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_HEAD);

  G_OBJECT_CLASS (goen_event_head_parent_class)->dispose (object);
}

static void
goen_event_head_class_init (GoenEventHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_event_head_dispose;
  object_class->get_property = goen_event_head_get_property;
  object_class->set_property = goen_event_head_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-head.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, kind);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, status);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, title);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, when);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, place_box);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, place);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, organiser_box);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, organiser);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, link);
  gtk_widget_class_bind_template_child (widget_class, GoenEventHead, link_label);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
}

static void
goen_event_head_init (GoenEventHead *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GOEN_N_EVENT_STATUSES; i++)
    gtk_string_list_append (statuses, goen_event_status_get_label (i));
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (statuses));
  self->is_updating = FALSE;
}
