/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-card-session.h"

G_BEGIN_DECLS

/* Lengths on the screen and places on the card. */

double goen_card_pixels_per_mm (GtkWidget         *widget);       /* at which a card is as large as on paper */

/* The lines to which a box is drawn when it is moved: mm, along one axis. */
void   goen_card_snap_collect  (GoenCardSession   *session,
                                int                field,         /* the one that is moved */
                                GArray            *xs,            /* of double */
                                GArray            *ys);
double goen_card_snap          (double             start,         /* where the box begins, and how long it is; 0 for an edge of its own */
                                double             length,
                                const GArray      *lines,
                                double             reach,         /* mm within which a line draws */
                                double             grid,          /* mm, where no line does; 0 for none */
                                double            *guide);        /* (out): the line, NAN for none */

G_END_DECLS
