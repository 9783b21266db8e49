/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-table.h"
#include "goen-speaking-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Parameters of both statements; the update has the id after them. An event that is gone is none. */
#define COLUMNS \
  "uuid, pitch_id, event_id, text, started, target, duration, spoken, n_morae, rating, note, sound, sound_size"
#define PARAMETERS "?1,?2,(SELECT id FROM event WHERE id = ?3),?4,?5,?6,?7,?8,?9,?10,?11,?12,?13"

#define INSERT_TAKE "INSERT INTO take (" COLUMNS ") VALUES (" PARAMETERS ")"
#define UPDATE_TAKE "UPDATE take SET (" COLUMNS ") = (" PARAMETERS ") WHERE id = ?14"

#define SELECT_TAKE \
  "SELECT t.id, t.deleted, t.uuid, t.pitch_id, t.event_id, t.text, t.started, t.target, t.duration, t.spoken, t.n_morae," \
  " t.rating, t.note, t.sound, t.sound_size FROM take t"

/* ?2 is the limit. */
#define SELECT_OF_PITCH SELECT_TAKE " WHERE t.pitch_id = ?1 AND t.deleted = 0 ORDER BY t.started DESC, t.id DESC LIMIT ?2"
#define SELECT_ALL \
  SELECT_TAKE " JOIN pitch p ON p.id = t.pitch_id AND p.deleted = 0 WHERE t.deleted = 0" \
  " ORDER BY t.started DESC, t.id DESC LIMIT ?2"

enum {
  COLUMN_ID,
  COLUMN_DELETED,
  COLUMN_UUID,
  COLUMN_PITCH_ID,
  COLUMN_EVENT_ID,
  COLUMN_TEXT,
  COLUMN_STARTED,
  COLUMN_TARGET,
  COLUMN_DURATION,
  COLUMN_SPOKEN,
  COLUMN_N_MORAE,
  COLUMN_RATING,
  COLUMN_NOTE,
  COLUMN_SOUND,
  COLUMN_SOUND_SIZE,
};

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       /* Translators: somebody practised what they say about themselves, once. */
                       _("This practice run is not there any more."));
}

static gboolean
read_pauses (GoenDatabase  *db,
             GoenTake      *take,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT start, length FROM take_pause WHERE take_id = ? ORDER BY start", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, take->id);
  while (TRUE)
    {
      GoenPause pause;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      pause.start = goen_statement_get (statement, 0);
      pause.length = goen_statement_get (statement, 1);
      g_array_append_val (take->pauses, pause);
    }
}

static gboolean
read_fillers (GoenDatabase  *db,
              GoenTake      *take,
              GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT kind, at FROM take_filler WHERE take_id = ? ORDER BY at, position", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, take->id);
  while (TRUE)
    {
      GoenFiller filler;
      gboolean has_row;
      gint64 kind;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      kind = goen_statement_get (statement, 0);
      filler.kind = kind >= 0 && kind < GOEN_N_FILLERS ? kind : GOEN_FILLER_OTHER;
      filler.at = goen_statement_get (statement, 1);
      g_array_append_val (take->fillers, filler);
    }
}

static GoenTake *
read_take (GoenDatabase   *db,
           GoenStatement  *statement,
           GError        **error)
{
  g_autoptr (GoenTake) take = goen_take_new ();

  take->id = goen_statement_get (statement, COLUMN_ID);
  take->deleted = goen_statement_get (statement, COLUMN_DELETED);
  take->uuid = goen_statement_dup (statement, COLUMN_UUID);
  take->pitch_id = goen_statement_get (statement, COLUMN_PITCH_ID);
  take->event_id = goen_statement_get (statement, COLUMN_EVENT_ID);
  take->text = goen_statement_dup (statement, COLUMN_TEXT);
  take->started = goen_statement_get (statement, COLUMN_STARTED);
  take->target = goen_statement_get (statement, COLUMN_TARGET);
  take->duration = goen_statement_get (statement, COLUMN_DURATION);
  take->spoken = goen_statement_get (statement, COLUMN_SPOKEN);
  take->n_morae = goen_statement_get (statement, COLUMN_N_MORAE);
  take->rating = goen_statement_get (statement, COLUMN_RATING);
  take->note = goen_statement_dup (statement, COLUMN_NOTE);
  take->sound = goen_statement_dup (statement, COLUMN_SOUND);
  take->sound_size = goen_statement_get (statement, COLUMN_SOUND_SIZE);

  if (!read_pauses (db, take, error) ||
      !read_fillers (db, take, error))
    return NULL;

  return g_steal_pointer (&take);
}

