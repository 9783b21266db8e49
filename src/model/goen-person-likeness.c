/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-merge.h"

#include "goen-person-merge-private.h"
#include "goen-text.h"

/* Whether two records are about one person. */

static char *
dup_reading (const GoenPersonRecord *record,
             gboolean               *is_latin)
{
  g_autofree char *yomi = goen_person_record_dup_yomi (record);

  *is_latin = *yomi != '\0' && goen_text_is_latin (yomi);

  return goen_text_fold (yomi);
}

static gboolean
have_common (const GPtrArray *a,
             const GPtrArray *b,
             GoenMergeKeyFunc get_key)
{
  g_autoptr (GHashTable) keys = NULL;

  if (a->len == 0 || b->len == 0)
    return FALSE;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < a->len; i++)
    g_hash_table_add (keys, get_key (a->pdata[i]));

  for (guint i = 0; i < b->len; i++)
    {
      g_autofree char *key = get_key (b->pdata[i]);

      if (*key != '\0' && g_hash_table_contains (keys, key))
        return TRUE;
    }

  return FALSE;
}

/* Cheap signs that @record says something that @beside does not; most pairs of people are told apart by them. */
static gboolean
says_plainly_more (const GoenPersonRecord *record,
                   const GoenPersonRecord *beside)
{
  return (record->emails->len > 0 && !have_common (record->emails, beside->emails, goen_merge_key_mail)) ||
         (record->phones->len > 0 && !have_common (record->phones, beside->phones, goen_merge_key_digits)) ||
         (record->affiliations->len > 0 && beside->affiliations->len == 0) ||
         (record->addresses->len > 0 && beside->addresses->len == 0) ||
         (record->note != NULL && beside->note == NULL) ||
         (record->birthday != NULL && beside->birthday == NULL);
}

static gboolean
says_nothing_new (const GoenPersonRecord *record,
                  const GoenPersonRecord *beside)
{
  g_autoptr (GoenPersonRecord) copy = NULL;

  if (says_plainly_more (record, beside))
    return FALSE;

  copy = goen_person_record_copy (beside);

  return !goen_person_merge (copy, record);
}

gboolean
goen_person_has_name (const GoenPersonRecord *record)
{
  return record->family != NULL || record->given != NULL || record->formatted != NULL;
}

/* Kanji variants, width and spaces make no other name. */
gboolean
goen_person_have_same_name (const GoenPersonRecord *a,
                            const GoenPersonRecord *b)
{
  g_autofree char *name_a = goen_person_record_dup_name (a);
  g_autofree char *name_b = goen_person_record_dup_name (b);

  return goen_merge_equal_folded (name_a, name_b);
}

static gboolean
has_both_readings (const GoenPersonRecord *record)
{
  return record->family_yomi != NULL && record->given_yomi != NULL;
}

/* A guess says nothing. That of the family name alone does not contradict that of the whole name, but 「みさ」 is not 「みさき」. */
gboolean
goen_person_readings_contradict (const GoenPersonRecord *a,
                                 const GoenPersonRecord *b)
{
  gboolean a_is_latin, b_is_latin;
  g_autofree char *reading_a = dup_reading (a, &a_is_latin);
  g_autofree char *reading_b = dup_reading (b, &b_is_latin);

  if (*reading_a == '\0' || *reading_b == '\0' || a->yomi_guessed || b->yomi_guessed)
    return FALSE;

  if (a_is_latin == b_is_latin && has_both_readings (a) && has_both_readings (b))
    return !g_str_equal (reading_a, reading_b);

  if (a_is_latin != b_is_latin)
    {
      g_autofree char *romaji_a = a_is_latin ? goen_romaji_fold_query (reading_a) : goen_romaji_from_kana (reading_a);
      g_autofree char *romaji_b = b_is_latin ? goen_romaji_fold_query (reading_b) : goen_romaji_from_kana (reading_b);

      return strstr (romaji_a, romaji_b) == NULL && strstr (romaji_b, romaji_a) == NULL;
    }

  return strstr (reading_a, reading_b) == NULL && strstr (reading_b, reading_a) == NULL;
}

/* Files exist in which cards of different people carry one UID. Of two such cards only those are believed to be
 * about one person whose names, mail addresses or phones allow it. */
gboolean
goen_person_may_share_uid (const GoenPersonRecord *a,
                           const GoenPersonRecord *b)
{
  return !goen_person_has_name (a) || !goen_person_has_name (b) ||
         goen_person_have_same_name (a, b) ||
         have_common (a->emails, b->emails, goen_merge_key_mail) ||
         have_common (a->phones, b->phones, goen_merge_key_digits);
}

/**
 * goen_person_is_same_human:
 * @a: a person
 * @b: a person
 *
 * Tells whether two records are about the same human being, as far as records can tell.
 *
 * They have the same name, their readings do not contradict, and they have a mail
 * address, a phone or a company in common, or one of them says nothing that the other does not.
 *
 * Returns: %TRUE when they are
 */
gboolean
goen_person_is_same_human (const GoenPersonRecord *a,
                           const GoenPersonRecord *b)
{
  if (!goen_person_have_same_name (a, b) || goen_person_readings_contradict (a, b))
    return FALSE;

  return have_common (a->emails, b->emails, goen_merge_key_mail) ||
         have_common (a->phones, b->phones, goen_merge_key_digits) ||
         have_common (a->affiliations, b->affiliations, goen_merge_key_company) ||
         says_nothing_new (a, b) ||
         says_nothing_new (b, a);
}
