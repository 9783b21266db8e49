/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likeness-table.h"

#include "goen-person-private.h"

/* Which of the people read so far a row of another table is about; both come by id. */
typedef struct {
  GPtrArray *people;    /* GoenPersonRecord */
  guint      next;
} Cursor;

static GoenPersonRecord *
find_person (Cursor *cursor,
             gint64  id)
{
  while (cursor->next < cursor->people->len)
    {
      GoenPersonRecord *record = cursor->people->pdata[cursor->next];

      if (record->id >= id)
        return record->id == id ? record : NULL;
      cursor->next++;
    }

  return NULL;
}

static GoenPersonRecord *
read_person (GoenStatement *statement)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->id = goen_statement_get (statement, 0);
  record->family = goen_statement_dup (statement, 1);
  record->given = goen_statement_dup (statement, 2);
  record->middle = goen_statement_dup (statement, 3);
  record->formatted = goen_statement_dup (statement, 4);
  record->family_yomi = goen_statement_dup (statement, 5);
  record->given_yomi = goen_statement_dup (statement, 6);
  record->yomi_guessed = goen_statement_get (statement, 7) != 0;
  record->honorific = goen_statement_dup (statement, 8);
  record->birthday = goen_statement_dup (statement, 9);

  return record;
}

static GPtrArray *
read_people (GoenDatabase  *db,
             gint64         after,
             guint          limit,
             GError       **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id, family, given, middle, formatted, family_yomi, given_yomi, yomi_guessed,"
                           " honorific, birthday FROM person WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?", error);
  gboolean has_row = statement != NULL;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, after);
  goen_statement_integer (statement, 2, limit);
  while (has_row)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (has_row)
        g_ptr_array_add (people, read_person (statement));
    }

  return g_steal_pointer (&people);
}

static void
add_affiliation (GoenStatement    *statement,
                 GoenPersonRecord *record)
{
  GoenAffiliation *affiliation = goen_affiliation_new (NULL, NULL, NULL);

  affiliation->company = goen_statement_dup (statement, 1);
  g_ptr_array_add (record->affiliations, affiliation);
}

static void
add_point (GoenStatement    *statement,
           GoenPersonRecord *record)
{
  GoenContactPoint *point = goen_contact_point_new (NULL, NULL, NULL);

  point->value = goen_statement_dup (statement, 2);
  point->type = goen_statement_dup (statement, 3);
  g_ptr_array_add (goen_person_get_points (record, goen_statement_get (statement, 1)), point);
}

/* Rows by person_id, which is the first column. */
static gboolean
read_parts (GoenDatabase   *db,
            const char     *sql,
            GPtrArray      *people,
            void          (*add) (GoenStatement *statement, GoenPersonRecord *record),
            GError        **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  Cursor cursor = { people, 0 };
  gboolean has_row = statement != NULL;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, ((GoenPersonRecord *) people->pdata[0])->id);
  goen_statement_integer (statement, 2, ((GoenPersonRecord *) people->pdata[people->len - 1])->id);
  while (has_row)
    {
      GoenPersonRecord *record;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;

      record = has_row ? find_person (&cursor, goen_statement_get (statement, 0)) : NULL;
      if (record != NULL)
        add (statement, record);
    }

  return TRUE;
}

/**
 * goen_likeness_table_read:
 * @db: a database
 * @after: an id, 0 to begin
 * @limit: how many people at most
 * @func: called for each of them
 * @user_data: for @func
 * @error: return location for an error
 *
 * Reads what tells people apart, without the trash.
 *
 * Each table is read in its own order, so that a person costs no look-up.
 *
 * Returns: the last id, to go on after; @after when there is nobody left, -1 on error
 */
gint64
goen_likeness_table_read (GoenDatabase           *db,
                          gint64                  after,
                          guint                   limit,
                          GoenLikenessTableFunc   func,
                          gpointer                user_data,
                          GError                **error)
{
  g_autoptr (GPtrArray) people = read_people (db, after, limit, error);

  if (people == NULL)
    return -1;
  if (people->len == 0)
    return after;

  if (!read_parts (db,
                   "SELECT person_id, company FROM affiliation"
                   " WHERE person_id BETWEEN ? AND ? AND company IS NOT NULL ORDER BY person_id, position",
                   people, add_affiliation, error) ||
      !read_parts (db,
                   "SELECT person_id, kind, coalesce (key, value), type FROM contact_point"
                   " WHERE person_id BETWEEN ? AND ? AND kind <= 4 ORDER BY person_id, kind, position",
                   people, add_point, error))
    return -1;

  for (guint i = 0; i < people->len; i++)
    func (people->pdata[i], user_data);

  return ((GoenPersonRecord *) people->pdata[people->len - 1])->id;
}
