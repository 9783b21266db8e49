/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-merge.h"

G_BEGIN_DECLS

/* goen-person-keys.c */
typedef char *(*GoenMergeKeyFunc) (gconstpointer element);

char    *goen_merge_fold         (const char    *text);
gboolean goen_merge_equal_folded (const char    *a,
                                  const char    *b);
char    *goen_merge_dup_spelling (const char    *text);
gboolean goen_merge_equal_spelling (const char  *a,
                                    const char  *b);
char    *goen_merge_key_word     (gconstpointer  element);   /* char * */
char    *goen_merge_key_line     (gconstpointer  element);   /* char * */
char    *goen_merge_key_phone    (gconstpointer  element);   /* GoenContactPoint, from here on */
char    *goen_merge_key_digits   (gconstpointer  element);   /* of a phone, without its extension */
char    *goen_merge_key_mail     (gconstpointer  element);
char    *goen_merge_key_link     (gconstpointer  element);
char    *goen_merge_key_account  (gconstpointer  element);
char    *goen_merge_key_date     (gconstpointer  element);
char    *goen_merge_key_company  (gconstpointer  element);   /* GoenAffiliation */

/* goen-person-merge.c */
gboolean goen_merge_fill         (char         **target,
                                  const char    *source);

/* goen-person-join.c */
gboolean goen_merge_join_affiliations (GPtrArray       *target,
                                       const GPtrArray *source);
gboolean goen_merge_join_addresses    (GPtrArray       *target,
                                       const GPtrArray *source);

/* goen-person-likeness.c */
gboolean goen_person_has_name            (const GoenPersonRecord *record);
gboolean goen_person_have_same_name      (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);
gboolean goen_person_readings_contradict (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);
gboolean goen_person_may_share_uid       (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);

G_END_DECLS
