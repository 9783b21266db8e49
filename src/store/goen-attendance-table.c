/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-person-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-error.h"

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_EVENT_ID,
  COLUMN_PERSON_ID,
  COLUMN_POSITION,
  COLUMN_NAME,
  COLUMN_COMPANY,
  COLUMN_TITLE,
  COLUMN_HOOK,
  COLUMN_NOTE,
  COLUMN_IS_EXPECTED,
  COLUMN_IS_WANTED,
  COLUMN_INTRODUCE_TO,
  COLUMN_MET,
  COLUMN_IS_COMPLETED,
  COLUMN_EARLIER,
  COLUMN_MET_ON,
  COLUMN_CREATED,
};

/* Besides the columns of attendance: the first time before the event (?2) that the person was met at another event or
 * elsewhere, the date on which they say they were met, and when they were entered. */
#define SELECT_ATTENDANCE \
  "SELECT a.id, a.uuid, a.event_id, a.person_id, a.position, a.name, a.company, a.title, a.hook, a.note," \
  " a.is_expected, a.is_wanted, a.introduce_to, a.met, a.is_completed," \
  " (SELECT min (time) FROM (" \
  "  SELECT i.time AS time FROM interaction i WHERE i.person_id = a.person_id AND i.time < ?2 AND i.kind IN (1, 4)" \
  "   AND i.event_id IS NOT a.event_id" \
  "  UNION ALL SELECT x.start FROM attendance b JOIN event x ON x.id = b.event_id WHERE b.person_id = a.person_id" \
  "   AND b.event_id <> a.event_id AND b.met > 0 AND x.start > 0 AND x.start < ?2 AND x.deleted = 0))," \
  " p.met_on, p.created FROM attendance a LEFT JOIN person p ON p.id = a.person_id WHERE "

/* Who is in the trash is on no list. */
#define SELECT_OF_EVENT \
  SELECT_ATTENDANCE "a.event_id = ?1 AND ifnull (p.deleted, 0) = 0 ORDER BY a.met = 0, a.position, a.id"
#define SELECT_ONE SELECT_ATTENDANCE "a.id = ?1"

G_STATIC_ASSERT (GOEN_INTERACTION_MET == 1 && GOEN_INTERACTION_MEETING == 4);

/* The event, as far as it matters for who was met before it. */
typedef struct {
  gint64 id;
  gint64 before;   /* its start, or when it was entered */
  char  *day;      /* (owned) of that in its zone, "YYYY-MM-DD" */
} Event;

static void
event_clear (Event *self)
{
  g_free (self->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Event, event_clear)

static char *
dup_day (gint64      time,
         const char *zone)
{
  g_autoptr (GDateTime) there = goen_clock_to_local (time, zone);

  return there != NULL ? g_date_time_format (there, "%Y-%m-%d") : g_strdup ("");
}

static gboolean
load_event (GoenDatabase  *db,
            const char    *sql,
            gint64         id,
            Event         *event,
            GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  g_autofree char *zone = NULL;
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  event->id = goen_statement_get (statement, 0);
  event->before = goen_statement_get (statement, 1);
  zone = goen_statement_dup (statement, 2);
  event->day = dup_day (event->before, zone);

  return TRUE;
}

#define EVENT_COLUMNS "SELECT e.id, iif (e.start > 0, e.start, e.created), e.zone FROM event e"

/* The date says as much as it says: a year alone lies before an event only when it is an earlier year. */
static gint64
get_met_on (const char  *met_on,
            const Event *event)
{
  if (met_on == NULL || strncmp (met_on, event->day, strlen (met_on)) >= 0)
    return 0;

  return goen_person_get_met_time (met_on);
}

static gint64
read_first_met (GoenStatement *statement,
                const Event   *event)
{
  g_autofree char *met_on = goen_statement_dup (statement, COLUMN_MET_ON);
  gint64 earlier = goen_statement_get (statement, COLUMN_EARLIER);
  gint64 said = get_met_on (met_on, event);
  gint64 created = goen_statement_get (statement, COLUMN_CREATED);

  if (earlier != 0 && said != 0)
    return MIN (earlier, said);
  if (earlier != 0 || said != 0)
    return earlier + said;

  return created != 0 && created < event->before ? 1 : 0;
}

static GoenAttendance *
read_attendance (GoenStatement *statement,
                 const Event   *event)
{
  GoenAttendance *attendance = goen_attendance_new ();

  attendance->id = goen_statement_get (statement, COLUMN_ID);
  attendance->uuid = goen_statement_dup (statement, COLUMN_UUID);
  attendance->event_id = goen_statement_get (statement, COLUMN_EVENT_ID);
  attendance->person_id = goen_statement_get (statement, COLUMN_PERSON_ID);
  attendance->position = goen_statement_get (statement, COLUMN_POSITION);
  attendance->name = goen_statement_dup (statement, COLUMN_NAME);
  attendance->company = goen_statement_dup (statement, COLUMN_COMPANY);
  attendance->title = goen_statement_dup (statement, COLUMN_TITLE);
  attendance->hook = goen_statement_dup (statement, COLUMN_HOOK);
  attendance->note = goen_statement_dup (statement, COLUMN_NOTE);
  attendance->is_expected = goen_statement_get (statement, COLUMN_IS_EXPECTED) != 0;
  attendance->is_wanted = goen_statement_get (statement, COLUMN_IS_WANTED) != 0;
  attendance->introduce_to = goen_statement_dup (statement, COLUMN_INTRODUCE_TO);
  attendance->met = goen_statement_get (statement, COLUMN_MET);
  attendance->is_completed = goen_statement_get (statement, COLUMN_IS_COMPLETED) != 0;
  if (attendance->person_id != 0)
    attendance->first_met = read_first_met (statement, event);

  return attendance;
}

static void
take_row (GoenAttendance *attendance,
          GoenPersonRow  *row)
{
  attendance->person_uuid = g_steal_pointer (&row->uuid);
  attendance->person_name = g_steal_pointer (&row->name);
  attendance->person_yomi = g_steal_pointer (&row->yomi);
  attendance->person_company = g_steal_pointer (&row->company);
  attendance->person_title = g_steal_pointer (&row->title);
}

static gboolean
read_people (GoenDatabase  *db,
             GPtrArray     *attendances,
             GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < attendances->len; i++)
    g_array_append_val (ids, ((GoenAttendance *) attendances->pdata[i])->person_id);

  rows = goen_person_table_load_rows (db, (const gint64 *) ids->data, ids->len, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < attendances->len; i++)
    if (rows->pdata[i] != NULL)
      take_row (attendances->pdata[i], rows->pdata[i]);

  return TRUE;
}

