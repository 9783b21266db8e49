/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-event-record.h"

G_BEGIN_DECLS

/* iCalendar (RFC 5545) by libical: events in, events and proposals out. */

typedef struct {
  guint  line;       /* of BEGIN:VEVENT, 0 when not known */
  char  *reason;     /* a translated sentence */
} GoenIcsProblem;

void       goen_ics_problem_free (GoenIcsProblem *self);

/* SUMMARY, DTSTART/DTEND or DURATION with zone, LOCATION, DESCRIPTION (note), ORGANIZER, URL, UID, STATUS, X-GOEN-KIND, X-GOEN-STATUS, X-GOEN-FEE … as our own export writes. Of a series
 * (RRULE) the next occurrence at or after @now is taken, and the rule becomes a GoenRepeat where it is one of those. */
GPtrArray *goen_ics_read         (GBytes          *bytes,        /* of GoenEventRecord; empty with @error for a file that is none */
                                  gint64           now,
                                  GPtrArray       *problems,     /* of GoenIcsProblem: events that were left out or came incomplete, (nullable) */
                                  GError         **error);
gboolean   goen_ics_sniff        (GBytes          *bytes);
char      *goen_ics_write        (GPtrArray       *events,       /* of GoenEventRecord; new text with VTIMEZONE where a zone is named, folded at 75 octets, CRLF */
                                  gint64           now);         /* DTSTAMP */

/* A proposal to meet: one tentative event each. */
typedef struct {
  gint64      start;
  gint64      end;
  const char *zone;       /* (nullable): UTC times */
  const char *summary;
  const char *note;       /* (nullable) */
} GoenIcsProposal;

char      *goen_ics_write_proposals (const GoenIcsProposal *proposals,
                                     guint                  n_proposals,
                                     gint64                 now);

G_END_DECLS
