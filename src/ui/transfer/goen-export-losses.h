/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-export.h"

G_BEGIN_DECLS

/* Who lost which character, in a file whose encoding does not have it. */
#define GOEN_TYPE_EXPORT_LOSSES (goen_export_losses_get_type ())
G_DECLARE_FINAL_TYPE (GoenExportLosses, goen_export_losses, GOEN, EXPORT_LOSSES, AdwDialog)

AdwDialog *goen_export_losses_new (GPtrArray *losses);   /* of GoenExportLoss, at least one */

G_END_DECLS
