/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Two people who became one. A merge is in effect while it was not undone and the one who is gone is in the trash since
 * then: who was restored alone stands alone again, whatever happens later. */

/**
 * goen_merge_entry_free:
 * @self: (nullable) (transfer full): an entry
 *
 * Frees an entry of the history.
 */
void
goen_merge_entry_free (GoenMergeEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->kept_uuid);
  g_free (self->gone_uuid);
  g_free (self->kept_name);
  g_free (self->gone_name);
  g_free (self);
}

static GoenPersonRecord *
load_living (GoenDatabase     *db,
             gint64            id,
             GoenPersonParts   parts,
             GError          **error)
{
  g_autoptr (GoenPersonRecord) record = goen_person_table_load (db, id, parts, error);

  if (record == NULL || record->deleted == 0)
    return g_steal_pointer (&record);

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       _("One of the two people is in the trash. Restore that person first, then merge the two."));

  return NULL;
}

static gboolean
check_gone (const GoenPersonRecord  *gone,
            gint64                   revision,
            GError                 **error)
{
  if (revision == 0 || gone->revision == revision)
    return TRUE;

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                       _("This person was changed elsewhere in the meantime. Open the person again and repeat your change."));

  return FALSE;
}

static gint64
insert_merge (GoenDatabase            *db,
              const GoenPersonRecord  *before,
              gint64                   revision,
              gint64                   gone_id,
              GError                 **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO merge (merged, kept_id, gone_id, revision, before)"
                           " SELECT deleted, ?, id, ?, ? FROM person WHERE id = ?", error);
  g_autoptr (GBytes) bytes = goen_person_snapshot_new (before);
  gint64 id;

  if (statement == NULL)
    return 0;

  goen_statement_integer (statement, 1, before->id);
  goen_statement_integer (statement, 2, revision);
  goen_statement_bytes (statement, 3, bytes);
  goen_statement_integer (statement, 4, gone_id);
  if (!goen_statement_run (statement, error))
    return 0;

  id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_MERGE, id, GOEN_CHANGE_ADDED);

  return id;
}

static gboolean
note_introductions (GoenDatabase            *db,
                    gint64                   merge_id,
                    const GoenPersonRecord  *gone,
                    gint64                   kept_id,
                    GError                 **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO merge_introduction (merge_id, person_id)"
                           " SELECT ?, id FROM person WHERE introduced_by_uuid = ? AND id NOT IN (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, merge_id);
  goen_statement_text (statement, 2, gone->uuid);
  goen_statement_integer (statement, 3, gone->id);
  goen_statement_integer (statement, 4, kept_id);

  return goen_statement_run (statement, error);
}

/* Who introduced the other one of the two would afterwards have introduced themselves. */
static void
drop_own_introduction (GoenPersonRecord       *merged,
                       const GoenPersonRecord *kept,
                       const GoenPersonRecord *gone)
{
  if (g_strcmp0 (merged->introduced_by_uuid, kept->uuid) == 0 ||
      g_strcmp0 (merged->introduced_by_uuid, gone->uuid) == 0)
    g_clear_pointer (&merged->introduced_by_uuid, g_free);
}

/**
 * goen_merge_table_merge:
 * @db: a database
 * @merged: the one who is kept as they shall be; id and revision say who and since when
 * @gone_id: the one who goes to the trash
 * @gone_revision: of that one when it was read, 0 to take them as they are
 * @error: return location for an error
 *
 * Makes one person out of two.
 *
 * Whom the gone one had introduced is now introduced by the kept one, who also takes over the events, the timeline, the
 * follow-ups and the promises. Which import brought either of them stays known.
 * Neither may be in the trash.
 *
 * Returns: the id of the merge, or 0 with %GOEN_ERROR_CONFLICT when one of them was changed since it was read,
 *   %GOEN_ERROR_INVALID for one person twice or somebody in the trash, %GOEN_ERROR_NOT_FOUND, or another error
 */
