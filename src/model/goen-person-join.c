/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-merge-private.h"

#include <string.h>

#include "goen-text.h"

/* Posts and addresses. Two that do not contradict are one, so there is no single key by which they are the same. */

#define N_PARTS 4

/* With so many of one company or place each is compared. Nobody has more; of those that a file makes up, only
 * equal ones are one, so that the time does not grow with the square of their number. */
#define MAX_COMPARED 256

/* What an element says, folded. The texts are interned: equal ones are one pointer. */
typedef struct {
  const char *group;            /* the company or the place, in which both must be the same */
  const char *parts[N_PARTS];   /* %NULL where it is left open */
} JoinKey;

typedef void (*ReadKeyFunc) (gconstpointer  element,
                             JoinKey       *key,
                             GStringChunk  *texts);
typedef gboolean (*FillFunc) (gpointer      target,
                              gconstpointer source);
typedef gpointer (*CopyFunc) (gconstpointer element);

typedef struct {
  ReadKeyFunc read_key;
  FillFunc    fill;
  CopyFunc    copy;
} JoinKind;

typedef struct {
  gpointer element;   /* (unowned) */
  JoinKey  key;
} Candidate;

typedef struct {
  GStringChunk *texts;    /* (owned) */
  GHashTable   *groups;   /* (owned) group → GArray of Candidate, MAX_COMPARED at most, in their order */
  GHashTable   *others;   /* (owned) JoinKey → element, of those for whom a group had no room */
} JoinIndex;

static guint
join_key_hash (gconstpointer data)
{
  const JoinKey *key = data;
  guint hash = g_direct_hash (key->group);

  for (guint i = 0; i < N_PARTS; i++)
    hash = hash * 31 + g_direct_hash (key->parts[i]);

  return hash;
}

static gboolean
join_key_equal (gconstpointer a,
                gconstpointer b)
{
  return memcmp (a, b, sizeof (JoinKey)) == 0;
}

static void
join_index_init (JoinIndex *index)
{
  index->texts = g_string_chunk_new (4096);
  index->groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  index->others = g_hash_table_new_full (join_key_hash, join_key_equal, g_free, NULL);
}

static void
join_index_clear (JoinIndex *index)
{
  g_hash_table_unref (index->others);
  g_hash_table_unref (index->groups);
  g_string_chunk_free (index->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JoinIndex, join_index_clear)

static void
join_index_add (JoinIndex     *index,
                gpointer       element,
                const JoinKey *key)
{
  GArray *group = g_hash_table_lookup (index->groups, key->group);
  Candidate candidate = { element, *key };

  if (group == NULL)
    {
      group = g_array_new (FALSE, FALSE, sizeof (Candidate));
      g_hash_table_insert (index->groups, (gpointer) key->group, group);
    }

  if (group->len < MAX_COMPARED)
    g_array_append_val (group, candidate);
  else if (!g_hash_table_contains (index->others, key))
    g_hash_table_insert (index->others, g_memdup2 (key, sizeof *key), element);
}

/* One leaves it open, or both say the same. */
static gboolean
agree (const JoinKey *a,
       const JoinKey *b)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (a->parts[i] != NULL && b->parts[i] != NULL && a->parts[i] != b->parts[i])
      return FALSE;

  return TRUE;
}

/* The first that is the same thing; it is about to be told what @key says. */
static gpointer
join_index_find (JoinIndex     *index,
                 const JoinKey *key)
{
  GArray *group = g_hash_table_lookup (index->groups, key->group);

  if (group == NULL)
    return NULL;

  for (guint i = 0; i < group->len; i++)
    {
      Candidate *candidate = &g_array_index (group, Candidate, i);

      if (!agree (&candidate->key, key))
        continue;

      for (guint part = 0; part < N_PARTS; part++)
        if (candidate->key.parts[part] == NULL)
          candidate->key.parts[part] = key->parts[part];

      return candidate->element;
    }

  return g_hash_table_lookup (index->others, key);
}

