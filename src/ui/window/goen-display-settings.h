/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The preferences of how everything looks, in all windows: light or dark, and the era in which years are counted. */

void goen_display_settings_follow (AdwApplication *application,
                                   GSettings      *settings);

G_END_DECLS
