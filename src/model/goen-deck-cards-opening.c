/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* What can be asked of somebody one does not know at all. */
static const GoenDeckEntry entries[] = {
  {
    .key = "open-what-brought-you",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    /* Translators: a question card: said to somebody one has just met, politely and in one breath. */
    .text = N_("What brought you here today?"),
    .why = N_("Anybody can answer it, and the answer says what to talk about next."),
  },
  {
    .key = "open-been-before",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .text = N_("Have you been to this gathering before?"),
    .why = N_("It tells whom you may ask how things are done here."),
  },
  {
    .key = "open-know-organiser",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_USEFUL | GOEN_PURPOSE_CHAT,
    .text = N_("How do you know the organiser?"),
  },
  {
    .key = "open-kind-of-work",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .text = N_("What kind of work do you do?"),
  },
  {
    .key = "open-most-effort",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .text = N_("What are you putting most effort into at the moment?"),
    .why = N_("People like to speak about what their heart is in."),
  },
  {
    .key = "open-keeping-busy",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT,
    .text = N_("What has been keeping you busy lately?"),
  },
  {
    .key = "open-new-this-year",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_CHAT,
    .text = N_("Have you started anything new this year?"),
  },
  {
    .key = "open-busiest-season",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT,
    .text = N_("When is the busiest time of the year for you?"),
  },
  {
    .key = "open-explain-work",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL,
    .text = N_("How do you explain your work to people outside your field?"),
    .why = N_("The answer is in words that you can pass on to others."),
  },
  {
    .key = "open-title",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_WORK,
    .purposes = GOEN_PURPOSE_LEARN,
    .on_site = TRUE,
    .text = N_("What kind of work does the title on your card stand for?"),
  },
  {
    .key = "open-company-name",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_CHAT,
    .text = N_("What does the name of your company stand for?"),
    .why = N_("A name often holds the story of how it all began."),
  },
  {
    .key = "open-card-design",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_CHAT,
    .on_site = TRUE,
    .text = N_("What a beautiful card. Who designed it?"),
  },
  {
    .key = "open-kind-of-customers",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS,
    .text = N_("What kind of customers do you have?"),
  },
  {
    .key = "open-area",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_CUSTOMERS,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS,
    .text = N_("Which area do you mainly work in?"),
  },
  {
    .key = "open-industry-topic",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_INDUSTRY,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS,
    .text = N_("What is talked about most in your industry at the moment?"),
    .why = N_("It shows an interest in the field and not only in the company."),
  },
  {
    .key = "open-hope-to-meet",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .text = N_("What kind of people do you hope to meet today?"),
    .why = N_("Whoever knows it can introduce somebody on the spot."),
  },
  {
    .key = "open-worthwhile",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL,
    .text = N_("What would make today worthwhile for you?"),
  },
  {
    .key = "open-programme",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_CHAT,
    .text = N_("Which part of the programme are you looking forward to?"),
  },
  {
    .key = "open-group-activity",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_LEARN | GOEN_PURPOSE_USEFUL | GOEN_PURPOSE_CHAT,
    .text = N_("What drew you to what this group does?"),
  },
  {
    .key = "open-group-how-long",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_CHAT,
    .text = N_("How long have you been part of this group?"),
  },
  {
    .key = "open-venue",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_CHAT,
    .on_site = TRUE,
    .text = N_("Do you know this venue well?"),
  },
  {
    .key = "open-getting-here",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_GATHERING,
    .purposes = GOEN_PURPOSE_CHAT,
    .on_site = TRUE,
    .text = N_("Did it take you long to get here today?"),
  },
  {
    .key = "open-day-off",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_PERSON,
    .purposes = GOEN_PURPOSE_CHAT,
    .text = N_("What do you like to do on a day off?"),
  },
  {
    .key = "open-restaurant",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_PERSON,
    .purposes = GOEN_PURPOSE_CHAT,
    .text = N_("Is there a restaurant near your office that you recommend?"),
  },
  {
    .key = "open-good-news",
    .depth = GOEN_DEPTH_OPENING, .topic = GOEN_TOPIC_PERSON,
    .purposes = GOEN_PURPOSE_CHAT,
    .text = N_("Has anything pleased you lately?"),
    .why = N_("A pleasant memory makes it easy to go on talking."),
  },
};

const GoenDeckGroup goen_deck_opening = { GOEN_CARD_QUESTION, entries, G_N_ELEMENTS (entries) };
