/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include "goen-clock.h"

/* Finding one follow-up, and the time at which something happens to one. */

/* How long before a deadline it begins to press; see goen_clock_get_urgency(). */
#define SOON (6 * GOEN_CLOCK_HOUR)

#define FIRST_DUE_AFTER(time, less) \
  "SELECT * FROM (SELECT f.due - " less " AS time FROM follow_up f CROSS JOIN person p ON p.id = f.person_id" \
  " WHERE f.state = 0 AND (f.due = 0) = 0 AND f.due > " time " AND p.deleted = 0 ORDER BY f.due = 0, f.due LIMIT 1)"

/**
 * goen_follow_up_table_find_uuid:
 * @db: a database
 * @uuid: a UUID
 * @error: return location for an error
 *
 * Finds a follow-up by its UUID, in upper or lower case.
 *
 * Returns: its id, or 0 with %GOEN_ERROR_NOT_FOUND or another error
 */
gint64
goen_follow_up_table_find_uuid (GoenDatabase  *db,
                                const char    *uuid,
                                GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT f.id FROM follow_up f JOIN person p ON p.id = f.person_id AND p.deleted = 0"
                           " WHERE f.uuid = ?", error);
  g_autofree char *lower = g_ascii_strdown (uuid, -1);
  gboolean has_row;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, lower);
  if (!goen_statement_step (statement, &has_row, error))
    return 0;
  if (has_row)
    return goen_statement_get (statement, 0);

  goen_follow_up_set_not_found (error);

  return 0;
}

/**
 * goen_follow_up_table_find_open:
 * @db: a database
 * @person_id: a person
 * @event_id: where they were met, 0 for none
 * @kind: what is to be done
 * @error: return location for an error
 *
 * Finds what is still to be done, so that it is not noted twice.
 *
 * Returns: the oldest such follow-up; 0 without an error when there is none
 */
gint64
goen_follow_up_table_find_open (GoenDatabase      *db,
                                gint64             person_id,
                                gint64             event_id,
                                GoenFollowUpKind   kind,
                                GError           **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id FROM follow_up WHERE state = 0 AND person_id = ? AND event_id IS ? AND kind = ?"
                           " ORDER BY id LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL)
    return 0;

  goen_statement_integer (statement, 1, person_id);
  goen_statement_reference (statement, 2, event_id);
  goen_statement_integer (statement, 3, kind);
  if (!goen_statement_step (statement, &has_row, error) || !has_row)
    return 0;

  return goen_statement_get (statement, 0);
}

/**
 * goen_follow_up_table_get_next_time:
 * @db: a database
 * @now: Unix time in seconds
 * @error: return location for an error
 *
 * Finds when what is open looks otherwise without a write: a deadline comes or begins to press, or a snooze ends.
 *
 * Returns: the first such time after @now; 0 for none, -1 on error
 */
gint64
goen_follow_up_table_get_next_time (GoenDatabase  *db,
                                    gint64         now,
                                    GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT min (time) FROM (" FIRST_DUE_AFTER ("?1", "0") " UNION ALL "
                           FIRST_DUE_AFTER ("?1 + ?2", "?2") " UNION ALL"
                           " SELECT * FROM (SELECT f.snoozed FROM follow_up f CROSS JOIN person p ON p.id = f.person_id"
                           "  WHERE f.state = 0 AND f.snoozed > 0 AND f.snoozed > ?1 AND p.deleted = 0"
                           "  ORDER BY f.snoozed LIMIT 1))", error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, now);
  goen_statement_integer (statement, 2, SOON);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return goen_statement_get (statement, 0);
}
