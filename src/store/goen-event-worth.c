/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

#include "goen-text.h"

/*
 * What going there was worth. I went where I say so, and where somebody was met. Somebody met counts once, however often
 * and under whichever of the events; people in the trash do not count. What came later: thanks within 24 hours of the
 * end; a meeting, a call, or another event after it; a referral, a project, something given or received since, also in the
 * very hours of the event, where two people are introduced to each other.
 */
#define MET_PEOPLE \
  "SELECT a.event_id, a.person_id, ifnull (a.person_id, - a.id) AS who FROM attendance a" \
  " WHERE a.met > 0 AND (a.person_id IS NULL OR a.person_id NOT IN (SELECT id FROM person WHERE deleted > 0))"

#define WORTH(condition) \
  "WITH past AS MATERIALIZED (SELECT e.id, e.start, " GOEN_EVENT_END " AS over, e.title, e.reflection_next," \
  "  max (e.fee, 0) + max (e.travel_cost, 0) AS cost, e.minutes_spent FROM event e WHERE " condition \
  "  AND (e.status = 2 OR (e.status < 2 AND EXISTS (SELECT 1 FROM attendance WHERE event_id = e.id AND met > 0))))," \
  " met AS MATERIALIZED (SELECT past.id AS event_id, over, person_id, who FROM past JOIN (" MET_PEOPLE ") ON event_id = past.id)" \
  " SELECT (SELECT count (*) FROM past)," \
  " (SELECT count (DISTINCT who) FROM met)," \
  " (SELECT count (DISTINCT who) FROM met WHERE EXISTS (SELECT 1 FROM follow_up f WHERE f.person_id = met.person_id" \
  "   AND f.event_id = met.event_id AND f.kind = 1 AND f.state = 1 AND f.closed <= met.over + 86400))," \
  " (SELECT count (DISTINCT who) FROM met WHERE" \
  "   EXISTS (SELECT 1 FROM interaction i WHERE i.person_id = met.person_id AND i.time > met.over AND i.kind IN (3, 4))" \
  "   OR EXISTS (SELECT 1 FROM attendance b JOIN event x ON x.id = b.event_id WHERE b.person_id = met.person_id" \
  "    AND b.met > 0 AND b.event_id <> met.event_id AND x.start >= met.over AND x.deleted = 0))," \
  " (SELECT count (DISTINCT who) FROM met WHERE EXISTS (SELECT 1 FROM interaction i WHERE i.person_id = met.person_id" \
  "   AND (i.time > met.over OR i.event_id = met.event_id) AND i.kind IN (6, 7, 8, 11)))," \
  " (SELECT sum (cost) FROM past), (SELECT sum (minutes_spent) FROM past)," \
  " last.title, last.start, last.reflection_next" \
  " FROM (SELECT 1) LEFT JOIN (SELECT * FROM past ORDER BY start DESC, id DESC LIMIT 1) last"

/* The numbers in the query. */
G_STATIC_ASSERT (GOEN_EVENT_WENT == 2);
G_STATIC_ASSERT (GOEN_INTERACTION_CALL == 3 && GOEN_INTERACTION_MEETING == 4);
G_STATIC_ASSERT (GOEN_INTERACTION_INTRODUCTION == 6 && GOEN_INTERACTION_GAVE == 7);
G_STATIC_ASSERT (GOEN_INTERACTION_RECEIVED == 8 && GOEN_INTERACTION_PROJECT == 11);
G_STATIC_ASSERT (GOEN_FOLLOW_UP_THANKS == 1 && GOEN_FOLLOW_UP_DONE == 1);

/**
 * goen_event_worth_free:
 * @worth: (nullable) (transfer full): what events were worth
 *
 * Frees it.
 */
void
goen_event_worth_free (GoenEventWorth *worth)
{
  if (worth == NULL)
    return;

  g_free (worth->last_title);
  g_free (worth->last_next);
  g_free (worth);
}

static GoenEventWorth *
read_worth (GoenStatement  *statement,
            GError        **error)
{
  g_autoptr (GoenEventWorth) worth = g_new0 (GoenEventWorth, 1);
  gboolean has_row;

  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    return g_steal_pointer (&worth);

  worth->n_events = goen_statement_get (statement, 0);
  worth->n_met = goen_statement_get (statement, 1);
  worth->n_thanked = goen_statement_get (statement, 2);
  worth->n_met_again = goen_statement_get (statement, 3);
  worth->n_something = goen_statement_get (statement, 4);
  worth->cost = goen_statement_get (statement, 5);
  worth->minutes = goen_statement_get (statement, 6);
  worth->last_title = goen_statement_dup (statement, 7);
  worth->last_start = goen_statement_get (statement, 8);
  worth->last_next = goen_statement_dup (statement, 9);

  return g_steal_pointer (&worth);
}

/* The key of an organiser or a series as the table has it; NULL, which equals nothing, where it is not said. */
static char *
dup_key (const char *text)
{
  g_autofree char *key = goen_text_fold (text);

  return *key != '\0' ? g_steal_pointer (&key) : NULL;
}

/**
 * goen_event_table_get_worth:
 * @db: a database
 * @event: an event, which need not be stored
 * @now: Unix time in seconds
 * @error: return location for an error
 *
 * Tells what the past events of the same series or of the same organiser were worth, but for the event itself.
 *
 * Returns: (transfer full) (nullable): the worth, with nothing in it where there were none
 */
GoenEventWorth *
goen_event_table_get_worth (GoenDatabase           *db,
                            const GoenEventRecord  *event,
                            gint64                  now,
                            GError                **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autofree char *organiser_key = dup_key (event->organiser);
  g_autofree char *series_key = dup_key (event->series);

  statement = goen_database_prepare (db,
                                     WORTH ("e.id <> ?1 AND e.id IN"
                                            " (SELECT id FROM event WHERE series_key = ?2 AND deleted = 0"
                                            "  UNION SELECT id FROM event WHERE organiser_key = ?3 AND deleted = 0)"
                                            " AND e.start <> 0 AND " GOEN_EVENT_END " <= ?4"), error);
  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, event->id);
  goen_statement_text (statement, 2, series_key);
  goen_statement_text (statement, 3, organiser_key);
  goen_statement_integer (statement, 4, now);

  return read_worth (statement, error);
}

/**
 * goen_event_table_get_own_worth:
 * @db: a database
 * @id: an event
 * @error: return location for an error
 *
 * Tells what one event was worth. There is nothing in it when I did not go.
 *
 * Returns: (transfer full) (nullable): the worth, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenEventWorth *
goen_event_table_get_own_worth (GoenDatabase  *db,
                                gint64         id,
                                GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  gboolean in_trash;

  if (!goen_event_is_in_trash (db, id, &in_trash, error))
    return NULL;

  statement = goen_database_prepare (db, WORTH ("e.id = ?1"), error);
  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);

  return read_worth (statement, error);
}
