/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

#include "goen-order-cache.h"
#include "goen-search-query.h"

/* A list of people as SQL. The text of a statement is put together from these parts and nothing else; what the user
 * typed is only ever bound. */

static gboolean
needs_person (const GoenPeopleQuery *query)
{
  return query->sort == GOEN_PEOPLE_BY_LAST_CONTACT || query->import_id != 0;
}

/* What narrows most comes first. CROSS JOIN keeps SQLite from another order: it cannot know how few a search finds. */
static void
append_source (GString               *sql,
               const GoenPeopleQuery *query,
               gboolean               has_search)
{
  gboolean from_person = !has_search && query->tag == NULL && query->import_id == 0 && !query->neglected &&
                         needs_person (query) && !query->no_reading && !query->unconfirmed_reading;

  /* Without headings the index of person_order by person is enough. */
  g_string_append (sql, query->sort == GOEN_PEOPLE_BY_READING ? "SELECT o.person_id, o.bucket FROM " :
                        from_person ? "SELECT p.id, 0 FROM " : "SELECT o.person_id, 0 FROM ");
  if (has_search)
    g_string_append_printf (sql, "search f CROSS JOIN person_order o ON o.rank = f.rowid%s",
                            query->tag != NULL ? " CROSS JOIN person_tag t ON t.person_id = o.person_id" : "");
  else if (query->tag != NULL)
    g_string_append (sql, "person_tag t CROSS JOIN person_order o ON o.person_id = t.person_id");
  else if (query->import_id != 0)
    g_string_append (sql, "person p CROSS JOIN person_order o ON o.person_id = p.id");
  else if (query->neglected)
    g_string_append (sql, "touch_due d CROSS JOIN person_order o ON o.person_id = d.person_id");
  else
    g_string_append (sql, from_person ? "person p" : "person_order o");

  if (needs_person (query) && strstr (sql->str, "person p") == NULL)
    g_string_append (sql, " CROSS JOIN person p ON p.id = o.person_id");
}

static void
append_conditions (GString               *sql,
                   const GoenPeopleQuery *query,
                   gboolean               has_search)
{
  g_string_append (sql, needs_person (query) ? " WHERE p.deleted = 0" : " WHERE true");
  if (has_search)
    g_string_append (sql, " AND search MATCH :match");
  if (query->tag != NULL)
    g_string_append (sql, " AND t.tag_id = (SELECT id FROM tag WHERE key = :tag)");
  if (query->no_reading)
    g_string_append_printf (sql, " AND o.bucket = %d", GOEN_BUCKET_NO_READING);
  if (query->unconfirmed_reading)
    g_string_append_printf (sql, " AND (o.bucket = %d OR o.person_id IN (SELECT id FROM person WHERE yomi_guessed = 1))",
                            GOEN_BUCKET_NO_READING);
  if (query->import_id != 0)
    g_string_append (sql, " AND p.import_id = :import");
  if (query->neglected && (has_search || query->tag != NULL || query->import_id != 0))
    g_string_append (sql,
                     " AND EXISTS (SELECT 1 FROM touch_due d WHERE d.person_id = o.person_id AND d.due <= :now)");
  else if (query->neglected)
    g_string_append (sql, " AND d.due <= :now");
}

/* Ids are given in the order of adding and never twice. The last contact must be put as in the index person_by_contact. */
static void
append_order (GString        *sql,
              GoenPeopleSort  sort,
              const char     *by_reading,
              const char     *id)
{
  switch (sort)
    {
    case GOEN_PEOPLE_BY_ADDED:
      g_string_append_printf (sql, " ORDER BY %s DESC", id);
      break;
    case GOEN_PEOPLE_BY_LAST_CONTACT:
      g_string_append (sql, " ORDER BY p.last_contact = 0, p.last_contact, p.id");
      break;
    case GOEN_PEOPLE_BY_READING:
    default:
      g_string_append_printf (sql, " ORDER BY %s", by_reading);
      break;
    }
}

/* There are few different texts, and they live for ever, as the cache of statements asks. */
static const char *
get_list_sql (const GoenPeopleQuery *query,
              gboolean               has_search)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  append_source (sql, query, has_search);
  append_conditions (sql, query, has_search);
  append_order (sql, query->sort, has_search ? "f.rowid" : "o.rank", "o.person_id");
  g_string_append (sql, " LIMIT :limit");

  return g_intern_string (sql->str);
}