gint64
goen_merge_table_merge (GoenDatabase            *db,
                        const GoenPersonRecord  *merged,
                        gint64                   gone_id,
                        gint64                   gone_revision,
                        GError                 **error)
{
  g_autoptr (GoenPersonRecord) after = goen_person_record_copy (merged);
  g_autoptr (GoenPersonRecord) before = NULL;
  g_autoptr (GoenPersonRecord) gone = NULL;
  gint64 id;

  if (merged->id == gone_id)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("This is one and the same person. Choose two people to merge."));
      return 0;
    }

  before = load_living (db, merged->id, GOEN_PERSON_IMAGES, error);
  if (before == NULL)
    return 0;
  gone = load_living (db, gone_id, GOEN_PERSON_FIELDS, error);
  if (gone == NULL || !check_gone (gone, gone_revision, error))
    return 0;

  drop_own_introduction (after, before, gone);
  if (!goen_person_table_save (db, after, error) ||
      !goen_person_table_trash (db, gone_id, error))
    return 0;

  id = insert_merge (db, before, after->revision, gone_id, error);

  return id != 0 &&
         note_introductions (db, id, gone, before->id, error) &&
         goen_merge_move_introductions (db, id, gone->uuid, before->uuid, error) &&
         goen_merge_move_rows (db, id, gone_id, before->id, error) ? id : 0;
}

static char *
dup_name (GPtrArray *rows,
          guint      i)
{
  const GoenPersonRow *row = g_ptr_array_index (rows, i);

  return g_strdup (row != NULL ? row->name : "");
}

static GoenMergeEntry *
read_entry (GoenDatabase   *db,
            GoenStatement  *statement,
            GError        **error)
{
  g_autoptr (GoenMergeEntry) entry = g_new0 (GoenMergeEntry, 1);
  g_autoptr (GPtrArray) rows = NULL;

  entry->id = goen_statement_get (statement, 0);
  entry->merged = goen_statement_get (statement, 1);
  entry->undone = goen_statement_get (statement, 2);
  entry->kept_id = goen_statement_get (statement, 3);
  entry->gone_id = goen_statement_get (statement, 4);
  entry->kept_uuid = goen_statement_dup (statement, 5);
  entry->gone_uuid = goen_statement_dup (statement, 6);

  rows = goen_person_table_load_rows (db, (const gint64[]) { entry->kept_id, entry->gone_id }, 2, error);
  if (rows == NULL)
    return NULL;
  entry->kept_name = dup_name (rows, 0);
  entry->gone_name = dup_name (rows, 1);

  return g_steal_pointer (&entry);
}

/**
 * goen_merge_table_list:
 * @db: a database
 * @error: return location for an error
 *
 * Lists all merges, also those that were undone, with the names that the two have now.
 *
 * A merge leaves the list when one of the two is deleted for ever: the one who is gone after 30 days in the trash.
 *
 * Returns: (transfer full) (nullable) (element-type GoenMergeEntry): the merges, newest first
 */
GPtrArray *
goen_merge_table_list (GoenDatabase  *db,
                       GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_merge_entry_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT m.id, m.merged, m.undone, m.kept_id, m.gone_id, k.uuid, g.uuid FROM merge m"
                           " JOIN person k ON k.id = m.kept_id JOIN person g ON g.id = m.gone_id"
                           " ORDER BY m.id DESC", error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      GoenMergeEntry *entry;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      entry = read_entry (db, statement, error);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
}

/* One step of following: the merge in effect that made @id go, when it is newer than @after. */
static gboolean
find_kept (GoenDatabase  *db,
           gint64        *id,
           gint64        *after,
           gboolean      *found,
           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT m.id, m.kept_id FROM merge m JOIN person p ON p.id = m.gone_id"
                           " WHERE m.gone_id = ? AND m.id > ? AND m.undone = 0 AND p.deleted = m.merged"
                           " ORDER BY m.id DESC LIMIT 1", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, *id);
  goen_statement_integer (statement, 2, *after);
  if (!goen_statement_step (statement, found, error))
    return FALSE;

  if (*found)
    {
      *after = goen_statement_get (statement, 0);
      *id = goen_statement_get (statement, 1);
    }

  return TRUE;
}

/**
 * goen_merge_table_follow:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Finds whom somebody was merged into, and whom that one was merged into in turn.
 *
 * Somebody who goes later than another cannot have gone into them, so that there are no circles.
 *
 * Returns: the one at the end, who may be in the trash, too; @id itself for who is not gone by a merge; -1 on error
 */
gint64
goen_merge_table_follow (GoenDatabase  *db,
                         gint64         id,
                         GError       **error)
{
  gint64 after = 0;
  gboolean found = TRUE;

  while (found)
    if (!find_kept (db, &id, &after, &found, error))
      return -1;

  return id;
}
