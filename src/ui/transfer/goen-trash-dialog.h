/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* The trash: who was deleted, until when they can be restored, and deleting for ever. */
#define GOEN_TYPE_TRASH_DIALOG (goen_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenTrashDialog, goen_trash_dialog, GOEN, TRASH_DIALOG, AdwDialog)

AdwDialog *goen_trash_dialog_new (GoenLibrary *library);

G_END_DECLS
