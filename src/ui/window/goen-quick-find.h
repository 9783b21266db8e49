/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenQuickFind:
 *
 * The dialog in which one types a few letters and goes there.
 *
 * Choosing a hit closes the dialog and activates the action of the hit on the window.
 */
#define GOEN_TYPE_QUICK_FIND (goen_quick_find_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuickFind, goen_quick_find, GOEN, QUICK_FIND, AdwDialog)

AdwDialog *goen_quick_find_new (GoenLibrary *library);

G_END_DECLS
