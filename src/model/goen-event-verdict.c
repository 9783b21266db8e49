/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

/* How many of the four checks it takes to say anything. */
#define N_CHECKS_NEEDED 3
/* From so many events on it means something when nothing ever came of them. */
#define N_EVENTS_TELLING 2

typedef enum {
  PAST_SILENT = 0,   /* too little to tell */
  PAST_POOR,
  PAST_GOOD,
} Past;

static guint
count_checks (const GoenEventRecord *event,
              GoenGrade              grade)
{
  guint n = 0;

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    if (event->checks[i].grade == grade)
      n++;

  return n;
}

/* An event was worth it when something came of it, or one in four was met again; cards do not count. */
static Past
judge_past (const GoenEventWorth *worth)
{
  if (worth == NULL || worth->n_events == 0)
    return PAST_SILENT;
  if (worth->n_something > 0 || (worth->n_met_again > 0 && worth->n_met_again * 4 >= worth->n_met))
    return PAST_GOOD;
  if (worth->n_events >= N_EVENTS_TELLING && worth->n_met_again == 0)
    return PAST_POOR;

  return PAST_SILENT;
}

static char *
dup_check_names (const GoenEventRecord *event,
                 GoenGrade              grade)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    {
      if (event->checks[i].grade != grade)
        continue;
      if (names->len > 0)
        /* Translators: stands between the items of a list; 、 in Japanese. */
        g_string_append (names, C_("separator of a list", ", "));
      g_string_append_printf (names, C_("item quoted in a list", "“%s”"), goen_check_get_label (i));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void append (GString    *text,
                    const char *format,
                    ...) G_GNUC_PRINTF (2, 3);

static void
append (GString    *text,
        const char *format,
        ...)
{
  g_autofree char *before = g_strdup (text->str);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  if (text->len == 0)
    g_string_append (text, sentence);
  else
    /* Translators: one sentence after the other; %s%s in Japanese. */
    g_string_printf (text, C_("two sentences", "%s %s"), before, sentence);
}

/* Purposes are often written over several lines and with a full stop, which do not go into the middle of a sentence. */
static char *
dup_phrase (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] == '\0')
        continue;
      if (phrase->len > 0)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, lines[i]);
    }

  if (g_str_has_suffix (phrase->str, "。"))
    g_string_truncate (phrase, phrase->len - strlen ("。"));
  else if (g_str_has_suffix (phrase->str, "."))
    g_string_truncate (phrase, phrase->len - 1);

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* What a kind of event asks for beyond one's own purpose. */
static char *
dup_with_kind (const char    *purpose,
               GoenEventKind  kind)
{
  switch (kind)
    {
    case GOEN_EVENT_SEMINAR:
    case GOEN_EVENT_STUDY_GROUP:
      /* Translators: %s is a purpose in the user's own words, without a full stop. */
      return g_strdup_printf (_("%s, and take home one thing to put to use"), purpose);
    case GOEN_EVENT_CHARITY_GUEST:
    case GOEN_EVENT_CHARITY_STAFF:
      /* Translators: %s is a purpose in the user's own words, without a full stop. */
      return g_strdup_printf (_("%s, and be of use to the cause first"), purpose);
    case GOEN_EVENT_HOSTED:
      /* Translators: %s is a purpose in the user's own words, without a full stop. */
      return g_strdup_printf (_("%s, and introduce guests to each other"), purpose);
    case GOEN_EVENT_OTHER:
    case GOEN_EVENT_CROSS_INDUSTRY:
    case GOEN_EVENT_SAME_INDUSTRY:
    case GOEN_EVENT_SOCIAL:
    case GOEN_EVENT_SALON:
    case GOEN_EVENT_ONLINE:
    case GOEN_EVENT_REGULAR_PLACE:
    case GOEN_N_EVENT_KINDS:
    default:
      return g_strdup (purpose);
    }
}

/**
 * goen_event_get_verdict:
 * @event: an event
 * @worth: (nullable): what earlier events of the same organiser or series were worth
 *
 * Tells whether to go, from the four checks and from experience.
 *
 * A poor organiser, or two poor checks, decide against it. Two good checks and none poor speak for it, unless nothing ever came of earlier
 * ones; where earlier ones were worth it, no poor check is enough.
 *
 * Returns: the verdict
 */
GoenVerdict
goen_event_get_verdict (const GoenEventRecord *event,
                        const GoenEventWorth  *worth)
{
  guint n_poor = count_checks (event, GOEN_GRADE_POOR);
  Past past = judge_past (worth);

  if (GOEN_N_CHECKS - count_checks (event, GOEN_GRADE_UNKNOWN) < N_CHECKS_NEEDED)
    return GOEN_VERDICT_OPEN;
  if (n_poor >= 2 || event->checks[GOEN_CHECK_ORGANISER].grade == GOEN_GRADE_POOR)
    return GOEN_VERDICT_SKIP;
  if (n_poor == 1)
    return GOEN_VERDICT_THINK;
  if (past == PAST_GOOD)
    return GOEN_VERDICT_GO;
  if (past == PAST_POOR)
    return GOEN_VERDICT_THINK;

  return count_checks (event, GOEN_GRADE_GOOD) >= 2 ? GOEN_VERDICT_GO : GOEN_VERDICT_THINK;
}

/**
 * goen_verdict_get_label:
 * @verdict: a verdict
 *
 * Names a verdict.
 *
 * Returns: a translated label
 */
