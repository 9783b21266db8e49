/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-record.h"

#include "goen-record-strings-private.h"

static const gsize face_strings[] = {
  G_STRUCT_OFFSET (GoenFaceCard, name),
  G_STRUCT_OFFSET (GoenFaceCard, yomi),
  G_STRUCT_OFFSET (GoenFaceCard, company),
  G_STRUCT_OFFSET (GoenFaceCard, title),
  G_STRUCT_OFFSET (GoenFaceCard, hook),
  G_STRUCT_OFFSET (GoenFaceCard, met_at),
};

/**
 * goen_face_card_new:
 *
 * Creates a card about the name of nobody, never asked.
 *
 * Returns: (transfer full): a new card
 */
GoenFaceCard *
goen_face_card_new (void)
{
  GoenFaceCard *self = g_new0 (GoenFaceCard, 1);

  self->aspect = GOEN_FACE_NAME;

  return self;
}

/**
 * goen_face_card_copy:
 * @self: a card
 *
 * Copies a card with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenFaceCard *
goen_face_card_copy (const GoenFaceCard *self)
{
  return goen_record_strings_dup (self, sizeof (GoenFaceCard), face_strings, G_N_ELEMENTS (face_strings));
}

/**
 * goen_face_card_free:
 * @self: (nullable) (transfer full): a card
 *
 * Frees a card.
 */
void
goen_face_card_free (GoenFaceCard *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, face_strings, G_N_ELEMENTS (face_strings));
  g_free (self);
}
