/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-order.h"

#include "goen-person-table.h"
#include "goen-search-index.h"

/* Making the list and the search index anew, after a change of the collator or of what is searched. */

static char *
dup_version (GoenDatabase  *db,
             GError       **error)
{
  GoenReadingOrder *order = goen_database_get_order (db, error);

  if (order == NULL)
    return NULL;

  return g_strconcat (goen_reading_order_get_version (order), " search " GOEN_SEARCH_INDEX_VERSION, NULL);
}

static gboolean
is_current (GoenDatabase  *db,
            const char    *version,
            gboolean      *current,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT 1 FROM meta WHERE key = 'order' AND value = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, version);

  return goen_statement_step (statement, current, error);
}

static gboolean
store_version (GoenDatabase  *db,
               const char    *version,
               GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('order', ?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, version);

  return goen_statement_run (statement, error);
}

static gboolean
store_key (GoenDatabase  *db,
           gint64         id,
           GBytes        *key,
           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "UPDATE person SET sort_key = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_bytes (statement, 1, key);
  goen_statement_integer (statement, 2, id);

  return goen_statement_run (statement, error);
}

static GArray *
load_ids (GoenDatabase  *db,
          GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT id FROM person ORDER BY id", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      gint64 id;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = goen_statement_get (statement, 0);
      g_array_append_val (ids, id);
    }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const GoenOrderEntry *left = *(const GoenOrderEntry * const *) a;
  const GoenOrderEntry *right = *(const GoenOrderEntry * const *) b;
  int order = g_bytes_compare (left->key, right->key);

  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

/* Gives everybody a new key. Returns those who belong in the list, in order. */
static GPtrArray *
renew_keys (GoenDatabase  *db,
            GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_order_entry_free);
  g_autoptr (GArray) ids = load_ids (db, error);

  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (GoenPersonRecord) record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);
      g_autoptr (GoenOrderEntry) entry = g_new0 (GoenOrderEntry, 1);

      if (record == NULL)
        return NULL;

      entry->id = id;
      entry->key = goen_person_order_make_key (db, record, error);
      if (entry->key == NULL || !store_key (db, id, entry->key, error))
        return NULL;
      if (record->deleted == 0)
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

static gboolean
rebuild (GoenDatabase  *db,
         const char    *version,
         GError       **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  goen_database_drop_order (db);
  if (!goen_database_execute (db, "DELETE FROM person_order", error) ||
      !goen_search_index_clear (db, error))
    return FALSE;

  entries = renew_keys (db, error);

  return entries != NULL &&
         goen_person_order_add (db, entries, NULL, NULL, NULL, error) &&
         store_version (db, version, error);
}

/*< private >
 * goen_person_order_refresh:
 * @db: a database, not in a transaction
 * @error: return location for an error
 *
 * Makes the list and the search index anew where they come from another collator or another Goen.
 *
 * Returns: %FALSE on error, when everything is as before
 */
gboolean
goen_person_order_refresh (GoenDatabase  *db,
                           GError       **error)
{
  g_autofree char *version = dup_version (db, error);
  gboolean current;

  if (version == NULL || !is_current (db, version, &current, error))
    return FALSE;
  if (current)
    return TRUE;

  if (!goen_database_begin_write (db, error))
    return FALSE;

  if (!rebuild (db, version, error))
    {
      goen_database_roll_back (db);
      return FALSE;
    }

  if (!goen_database_commit (db, error))
    return FALSE;

  g_clear_pointer (&db->changes, goen_change_set_unref);

  return TRUE;
}
