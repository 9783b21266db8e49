/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

/* The tables that hold several rows for a person. When a person is saved again only the lists that differ are written. */

/* How the elements of one list go in and out of rows. */
typedef struct {
  const char *select;        /* from column 0 on; ?1 is the person, ?2 the kind */
  const char *delete;
  const char *insert;        /* ?1 person, ?2 position, ?3 kind, from ?4 on the element */
  guint       n_strings;     /* of the element, when it is a struct of strings */
} PartSql;

static const PartSql affiliation_sql = {
  "SELECT company, company_yomi, department, title, started, ended FROM affiliation"
  " WHERE person_id = ?1 AND ?2 = 0 ORDER BY position",
  "DELETE FROM affiliation WHERE person_id = ?1 AND ?2 = 0",
  "INSERT INTO affiliation (person_id, position, company, company_yomi, department, title, started, ended)"
  " SELECT ?1, ?2, ?4, ?5, ?6, ?7, ?8, ?9 WHERE ?3 = 0",
  6,
};

static const PartSql address_sql = {
  "SELECT postal, region, locality, street, building, country, raw, type FROM address"
  " WHERE person_id = ?1 AND ?2 = 0 ORDER BY position",
  "DELETE FROM address WHERE person_id = ?1 AND ?2 = 0",
  "INSERT INTO address (person_id, position, postal, region, locality, street, building, country, raw, type)"
  " SELECT ?1, ?2, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 WHERE ?3 = 0",
  8,
};

static const PartSql point_sql = {
  "SELECT value, type, label FROM contact_point WHERE person_id = ?1 AND kind = ?2 ORDER BY position",
  "DELETE FROM contact_point WHERE person_id = ?1 AND kind = ?2",
  "INSERT INTO contact_point (person_id, position, kind, value, type, label, key)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  3,
};

static const PartSql topic_sql = {
  "SELECT topic FROM person_topic WHERE person_id = ?1 AND kind = ?2 ORDER BY position",
  "DELETE FROM person_topic WHERE person_id = ?1 AND kind = ?2",
  "INSERT INTO person_topic (person_id, position, kind, topic) VALUES (?1, ?2, ?3, ?4)",
  1,
};

static const PartSql extra_sql = {
  "SELECT line FROM extra_line WHERE person_id = ?1 AND ?2 = 0 ORDER BY position",
  "DELETE FROM extra_line WHERE person_id = ?1 AND ?2 = 0",
  "INSERT INTO extra_line (person_id, position, line) SELECT ?1, ?2, ?4 WHERE ?3 = 0",
  1,
};

G_STATIC_ASSERT (sizeof (GoenAffiliation) == 6 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenAddress) == 8 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenContactPoint) == 3 * sizeof (char *));

/* An element is a struct of strings, or one string. */
static char **
get_strings (const PartSql *sql,
             gpointer      *element)
{
  return sql->n_strings > 1 ? *element : (char **) element;
}

static gboolean
load_list (GoenDatabase   *db,
           const PartSql  *sql,
           gint64          id,
           int             kind,
           GPtrArray      *list,
           GError        **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql->select, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, kind);
  while (TRUE)
    {
      gpointer element = NULL;
      char **strings;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      if (sql->n_strings > 1)
        element = g_new0 (char *, sql->n_strings);
      strings = get_strings (sql, &element);
      for (guint i = 0; i < sql->n_strings; i++)
        strings[i] = goen_statement_dup (statement, i);
      g_ptr_array_add (list, element);
    }
}

static gboolean
lists_equal (const PartSql   *sql,
             const GPtrArray *a,
             const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      char **left = get_strings (sql, &a->pdata[i]);
      char **right = get_strings (sql, &b->pdata[i]);

      for (guint j = 0; j < sql->n_strings; j++)
        if (g_strcmp0 (left[j], right[j]) != 0)
          return FALSE;
    }

  return TRUE;
}

static gboolean
delete_list (GoenDatabase   *db,
             const PartSql  *sql,
             gint64          id,
             int             kind,
             GError        **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql->delete, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, kind);

  return goen_statement_run (statement, error);
}

