/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-practice-run.h"

G_BEGIN_DECLS

/**
 * GoenPracticePage:
 *
 * The prompter: the text in large type, the time, the signals, and what drives them.
 *
 * Signals: ::finished (GoenTake *take): a run came to its end; ::too-short: what was stopped is no take; ::running-changed.
 * Actions, of goen-practice-page-actions.c: practice.go, .restart, .stop, .line-back, .line-forward, .slower, .faster, .smaller, .larger, .toggle-microphone.
 */
#define GOEN_TYPE_PRACTICE_PAGE (goen_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenPracticePage, goen_practice_page, GOEN, PRACTICE_PAGE, AdwBin)

void             goen_practice_page_set_lines      (GoenPracticePage *self,
                                                    GPtrArray        *lines,     /* of GoenPitchLine; referenced */
                                                    guint             seconds);  /* the target */
void             goen_practice_page_set_folder     (GoenPracticePage *self,      /* where sounds go, (nullable): none are kept */
                                                    const char       *folder);
gboolean         goen_practice_page_is_running     (GoenPracticePage *self);     /* counting, speaking or paused */
void             goen_practice_page_go            (GoenPracticePage *self);     /* starts, pauses, goes on, and finishes when all was said */
void             goen_practice_page_restart       (GoenPracticePage *self);
void             goen_practice_page_seek          (GoenPracticePage *self,
                                                   guint             line);
void             goen_practice_page_set_speed     (GoenPracticePage *self,      /* once there are lines */
                                                   double            speed);
void             goen_practice_page_stop           (GoenPracticePage *self);     /* a run ends, with a take or without */
void             goen_practice_page_reset          (GoenPracticePage *self);     /* ready for the next one */
GoenPracticeRun *goen_practice_page_get_run        (GoenPracticePage *self);     /* (transfer none) (nullable) before there are lines */

G_END_DECLS
