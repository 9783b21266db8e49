/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-fit.h"

#include <glib/gi18n-lib.h>

/**
 * goen_fit_set_css_class:
 * @widget: a widget
 * @fit: a fit
 *
 * Gives a widget the colour of a fit.
 */
void
goen_fit_set_css_class (GtkWidget    *widget,
                        GoenPitchFit  fit)
{
  static const char *const classes[] = {
    [GOEN_PITCH_FIT_SHORT] = "warning",
    [GOEN_PITCH_FIT_GOOD] = "success",
    [GOEN_PITCH_FIT_CLOSE] = "warning",
    [GOEN_PITCH_FIT_LONG] = "error",
  };

  gtk_widget_remove_css_class (widget, "success");
  gtk_widget_remove_css_class (widget, "warning");
  gtk_widget_remove_css_class (widget, "error");
  if (classes[fit] != NULL)
    gtk_widget_add_css_class (widget, classes[fit]);
}

/**
 * goen_fit_dup_seconds:
 * @ms: how long it takes
 *
 * Says a length in whole seconds.
 *
 * Returns: (transfer full): the text
 */
char *
goen_fit_dup_seconds (guint ms)
{
  /* Translators: a number of seconds, short. */
  return g_strdup_printf (C_("seconds", "%u s"), (ms + 500) / 1000);
}

/**
 * goen_fit_dup_size:
 * @time: a measured text
 *
 * Says how long a text is: in characters and in morae, in words where most of it is Latin.
 *
 * Returns: (transfer full): the text
 */
char *
goen_fit_dup_size (const GoenPitchTime *time)
{
  g_autofree char *characters = NULL;
  g_autofree char *morae = NULL;

  if (time->is_latin)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", time->n_words), time->n_words);

  characters = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u character", "%u characters", time->n_characters), time->n_characters);
  /* Translators: morae (拍) are the beats of Japanese, in which the length of speech is counted. */
  morae = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mora", "%u morae", time->n_morae), time->n_morae);

  return g_strjoin (_(" · "), characters, morae, NULL);
}
