/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/* Two records side by side, field by field: for the preview of an import and for merging. */

typedef enum {
  GOEN_FIELD_NAME,            /* family, given, middle, prefix, suffix, formatted together */
  GOEN_FIELD_READING,
  GOEN_FIELD_HONORIFIC,
  GOEN_FIELD_NICKNAME,
  GOEN_FIELD_AFFILIATIONS,
  GOEN_FIELD_PHONES,
  GOEN_FIELD_EMAILS,
  GOEN_FIELD_ADDRESSES,
  GOEN_FIELD_LINKS,
  GOEN_FIELD_ACCOUNTS,
  GOEN_FIELD_BIRTHDAY,
  GOEN_FIELD_DATES,
  GOEN_FIELD_TAGS,
  GOEN_FIELD_INTERESTS,
  GOEN_FIELD_OFFERS,
  GOEN_FIELD_NEEDS,
  GOEN_FIELD_MET_ON,
  GOEN_FIELD_MET_AT,
  GOEN_FIELD_MET_HOW,
  GOEN_FIELD_INTRODUCED_BY,
  GOEN_FIELD_NOTE,
  GOEN_FIELD_PRIVATE_NOTE,
  GOEN_FIELD_PHOTO,
  GOEN_FIELD_CARD_IMAGES,
  GOEN_FIELD_OTHER,           /* lines of files that Goen does not understand */
  GOEN_N_PERSON_FIELDS
} GoenPersonField;

typedef enum {
  GOEN_DIFF_SAME,             /* both say the same */
  GOEN_DIFF_ONLY_A,
  GOEN_DIFF_ONLY_B,
  GOEN_DIFF_BOTH,             /* they differ and both are kept: lists, notes */
  GOEN_DIFF_CHOICE,           /* they differ and only one can stand there: name, reading, birthday, photo … */
} GoenDiffKind;

typedef struct {
  GoenPersonField field;
  GoenDiffKind    kind;
  char           *a;          /* as text of one or more lines, (nullable) */
  char           *b;          /* (nullable) */
} GoenPersonDiff;

void        goen_person_diff_free        (GoenPersonDiff         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPersonDiff, goen_person_diff_free)

char       *goen_person_dup_point        (const GoenContactPoint *point);   /* "03-0000-0000 (Work)", translated */
const char *goen_person_field_get_label  (GoenPersonField         field);   /* translated: "Birthday" */
GPtrArray  *goen_person_compare          (const GoenPersonRecord *a,        /* of GoenPersonDiff, the fields that at least one has, in the order of the enum */
                                          const GoenPersonRecord *b);
/* @a with what @b adds, as goen_person_merge(); for fields whose bit (1 << field) is set in @takes_b, what @b says stands
 * where only one can. With @keep_rest, what therefore has no place of its own becomes a line of the note (of the private
 * note for a private one), so that nothing is lost. id, uuid, revision are those of @a. */
GoenPersonRecord *goen_person_merge_fields (const GoenPersonRecord *a,
                                            const GoenPersonRecord *b,
                                            guint64                 takes_b,
                                            gboolean                keep_rest);

G_END_DECLS
