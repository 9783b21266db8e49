/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-person-private.h"

/* With fewer digits it is an extension or a service, see also goen_person_table_find_similar(). */
#define MIN_PHONE_DIGITS 9

/* A phone or a mail address that more people have than this is that of a switchboard or of an office, and says little. */
#define MAX_SHARED 64

/* How many are looked at to find those, when most of them are in the trash. */
#define MAX_LOOKED_AT 4096

/* What an import asks about one card. */
typedef struct {
  const char *name_key;      /* (nullable) */
  guint       max_others;
  GArray     *same;          /* of the same name, with the same phone or mail */
  GArray     *others;        /* with the same phone or mail */
} Search;

static void
add (GArray *ids,
     gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return;

  g_array_append_val (ids, id);
}

static gboolean
find_by_point (GoenDatabase   *db,
               Search         *search,
               GoenPointKind   kind,
               const char     *key,
               GError        **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT p.id, coalesce (p.name_key = ?3, 0)"
                           " FROM (SELECT person_id FROM contact_point WHERE key = ?1 AND kind = ?2 LIMIT ?5) c"
                           " CROSS JOIN person p ON p.id = c.person_id WHERE p.deleted = 0 LIMIT ?4", error);
  guint n_others = 0;
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, key);
  goen_statement_integer (statement, 2, kind);
  goen_statement_text (statement, 3, search->name_key);
  goen_statement_integer (statement, 4, MAX_SHARED);
  goen_statement_integer (statement, 5, MAX_LOOKED_AT);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      if (goen_statement_get (statement, 1) != 0)
        add (search->same, goen_statement_get (statement, 0));
      else if (n_others++ < search->max_others)
        add (search->others, goen_statement_get (statement, 0));
    }
}

static gboolean
find_by_points (GoenDatabase            *db,
                Search                  *search,
                GoenPointKind            kind,
                const GoenPersonRecord  *record,
                GError                 **error)
{
  const GPtrArray *points = goen_person_get_points (record, kind);

  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *key = goen_person_dup_point_key (kind, point->value);

      if (key == NULL || (kind == GOEN_POINT_PHONE && strlen (key) < MIN_PHONE_DIGITS))
        continue;

      if (!find_by_point (db, search, kind, key, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * goen_person_table_find_by_points:
 * @db: a database
 * @record: somebody who comes with an import
 * @max_others: how many of another name to give for each phone and mail address
 * @same: (element-type gint64): gets the ids of those of the same name
 * @others: (element-type gint64): gets the ids of those of another name
 * @error: return location for an error
 *
 * Finds those with the same mail address or phone, in a time that does not depend on how many have the
 * phone of one switchboard: of those no more than 64 are taken. The trash is left out, and does not hide anybody
 * unless thousands in it have the same phone.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_table_find_by_points (GoenDatabase            *db,
                                  const GoenPersonRecord  *record,
                                  guint                    max_others,
                                  GArray                  *same,
                                  GArray                  *others,
                                  GError                 **error)
{
  g_autofree char *name_key = goen_person_dup_name_key (record);
  Search search = { name_key, max_others, same, others };

  return find_by_points (db, &search, GOEN_POINT_MAIL, record, error) &&
         find_by_points (db, &search, GOEN_POINT_PHONE, record, error);
}

/**
 * goen_person_table_find_namesakes:
 * @db: a database
 * @record: somebody who comes with an import
 * @max_namesakes: how many to give
 * @ids: (element-type gint64): gets the ids of those who are not yet in it
 * @error: return location for an error
 *
 * Finds those of the same name, where variants of a kanji and width do not count. The trash is left out.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_table_find_namesakes (GoenDatabase            *db,
                                  const GoenPersonRecord  *record,
                                  guint                    max_namesakes,
                                  GArray                  *ids,
                                  GError                 **error)
{
  g_autofree char *name_key = goen_person_dup_name_key (record);
  g_autoptr (GoenStatement) statement = NULL;
  gboolean has_row;

  if (name_key == NULL)
    return TRUE;

  statement = goen_database_prepare (db, "SELECT id FROM person WHERE name_key = ? AND deleted = 0 LIMIT ?", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, name_key);
  goen_statement_integer (statement, 2, max_namesakes);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      add (ids, goen_statement_get (statement, 0));
    }
}
