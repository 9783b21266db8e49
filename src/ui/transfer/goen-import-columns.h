/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportColumns:
 *
 * The page on which the user says what the columns of a table are.
 *
 * Signals: ::finished: the user is content with it; ::encoding-chosen (uint): the file shall be read in
 * another one of the encodings.
 */
#define GOEN_TYPE_IMPORT_COLUMNS (goen_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportColumns, goen_import_columns, GOEN, IMPORT_COLUMNS, AdwNavigationPage)

GoenImportColumns *goen_import_columns_new         (gboolean           is_first);    /* it stands before the review, and is left by cancelling or going on */
void               goen_import_columns_show        (GoenImportColumns *self,
                                                    GoenImport        *import,
                                                    guint              file,         /* must have a table */
                                                    guint              encoding);    /* what was chosen in the list of encodings */
guint              goen_import_columns_get_file    (GoenImportColumns *self);
void               goen_import_columns_apply       (GoenImportColumns *self,         /* what was chosen, for all files with these columns */
                                                    GoenImport        *import);
gboolean           goen_import_columns_get_is_changed (GoenImportColumns *self);     /* the user has chosen something */
void               goen_import_columns_set_is_working (GoenImportColumns *self,      /* cannot be finished meanwhile */
                                                       gboolean           is_working);

G_END_DECLS
