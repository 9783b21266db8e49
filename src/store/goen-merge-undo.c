/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

typedef struct {
  gint64  id;
  gint64  merged;    /* Unix time in seconds */
  gint64  kept_id;
  gint64  gone_id;
  gint64  revision;  /* of the kept one after the merge */
  gint64  undone;
  GBytes *before;    /* (owned) (nullable) */
} Merge;

static void
merge_clear (Merge *self)
{
  g_clear_pointer (&self->before, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

static gboolean
load_merge (GoenDatabase  *db,
            gint64         id,
            Merge         *merge,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT merged, kept_id, gone_id, revision, undone, before FROM merge WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("There is no such merge in the history. It cannot be undone once one of the two people "
                             "has been deleted forever."));
      return FALSE;
    }

  merge->id = id;
  merge->merged = goen_statement_get (statement, 0);
  merge->kept_id = goen_statement_get (statement, 1);
  merge->gone_id = goen_statement_get (statement, 2);
  merge->revision = goen_statement_get (statement, 3);
  merge->undone = goen_statement_get (statement, 4);
  merge->before = goen_statement_dup_bytes (statement, 5);

  return TRUE;
}

static gboolean
check_kept (const Merge             *merge,
            const GoenPersonRecord  *kept,
            GError                 **error)
{
  if (merge->undone != 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("This merge has been undone already."));
      return FALSE;
    }

  if (kept->deleted != 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("The person who was kept is in the trash. "
                             "Restore that person first, then undo the merge."));
      return FALSE;
    }

  if (kept->revision != merge->revision)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("The person who was kept was changed after the merge, so the merge was not undone. "
                             "Undo what was merged later first, or restore the other person from the trash."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
mark_undone (GoenDatabase  *db,
             gint64         id,
             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "UPDATE merge SET undone = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_MERGE, id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

static gboolean
restore_kept (GoenDatabase            *db,
              const Merge             *merge,
              const GoenPersonRecord  *kept,
              GError                 **error)
{
  g_autoptr (GoenPersonRecord) before = goen_person_snapshot_read (merge->before, error);

  if (before == NULL)
    return FALSE;
  before->id = merge->kept_id;

  return goen_history_restore (db, before, kept, error);
}

/* Undoing the import that had added them would have put them into the trash, where the merge had put them already. */
static gboolean
is_undone_import (GoenDatabase  *db,
                  const Merge   *merge,
                  gboolean      *is_undone,
                  GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT import.id FROM import JOIN person ON import_id = import.id"
                           " WHERE person.id = ? AND undone >= ?", error);
  gboolean has_others;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, merge->gone_id);
  goen_statement_integer (statement, 2, merge->merged);
  if (!goen_statement_step (statement, is_undone, error))
    return FALSE;
  if (!*is_undone)
    return TRUE;

  if (!goen_history_has_others (db, merge->gone_id, goen_statement_get (statement, 0), &has_others, error))
    return FALSE;
  *is_undone = !has_others;

  return TRUE;
}

static gboolean
restore_gone (GoenDatabase            *db,
              const Merge             *merge,
              const GoenPersonRecord  *gone,
              GError                 **error)
{
  gboolean is_undone;

  if (gone->deleted != merge->merged)
    return TRUE;
  if (!is_undone_import (db, merge, &is_undone, error))
    return FALSE;

  return is_undone || goen_person_table_restore (db, merge->gone_id, error);
}

/**
 * goen_merge_table_undo:
 * @db: a database
 * @merge_id: a merge
 * @error: return location for an error
 *
 * Makes two people out of one again, who know whom they introduced and have the events, timelines and follow-ups that they
 * had, as far as these have not been given to somebody else since.
 *
 * The one who is gone comes out of the trash, unless they have been restored since: then they stay where they are. They
 * also stay in the trash when the import that had added them was undone after the merge, and nobody who came from
 * elsewhere was merged into them.
 *
 * Returns: %FALSE with %GOEN_ERROR_CONFLICT when the kept one was changed since or is in the trash,
 *   %GOEN_ERROR_INVALID when it was undone already, %GOEN_ERROR_NOT_FOUND, %GOEN_ERROR_DAMAGED, or another error
 */
gboolean
goen_merge_table_undo (GoenDatabase  *db,
                       gint64         merge_id,
                       GError       **error)
{
  g_auto (Merge) merge = { 0 };
  g_autoptr (GoenPersonRecord) kept = NULL;
  g_autoptr (GoenPersonRecord) gone = NULL;

  if (!load_merge (db, merge_id, &merge, error))
    return FALSE;
  kept = goen_person_table_load (db, merge.kept_id, GOEN_PERSON_IMAGES, error);
  if (kept == NULL || !check_kept (&merge, kept, error))
    return FALSE;
  gone = goen_person_table_load (db, merge.gone_id, GOEN_PERSON_FIELDS, error);

  /* The kept one comes last, so that the gone one may be the introducer again. */
  return gone != NULL &&
         mark_undone (db, merge_id, error) &&
         goen_merge_return_rows (db, merge_id, merge.gone_id, merge.kept_id, error) &&
         restore_gone (db, &merge, gone, error) &&
         restore_kept (db, &merge, kept, error) &&
         goen_merge_move_introductions (db, merge_id, kept->uuid, gone->uuid, error);
}

typedef struct {
  gint64 id;
  gint64 revision;
} Introduced;

static GArray *
list_introduced (GoenDatabase  *db,
                 gint64         merge_id,
                 const char    *by_uuid,
                 GError       **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (Introduced));
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id, revision FROM merge_introduction JOIN person ON id = person_id"
                           " WHERE merge_id = ? AND introduced_by_uuid = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, merge_id);
  goen_statement_text (statement, 2, by_uuid);
  while (TRUE)
    {
      Introduced introduced;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&people);
      introduced.id = goen_statement_get (statement, 0);
      introduced.revision = goen_statement_get (statement, 1);
      g_array_append_val (people, introduced);
    }
}

static gboolean
set_introducer (GoenDatabase  *db,
                gint64         id,
                const char    *uuid,
                GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE person SET introduced_by_uuid = ?, revision = revision + 1 WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, uuid);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/*< private >
 * goen_merge_move_introductions:
 * @db: a database
 * @merge_id: a merge for which it is noted whom the one who is gone introduced
 * @from_uuid: the introducer so far
 * @to_uuid: the introducer from now on
 * @error: return location for an error
 *
 * Gives those who are noted another introducer; who has got yet another one since is left alone.
 *
 * It is not a change that anybody made to them, and so does not keep other imports and merges from being undone.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_merge_move_introductions (GoenDatabase  *db,
                               gint64         merge_id,
                               const char    *from_uuid,
                               const char    *to_uuid,
                               GError       **error)
{
  g_autoptr (GArray) people = list_introduced (db, merge_id, from_uuid, error);

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const Introduced *introduced = &g_array_index (people, Introduced, i);

      if (!set_introducer (db, introduced->id, to_uuid, error) ||
          !goen_history_carry (db, introduced->id, introduced->revision, introduced->revision + 1, error))
        return FALSE;
    }

  return TRUE;
}
