/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-field-words.h"

#include <glib/gi18n-lib.h>

static const char * const phone_types[] = { "", "cell", "work", "home", "main", "fax", "pager", "other", NULL };
static const char * const place_types[] = { "", "work", "home", "other", NULL };
static const char * const account_types[] = { "", "line", "facebook", "x", "instagram", "linkedin", "eight", "other", NULL };
static const char * const date_types[] = { "anniversary", "other", NULL };
static const char * const only_type[] = { "", NULL };

/* In the order in which they are offered. Fields without types are not offered, but can come from a file of Goen's. */
static const struct {
  GoenCsvField        field;
  GoenCsvSection      section;
  const char         *label;
  const char * const *types;   /* "": without a type */
} fields[] = {
  /* Translators: what a column of a table says; these words stand in a list to choose from. */
  { GOEN_CSV_IGNORE, GOEN_CSV_SECTION_NOTHING, N_("Do Not Import"), only_type },
  { GOEN_CSV_NAME, GOEN_CSV_SECTION_NAME, N_("Whole name"), only_type },
  { GOEN_CSV_FAMILY, GOEN_CSV_SECTION_NAME, N_("Family name"), only_type },
  { GOEN_CSV_GIVEN, GOEN_CSV_SECTION_NAME, N_("Given name"), only_type },
  { GOEN_CSV_NAME_YOMI, GOEN_CSV_SECTION_NAME, N_("Whole name reading"), only_type },
  { GOEN_CSV_FAMILY_YOMI, GOEN_CSV_SECTION_NAME, N_("Family name reading"), only_type },
  { GOEN_CSV_GIVEN_YOMI, GOEN_CSV_SECTION_NAME, N_("Given name reading"), only_type },
  { GOEN_CSV_MIDDLE, GOEN_CSV_SECTION_NAME, N_("Middle name"), only_type },
  { GOEN_CSV_PREFIX, GOEN_CSV_SECTION_NAME, N_("Before the name, such as Dr."), only_type },
  { GOEN_CSV_SUFFIX, GOEN_CSV_SECTION_NAME, N_("After the name, such as Jr."), only_type },
  { GOEN_CSV_HONORIFIC, GOEN_CSV_SECTION_NAME, N_("Form of address"), only_type },
  { GOEN_CSV_NICKNAME, GOEN_CSV_SECTION_NAME, N_("Nickname"), only_type },
  { GOEN_CSV_COMPANY, GOEN_CSV_SECTION_POST, N_("Company"), only_type },
  { GOEN_CSV_COMPANY_YOMI, GOEN_CSV_SECTION_POST, N_("Company reading"), only_type },
  { GOEN_CSV_DEPARTMENT, GOEN_CSV_SECTION_POST, N_("Department"), only_type },
  { GOEN_CSV_TITLE, GOEN_CSV_SECTION_POST, N_("Job title"), only_type },
  { GOEN_CSV_POST_FROM, GOEN_CSV_SECTION_POST, N_("In this post from"), only_type },
  { GOEN_CSV_POST_TO, GOEN_CSV_SECTION_POST, N_("In this post until"), only_type },
  { GOEN_CSV_PHONE, GOEN_CSV_SECTION_PHONE, N_("Phone"), phone_types },
  { GOEN_CSV_PHONE_LABEL, GOEN_CSV_SECTION_PHONE, N_("What the phone is for"), only_type },
  { GOEN_CSV_MAIL, GOEN_CSV_SECTION_MAIL, N_("Mail"), place_types },
  { GOEN_CSV_MAIL_LABEL, GOEN_CSV_SECTION_MAIL, N_("What the mail address is for"), only_type },
  { GOEN_CSV_ADDRESS, GOEN_CSV_SECTION_ADDRESS, N_("Address in one piece"), place_types },
  { GOEN_CSV_POSTAL, GOEN_CSV_SECTION_ADDRESS, N_("Postal code"), place_types },
  { GOEN_CSV_REGION, GOEN_CSV_SECTION_ADDRESS, N_("Prefecture"), place_types },
  { GOEN_CSV_LOCALITY, GOEN_CSV_SECTION_ADDRESS, N_("City"), place_types },
  { GOEN_CSV_STREET, GOEN_CSV_SECTION_ADDRESS, N_("Street and number"), place_types },
  { GOEN_CSV_BUILDING, GOEN_CSV_SECTION_ADDRESS, N_("Building"), place_types },
  { GOEN_CSV_COUNTRY, GOEN_CSV_SECTION_ADDRESS, N_("Country"), place_types },
  { GOEN_CSV_ADDRESS_LABEL, GOEN_CSV_SECTION_ADDRESS, N_("What the address is for"), only_type },
  { GOEN_CSV_LINK, GOEN_CSV_SECTION_WEB, N_("Web page"), place_types },
  { GOEN_CSV_LINK_LABEL, GOEN_CSV_SECTION_WEB, N_("What the web page is for"), only_type },
  { GOEN_CSV_ACCOUNT, GOEN_CSV_SECTION_WEB, N_("Account"), account_types },
  { GOEN_CSV_ACCOUNT_LABEL, GOEN_CSV_SECTION_WEB, N_("What the account is for"), only_type },
  { GOEN_CSV_BIRTHDAY, GOEN_CSV_SECTION_DATE, N_("Birthday"), only_type },
  { GOEN_CSV_BIRTH_YEAR, GOEN_CSV_SECTION_DATE, N_("Year of birth"), only_type },
  { GOEN_CSV_BIRTH_MONTH, GOEN_CSV_SECTION_DATE, N_("Month of birth"), only_type },
  { GOEN_CSV_BIRTH_DAY, GOEN_CSV_SECTION_DATE, N_("Day of birth"), only_type },
  { GOEN_CSV_DATE, GOEN_CSV_SECTION_DATE, N_("Date"), date_types },
  { GOEN_CSV_DATE_LABEL, GOEN_CSV_SECTION_DATE, N_("What the date is for"), only_type },
  { GOEN_CSV_TAGS, GOEN_CSV_SECTION_TOPIC, N_("Tags"), only_type },
  { GOEN_CSV_TAG_MARK, GOEN_CSV_SECTION_TOPIC, N_("Tag named like the column"), only_type },
  { GOEN_CSV_INTERESTS, GOEN_CSV_SECTION_TOPIC, N_("Interests"), only_type },
  { GOEN_CSV_OFFERS, GOEN_CSV_SECTION_TOPIC, N_("Can offer"), only_type },
  { GOEN_CSV_NEEDS, GOEN_CSV_SECTION_TOPIC, N_("Is looking for"), only_type },
  { GOEN_CSV_MET_ON, GOEN_CSV_SECTION_MEETING, N_("First met on"), only_type },
  { GOEN_CSV_MET_AT, GOEN_CSV_SECTION_MEETING, N_("Where you met"), only_type },
  { GOEN_CSV_MET_HOW, GOEN_CSV_SECTION_MEETING, N_("What you talked about"), only_type },
  { GOEN_CSV_INTRODUCED_BY, GOEN_CSV_SECTION_MEETING, N_("Introduced by"), only_type },
  { GOEN_CSV_INTRODUCED_BY_UUID, GOEN_CSV_SECTION_MEETING, N_("Introduced by (identifier)"), NULL },
  { GOEN_CSV_NOTE, GOEN_CSV_SECTION_NOTE, N_("Note"), only_type },
  { GOEN_CSV_NOTE_WITH_NAME, GOEN_CSV_SECTION_NOTE, N_("Note, with column name"), only_type },
  { GOEN_CSV_PRIVATE_NOTE, GOEN_CSV_SECTION_NOTE, N_("Private note"), only_type },
  { GOEN_CSV_UUID, GOEN_CSV_SECTION_OTHER, N_("Identifier"), NULL },
  { GOEN_CSV_YOMI_GUESSED, GOEN_CSV_SECTION_OTHER, N_("Whether the reading is guessed"), NULL },
};

