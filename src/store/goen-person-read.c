/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

/* The fewest digits of a phone number that say it is the same phone: extensions and emergency numbers are not. */
#define MIN_PHONE_DIGITS 9

/* id, uuid, uid, revision, created, modified, deleted, yomi_guessed come before the texts. */
#define FIRST_TEXT 8

static GoenPersonRecord *
read_person (GoenStatement *statement)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->id = goen_statement_get (statement, 0);
  record->uuid = goen_statement_dup (statement, 1);
  record->uid = goen_statement_dup (statement, 2);
  record->revision = goen_statement_get (statement, 3);
  record->created = goen_statement_get (statement, 4);
  record->modified = goen_statement_get (statement, 5);
  record->deleted = goen_statement_get (statement, 6);
  record->yomi_guessed = goen_statement_get (statement, 7) != 0;
  for (guint i = 0; i < GOEN_PERSON_N_TEXTS; i++)
    *goen_person_get_text (record, i) = goen_statement_dup (statement, FIRST_TEXT + i);

  return record;
}

/**
 * goen_person_table_load:
 * @db: a database
 * @id: a person, in the list or in the trash
 * @parts: whether with the images
 * @error: return location for an error
 *
 * Reads everything about a person.
 *
 * Returns: (transfer full) (nullable): a record, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenPersonRecord *
goen_person_table_load (GoenDatabase     *db,
                        gint64            id,
                        GoenPersonParts   parts,
                        GError          **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id, uuid, uid, revision, created, modified, deleted, yomi_guessed, "
                           GOEN_PERSON_TEXT_COLUMNS " FROM person WHERE id = ?", error);
  g_autoptr (GoenPersonRecord) record = NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      goen_person_set_not_found (error);
      return NULL;
    }

  record = read_person (statement);
  if (!goen_person_lists_load (db, record, parts, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * goen_person_table_load_image:
 * @db: a database
 * @id: a person
 * @kind: which image
 * @error: return location for an error
 *
 * Reads one image.
 *
 * Returns: (transfer full) (nullable): the first image of that kind, or %NULL, without an error when there is none
 */
GoenImage *
goen_person_table_load_image (GoenDatabase   *db,
                              gint64          id,
                              GoenImageKind   kind,
                              GError        **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT mime, data FROM image WHERE person_id = ? AND kind = ?"
                           " ORDER BY position LIMIT 1", error);
  g_autofree char *mime = NULL;
  g_autoptr (GBytes) data = NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, kind);
  if (!goen_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  mime = goen_statement_dup (statement, 0);
  data = goen_statement_dup_bytes (statement, 1);

  return goen_image_new (kind, mime, data);
}

static gint64
find (GoenDatabase  *db,
      const char    *sql,
      const char    *value,
      GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, value);
  if (!goen_statement_step (statement, &has_row, error))
    return 0;
  if (has_row)
    return goen_statement_get (statement, 0);

  goen_person_set_not_found (error);

  return 0;
}

/**
 * goen_person_table_find_uuid:
 * @db: a database
 * @uuid: a UUID
 * @error: return location for an error
 *
 * Finds a person, in the list or in the trash, by UUID.
 *
 * Returns: the id, or 0 with %GOEN_ERROR_NOT_FOUND or another error
 */
gint64
goen_person_table_find_uuid (GoenDatabase  *db,
                             const char    *uuid,
                             GError       **error)
{
  g_autofree char *lower = g_ascii_strdown (uuid, -1);

  return find (db, "SELECT id FROM person WHERE uuid = ?", lower, error);
}

/**
 * goen_person_table_find_uid:
 * @db: a database
 * @uid: the UID of a file
 * @error: return location for an error
 *
 * Finds a person by the UID with which they came from a file; somebody in the trash only when nobody else has it.
 *
 * Returns: the id, or 0 with %GOEN_ERROR_NOT_FOUND or another error
 */
gint64
goen_person_table_find_uid (GoenDatabase  *db,
                            const char    *uid,
                            GError       **error)
{
  return find (db, "SELECT id FROM person WHERE uid = ? ORDER BY deleted > 0, id LIMIT 1", uid, error);
}

static gboolean
contains (const GArray *ids,
          gint64        id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static gboolean
collect (GoenDatabase            *db,
         const char              *sql,
         const char              *key,
         int                      kind,
         const GoenPersonRecord  *record,
         GArray                  *ids,
         GError                 **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);
  goen_statement_integer (statement, 2, kind);
  while (TRUE)
    {
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      id = goen_statement_get (statement, 0);
      if (id != record->id && !contains (ids, id))
        g_array_append_val (ids, id);
    }
}

static gboolean
collect_by_points (GoenDatabase            *db,
                   GoenPointKind            kind,
                   const GoenPersonRecord  *record,
                   GArray                  *ids,
                   GError                 **error)
{
  const GPtrArray *points = goen_person_get_points (record, kind);

  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *key = goen_person_dup_point_key (kind, point->value);

      if (key == NULL || (kind == GOEN_POINT_PHONE && strlen (key) < MIN_PHONE_DIGITS))
        continue;

      if (!collect (db,
                    "SELECT p.id FROM contact_point c CROSS JOIN person p ON p.id = c.person_id"
                    " WHERE c.key = ?1 AND c.kind = ?2 AND p.deleted = 0",
                    key, kind, record, ids, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * goen_person_table_find_similar:
 * @db: a database
 * @record: a person, stored or not
 * @error: return location for an error
 *
 * Finds others who may be the same person.
 *
 * They have the same name, where variants of a kanji and width do not count, or
 * a mail address or phone number in common. The trash is left out.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids, those with the same name first
 */
GArray *
goen_person_table_find_similar (GoenDatabase            *db,
                                const GoenPersonRecord  *record,
                                GError                 **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name_key = goen_person_dup_name_key (record);

  if (name_key != NULL &&
      !collect (db, "SELECT id FROM person WHERE name_key = ?1 AND deleted = 0 AND ?2 = 0 ORDER BY id",
                name_key, 0, record, ids, error))
    return NULL;

  if (!collect_by_points (db, GOEN_POINT_MAIL, record, ids, error) ||
      !collect_by_points (db, GOEN_POINT_PHONE, record, ids, error))
    return NULL;

  return g_steal_pointer (&ids);
}
