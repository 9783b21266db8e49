/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-compare-private.h"

#include <glib/gi18n-lib.h>

#include "goen-person-merge-private.h"
#include "goen-text.h"

static const struct {
  const char *label;
  gboolean    is_choice;
} fields[] = {
  [GOEN_FIELD_NAME] = { N_("Name"), TRUE },
  [GOEN_FIELD_READING] = { N_("Reading"), TRUE },
  [GOEN_FIELD_HONORIFIC] = { N_("Form of address"), TRUE },
  [GOEN_FIELD_NICKNAME] = { N_("Nickname"), TRUE },
  [GOEN_FIELD_AFFILIATIONS] = { N_("Affiliations"), FALSE },
  [GOEN_FIELD_PHONES] = { N_("Phone"), FALSE },
  [GOEN_FIELD_EMAILS] = { N_("Mail"), FALSE },
  [GOEN_FIELD_ADDRESSES] = { N_("Address"), FALSE },
  [GOEN_FIELD_LINKS] = { N_("Web page"), FALSE },
  [GOEN_FIELD_ACCOUNTS] = { N_("Account"), FALSE },
  [GOEN_FIELD_BIRTHDAY] = { N_("Birthday"), TRUE },
  [GOEN_FIELD_DATES] = { N_("Date"), FALSE },
  [GOEN_FIELD_TAGS] = { N_("Tags"), FALSE },
  [GOEN_FIELD_INTERESTS] = { N_("Interests"), FALSE },
  [GOEN_FIELD_OFFERS] = { N_("Can offer"), FALSE },
  [GOEN_FIELD_NEEDS] = { N_("Is looking for"), FALSE },
  [GOEN_FIELD_MET_ON] = { N_("First met on"), TRUE },
  [GOEN_FIELD_MET_AT] = { N_("Where you met"), TRUE },
  [GOEN_FIELD_MET_HOW] = { N_("What you talked about"), TRUE },
  [GOEN_FIELD_INTRODUCED_BY] = { N_("Introduced by"), TRUE },
  [GOEN_FIELD_NOTE] = { N_("Notes"), FALSE },
  [GOEN_FIELD_PRIVATE_NOTE] = { N_("Private note"), FALSE },
  [GOEN_FIELD_PHOTO] = { N_("Photo"), TRUE },
  [GOEN_FIELD_CARD_IMAGES] = { N_("Business Card"), TRUE },
  [GOEN_FIELD_OTHER] = { N_("Other Fields"), FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == GOEN_N_PERSON_FIELDS);

static gboolean
equal_image (const GoenImage *a,
             const GoenImage *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_bytes_equal (a->data, b->data);
}

gboolean
goen_person_equal_images (const GoenPersonRecord *a,
                          const GoenPersonRecord *b,
                          GoenPersonField         field)
{
  GoenImageKind first = field == GOEN_FIELD_PHOTO ? GOEN_IMAGE_PHOTO : GOEN_IMAGE_CARD_FRONT;
  GoenImageKind last = field == GOEN_FIELD_PHOTO ? GOEN_IMAGE_PHOTO : GOEN_IMAGE_LOGO;

  for (GoenImageKind kind = first; kind <= last; kind++)
    if (!equal_image (goen_person_record_get_image (a, kind), goen_person_record_get_image (b, kind)))
      return FALSE;

  return TRUE;
}

gboolean
goen_person_field_is_choice (GoenPersonField field)
{
  return fields[field].is_choice;
}

/* Two records, and each of them with what the other one adds. */
typedef struct {
  const GoenPersonRecord *a;
  const GoenPersonRecord *b;
  GoenPersonRecord       *with_b;   /* (owned) */
  GoenPersonRecord       *with_a;   /* (owned) */
} Pair;

static gboolean
is_equal_field (const GoenPersonRecord *a,
                const GoenPersonRecord *b,
                GoenPersonField         field)
{
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (field == GOEN_FIELD_PHOTO || field == GOEN_FIELD_CARD_IMAGES)
    return goen_person_equal_images (a, b, field);

  text_a = goen_person_dup_field (a, field);
  text_b = goen_person_dup_field (b, field);

  /* Katakana and hiragana are one reading. */
  if (field == GOEN_FIELD_READING)
    return goen_merge_equal_folded (text_a, text_b);

  return goen_merge_equal_spelling (text_a, text_b);
}

/* Of a guess and a reading that somebody wrote, only the latter says anything. */
static gboolean
is_outdone_guess (const GoenPersonRecord *guess,
                  const GoenPersonRecord *other)
{
  g_autofree char *yomi_guess = goen_person_record_dup_yomi (guess);
  g_autofree char *yomi_other = goen_person_record_dup_yomi (other);

  return guess->yomi_guessed && !other->yomi_guessed && *yomi_other != '\0' &&
         !goen_merge_equal_folded (yomi_guess, yomi_other);
}

static GoenDiffKind
judge_both (const Pair      *pair,
            GoenPersonField  field)
{
  if (!fields[field].is_choice)
    return is_equal_field (pair->a, pair->with_b, field) && is_equal_field (pair->b, pair->with_a, field)
           ? GOEN_DIFF_SAME : GOEN_DIFF_BOTH;

  if (is_equal_field (pair->a, pair->b, field))
    return GOEN_DIFF_SAME;

  /* Whichever is chosen, the same comes of it: a birthday without and one with the year. */
  return is_equal_field (pair->with_b, pair->with_a, field) ? GOEN_DIFF_BOTH : GOEN_DIFF_CHOICE;
}

/* NULL when neither says anything. */
static GoenPersonDiff *
compare_field (const Pair      *pair,
               GoenPersonField  field)
{
  g_autofree char *a = goen_person_dup_field (pair->a, field);
  g_autofree char *b = goen_person_dup_field (pair->b, field);
  GoenPersonDiff *diff;

  if (field == GOEN_FIELD_READING && is_outdone_guess (pair->a, pair->b))
    g_clear_pointer (&a, g_free);
  if (field == GOEN_FIELD_READING && is_outdone_guess (pair->b, pair->a))
    g_clear_pointer (&b, g_free);
  if (a == NULL && b == NULL)
    return NULL;

  diff = g_new0 (GoenPersonDiff, 1);
  diff->field = field;
  diff->kind = b == NULL ? GOEN_DIFF_ONLY_A : a == NULL ? GOEN_DIFF_ONLY_B : judge_both (pair, field);
  diff->a = g_steal_pointer (&a);
  diff->b = g_steal_pointer (&b);

  return diff;
}

/**
 * goen_person_diff_free:
 * @self: (nullable) (transfer full): a difference
 *
 * Frees a difference.
 */
void
goen_person_diff_free (GoenPersonDiff *self)
{
  if (self == NULL)
    return;

  g_free (self->a);
  g_free (self->b);
  g_free (self);
}

/**
 * goen_person_field_get_label:
 * @field: a field, less than %GOEN_N_PERSON_FIELDS
 *
 * Names a field in the user's language.
 *
 * Returns: (transfer none): the label
 */
const char *
goen_person_field_get_label (GoenPersonField field)
{
  g_return_val_if_fail (field < GOEN_N_PERSON_FIELDS, NULL);

  return _(fields[field].label);
}

/**
 * goen_person_compare:
 * @a: a person
 * @b: the same person in other words
 *
 * Puts two records side by side, field by field.
 *
 * Width, spaces and the order of a list make no difference, nor does another way to write a phone number. Of a guessed
 * reading and one that somebody wrote, only the latter is listed. Where one says more than the other, as a birthday
 * with its year does, there is nothing to choose: the kind is %GOEN_DIFF_BOTH. Images are compared when both
 * records were loaded with them.
 *
 * Returns: (transfer full) (element-type GoenPersonDiff): the fields that at least one has, in the order of #GoenPersonField
 */
GPtrArray *
goen_person_compare (const GoenPersonRecord *a,
                     const GoenPersonRecord *b)
{
  GPtrArray *diffs = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_diff_free);
  g_autoptr (GoenPersonRecord) with_b = goen_person_unite (a, b);
  g_autoptr (GoenPersonRecord) with_a = goen_person_unite (b, a);
  Pair pair = { a, b, with_b, with_a };

  for (guint field = 0; field < GOEN_N_PERSON_FIELDS; field++)
    {
      GoenPersonDiff *diff = compare_field (&pair, field);

      if (diff != NULL)
        g_ptr_array_add (diffs, diff);
    }

  return diffs;
}
