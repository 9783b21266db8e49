/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"
#include "goen-follow-up-table.h"
#include "goen-merge-private.h"
#include "goen-speaking-private.h"
#include "goen-text.h"

/* What belongs to the one who is gone goes to the one who is kept, and comes back when the merge is undone. A row that
 * would say nothing afterwards is put aside with the one who is gone, where no list shows it. */

G_STATIC_ASSERT (GOEN_FOLLOW_UP_THANKS == 1 && GOEN_FOLLOW_UP_OPEN == 0 && GOEN_FOLLOW_UP_DONE == 1);

/* The numbers are those of merge_moved. */
typedef enum {
  MOVED_ATTENDANCE = 1,
  MOVED_INTERACTION,
  MOVED_FOLLOW_UP,
  MOVED_OTHER,          /* follow-ups where the gone one is the other person */
  ASIDE_ATTENDANCE,     /* of the kept one */
  ASIDE_FOLLOW_UP,      /* of the kept one, who was to be introduced to the gone one, or is thanked by one of theirs */
  MOVED_ASKED,
  N_MOVES,
} Move;

/* An open thank-you (f) is not needed beside another one (k) for the same event, when that is done or says as much. */
#define THANKED_BY_ANOTHER(other) \
  "f.kind = 1 AND f.state = 0 AND f.body IS NULL AND EXISTS (SELECT 1 FROM follow_up k WHERE k.person_id = " other \
  " AND k.event_id = f.event_id AND k.kind = 1 AND "

/* ?1 the merge, ?2 the gone one, ?3 the kept one, where the query asks for it. A follow-up between the two stays with the gone one. */
static const char * const notes[N_MOVES] = {
  [MOVED_INTERACTION] =
    "INSERT INTO merge_moved SELECT ?1, 2, id FROM interaction WHERE person_id = ?2",
  [MOVED_FOLLOW_UP] =
    "INSERT INTO merge_moved SELECT ?1, 3, id FROM follow_up f WHERE person_id = ?2 AND other_id IS NOT ?3"
    " AND NOT (" THANKED_BY_ANOTHER ("?3") "(k.state = 1 OR f.hook IS NULL OR f.hook IS k.hook)))",
  [MOVED_OTHER] =
    "INSERT INTO merge_moved SELECT ?1, 4, id FROM follow_up WHERE other_id = ?2 AND person_id <> ?3",
  [ASIDE_FOLLOW_UP] =
    "INSERT INTO merge_moved SELECT ?1, 6, id FROM follow_up f WHERE person_id = ?3 AND (other_id = ?2"
    " OR (" THANKED_BY_ANOTHER ("?2")
    "(k.state = 1 OR (f.hook IS NULL AND (k.hook IS NOT NULL OR k.body IS NOT NULL))))))",
  [MOVED_ASKED] =
    "INSERT INTO merge_moved SELECT ?1, 7, id FROM question_asked WHERE person_id = ?2",
};

/* ?1 the merge, ?2 whose rows they are so far, ?3 whose they are from now on. */
static const char * const moves[N_MOVES] = {
  [MOVED_ATTENDANCE] =
    "UPDATE attendance SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 1)",
  [MOVED_INTERACTION] =
    "UPDATE interaction SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 2)",
  [MOVED_FOLLOW_UP] =
    "UPDATE follow_up SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 3) RETURNING id",
  [MOVED_OTHER] =
    "UPDATE follow_up SET other_id = ?3 WHERE other_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 4) RETURNING id",
  [ASIDE_ATTENDANCE] =
    "UPDATE attendance SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 5)",
  [ASIDE_FOLLOW_UP] =
    "UPDATE follow_up SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 6) RETURNING id",
  [MOVED_ASKED] =
    "UPDATE question_asked SET person_id = ?3 WHERE person_id = ?2"
    " AND id IN (SELECT row_id FROM merge_moved WHERE merge_id = ?1 AND what = 7)",
};

static gboolean
is_put_aside (Move what)
{
  return what == ASIDE_ATTENDANCE || what == ASIDE_FOLLOW_UP;
}

static gboolean
note_rows (GoenDatabase  *db,
           Move           what,
           gint64         merge_id,
           gint64         gone_id,
           gint64         kept_id,
           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, notes[what], error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, merge_id);
  goen_statement_integer (statement, 2, gone_id);
  if (sqlite3_bind_parameter_count (statement->handle) > 2)
    goen_statement_integer (statement, 3, kept_id);

  return goen_statement_run (statement, error);
}

/* The follow-ups among the rows are noted as changed. */
static gboolean
move_rows (GoenDatabase  *db,
           Move           what,
           gint64         merge_id,
           gint64         from_id,
           gint64         to_id,
           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, moves[what], error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, merge_id);
  goen_statement_integer (statement, 2, from_id);
  goen_statement_integer (statement, 3, to_id);
  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, GOEN_TABLE_FOLLOW_UP, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);
    }
}

static GPtrArray *
list_attendances (GoenDatabase  *db,
                  gint64         person_id,
                  GError       **error)
{
  g_autoptr (GPtrArray) attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT id FROM attendance WHERE person_id = ? ORDER BY event_id, id", error);

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, person_id);
  while (TRUE)
    {
      GoenAttendance *attendance;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&attendances);
      attendance = goen_attendance_table_load (db, goen_statement_get (statement, 0), error);
      if (attendance == NULL)
        return NULL;
      g_ptr_array_add (attendances, attendance);
    }
}

