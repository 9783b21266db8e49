/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"
#include "goen-person-merge.h"

GoenImportGroup *
goen_import_group_new (gint64                  id,
                       const GoenPersonRecord *first)
{
  GoenImportGroup *self = g_new0 (GoenImportGroup, 1);

  self->id = id;
  self->preview = first;
  if (first != NULL)
    {
      self->records = g_ptr_array_new ();
      g_ptr_array_add (self->records, (gpointer) first);
      self->n_cards = 1;
    }

  return self;
}

void
goen_import_group_free (gpointer group)
{
  GoenImportGroup *self = group;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  goen_person_record_free (self->merged);
  goen_likeness_traits_free (self->traits);
  g_free (self);
}

/* The person after one more card. */
void
goen_import_group_merge (GoenImportGroup        *self,
                         const GoenPersonRecord *card,
                         GoenPersonRecord       *merged)
{
  goen_person_record_free (self->merged);
  self->merged = merged;
  self->preview = merged;
  g_clear_pointer (&self->traits, goen_likeness_traits_free);
  self->n_cards++;
  if (self->records != NULL)
    g_ptr_array_add (self->records, (gpointer) card);
}

/* Made again when somebody looks, because there may be thousands of cards about one person. */
GoenPersonRecord *
goen_import_group_make_person (const GoenImportGroup *self,
                               guint                  n_cards)
{
  GoenPersonRecord *person = goen_person_record_copy (g_ptr_array_index (self->records, 0));

  for (guint i = 1; i < n_cards; i++)
    goen_person_merge (person, g_ptr_array_index (self->records, i));

  return person;
}
