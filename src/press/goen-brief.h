/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "goen-event-record.h"
#include "goen-follow-up-record.h"

G_BEGIN_DECLS

/* The brief sheet: one page about one event, to print or to keep as a PDF. */

#define GOEN_BRIEF_WIDTH_MM  210.0   /* A4 upright */
#define GOEN_BRIEF_HEIGHT_MM 297.0

typedef struct {
  const GoenEventRecord *event;
  const char            *when;        /* time in words */
  const char            *kind;        /* kind in words */
  const GoenProfile     *profile;     /* (nullable) */
  GPtrArray             *attendances; /* GoenAttendance: those known and those wanted are shown, readings above the names */
  char                 **questions;   /* three, (nullable) */
} GoenBriefContent;

void     goen_brief_draw      (const GoenBriefContent *content,
                               cairo_t                *cr);         /* in points from the top left corner of the page */
gboolean goen_brief_write_pdf (const GoenBriefContent *content,
                               const char             *path,        /* replaced in one piece, 0600 */
                               GError                **error);

G_END_DECLS
