/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-application.h"

G_BEGIN_DECLS

/* What a notification can be answered with: app.show-today, app.follow-up-write (x), app.follow-up-snooze (x), app.follow-up-done (x). */

void goen_reminder_actions_install (GoenApplication *self);

G_END_DECLS
