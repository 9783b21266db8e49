/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-csv.h"

G_BEGIN_DECLS

/* The first people of a table as they would arrive with a mapping, one at a time. */
#define GOEN_TYPE_IMPORT_SAMPLE (goen_import_sample_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportSample, goen_import_sample, GOEN, IMPORT_SAMPLE, AdwBin)

void goen_import_sample_show (GoenImportSample *self,
                              GoenCsvTable     *table,
                              const GPtrArray  *mapping);    /* of GoenCsvTarget */

G_END_DECLS
