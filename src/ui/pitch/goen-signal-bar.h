/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-prompter.h"

G_BEGIN_DECLS

/**
 * GoenSignalBar:
 *
 * The time of a run against its target, and the signal of the timekeeper: by colour, by word and by sign.
 */
#define GOEN_TYPE_SIGNAL_BAR (goen_signal_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoenSignalBar, goen_signal_bar, GOEN, SIGNAL_BAR, GtkWidget)

void        goen_signal_bar_set_target (GoenSignalBar *self,
                                        guint          seconds,
                                        guint          estimate);  /* ms, 0 when not known */
void        goen_signal_bar_set_time   (GoenSignalBar *self,
                                        guint          elapsed,    /* ms */
                                        GoenSignal     signal);
const char *goen_signal_get_label      (GoenSignal     signal);    /* translated; NULL for none */
const char *goen_signal_get_css_class  (GoenSignal     signal);    /* NULL for none */

G_END_DECLS
