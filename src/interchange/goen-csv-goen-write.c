/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-write-private.h"

#include "goen-csv-cell.h"
#include "goen-csv-goen-columns.h"

/* A field that is one string of the record, or of an element of one of its arrays. */
typedef struct {
  gsize    array;    /* of elements, when @is_list */
  gsize    string;   /* in the record, or in the element */
  gboolean is_list;
} Place;

#define IN_RECORD(member) { .string = G_STRUCT_OFFSET (GoenPersonRecord, member) }
#define IN_LIST(array_member, Type, member) \
  { .array = G_STRUCT_OFFSET (GoenPersonRecord, array_member), .string = G_STRUCT_OFFSET (Type, member), .is_list = TRUE }

/* Fields that are not here have a text of their own, see dup_special(). */
static const Place places[GOEN_CSV_N_FIELDS] = {
  [GOEN_CSV_UUID] = IN_RECORD (uuid),
  [GOEN_CSV_FAMILY] = IN_RECORD (family),
  [GOEN_CSV_GIVEN] = IN_RECORD (given),
  [GOEN_CSV_MIDDLE] = IN_RECORD (middle),
  [GOEN_CSV_PREFIX] = IN_RECORD (prefix),
  [GOEN_CSV_SUFFIX] = IN_RECORD (suffix),
  [GOEN_CSV_FAMILY_YOMI] = IN_RECORD (family_yomi),
  [GOEN_CSV_GIVEN_YOMI] = IN_RECORD (given_yomi),
  [GOEN_CSV_NICKNAME] = IN_RECORD (nickname),
  [GOEN_CSV_HONORIFIC] = IN_RECORD (honorific),
  [GOEN_CSV_COMPANY] = IN_LIST (affiliations, GoenAffiliation, company),
  [GOEN_CSV_COMPANY_YOMI] = IN_LIST (affiliations, GoenAffiliation, company_yomi),
  [GOEN_CSV_DEPARTMENT] = IN_LIST (affiliations, GoenAffiliation, department),
  [GOEN_CSV_TITLE] = IN_LIST (affiliations, GoenAffiliation, title),
  [GOEN_CSV_POST_FROM] = IN_LIST (affiliations, GoenAffiliation, from),
  [GOEN_CSV_POST_TO] = IN_LIST (affiliations, GoenAffiliation, to),
  [GOEN_CSV_PHONE] = IN_LIST (phones, GoenContactPoint, value),
  [GOEN_CSV_PHONE_LABEL] = IN_LIST (phones, GoenContactPoint, type),
  [GOEN_CSV_MAIL] = IN_LIST (emails, GoenContactPoint, value),
  [GOEN_CSV_MAIL_LABEL] = IN_LIST (emails, GoenContactPoint, type),
  [GOEN_CSV_ADDRESS] = IN_LIST (addresses, GoenAddress, raw),
  [GOEN_CSV_POSTAL] = IN_LIST (addresses, GoenAddress, postal),
  [GOEN_CSV_REGION] = IN_LIST (addresses, GoenAddress, region),
  [GOEN_CSV_LOCALITY] = IN_LIST (addresses, GoenAddress, locality),
  [GOEN_CSV_STREET] = IN_LIST (addresses, GoenAddress, street),
  [GOEN_CSV_BUILDING] = IN_LIST (addresses, GoenAddress, building),
  [GOEN_CSV_COUNTRY] = IN_LIST (addresses, GoenAddress, country),
  [GOEN_CSV_ADDRESS_LABEL] = IN_LIST (addresses, GoenAddress, type),
  [GOEN_CSV_LINK] = IN_LIST (links, GoenContactPoint, value),
  [GOEN_CSV_LINK_LABEL] = IN_LIST (links, GoenContactPoint, type),
  [GOEN_CSV_ACCOUNT] = IN_LIST (accounts, GoenContactPoint, value),
  [GOEN_CSV_ACCOUNT_LABEL] = IN_LIST (accounts, GoenContactPoint, type),
  [GOEN_CSV_BIRTHDAY] = IN_RECORD (birthday),
  [GOEN_CSV_DATE] = IN_LIST (dates, GoenContactPoint, value),
  [GOEN_CSV_DATE_LABEL] = IN_LIST (dates, GoenContactPoint, type),
  [GOEN_CSV_NOTE] = IN_RECORD (note),
  [GOEN_CSV_PRIVATE_NOTE] = IN_RECORD (private_note),
  [GOEN_CSV_MET_ON] = IN_RECORD (met_on),
  [GOEN_CSV_MET_AT] = IN_RECORD (met_at),
  [GOEN_CSV_MET_HOW] = IN_RECORD (met_how),
  [GOEN_CSV_INTRODUCED_BY] = IN_RECORD (introduced_by),
  [GOEN_CSV_INTRODUCED_BY_UUID] = IN_RECORD (introduced_by_uuid),
};

