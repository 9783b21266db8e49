/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-brief.h"
#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenBriefOutput:
 *
 * The brief sheet of an event as it stands when this is made: to look at, to print, to save as a PDF.
 */
#define GOEN_TYPE_BRIEF_OUTPUT (goen_brief_output_get_type ())
G_DECLARE_FINAL_TYPE (GoenBriefOutput, goen_brief_output, GOEN, BRIEF_OUTPUT, GObject)

GoenBriefOutput *goen_brief_output_new   (GoenEventDocument *document,
                                          const GoenProfile *profile);   /* (nullable) copied */
const char      *goen_brief_output_get_title (GoenBriefOutput *self);    /* of the event */
void             goen_brief_output_draw  (GoenBriefOutput   *self,
                                          cairo_t           *cr);        /* in points */
void             goen_brief_output_print (GoenBriefOutput   *self,
                                          GtkWidget         *parent);
void             goen_brief_output_save  (GoenBriefOutput   *self,       /* asks where */
                                          GtkWidget         *parent);

G_END_DECLS
