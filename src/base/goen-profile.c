/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-record.h"
#include "goen-person-parts-private.h"

/* In the order of the struct, which is one of nothing but strings. */
static const char * const keys[] = {
  "name",
  "name-yomi",
  "name-latin",
  "company",
  "company-latin",
  "department",
  "department-latin",
  "title",
  "title-latin",
  "qualification",
  "qualification-latin",
  "slogan",
  "slogan-latin",
  "postal",
  "address",
  "address-latin",
  "mail",
  "phone",
  "phone-latin",
  "fax",
  "mobile",
  "url",
  "signature",
  "purpose",
  "who",
  "offers",
  "needs",
  NULL,
};

G_STATIC_ASSERT (sizeof (GoenProfile) == (G_N_ELEMENTS (keys) - 1) * sizeof (char *));

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

/**
 * goen_profile_list_keys:
 *
 * The names of all fields of a profile, as they stand in the file and in JSON.
 *
 * Returns: (array zero-terminated=1): static data
 */
const char * const *
goen_profile_list_keys (void)
{
  return keys;
}

/**
 * goen_profile_get_field:
 * @self: a profile
 * @key: the name of a field
 *
 * Finds a field by its name.
 *
 * Returns: (transfer none) (nullable): where its text stands; %NULL where there is no such field
 */
char **
goen_profile_get_field (GoenProfile *self,
                        const char  *key)
{
  char **texts = (char **) self;

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_equal (keys[i], key))
      return &texts[i];

  return NULL;
}
