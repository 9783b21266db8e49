/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

/**
 * goen_card_content_new:
 *
 * Creates a card that says nothing.
 *
 * Returns: (transfer full): a new content
 */
GoenCardContent *
goen_card_content_new (void)
{
  return g_new0 (GoenCardContent, 1);
}

/**
 * goen_card_content_copy:
 * @self: a content
 *
 * Copies a content; pictures are shared.
 *
 * Returns: (transfer full): a copy
 */
GoenCardContent *
goen_card_content_copy (const GoenCardContent *self)
{
  GoenCardContent *copy = goen_card_content_new ();

  for (guint side = 0; side < GOEN_N_SIDES; side++)
    for (guint field = 0; field < GOEN_N_TEXT_FIELDS; field++)
      copy->texts[side][field] = g_strdup (self->texts[side][field]);
  copy->logo = self->logo != NULL ? goen_card_picture_ref (self->logo) : NULL;
  copy->photo = self->photo != NULL ? goen_card_picture_ref (self->photo) : NULL;
  copy->qr = g_strdup (self->qr);

  return copy;
}

/* One copy of each picture, however many cards show it. */
static gboolean
set_apart (GoenCardPicture **picture,
           GHashTable       *apart,
           GError          **error)
{
  GoenCardPicture *shared = *picture;
  GoenCardPicture *copy;

  if (shared == NULL)
    return TRUE;

  copy = g_hash_table_lookup (apart, shared);
  if (copy == NULL)
    {
      copy = goen_card_picture_copy_apart (shared, error);
      if (copy == NULL)
        return FALSE;
      g_hash_table_insert (apart, shared, copy);
    }
  *picture = goen_card_picture_ref (copy);
  goen_card_picture_unref (shared);

  return TRUE;
}

/**
 * goen_card_contents_copy_apart:
 * @contents: (element-type GoenCardContent): what cards say
 * @error: return location for an error
 *
 * Copies contents so that they can be drawn in a thread while the originals are drawn in another: their pictures are not
 * shared with the originals.
 *
 * Returns: (transfer full) (nullable) (element-type GoenCardContent): copies, %NULL with @error set when a picture cannot be
 *   read again
 */
GPtrArray *
goen_card_contents_copy_apart (GPtrArray  *contents,
                               GError    **error)
{
  g_autoptr (GHashTable) apart = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) goen_card_picture_unref);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);

  for (guint i = 0; i < contents->len; i++)
    {
      GoenCardContent *copy = goen_card_content_copy (contents->pdata[i]);

      g_ptr_array_add (copies, copy);
      if (!set_apart (&copy->logo, apart, error) || !set_apart (&copy->photo, apart, error))
        return NULL;
    }

  return g_steal_pointer (&copies);
}

/**
 * goen_card_content_free:
 * @self: (nullable): a content
 *
 * Frees a content.
 */
void
goen_card_content_free (GoenCardContent *self)
{
  if (self == NULL)
    return;

  for (guint side = 0; side < GOEN_N_SIDES; side++)
    for (guint field = 0; field < GOEN_N_TEXT_FIELDS; field++)
      g_free (self->texts[side][field]);
  g_clear_pointer (&self->logo, goen_card_picture_unref);
  g_clear_pointer (&self->photo, goen_card_picture_unref);
  g_free (self->qr);
  g_free (self);
}
