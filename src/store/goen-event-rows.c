/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

#include "goen-text.h"

/* Of a search; SQLite takes a thousand conditions at most, and somebody may paste a whole letter. */
#define MAX_WORDS 16

/* The parameters, before the words of the search. */
enum {
  PARAMETER_NOW = 1,
  PARAMETER_LIMIT,
  PARAMETER_PERSON,
  FIRST_WORD,
};

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_KIND,
  COLUMN_STATUS,
  COLUMN_TITLE,
  COLUMN_START,
  COLUMN_END,
  COLUMN_ZONE,
  COLUMN_IS_ALL_DAY,
  COLUMN_PLACE,
  COLUMN_ORGANISER,
  COLUMN_SERIES,
  COLUMN_HAS_PURPOSE,
  COLUMN_HAS_PITCH,
  COLUMN_IS_REFLECTED,
  COLUMN_N_GOALS,
  COLUMN_N_GOALS_REACHED,
  COLUMN_N_CHECKLIST,
  COLUMN_N_CHECKLIST_DONE,
  COLUMN_N_QUESTIONS,
  COLUMN_N_EXPECTED,
  COLUMN_N_WANTED,
  COLUMN_N_MET,
  COLUMN_N_THANKS,
  COLUMN_N_THANKED,
};

/* Which events, in which order: what is to come, soonest first, what has no date yet, what is over, latest first. */
#define CHOOSE \
  "WITH chosen AS MATERIALIZED (SELECT id, part, turn FROM (SELECT e.id," \
  " CASE WHEN e.start = 0 THEN 1 WHEN " GOEN_EVENT_END " > ?1 THEN 0 ELSE 2 END AS part," \
  " iif (" GOEN_EVENT_END " > ?1, e.start, - e.start) AS turn, e.search_key FROM event e WHERE e.deleted = 0) WHERE true"
#define CHOOSE_TRASH \
  "WITH chosen AS MATERIALIZED (SELECT e.id, 0 AS part, - e.deleted AS turn FROM event e WHERE e.deleted > 0"
#define CHOSEN_UPCOMING " AND part < 2"
#define CHOSEN_PAST " AND part = 2"
#define CHOSEN_PERSON " AND id IN (SELECT event_id FROM attendance WHERE person_id = ?3)"
#define ORDER_CHOSEN " ORDER BY part, turn, id LIMIT ?2)"

/* What people in the trash attended or are to be thanked for does not count; somebody who is listed twice was met once. */
#define NOT_GONE "person_id NOT IN (SELECT id FROM person WHERE deleted > 0)"

#define SELECT_CHOSEN \
  " SELECT e.id, e.uuid, e.kind, e.status, e.title, e.start, e.\"end\", e.zone, e.is_all_day, e.place, e.organiser," \
  " e.series, e.purpose IS NOT NULL, e.pitch IS NOT NULL, e.reflected > 0," \
  " g.n, g.n_reached, l.n, l.n_done, q.n, a.n_expected, a.n_wanted, a.n_met, f.n, f.n_done" \
  " FROM chosen c JOIN event e ON e.id = c.id" \
  " LEFT JOIN (SELECT event_id, count (*) AS n, sum (reached >= max (target, 1)) AS n_reached FROM event_goal" \
  "  WHERE event_id IN (SELECT id FROM chosen) GROUP BY event_id) g ON g.event_id = c.id" \
  " LEFT JOIN (SELECT event_id, count (*) AS n, sum (is_done) AS n_done FROM event_checklist" \
  "  WHERE event_id IN (SELECT id FROM chosen) GROUP BY event_id) l ON l.event_id = c.id" \
  " LEFT JOIN (SELECT event_id, count (*) AS n FROM event_question" \
  "  WHERE event_id IN (SELECT id FROM chosen) GROUP BY event_id) q ON q.event_id = c.id" \
  " LEFT JOIN (SELECT event_id, sum (is_expected) AS n_expected, sum (is_wanted) AS n_wanted," \
  "  count (DISTINCT iif (met > 0, ifnull (person_id, - id), NULL)) AS n_met FROM attendance" \
  "  WHERE event_id IN (SELECT id FROM chosen) AND (person_id IS NULL OR " NOT_GONE ")" \
  "  GROUP BY event_id) a ON a.event_id = c.id" \
  " LEFT JOIN (SELECT event_id, count (*) AS n, sum (state = 1) AS n_done FROM follow_up" \
  "  WHERE event_id IN (SELECT id FROM chosen) AND kind = 1 AND state <> 2 AND " NOT_GONE \
  "  GROUP BY event_id) f ON f.event_id = c.id" \
  " ORDER BY c.part, c.turn, c.id"

G_STATIC_ASSERT (GOEN_FOLLOW_UP_THANKS == 1);
G_STATIC_ASSERT (GOEN_FOLLOW_UP_DONE == 1);
G_STATIC_ASSERT (GOEN_FOLLOW_UP_DROPPED == 2);

/**
 * goen_event_row_free:
 * @row: (nullable) (transfer full): a row
 *
 * Frees a row.
 */
