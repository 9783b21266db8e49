/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

/* The checks, goals, checklist and questions of an event: a table of a few rows each, written anew with every save. */

static gboolean
load_checks (GoenDatabase     *db,
             GoenEventRecord  *record,
             GError          **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT kind, grade, note FROM event_check WHERE event_id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, record->id);
  while (TRUE)
    {
      gboolean has_row;
      gint64 kind, grade;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      kind = goen_statement_get (statement, 0);
      grade = goen_statement_get (statement, 1);
      if (kind < 0 || kind >= GOEN_N_CHECKS)
        continue;
      record->checks[kind].grade = grade >= GOEN_GRADE_UNKNOWN && grade <= GOEN_GRADE_GOOD ? grade : GOEN_GRADE_UNKNOWN;
      g_free (record->checks[kind].note);
      record->checks[kind].note = goen_statement_dup (statement, 2);
    }
}

typedef gpointer (*ReadPart) (GoenStatement *statement);

static gpointer
read_goal (GoenStatement *statement)
{
  g_autofree char *text = goen_statement_dup (statement, 0);
  GoenGoal *goal = goen_goal_new (text, goen_statement_get (statement, 1));

  goal->reached = goen_statement_get (statement, 2);

  return goal;
}

static gpointer
read_checklist_item (GoenStatement *statement)
{
  g_autofree char *text = goen_statement_dup (statement, 0);

  return goen_checklist_item_new (text, goen_statement_get (statement, 1) != 0);
}

static gpointer
read_question (GoenStatement *statement)
{
  return goen_statement_dup (statement, 0);
}

static gboolean
load_parts (GoenDatabase  *db,
            const char    *sql,
            gint64         id,
            ReadPart       read,
            GPtrArray     *parts,
            GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (parts, read (statement));
    }
}

/*< private >
 * goen_event_parts_load:
 * @db: a database
 * @record: an event with its id, to be completed
 * @error: return location for an error
 *
 * Reads the checks, goals, checklist and questions.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_event_parts_load (GoenDatabase     *db,
                       GoenEventRecord  *record,
                       GError          **error)
{
  return load_checks (db, record, error) &&
         load_parts (db, "SELECT text, target, reached FROM event_goal WHERE event_id = ? ORDER BY position",
                     record->id, read_goal, record->goals, error) &&
         load_parts (db, "SELECT text, is_done FROM event_checklist WHERE event_id = ? ORDER BY position",
                     record->id, read_checklist_item, record->checklist, error) &&
         load_parts (db, "SELECT text FROM event_question WHERE event_id = ? ORDER BY position",
                     record->id, read_question, record->questions, error);
}

static gboolean
save_checks (GoenDatabase     *db,
             GoenEventRecord  *record,
             GError          **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO event_check (event_id, kind, grade, note) VALUES (?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    {
      const GoenCheck *check = &record->checks[i];

      if (check->grade == GOEN_GRADE_UNKNOWN && check->note == NULL)
        continue;

      goen_statement_integer (statement, 1, record->id);
      goen_statement_integer (statement, 2, i);
      goen_statement_integer (statement, 3, check->grade);
      goen_statement_text (statement, 4, check->note);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Binds what a part has besides event, position and text, from the fourth parameter on. */
typedef const char *(*BindPart) (GoenStatement *statement,
                                 gconstpointer  part);

static const char *
bind_goal (GoenStatement *statement,
           gconstpointer  part)
{
  const GoenGoal *goal = part;

  goen_statement_integer (statement, 4, goal->target);
  goen_statement_integer (statement, 5, goal->reached);

  return goal->text;
}

static const char *
bind_checklist_item (GoenStatement *statement,
                     gconstpointer  part)
{
  const GoenChecklistItem *item = part;

  goen_statement_integer (statement, 4, item->is_done != FALSE);

  return item->text;
}

static const char *
bind_question (GoenStatement *statement,
               gconstpointer  part)
{
  return part;
}

static gboolean
save_parts (GoenDatabase     *db,
            const char       *sql,
            gint64            id,
            BindPart          bind,
            const GPtrArray  *parts,
            GError          **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      goen_statement_integer (statement, 1, id);
      goen_statement_integer (statement, 2, i);
      goen_statement_text (statement, 3, bind (statement, parts->pdata[i]));
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_parts (GoenDatabase  *db,
              gint64         id,
              GError       **error)
{
  static const char * const removals[] = {
    "DELETE FROM event_check WHERE event_id = ?",
    "DELETE FROM event_goal WHERE event_id = ?",
    "DELETE FROM event_checklist WHERE event_id = ?",
    "DELETE FROM event_question WHERE event_id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (GoenStatement) statement = goen_database_prepare (db, removals[i], error);

      if (statement == NULL)
        return FALSE;
      goen_statement_integer (statement, 1, id);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_event_parts_save:
 * @db: a database
 * @record: an event with its id, normalised
 * @error: return location for an error
 *
 * Writes the checks, goals, checklist and questions in place of those that were there.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_event_parts_save (GoenDatabase     *db,
                       GoenEventRecord  *record,
                       GError          **error)
{
  return remove_parts (db, record->id, error) &&
         save_checks (db, record, error) &&
         save_parts (db, "INSERT INTO event_goal (event_id, position, text, target, reached) VALUES (?, ?, ?, ?, ?)",
                     record->id, bind_goal, record->goals, error) &&
         save_parts (db, "INSERT INTO event_checklist (event_id, position, text, is_done) VALUES (?, ?, ?, ?)",
                     record->id, bind_checklist_item, record->checklist, error) &&
         save_parts (db, "INSERT INTO event_question (event_id, position, text) VALUES (?, ?, ?)",
                     record->id, bind_question, record->questions, error);
}
