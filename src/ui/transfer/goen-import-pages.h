/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportPages:
 *
 * The pages of an import on which the user decides: what columns say, what is imported, and what comes next.
 *
 * Signals: ::read-again: the files shall be read in another way; ::import: what was chosen shall be written.
 */
#define GOEN_TYPE_IMPORT_PAGES (goen_import_pages_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportPages, goen_import_pages, GOEN, IMPORT_PAGES, AdwBin)

void  goen_import_pages_set_import   (GoenImportPages *self,
                                      GtkWidget       *parent,       /* a widget of the window, for what comes next */
                                      GoenLibrary     *library,
                                      GoenImport      *import,
                                      guint            n_files);
void  goen_import_pages_begin_work   (GoenImportPages *self);        /* nothing can be decided until one of the following */
void  goen_import_pages_show_read    (GoenImportPages *self);        /* the files were read */
void  goen_import_pages_show_review  (GoenImportPages *self);
void  goen_import_pages_show_done    (GoenImportPages *self,
                                      guint            added,
                                      guint            updated,
                                      guint            duplicates);
guint goen_import_pages_get_n_chosen (GoenImportPages *self);        /* who would be written */

G_END_DECLS
