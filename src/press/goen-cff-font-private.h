/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things lie in a CID-keyed font in the Compact Font Format. Numbers of a broken font never lead out of it. */

#define GOEN_CFF_MAX_FONTS 256

typedef struct {
  gsize  at;            /* of the INDEX in the font */
  guint  count;
  guint  offset_size;
  gsize  data;          /* what offsets count from */
  gsize  end;
} GoenCffIndex;

typedef struct {
  guint8       *data;
  gsize         length;
  GoenCffIndex  charstrings;
  GoenCffIndex  global;
  guint8       *global_used;                       /* (owned): for each subroutine whether a glyph calls it */
  guint         n_fonts;
  GoenCffIndex  local[GOEN_CFF_MAX_FONTS];
  guint8       *local_used[GOEN_CFF_MAX_FONTS];    /* (owned) each, (nullable) */
  gsize         fd_select;
} GoenCffFont;

gboolean goen_cff_font_read    (GoenCffFont        *self,        /* to be cleared whatever comes out; FALSE where it is not understood */
                                guint8             *data,        /* unowned */
                                gsize               length);
void     goen_cff_font_clear   (GoenCffFont        *self);
gboolean goen_cff_font_find_fd (const GoenCffFont  *self,        /* to which of its fonts a glyph belongs */
                                guint               glyph,
                                guint              *fd);
gboolean goen_cff_get_element  (const GoenCffFont  *font,        /* where the nth element lies */
                                const GoenCffIndex *index,
                                guint               n,
                                gsize              *start,
                                gsize              *end);
gsize    goen_cff_read_operand (const GoenCffFont  *font,        /* its size; 0 where no number stands there */
                                gsize               at,
                                gsize               end,
                                gint32             *value);

G_END_DECLS
