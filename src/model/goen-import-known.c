/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"
#include "goen-person-merge.h"

/* Namesakes are looked at again and again; about this many people are kept for that. */
#define MAX_KEPT 512

/* Somebody of the store who was looked at. */
typedef struct {
  gint64              id;
  GoenPersonRecord   *record;   /* (owned) */
  GoenLikenessTraits *traits;   /* (owned) (nullable) once they were asked for */
} Kept;

struct _GoenImportKnown {
  GHashTable *groups;      /* (owned) gint64 in GoenImportGroup → GoenImportGroup */
  GHashTable *kept;        /* (owned) gint64 in Kept → Kept, without images */
  GPtrArray  *large;       /* (owned) Kept, with images; for one card */
  GHashTable *companies;   /* (owned) see goen_likeness_companies_new() */
};

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  goen_person_record_free (kept->record);
  goen_likeness_traits_free (kept->traits);
  g_free (kept);
}

GoenImportKnown *
goen_import_known_new (void)
{
  GoenImportKnown *self = g_new0 (GoenImportKnown, 1);

  self->groups = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, kept_free);
  self->large = g_ptr_array_new_with_free_func (kept_free);
  self->companies = goen_likeness_companies_new ();

  return self;
}

void
goen_import_known_free (GoenImportKnown *self)
{
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->large);
  g_hash_table_unref (self->companies);
  g_free (self);
}

void
goen_import_known_add_group (GoenImportKnown *self,
                             GoenImportGroup *group)
{
  g_hash_table_insert (self->groups, &group->id, group);
}

GoenImportGroup *
goen_import_known_get_group (GoenImportKnown *self,
                             gint64           id)
{
  return g_hash_table_lookup (self->groups, &id);
}

/* Between two cards; nobody must look any more at whom the first one looked at. */
void
goen_import_known_trim (GoenImportKnown *self)
{
  g_ptr_array_set_size (self->large, 0);
  if (g_hash_table_size (self->kept) > MAX_KEPT)
    g_hash_table_remove_all (self->kept);
}

GoenLikenessTraits *
goen_import_known_make_traits (GoenImportKnown        *self,
                               const GoenPersonRecord *record)
{
  return goen_likeness_traits_new (record, self->companies);
}

const GoenLikenessTraits *
goen_import_known_get_traits (GoenImportKnown *self,
                              GoenImportGroup *group)
{
  if (group->traits == NULL)
    group->traits = goen_import_known_make_traits (self, group->preview);

  return group->traits;
}

static Kept *
load (GoenImportKnown         *self,
      GoenDatabase            *db,
      gint64                   id,
      GoenPersonParts          parts,
      const GoenPersonRecord  *preview,   /* (nullable) */
      GError                 **error)
{
  GoenPersonRecord *record = goen_person_table_load (db, id, parts, error);
  Kept *kept;

  if (record == NULL)
    return NULL;

  /* What earlier cards bring and the store does not know yet must not be forgotten. */
  if (preview != NULL)
    {
      goen_person_merge (record, preview);
      record->deleted = preview->deleted;
    }

  kept = g_new0 (Kept, 1);
  kept->id = id;
  kept->record = record;

  return kept;
}

/* The person as this import leaves them so far, or as they are in the store. */
gboolean
goen_import_known_look (GoenImportKnown  *self,
                        GoenDatabase     *db,
                        gint64            id,
                        gboolean          with_images,
                        gboolean          with_traits,
                        GoenImportLook   *look,
                        GError          **error)
{
  GoenImportGroup *group = goen_import_known_get_group (self, id);
  const GoenPersonRecord *preview = group != NULL ? group->preview : NULL;
  Kept *kept;

  if (preview != NULL && (!with_images || !preview->images_left_out))
    {
      *look = (GoenImportLook) { preview, with_traits ? goen_import_known_get_traits (self, group) : NULL };
      return TRUE;
    }

  kept = with_images ? NULL : g_hash_table_lookup (self->kept, &id);
  if (kept == NULL)
    {
      kept = load (self, db, id, with_images ? GOEN_PERSON_IMAGES : GOEN_PERSON_FIELDS, preview, error);
      if (kept == NULL)
        return FALSE;

      if (with_images)
        g_ptr_array_add (self->large, kept);
      else
        g_hash_table_insert (self->kept, &kept->id, kept);
    }

  if (with_traits && kept->traits == NULL)
    kept->traits = goen_import_known_make_traits (self, kept->record);
  *look = (GoenImportLook) { kept->record, kept->traits };

  return TRUE;
}
