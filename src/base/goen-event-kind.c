/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-record.h"
#include "goen-record-strings-private.h"

/* The names of what an event is, of how things stand with it and of how it comes again. */

static const char * const kind_names[] = {
  [GOEN_EVENT_OTHER] = "other",
  [GOEN_EVENT_CROSS_INDUSTRY] = "cross-industry",
  [GOEN_EVENT_SAME_INDUSTRY] = "same-industry",
  [GOEN_EVENT_SEMINAR] = "seminar",
  [GOEN_EVENT_STUDY_GROUP] = "study-group",
  [GOEN_EVENT_SOCIAL] = "social",
  [GOEN_EVENT_SALON] = "salon",
  [GOEN_EVENT_CHARITY_GUEST] = "charity-guest",
  [GOEN_EVENT_CHARITY_STAFF] = "charity-staff",
  [GOEN_EVENT_ONLINE] = "online",
  [GOEN_EVENT_REGULAR_PLACE] = "regular-place",
  [GOEN_EVENT_HOSTED] = "hosted",
};

static const char * const status_names[] = {
  [GOEN_EVENT_CONSIDERING] = "considering",
  [GOEN_EVENT_GOING] = "going",
  [GOEN_EVENT_WENT] = "went",
  [GOEN_EVENT_SKIPPED] = "skipped",
  [GOEN_EVENT_CANCELLED] = "cancelled",
};

static const char * const repeat_names[] = {
  [GOEN_REPEAT_NONE] = "none",
  [GOEN_REPEAT_WEEKLY] = "weekly",
  [GOEN_REPEAT_TWO_WEEKS] = "two-weeks",
  [GOEN_REPEAT_MONTHLY_DATE] = "monthly-date",
  [GOEN_REPEAT_MONTHLY_WEEKDAY] = "monthly-weekday",
  [GOEN_REPEAT_QUARTERLY] = "quarterly",
  [GOEN_REPEAT_YEARLY] = "yearly",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == GOEN_N_EVENT_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (status_names) == GOEN_N_EVENT_STATUSES);
G_STATIC_ASSERT (G_N_ELEMENTS (repeat_names) == GOEN_N_REPEATS);

/**
 * goen_event_kind_to_name:
 * @kind: a kind of event
 *
 * Names a kind for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no kind
 */
const char *
goen_event_kind_to_name (GoenEventKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kind_names) ? kind_names[kind] : NULL;
}

/**
 * goen_event_kind_from_name:
 * @name: (nullable): a name as goen_event_kind_to_name() gives it
 * @kind: (out): the kind, left alone when there is none
 *
 * Finds a kind by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_event_kind_from_name (const char    *name,
                           GoenEventKind *kind)
{
  int found = goen_record_find_name (kind_names, G_N_ELEMENTS (kind_names), name);

  if (found >= 0)
    *kind = found;

  return found >= 0;
}

/**
 * goen_event_status_to_name:
 * @status: how things stand with an event
 *
 * Names a status for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no status
 */
const char *
goen_event_status_to_name (GoenEventStatus status)
{
  return (guint) status < G_N_ELEMENTS (status_names) ? status_names[status] : NULL;
}

/**
 * goen_event_status_from_name:
 * @name: (nullable): a name as goen_event_status_to_name() gives it
 * @status: (out): the status, left alone when there is none
 *
 * Finds a status by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_event_status_from_name (const char      *name,
                             GoenEventStatus *status)
{
  int found = goen_record_find_name (status_names, G_N_ELEMENTS (status_names), name);

  if (found >= 0)
    *status = found;

  return found >= 0;
}

/**
 * goen_repeat_to_name:
 * @repeat: how the events of a series follow each other
 *
 * Names a repetition for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no repetition
 */
const char *
goen_repeat_to_name (GoenRepeat repeat)
{
  return (guint) repeat < G_N_ELEMENTS (repeat_names) ? repeat_names[repeat] : NULL;
}

/**
 * goen_repeat_from_name:
 * @name: (nullable): a name as goen_repeat_to_name() gives it
 * @repeat: (out): the repetition, left alone when there is none
 *
 * Finds a repetition by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_repeat_from_name (const char *name,
                       GoenRepeat *repeat)
{
  int found = goen_record_find_name (repeat_names, G_N_ELEMENTS (repeat_names), name);

  if (found >= 0)
    *repeat = found;

  return found >= 0;
}
