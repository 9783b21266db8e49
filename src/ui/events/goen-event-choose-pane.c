/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-panes.h"

#include "goen-checks-card.h"
#include "goen-kind-card.h"
#include "goen-purpose-card.h"
#include "goen-verdict-card.h"

struct _GoenEventChoosePane
{
  AdwBin parent_instance;

  GtkWidget         *cards;
  GoenEventDocument *document;    /* (owned) (nullable) */
};

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventChoosePaneProperty;

G_DEFINE_FINAL_TYPE (GoenEventChoosePane, goen_event_choose_pane, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_DOCUMENT + 1];

static void
set_document (GoenEventChoosePane *self,
              GoenEventDocument   *document)
{
  if (!g_set_object (&self->document, document))
    return;

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    goen_event_card_set_document (GOEN_EVENT_CARD (card), document);
  if (document != NULL)
    gtk_widget_set_sensitive (self->cards, !goen_library_get_is_read_only (goen_event_document_get_library (document)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
goen_event_choose_pane_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((GoenEventChoosePaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_CHOOSE_PANE (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_choose_pane_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((GoenEventChoosePaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      set_document (GOEN_EVENT_CHOOSE_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_choose_pane_dispose (GObject *object)
{
  GoenEventChoosePane *self = GOEN_EVENT_CHOOSE_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_CHOOSE_PANE);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (goen_event_choose_pane_parent_class)->dispose (object);
}

static void
goen_event_choose_pane_class_init (GoenEventChoosePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_event_choose_pane_dispose;
  object_class->get_property = goen_event_choose_pane_get_property;
  object_class->set_property = goen_event_choose_pane_set_property;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOEN_TYPE_VERDICT_CARD);
  g_type_ensure (GOEN_TYPE_PURPOSE_CARD);
  g_type_ensure (GOEN_TYPE_CHECKS_CARD);
  g_type_ensure (GOEN_TYPE_KIND_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-choose-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventChoosePane, cards);
}

static void
goen_event_choose_pane_init (GoenEventChoosePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
