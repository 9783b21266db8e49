/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

static const gsize text_offsets[] = {
  G_STRUCT_OFFSET (GoenEventRecord, uid),
  G_STRUCT_OFFSET (GoenEventRecord, title),
  G_STRUCT_OFFSET (GoenEventRecord, zone),
  G_STRUCT_OFFSET (GoenEventRecord, place),
  G_STRUCT_OFFSET (GoenEventRecord, link),
  G_STRUCT_OFFSET (GoenEventRecord, organiser),
  G_STRUCT_OFFSET (GoenEventRecord, dress),
  G_STRUCT_OFFSET (GoenEventRecord, participants),
  G_STRUCT_OFFSET (GoenEventRecord, series),
  G_STRUCT_OFFSET (GoenEventRecord, purpose),
  G_STRUCT_OFFSET (GoenEventRecord, pitch),
  G_STRUCT_OFFSET (GoenEventRecord, note),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_met),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_learned),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_next),
  G_STRUCT_OFFSET (GoenEventRecord, outcome),
};

G_STATIC_ASSERT (G_N_ELEMENTS (text_offsets) == GOEN_EVENT_N_TEXTS);

/* The columns of a whole event, before its texts. */
enum {
  COLUMN_UUID,
  COLUMN_REVISION,
  COLUMN_CREATED,
  COLUMN_MODIFIED,
  COLUMN_DELETED,
  COLUMN_KIND,
  COLUMN_STATUS,
  COLUMN_START,
  COLUMN_END,
  COLUMN_IS_ALL_DAY,
  COLUMN_FEE,
  COLUMN_TRAVEL_COST,
  COLUMN_REPEAT,
  COLUMN_MINUTES_SPENT,
  COLUMN_REFLECTED,
  COLUMN_FIRST_TEXT,
};

#define SELECT_EVENT \
  "SELECT uuid, revision, created, modified, deleted, kind, status, start, \"end\", is_all_day, fee, travel_cost," \
  " repeat, minutes_spent, reflected, " GOEN_EVENT_TEXT_COLUMNS " FROM event WHERE id = ?"

/*< private >
 * goen_event_get_text:
 * @record: an event
 * @column: a column of %GOEN_EVENT_TEXT_COLUMNS, from 0
 *
 * Finds the field of a column.
 *
 * Returns: (transfer none): where the text is
 */
char **
goen_event_get_text (GoenEventRecord *record,
                     guint            column)
{
  return &G_STRUCT_MEMBER (char *, record, text_offsets[column]);
}

/*< private >
 * goen_event_set_not_found:
 * @error: return location for an error
 *
 * Says that there is no such event.
 */
void
goen_event_set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       _("There is no such event. It may have been deleted in the meantime."));
}

/*< private >
 * goen_event_is_in_trash:
 * @db: a database
 * @id: an event
 * @in_trash: (out): whether it is in the trash
 * @error: return location for an error
 *
 * Looks for an event.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND or another error
 */
gboolean
goen_event_is_in_trash (GoenDatabase  *db,
                        gint64         id,
                        gboolean      *in_trash,
                        GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT deleted FROM event WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_event_set_not_found (error);
      return FALSE;
    }

  *in_trash = goen_statement_get (statement, 0) != 0;

  return TRUE;
}

/*< private >
 * goen_event_read_enum:
 * @statement: a statement on a row
 * @column: the column, from 0
 * @n_values: how many values there are
 *
 * Reads one of several values. What only another version can have written reads as the first one.
 *
 * Returns: the value, from 0
 */
guint
goen_event_read_enum (GoenStatement *statement,
                      int            column,
                      guint          n_values)
{
  gint64 value = goen_statement_get (statement, column);

  return value >= 0 && value < n_values ? value : 0;
}

