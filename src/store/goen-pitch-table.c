/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-table.h"
#include "goen-speaking-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-text.h"

/* Parameters of both statements; the update has the id after them. A version whose parent is gone stands alone. */
#define COLUMNS \
  "uuid, revision, created, modified, name, audience, seconds, parent_id, greeting, who, offer, why, whom, closing, search_key"
#define PARAMETERS "?1,?2,?3,?4,?5,?6,?7,(SELECT id FROM pitch WHERE id = ?8),?9,?10,?11,?12,?13,?14,?15"
#define FIRST_BLOCK_PARAMETER 9
#define SEARCH_KEY_PARAMETER (FIRST_BLOCK_PARAMETER + GOEN_N_BLOCKS)

#define INSERT_PITCH "INSERT INTO pitch (" COLUMNS ") VALUES (" PARAMETERS ")"
#define UPDATE_PITCH "UPDATE pitch SET (" COLUMNS ") = (" PARAMETERS ") WHERE id = ?16"

enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_REVISION,
  COLUMN_CREATED,
  COLUMN_MODIFIED,
  COLUMN_DELETED,
  COLUMN_NAME,
  COLUMN_AUDIENCE,
  COLUMN_SECONDS,
  COLUMN_PARENT_ID,
  COLUMN_FIRST_BLOCK,
  COLUMN_N_TAKES = COLUMN_FIRST_BLOCK + GOEN_N_BLOCKS,
  COLUMN_LAST_TAKE,
  COLUMN_N_USES,
  COLUMN_SEARCH_KEY,
};

G_STATIC_ASSERT (GOEN_N_BLOCKS == 6);

/* With the last time it was said somewhere. Events in the trash and takes thrown away do not count. */
#define SELECT_PITCH \
  "SELECT p.id, p.uuid, p.revision, p.created, p.modified, p.deleted, p.name, p.audience, p.seconds, p.parent_id," \
  " p.greeting, p.who, p.offer, p.why, p.whom, p.closing, t.n, t.last, u.n, p.search_key" \
  " FROM pitch p" \
  " LEFT JOIN (SELECT pitch_id, count (*) AS n, max (started) AS last FROM take WHERE deleted = 0 GROUP BY pitch_id) t" \
  "  ON t.pitch_id = p.id" \
  " LEFT JOIN (SELECT pitch_id, count (*) AS n, max (e.start) AS last FROM pitch_use" \
  "  JOIN event e ON e.id = event_id AND e.deleted = 0 GROUP BY pitch_id) u ON u.pitch_id = p.id"

/* An event to come does not keep its introduction on top until then: ?1 is now. */
#define SELECT_LIST \
  SELECT_PITCH " WHERE p.deleted = 0" \
  " ORDER BY max (p.modified, ifnull (t.last, 0), min (ifnull (u.last, 0), ?1)) DESC, p.id DESC"
#define SELECT_TRASH SELECT_PITCH " WHERE p.deleted > 0 ORDER BY p.deleted DESC, p.id DESC"

/*< private >
 * goen_pitch_set_not_found:
 * @error: return location for an error
 *
 * Says that there is no such introduction.
 */
void
goen_pitch_set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       /* Translators: an introduction is what somebody says about themselves, in thirty seconds. */
                       _("There is no such introduction. It may have been deleted in the meantime."));
}

