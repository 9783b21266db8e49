/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-record.h"

#include "goen-record-strings-private.h"

/* Versions of the introduction, and how the user says their words. */

#define DEFAULT_SECONDS 30

static const gsize pitch_strings[] = {
  G_STRUCT_OFFSET (GoenPitch, uuid),
  G_STRUCT_OFFSET (GoenPitch, name),
  G_STRUCT_OFFSET (GoenPitch, audience),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_GREETING]),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_WHO]),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_OFFER]),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_WHY]),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_WHOM]),
  G_STRUCT_OFFSET (GoenPitch, blocks[GOEN_BLOCK_CLOSING]),
};

G_STATIC_ASSERT (GOEN_N_BLOCKS == 6);

/**
 * goen_pitch_new:
 *
 * Creates an introduction of 30 seconds in which nothing is said.
 *
 * Returns: (transfer full): a new introduction
 */
GoenPitch *
goen_pitch_new (void)
{
  GoenPitch *self = g_new0 (GoenPitch, 1);

  self->seconds = DEFAULT_SECONDS;

  return self;
}

/**
 * goen_pitch_copy:
 * @self: an introduction
 *
 * Copies an introduction with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenPitch *
goen_pitch_copy (const GoenPitch *self)
{
  return goen_record_strings_dup (self, sizeof (GoenPitch), pitch_strings, G_N_ELEMENTS (pitch_strings));
}

/**
 * goen_pitch_free:
 * @self: (nullable) (transfer full): an introduction
 *
 * Frees an introduction.
 */
void
goen_pitch_free (GoenPitch *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, pitch_strings, G_N_ELEMENTS (pitch_strings));
  g_free (self);
}

/**
 * goen_pitch_equal:
 * @a: an introduction
 * @b: an introduction
 *
 * Tells whether two structs say the same, and are the same save of the same introduction; when they were made and saved,
 * and what was read along, does not count.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_pitch_equal (const GoenPitch *a,
                  const GoenPitch *b)
{
  return a->id == b->id &&
         a->revision == b->revision &&
         a->seconds == b->seconds &&
         a->parent_id == b->parent_id &&
         a->deleted == b->deleted &&
         goen_record_strings_equal (a, b, pitch_strings, G_N_ELEMENTS (pitch_strings));
}

/**
 * goen_pitch_normalize:
 * @self: an introduction
 *
 * Removes blanks around texts and empty texts, and brings the target into %GOEN_PITCH_MIN_SECONDS to
 * %GOEN_PITCH_MAX_SECONDS.
 */
void
goen_pitch_normalize (GoenPitch *self)
{
  goen_record_strings_normalize (self, pitch_strings, G_N_ELEMENTS (pitch_strings));
  self->seconds = CLAMP (self->seconds, GOEN_PITCH_MIN_SECONDS, GOEN_PITCH_MAX_SECONDS);
}

/**
 * goen_pitch_dup_text:
 * @self: an introduction
 *
 * Puts the blocks together, one paragraph each, with slots as they stand. What is empty is left out.
 *
 * Returns: (transfer full): the text, "" where nothing is said
 */
char *
goen_pitch_dup_text (const GoenPitch *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      if (self->blocks[i] == NULL || *self->blocks[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, self->blocks[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * goen_spoken_word_new:
 * @surface: (nullable): as it is written
 * @reading: (nullable): as this user says it
 *
 * Creates a reading of the user's own.
 *
 * Returns: (transfer full): a new one
 */
GoenSpokenWord *
goen_spoken_word_new (const char *surface,
                      const char *reading)
{
  GoenSpokenWord *self = g_new0 (GoenSpokenWord, 1);

  self->surface = g_strdup (surface);
  self->reading = g_strdup (reading);

  return self;
}

/**
 * goen_spoken_word_free:
 * @self: (nullable) (transfer full): a reading of the user's own
 *
 * Frees it.
 */
void
goen_spoken_word_free (GoenSpokenWord *self)
{
  if (self == NULL)
    return;

  g_free (self->surface);
  g_free (self->reading);
  g_free (self);
}
