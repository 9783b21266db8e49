/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-count.h"

#include "goen-database-private.h"
#include "goen-follow-up-record.h"

/**
 * goen_follow_up_table_count_due:
 * @db: a database
 * @now: Unix seconds
 * @before: Unix seconds, the end of the day
 * @error: return location for an error
 *
 * Counts what is to be done today: open thank-yous, and what else is due by the end of the day or has no deadline.
 *
 * Returns: the number, -1 on error
 */
gint64
goen_follow_up_table_count_due (GoenDatabase  *db,
                                gint64         now,
                                gint64         before,
                                GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  gboolean has_row;

  statement = goen_database_prepare (db,
                                     "SELECT count(*) FROM follow_up"
                                     " WHERE state = 0 AND snoozed <= ?1 AND (kind = ?3 OR due < ?2)"
                                     " AND EXISTS (SELECT 1 FROM person WHERE person.id = follow_up.person_id AND person.deleted = 0)",
                                     error);
  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, now);
  goen_statement_integer (statement, 2, before);
  goen_statement_integer (statement, 3, GOEN_FOLLOW_UP_THANKS);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}
