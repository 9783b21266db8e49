/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicate-best-private.h"

struct _GoenDuplicateBest {
  guint              limit;
  GPtrArray         *pairs;      /* (owned) GoenDuplicatePair, in no order, up to twice as many as wanted */
  GHashTable        *known;      /* (owned) the same pairs */
  gboolean           is_cut;     /* then nothing is taken that is not better than … */
  GoenDuplicatePair  worst;
};

static guint
hash_pair (gconstpointer pair)
{
  const GoenDuplicatePair *self = pair;

  return g_int64_hash (&self->a) * 31 + g_int64_hash (&self->b);
}

static gboolean
equal_pairs (gconstpointer a,
             gconstpointer b)
{
  const GoenDuplicatePair *left = a, *right = b;

  return left->a == right->a && left->b == right->b;
}

static int
compare_ids (gint64 a,
             gint64 b)
{
  return (a > b) - (a < b);
}

/* Best first; no two pairs are equal. */
static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const GoenDuplicatePair *left = a, *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  if (left->a != right->a)
    return compare_ids (left->a, right->a);

  return compare_ids (left->b, right->b);
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return compare_pairs (*(GoenDuplicatePair * const *) a, *(GoenDuplicatePair * const *) b);
}

static void
cut (GoenDuplicateBest *self)
{
  g_ptr_array_sort (self->pairs, compare_pointers);
  if (self->pairs->len <= self->limit)
    return;

  for (guint i = self->limit; i < self->pairs->len; i++)
    g_hash_table_remove (self->known, self->pairs->pdata[i]);
  g_ptr_array_set_size (self->pairs, self->limit);
  self->is_cut = TRUE;
  if (self->limit > 0)
    self->worst = *(GoenDuplicatePair *) self->pairs->pdata[self->limit - 1];
}

GoenDuplicateBest *
goen_duplicate_best_new (guint limit)
{
  GoenDuplicateBest *self = g_new0 (GoenDuplicateBest, 1);

  self->limit = limit;
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (hash_pair, equal_pairs);

  return self;
}

void
goen_duplicate_best_free (GoenDuplicateBest *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

void
goen_duplicate_best_offer (GoenDuplicateBest       *self,
                           const GoenDuplicatePair *pair)
{
  GoenDuplicatePair *copy;

  if ((self->is_cut && compare_pairs (pair, &self->worst) > 0) || g_hash_table_contains (self->known, pair))
    return;

  copy = g_memdup2 (pair, sizeof *pair);
  g_ptr_array_add (self->pairs, copy);
  g_hash_table_add (self->known, copy);
  if (self->pairs->len >= 2 * MAX (self->limit, 1))
    cut (self);
}

GArray *
goen_duplicate_best_finish (GoenDuplicateBest *self,
                            gboolean          *is_cut)
{
  GArray *pairs;

  cut (self);
  pairs = g_array_sized_new (FALSE, FALSE, sizeof (GoenDuplicatePair), self->pairs->len);
  for (guint i = 0; i < self->pairs->len; i++)
    g_array_append_vals (pairs, self->pairs->pdata[i], 1);
  *is_cut = self->is_cut;

  return pairs;
}
