/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-search-index.h"

/* Pages of the index that one step of a merge writes, some milliseconds. */
#define MERGE_STEP "-256"

/*< private >
 * goen_search_index_add:
 * @db: a database
 * @rank: where the person stands in the list; not yet in the index
 * @document: what can be found
 * @error: return location for an error
 *
 * Adds a person. Many are added fastest in order of rank.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_search_index_add (GoenDatabase              *db,
                       gint64                     rank,
                       const GoenSearchDocument  *document,
                       GError                   **error)
{
  g_autofree char *words = goen_search_document_cut (document);

  return goen_search_index_add_words (db, rank, words, error);
}

/*< private >
 * goen_search_index_add_words:
 * @db: a database
 * @rank: where the person stands in the list; not yet in the index
 * @words: of a document, from goen_search_document_cut()
 * @error: return location for an error
 *
 * Adds a person whose words were made ahead.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_search_index_add_words (GoenDatabase  *db,
                             gint64         rank,
                             const char    *words,
                             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO search (rowid, grams) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);
  goen_statement_text (statement, 2, words);

  return goen_statement_run (statement, error);
}

/*< private >
 * goen_search_index_remove:
 * @db: a database
 * @rank: where the person stands in the list
 * @error: return location for an error
 *
 * Makes a person impossible to find. The words stay in the file until goen_search_index_merge(), or until FTS5 cleans up by itself.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_search_index_remove (GoenDatabase  *db,
                          gint64         rank,
                          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "DELETE FROM search WHERE rowid = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);

  return goen_statement_run (statement, error);
}

/*< private >
 * goen_search_index_clear:
 * @db: a database
 * @error: return location for an error
 *
 * Empties the index.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_search_index_clear (GoenDatabase  *db,
                         GError       **error)
{
  return goen_database_execute (db, "INSERT INTO search (search) VALUES ('delete-all')", error);
}

/*< private >
 * goen_search_index_merge:
 * @db: a database
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes one piece of the index out of the many in which it was written.
 *
 * After somebody was purged, because FTS5 only marks a removed row until it next merges, and till then the words
 * of that person are in the file; its own option 'secure-delete' does nothing for contentless tables. And after
 * an import of many, because otherwise some later save of one person would have to do it, and take a second.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_search_index_merge (GoenDatabase  *db,
                         GCancellable  *cancellable,
                         GError       **error)
{
  while (TRUE)
    {
      gint64 before = sqlite3_total_changes64 (db->handle);

      if (!goen_database_execute (db, "INSERT INTO search (search, rank) VALUES ('merge', " MERGE_STEP ")", error))
        return FALSE;

      /* The statement itself counts as one change; more means that there was something to merge. */
      if (sqlite3_total_changes64 (db->handle) - before < 2)
        return TRUE;

      if (!goen_database_yield (db, cancellable, error))
        return FALSE;
    }
}
