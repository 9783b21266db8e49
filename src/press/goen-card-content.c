/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter.h"

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
