/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenQuickAdd:
 *
 * Adds a person by the few things a business card says first, in one small dialog.
 *
 * Name, reading, company, title, phone, mail and a tag; “More Details” opens the editor with
 * what was typed. ::saved (gint64 id) is emitted after the store has written the person.
 */
#define GOEN_TYPE_QUICK_ADD (goen_quick_add_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuickAdd, goen_quick_add, GOEN, QUICK_ADD, AdwDialog)

AdwDialog *goen_quick_add_new (GoenLibrary *library);

G_END_DECLS
