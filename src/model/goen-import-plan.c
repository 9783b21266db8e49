/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"
#include "goen-person-merge.h"

void
goen_import_plan_clear (GoenImportPlan *plan)
{
  g_clear_pointer (&plan->adds, g_ptr_array_unref);
  g_clear_pointer (&plan->brought, g_hash_table_unref);
  g_clear_pointer (&plan->joined, g_hash_table_unref);
  g_clear_pointer (&plan->merges, g_hash_table_unref);
  g_clear_pointer (&plan->targets, g_ptr_array_unref);
}

/* A UUID that somebody else has got does not stop an import: the store gives the new person another. */
static void
plan_add (GoenImportPlan         *plan,
          const GoenPersonRecord *record,
          GoenImportGroup        *brings)   /* (nullable) */
{
  GoenPersonRecord *copy = goen_person_record_copy (record);

  copy->id = 0;
  copy->revision = 0;
  g_ptr_array_add (plan->adds, copy);
  if (brings != NULL)
    g_hash_table_insert (plan->brought, brings, GUINT_TO_POINTER (plan->adds->len));
}

/* Whom a card is merged into: its person may in turn have been merged into another. */
static GoenImportGroup *
follow_joined (GoenImportPlan  *plan,
               GoenImportGroup *group)
{
  GoenImportGroup *next;

  while ((next = g_hash_table_lookup (plan->joined, group)) != NULL)
    group = next;

  return group;
}

/* Somebody who comes with this import. */
static void
plan_merge_brought (GoenImportPlan       *plan,
                    GoenImportApply      *apply,
                    GoenImportGroup      *known,
                    const GoenImportPart *part)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (plan->brought, known));

  /* The user has left out the first card of this person; the second one takes its place. */
  if (index == 0)
    {
      plan_add (plan, part->record, known);
      apply->added++;
    }
  else if (goen_import_merge_part ((GoenPersonRecord **) &plan->adds->pdata[index - 1], part))
    {
      apply->updated++;
    }
  else
    {
      apply->duplicates++;
    }
}

static void
plan_merge (GoenImportPlan       *plan,
            GoenImportApply      *apply,
            GoenImportGroup      *known,
            const GoenImportPart *part)
{
  GArray *parts;

  if (known->id == 0)
    {
      plan_merge_brought (plan, apply, known, part);
      return;
    }

  parts = g_hash_table_lookup (plan->merges, known);
  if (parts == NULL)
    {
      parts = g_array_new (FALSE, FALSE, sizeof (GoenImportPart));
      g_hash_table_insert (plan->merges, known, parts);
      g_ptr_array_add (plan->targets, known);
    }
  g_array_append_val (parts, *part);
}

static void
plan_card (GoenImportPlan           *plan,
           GoenImportApply          *apply,
           const GoenImportCard     *card,
           const GoenImportDecision *decision)
{
  if (card->record == NULL)
    return;

  if (decision->choice == GOEN_IMPORT_SKIP)
    {
      if (card->status == GOEN_IMPORT_DUPLICATE)
        apply->duplicates++;
    }
  else if (decision->choice == GOEN_IMPORT_MERGE && card->known != NULL)
    {
      GoenImportGroup *known = follow_joined (plan, card->known);
      GoenImportPart part = { card->record, decision->takes };

      if (card->brings != NULL)
        g_hash_table_insert (plan->joined, card->brings, known);
      plan_merge (plan, apply, known, &part);
    }
  else
    {
      plan_add (plan, card->record, card->brings);
      apply->added++;
    }
}

void
goen_import_plan_init (GoenImportPlan  *plan,
                       GoenImportApply *apply)
{
  const GPtrArray *cards = apply->batch->cards;

  plan->adds = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  plan->brought = g_hash_table_new (NULL, NULL);
  plan->joined = g_hash_table_new (NULL, NULL);
  plan->merges = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  plan->targets = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    plan_card (plan, apply, g_ptr_array_index (cards, i), &g_array_index (apply->decisions, GoenImportDecision, i));
}

/* Somebody who was purged after the preview comes back as somebody new. */
void
goen_import_plan_add_gone (GoenImportPlan  *plan,
                           GoenImportApply *apply,
                           const GArray    *parts)
{
  plan_add (plan, g_array_index (parts, GoenImportPart, 0).record, NULL);
  for (guint i = 1; i < parts->len; i++)
    goen_import_merge_part ((GoenPersonRecord **) &plan->adds->pdata[plan->adds->len - 1],
                            &g_array_index (parts, GoenImportPart, i));
  apply->added += parts->len;
}

/* Adds what a card says to a person. Nothing they say is overwritten, but in the fields that the user has chosen to take. */
gboolean
goen_import_merge_part (GoenPersonRecord     **person,
                        const GoenImportPart  *part)
{
  g_autoptr (GoenPersonRecord) before = NULL;

  if (part->takes == 0)
    return goen_person_merge (*person, part->record);

  before = *person;
  *person = goen_person_merge_fields (before, part->record, part->takes, FALSE);

  return !goen_person_record_equal (before, *person);
}
