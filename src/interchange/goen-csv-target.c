/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

/* They stand in files that people keep, so a name once given stays. */
static const char * const field_names[] = {
  [GOEN_CSV_IGNORE] = "ignore",
  [GOEN_CSV_UUID] = "uuid",
  [GOEN_CSV_NAME] = "name",
  [GOEN_CSV_FAMILY] = "family",
  [GOEN_CSV_GIVEN] = "given",
  [GOEN_CSV_MIDDLE] = "middle",
  [GOEN_CSV_PREFIX] = "prefix",
  [GOEN_CSV_SUFFIX] = "suffix",
  [GOEN_CSV_NAME_YOMI] = "name-yomi",
  [GOEN_CSV_FAMILY_YOMI] = "family-yomi",
  [GOEN_CSV_GIVEN_YOMI] = "given-yomi",
  [GOEN_CSV_NICKNAME] = "nickname",
  [GOEN_CSV_HONORIFIC] = "honorific",
  [GOEN_CSV_COMPANY] = "company",
  [GOEN_CSV_COMPANY_YOMI] = "company-yomi",
  [GOEN_CSV_DEPARTMENT] = "department",
  [GOEN_CSV_TITLE] = "title",
  [GOEN_CSV_POST_FROM] = "post-from",
  [GOEN_CSV_POST_TO] = "post-to",
  [GOEN_CSV_PHONE] = "phone",
  [GOEN_CSV_PHONE_LABEL] = "phone-label",
  [GOEN_CSV_MAIL] = "mail",
  [GOEN_CSV_MAIL_LABEL] = "mail-label",
  [GOEN_CSV_ADDRESS] = "address",
  [GOEN_CSV_POSTAL] = "postal",
  [GOEN_CSV_REGION] = "region",
  [GOEN_CSV_LOCALITY] = "locality",
  [GOEN_CSV_STREET] = "street",
  [GOEN_CSV_BUILDING] = "building",
  [GOEN_CSV_COUNTRY] = "country",
  [GOEN_CSV_ADDRESS_LABEL] = "address-label",
  [GOEN_CSV_LINK] = "link",
  [GOEN_CSV_LINK_LABEL] = "link-label",
  [GOEN_CSV_ACCOUNT] = "account",
  [GOEN_CSV_ACCOUNT_LABEL] = "account-label",
  [GOEN_CSV_BIRTHDAY] = "birthday",
  [GOEN_CSV_BIRTH_YEAR] = "birth-year",
  [GOEN_CSV_BIRTH_MONTH] = "birth-month",
  [GOEN_CSV_BIRTH_DAY] = "birth-day",
  [GOEN_CSV_DATE] = "date",
  [GOEN_CSV_DATE_LABEL] = "date-label",
  [GOEN_CSV_TAGS] = "tags",
  [GOEN_CSV_TAG_MARK] = "tag-mark",
  [GOEN_CSV_INTERESTS] = "interests",
  [GOEN_CSV_OFFERS] = "offers",
  [GOEN_CSV_NEEDS] = "needs",
  [GOEN_CSV_NOTE] = "note",
  [GOEN_CSV_NOTE_WITH_NAME] = "note-with-name",
  [GOEN_CSV_PRIVATE_NOTE] = "private-note",
  [GOEN_CSV_MET_ON] = "met-on",
  [GOEN_CSV_MET_AT] = "met-at",
  [GOEN_CSV_MET_HOW] = "met-how",
  [GOEN_CSV_INTRODUCED_BY] = "introduced-by",
  [GOEN_CSV_INTRODUCED_BY_UUID] = "introduced-by-uuid",
  [GOEN_CSV_YOMI_GUESSED] = "yomi-guessed",
};

G_STATIC_ASSERT (G_N_ELEMENTS (field_names) == GOEN_CSV_N_FIELDS);

/**
 * goen_csv_target_new:
 * @field: what a column says
 * @type: (nullable): "work", "cell" …
 * @group: which of several it belongs to, or 0
 *
 * Creates a target.
 *
 * Returns: (transfer full): a new target
 */
GoenCsvTarget *
goen_csv_target_new (GoenCsvField field,
                     const char  *type,
                     guint        group)
{
  GoenCsvTarget *self = g_new0 (GoenCsvTarget, 1);

  self->field = field;
  self->type = g_strdup (type);
  self->group = group;

  return self;
}

GoenCsvTarget *
goen_csv_target_copy (const GoenCsvTarget *self)
{
  return self != NULL ? goen_csv_target_new (self->field, self->type, self->group) : NULL;
}

void
goen_csv_target_free (GoenCsvTarget *self)
{
  if (self == NULL)
    return;

  g_free (self->type);
  g_free (self);
}

/*< private >
 * goen_csv_target_parse:
 * @text: "family", "phone/cell", "street/work#2" …
 *
 * Reads a target as it stands in the text of a mapping.
 *
 * Returns: (transfer full) (nullable): the target, %NULL when there is none such
 */
GoenCsvTarget *
goen_csv_target_parse (const char *text)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  const char *type = NULL;
  guint64 group = 0;
  char *mark = strrchr (name, '#');

  if (mark != NULL)
    {
      if (!g_ascii_string_to_unsigned (mark + 1, 10, 0, GOEN_CSV_MAX_GROUP, &group, NULL))
        return NULL;
      *mark = '\0';
    }
  mark = strchr (name, '/');
  if (mark != NULL)
    {
      *mark = '\0';
      type = mark[1] != '\0' ? g_strstrip (mark + 1) : NULL;
    }
  g_strchomp (name);

  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (g_ascii_strcasecmp (field_names[i], name) == 0)
      return goen_csv_target_new (i, type, group);

  return NULL;
}

void
goen_csv_target_append (const GoenCsvTarget *self,
                        GString             *out)
{
  g_string_append (out, field_names[self->field]);
  if (self->type != NULL)
    g_string_append_printf (out, "/%s", self->type);
  if (self->group != 0)
    g_string_append_printf (out, "#%u", self->group);
}

/**
 * goen_csv_field_get_name:
 * @field: a field
 *
 * Names a field as the text of a mapping does; it is not translated.
 *
 * Returns: a static string
 */
const char *
goen_csv_field_get_name (GoenCsvField field)
{
  g_return_val_if_fail (field < GOEN_CSV_N_FIELDS, "");

  return field_names[field];
}
