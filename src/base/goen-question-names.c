/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-record.h"

#include "goen-record-strings-private.h"
#include "goen-text.h"

/* The names of what question cards are for, in files and for goen-cli. */

static const char * const kind_names[] = {
  [GOEN_CARD_QUESTION] = "question",
  [GOEN_CARD_NOD] = "nod",
  [GOEN_CARD_SUMMARY] = "summary",
  [GOEN_CARD_DISCLOSURE] = "disclosure",
  [GOEN_CARD_TABOO] = "taboo",
};

static const char * const depth_names[] = {
  [GOEN_DEPTH_NONE] = "none",
  [GOEN_DEPTH_OPENING] = "opening",
  [GOEN_DEPTH_DEEPER] = "deeper",
  [GOEN_DEPTH_NEED] = "need",
};

static const char * const topic_names[] = {
  [GOEN_TOPIC_GATHERING] = "gathering",
  [GOEN_TOPIC_WORK] = "work",
  [GOEN_TOPIC_CUSTOMERS] = "customers",
  [GOEN_TOPIC_INDUSTRY] = "industry",
  [GOEN_TOPIC_PERSON] = "person",
  [GOEN_TOPIC_FUTURE] = "future",
  [GOEN_TOPIC_HELP] = "help",
};

/* The n-th name is that of the n-th bit. */
static const char * const purpose_names[] = { "learn", "partners", "useful", "chat" };
static const char * const place_names[] = { "seminar", "online", "regular", "silence", "leaving" };

static const char * const industry_names[] = {
  [GOEN_INDUSTRY_ANY] = "any",
  [GOEN_INDUSTRY_MANUFACTURING] = "manufacturing",
  [GOEN_INDUSTRY_CONSTRUCTION] = "construction",
  [GOEN_INDUSTRY_IT] = "it",
  [GOEN_INDUSTRY_RETAIL] = "retail",
  [GOEN_INDUSTRY_FOOD] = "food",
  [GOEN_INDUSTRY_CARE] = "care",
  [GOEN_INDUSTRY_FINANCE] = "finance",
  [GOEN_INDUSTRY_EXPERTS] = "experts",
  [GOEN_INDUSTRY_EDUCATION] = "education",
  [GOEN_INDUSTRY_LOGISTICS] = "logistics",
  [GOEN_INDUSTRY_TRAVEL] = "travel",
  [GOEN_INDUSTRY_CREATIVE] = "creative",
  [GOEN_INDUSTRY_FARMING] = "farming",
  [GOEN_INDUSTRY_PUBLIC] = "public",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == GOEN_N_CARD_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (depth_names) == GOEN_N_DEPTHS);
G_STATIC_ASSERT (G_N_ELEMENTS (topic_names) == GOEN_N_TOPICS);
G_STATIC_ASSERT (G_N_ELEMENTS (industry_names) == GOEN_N_INDUSTRIES);
G_STATIC_ASSERT (GOEN_PURPOSE_LEARN == 1 && GOEN_PURPOSE_CHAT == 1 << (G_N_ELEMENTS (purpose_names) - 1));
G_STATIC_ASSERT (GOEN_PLACE_SEMINAR == 1 && GOEN_PLACE_LEAVING == 1 << (G_N_ELEMENTS (place_names) - 1));

static char *
join_flags (const char * const *names,
            guint               n_names,
            guint               flags)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    {
      if ((flags & 1u << i) == 0)
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, names[i]);
    }

  return g_string_free (joined, FALSE);
}

static gboolean
split_flags (const char * const *names,
             guint               n_names,
             const char         *text,
             guint              *flags)
{
  g_auto (GStrv) words = NULL;
  guint found = 0;

  if (text == NULL)
    return FALSE;

  words = goen_text_split_words (text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int n = goen_record_find_name (names, n_names, words[i]);

      if (n < 0)
        return FALSE;
      found |= 1u << n;
    }
  *flags = found;

  return TRUE;
}

