/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-words.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-practice-take.h"

/* Morae a second between pauses that are easy to follow. */
#define CALM_RATE 5.5
#define HURRIED_RATE 8.0

static guint
get_seconds (guint ms)
{
  return (ms + 500) / 1000;
}

static const char *
get_rate_word (double rate)
{
  if (rate < CALM_RATE)
    /* Translators: how fast somebody speaks. */
    return _("calm");
  if (rate <= HURRIED_RATE)
    /* Translators: how fast somebody speaks. */
    return _("easy to follow");

  /* Translators: how fast somebody speaks. */
  return _("hurried");
}

/**
 * goen_take_dup_clock:
 * @ms: a length of time
 *
 * Writes it as a stopwatch does: whole seconds that have passed.
 *
 * Returns: (transfer full): "0:12"
 */
char *
goen_take_dup_clock (guint ms)
{
  return g_strdup_printf ("%u:%02u", ms / 60000, ms / 1000 % 60);
}

/**
 * goen_take_dup_date:
 * @take: a take
 *
 * Says when it was.
 *
 * Returns: (transfer full): day and time
 */
char *
goen_take_dup_date (const GoenTake *take)
{
  g_autoptr (GDateTime) started = goen_clock_to_local (take->started, NULL);
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);

  if (started == NULL)
    return g_strdup ("");
  if (g_date_time_get_year (started) == g_date_time_get_year (now))
    /* Translators: a day of this year and a time, for g_date_time_format(): “Wed, 25 Nov, 19:30”. xgettext:no-c-format */
    return g_date_time_format (started, C_("time of this year", "%a, %-d %b, %H:%M"));

  /* Translators: a day and a time, for g_date_time_format(): “Wed, 25 Nov 2026, 19:30”. xgettext:no-c-format */
  return g_date_time_format (started, C_("time", "%a, %-d %b %Y, %H:%M"));
}

/**
 * goen_take_dup_length:
 * @take: a take
 *
 * Says how long it was, against its target.
 *
 * Returns: (transfer full): "29 s of 30 s"
 */
char *
goen_take_dup_length (const GoenTake *take)
{
  /* Translators: how many seconds a talk took, of how many planned. */
  return g_strdup_printf (C_("take", "%u s of %u s"), get_seconds (take->duration), take->target);
}

/**
 * goen_take_get_verdict:
 * @take: a take
 *
 * Tells whether it kept to its target.
 *
 * Returns: a translated word or two
 */
const char *
goen_take_get_verdict (const GoenTake *take)
{
  if (goen_take_is_on_time (take))
    return _("On time");

  return take->duration < goen_signal_times (take->target).green ? _("Too short") : _("Too long");
}

/**
 * goen_take_dup_rate:
 * @take: a take
 *
 * Says how fast it was spoken, and what that means to a listener.
 *
 * Returns: (transfer full) (nullable): %NULL where it cannot be told
 */
char *
goen_take_dup_rate (const GoenTake *take)
{
  double rate = goen_take_get_rate (take);

  if (rate <= 0)
    return NULL;

  /* Translators: how fast somebody speaks: “7.2 morae a second: easy to follow”. Morae (拍) are the beats of Japanese. */
  return g_strdup_printf (_("%.1f morae a second: %s"), rate, get_rate_word (rate));
}

/**
 * goen_take_dup_pauses:
 * @take: a take
 *
 * Says how many pauses there were, how long, and where the longest was.
 *
 * Returns: (transfer full) (nullable): %NULL where nobody listened
 */
char *
goen_take_dup_pauses (const GoenTake *take)
{
  GoenPause longest;
  guint sum;
  guint n_pauses = goen_practice_take_count_pauses (take, &sum, &longest);
  g_autofree char *count = NULL;
  g_autofree char *at = goen_take_dup_clock (longest.start);

  if (take->spoken == 0)
    return NULL;
  if (n_pauses == 0)
    return g_strdup (_("No pauses"));

  count = g_strdup_printf (ngettext ("%u pause", "%u pauses", n_pauses), n_pauses);

  /* Translators: %s is “4 pauses”; then their length together, the length of the longest, and when it was: “0:14”. */
  return g_strdup_printf (_("%s, %.1f s together; the longest %.1f s at %s"), count, sum / 1000.0, longest.length / 1000.0, at);
}

/**
 * goen_take_dup_fillers:
 * @take: a take
 *
 * Says how many filler words were counted.
 *
 * Returns: (transfer full) (nullable): %NULL where there is nothing to hear, and nothing was counted
 */
char *
goen_take_dup_fillers (const GoenTake *take)
{
  if (take->fillers->len > 0)
    /* Translators: words such as えーと. */
    return g_strdup_printf (ngettext ("%u filler word", "%u filler words", take->fillers->len), take->fillers->len);

  return take->sound != NULL ? g_strdup (_("No filler words counted")) : NULL;
}

/**
 * goen_take_dup_summary:
 * @take: a take
 *
 * Says what there is to say in one line.
 *
 * Returns: (transfer full): a line
 */
char *
goen_take_dup_summary (const GoenTake *take)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *length = goen_take_dup_length (take);
  double rate = goen_take_get_rate (take);

  /* Translators: “29 s of 30 s: on time”. */
  g_ptr_array_add (parts, g_strdup_printf (_("%s: %s"), length, goen_take_get_verdict (take)));
  if (rate > 0)
    /* Translators: how fast somebody speaks. Morae (拍) are the beats of Japanese. */
    g_ptr_array_add (parts, g_strdup_printf (_("%.1f morae/s"), rate));
  if (take->spoken > 0)
    {
      guint n_pauses = goen_practice_take_count_pauses (take, NULL, NULL);

      g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u pause", "%u pauses", n_pauses), n_pauses));
    }
  if (take->fillers->len > 0)
    g_ptr_array_add (parts, goen_take_dup_fillers (take));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * goen_filler_get_label:
 * @kind: a filler word
 *
 * Names a filler word as it is heard.
 *
 * Returns: translated
 */
const char *
goen_filler_get_label (GoenFillerKind kind)
{
  static const char *const labels[GOEN_N_FILLERS] = {
    /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
    [GOEN_FILLER_ETO] = N_("“えーと” (er)"),
    /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
    [GOEN_FILLER_ANO] = N_("“あのー” (um)"),
    /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
    [GOEN_FILLER_SONO] = N_("“その” (like)"),
    /* Translators: any other filler word. */
    [GOEN_FILLER_OTHER] = N_("Other"),
  };

  return _(labels[kind]);
}
