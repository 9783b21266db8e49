/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likeness-private.h"

/* What else two people have in common, the weightiest first: the kinds of traits, and then … */
enum {
  COMMON_BIRTHDAY = GOEN_N_TRAITS,
  COMMON_NOTHING,
  N_COMMON
};

/* Scores by what the names say and by the weightiest thing in common. A mail address is one person's, or that of a couple
 * or an office; a company alone has many people of one family name. */
static const guint8 scores[GOEN_N_NAME_RELATIONS][N_COMMON] = {
  /*                           mail mobile account phone company birthday nothing */
  [GOEN_NAME_SAME]         = {   98,    96,     95,   95,     92,      90,     55 },
  [GOEN_NAME_VARIANT]      = {   95,    93,     92,   91,     90,      90,     52 },
  [GOEN_NAME_SWAPPED]      = {   92,    90,     88,   84,     80,      80,     50 },
  [GOEN_NAME_ROMAJI]       = {   90,    88,     86,   80,     80,      75,     45 },
  [GOEN_NAME_KANA]         = {   90,    88,     86,   80,     80,      75,     45 },
  [GOEN_NAME_HOMOPHONE]    = {   80,    76,     75,   55,     60,      60,     30 },
  [GOEN_NAME_FAMILY]       = {   80,    76,     75,   55,     60,      55,     20 },
  [GOEN_NAME_GIVEN]        = {   75,    72,     70,   40,     40,      60,     10 },
  [GOEN_NAME_ORGANIZATION] = {   95,    93,     92,   93,     60,      60,     60 },
  [GOEN_NAME_OPEN]         = {   75,    65,     65,   40,     20,      15,      0 },
  [GOEN_NAME_DIFFERENT]    = {   40,    35,     35,   30,     10,       5,      0 },
};

/* More, for the same name and reading and nothing else; and for those of one name and reading who work and write elsewhere. */
#define SCORE_SAME_READING 15
#define SCORE_ELSEWHERE_SAME_READING 2

/* A couple, or two brothers in one office. */
#define SCORE_FAMILY_MAIL 45

#define MAX_UNLIKE_READING 55
#define MAX_UNLIKE_READING_ALONE 40
#define MAX_UNLIKE_BIRTHDAY 45

#define SIGNS_BESIDE_NAME (GOEN_LIKE_MAIL | GOEN_LIKE_PHONE | GOEN_LIKE_ACCOUNT | GOEN_LIKE_COMPANY | GOEN_LIKE_BIRTHDAY)

typedef struct {
  const GoenLikenessTraits *a;
  const GoenLikenessTraits *b;
  GoenPartRelation          family;
  GoenPartRelation          given;
  GoenNameRelation          name;
  gboolean                  common[N_COMMON];
  GoenLikeness              signs;
} Judgement;

static gboolean
have_common (const GoenLikenessTraits *a,
             const GoenLikenessTraits *b,
             GoenTraitKind             kind)
{
  const guint64 *in_a = goen_likeness_traits_get (a, kind);
  const guint64 *in_b = goen_likeness_traits_get (b, kind);

  for (guint i = 0; i < a->n_keys[kind]; i++)
    for (guint j = 0; j < b->n_keys[kind]; j++)
      if (in_a[i] == in_b[j])
        return TRUE;

  return FALSE;
}

static gboolean
have_different (const GoenLikenessTraits *a,
                const GoenLikenessTraits *b,
                GoenTraitKind             kind)
{
  return a->n_keys[kind] > 0 && b->n_keys[kind] > 0 && !have_common (a, b, kind);
}

#define MONTH_AND_DAY(birthday) ((birthday) & 0xFFFF)
#define YEAR(birthday) ((birthday) >> 16)

static gboolean
is_same_birthday (guint32 a,
                  guint32 b)
{
  return MONTH_AND_DAY (a) != 0 && MONTH_AND_DAY (a) == MONTH_AND_DAY (b) &&
         (YEAR (a) == YEAR (b) || YEAR (a) == 0 || YEAR (b) == 0);
}

static gboolean
is_other_birthday (guint32 a,
                   guint32 b)
{
  return (YEAR (a) != 0 && YEAR (b) != 0 && YEAR (a) != YEAR (b)) ||
         (MONTH_AND_DAY (a) != 0 && MONTH_AND_DAY (b) != 0 && MONTH_AND_DAY (a) != MONTH_AND_DAY (b));
}

static void
look_at_common (Judgement *judgement)
{
  static const GoenLikeness signs[] = {
    [GOEN_TRAIT_MAIL] = GOEN_LIKE_MAIL,
    [GOEN_TRAIT_MOBILE] = GOEN_LIKE_PHONE,
    [GOEN_TRAIT_ACCOUNT] = GOEN_LIKE_ACCOUNT,
    [GOEN_TRAIT_PHONE] = GOEN_LIKE_PHONE,
    [GOEN_TRAIT_COMPANY] = GOEN_LIKE_COMPANY,
  };

  for (guint kind = 0; kind < GOEN_N_TRAITS; kind++)
    {
      judgement->common[kind] = have_common (judgement->a, judgement->b, kind);
      if (judgement->common[kind])
        judgement->signs |= signs[kind];
    }

  judgement->common[COMMON_BIRTHDAY] = is_same_birthday (judgement->a->birthday, judgement->b->birthday);
  if (judgement->common[COMMON_BIRTHDAY])
    judgement->signs |= GOEN_LIKE_BIRTHDAY;
  if (is_other_birthday (judgement->a->birthday, judgement->b->birthday))
    judgement->signs |= GOEN_UNLIKE_BIRTHDAY;
}

