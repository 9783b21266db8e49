/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-history-table.h"
#include "goen-import-private.h"

/* How long one step may keep the store's worker from what the user waits for. */
#define STEP_USEC (20 * 1000)

/* Past this many people with one name, phone or mail address no further one is looked at for that alone. */
#define MAX_EARLIER 16
#define MAX_STORED_NAMESAKES 48
#define MAX_STORED_OTHERS 8

struct _GoenImportMatcher {
  GoenImportBatch *batch;     /* (owned) */
  guint            next;
  gboolean         has_begun;
  gboolean         is_store_empty;
  GoenImportKnown *known;     /* (owned) of the store */
  GoenImportIndex *index;     /* (owned) of the people this import brings or changes */
  GoenImportGone  *gone;      /* (owned) */
};

/* One card on its way. */
typedef struct {
  GoenPersonRecord   *card;      /* (unowned) */
  GoenImportMatch     match;
  GPtrArray          *seen;      /* (owned) GoenImportGroup: have been compared with */
  GoenLikenessTraits *traits;    /* (owned) (nullable) see get_traits() */
  GArray             *keys;      /* (owned) (nullable) see get_keys() */
  guint               n_exact;   /* see goen_import_make_keys() */
} Look;

static void
look_clear (Look *look)
{
  goen_import_match_clear (&look->match);
  g_clear_pointer (&look->seen, g_ptr_array_unref);
  g_clear_pointer (&look->traits, goen_likeness_traits_free);
  g_clear_pointer (&look->keys, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* Folding takes time, so it is done once for a card, and not for those whose UID is enough. */
static const GoenLikenessTraits *
get_traits (GoenImportMatcher *self,
            Look              *look)
{
  if (look->traits == NULL)
    look->traits = goen_import_known_make_traits (self->known, look->card);

  return look->traits;
}

static const GArray *
get_keys (GoenImportMatcher *self,
          Look              *look)
{
  if (look->keys == NULL)
    look->keys = goen_import_make_keys (get_traits (self, look), &look->n_exact);

  return look->keys;
}

static gboolean
is_found (const Look *look)
{
  return look->match.status == GOEN_IMPORT_UPDATE || look->match.status == GOEN_IMPORT_DUPLICATE;
}

/* Somebody in the trash because they were merged is met as the one who was kept. */
static gboolean
judge_stored (GoenImportMatcher  *self,
              GoenDatabase       *db,
              gint64              id,
              gboolean            has_uid,
              Look               *look,
              GError            **error)
{
  gboolean with_images = look->card->images->len > 0;
  g_autoptr (GError) local_error = NULL;
  GoenImportLook met, kept;
  GoenImportCandidate candidate;

  if (!goen_import_known_look (self->known, db, id, with_images, !has_uid, &met, &local_error))
    {
      /* Purged since a list of ids was made. */
      if (g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  kept = met;
  if (met.record->deleted != 0)
    {
      gint64 kept_id = goen_merge_table_follow (db, id, error);

      if (kept_id < 0 ||
          (kept_id != id && !goen_import_known_look (self->known, db, kept_id, with_images, FALSE, &kept, error)))
        return FALSE;

      /* Only a UID brings somebody back whom the user has thrown away. */
      if (kept.record->deleted != 0 && !has_uid)
        return TRUE;

      id = kept_id;
    }

  candidate = (GoenImportCandidate) { kept.record, met.record, has_uid ? NULL : met.traits,
                                      goen_import_known_get_group (self->known, id), id, has_uid };
  goen_import_match_judge (&look->match, look->card, has_uid ? NULL : get_traits (self, look), &candidate);

  return TRUE;
}

/* Nobody found is an answer, not an error. */
static gboolean
judge_found (GoenImportMatcher  *self,
             GoenDatabase       *db,
             gint64              id,
             GError             *find_error,   /* (transfer full) (nullable) */
             Look               *look,
             GError            **error)
{
  g_autoptr (GError) owned = find_error;

  if (id != 0)
    return judge_stored (self, db, id, TRUE, look, error);

  if (owned == NULL || g_error_matches (owned, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&owned));

  return FALSE;
}

static gboolean
have_same_uid (const GoenPersonRecord *a,
               const GoenPersonRecord *b)
{
  return (a->uuid != NULL && g_strcmp0 (a->uuid, b->uuid) == 0) ||
         (a->uid != NULL && g_strcmp0 (a->uid, b->uid) == 0);
}

static void
judge_group (GoenImportMatcher *self,
             gpointer           key,
             Look              *look)
{
  guint n_seen = 0;

  for (const GSList *l = goen_import_index_get (self->index, key); l != NULL && n_seen < MAX_EARLIER; l = l->next)
    {
      GoenImportGroup *group = l->data;
      GoenImportCandidate candidate = { group->preview, group->preview, NULL, group, group->id, FALSE };

      if (group->preview == NULL)
        continue;

      n_seen++;
      if (g_ptr_array_find (look->seen, group, NULL))
        continue;

      g_ptr_array_add (look->seen, group);
      candidate.traits = goen_import_known_get_traits (self->known, group);
      candidate.has_uid = have_same_uid (look->card, group->preview);
      goen_import_match_judge (&look->match, look->card, get_traits (self, look), &candidate);
    }
}

static void
judge_earlier (GoenImportMatcher *self,
               Look              *look)
{
  const GArray *keys = get_keys (self, look);

  for (guint i = 0; i < keys->len; i++)
    if (i < look->n_exact || !is_found (look))
      judge_group (self, g_array_index (keys, gpointer, i), look);
}

static gboolean
match_uid (GoenImportMatcher  *self,
           GoenDatabase       *db,
           Look               *look,
           GError            **error)
{
  const GoenPersonRecord *card = look->card;

  if (card->uuid != NULL)
    {
      g_autoptr (GError) find_error = NULL;
      gint64 id = self->is_store_empty ? 0 : goen_person_table_find_uuid (db, card->uuid, &find_error);

      if (!judge_found (self, db, id, g_steal_pointer (&find_error), look, error))
        return FALSE;
      judge_group (self, goen_import_make_uid_key (card->uuid), look);
    }

  if (card->uid != NULL)
    {
      g_autoptr (GError) find_error = NULL;
      gint64 id = self->is_store_empty ? 0 : goen_person_table_find_uid (db, card->uid, &find_error);

      if (!judge_found (self, db, id, g_steal_pointer (&find_error), look, error))
        return FALSE;
      judge_group (self, goen_import_make_uid_key (card->uid), look);
    }

  return TRUE;
}

static gboolean
judge_all (GoenImportMatcher  *self,
           GoenDatabase       *db,
           const GArray       *ids,
           guint               first,
           Look               *look,
           GError            **error)
{
  for (guint i = first; i < ids->len && look->match.status != GOEN_IMPORT_DUPLICATE; i++)
    if (!judge_stored (self, db, g_array_index (ids, gint64, i), FALSE, look, error))
      return FALSE;

  return TRUE;
}

/* Most of those who are known are found by their name with a mail address or phone, and then by nothing else. */
static gboolean
match_similar (GoenImportMatcher  *self,
               GoenDatabase       *db,
               Look               *look,
               GError            **error)
{
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_same;

  if (self->is_store_empty)
    return TRUE;

  if (!goen_person_table_find_by_points (db, look->card, MAX_STORED_OTHERS, same, others, error) ||
      !judge_all (self, db, same, 0, look, error))
    return FALSE;

  if (is_found (look))
    return TRUE;

  n_same = same->len;

  return goen_person_table_find_namesakes (db, look->card, MAX_STORED_NAMESAKES, same, error) &&
         judge_all (self, db, same, n_same, look, error) &&
         (is_found (look) || judge_all (self, db, others, 0, look, error));
}

/* Those who were merged into others are not among the candidates, being in the trash. */
static gboolean
match_gone (GoenImportMatcher  *self,
            GoenDatabase       *db,
            Look               *look,
            GError            **error)
{
  const GArray *keys = goen_import_gone_has_any (self->gone) ? get_keys (self, look) : NULL;

  for (guint i = 0; keys != NULL && i <= look->n_exact && !is_found (look); i++)
    {
      const GArray *ids = goen_import_gone_get (self->gone, g_array_index (keys, gpointer, i));

      for (guint j = 0; ids != NULL && j < MIN (ids->len, MAX_EARLIER); j++)
        if (!judge_stored (self, db, g_array_index (ids, gint64, j), FALSE, look, error))
          return FALSE;
    }

  return TRUE;
}

static GoenImportGroup *
add_group (GoenImportMatcher *self,
           GoenImportGroup   *group)   /* (transfer full) */
{
  g_ptr_array_add (self->batch->groups, group);

  return group;
}

static void
take_known (GoenImportMatcher *self,
            GoenImportCard    *card,
            GoenImportMatch   *match)
{
  card->known = match->group;
  if (card->known == NULL)
    {
      card->known = add_group (self, goen_import_group_new (match->id, NULL));
      goen_import_known_add_group (self->known, card->known);
    }
  card->known_name = g_steal_pointer (&match->name);
  card->n_before = card->known->n_cards;
  card->signs = match->status != GOEN_IMPORT_DUPLICATE ? match->signs : 0;
  card->differing = match->differing;
}

static void
take_match (GoenImportMatcher *self,
            GoenImportCard    *card,
            Look              *look)
{
  card->status = look->match.status;
  if (card->status != GOEN_IMPORT_NEW)
    take_known (self, card, &look->match);

  if (card->status == GOEN_IMPORT_UPDATE)
    {
      goen_import_group_merge (card->known, card->record, g_steal_pointer (&look->match.merged));
      goen_import_index_add (self->index, get_keys (self, look), card->record, card->known);
    }
  else if (card->status != GOEN_IMPORT_DUPLICATE)
    {
      card->brings = add_group (self, goen_import_group_new (0, card->record));
      goen_import_index_add (self->index, get_keys (self, look), card->record, card->brings);
      card->brings->traits = g_steal_pointer (&look->traits);
    }
}

static gboolean
match_card (GoenImportMatcher  *self,
            GoenDatabase       *db,
            GoenImportCard     *card,
            GError            **error)
{
  g_auto (Look) look = { .card = card->record, .seen = g_ptr_array_new () };

  goen_import_known_trim (self->known);
  if (!match_uid (self, db, &look, error))
    return FALSE;

  if (!is_found (&look))
    {
      if (!match_similar (self, db, &look, error) ||
          !match_gone (self, db, &look, error))
        return FALSE;
      if (look.match.status != GOEN_IMPORT_DUPLICATE)
        judge_earlier (self, &look);
    }

  take_match (self, card, &look);

  return TRUE;
}

/* Most first imports go into an empty file; then nobody needs to be looked for. */
static gboolean
begin (GoenImportMatcher  *self,
       GoenDatabase       *db,
       GError            **error)
{
  gint64 n_people = goen_person_table_count (db, FALSE, error);
  gint64 n_trash = n_people < 0 ? -1 : goen_person_table_count (db, TRUE, error);

  if (n_trash < 0)
    return FALSE;

  self->is_store_empty = n_people + n_trash == 0;
  self->has_begun = goen_import_gone_begin (self->gone, db, error);

  return self->has_begun;
}

GoenImportMatcher *
goen_import_matcher_new (GoenImportBatch *batch)
{
  GoenImportMatcher *self = g_new0 (GoenImportMatcher, 1);

  self->batch = g_atomic_rc_box_acquire (batch);
  self->known = goen_import_known_new ();
  self->index = goen_import_index_new ();
  self->gone = goen_import_gone_new ();

  return self;
}

void
goen_import_matcher_free (GoenImportMatcher *self)
{
  goen_import_known_free (self->known);
  goen_import_index_free (self->index);
  goen_import_gone_free (self->gone);
  goen_import_batch_release (self->batch);
  g_free (self);
}

gboolean
goen_import_matcher_step (GoenImportMatcher  *self,
                          GoenDatabase       *db,
                          gboolean           *is_done,
                          double             *fraction,
                          GCancellable       *cancellable,
                          GError            **error)
{
  gint64 end = g_get_monotonic_time () + STEP_USEC;
  const GPtrArray *cards = self->batch->cards;

  if ((!self->has_begun && !begin (self, db, error)) ||
      !goen_import_gone_step (self->gone, db, end, error))
    return FALSE;

  while (self->next < cards->len && g_get_monotonic_time () < end)
    {
      GoenImportCard *card = g_ptr_array_index (cards, self->next++);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (card->record != NULL && !match_card (self, db, card, error))
        return FALSE;
    }

  *is_done = self->next == cards->len;
  *fraction = cards->len > 0 ? (double) self->next / cards->len : 1.0;

  return TRUE;
}
