/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-json.h"

/* The names, in their order, that programs outside rely on. */
static const char * const names[] = {
  "uuid", "family", "given", "family_yomi", "given_yomi", "affiliations", "phones", "emails", "addresses", "links", "tags",
  "birthday", "note", "interests", "offers", "needs", "extra",
};

static char *
to_text (const GoenPersonRecord *record,
         gboolean                with_private)
{
  g_autoptr (JsonNode) node = goen_person_json_from_record (record, with_private);

  return json_to_string (node, FALSE);
}

static void
test_empty (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *text = to_text (record, FALSE);

  g_assert_cmpstr (text, ==,
                   "{\"uuid\":null,\"family\":null,\"given\":null,\"family_yomi\":null,\"given_yomi\":null,"
                   "\"affiliations\":[],\"phones\":[],\"emails\":[],\"addresses\":[],\"links\":[],\"tags\":[],"
                   "\"birthday\":null,\"note\":null,\"interests\":[],\"offers\":[],\"needs\":[],\"extra\":[],"
                   "\"middle\":null,\"prefix\":null,\"suffix\":null,\"nickname\":null,\"formatted\":null,\"honorific\":null,"
                   "\"accounts\":[],\"dates\":[],\"met_on\":null,\"met_at\":null,\"met_how\":null,"
                   "\"introduced_by\":null,\"introduced_by_uuid\":null,\"created\":null,\"modified\":null}");
}

static void
test_order (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (JsonNode) node = goen_person_json_from_record (record, TRUE);
  g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (g_list_nth_data (members, i), ==, names[i]);
}

static void
test_values (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  GoenAffiliation *affiliation = goen_affiliation_new ("見本社", NULL, "課長");
  GoenAddress *address = goen_address_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;
  JsonObject *element;

  record->uuid = g_strdup ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  record->family = g_strdup ("山\"田");
  affiliation->company_yomi = g_strdup ("みほんしゃ");
  affiliation->from = g_strdup ("2020-04");
  g_ptr_array_add (record->affiliations, affiliation);
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001", "work", "代表"));
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/", "blog", NULL));
  address->postal = g_strdup ("100-0001");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->tags, g_strdup ("交流会"));
  g_ptr_array_add (record->extra, g_strdup ("X-FOO:bar"));
  g_ptr_array_add (record->extra, g_strdup ("X-GOEN-PARAMETERS:TEL;X-A=b:03-0000-0000"));
  record->created = 1767225600;

  node = goen_person_json_from_record (record, FALSE);
  object = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (object, "family"), ==, "山\"田");
  element = json_array_get_object_element (json_object_get_array_member (object, "affiliations"), 0);
  g_assert_cmpuint (json_object_get_size (element), ==, 6);
  g_assert_cmpstr (json_object_get_string_member (element, "company"), ==, "見本社");
  g_assert_cmpstr (json_object_get_string_member (element, "company_yomi"), ==, "みほんしゃ");
  g_assert_true (json_object_get_null_member (element, "department"));
  g_assert_cmpstr (json_object_get_string_member (element, "title"), ==, "課長");
  g_assert_cmpstr (json_object_get_string_member (element, "from"), ==, "2020-04");
  g_assert_true (json_object_get_null_member (element, "to"));
  element = json_array_get_object_element (json_object_get_array_member (object, "phones"), 0);
  g_assert_cmpuint (json_object_get_size (element), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (element, "value"), ==, "03-0000-0001");
  g_assert_cmpstr (json_object_get_string_member (element, "type"), ==, "work");
  g_assert_cmpstr (json_object_get_string_member (element, "label"), ==, "代表");
  element = json_array_get_object_element (json_object_get_array_member (object, "addresses"), 0);
  g_assert_cmpuint (json_object_get_size (element), ==, 8);
  g_assert_cmpstr (json_object_get_string_member (element, "postal"), ==, "100-0001");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "links"), 0), ==,
                   "https://example.jp/");
  /* What the reader noted for the writer is not a line of a file, and may hold a number that was deleted. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "extra")), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "extra"), 0), ==, "X-FOO:bar");
  g_assert_cmpstr (json_object_get_string_member (object, "created"), ==, "2026-01-01T00:00:00Z");
}

static void
test_private_note (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  record->private_note = g_strdup ("secret");
  without = to_text (record, FALSE);
  with = to_text (record, TRUE);
  g_assert_null (g_strstr_len (without, -1, "secret"));
  g_assert_null (g_strstr_len (without, -1, "private_note"));
  g_assert_nonnull (g_strstr_len (with, -1, "\"private_note\":\"secret\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-json/empty", test_empty);
  g_test_add_func ("/person-json/order", test_order);
  g_test_add_func ("/person-json/values", test_values);
  g_test_add_func ("/person-json/private-note", test_private_note);

  return g_test_run ();
}