static void
look_at_names (Judgement *judgement)
{
  static const GoenLikeness signs[GOEN_N_NAME_RELATIONS] = {
    [GOEN_NAME_SAME] = GOEN_LIKE_NAME,
    [GOEN_NAME_VARIANT] = GOEN_LIKE_NAME_VARIANT,
    [GOEN_NAME_SWAPPED] = GOEN_LIKE_SWAPPED,
    [GOEN_NAME_ROMAJI] = GOEN_LIKE_ROMAJI,
    [GOEN_NAME_KANA] = GOEN_LIKE_READING,
    [GOEN_NAME_HOMOPHONE] = GOEN_LIKE_READING,
    [GOEN_NAME_FAMILY] = GOEN_LIKE_FAMILY,
    [GOEN_NAME_ORGANIZATION] = GOEN_LIKE_NAME,
  };

  judgement->name = goen_likeness_compare_names (judgement->a, judgement->b, &judgement->family, &judgement->given);
  judgement->signs |= signs[judgement->name];

  if (judgement->name == GOEN_NAME_DIFFERENT && judgement->given == GOEN_PART_DIFFERS && (judgement->signs & SIGNS_BESIDE_NAME) != 0)
    judgement->signs |= GOEN_UNLIKE_GIVEN;
  if (goen_likeness_readings_agree (judgement->a, judgement->b))
    judgement->signs |= GOEN_LIKE_READING;
  if ((judgement->name == GOEN_NAME_SAME || judgement->name == GOEN_NAME_VARIANT || judgement->name == GOEN_NAME_FAMILY) &&
      goen_likeness_readings_contradict (judgement->a, judgement->b))
    judgement->signs |= GOEN_UNLIKE_READING;
}

/* Nothing but the name is in common: then it matters how rare the name is, which nobody knows, and whether the
 * two could at all be found in one place. */
static guint
score_name_alone (const Judgement *judgement)
{
  guint score = scores[judgement->name][COMMON_NOTHING];
  gboolean has_reading = (judgement->signs & GOEN_LIKE_READING) != 0 &&
                         (judgement->name == GOEN_NAME_SAME || judgement->name == GOEN_NAME_VARIANT);
  gboolean is_elsewhere = have_different (judgement->a, judgement->b, GOEN_TRAIT_COMPANY) &&
                          have_different (judgement->a, judgement->b, GOEN_TRAIT_MAIL);

  if (judgement->name == GOEN_NAME_ORGANIZATION)
    is_elsewhere = have_different (judgement->a, judgement->b, GOEN_TRAIT_PHONE) ||
                   have_different (judgement->a, judgement->b, GOEN_TRAIT_MAIL);
  if (has_reading)
    score += SCORE_SAME_READING;
  if (is_elsewhere)
    score = score < GOEN_LIKENESS_SHOWN ? 0 : GOEN_LIKENESS_SHOWN + (has_reading ? SCORE_ELSEWHERE_SAME_READING : 0);

  return score;
}

static guint
score (const Judgement *judgement)
{
  guint best = COMMON_NOTHING;
  guint n_common = 0;
  guint sum;

  for (guint i = COMMON_NOTHING; i > 0; i--)
    if (judgement->common[i - 1])
      {
        best = i - 1;
        n_common++;
      }

  if (judgement->name == GOEN_NAME_DIFFERENT)
    return judgement->family == GOEN_PART_EQUAL && judgement->common[GOEN_TRAIT_MAIL]
           ? SCORE_FAMILY_MAIL : scores[GOEN_NAME_DIFFERENT][best];
  if (n_common == 0)
    return score_name_alone (judgement);

  /* Whatever else agrees only decides who comes first. */
  sum = scores[judgement->name][best] + n_common - 1;
  if ((judgement->signs & GOEN_LIKE_READING) != 0 && judgement->name != GOEN_NAME_KANA && judgement->name != GOEN_NAME_HOMOPHONE)
    sum++;

  return MIN (sum, 100);
}

guint
goen_likeness_judge_traits (const GoenLikenessTraits *a,
                            const GoenLikenessTraits *b,
                            GoenLikeness             *signs)
{
  Judgement judgement = { .a = a, .b = b };
  guint sum;

  look_at_common (&judgement);
  look_at_names (&judgement);
  sum = score (&judgement);

  if ((judgement.signs & GOEN_UNLIKE_READING) != 0)
    sum = MIN (sum, (judgement.signs & SIGNS_BESIDE_NAME) != 0 ? MAX_UNLIKE_READING : MAX_UNLIKE_READING_ALONE);
  if ((judgement.signs & GOEN_UNLIKE_BIRTHDAY) != 0)
    sum = MIN (sum, MAX_UNLIKE_BIRTHDAY);

  *signs = judgement.signs;

  return sum;
}

/**
 * goen_likeness_judge:
 * @a: a person
 * @b: a person
 * @signs: (out) (optional): why
 *
 * Judges how much two records look like one person.
 *
 * It is the same whichever of the two comes first. The same mail address and name give 98, two people of the
 * same name of whom nothing else is known 55; from %GOEN_LIKENESS_SHOWN on they are worth showing to
 * the user. Readings that contradict leave 55 at most, other birthdays 45. A guessed reading is no reason against.
 *
 * Returns: 0 … 100
 */
guint
goen_likeness_judge (const GoenPersonRecord *a,
                     const GoenPersonRecord *b,
                     GoenLikeness           *signs)
{
  g_autofree GoenLikenessTraits *traits_a = goen_likeness_traits_new (a, NULL);
  g_autofree GoenLikenessTraits *traits_b = goen_likeness_traits_new (b, NULL);
  GoenLikeness found;
  guint score = goen_likeness_judge_traits (traits_a, traits_b, &found);

  if (signs != NULL)
    *signs = found;

  return score;
}
