/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-merge.h"

#include "goen-person-merge-private.h"
#include "goen-text.h"

typedef gpointer (*CopyFunc) (gconstpointer element);

/* One leaves it open, or both say the same. */
static gboolean
agree (const char *a,
       const char *b)
{
  return a == NULL || b == NULL || goen_merge_equal_folded (a, b);
}

gboolean
goen_merge_fill (char       **target,
                 const char  *source)
{
  if (*target != NULL || source == NULL)
    return FALSE;

  *target = g_strdup (source);

  return TRUE;
}

/* Adds those of @source whose key is not yet in @target. */
static gboolean
unite (GPtrArray       *target,
       const GPtrArray *source,
       GoenMergeKeyFunc get_key,
       CopyFunc         copy)
{
  g_autoptr (GHashTable) known = NULL;
  gboolean changed = FALSE;

  if (source->len == 0)
    return FALSE;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < target->len; i++)
    g_hash_table_add (known, get_key (target->pdata[i]));

  for (guint i = 0; i < source->len; i++)
    {
      if (!g_hash_table_add (known, get_key (source->pdata[i])))
        continue;

      g_ptr_array_add (target, copy (source->pdata[i]));
      changed = TRUE;
    }

  return changed;
}

static gpointer
copy_string (gconstpointer element)
{
  return g_strdup (element);
}

static gpointer
copy_point (gconstpointer element)
{
  return goen_contact_point_copy (element);
}

static gboolean
merge_note (char       **target,
            const char  *source)
{
  g_autofree char *joined = NULL;

  if (source == NULL || (*target != NULL && strstr (*target, source) != NULL))
    return FALSE;

  if (*target == NULL || strstr (source, *target) != NULL)
    joined = g_strdup (source);
  else
    joined = g_strconcat (*target, "\n", source, NULL);

  g_free (*target);
  *target = g_steal_pointer (&joined);

  return TRUE;
}

static gboolean
have_same_spelling (const GoenPersonRecord *a,
                    const GoenPersonRecord *b)
{
  g_autofree char *name_a = goen_person_record_dup_name (a);
  g_autofree char *name_b = goen_person_record_dup_name (b);

  return goen_merge_equal_spelling (name_a, name_b);
}

/* The parts of a name that has only been known in one piece are taken over when they spell the same name; 髙橋 would
 * otherwise take the place of 高橋. */
static gboolean
merge_name (GoenPersonRecord       *target,
            const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  if (!goen_person_has_name (target) || (target->family == NULL && target->given == NULL && have_same_spelling (target, source)))
    {
      changed |= goen_merge_fill (&target->family, source->family);
      changed |= goen_merge_fill (&target->given, source->given);
      changed |= goen_merge_fill (&target->formatted, source->formatted);
    }

  changed |= goen_merge_fill (&target->middle, source->middle);
  changed |= goen_merge_fill (&target->prefix, source->prefix);
  changed |= goen_merge_fill (&target->suffix, source->suffix);
  changed |= goen_merge_fill (&target->nickname, source->nickname);
  changed |= goen_merge_fill (&target->honorific, source->honorific);

  return changed;
}

static gboolean
replace_guess (char       **guess,
               const char  *known)
{
  if (known == NULL || goen_merge_equal_folded (*guess, known))
    return FALSE;

  g_free (*guess);
  *guess = g_strdup (known);

  return TRUE;
}

/* A guess gives way to what somebody wrote. That both say the same confirms nothing: a table that Goen itself
 * wrote may hold its guesses. */
static gboolean
merge_guessed_yomi (GoenPersonRecord       *target,
                    const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= replace_guess (&target->family_yomi, source->family_yomi);
  changed |= replace_guess (&target->given_yomi, source->given_yomi);
  if (changed &&
      (target->family_yomi == NULL || source->family_yomi != NULL) &&
      (target->given_yomi == NULL || source->given_yomi != NULL))
    target->yomi_guessed = FALSE;

  return changed;
}