static gboolean
join (GPtrArray       *target,
      const GPtrArray *source,
      const JoinKind  *kind)
{
  g_auto (JoinIndex) index = { 0 };
  gboolean changed = FALSE;

  join_index_init (&index);
  for (guint i = 0; i < target->len && source->len > 0; i++)
    {
      JoinKey key = { 0 };

      kind->read_key (target->pdata[i], &key, index.texts);
      join_index_add (&index, target->pdata[i], &key);
    }

  for (guint i = 0; i < source->len; i++)
    {
      JoinKey key = { 0 };
      gpointer like;

      kind->read_key (source->pdata[i], &key, index.texts);
      like = join_index_find (&index, &key);
      if (like != NULL)
        {
          changed |= kind->fill (like, source->pdata[i]);
          continue;
        }

      like = kind->copy (source->pdata[i]);
      g_ptr_array_add (target, like);
      join_index_add (&index, like, &key);
      changed = TRUE;
    }

  return changed;
}

static const char *
intern_folded (GStringChunk *texts,
               const char   *text)
{
  g_autofree char *folded = text != NULL ? goen_merge_fold (text) : NULL;

  return folded != NULL ? g_string_chunk_insert_const (texts, folded) : NULL;
}

/* Posts */

static void
read_affiliation_key (gconstpointer  element,
                      JoinKey       *key,
                      GStringChunk  *texts)
{
  const GoenAffiliation *affiliation = element;
  g_autofree char *company = goen_company_fold (affiliation->company);

  key->group = g_string_chunk_insert_const (texts, company);
  key->parts[0] = intern_folded (texts, affiliation->title);
  key->parts[1] = intern_folded (texts, affiliation->department);
  key->parts[2] = intern_folded (texts, affiliation->from);
  key->parts[3] = intern_folded (texts, affiliation->to);
}

static gboolean
fill_affiliation (gpointer      target_element,
                  gconstpointer source_element)
{
  GoenAffiliation *target = target_element;
  const GoenAffiliation *source = source_element;
  gboolean changed = FALSE;

  changed |= goen_merge_fill (&target->company_yomi, source->company_yomi);
  changed |= goen_merge_fill (&target->department, source->department);
  changed |= goen_merge_fill (&target->title, source->title);
  changed |= goen_merge_fill (&target->from, source->from);
  changed |= goen_merge_fill (&target->to, source->to);

  return changed;
}

static gpointer
copy_affiliation (gconstpointer element)
{
  return goen_affiliation_copy (element);
}

/* Addresses */

static char *
dup_place (const GoenAddress *address)
{
  g_autofree char *parts = g_strconcat (address->region != NULL ? address->region : "",
                                        address->locality != NULL ? address->locality : "",
                                        address->street != NULL ? address->street : "",
                                        address->building != NULL ? address->building : "",
                                        NULL);

  return goen_text_fold (*parts != '\0' ? parts : address->raw);
}

static void
read_address_key (gconstpointer  element,
                  JoinKey       *key,
                  GStringChunk  *texts)
{
  const GoenAddress *address = element;
  g_autofree char *place = dup_place (address);

  key->group = g_string_chunk_insert_const (texts, place);
  key->parts[0] = intern_folded (texts, address->postal);
  key->parts[1] = intern_folded (texts, address->country);
}

static gboolean
fill_address (gpointer      target_element,
              gconstpointer source_element)
{
  GoenAddress *target = target_element;
  const GoenAddress *source = source_element;
  gboolean changed = FALSE;

  changed |= goen_merge_fill (&target->postal, source->postal);
  changed |= goen_merge_fill (&target->country, source->country);
  changed |= goen_merge_fill (&target->type, source->type);

  return changed;
}

static gpointer
copy_address (gconstpointer element)
{
  return goen_address_copy (element);
}

/**
 * goen_merge_join_affiliations:
 * @target: (element-type GoenAffiliation): the posts that are known
 * @source: (element-type GoenAffiliation): what is learnt
 *
 * Joins each of @source with the first of @target that does not contradict it, or adds it.
 *
 * Returns: %TRUE when @target changed
 */
gboolean
goen_merge_join_affiliations (GPtrArray       *target,
                              const GPtrArray *source)
{
  static const JoinKind kind = { read_affiliation_key, fill_affiliation, copy_affiliation };

  return join (target, source, &kind);
}

/**
 * goen_merge_join_addresses:
 * @target: (element-type GoenAddress): the addresses that are known
 * @source: (element-type GoenAddress): what is learnt
 *
 * Joins each of @source with the first of @target that does not contradict it, or adds it.
 *
 * Returns: %TRUE when @target changed
 */
gboolean
goen_merge_join_addresses (GPtrArray       *target,
                           const GPtrArray *source)
{
  static const JoinKind kind = { read_address_key, fill_address, copy_address };

  return join (target, source, &kind);
}
