/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-compare-private.h"

#include <string.h>

#include "goen-person-merge-private.h"

#define MEMBER(field_, member_) { GOEN_FIELD_ ## field_, G_STRUCT_OFFSET (GoenPersonRecord, member_) }

/* Where a record keeps what it says in a field. */
static const struct {
  GoenPersonField field;
  gsize           offset;
} members[] = {
  MEMBER (NAME, family), MEMBER (NAME, given), MEMBER (NAME, middle),
  MEMBER (NAME, prefix), MEMBER (NAME, suffix), MEMBER (NAME, formatted),
  MEMBER (READING, family_yomi), MEMBER (READING, given_yomi),
  MEMBER (HONORIFIC, honorific),
  MEMBER (NICKNAME, nickname),
  MEMBER (AFFILIATIONS, affiliations),
  MEMBER (PHONES, phones),
  MEMBER (EMAILS, emails),
  MEMBER (ADDRESSES, addresses),
  MEMBER (LINKS, links),
  MEMBER (ACCOUNTS, accounts),
  MEMBER (BIRTHDAY, birthday),
  MEMBER (DATES, dates),
  MEMBER (TAGS, tags),
  MEMBER (INTERESTS, interests),
  MEMBER (OFFERS, offers),
  MEMBER (NEEDS, needs),
  MEMBER (MET_ON, met_on),
  MEMBER (MET_AT, met_at),
  MEMBER (MET_HOW, met_how),
  MEMBER (INTRODUCED_BY, introduced_by), MEMBER (INTRODUCED_BY, introduced_by_uuid),
  MEMBER (NOTE, note),
  MEMBER (PRIVATE_NOTE, private_note),
  MEMBER (OTHER, extra),
};

#undef MEMBER

/* "1980-01-02" says everything that "1980", "1980-01" and "--01-02" say. */
gboolean
goen_partial_date_covers (const char *date,
                          const char *partial)
{
  if (g_str_has_prefix (partial, "--"))
    return g_str_equal (date, partial) || (strlen (date) == strlen ("2026-11-21") && g_str_has_suffix (date, partial + 1));

  return g_str_has_prefix (date, partial) && (date[strlen (partial)] == '\0' || date[strlen (partial)] == '-');
}

static void
refine_date (char       **target,
             const char  *source)
{
  if (*target == NULL || source == NULL || !goen_partial_date_covers (source, *target))
    return;

  g_free (*target);
  *target = g_strdup (source);
}

/* What one wrote confirms what the other guessed. */
static void
confirm_guess (GoenPersonRecord       *target,
               const GoenPersonRecord *source)
{
  g_autofree char *target_yomi = goen_person_record_dup_yomi (target);
  g_autofree char *source_yomi = goen_person_record_dup_yomi (source);

  if (!source->yomi_guessed && *source_yomi != '\0' && goen_merge_equal_folded (target_yomi, source_yomi))
    target->yomi_guessed = FALSE;
}

/* What is said about a phone. */
typedef struct {
  const char *type;    /* (nullable) */
  const char *label;   /* (nullable) */
} Words;

/* By key, the first words that anybody has for it. */
static GHashTable *
collect_words (const GPtrArray  *points,
               GoenMergeKeyFunc  get_key)
{
  GHashTable *collected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *key = get_key (point);
      Words *words = g_hash_table_lookup (collected, key);

      if (words == NULL)
        {
          words = g_new0 (Words, 1);
          g_hash_table_insert (collected, g_steal_pointer (&key), words);
        }
      if (words->type == NULL)
        words->type = point->type;
      if (words->label == NULL)
        words->label = point->label;
    }

  return collected;
}

/* What a phone is for, where only the other one says so. */
static void
complete_points (GPtrArray        *targets,
                 const GPtrArray  *sources,
                 GoenMergeKeyFunc  get_key)
{
  g_autoptr (GHashTable) collected = collect_words (sources, get_key);

  for (guint i = 0; i < targets->len; i++)
    {
      GoenContactPoint *target = targets->pdata[i];
      g_autofree char *key = get_key (target);
      const Words *words = g_hash_table_lookup (collected, key);

      if (words == NULL)
        continue;

      goen_merge_fill (&target->type, words->type);
      goen_merge_fill (&target->label, words->label);
    }
}

