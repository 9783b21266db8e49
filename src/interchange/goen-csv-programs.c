/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

#include "goen-csv-columns.h"
#include "goen-csv-goen-columns.h"
#include "goen-text.h"

/* A program with its names folded. */
typedef struct {
  const GoenCsvProgram *program;
  GPtrArray            *signature;   /* (owned) */
  GHashTable           *targets;     /* (owned): folded name → text of the target */
} Program;

/* Google numbers what there may be several of: "Phone 2 - Value". Groups of the note are kept apart by an offset. */
static const struct {
  const char *base;
  const char *part;
  const char *target;
  guint       offset;
} numbered[] = {
  { "email", "value", "mail", 0 }, { "email", "label", "mail-label", 0 }, { "email", "type", "mail-label", 0 },
  { "phone", "value", "phone", 0 }, { "phone", "label", "phone-label", 0 }, { "phone", "type", "phone-label", 0 },
  { "address", "formatted", "address", 0 }, { "address", "street", "street", 0 }, { "address", "city", "locality", 0 },
  { "address", "pobox", "street", 0 }, { "address", "region", "region", 0 }, { "address", "postalcode", "postal", 0 },
  { "address", "country", "country", 0 }, { "address", "extendedaddress", "building", 0 },
  { "address", "label", "address-label", 0 }, { "address", "type", "address-label", 0 },
  { "website", "value", "link", 0 }, { "website", "label", "link-label", 0 }, { "website", "type", "link-label", 0 },
  { "event", "value", "date", 0 }, { "event", "label", "date-label", 0 }, { "event", "type", "date-label", 0 },
  { "im", "value", "account", 0 }, { "im", "service", "account-label", 0 }, { "im", "type", "ignore", 0 },
  { "im", "label", "account-label", 0 },
  { "organization", "name", "company", 0 }, { "organization", "yominame", "company-yomi", 0 },
  { "organization", "title", "title", 0 }, { "organization", "department", "department", 0 },
  { "organization", "type", "ignore", 0 }, { "organization", "symbol", "note-with-name", 0 },
  { "organization", "location", "note-with-name", 0 }, { "organization", "jobdescription", "note-with-name", 0 },
  { "relation", "value", "note-with-name", 100 }, { "relation", "label", "note-with-name/label", 100 },
  { "relation", "type", "note-with-name/label", 100 },
  { "customfield", "value", "note-with-name", 200 }, { "customfield", "label", "note-with-name/label", 200 },
  { "customfield", "type", "note-with-name/label", 200 },
  { "calendarlink", "value", "note-with-name", 300 }, { "calendarlink", "label", "note-with-name/label", 300 },
  { "calendarlink", "type", "note-with-name/label", 300 },
  { "externalid", "value", "ignore", 0 }, { "externalid", "label", "ignore", 0 }, { "externalid", "type", "ignore", 0 },
  { "jot", "value", "note-with-name", 400 }, { "jot", "type", "note-with-name/label", 400 },
};

/* Columns that nobody has but Goen; so many of them show a file to be its own. */
static const GoenCsvField goen_fields[] = {
  GOEN_CSV_YOMI_GUESSED, GOEN_CSV_COMPANY_YOMI, GOEN_CSV_POST_FROM, GOEN_CSV_POST_TO, GOEN_CSV_INTRODUCED_BY_UUID,
};
#define ENOUGH_GOEN_FIELDS 3

static void
program_free (gpointer data)
{
  Program *self = data;

  g_ptr_array_unref (self->signature);
  g_hash_table_unref (self->targets);
  g_free (self);
}

static gpointer
fold_programs (gpointer data)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (program_free);
  guint n_programs;
  const GoenCsvProgram *programs = goen_csv_columns_get_programs (&n_programs);

  for (guint i = 0; i < n_programs; i++)
    {
      Program *program = g_new0 (Program, 1);

      program->program = &programs[i];
      program->signature = g_ptr_array_new_with_free_func (g_free);
      program->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (programs[i].signature) && programs[i].signature[j] != NULL; j++)
        g_ptr_array_add (program->signature, goen_text_fold (programs[i].signature[j]));
      for (const GoenCsvColumn *column = programs[i].columns; column->name != NULL; column++)
        g_hash_table_insert (program->targets, goen_text_fold (column->name), (gpointer) column->target);
      g_ptr_array_add (folded, program);
    }

  return folded;
}

static const GPtrArray *
get_programs (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, fold_programs, NULL);
}

