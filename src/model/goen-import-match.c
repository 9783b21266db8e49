/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"
#include "goen-import-private.h"
#include "goen-person-merge-private.h"
#include "goen-text.h"

/* How long one step may keep the store's worker from what the user waits for. */
#define STEP_USEC (20 * 1000)

/* Past this many people of one name no further one is looked at for the name alone: earlier cards, stored people. */
#define MAX_NAMESAKES 16
#define MAX_STORED_NAMESAKES 256

struct _GoenImportMatcher {
  GoenImportBatch *batch;     /* (owned) */
  guint            next;
  gboolean         has_begun;
  gboolean         is_store_empty;
  GHashTable      *by_id;     /* (owned) gint64 in GoenImportGroup → GoenImportGroup */
  GHashTable      *by_key;    /* (owned) hash of a key → GSList of GoenImportGroup, newest first */
};

/* The best answer so far to the question whom a card is about. */
typedef struct {
  GoenImportStatus  status;
  GoenImportGroup  *group;    /* (unowned) (nullable) */
  gint64            id;       /* when there is no group yet */
  GoenPersonRecord *merged;   /* (owned) (nullable) the person with what the card brings */
  char             *name;     /* (owned) (nullable) of the known person */
  GArray           *keys;     /* (owned) (nullable) gpointer: hashes, see get_keys() */
} Match;

static void
match_forget (Match *match)
{
  g_clear_pointer (&match->merged, goen_person_record_free);
  g_clear_pointer (&match->name, g_free);
}

