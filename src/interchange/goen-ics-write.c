/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ics-private.h"

#include <string.h>

#define PRODUCT "-//Goen//Goen " PACKAGE_VERSION "//EN"

static icalcomponent *
calendar_new (const char *method)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();

  icalerror_set_errors_are_fatal (0);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  if (method != NULL)
    icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));

  return calendar;
}

/* The rules of a zone stand in the file once, before the events; under the name that everybody knows, not the one that
 * libical makes of it. */
static void
add_zone (icalcomponent *calendar,
          icaltimezone  *zone,
          const char    *name,
          GHashTable    *zones)
{
  icalcomponent *rules = icaltimezone_get_component (zone);
  icalproperty *property;

  if (!g_hash_table_add (zones, zone) || rules == NULL)
    return;

  rules = icalcomponent_new_clone (rules);
  property = icalcomponent_get_first_property (rules, ICAL_TZID_PROPERTY);
  if (property != NULL)
    icalproperty_set_tzid (property, name);
  icalcomponent_add_component (calendar, rules);
}

static void
add_time (icalcomponent *component,
          icalproperty  *property,        /* (transfer full) */
          gint64         time,
          const char    *zone,
          gboolean       is_date,
          icalcomponent *calendar,
          GHashTable    *zones)
{
  icaltimezone *used;
  struct icaltimetype when = goen_ics_time_to_ical (time, zone, is_date, &used);

  icalproperty_set_value (property, is_date ? icalvalue_new_date (when) : icalvalue_new_datetime (when));
  if (is_date)
    icalproperty_set_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  if (used != NULL)
    {
      icalproperty_set_parameter (property, icalparameter_new_tzid (zone));
      add_zone (calendar, used, zone, zones);
    }
  icalcomponent_add_property (component, property);
}

