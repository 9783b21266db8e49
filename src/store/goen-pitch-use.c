/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-pitch-table.h"
#include "goen-speaking-private.h"

/* Which introduction was used at an event, and what came of it. */

/**
 * goen_pitch_use_free:
 * @self: (nullable) (transfer full): a use
 *
 * Frees a use.
 */
void
goen_pitch_use_free (GoenPitchUse *self)
{
  if (self == NULL)
    return;

  g_free (self->event_uuid);
  g_free (self->event_title);
  g_free (self->reflection);
  g_free (self);
}

static GoenPitchUse *
read_use (GoenDatabase   *db,
          GoenStatement  *statement,
          GError        **error)
{
  g_autoptr (GoenPitchUse) use = g_new0 (GoenPitchUse, 1);
  g_autoptr (GoenEventWorth) worth = NULL;

  use->event_id = goen_statement_get (statement, 0);
  use->event_uuid = goen_statement_dup (statement, 1);
  use->event_title = goen_statement_dup (statement, 2);
  use->event_start = goen_statement_get (statement, 3);
  use->reflection = goen_statement_dup (statement, 4);

  worth = goen_event_table_get_own_worth (db, use->event_id, error);
  if (worth == NULL)
    return NULL;

  use->n_met = worth->n_met;
  use->n_met_again = worth->n_met_again;
  use->n_something = worth->n_something;

  return g_steal_pointer (&use);
}

/**
 * goen_pitch_table_list_uses:
 * @db: a database
 * @id: an introduction
 * @error: return location for an error
 *
 * Lists where an introduction was used, with what goen_event_table_get_own_worth() says came of these events. Events in
 * the trash are left out.
 *
 * Returns: (transfer full) (nullable) (element-type GoenPitchUse): the uses, latest first
 */
GPtrArray *
goen_pitch_table_list_uses (GoenDatabase  *db,
                            gint64         id,
                            GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_pitch_use_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT e.id, e.uuid, e.title, e.start, e.reflection_learned FROM pitch_use u"
                           " JOIN event e ON e.id = u.event_id AND e.deleted = 0"
                           " WHERE u.pitch_id = ? ORDER BY e.start DESC, e.id DESC", error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  while (TRUE)
    {
      GoenPitchUse *use;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      use = read_use (db, statement, error);
      if (use == NULL)
        return NULL;
      g_ptr_array_add (list, use);
    }
}

/**
 * goen_pitch_table_get_used:
 * @db: a database
 * @event_id: an event
 * @error: return location for an error
 *
 * Tells which introduction was used at an event. One in the trash does not count.
 *
 * Returns: the id, 0 for none, -1 on error
 */
gint64
goen_pitch_table_get_used (GoenDatabase  *db,
                           gint64         event_id,
                           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT u.pitch_id FROM pitch_use u JOIN pitch p ON p.id = u.pitch_id AND p.deleted = 0"
                           " WHERE u.event_id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, event_id);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

static gboolean
write_used (GoenDatabase  *db,
            gint64         event_id,
            gint64         id,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO pitch_use (event_id, pitch_id) VALUES (?, ?)"
                           " ON CONFLICT (event_id) DO UPDATE SET pitch_id = excluded.pitch_id", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, event_id);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_pitch_table_set_used:
 * @db: a database
 * @event_id: an event
 * @id: the introduction used there, 0 to forget it
 * @error: return location for an error
 *
 * Notes which introduction was used at an event.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND when the event or the introduction is gone, or another error
 */
gboolean
goen_pitch_table_set_used (GoenDatabase  *db,
                           gint64         event_id,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GArray) before = NULL;
  gboolean in_trash;

  if (!goen_event_is_in_trash (db, event_id, &in_trash, error) ||
      (id != 0 && !goen_pitch_is_in_trash (db, id, &in_trash, error)))
    return FALSE;

  before = goen_speaking_list_ids (db, "SELECT pitch_id FROM pitch_use WHERE event_id = ?", event_id, error);
  if (before == NULL)
    return FALSE;
  if (before->len > 0)
    goen_change_set_note (db->changes, GOEN_TABLE_PITCH, g_array_index (before, gint64, 0), GOEN_CHANGE_CHANGED);

  if (id != 0)
    return write_used (db, event_id, id, error);

  return goen_person_run_with_id (db, "DELETE FROM pitch_use WHERE event_id = ?", event_id, error);
}
