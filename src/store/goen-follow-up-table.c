/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include "goen-clock.h"

/* Both statements: uuid, person, other, event, kind, state, hook, due, snoozed, tone, subject, body, reason, closed,
 * interaction, created; then, for the update, the id. */
#define COLUMNS \
  "uuid, person_id, other_id, event_id, kind, state, hook, due, snoozed, tone, subject, body, reason, closed," \
  " interaction_id, created"

enum {
  PARAMETER_ID = 17,
};

static void
append_conditions (GString                  *sql,
                   const GoenFollowUpsQuery *query,
                   gboolean                  closed)
{
  g_string_append (sql, closed ? " WHERE f.state > 0" : " WHERE f.state = 0");
  if (query->person_id != 0)
    g_string_append (sql, " AND (f.person_id = :person OR f.other_id = :person)");
  if (query->event_id != 0)
    g_string_append (sql, " AND f.event_id = :event");
  if (query->which != GOEN_FOLLOW_UPS_ALL)
    g_string_append (sql, query->which == GOEN_FOLLOW_UPS_THANKS ? " AND f.kind = 1" : " AND f.kind <> 1");
  if (closed)
    return;

  if (query->visible_at != 0)
    g_string_append (sql, " AND f.snoozed <= :visible");
  if (query->due_before != 0)
    g_string_append (sql, " AND (f.due = 0 OR f.due < :before)");
}

/* There are few different texts, and they live for ever, as the cache of statements asks. The order of the open ones
 * must be put as in the index follow_up_open. */
static const char *
get_list_sql (const GoenFollowUpsQuery *query,
              gboolean                  closed)
{
  g_autoptr (GString) sql = g_string_new (GOEN_SELECT_FOLLOW_UP);

  append_conditions (sql, query, closed);
  g_string_append (sql, closed ? " ORDER BY f.closed DESC, f.id DESC" : " ORDER BY f.due = 0, f.due, f.id");
  g_string_append (sql, " LIMIT :limit");

  return g_intern_string (sql->str);
}

static void
bind_named (GoenStatement *statement,
            const char    *name,
            gint64         value)
{
  int index = sqlite3_bind_parameter_index (statement->handle, name);

  if (index != 0)
    goen_statement_integer (statement, index, value);
}

static void
bind_query (GoenStatement            *statement,
            const GoenFollowUpsQuery *query)
{
  bind_named (statement, ":person", query->person_id);
  bind_named (statement, ":event", query->event_id);
  bind_named (statement, ":visible", query->visible_at);
  bind_named (statement, ":before", query->due_before);
}

static gboolean
read_list (GoenDatabase              *db,
           const GoenFollowUpsQuery  *query,
           gboolean                   closed,
           GPtrArray                 *list,
           GError                   **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, get_list_sql (query, closed), error);
  g_autoptr (GoenPersonRecord) scratch = goen_person_record_new ();
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  bind_query (statement, query);
  bind_named (statement, ":limit", query->limit > 0 ? (gint64) query->limit - list->len : -1);
  while (TRUE)
    {
      GoenFollowUp *follow_up;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      follow_up = goen_follow_up_read (db, statement, scratch, error);
      if (follow_up == NULL)
        return FALSE;
      g_ptr_array_add (list, follow_up);
    }
}

/**
 * goen_follow_up_table_list:
 * @db: a database
 * @query: which ones
 * @error: return location for an error
 *
 * Lists follow-ups, with the names of those they are about.
 *
 * What somebody in the trash is to get is left out; who is in the trash as the other person of an introduction is not
 * named. Snoozing and deadlines narrow only the open ones.
 *
 * Returns: (transfer full) (nullable) (element-type GoenFollowUp): open ones, most urgent first and those without a
 *   deadline last, then, when asked for, closed ones, latest first
 */
GPtrArray *
goen_follow_up_table_list (GoenDatabase              *db,
                           const GoenFollowUpsQuery  *query,
                           GError                   **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_follow_up_free);

  if (!read_list (db, query, FALSE, list, error))
    return NULL;
  if (query->with_closed && (query->limit == 0 || list->len < query->limit) &&
      !read_list (db, query, TRUE, list, error))
    return NULL;

  return g_steal_pointer (&list);
}

/**
 * goen_follow_up_table_count:
 * @db: a database
 * @query: which ones; its limit does not count, nor do closed ones
 * @error: return location for an error
 *
 * Counts open follow-ups, without looking at whom they are about.
 *
 * Returns: how many, -1 on error
 */
gint64
goen_follow_up_table_count (GoenDatabase              *db,
                            const GoenFollowUpsQuery  *query,
                            GError                   **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*) FROM follow_up f");
  g_autoptr (GoenStatement) statement = NULL;
  gboolean has_row;

  append_conditions (sql, query, FALSE);
  g_string_append (sql, " AND f.person_id NOT IN (SELECT id FROM person WHERE deleted > 0)");
  statement = goen_database_prepare (db, g_intern_string (sql->str), error);
  if (statement == NULL)
    return -1;

  bind_query (statement, query);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return goen_statement_get (statement, 0);
}

