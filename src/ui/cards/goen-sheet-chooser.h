/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Chooses a sheet by maker, part number and size; own ones and those printed on before come first. “chosen” (pointer GoenSheet) comes once. */
#define GOEN_TYPE_SHEET_CHOOSER (goen_sheet_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetChooser, goen_sheet_chooser, GOEN, SHEET_CHOOSER, AdwDialog)

AdwDialog *goen_sheet_chooser_new (GoenLibrary     *library,
                                   const GoenSheet *current,       /* (nullable) */
                                   double           card_width,    /* of the card that is printed, mm; 0 for any */
                                   double           card_height);

G_END_DECLS
