/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-csv-field-words.h"

G_BEGIN_DECLS

/* Something that a column can say, for a list to choose from. Property: label (string). */
#define GOEN_TYPE_IMPORT_TARGET (goen_import_target_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportTarget, goen_import_target, GOEN, IMPORT_TARGET, GObject)

const GoenCsvTarget *goen_import_target_get     (GoenImportTarget    *self);
GoenCsvSection       goen_import_target_get_section (GoenImportTarget *self);

/* What can be chosen for the columns of a table, a section for each kind; with whatever stands in @mapping. */
GListModel          *goen_import_targets_new    (const GPtrArray     *mapping);
guint                goen_import_targets_find   (GListModel          *targets,     /* GTK_INVALID_LIST_POSITION when it is not there */
                                                 const GoenCsvTarget *target);

G_END_DECLS
