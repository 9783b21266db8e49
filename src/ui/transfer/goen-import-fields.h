/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenImportFields:
 *
 * Everything that is known about a person of a file, one field below the other.
 *
 * Property: compact (boolean): every field has one line, cut off at its end.
 */
#define GOEN_TYPE_IMPORT_FIELDS (goen_import_fields_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportFields, goen_import_fields, GOEN, IMPORT_FIELDS, AdwBin)

void       goen_import_fields_show (GoenImportFields       *self,
                                    const GoenPersonRecord *record);

G_END_DECLS
