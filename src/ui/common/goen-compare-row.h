/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-person-compare.h"

G_BEGIN_DECLS

/**
 * GoenCompareRow:
 *
 * One line of a comparison: what the field is called, and what it says on either side; side by side when there is room,
 * one below the other under the titles of the sides when not.
 *
 * Property: takes-b (boolean, notify): whether the right side was chosen; only where there is a choice.
 */
#define GOEN_TYPE_COMPARE_ROW (goen_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenCompareRow, goen_compare_row, GOEN, COMPARE_ROW, GtkWidget)

GtkWidget      *goen_compare_row_new         (const GoenPersonDiff *diff,
                                              const char           *a_title,
                                              const char           *b_title,
                                              gboolean              takes_b);
GtkWidget      *goen_compare_row_new_titles  (const char           *a_title,   /* the line above the others; there only when it is wide */
                                              const char           *b_title);
GoenPersonField goen_compare_row_get_field   (GoenCompareRow       *self);
gboolean        goen_compare_row_get_takes_b (GoenCompareRow       *self);

G_END_DECLS
