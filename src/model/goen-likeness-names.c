/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likeness-private.h"

#include <string.h>

/* What the names of two people say about each other. */

/* A part of a name as it sounds; of unknown length 0. */
typedef struct {
  guint64         hash;
  GoenNameScript  script;
  const char     *romaji;
  gsize           n_romaji;
  gboolean        is_initial;
  gboolean        is_guessed;
} Part;

static Part
get_family (const GoenLikenessTraits *self)
{
  return (Part) { self->family, self->family_script, self->romaji, self->n_family_romaji, FALSE, self->is_guessed };
}

static Part
get_given (const GoenLikenessTraits *self)
{
  const char *romaji = self->romaji + self->n_family_romaji;

  return (Part) { self->given, self->given_script, romaji, strlen (romaji), self->is_initial, self->is_guessed };
}

static gboolean
sounds_equal (const Part *a,
              const Part *b)
{
  return a->n_romaji > 0 && a->n_romaji == b->n_romaji && memcmp (a->romaji, b->romaji, a->n_romaji) == 0;
}

static GoenPartRelation
compare_parts (const Part *a,
               const Part *b)
{
  gboolean may_sound = a->n_romaji > 0 && b->n_romaji > 0;

  if (a->hash == 0 || b->hash == 0)
    return GOEN_PART_OPEN;
  if (a->is_initial || b->is_initial)
    return may_sound && a->romaji[0] != b->romaji[0] ? GOEN_PART_DIFFERS : GOEN_PART_OPEN;
  if (a->hash == b->hash)
    return GOEN_PART_EQUAL;
  if (a->script == b->script && a->script != GOEN_SCRIPT_LATIN)
    return GOEN_PART_DIFFERS;
  if (!may_sound)
    return GOEN_PART_OPEN;
  if (sounds_equal (a, b))
    return GOEN_PART_EQUAL;

  return a->is_guessed || b->is_guessed ? GOEN_PART_OPEN : GOEN_PART_DIFFERS;
}

/* Misaki Takahashi and Takahashi Misaki. */
static gboolean
sounds_turned_around (const GoenLikenessTraits *a,
                      const GoenLikenessTraits *b)
{
  Part family_a = get_family (a), family_b = get_family (b);
  Part given_a = get_given (a), given_b = get_given (b);

  return sounds_equal (&family_a, &given_b) && sounds_equal (&given_a, &family_b);
}

static gboolean
is_latin (const GoenLikenessTraits *self)
{
  return self->family_script == GOEN_SCRIPT_LATIN || self->given_script == GOEN_SCRIPT_LATIN;
}

static gboolean
is_kana (const GoenLikenessTraits *self)
{
  return self->family_script != GOEN_SCRIPT_KANJI && self->given_script != GOEN_SCRIPT_KANJI &&
         (self->family_script == GOEN_SCRIPT_KANA || self->given_script == GOEN_SCRIPT_KANA);
}

static gboolean
is_swapped (const GoenLikenessTraits *a,
            const GoenLikenessTraits *b)
{
  return a->family != 0 && a->given != 0 && a->family != a->given && a->family == b->given && a->given == b->family;
}

/* Names in different letters that sound the same; GOEN_N_NAME_RELATIONS when they do not. */
static GoenNameRelation
compare_sounds (const GoenLikenessTraits *a,
                const GoenLikenessTraits *b)
{
  gboolean has_latin = is_latin (a) || is_latin (b);
  gboolean are_read_alike = *a->kana != '\0' && strcmp (a->kana, b->kana) == 0;

  if (!a->is_whole || !b->is_whole)
    return GOEN_N_NAME_RELATIONS;
  if (has_latin && *a->romaji != '\0' && (strcmp (a->romaji, b->romaji) == 0 || sounds_turned_around (a, b)))
    return GOEN_NAME_ROMAJI;
  if (!are_read_alike)
    return GOEN_N_NAME_RELATIONS;

  return has_latin || is_kana (a) || is_kana (b) ? GOEN_NAME_KANA : GOEN_NAME_HOMOPHONE;
}

static GoenNameRelation
compare_names (const GoenLikenessTraits *a,
               const GoenLikenessTraits *b,
               GoenPartRelation          family,
               GoenPartRelation          given)
{
  GoenNameRelation sounds;

  if (a->is_organization || b->is_organization || !a->has_name || !b->has_name)
    {
      if ((a->is_organization || !a->has_name) && (b->is_organization || !b->has_name) && a->name == b->name && a->name != 0)
        return GOEN_NAME_ORGANIZATION;

      return !a->has_name || !b->has_name ? GOEN_NAME_OPEN : GOEN_NAME_DIFFERENT;
    }

  if (a->name == b->name && a->is_whole && b->is_whole)
    return a->spelling == b->spelling ? GOEN_NAME_SAME : GOEN_NAME_VARIANT;
  if (a->name == b->name)
    return GOEN_NAME_FAMILY;
  if (a->given != 0 && a->family != 0 && a->family == b->family && a->given == b->given)
    return GOEN_NAME_VARIANT;
  if (is_swapped (a, b))
    return GOEN_NAME_SWAPPED;

  sounds = compare_sounds (a, b);
  if (sounds != GOEN_N_NAME_RELATIONS)
    return sounds;

  if (family == GOEN_PART_EQUAL && given != GOEN_PART_DIFFERS)
    return GOEN_NAME_FAMILY;
  if (family == GOEN_PART_DIFFERS && given == GOEN_PART_EQUAL)
    return GOEN_NAME_GIVEN;

  return family == GOEN_PART_DIFFERS || given == GOEN_PART_DIFFERS ? GOEN_NAME_DIFFERENT : GOEN_NAME_OPEN;
}

/* A guess says nothing. That of the family name alone does not contradict that of the whole name, but 「みさ」 is not 「みさき」. */
gboolean
goen_likeness_readings_contradict (const GoenLikenessTraits *a,
                                   const GoenLikenessTraits *b)
{
  if (a->is_guessed || b->is_guessed || *a->romaji == '\0' || *b->romaji == '\0')
    return FALSE;

  if (*a->kana == '\0' || *b->kana == '\0')
    return strstr (a->romaji, b->romaji) == NULL && strstr (b->romaji, a->romaji) == NULL;

  if (a->has_both_readings && b->has_both_readings)
    return strcmp (a->kana, b->kana) != 0;

  return strstr (a->kana, b->kana) == NULL && strstr (b->kana, a->kana) == NULL;
}

gboolean
goen_likeness_readings_agree (const GoenLikenessTraits *a,
                              const GoenLikenessTraits *b)
{
  return !a->is_guessed && !b->is_guessed && *a->kana != '\0' && strcmp (a->kana, b->kana) == 0;
}

GoenNameRelation
goen_likeness_compare_names (const GoenLikenessTraits *a,
                             const GoenLikenessTraits *b,
                             GoenPartRelation         *family,
                             GoenPartRelation         *given)
{
  Part family_a = get_family (a), family_b = get_family (b);
  Part given_a = get_given (a), given_b = get_given (b);

  *family = compare_parts (&family_a, &family_b);
  *given = compare_parts (&given_a, &given_b);

  return compare_names (a, b, *family, *given);
}
