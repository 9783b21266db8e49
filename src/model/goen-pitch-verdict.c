/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-meter.h"

#include <glib/gi18n-lib.h>

/**
 * goen_pitch_fit_tell:
 * @ms: how long it takes
 * @seconds: how long it should take
 *
 * Tells how well an introduction fits its length. The limits are those of goen_signal_times(), so that an estimate and the prompter agree.
 *
 * Returns: the fit
 */
GoenPitchFit
goen_pitch_fit_tell (guint ms,
                     guint seconds)
{
  GoenSignalTimes times = goen_signal_times (seconds);

  if (ms == 0)
    return GOEN_PITCH_FIT_EMPTY;
  if (ms < times.green)
    return GOEN_PITCH_FIT_SHORT;
  if (ms <= times.red)
    return GOEN_PITCH_FIT_GOOD;

  return ms <= times.red + times.grace ? GOEN_PITCH_FIT_CLOSE : GOEN_PITCH_FIT_LONG;
}

/**
 * goen_pitch_fit_get_label:
 * @fit: a fit
 *
 * Says a fit in a few words.
 *
 * Returns: translated
 */
const char *
goen_pitch_fit_get_label (GoenPitchFit fit)
{
  switch (fit)
    {
    case GOEN_PITCH_FIT_EMPTY:
      return _("Nothing to say yet");
    case GOEN_PITCH_FIT_SHORT:
      return _("There is time left");
    case GOEN_PITCH_FIT_GOOD:
      return _("Fits");
    case GOEN_PITCH_FIT_CLOSE:
      return _("A little long");
    case GOEN_PITCH_FIT_LONG:
      return _("Too long");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * goen_pitch_fit_dup_figures:
 * @ms: how long it takes
 * @seconds: how long it should take
 *
 * Says both in a few characters, in whole seconds: a tenth would promise more than is known.
 *
 * Returns: (transfer full): the text
 */
char *
goen_pitch_fit_dup_figures (guint ms,
                            guint seconds)
{
  /* Translators: how long an introduction takes, in seconds, of how many it should take. */
  return g_strdup_printf (_("%u s of %u s"), (ms + 500) / 1000, seconds);
}

/**
 * goen_pitch_fit_dup_sentence:
 * @ms: how long it takes
 * @seconds: how long it should take
 *
 * Says how long it takes, and whether that fits.
 *
 * Returns: (transfer full): the text
 */
char *
goen_pitch_fit_dup_sentence (guint ms,
                             guint seconds)
{
  g_autofree char *figures = goen_pitch_fit_dup_figures (ms, seconds);

  /* Translators: "27 s of 30 s: Fits". */
  return g_strdup_printf (C_("length and verdict", "%s: %s"), figures, goen_pitch_fit_get_label (goen_pitch_fit_tell (ms, seconds)));
}