static const struct {
  const char *type;
  const char *label;
} types[] = {
  /* Translators: what a phone or an address is for, in parentheses behind it: “Phone (mobile)”. */
  { "work", NC_("kind of a column", "work") },
  { "home", NC_("kind of a column", "home") },
  { "cell", NC_("kind of a column", "mobile") },
  { "main", NC_("kind of a column", "main number") },
  { "fax", NC_("kind of a column", "fax") },
  { "pager", NC_("kind of a column", "pager") },
  { "blog", NC_("kind of a column", "blog") },
  { "anniversary", NC_("kind of a column", "anniversary") },
  { "other", NC_("kind of a column", "other") },
  { "line", "LINE" },
  { "facebook", "Facebook" },
  { "x", "X" },
  { "instagram", "Instagram" },
  { "linkedin", "LinkedIn" },
  { "eight", "Eight" },
};

static const char *
get_label (GoenCsvField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].field == field)
      return _(fields[i].label);

  return goen_csv_field_get_name (field);
}

static const char *
get_type_label (const char *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return g_dpgettext2 (GETTEXT_PACKAGE, "kind of a column", types[i].label);

  return type;
}

/**
 * goen_csv_target_dup_words:
 * @self: what a column says
 *
 * Says what a column says.
 *
 * Returns: (transfer full): translated words; a second group has its number behind it
 */