/* Width, kana and variants of kanji make no difference. */
static gboolean
says_no_more (const char *text,
              const char *than)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (text == NULL)
    return TRUE;
  if (than == NULL)
    return FALSE;

  left = goen_text_fold (text);
  right = goen_text_fold (than);

  return g_str_equal (left, right);
}

static gboolean
attendance_says_no_more (const GoenAttendance *attendance,
                         const GoenAttendance *than)
{
  return attendance->event_id == than->event_id &&
         (!attendance->is_expected || than->is_expected) &&
         (!attendance->is_wanted || than->is_wanted) &&
         (!attendance->is_completed || than->is_completed) &&
         (attendance->met == 0 || than->met != 0) &&
         says_no_more (attendance->name, than->name) &&
         says_no_more (attendance->company, than->company) &&
         says_no_more (attendance->title, than->title) &&
         says_no_more (attendance->hook, than->hook) &&
         says_no_more (attendance->note, than->note) &&
         says_no_more (attendance->introduce_to, than->introduce_to);
}

static gboolean
note_attendance (GoenDatabase          *db,
                 gint64                 merge_id,
                 Move                   what,
                 const GoenAttendance  *attendance,
                 GError               **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT OR IGNORE INTO merge_moved (merge_id, what, row_id) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, merge_id);
  goen_statement_integer (statement, 2, what);
  goen_statement_integer (statement, 3, attendance->id);

  return goen_statement_run (statement, error);
}

/* Where both attended, one row is enough when the other says nothing beyond it. */
static gboolean
note_attendances (GoenDatabase  *db,
                  gint64         merge_id,
                  gint64         gone_id,
                  gint64         kept_id,
                  GError       **error)
{
  g_autoptr (GPtrArray) theirs = list_attendances (db, gone_id, error);
  g_autoptr (GPtrArray) own = theirs != NULL ? list_attendances (db, kept_id, error) : NULL;

  if (own == NULL)
    return FALSE;

  for (guint i = 0; i < theirs->len; i++)
    {
      const GoenAttendance *moved = theirs->pdata[i];
      gboolean is_needed = TRUE;

      for (guint j = 0; j < own->len && is_needed; j++)
        is_needed = !attendance_says_no_more (moved, own->pdata[j]);
      if (!is_needed)
        continue;
      if (!note_attendance (db, merge_id, MOVED_ATTENDANCE, moved, error))
        return FALSE;

      for (guint j = 0; j < own->len; j++)
        if (attendance_says_no_more (own->pdata[j], moved) &&
            !note_attendance (db, merge_id, ASIDE_ATTENDANCE, own->pdata[j], error))
          return FALSE;
    }

  return TRUE;
}

/* Both people have other events, another timeline and another last contact now. */
static gboolean
note_people (GoenDatabase  *db,
             gint64         kept_id,
             gint64         gone_id,
             GError       **error)
{
  const gint64 ids[] = { kept_id, gone_id };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      goen_change_set_note (db->changes, GOEN_TABLE_INTERACTION, ids[i], GOEN_CHANGE_CHANGED);
      if (!goen_attendance_note_person (db, ids[i], error) ||
          !goen_speaking_note_person (db, ids[i], error) ||
          !goen_interaction_table_refresh_contact (db, ids[i], error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_merge_move_rows:
 * @db: a database
 * @merge_id: a merge that was just noted
 * @gone_id: the one who is gone
 * @kept_id: the one who is kept
 * @error: return location for an error
 *
 * Gives attendances, the timeline, follow-ups, promises and what was asked of the one who is gone to the one who is kept.
 * How often to be in touch, when not to be, and the drill of names and faces stay with each.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_merge_move_rows (GoenDatabase  *db,
                      gint64         merge_id,
                      gint64         gone_id,
                      gint64         kept_id,
                      GError       **error)
{
  if (!note_attendances (db, merge_id, gone_id, kept_id, error))
    return FALSE;
  for (Move what = MOVED_ATTENDANCE; what < N_MOVES; what++)
    if (notes[what] != NULL && !note_rows (db, what, merge_id, gone_id, kept_id, error))
      return FALSE;

  for (Move what = MOVED_ATTENDANCE; what < N_MOVES; what++)
    {
      gboolean is_aside = is_put_aside (what);

      if (!move_rows (db, what, merge_id, is_aside ? kept_id : gone_id, is_aside ? gone_id : kept_id, error))
        return FALSE;
    }

  return note_people (db, kept_id, gone_id, error);
}

/*< private >
 * goen_merge_return_rows:
 * @db: a database
 * @merge_id: a merge
 * @gone_id: the one who was gone
 * @kept_id: the one who was kept
 * @error: return location for an error
 *
 * Gives back what goen_merge_move_rows() moved and still belongs to whom it was given.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_merge_return_rows (GoenDatabase  *db,
                        gint64         merge_id,
                        gint64         gone_id,
                        gint64         kept_id,
                        GError       **error)
{
  for (Move what = MOVED_ATTENDANCE; what < N_MOVES; what++)
    {
      gboolean is_aside = is_put_aside (what);

      if (!move_rows (db, what, merge_id, is_aside ? gone_id : kept_id, is_aside ? kept_id : gone_id, error))
        return FALSE;
    }

  return note_people (db, kept_id, gone_id, error);
}