static GPtrArray *
select_attendances (GoenDatabase  *db,
                    const char    *sql,
                    gint64         id,
                    const Event   *event,
                    GError       **error)
{
  g_autoptr (GPtrArray) attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, event->before);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      g_ptr_array_add (attendances, read_attendance (statement, event));
    }

  return read_people (db, attendances, error) ? g_steal_pointer (&attendances) : NULL;
}

/**
 * goen_attendance_table_list:
 * @db: a database
 * @event_id: an event
 * @error: return location for an error
 *
 * Lists who attends an event: those met in the order in which they were met, then the others in that of the list of
 * participants. People in the trash are left out.
 *
 * Returns: (transfer full) (nullable) (element-type GoenAttendance): who attends; nobody for an event that is gone
 */
GPtrArray *
goen_attendance_table_list (GoenDatabase  *db,
                            gint64         event_id,
                            GError       **error)
{
  g_auto (Event) event = { 0 };

  if (!load_event (db, EVENT_COLUMNS " WHERE e.id = ?", event_id, &event, error))
    return NULL;

  return select_attendances (db, SELECT_OF_EVENT, event_id, &event, error);
}

/**
 * goen_attendance_table_load:
 * @db: a database
 * @id: an attendance
 * @error: return location for an error
 *
 * Reads one attendance, also of somebody in the trash.
 *
 * Returns: (transfer full) (nullable): the attendance, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenAttendance *
goen_attendance_table_load (GoenDatabase  *db,
                            gint64         id,
                            GError       **error)
{
  g_auto (Event) event = { 0 };
  g_autoptr (GPtrArray) attendances = NULL;

  if (!load_event (db, EVENT_COLUMNS " JOIN attendance ON event_id = e.id WHERE attendance.id = ?", id, &event, error))
    return NULL;

  attendances = select_attendances (db, SELECT_ONE, id, &event, error);
  if (attendances == NULL)
    return NULL;
  if (attendances->len == 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("This entry of the event is no longer there. It may have been deleted in the meantime."));
      return NULL;
    }

  return g_ptr_array_steal_index (attendances, 0);
}

/**
 * goen_attendance_table_find:
 * @db: a database
 * @event_id: an event
 * @person_id: a person
 * @error: return location for an error
 *
 * Finds the attendance of a person; where there are several, one at which they were met.
 *
 * Returns: the id; 0 for none, or with @error set
 */
gint64
goen_attendance_table_find (GoenDatabase  *db,
                            gint64         event_id,
                            gint64         person_id,
                            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id FROM attendance WHERE event_id = ? AND person_id = ?"
                           " ORDER BY met = 0, position, id LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL)
    return 0;

  goen_statement_integer (statement, 1, event_id);
  goen_statement_integer (statement, 2, person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return 0;

  return has_row ? goen_statement_get (statement, 0) : 0;
}
