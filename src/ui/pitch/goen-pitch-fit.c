/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-fit.h"

#include <glib/gi18n-lib.h>

/* Estimates are shown in whole seconds: a tenth would promise more than is known. */
static guint
round_seconds (guint ms)
{
  return (ms + 500) / 1000;
}

/**
 * goen_fit_tell:
 * @ms: how long it takes
 * @seconds: how long it should take
 *
 * Tells how well an introduction fits its length. The limits are those of goen_signal_times(), so that the gauge and the prompter agree.
 *
 * Returns: the fit
 */
GoenFit
goen_fit_tell (guint ms,
               guint seconds)
{
  GoenSignalTimes times = goen_signal_times (seconds);

  if (ms == 0)
    return GOEN_FIT_EMPTY;
  if (ms < times.green)
    return GOEN_FIT_SHORT;
  if (ms <= times.red)
    return GOEN_FIT_GOOD;

  return ms <= times.red + times.grace ? GOEN_FIT_CLOSE : GOEN_FIT_LONG;
}

/**
 * goen_fit_set_css_class:
 * @widget: a widget
 * @fit: a fit
 *
 * Gives a widget the colour of a fit.
 */
void
goen_fit_set_css_class (GtkWidget *widget,
                        GoenFit    fit)
{
  static const char *const classes[] = {
    [GOEN_FIT_SHORT] = "warning",
    [GOEN_FIT_GOOD] = "success",
    [GOEN_FIT_CLOSE] = "warning",
    [GOEN_FIT_LONG] = "error",
  };

  gtk_widget_remove_css_class (widget, "success");
  gtk_widget_remove_css_class (widget, "warning");
  gtk_widget_remove_css_class (widget, "error");
  if (classes[fit] != NULL)
    gtk_widget_add_css_class (widget, classes[fit]);
}

/**
 * goen_fit_dup_figures:
 * @ms: how long it takes
 * @seconds: how long it should take
 *
 * Says both in a few characters.
 *
 * Returns: (transfer full): the text
 */
char *
goen_fit_dup_figures (guint ms,
                      guint seconds)
{
  /* Translators: how long an introduction takes, in seconds, of how many it should take. */
  return g_strdup_printf (_("%u s of %u s"), round_seconds (ms), seconds);
}

/**
 * goen_fit_dup_seconds:
 * @ms: how long it takes
 *
 * Says a length in seconds.
 *
 * Returns: (transfer full): the text
 */
char *
goen_fit_dup_seconds (guint ms)
{
  /* Translators: a number of seconds, short. */
  return g_strdup_printf (C_("seconds", "%u s"), round_seconds (ms));
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