/* How 鈴木 is read says nothing about 田中, even when both are one person who has married. Names in one piece are compared whole. */
static gboolean
is_read_alike (const GoenPersonRecord *target,
               const GoenPersonRecord *source)
{
  if (!goen_person_has_name (target) || !goen_person_has_name (source))
    return TRUE;

  if (target->family == NULL || source->family == NULL)
    return goen_person_have_same_name (target, source) ||
           (target->given != NULL && source->given != NULL && goen_merge_equal_folded (target->given, source->given));

  return agree (target->family, source->family) && agree (target->given, source->given);
}

static gboolean
merge_yomi (GoenPersonRecord       *target,
            const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  if (!is_read_alike (target, source))
    return FALSE;

  if (target->yomi_guessed && !source->yomi_guessed)
    return merge_guessed_yomi (target, source);

  changed |= goen_merge_fill (&target->family_yomi, source->family_yomi);
  changed |= goen_merge_fill (&target->given_yomi, source->given_yomi);
  if (changed && source->yomi_guessed)
    target->yomi_guessed = TRUE;

  return changed;
}

static gboolean
merge_meeting (GoenPersonRecord       *target,
               const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= goen_merge_fill (&target->met_on, source->met_on);
  changed |= goen_merge_fill (&target->met_at, source->met_at);
  changed |= goen_merge_fill (&target->met_how, source->met_how);
  if (agree (target->introduced_by, source->introduced_by))
    {
      changed |= goen_merge_fill (&target->introduced_by, source->introduced_by);
      changed |= goen_merge_fill (&target->introduced_by_uuid, source->introduced_by_uuid);
    }

  return changed;
}

static gboolean
merge_images (GoenPersonRecord       *target,
              const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < source->images->len; i++)
    {
      const GoenImage *image = source->images->pdata[i];

      if (goen_person_record_get_image (target, image->kind) != NULL)
        continue;

      goen_person_record_set_image (target, image->kind, image->mime, image->data);
      changed = TRUE;
    }

  return changed;
}

/**
 * goen_person_merge:
 * @target: the person that is known
 * @source: what is learnt
 *
 * Adds to @target what it lacks, and overwrites nothing but a guessed reading.
 *
 * Phones are compared by their digits and extension, mail addresses, tags and topics without case and width, posts by
 * company without its legal form and by title. A note that is not yet contained is appended. An image comes
 * only where there is none of its kind. The UID of a file is taken over together with something else,
 * it is nothing to learn by itself.
 *
 * Returns: %TRUE when @target changed
 */
gboolean
goen_person_merge (GoenPersonRecord       *target,
                   const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= merge_name (target, source);
  changed |= merge_yomi (target, source);
  changed |= goen_merge_fill (&target->birthday, source->birthday);
  changed |= merge_meeting (target, source);

  changed |= goen_merge_join_affiliations (target->affiliations, source->affiliations);
  changed |= unite (target->phones, source->phones, goen_merge_key_phone, copy_point);
  changed |= unite (target->emails, source->emails, goen_merge_key_mail, copy_point);
  changed |= goen_merge_join_addresses (target->addresses, source->addresses);
  changed |= unite (target->links, source->links, goen_merge_key_link, copy_point);
  changed |= unite (target->accounts, source->accounts, goen_merge_key_account, copy_point);
  changed |= unite (target->dates, source->dates, goen_merge_key_date, copy_point);

  changed |= unite (target->tags, source->tags, goen_merge_key_word, copy_string);
  changed |= unite (target->interests, source->interests, goen_merge_key_word, copy_string);
  changed |= unite (target->offers, source->offers, goen_merge_key_word, copy_string);
  changed |= unite (target->needs, source->needs, goen_merge_key_word, copy_string);

  changed |= merge_note (&target->note, source->note);
  changed |= merge_note (&target->private_note, source->private_note);
  changed |= merge_images (target, source);
  changed |= unite (target->extra, source->extra, goen_merge_key_line, copy_string);

  if (changed)
    goen_merge_fill (&target->uid, source->uid);

  return changed;
}