/**
 * goen_card_kind_to_name:
 * @kind: what a card is
 *
 * Names what a card is for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is none
 */
const char *
goen_card_kind_to_name (GoenCardKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kind_names) ? kind_names[kind] : NULL;
}

/**
 * goen_card_kind_from_name:
 * @name: (nullable): a name as goen_card_kind_to_name() gives it
 * @kind: (out): what a card is, left alone when there is none
 *
 * Finds what a card is by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_kind_from_name (const char   *name,
                          GoenCardKind *kind)
{
  int found = goen_record_find_name (kind_names, G_N_ELEMENTS (kind_names), name);

  if (found >= 0)
    *kind = found;

  return found >= 0;
}

/**
 * goen_card_depth_to_name:
 * @depth: how deep a question goes
 *
 * Names a depth for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is none
 */
const char *
goen_card_depth_to_name (GoenCardDepth depth)
{
  return (guint) depth < G_N_ELEMENTS (depth_names) ? depth_names[depth] : NULL;
}

/**
 * goen_card_depth_from_name:
 * @name: (nullable): a name as goen_card_depth_to_name() gives it
 * @depth: (out): how deep a question goes, left alone when there is none
 *
 * Finds a depth by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_depth_from_name (const char    *name,
                           GoenCardDepth *depth)
{
  int found = goen_record_find_name (depth_names, G_N_ELEMENTS (depth_names), name);

  if (found >= 0)
    *depth = found;

  return found >= 0;
}

/**
 * goen_card_topic_to_name:
 * @topic: a topic
 *
 * Names a topic for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is none
 */
const char *
goen_card_topic_to_name (GoenCardTopic topic)
{
  return (guint) topic < G_N_ELEMENTS (topic_names) ? topic_names[topic] : NULL;
}

/**
 * goen_card_purposes_to_names:
 * @purposes: what a card is for
 *
 * Names purposes for files and for goen-cli.
 *
 * Returns: (transfer full): the names joined by spaces, "" for none
 */
char *
goen_card_purposes_to_names (GoenCardPurposes purposes)
{
  return join_flags (purpose_names, G_N_ELEMENTS (purpose_names), purposes);
}

/**
 * goen_card_purposes_from_names:
 * @names: (nullable): names as goen_card_purposes_to_names() gives them, in any order
 * @purposes: (out): what a card is for, left alone when there is a name that is none
 *
 * Finds purposes by their names.
 *
 * Returns: whether all were found; also for ""
 */
gboolean
goen_card_purposes_from_names (const char       *names,
                               GoenCardPurposes *purposes)
{
  guint flags;

  if (!split_flags (purpose_names, G_N_ELEMENTS (purpose_names), names, &flags))
    return FALSE;

  *purposes = flags;

  return TRUE;
}

/**
 * goen_card_places_to_names:
 * @places: where and when a card suits
 *
 * Names places for files and for goen-cli.
 *
 * Returns: (transfer full): the names joined by spaces, "" for none
 */
char *
goen_card_places_to_names (GoenCardPlaces places)
{
  return join_flags (place_names, G_N_ELEMENTS (place_names), places);
}

/**
 * goen_card_places_from_names:
 * @names: (nullable): names as goen_card_places_to_names() gives them, in any order
 * @places: (out): where and when a card suits, left alone when there is a name that is none
 *
 * Finds places by their names.
 *
 * Returns: whether all were found; also for ""
 */
gboolean
goen_card_places_from_names (const char     *names,
                             GoenCardPlaces *places)
{
  guint flags;

  if (!split_flags (place_names, G_N_ELEMENTS (place_names), names, &flags))
    return FALSE;

  *places = flags;

  return TRUE;
}

/**
 * goen_industry_to_name:
 * @industry: an industry
 *
 * Names an industry for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is none
 */
const char *
goen_industry_to_name (GoenIndustry industry)
{
  return (guint) industry < G_N_ELEMENTS (industry_names) ? industry_names[industry] : NULL;
}
