/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenApplication:
 *
 * The running program: its command line, its one library and its window.
 *
 * Actions: app.quit, app.about, app.preferences, app.shortcuts, app.help.
 */
#define GOEN_TYPE_APPLICATION (goen_application_get_type ())
G_DECLARE_FINAL_TYPE (GoenApplication, goen_application, GOEN, APPLICATION, AdwApplication)

GoenApplication *goen_application_new (void);

G_END_DECLS
