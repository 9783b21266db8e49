/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-import.h"
#include "goen-library-history.h"

G_BEGIN_DECLS

/* What the review of an import says about its cards. */

char       *goen_import_dup_summary      (GoenImport       *import);     /* “12 new, 3 known with something new, 1 could not be read” */
const char *goen_import_status_get_title (GoenImportStatus  status);      /* of a group */
const char *goen_import_status_get_name  (GoenImportStatus  status);      /* the same on a button */
char       *goen_import_item_dup_outcome (GoenImportItem   *item);       /* what would happen to it now */
char       *goen_import_item_dup_reason  (GoenImportItem   *item);       /* why it looks like somebody known */
char       *goen_import_item_dup_difference (GoenImportItem *item);      /* in which fields it contradicts the known person */
const char *goen_import_choice_get_label (GoenImportStatus  status,
                                          GoenImportChoice  choice);
char       *goen_import_dup_rejected     (GoenImport       *import);     /* file, line and reason of each, one a line */
char       *goen_import_dup_result       (guint             added,
                                          guint             updated,
                                          guint             duplicates);
char       *goen_import_dup_undone       (const GoenImportUndone *undone);

G_END_DECLS
