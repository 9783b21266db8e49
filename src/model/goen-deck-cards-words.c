/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* 相槌 */
static const GoenDeckEntry nods[] = {
  {
    .key = "nod-i-see",
    .topic = GOEN_TOPIC_PERSON,
    /* Translators: a word of somebody who listens. */
    .text = N_("I see."),
  },
  {
    .key = "nod-interesting",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That is interesting."),
  },
  {
    .key = "nod-did-not-know",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("I did not know that."),
  },
  {
    .key = "nod-learned",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("I am learning something here."),
  },
  {
    .key = "nod-as-you-say",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("It is just as you say."),
  },
  {
    .key = "nod-wonderful",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That is wonderful."),
  },
  {
    .key = "nod-hard",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That must have been hard."),
  },
  {
    .key = "nod-understand",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("I can well understand that."),
  },
  {
    .key = "nod-relief",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That must have been a relief."),
  },
  {
    .key = "nod-reassuring",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That is reassuring."),
  },
  {
    .key = "nod-careful",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("How carefully you go about it."),
  },
  {
    .key = "nod-look-forward",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("That is something to look forward to."),
  },
  {
    .key = "nod-and-then",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("And what happened then?"),
  },
  {
    .key = "nod-example",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("What would be an example?"),
  },
};

/* The ellipsis stands for what the other has just said. */
static const GoenDeckEntry summaries[] = {
  {
    .key = "sum-what-matters",
    .topic = GOEN_TOPIC_WORK,
    /* Translators: a phrase that sums up what the other has said; the ellipsis is to be filled in. */
    .text = N_("So what matters to you is this, if I understood you rightly …"),
  },
  {
    .key = "sum-in-other-words",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("In other words, you mean …"),
  },
  {
    .key = "sum-working-on",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("So you are working on … now."),
  },
  {
    .key = "sum-enjoy",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("So what you enjoy about it is …"),
  },
  {
    .key = "sum-difficult",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("So the difficult part is …"),
  },
  {
    .key = "sum-first-then",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("If I may sum up: first …, and then …"),
  },
  {
    .key = "sum-began-with",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("So it all began with …"),
  },
  {
    .key = "sum-one-step",
    .topic = GOEN_TOPIC_FUTURE,
    .text = N_("So you could go one step further if there were …"),
  },
  {
    .key = "sum-connected",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("So this is connected with what you said about …"),
  },
  {
    .key = "sum-looking-for",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("So you are looking for somebody who …"),
  },
  {
    .key = "sum-strength",
    .topic = GOEN_TOPIC_CUSTOMERS,
    .text = N_("So … is what sets your company apart."),
  },
  {
    .key = "sum-promise",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("So I will send you … by …, is that right?"),
  },
};

const GoenDeckGroup goen_deck_nods = { GOEN_CARD_NOD, nods, G_N_ELEMENTS (nods) };
const GoenDeckGroup goen_deck_summaries = { GOEN_CARD_SUMMARY, summaries, G_N_ELEMENTS (summaries) };
