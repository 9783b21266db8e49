/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenIntroducerRow:
 *
 * Who introduced a person: any name, linked to a known person where the user picks one.
 */
#define GOEN_TYPE_INTRODUCER_ROW (goen_introducer_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenIntroducerRow, goen_introducer_row, GOEN, INTRODUCER_ROW, AdwPreferencesRow)

void        goen_introducer_row_set_library (GoenIntroducerRow *self,
                                             GoenLibrary       *library);
void        goen_introducer_row_set_person  (GoenIntroducerRow *self,
                                             const char        *name,
                                             const char        *uuid);
const char *goen_introducer_row_get_name    (GoenIntroducerRow *self);
const char *goen_introducer_row_get_uuid    (GoenIntroducerRow *self);

G_END_DECLS
