/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

/* The columns of a row: id, uuid, last_contact, yomi_guessed, bucket, has_photo, the texts of a name, company, title. */
enum {
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_LAST_CONTACT,
  COLUMN_YOMI_GUESSED,
  COLUMN_BUCKET,
  COLUMN_HAS_PHOTO,
  COLUMN_FAMILY,
  COLUMN_GIVEN,
  COLUMN_MIDDLE,
  COLUMN_NICKNAME,
  COLUMN_FORMATTED,
  COLUMN_FAMILY_YOMI,
  COLUMN_GIVEN_YOMI,
  COLUMN_COMPANY,
  COLUMN_TITLE,
};

/* The main affiliation is the first that has no end, else the first. */
#define SELECT_ROW \
  "SELECT p.id, p.uuid, p.last_contact, p.yomi_guessed, substr (p.sort_key, 1, 1)," \
  " EXISTS (SELECT 1 FROM image i WHERE i.person_id = p.id AND i.kind = 1)," \
  " p.family, p.given, p.middle, p.nickname, p.formatted, p.family_yomi, p.given_yomi, a.company, a.title" \
  " FROM person p LEFT JOIN affiliation a ON a.person_id = p.id AND a.position =" \
  "  (SELECT b.position FROM affiliation b WHERE b.person_id = p.id ORDER BY b.ended IS NOT NULL, b.position LIMIT 1)" \
  " WHERE p.id = ?"

/**
 * goen_person_row_free:
 * @row: (nullable) (transfer full): a row
 *
 * Frees a row.
 */
void
goen_person_row_free (GoenPersonRow *row)
{
  if (row == NULL)
    return;

  g_free (row->uuid);
  g_free (row->name);
  g_free (row->yomi);
  g_free (row->company);
  g_free (row->title);
  g_free (row);
}

static void
take (GoenStatement  *statement,
      int             column,
      char          **field)
{
  g_free (*field);
  *field = goen_statement_dup (statement, column);
}

/* The name is put together in one place for everybody: @scratch is a record that lends itself for it. */
static void
read_name (GoenStatement     *statement,
           GoenPersonRecord  *scratch,
           GoenPersonRow     *row)
{
  g_autofree char *yomi = NULL;

  take (statement, COLUMN_FAMILY, &scratch->family);
  take (statement, COLUMN_GIVEN, &scratch->given);
  take (statement, COLUMN_MIDDLE, &scratch->middle);
  take (statement, COLUMN_NICKNAME, &scratch->nickname);
  take (statement, COLUMN_FORMATTED, &scratch->formatted);
  take (statement, COLUMN_FAMILY_YOMI, &scratch->family_yomi);
  take (statement, COLUMN_GIVEN_YOMI, &scratch->given_yomi);

  row->name = goen_person_record_dup_name (scratch);
  yomi = goen_person_record_dup_yomi (scratch);
  row->yomi = *yomi != '\0' ? g_steal_pointer (&yomi) : NULL;
}

static GoenReadingBucket
read_bucket (GoenStatement *statement)
{
  const guint8 *bucket = sqlite3_column_blob (statement->handle, COLUMN_BUCKET);

  return bucket != NULL && *bucket < GOEN_N_BUCKETS ? *bucket : GOEN_BUCKET_NO_READING;
}

static GoenPersonRow *
read_row (GoenStatement     *statement,
          GoenPersonRecord  *scratch)
{
  GoenPersonRow *row = g_new0 (GoenPersonRow, 1);

  row->id = goen_statement_get (statement, COLUMN_ID);
  row->uuid = goen_statement_dup (statement, COLUMN_UUID);
  row->last_contact = goen_statement_get (statement, COLUMN_LAST_CONTACT);
  row->yomi_guessed = goen_statement_get (statement, COLUMN_YOMI_GUESSED) != 0;
  row->bucket = read_bucket (statement);
  row->has_photo = goen_statement_get (statement, COLUMN_HAS_PHOTO) != 0;
  row->company = goen_statement_dup (statement, COLUMN_COMPANY);
  row->title = goen_statement_dup (statement, COLUMN_TITLE);
  read_name (statement, scratch, row);

  return row;
}

/* Somebody without any name is called by the company, a mail address or a phone number. */
static gboolean
complete_name (GoenDatabase   *db,
               GoenPersonRow  *row,
               GError        **error)
{
  g_autoptr (GoenPersonRecord) record = NULL;

  if (*row->name != '\0')
    return TRUE;

  record = goen_person_table_load (db, row->id, GOEN_PERSON_FIELDS, error);
  if (record == NULL)
    return FALSE;

  g_free (row->name);
  row->name = goen_person_record_dup_name (record);

  return TRUE;
}

/**
 * goen_person_table_load_rows:
 * @db: a database
 * @ids: (array length=n_ids): people
 * @n_ids: how many
 * @error: return location for an error
 *
 * Reads what rows of a list show, in the order asked.
 *
 * Returns: (transfer full) (nullable) (element-type GoenPersonRow): the rows; %NULL in the place of a missing id
 */
GPtrArray *
goen_person_table_load_rows (GoenDatabase  *db,
                             const gint64  *ids,
                             guint          n_ids,
                             GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, (GDestroyNotify) goen_person_row_free);
  g_autoptr (GoenPersonRecord) scratch = goen_person_record_new ();
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_ROW, error);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      GoenPersonRow *row = NULL;
      gboolean has_row;

      goen_statement_integer (statement, 1, ids[i]);
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (has_row)
        row = read_row (statement, scratch);
      g_ptr_array_add (rows, row);
      if (row != NULL && !complete_name (db, row, error))
        return NULL;
      goen_statement_reset (statement);
    }

  return g_steal_pointer (&rows);
}
