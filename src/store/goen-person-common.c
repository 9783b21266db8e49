/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-text.h"

/* In the order of GOEN_PERSON_TEXT_COLUMNS. */
static const gsize text_offsets[] = {
  G_STRUCT_OFFSET (GoenPersonRecord, family),
  G_STRUCT_OFFSET (GoenPersonRecord, given),
  G_STRUCT_OFFSET (GoenPersonRecord, middle),
  G_STRUCT_OFFSET (GoenPersonRecord, prefix),
  G_STRUCT_OFFSET (GoenPersonRecord, suffix),
  G_STRUCT_OFFSET (GoenPersonRecord, nickname),
  G_STRUCT_OFFSET (GoenPersonRecord, formatted),
  G_STRUCT_OFFSET (GoenPersonRecord, family_yomi),
  G_STRUCT_OFFSET (GoenPersonRecord, given_yomi),
  G_STRUCT_OFFSET (GoenPersonRecord, honorific),
  G_STRUCT_OFFSET (GoenPersonRecord, birthday),
  G_STRUCT_OFFSET (GoenPersonRecord, met_on),
  G_STRUCT_OFFSET (GoenPersonRecord, met_at),
  G_STRUCT_OFFSET (GoenPersonRecord, met_how),
  G_STRUCT_OFFSET (GoenPersonRecord, introduced_by),
  G_STRUCT_OFFSET (GoenPersonRecord, introduced_by_uuid),
  G_STRUCT_OFFSET (GoenPersonRecord, note),
  G_STRUCT_OFFSET (GoenPersonRecord, private_note),
};

G_STATIC_ASSERT (G_N_ELEMENTS (text_offsets) == GOEN_PERSON_N_TEXTS);

/*< private >
 * goen_person_get_text:
 * @record: a person
 * @column: a position in GOEN_PERSON_TEXT_COLUMNS
 *
 * Finds the field of a column.
 *
 * Returns: (transfer none): where the record holds the text
 */
char **
goen_person_get_text (GoenPersonRecord *record,
                      guint             column)
{
  return &G_STRUCT_MEMBER (char *, record, text_offsets[column]);
}

/*< private >
 * goen_person_get_points:
 * @record: a person
 * @kind: which
 *
 * Finds the contact points of a kind.
 *
 * Returns: (transfer none) (element-type GoenContactPoint): the array of the record
 */
GPtrArray *
goen_person_get_points (const GoenPersonRecord *record,
                        GoenPointKind           kind)
{
  switch (kind)
    {
    case GOEN_POINT_PHONE:
      return record->phones;
    case GOEN_POINT_MAIL:
      return record->emails;
    case GOEN_POINT_LINK:
      return record->links;
    case GOEN_POINT_ACCOUNT:
      return record->accounts;
    case GOEN_POINT_DATE:
    default:
      return record->dates;
    }
}

/*< private >
 * goen_person_get_topics:
 * @record: a person
 * @kind: which
 *
 * Finds the topics of a kind.
 *
 * Returns: (transfer none) (element-type utf8): the array of the record
 */
GPtrArray *
goen_person_get_topics (const GoenPersonRecord *record,
                        GoenTopicKind           kind)
{
  switch (kind)
    {
    case GOEN_TOPIC_INTEREST:
      return record->interests;
    case GOEN_TOPIC_OFFER:
      return record->offers;
    case GOEN_TOPIC_NEED:
    default:
      return record->needs;
    }
}

/*< private >
 * goen_person_dup_point_key:
 * @kind: of the contact point
 * @value: (nullable): as typed
 *
 * Makes what equal phones and mail addresses have in common.
 *
 * Returns: (transfer full) (nullable): a key, or %NULL where equality says nothing
 */
char *
goen_person_dup_point_key (GoenPointKind  kind,
                           const char    *value)
{
  g_autofree char *key = NULL;

  if (kind == GOEN_POINT_PHONE)
    key = goen_text_fold_digits (value);
  else if (kind == GOEN_POINT_MAIL)
    key = goen_text_fold_mail (value);

  return key != NULL && *key != '\0' ? g_steal_pointer (&key) : NULL;
}

/*< private >
 * goen_person_dup_name_key:
 * @record: a person
 *
 * Makes what equal names have in common.
 *
 * Returns: (transfer full) (nullable): a key, or %NULL for somebody without a name
 */
char *
goen_person_dup_name_key (const GoenPersonRecord *record)
{
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (record->family == NULL && record->given == NULL && record->formatted == NULL)
    return NULL;

  name = goen_person_record_dup_name (record);
  key = goen_text_fold (name);

  return *key != '\0' ? g_steal_pointer (&key) : NULL;
}

/*< private >
 * goen_person_table_dup_sort_key:
 * @db: a database
 * @id: a person
 * @error: return location for an error
 *
 * Reads a sort key.
 *
 * Returns: (transfer full) (nullable): the key
 */
GBytes *
goen_person_table_dup_sort_key (GoenDatabase  *db,
                                gint64         id,
                                GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, "SELECT sort_key FROM person WHERE id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, id);
  if (!goen_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return goen_statement_dup_bytes (statement, 0);

  goen_person_set_not_found (error);

  return NULL;
}

/*< private >
 * goen_person_run_with_id:
 * @db: a database
 * @sql: a statement with one parameter
 * @id: the parameter
 * @error: return location for an error
 *
 * Runs a statement about one person.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_person_run_with_id (GoenDatabase  *db,
                         const char    *sql,
                         gint64         id,
                         GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, id);

  return goen_statement_run (statement, error);
}

/*< private >
 * goen_person_set_not_found:
 * @error: return location for an error
 *
 * Says that there is no such person.
 */
void
goen_person_set_not_found (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       _("This person is not there any more."));
}
