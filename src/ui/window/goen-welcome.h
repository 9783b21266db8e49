/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenWelcome:
 *
 * What is shown while there is nobody yet: ways to begin, and what is of use before the first contact.
 *
 * Properties: menu-model. Its buttons activate win.import, win.new-person, win.profile, win.add-sample and win.show-section.
 */
#define GOEN_TYPE_WELCOME (goen_welcome_get_type ())
G_DECLARE_FINAL_TYPE (GoenWelcome, goen_welcome, GOEN, WELCOME, AdwBin)

GtkWidget *goen_welcome_new       (GMenuModel  *menu_model);
void       goen_welcome_open_menu (GoenWelcome *self);

G_END_DECLS
