/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-order.h"

#include "goen-person-place.h"
#include "goen-person-table.h"
#include "goen-search-cutter.h"
#include "goen-search-index.h"
#include "goen-text.h"

/* How many are put in one go when all are numbered anew. The search index takes them fast in order of rank,
 * and slowly when it must go back. */
#define CHUNK 4096

/* How many of them are put between two looks whether somebody waits. */
#define STEP          256
#define STEPS_A_CHUNK (CHUNK / STEP)

typedef void (*Progress) (guint done, guint all, gpointer user_data);

/*< private >
 * goen_order_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees an entry, but not its record.
 */
void
goen_order_entry_free (GoenOrderEntry *self)
{
  g_clear_pointer (&self->key, g_bytes_unref);
  g_free (self->words);
  g_free (self);
}

/*< private >
 * goen_person_order_make_key:
 * @db: a database
 * @record: a person
 * @error: return location for an error
 *
 * Makes the key by which a person stands in the list.
 *
 * Who has no name of their own stands under what they are called by; a company without its legal form.
 *
 * Returns: (transfer full) (nullable): a key; its first byte is the heading
 */
GBytes *
goen_person_order_make_key (GoenDatabase            *db,
                            const GoenPersonRecord  *record,
                            GError                 **error)
{
  GoenReadingOrder *order = goen_database_get_order (db, error);
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (record);
  g_autofree char *name = NULL;
  g_autofree char *bare_name = NULL;
  g_autofree char *bare_yomi = NULL;
  gboolean is_company;
  GoenReadingBucket bucket;

  if (order == NULL)
    return NULL;

  if (record->family != NULL || record->given != NULL ||
      record->family_yomi != NULL || record->given_yomi != NULL)
    return goen_reading_order_make_key (order, record->family, record->given,
                                        record->family_yomi, record->given_yomi, record->formatted, &bucket);

  name = goen_person_record_dup_name (record);
  bare_name = goen_company_strip_legal_form (name);
  is_company = affiliation != NULL && affiliation->company_yomi != NULL &&
               g_strcmp0 (affiliation->company, name) == 0;
  if (is_company)
    bare_yomi = goen_company_strip_legal_form (affiliation->company_yomi);

  return goen_reading_order_make_key (order, NULL, NULL, bare_yomi, NULL,
                                      *bare_name != '\0' ? bare_name : name, &bucket);
}

/* How many of the sorted entries from @first on belong in the same place. */
static gboolean
count_run (GoenDatabase     *db,
           GPtrArray        *entries,
           guint             first,
           const GoenPlace  *place,
           guint            *n,
           GError          **error)
{
  g_autoptr (GBytes) after = NULL;

  *n = 1;
  if (place->after != 0 && !goen_person_place_get_key (db, place->after, &after, error))
    return FALSE;

  while (first + *n < entries->len &&
         (after == NULL ||
          g_bytes_compare (((GoenOrderEntry *) entries->pdata[first + *n])->key, after) < 0))
    (*n)++;

  return TRUE;
}

static gboolean
put_run (GoenDatabase     *db,
         GPtrArray        *entries,
         guint             first,
         guint             n,
         const GoenPlace  *place,
         GError          **error)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 rank = place->before + GOEN_RANK_GAP * (gint64) (i + 1);

      if (place->after != 0)
        rank = place->before + (place->after - place->before) * (gint64) (i + 1) / (n + 1);
      if (!goen_person_place_put (db, rank, entries->pdata[first + i], error))
        return FALSE;
    }

  return TRUE;
}