/* Two pauses cannot begin at the same moment; the longer one counts. */
static gboolean
save_pauses (GoenDatabase    *db,
             const GoenTake  *take,
             GError         **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO take_pause (take_id, start, length) VALUES (?, ?, ?)"
                           " ON CONFLICT (take_id, start) DO UPDATE SET length = max (length, excluded.length)", error);

  if (statement == NULL ||
      !goen_person_run_with_id (db, "DELETE FROM take_pause WHERE take_id = ?", take->id, error))
    return FALSE;

  for (guint i = 0; i < take->pauses->len; i++)
    {
      const GoenPause *pause = &g_array_index (take->pauses, GoenPause, i);

      goen_statement_integer (statement, 1, take->id);
      goen_statement_integer (statement, 2, pause->start);
      goen_statement_integer (statement, 3, pause->length);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_fillers (GoenDatabase    *db,
              const GoenTake  *take,
              GError         **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO take_filler (take_id, position, kind, at) VALUES (?, ?, ?, ?)", error);

  if (statement == NULL ||
      !goen_person_run_with_id (db, "DELETE FROM take_filler WHERE take_id = ?", take->id, error))
    return FALSE;

  for (guint i = 0; i < take->fillers->len; i++)
    {
      const GoenFiller *filler = &g_array_index (take->fillers, GoenFiller, i);

      goen_statement_integer (statement, 1, take->id);
      goen_statement_integer (statement, 2, i);
      goen_statement_integer (statement, 3, filler->kind);
      goen_statement_integer (statement, 4, filler->at);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_take (GoenDatabase    *db,
            const char      *sql,
            const GoenTake  *take,
            GError         **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, take->uuid);
  goen_statement_integer (statement, 2, take->pitch_id);
  goen_statement_integer (statement, 3, take->event_id);
  goen_statement_filled_text (statement, 4, take->text);
  goen_statement_integer (statement, 5, take->started);
  goen_statement_integer (statement, 6, take->target);
  goen_statement_integer (statement, 7, take->duration);
  goen_statement_integer (statement, 8, take->spoken);
  goen_statement_integer (statement, 9, take->n_morae);
  goen_statement_integer (statement, 10, MIN (take->rating, 5));
  goen_statement_filled_text (statement, 11, take->note);
  goen_statement_filled_text (statement, 12, take->sound);
  goen_statement_integer (statement, 13, take->sound != NULL ? take->sound_size : 0);
  if (take->id != 0)
    goen_statement_integer (statement, 14, take->id);

  return goen_statement_run (statement, error);
}

/* UUID and whether it was thrown away stay what they are. */
static gboolean
take_stored (GoenDatabase  *db,
             GoenTake      *take,
             GError       **error)
{
  g_autoptr (GoenTake) stored = goen_take_table_load (db, take->id, error);

  if (stored == NULL)
    return FALSE;

  g_set_str (&take->uuid, stored->uuid);
  take->deleted = stored->deleted;

  return TRUE;
}

/**
 * goen_take_table_save:
 * @db: a database
 * @take: a practice run; id 0 adds it
 * @error: return location for an error
 *
 * Writes a practice run with its pauses and fillers. Id and UUID become what is stored.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID for a sound that is no plain file name, %GOEN_ERROR_NOT_FOUND when it or its
 *   introduction is gone, or another error
 */
gboolean
goen_take_table_save (GoenDatabase  *db,
                      GoenTake      *take,
                      GError       **error)
{
  gboolean is_new = take->id == 0;
  gboolean in_trash;

  if (take->sound != NULL && *take->sound != '\0' && !goen_sound_is_plain_name (take->sound))
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The practice run was not saved: its recording is not in the folder of recordings."));
      return FALSE;
    }
  if (!goen_pitch_is_in_trash (db, take->pitch_id, &in_trash, error) ||
      (!is_new && !take_stored (db, take, error)))
    return FALSE;

  if (is_new)
    {
      if (take->uuid == NULL)
        take->uuid = g_uuid_string_random ();
      take->deleted = 0;
    }
  if (!write_take (db, is_new ? INSERT_TAKE : UPDATE_TAKE, take, error))
    return FALSE;

  if (is_new)
    take->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, take->pitch_id, GOEN_CHANGE_CHANGED);

  return save_pauses (db, take, error) &&
         save_fillers (db, take, error);
}

/**
 * goen_take_table_load:
 * @db: a database
 * @id: a practice run, which may have been thrown away
 * @error: return location for an error
 *
 * Reads a practice run.
 *
 * Returns: (transfer full) (nullable): the practice run, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenTake *
goen_take_table_load (GoenDatabase  *db,
                      gint64         id,
                      GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_TAKE " WHERE t.id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return read_take (db, statement, error);

  set_not_found (error);

  return NULL;
}

/**
 * goen_take_table_list:
 * @db: a database
 * @pitch_id: an introduction; 0 for all that are not in the trash
 * @limit: how many at most, 0 for all
 * @error: return location for an error
 *
 * Lists practice runs that were not thrown away.
 *
 * Returns: (transfer full) (nullable) (element-type GoenTake): the practice runs, latest first
 */
GPtrArray *
goen_take_table_list (GoenDatabase  *db,
                      gint64         pitch_id,
                      guint          limit,
                      GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_take_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, pitch_id != 0 ? SELECT_OF_PITCH : SELECT_ALL, error);

  if (statement == NULL)
    return NULL;

  if (pitch_id != 0)
    goen_statement_integer (statement, 1, pitch_id);
  goen_statement_integer (statement, 2, limit > 0 ? (gint64) limit : -1);
  while (TRUE)
    {
      GoenTake *take;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      take = read_take (db, statement, error);
      if (take == NULL)
        return NULL;
      g_ptr_array_add (list, take);
    }
}

/**
 * goen_take_table_throw:
 * @db: a database
 * @id: a practice run
 * @away: whether to throw it away; %FALSE takes it back
 * @error: return location for an error
 *
 * Throws a practice run away, or takes it back as long as goen_take_table_purge() has not removed it.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_take_table_throw (GoenDatabase  *db,
                       gint64         id,
                       gboolean       away,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE take SET deleted = ? WHERE id = ? RETURNING pitch_id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, away ? MAX (g_get_real_time () / G_USEC_PER_SEC, 1) : 0);
  goen_statement_integer (statement, 2, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      set_not_found (error);
      return FALSE;
    }

  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, goen_statement_get (statement, 0), GOEN_CHANGE_CHANGED);

  return goen_statement_step (statement, &has_row, error);
}
