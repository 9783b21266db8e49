/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicate-finder.h"

#include "goen-duplicate-best-private.h"
#include "goen-likeness-private.h"

/*
 * People are compared who have a key in common: the name, how it sounds, a phone … Most keys are those of two or three.
 * A key of many, such as the switchboard of a large company, is not compared all with all, but once
 * more by what else they have in common; and where even that leaves many, each with a few next to them. So
 * the work grows with the number of people, whatever they have in common.
 */
#define MAX_BLOCK 200
#define WINDOW 16

/* After so many comparisons it is looked whether somebody gave up. */
#define COMPARISONS_A_LOOK 4096

struct _GoenDuplicateFinder {
  GPtrArray  *people;      /* (owned) GoenLikenessTraits */
  GHashTable *companies;   /* (owned) */
  GHashTable *not_same;    /* (owned) gint64 [2] */
};

/* What a key is of. Keys of different kinds never meet. */
typedef enum {
  KEY_NAME = 1,
  KEY_PARTS,
  KEY_SOUND,
  KEY_FAMILY,
  KEY_BIRTHDAY_FAMILY,
  KEY_BIRTHDAY_GIVEN,
  KEY_COMPANY_FAMILY,
  KEY_COMPANY_SOUND,
  KEY_TRAITS,              /* and the kinds of traits from here on */
} KeyKind;

typedef struct {
  guint64 key;
  guint32 person;
} Entry;

typedef struct {
  GoenDuplicateFinder *finder;
  GoenDuplicateBest   *best;
  GCancellable        *cancellable;
  guint                n_compared;
  gboolean             is_cancelled;
} Search;

static guint
hash_ids (gconstpointer key)
{
  const gint64 *ids = key;

  return g_int64_hash (&ids[0]) * 31 + g_int64_hash (&ids[1]);
}

static gboolean
equal_ids (gconstpointer a,
           gconstpointer b)
{
  const gint64 *ids_a = a, *ids_b = b;

  return ids_a[0] == ids_b[0] && ids_a[1] == ids_b[1];
}