char *
goen_csv_target_dup_words (const GoenCsvTarget *self)
{
  g_autofree char *label = NULL;

  /* Translators: what a column says, and to which of several it belongs: “Phone 2”. */
  label = self->group > 1 ? g_strdup_printf (C_("column", "%s %u"), get_label (self->field), self->group)
                          : g_strdup (get_label (self->field));
  if (self->type == NULL || *self->type == '\0')
    return g_steal_pointer (&label);

  /* Translators: what a column says, and what it is for: “Phone (mobile)”. */
  return g_strdup_printf (C_("column", "%s (%s)"), label, get_type_label (self->type));
}

/**
 * goen_csv_field_get_section:
 * @field: what a column says
 *
 * Tells among which others a field is offered.
 *
 * Returns: the section
 */
GoenCsvSection
goen_csv_field_get_section (GoenCsvField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].field == field)
      return fields[i].section;

  return GOEN_CSV_SECTION_OTHER;
}

/**
 * goen_csv_section_get_title:
 * @section: a section
 *
 * Names a section of what is offered.
 *
 * Returns: (nullable): the title; %NULL for the first section, which has one entry only
 */
const char *
goen_csv_section_get_title (GoenCsvSection section)
{
  static const char * const titles[] = {
    [GOEN_CSV_SECTION_NAME] = N_("Name"),
    [GOEN_CSV_SECTION_POST] = N_("Company and Post"),
    [GOEN_CSV_SECTION_PHONE] = N_("Phone"),
    [GOEN_CSV_SECTION_MAIL] = N_("Mail"),
    [GOEN_CSV_SECTION_ADDRESS] = N_("Address"),
    [GOEN_CSV_SECTION_WEB] = N_("Web and Social Networks"),
    [GOEN_CSV_SECTION_DATE] = N_("Dates"),
    [GOEN_CSV_SECTION_TOPIC] = N_("Tags and Wishes"),
    [GOEN_CSV_SECTION_MEETING] = N_("How You Met"),
    [GOEN_CSV_SECTION_NOTE] = N_("Notes"),
    [GOEN_CSV_SECTION_OTHER] = N_("Other"),
  };

  return titles[section] != NULL ? _(titles[section]) : NULL;
}

/**
 * goen_csv_field_list_targets:
 *
 * Lists what any column can be, in the order in which it is offered.
 *
 * Returns: (transfer full) (element-type GoenCsvTarget): the targets, section by section
 */
GPtrArray *
goen_csv_field_list_targets (void)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_csv_target_free);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    for (const char * const *type = fields[i].types; type != NULL && *type != NULL; type++)
      g_ptr_array_add (targets, goen_csv_target_new (fields[i].field, **type != '\0' ? *type : NULL, 0));

  return targets;
}

/**
 * goen_csv_separator_get_label:
 * @separator: what stands between the values of a table
 *
 * Names a separator.
 *
 * Returns: (transfer none): its name
 */
const char *
goen_csv_separator_get_label (char separator)
{
  switch (separator)
    {
    case '\t':
      return C_("separator", "Tab");
    case ';':
      return C_("separator", "Semicolon");
    default:
      return C_("separator", "Comma");
    }
}
