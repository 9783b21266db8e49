/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* How long another process may hold the file before a job gives up. */
#define BUSY_TIMEOUT_MS 10000

/* Virtual machine steps between two looks whether somebody cancelled: some microseconds. */
#define STEPS_BETWEEN_LOOKS 1000

/* KiB of pages kept in memory: the inner pages of every table and index at 100,000 people. */
#define CACHE_KIB "-16384"

static int
interrupt_cb (gpointer user_data)
{
  GoenDatabase *self = user_data;

  return self->interrupt != NULL && g_cancellable_is_cancelled (self->interrupt);
}

/*< private >
 * goen_database_connect:
 * @path: the file
 * @vfs: the file layer of SQLite; "unix" but in tests
 * @flags: SQLITE_OPEN_ flags
 * @error: return location for an error
 *
 * Opens a connection that belongs to the calling thread; nothing is read yet.
 *
 * Returns: (transfer full) (nullable): a connection
 */
GoenDatabase *
goen_database_connect (const char  *path,
                       const char  *vfs,
                       int          flags,
                       GError     **error)
{
  g_autoptr (GoenDatabase) self = g_new0 (GoenDatabase, 1);
  int code;

  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sqlite3_finalize);

  code = sqlite3_open_v2 (path, &self->handle,
                          flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE,
                          vfs);
  if (code != SQLITE_OK)
    {
      goen_database_set_error (self, code, error);
      return NULL;
    }

  self->is_read_only = (flags & SQLITE_OPEN_READONLY) != 0;
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  goen_database_watch_interrupt (self);

  return g_steal_pointer (&self);
}

/*< private >
 * goen_database_watch_interrupt:
 * @self: a database
 *
 * Makes the cancellable of the running job stop the running statement.
 */
void
goen_database_watch_interrupt (GoenDatabase *self)
{
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, interrupt_cb, self);
}

/*< private >
 * goen_database_free:
 * @self: (transfer full): a database
 *
 * Closes the connection; an open transaction is rolled back.
 */
void
goen_database_free (GoenDatabase *self)
{
  g_hash_table_unref (self->statements);
  g_clear_pointer (&self->order, goen_reading_order_free);
  goen_database_drop_order (self);
  g_clear_pointer (&self->unchecked, g_ptr_array_unref);
  g_clear_pointer (&self->changes, goen_change_set_unref);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

/*< private >
 * goen_database_set_up:
 * @self: a new connection
 * @error: return location for an error
 *
 * Sets everything that makes a saved person survive a power cut and a purged one disappear.
 *
 * Why these and no others: journal TRUNCATE with synchronous FULL lost nothing in simulated power cuts, where
 * DELETE with FULL and WAL with NORMAL did. The rest keeps a damaged or hostile file from doing harm.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_database_set_up (GoenDatabase  *self,
                      GError       **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  if (!goen_database_execute (self,
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA cache_size = " CACHE_KIB ";",
                              error))
    return FALSE;

  if (self->is_read_only)
    return goen_database_execute (self, "PRAGMA query_only = ON", error);

  return goen_database_execute (self,
                                "PRAGMA journal_mode = TRUNCATE;"
                                "PRAGMA synchronous = FULL;",
                                error);
}

/*< private >
 * goen_database_execute:
 * @self: a database
 * @sql: any statements, without parameters
 * @error: return location for an error
 *
 * Runs statements and drops what they answer.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_database_execute (GoenDatabase  *self,
                       const char    *sql,
                       GError       **error)
{
  int code;

  g_assert (self->thread == g_thread_self ());

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  goen_database_set_error (self, code, error);

  return FALSE;
}

/*< private >
 * goen_database_get_integer:
 * @self: a database
 * @sql: a statement that gives one number, see goen_database_prepare()
 * @error: return location for an error
 *
 * Asks for one number.
 *
 * Returns: the number, 0 when there is no row, -1 on error
 */
gint64
goen_database_get_integer (GoenDatabase  *self,
                           const char    *sql,
                           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (self, sql, error);
  gboolean has_row;

  if (statement == NULL || !goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

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

  self->interrupt = interrupt;

  return goen_database_execute (self, "PRAGMA query_only = ON", error);
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

/**
 * goen_database_get_changes:
 * @db: a database, in a job that writes
 *
 * Gets the change set in which the job notes what it changes.
 *
 * Returns: (transfer none): the change set of the open transaction
 */
GoenChangeSet *
goen_database_get_changes (GoenDatabase *db)
{
  g_assert (db->thread == g_thread_self ());
  g_assert (db->changes != NULL);

  return db->changes;
}

/*< private >
 * goen_database_get_order:
 * @self: a database
 * @error: return location for an error
 *
 * Gets the collator of this connection.
 *
 * Returns: (transfer none) (nullable): the collator
 */
GoenReadingOrder *
goen_database_get_order (GoenDatabase  *self,
                         GError       **error)
{
  g_assert (self->thread == g_thread_self ());

  if (self->order == NULL)
    self->order = goen_reading_order_new (error);

  return self->order;
}

/*< private >
 * goen_database_drop_order:
 * @self: a database
 *
 * Forgets the list in memory, because the one in the file has changed or may have.
 */
void
goen_database_drop_order (GoenDatabase *self)
{
  g_clear_pointer (&self->order_cache, goen_order_cache_free);
}
