/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-touch-private.h"

/* The deadline of a check, or another reason to stop it. */
typedef struct {
  gint64        deadline;   /* monotonic time, 0 for none */
  GCancellable *interrupt;  /* (nullable) */
} CheckLimit;

static int
limit_cb (gpointer user_data)
{
  CheckLimit *limit = user_data;

  return (limit->deadline != 0 && g_get_monotonic_time () > limit->deadline) ||
         (limit->interrupt != NULL && g_cancellable_is_cancelled (limit->interrupt));
}

/* Runs one check. Stopped is no error, and leaves @finished FALSE. */
static gboolean
run_check (GoenDatabase  *self,
           const char    *sql,
           CheckLimit    *limit,
           gboolean      *finished,
           GError       **error)
{
  sqlite3_stmt *check = NULL;
  gboolean is_sound = FALSE;
  int code = sqlite3_prepare_v2 (self->handle, sql, -1, &check, NULL);

  *finished = FALSE;
  if (code == SQLITE_OK)
    {
      sqlite3_progress_handler (self->handle, 100, limit_cb, limit);
      code = sqlite3_step (check);
      goen_database_watch_interrupt (self);
      is_sound = code == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (check, 0), "ok") == 0;
    }

  if ((code & 0xff) != SQLITE_INTERRUPT)
    {
      *finished = is_sound;
      if (!is_sound)
        goen_database_set_error (self, code == SQLITE_ROW ? SQLITE_CORRUPT : code, error);
    }
  sqlite3_finalize (check);

  return is_sound || (code & 0xff) == SQLITE_INTERRUPT;
}

/*< private >
 * goen_database_quick_check:
 * @self: a database
 * @budget_ms: how long it may take, 0 for as long as needed
 * @error: return location for an error
 *
 * Looks through the whole file for damage, and notes it in is_checked when there was time for all of it.
 *
 * A large file takes longer than a start may; it is then for goen_database_check_rest().
 *
 * Returns: %FALSE with %GOEN_ERROR_DAMAGED or another error; %TRUE when sound or out of time
 */
gboolean
goen_database_quick_check (GoenDatabase  *self,
                           guint          budget_ms,
                           GError       **error)
{
  CheckLimit limit = { budget_ms > 0 ? g_get_monotonic_time () + budget_ms * 1000 : 0, NULL };

  return run_check (self, "PRAGMA quick_check (1)", &limit, &self->is_checked, error);
}

static GPtrArray *
list_tables (GoenDatabase  *self,
             GError       **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (self, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&tables);
      g_ptr_array_add (tables, goen_statement_dup (statement, 0));
    }
}

/*< private >
 * goen_database_check_rest:
 * @self: a database
 * @interrupt: (nullable): stops it when cancelled; what was seen need not be seen again
 * @error: return location for an error
 *
 * Looks for damage table by table, where a start had no time for all of the file, and notes the end in is_checked.
 *
 * The search index is seen as tables and not as an index: that would take most of the time, and it can be made anew.
 *
 * Returns: %FALSE with %GOEN_ERROR_DAMAGED or another error; %TRUE when sound or stopped
 */
gboolean
goen_database_check_rest (GoenDatabase  *self,
                          GCancellable  *interrupt,
                          GError       **error)
{
  CheckLimit limit = { 0, interrupt };

  if (self->unchecked == NULL)
    self->unchecked = list_tables (self, error);
  if (self->unchecked == NULL)
    return FALSE;

  while (self->unchecked->len > 0)
    {
      char *sql = sqlite3_mprintf ("PRAGMA quick_check (%Q)", g_ptr_array_index (self->unchecked, 0));
      gboolean finished = FALSE;
      gboolean is_sound = run_check (self, sql, &limit, &finished, error);

      sqlite3_free (sql);
      if (!is_sound)
        return FALSE;
      if (!finished)
        return TRUE;
      g_ptr_array_remove_index_fast (self->unchecked, 0);
    }

  self->is_checked = TRUE;

  return TRUE;
}

static gboolean
collect (GoenDatabase  *db,
         const char    *sql,
         GPtrArray     *problems,
         GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autofree char *problem = NULL;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      problem = goen_statement_dup (statement, 0);
      if (problem != NULL && !g_str_equal (problem, "ok"))
        g_ptr_array_add (problems, g_steal_pointer (&problem));
    }
}

/**
 * goen_database_check:
 * @db: a database
 * @problems: (element-type utf8): where to add what is wrong
 * @error: return location for an error
 *
 * Looks through everything: pages, indexes, references, the list, the search index and whose turn it is to hear of me.
 *
 * Names tables and pages, never what is in them. Works in a read job.
 *
 * Returns: %FALSE when the check itself could not be done
 */
gboolean
goen_database_check (GoenDatabase  *db,
                     GPtrArray     *problems,
                     GError       **error)
{
  static const char * const checks[] = {
    "PRAGMA integrity_check",
    "SELECT 'reference of ' || \"table\" || ' to ' || parent || ' leads nowhere' FROM pragma_foreign_key_check",
    "SELECT 'person ' || id || ' is missing in the list' FROM person"
    " WHERE deleted = 0 AND id NOT IN (SELECT person_id FROM person_order)",
    "SELECT 'person ' || id || ' is in the trash and in the list' FROM person"
    " JOIN person_order ON person_id = id WHERE deleted > 0",
    "SELECT 'person ' || id || ' stands in the wrong place of the list' FROM"
    " (SELECT id, sort_key, lag (sort_key) OVER (ORDER BY rank) AS before FROM person_order JOIN person ON id = person_id)"
    " WHERE before > sort_key",
    "SELECT 'person ' || person_id || ' is missing in the search index' FROM person_order"
    " WHERE rank NOT IN (SELECT id FROM search_docsize)",
    "SELECT 'search index has an entry without a person' FROM search_docsize"
    " WHERE id NOT IN (SELECT rank FROM person_order)",
    "SELECT 'person ' || id || ' is to be kept in touch with, which is not noted' FROM"
    " (" GOEN_SELECT_TOUCH_DUE " EXCEPT SELECT person_id, days, due, balance, met_day FROM touch_due)",
    "SELECT 'person ' || person_id || ' is wrongly to be kept in touch with' FROM"
    " (SELECT person_id, days, due, balance, met_day FROM touch_due EXCEPT " GOEN_SELECT_TOUCH_DUE ")",
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!collect (db, checks[i], problems, error))
      return FALSE;

  return TRUE;
}
