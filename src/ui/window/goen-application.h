/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-window.h"

G_BEGIN_DECLS

/**
 * GoenApplication:
 *
 * The running program: its command line, its one library and its window.
 *
 * Actions: app.quit, app.about, app.preferences, app.shortcuts, app.help, app.show-today, app.follow-up-write (x),
 * app.follow-up-snooze (x), app.follow-up-done (x); the last four also when there is no window.
 */
#define GOEN_TYPE_APPLICATION (goen_application_get_type ())
G_DECLARE_FINAL_TYPE (GoenApplication, goen_application, GOEN, APPLICATION, AdwApplication)

typedef void (*GoenApplicationFunc) (GoenApplication *self,
                                     GoenLibrary     *library,
                                     gpointer         data);

GoenApplication *goen_application_new        (void);
GoenWindow      *goen_application_get_window (GoenApplication     *self);   /* (nullable) */
void             goen_application_run_later  (GoenApplication     *self,
                                              gboolean             needs_window,
                                              GoenApplicationFunc  func,
                                              gpointer             data,
                                              GDestroyNotify       free_data);

G_END_DECLS
