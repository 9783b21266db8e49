/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Somebody in the trash. Activates trash.restore (x) and trash.purge (x). */
#define GOEN_TYPE_TRASH_ROW (goen_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenTrashRow, goen_trash_row, GOEN, TRASH_ROW, AdwBin)

GtkWidget *goen_trash_row_new        (GoenLibrary  *library);
void       goen_trash_row_set_person (GoenTrashRow *self,
                                      GoenPerson   *person);    /* (nullable) */

G_END_DECLS