static GoenPitch *
read_pitch (GoenStatement *statement)
{
  GoenPitch *pitch = goen_pitch_new ();

  pitch->id = goen_statement_get (statement, COLUMN_ID);
  pitch->uuid = goen_statement_dup (statement, COLUMN_UUID);
  pitch->revision = goen_statement_get (statement, COLUMN_REVISION);
  pitch->created = goen_statement_get (statement, COLUMN_CREATED);
  pitch->modified = goen_statement_get (statement, COLUMN_MODIFIED);
  pitch->deleted = goen_statement_get (statement, COLUMN_DELETED);
  pitch->name = goen_statement_dup (statement, COLUMN_NAME);
  pitch->audience = goen_statement_dup (statement, COLUMN_AUDIENCE);
  pitch->seconds = CLAMP (goen_statement_get (statement, COLUMN_SECONDS), GOEN_PITCH_MIN_SECONDS, GOEN_PITCH_MAX_SECONDS);
  pitch->parent_id = goen_statement_get (statement, COLUMN_PARENT_ID);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    pitch->blocks[i] = goen_statement_dup (statement, COLUMN_FIRST_BLOCK + i);
  pitch->n_takes = goen_statement_get (statement, COLUMN_N_TAKES);
  pitch->last_take = goen_statement_get (statement, COLUMN_LAST_TAKE);
  pitch->n_uses = goen_statement_get (statement, COLUMN_N_USES);

  return pitch;
}

/* A line for each text, so that no word is found across two of them. */
static char *
dup_search_key (const GoenPitch *pitch)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *texts[2 + GOEN_N_BLOCKS] = { pitch->name, pitch->audience };

  memcpy (texts + 2, pitch->blocks, sizeof pitch->blocks);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = goen_text_fold (texts[i]);

      g_string_append_printf (key, "%s\n", folded);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

/* 0 for none, -1 on error. */
static gint64
find_uuid (GoenDatabase  *db,
           const char    *uuid,
           GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT id FROM pitch WHERE uuid = ?", error);
  g_autofree char *lower = g_ascii_strdown (uuid, -1);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_text (statement, 1, lower);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

static gboolean
write_pitch (GoenDatabase     *db,
             const char       *sql,
             const GoenPitch  *pitch,
             GError          **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  g_autofree char *search_key = dup_search_key (pitch);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, pitch->uuid);
  goen_statement_integer (statement, 2, pitch->revision);
  goen_statement_integer (statement, 3, pitch->created);
  goen_statement_integer (statement, 4, pitch->modified);
  goen_statement_text (statement, 5, pitch->name);
  goen_statement_text (statement, 6, pitch->audience);
  goen_statement_integer (statement, 7, pitch->seconds);
  goen_statement_integer (statement, 8, pitch->parent_id);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    goen_statement_text (statement, FIRST_BLOCK_PARAMETER + i, pitch->blocks[i]);
  goen_statement_text (statement, SEARCH_KEY_PARAMETER, search_key);
  if (pitch->id != 0)
    goen_statement_integer (statement, SEARCH_KEY_PARAMETER + 1, pitch->id);

  return goen_statement_run (statement, error);
}

/* One that brings a UUID keeps it, unless another one has it. */
static gboolean
ensure_uuid (GoenDatabase  *db,
             GoenPitch     *pitch,
             GError       **error)
{
  gint64 taken = pitch->uuid != NULL ? find_uuid (db, pitch->uuid, error) : 0;
  g_autofree char *lower = NULL;

  if (taken < 0)
    return FALSE;

  if (pitch->uuid == NULL || taken > 0)
    {
      g_free (pitch->uuid);
      pitch->uuid = g_uuid_string_random ();
      return TRUE;
    }

  lower = g_ascii_strdown (pitch->uuid, -1);
  g_set_str (&pitch->uuid, lower);

  return TRUE;
}

static gboolean
add (GoenDatabase  *db,
     GoenPitch     *pitch,
     GError       **error)
{
  if (!ensure_uuid (db, pitch, error))
    return FALSE;

  pitch->revision = 1;
  pitch->created = pitch->modified = goen_clock_now ();
  pitch->deleted = 0;
  if (!write_pitch (db, INSERT_PITCH, pitch, error))
    return FALSE;

  pitch->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, pitch->id, GOEN_CHANGE_ADDED);

  return TRUE;
}