const char *
goen_verdict_get_label (GoenVerdict verdict)
{
  switch (verdict)
    {
    case GOEN_VERDICT_GO:
      return C_("verdict on an event", "Go");
    case GOEN_VERDICT_THINK:
      return C_("verdict on an event", "Think Again");
    case GOEN_VERDICT_SKIP:
      return C_("verdict on an event", "Better Skip");
    case GOEN_VERDICT_OPEN:
    default:
      return C_("verdict on an event", "Still Open");
    }
}

/**
 * goen_event_dup_verdict_why:
 * @event: an event
 * @worth: (nullable): what earlier events of the same organiser or series were worth
 *
 * Tells which checks decided the verdict.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
goen_event_dup_verdict_why (const GoenEventRecord *event,
                            const GoenEventWorth  *worth)
{
  GoenVerdict verdict = goen_event_get_verdict (event, worth);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *poor = NULL;
  g_autofree char *good = NULL;
  Past past = judge_past (worth);

  if (verdict == GOEN_VERDICT_OPEN)
    {
      guint n_more = N_CHECKS_NEEDED - (GOEN_N_CHECKS - count_checks (event, GOEN_GRADE_UNKNOWN));

      append (text, g_dngettext (GETTEXT_PACKAGE, "Grade %u more check to see whether it is worth going.",
                                 "Grade %u more checks to see whether it is worth going.", n_more), n_more);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }

  poor = dup_check_names (event, GOEN_GRADE_POOR);
  good = dup_check_names (event, GOEN_GRADE_GOOD);
  if (*poor != '\0')
    /* Translators: %s lists the checks of an event that were graded poor. */
    append (text, _("Against it: %s."), poor);
  if (*good != '\0' && verdict != GOEN_VERDICT_SKIP)
    /* Translators: %s lists the checks of an event that were graded good. */
    append (text, _("In its favour: %s."), good);
  if (verdict == GOEN_VERDICT_GO && past == PAST_GOOD)
    append (text, _("Earlier events like this one were worth it."));
  else if (verdict == GOEN_VERDICT_THINK && past == PAST_POOR)
    append (text, _("Nothing came of earlier events like this one."));
  else if (text->len == 0)
    append (text, _("None of the checks stands out."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * goen_event_worth_dup_text:
 * @worth: what events were worth
 *
 * Writes what became of events, told by people and not by cards.
 *
 * Returns: (transfer full) (nullable): some sentences; %NULL when there is nothing past
 */
char *
goen_event_worth_dup_text (const GoenEventWorth *worth)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (worth->n_events == 0)
    return NULL;

  append (text, g_dngettext (GETTEXT_PACKAGE, "You went %u time.", "You went %u times.", worth->n_events), worth->n_events);
  if (worth->n_met > 0)
    append (text, g_dngettext (GETTEXT_PACKAGE, "You met %u person there.", "You met %u people there.", worth->n_met),
            worth->n_met);
  if (worth->n_met_again > 0)
    append (text, g_dngettext (GETTEXT_PACKAGE, "You have been in touch with %u of them since.",
                               "You have been in touch with %u of them since.", worth->n_met_again), worth->n_met_again);
  else if (worth->n_met > 0)
    append (text, _("You have not been in touch with any of them since."));
  if (worth->n_something > 0)
    append (text, g_dngettext (GETTEXT_PACKAGE, "Something came of it with %u person, such as a referral or a project.",
                               "Something came of it with %u people, such as a referral or a project.",
                               worth->n_something), worth->n_something);
  if (worth->cost > 0)
    {
      g_autofree char *yen = goen_yen_dup_text (worth->cost);

      /* Translators: %s is an amount of money, such as ¥12,000. */
      append (text, _("It cost %s in all."), yen);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * goen_purpose_dup_suggestion:
 * @profile: (nullable): me
 * @event: an event
 *
 * Suggests why to go to an event, in the words in which I wrote down why I go to gatherings at all.
 *
 * Returns: (transfer full) (nullable): the suggestion, %NULL when I wrote nothing down
 */
char *
goen_purpose_dup_suggestion (const GoenProfile     *profile,
                             const GoenEventRecord *event)
{
  g_autofree char *purpose = profile != NULL && profile->purpose != NULL ? dup_phrase (profile->purpose) : NULL;
  g_autofree char *needs = profile != NULL && profile->needs != NULL ? dup_phrase (profile->needs) : NULL;
  g_autofree char *both = NULL;
  gboolean has_purpose = purpose != NULL && *purpose != '\0';
  gboolean has_needs = needs != NULL && *needs != '\0';

  if (!has_purpose && !has_needs)
    return NULL;

  if (has_purpose && has_needs)
    /* Translators: the first %s is why somebody goes to gatherings, the second one whom they want to meet there. */
    both = g_strdup_printf (_("%s (to meet: %s)"), purpose, needs);
  else if (has_purpose)
    both = g_strdup (purpose);
  else
    /* Translators: %s is whom somebody wants to meet at gatherings. */
    both = g_strdup_printf (_("To meet: %s"), needs);

  return dup_with_kind (both, event->kind);
}

/**
 * goen_yen_dup_text:
 * @yen: an amount, not negative
 *
 * Writes an amount of money with its thousands set apart.
 *
 * Returns: (transfer full): such as "¥12,000"
 */
char *
goen_yen_dup_text (gint64 yen)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  g_string_printf (digits, "%" G_GINT64_FORMAT, yen);
  for (gssize i = (gssize) digits->len - 3; i > 0; i -= 3)
    g_string_insert_c (digits, i, ',');

  /* Translators: an amount of Japanese yen; %s円 in Japanese. */
  return g_strdup_printf (C_("amount of money", "¥%s"), digits->str);
}
