/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenReminders:
 *
 * Tells of deadlines by notifications of the desktop, while a window is open and, where the user allows it, in the background.
 *
 * One notification for each open follow-up whose reminder has come, with Write, Snooze and Done; many at once are one notification
 * that opens Today. Withdrawn when the follow-up is closed, snoozed or gone. Only the name, never the hook or a note, is shown, and
 * not even that where the user does not want it. Nothing is told in the quiet hours. Right after sleep, a change of the clock
 * and of the zone. The buttons activate app.follow-up-write (x), app.follow-up-snooze (x) and app.follow-up-done (x), the
 * notification itself app.show-today.
 */
#define GOEN_TYPE_REMINDERS (goen_reminders_get_type ())
G_DECLARE_FINAL_TYPE (GoenReminders, goen_reminders, GOEN, REMINDERS, GObject)

GoenReminders *goen_reminders_new     (GApplication  *application,
                                       GoenLibrary   *library);
void           goen_reminders_refresh (GoenReminders *self);   /* as when the clock has gone on */

G_END_DECLS
