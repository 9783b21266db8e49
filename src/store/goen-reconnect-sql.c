/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reconnect-private.h"

/* The statements behind the reasons to get in touch again. Each begins with the few rows that are the reason, or runs along
 * an index of whose turn it is, so that nobody is looked at who is not in question. Numbers are those of the enumerations. */

/* person, days, due, whether there are quiet periods; after them come the columns of the reason. */
#define SELECT "SELECT d.person_id, d.days, d.due, EXISTS (SELECT 1 FROM quiet_period q WHERE q.person_id = d.person_id), "

/* A promise that stands on the page of the day anyway, and any other follow-up, will be a contact itself. */
#define MAY_BE_ASKED \
  " AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = d.person_id AND t.snoozed > :now)" \
  " AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.person_id = d.person_id AND o.state = 0" \
  "  AND NOT (o.kind IN (7, 8) AND o.snoozed <= :now AND o.due >= :end))" \
  " AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.other_id = d.person_id AND o.state = 0)"

/* Whatever the reason, nobody hears of me more often than was asked for. */
#define IS_DUE " AND d.due <= :now"

#define LONGEST_FIRST " ORDER BY d.due, d.person_id"

static const char PROMISE_SQL[] =
  SELECT "f.hook, NULL, NULL, 0"
  " FROM follow_up f CROSS JOIN touch_due d ON d.person_id = f.person_id"
  " WHERE f.state = 0 AND f.kind IN (7, 8)" IS_DUE MAY_BE_ASKED LONGEST_FIRST ", f.due, f.id";

static const char SAME_EVENT_SQL[] =
  SELECT "NULL, e.id, e.title, 0"
  " FROM event e CROSS JOIN attendance a ON a.event_id = e.id AND a.is_expected = 1"
  " CROSS JOIN touch_due d ON d.person_id = a.person_id"
  " WHERE e.deleted = 0 AND e.start > :now AND e.status = 1" IS_DUE MAY_BE_ASKED LONGEST_FIRST ", e.start, e.id";

/* Partial dates compare as text: "2026-11" is before every day of that month. */
static const char JOB_CHANGE_SQL[] =
  SELECT "trim (ifnull (a.company, '') || ' ' || ifnull (a.title, '')), NULL, NULL, 0"
  " FROM affiliation a CROSS JOIN touch_due d ON d.person_id = a.person_id"
  " CROSS JOIN person p ON p.id = a.person_id"
  " WHERE a.started IS NOT NULL AND a.ended IS NULL AND a.started >= :since AND a.started <= :today"
  " AND (p.last_contact = 0 OR a.started > date (p.last_contact + :offset, 'unixepoch'))"
  IS_DUE MAY_BE_ASKED LONGEST_FIRST ", a.position";

static const char ACHIEVEMENT_SQL[] =
  SELECT "i.text, NULL, NULL, 0"
  " FROM interaction i CROSS JOIN touch_due d ON d.person_id = i.person_id"
  " CROSS JOIN person p ON p.id = i.person_id"
  " WHERE i.kind = 10 AND i.time >= :news AND i.time <= :now AND i.time > p.last_contact"
  IS_DUE MAY_BE_ASKED LONGEST_FIRST ", i.time DESC, i.id DESC";

static const char INTEREST_RARE_SQL[] =
  SELECT "t.topic, NULL, NULL, 0"
  " FROM json_each (:topics) j CROSS JOIN person_topic t ON t.kind = 1 AND t.topic = j.value"
  " CROSS JOIN touch_due d ON d.person_id = t.person_id"
  " WHERE true" IS_DUE MAY_BE_ASKED LONGEST_FIRST ", t.position";

static const char INTEREST_COMMON_SQL[] =
  SELECT "t.topic, NULL, NULL, 0"
  " FROM touch_due d CROSS JOIN person_topic t ON t.person_id = d.person_id AND t.kind = 1"
  " WHERE t.topic IN (SELECT value FROM json_each (:topics))" IS_DUE MAY_BE_ASKED LONGEST_FIRST ", t.position";

/* A day that there is not every year comes round with the day before. */
static const char ANNIVERSARY_SQL[] =
  SELECT "NULL, NULL, NULL,"
  " substr (:today, 1, 4) + (d.met_day < substr (:today, 6)) - substr (p.met_on, 1, 4) AS years"
  " FROM json_each (:days) j CROSS JOIN touch_due d ON d.met_day = j.value"
  " CROSS JOIN person p ON p.id = d.person_id"
  " WHERE d.met_day IS NOT NULL AND years > 0" IS_DUE MAY_BE_ASKED LONGEST_FIRST;

static const char BALANCE_SQL[] =
  SELECT "NULL, NULL, NULL, d.balance FROM touch_due d"
  " WHERE d.balance > 0" IS_DUE MAY_BE_ASKED LONGEST_FIRST;

static const char INTERVAL_SQL[] =
  SELECT "NULL, NULL, NULL, (:now - d.due) / 86400 + d.days FROM touch_due d"
  " WHERE d.due <= :now" MAY_BE_ASKED LONGEST_FIRST;

/*< private >
 * goen_reconnect_get_sql:
 * @reason: a reason
 * @common: whether the interests that events have to do with are those of many
 *
 * Gets the statement that lists who has a reason, the longest overdue first. Its columns are those of
 * #GoenReconnectColumn.
 *
 * Returns: SQL that lives as long as the program
 */
const char *
goen_reconnect_get_sql (GoenReason reason,
                        gboolean   common)
{
  switch (reason)
    {
    case GOEN_REASON_PROMISE:
      return PROMISE_SQL;
    case GOEN_REASON_SAME_EVENT:
      return SAME_EVENT_SQL;
    case GOEN_REASON_JOB_CHANGE:
      return JOB_CHANGE_SQL;
    case GOEN_REASON_ACHIEVEMENT:
      return ACHIEVEMENT_SQL;
    case GOEN_REASON_INTEREST_EVENT:
      return common ? INTEREST_COMMON_SQL : INTEREST_RARE_SQL;
    case GOEN_REASON_ANNIVERSARY:
      return ANNIVERSARY_SQL;
    case GOEN_REASON_BALANCE:
      return BALANCE_SQL;
    case GOEN_REASON_INTERVAL:
    default:
      return INTERVAL_SQL;
    }
}
