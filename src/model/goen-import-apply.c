/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-history-table.h"
#include "goen-import-private.h"
#include "goen-library-private.h"

/* One writing of an import. */
typedef struct {
  GoenDatabase    *db;
  GoenImportApply *apply;
  GoenImportPlan  *plan;
  gint64           import_id;
  guint            n_merged;
  guint            n_all;
} Writing;

static char *
dup_source (const GoenImportBatch *batch)
{
  GString *source = g_string_new (NULL);

  for (guint i = 0; i < batch->files->len; i++)
    {
      const GoenImportFile *file = g_ptr_array_index (batch->files, i);

      g_string_append_printf (source, "%s%s", i > 0 ? ", " : "", file->name);
    }

  return g_string_free_and_steal (source);
}

/* An import that changes nothing, such as that of the same file twice, leaves no trace. */
static gboolean
begin_import (Writing  *writing,
              GError  **error)
{
  g_autofree char *source = NULL;

  if (writing->import_id != 0)
    return TRUE;

  source = dup_source (writing->apply->batch);
  writing->import_id = goen_import_table_add (writing->db, source, error);

  return writing->import_id != 0;
}

/* As it is, with images; somebody in the trash comes back. */
static GoenPersonRecord *
bring_back (Writing                 *writing,
            const GoenPersonRecord  *before,
            GError                 **error)
{
  if (before->deleted == 0)
    return goen_person_record_copy (before);

  if (!goen_person_table_restore (writing->db, before->id, error))
    return NULL;

  return goen_person_table_load (writing->db, before->id, GOEN_PERSON_IMAGES, error);
}

static gboolean
save_changed (Writing                 *writing,
              const GoenPersonRecord  *before,
              GoenPersonRecord        *after,
              gboolean                 is_changed,
              GError                 **error)
{
  return begin_import (writing, error) &&
         goen_import_table_note_update (writing->db, writing->import_id, before, error) &&
         (!is_changed || goen_person_table_save (writing->db, after, error)) &&
         goen_import_table_note_updated (writing->db, writing->import_id, after->id, after->revision, error);
}

static gboolean
merge_into (Writing          *writing,
            GoenImportGroup  *known,
            GError          **error)
{
  GoenImportApply *apply = writing->apply;
  const GArray *parts = g_hash_table_lookup (writing->plan->merges, known);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GoenPersonRecord) before = goen_person_table_load (writing->db, known->id, GOEN_PERSON_IMAGES, &load_error);
  g_autoptr (GoenPersonRecord) after = NULL;
  guint n_changed = 0, n_news;

  if (g_error_matches (load_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      goen_import_plan_add_gone (writing->plan, apply, parts);
      return TRUE;
    }

  if (before == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }

  after = bring_back (writing, before, error);
  if (after == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    n_changed += goen_import_merge_part (&after, &g_array_index (parts, GoenImportPart, i));

  /* Coming back from the trash is news, too. */
  n_news = before->deleted != 0 ? MAX (n_changed, 1) : n_changed;
  apply->updated += n_news;
  apply->duplicates += parts->len - n_news;

  return n_news == 0 || save_changed (writing, before, after, n_changed > 0, error);
}

static void
tick (Writing *writing,
      guint    n_done)
{
  if (writing->n_all > 0)
    writing->apply->tick ((double) n_done / writing->n_all, writing->apply->tick_data);
}

static void
added_cb (guint    done,
          guint    all,
          gpointer user_data)
{
  Writing *writing = user_data;

  tick (writing, writing->n_merged + done);
}

static gboolean
merge_all (Writing       *writing,
           GCancellable  *cancellable,
           GError       **error)
{
  gint64 since = g_get_monotonic_time ();

  for (guint i = 0; i < writing->plan->targets->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!merge_into (writing, g_ptr_array_index (writing->plan->targets, i), error))
        return FALSE;

      writing->n_merged++;
      tick (writing, writing->n_merged);
      if (!goen_library_pace (writing->db, &since, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* What the user said of the columns is remembered for the next file with this header. Where that is what Goen
 * knows of the program anyway, there is nothing to remember. */
static gboolean
remember_mapping (GoenDatabase          *db,
                  const GoenImportFile  *file,
                  GError               **error)
{
  const char *key = goen_csv_table_get_header_key (file->table);
  g_autofree char *text = goen_csv_mapping_to_text (file->mapping, file->table);

  if (goen_csv_table_get_program (file->table) != NULL)
    {
      g_autoptr (GPtrArray) known = goen_csv_table_guess_mapping (file->table);
      g_autofree char *known_text = goen_csv_mapping_to_text (known, file->table);

      if (g_str_equal (text, known_text))
        g_clear_pointer (&text, g_free);
    }

  return goen_csv_mapping_table_set (db, key, text, error);
}

static gboolean
remember_mappings (GoenDatabase           *db,
                   const GoenImportBatch  *batch,
                   GError                **error)
{
  for (guint i = 0; i < batch->files->len; i++)
    {
      const GoenImportFile *file = g_ptr_array_index (batch->files, i);

      if (file->mapping != NULL && file->origin >= GOEN_IMPORT_MAPPING_REMEMBERED && !remember_mapping (db, file, error))
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

static gboolean
write_people (Writing       *writing,
              GCancellable  *cancellable,
              GError       **error)
{
  GoenImportApply *apply = writing->apply;
  GPtrArray *adds = writing->plan->adds;

  /* People are merged first: somebody who has gone in the meantime joins those who are added. */
  if (!merge_all (writing, cancellable, error))
    return FALSE;

  if (adds->len > 0 &&
      !(begin_import (writing, error) &&
        goen_person_table_add_many (writing->db, adds, writing->import_id, added_cb, writing, cancellable, error)))
    return FALSE;

  return writing->import_id == 0 ||
         goen_import_table_finish (writing->db, writing->import_id, apply->added, apply->updated, apply->duplicates,
                                   count_rejected (apply->batch), error);
}

gboolean
goen_import_apply (GoenDatabase     *db,
                   GoenImportApply  *apply,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_auto (GoenImportPlan) plan = { 0, };
  Writing writing = { .db = db, .apply = apply, .plan = &plan };

  apply->added = apply->updated = apply->duplicates = 0;
  apply->import_id = 0;
  goen_import_plan_init (&plan, apply);
  writing.n_all = plan.adds->len + plan.targets->len;
  if (!write_people (&writing, cancellable, error))
    return FALSE;

  apply->import_id = writing.import_id;

  return remember_mappings (db, apply->batch, error);
}
