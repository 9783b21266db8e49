/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* What a first conversation keeps away from, and why. */
static const GoenDeckEntry entries[] = {
  {
    .key = "avoid-religion",
    .topic = GOEN_TOPIC_PERSON,
    /* Translators: a topic that is better avoided with people one has just met. */
    .text = N_("Religion and faith"),
    .why = N_("Faith is something very personal. Being asked about it by a stranger can feel like being judged."),
  },
  {
    .key = "avoid-politics",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Politics and elections"),
    .why = N_("Opinions differ, and a first talk easily turns into taking sides."),
  },
  {
    .key = "avoid-origin",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Origin and nationality"),
    .why = N_("Nobody chooses it, and some have been hurt because of it. If they bring it up themselves, simply listen."),
  },
  {
    .key = "avoid-family",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Family and marriage"),
    .why = N_("Behind a simple question there may be a loss, or a wish that did not come true."),
  },
  {
    .key = "avoid-education",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Schools and degrees"),
    .why = N_("It sounds like ranking people, and says little about the work they do today."),
  },
  {
    .key = "avoid-age",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Age"),
    .why = N_("It makes people think of who is above whom. Nobody needs it in order to work together."),
  },
  {
    .key = "avoid-income",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Income and turnover"),
    .why = N_("Asking for figures sounds like an appraisal. Ask what is going well instead."),
  },
  {
    .key = "avoid-health",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Health and illness"),
    .why = N_("Some worries are not for a first meeting. Wait until they are shared with you."),
  },
  {
    .key = "avoid-appearance",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Looks and figure"),
    .why = N_("Even praise can be a burden. Speak about what they chose themselves, such as their card."),
  },
  {
    .key = "avoid-gossip",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("Talk about people who are absent"),
    .why = N_("Whoever hears it wonders how you will speak of them."),
  },
  {
    .key = "avoid-complaints",
    .topic = GOEN_TOPIC_CUSTOMERS,
    .text = N_("Complaints about other companies"),
    .why = N_("The one you speak to may know them well, and the mood suffers."),
  },
  {
    .key = "avoid-secrets",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("Confidential matters of work"),
    .why = N_("Whoever asks for them or tells them loses trust."),
  },
};

const GoenDeckGroup goen_deck_taboo = { GOEN_CARD_TABOO, entries, G_N_ELEMENTS (entries) };
