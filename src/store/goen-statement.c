/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

/*< private >
 * goen_database_prepare:
 * @self: a database
 * @sql: one statement, in memory that lives as long as the program: the pointer is the key of the cache
 * @error: return location for an error
 *
 * Takes a statement from the cache or prepares it.
 *
 * Returns: (transfer full) (nullable): a statement with nothing bound
 */
GoenStatement *
goen_database_prepare (GoenDatabase  *self,
                       const char    *sql,
                       GError       **error)
{
  GoenStatement *statement;
  sqlite3_stmt *handle = NULL;

  g_assert (self->thread == g_thread_self ());

  if (!g_hash_table_steal_extended (self->statements, sql, NULL, (gpointer *) &handle))
    {
      int code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);

      if (code != SQLITE_OK)
        {
          goen_database_set_error (self, code, error);
          return NULL;
        }
    }

  statement = g_new0 (GoenStatement, 1);
  statement->db = self;
  statement->sql = sql;
  statement->handle = handle;

  return statement;
}

/*< private >
 * goen_statement_free:
 * @self: (transfer full): a statement
 *
 * Gives a statement back to the cache.
 */
void
goen_statement_free (GoenStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  g_hash_table_replace (self->db->statements, (gpointer) self->sql, self->handle);
  g_free (self);
}

/*< private >
 * goen_statement_step:
 * @self: a statement
 * @has_row: (out): whether there is a row to read; %FALSE at the end
 * @error: return location for an error
 *
 * Goes to the next row.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_statement_step (GoenStatement  *self,
                     gboolean       *has_row,
                     GError        **error)
{
  int code = self->code != SQLITE_OK ? self->code : sqlite3_step (self->handle);

  *has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  goen_database_set_error (self->db, code, error);

  return FALSE;
}

/*< private >
 * goen_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs a statement that gives no rows, and makes it ready to be bound again.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_statement_run (GoenStatement  *self,
                    GError        **error)
{
  gboolean has_row;

  do
    {
      if (!goen_statement_step (self, &has_row, error))
        return FALSE;
    }
  while (has_row);

  goen_statement_reset (self);

  return TRUE;
}

/*< private >
 * goen_statement_reset:
 * @self: a statement
 *
 * Makes a statement ready to be bound and run again.
 */
void
goen_statement_reset (GoenStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

static void
note_code (GoenStatement *self,
           int            code)
{
  if (self->code == SQLITE_OK)
    self->code = code;
}

/*< private >
 * goen_statement_text:
 * @self: a statement
 * @index: the parameter, from 1
 * @text: (nullable): UTF-8 that lives until the statement is reset; %NULL binds NULL
 *
 * Binds text.
 */
void
goen_statement_text (GoenStatement *self,
                     int            index,
                     const char    *text)
{
  note_code (self, sqlite3_bind_text (self->handle, index, text, -1, SQLITE_STATIC));
}

/*< private >
 * goen_statement_integer:
 * @self: a statement
 * @index: the parameter, from 1
 * @value: a number
 *
 * Binds a number.
 */
void
goen_statement_integer (GoenStatement *self,
                        int            index,
                        gint64         value)
{
  note_code (self, sqlite3_bind_int64 (self->handle, index, value));
}

/*< private >
 * goen_statement_real:
 * @self: a statement
 * @index: the parameter, from 1
 * @value: a number
 *
 * Binds a number with a fraction.
 */
void
goen_statement_real (GoenStatement *self,
                     int            index,
                     double         value)
{
  note_code (self, sqlite3_bind_double (self->handle, index, value));
}

/*< private >
 * goen_statement_bytes:
 * @self: a statement
 * @index: the parameter, from 1
 * @bytes: data that lives until the statement is reset
 *
 * Binds bytes.
 */
void
goen_statement_bytes (GoenStatement *self,
                      int            index,
                      GBytes        *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    note_code (self, sqlite3_bind_zeroblob (self->handle, index, 0));
  else
    note_code (self, sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_STATIC));
}

/*< private >
 * goen_statement_dup:
 * @self: a statement on a row
 * @column: the column, from 0
 *
 * Reads text.
 *
 * A damaged file, or another program, may hold bytes that are not UTF-8; they are replaced, since everything above relies on valid text.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
goen_statement_dup (GoenStatement *self,
                    int            column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);
  gssize length = sqlite3_column_bytes (self->handle, column);

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, length, NULL))
    return g_strndup (text, length);

  return g_utf8_make_valid (text, length);
}

/*< private >
 * goen_statement_get:
 * @self: a statement on a row
 * @column: the column, from 0
 *
 * Reads a number.
 *
 * Returns: the number, 0 for NULL
 */
gint64
goen_statement_get (GoenStatement *self,
                    int            column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/*< private >
 * goen_statement_get_real:
 * @self: a statement on a row
 * @column: the column, from 0
 *
 * Reads a number with a fraction.
 *
 * Returns: the number, 0 for NULL
 */
double
goen_statement_get_real (GoenStatement *self,
                         int            column)
{
  return sqlite3_column_double (self->handle, column);
}

/*< private >
 * goen_statement_dup_bytes:
 * @self: a statement on a row
 * @column: the column, from 0
 *
 * Reads bytes.
 *
 * Returns: (transfer full): the bytes; none for NULL
 */
GBytes *
goen_statement_dup_bytes (GoenStatement *self,
                          int            column)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}
