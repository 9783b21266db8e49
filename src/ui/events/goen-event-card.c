/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-card.h"

typedef struct {
  GoenEventDocument *document;    /* (owned) (nullable) */
  GSignalGroup      *signals;     /* (owned) */
  gboolean           is_touching;
} GoenEventCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenEventCard, goen_event_card, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventCardProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

static void
refresh (GoenEventCard *self,
         gboolean       with_people)
{
  GoenEventCardClass *klass = GOEN_EVENT_CARD_GET_CLASS (self);

  if (goen_event_card_get_record (self) == NULL)
    return;

  if (klass->refresh != NULL)
    klass->refresh (self);
  if (with_people && klass->refresh_people != NULL)
    klass->refresh_people (self);
}

static void
loaded_cb (GoenEventCard *self)
{
  refresh (self, TRUE);
}

static void
touched_cb (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  if (!priv->is_touching)
    refresh (self, FALSE);
}

static void
goen_event_card_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((GoenEventCardProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, goen_event_card_get_document (GOEN_EVENT_CARD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_card_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((GoenEventCardProperty) prop_id)
    {
    case PROP_DOCUMENT:
      goen_event_card_set_document (GOEN_EVENT_CARD (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_card_dispose (GObject *object)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (GOEN_EVENT_CARD (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->document);

  G_OBJECT_CLASS (goen_event_card_parent_class)->dispose (object);
}

static void
goen_event_card_class_init (GoenEventCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_event_card_get_property;
  object_class->set_property = goen_event_card_set_property;
  object_class->dispose = goen_event_card_dispose;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_event_card_init (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  priv->signals = g_signal_group_new (GOEN_TYPE_EVENT_DOCUMENT);
  g_signal_group_connect_object (priv->signals, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (priv->signals, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_event_card_set_document:
 * @self: a card
 * @document: (nullable): the event
 *
 * Sets which event the card is about.
 */
void
goen_event_card_set_document (GoenEventCard     *self,
                              GoenEventDocument *document)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  if (!g_set_object (&priv->document, document))
    return;

  g_signal_group_set_target (priv->signals, document);
  refresh (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * goen_event_card_get_document:
 * @self: a card
 *
 * Gets the event.
 *
 * Returns: (transfer none) (nullable): the document
 */
GoenEventDocument *
goen_event_card_get_document (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  return priv->document;
}

/**
 * goen_event_card_get_record:
 * @self: a card
 *
 * Gets the record of the event, which may be changed in place.
 *
 * Returns: (transfer none) (nullable): the record, %NULL before it was read
 */
GoenEventRecord *
goen_event_card_get_record (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  return priv->document != NULL ? goen_event_document_get_record (priv->document) : NULL;
}

/**
 * goen_event_card_get_library:
 * @self: a card
 *
 * Gets where the event is kept.
 *
 * Returns: (transfer none) (nullable): the library
 */
GoenLibrary *
goen_event_card_get_library (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  return priv->document != NULL ? goen_event_document_get_library (priv->document) : NULL;
}

/**
 * goen_event_card_touch:
 * @self: a card that has changed the record
 *
 * Says so to the document, and with it to the other cards.
 */
void
goen_event_card_touch (GoenEventCard *self)
{
  GoenEventCardPrivate *priv = goen_event_card_get_instance_private (self);

  if (priv->document == NULL)
    return;

  priv->is_touching = TRUE;
  goen_event_document_touch (priv->document);
  priv->is_touching = FALSE;
}

/**
 * goen_event_card_clear_rows:
 * @self: a card
 * @rows: (element-type GtkWidget): rows of the card; emptied
 *
 * Takes rows away.
 */
void
goen_event_card_clear_rows (GoenEventCard *self,
                            GPtrArray     *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

/**
 * goen_event_card_has_focus:
 * @row: a row of a card
 *
 * Tells whether the focus is in a row now. A focus child would not do: a widget remembers it when the focus has gone elsewhere.
 *
 * Returns: %TRUE when it is there
 */
gboolean
goen_event_card_has_focus (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
