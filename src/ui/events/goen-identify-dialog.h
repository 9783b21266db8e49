/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenIdentifyDialog:
 *
 * Asks who somebody met really is: one of my contacts, or somebody new.
 *
 * Signal ::chosen (gint64 person_id): 0 for somebody new.
 */
#define GOEN_TYPE_IDENTIFY_DIALOG (goen_identify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenIdentifyDialog, goen_identify_dialog, GOEN, IDENTIFY_DIALOG, AdwDialog)

AdwDialog *goen_identify_dialog_new (GoenLibrary          *library,
                                     const GoenAttendance *attendance);

G_END_DECLS
