/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

/* How long another process may hold the file before a job gives up. */
#define BUSY_TIMEOUT_MS 10000

/* Virtual machine steps between two looks whether somebody cancelled: some microseconds. */
#define STEPS_BETWEEN_LOOKS 1000

/* KiB of pages kept in memory, negative as SQLite wants it. What people look at needs little; who writes much touches
 * every index in any order. */
#define CACHE_KIB      "-8192"
#define CACHE_BULK_KIB "-65536"

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
 * goen_database_set_bulk:
 * @self: a database, not in a transaction
 * @is_bulk: whether much is going to be written
 *
 * Lends memory to a long job, and takes it back.
 */
void
goen_database_set_bulk (GoenDatabase *self,
                        gboolean      is_bulk)
{
  goen_database_execute (self,
                         is_bulk ? "PRAGMA cache_size = " CACHE_BULK_KIB
                                 : "PRAGMA cache_size = " CACHE_KIB "; PRAGMA shrink_memory", NULL);
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
