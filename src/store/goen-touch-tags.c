/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* Intervals that hold for everybody who has a tag. */

static gboolean
find_tag (GoenDatabase  *db,
          const char    *tag,
          gint64        *id,
          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT id FROM tag WHERE key = ?", error);
  g_autofree char *key = goen_tag_dup_key (tag);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("Nobody has this tag any more."));
      return FALSE;
    }

  *id = goen_statement_get (statement, 0);

  return TRUE;
}

/**
 * goen_touch_table_set_tag:
 * @db: a database
 * @tag: a tag that somebody has
 * @days: how often those who have it are to be kept in touch with; 0 forgets it
 * @error: return location for an error
 *
 * Gives a tag an interval.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_touch_table_set_tag (GoenDatabase  *db,
                          const char    *tag,
                          int            days,
                          GError       **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  gint64 id = 0;

  if (!find_tag (db, tag, &id, error))
    return FALSE;

  statement = goen_database_prepare (db,
                                     days > 0 ? "INSERT INTO tag_touch (tag_id, days) VALUES (?, ?)"
                                                " ON CONFLICT (tag_id) DO UPDATE SET days = excluded.days"
                                              : "DELETE FROM tag_touch WHERE tag_id = ?", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (days > 0)
    goen_statement_integer (statement, 2, days);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_TOUCH, 0, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_touch_table_list_tags:
 * @db: a database
 * @error: return location for an error
 *
 * Lists the tags that have an interval.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 int): the days by name
 */
GHashTable *
goen_touch_table_list_tags (GoenDatabase  *db,
                            GError       **error)
{
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT n.name, t.days FROM tag_touch t JOIN tag n ON n.id = t.tag_id", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&tags);
      g_hash_table_insert (tags, goen_statement_dup (statement, 0), GINT_TO_POINTER (goen_statement_get (statement, 1)));
    }
}
