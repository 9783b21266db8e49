/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ics-item.h"

struct _GoenIcsItem
{
  GObject parent_instance;

  GoenEventRecord *event;      /* (owned) */
  gboolean         is_known;
  gboolean         chosen;
};

typedef enum {
  PROP_CHOSEN = 1,
} GoenIcsItemProperty;

G_DEFINE_FINAL_TYPE (GoenIcsItem, goen_ics_item, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_CHOSEN + 1];

static void
goen_ics_item_finalize (GObject *object)
{
  goen_event_record_free (GOEN_ICS_ITEM (object)->event);

  G_OBJECT_CLASS (goen_ics_item_parent_class)->finalize (object);
}

static void
goen_ics_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((GoenIcsItemProperty) prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, GOEN_ICS_ITEM (object)->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_ics_item_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((GoenIcsItemProperty) prop_id)
    {
    case PROP_CHOSEN:
      goen_ics_item_set_chosen (GOEN_ICS_ITEM (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_ics_item_class_init (GoenIcsItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = goen_ics_item_finalize;
  object_class->get_property = goen_ics_item_get_property;
  object_class->set_property = goen_ics_item_set_property;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_ics_item_init (GoenIcsItem *self)
{
  self->chosen = TRUE;
}

/**
 * goen_ics_item_new:
 * @event: an event of a file; copied
 * @is_known: whether importing updates a stored one
 *
 * Creates an item, which is chosen.
 *
 * Returns: (transfer full): a new item
 */
GoenIcsItem *
goen_ics_item_new (const GoenEventRecord *event,
                   gboolean               is_known)
{
  GoenIcsItem *self = g_object_new (GOEN_TYPE_ICS_ITEM, NULL);

  self->event = goen_event_record_copy (event);
  self->is_known = is_known;

  return self;
}

/**
 * goen_ics_item_get_event:
 * @self: an item
 *
 * Gets the event.
 *
 * Returns: (transfer none): the event
 */
const GoenEventRecord *
goen_ics_item_get_event (GoenIcsItem *self)
{
  return self->event;
}

/**
 * goen_ics_item_is_known:
 * @self: an item
 *
 * Tells whether importing updates a stored event.
 *
 * Returns: whether it is here already
 */
gboolean
goen_ics_item_is_known (GoenIcsItem *self)
{
  return self->is_known;
}

/**
 * goen_ics_item_get_chosen:
 * @self: an item
 *
 * Tells whether the event is to be imported.
 *
 * Returns: whether it is chosen
 */
gboolean
goen_ics_item_get_chosen (GoenIcsItem *self)
{
  return self->chosen;
}

/**
 * goen_ics_item_set_chosen:
 * @self: an item
 * @chosen: whether the event is to be imported
 *
 * Chooses the event, or not.
 */
void
goen_ics_item_set_chosen (GoenIcsItem *self,
                          gboolean     chosen)
{
  if (!self->chosen == !chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
