/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* A sheet as a drawing: the page and its places; what overlaps or leaves the page is red. */
#define GOEN_TYPE_SHEET_FIGURE (goen_sheet_figure_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetFigure, goen_sheet_figure, GOEN, SHEET_FIGURE, GtkWidget)

GtkWidget *goen_sheet_figure_new      (const GoenSheet *sheet,
                                       int              height);   /* px */
void       goen_sheet_figure_set      (GoenSheetFigure *self,      /* copied */
                                       const GoenSheet *sheet);
guint      goen_sheet_figure_get_n_bad (GoenSheetFigure *self);    /* places drawn in red */

G_END_DECLS
