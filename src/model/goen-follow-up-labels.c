/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-follow-ups.h"

#include <glib/gi18n-lib.h>

/* Several of the words mean something else elsewhere: an introduction is of a person here, of oneself at an event. */
#define KIND "kind of follow-up"
#define ENTRY "entry of the timeline"
#define TONE "tone of a letter"

static const char * const kind_labels[GOEN_N_FOLLOW_UP_KINDS] = {
  [GOEN_FOLLOW_UP_THANKS] = NC_("kind of follow-up", "Thank-you"),
  [GOEN_FOLLOW_UP_INFO] = NC_("kind of follow-up", "Information"),
  [GOEN_FOLLOW_UP_MEET] = NC_("kind of follow-up", "Proposal to Meet"),
  [GOEN_FOLLOW_UP_CONGRATULATE] = NC_("kind of follow-up", "Congratulation"),
  /* Translators: of two people to each other. */
  [GOEN_FOLLOW_UP_INTRODUCE] = NC_("kind of follow-up", "Introduction"),
  [GOEN_FOLLOW_UP_AGAIN] = NC_("kind of follow-up", "After a Long Silence"),
  /* Translators: something that the user promised. */
  [GOEN_FOLLOW_UP_PROMISE] = NC_("kind of follow-up", "My Promise"),
  /* Translators: something that was promised to the user. */
  [GOEN_FOLLOW_UP_PROMISED] = NC_("kind of follow-up", "Their Promise"),
};

static const struct {
  const char *label;
  const char *icon_name;
} entries[GOEN_N_INTERACTION_KINDS] = {
  [GOEN_INTERACTION_MET] = { NC_("entry of the timeline", "Met"), "system-users-symbolic" },
  [GOEN_INTERACTION_MAIL] = { NC_("entry of the timeline", "Mail"), "mail-send-symbolic" },
  [GOEN_INTERACTION_CALL] = { NC_("entry of the timeline", "Call"), "call-start-symbolic" },
  [GOEN_INTERACTION_MEETING] = { NC_("entry of the timeline", "Meeting"), "x-office-calendar-symbolic" },
  [GOEN_INTERACTION_MESSAGE] = { NC_("entry of the timeline", "Message"), "chat-message-new-symbolic" },
  [GOEN_INTERACTION_INTRODUCTION] = { NC_("entry of the timeline", "Introduction"), "contact-new-symbolic" },
  /* Translators: information, help or a customer that the user gave to the person. */
  [GOEN_INTERACTION_GAVE] = { NC_("entry of the timeline", "Given"), "send-to-symbolic" },
  /* Translators: information, help or a customer that the person gave to the user. */
  [GOEN_INTERACTION_RECEIVED] = { NC_("entry of the timeline", "Received"), "folder-download-symbolic" },
  [GOEN_INTERACTION_PROMISE] = { NC_("entry of the timeline", "Promise Kept"), "object-select-symbolic" },
  /* Translators: of the person, something to congratulate on. */
  [GOEN_INTERACTION_ACHIEVEMENT] = { NC_("entry of the timeline", "Achievement"), "star-new-symbolic" },
  /* Translators: something done together with the person. */
  [GOEN_INTERACTION_PROJECT] = { NC_("entry of the timeline", "Joint Project"), "applications-engineering-symbolic" },
  [GOEN_INTERACTION_NOTE] = { NC_("entry of the timeline", "Note"), "document-edit-symbolic" },
};

static const char * const tone_labels[GOEN_N_TONES] = {
  [GOEN_TONE_CLIENT] = NC_("tone of a letter", "Superior or Client"),
  [GOEN_TONE_PEER] = NC_("tone of a letter", "Peer"),
  [GOEN_TONE_FRIEND] = NC_("tone of a letter", "Friend"),
};

static char *
dup_interval (const GoenReconnect *self)
{
  if (self->last_contact == 0)
    return g_strdup (_("You have not been in touch yet."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "You have not been in touch for %u day.",
                                       "You have not been in touch for %u days.", self->count), self->count);
}