static const char *
get_trash_sql (const GoenPeopleQuery *query)
{
  g_autoptr (GString) sql = g_string_new ("SELECT p.id, substr (p.sort_key, 1, 1) FROM person p WHERE p.deleted > 0");

  if (query->tag != NULL)
    g_string_append (sql,
                     " AND EXISTS (SELECT 1 FROM person_tag t WHERE t.person_id = p.id"
                     " AND t.tag_id = (SELECT id FROM tag WHERE key = :tag))");
  if (query->no_reading)
    g_string_append_printf (sql, " AND substr (p.sort_key, 1, 1) = x'%02x'", GOEN_BUCKET_NO_READING);
  if (query->unconfirmed_reading)
    g_string_append_printf (sql, " AND (substr (p.sort_key, 1, 1) = x'%02x' OR p.yomi_guessed = 1)", GOEN_BUCKET_NO_READING);
  if (query->import_id != 0)
    g_string_append (sql, " AND p.import_id = :import");
  if (query->neglected)
    g_string_append (sql, " AND false");
  append_order (sql, query->sort, "p.sort_key, p.id", "p.id");

  return g_intern_string (sql->str);
}

static int
get_parameter (GoenStatement *statement,
               const char    *name)
{
  return sqlite3_bind_parameter_index (statement->handle, name);
}

static void
bind (GoenStatement         *statement,
      const GoenPeopleQuery *query,
      const char            *match,
      const char            *tag_key,
      guint                  limit)
{
  if (match != NULL)
    goen_statement_text (statement, get_parameter (statement, ":match"), match);
  if (tag_key != NULL)
    goen_statement_text (statement, get_parameter (statement, ":tag"), tag_key);
  if (query->import_id != 0)
    goen_statement_integer (statement, get_parameter (statement, ":import"), query->import_id);
  if (get_parameter (statement, ":now") != 0)
    goen_statement_integer (statement, get_parameter (statement, ":now"), query->now);
  /* One more than asked tells whether there are more. */
  if (get_parameter (statement, ":limit") != 0)
    goen_statement_integer (statement, get_parameter (statement, ":limit"), limit > 0 ? (gint64) limit + 1 : -1);
}

/* Fills the positions at which headings begin, up to and with that of @bucket. */
static void
fill_starts (GoenPeopleResult *result,
             guint            *next,
             guint             bucket)
{
  while (*next <= bucket)
    result->starts[(*next)++] = result->ids->len;
}

static guint
read_bucket (GoenStatement *statement)
{
  const guint8 *blob;

  if (sqlite3_column_type (statement->handle, 1) != SQLITE_BLOB)
    return CLAMP (goen_statement_get (statement, 1), 0, GOEN_N_BUCKETS - 1);

  blob = sqlite3_column_blob (statement->handle, 1);

  return blob != NULL ? MIN (*blob, GOEN_N_BUCKETS - 1) : GOEN_N_BUCKETS - 1;
}

/* In the trash, which has no index. */
static gboolean
matches (GoenDatabase           *db,
         gint64                  id,
         const GoenSearchQuery  *search,
         gboolean               *found,
         GError                **error)
{
  g_autoptr (GoenPersonRecord) record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);
  g_autoptr (GoenSearchDocument) document = NULL;

  if (record == NULL)
    return FALSE;

  document = goen_search_document_new (record);
  *found = goen_search_query_matches (search, document);

  return TRUE;
}

static gboolean
read_result (GoenDatabase           *db,
             GoenStatement          *statement,
             const GoenSearchQuery  *filter,
             guint                   limit,
             GCancellable           *cancellable,
             GoenPeopleResult       *result,
             GError                **error)
{
  guint next = 0;

  result->is_complete = TRUE;
  while (TRUE)
    {
      gboolean has_row;
      gboolean found = TRUE;
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;

      id = goen_statement_get (statement, 0);
      if (filter != NULL &&
          (g_cancellable_set_error_if_cancelled (cancellable, error) ||
           !matches (db, id, filter, &found, error)))
        return FALSE;
      if (!found)
        continue;

      if (limit > 0 && result->ids->len == limit)
        {
          result->is_complete = FALSE;
          break;
        }
      if (result->has_sections)
        fill_starts (result, &next, read_bucket (statement));
      g_array_append_val (result->ids, id);
    }
  if (result->has_sections)
    fill_starts (result, &next, GOEN_N_BUCKETS);

  return TRUE;
}

