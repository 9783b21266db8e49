/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Where jobs begin and end on the connection, and what other connections did between them. */

/*< private >
 * goen_database_look_outside:
 * @self: a database
 * @error: return location for an error
 *
 * Looks whether another connection wrote to the file since the last look.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_database_look_outside (GoenDatabase  *self,
                            GError       **error)
{
  gint64 version = goen_database_get_integer (self, "PRAGMA data_version", error);

  if (version < 0)
    return FALSE;

  if (self->data_version != 0 && self->data_version != version)
    {
      self->changed_outside = TRUE;
      goen_database_drop_order (self);
    }
  self->data_version = version;

  return TRUE;
}

/*< private >
 * goen_database_begin_read:
 * @self: a database
 * @interrupt: (nullable): stops a running statement when cancelled
 * @error: return location for an error
 *
 * Begins a job that sees one state of the file and cannot write.
 *
 * Inside a write transaction it sees that transaction.
 *
 * Returns: %FALSE on error, when there is nothing to end
 */
gboolean
goen_database_begin_read (GoenDatabase  *self,
                          GCancellable  *interrupt,
                          GError       **error)
{
  if (self->in_write)
    {
      self->served_in_write = TRUE;
    }
  else if (!goen_database_execute (self, "BEGIN", error))
    {
      return FALSE;
    }
  else if (!goen_database_look_outside (self, error))
    {
      goen_database_roll_back (self);
      return FALSE;
    }

  if (!goen_database_execute (self, "PRAGMA query_only = ON", error))
    {
      if (!self->in_write)
        goen_database_roll_back (self);
      return FALSE;
    }

  self->interrupt = interrupt;

  return TRUE;
}

/*< private >
 * goen_database_end_read:
 * @self: a database
 *
 * Ends what goen_database_begin_read() began.
 */
void
goen_database_end_read (GoenDatabase *self)
{
  self->interrupt = NULL;
  if (!self->is_read_only)
    goen_database_execute (self, "PRAGMA query_only = OFF", NULL);
  if (!self->in_write && sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    goen_database_roll_back (self);
}

/* A synchronising program may have put another file in the place of ours: what we write then goes nowhere. */
static gboolean
check_in_place (GoenDatabase  *self,
                GError       **error)
{
  int has_moved = 0;

  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (!has_moved)
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
               _("The file “%s” was replaced or removed by another program while it was open. "
                 "Nothing was written. Close Goen, look which file is the right one, and open it again."),
               self->path);

  return FALSE;
}

/*< private >
 * goen_database_begin_write:
 * @self: a database
 * @error: return location for an error
 *
 * Begins a write transaction with an empty change set.
 *
 * Returns: %FALSE on error, when there is nothing to roll back
 */
gboolean
goen_database_begin_write (GoenDatabase  *self,
                           GError       **error)
{
  if (self->is_read_only)
    {
      goen_database_set_error (self, SQLITE_READONLY, error);
      return FALSE;
    }

  if (!check_in_place (self, error) ||
      !goen_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!goen_database_look_outside (self, error))
    {
      goen_database_roll_back (self);
      return FALSE;
    }

  self->in_write = TRUE;
  self->served_in_write = FALSE;
  self->merge_index = FALSE;
  self->changes = goen_change_set_new ();

  return TRUE;
}

/*< private >
 * goen_database_commit:
 * @self: a database
 * @error: return location for an error
 *
 * Makes what was written durable, or rolls it back.
 *
 * Returns: %FALSE on error, when nothing was written
 */
gboolean
goen_database_commit (GoenDatabase  *self,
                      GError       **error)
{
  if (goen_database_execute (self, "COMMIT", error))
    {
      self->in_write = FALSE;
      return TRUE;
    }

  goen_database_roll_back (self);

  return FALSE;
}

/*< private >
 * goen_database_roll_back:
 * @self: a database
 *
 * Ends a transaction without a trace, where SQLite has not done so by itself after an error.
 */
void
goen_database_roll_back (GoenDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);

  /* After a disk error in a commit SQLite answers one more statement with that error before it recovers from the journal. */
  sqlite3_exec (self->handle, "PRAGMA schema_version", NULL, NULL, NULL);
  self->in_write = FALSE;
  g_clear_pointer (&self->changes, goen_change_set_unref);
  goen_database_drop_order (self);
}

/**
 * goen_database_yield:
 * @db: a database
 * @cancellable: (nullable): of the job
 * @error: return location for an error
 *
 * Lets the reads that wait go first; called about every 50 ms by a job that writes much.
 *
 * They run on the same connection and see what the job has written so far.
 *
 * Returns: %FALSE when the job was cancelled and must end
 */
gboolean
goen_database_yield (GoenDatabase  *db,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_assert (db->thread == g_thread_self ());

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (db->serve != NULL && db->in_write)
    db->serve (db->serve_data);

  /* After some disk errors SQLite rolls back by itself, also when only a read met them. */
  if (db->in_write && sqlite3_get_autocommit (db->handle))
    {
      goen_database_set_error (db, SQLITE_IOERR, error);
      return FALSE;
    }

  return TRUE;
}