/* Puts each between those who are there. */
static gboolean
add_between (GoenDatabase  *db,
             GPtrArray     *entries,
             Progress       progress,
             gpointer       user_data,
             GCancellable  *cancellable,
             GError       **error)
{
  guint i = 0;

  while (i < entries->len)
    {
      const GoenOrderEntry *entry = entries->pdata[i];
      GoenPlace place;
      guint n;

      if (!goen_person_place_find (db, entry->key, &place, error) ||
          !count_run (db, entries, i, &place, &n, error))
        return FALSE;

      if (place.after != 0 && place.after - place.before <= n)
        {
          if (!goen_person_place_make_room (db, &place, n, error) ||
              !goen_person_place_find (db, entry->key, &place, error))
            return FALSE;
        }

      if (!put_run (db, entries, i, n, &place, error))
        return FALSE;
      i += n;

      if (progress != NULL)
        progress (i, entries->len, user_data);
      if (entries->len > 1 && !goen_database_yield (db, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Everybody who is in the list, in order. */
static GPtrArray *
load_entries (GoenDatabase  *db,
              GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_order_entry_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT p.id, p.sort_key FROM person_order o CROSS JOIN person p ON p.id = o.person_id"
                           " ORDER BY o.rank", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      GoenOrderEntry *entry;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);

      entry = g_new0 (GoenOrderEntry, 1);
      entry->id = goen_statement_get (statement, 0);
      entry->key = goen_statement_dup_bytes (statement, 1);
      g_ptr_array_add (entries, entry);
    }
}

/* Who is there comes before who is new where the keys are the same. Both lists keep what they own. */
static GPtrArray *
merge_entries (GPtrArray *known,
               GPtrArray *added)
{
  GPtrArray *all = g_ptr_array_new ();
  guint i = 0;
  guint j = 0;

  while (i < known->len || j < added->len)
    {
      gboolean take_known = i < known->len &&
                            (j == added->len ||
                             g_bytes_compare (((GoenOrderEntry *) known->pdata[i])->key,
                                              ((GoenOrderEntry *) added->pdata[j])->key) <= 0);

      g_ptr_array_add (all, take_known ? known->pdata[i++] : added->pdata[j++]);
    }

  return all;
}

static gboolean
renumber_step (GoenDatabase  *db,
               GPtrArray     *entries,
               guint          from,
               guint          to,
               gint64         base,
               GError       **error)
{
  for (guint i = from; i < to; i++)
    {
      GoenOrderEntry *entry = entries->pdata[i];

      /* Without a record it is somebody who is in the list already. */
      if (entry->record == NULL && !goen_person_order_remove (db, entry->id, error))
        return FALSE;
      if (!goen_person_place_put (db, base + GOEN_RANK_GAP * (gint64) (i + 1), entry, error))
        return FALSE;
      g_clear_pointer (&entry->words, g_free);
    }

  return TRUE;
}

/* The part of the list that is numbered as step @number: the last chunk first, but each chunk from its beginning. In an empty
 * list the natural order is as good, and fills the pages better. Empty for steps behind the end of the last chunk. */
static void
get_step (guint     number,
          guint     n_all,
          gboolean  is_backwards,
          guint    *from,
          guint    *to)
{
  guint n_chunks = (n_all + CHUNK - 1) / CHUNK;
  guint chunk = number / STEPS_A_CHUNK;

  if (is_backwards)
    chunk = n_chunks - 1 - chunk;
  *from = MIN (chunk * CHUNK + number % STEPS_A_CHUNK * STEP, n_all);
  *to = MIN (*from + STEP, n_all);
}

/* Puts everybody where they belong, while the words of those who come next are made. */
static gboolean
renumber_all (GoenDatabase  *db,
              GPtrArray     *all,
              guint          n_added,
              gint64         base,
              Progress       progress,
              gpointer       user_data,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_backwards = n_added < all->len;
  guint n_steps = (all->len + CHUNK - 1) / CHUNK * STEPS_A_CHUNK;
  g_autoptr (GoenSearchCutter) cutter = NULL;
  guint done = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      guint from, to;

      get_step (i, all->len, is_backwards, &from, &to);
      g_clear_pointer (&cutter, goen_search_cutter_join);
      if (i + 1 < n_steps)
        {
          guint next_from, next_to;

          get_step (i + 1, all->len, is_backwards, &next_from, &next_to);
          cutter = goen_search_cutter_start (all, next_from, next_to);
        }

      if (!renumber_step (db, all, from, to, base, error))
        return FALSE;

      done += to - from;
      if (progress != NULL)
        progress ((guint64) done * n_added / all->len, n_added, user_data);
      if (!goen_database_yield (db, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Numbers everybody anew behind the present ranks, the last first. Whoever reads the list meanwhile finds everybody
 * in it, in order but for the chunk that is being numbered. */
static gboolean
add_and_renumber (GoenDatabase  *db,
                  GPtrArray     *entries,
                  Progress       progress,
                  gpointer       user_data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) all = NULL;
  gint64 base = goen_database_get_integer (db, "SELECT ifnull (max (rank), 0) FROM person_order", error);

  if (base < 0)
    return FALSE;
  known = load_entries (db, error);
  if (known == NULL)
    return FALSE;

  all = merge_entries (known, entries);

  return renumber_all (db, all, entries->len, base, progress, user_data, cancellable, error) &&
         goen_search_index_merge (db, cancellable, error);
}

/*< private >
 * goen_person_order_add:
 * @db: a database
 * @entries: (element-type GoenOrderEntry): people not in the list, sorted by key
 * @progress: (nullable): told how many are done
 * @user_data: for @progress
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Puts people into the list and the search index.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_order_add (GoenDatabase  *db,
                       GPtrArray     *entries,
                       Progress       progress,
                       gpointer       user_data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  gint64 n_known = goen_database_get_integer (db, "SELECT count (*) FROM person_order", error);

  if (n_known < 0)
    return FALSE;

  if (entries->len > 64 && entries->len > n_known / 2)
    return add_and_renumber (db, entries, progress, user_data, cancellable, error);

  return add_between (db, entries, progress, user_data, cancellable, error);
}

/*< private >
 * goen_person_order_add_one:
 * @db: a database
 * @record: a person not in the list
 * @key: the sort key
 * @error: return location for an error
 *
 * Puts a person into the list and the search index.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_order_add_one (GoenDatabase            *db,
                           const GoenPersonRecord  *record,
                           GBytes                  *key,
                           GError                 **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GoenOrderEntry entry = { record->id, key, record, NULL };

  g_ptr_array_add (entries, &entry);

  return goen_person_order_add (db, entries, NULL, NULL, NULL, error);
}

static gint64
get_rank (GoenDatabase  *db,
          gint64         id,
          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT rank FROM person_order WHERE person_id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

/*< private >
 * goen_person_order_remove:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Takes a person out of the list and the search index, if they are there.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_order_remove (GoenDatabase  *db,
                          gint64         id,
                          GError       **error)
{
  gint64 rank = get_rank (db, id, error);

  return rank == 0 || (rank > 0 && goen_person_place_take (db, rank, error));
}

/*< private >
 * goen_person_order_reindex:
 * @db: a database
 * @record: a person in the list, whose place stays the same
 * @error: return location for an error
 *
 * Makes the search find what a person is now.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_order_reindex (GoenDatabase            *db,
                           const GoenPersonRecord  *record,
                           GError                 **error)
{
  g_autoptr (GoenSearchDocument) document = goen_search_document_new (record);
  gint64 rank = get_rank (db, record->id, error);

  return rank > 0 &&
         goen_search_index_remove (db, rank, error) &&
         goen_search_index_add (db, rank, document, error);
}
