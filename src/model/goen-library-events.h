/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-capture-line.h"
#include "goen-event-table.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Events of the library. As in goen-library.h: nothing blocks, each write is one transaction, ::changed comes before the
 * callback. Functions that end in _finish take the result of the _async beside them. */

void             goen_library_list_events_async      (GoenLibrary            *self,     /* copies the query */
                                                      const GoenEventsQuery  *query,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GPtrArray       *goen_library_list_events_finish     (GoenLibrary            *self,     /* of GoenEventRow */
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_load_event_async       (GoenLibrary            *self,
                                                      gint64                  id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenEventRecord *goen_library_load_event_finish      (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_find_event_async       (GoenLibrary            *self,     /* by UUID */
                                                      const char             *uuid,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
gint64           goen_library_find_event_finish      (GoenLibrary            *self,     /* 0 and GOEN_ERROR_NOT_FOUND */
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_save_event_async       (GoenLibrary            *self,     /* copies; moves the deadlines of open thank-yous when the end changed */
                                                      const GoenEventRecord  *event,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenEventRecord *goen_library_save_event_finish      (GoenLibrary            *self,     /* as stored */
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_trash_event_async      (GoenLibrary            *self,     /* ends with goen_library_write_finish(), as restore and purge do */
                                                      gint64                  id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
void             goen_library_restore_event_async    (GoenLibrary            *self,
                                                      gint64                  id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
void             goen_library_purge_event_async      (GoenLibrary            *self,
                                                      gint64                  id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
void             goen_library_load_worth_async       (GoenLibrary            *self,     /* of past events like this one; @own: of this event alone */
                                                      const GoenEventRecord  *event,
                                                      gboolean                own,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenEventWorth  *goen_library_load_worth_finish      (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_list_event_names_async (GoenLibrary            *self,     /* 0 organisers, 1 series, 2 places */
                                                      guint                   what,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GPtrArray       *goen_library_list_event_names_finish (GoenLibrary           *self,     /* of char * */
                                                      GAsyncResult           *result,
                                                      GError                **error);

/* Who attends. */
void             goen_library_list_attendances_async (GoenLibrary            *self,
                                                      gint64                  event_id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GPtrArray       *goen_library_list_attendances_finish (GoenLibrary           *self,     /* of GoenAttendance */
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_save_attendance_async  (GoenLibrary            *self,     /* copies; a changed hook also goes to an open, untouched thank-you */
                                                      const GoenAttendance   *attendance,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenAttendance  *goen_library_save_attendance_finish (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* Adds people to the list of participants, each matched to somebody known where that is sure: the same folded name, and the
 * company equal or missing on one side, and only one such person. Who is on the list already is not added twice. */
void             goen_library_add_participants_async (GoenLibrary            *self,
                                                      gint64                  event_id,
                                                      GPtrArray              *participants, /* of GoenAttendance; copied */
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GArray          *goen_library_add_participants_finish (GoenLibrary           *self,     /* of gint64: ids of attendances that were added, for undo */
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* Removes attendances; with @take_back also what capturing made: the entry of the timeline, the open thank-you, and the person where
 * capturing created them and nobody changed them since; who was on the list of participants is on it again, not met. Ends with goen_library_write_finish(). */
void             goen_library_remove_attendances_async (GoenLibrary          *self,
                                                      const gint64           *ids,
                                                      guint                   n_ids,
                                                      gboolean                take_back,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);

/* What capturing one line did. */
typedef struct {
  GoenAttendance *attendance;   /* (owned) */
  gboolean        is_known;     /* the person was there before */
  gboolean        was_expected; /* on the list of participants */
  gboolean        was_met;      /* captured here before: then the hook was added to the first one, and there is nothing to take back but that */
  guint           n_namesakes;  /* people of the same name among whom nobody could be chosen; then somebody new was added */
} GoenCaptured;

void             goen_captured_free (GoenCaptured *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCaptured, goen_captured_free)

/* Notes that somebody was met: finds or adds the person (met_on, met_at, met_how), an entry of the timeline, a thank-you that is
 * due 24 h after the end of the event, or after now where it has not ended by then. An attendance on the list is used where it
 * is the same person. An event that was considered or planned becomes one that I went to. The time of meeting is now, or the end of the event when that is past. */
void             goen_library_capture_async          (GoenLibrary            *self,
                                                      gint64                  event_id,
                                                      const GoenCaptureLine  *line,     /* copied; its name or its company is set */
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenCaptured    *goen_library_capture_finish         (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* The same for somebody on the list of participants. */
void             goen_library_meet_async             (GoenLibrary            *self,
                                                      gint64                  attendance_id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenCaptured    *goen_library_meet_finish            (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* Says that an attendance is another person: an id, or 0 for somebody new of that name. What capturing noted moves along. Ends with goen_library_write_finish(). */
void             goen_library_identify_async         (GoenLibrary            *self,
                                                      gint64                  attendance_id,
                                                      gint64                  person_id,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
/* People of whom this could be one, for the hint under the entry: of GoenPersonRow. */
void             goen_library_recognise_async        (GoenLibrary            *self,
                                                      const char             *name,
                                                      const char             *company,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GPtrArray       *goen_library_recognise_finish       (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* Start and end in turn of my events that touch the span: of gint64. */
void             goen_library_list_busy_async        (GoenLibrary            *self,
                                                      gint64                  from,
                                                      gint64                  to,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GArray          *goen_library_list_busy_finish       (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
/* Events out of a calendar file, in one transaction: one with the UID of a stored one updates title, time, place, link, organiser and note of it. */
void             goen_library_import_events_async    (GoenLibrary            *self,
                                                      GPtrArray              *events,   /* of GoenEventRecord; copied */
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GArray          *goen_library_import_events_finish   (GoenLibrary            *self,     /* of gint64: ids of those added */
                                                      guint                  *n_updated,
                                                      GAsyncResult           *result,
                                                      GError                **error);

/* Me. */
void             goen_library_load_profile_async     (GoenLibrary            *self,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
GoenProfile     *goen_library_load_profile_finish    (GoenLibrary            *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             goen_library_save_profile_async     (GoenLibrary            *self,     /* ends with goen_library_write_finish() */
                                                      const GoenProfile      *profile,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);

G_END_DECLS
