/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventTrashDialog:
 *
 * The deleted events, to be restored or deleted forever.
 */
#define GOEN_TYPE_EVENT_TRASH_DIALOG (goen_event_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventTrashDialog, goen_event_trash_dialog, GOEN, EVENT_TRASH_DIALOG, AdwDialog)

void goen_event_trash_present (GtkWidget   *parent,
                                GoenLibrary *library);

G_END_DECLS
