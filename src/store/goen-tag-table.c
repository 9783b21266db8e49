/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

/*< private >
 * goen_tag_dup_key:
 * @name: a tag as typed
 *
 * Makes what equal tags have in common: width and case do not count. Signs do, since "C" and "C++" are not one tag.
 *
 * Returns: (transfer full): a key
 */
char *
goen_tag_dup_key (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (normal ?: name, -1);

  return g_strdup (g_strstrip (folded));
}

static gint64
find_tag (GoenDatabase  *db,
          const char    *name,
          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT id FROM tag WHERE key = ?", error);
  g_autofree char *key = goen_tag_dup_key (name);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_text (statement, 1, key);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

/* The first spelling of a tag stays. */
static gint64
ensure_tag (GoenDatabase  *db,
            const char    *name,
            GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autofree char *key = NULL;
  gint64 id = find_tag (db, name, error);

  if (id != 0)
    return id;

  statement = goen_database_prepare (db, "INSERT INTO tag (name, key) VALUES (?, ?)", error);
  if (statement == NULL)
    return -1;

  key = goen_tag_dup_key (name);
  goen_statement_text (statement, 1, name);
  goen_statement_text (statement, 2, key);
  if (!goen_statement_run (statement, error))
    return -1;

  id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_TAG, id, GOEN_CHANGE_ADDED);

  return id;
}

/* A tag that nobody has is gone, and with it what its name may say about somebody purged. */
static gboolean
remove_unused (GoenDatabase  *db,
               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "DELETE FROM tag WHERE NOT EXISTS"
                           " (SELECT 1 FROM person_tag WHERE tag_id = tag.id) RETURNING id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      goen_change_set_note (db->changes, GOEN_TABLE_TAG, goen_statement_get (statement, 0), GOEN_CHANGE_REMOVED);
    }
}

static gboolean
insert_tags (GoenDatabase            *db,
             const GoenPersonRecord  *record,
             GError                 **error)
{
  /* Two spellings of one tag on one person are one. */
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO person_tag (person_id, position, tag_id) VALUES (?, ?, ?)"
                           " ON CONFLICT (tag_id, person_id) DO NOTHING", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < record->tags->len; i++)
    {
      gint64 tag = ensure_tag (db, record->tags->pdata[i], error);

      if (tag < 0)
        return FALSE;
      goen_statement_integer (statement, 1, record->id);
      goen_statement_integer (statement, 2, i);
      goen_statement_integer (statement, 3, tag);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
tags_equal (const GPtrArray *a,
            const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/*< private >
 * goen_tag_table_save:
 * @db: a database
 * @record: a record with its id
 * @before: (nullable): what is stored; %NULL when nothing is
 * @error: return location for an error
 *
 * Writes the tags of a person.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_tag_table_save (GoenDatabase            *db,
                     const GoenPersonRecord  *record,
                     const GoenPersonRecord  *before,
                     GError                 **error)
{
  if (before == NULL)
    return record->tags->len == 0 || insert_tags (db, record, error);

  if (tags_equal (record->tags, before->tags))
    return TRUE;

  return goen_person_run_with_id (db, "DELETE FROM person_tag WHERE person_id = ?", record->id, error) &&
         insert_tags (db, record, error) &&
         remove_unused (db, error);
}

/*< private >
 * goen_tag_table_load:
 * @db: a database
 * @record: a record with its id
 * @error: return location for an error
 *
 * Reads the tags of a person.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_tag_table_load (GoenDatabase      *db,
                     GoenPersonRecord  *record,
                     GError           **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT t.name FROM person_tag p CROSS JOIN tag t ON t.id = p.tag_id"
                           " WHERE p.person_id = ? ORDER BY p.position", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, record->id);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (record->tags, goen_statement_dup (statement, 0));
    }
}

/*< private >
 * goen_tag_table_remove_person:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Takes all tags off a person who is about to be removed for ever.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_tag_table_remove_person (GoenDatabase  *db,
                              gint64         id,
                              GError       **error)
{
  return goen_person_run_with_id (db, "DELETE FROM person_tag WHERE person_id = ?", id, error) &&
         remove_unused (db, error);
}

static gboolean
put_tag (GoenDatabase  *db,
         gint64         id,
         gint64         tag,
         GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO person_tag (person_id, position, tag_id)"
                           " SELECT ?1, (SELECT ifnull (max (position), -1) + 1 FROM person_tag WHERE person_id = ?1), ?2"
                           " WHERE true ON CONFLICT (tag_id, person_id) DO NOTHING", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, tag);

  return goen_statement_run (statement, error);
}

static gboolean
take_tag (GoenDatabase  *db,
          gint64         id,
          gint64         tag,
          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM person_tag WHERE person_id = ? AND tag_id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, tag);

  return goen_statement_run (statement, error);
}

/*< private >
 * goen_tag_table_set:
 * @db: a database
 * @id: a person
 * @name: a tag
 * @present: whether the person is to have it
 * @changed: (out): whether the person had it otherwise before
 * @error: return location for an error
 *
 * Puts a tag on a person or takes it off.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_tag_table_set (GoenDatabase  *db,
                    gint64         id,
                    const char    *name,
                    gboolean       present,
                    gboolean      *changed,
                    GError       **error)
{
  gint64 tag = present ? ensure_tag (db, name, error) : find_tag (db, name, error);

  *changed = FALSE;
  if (tag <= 0)
    return tag == 0;

  if (!(present ? put_tag : take_tag) (db, id, tag, error))
    return FALSE;
  *changed = sqlite3_changes (db->handle) > 0;

  return present || !*changed || remove_unused (db, error);
}

/**
 * goen_person_table_list_tags:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the tags in use, most used first; those only used in the trash are left out.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names
 */
GPtrArray *
goen_person_table_list_tags (GoenDatabase  *db,
                             GError       **error)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT name, (SELECT count (*) FROM person_tag WHERE tag_id = tag.id)"
                           " - (SELECT count (*) FROM person CROSS JOIN person_tag ON person_id = person.id"
                           "    WHERE deleted > 0 AND tag_id = tag.id) AS used"
                           " FROM tag WHERE used > 0 ORDER BY used DESC, key", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&tags);
      g_ptr_array_add (tags, goen_statement_dup (statement, 0));
    }
}