/* The finalizer of MurmurHash3 (Austin Appleby, public domain). */
static guint64
mix (KeyKind kind,
     guint64 a,
     guint64 b)
{
  guint64 hash = (a ^ (b * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) + kind * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return hash ^ (hash >> 33);
}

static void
add_key (GArray  *entries,
         guint32  person,
         KeyKind  kind,
         guint64  a,
         guint64  b)
{
  Entry entry = { mix (kind, a, b), person };

  if (a != 0 && b != 0)
    g_array_append_val (entries, entry);
}

/* Family and given name in either order give one key; who has only one piece of name is found by the whole. */
static void
add_sound_keys (GArray                   *entries,
                guint32                   person,
                const GoenLikenessTraits *traits)
{
  const char *given = traits->romaji + traits->n_family_romaji;
  guint64 given_hash = goen_likeness_hash (given);
  guint64 whole_hash = goen_likeness_hash (traits->romaji);
  g_autofree char *family = g_strndup (traits->romaji, traits->n_family_romaji);
  guint64 family_hash = goen_likeness_hash (family);

  if (family_hash != 0 && given_hash != 0)
    add_key (entries, person, KEY_SOUND, MIN (family_hash, given_hash), MAX (family_hash, given_hash));
  if (traits->is_whole || !traits->has_name)
    add_key (entries, person, KEY_SOUND, whole_hash, 1);
  /* ジョン スミス does not sound like John Smith to a machine. */
  if (traits->family_script == GOEN_SCRIPT_LATIN || traits->family_script == GOEN_SCRIPT_KANA)
    add_key (entries, person, KEY_SOUND, goen_likeness_hash (traits->kana), 1);
}

static void
add_company_keys (GArray                   *entries,
                  guint32                   person,
                  const GoenLikenessTraits *traits)
{
  const guint64 *companies = goen_likeness_traits_get (traits, GOEN_TRAIT_COMPANY);
  g_autofree char *family = g_strndup (traits->romaji, traits->n_family_romaji);
  guint64 sound = goen_likeness_hash (family);

  for (guint i = 0; i < traits->n_keys[GOEN_TRAIT_COMPANY]; i++)
    {
      add_key (entries, person, KEY_COMPANY_FAMILY, companies[i], traits->family);
      add_key (entries, person, KEY_COMPANY_SOUND, companies[i], sound);
    }
}

/* Only people who share one of these can come to %GOEN_LIKENESS_SHOWN. */
static void
add_keys (GArray                   *entries,
          guint32                   person,
          const GoenLikenessTraits *traits)
{
  guint64 birthday = traits->birthday & 0xFFFF;

  add_key (entries, person, KEY_NAME, traits->name, 1);
  add_key (entries, person, KEY_PARTS, MIN (traits->family, traits->given), MAX (traits->family, traits->given));
  add_key (entries, person, KEY_BIRTHDAY_FAMILY, birthday, traits->family);
  add_key (entries, person, KEY_BIRTHDAY_GIVEN, birthday, traits->given);
  add_sound_keys (entries, person, traits);
  add_company_keys (entries, person, traits);

  for (guint kind = 0; kind < GOEN_TRAIT_COMPANY; kind++)
    {
      const guint64 *keys = goen_likeness_traits_get (traits, kind);

      for (guint i = 0; i < traits->n_keys[kind]; i++)
        add_key (entries, person, KEY_TRAITS + kind, keys[i], 1);
    }
}

/* By what a large block is divided. */
static void
add_dividing_keys (GArray                   *entries,
                   guint32                   person,
                   const GoenLikenessTraits *traits)
{
  const guint64 *companies = goen_likeness_traits_get (traits, GOEN_TRAIT_COMPANY);

  add_keys (entries, person, traits);
  add_key (entries, person, KEY_FAMILY, traits->family, 1);
  for (guint i = 0; i < traits->n_keys[GOEN_TRAIT_COMPANY]; i++)
    add_key (entries, person, KEY_TRAITS + GOEN_TRAIT_COMPANY, companies[i], 1);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;

  return (left->person > right->person) - (left->person < right->person);
}

static gboolean
is_not_same (const GoenDuplicateFinder *self,
             gint64                     a,
             gint64                     b)
{
  gint64 ids[] = { a, b };

  return self->not_same != NULL && g_hash_table_contains (self->not_same, ids);
}

static void
compare_two (Search  *search,
             guint32  first,
             guint32  second)
{
  const GoenLikenessTraits *a = g_ptr_array_index (search->finder->people, first);
  const GoenLikenessTraits *b = g_ptr_array_index (search->finder->people, second);
  GoenDuplicatePair pair = { MIN (a->id, b->id), MAX (a->id, b->id), 0, 0 };

  if (++search->n_compared % COMPARISONS_A_LOOK == 0)
    search->is_cancelled = g_cancellable_is_cancelled (search->cancellable);
  if (pair.a == pair.b)
    return;

  pair.score = goen_likeness_judge_traits (a, b, &pair.signs);
  if (pair.score >= GOEN_LIKENESS_SHOWN && !is_not_same (search->finder, pair.a, pair.b))
    goen_duplicate_best_offer (search->best, &pair);
}

static void
compare_block (Search      *search,
               const Entry *entries,
               guint        n_entries,
               guint        window)
{
  for (guint i = 0; i < n_entries && !search->is_cancelled; i++)
    for (guint j = i + 1; j < n_entries && j - i <= window; j++)
      compare_two (search, entries[i].person, entries[j].person);
}

static guint
get_block_size (const GArray *entries,
                guint         start)
{
  guint64 key = g_array_index (entries, Entry, start).key;
  guint end = start + 1;

  while (end < entries->len && g_array_index (entries, Entry, end).key == key)
    end++;

  return end - start;
}

static void
divide_block (Search      *search,
              const Entry *entries,
              guint        n_entries)
{
  g_autoptr (GArray) divided = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint size;

  for (guint i = 0; i < n_entries; i++)
    add_dividing_keys (divided, entries[i].person, g_ptr_array_index (search->finder->people, entries[i].person));
  g_array_sort (divided, compare_entries);

  for (guint start = 0; start < divided->len && !search->is_cancelled; start += size)
    {
      size = get_block_size (divided, start);
      compare_block (search, &g_array_index (divided, Entry, start), size, size <= MAX_BLOCK ? size : WINDOW);
    }
}

static void
compare_all (Search                  *search,
             const GArray            *entries,
             GoenDuplicateFinderTick  tick,
             gpointer                 user_data)
{
  guint size;
  guint percent = 0;

  for (guint start = 0; start < entries->len && !search->is_cancelled; start += size)
    {
      const Entry *block = &g_array_index (entries, Entry, start);

      size = get_block_size (entries, start);
      if (size <= MAX_BLOCK)
        compare_block (search, block, size, size);
      else
        divide_block (search, block, size);

      if (tick != NULL && 100.0 * start / entries->len > percent)
        tick (++percent / 100.0, user_data);
    }
}

/**
 * goen_duplicate_finder_new:
 *
 * Creates a finder that knows nobody.
 *
 * Returns: (transfer full): a new finder
 */
GoenDuplicateFinder *
goen_duplicate_finder_new (void)
{
  GoenDuplicateFinder *self = g_new0 (GoenDuplicateFinder, 1);

  self->people = g_ptr_array_new_with_free_func (goen_likeness_traits_free);
  self->companies = goen_likeness_companies_new ();

  return self;
}

/**
 * goen_duplicate_finder_free:
 * @self: (nullable) (transfer full): a finder
 *
 * Frees a finder.
 */
void
goen_duplicate_finder_free (GoenDuplicateFinder *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->people);
  g_hash_table_unref (self->companies);
  g_clear_pointer (&self->not_same, g_hash_table_unref);
  g_free (self);
}

