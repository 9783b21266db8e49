/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-migration.h"

#include "goen-store-resources.h"

#define SCHEMA_FOLDER "/io/github/goen_app/Goen/schema"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/*< private >
 * goen_migration_load:
 * @error: return location for an error
 *
 * Loads all steps, in the order of the numbers their file names begin with.
 *
 * Returns: (transfer full) (nullable): the SQL of each step
 */
GPtrArray *
goen_migration_load (GError **error)
{
  GResource *resource = goen_store_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, SCHEMA_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  if (names == NULL)
    return NULL;

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SCHEMA_FOLDER "/", names[i], NULL);
      g_autoptr (GBytes) sql = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (sql == NULL)
        return NULL;
      g_ptr_array_add (steps, g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql)));
    }

  return g_steal_pointer (&steps);
}

/* A step and the number that says it was done are one transaction: whenever the power goes, the file is old or new. */
static gboolean
run_step (GoenDatabase  *db,
          const char    *sql,
          guint          version,
          GError       **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                           GOEN_APPLICATION_ID, version);

  if (!goen_database_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (goen_database_execute (db, sql, error) &&
      goen_database_execute (db, mark, error) &&
      goen_database_execute (db, "COMMIT", error))
    return TRUE;

  goen_database_roll_back (db);

  return FALSE;
}

/*< private >
 * goen_migration_run:
 * @db: a database
 * @steps: all steps
 * @from: how many of them the file has behind it
 * @error: return location for an error
 *
 * Brings the schema up to date, each step in a transaction of its own.
 *
 * Returns: %FALSE on error; the file then has the schema of the last step that went through
 */
gboolean
goen_migration_run (GoenDatabase  *db,
                    GPtrArray     *steps,
                    guint          from,
                    GError       **error)
{
  for (guint i = from; i < steps->len; i++)
    if (!run_step (db, g_ptr_array_index (steps, i), i + 1, error))
      return FALSE;

  return TRUE;
}
