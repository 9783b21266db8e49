/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-write-private.h"

#include <string.h>

#include "goen-csv-goen-columns.h"

/*
 * The header of Google Contacts since 2024. An export has as many groups of a
 * kind as somebody needs, and any number is read; where a person has more than
 * these, the last group holds all the rest, between " ::: " as Google does it.
 */
#define N_MAILS 4
#define N_PHONES 4
#define N_ADDRESSES 3
#define N_LINKS 3
#define N_EVENTS 2
#define N_RELATIONS 1
#define N_CUSTOM 6

#define JOINT " ::: "

/* The group of everybody who is in the address book at all. */
#define SYSTEM_LABEL "* myContacts"

static const char * const leading_columns[] = {
  "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name",
  "Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title",
  "Organization Department", "Birthday", "Notes", "Photo", "Labels",
};

static const struct {
  const char *name;
  guint       n_groups;
  const char *parts[10];
} group_columns[] = {
  { "E-mail", N_MAILS, { "Label", "Value" } },
  { "Phone", N_PHONES, { "Label", "Value" } },
  { "Address", N_ADDRESSES,
    { "Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address" } },
  { "Website", N_LINKS, { "Label", "Value" } },
  { "Event", N_EVENTS, { "Label", "Value" } },
  { "Relation", N_RELATIONS, { "Label", "Value" } },
  { "Custom Field", N_CUSTOM, { "Label", "Value" } },
};

/* What Google has no column for, by the names that Goen's own columns have. */
static const struct {
  gsize        offset;
  gboolean     is_list;
  const char  *english;
  const char  *japanese;
} custom_fields[] = {
  { G_STRUCT_OFFSET (GoenPersonRecord, honorific), FALSE, "Form of address", "敬称" },
  { G_STRUCT_OFFSET (GoenPersonRecord, met_on), FALSE, "Met on", "出会った日" },
  { G_STRUCT_OFFSET (GoenPersonRecord, met_at), FALSE, "Met at", "出会った場所" },
  { G_STRUCT_OFFSET (GoenPersonRecord, met_how), FALSE, "Topic", "話題" },
  { G_STRUCT_OFFSET (GoenPersonRecord, interests), TRUE, "Interests", "関心事" },
  { G_STRUCT_OFFSET (GoenPersonRecord, offers), TRUE, "Offers", "提供できること" },
  { G_STRUCT_OFFSET (GoenPersonRecord, needs), TRUE, "Needs", "求めていること" },
};

static const struct {
  const char *type;
  const char *label;
} labels[] = {
  { "work", "Work" },
  { "home", "Home" },
  { "cell", "Mobile" },
  { "fax", "Work Fax" },
  { "main", "Main" },
  { "pager", "Pager" },
  { "blog", "Blog" },
  { "anniversary", "Anniversary" },
  { "other", "Other" },
};

/* The values of one kind of group, part by part, and then as cells. */
typedef struct {
  guint     n_parts;
  GPtrArray *values;   /* (owned) of char *, (nullable); @n_parts of them for each element */
} Group;

static void
group_init (Group *self,
            guint  n_parts)
{
  self->n_parts = n_parts;
  self->values = g_ptr_array_new_with_free_func (g_free);
}

