/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

/* A row for each field that says something. One that a later version of Goen wrote is left alone. */
static void
take_field (GoenProfile   *profile,
            GoenStatement *statement)
{
  g_autofree char *key = goen_statement_dup (statement, 0);
  char **field = goen_profile_get_field (profile, key);

  if (field == NULL)
    return;

  g_free (*field);
  *field = goen_statement_dup (statement, 1);
}

/**
 * goen_profile_table_load:
 * @db: a database
 * @error: return location for an error
 *
 * Reads what I have said about myself.
 *
 * Returns: (transfer full) (nullable): the profile, with nothing in it before the first save
 */
GoenProfile *
goen_profile_table_load (GoenDatabase  *db,
                         GError       **error)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT key, value FROM profile", error);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&profile);
      take_field (profile, statement);
    }
}

static gboolean
save_field (GoenDatabase  *db,
            const char    *key,
            const char    *value,
            GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           value != NULL ? "INSERT OR REPLACE INTO profile (key, value) VALUES (?, ?)"
                                         : "DELETE FROM profile WHERE key = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);
  if (value != NULL)
    goen_statement_text (statement, 2, value);

  return goen_statement_run (statement, error);
}

/**
 * goen_profile_table_save:
 * @db: a database
 * @profile: what I say about myself; blanks around text are left out
 * @error: return location for an error
 *
 * Writes the profile.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_profile_table_save (GoenDatabase       *db,
                         const GoenProfile  *profile,
                         GError            **error)
{
  g_autoptr (GoenProfile) tidy = goen_profile_copy (profile);

  goen_profile_normalize (tidy);
  for (const char * const *key = goen_profile_list_keys (); *key != NULL; key++)
    if (!save_field (db, *key, *goen_profile_get_field (tidy, *key), error))
      return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PROFILE, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}
