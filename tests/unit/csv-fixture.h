/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "goen-csv.h"
#include "goen-error.h"

/* What a reading gave. */
typedef struct {
  GPtrArray *people;    /* (owned): GoenPersonRecord */
  GArray    *lines;     /* (owned): where each of them begins */
  GPtrArray *reasons;   /* (owned): of the rejected */
  GArray    *bad_lines; /* (owned): of the rejected */
} Result;

static inline void
result_clear (Result *result)
{
  g_clear_pointer (&result->people, g_ptr_array_unref);
  g_clear_pointer (&result->lines, g_array_unref);
  g_clear_pointer (&result->reasons, g_ptr_array_unref);
  g_clear_pointer (&result->bad_lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static inline gboolean
collect_cb (GoenPersonRecord *record,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  Result *result = user_data;

  g_assert_true ((record == NULL) == (reason != NULL));
  if (record != NULL)
    {
      g_ptr_array_add (result->people, record);
      g_array_append_val (result->lines, line);
    }
  else
    {
      g_ptr_array_add (result->reasons, g_strdup (reason));
      g_array_append_val (result->bad_lines, line);
    }

  return TRUE;
}

static inline GoenCsvTable *
table_new (const char *data,
           gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  GoenCsvTable *table = goen_csv_table_new (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);

  return table;
}

static inline void
read_table (GoenCsvTable    *table,
            const GPtrArray *mapping,
            Result          *result)
{
  g_autoptr (GPtrArray) guess = mapping == NULL ? goen_csv_table_guess_mapping (table) : NULL;
  g_autoptr (GError) error = NULL;

  result->people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  result->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  result->reasons = g_ptr_array_new_with_free_func (g_free);
  result->bad_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_assert_true (goen_csv_table_read (table, mapping != NULL ? mapping : guess, collect_cb, result, NULL, &error));
  g_assert_no_error (error);
}

static inline void
read_text (const char *text,
           Result     *result)
{
  g_autoptr (GoenCsvTable) table = table_new (text, strlen (text));

  read_table (table, NULL, result);
}

static inline void
describe_text (GString    *out,
               const char *name,
               const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s: %s\n", name, text);
}

static inline void
describe_words (GString         *out,
                const char      *name,
                const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    describe_text (out, name, words->pdata[i]);
}

/* "phone/cell: 090-0000-0000 (private)" */
static inline void
describe_points (GString         *out,
                 const char      *name,
                 const GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];

      g_string_append (out, name);
      if (point->type != NULL)
        g_string_append_printf (out, "/%s", point->type);
      g_string_append_printf (out, ": %s", point->value);
      if (point->label != NULL)
        g_string_append_printf (out, " (%s)", point->label);
      g_string_append_c (out, '\n');
    }
}

static inline void
describe_posts (GString         *out,
                const GPtrArray *posts)
{
  for (guint i = 0; i < posts->len; i++)
    {
      const GoenAffiliation *post = posts->pdata[i];

      g_string_append_printf (out, "post: %s|%s|%s|%s", post->company ?: "", post->company_yomi ?: "",
                              post->department ?: "", post->title ?: "");
      if (post->from != NULL || post->to != NULL)
        g_string_append_printf (out, "|%s..%s", post->from ?: "", post->to ?: "");
      g_string_append_c (out, '\n');
    }
}

/* "address/work: 100-0001|東京都|千代田区|丸の内1-2-3|サンプルビル|" and the raw text on a line of its own. */
static inline void
describe_addresses (GString         *out,
                    const GPtrArray *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    {
      const GoenAddress *address = addresses->pdata[i];

      g_string_append_printf (out, "address%s%s: %s|%s|%s|%s|%s|%s\n", address->type != NULL ? "/" : "",
                              address->type ?: "", address->postal ?: "", address->region ?: "",
                              address->locality ?: "", address->street ?: "", address->building ?: "",
                              address->country ?: "");
      describe_text (out, "raw", address->raw);
    }
}

/* A person as lines of text, in a fixed order. */
static inline char *
describe (const GoenPersonRecord *record)
{
  GString *out = g_string_new (NULL);

  describe_text (out, "uuid", record->uuid);
  describe_text (out, "uid", record->uid);
  describe_text (out, "family", record->family);
  describe_text (out, "given", record->given);
  describe_text (out, "middle", record->middle);
  describe_text (out, "prefix", record->prefix);
  describe_text (out, "suffix", record->suffix);
  describe_text (out, "formatted", record->formatted);
  describe_text (out, "family yomi", record->family_yomi);
  describe_text (out, "given yomi", record->given_yomi);
  describe_text (out, "guessed", record->yomi_guessed ? "yes" : NULL);
  describe_text (out, "nickname", record->nickname);
  describe_text (out, "honorific", record->honorific);
  describe_posts (out, record->affiliations);
  describe_points (out, "phone", record->phones);
  describe_points (out, "mail", record->emails);
  describe_addresses (out, record->addresses);
  describe_points (out, "link", record->links);
  describe_points (out, "account", record->accounts);
  describe_text (out, "birthday", record->birthday);
  describe_points (out, "date", record->dates);
  describe_words (out, "tag", record->tags);
  describe_words (out, "interest", record->interests);
  describe_words (out, "offer", record->offers);
  describe_words (out, "need", record->needs);
  describe_text (out, "note", record->note);
  describe_text (out, "private", record->private_note);
  describe_text (out, "met on", record->met_on);
  describe_text (out, "met at", record->met_at);
  describe_text (out, "met how", record->met_how);
  describe_text (out, "introduced by", record->introduced_by);
  g_assert_cmpuint (record->extra->len, ==, 0);
  g_assert_cmpuint (record->images->len, ==, 0);

  return g_string_free_and_steal (out);
}

/* Reads a table that holds one person and nothing that is rejected. */
static inline void
assert_person (const char *text,
               const char *expected)
{
  g_auto (Result) result = { 0 };
  g_autofree char *found = NULL;

  read_text (text, &result);
  if (result.reasons->len > 0)
    g_test_message ("%s", (const char *) result.reasons->pdata[0]);
  g_assert_cmpuint (result.reasons->len, ==, 0);
  g_assert_cmpuint (result.people->len, ==, 1);
  found = describe (result.people->pdata[0]);
  g_assert_cmpstr (found, ==, expected);
}
