/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-database-private.h"

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

/*< private >
 * goen_database_quick_check:
 * @self: a database
 * @budget_ms: how long it may take, 0 for as long as needed
 * @interrupt: (nullable): stops it when cancelled
 * @error: return location for an error
 *
 * Looks through the file for damage, and notes it in is_checked when all of it was seen.
 *
 * A large file takes longer than a start may; what the budget does not allow is
 * done later, but always before the first write.
 *
 * Returns: %FALSE with %GOEN_ERROR_DAMAGED or another error; %TRUE when sound or stopped
 */
gboolean
goen_database_quick_check (GoenDatabase  *self,
                           guint          budget_ms,
                           GCancellable  *interrupt,
                           GError       **error)
{
  CheckLimit limit = {
    budget_ms > 0 ? g_get_monotonic_time () + budget_ms * 1000 : 0,
    interrupt,
  };
  g_autoptr (GoenStatement) check = goen_database_prepare (self, "PRAGMA quick_check (1)", error);
  int code;

  if (check == NULL)
    return FALSE;

  sqlite3_progress_handler (self->handle, 100, limit_cb, &limit);
  code = sqlite3_step (check->handle);
  goen_database_watch_interrupt (self);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    return TRUE;
  if (code != SQLITE_ROW)
    {
      goen_database_set_error (self, code, error);
      return FALSE;
    }
  if (g_strcmp0 ((const char *) sqlite3_column_text (check->handle, 0), "ok") != 0)
    {
      goen_database_set_error (self, SQLITE_CORRUPT, error);
      return FALSE;
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
 * Looks through everything: pages, indexes, references, the list and the search index.
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
    " WHERE rank NOT IN (SELECT id FROM search_gram_docsize)"
    " OR rank NOT IN (SELECT id FROM search_character_docsize)",
    "SELECT 'search index has an entry without a person' FROM search_gram_docsize"
    " WHERE id NOT IN (SELECT rank FROM person_order)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!collect (db, checks[i], problems, error))
      return FALSE;

  return TRUE;
}