/**
 * goen_follow_up_table_load:
 * @db: a database
 * @id: a follow-up
 * @error: return location for an error
 *
 * Reads one follow-up, open or closed.
 *
 * Returns: (transfer full) (nullable): the follow-up, or %NULL with %GOEN_ERROR_NOT_FOUND, also when the person is in
 *   the trash, or another error
 */
GoenFollowUp *
goen_follow_up_table_load (GoenDatabase  *db,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, GOEN_SELECT_FOLLOW_UP " WHERE f.id = ?", error);
  g_autoptr (GoenPersonRecord) scratch = goen_person_record_new ();
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return goen_follow_up_read (db, statement, scratch, error);

  goen_follow_up_set_not_found (error);

  return NULL;
}

static void
bind_follow_up (GoenStatement      *statement,
                const GoenFollowUp *follow_up)
{
  goen_statement_text (statement, 1, follow_up->uuid);
  goen_statement_integer (statement, 2, follow_up->person_id);
  goen_statement_reference (statement, 3, follow_up->other_id);
  goen_statement_reference (statement, 4, follow_up->event_id);
  goen_statement_integer (statement, 5, follow_up->kind);
  goen_statement_integer (statement, 6, follow_up->state);
  goen_statement_filled_text (statement, 7, follow_up->hook);
  goen_statement_integer (statement, 8, follow_up->due);
  goen_statement_integer (statement, 9, follow_up->snoozed);
  goen_statement_integer (statement, 10, follow_up->tone);
  goen_statement_filled_text (statement, 11, follow_up->subject);
  goen_statement_filled_text (statement, 12, follow_up->body);
  goen_statement_filled_text (statement, 13, follow_up->reason);
  goen_statement_integer (statement, 14, follow_up->closed);
  goen_statement_reference (statement, 15, follow_up->interaction_id);
  goen_statement_integer (statement, 16, follow_up->created);
}

static gboolean
add (GoenDatabase  *db,
     GoenFollowUp  *follow_up,
     GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO follow_up (" COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;

  if (follow_up->uuid == NULL)
    follow_up->uuid = g_uuid_string_random ();
  if (follow_up->created == 0)
    follow_up->created = goen_clock_now ();
  bind_follow_up (statement, follow_up);
  if (!goen_statement_run (statement, error))
    return FALSE;

  follow_up->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, follow_up->id, GOEN_CHANGE_ADDED);

  return TRUE;
}

/* UUID and creation stay what they are. */
static gboolean
update (GoenDatabase  *db,
        GoenFollowUp  *follow_up,
        GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE follow_up SET (" COLUMNS ") = (uuid,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,"
                           " created) WHERE id = ?17 RETURNING uuid, created", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  bind_follow_up (statement, follow_up);
  goen_statement_integer (statement, PARAMETER_ID, follow_up->id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_follow_up_set_not_found (error);
      return FALSE;
    }

  g_free (follow_up->uuid);
  follow_up->uuid = goen_statement_dup (statement, 0);
  follow_up->created = goen_statement_get (statement, 1);
  goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, follow_up->id, GOEN_CHANGE_CHANGED);

  return goen_statement_step (statement, &has_row, error);
}

/**
 * goen_follow_up_table_save:
 * @db: a database
 * @follow_up: a follow-up; id 0 adds it
 * @error: return location for an error
 *
 * Writes a follow-up. Id, UUID and time of creation of @follow_up become what is stored; one that is added and brings a
 * UUID or a time of creation keeps them.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND when it, or somebody it is about, is gone, or another error
 */
gboolean
goen_follow_up_table_save (GoenDatabase  *db,
                           GoenFollowUp  *follow_up,
                           GError       **error)
{
  if (!goen_follow_up_check_person (db, follow_up->person_id, error) ||
      (follow_up->other_id != 0 && !goen_follow_up_check_person (db, follow_up->other_id, error)))
    return FALSE;

  return follow_up->id == 0 ? add (db, follow_up, error) : update (db, follow_up, error);
}

/**
 * goen_follow_up_table_remove:
 * @db: a database
 * @id: a follow-up
 * @error: return location for an error
 *
 * Removes a follow-up, as if it had never been. One that is gone already is no error.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_follow_up_table_remove (GoenDatabase  *db,
                             gint64         id,
                             GError       **error)
{
  if (!goen_person_run_with_id (db, "DELETE FROM follow_up WHERE id = ?", id, error))
    return FALSE;

  if (sqlite3_changes (db->handle) > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, id, GOEN_CHANGE_REMOVED);

  return TRUE;
}

/**
 * goen_follow_up_table_move_due:
 * @db: a database
 * @event_id: an event whose end changed
 * @due: the new deadline
 * @error: return location for an error
 *
 * Gives the open thank-yous of an event another deadline.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_follow_up_table_move_due (GoenDatabase  *db,
                               gint64         event_id,
                               gint64         due,
                               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE follow_up SET due = ?2 WHERE event_id = ?1 AND state = 0 AND kind = 1 AND due <> ?2"
                           " RETURNING id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, event_id);
  goen_statement_integer (statement, 2, due);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
    }
}
