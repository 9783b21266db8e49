/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which places of a sheet are used up: an array of gboolean, one for each place, counted from 0. In text they are counted from 1. */
GArray  *goen_used_places_new      (void);
void     goen_used_places_reset    (GArray       *used,
                                    guint         n);         /* so many places, all of them free */
void     goen_used_places_start_at (GArray       *used,       /* what is before it is used, the rest is not */
                                    guint         place);
void     goen_used_places_list     (const GArray *used,
                                    GArray       *free_ones); /* of guint: filled with what is not used */
char    *goen_used_places_dup_text (const GArray *used);      /* such as "1-3,5"; "" for none */
gboolean goen_used_places_take     (GArray       *used,       /* FALSE and unchanged where there are no such places */
                                    const char   *text);
GArray  *goen_used_places_after    (const GArray *used,       /* new: of the last sheet, once so many cards are printed */
                                    guint         n_cards);
guint    goen_used_places_count    (const GArray *used);

G_END_DECLS
