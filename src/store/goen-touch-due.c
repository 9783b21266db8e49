/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-touch-due.h"

#include "goen-touch-private.h"

/* The table touch_due says whose turn it is, and is made from the others: for 100,000 people that takes too long while
 * somebody waits for a page. Before every commit it is made right for those whom the change set names. */

#define INSERT_DUE "INSERT INTO touch_due (person_id, days, due, balance, met_day) "

static gboolean
is_used (GoenDatabase  *db,
         gboolean      *used,
         GError       **error)
{
  gint64 answer = goen_database_get_integer (db,
                                             "SELECT EXISTS (SELECT 1 FROM tag_touch) OR"
                                             " EXISTS (SELECT 1 FROM touch WHERE days > 0) OR"
                                             " EXISTS (SELECT 1 FROM touch_due)", error);

  *used = answer > 0;

  return answer >= 0;
}

static gboolean
refresh_all (GoenDatabase  *db,
             GError       **error)
{
  return goen_database_execute (db, "DELETE FROM touch_due", error) &&
         goen_database_execute (db, INSERT_DUE GOEN_SELECT_TOUCH_DUE, error);
}

/* A row that is right already is not written: what is not written need not reach the disk either. */
static gboolean
refresh_one (GoenDatabase  *db,
             gint64         person_id,
             GError       **error)
{
  return goen_person_run_with_id (db,
                                  "DELETE FROM touch_due WHERE person_id = ?1 AND NOT EXISTS"
                                  " (" GOEN_SELECT_TOUCH_DUE_OF_ONE ")", person_id, error) &&
         goen_person_run_with_id (db,
                                  INSERT_DUE GOEN_SELECT_TOUCH_DUE_OF_ONE
                                  " ON CONFLICT (person_id) DO UPDATE SET days = excluded.days, due = excluded.due,"
                                  " balance = excluded.balance, met_day = excluded.met_day"
                                  " WHERE (days, due, balance, met_day) IS NOT"
                                  " (excluded.days, excluded.due, excluded.balance, excluded.met_day)", person_id, error);
}

/*< private >
 * goen_touch_due_refresh:
 * @db: a database, at the end of a write
 * @error: return location for an error
 *
 * Makes the table of whose turn it is right for everybody whom the open transaction changed.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_touch_due_refresh (GoenDatabase  *db,
                        GError       **error)
{
  const GoenChange *changes;
  guint n_changes;
  gboolean used;

  if (goen_change_set_is_empty (db->changes))
    return TRUE;
  if (!is_used (db, &used, error))
    return FALSE;
  if (!used)
    return TRUE;

  if (goen_change_set_has (db->changes, GOEN_TABLE_TOUCH, 0))
    return refresh_all (db, error);

  changes = goen_change_set_get (db->changes, &n_changes);
  for (guint i = 0; i < n_changes; i++)
    {
      GoenTable table = changes[i].table;

      if ((table == GOEN_TABLE_PERSON || table == GOEN_TABLE_INTERACTION || table == GOEN_TABLE_TOUCH) &&
          !refresh_one (db, changes[i].id, error))
        return FALSE;
    }

  return TRUE;
}
