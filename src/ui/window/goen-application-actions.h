/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-application.h"

G_BEGIN_DECLS

/* The actions and keys of the program that have to do with what stands on the screen: app.about, app.preferences, app.shortcuts, app.help. */

void goen_application_actions_install (GoenApplication *self);

G_END_DECLS
