/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck.h"

#include <glib/gi18n-lib.h>

static const char * const kind_labels[] = {
  [GOEN_CARD_QUESTION] = NC_("kind of question card", "Question"),
  /* Translators: a word by which one shows that one listens: "I see", "That is interesting". */
  [GOEN_CARD_NOD] = NC_("kind of question card", "Nod"),
  /* Translators: a phrase that sums up what the other has said. */
  [GOEN_CARD_SUMMARY] = NC_("kind of question card", "Summing Up"),
  /* Translators: something that one tells of oneself, so that a conversation is no questioning. */
  [GOEN_CARD_DISCLOSURE] = NC_("kind of question card", "About Myself"),
  /* Translators: a topic that is better avoided with people one has just met. */
  [GOEN_CARD_TABOO] = NC_("kind of question card", "Better Avoided"),
};

/* How far a question goes. */
static const char * const depth_labels[] = {
  [GOEN_DEPTH_NONE] = NC_("depth of a question", "None"),
  [GOEN_DEPTH_OPENING] = NC_("depth of a question", "Opening"),
  [GOEN_DEPTH_DEEPER] = NC_("depth of a question", "Deeper"),
  [GOEN_DEPTH_NEED] = NC_("depth of a question", "Needs and Wishes"),
};

static const char * const topic_labels[] = {
  [GOEN_TOPIC_GATHERING] = NC_("topic of a question", "This Gathering"),
  [GOEN_TOPIC_WORK] = NC_("topic of a question", "Work"),
  [GOEN_TOPIC_CUSTOMERS] = NC_("topic of a question", "Company and Customers"),
  [GOEN_TOPIC_INDUSTRY] = NC_("topic of a question", "Industry"),
  /* Translators: what kind of person somebody is. */
  [GOEN_TOPIC_PERSON] = NC_("topic of a question", "The Person"),
  [GOEN_TOPIC_FUTURE] = NC_("topic of a question", "The Future"),
  [GOEN_TOPIC_HELP] = NC_("topic of a question", "Helping"),
};

static const char * const industry_labels[] = {
  [GOEN_INDUSTRY_ANY] = NC_("industry", "Any Industry"),
  [GOEN_INDUSTRY_MANUFACTURING] = NC_("industry", "Manufacturing"),
  [GOEN_INDUSTRY_CONSTRUCTION] = NC_("industry", "Construction and Property"),
  [GOEN_INDUSTRY_IT] = NC_("industry", "IT and Telecommunications"),
  [GOEN_INDUSTRY_RETAIL] = NC_("industry", "Retail and Wholesale"),
  [GOEN_INDUSTRY_FOOD] = NC_("industry", "Food and Restaurants"),
  [GOEN_INDUSTRY_CARE] = NC_("industry", "Health and Care"),
  [GOEN_INDUSTRY_FINANCE] = NC_("industry", "Finance and Insurance"),
  /* Translators: lawyers, tax accountants, consultants. */
  [GOEN_INDUSTRY_EXPERTS] = NC_("industry", "Professional Services"),
  [GOEN_INDUSTRY_EDUCATION] = NC_("industry", "Education and Training"),
  [GOEN_INDUSTRY_LOGISTICS] = NC_("industry", "Logistics and Transport"),
  [GOEN_INDUSTRY_TRAVEL] = NC_("industry", "Travel and Lodging"),
  [GOEN_INDUSTRY_CREATIVE] = NC_("industry", "Advertising, Design and Media"),
  [GOEN_INDUSTRY_FARMING] = NC_("industry", "Farming, Forestry and Fishery"),
  [GOEN_INDUSTRY_PUBLIC] = NC_("industry", "Public Offices and Associations"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == GOEN_N_CARD_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (depth_labels) == GOEN_N_DEPTHS);
G_STATIC_ASSERT (G_N_ELEMENTS (topic_labels) == GOEN_N_TOPICS);
G_STATIC_ASSERT (G_N_ELEMENTS (industry_labels) == GOEN_N_INDUSTRIES);

/**
 * goen_card_kind_get_label:
 * @kind: a kind of card
 *
 * Names a kind of card.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_card_kind_get_label (GoenCardKind kind)
{
  g_return_val_if_fail (kind < GOEN_N_CARD_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of question card", kind_labels[kind]);
}

/**
 * goen_card_depth_get_label:
 * @depth: how far a question goes
 *
 * Names a depth.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_card_depth_get_label (GoenCardDepth depth)
{
  g_return_val_if_fail (depth < GOEN_N_DEPTHS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "depth of a question", depth_labels[depth]);
}

/**
 * goen_card_topic_get_label:
 * @topic: what a card is about
 *
 * Names a topic.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_card_topic_get_label (GoenCardTopic topic)
{
  g_return_val_if_fail (topic < GOEN_N_TOPICS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "topic of a question", topic_labels[topic]);
}

/**
 * goen_card_purpose_get_label:
 * @purpose: one purpose, or 0
 *
 * Names a purpose.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_card_purpose_get_label (GoenCardPurposes purpose)
{
  switch (purpose)
    {
    case GOEN_PURPOSE_LEARN:
      return C_("purpose of a question", "Learn About an Industry");
    case GOEN_PURPOSE_PARTNERS:
      return C_("purpose of a question", "Find Partners");
    case GOEN_PURPOSE_USEFUL:
      return C_("purpose of a question", "Be Useful");
    case GOEN_PURPOSE_CHAT:
      return C_("purpose of a question", "Just Talk");
    default:
      return C_("purpose of a question", "Any Purpose");
    }
}

/**
 * goen_card_place_get_label:
 * @place: one place or moment, or 0
 *
 * Names where or when a question fits.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_card_place_get_label (GoenCardPlaces place)
{
  switch (place)
    {
    case GOEN_PLACE_SEMINAR:
      return C_("place of a question", "Seminars and Study Groups");
    case GOEN_PLACE_ONLINE:
      return C_("place of a question", "Online");
    case GOEN_PLACE_REGULAR:
      /* Translators: a bar or café where one is a regular. */
      return C_("place of a question", "Regulars’ Places");
    case GOEN_PLACE_SILENCE:
      return C_("place of a question", "When Talk Dries Up");
    case GOEN_PLACE_LEAVING:
      return C_("place of a question", "On Parting");
    default:
      return C_("place of a question", "Anywhere");
    }
}

/**
 * goen_industry_get_label:
 * @industry: an industry
 *
 * Names an industry.
 *
 * Returns: (transfer none): a translated label
 */
const char *
goen_industry_get_label (GoenIndustry industry)
{
  g_return_val_if_fail (industry < GOEN_N_INDUSTRIES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "industry", industry_labels[industry]);
}
