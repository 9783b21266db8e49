/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-display-settings.h"

#include "goen-date-text.h"

static void
apply_color_scheme (GSettings       *settings,
                    const char      *key,
                    AdwStyleManager *style)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (style, schemes[g_settings_get_enum (settings, "color-scheme")]);
}

static void
apply_japanese_era (GSettings *settings)
{
  goen_date_text_set_japanese_era (g_settings_get_boolean (settings, "japanese-era"));
}

/**
 * goen_display_settings_follow:
 * @application: the application, while it starts
 * @settings: the preferences of the user
 *
 * Applies the preferences of how everything looks, now and whenever they change.
 */
void
goen_display_settings_follow (AdwApplication *application,
                              GSettings      *settings)
{
  AdwStyleManager *style = adw_application_get_style_manager (application);

  g_signal_connect_object (settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), style, G_CONNECT_DEFAULT);
  g_signal_connect (settings, "changed::japanese-era", G_CALLBACK (apply_japanese_era), NULL);
  apply_color_scheme (settings, "color-scheme", style);
  apply_japanese_era (settings);
}
