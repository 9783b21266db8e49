/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-likeness.h"

G_BEGIN_DECLS

/* What tells people apart, folded once so that a person can be compared with many others. */

typedef enum {
  GOEN_TRAIT_MAIL,
  GOEN_TRAIT_MOBILE,
  GOEN_TRAIT_ACCOUNT,    /* a page of one's own as well */
  GOEN_TRAIT_PHONE,      /* any other number */
  GOEN_TRAIT_COMPANY,
  GOEN_N_TRAITS
} GoenTraitKind;

typedef enum {
  GOEN_SCRIPT_NONE,      /* there is nothing */
  GOEN_SCRIPT_KANJI,     /* or whatever is neither of the following */
  GOEN_SCRIPT_KANA,
  GOEN_SCRIPT_LATIN,
} GoenNameScript;

/* Texts that are only ever compared for equality are 64-bit hashes, 0 for none. */
typedef struct {
  gint64      id;
  guint64     name;               /* folded; of the company when there is no name */
  guint64     spelling;           /* of the name: width, spaces and case aside */
  guint64     family;             /* folded */
  guint64     given;              /* folded */
  guint32     birthday;           /* year << 16 | month << 8 | day, each 0 when unknown */
  guint16     n_keys[GOEN_N_TRAITS];
  guint8      family_script;      /* GoenNameScript */
  guint8      given_script;
  guint8      n_family_romaji;    /* how much of @romaji is the family name */
  guint       has_name : 1;
  guint       is_whole : 1;       /* the name says family and given name, or as good as that */
  guint       is_organization : 1;
  guint       is_initial : 1;     /* of the given name there is one letter */
  guint       is_guessed : 1;     /* the reading is */
  guint       has_both_readings : 1;
  const char *romaji;             /* of the reading, or of a name in Latin letters: family name first; "" when unknown */
  const char *kana;               /* the reading, folded; "" when unknown or in Latin letters */
  guint64     keys[];             /* those of each kind one after the other, then the texts above */
} GoenLikenessTraits;

/* How the names of two people relate; the more alike the earlier. */
typedef enum {
  GOEN_NAME_SAME,
  GOEN_NAME_VARIANT,        /* 髙橋 and 高橋, with and without a middle name */
  GOEN_NAME_SWAPPED,
  GOEN_NAME_ROMAJI,         /* Misaki Takahashi and 高橋 美咲, たかはし みさき */
  GOEN_NAME_KANA,           /* タカハシ ミサキ and 高橋 美咲, たかはし みさき */
  GOEN_NAME_HOMOPHONE,      /* 優子 and 裕子, both ゆうこ: mistyped, or another person */
  GOEN_NAME_FAMILY,         /* 高橋 and 高橋 美咲 */
  GOEN_NAME_GIVEN,          /* 山田 美咲 and 高橋 美咲: married, or another person */
  GOEN_NAME_ORGANIZATION,   /* both are the same organisation */
  GOEN_NAME_OPEN,           /* nothing can be said: one has no name, or is in letters that nobody can read into the other */
  GOEN_NAME_DIFFERENT,
  GOEN_N_NAME_RELATIONS
} GoenNameRelation;

typedef enum {
  GOEN_PART_EQUAL,
  GOEN_PART_DIFFERS,
  GOEN_PART_OPEN,           /* one is missing, or an initial, or they cannot be compared */
} GoenPartRelation;

/* goen-likeness-traits.c */
GoenLikenessTraits *goen_likeness_traits_new   (const GoenPersonRecord   *record,
                                                GHashTable               *companies);   /* (nullable) */
GHashTable         *goen_likeness_companies_new (void);
#define goen_likeness_traits_free g_free
const guint64      *goen_likeness_traits_get   (const GoenLikenessTraits *self,
                                                GoenTraitKind             kind);
guint64             goen_likeness_hash         (const char               *text);    /* 0 for "" */

/* goen-likeness-names.c */
GoenNameRelation    goen_likeness_compare_names       (const GoenLikenessTraits *a,
                                                       const GoenLikenessTraits *b,
                                                       GoenPartRelation         *family,
                                                       GoenPartRelation         *given);
gboolean            goen_likeness_readings_agree      (const GoenLikenessTraits *a,
                                                       const GoenLikenessTraits *b);
gboolean            goen_likeness_readings_contradict (const GoenLikenessTraits *a,
                                                       const GoenLikenessTraits *b);

/* goen-likeness.c */
guint               goen_likeness_judge_traits (const GoenLikenessTraits *a,
                                                const GoenLikenessTraits *b,
                                                GoenLikeness             *signs);

G_END_DECLS
