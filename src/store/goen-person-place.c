/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-place.h"

#include "goen-person-private.h"
#include "goen-search-index.h"

/* How many stand on each side of a place where room is made at first, and how much room each must then have. */
#define FIRST_REACH    8
#define ROOM_PER_PERSON 16

/* Those who make room: their ranks and ids in order, and the ranks between which they may spread. */
typedef struct {
  GArray *ranks;  /* (owned) gint64 */
  GArray *ids;    /* (owned) gint64 */
  guint   n_before;
  gint64  low;    /* rank below them all, not theirs */
  gint64  high;   /* rank above them all, not theirs; 0 when there is no end */
} Neighbours;

static void
neighbours_clear (Neighbours *self)
{
  g_clear_pointer (&self->ranks, g_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Neighbours, neighbours_clear)

/* The first who stands at @rank or after; 0 when there is nobody. */
static gboolean
find_from (GoenDatabase  *db,
           gint64         rank,
           gint64        *found,
           GBytes       **key,
           GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT o.rank, p.sort_key FROM person_order o CROSS JOIN person p ON p.id = o.person_id"
                           " WHERE o.rank >= ? ORDER BY o.rank LIMIT 1", error);
  gboolean has_row;

  *found = 0;
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;

  if (has_row)
    {
      *found = goen_statement_get (statement, 0);
      *key = goen_statement_dup_bytes (statement, 1);
    }

  return TRUE;
}

static gint64
get_rank (GoenDatabase  *db,
          const char    *sql,
          gint64         rank,
          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, rank);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

/*< private >
 * goen_person_place_find:
 * @db: a database
 * @key: a sort key
 * @place: (out): where it belongs; behind those with the same key
 * @error: return location for an error
 *
 * Finds a place by halving the ranks: the list is in the order of the keys, so no index of the long keys is needed.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_place_find (GoenDatabase  *db,
                        GBytes        *key,
                        GoenPlace     *place,
                        GError       **error)
{
  gint64 low = 0;   /* nobody up to here is after */
  gint64 high = goen_database_get_integer (db, "SELECT ifnull (max (rank), 0) + 1 FROM person_order", error);

  if (high < 0)
    return FALSE;

  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;
      g_autoptr (GBytes) found_key = NULL;
      gint64 found;

      if (!find_from (db, middle, &found, &found_key, error))
        return FALSE;

      if (found == 0 || found >= high || g_bytes_compare (found_key, key) > 0)
        high = middle;
      else
        low = found;
    }

  place->before = get_rank (db, "SELECT rank FROM person_order WHERE rank <= ? ORDER BY rank DESC LIMIT 1", low, error);
  if (place->before < 0)
    return FALSE;
  place->after = get_rank (db, "SELECT rank FROM person_order WHERE rank >= ? ORDER BY rank LIMIT 1", high, error);

  return place->after >= 0;
}

