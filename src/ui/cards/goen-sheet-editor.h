/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-cards.h"

G_BEGIN_DECLS

/* Makes or changes an own sheet. “saved” (pointer GoenSheet) comes when it is stored. */
#define GOEN_TYPE_SHEET_EDITOR (goen_sheet_editor_get_type ())
G_DECLARE_FINAL_TYPE (GoenSheetEditor, goen_sheet_editor, GOEN, SHEET_EDITOR, AdwDialog)

AdwDialog *goen_sheet_editor_new (GoenLibrary     *library,
                                  const GoenSheet *sheet);   /* (nullable) copied */

G_END_DECLS
