/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "goen-ics.h"

G_BEGIN_DECLS

/* Between the parts of the iCalendar reader and writer. */

/* What Goen knows about an event beyond RFC 5545. Only Goen reads these. */
#define GOEN_ICS_KIND        "X-GOEN-KIND"
#define GOEN_ICS_STATUS      "X-GOEN-STATUS"
#define GOEN_ICS_FEE         "X-GOEN-FEE"
#define GOEN_ICS_TRAVEL_COST "X-GOEN-TRAVEL-COST"
#define GOEN_ICS_SERIES      "X-GOEN-SERIES"
#define GOEN_ICS_REPEAT      "X-GOEN-REPEAT"   /* of one event; a rule would put all the others into calendars as well */

/* A time as Unix seconds, and the IANA name of its zone. */
typedef struct {
  gint64  time;
  char   *zone;      /* (owned) (nullable): UTC, floating, or not known by name */
  gboolean is_date;
  gboolean is_zone_unknown;   /* it has one, but nobody knows it */
} GoenIcsTime;

void                goen_ics_time_clear        (GoenIcsTime         *self);
gboolean            goen_ics_time_read         (icalproperty        *property,    /* DTSTART, DTEND … */
                                                icalcomponent       *calendar,    /* that may define the zone */
                                                GoenIcsTime         *time);
struct icaltimetype goen_ics_time_get_first    (icalproperty        *property,    /* DTSTART, with its zone: by that the end of a series in UTC is compared */
                                                icalcomponent       *calendar,
                                                const char          *zone);       /* (nullable): as goen_ics_time_read() found it */
gint64              goen_ics_time_to_unix      (struct icaltimetype  time,
                                                const char          *zone);       /* for what floats, (nullable): local */
struct icaltimetype goen_ics_time_to_ical      (gint64               time,
                                                const char          *zone,        /* (nullable): UTC */
                                                gboolean             is_date,
                                                icaltimezone       **used);       /* (out): NULL for UTC and dates */

void                goen_ics_time_tame_zones   (icalcomponent       *calendar);   /* drops rules that would keep libical busy for ever */
gboolean            goen_ics_rule_is_daily     (const struct icalrecurrencetype *rule); /* or rarer */

void                goen_ics_text_blank_controls (char              *text);
char               *goen_ics_text_decode       (GBytes              *bytes);
GArray             *goen_ics_text_find_events  (const char          *text);       /* guint: the lines, from 1 */

GoenRepeat          goen_ics_repeat_from_rule  (const struct icalrecurrencetype *rule);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenIcsTime, goen_ics_time_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

G_END_DECLS