void
goen_event_row_free (GoenEventRow *row)
{
  if (row == NULL)
    return;

  g_free (row->uuid);
  g_free (row->title);
  g_free (row->zone);
  g_free (row->place);
  g_free (row->organiser);
  g_free (row->series);
  g_free (row);
}

static GoenEventRow *
read_row (GoenStatement *statement)
{
  GoenEventRow *row = g_new0 (GoenEventRow, 1);

  row->id = goen_statement_get (statement, COLUMN_ID);
  row->uuid = goen_statement_dup (statement, COLUMN_UUID);
  row->kind = goen_event_read_enum (statement, COLUMN_KIND, GOEN_N_EVENT_KINDS);
  row->status = goen_event_read_enum (statement, COLUMN_STATUS, GOEN_N_EVENT_STATUSES);
  row->title = goen_statement_dup (statement, COLUMN_TITLE);
  row->start = goen_statement_get (statement, COLUMN_START);
  row->end = goen_statement_get (statement, COLUMN_END);
  row->zone = goen_statement_dup (statement, COLUMN_ZONE);
  row->is_all_day = goen_statement_get (statement, COLUMN_IS_ALL_DAY) != 0;
  row->place = goen_statement_dup (statement, COLUMN_PLACE);
  row->organiser = goen_statement_dup (statement, COLUMN_ORGANISER);
  row->series = goen_statement_dup (statement, COLUMN_SERIES);
  row->has_purpose = goen_statement_get (statement, COLUMN_HAS_PURPOSE) != 0;
  row->has_pitch = goen_statement_get (statement, COLUMN_HAS_PITCH) != 0;
  row->is_reflected = goen_statement_get (statement, COLUMN_IS_REFLECTED) != 0;
  row->n_goals = goen_statement_get (statement, COLUMN_N_GOALS);
  row->n_goals_reached = goen_statement_get (statement, COLUMN_N_GOALS_REACHED);
  row->n_checklist = goen_statement_get (statement, COLUMN_N_CHECKLIST);
  row->n_checklist_done = goen_statement_get (statement, COLUMN_N_CHECKLIST_DONE);
  row->n_questions = goen_statement_get (statement, COLUMN_N_QUESTIONS);
  row->n_expected = goen_statement_get (statement, COLUMN_N_EXPECTED);
  row->n_wanted = goen_statement_get (statement, COLUMN_N_WANTED);
  row->n_met = goen_statement_get (statement, COLUMN_N_MET);
  row->n_thanks = goen_statement_get (statement, COLUMN_N_THANKS);
  row->n_thanked = goen_statement_get (statement, COLUMN_N_THANKED);

  return row;
}

/* Words as the keys are folded; a word of nothing but punctuation asks for nothing. */
static GPtrArray *
fold_words (const char *search)
{
  g_autofree char *valid = g_utf8_make_valid (search != NULL ? search : "", -1);
  g_auto (GStrv) words = goen_text_split_words (valid);
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL && folded->len < MAX_WORDS; i++)
    {
      g_autofree char *word = goen_text_fold (words[i]);

      if (*word != '\0')
        g_ptr_array_add (folded, g_steal_pointer (&word));
    }

  return folded;
}

static const char *
get_sql (const GoenEventsQuery *query,
         guint                  n_words)
{
  g_autoptr (GString) sql = g_string_new (query->which == GOEN_EVENTS_TRASH ? CHOOSE_TRASH : CHOOSE);

  if (query->which == GOEN_EVENTS_UPCOMING)
    g_string_append (sql, CHOSEN_UPCOMING);
  if (query->which == GOEN_EVENTS_PAST)
    g_string_append (sql, CHOSEN_PAST);
  if (query->person_id != 0)
    g_string_append (sql, CHOSEN_PERSON);
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (sql, " AND instr (search_key, ?%u) > 0", FIRST_WORD + i);
  g_string_append (sql, ORDER_CHOSEN SELECT_CHOSEN);

  return g_intern_string (sql->str);
}

/**
 * goen_event_table_list:
 * @db: a database
 * @query: which events
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Lists events with what their rows show, all in one look at the file.
 *
 * An event without a date is one to come, after those that have one. Deleted ones come latest first.
 *
 * Returns: (transfer full) (nullable) (element-type GoenEventRow): the rows
 */
GPtrArray *
goen_event_table_list (GoenDatabase           *db,
                       const GoenEventsQuery  *query,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autoptr (GPtrArray) words = fold_words (query->search);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_row_free);
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, get_sql (query, words->len), error);

  if (statement == NULL)
    return NULL;

  if (query->which != GOEN_EVENTS_TRASH)
    goen_statement_integer (statement, PARAMETER_NOW, query->now);
  goen_statement_integer (statement, PARAMETER_LIMIT, query->limit > 0 ? (gint64) query->limit : -1);
  if (query->person_id != 0)
    goen_statement_integer (statement, PARAMETER_PERSON, query->person_id);
  for (guint i = 0; i < words->len; i++)
    goen_statement_text (statement, FIRST_WORD + i, words->pdata[i]);

  while (TRUE)
    {
      gboolean has_row;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, read_row (statement));
    }
}