/* The whole list, or all whom a search finds, by reading: from the list in memory. */
static gboolean
is_whole (const GoenPeopleQuery *query,
          guint                  limit)
{
  return limit == 0 && query->sort == GOEN_PEOPLE_BY_READING && !query->trash &&
         query->tag == NULL && query->import_id == 0 && !query->unconfirmed_reading && !query->neglected;
}

static void
append_from_cache (const GoenOrderCache  *cache,
                   guint                  position,
                   const GoenPeopleQuery *query,
                   GoenPeopleResult      *result,
                   guint                 *next)
{
  guint bucket = cache->buckets->data[position];

  if (query->no_reading && bucket != GOEN_BUCKET_NO_READING)
    return;

  if (*next <= bucket)
    fill_starts (result, next, bucket);
  g_array_append_val (result->ids, g_array_index (cache->ids, gint64, position));
}

static gboolean
read_hits (GoenDatabase           *db,
           const GoenPeopleQuery  *query,
           const char             *match,
           const GoenOrderCache   *cache,
           GoenPeopleResult       *result,
           guint                  *next,
           GError                **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", error);
  guint position = 0;
  int code;

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, match);
  while ((code = sqlite3_step (statement->handle)) == SQLITE_ROW)
    if (goen_order_cache_find (cache, sqlite3_column_int64 (statement->handle, 0), &position))
      append_from_cache (cache, position, query, result, next);

  if (code == SQLITE_DONE)
    return TRUE;

  goen_database_set_error (db, code, error);

  return FALSE;
}

static gboolean
read_whole (GoenDatabase           *db,
            const GoenPeopleQuery  *query,
            const char             *match,
            GoenPeopleResult       *result,
            GError                **error)
{
  const GoenOrderCache *cache = goen_order_cache_get (db, error);
  guint next = 0;

  if (cache == NULL)
    return FALSE;

  result->is_complete = TRUE;
  if (match != NULL)
    {
      if (!read_hits (db, query, match, cache, result, &next, error))
        return FALSE;
    }
  else
    {
      for (guint i = 0; i < cache->ids->len; i++)
        append_from_cache (cache, i, query, result, &next);
    }
  fill_starts (result, &next, GOEN_N_BUCKETS);

  return TRUE;
}

/**
 * goen_person_table_query:
 * @db: a database
 * @query: whom to list
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Lists people.
 *
 * By reading, the first ones come as fast as few: neither the list nor the search index sorts anything.
 *
 * Returns: (transfer full) (nullable): ids in order
 */
GoenPeopleResult *
goen_person_table_query (GoenDatabase           *db,
                         const GoenPeopleQuery  *query,
                         guint                   limit,
                         GCancellable           *cancellable,
                         GError                **error)
{
  g_autoptr (GoenSearchQuery) search = goen_search_query_new (query->search);
  g_autoptr (GoenPeopleResult) result = g_new0 (GoenPeopleResult, 1);
  g_autofree char *match = NULL;
  g_autofree char *tag_key = query->tag != NULL ? goen_tag_dup_key (query->tag) : NULL;
  g_autoptr (GoenStatement) statement = NULL;
  gboolean has_search = !goen_search_query_is_empty (search);

  if (has_search && !query->trash)
    match = goen_search_query_dup_match (search);

  result->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  result->has_sections = query->sort == GOEN_PEOPLE_BY_READING;
  if (is_whole (query, limit))
    return read_whole (db, query, match, result, error) ? g_steal_pointer (&result) : NULL;

  statement = goen_database_prepare (db, query->trash ? get_trash_sql (query) : get_list_sql (query, match != NULL), error);
  if (statement == NULL)
    return NULL;

  bind (statement, query, match, tag_key, limit);
  if (!read_result (db, statement, has_search && query->trash ? search : NULL, limit, cancellable, result, error))
    return NULL;

  return g_steal_pointer (&result);
}

/**
 * goen_person_table_count:
 * @db: a database
 * @trash: whether to count the trash instead of the list
 * @error: return location for an error
 *
 * Counts people.
 *
 * Returns: how many there are, -1 on error
 */
gint64
goen_person_table_count (GoenDatabase  *db,
                         gboolean       trash,
                         GError       **error)
{
  return goen_database_get_integer (db,
                                    trash ? "SELECT count (*) FROM person WHERE deleted > 0"
                                          : "SELECT count (*) FROM person_order", error);
}
