/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-record.h"
#include "goen-person-parts-private.h"

/* A profile is a struct of nothing but strings. */
G_STATIC_ASSERT (sizeof (GoenProfile) == 11 * sizeof (char *));

/**
 * goen_profile_new:
 *
 * Creates a profile of which nothing is known.
 *
 * Returns: (transfer full): a new profile
 */
GoenProfile *
goen_profile_new (void)
{
  return g_new0 (GoenProfile, 1);
}

/**
 * goen_profile_copy:
 * @self: a profile
 *
 * Copies a profile.
 *
 * Returns: (transfer full): a copy
 */
GoenProfile *
goen_profile_copy (const GoenProfile *self)
{
  return goen_strings_copy (self, GOEN_N_STRINGS (GoenProfile));
}

/**
 * goen_profile_equal:
 * @a: a profile
 * @b: a profile
 *
 * Tells whether two profiles say the same.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_profile_equal (const GoenProfile *a,
                    const GoenProfile *b)
{
  return goen_strings_equal (a, b, GOEN_N_STRINGS (GoenProfile));
}

/**
 * goen_profile_normalize:
 * @self: a profile
 *
 * Removes blanks around text; what is empty then becomes %NULL.
 */
void
goen_profile_normalize (GoenProfile *self)
{
  goen_strings_normalize (self, GOEN_N_STRINGS (GoenProfile));
}

/**
 * goen_profile_free:
 * @self: (nullable) (transfer full): a profile
 *
 * Frees a profile.
 */
void
goen_profile_free (GoenProfile *self)
{
  goen_strings_free (self, GOEN_N_STRINGS (GoenProfile));
}