/**
 * goen_duplicate_finder_add:
 * @self: a finder
 * @record: a person with an id
 *
 * Adds a person; some 200 bytes of what it says are kept.
 */
void
goen_duplicate_finder_add (GoenDuplicateFinder    *self,
                           const GoenPersonRecord *record)
{
  g_ptr_array_add (self->people, goen_likeness_traits_new (record, self->companies));
}

/**
 * goen_duplicate_finder_set_not_same:
 * @self: a finder
 * @ids: (element-type gint64): ids two by two, the smaller first
 *
 * Says who are known not to be the same.
 */
void
goen_duplicate_finder_set_not_same (GoenDuplicateFinder *self,
                                    const GArray        *ids)
{
  g_clear_pointer (&self->not_same, g_hash_table_unref);
  self->not_same = g_hash_table_new_full (hash_ids, equal_ids, g_free, NULL);
  for (guint i = 0; i + 1 < ids->len; i += 2)
    g_hash_table_add (self->not_same, g_memdup2 (&g_array_index (ids, gint64, i), 2 * sizeof (gint64)));
}

/**
 * goen_duplicate_finder_run:
 * @self: a finder
 * @limit: how many pairs at most
 * @is_cut: (out): whether there are more
 * @tick: (nullable): called about a hundred times
 * @user_data: for @tick
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Compares everybody with those who may be the same.
 *
 * The same people give the same pairs in the same order: the most alike first, and of two that are alike
 * as much the ones known longer.
 *
 * Returns: (transfer full) (nullable) (element-type GoenDuplicatePair): the pairs, %NULL when it was cancelled
 */
GArray *
goen_duplicate_finder_run (GoenDuplicateFinder      *self,
                           guint                     limit,
                           gboolean                 *is_cut,
                           GoenDuplicateFinderTick   tick,
                           gpointer                  user_data,
                           GCancellable             *cancellable,
                           GError                  **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GoenDuplicateBest) best = goen_duplicate_best_new (limit);
  Search search = { self, best, cancellable, 0, FALSE };

  for (guint i = 0; i < self->people->len; i++)
    add_keys (entries, i, g_ptr_array_index (self->people, i));
  g_array_sort (entries, compare_entries);
  compare_all (&search, entries, tick, user_data);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return goen_duplicate_best_finish (best, is_cut);
}
