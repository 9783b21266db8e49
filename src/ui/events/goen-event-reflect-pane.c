/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-panes.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-cost-card.h"
#include "goen-event-summary.h"
#include "goen-outcome-card.h"
#include "goen-reflection-card.h"
#include "goen-score-card.h"
#include "goen-thanks-card.h"

struct _GoenEventReflectPane
{
  AdwBin parent_instance;

  GtkWidget         *content;
  GtkWidget         *summary_group;
  AdwActionRow      *summary;
  GtkWidget         *close_button;
  GoenEventDocument *document;       /* (owned) (nullable) */
  GSignalGroup      *signals;        /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenEventReflectPane, goen_event_reflect_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventReflectPaneProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

static GoenEventRecord *
get_record (GoenEventReflectPane *self)
{
  return self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
}

static void
refresh (GoenEventReflectPane *self)
{
  const GoenEventRecord *record = get_record (self);
  g_autofree char *summary = NULL;
  g_autofree char *when = NULL;

  gtk_widget_set_visible (self->content, record != NULL);
  if (record == NULL)
    return;

  gtk_widget_set_visible (self->summary_group, record->reflected != 0);
  gtk_widget_set_visible (self->close_button, record->reflected == 0);
  if (record->reflected == 0)
    return;

  summary = goen_event_summary_dup (record, goen_event_document_count_met (self->document));
  when = goen_event_summary_dup_date (record->reflected);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->summary), summary);
  adw_action_row_set_subtitle (self->summary, when);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenEventReflectPane *self = GOEN_EVENT_REFLECT_PANE (widget);
  GoenEventRecord *record = get_record (self);

  if (record == NULL)
    return;

  record->reflected = goen_clock_now ();
  goen_event_document_touch (self->document);
  goen_event_document_flush (self->document);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->summary));
}

static void
goen_event_reflect_pane_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((GoenEventReflectPaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_REFLECT_PANE (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_reflect_pane_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  GoenEventReflectPane *self = GOEN_EVENT_REFLECT_PANE (object);

  switch ((GoenEventReflectPaneProperty) prop_id)
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
goen_event_reflect_pane_dispose (GObject *object)
{
  GoenEventReflectPane *self = GOEN_EVENT_REFLECT_PANE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EVENT_REFLECT_PANE);

  G_OBJECT_CLASS (goen_event_reflect_pane_parent_class)->dispose (object);
}

static void
goen_event_reflect_pane_class_init (GoenEventReflectPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_event_reflect_pane_get_property;
  object_class->set_property = goen_event_reflect_pane_set_property;
  object_class->dispose = goen_event_reflect_pane_dispose;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "reflect.close", NULL, close_action);
  g_type_ensure (GOEN_TYPE_THANKS_CARD);
  g_type_ensure (GOEN_TYPE_REFLECTION_CARD);
  g_type_ensure (GOEN_TYPE_SCORE_CARD);
  g_type_ensure (GOEN_TYPE_COST_CARD);
  g_type_ensure (GOEN_TYPE_OUTCOME_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-reflect-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventReflectPane, content);
  gtk_widget_class_bind_template_child (widget_class, GoenEventReflectPane, summary_group);
  gtk_widget_class_bind_template_child (widget_class, GoenEventReflectPane, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenEventReflectPane, close_button);
}

static void
goen_event_reflect_pane_init (GoenEventReflectPane *self)
{
  self->signals = g_signal_group_new (GOEN_TYPE_EVENT_DOCUMENT);
  g_signal_group_connect_object (self->signals, "loaded", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals, "touched", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}