/* Another photo, another side of another card: a record has room for several, the first one is shown. */
static void
add_images (GoenPersonRecord       *target,
            const GoenPersonRecord *source)
{
  for (guint i = 0; i < source->images->len; i++)
    {
      const GoenImage *image = source->images->pdata[i];
      gboolean is_known = FALSE;

      for (guint j = 0; j < target->images->len && !is_known; j++)
        {
          const GoenImage *known = target->images->pdata[j];

          is_known = known->kind == image->kind && g_bytes_equal (known->data, image->data);
        }

      if (!is_known)
        g_ptr_array_add (target->images, goen_image_new (image->kind, image->mime, image->data));
    }
}

GoenPersonRecord *
goen_person_unite (const GoenPersonRecord *a,
                   const GoenPersonRecord *b)
{
  GoenPersonRecord *united = goen_person_record_copy (a);

  goen_person_merge (united, b);
  confirm_guess (united, b);
  refine_date (&united->birthday, b->birthday);
  refine_date (&united->met_on, b->met_on);
  complete_points (united->phones, b->phones, goen_merge_key_phone);
  complete_points (united->emails, b->emails, goen_merge_key_mail);
  complete_points (united->links, b->links, goen_merge_key_link);

  return united;
}

static gboolean
belongs (const GoenImage *image,
         GoenPersonField  field)
{
  return (image->kind == GOEN_IMAGE_PHOTO) == (field == GOEN_FIELD_PHOTO);
}

static void
move_images (GPtrArray       *from,
             GPtrArray       *to,
             GoenPersonField  field)
{
  for (guint i = 0; i < from->len;)
    {
      if (belongs (from->pdata[i], field))
        g_ptr_array_add (to, g_ptr_array_steal_index (from, i));
      else
        i++;
    }
}

static void
swap_images (GoenPersonRecord *a,
             GoenPersonRecord *b,
             GoenPersonField   field)
{
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();

  move_images (a->images, aside, field);
  move_images (b->images, a->images, field);
  move_images (aside, b->images, field);
}

/* Pointers to different types, which no one type may name. */
static void
swap_pointers (gpointer a,
               gpointer b)
{
  gpointer aside;

  memcpy (&aside, a, sizeof aside);
  memcpy (a, b, sizeof aside);
  memcpy (b, &aside, sizeof aside);
}

void
goen_person_swap_field (GoenPersonRecord *a,
                        GoenPersonRecord *b,
                        GoenPersonField   field)
{
  if (field == GOEN_FIELD_PHOTO || field == GOEN_FIELD_CARD_IMAGES)
    swap_images (a, b, field);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].field == field)
      swap_pointers (G_STRUCT_MEMBER_P (a, members[i].offset), G_STRUCT_MEMBER_P (b, members[i].offset));

  if (field == GOEN_FIELD_READING)
    {
      gboolean aside = a->yomi_guessed;

      a->yomi_guessed = b->yomi_guessed;
      b->yomi_guessed = aside;
    }
}

/**
 * goen_person_merge_fields:
 * @a: the person to keep
 * @b: the same person in other words
 * @takes_b: 1 << #GoenPersonField for each field in which what @b says goes first
 * @keep_rest: whether to keep what has no place of its own
 *
 * Makes one record of two.
 *
 * Everything is joined as goen_person_merge() does it; posts become further affiliations. Where only one
 * value can stand, it is that of @a, or that of @b where @takes_b says so and @b says something; in a list, @takes_b puts
 * what @b says first. The fuller of two dates that agree stands in any case, and a guessed reading never
 * stands in the place of one that somebody wrote.
 *
 * With @keep_rest, a value that is gone becomes a line of the note, such as “Birthday: 1980-01-02”, unless it is a guess.
 * No field but the private note itself is private, so nothing goes from one note to the other. An
 * image that is not chosen is kept as a further image of its kind: it is stored and exported, and Goen
 * shows the first one. Both records must have been loaded with their images for that.
 *
 * Returns: (transfer full): a new record; its id, uuid, revision and times are those of @a
 */
GoenPersonRecord *
goen_person_merge_fields (const GoenPersonRecord *a,
                          const GoenPersonRecord *b,
                          guint64                 takes_b,
                          gboolean                keep_rest)
{
  GoenPersonRecord *united = goen_person_unite (a, b);

  if (takes_b != 0)
    {
      g_autoptr (GoenPersonRecord) with_a = goen_person_unite (b, a);

      for (guint field = 0; field < GOEN_N_PERSON_FIELDS; field++)
        if ((takes_b & (G_GUINT64_CONSTANT (1) << field)) != 0)
          goen_person_swap_field (united, with_a, field);
    }

  if (keep_rest)
    {
      add_images (united, a);
      add_images (united, b);
      goen_person_keep_rest (united, a, b);
    }

  return united;
}
