/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-frame.h"
#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenWindow:
 *
 * The window: sections on the left, the chosen section beside it.
 *
 * Actions: win.show-section (s), win.show-today, win.show-person (x), win.show-tag (s), win.show-import (x), win.show-event (x),
 * win.show-event-stage ((xi): the event and the #GoenStage), win.new (in the section that is shown), win.new-person,
 * win.new-event, win.capture, win.import, win.export-all, win.trash, win.quick-find, win.search, win.search-people,
 * win.toggle-sections, win.menu, win.close, win.add-sample, win.remove-sample, win.import-history, win.find-duplicates,
 * win.complete-readings, win.profile, win.templates, win.show-pitch (x), win.practise (x, 0 for the latest introduction),
 * win.show-card (s), win.faces (x, an event, 0 for everybody).
 */
#define GOEN_TYPE_WINDOW (goen_window_get_type ())
G_DECLARE_FINAL_TYPE (GoenWindow, goen_window, GOEN, WINDOW, AdwApplicationWindow)

GtkWindow   *goen_window_new          (GtkApplication  *application,
                                       GoenLibrary     *library);
void         goen_window_open_files   (GoenWindow      *self,
                                       GFile          **files,
                                       guint            n_files);
GoenLibrary *goen_window_get_library  (GoenWindow      *self);
GoenFrame   *goen_window_get_frame    (GoenWindow      *self);
gboolean     goen_window_get_is_empty (GoenWindow      *self);   /* nobody and no event, and nothing else to look at */
void         goen_window_leave_welcome (GoenWindow     *self);   /* shows the sections although there is nobody */

G_END_DECLS
