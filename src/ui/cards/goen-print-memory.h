/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-print-job.h"

G_BEGIN_DECLS

/* What is remembered between prints, in GSettings. */

const GoenSheet *goen_print_memory_find_sheet   (const char    *key,           /* (nullable) where there is no such sheet any more */
                                                 GPtrArray     *own_sheets);
void             goen_print_memory_restore      (GSettings     *settings,      /* the sheet, what is used of it, sides and marks */
                                                 GPtrArray     *own_sheets,    /* of GoenSheet */
                                                 GoenPrintJob  *job);
void             goen_print_memory_store        (GSettings     *settings,
                                                 GoenPrintJob  *job);
void             goen_print_memory_add_sheet    (GSettings     *settings,      /* it was printed on */
                                                 const char    *key);
void             goen_print_memory_store_used   (GSettings     *settings,
                                                 GoenPrintJob  *job);

G_END_DECLS
