/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "goen-error.h"
#include "goen-follow-up-record.h"
#include "goen-person-order.h"
#include "goen-search-document.h"

/* Parameters of both statements: uuid, uid, revision, created, modified, import_id, last_contact, name_key, sort_key,
 * yomi_guessed, then the texts, then, for the update, the id. */
#define FIRST_TEXT 11

#define INSERT_PERSON \
  "INSERT INTO person (uuid, uid, revision, created, modified, import_id, last_contact, name_key, sort_key," \
  " yomi_guessed, " GOEN_PERSON_TEXT_COLUMNS ")" \
  " VALUES (?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

/* Who was in touch later than on the day of the first meeting was last in touch then; notes (12) and achievements (10) are
 * no contact. */
#define UPDATE_PERSON \
  "UPDATE person SET (uuid, uid, revision, created, modified, import_id, last_contact, name_key, sort_key," \
  " yomi_guessed, " GOEN_PERSON_TEXT_COLUMNS ")" \
  " = (?,?,?,?,?,ifnull (?, import_id),max (?, ifnull ((SELECT max (time) FROM interaction" \
  " WHERE person_id = person.id AND kind NOT IN (10, 12)), 0)),?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ?"

/*< private >
 * goen_person_get_met_time:
 * @date: (nullable): a partial date
 *
 * Says when somebody was met. Noon, in UTC, of the first day that the date may mean, so that it is the same day from
 * Honolulu to Tokyo.
 *
 * Returns: Unix time in seconds, 0 when the date names no year
 */
gint64
goen_person_get_met_time (const char *date)
{
  int year = 0;
  int month = 1;
  int day = 1;
  g_autoptr (GDateTime) time = NULL;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) < 1 || year < 1)
    return 0;

  time = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

/* Runs the insertion or the update, whose parameters are the same. */
static gboolean
write_person (GoenDatabase      *db,
              const char        *sql,
              GoenPersonRecord  *record,
              GBytes            *key,
              gint64             import_id,
              GError           **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  g_autofree char *name_key = goen_person_dup_name_key (record);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, record->uuid);
  goen_statement_text (statement, 2, record->uid);
  goen_statement_integer (statement, 3, record->revision);
  goen_statement_integer (statement, 4, record->created);
  goen_statement_integer (statement, 5, record->modified);
  if (import_id != 0)
    goen_statement_integer (statement, 6, import_id);
  goen_statement_integer (statement, 7, goen_person_get_met_time (record->met_on));
  goen_statement_text (statement, 8, name_key);
  goen_statement_bytes (statement, 9, key);
  goen_statement_integer (statement, 10, record->yomi_guessed);
  for (guint i = 0; i < GOEN_PERSON_N_TEXTS; i++)
    goen_statement_text (statement, FIRST_TEXT + i, *goen_person_get_text (record, i));
  if (record->id != 0)
    goen_statement_integer (statement, FIRST_TEXT + GOEN_PERSON_N_TEXTS, record->id);

  return goen_statement_run (statement, error);
}

static gboolean
has_uuid (GoenDatabase  *db,
          const char    *uuid,
          gboolean      *found,
          GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT 1 FROM person WHERE uuid = ?", error);

  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, uuid);

  return goen_statement_step (statement, found, error);
}

/* A record that brings a UUID keeps it, unless somebody else has it. */
static gboolean
ensure_uuid (GoenDatabase      *db,
             GoenPersonRecord  *record,
             gboolean          *is_taken,
             GError           **error)
{
  *is_taken = FALSE;
  if (record->uuid != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (record->uuid, -1);

      g_set_str (&record->uuid, lower);
      return has_uuid (db, lower, is_taken, error);
    }

  record->uuid = g_uuid_string_random ();

  return TRUE;
}

static gboolean
insert_person (GoenDatabase      *db,
               GoenPersonRecord  *record,
               GBytes            *key,
               gint64             import_id,
               GError           **error)
{
  record->id = 0;
  record->revision = 1;
  record->created = record->modified = g_get_real_time () / G_USEC_PER_SEC;
  record->deleted = 0;
  if (!write_person (db, INSERT_PERSON, record, key, import_id, error))
    return FALSE;

  record->id = sqlite3_last_insert_rowid (db->handle);
  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, record->id, GOEN_CHANGE_ADDED);

  return goen_person_lists_save (db, record, NULL, error);
}

static gboolean
add (GoenDatabase      *db,
     GoenPersonRecord  *record,
     GError           **error)
{
  g_autoptr (GBytes) key = NULL;
  gboolean is_taken;

  if (!ensure_uuid (db, record, &is_taken, error))
    return FALSE;
  if (is_taken)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("A person with this UUID is already there."));
      return FALSE;
    }

  key = goen_person_order_make_key (db, record, error);

  return key != NULL &&
         insert_person (db, record, key, 0, error) &&
         goen_person_order_add_one (db, record, key, error);
}

/* Somebody whose reading changed moves; whoever stays is only found differently. */
static gboolean
update_place (GoenDatabase            *db,
              const GoenPersonRecord  *record,
              const GoenPersonRecord  *before,
              GBytes                  *key,
              GBytes                  *key_before,
              GError                 **error)
{
  g_autoptr (GoenSearchDocument) document = NULL;
  g_autoptr (GoenSearchDocument) document_before = NULL;

  if (before->deleted != 0)
    return TRUE;

  if (!g_bytes_equal (key, key_before))
    return goen_person_order_remove (db, record->id, error) &&
           goen_person_order_add_one (db, record, key, error);

  document = goen_search_document_new (record);
  document_before = goen_search_document_new (before);

  return goen_search_document_equal (document, document_before) ||
         goen_person_order_reindex (db, record, error);
}

