/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *label;
  const char *merit;
  const char *caution;
} KindWords;

static const KindWords kinds[] = {
  [GOEN_EVENT_OTHER] = {
    NC_("kind of event", "Other"),
    N_("People who come to the same place already have something in common to talk about."),
    N_("Without a purpose of your own the time passes quickly, so decide beforehand whom you want to talk with."),
  },
  [GOEN_EVENT_CROSS_INDUSTRY] = {
    NC_("kind of event", "Cross-Industry Gathering"),
    N_("You meet people whom you would never come across in your daily work, and hear how they see things."),
    N_("So many people come that it easily ends with cards exchanged; decide on a few to talk with properly."),
  },
  [GOEN_EVENT_SAME_INDUSTRY] = {
    NC_("kind of event", "Same-Industry Gathering"),
    N_("You understand each other at once, and learn where the trade is heading and who is looking for whom."),
    N_("Competitors are among the guests, so decide beforehand what you will not talk about."),
  },
  [GOEN_EVENT_SEMINAR] = {
    NC_("kind of event", "Seminar"),
    N_("You share a topic with everybody there, and a question to the speaker makes others remember you."),
    N_("Who only listens meets nobody; come early and stay for the time afterwards."),
  },
  [GOEN_EVENT_STUDY_GROUP] = {
    NC_("kind of event", "Study Group"),
    N_("Learning with the same people again and again makes trust grow by itself."),
    N_("It needs time to prepare and to come every time; join only what you can keep up."),
  },
  [GOEN_EVENT_SOCIAL] = {
    NC_("kind of event", "Party or Lunch"),
    N_("Over a meal people talk about themselves, and you get to know the person behind the card."),
    N_("Those who know each other like to sit together; change seats once, and drink in moderation."),
  },
  [GOEN_EVENT_SALON] = {
    NC_("kind of event", "Online Community"),
    N_("People with the same interest are there every day, wherever they live."),
    N_("The fee comes every month; who writes nothing there is not noticed."),
  },
  [GOEN_EVENT_CHARITY_GUEST] = {
    NC_("kind of event", "Charity as Guest"),
    N_("You meet people who care about the same thing, without having to sell anything."),
    N_("Business comes second here; talk about the cause first, and about work only when asked."),
  },
  [GOEN_EVENT_CHARITY_STAFF] = {
    NC_("kind of event", "Charity as Staff"),
    N_("Working side by side builds trust faster than any conversation."),
    N_("It takes whole days and comes with duties; take on only what you can carry through."),
  },
  [GOEN_EVENT_ONLINE] = {
    NC_("kind of event", "Online Meeting"),
    N_("You can join from anywhere without travel, and see names and profiles on the screen."),
    N_("There is little time for each person, so arrange a talk for two afterwards."),
  },
  [GOEN_EVENT_REGULAR_PLACE] = {
    NC_("kind of event", "Favourite Bar or Café"),
    N_("The owner knows the guests and brings people together who suit each other."),
    N_("People come here to relax, so let work come up only when somebody asks."),
  },
  [GOEN_EVENT_HOSTED] = {
    NC_("kind of event", "Hosted by Me"),
    N_("You decide who comes, and everybody remembers the one who brought them together."),
    N_("A host has little time to talk; share the tasks, and look after those who stand alone."),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GOEN_N_EVENT_KINDS);

static const char *const statuses[] = {
  [GOEN_EVENT_CONSIDERING] = NC_("status of an event", "Considering"),
  [GOEN_EVENT_GOING]       = NC_("status of an event", "Going"),
  [GOEN_EVENT_WENT]        = NC_("status of an event", "Went"),
  [GOEN_EVENT_SKIPPED]     = NC_("status of an event", "Skipped"),
  [GOEN_EVENT_CANCELLED]   = NC_("status of an event", "Cancelled"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == GOEN_N_EVENT_STATUSES);

static const char *const repeats[] = {
  [GOEN_REPEAT_NONE]            = NC_("repetition of an event", "Does Not Repeat"),
  [GOEN_REPEAT_WEEKLY]          = NC_("repetition of an event", "Every Week"),
  [GOEN_REPEAT_TWO_WEEKS]       = NC_("repetition of an event", "Every Two Weeks"),
  [GOEN_REPEAT_MONTHLY_DATE]    = NC_("repetition of an event", "Every Month on the Same Date"),
  [GOEN_REPEAT_MONTHLY_WEEKDAY] = NC_("repetition of an event", "Every Month on the Same Weekday"),
  [GOEN_REPEAT_QUARTERLY]       = NC_("repetition of an event", "Every Three Months"),
  [GOEN_REPEAT_YEARLY]          = NC_("repetition of an event", "Every Year"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (repeats) == GOEN_N_REPEATS);

static const struct {
  const char *label;
  const char *question;
} checks[] = {
  [GOEN_CHECK_ORGANISER] = {
    NC_("check of an event", "Organiser and ideal"),
    N_("Who invites, and what for? Do you agree with it?"),
  },
  [GOEN_CHECK_PARTICIPANTS] = {
    NC_("check of an event", "Who attends"),
    N_("Do the people come whom you want to meet?"),
  },
  [GOEN_CHECK_PROGRAMME] = {
    NC_("check of an event", "Format and programme"),
    N_("Is there time to talk with each other, and a number of people that allows it?"),
  },
  [GOEN_CHECK_VALUE] = {
    NC_("check of an event", "Fee against value"),
    N_("Are the fee, the way and the hours worth what you can expect?"),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (checks) == GOEN_N_CHECKS);

/* What a file of a later version says is shown as something else rather than not at all. */
static const KindWords *
get_kind (GoenEventKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) ? &kinds[kind] : &kinds[GOEN_EVENT_OTHER];
}

/**
 * goen_event_kind_get_label:
 * @kind: a kind of event
 *
 * Names a kind of event.
 *
 * Returns: a translated label
 */
const char *
goen_event_kind_get_label (GoenEventKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of event", get_kind (kind)->label);
}

/**
 * goen_event_kind_get_merit:
 * @kind: a kind of event
 *
 * Tells what a kind of event is good for.
 *
 * Returns: a translated sentence
 */
const char *
goen_event_kind_get_merit (GoenEventKind kind)
{
  return _(get_kind (kind)->merit);
}

/**
 * goen_event_kind_get_caution:
 * @kind: a kind of event
 *
 * Tells what to look out for at a kind of event.
 *
 * Returns: a translated sentence
 */
const char *
goen_event_kind_get_caution (GoenEventKind kind)
{
  return _(get_kind (kind)->caution);
}

/**
 * goen_event_kind_is_online:
 * @kind: a kind of event
 *
 * Tells whether one goes there by a link instead of by train.
 *
 * Returns: whether it takes place online
 */
gboolean
goen_event_kind_is_online (GoenEventKind kind)
{
  return kind == GOEN_EVENT_SALON || kind == GOEN_EVENT_ONLINE;
}

/**
 * goen_event_status_get_label:
 * @status: how things stand with an event
 *
 * Names a status.
 *
 * Returns: a translated label
 */
const char *
goen_event_status_get_label (GoenEventStatus status)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "status of an event",
                       statuses[(guint) status < G_N_ELEMENTS (statuses) ? status : GOEN_EVENT_CONSIDERING]);
}

/**
 * goen_repeat_get_label:
 * @repeat: how events of a series follow each other
 *
 * Names a repetition.
 *
 * Returns: a translated label
 */
const char *
goen_repeat_get_label (GoenRepeat repeat)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "repetition of an event",
                       repeats[(guint) repeat < G_N_ELEMENTS (repeats) ? repeat : GOEN_REPEAT_NONE]);
}

/**
 * goen_check_get_label:
 * @check: one of the four checks
 *
 * Names a check by which a good event is told.
 *
 * Returns: a translated label
 */
const char *
goen_check_get_label (GoenCheckKind check)
{
  g_return_val_if_fail ((guint) check < G_N_ELEMENTS (checks), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "check of an event", checks[check].label);
}

/**
 * goen_check_get_question:
 * @check: one of the four checks
 *
 * Tells what to ask oneself for a check.
 *
 * Returns: a translated question
 */
const char *
goen_check_get_question (GoenCheckKind check)
{
  g_return_val_if_fail ((guint) check < G_N_ELEMENTS (checks), NULL);

  return _(checks[check].question);
}
