/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-compare.h"

G_BEGIN_DECLS

/* goen-person-words.c: what a record says in a field, as people read it. */
char    *goen_person_dup_field        (const GoenPersonRecord *record,
                                       GoenPersonField         field);    /* one or more lines; NULL when it says nothing */

/* goen-person-compare.c */
gboolean goen_person_field_is_choice  (GoenPersonField         field);    /* only one value can stand there */
gboolean goen_person_equal_images     (const GoenPersonRecord *a,
                                       const GoenPersonRecord *b,
                                       GoenPersonField         field);

/* goen-person-union.c: two records as one. */
gboolean          goen_partial_date_covers (const char             *date,
                                            const char             *partial);  /* says everything that @partial says */
GoenPersonRecord *goen_person_unite        (const GoenPersonRecord *a,         /* @a with what @b adds */
                                            const GoenPersonRecord *b);
void              goen_person_swap_field   (GoenPersonRecord       *a,
                                            GoenPersonRecord       *b,
                                            GoenPersonField         field);

/* goen-person-rest.c */
void              goen_person_keep_rest    (GoenPersonRecord       *united,
                                            const GoenPersonRecord *a,
                                            const GoenPersonRecord *b);

G_END_DECLS
