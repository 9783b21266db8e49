/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-import-private.h"
#include "goen-library-private.h"
#include "goen-person-merge.h"

/* What is to be written, in the order of the cards. */
typedef struct {
  GPtrArray  *adds;      /* (owned) GoenPersonRecord: new people */
  GHashTable *brought;   /* (owned) GoenImportGroup → GoenPersonRecord in @adds */
  GHashTable *joined;    /* (owned) GoenImportGroup → GoenImportGroup whom the user says it is */
  GHashTable *merges;    /* (owned) GoenImportGroup → GPtrArray of const GoenPersonRecord */
  GPtrArray  *targets;   /* (owned) GoenImportGroup: the keys of @merges in order */
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->adds, g_ptr_array_unref);
  g_clear_pointer (&plan->brought, g_hash_table_unref);
  g_clear_pointer (&plan->joined, g_hash_table_unref);
  g_clear_pointer (&plan->merges, g_hash_table_unref);
  g_clear_pointer (&plan->targets, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static void
plan_init (Plan *plan)
{
  plan->adds = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  plan->brought = g_hash_table_new (NULL, NULL);
  plan->joined = g_hash_table_new (NULL, NULL);
  plan->merges = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  plan->targets = g_ptr_array_new ();
}

/* A UUID that somebody else has got does not stop an import: the store gives the new person another. */
static GoenPersonRecord *
plan_add (Plan                   *plan,
          const GoenPersonRecord *record)
{
  GoenPersonRecord *copy = goen_person_record_copy (record);

  copy->id = 0;
  copy->revision = 0;
  g_ptr_array_add (plan->adds, copy);

  return copy;
}

/* Whom a card is merged into: its person may in turn have been merged into another. */
static GoenImportGroup *
follow_joined (Plan            *plan,
               GoenImportGroup *group)
{
  GoenImportGroup *next;

  while ((next = g_hash_table_lookup (plan->joined, group)) != NULL)
    group = next;

  return group;
}

static void
plan_merge (Plan                   *plan,
            GoenImportApply        *apply,
            GoenImportGroup        *known,
            const GoenPersonRecord *record)
{
  GoenPersonRecord *brought;
  GPtrArray *records;

  if (known->id == 0)
    {
      brought = g_hash_table_lookup (plan->brought, known);

      /* The user has left out the first card of this person; the second one takes its place. */
      if (brought == NULL)
        {
          g_hash_table_insert (plan->brought, known, plan_add (plan, record));
          apply->added++;
        }
      else if (goen_person_merge (brought, record))
        {
          apply->updated++;
        }
      else
        {
          apply->duplicates++;
        }
      return;
    }

  records = g_hash_table_lookup (plan->merges, known);
  if (records == NULL)
    {
      records = g_ptr_array_new ();
      g_hash_table_insert (plan->merges, known, records);
      g_ptr_array_add (plan->targets, known);
    }
  g_ptr_array_add (records, (gpointer) record);
}

static void
plan_card (Plan                 *plan,
           GoenImportApply      *apply,
           const GoenImportCard *card,
           GoenImportChoice      choice)
{
  if (card->record == NULL)
    return;

  if (choice == GOEN_IMPORT_SKIP)
    {
      if (card->status == GOEN_IMPORT_DUPLICATE)
        apply->duplicates++;
    }
  else if (choice == GOEN_IMPORT_MERGE && card->known != NULL)
    {
      GoenImportGroup *known = follow_joined (plan, card->known);

      if (card->brings != NULL)
        g_hash_table_insert (plan->joined, card->brings, known);
      plan_merge (plan, apply, known, card->record);
    }
  else
    {
      GoenPersonRecord *added = plan_add (plan, card->record);

      if (card->brings != NULL)
        g_hash_table_insert (plan->brought, card->brings, added);
      apply->added++;
    }
}

/* Somebody who was purged after the preview comes back as somebody new. */
static gboolean
merge_gone (Plan                 *plan,
            GoenImportApply      *apply,
            const GPtrArray      *records,
            GError               *cause,   /* (transfer full) */
            GError              **error)
{
  GoenPersonRecord *added;

  if (!g_error_matches (cause, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  g_error_free (cause);
  added = plan_add (plan, g_ptr_array_index (records, 0));
  for (guint i = 1; i < records->len; i++)
    goen_person_merge (added, g_ptr_array_index (records, i));
  apply->added += records->len;

  return TRUE;
}

static gboolean
merge_into (GoenDatabase     *db,
            Plan             *plan,
            GoenImportApply  *apply,
            gint64            import_id,
            GoenImportGroup  *known,
            GError          **error)
{
  const GPtrArray *records = g_hash_table_lookup (plan->merges, known);
  GError *local_error = NULL;
  g_autoptr (GoenPersonRecord) before = goen_person_table_load (db, known->id, GOEN_PERSON_IMAGES, &local_error);
  g_autoptr (GoenPersonRecord) after = NULL;
  guint n_changed = 0;

  if (before == NULL)
    return merge_gone (plan, apply, records, local_error, error);

  if (before->deleted != 0)
    {
      if (!goen_person_table_restore (db, known->id, error))
        return FALSE;
      after = goen_person_table_load (db, known->id, GOEN_PERSON_IMAGES, error);
      if (after == NULL)
        return FALSE;
    }
  else
    {
      after = goen_person_record_copy (before);
    }

  for (guint i = 0; i < records->len; i++)
    n_changed += goen_person_merge (after, g_ptr_array_index (records, i));

  /* Coming back from the trash is news, too. */
  apply->updated += before->deleted != 0 ? MAX (n_changed, 1) : n_changed;
  apply->duplicates += records->len - (before->deleted != 0 ? MAX (n_changed, 1) : n_changed);

  if (n_changed == 0 && before->deleted == 0)
    return TRUE;

  if (!goen_import_table_note_update (db, import_id, before, error))
    return FALSE;

  return n_changed == 0 || goen_person_table_save (db, after, error);
}

typedef struct {
  GoenImportApply *apply;
  guint            n_merged;
  guint            n_all;
} Progress;

static void
tick (Progress *progress,
      guint     n_done)
{
  if (progress->n_all > 0)
    progress->apply->tick ((double) n_done / progress->n_all, progress->apply->tick_data);
}

static void
added_cb (guint    done,
          guint    all,
          gpointer user_data)
{
  Progress *progress = user_data;

  tick (progress, progress->n_merged + done);
}

static gboolean
merge_all (GoenDatabase     *db,
           Plan             *plan,
           gint64            import_id,
           Progress         *progress,
           GCancellable     *cancellable,
           GError          **error)
{
  gint64 since = g_get_monotonic_time ();

  for (guint i = 0; i < plan->targets->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!merge_into (db, plan, progress->apply, import_id, g_ptr_array_index (plan->targets, i), error))
        return FALSE;

      progress->n_merged++;
      tick (progress, progress->n_merged);
      if (!goen_library_pace (db, &since, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_rejected (const GoenImportBatch *batch)
{
  guint n_rejected = 0;

  for (guint i = 0; i < batch->cards->len; i++)
    n_rejected += ((const GoenImportCard *) g_ptr_array_index (batch->cards, i))->record == NULL;

  return n_rejected;
}

static char *
dup_source (const GoenImportBatch *batch)
{
  GString *source = g_string_new (NULL);

  for (guint i = 0; i < batch->names->len; i++)
    g_string_append_printf (source, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (batch->names, i));

  return g_string_free_and_steal (source);
}

static gboolean
write_plan (GoenDatabase     *db,
            Plan             *plan,
            GoenImportApply  *apply,
            GCancellable     *cancellable,
            GError          **error)
{
  Progress progress = { apply, 0, plan->adds->len + plan->targets->len };
  g_autofree char *source = dup_source (apply->batch);
  gint64 import_id = goen_import_table_add (db, source, error);

  if (import_id == 0)
    return FALSE;

  apply->import_id = import_id;
  /* People are merged first: somebody who has gone in the meantime joins those who are added. */
  return merge_all (db, plan, import_id, &progress, cancellable, error) &&
         (plan->adds->len == 0 ||
          goen_person_table_add_many (db, plan->adds, import_id, added_cb, &progress, cancellable, error)) &&
         goen_import_table_finish (db, import_id, apply->added, apply->updated, apply->duplicates,
                                   count_rejected (apply->batch), error);
}

gboolean
goen_import_apply (GoenDatabase     *db,
                   GoenImportApply  *apply,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_auto (Plan) plan = { 0, };

  plan_init (&plan);
  for (guint i = 0; i < apply->batch->cards->len; i++)
    plan_card (&plan, apply, g_ptr_array_index (apply->batch->cards, i),
               g_array_index (apply->choices, GoenImportChoice, i));

  /* Importing the same file twice leaves no trace of the second time. */
  if (plan.adds->len == 0 && plan.targets->len == 0)
    return TRUE;

  return write_plan (db, &plan, apply, cancellable, error);
}
