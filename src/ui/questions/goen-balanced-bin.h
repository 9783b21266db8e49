/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenBalancedBin:
 *
 * Holds a text that wraps, and makes its lines about equally long: as narrow as it can be without one more line.
 */
#define GOEN_TYPE_BALANCED_BIN (goen_balanced_bin_get_type ())
G_DECLARE_FINAL_TYPE (GoenBalancedBin, goen_balanced_bin, GOEN, BALANCED_BIN, GtkWidget)

G_END_DECLS
