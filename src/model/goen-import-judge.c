/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"
#include "goen-person-merge-private.h"
#include "goen-text.h"

/* Past this many cards in one import nobody is given more of them: that is rather a column in which everybody says the same. */
#define MAX_CARDS_OF_PERSON 50

static void
match_forget (GoenImportMatch *match)
{
  g_clear_pointer (&match->merged, goen_person_record_free);
  g_clear_pointer (&match->name, g_free);
}

void
goen_import_match_clear (GoenImportMatch *match)
{
  match_forget (match);
}

/* Of two who look alike, the one who does so more. */
static gboolean
is_better (GoenImportStatus       status,
           guint                  score,
           const GoenImportMatch *match)
{
  static const guint worth[] = {
    [GOEN_IMPORT_NEW] = 0,
    [GOEN_IMPORT_ALIKE] = 1,
    [GOEN_IMPORT_UPDATE] = 2,
    [GOEN_IMPORT_DUPLICATE] = 3,
    [GOEN_IMPORT_REJECTED] = 0,
  };

  if (status == GOEN_IMPORT_ALIKE && match->status == GOEN_IMPORT_ALIKE)
    return score > match->score;

  return worth[status] > worth[match->status];
}

/* People change their family name when they marry. */
static gboolean
have_same_given_name (const GoenPersonRecord *a,
                      const GoenPersonRecord *b)
{
  g_autofree char *folded_a = goen_text_fold (a->given);
  g_autofree char *folded_b = goen_text_fold (b->given);

  return *folded_a != '\0' && g_str_equal (folded_a, folded_b);
}

static gboolean
differ (const char *a,
        const char *b)
{
  return a != NULL && b != NULL && !g_str_equal (a, b);
}

/* The same UID means less within one import than from one import to the next. */
static gboolean
is_one_person (const GoenPersonRecord    *known,
               const GoenPersonRecord    *card,
               const GoenImportCandidate *candidate)
{
  if (candidate->has_uid &&
      (goen_person_may_share_uid (known, card) || (candidate->id != 0 && have_same_given_name (known, card))))
    return TRUE;

  return goen_person_is_same_human (known, card);
}

static gboolean
is_full (const GoenImportCandidate *candidate)
{
  return candidate->group != NULL && candidate->group->n_cards >= MAX_CARDS_OF_PERSON;
}

/* Within one import two UIDs mean that whoever wrote the cards holds them for two people. */
static gboolean
is_told_apart (const GoenImportCandidate *candidate,
               const GoenPersonRecord    *card)
{
  if (is_full (candidate))
    return TRUE;

  return candidate->id == 0 &&
         (differ (candidate->person->uuid, card->uuid) || differ (candidate->person->uid, card->uid));
}

static gboolean
may_differ (const GoenPersonRecord *person,
            const GoenPersonRecord *card)
{
  return card->images->len > 0 ||
         differ (person->family, card->family) || differ (person->given, card->given) ||
         differ (person->middle, card->middle) || differ (person->prefix, card->prefix) ||
         differ (person->suffix, card->suffix) || differ (person->formatted, card->formatted) ||
         (person->family == NULL) != (card->family == NULL) ||
         differ (person->family_yomi, card->family_yomi) || differ (person->given_yomi, card->given_yomi) ||
         differ (person->nickname, card->nickname) || differ (person->honorific, card->honorific) ||
         differ (person->birthday, card->birthday) ||
         differ (person->met_on, card->met_on) || differ (person->met_at, card->met_at) ||
         differ (person->met_how, card->met_how) || differ (person->introduced_by, card->introduced_by);
}

/* Where only one can stand and the card says something else. Comparing takes time, and most known people say the same. */
static guint64
find_differing (const GoenPersonRecord *person,
                const GoenPersonRecord *card)
{
  g_autoptr (GPtrArray) diffs = NULL;
  guint64 differing = 0;

  if (!may_differ (person, card))
    return 0;

  diffs = goen_person_compare (person, card);
  for (guint i = 0; i < diffs->len; i++)
    {
      const GoenPersonDiff *diff = g_ptr_array_index (diffs, i);

      if (diff->kind == GOEN_DIFF_CHOICE)
        differing |= G_GUINT64_CONSTANT (1) << diff->field;
    }

  return differing;
}

static gboolean
can_be_reached (const GoenLikenessTraits *traits)
{
  return traits->n_keys[GOEN_TRAIT_MAIL] + traits->n_keys[GOEN_TRAIT_MOBILE] + traits->n_keys[GOEN_TRAIT_PHONE] > 0;
}

/* Two people of one name of whom each writes and telephones elsewhere. Most namesakes are told apart by that. */
static gboolean
is_plainly_another (const GoenImportCandidate *candidate,
                    const GoenLikenessTraits  *card,
                    GoenLikeness               signs)
{
  if (candidate->has_uid || (signs & (GOEN_LIKE_MAIL | GOEN_LIKE_PHONE)) != 0 ||
      !can_be_reached (candidate->traits) || !can_be_reached (card))
    return FALSE;

  return (signs & GOEN_LIKE_COMPANY) == 0 || is_full (candidate);
}

static GoenImportStatus
judge_alike (const GoenImportCandidate *candidate,
             const GoenPersonRecord    *card,
             guint                      score)
{
  if (score >= GOEN_LIKENESS_SHOWN ||
      (goen_person_have_same_name (candidate->met, card) && !goen_person_readings_contradict (candidate->met, card)))
    return GOEN_IMPORT_ALIKE;

  return GOEN_IMPORT_NEW;
}

static GoenImportStatus
judge_merged (const GoenImportCandidate  *candidate,
              const GoenPersonRecord     *card,
              GoenPersonRecord          **merged)
{
  gboolean is_news;

  *merged = goen_person_record_copy (candidate->person);
  is_news = goen_person_merge (*merged, card) || candidate->person->deleted != 0;
  (*merged)->deleted = 0;
  if (!is_news)
    return GOEN_IMPORT_DUPLICATE;

  return is_told_apart (candidate, card) ? GOEN_IMPORT_ALIKE : GOEN_IMPORT_UPDATE;
}

/* Compares a card with one person, and remembers the answer when it is better than those before. */
void
goen_import_match_judge (GoenImportMatch           *match,
                         const GoenPersonRecord    *card,
                         const GoenLikenessTraits  *traits,
                         const GoenImportCandidate *candidate)
{
  g_autoptr (GoenPersonRecord) merged = NULL;
  GoenImportStatus status = GOEN_IMPORT_NEW;
  GoenLikeness signs = 0;
  guint score = 0;

  if (candidate->traits != NULL)
    score = goen_likeness_judge_traits (candidate->traits, traits, &signs);

  if (!is_plainly_another (candidate, traits, signs) && is_one_person (candidate->met, card, candidate))
    status = judge_merged (candidate, card, &merged);
  if (candidate->traits == NULL && status != GOEN_IMPORT_DUPLICATE)
    score = goen_likeness_judge (candidate->met, card, &signs);
  if (status == GOEN_IMPORT_NEW && (match->status == GOEN_IMPORT_NEW || score > match->score))
    status = judge_alike (candidate, card, score);

  if (!is_better (status, score, match))
    return;

  match_forget (match);
  match->status = status;
  match->group = candidate->group;
  match->id = candidate->id;
  match->merged = g_steal_pointer (&merged);
  match->name = goen_person_record_dup_name (candidate->person);
  match->signs = signs;
  match->score = score;
  match->differing = find_differing (candidate->person, card);
}
