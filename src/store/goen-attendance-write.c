/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-person-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

#define COLUMNS \
  "uuid, event_id, person_id, position, name, company, title, hook, note, is_expected, is_wanted, introduce_to, met," \
  " is_completed"

#define INSERT_ATTENDANCE "INSERT INTO attendance (" COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
#define UPDATE_ATTENDANCE "UPDATE attendance SET (" COLUMNS ") = (?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ?"

/* What is stored of an attendance that is saved again. */
typedef struct {
  gint64   event_id;
  gboolean is_met;
  char    *uuid;     /* (owned) */
} Stored;

static void
stored_clear (Stored *self)
{
  g_free (self->uuid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stored, stored_clear)

static gboolean
load_stored (GoenDatabase  *db,
             gint64         id,
             Stored        *stored,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT event_id, met > 0, uuid FROM attendance WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("This entry of the event is no longer there. It may have been deleted in the meantime."));
      return FALSE;
    }

  stored->event_id = goen_statement_get (statement, 0);
  stored->is_met = goen_statement_get (statement, 1) != 0;
  stored->uuid = goen_statement_dup (statement, 2);

  return TRUE;
}

/* The place after all who are met there, or after all who are not. */
static gboolean
take_last_position (GoenDatabase    *db,
                    GoenAttendance  *attendance,
                    GError         **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT max (position) + 1 FROM attendance WHERE event_id = ? AND (met > 0) = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, attendance->event_id);
  goen_statement_integer (statement, 2, attendance->met > 0);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  attendance->position = goen_statement_get (statement, 0);

  return TRUE;
}

static gboolean
write_attendance (GoenDatabase          *db,
                  const char            *sql,
                  const GoenAttendance  *attendance,
                  GError               **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, attendance->uuid);
  goen_statement_integer (statement, 2, attendance->event_id);
  if (attendance->person_id != 0)
    goen_statement_integer (statement, 3, attendance->person_id);
  goen_statement_integer (statement, 4, attendance->position);
  goen_statement_text (statement, 5, attendance->name);
  goen_statement_text (statement, 6, attendance->company);
  goen_statement_text (statement, 7, attendance->title);
  goen_statement_text (statement, 8, attendance->hook);
  goen_statement_text (statement, 9, attendance->note);
  goen_statement_integer (statement, 10, attendance->is_expected != FALSE);
  goen_statement_integer (statement, 11, attendance->is_wanted != FALSE);
  goen_statement_text (statement, 12, attendance->introduce_to);
  goen_statement_integer (statement, 13, attendance->met);
  goen_statement_integer (statement, 14, attendance->is_completed != FALSE);
  if (attendance->id != 0)
    goen_statement_integer (statement, 15, attendance->id);

  return goen_statement_run (statement, error);
}

static gboolean
add (GoenDatabase    *db,
     GoenAttendance  *attendance,
     GError         **error)
{
  if (attendance->uuid == NULL)
    attendance->uuid = g_uuid_string_random ();
  if (!take_last_position (db, attendance, error) ||
      !write_attendance (db, INSERT_ATTENDANCE, attendance, error))
    return FALSE;

  attendance->id = sqlite3_last_insert_rowid (db->handle);

  return TRUE;
}

/* Who is met now, or is not any more, or is at another event, comes last there. */
static gboolean
update (GoenDatabase    *db,
        GoenAttendance  *attendance,
        GError         **error)
{
  g_auto (Stored) stored = { 0 };

  if (!load_stored (db, attendance->id, &stored, error))
    return FALSE;

  g_set_str (&attendance->uuid, stored.uuid);
  if ((attendance->event_id != stored.event_id || (attendance->met > 0) != stored.is_met) &&
      !take_last_position (db, attendance, error))
    return FALSE;
  if (attendance->event_id != stored.event_id)
    goen_change_set_note (db->changes, GOEN_TABLE_EVENT, stored.event_id, GOEN_CHANGE_CHANGED);

  return write_attendance (db, UPDATE_ATTENDANCE, attendance, error);
}

static gboolean
check_person (GoenDatabase  *db,
              gint64         person_id,
              GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  gboolean found;

  if (person_id == 0)
    return TRUE;

  statement = goen_database_prepare (db, "SELECT 1 FROM person WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  if (!goen_statement_step (statement, &found, error))
    return FALSE;
  if (!found)
    goen_person_set_not_found (error);

  return found;
}

static gboolean
says_something (const GoenAttendance *attendance)
{
  return attendance->person_id != 0 || attendance->name != NULL || attendance->company != NULL ||
         attendance->title != NULL || attendance->hook != NULL || attendance->note != NULL;
}

/**
 * goen_attendance_table_save:
 * @db: a database
 * @attendance: who attends an event; id 0 adds them at the end of those met, or of those on the list
 * @error: return location for an error
 *
 * Writes an attendance. What is read along is not written.
 *
 * Blanks around text are left out; id, UUID and position become what is stored.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID when it says nothing, %GOEN_ERROR_NOT_FOUND when the event, the person or the
 *   attendance is gone, also when somebody is to be added to an event in the trash, or another error
 */
gboolean
goen_attendance_table_save (GoenDatabase    *db,
                            GoenAttendance  *attendance,
                            GError         **error)
{
  gboolean in_trash;

  goen_attendance_normalize (attendance);
  if (!says_something (attendance))
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("Type a name, a company or what you talked about."));
      return FALSE;
    }

  if (!goen_event_is_in_trash (db, attendance->event_id, &in_trash, error))
    return FALSE;
  if (in_trash && attendance->id == 0)
    {
      goen_event_set_not_found (error);
      return FALSE;
    }

  if (!check_person (db, attendance->person_id, error) ||
      !(attendance->id == 0 ? add (db, attendance, error) : update (db, attendance, error)))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, attendance->event_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_attendance_table_remove:
 * @db: a database
 * @id: an attendance
 * @error: return location for an error
 *
 * Takes somebody off an event.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_attendance_table_remove (GoenDatabase  *db,
                              gint64         id,
                              GError       **error)
{
  g_auto (Stored) stored = { 0 };

  if (!load_stored (db, id, &stored, error) ||
      !goen_person_run_with_id (db, "DELETE FROM attendance WHERE id = ?", id, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_EVENT, stored.event_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/*< private >
 * goen_attendance_note_person:
 * @db: a database
 * @person_id: a person
 * @error: return location for an error
 *
 * Notes a change of all the events that a person attends.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_attendance_note_person (GoenDatabase  *db,
                             gint64         person_id,
                             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT DISTINCT event_id FROM attendance WHERE person_id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, GOEN_TABLE_EVENT, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
    }
}
