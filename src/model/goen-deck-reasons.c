/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-private.h"

#include <glib/gi18n-lib.h>

/* Why a card lies in a hand. Nothing of it is stored: the event, its guests and the cards say it again whenever the hand is shown, and always the same. */

/* So many cards of a hand are for anybody. */
#define N_FOR_ANYBODY 2

static const GoenHandCard *
find_by_key (GPtrArray  *hand,
             const char *key)
{
  for (guint i = 0; key != NULL && i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      if (g_strcmp0 (dealt->card->key, key) == 0)
        return dealt;
    }

  return NULL;
}

static gboolean
leans (const GoenHandCard *dealt)
{
  const GoenDeckEntry *entry = goen_deck_find_entry (dealt->card->key, NULL);

  return entry != NULL && entry->leans;
}

/* Two cards of which one speaks of the answer to the other go to the same person, and so to anybody. */
static gboolean
stands_alone (GPtrArray          *hand,
              const GoenHandCard *dealt)
{
  if (leans (dealt))
    return FALSE;

  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *other = hand->pdata[i];

      if (leans (other) && g_strcmp0 (other->card->follows, dealt->card->key) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
was_asked_of (const GoenHandGuest *guest,
              const GoenHandCard  *dealt)
{
  return guest->asked != NULL && g_hash_table_contains (guest->asked, dealt->card->key);
}

static void
give (GoenHandCard        *dealt,
      const GoenHandGuest *guest)
{
  dealt->person_id = guest->person_id;
  g_set_str (&dealt->person_name, guest->name);
}

static void
give_of_industry (GPtrArray           *hand,
                  const GoenHandGuest *guest,
                  guint               *n_left)
{
  for (guint i = 0; guest->industry != GOEN_INDUSTRY_ANY && *n_left > 0 && i < hand->len; i++)
    {
      GoenHandCard *dealt = hand->pdata[i];

      if (dealt->person_name != NULL || dealt->card->industry != guest->industry || leans (dealt) || was_asked_of (guest, dealt))
        continue;
      give (dealt, guest);
      (*n_left)--;

      return;
    }
}

/* Where there are more guests than cards another hand is for others: who comes first hangs on its first card. */
static GPtrArray *
list_in_turn (GPtrArray *hand,
              GPtrArray *guests)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n_guests = guests != NULL ? guests->len : 0;
  guint start = n_guests > 0 && hand->len > 0 ? g_str_hash (((GoenHandCard *) hand->pdata[0])->card->key) % n_guests : 0;

  for (guint i = 0; i < n_guests; i++)
    g_ptr_array_add (list, guests->pdata[(start + i) % n_guests]);

  return list;
}

/* One who has a card already needs no second one, and the first card is for whoever comes along first. */
static void
give_general (GPtrArray           *hand,
              const GoenHandGuest *guest,
              guint               *n_left)
{
  for (guint i = 0; i < hand->len; i++)
    if (g_strcmp0 (((GoenHandCard *) hand->pdata[i])->person_name, guest->name) == 0)
      return;

  for (guint i = 1; *n_left > 0 && i < hand->len; i++)
    {
      GoenHandCard *dealt = hand->pdata[i];

      if (dealt->person_name != NULL || dealt->card->industry != GOEN_INDUSTRY_ANY || was_asked_of (guest, dealt) ||
          !stands_alone (hand, dealt))
        continue;
      give (dealt, guest);
      (*n_left)--;

      return;
    }
}

/* "What is hard about it?" is for whom the question before it is. */
static void
give_what_leans (GPtrArray *hand)
{
  for (guint i = 0; i < hand->len; i++)
    {
      GoenHandCard *dealt = hand->pdata[i];
      const GoenHandCard *before = leans (dealt) ? find_by_key (hand, dealt->card->follows) : NULL;

      if (before == NULL || before->person_name == NULL)
        continue;
      dealt->person_id = before->person_id;
      g_set_str (&dealt->person_name, before->person_name);
    }
}

static char *
dup_reason (const GoenHandCard *dealt,
            GoenCardPlaces      places)
{
  GoenCardPlaces place = dealt->card->places & places;

  if (dealt->person_name != NULL)
    /* Translators: why a question was chosen; %s is somebody I want to meet, a family name where the name is Japanese. */
    return g_strdup_printf (C_("reason for a question", "For %s"), dealt->person_name);
  if (place != 0)
    /* Translators: why a question was chosen; %s is "Seminars and Study Groups", "Online" or "Regulars’ Places". */
    return g_strdup_printf (C_("reason for a question", "Place: %s"), goen_card_place_get_label (place));

  switch (dealt->card->depth)
    {
    case GOEN_DEPTH_OPENING:
      return g_strdup (C_("reason for a question", "To begin with"));
    case GOEN_DEPTH_NEED:
      return g_strdup (C_("reason for a question", "To hear how you can help"));
    case GOEN_DEPTH_DEEPER:
    case GOEN_DEPTH_NONE:
    case GOEN_N_DEPTHS:
    default:
      return g_strdup (C_("reason for a question", "To go deeper"));
    }
}

/**
 * goen_deck_explain_hand:
 * @hand: (element-type GoenHandCard): the cards of a hand in their order; whom they are for and why is set anew
 * @event: (nullable): where the questions will be asked
 * @guests: (nullable) (element-type GoenHandGuest): those I want to meet
 *
 * Says why each card of a hand is there.
 *
 * A card of the industry of a guest is for them; a guest without one has a card that was not asked of them before. The first
 * card and at least one more are for anybody: for the place, to begin with, to go deeper, to hear how one can help. The same
 * cards and guests in the same order give the same reasons.
 */
void
goen_deck_explain_hand (GPtrArray             *hand,
                        const GoenEventRecord *event,
                        GPtrArray             *guests)
{
  GoenCardPlaces places = event != NULL ? goen_event_kind_get_places (event->kind) : 0;
  guint n_left = hand->len > N_FOR_ANYBODY ? hand->len - N_FOR_ANYBODY : 0;
  g_autoptr (GPtrArray) list = list_in_turn (hand, guests);

  for (guint i = 0; i < hand->len; i++)
    {
      GoenHandCard *dealt = hand->pdata[i];

      dealt->person_id = 0;
      g_clear_pointer (&dealt->person_name, g_free);
    }
  for (guint i = 0; i < list->len; i++)
    give_of_industry (hand, list->pdata[i], &n_left);
  for (guint i = 0; i < list->len; i++)
    give_general (hand, list->pdata[i], &n_left);
  give_what_leans (hand);

  for (guint i = 0; i < hand->len; i++)
    {
      GoenHandCard *dealt = hand->pdata[i];

      g_free (dealt->reason);
      dealt->reason = dup_reason (dealt, places);
    }
}
