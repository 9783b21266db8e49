/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* How long waiting reads may wait. */
#define PACE_USEC (50 * 1000)

/* One undoing. */
typedef struct {
  GoenDatabase     *db;
  gint64            import_id;
  gint64            finished;     /* Unix time in seconds */
  GCancellable     *cancellable;  /* (nullable) */
  gint64            since;        /* monotonic time of the last yield */
  GoenImportUndone  undone;
} Undoing;

static gboolean
pace (Undoing  *self,
      GError  **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (g_get_monotonic_time () - self->since < PACE_USEC)
    return TRUE;

  if (!goen_database_yield (self->db, self->cancellable, error))
    return FALSE;
  self->since = g_get_monotonic_time ();

  return TRUE;
}

/* Who was changed and left alone, and whom it added and who is in the list. */
static gboolean
has_work (Undoing   *self,
          gboolean  *found,
          GError   **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self->db,
                           "SELECT 1 WHERE EXISTS (SELECT 1 FROM import_update WHERE import_id = ?1)"
                           " OR EXISTS (SELECT 1 FROM person WHERE import_id = ?1 AND deleted = 0)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, self->import_id);

  return goen_statement_step (statement, found, error);
}

static gboolean
check_import (Undoing  *self,
              GError  **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self->db, "SELECT finished, undone FROM import WHERE id = ?", error);
  gboolean has_row;
  gboolean is_left;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, self->import_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;

  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("There is no such import in the history."));
      return FALSE;
    }

  if (!has_work (self, &is_left, error))
    return FALSE;

  if (goen_statement_get (statement, 1) != 0 && !is_left)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("This import has been undone already. Import the file again to bring the people back."));
      return FALSE;
    }

  self->finished = goen_statement_get (statement, 0);

  return TRUE;
}

/* The only column of all rows, before anything is changed under them. */
static GArray *
list_ids (Undoing     *self,
          const char  *sql,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement = goen_database_prepare (self->db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, self->import_id);
  while (TRUE)
    {
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = goen_statement_get (statement, 0);
      g_array_append_val (ids, id);
    }
}

