/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-id-diff-private.h"

/* Past this many separate edits one large range is cheaper for whoever listens. */
#define MAX_EDITS 64

typedef struct {
  const gint64 *old_ids;
  const gint64 *new_ids;
  guint         old_end;
  guint         new_end;
  GHashTable   *old_set;   /* (owned) (nullable) until it is needed */
  GHashTable   *new_set;   /* (owned) (nullable) */
} Diff;

static GHashTable *
collect (const gint64 *ids,
         guint         start,
         guint         end)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = start; i < end; i++)
    g_hash_table_add (set, (gpointer) &ids[i]);

  return set;
}

/* Decides at a place where the lists differ whether the old id leaves (TRUE in @removed) or
 * the new one comes. Looking one further tells for somebody alone, also for one who has moved;
 * who is in one list only tells for several in a row. FALSE when neither does. */
static gboolean
decide (Diff     *diff,
        guint     i,
        guint     j,
        gboolean *removed)
{
  *removed = i < diff->old_end;
  if (i == diff->old_end || j == diff->new_end)
    return TRUE;

  if (i + 1 < diff->old_end && diff->old_ids[i + 1] == diff->new_ids[j])
    return TRUE;

  *removed = FALSE;
  if (j + 1 < diff->new_end && diff->new_ids[j + 1] == diff->old_ids[i])
    return TRUE;

  if (diff->old_set == NULL)
    {
      diff->old_set = collect (diff->old_ids, i, diff->old_end);
      diff->new_set = collect (diff->new_ids, j, diff->new_end);
    }

  *removed = !g_hash_table_contains (diff->new_set, &diff->old_ids[i]);

  return *removed || !g_hash_table_contains (diff->old_set, &diff->new_ids[j]);
}

static gboolean
find_edits (Diff   *diff,
            guint   start,
            GArray *edits)
{
  guint i = start, j = start;

  while (i < diff->old_end || j < diff->new_end)
    {
      GoenIdEdit edit = { .old_start = i, .new_start = j };

      while ((i < diff->old_end || j < diff->new_end) &&
             (i == diff->old_end || j == diff->new_end || diff->old_ids[i] != diff->new_ids[j]))
        {
          gboolean removed;

          if (!decide (diff, i, j, &removed))
            return FALSE;

          if (removed)
            i++;
          else
            j++;
        }

      edit.n_removed = i - edit.old_start;
      edit.n_added = j - edit.new_start;
      if (edit.n_removed + edit.n_added > 0)
        g_array_append_val (edits, edit);
      if (edits->len > MAX_EDITS)
        return FALSE;

      while (i < diff->old_end && j < diff->new_end && diff->old_ids[i] == diff->new_ids[j])
        {
          i++;
          j++;
        }
    }

  return TRUE;
}

/* Small edits that lead from one list of distinct ids to another: what both
 * begin and end with stays, and a few people who came, went or moved are edits of their own.
 * Where there is no such simple way, it is one edit. */
GArray *
goen_id_diff (const GArray *old_ids,
              const GArray *new_ids)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (GoenIdEdit));
  Diff diff = {
    .old_ids = (const gint64 *) old_ids->data,
    .new_ids = (const gint64 *) new_ids->data,
    .old_end = old_ids->len,
    .new_end = new_ids->len,
  };
  guint start = 0;

  while (start < diff.old_end && start < diff.new_end &&
         diff.old_ids[start] == diff.new_ids[start])
    start++;

  while (diff.old_end > start && diff.new_end > start &&
         diff.old_ids[diff.old_end - 1] == diff.new_ids[diff.new_end - 1])
    {
      diff.old_end--;
      diff.new_end--;
    }

  if (!find_edits (&diff, start, edits))
    {
      GoenIdEdit whole = { start, diff.old_end - start, start, diff.new_end - start };

      g_array_set_size (edits, 0);
      g_array_append_val (edits, whole);
    }

  g_clear_pointer (&diff.old_set, g_hash_table_unref);
  g_clear_pointer (&diff.new_set, g_hash_table_unref);

  return edits;
}