static void
add_own_text (icalcomponent *component,
              const char    *name,
              const char    *text)
{
  icalproperty *property;

  if (text == NULL)
    return;

  property = icalproperty_new_x (text);
  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

static void
add_own_number (icalcomponent *component,
                const char    *name,
                gint64         number)
{
  g_autofree char *text = NULL;

  if (number < 0)
    return;

  text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  add_own_text (component, name, text);
}

static enum icalproperty_status
get_status (GoenEventStatus status)
{
  switch (status)
    {
    case GOEN_EVENT_GOING:
    case GOEN_EVENT_WENT:
      return ICAL_STATUS_CONFIRMED;
    case GOEN_EVENT_SKIPPED:
    case GOEN_EVENT_CANCELLED:
      return ICAL_STATUS_CANCELLED;
    case GOEN_EVENT_CONSIDERING:
    case GOEN_N_EVENT_STATUSES:
    default:
      return ICAL_STATUS_TENTATIVE;
    }
}

/* The one text that libical writes as it stands: the end of a line in it would be that of the property. */
static void
add_link (icalcomponent *component,
          const char    *link)
{
  g_autofree char *line = g_strdelimit (g_strdup (link), "\r\n", ' ');

  icalcomponent_add_property (component, icalproperty_new_url (line));
}

/* RFC 5545 knows an organiser only as an address; a name alone is a CONTACT. */
static void
add_texts (icalcomponent         *component,
           const GoenEventRecord *event)
{
  if (event->title != NULL)
    icalcomponent_add_property (component, icalproperty_new_summary (event->title));
  if (event->place != NULL)
    icalcomponent_add_property (component, icalproperty_new_location (event->place));
  if (event->link != NULL)
    add_link (component, event->link);
  if (event->organiser != NULL)
    icalcomponent_add_property (component, icalproperty_new_contact (event->organiser));
  if (event->note != NULL)
    icalcomponent_add_property (component, icalproperty_new_description (event->note));
}

static void
add_event (icalcomponent         *calendar,
           const GoenEventRecord *event,
           gint64                 now,
           GHashTable            *zones)
{
  icalcomponent *component = icalcomponent_new_vevent ();
  struct icaltimetype stamp = icaltime_from_timet_with_zone (now, 0, icaltimezone_get_utc_timezone ());

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid != NULL ? event->uid : event->uuid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  if (event->start != 0)
    add_time (component, icalproperty_new (ICAL_DTSTART_PROPERTY), event->start, event->zone, event->is_all_day, calendar, zones);
  if (event->start != 0 && event->end > event->start)
    add_time (component, icalproperty_new (ICAL_DTEND_PROPERTY), event->end, event->zone, event->is_all_day, calendar, zones);
  add_texts (component, event);
  icalcomponent_add_property (component, icalproperty_new_status (get_status (event->status)));

  add_own_text (component, GOEN_ICS_KIND, goen_event_kind_to_name (event->kind));
  add_own_text (component, GOEN_ICS_STATUS, goen_event_status_to_name (event->status));
  add_own_number (component, GOEN_ICS_FEE, event->fee);
  add_own_number (component, GOEN_ICS_TRAVEL_COST, event->travel_cost);
  add_own_text (component, GOEN_ICS_SERIES, event->series);
  if (event->repeat != GOEN_REPEAT_NONE)
    add_own_text (component, GOEN_ICS_REPEAT, goen_repeat_to_name (event->repeat));

  icalcomponent_add_component (calendar, component);
}

static char *
to_text (icalcomponent *calendar)
{
  char *text = icalcomponent_as_ical_string_r (calendar);
  char *copy = g_strdup (text);

  icalmemory_free_buffer (text);
  goen_ics_text_blank_controls (copy);

  return copy;
}

/**
 * goen_ics_write:
 * @events: (element-type GoenEventRecord): stored events
 * @now: Unix seconds, when the file is made
 *
 * Writes events as a calendar (RFC 5545).
 *
 * What is nobody else's business stays out: purpose, checks, goals, people, reflection.
 *
 * Returns: (transfer full): the text
 */
char *
goen_ics_write (GPtrArray *events,
                gint64     now)
{
  g_autoptr (icalcomponent) calendar = calendar_new (NULL);
  g_autoptr (GHashTable) zones = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < events->len; i++)
    add_event (calendar, events->pdata[i], now, zones);

  return to_text (calendar);
}

/**
 * goen_ics_write_proposals:
 * @proposals: (array length=n_proposals): when one could meet
 * @n_proposals: how many
 * @now: Unix seconds, when the file is made
 *
 * Writes proposals to meet as tentative events, which somebody can put into a calendar.
 *
 * Returns: (transfer full): the text
 */
char *
goen_ics_write_proposals (const GoenIcsProposal *proposals,
                          guint                  n_proposals,
                          gint64                 now)
{
  g_autoptr (icalcomponent) calendar = calendar_new ("PUBLISH");
  g_autoptr (GHashTable) zones = g_hash_table_new (NULL, NULL);
  struct icaltimetype stamp = icaltime_from_timet_with_zone (now, 0, icaltimezone_get_utc_timezone ());

  for (guint i = 0; i < n_proposals; i++)
    {
      icalcomponent *component = icalcomponent_new_vevent ();
      g_autofree char *uid = g_uuid_string_random ();

      icalcomponent_add_property (component, icalproperty_new_uid (uid));
      icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
      add_time (component, icalproperty_new (ICAL_DTSTART_PROPERTY), proposals[i].start, proposals[i].zone, FALSE, calendar, zones);
      add_time (component, icalproperty_new (ICAL_DTEND_PROPERTY), proposals[i].end, proposals[i].zone, FALSE, calendar, zones);
      icalcomponent_add_property (component, icalproperty_new_summary (proposals[i].summary));
      if (proposals[i].note != NULL)
        icalcomponent_add_property (component, icalproperty_new_description (proposals[i].note));
      icalcomponent_add_property (component, icalproperty_new_status (ICAL_STATUS_TENTATIVE));
      icalcomponent_add_component (calendar, component);
    }

  return to_text (calendar);
}
