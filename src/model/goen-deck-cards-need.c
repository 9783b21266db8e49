/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* What somebody needs or wishes, so that one can be of use. Never the first question. */
static const GoenDeckEntry entries[] = {
  {
    .key = "need-who-would-help",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-hard-about-it",
    .leans = TRUE,
    /* Translators: a question card: said to somebody one has just met, politely and in one breath. */
    .text = N_("What kind of person would be able to help with that?"),
    .why = N_("The answer may be somebody in your own contacts."),
  },
  {
    .key = "need-looking-for-help",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-hard-about-it",
    .text = N_("What are you looking for help with at the moment?"),
  },
  {
    .key = "need-expertise",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_PARTNERS,
    .follows = "deep-team",
    .text = N_("What kind of expertise would you like to team up with?"),
  },
  {
    .key = "need-one-step",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_USEFUL,
    .follows = "deep-how-going",
    .leans = TRUE,
    .text = N_("What would take you one step further?"),
  },
  {
    .key = "need-for-that",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-try-next",
    .leans = TRUE,
    .text = N_("What do you need for that?"),
  },
  {
    .key = "need-good-year",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-what-prompted",
    .text = N_("What would make this a good year for you?"),
  },
  {
    .key = "need-too-much-time",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-busy-time",
    .text = N_("What takes more of your time than it should?"),
    .why = N_("It is easier to name a bother than to ask for help."),
  },
  {
    .key = "need-tried-so-far",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "need-one-problem",
    .leans = TRUE,
    .text = N_("What have you tried so far?"),
  },
  {
    .key = "need-hand-over",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-working-day",
    .text = N_("Is there work that you would gladly hand over to somebody else?"),
  },
  {
    .key = "need-free-day",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_USEFUL | GOEN_PURPOSE_CHAT,
    .follows = "deep-busy-time",
    .text = N_("If you had one more day a week, what would you use it for?"),
  },
  {
    .key = "need-opinion",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-misunderstood",
    .text = N_("What would you like to hear an outsider’s opinion on?"),
  },
  {
    .key = "need-more-customers",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-thanked-for",
    .text = N_("What kind of customer would you like to meet more of?"),
    .why = N_("Then you can tell who would be a good introduction."),
  },
  {
    .key = "need-recommend-words",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_USEFUL,
    .follows = "deep-thanked-for",
    .text = N_("How should I describe you when I introduce you to somebody?"),
    .why = N_("It shows that you really mean to introduce them."),
  },
  {
    .key = "need-good-referral",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-first-asked",
    .text = N_("In what situation should people think of your company?"),
  },
  {
    .key = "need-find-customers",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS,
    .follows = "deep-known-how",
    .text = N_("How do you find new customers today?"),
  },
  {
    .key = "need-one-problem",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-changed-in-field",
    .text = N_("If one problem could be solved this year, which should it be?"),
  },
  {
    .key = "need-information",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-keep-up",
    .text = N_("What information would be useful to you now?"),
  },
  {
    .key = "need-next-year",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-stayed-same",
    .text = N_("What is on your mind for the coming year?"),
  },
  {
    .key = "need-whom-introduce",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-talk-with-them",
    .text = N_("Whom may I introduce to you?"),
  },
  {
    .key = "need-introduce-today",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-brought-result",
    .text = N_("Whom would you like me to introduce you to?"),
  },
  {
    .key = "need-partner",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_HELP,
    .purposes = GOEN_PURPOSE_PARTNERS,
    .follows = "deep-choosing-partners",
    .text = N_("Which kind of partner are you missing?"),
  },
  {
    .key = "need-long-wished",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_PERSON,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .follows = "deep-learned-from",
    .text = N_("Is there anybody you have long wished to talk to?"),
  },
  {
    .key = "need-learn-next",
    .depth = GOEN_DEPTH_NEED, .topic = GOEN_TOPIC_FUTURE,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .follows = "deep-book-or-talk",
    .text = N_("What would you like to know more about?"),
  },
};

const GoenDeckGroup goen_deck_need = { GOEN_CARD_QUESTION, entries, G_N_ELEMENTS (entries) };
