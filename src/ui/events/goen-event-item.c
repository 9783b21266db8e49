/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-item.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"

struct _GoenEventItem
{
  GObject parent_instance;

  GoenEventRow *row;   /* (owned) */
};

typedef enum {
  PROP_LABEL = 1,
} GoenEventItemProperty;

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenEventItem, goen_event_item, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_LABEL + 1];
static guint signals[N_SIGNALS];

static char *
dup_label (GoenEventItem *self)
{
  const GoenEventRow *row = self->row;
  g_autofree char *when = goen_event_dup_time_text (row->start, row->end, row->zone, row->is_all_day);
  const char *status = goen_event_status_get_label (row->status);

  if (row->place == NULL)
    /* Translators: an event in a list, for screen readers: its title, when it is, and whether I go. */
    return g_strdup_printf (C_("event in a list", "%s, %s, %s"), row->title, when, status);

  /* Translators: an event in a list, for screen readers: its title, when and where it is, and whether I go. */
  return g_strdup_printf (C_("event in a list", "%s, %s, %s, %s"), row->title, when, row->place, status);
}

static void
goen_event_item_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_EVENT_ITEM (object)->row, goen_event_row_free);

  G_OBJECT_CLASS (goen_event_item_parent_class)->finalize (object);
}

static void
goen_event_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((GoenEventItemProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_take_string (value, dup_label (GOEN_EVENT_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_item_class_init (GoenEventItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = goen_event_item_finalize;
  object_class->get_property = goen_event_item_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_event_item_init (GoenEventItem *self)
{
}

/**
 * goen_event_item_new:
 * @row: (transfer full): what is known of the event
 *
 * Creates the item of an event.
 *
 * Returns: (transfer full): a new item
 */
GoenEventItem *
goen_event_item_new (GoenEventRow *row)
{
  GoenEventItem *self = g_object_new (GOEN_TYPE_EVENT_ITEM, NULL);

  self->row = row;

  return self;
}

/**
 * goen_event_item_get_id:
 * @self: an item
 *
 * Tells which event it is.
 *
 * Returns: its id
 */
gint64
goen_event_item_get_id (GoenEventItem *self)
{
  return self->row->id;
}

/**
 * goen_event_item_get_row:
 * @self: an item
 *
 * Gets what is known of the event.
 *
 * Returns: (transfer none): the row, until the item is changed
 */
const GoenEventRow *
goen_event_item_get_row (GoenEventItem *self)
{
  return self->row;
}

/**
 * goen_event_item_set_row:
 * @self: an item
 * @row: (transfer full): what is known of the same event now
 *
 * Says that the event has changed.
 */
void
goen_event_item_set_row (GoenEventItem *self,
                         GoenEventRow  *row)
{
  g_return_if_fail (row->id == self->row->id);

  goen_event_row_free (self->row);
  self->row = row;
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * goen_event_item_is_past:
 * @self: an item
 * @now: Unix time in seconds
 *
 * Tells whether the event is over. An event without a date is still to come.
 *
 * Returns: whether it is over
 */
gboolean
goen_event_item_is_past (GoenEventItem *self,
                         gint64         now)
{
  GoenEventRecord record = { .start = self->row->start, .end = self->row->end, .is_all_day = self->row->is_all_day };

  return record.start != 0 && goen_event_record_get_end (&record) <= now;
}