static gboolean
is_label (GoenCsvField field)
{
  return field == GOEN_CSV_PHONE_LABEL || field == GOEN_CSV_MAIL_LABEL || field == GOEN_CSV_ADDRESS_LABEL ||
         field == GOEN_CSV_LINK_LABEL || field == GOEN_CSV_ACCOUNT_LABEL || field == GOEN_CSV_DATE_LABEL;
}

static char *
dup_element (gconstpointer element,
             GoenCsvField  field,
             gboolean      japanese)
{
  const char *text = G_STRUCT_MEMBER (const char *, element, places[field].string);

  if (field == GOEN_CSV_ADDRESS_LABEL)
    return goen_csv_label_write (field, text, NULL, japanese);
  if (is_label (field))
    return goen_csv_label_write (field, text, ((const GoenContactPoint *) element)->label, japanese);

  return g_strdup (text);
}

/* The element of the group; in the last group all that are left. */
static char *
dup_from_list (const GoenPersonRecord *record,
               const GoenCsvTarget    *target,
               gboolean                japanese)
{
  const GPtrArray *elements = G_STRUCT_MEMBER (const GPtrArray *, record, places[target->field].array);
  guint start = target->group - 1;
  guint end = target->group == goen_csv_goen_get_n_groups (target->field) ? elements->len
                                                                          : MIN (target->group, elements->len);
  g_autoptr (GPtrArray) values = NULL;

  if (start >= end)
    return NULL;

  values = g_ptr_array_new_null_terminated (end - start, g_free, FALSE);
  for (guint i = start; i < end; i++)
    g_ptr_array_add (values, dup_element (elements->pdata[i], target->field, japanese));

  return goen_csv_cell_join ((const char * const *) values->pdata, values->len);
}

/* A spreadsheet wants the whole name of everybody. */
static char *
dup_whole_name (const GoenPersonRecord *record)
{
  if (record->formatted != NULL)
    return g_strdup (record->formatted);

  return record->family != NULL || record->given != NULL ? goen_person_record_dup_name (record) : NULL;
}

static char *
dup_special (const GoenPersonRecord *record,
             GoenCsvField            field)
{
  const GPtrArray *words = field == GOEN_CSV_TAGS        ? record->tags
                           : field == GOEN_CSV_INTERESTS ? record->interests
                           : field == GOEN_CSV_OFFERS    ? record->offers
                           : field == GOEN_CSV_NEEDS     ? record->needs
                                                         : NULL;

  if (words != NULL)
    return goen_csv_cell_join ((const char * const *) words->pdata, words->len);
  if (field == GOEN_CSV_NAME)
    return dup_whole_name (record);

  g_assert (field == GOEN_CSV_YOMI_GUESSED);
  return record->yomi_guessed ? g_strdup ("1") : NULL;
}

static char *
dup_cell (const GoenPersonRecord *record,
          const GoenCsvTarget    *target,
          gboolean                japanese)
{
  const Place *place = &places[target->field];

  if (place->is_list)
    return dup_from_list (record, target, japanese);
  if (place->string == 0)
    return dup_special (record, target->field);

  return g_strdup (G_STRUCT_MEMBER (const char *, record, place->string));
}

static gboolean
is_written (const GoenCsvGoenColumn *column,
            gboolean                 with_private)
{
  return with_private || column->target.field != GOEN_CSV_PRIVATE_NOTE;
}

GArray *
goen_csv_goen_list_columns (gboolean japanese,
                            gboolean with_private)
{
  guint n_columns;
  const GoenCsvGoenColumn *columns = goen_csv_goen_get_columns (&n_columns);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (GoenCsvHeading));

  for (guint i = 0; i < n_columns; i++)
    {
      GoenCsvHeading column = { japanese ? columns[i].japanese : columns[i].english, columns[i].target.field };

      if (is_written (&columns[i], with_private))
        g_array_append_val (list, column);
    }

  return list;
}

GPtrArray *
goen_csv_goen_list_cells (const GoenPersonRecord *record,
                          gboolean                japanese,
                          gboolean                with_private)
{
  guint n_columns;
  const GoenCsvGoenColumn *columns = goen_csv_goen_get_columns (&n_columns);
  GPtrArray *cells = g_ptr_array_new_full (n_columns, g_free);

  for (guint i = 0; i < n_columns; i++)
    if (is_written (&columns[i], with_private))
      g_ptr_array_add (cells, dup_cell (record, &columns[i].target, japanese));

  return cells;
}