static gboolean
insert_list (GoenDatabase     *db,
             const PartSql    *sql,
             gint64            id,
             int               kind,
             const GPtrArray  *list,
             GError          **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql->insert, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      char **strings = get_strings (sql, &list->pdata[i]);
      g_autofree char *key = NULL;

      goen_statement_integer (statement, 1, id);
      goen_statement_integer (statement, 2, i);
      goen_statement_integer (statement, 3, kind);
      for (guint j = 0; j < sql->n_strings; j++)
        goen_statement_text (statement, 4 + j, strings[j]);
      if (sql == &point_sql)
        {
          key = goen_person_dup_point_key (kind, strings[0]);
          goen_statement_text (statement, 7, key);
        }
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_list (GoenDatabase     *db,
           const PartSql    *sql,
           gint64            id,
           int               kind,
           const GPtrArray  *list,
           const GPtrArray  *before,
           GError          **error)
{
  if (before != NULL && lists_equal (sql, list, before))
    return TRUE;

  if (before != NULL && before->len > 0 && !delete_list (db, sql, id, kind, error))
    return FALSE;

  return list->len == 0 || insert_list (db, sql, id, kind, list, error);
}

static gboolean
load_images (GoenDatabase      *db,
             GoenPersonRecord  *record,
             GError           **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT kind, mime, data FROM image WHERE person_id = ? ORDER BY position", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, record->id);
  while (TRUE)
    {
      g_autofree char *mime = NULL;
      g_autoptr (GBytes) data = NULL;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      mime = goen_statement_dup (statement, 1);
      data = goen_statement_dup_bytes (statement, 2);
      g_ptr_array_add (record->images, goen_image_new (goen_statement_get (statement, 0), mime, data));
    }
}

static gboolean
delete_images_of_kind (GoenDatabase   *db,
                       gint64          id,
                       GoenImageKind   kind,
                       GError        **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM image WHERE person_id = ? AND kind = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  goen_statement_integer (statement, 2, kind);

  return goen_statement_run (statement, error);
}

/* A record that was loaded without images replaces only the kinds it brings. */
static gboolean
delete_images (GoenDatabase            *db,
               const GoenPersonRecord  *record,
               GError                 **error)
{
  if (!record->images_left_out)
    return goen_person_run_with_id (db, "DELETE FROM image WHERE person_id = ?", record->id, error);

  for (guint i = 0; i < record->images->len; i++)
    {
      const GoenImage *image = record->images->pdata[i];

      if (!delete_images_of_kind (db, record->id, image->kind, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_images (GoenDatabase            *db,
             const GoenPersonRecord  *record,
             gboolean                 is_new,
             GError                 **error)
{
  g_autoptr (GoenStatement) statement = NULL;

  if (!is_new && !delete_images (db, record, error))
    return FALSE;
  if (record->images->len == 0)
    return TRUE;

  statement = goen_database_prepare (db,
                                     "INSERT INTO image (person_id, kind, position, mime, data)"
                                     " VALUES (?, ?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < record->images->len; i++)
    {
      const GoenImage *image = record->images->pdata[i];

      if (image->data == NULL)
        continue;
      goen_statement_integer (statement, 1, record->id);
      goen_statement_integer (statement, 2, image->kind);
      goen_statement_integer (statement, 3, i);
      goen_statement_text (statement, 4, image->mime);
      goen_statement_bytes (statement, 5, image->data);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_person_lists_load:
 * @db: a database
 * @record: a record with its id
 * @parts: what to load
 * @error: return location for an error
 *
 * Reads all lists of a person, which are empty before.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_lists_load (GoenDatabase      *db,
                        GoenPersonRecord  *record,
                        GoenPersonParts    parts,
                        GError           **error)
{
  gint64 id = record->id;

  for (int kind = GOEN_POINT_PHONE; kind <= GOEN_POINT_DATE; kind++)
    if (!load_list (db, &point_sql, id, kind, goen_person_get_points (record, kind), error))
      return FALSE;

  for (int kind = GOEN_TOPIC_INTEREST; kind <= GOEN_TOPIC_NEED; kind++)
    if (!load_list (db, &topic_sql, id, kind, goen_person_get_topics (record, kind), error))
      return FALSE;

  record->images_left_out = (parts & GOEN_PERSON_IMAGES) == 0;

  return load_list (db, &affiliation_sql, id, 0, record->affiliations, error) &&
         load_list (db, &address_sql, id, 0, record->addresses, error) &&
         load_list (db, &extra_sql, id, 0, record->extra, error) &&
         goen_tag_table_load (db, record, error) &&
         (record->images_left_out || load_images (db, record, error));
}

/*< private >
 * goen_person_lists_save:
 * @db: a database
 * @record: a record with its id
 * @before: (nullable): what is stored, without images; %NULL when nothing is
 * @error: return location for an error
 *
 * Writes all lists of a person that differ.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_lists_save (GoenDatabase            *db,
                        const GoenPersonRecord  *record,
                        const GoenPersonRecord  *before,
                        GError                 **error)
{
  gint64 id = record->id;

  for (int kind = GOEN_POINT_PHONE; kind <= GOEN_POINT_DATE; kind++)
    if (!save_list (db, &point_sql, id, kind, goen_person_get_points (record, kind),
                    before != NULL ? goen_person_get_points (before, kind) : NULL, error))
      return FALSE;

  for (int kind = GOEN_TOPIC_INTEREST; kind <= GOEN_TOPIC_NEED; kind++)
    if (!save_list (db, &topic_sql, id, kind, goen_person_get_topics (record, kind),
                    before != NULL ? goen_person_get_topics (before, kind) : NULL, error))
      return FALSE;

  return save_list (db, &affiliation_sql, id, 0, record->affiliations,
                    before != NULL ? before->affiliations : NULL, error) &&
         save_list (db, &address_sql, id, 0, record->addresses,
                    before != NULL ? before->addresses : NULL, error) &&
         save_list (db, &extra_sql, id, 0, record->extra,
                    before != NULL ? before->extra : NULL, error) &&
         goen_tag_table_save (db, record, before, error) &&
         save_images (db, record, before == NULL, error);
}
