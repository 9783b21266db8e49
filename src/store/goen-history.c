/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

#include "goen-error.h"

/* An import or a merge notes the revision that a person has afterwards, and is undone for this person only while that
 * revision stands. Some changes lead back to what was, or touch what nobody typed: then what was noted moves along. */

static gboolean
carry_in (GoenDatabase  *db,
          const char    *sql,
          gint64         person_id,
          gint64         from,
          gint64         to,
          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, to);
  goen_statement_integer (statement, 2, person_id);
  goen_statement_integer (statement, 3, from);

  return goen_statement_run (statement, error);
}

/**
 * goen_history_carry:
 * @db: a database
 * @person_id: a person
 * @from: an earlier revision
 * @to: the revision that is stored now
 * @error: return location for an error
 *
 * Notes that a person is again, or still, as they were at an earlier revision: what could be undone then can be undone
 * now.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_history_carry (GoenDatabase  *db,
                    gint64         person_id,
                    gint64         from,
                    gint64         to,
                    GError       **error)
{
  /* 0 means that an old version did not note the revision. */
  if (from <= 0)
    return TRUE;

  return carry_in (db, "UPDATE import_update SET revision = ? WHERE person_id = ? AND revision = ?",
                   person_id, from, to, error) &&
         carry_in (db, "UPDATE merge SET revision = ? WHERE kept_id = ? AND revision = ?",
                   person_id, from, to, error);
}

/* Somebody who has been merged into another since introduces nobody any more: the other one does. */
static gboolean
follow_introducer (GoenDatabase      *db,
                   GoenPersonRecord  *before,
                   GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenPersonRecord) kept = NULL;
  gint64 id = 0;
  gint64 kept_id;

  if (before->introduced_by_uuid == NULL)
    return TRUE;

  id = goen_person_table_find_uuid (db, before->introduced_by_uuid, &local_error);
  if (id == 0)
    {
      if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  kept_id = goen_merge_table_follow (db, id, error);
  if (kept_id < 0)
    return FALSE;
  if (kept_id == id || kept_id == before->id)
    return TRUE;

  kept = goen_person_table_load (db, kept_id, GOEN_PERSON_FIELDS, error);
  if (kept == NULL)
    return FALSE;
  g_set_str (&before->introduced_by_uuid, kept->uuid);

  return TRUE;
}

/*< private >
 * goen_history_restore:
 * @db: a database
 * @before: how a person was, with the id and the revision of then; afterwards as stored
 * @current: the same person, who is not in the trash, as stored, with images
 * @error: return location for an error
 *
 * Makes a person as they were, images and tags included. Who is so already is not written.
 *
 * Returns: %FALSE with %GOEN_ERROR_CONFLICT when another revision is stored, %GOEN_ERROR_NOT_FOUND, or another error
 */
gboolean
goen_history_restore (GoenDatabase            *db,
                      GoenPersonRecord        *before,
                      const GoenPersonRecord  *current,
                      GError                 **error)
{
  gint64 revision_then = before->revision;

  before->revision = current->revision;
  if (!follow_introducer (db, before, error))
    return FALSE;

  if ((!goen_person_record_equal (before, current) || g_strcmp0 (before->uid, current->uid) != 0) &&
      !goen_person_table_save (db, before, error))
    return FALSE;

  return goen_history_carry (db, before->id, revision_then, before->revision, error);
}
