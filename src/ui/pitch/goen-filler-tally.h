/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/**
 * GoenFillerTally:
 *
 * A button and a count for each filler word. Signals: ::heard (int GoenFillerKind), ::undo.
 */
#define GOEN_TYPE_FILLER_TALLY (goen_filler_tally_get_type ())
G_DECLARE_FINAL_TYPE (GoenFillerTally, goen_filler_tally, GOEN, FILLER_TALLY, AdwBin)

void goen_filler_tally_show (GoenFillerTally *self,
                             GArray          *fillers);   /* of GoenFiller */

G_END_DECLS