static GoenEventRecord *
read_event (GoenStatement *statement,
            gint64         id)
{
  GoenEventRecord *record = goen_event_record_new ();

  record->id = id;
  record->uuid = goen_statement_dup (statement, COLUMN_UUID);
  record->revision = goen_statement_get (statement, COLUMN_REVISION);
  record->created = goen_statement_get (statement, COLUMN_CREATED);
  record->modified = goen_statement_get (statement, COLUMN_MODIFIED);
  record->deleted = goen_statement_get (statement, COLUMN_DELETED);
  record->kind = goen_event_read_enum (statement, COLUMN_KIND, GOEN_N_EVENT_KINDS);
  record->status = goen_event_read_enum (statement, COLUMN_STATUS, GOEN_N_EVENT_STATUSES);
  record->start = goen_statement_get (statement, COLUMN_START);
  record->end = goen_statement_get (statement, COLUMN_END);
  record->is_all_day = goen_statement_get (statement, COLUMN_IS_ALL_DAY) != 0;
  record->fee = goen_statement_get (statement, COLUMN_FEE);
  record->travel_cost = goen_statement_get (statement, COLUMN_TRAVEL_COST);
  record->repeat = goen_event_read_enum (statement, COLUMN_REPEAT, GOEN_N_REPEATS);
  record->minutes_spent = goen_statement_get (statement, COLUMN_MINUTES_SPENT);
  record->reflected = goen_statement_get (statement, COLUMN_REFLECTED);
  for (guint i = 0; i < GOEN_EVENT_N_TEXTS; i++)
    *goen_event_get_text (record, i) = goen_statement_dup (statement, COLUMN_FIRST_TEXT + i);

  return record;
}

/**
 * goen_event_table_load:
 * @db: a database
 * @id: an event, which may be in the trash
 * @error: return location for an error
 *
 * Reads everything about an event, but for who attends it.
 *
 * Returns: (transfer full) (nullable): the event, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenEventRecord *
goen_event_table_load (GoenDatabase  *db,
                       gint64         id,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, SELECT_EVENT, error);
  g_autoptr (GoenEventRecord) record = NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      goen_event_set_not_found (error);
      return NULL;
    }

  record = read_event (statement, id);

  return goen_event_parts_load (db, record, error) ? g_steal_pointer (&record) : NULL;
}

/* The id that the query gives for a text, 0 for none, -1 on error. */
static gint64
find_by_text (GoenDatabase  *db,
              const char    *sql,
              const char    *text,
              GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_text (statement, 1, text);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}

/**
 * goen_event_table_find_uuid:
 * @db: a database
 * @uuid: a UUID, in capital or small letters
 * @error: return location for an error
 *
 * Finds an event, also in the trash.
 *
 * Returns: the id, or 0 with %GOEN_ERROR_NOT_FOUND or another error
 */
gint64
goen_event_table_find_uuid (GoenDatabase  *db,
                            const char    *uuid,
                            GError       **error)
{
  g_autofree char *lower = g_ascii_strdown (uuid, -1);
  gint64 id = find_by_text (db, "SELECT id FROM event WHERE uuid = ?", lower, error);

  if (id == 0)
    goen_event_set_not_found (error);

  return MAX (id, 0);
}

/**
 * goen_event_table_find_uid:
 * @db: a database
 * @uid: the UID of an event of a calendar file
 * @error: return location for an error
 *
 * Finds the event that came from a calendar file, when it is not in the trash.
 *
 * Returns: the id; 0 for none, or with @error set
 */
gint64
goen_event_table_find_uid (GoenDatabase  *db,
                           const char    *uid,
                           GError       **error)
{
  return MAX (find_by_text (db, "SELECT id FROM event WHERE uid = ? AND deleted = 0 ORDER BY id LIMIT 1", uid, error), 0);
}

/**
 * goen_event_table_count:
 * @db: a database
 * @error: return location for an error
 *
 * Counts the events that are not in the trash.
 *
 * Returns: how many there are, -1 on error
 */
gint64
goen_event_table_count (GoenDatabase  *db,
                        GError       **error)
{
  return goen_database_get_integer (db, "SELECT count (*) FROM event WHERE deleted = 0", error);
}