static gboolean
get_revision_after (Undoing  *self,
                    gint64    person_id,
                    gint64   *revision,
                    GError  **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self->db, "SELECT revision FROM import_update WHERE import_id = ? AND person_id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, self->import_id);
  goen_statement_integer (statement, 2, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  *revision = has_row ? goen_statement_get (statement, 0) : 0;

  return TRUE;
}

/* An import of schema 1 did not note the revision it made. It counted up by one, except for who was in the trash. */
static gboolean
is_as_imported (const Undoing          *self,
                const GoenPersonRecord *before,
                const GoenPersonRecord *current,
                gint64                  revision)
{
  if (current->deleted != 0)
    return FALSE;
  if (revision != 0)
    return current->revision == revision;

  return current->modified <= self->finished && current->revision <= before->revision + 1;
}

/* What was done is not done again when the import is undone once more for those who were left alone. */
static gboolean
forget_before (Undoing  *self,
               gint64    person_id,
               GError  **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self->db, "DELETE FROM import_update WHERE import_id = ? AND person_id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, self->import_id);
  goen_statement_integer (statement, 2, person_id);

  return goen_statement_run (statement, error);
}

static gboolean
restore (Undoing  *self,
         gint64    person_id,
         GError  **error)
{
  g_autoptr (GoenPersonRecord) before = goen_import_table_load_before (self->db, self->import_id, person_id, error);
  g_autoptr (GoenPersonRecord) current = NULL;
  gboolean was_in_trash;
  gint64 revision;

  if (before == NULL)
    return FALSE;
  current = goen_person_table_load (self->db, person_id, GOEN_PERSON_IMAGES, error);
  if (current == NULL || !get_revision_after (self, person_id, &revision, error))
    return FALSE;

  if (!is_as_imported (self, before, current, revision))
    {
      self->undone.n_kept++;
      return TRUE;
    }

  was_in_trash = before->deleted != 0;
  self->undone.n_restored++;

  return goen_history_restore (self->db, before, current, error) &&
         (!was_in_trash || goen_person_table_trash (self->db, person_id, error)) &&
         forget_before (self, person_id, error);
}

static gboolean
restore_changed (Undoing  *self,
                 GError  **error)
{
  g_autoptr (GArray) ids =
    list_ids (self, "SELECT person_id FROM import_update WHERE import_id = ? ORDER BY person_id", error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!restore (self, g_array_index (ids, gint64, i), error) || !pace (self, error))
      return FALSE;

  return TRUE;
}

static gboolean
trash_added (Undoing  *self,
             GError  **error)
{
  g_autoptr (GArray) ids =
    list_ids (self, "SELECT id FROM person WHERE import_id = ? AND deleted = 0 ORDER BY id", error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean is_shared;

      if (!goen_history_has_others (self->db, id, self->import_id, &is_shared, error))
        return FALSE;

      if (is_shared)
        self->undone.n_kept++;
      else
        self->undone.n_trashed++;
      if ((!is_shared && !goen_person_table_trash (self->db, id, error)) || !pace (self, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mark_undone (Undoing  *self,
             GError  **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self->db, "UPDATE import SET undone = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  goen_statement_integer (statement, 2, self->import_id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (self->db->changes, GOEN_TABLE_IMPORT, self->import_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/*< private >
 * goen_history_has_others:
 * @db: a database
 * @person_id: a person
 * @import_id: the import that added them
 * @found: (out): whether there is somebody
 * @error: return location for an error
 *
 * Looks for somebody who did not come with an import and was merged into a person: then there is more in them than it
 * brought.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_history_has_others (GoenDatabase  *db,
                         gint64         person_id,
                         gint64         import_id,
                         gboolean      *found,
                         GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "WITH RECURSIVE inside (id, import_id) AS ("
                           " SELECT p.id, p.import_id FROM merge m JOIN person p ON p.id = m.gone_id"
                           "  WHERE m.kept_id = ?1 AND m.undone = 0 AND p.deleted = m.merged"
                           " UNION SELECT p.id, p.import_id FROM inside i"
                           "  JOIN merge m ON m.kept_id = i.id JOIN person p ON p.id = m.gone_id"
                           "  WHERE m.undone = 0 AND p.deleted = m.merged)"
                           " SELECT 1 FROM inside WHERE import_id IS NOT ?2 LIMIT 1", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  goen_statement_integer (statement, 2, import_id);

  return goen_statement_step (statement, found, error);
}

/**
 * goen_import_table_undo:
 * @db: a database
 * @import_id: an import
 * @undone: (out) (optional): what was done
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Undoes an import; for a bulk job.
 *
 * Whom it added goes to the trash, also when they were edited since, and can be restored from there. Whom it changed is
 * as before again, images and tags included; who had come back from the trash by the import is there again, for another
 * 30 days. Somebody who was changed since, or deleted, is left alone and counted. Of an import that an old version made,
 * whom it took out of the trash is left alone, too.
 *
 * Merges since: who was merged into another is in the trash already and stays there, and the other one, having been
 * changed by the merge, stays. A person whom the import added, and into whom somebody else was merged who did not come
 * with it, stays and is counted as left alone. Undo the merge first where that is not what is wanted.
 *
 * An import can be undone again while somebody was left alone or is in the list again: once what stood in the way has
 * been taken back, they follow.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND, %GOEN_ERROR_INVALID when it was undone already and nobody is left,
 *   %GOEN_ERROR_DAMAGED, %G_IO_ERROR_CANCELLED, or another error, when the transaction is to be given up
 */
gboolean
goen_import_table_undo (GoenDatabase      *db,
                        gint64             import_id,
                        GoenImportUndone  *undone,
                        GCancellable      *cancellable,
                        GError           **error)
{
  Undoing self = {
    .db = db,
    .import_id = import_id,
    .cancellable = cancellable,
    .since = g_get_monotonic_time (),
  };

  if (!check_import (&self, error) ||
      !restore_changed (&self, error) ||
      !trash_added (&self, error) ||
      !mark_undone (&self, error))
    return FALSE;

  if (undone != NULL)
    *undone = self.undone;

  return TRUE;
}