/*< private >
 * goen_person_place_get_key:
 * @db: a database
 * @rank: a rank that is taken
 * @key: (out) (transfer full): the sort key of who stands there
 * @error: return location for an error
 *
 * Reads the key of somebody in the list.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_place_get_key (GoenDatabase  *db,
                           gint64         rank,
                           GBytes       **key,
                           GError       **error)
{
  gint64 found;

  *key = NULL;
  if (!find_from (db, rank, &found, key, error))
    return FALSE;
  if (*key == NULL)
    *key = g_bytes_new (NULL, 0);

  return TRUE;
}

/*< private >
 * goen_person_place_put:
 * @db: a database
 * @rank: a free rank
 * @entry: who
 * @error: return location for an error
 *
 * Puts somebody into the list and the search index.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_place_put (GoenDatabase          *db,
                       gint64                 rank,
                       const GoenOrderEntry  *entry,
                       GError               **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autoptr (GoenPersonRecord) loaded = NULL;
  g_autoptr (GoenSearchDocument) document = NULL;
  const guint8 *key = g_bytes_get_data (entry->key, NULL);

  goen_database_drop_order (db);
  if (entry->record == NULL)
    {
      loaded = goen_person_table_load (db, entry->id, GOEN_PERSON_FIELDS, error);
      if (loaded == NULL)
        return FALSE;
    }

  statement = goen_database_prepare (db, "INSERT INTO person_order (rank, person_id, bucket) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);
  goen_statement_integer (statement, 2, entry->id);
  goen_statement_integer (statement, 3, key != NULL ? key[0] : GOEN_BUCKET_NO_READING);
  if (!goen_statement_run (statement, error))
    return FALSE;

  if (entry->words != NULL)
    return goen_search_index_add_words (db, rank, entry->words, error);

  document = goen_search_document_new (entry->record != NULL ? entry->record : loaded);

  return goen_search_index_add (db, rank, document, error);
}

/*< private >
 * goen_person_place_take:
 * @db: a database
 * @rank: where somebody stands
 * @error: return location for an error
 *
 * Takes somebody out of the list and the search index.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_place_take (GoenDatabase  *db,
                        gint64         rank,
                        GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "DELETE FROM person_order WHERE rank = ?", error);

  goen_database_drop_order (db);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);

  return goen_statement_run (statement, error) && goen_search_index_remove (db, rank, error);
}

static gboolean
collect (GoenDatabase  *db,
         const char    *sql,
         gint64         rank,
         guint          n,
         GArray        *ranks,
         GArray        *ids,
         GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, rank);
  goen_statement_integer (statement, 2, n);
  while (TRUE)
    {
      gint64 row_rank;
      gint64 row_id;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      row_rank = goen_statement_get (statement, 0);
      row_id = goen_statement_get (statement, 1);
      g_array_append_val (ranks, row_rank);
      g_array_append_val (ids, row_id);
    }
}

/* Finds those within @reach of a place. One more is asked for on each side, who stays and says where the room ends. */
static gboolean
find_neighbours (GoenDatabase     *db,
                 const GoenPlace  *place,
                 guint             reach,
                 Neighbours       *neighbours,
                 GError          **error)
{
  g_autoptr (GArray) ranks_before = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ids_before = g_array_new (FALSE, FALSE, sizeof (gint64));

  neighbours_clear (neighbours);
  neighbours->ranks = g_array_new (FALSE, FALSE, sizeof (gint64));
  neighbours->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  neighbours->low = 0;
  neighbours->high = 0;

  if (!collect (db, "SELECT rank, person_id FROM person_order WHERE rank <= ? ORDER BY rank DESC LIMIT ?",
                place->before, reach + 1, ranks_before, ids_before, error))
    return FALSE;

  if (ranks_before->len > reach)
    {
      neighbours->low = g_array_index (ranks_before, gint64, reach);
      g_array_set_size (ranks_before, reach);
    }
  neighbours->n_before = ranks_before->len;
  for (guint i = ranks_before->len; i > 0; i--)
    {
      g_array_append_val (neighbours->ranks, g_array_index (ranks_before, gint64, i - 1));
      g_array_append_val (neighbours->ids, g_array_index (ids_before, gint64, i - 1));
    }

  if (!collect (db, "SELECT rank, person_id FROM person_order WHERE rank > ? ORDER BY rank LIMIT ?",
                place->before, reach + 1, neighbours->ranks, neighbours->ids, error))
    return FALSE;

  if (neighbours->ranks->len > neighbours->n_before + reach)
    {
      neighbours->high = g_array_index (neighbours->ranks, gint64, neighbours->ranks->len - 1);
      g_array_set_size (neighbours->ranks, neighbours->ranks->len - 1);
    }

  return TRUE;
}

/* Gives the neighbours new ranks at equal distances, with @n_people distances left free at the place. */
static gboolean
spread (GoenDatabase      *db,
        const Neighbours  *neighbours,
        guint              n_people,
        GError           **error)
{
  guint n = neighbours->ranks->len;
  gint64 distance = GOEN_RANK_GAP;

  if (neighbours->high > 0)
    distance = (neighbours->high - neighbours->low) / (n + n_people + 1);

  for (guint i = 0; i < n; i++)
    if (!goen_person_place_take (db, g_array_index (neighbours->ranks, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoenOrderEntry) entry = g_new0 (GoenOrderEntry, 1);
      gint64 steps = i + 1 + (i < neighbours->n_before ? 0 : n_people);

      entry->id = g_array_index (neighbours->ids, gint64, i);
      entry->key = goen_person_table_dup_sort_key (db, entry->id, error);
      if (entry->key == NULL ||
          !goen_person_place_put (db, neighbours->low + steps * distance, entry, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_person_place_make_room:
 * @db: a database
 * @place: between two who stand too close
 * @n_people: how many are to come between them
 * @error: return location for an error
 *
 * Moves as few people as needed so that there is room; the place must then be found again.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_place_make_room (GoenDatabase     *db,
                             const GoenPlace  *place,
                             guint             n_people,
                             GError          **error)
{
  for (guint reach = FIRST_REACH; ; reach *= 2)
    {
      g_auto (Neighbours) neighbours = { 0 };

      if (!find_neighbours (db, place, reach, &neighbours, error))
        return FALSE;

      if (neighbours.high == 0 ||
          neighbours.high - neighbours.low >= (gint64) (neighbours.ranks->len + n_people + 1) * ROOM_PER_PERSON)
        return spread (db, &neighbours, n_people, error);
    }
}
