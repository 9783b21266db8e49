/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A page that is filled from the top, in points. Without a cairo context it only measures. */
typedef struct {
  cairo_t *cr;       /* (nullable) */
  double   left;     /* of the text, points */
  double   right;
  double   y;        /* where the next thing begins */
  double   scale;    /* of letters and gaps, 1 and below */
} GoenBriefPage;

#define GOEN_POINTS_PER_MM (72.0 / 25.4)

typedef enum {
  GOEN_BRIEF_REGULAR = 0,
  GOEN_BRIEF_BOLD    = 1 << 0,
  GOEN_BRIEF_GREY    = 1 << 1,
} GoenBriefStyle;

double goen_brief_page_text     (GoenBriefPage  *page,       /* its height; wraps at @width, @max_lines 0 for any number */
                                 double          x,
                                 double          y,
                                 double          width,
                                 double          size,       /* points */
                                 GoenBriefStyle  style,
                                 guint           max_lines,
                                 const char     *text);
double goen_brief_page_name     (GoenBriefPage  *page,       /* its height; the reading in small letters above the name */
                                 double          x,
                                 double          y,
                                 double          width,
                                 double          size,
                                 const char     *name,
                                 const char     *reading);   /* (nullable) */
void   goen_brief_page_heading  (GoenBriefPage  *page,
                                 const char     *text);
void   goen_brief_page_box      (GoenBriefPage  *page,       /* an empty box to tick */
                                 double          x,
                                 double          y,
                                 double          size);
void   goen_brief_page_line     (GoenBriefPage  *page,
                                 double          x1,
                                 double          x2,
                                 double          y);
void   goen_brief_page_gap      (GoenBriefPage  *page,
                                 double          points);

G_END_DECLS
