/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-text.h"

/* What Windows puts before text in UTF-8. */
#define BYTE_ORDER_MARK "\357\273\277"

/**
 * goen_csv_mapping_copy:
 * @mapping: (nullable): a mapping
 *
 * Copies a mapping.
 *
 * Returns: (transfer full) (nullable): a copy
 */
GPtrArray *
goen_csv_mapping_copy (const GPtrArray *mapping)
{
  GPtrArray *copy;

  if (mapping == NULL)
    return NULL;

  copy = g_ptr_array_new_full (mapping->len, (GDestroyNotify) goen_csv_target_free);
  for (guint i = 0; i < mapping->len; i++)
    g_ptr_array_add (copy, goen_csv_target_copy (mapping->pdata[i]));

  return copy;
}

/* The column of that name, or -1; @n_found tells how many there are. */
static int
find_column (const GoenCsvTable *table,
             const char         *name,
             gboolean            fold,
             guint              *n_found)
{
  guint n_columns = goen_csv_table_get_n_columns (table);
  g_autofree char *folded = fold ? goen_text_fold (name) : NULL;
  int found = -1;

  *n_found = 0;
  for (guint i = 0; i < n_columns; i++)
    {
      const char *other = goen_csv_table_get_column_name (table, i);
      g_autofree char *other_folded = fold ? goen_text_fold (other) : NULL;

      if (fold ? *folded == '\0' || !g_str_equal (folded, other_folded) : !g_str_equal (name, other))
        continue;
      if (found < 0)
        found = i;
      *n_found += 1;
    }

  return found;
}

/* Whether the name leads back to its column, and to no other. */
static gboolean
is_good_name (const GoenCsvTable *table,
              const char         *name)
{
  guint n_found;

  if (*name == '\0' || *name == '#' || strpbrk (name, "\r\n") != NULL || g_str_has_prefix (name, BYTE_ORDER_MARK) ||
      g_ascii_isspace (*name) || g_ascii_isspace (name[strlen (name) - 1]))
    return FALSE;

  find_column (table, name, FALSE, &n_found);

  return n_found == 1;
}

/**
 * goen_csv_mapping_to_text:
 * @mapping: a mapping
 * @table: the table it is for
 *
 * Writes a mapping as text, which people may change.
 *
 * There is a line "column = field" for each column. "#7" is the seventh column,
 * where its name is missing, is there twice or does not fit in a line.
 *
 * Returns: (transfer full): the text
 */
char *
goen_csv_mapping_to_text (const GPtrArray    *mapping,
                          const GoenCsvTable *table)
{
  GString *text = g_string_new (NULL);
  guint n_columns = MIN (mapping->len, goen_csv_table_get_n_columns (table));

  for (guint i = 0; i < n_columns; i++)
    {
      const char *name = goen_csv_table_get_column_name (table, i);

      if (is_good_name (table, name))
        g_string_append (text, name);
      else
        g_string_append_printf (text, "#%u", i + 1);
      g_string_append (text, " = ");
      goen_csv_target_append (mapping->pdata[i], text);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

/* Where the column and its field are divided: a column may have the sign in its name, a field never has. */
static char *
find_division (char *line)
{
  char *division = g_strrstr (line, " = ");

  if (division != NULL)
    return division + 1;

  return strrchr (line, '=');
}

static int
find_named_column (const GoenCsvTable *table,
                   const char         *name,
                   guint               number,
                   GError            **error)
{
  guint n_columns = goen_csv_table_get_n_columns (table);
  guint64 position;
  guint n_found;
  int column;

  if (*name == '#' && g_ascii_string_to_unsigned (name + 1, 10, 1, G_MAXINT, &position, NULL))
    {
      if (position <= n_columns)
        return position - 1;
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   g_dngettext (GETTEXT_PACKAGE,
                                "Line %u of the mapping: there is no column %s; the file has only %u column.",
                                "Line %u of the mapping: there is no column %s; the file has only %u columns.",
                                n_columns),
                   number, name, n_columns);
      return -1;
    }

  column = find_column (table, name, FALSE, &n_found);
  if (n_found == 0)
    column = find_column (table, name, TRUE, &n_found);
  if (n_found == 1)
    return column;

  if (n_found == 0)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("Line %u of the mapping: the file has no column “%s”."), number, name);
  else
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 /* Translators: #1 and #2 are typed as they stand, and mean the first and the second column. */
                 _("Line %u of the mapping: the file has more than one column “%s”. Count the columns instead: #1, #2 and so on."),
                 number, name);

  return -1;
}

static gboolean
read_line (GPtrArray          *mapping,
           const GoenCsvTable *table,
           char               *line,
           guint               number,
           GError            **error)
{
  g_autoptr (GoenCsvTarget) target = NULL;
  char *division = find_division (line);
  int column;

  if (division == NULL)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   /* Translators: “column = field” is how a line looks; the words stand for a name of a column and
                    * one of the fixed English words such as family. */
                   _("Line %u of the mapping: there is no “=” in it. Write “column = field”."), number);
      return FALSE;
    }
  *division = '\0';
  target = goen_csv_target_parse (division + 1);
  if (target == NULL)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   /* Translators: family, phone/cell, note-with-name and ignore are typed as they stand. */
                   _("Line %u of the mapping: there is no field “%s”. Fields are family, phone/cell, note-with-name, ignore and so on."),
                   number, g_strstrip (division + 1));
      return FALSE;
    }

  column = find_named_column (table, g_strstrip (line), number, error);
  if (column < 0)
    return FALSE;
  if (mapping->pdata[column] != NULL)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("Line %u of the mapping: the column “%s” was named before."), number, line);
      return FALSE;
    }
  mapping->pdata[column] = g_steal_pointer (&target);

  return TRUE;
}

/**
 * goen_csv_mapping_from_text:
 * @text: lines "column = field"
 * @table: the table it is for
 * @error: says what is wrong, in which line
 *
 * Reads a mapping from text as goen_csv_mapping_to_text() writes it.
 *
 * The last equals sign with spaces around it divides a line; empty lines are
 * left out. A column that is not named is not imported. Names of columns need not
 * agree in width, case and spaces.
 *
 * Returns: (transfer full) (nullable): the mapping, %NULL with %GOEN_ERROR_INVALID
 */
GPtrArray *
goen_csv_mapping_from_text (const char         *text,
                            const GoenCsvTable *table,
                            GError            **error)
{
  guint n_columns = goen_csv_table_get_n_columns (table);
  g_autoptr (GPtrArray) mapping = g_ptr_array_new_full (n_columns, (GDestroyNotify) goen_csv_target_free);
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("The mapping is no UTF-8 text. Save it as UTF-8."));
      return NULL;
    }
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    text += strlen (BYTE_ORDER_MARK);

  g_ptr_array_set_size (mapping, n_columns);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !read_line (mapping, table, lines[i], i + 1, error))
      return NULL;

  for (guint i = 0; i < n_columns; i++)
    if (mapping->pdata[i] == NULL)
      mapping->pdata[i] = goen_csv_target_new (GOEN_CSV_IGNORE, NULL, 0);

  return g_steal_pointer (&mapping);
}
