/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-words.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60
#define HOUR 3600
#define DAY 86400

static const char *const questions[] = {
  [GOEN_FACE_NAME] = N_("Who is this?"),
  [GOEN_FACE_KANJI] = N_("How is this name written?"),
  [GOEN_FACE_STORY] = N_("What do you know of this person?"),
};

/* Translators: how a name came to mind, from not at all to at once. They stand on four buttons beside each other. */
static const char *const grades[] = {
  [GOEN_FSRS_AGAIN] = NC_("recall", "Forgot"),
  [GOEN_FSRS_HARD] = NC_("recall", "Hard"),
  [GOEN_FSRS_GOOD] = NC_("recall", "Recalled"),
  [GOEN_FSRS_EASY] = NC_("recall", "At Once"),
};

/**
 * goen_face_aspect_get_question:
 * @aspect: what is drilled
 *
 * What is asked about somebody.
 *
 * Returns: translated text
 */
const char *
goen_face_aspect_get_question (GoenFaceAspect aspect)
{
  g_return_val_if_fail (aspect >= GOEN_FACE_NAME && aspect <= GOEN_FACE_STORY, "");

  return _(questions[aspect]);
}

/**
 * goen_fsrs_grade_get_label:
 * @grade: a grade
 *
 * A grade in a word or two.
 *
 * Returns: translated text
 */
const char *
goen_fsrs_grade_get_label (GoenFsrsGrade grade)
{
  g_return_val_if_fail (grade >= GOEN_FSRS_AGAIN && grade <= GOEN_FSRS_EASY, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "recall", grades[grade]);
}

/**
 * goen_face_dup_interval:
 * @seconds: until something is asked again
 *
 * When something is asked again, roughly.
 *
 * Returns: (transfer full): translated text
 */
char *
goen_face_dup_interval (gint64 seconds)
{
  int minutes = MAX (1, (seconds + MINUTE / 2) / MINUTE);
  int hours = (seconds + HOUR / 2) / HOUR;
  int days = (seconds + DAY / 2) / DAY;

  if (minutes < 60)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d minute", "in %d minutes", minutes), minutes);
  if (hours < 24)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d hour", "in %d hours", hours), hours);
  if (days < 60)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", days), days);
  if (days < 730)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d month", "in %d months", days / 30), days / 30);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d year", "in %d years", days / 365), days / 365);
}

/**
 * goen_face_dup_time_left:
 * @seconds: a time shorter than an hour
 *
 * Minutes and seconds as a clock shows them.
 *
 * Returns: (transfer full): such as "2:41"
 */
char *
goen_face_dup_time_left (guint seconds)
{
  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}
