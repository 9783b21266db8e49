/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-contact-kind.h"

G_BEGIN_DECLS

/**
 * GoenTypeButton:
 *
 * Chooses what a contact point is for: one of a fixed list, or the user's own words.
 */
#define GOEN_TYPE_TYPE_BUTTON (goen_type_button_get_type ())
G_DECLARE_FINAL_TYPE (GoenTypeButton, goen_type_button, GOEN, TYPE_BUTTON, AdwBin)

GtkWidget  *goen_type_button_new       (GoenContactKind  kind);
void        goen_type_button_set       (GoenTypeButton  *self,
                                        const char      *type,
                                        const char      *label);
const char *goen_type_button_get_type_name (GoenTypeButton  *self);
const char *goen_type_button_get_label (GoenTypeButton  *self);

G_END_DECLS
