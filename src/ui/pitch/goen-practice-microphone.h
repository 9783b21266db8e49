/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-recorder.h"

G_BEGIN_DECLS

/**
 * GoenPracticeMicrophone:
 *
 * The microphone of a run, as far as there is one: whatever happens to it, the run goes on.
 *
 * Signals: ::level (double from 0 to 1: how loud it is, as ears hear it), ::failed (char *sentence): it is not there, or went away.
 */
#define GOEN_TYPE_PRACTICE_MICROPHONE (goen_practice_microphone_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticeMicrophone, goen_practice_microphone, GOEN, PRACTICE_MICROPHONE, GObject)

GoenPracticeMicrophone *goen_practice_microphone_new         (void);
void                    goen_practice_microphone_open        (GoenPracticeMicrophone *self,     /* held; what was recorded before is gone */
                                                              const char             *path);    /* of the sound, (nullable): stays closed */
void                    goen_practice_microphone_hold        (GoenPracticeMicrophone *self,
                                                              gboolean                hold);
gboolean                goen_practice_microphone_is_open     (GoenPracticeMicrophone *self);    /* there is something to stop */
gboolean                goen_practice_microphone_is_heard    (GoenPracticeMicrophone *self);    /* open, and it has not failed */
void                    goen_practice_microphone_forget      (GoenPracticeMicrophone *self);    /* with what was recorded */
void                    goen_practice_microphone_stop_async  (GoenPracticeMicrophone *self,     /* one that is open */
                                                              GCancellable           *cancellable,
                                                              GAsyncReadyCallback     callback,
                                                              gpointer                user_data);
gboolean                goen_practice_microphone_stop_finish (GoenPracticeMicrophone *self,
                                                              GAsyncResult           *result,
                                                              GoenTake               *take,     /* what was heard is noted in it */
                                                              GError                **error);

G_END_DECLS
