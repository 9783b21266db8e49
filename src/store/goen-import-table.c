/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* The history of imports: what each brought, and how those it changed were before; see goen-person-snapshot.c. */

/**
 * goen_import_entry_free:
 * @self: (nullable) (transfer full): an entry
 *
 * Frees an entry of the history.
 */
void
goen_import_entry_free (GoenImportEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->source);
  g_free (self);
}

/**
 * goen_import_table_add:
 * @db: a database
 * @source: file names, for the history
 * @error: return location for an error
 *
 * Begins an import.
 *
 * Returns: its id, 0 on error
 */
gint64
goen_import_table_add (GoenDatabase  *db,
                       const char    *source,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO import (source, started) VALUES (?, ?)", error);
  gint64 id;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, source);
  goen_statement_integer (statement, 2, g_get_real_time () / G_USEC_PER_SEC);
  if (!goen_statement_run (statement, error))
    return 0;

  id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_IMPORT, id, GOEN_CHANGE_ADDED);

  return id;
}

/**
 * goen_import_table_finish:
 * @db: a database
 * @import_id: an import
 * @added: how many people are new
 * @updated: how many were known and brought something new
 * @duplicates: how many were known
 * @rejected: how many could not be read
 * @error: return location for an error
 *
 * Notes how an import ended.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_import_table_finish (GoenDatabase  *db,
                          gint64         import_id,
                          guint          added,
                          guint          updated,
                          guint          duplicates,
                          guint          rejected,
                          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE import SET finished = ?, added = ?, updated = ?, duplicates = ?, rejected = ?"
                           " WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  goen_statement_integer (statement, 2, added);
  goen_statement_integer (statement, 3, updated);
  goen_statement_integer (statement, 4, duplicates);
  goen_statement_integer (statement, 5, rejected);
  goen_statement_integer (statement, 6, import_id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_IMPORT, import_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_import_table_note_update:
 * @db: a database
 * @import_id: an import
 * @before: a stored person as they are before the import changes them
 * @error: return location for an error
 *
 * Keeps how somebody was, so that the import can be undone; only the first time in one import.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_import_table_note_update (GoenDatabase            *db,
                               gint64                   import_id,
                               const GoenPersonRecord  *before,
                               GError                 **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO import_update (import_id, person_id, before) VALUES (?, ?, ?)"
                           " ON CONFLICT (import_id, person_id) DO NOTHING", error);
  g_autoptr (GBytes) bytes = goen_person_snapshot_new (before);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, import_id);
  goen_statement_integer (statement, 2, before->id);
  goen_statement_bytes (statement, 3, bytes);

  return goen_statement_run (statement, error);
}

/**
 * goen_import_table_note_updated:
 * @db: a database
 * @import_id: an import
 * @person_id: somebody for whom goen_import_table_note_update() was called
 * @revision: of the person as the import leaves them
 * @error: return location for an error
 *
 * Notes which revision the import made, so that a later change is noticed when it is undone.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_import_table_note_updated (GoenDatabase  *db,
                                gint64         import_id,
                                gint64         person_id,
                                gint64         revision,
                                GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE import_update SET revision = ? WHERE import_id = ? AND person_id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, revision);
  goen_statement_integer (statement, 2, import_id);
  goen_statement_integer (statement, 3, person_id);

  return goen_statement_run (statement, error);
}

/* How many came at all and how many of them are gone is each said by an index alone. */
#define SELECT_IMPORTS \
  "SELECT id, source, started, finished, undone, added, updated, duplicates, rejected," \
  " (SELECT count (*) FROM person INDEXED BY person_by_import WHERE import_id = import.id)" \
  " - (SELECT count (*) FROM person INDEXED BY person_gone_by_import WHERE import_id = import.id AND deleted > 0)," \
  " (SELECT count (*) FROM import_update WHERE import_id = import.id)" \
  " FROM import ORDER BY id DESC"

static GoenImportEntry *
read_entry (GoenStatement *statement)
{
  GoenImportEntry *entry = g_new0 (GoenImportEntry, 1);

  entry->id = goen_statement_get (statement, 0);
  entry->source = goen_statement_dup (statement, 1);
  entry->started = goen_statement_get (statement, 2);
  entry->finished = goen_statement_get (statement, 3);
  entry->undone = goen_statement_get (statement, 4);
  entry->added = goen_statement_get (statement, 5);
  entry->updated = goen_statement_get (statement, 6);
  entry->duplicates = goen_statement_get (statement, 7);
  entry->rejected = goen_statement_get (statement, 8);
  entry->n_left = goen_statement_get (statement, 9);
  entry->n_changed = goen_statement_get (statement, 10);

  return entry;
}

/**
 * goen_import_table_list:
 * @db: a database
 * @error: return location for an error
 *
 * Lists all imports, also those that were undone.
 *
 * Returns: (transfer full) (nullable) (element-type GoenImportEntry): the imports, newest first
 */
GPtrArray *
goen_import_table_list (GoenDatabase  *db,
                        GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_import_entry_free);
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_IMPORTS, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (statement));
    }
}

/**
 * goen_import_table_load_before:
 * @db: a database
 * @import_id: an import
 * @person_id: a person
 * @error: return location for an error
 *
 * Reads how somebody was before an import changed them.
 *
 * Returns: (transfer full) (nullable): the person with images, id, UUID and the revision of then; %NULL with
 *   %GOEN_ERROR_NOT_FOUND when the import did not change this person, %GOEN_ERROR_DAMAGED, or another error
 */
GoenPersonRecord *
goen_import_table_load_before (GoenDatabase  *db,
                               gint64         import_id,
                               gint64         person_id,
                               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT u.before, p.uuid FROM import_update u JOIN person p ON p.id = u.person_id"
                           " WHERE u.import_id = ? AND u.person_id = ?", error);
  g_autoptr (GBytes) bytes = NULL;
  GoenPersonRecord *record;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, import_id);
  goen_statement_integer (statement, 2, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("This person was not changed by this import."));
      return NULL;
    }

  bytes = goen_statement_dup_bytes (statement, 0);
  record = goen_person_snapshot_read (bytes, error);
  if (record == NULL)
    return NULL;

  record->id = person_id;
  record->uuid = goen_statement_dup (statement, 1);

  return record;
}
