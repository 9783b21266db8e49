/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-progress.h"

#include <glib/gi18n-lib.h>

#include "goen-face-words.h"

/* How many there are beyond what anybody answers in that time helps nobody. */
#define MANY_CARDS 30

/* Whichever comes first ends it: that all was asked, or that time is over. */
static double
get_fraction (guint n_asked,
              guint n_left,
              guint seconds_left,
              guint seconds)
{
  double asked = n_asked + n_left > 0 ? (double) n_asked / (n_asked + n_left) : 0;
  double gone = seconds > 0 ? 1 - (double) MIN (seconds_left, seconds) / seconds : 1;

  return MAX (asked, gone);
}

/**
 * goen_faces_progress_show:
 * @bar: what fills itself
 * @title: a title, below which the time and the number of cards stand
 * @drill: (nullable): the drill, once there is one
 * @seconds: how long it takes at most
 * @is_asking: whether a card is shown
 *
 * Shows how far a drill is.
 */
void
goen_faces_progress_show (GtkProgressBar *bar,
                          AdwWindowTitle *title,
                          GoenFacesDrill *drill,
                          guint           seconds,
                          gboolean        is_asking)
{
  guint n_asked = drill != NULL ? goen_faces_drill_get_n_asked (drill) : 0;
  guint n_left = drill != NULL ? goen_faces_drill_get_n_left (drill) : 0;
  guint seconds_left = drill != NULL ? goen_faces_drill_get_time_left (drill, g_get_monotonic_time ()) : 0;
  g_autofree char *time = goen_face_dup_time_left (seconds_left);
  g_autofree char *text = NULL;

  gtk_progress_bar_set_fraction (bar, get_fraction (n_asked, n_left, seconds_left, seconds));
  if (is_asking && n_left <= MANY_CARDS)
    /* Translators: how many are left to ask, and the minutes and seconds that are left for it. */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left · %s", "%u left · %s", n_left), n_left, time);
  else if (is_asking)
    text = g_steal_pointer (&time);
  adw_window_title_set_subtitle (title, text != NULL ? text : "");
}