static gpointer
fold_goen_columns (gpointer data)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_columns;
  const GoenCsvGoenColumn *columns = goen_csv_goen_get_columns (&n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_hash_table_insert (targets, goen_text_fold (columns[i].english), (gpointer) &columns[i].target);
      g_hash_table_insert (targets, goen_text_fold (columns[i].japanese), (gpointer) &columns[i].target);
    }

  return targets;
}

static GHashTable *
get_goen_columns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, fold_goen_columns, NULL);
}

static gboolean
is_goen (GHashTable *names)
{
  GHashTable *columns = get_goen_columns ();
  guint n_found = 0;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const GoenCsvTarget *target = g_hash_table_lookup (columns, name);

      for (guint i = 0; target != NULL && i < G_N_ELEMENTS (goen_fields); i++)
        n_found += target->field == goen_fields[i] ? 1 : 0;
    }

  return n_found >= ENOUGH_GOEN_FIELDS;
}

static const Program *
find_program (const GPtrArray *folded)
{
  const GPtrArray *programs = get_programs ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < folded->len; i++)
    g_hash_table_add (names, folded->pdata[i]);

  for (guint i = 0; i < programs->len; i++)
    {
      const Program *program = programs->pdata[i];
      gboolean has_all = TRUE;

      for (guint j = 0; has_all && j < program->signature->len; j++)
        has_all = g_hash_table_contains (names, program->signature->pdata[j]);
      if (has_all)
        return program;
    }

  return NULL;
}

static GoenCsvTarget *
get_numbered_target (const char *folded)
{
  gsize base_length = strcspn (folded, "0123456789");
  gsize n_digits = strspn (folded + base_length, "0123456789");
  const char *part = folded + base_length + n_digits;
  guint64 number;

  if (n_digits == 0 || n_digits > 2)
    return NULL;

  number = g_ascii_strtoull (folded + base_length, NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      GoenCsvTarget *target;

      if (strlen (numbered[i].base) != base_length || strncmp (numbered[i].base, folded, base_length) != 0 ||
          !g_str_equal (numbered[i].part, part))
        continue;
      target = goen_csv_target_parse (numbered[i].target);
      if (target->field != GOEN_CSV_IGNORE && (target->field != GOEN_CSV_NOTE_WITH_NAME || numbered[i].offset > 0))
        target->group = number + numbered[i].offset;
      return target;
    }

  return NULL;
}

/*< private >
 * goen_csv_program_find:
 * @folded: the names of the columns, folded
 *
 * Finds out whose export a table is.
 *
 * The order of the columns does not matter, nor what other columns there are.
 *
 * Returns: (nullable): the name of a program
 */
const char *
goen_csv_program_find (const GPtrArray *folded)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const Program *program;

  for (guint i = 0; i < folded->len; i++)
    g_hash_table_add (names, folded->pdata[i]);
  if (is_goen (names))
    return GOEN_CSV_GOEN;

  program = find_program (folded);

  return program != NULL ? program->program->program : NULL;
}

/* Whether the program writes dates as 11/21/2026. */
gboolean
goen_csv_program_is_month_first (const GPtrArray *folded)
{
  const Program *program = find_program (folded);

  return program != NULL && program->program->month_first;
}

/*< private >
 * goen_csv_program_add_targets:
 * @folded: the names of the columns, folded
 * @mapping: (element-type GoenCsvTarget): as many targets, %NULL so far
 *
 * Fills in what the columns of a known program say.
 *
 * What the program is not known to write stays %NULL.
 */
void
goen_csv_program_add_targets (const GPtrArray *folded,
                              GPtrArray       *mapping)
{
  const char *name = goen_csv_program_find (folded);
  gboolean is_goen_file = g_strcmp0 (name, GOEN_CSV_GOEN) == 0;
  const Program *program = is_goen_file ? NULL : find_program (folded);

  for (guint i = 0; name != NULL && i < folded->len; i++)
    {
      const char *target = program != NULL ? g_hash_table_lookup (program->targets, folded->pdata[i]) : NULL;

      if (is_goen_file)
        mapping->pdata[i] = goen_csv_target_copy (g_hash_table_lookup (get_goen_columns (), folded->pdata[i]));
      else if (target != NULL)
        mapping->pdata[i] = goen_csv_target_parse (target);
      else if (g_str_equal (name, "Google"))
        mapping->pdata[i] = get_numbered_target (folded->pdata[i]);
      else if (program->program->others_are_tags && *(const char *) folded->pdata[i] != '\0')
        mapping->pdata[i] = goen_csv_target_new (GOEN_CSV_TAG_MARK, NULL, 0);
    }
}
