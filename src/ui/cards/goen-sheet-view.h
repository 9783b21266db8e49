/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-print-job.h"

G_BEGIN_DECLS

/**
 * GoenSheetView:
 *
 * A page as it will come out, in true proportion, with the places of the first sheet to choose from.
 *
 * A click or Return begins at a place; with Ctrl or Shift, or by Space, one place is used up or not. Arrow keys move.
 */
#define GOEN_TYPE_SHEET_VIEW (goen_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetView, goen_sheet_view, GOEN, SHEET_VIEW, GtkWidget)

void       goen_sheet_view_set_job    (GoenSheetView *self,
                                       GoenPrintJob  *job);
void       goen_sheet_view_set_page   (GoenSheetView *self,       /* from 0 */
                                       guint          page);
GtkWidget *goen_sheet_view_get_place  (GoenSheetView *self,       /* (nullable): where this page has none to choose */
                                       guint          place);

G_END_DECLS
