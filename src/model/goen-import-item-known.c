/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"

/* What a card has to do with somebody who is known. */

/**
 * goen_import_item_get_known_name:
 * @self: a card
 *
 * Who it is, or may be, among those who are known.
 *
 * Returns: (nullable): the name of the known person, %NULL when nobody is
 */
const char *
goen_import_item_get_known_name (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  return self->card->known_name;
}

/**
 * goen_import_item_get_known_id:
 * @self: a card
 *
 * The known person whom the card is, or may be, about.
 *
 * Returns: their id in the store, 0 when there is nobody or they come with this import
 */
gint64
goen_import_item_get_known_id (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->card->known != NULL ? self->card->known->id : 0;
}

/**
 * goen_import_item_get_known:
 * @self: a card
 *
 * The known person where they come with this import, as they are after the cards before this one.
 *
 * Returns: (transfer none) (nullable): the record; %NULL when there is nobody or they are in the store, see
 *   goen_import_item_get_known_id()
 */
const GoenPersonRecord *
goen_import_item_get_known (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  if (self->known == NULL && self->card->known != NULL && self->card->known->id == 0)
    self->known = goen_import_group_make_person (self->card->known, self->card->n_before);

  return self->known;
}

/**
 * goen_import_item_get_signs:
 * @self: a card
 *
 * Why the card looks like the known person.
 *
 * Returns: the signs; 0 when nobody is known, and for a card that brings nothing new
 */
GoenLikeness
goen_import_item_get_signs (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->card->signs;
}

/**
 * goen_import_item_get_differing:
 * @self: a card
 *
 * The fields in which only one value can stand and the card says something else than the known person. Merging
 * leaves them as they are, unless goen_import_item_set_takes() says otherwise.
 *
 * Returns: bits 1 << #GoenPersonField
 */
guint64
goen_import_item_get_differing (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->card->differing;
}

/**
 * goen_import_item_get_takes:
 * @self: a card
 *
 * The fields in which, when the card is merged, it has its way.
 *
 * Returns: bits 1 << #GoenPersonField
 */
guint64
goen_import_item_get_takes (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->takes;
}

/**
 * goen_import_item_set_takes:
 * @self: a card
 * @takes: bits 1 << #GoenPersonField
 *
 * Says in which fields the card shall have its way. That counts only when it is merged; a card
 * that adds nothing is skipped until its choice is %GOEN_IMPORT_MERGE.
 */
void
goen_import_item_set_takes (GoenImportItem *self,
                            guint64         takes)
{
  g_return_if_fail (GOEN_IS_IMPORT_ITEM (self));

  self->takes = takes;
}
