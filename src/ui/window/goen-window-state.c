/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-window-state.h"

/* As the window's template and the schema have them. */
#define MIN_WIDTH  360
#define MIN_HEIGHT 294

/**
 * goen_window_state_restore:
 * @window: a window that is not shown yet
 * @settings: the settings
 *
 * Gives a window the size it was left in.
 */
void
goen_window_state_restore (GtkWindow *window,
                           GSettings *settings)
{
  gtk_window_set_default_size (window,
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * goen_window_state_save:
 * @window: a window that is about to close
 * @settings: the settings
 *
 * Remembers the size of a window; while it is maximized, the size it had before.
 */
void
goen_window_state_save (GtkWindow *window,
                        GSettings *settings)
{
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "window-width", MAX (width, MIN_WIDTH));
  g_settings_set_int (settings, "window-height", MAX (height, MIN_HEIGHT));
}
