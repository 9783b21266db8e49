/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

gboolean goen_voice_is_available (void);   /* built with GStreamer, and its plugins for Opus are there */

/**
 * GoenRecorder:
 *
 * Records the microphone into an Ogg Opus file, mono, mode 0600.
 *
 * Signals: ::level (double peak, double rms), both 0 to 1, about 20 times a second, on the main thread; ::failed (char *sentence) when the microphone
 * goes away: what was recorded until then stays.
 */
#define GOEN_TYPE_RECORDER (goen_recorder_get_type ())
G_DECLARE_FINAL_TYPE (GoenRecorder, goen_recorder, GOEN, RECORDER, GObject)

/* What was heard. */
typedef struct {
  guint   duration;       /* ms of the file */
  guint   first_word;     /* ms; 0 where nothing was heard */
  guint   last_word;      /* ms: the end of the last sound that was speech */
  GArray *pauses;         /* GoenPause between the two, of 400 ms and more */
  goffset size;           /* bytes of the file */
} GoenRecording;

void           goen_recording_free       (GoenRecording       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenRecording, goen_recording_free)

GoenRecorder  *goen_recorder_new         (void);
GoenRecorder  *goen_recorder_new_for     (const char          *source);   /* a GStreamer source instead of the microphone, for tests */
gboolean       goen_recorder_start       (GoenRecorder        *self,      /* GOEN_ERROR_NOT_FOUND: no microphone, or not built with sound; a sentence */
                                          const char          *path,
                                          GError             **error);
void           goen_recorder_set_paused  (GoenRecorder        *self,      /* nothing is recorded while paused; before the start as well: the microphone is opened, ::level shows it, and the file begins with resuming */
                                          gboolean             paused);
void           goen_recorder_stop_async  (GoenRecorder        *self,      /* closes the file */
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GoenRecording *goen_recorder_stop_finish (GoenRecorder        *self,
                                          GAsyncResult        *result,
                                          GError             **error);
void           goen_recorder_cancel      (GoenRecorder        *self);     /* stops and removes the file */

/* Pauses out of a row of levels: pure, also used on its own. */
typedef struct _GoenPauseFinder GoenPauseFinder;

GoenPauseFinder *goen_pause_finder_new    (void);
void             goen_pause_finder_free   (GoenPauseFinder *self);
void             goen_pause_finder_add    (GoenPauseFinder *self,      /* levels in order of time */
                                           guint            at,        /* ms: the end of the stretch */
                                           guint            length,    /* ms */
                                           double           rms);      /* dB, 0 is full scale */
void             goen_pause_finder_break  (GoenPauseFinder *self,      /* recording was held there: no pause goes across */
                                           guint            at);       /* ms */
void             goen_pause_finder_finish (GoenPauseFinder *self,      /* fills duration, first_word, last_word and pauses */
                                           GoenRecording   *recording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPauseFinder, goen_pause_finder_free)

G_END_DECLS
