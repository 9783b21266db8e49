/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-private.h"

G_DEFINE_FINAL_TYPE (GoenDuplicate, goen_duplicate, G_TYPE_OBJECT)

static void
goen_duplicate_class_init (GoenDuplicateClass *klass)
{
}

static void
goen_duplicate_init (GoenDuplicate *self)
{
}

GoenDuplicate *
goen_duplicate_new (const GoenDuplicatePair *pair)
{
  GoenDuplicate *self = g_object_new (GOEN_TYPE_DUPLICATE, NULL);

  self->pair = *pair;

  return self;
}

/**
 * goen_duplicate_get_a:
 * @self: two people who look like one
 *
 * The one who has been known longer.
 *
 * Returns: the id of a person
 */
gint64
goen_duplicate_get_a (GoenDuplicate *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATE (self), 0);

  return self->pair.a;
}

/**
 * goen_duplicate_get_b:
 * @self: two people who look like one
 *
 * The other one.
 *
 * Returns: the id of a person
 */
gint64
goen_duplicate_get_b (GoenDuplicate *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATE (self), 0);

  return self->pair.b;
}

/**
 * goen_duplicate_get_score:
 * @self: two people who look like one
 *
 * How much they look like one, see goen_likeness_judge().
 *
 * Returns: %GOEN_LIKENESS_SHOWN … 100
 */
guint
goen_duplicate_get_score (GoenDuplicate *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATE (self), 0);

  return self->pair.score;
}

/**
 * goen_duplicate_get_signs:
 * @self: two people who look like one
 *
 * Why they look like one.
 *
 * Returns: what speaks for it and what against it
 */
GoenLikeness
goen_duplicate_get_signs (GoenDuplicate *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATE (self), 0);

  return self->pair.signs;
}
