/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-table.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventDocument:
 *
 * One event while it is shown and changed: its record and who attends it.
 *
 * Panes change the record in place and call goen_event_document_touch(); it is written half a second after the last touch, by
 * goen_event_document_flush(), and when the document is disposed. Changes by others are read in; a field that was touched here meanwhile wins (conflicts are
 * solved by writing this record over the newer revision's number). Attendances are written by the functions of goen-library-events.h and arrive by ::loaded.
 *
 * Signals: ::loaded () when record or attendances were read or re-read, not after own touches; ::touched () after a touch, for the other panes;
 * ::gone () when the event is in the trash or purged; ::failed (char *sentence) when it cannot be read or written.
 * Properties: library, event-id (construct only).
 */
#define GOEN_TYPE_EVENT_DOCUMENT (goen_event_document_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventDocument, goen_event_document, GOEN, EVENT_DOCUMENT, GObject)

GoenEventDocument *goen_event_document_new             (GoenLibrary       *library,
                                                        gint64             id);
GoenLibrary       *goen_event_document_get_library     (GoenEventDocument *self);
gint64             goen_event_document_get_id          (GoenEventDocument *self);
GoenEventRecord   *goen_event_document_get_record      (GoenEventDocument *self);   /* (transfer none), NULL until it is loaded */
GPtrArray         *goen_event_document_get_attendances (GoenEventDocument *self);   /* (transfer none) of GoenAttendance, never NULL */
guint              goen_event_document_count_met       (GoenEventDocument *self);
void               goen_event_document_touch           (GoenEventDocument *self);
void               goen_event_document_flush           (GoenEventDocument *self);

G_END_DECLS
