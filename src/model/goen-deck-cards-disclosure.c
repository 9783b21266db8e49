/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* Something of oneself, so that a conversation is no questioning. The ellipsis is for the user to fill in. */
static const GoenDeckEntry entries[] = {
  {
    .key = "tell-what-brought-me",
    .topic = GOEN_TOPIC_GATHERING,
    /* Translators: a phrase by which one tells something of oneself; the ellipsis is to be filled in. */
    .text = N_("As for me, … brought me here today."),
  },
  {
    .key = "tell-nervous",
    .topic = GOEN_TOPIC_GATHERING,
    .text = N_("To be honest, I am a little nervous at gatherings like this."),
  },
  {
    .key = "tell-most-effort",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("I am putting most effort into … at the moment."),
  },
  {
    .key = "tell-failed",
    .topic = GOEN_TOPIC_WORK,
    .text = N_("I once failed at …, too, and learned from it."),
  },
  {
    .key = "tell-thanked",
    .topic = GOEN_TOPIC_CUSTOMERS,
    .text = N_("My own customers often thank me for …"),
  },
  {
    .key = "tell-customer-said",
    .topic = GOEN_TOPIC_CUSTOMERS,
    .text = N_("A customer once told me …, and it still encourages me."),
  },
  {
    .key = "tell-industry-topic",
    .topic = GOEN_TOPIC_INDUSTRY,
    .text = N_("In my industry, people talk about … a great deal now."),
  },
  {
    .key = "tell-misunderstood",
    .topic = GOEN_TOPIC_INDUSTRY,
    .text = N_("People often take my line of work for …"),
  },
  {
    .key = "tell-day-off",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("On days off I often spend my time on …"),
  },
  {
    .key = "tell-came-to-work",
    .topic = GOEN_TOPIC_PERSON,
    .text = N_("I came to my work because of …"),
  },
  {
    .key = "tell-try-next",
    .topic = GOEN_TOPIC_FUTURE,
    .text = N_("I would like to try … next."),
  },
  {
    .key = "tell-learning",
    .topic = GOEN_TOPIC_FUTURE,
    .text = N_("I have been learning … little by little since this year."),
  },
  {
    .key = "tell-trouble",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("To tell the truth, … is giving me trouble as well."),
  },
  {
    .key = "tell-was-helped",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("When I was stuck, it was … that helped me."),
  },
  {
    .key = "tell-can-help",
    .topic = GOEN_TOPIC_HELP,
    .text = N_("If it is about …, I may be able to help."),
  },
};

const GoenDeckGroup goen_deck_disclosures = { GOEN_CARD_DISCLOSURE, entries, G_N_ELEMENTS (entries) };
