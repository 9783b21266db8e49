/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-panes.h"

#include "goen-capture-card.h"
#include "goen-day-hand.h"
#include "goen-met-card.h"
#include "goen-participants-card.h"
#include "goen-phrases-card.h"

struct _GoenEventDayPane
{
  AdwBin parent_instance;

  GtkWidget         *content;
  GoenCaptureCard   *capture;
  GoenEventDocument *document;       /* (owned) (nullable) */
  GSignalGroup      *signals;        /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenEventDayPane, goen_event_day_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventDayPaneProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

static void
refresh (GoenEventDayPane *self)
{
  gtk_widget_set_visible (self->content, self->document != NULL && goen_event_document_get_record (self->document) != NULL);
}

static void
goen_event_day_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((GoenEventDayPaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_DAY_PANE (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_day_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GoenEventDayPane *self = GOEN_EVENT_DAY_PANE (object);

  switch ((GoenEventDayPaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      if (!g_set_object (&self->document, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->signals, self->document);
      refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_day_pane_dispose (GObject *object)
{
  GoenEventDayPane *self = GOEN_EVENT_DAY_PANE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EVENT_DAY_PANE);

  G_OBJECT_CLASS (goen_event_day_pane_parent_class)->dispose (object);
}

static void
goen_event_day_pane_class_init (GoenEventDayPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_event_day_pane_get_property;
  object_class->set_property = goen_event_day_pane_set_property;
  object_class->dispose = goen_event_day_pane_dispose;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOEN_TYPE_CAPTURE_CARD);
  g_type_ensure (GOEN_TYPE_DAY_HAND);
  g_type_ensure (GOEN_TYPE_MET_CARD);
  g_type_ensure (GOEN_TYPE_PARTICIPANTS_CARD);
  g_type_ensure (GOEN_TYPE_PHRASES_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-day-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventDayPane, content);
  gtk_widget_class_bind_template_child (widget_class, GoenEventDayPane, capture);
}

static void
goen_event_day_pane_init (GoenEventDayPane *self)
{
  self->signals = g_signal_group_new (GOEN_TYPE_EVENT_DOCUMENT);
  g_signal_group_connect_object (self->signals, "loaded", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_event_day_pane_focus_entry:
 * @self: a pane
 *
 * Puts the cursor where the next person is noted.
 */
void
goen_event_day_pane_focus_entry (GoenEventDayPane *self)
{
  gtk_widget_grab_focus (goen_capture_card_get_entry (self->capture));
}
