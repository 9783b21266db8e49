/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-cards.h"
#include "goen-print-job.h"

G_BEGIN_DECLS

/* The print dialog; made when what it needs was read. */
#define GOEN_TYPE_CARDS_PRINT (goen_cards_print_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardsPrint, goen_cards_print, GOEN, CARDS_PRINT, AdwDialog)

AdwDialog    *goen_cards_print_new     (GoenLibrary    *library,
                                        GPtrArray      *own_sheets,   /* of GoenSheet */
                                        GoenPrintJob   *job);
GoenPrintJob *goen_cards_print_get_job (GoenCardsPrint *self);        /* (transfer none) */

G_END_DECLS
