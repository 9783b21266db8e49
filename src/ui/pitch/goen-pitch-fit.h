/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/* How an estimate looks, and the figures of one text. */

void    goen_fit_set_css_class (GtkWidget           *widget,   /* "success", "warning", "error", or none of them */
                                GoenPitchFit         fit);
char   *goen_fit_dup_seconds   (guint                ms);      /* new: "27 s" */
char   *goen_fit_dup_size      (const GoenPitchTime *time);    /* new: "142 characters, 189 morae", or "52 words" */

G_END_DECLS
