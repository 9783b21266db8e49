/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-follow-ups.h"

G_BEGIN_DECLS

/* One entry of a timeline: what, when, in words, at which event; its menu changes or removes it. */
#define GOEN_TYPE_TIMELINE_ROW (goen_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenTimelineRow, goen_timeline_row, GOEN, TIMELINE_ROW, GtkListBoxRow)

GtkWidget *goen_timeline_row_new (GoenLibrary           *library,
                                  const GoenInteraction *interaction);   /* copied */

G_END_DECLS
