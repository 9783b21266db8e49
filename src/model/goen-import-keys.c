/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"

/* Two things with one key cost a comparison, nothing else. */
static gpointer
make_key (char    kind,
          guint64 a,
          guint64 b)
{
  guint64 key = (guint64) (guchar) kind * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  key = (key ^ a) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  key = (key ^ key >> 32 ^ b) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return GSIZE_TO_POINTER ((gsize) (key ^ key >> 32));
}

gpointer
goen_import_make_uid_key (const char *uid)
{
  return make_key ('u', goen_likeness_hash (uid), 0);
}

static void
append (GArray                   *exact,
        GArray                   *alone,
        const GoenLikenessTraits *traits,
        GoenTraitKind             kind)
{
  const guint64 *values = goen_likeness_traits_get (traits, kind);

  for (guint i = 0; i < traits->n_keys[kind]; i++)
    {
      gpointer with_name = make_key ('0' + kind, values[i], traits->name);
      gpointer without = make_key ('a' + kind, values[i], 0);

      g_array_append_val (exact, with_name);
      if (kind != GOEN_TRAIT_COMPANY)
        g_array_append_val (alone, without);
    }
}

/* What tells an earlier card of the same person in this import: first the name with what, together with it, says that
 * it is one person; then the name, the mail addresses and the phones alone, which say that they may be. */
GArray *
goen_import_make_keys (const GoenLikenessTraits *traits,
                       guint                    *n_exact)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gpointer));
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (gpointer));
  gpointer name = make_key ('n', traits->name, 0);

  g_array_append_val (alone, name);
  append (keys, alone, traits, GOEN_TRAIT_MAIL);
  append (keys, alone, traits, GOEN_TRAIT_MOBILE);
  append (keys, alone, traits, GOEN_TRAIT_PHONE);
  append (keys, alone, traits, GOEN_TRAIT_COMPANY);

  *n_exact = keys->len;
  g_array_append_vals (keys, alone->data, alone->len);

  return keys;
}

GoenImportIndex *
goen_import_index_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_slist_free);
}

void
goen_import_index_free (GoenImportIndex *self)
{
  g_hash_table_unref (self);
}

static void
add_key (GoenImportIndex *self,
         gpointer         key,
         GoenImportGroup *group)
{
  GSList *groups = g_hash_table_lookup (self, key);

  /* A group adds its keys one after the other: if it has this one already, it is the newest. */
  if (groups != NULL && groups->data == group)
    return;

  g_hash_table_steal (self, key);
  g_hash_table_insert (self, key, g_slist_prepend (groups, group));
}

void
goen_import_index_add (GoenImportIndex        *self,
                       const GArray           *keys,
                       const GoenPersonRecord *record,
                       GoenImportGroup        *group)
{
  for (guint i = 0; i < keys->len; i++)
    add_key (self, g_array_index (keys, gpointer, i), group);
  if (record->uuid != NULL)
    add_key (self, goen_import_make_uid_key (record->uuid), group);
  if (record->uid != NULL)
    add_key (self, goen_import_make_uid_key (record->uid), group);
}

/* Newest first. */
const GSList *
goen_import_index_get (GoenImportIndex *self,
                       gpointer         key)
{
  return g_hash_table_lookup (self, key);
}
