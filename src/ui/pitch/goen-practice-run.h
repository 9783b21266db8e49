/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-prompter.h"

G_BEGIN_DECLS

/* What is over sooner is no take. */
#define GOEN_PRACTICE_MIN_SECONDS 3

/**
 * GoenPracticeRun:
 *
 * One run of practice without its looks: the clockwork of the lines, and the microphone where it is wanted.
 *
 * Signals: ::level (double from 0 to 1: how loud it is), ::failed (char *sentence): the microphone is not there, or went
 * away; the run goes on by the clock.
 */
#define GOEN_TYPE_PRACTICE_RUN (goen_practice_run_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeRun, goen_practice_run, GOEN, PRACTICE_RUN, GObject)

GoenPracticeRun  *goen_practice_run_new          (GPtrArray           *lines,      /* of GoenPitchLine; referenced */
                                                  guint                seconds);   /* the target */
GoenPrompter     *goen_practice_run_get_prompter (GoenPracticeRun     *self);      /* (transfer none) */
gint64            goen_practice_run_get_now      (GoenPracticeRun     *self);      /* µs: what to ask the prompter with */
GoenPrompterState goen_practice_run_get_state    (GoenPracticeRun     *self);
gboolean          goen_practice_run_is_recording (GoenPracticeRun     *self);
gboolean          goen_practice_run_is_said      (GoenPracticeRun     *self);      /* the last line has had its time */
void              goen_practice_run_start        (GoenPracticeRun     *self,       /* also once more: what was recorded before is gone */
                                                  guint                count_down,
                                                  const char          *path);      /* of the sound, (nullable): by the clock only */
void              goen_practice_run_update       (GoenPracticeRun     *self);      /* with every frame */
void              goen_practice_run_pause        (GoenPracticeRun     *self,
                                                  gboolean             pause);
void              goen_practice_run_cancel       (GoenPracticeRun     *self);
void              goen_practice_run_stop_async   (GoenPracticeRun     *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GoenTake         *goen_practice_run_stop_finish  (GoenPracticeRun     *self,       /* NULL without error: it was no take */
                                                  GAsyncResult        *result,
                                                  GError             **error);
void              goen_practice_run_advance      (GoenPracticeRun     *self,       /* as if so much time had passed: for pictures and tests */
                                                  guint                ms);

G_END_DECLS
