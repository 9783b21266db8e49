/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>

#include <stdio.h>
#include <string.h>

#include "goen-sample.h"
#include "goen-text.h"

static void
test_leading (void)
{
  g_autoptr (GoenPersonRecord) first = goen_sample_person (0, 21);
  g_autoptr (GoenPersonRecord) other = goen_sample_person (0, 22);

  g_assert_cmpstr (first->family, ==, "髙橋");
  g_assert_cmpstr (first->given_yomi, ==, "みさき");
  g_assert_cmpstr (first->met_on, ==, "2026-09-11");
  g_assert_cmpstr (first->introduced_by, ==, "中島 誠");
  g_assert_cmpstr (first->uuid, !=, other->uuid);
}

/* Written down from the first run: pictures and figures measured on this network stay comparable as long as this holds. */
static void
test_same_everywhere (void)
{
  g_autoptr (GoenPersonRecord) person = goen_sample_person (1000, 1);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_assert_cmpstr (person->family, ==, "青木");
  g_assert_cmpstr (person->given, ==, "文彦");

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GoenPersonRecord) record = goen_sample_person (i, 1);
      const char *fields[] = {
        record->uuid, record->family, record->given, record->family_yomi, record->birthday, record->note, record->met_on, record->met_at, record->met_how,
        record->introduced_by_uuid, goen_person_record_get_main_affiliation (record)->company, goen_person_record_get_main_affiliation (record)->title,
        ((GoenContactPoint *) record->emails->pdata[0])->value,
      };

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        g_checksum_update (checksum, (const guchar *) (fields[j] ?: "-"), -1);
    }

  g_assert_cmpstr (g_checksum_get_string (checksum), ==, "60e58ff5b110160c3b28f43a5f07857aad05faf36ef0e8f3b3ea5c8ba517a32c");
}

static void
assert_date (const char *date,
             gboolean    may_be_partial)
{
  int year, month, day;

  if (date == NULL)
    return;
  if (may_be_partial && sscanf (date, "--%d-%d", &month, &day) == 2)
    year = 2024;
  else if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    day = 1;
  g_assert_true (g_date_valid_dmy (day, month, year));
}

static void
assert_phones (const GoenPersonRecord *person)
{
  for (guint i = 0; i < person->phones->len; i++)
    {
      const GoenContactPoint *phone = person->phones->pdata[i];
      g_autofree char *digits = goen_text_fold_digits (phone->value);

      g_assert_cmpuint (strlen (digits), ==, g_str_equal (phone->type, "cell") ? 11 : 10);
      g_assert_nonnull (strstr (phone->value, "-000"));
    }
}

static void
assert_mails (const GoenPersonRecord *person)
{
  for (guint i = 0; i < person->emails->len; i++)
    {
      const char *mail = ((GoenContactPoint *) person->emails->pdata[i])->value;

      g_assert_true (g_str_is_ascii (mail));
      g_assert_true (g_str_has_suffix (mail, "example.jp") || g_str_has_suffix (mail, "example.com"));
    }
}

static void
test_plausible (void)
{
  g_autoptr (GPtrArray) people = goen_sample_people (3000, 5);
  g_autoptr (GHashTable) by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_without_yomi = 0, n_latin = 0, n_history = 0, n_introduced = 0;

  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *person = people->pdata[i];

      g_assert_true (g_hash_table_insert (by_uuid, person->uuid, person));
    }

  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *person = people->pdata[i];
      g_autoptr (GoenPersonRecord) tidy = goen_person_record_copy (person);
      g_autofree char *yomi = goen_person_record_dup_yomi (person);

      goen_person_record_normalize (tidy);
      g_assert_true (goen_person_record_equal (tidy, person));
      g_assert_true (g_uuid_string_is_valid (person->uuid));
      g_assert_cmpint (person->uuid[14], ==, '4');
      g_assert_nonnull (strchr ("89ab", person->uuid[19]));
      g_assert_true (*yomi == '\0' || goen_kana_is_reading (yomi));
      g_assert_true (g_str_has_prefix (person->met_on, "202"));
      g_assert_cmpstr (person->met_on, >=, "2023-01-01");
      g_assert_cmpstr (person->met_on, <=, "2026-10-31");
      assert_date (person->met_on, FALSE);
      assert_date (person->birthday, TRUE);
      assert_phones (person);
      assert_mails (person);

      g_hash_table_add (notes, person->note);
      n_without_yomi += *yomi == '\0';
      n_latin += goen_text_is_latin (person->family);
      n_history += person->affiliations->len > 1;
      if (person->introduced_by_uuid != NULL)
        {
          GoenPersonRecord *introducer = g_hash_table_lookup (by_uuid, person->introduced_by_uuid);
          g_autofree char *name = NULL;

          g_assert_nonnull (introducer);
          name = goen_person_record_dup_name (introducer);
          g_assert_cmpstr (person->introduced_by, ==, name);
          g_assert_cmpstr (introducer->met_on, <, person->met_on);
          n_introduced++;
        }
    }

  /* Something of everything, and not the same all over. */
  g_assert_cmpuint (n_without_yomi, >, 50);
  g_assert_cmpuint (n_latin, >, 20);
  g_assert_cmpuint (n_history, >, 300);
  g_assert_cmpuint (n_introduced, >, 300);
  g_assert_cmpuint (g_hash_table_size (notes), >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/leading", test_leading);
  g_test_add_func ("/sample/same-everywhere", test_same_everywhere);
  g_test_add_func ("/sample/plausible", test_plausible);

  return g_test_run ();
}