static void
group_clear (Group *self)
{
  g_ptr_array_unref (self->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static void
group_add (Group      *self,
           const char *label,
           const char *value)
{
  g_ptr_array_add (self->values, g_strdup (label));
  g_ptr_array_add (self->values, g_strdup (value));
}

static char *
join_part (const Group *group,
           guint        start,
           guint        end,
           guint        part)
{
  GString *cell = g_string_new (NULL);
  gboolean has_value = FALSE;

  for (guint i = start; i < end; i++)
    {
      const char *value = group->values->pdata[i * group->n_parts + part];

      if (i > start)
        g_string_append (cell, JOINT);
      g_string_append (cell, value != NULL ? value : "");
      has_value |= value != NULL && *value != '\0';
    }
  if (!has_value)
    g_string_truncate (cell, 0);

  return g_string_free_and_steal (cell);
}

static void
add_group (GPtrArray   *cells,
           const Group *group,
           guint        n_groups)
{
  guint n_elements = group->values->len / group->n_parts;

  for (guint i = 0; i < n_groups; i++)
    for (guint part = 0; part < group->n_parts; part++)
      g_ptr_array_add (cells, i < n_elements
                                ? join_part (group, i, i + 1 == n_groups ? n_elements : i + 1, part)
                                : NULL);
}

static const char *
get_label (const GoenContactPoint *point)
{
  if (point->label != NULL)
    return point->label;

  for (guint i = 0; point->type != NULL && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].type, point->type))
      return labels[i].label;

  return point->type;
}

static void
add_points (GPtrArray       *cells,
            const GPtrArray *points,
            guint            n_groups)
{
  g_auto (Group) group = { 0 };

  group_init (&group, 2);
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];

      group_add (&group, get_label (point), point->value);
    }
  add_group (cells, &group, n_groups);
}

static void
add_addresses (GPtrArray       *cells,
               const GPtrArray *addresses)
{
  g_auto (Group) group = { 0 };

  group_init (&group, 9);
  for (guint i = 0; i < addresses->len; i++)
    {
      const GoenAddress *address = addresses->pdata[i];
      const GoenContactPoint point = { .type = address->type };
      g_autofree char *text = goen_address_dup_text (address);
      const char *parts[] = {
        get_label (&point), text, address->street, address->locality, NULL, address->region,
        address->postal, address->country, address->building,
      };

      for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
        g_ptr_array_add (group.values, g_strdup (parts[part]));
    }
  add_group (cells, &group, N_ADDRESSES);
}

static void
add_relation (GPtrArray  *cells,
              const char *introduced_by)
{
  g_auto (Group) group = { 0 };

  group_init (&group, 2);
  if (introduced_by != NULL)
    group_add (&group, "Referred By", introduced_by);
  add_group (cells, &group, N_RELATIONS);
}

/* Google reads whole dates, and writes a day of no known year with a space before it. */
static gboolean
is_google_date (const char *date)
{
  return date != NULL && (strlen (date) == 10 || (g_str_has_prefix (date, "--") && strlen (date) == 7));
}

static char *
dup_google_date (const char *date)
{
  return g_strconcat (*date == '-' ? " " : "", date, NULL);
}

static void
add_events (GPtrArray       *cells,
            const GPtrArray *dates)
{
  g_auto (Group) group = { 0 };

  group_init (&group, 2);
  for (guint i = 0; i < dates->len; i++)
    {
      const GoenContactPoint *date = dates->pdata[i];
      g_autofree char *value = dup_google_date (date->value);

      group_add (&group, get_label (date), value);
    }
  add_group (cells, &group, N_EVENTS);
}