static gboolean
update (GoenDatabase      *db,
        GoenPersonRecord  *record,
        GError           **error)
{
  g_autoptr (GoenPersonRecord) before = goen_person_table_load (db, record->id, GOEN_PERSON_FIELDS, error);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GBytes) key_before = NULL;

  if (before == NULL)
    return FALSE;

  if (before->revision != record->revision)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                           _("This person was changed elsewhere in the meantime. Open the person again and repeat your change."));
      return FALSE;
    }

  g_set_str (&record->uuid, before->uuid);
  record->revision = before->revision + 1;
  record->created = before->created;
  record->modified = g_get_real_time () / G_USEC_PER_SEC;
  record->deleted = before->deleted;

  key = goen_person_order_make_key (db, record, error);
  if (key == NULL)
    return FALSE;
  key_before = goen_person_table_dup_sort_key (db, record->id, error);
  if (key_before == NULL ||
      !write_person (db, UPDATE_PERSON, record, key, 0, error) ||
      !goen_person_lists_save (db, record, before, error) ||
      !update_place (db, record, before, key, key_before, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_PERSON, record->id, GOEN_CHANGE_CHANGED);

  return TRUE;
}

/**
 * goen_person_table_save:
 * @db: a database
 * @record: a person; id 0 adds a new one
 * @error: return location for an error
 *
 * Writes a person.
 *
 * Id, UUID, revision and times of @record become what is stored. On error they
 * are undefined, and the transaction is to be given up.
 *
 * Returns: %FALSE with %GOEN_ERROR_CONFLICT when the person was saved by somebody else since @record was
 *   loaded, %GOEN_ERROR_NOT_FOUND when it is gone, or another error
 */
gboolean
goen_person_table_save (GoenDatabase      *db,
                        GoenPersonRecord  *record,
                        GError           **error)
{
  return record->id == 0 ? add (db, record, error) : update (db, record, error);
}

/* How many keys are made, and how many people are stored, between two looks whether somebody waits: some ten milliseconds. */
#define KEY_CHUNK   4096
#define STORE_CHUNK 512

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const GoenOrderEntry *left = *(const GoenOrderEntry * const *) a;
  const GoenOrderEntry *right = *(const GoenOrderEntry * const *) b;

  return g_bytes_compare (left->key, right->key);
}

static GPtrArray *
make_entries (GoenDatabase  *db,
              GPtrArray     *records,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_order_entry_free);

  for (guint i = 0; i < records->len; i++)
    {
      GoenOrderEntry *entry = g_new0 (GoenOrderEntry, 1);

      g_ptr_array_add (entries, entry);
      entry->record = records->pdata[i];
      entry->key = goen_person_order_make_key (db, entry->record, error);
      if (entry->key == NULL ||
          (i % KEY_CHUNK == KEY_CHUNK - 1 && !goen_database_yield (db, cancellable, error)))
        return NULL;
    }

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

/* The progress of the second half: first everybody is stored, then everybody is put into the list. */
typedef struct {
  void   (*progress) (guint done, guint all, gpointer user_data);
  gpointer user_data;
} HalfProgress;

static void
second_half_cb (guint    done,
                guint    all,
                gpointer user_data)
{
  HalfProgress *half = user_data;

  if (half->progress != NULL)
    half->progress (all / 2 + (done + 1) / 2, all, half->user_data);
}

static gboolean
store_many (GoenDatabase  *db,
            GPtrArray     *entries,
            gint64         import_id,
            HalfProgress  *half,
            GCancellable  *cancellable,
            GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      GoenOrderEntry *entry = entries->pdata[i];
      GoenPersonRecord *record = (GoenPersonRecord *) entry->record;
      gboolean is_taken;

      if (!ensure_uuid (db, record, &is_taken, error))
        return FALSE;
      if (is_taken)
        {
          g_free (record->uuid);
          record->uuid = g_uuid_string_random ();
        }

      if (!insert_person (db, record, entry->key, import_id, error))
        return FALSE;
      entry->id = record->id;

      if (i % STORE_CHUNK == STORE_CHUNK - 1)
        {
          if (half->progress != NULL)
            half->progress (i / 2, entries->len, half->user_data);
          if (!goen_database_yield (db, cancellable, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * goen_person_table_add_many:
 * @db: a database
 * @records: (element-type GoenPersonRecord): new people; id, UUID, revision and times are filled in
 * @import_id: the import that brings them, 0 for none
 * @progress: (nullable): called on the worker thread
 * @user_data: for @progress
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Adds many people, faster than one by one.
 *
 * Whoever brings a UUID that somebody has already gets a new one.
 *
 * Returns: %FALSE on error, when the transaction is to be given up
 */
gboolean
goen_person_table_add_many (GoenDatabase  *db,
                            GPtrArray     *records,
                            gint64         import_id,
                            void         (*progress) (guint done, guint all, gpointer user_data),
                            gpointer       user_data,
                            GCancellable  *cancellable,
                            GError       **error)
{
  HalfProgress half = { progress, user_data };
  g_autoptr (GPtrArray) entries = make_entries (db, records, cancellable, error);

  return entries != NULL &&
         store_many (db, entries, import_id, &half, cancellable, error) &&
         goen_person_order_add (db, entries, second_half_cb, &half, cancellable, error);
}