static void
match_clear (Match *match)
{
  match_forget (match);
  g_clear_pointer (&match->keys, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Match, match_clear)

/* FNV-1a. Two keys with one hash cost a comparison, nothing else. */
static gpointer
hash_key (char        kind,
          const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  hash = (hash ^ (guchar) kind) * G_GUINT64_CONSTANT (1099511628211);
  for (const char *c = text; *c != '\0'; c++)
    hash = (hash ^ (guchar) *c) * G_GUINT64_CONSTANT (1099511628211);

  return GSIZE_TO_POINTER ((gsize) hash);
}

static char *
dup_name_key (const GoenPersonRecord *record)
{
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *folded = goen_text_fold (name);

  return *folded != '\0' ? g_steal_pointer (&folded) : g_steal_pointer (&name);
}

static void
append_key (GArray     *keys,
            char        kind,
            const char *name,
            char       *value)   /* (transfer full) */
{
  g_autofree char *owned = value;
  g_autofree char *text = g_strconcat (name, "\n", owned, NULL);
  gpointer key = hash_key (kind, text);

  if (*owned != '\0')
    g_array_append_val (keys, key);
}

/* What tells an earlier card of the same person in this import: first the name alone, then the name with what, together with
 * it, says that it is one person. Folding takes time, so it is done once for a card. */
static GArray *
get_keys (Match                  *match,
          const GoenPersonRecord *card)
{
  g_autofree char *name = NULL;
  gpointer name_hash;

  if (match->keys != NULL)
    return match->keys;

  name = dup_name_key (card);
  name_hash = hash_key ('n', name);
  match->keys = g_array_new (FALSE, FALSE, sizeof (gpointer));
  g_array_append_val (match->keys, name_hash);

  for (guint i = 0; i < card->emails->len; i++)
    append_key (match->keys, 'm', name, goen_text_fold_mail (((GoenContactPoint *) card->emails->pdata[i])->value));
  for (guint i = 0; i < card->phones->len; i++)
    append_key (match->keys, 'p', name, goen_text_fold_digits (((GoenContactPoint *) card->phones->pdata[i])->value));
  for (guint i = 0; i < card->affiliations->len; i++)
    append_key (match->keys, 'c', name, goen_company_fold (((GoenAffiliation *) card->affiliations->pdata[i])->company));

  return match->keys;
}

static void
add_key (GoenImportMatcher *self,
         gpointer           key,
         GoenImportGroup   *group)
{
  GSList *groups = g_hash_table_lookup (self->by_key, key);

  /* A group adds its keys one after the other: if it has this one already, it is the newest. */
  if (groups != NULL && groups->data == group)
    return;

  g_hash_table_steal (self->by_key, key);
  g_hash_table_insert (self->by_key, key, g_slist_prepend (groups, group));
}

static void
add_keys (GoenImportMatcher      *self,
          const GoenPersonRecord *record,
          const GArray           *keys,
          GoenImportGroup        *group)
{
  for (guint i = 0; i < keys->len; i++)
    add_key (self, g_array_index (keys, gpointer, i), group);
  if (record->uuid != NULL)
    add_key (self, hash_key ('u', record->uuid), group);
  if (record->uid != NULL)
    add_key (self, hash_key ('i', record->uid), group);
}

static const GoenPersonRecord *
get_preview (const GoenImportGroup *group)
{
  return group->preview != NULL ? group->preview : group->first;
}

/* The person as this import leaves it so far, or as it is in the store. */
static const GoenPersonRecord *
look_at (GoenImportMatcher       *self,
         GoenDatabase            *db,
         gint64                   id,
         const GoenPersonRecord  *card,
         GoenPersonRecord       **loaded,
         GError                 **error)
{
  GoenImportGroup *group = g_hash_table_lookup (self->by_id, &id);
  const GoenPersonRecord *preview = group != NULL ? get_preview (group) : NULL;
  GoenPersonParts parts = card->images->len > 0 ? GOEN_PERSON_IMAGES : GOEN_PERSON_FIELDS;

  if (preview != NULL && (parts == GOEN_PERSON_FIELDS || !preview->images_left_out))
    return preview;

  *loaded = goen_person_table_load (db, id, parts, error);

  /* What earlier cards bring and the store does not know yet must not be forgotten. */
  if (*loaded != NULL && preview != NULL)
    {
      goen_person_merge (*loaded, preview);
      (*loaded)->deleted = preview->deleted;
    }

  return *loaded;
}

static gboolean
is_better (GoenImportStatus status,
           const Match     *match)
{
  static const guint worth[] = {
    [GOEN_IMPORT_NEW] = 0,
    [GOEN_IMPORT_SAME_NAME] = 1,
    [GOEN_IMPORT_UPDATE] = 2,
    [GOEN_IMPORT_DUPLICATE] = 3,
    [GOEN_IMPORT_REJECTED] = 0,
  };

  return worth[status] > worth[match->status];
}

/* People change their family name when they marry. */
static gboolean
have_same_given_name (const GoenPersonRecord *a,
                      const GoenPersonRecord *b)
{
  g_autofree char *folded_a = goen_text_fold (a->given);
  g_autofree char *folded_b = goen_text_fold (b->given);

  return *folded_a != '\0' && g_str_equal (folded_a, folded_b);
}

static gboolean
differ (const char *a,
        const char *b)
{
  return a != NULL && b != NULL && !g_str_equal (a, b);
}

/* Compares a card with one person. @has_uid: they carry the same UID, which means less within
 * one import than from one import to the next. Within one import, on the other hand, two UIDs mean that
 * whoever wrote the cards holds them for two people. */
static void
judge (const GoenPersonRecord *known,
       const GoenPersonRecord *card,
       gboolean                has_uid,
       GoenImportGroup        *group,
       gint64                  id,
       Match                  *match)
{
  g_autoptr (GoenPersonRecord) merged = NULL;
  GoenImportStatus status = GOEN_IMPORT_NEW;

  if ((has_uid && (goen_person_may_share_uid (known, card) || (id != 0 && have_same_given_name (known, card)))) ||
      goen_person_is_same_human (known, card))
    {
      merged = goen_person_record_copy (known);
      status = goen_person_merge (merged, card) || known->deleted != 0 ? GOEN_IMPORT_UPDATE : GOEN_IMPORT_DUPLICATE;
      merged->deleted = 0;
      if (status == GOEN_IMPORT_UPDATE && id == 0 && (differ (known->uuid, card->uuid) || differ (known->uid, card->uid)))
        status = GOEN_IMPORT_SAME_NAME;
    }
  else if (goen_person_have_same_name (known, card) && !goen_person_readings_contradict (known, card))
    {
      status = GOEN_IMPORT_SAME_NAME;
    }

  if (!is_better (status, match))
    return;

  match_forget (match);
  match->status = status;
  match->group = group;
  match->id = id;
  match->merged = g_steal_pointer (&merged);
  match->name = goen_person_record_dup_name (known);
}

static gboolean
judge_stored (GoenImportMatcher       *self,
              GoenDatabase            *db,
              gint64                   id,
              const GoenPersonRecord  *card,
              gboolean                 has_uid,
              Match                   *match,
              GError                 **error)
{
  g_autoptr (GoenPersonRecord) loaded = NULL;
  const GoenPersonRecord *known = look_at (self, db, id, card, &loaded, error);

  if (known == NULL)
    return FALSE;

  judge (known, card, has_uid, g_hash_table_lookup (self->by_id, &id), id, match);

  return TRUE;
}

/* Nobody found is an answer, not an error. */
static gboolean
judge_found (GoenImportMatcher       *self,
             GoenDatabase            *db,
             gint64                   id,
             GError                  *find_error,   /* (transfer full) (nullable) */
             const GoenPersonRecord  *card,
             Match                   *match,
             GError                 **error)
{
  g_autoptr (GError) owned = find_error;

  if (id != 0)
    return judge_stored (self, db, id, card, TRUE, match, error);

  if (owned == NULL || g_error_matches (owned, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&owned));

  return FALSE;
}

static void
judge_group (GoenImportMatcher      *self,
             gpointer                key,
             const GoenPersonRecord *card,
             Match                  *match)
{
  guint n_seen = 0;

  for (GSList *l = g_hash_table_lookup (self->by_key, key); l != NULL && n_seen < MAX_NAMESAKES; l = l->next)
    {
      GoenImportGroup *group = l->data;
      const GoenPersonRecord *known = get_preview (group);
      gboolean has_uid;

      if (known == NULL)
        continue;

      n_seen++;
      has_uid = (card->uuid != NULL && g_strcmp0 (card->uuid, known->uuid) == 0) ||
                (card->uid != NULL && g_strcmp0 (card->uid, known->uid) == 0);
      judge (known, card, has_uid, group, group->id, match);
    }
}

static void
judge_earlier (GoenImportMatcher      *self,
               const GoenPersonRecord *card,
               Match                  *match)
{
  const GArray *keys = get_keys (match, card);

  for (guint i = 1; i < keys->len; i++)
    judge_group (self, g_array_index (keys, gpointer, i), card, match);

  if (match->status != GOEN_IMPORT_UPDATE && match->status != GOEN_IMPORT_DUPLICATE)
    judge_group (self, g_array_index (keys, gpointer, 0), card, match);
}

static gboolean
match_uid (GoenImportMatcher       *self,
           GoenDatabase            *db,
           const GoenPersonRecord  *card,
           Match                   *match,
           GError                 **error)
{
  if (card->uuid != NULL)
    {
      g_autoptr (GError) find_error = NULL;
      gint64 id = self->is_store_empty ? 0 : goen_person_table_find_uuid (db, card->uuid, &find_error);

      if (!judge_found (self, db, id, g_steal_pointer (&find_error), card, match, error))
        return FALSE;
      judge_group (self, hash_key ('u', card->uuid), card, match);
    }

  if (card->uid != NULL)
    {
      g_autoptr (GError) find_error = NULL;
      gint64 id = self->is_store_empty ? 0 : goen_person_table_find_uid (db, card->uid, &find_error);

      if (!judge_found (self, db, id, g_steal_pointer (&find_error), card, match, error))
        return FALSE;
      judge_group (self, hash_key ('i', card->uid), card, match);
    }

  return TRUE;
}

/* A switchboard's number may find a hundred people; only those of the same name are read whole. */
static gboolean
match_similar (GoenImportMatcher       *self,
               GoenDatabase            *db,
               const GoenPersonRecord  *card,
               Match                   *match,
               GError                 **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *name = goen_person_record_dup_name (card);
  g_autofree char *folded = goen_text_fold (name);
  guint n_seen = 0;

  if (self->is_store_empty)
    return TRUE;

  ids = goen_person_table_find_similar (db, card, error);
  if (ids == NULL)
    return FALSE;

  rows = goen_person_table_load_rows (db, (const gint64 *) ids->data, ids->len, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len && n_seen < MAX_STORED_NAMESAKES && match->status != GOEN_IMPORT_DUPLICATE; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (rows, i);
      g_autofree char *row_folded = row != NULL ? goen_text_fold (row->name) : NULL;

      if (g_strcmp0 (row_folded, folded) != 0)
        continue;

      n_seen++;
      if (!judge_stored (self, db, row->id, card, FALSE, match, error))
        return FALSE;
    }

  return TRUE;
}

static GoenImportGroup *
add_group (GoenImportMatcher *self,
           gint64             id)
{
  GoenImportGroup *group = g_new0 (GoenImportGroup, 1);

  group->id = id;
  g_ptr_array_add (self->batch->groups, group);
  if (id != 0)
    g_hash_table_insert (self->by_id, &group->id, group);

  return group;
}

static void
take_match (GoenImportMatcher *self,
            GoenImportCard    *card,
            Match             *match)
{
  card->status = match->status;
  card->known_name = g_steal_pointer (&match->name);

  if (match->status != GOEN_IMPORT_NEW)
    card->known = match->group != NULL ? match->group : add_group (self, match->id);

  if (match->status == GOEN_IMPORT_UPDATE)
    {
      goen_person_record_free (card->known->preview);
      card->known->preview = g_steal_pointer (&match->merged);
      add_keys (self, card->record, get_keys (match, card->record), card->known);
    }
  else if (match->status != GOEN_IMPORT_DUPLICATE)
    {
      card->brings = add_group (self, 0);
      card->brings->first = card->record;
      add_keys (self, card->record, get_keys (match, card->record), card->brings);
    }
}

static gboolean
match_card (GoenImportMatcher  *self,
            GoenDatabase       *db,
            GoenImportCard     *card,
            GError            **error)
{
  g_auto (Match) match = { .status = GOEN_IMPORT_NEW };

  if (!match_uid (self, db, card->record, &match, error))
    return FALSE;

  if (match.status != GOEN_IMPORT_DUPLICATE && match.status != GOEN_IMPORT_UPDATE)
    {
      if (!match_similar (self, db, card->record, &match, error))
        return FALSE;
      judge_earlier (self, card->record, &match);
    }

  take_match (self, card, &match);

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
  self->has_begun = TRUE;

  return TRUE;
}

GoenImportMatcher *
goen_import_matcher_new (GoenImportBatch *batch)
{
  GoenImportMatcher *self = g_new0 (GoenImportMatcher, 1);

  self->batch = g_atomic_rc_box_acquire (batch);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->by_key = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_slist_free);

  return self;
}

void
goen_import_matcher_free (GoenImportMatcher *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_key);
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

  if (!self->has_begun && !begin (self, db, error))
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
