/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

/* What is there to take along or to see to, by kind; at most six lines a kind, since nobody reads a long list at the door. */
static const char * const for_meeting[] = {
  N_("Business cards, more than enough, and a case for those I get"),
  N_("Pen and memo pad"),
  N_("Phone, charged"),
  NULL
};
static const char * const for_lecture[] = {
  N_("Business cards"),
  N_("Pen and notebook"),
  N_("One question for the speaker"),
  N_("Phone, charged"),
  NULL
};
static const char * const for_study[] = {
  N_("Business cards"),
  N_("What was to be read or prepared"),
  N_("Pen and notebook"),
  NULL
};
static const char * const for_screen[] = {
  N_("The link opens, and the program is up to date"),
  N_("Camera, microphone and light tried out"),
  N_("A calm background behind me"),
  N_("My name on the screen as it should be read: name and company"),
  N_("An introduction of 30 seconds for the breakout room"),
  N_("Where my profile is found, ready to paste into the chat"),
  NULL
};
static const char * const for_help[] = {
  N_("Meeting point, time and whom to ask"),
  N_("Clothes and shoes for work"),
  N_("Business cards, a few"),
  N_("Phone, charged"),
  NULL
};
static const char * const for_regular_place[] = {
  N_("Business cards, a few, in the pocket"),
  N_("Names of those met there last time"),
  N_("Phone, charged"),
  NULL
};
static const char * const for_host[] = {
  N_("List of guests with readings, for the reception"),
  N_("Name tags and pens"),
  N_("Seats, drinks and programme agreed with the place"),
  N_("Change for the fee, and receipts"),
  N_("Whom to introduce to whom"),
  N_("Business cards"),
  NULL
};

static const char * const *
get_items (GoenEventKind kind)
{
  switch (kind)
    {
    case GOEN_EVENT_SEMINAR:
      return for_lecture;

    case GOEN_EVENT_STUDY_GROUP:
      return for_study;

    case GOEN_EVENT_SALON:
    case GOEN_EVENT_ONLINE:
      return for_screen;

    case GOEN_EVENT_CHARITY_STAFF:
      return for_help;

    case GOEN_EVENT_REGULAR_PLACE:
      return for_regular_place;

    case GOEN_EVENT_HOSTED:
      return for_host;

    case GOEN_EVENT_OTHER:
    case GOEN_EVENT_CROSS_INDUSTRY:
    case GOEN_EVENT_SAME_INDUSTRY:
    case GOEN_EVENT_SOCIAL:
    case GOEN_EVENT_CHARITY_GUEST:
    case GOEN_N_EVENT_KINDS:
    default:
      return for_meeting;
    }
}

static char *
dup_fee_item (const GoenEventRecord *event)
{
  g_autofree char *yen = NULL;

  if (event->fee == 0)
    return NULL;
  if (event->fee < 0)
    return g_strdup (_("Cash for the fee"));

  yen = g_strdup_printf ("%'" G_GINT64_FORMAT, event->fee);
  /* Translators: %s is a number of yen. It is polite to bring the exact sum. */
  return g_strdup_printf (_("Cash for the fee: %s yen, if possible without change"), yen);
}

/* Online nobody pays at the door, and a host takes the fee. */
static gboolean
is_paid_in_cash (GoenEventKind kind)
{
  return !goen_event_kind_is_online (kind) && kind != GOEN_EVENT_HOSTED;
}

/**
 * goen_checklist_list_template:
 * @event: an event
 *
 * Lists what to take along and to see to for an event of this kind. The fee and the dress are named where they are known.
 *
 * Returns: (transfer full): translated lines
 */
char **
goen_checklist_list_template (const GoenEventRecord *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *items = get_items (event->kind);
  char *fee = is_paid_in_cash (event->kind) ? dup_fee_item (event) : NULL;

  for (guint i = 0; items[i] != NULL; i++)
    g_strv_builder_add (builder, _(items[i]));
  if (fee != NULL)
    g_strv_builder_take (builder, fee);
  if (event->dress != NULL)
    /* Translators: %s is the dress as the invitation says it: "business casual". */
    g_strv_builder_take (builder, g_strdup_printf (_("Clothes: %s"), event->dress));
  else if (!goen_event_kind_is_online (event->kind) && event->kind != GOEN_EVENT_CHARITY_STAFF)
    g_strv_builder_add (builder, _("Clothes that fit the occasion"));

  return g_strv_builder_end (builder);
}
