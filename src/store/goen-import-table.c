/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

/* The history of imports. How somebody was before is kept as a GVariant a{sv} in normal form and little-endian:
 * the name of each column or list with its value, lists of structs as rows of maybe-strings. It is read back when
 * an import is undone, maybe by a later Goen, and so names everything. */

/**
 * goen_import_table_add:
 * @db: a database
 * @source: file names, for the history
 * @error: return location for an error
 *
 * Begins an import.
 *
 * Returns: its id, 0 on error
 */
gint64
goen_import_table_add (GoenDatabase  *db,
                       const char    *source,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "INSERT INTO import (source, started) VALUES (?, ?)", error);
  gint64 id;

  if (statement == NULL)
    return 0;

  goen_statement_text (statement, 1, source);
  goen_statement_integer (statement, 2, g_get_real_time () / G_USEC_PER_SEC);
  if (!goen_statement_run (statement, error))
    return 0;

  id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_IMPORT, id, GOEN_CHANGE_ADDED);

  return id;
}

/**
 * goen_import_table_finish:
 * @db: a database
 * @import_id: an import
 * @added: how many people are new
 * @updated: how many were known and brought something new
 * @duplicates: how many were known
 * @rejected: how many could not be read
 * @error: return location for an error
 *
 * Notes how an import ended.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_import_table_finish (GoenDatabase  *db,
                          gint64         import_id,
                          guint          added,
                          guint          updated,
                          guint          duplicates,
                          guint          rejected,
                          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "UPDATE import SET finished = ?, added = ?, updated = ?, duplicates = ?, rejected = ?"
                           " WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  goen_statement_integer (statement, 2, added);
  goen_statement_integer (statement, 3, updated);
  goen_statement_integer (statement, 4, duplicates);
  goen_statement_integer (statement, 5, rejected);
  goen_statement_integer (statement, 6, import_id);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_IMPORT, import_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

static void
insert_text (GVariantDict *dict,
             const char   *key,
             const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (dict, key, "s", text);
}

/* Structs of @n_strings strings each, or, with 1, plain strings. */
static void
insert_list (GVariantDict    *dict,
             const char      *key,
             const GPtrArray *list,
             guint            n_strings)
{
  GVariantBuilder rows;

  if (list->len == 0)
    return;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("aams"));
  for (guint i = 0; i < list->len; i++)
    {
      char **strings = n_strings > 1 ? list->pdata[i] : (char **) &list->pdata[i];

      g_variant_builder_open (&rows, G_VARIANT_TYPE ("ams"));
      for (guint j = 0; j < n_strings; j++)
        g_variant_builder_add (&rows, "ms", strings[j]);
      g_variant_builder_close (&rows);
    }
  g_variant_dict_insert_value (dict, key, g_variant_builder_end (&rows));
}

static void
insert_images (GVariantDict    *dict,
               const GPtrArray *images)
{
  GVariantBuilder rows;

  if (images->len == 0)
    return;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a(imsay)"));
  for (guint i = 0; i < images->len; i++)
    {
      const GoenImage *image = images->pdata[i];

      g_variant_builder_add (&rows, "(ims@ay)", image->kind, image->mime,
                             g_variant_new_from_bytes (G_VARIANT_TYPE ("ay"), image->data, TRUE));
    }
  g_variant_dict_insert_value (dict, "images", g_variant_builder_end (&rows));
}

static GBytes *
serialise (const GoenPersonRecord *record)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (NULL);
  g_auto (GStrv) columns = g_strsplit (GOEN_PERSON_TEXT_COLUMNS, ", ", -1);
  g_autoptr (GVariant) variant = NULL;

  for (guint i = 0; i < GOEN_PERSON_N_TEXTS; i++)
    insert_text (dict, columns[i], *goen_person_get_text ((GoenPersonRecord *) record, i));
  insert_text (dict, "uid", record->uid);
  g_variant_dict_insert (dict, "revision", "x", record->revision);
  g_variant_dict_insert (dict, "yomi_guessed", "b", record->yomi_guessed);
  insert_list (dict, "affiliations", record->affiliations, 6);
  insert_list (dict, "phones", record->phones, 3);
  insert_list (dict, "emails", record->emails, 3);
  insert_list (dict, "addresses", record->addresses, 8);
  insert_list (dict, "links", record->links, 3);
  insert_list (dict, "accounts", record->accounts, 3);
  insert_list (dict, "dates", record->dates, 3);
  insert_list (dict, "tags", record->tags, 1);
  insert_list (dict, "interests", record->interests, 1);
  insert_list (dict, "offers", record->offers, 1);
  insert_list (dict, "needs", record->needs, 1);
  insert_list (dict, "extra", record->extra, 1);
  insert_images (dict, record->images);

  variant = g_variant_ref_sink (g_variant_dict_end (dict));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (variant);

      g_variant_unref (variant);
      variant = swapped;
    }

  return g_variant_get_data_as_bytes (variant);
}

/**
 * goen_import_table_note_update:
 * @db: a database
 * @import_id: an import
 * @before: a stored person as they are before the import changes them
 * @error: return location for an error
 *
 * Keeps how somebody was, so that the import can be undone; only the first time in one import.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_import_table_note_update (GoenDatabase            *db,
                               gint64                   import_id,
                               const GoenPersonRecord  *before,
                               GError                 **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "INSERT INTO import_update (import_id, person_id, before) VALUES (?, ?, ?)"
                           " ON CONFLICT (import_id, person_id) DO NOTHING", error);
  g_autoptr (GBytes) bytes = serialise (before);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, import_id);
  goen_statement_integer (statement, 2, before->id);
  goen_statement_bytes (statement, 3, bytes);

  return goen_statement_run (statement, error);
}
