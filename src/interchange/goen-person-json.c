/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-json.h"

/* A field of a struct of strings: its name in JSON and where it is. */
typedef struct {
  const char *name;
  gsize       offset;
} Field;

static const Field affiliation_fields[] = {
  { "company", G_STRUCT_OFFSET (GoenAffiliation, company) },
  { "company_yomi", G_STRUCT_OFFSET (GoenAffiliation, company_yomi) },
  { "department", G_STRUCT_OFFSET (GoenAffiliation, department) },
  { "title", G_STRUCT_OFFSET (GoenAffiliation, title) },
  { "from", G_STRUCT_OFFSET (GoenAffiliation, from) },
  { "to", G_STRUCT_OFFSET (GoenAffiliation, to) },
  { NULL }
};

static const Field point_fields[] = {
  { "value", G_STRUCT_OFFSET (GoenContactPoint, value) },
  { "type", G_STRUCT_OFFSET (GoenContactPoint, type) },
  { "label", G_STRUCT_OFFSET (GoenContactPoint, label) },
  { NULL }
};

static const Field address_fields[] = {
  { "postal", G_STRUCT_OFFSET (GoenAddress, postal) },
  { "region", G_STRUCT_OFFSET (GoenAddress, region) },
  { "locality", G_STRUCT_OFFSET (GoenAddress, locality) },
  { "street", G_STRUCT_OFFSET (GoenAddress, street) },
  { "building", G_STRUCT_OFFSET (GoenAddress, building) },
  { "country", G_STRUCT_OFFSET (GoenAddress, country) },
  { "raw", G_STRUCT_OFFSET (GoenAddress, raw) },
  { "type", G_STRUCT_OFFSET (GoenAddress, type) },
  { NULL }
};

static const Field name_fields[] = {
  { "uuid", G_STRUCT_OFFSET (GoenPersonRecord, uuid) },
  { "family", G_STRUCT_OFFSET (GoenPersonRecord, family) },
  { "given", G_STRUCT_OFFSET (GoenPersonRecord, given) },
  { "family_yomi", G_STRUCT_OFFSET (GoenPersonRecord, family_yomi) },
  { "given_yomi", G_STRUCT_OFFSET (GoenPersonRecord, given_yomi) },
  { NULL }
};

static const Field further_name_fields[] = {
  { "middle", G_STRUCT_OFFSET (GoenPersonRecord, middle) },
  { "prefix", G_STRUCT_OFFSET (GoenPersonRecord, prefix) },
  { "suffix", G_STRUCT_OFFSET (GoenPersonRecord, suffix) },
  { "nickname", G_STRUCT_OFFSET (GoenPersonRecord, nickname) },
  { "formatted", G_STRUCT_OFFSET (GoenPersonRecord, formatted) },
  { "honorific", G_STRUCT_OFFSET (GoenPersonRecord, honorific) },
  { NULL }
};

static const Field meeting_fields[] = {
  { "met_on", G_STRUCT_OFFSET (GoenPersonRecord, met_on) },
  { "met_at", G_STRUCT_OFFSET (GoenPersonRecord, met_at) },
  { "met_how", G_STRUCT_OFFSET (GoenPersonRecord, met_how) },
  { "introduced_by", G_STRUCT_OFFSET (GoenPersonRecord, introduced_by) },
  { "introduced_by_uuid", G_STRUCT_OFFSET (GoenPersonRecord, introduced_by_uuid) },
  { NULL }
};

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_fields (JsonBuilder   *builder,
            const Field   *fields,
            gconstpointer  data)
{
  for (const Field *field = fields; field->name != NULL; field++)
    add_string (builder, field->name, G_STRUCT_MEMBER (const char *, data, field->offset));
}

static void
add_objects (JsonBuilder     *builder,
             const char      *name,
             const GPtrArray *elements,
             const Field     *fields)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < elements->len; i++)
    {
      json_builder_begin_object (builder);
      add_fields (builder, fields, elements->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_strings (JsonBuilder     *builder,
             const char      *name,
             const GPtrArray *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, strings->pdata[i]);
  json_builder_end_array (builder);
}

/* What the reader noted for the writer is nothing for another program. */
static void
add_extra (JsonBuilder     *builder,
           const GPtrArray *lines)
{
  json_builder_set_member_name (builder, "extra");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    if (goen_person_extra_is_shown (lines->pdata[i]))
      json_builder_add_string_value (builder, lines->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_links (JsonBuilder     *builder,
           const GPtrArray *links)
{
  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    json_builder_add_string_value (builder, ((const GoenContactPoint *) links->pdata[i])->value);
  json_builder_end_array (builder);
}

static void
add_time (JsonBuilder *builder,
          const char  *name,
          gint64       seconds)
{
  g_autoptr (GDateTime) time = seconds > 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  add_string (builder, name, text);
}

/**
 * goen_person_json_from_record:
 * @record: a person
 * @with_private: whether the private note is included
 *
 * Writes a person as a JSON object.
 *
 * Every member is there for every person: absent text is null, an absent list
 * is []. Dates are partial ISO 8601, times are UTC. Images are left out;
 * `private_note` is only there when @with_private.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
goen_person_json_from_record (const GoenPersonRecord *record,
                              gboolean                with_private)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_fields (builder, name_fields, record);
  add_objects (builder, "affiliations", record->affiliations, affiliation_fields);
  add_objects (builder, "phones", record->phones, point_fields);
  add_objects (builder, "emails", record->emails, point_fields);
  add_objects (builder, "addresses", record->addresses, address_fields);
  add_links (builder, record->links);
  add_strings (builder, "tags", record->tags);
  add_string (builder, "birthday", record->birthday);
  add_string (builder, "note", record->note);
  add_strings (builder, "interests", record->interests);
  add_strings (builder, "offers", record->offers);
  add_strings (builder, "needs", record->needs);
  add_extra (builder, record->extra);

  add_fields (builder, further_name_fields, record);
  add_objects (builder, "accounts", record->accounts, point_fields);
  add_objects (builder, "dates", record->dates, point_fields);
  add_fields (builder, meeting_fields, record);
  add_time (builder, "created", record->created);
  add_time (builder, "modified", record->modified);
  if (with_private)
    add_string (builder, "private_note", record->private_note);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
