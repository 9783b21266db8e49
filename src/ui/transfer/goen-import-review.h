/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportReview:
 *
 * What an import would do, before it does anything: the cards in groups, with the choice for each.
 *
 * Property: n-chosen (uint, notify): how many people would be added or completed.
 * Signals: ::encoding-chosen (uint): the user wants the files read in another one of the encodings; ::item-activated (uint): a place
 * in goen_import_review_get_items(). Activates import.columns (uint: a file) of a widget around it.
 */
#define GOEN_TYPE_IMPORT_REVIEW (goen_import_review_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportReview, goen_import_review, GOEN, IMPORT_REVIEW, AdwBin)

void        goen_import_review_show          (GoenImportReview *self,
                                              GoenImport       *import,      /* has been read */
                                              GListModel       *encodings,
                                              guint             encoding);   /* which of them is chosen */
void        goen_import_review_recount       (GoenImportReview *self);
guint       goen_import_review_get_n_chosen  (GoenImportReview *self);
GListModel *goen_import_review_get_items     (GoenImportReview *self);

G_END_DECLS