static gboolean
update (GoenDatabase  *db,
        GoenPitch     *pitch,
        GError       **error)
{
  g_autoptr (GoenPitch) stored = goen_pitch_table_load (db, pitch->id, error);

  if (stored == NULL)
    return FALSE;
  if (stored->revision != pitch->revision)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("This introduction was changed elsewhere in the meantime. "
                             "Open the introduction again and repeat your change."));
      return FALSE;
    }

  g_set_str (&pitch->uuid, stored->uuid);
  pitch->created = stored->created;
  pitch->deleted = stored->deleted;
  pitch->revision++;
  pitch->modified = goen_clock_now ();
  if (pitch->parent_id == pitch->id)
    pitch->parent_id = 0;
  if (!write_pitch (db, UPDATE_PITCH, pitch, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PITCH, pitch->id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_pitch_table_save:
 * @db: a database
 * @pitch: an introduction; id 0 adds a new one
 * @error: return location for an error
 *
 * Writes an introduction.
 *
 * @pitch is normalised; its id, UUID, revision and times become what is stored. On error they are undefined, and the
 * transaction is to be given up. One in the trash stays there.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID without a name, %GOEN_ERROR_CONFLICT when it was saved by somebody else since
 *   @pitch was loaded, %GOEN_ERROR_NOT_FOUND when it is gone, or another error
 */
gboolean
goen_pitch_table_save (GoenDatabase  *db,
                       GoenPitch     *pitch,
                       GError       **error)
{
  goen_pitch_normalize (pitch);
  if (pitch->name == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Give the introduction a name."));
      return FALSE;
    }

  return pitch->id == 0 ? add (db, pitch, error) : update (db, pitch, error);
}

/**
 * goen_pitch_table_load:
 * @db: a database
 * @id: an introduction, which may be in the trash
 * @error: return location for an error
 *
 * Reads an introduction, with how often it was practised and used.
 *
 * Returns: (transfer full) (nullable): the introduction, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenPitch *
goen_pitch_table_load (GoenDatabase  *db,
                       gint64         id,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_PITCH " WHERE p.id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return read_pitch (statement);

  goen_pitch_set_not_found (error);

  return NULL;
}

/**
 * goen_pitch_table_find_uuid:
 * @db: a database
 * @uuid: a UUID, in capital or small letters
 * @error: return location for an error
 *
 * Finds an introduction, also in the trash.
 *
 * Returns: the id, or 0 with %GOEN_ERROR_NOT_FOUND or another error
 */
gint64
goen_pitch_table_find_uuid (GoenDatabase  *db,
                            const char    *uuid,
                            GError       **error)
{
  gint64 id = find_uuid (db, uuid, error);

  if (id == 0)
    goen_pitch_set_not_found (error);

  return MAX (id, 0);
}

/* Folded as the keys are; a word of nothing but punctuation asks for nothing. */
static GPtrArray *
fold_words (const char *search)
{
  g_autofree char *valid = g_utf8_make_valid (search != NULL ? search : "", -1);
  g_auto (GStrv) words = goen_text_split_words (valid);
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = goen_text_fold (words[i]);

      if (*word != '\0')
        g_ptr_array_add (folded, g_steal_pointer (&word));
    }

  return folded;
}

static gboolean
has_words (const char      *key,
           const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (key == NULL || strstr (key, words->pdata[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * goen_pitch_table_list:
 * @db: a database
 * @search: (nullable): as typed; every word is to be in the name, the audience or the texts
 * @trash: whether to list the trash
 * @error: return location for an error
 *
 * Lists introductions.
 *
 * Returns: (transfer full) (nullable) (element-type GoenPitch): the one that was used, practised or changed last first; in
 *   the trash the one that went there last
 */
GPtrArray *
goen_pitch_table_list (GoenDatabase  *db,
                       const char    *search,
                       gboolean       trash,
                       GError       **error)
{
  g_autoptr (GPtrArray) words = fold_words (search);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_pitch_free);
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, trash ? SELECT_TRASH : SELECT_LIST, error);

  if (statement == NULL)
    return NULL;

  if (!trash)
    goen_statement_integer (statement, 1, goen_clock_now ());
  while (TRUE)
    {
      g_autofree char *key = NULL;
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);

      key = goen_statement_dup (statement, COLUMN_SEARCH_KEY);
      if (has_words (key, words))
        g_ptr_array_add (list, read_pitch (statement));
    }
}
