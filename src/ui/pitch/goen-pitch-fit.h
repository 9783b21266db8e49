/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/* How an estimate lies to its target, by the same signals as in practice. */
typedef enum {
  GOEN_FIT_EMPTY = 0,    /* nothing is said */
  GOEN_FIT_SHORT,        /* over before the green signal */
  GOEN_FIT_GOOD,
  GOEN_FIT_CLOSE,        /* within the grace after the red one */
  GOEN_FIT_LONG,
} GoenFit;

GoenFit goen_fit_tell          (guint      ms,
                                guint      seconds);    /* the target */
void    goen_fit_set_css_class (GtkWidget *widget,      /* "success", "warning", "error", or none of them */
                                GoenFit    fit);
char   *goen_fit_dup_figures   (guint      ms,          /* new: "27 s of 30 s" */
                                guint      seconds);
char   *goen_fit_dup_seconds   (guint      ms);         /* new: "27 s" */
char   *goen_fit_dup_size      (const GoenPitchTime *time); /* new: "142 characters, 189 morae", or "52 words" */

G_END_DECLS
