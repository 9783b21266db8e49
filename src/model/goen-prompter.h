/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_PROMPTER_READY = 0,
  GOEN_PROMPTER_COUNTING,     /* 3, 2, 1 */
  GOEN_PROMPTER_SPEAKING,
  GOEN_PROMPTER_PAUSED,
  GOEN_PROMPTER_DONE,
} GoenPrompterState;

typedef enum {
  GOEN_SIGNAL_NONE = 0,
  GOEN_SIGNAL_GREEN,
  GOEN_SIGNAL_YELLOW,
  GOEN_SIGNAL_RED,
  GOEN_SIGNAL_OVER,           /* beyond the grace */
} GoenSignal;

/**
 * GoenPrompter:
 *
 * Which line is said when: a plain clockwork over lines, driven by a monotonic clock in µs that the caller reads (g_get_monotonic_time(), or the frame clock).
 * No timers of its own, so that its time is exactly the clock's.
 */
typedef struct _GoenPrompter GoenPrompter;

GoenPrompter      *goen_prompter_new          (GPtrArray    *lines,     /* of GoenPitchLine; referenced */
                                               guint         seconds);  /* the target */
void               goen_prompter_free         (GoenPrompter *self);
void               goen_prompter_set_waits    (GoenPrompter *self,      /* TRUE: after the last line the time goes on until goen_prompter_stop() */
                                               gboolean      waits);
void               goen_prompter_start        (GoenPrompter *self,      /* counts down first */
                                               gint64        now,
                                               guint         count_down); /* seconds, 0 for none */
void               goen_prompter_pause        (GoenPrompter *self,
                                               gint64        now);
void               goen_prompter_resume       (GoenPrompter *self,
                                               gint64        now);
void               goen_prompter_stop         (GoenPrompter *self,
                                               gint64        now);
void               goen_prompter_set_speed    (GoenPrompter *self,      /* 0.5 to 2; the place in the text stays */
                                               double        speed,
                                               gint64        now);
double             goen_prompter_get_speed    (GoenPrompter *self);
void               goen_prompter_seek         (GoenPrompter *self,      /* to a line, forwards or back; the elapsed time goes on */
                                               guint         line,
                                               gint64        now);
GoenPrompterState  goen_prompter_get_state    (GoenPrompter *self,
                                               gint64        now);
guint              goen_prompter_get_count    (GoenPrompter *self,      /* 3, 2, 1; 0 when not counting */
                                               gint64        now);
guint              goen_prompter_get_elapsed  (GoenPrompter *self,      /* ms since the first word, without pauses of the prompter */
                                               gint64        now);
guint              goen_prompter_get_line     (GoenPrompter *self,      /* the one lit; the last one stays lit until the end */
                                               gint64        now);
double             goen_prompter_get_progress (GoenPrompter *self,      /* within the line, 0 to 1 */
                                               gint64        now);
GoenSignal         goen_prompter_get_signal   (GoenPrompter *self,
                                               gint64        now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPrompter, goen_prompter_free)

G_END_DECLS