static void
add_custom_posts (Group                  *group,
                  const GoenPersonRecord *record,
                  gboolean                japanese)
{
  const GoenAffiliation *main_post = goen_person_record_get_main_affiliation (record);

  if (main_post != NULL && main_post->company_yomi != NULL)
    group_add (group, japanese ? "会社（よみ）" : "Company reading", main_post->company_yomi);

  for (guint i = 0; i < record->affiliations->len; i++)
    {
      const GoenAffiliation *post = record->affiliations->pdata[i];
      g_autoptr (GString) text = g_string_new (post->company);

      if (post == main_post)
        continue;
      if (post->department != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", post->department);
      if (post->title != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", post->title);
      if (text->len > 0)
        group_add (group, japanese ? "所属" : "Post", text->str);
    }
}

static void
add_custom_fields (Group                  *group,
                   const GoenPersonRecord *record,
                   gboolean                japanese)
{
  for (guint i = 0; i < G_N_ELEMENTS (custom_fields); i++)
    {
      const char *label = japanese ? custom_fields[i].japanese : custom_fields[i].english;
      const GPtrArray *words = custom_fields[i].is_list
                                 ? G_STRUCT_MEMBER (const GPtrArray *, record, custom_fields[i].offset) : NULL;
      const char *text = words == NULL ? G_STRUCT_MEMBER (const char *, record, custom_fields[i].offset) : NULL;

      if (text != NULL)
        group_add (group, label, text);
      for (guint j = 0; words != NULL && j < words->len; j++)
        group_add (group, label, words->pdata[j]);
    }
}

static void
add_custom (GPtrArray              *cells,
            const GoenPersonRecord *record,
            gboolean                japanese,
            gboolean                with_private)
{
  g_auto (Group) group = { 0 };

  group_init (&group, 2);
  for (guint i = 0; i < record->accounts->len; i++)
    {
      const GoenContactPoint *account = record->accounts->pdata[i];

      group_add (&group, account->type != NULL ? account->type : account->label, account->value);
    }
  add_custom_posts (&group, record, japanese);
  add_custom_fields (&group, record, japanese);
  if (record->birthday != NULL && !is_google_date (record->birthday))
    group_add (&group, japanese ? "誕生日" : "Birthday", record->birthday);
  if (with_private && record->private_note != NULL)
    group_add (&group, japanese ? GOEN_CSV_PRIVATE_NOTE_JAPANESE : GOEN_CSV_PRIVATE_NOTE_ENGLISH, record->private_note);
  add_group (cells, &group, N_CUSTOM);
}

static char *
join_tags (const GPtrArray *tags)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (cell, "%s" JOINT, (const char *) tags->pdata[i]);
  g_string_append (cell, SYSTEM_LABEL);

  return g_string_free_and_steal (cell);
}

/* In the order of leading_columns. */
static void
add_leading (GPtrArray              *cells,
             const GoenPersonRecord *record)
{
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (record);
  g_autofree char *birthday = is_google_date (record->birthday) ? dup_google_date (record->birthday) : NULL;
  g_autofree char *tags = join_tags (record->tags);
  const char *texts[] = {
    record->given, record->middle, record->family, record->given_yomi, NULL, record->family_yomi,
    record->prefix, record->suffix, record->nickname, record->formatted, post != NULL ? post->company : NULL,
    post != NULL ? post->title : NULL, post != NULL ? post->department : NULL, birthday, record->note, NULL, tags,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (texts) == G_N_ELEMENTS (leading_columns));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (cells, g_strdup (texts[i]));
}

GArray *
goen_csv_google_list_columns (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (GoenCsvHeading));

  for (guint i = 0; i < G_N_ELEMENTS (leading_columns); i++)
    {
      GoenCsvHeading column = { leading_columns[i], GOEN_CSV_IGNORE };

      g_array_append_val (columns, column);
    }

  for (guint i = 0; i < G_N_ELEMENTS (group_columns); i++)
    for (guint group = 1; group <= group_columns[i].n_groups; group++)
      for (guint part = 0; group_columns[i].parts[part] != NULL; part++)
        {
          g_autofree char *name = g_strdup_printf ("%s %u - %s", group_columns[i].name, group, group_columns[i].parts[part]);
          GoenCsvHeading column = { g_intern_string (name), GOEN_CSV_IGNORE };

          g_array_append_val (columns, column);
        }

  return columns;
}

GPtrArray *
goen_csv_google_list_cells (const GoenPersonRecord *record,
                            gboolean                japanese,
                            gboolean                with_private)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  add_leading (cells, record);
  add_points (cells, record->emails, N_MAILS);
  add_points (cells, record->phones, N_PHONES);
  add_addresses (cells, record->addresses);
  add_points (cells, record->links, N_LINKS);
  add_events (cells, record->dates);
  add_relation (cells, record->introduced_by);
  add_custom (cells, record, japanese, with_private);

  return cells;
}