/* An event may have gone since it was read. */
static gboolean
lacks_words (const GoenReconnect *self)
{
  if (self->reason == GOEN_REASON_SAME_EVENT)
    return self->event_title == NULL;

  return self->reason == GOEN_REASON_INTEREST_EVENT && (self->event_title == NULL || self->text == NULL);
}

/**
 * goen_reconnect_dup_reason:
 * @self: a suggestion to get in touch
 *
 * Says why it would be good to get in touch.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
goen_reconnect_dup_reason (const GoenReconnect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (lacks_words (self))
    return dup_interval (self);

  switch (self->reason)
    {
    case GOEN_REASON_PROMISE:
      /* Translators: %s is what was promised, in the words of the user. */
      return self->text != NULL ? g_strdup_printf (_("A promise is open: %s"), self->text)
                                : g_strdup (_("A promise is open."));

    case GOEN_REASON_SAME_EVENT:
      /* Translators: %s is the title of an event that the user goes to. */
      return g_strdup_printf (_("You will both be at “%s”."), self->event_title);

    case GOEN_REASON_JOB_CHANGE:
      /* Translators: %s is company and title. */
      return self->text != NULL ? g_strdup_printf (_("They have a new post: %s"), self->text)
                                : g_strdup (_("They have a new post."));

    case GOEN_REASON_ACHIEVEMENT:
      /* Translators: %s is what happened, in the words of the user. */
      return self->text != NULL ? g_strdup_printf (_("There is something to congratulate on: %s"), self->text)
                                : g_strdup (_("There is something to congratulate on."));

    case GOEN_REASON_INTEREST_EVENT:
      /* Translators: the first is the title of an event, the second something that the person is interested in. */
      return g_strdup_printf (_("“%s” is about something that interests them: %s"),
                              self->event_title, self->text);

    case GOEN_REASON_ANNIVERSARY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "You met about %u year ago.",
                                           "You met about %u years ago.", self->count), self->count);

    case GOEN_REASON_BALANCE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "They did %u more thing for you than you for them.",
                                           "They did %u more things for you than you for them.", self->count),
                              self->count);

    case GOEN_REASON_INTERVAL:
    default:
      return dup_interval (self);
    }
}

/**
 * goen_follow_up_kind_get_label:
 * @kind: a kind of follow-up
 *
 * What the kind is called.
 *
 * Returns: (transfer none) (nullable): translated words, %NULL for what is none
 */
const char *
goen_follow_up_kind_get_label (GoenFollowUpKind kind)
{
  if ((guint) kind >= G_N_ELEMENTS (kind_labels) || kind_labels[kind] == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, KIND, kind_labels[kind]);
}

/**
 * goen_interaction_kind_get_label:
 * @kind: a kind of entry
 *
 * What an entry of the timeline is called.
 *
 * Returns: (transfer none) (nullable): translated words, %NULL for what is none
 */
const char *
goen_interaction_kind_get_label (GoenInteractionKind kind)
{
  if ((guint) kind >= G_N_ELEMENTS (entries) || entries[kind].label == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, ENTRY, entries[kind].label);
}

/**
 * goen_interaction_kind_get_icon_name:
 * @kind: a kind of entry
 *
 * The picture of an entry of the timeline.
 *
 * Returns: (transfer none): the name of an icon of the Adwaita theme
 */
const char *
goen_interaction_kind_get_icon_name (GoenInteractionKind kind)
{
  if ((guint) kind >= G_N_ELEMENTS (entries) || entries[kind].icon_name == NULL)
    return "document-edit-symbolic";

  return entries[kind].icon_name;
}

/**
 * goen_tone_get_label:
 * @tone: a tone
 *
 * What a tone is called.
 *
 * Returns: (transfer none) (nullable): translated words, %NULL for what is none
 */
const char *
goen_tone_get_label (GoenTone tone)
{
  if ((guint) tone >= G_N_ELEMENTS (tone_labels) || tone_labels[tone] == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, TONE, tone_labels[tone]);
}
