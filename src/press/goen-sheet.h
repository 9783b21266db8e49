/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* The sheets that Goen knows, out of its data file. */

const GPtrArray  *goen_sheets_get       (void);                          /* (transfer none) of GoenSheet: all of the data file, generic ones first */
const GoenSheet  *goen_sheets_find      (const char        *name);       /* (nullable): "A-one 51002", the key, or a part number that only one brand has; case and width do not matter */
GPtrArray        *goen_sheets_search    (const char        *query);      /* (transfer container): words of brand, part numbers, "A4", "91x55", "10"; (nullable) for all */

G_END_DECLS
