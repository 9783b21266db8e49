/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-cell.h"

#include <string.h>

/* Three colons alone part two values; where a value has three or more in a row, they get one more. */
#define N_COLONS 3

/* Between type and label. */
#define BETWEEN ": "

static const struct {
  const char *type;
  const char *english;
  const char *japanese;
} type_words[] = {
  { "work", "work", "仕事" },
  { "home", "home", "自宅" },
  { "cell", "mobile", "携帯電話" },
  { "fax", "fax", "FAX" },
  { "main", "main", "代表" },
  { "pager", "pager", "ポケットベル" },
  { "blog", "blog", "ブログ" },
  { "anniversary", "anniversary", "記念日" },
  { "other", "other", "その他" },
};

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
append_value (GString    *cell,
              const char *value)
{
  for (const char *p = value; *p != '\0';)
    {
      gsize n_colons = strspn (p, ":");
      gsize length = n_colons > 0 ? n_colons : strcspn (p, ":");

      g_string_append_len (cell, p, length);
      if (n_colons >= N_COLONS)
        g_string_append_c (cell, ':');
      p += length;
    }
}

static void
end_value (GStrvBuilder *values,
           GString      *value,
           gboolean      is_last)
{
  if (!is_last && value->len > 0 && value->str[value->len - 1] == ' ')
    g_string_truncate (value, value->len - 1);
  g_strv_builder_add (values, value->str);
  g_string_truncate (value, 0);
}

static char *
dup_type (GoenCsvField  field,
          const char   *word)
{
  /* There are more services than anybody can list. */
  if (field == GOEN_CSV_ACCOUNT_LABEL)
    return is_set (word) && strpbrk (word, " \t\r\n:") == NULL ? g_utf8_strdown (word, -1) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    if (g_ascii_strcasecmp (word, type_words[i].type) == 0 ||
        g_ascii_strcasecmp (word, type_words[i].english) == 0 ||
        g_ascii_strcasecmp (word, type_words[i].japanese) == 0)
      return g_strdup (type_words[i].type);

  return NULL;
}

static const char *
get_word (GoenCsvField  field,
          const char   *type,
          gboolean      japanese)
{
  for (guint i = 0; field != GOEN_CSV_ACCOUNT_LABEL && i < G_N_ELEMENTS (type_words); i++)
    if (g_str_equal (type_words[i].type, type))
      return japanese ? type_words[i].japanese : type_words[i].english;

  return type;
}

/*< private >
 * goen_csv_cell_join:
 * @values: (array length=n_values): the values, in order
 *
 * Puts several values into one cell, as Google's layout does.
 *
 * goen_csv_cell_split() gives the same values back, whatever is in them.
 *
 * Returns: (transfer full): the text of the cell, "" when all values are empty
 */
char *
goen_csv_cell_join (const char * const *values,
                    guint               n_values)
{
  GString *cell = g_string_new (NULL);
  gboolean has_value = FALSE;

  for (guint i = 0; i < n_values; i++)
    {
      if (i > 0)
        g_string_append (cell, " ::: ");
      if (!is_set (values[i]))
        continue;
      append_value (cell, values[i]);
      has_value = TRUE;
    }

  if (!has_value)
    g_string_truncate (cell, 0);

  return g_string_free_and_steal (cell);
}

/*< private >
 * goen_csv_cell_split:
 * @cell: the text of a cell
 *
 * Takes apart what goen_csv_cell_join() has put together.
 *
 * Returns: (transfer full): the values, at least one; "" where there is none
 */
char **
goen_csv_cell_split (const char *cell)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GString) value = g_string_new (NULL);
  const char *p = cell;

  while (*p != '\0')
    {
      gsize n_colons = strspn (p, ":");
      gsize length = n_colons > 0 ? n_colons : strcspn (p, ":");

      if (n_colons == N_COLONS)
        {
          end_value (values, value, FALSE);
          p += p[length] == ' ' ? length + 1 : length;
          continue;
        }
      g_string_append_len (value, p, n_colons > N_COLONS ? length - 1 : length);
      p += length;
    }
  end_value (values, value, TRUE);

  return g_strv_builder_end (values);
}

/*< private >
 * goen_csv_cell_is_formula:
 * @cell: the text of a cell
 *
 * Tells whether a spreadsheet might calculate with a cell instead of showing it (OWASP, "CSV Injection").
 *
 * What begins with apostrophes and then a formula counts, too, so that the
 * reader knows which apostrophe is a guard.
 *
 * Returns: %TRUE when the cell is to be written with an apostrophe before it
 */
gboolean
goen_csv_cell_is_formula (const char *cell)
{
  const char *first = cell + strspn (cell, "'");

  return *first != '\0' && strchr ("=+-@\t\r", *first) != NULL;
}

const char *
goen_csv_cell_skip_guard (const char *cell)
{
  return *cell == '\'' && goen_csv_cell_is_formula (cell) ? cell + 1 : cell;
}

/* RFC 4180 section 2. Other separators are quoted, too, so that nobody who guesses takes them for one. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, "\",;\t\r\n") != NULL || g_ascii_isspace (text[0]) ||
         (length > 0 && g_ascii_isspace (text[length - 1]));
}

/*< private >
 * goen_csv_cell_quote:
 * @text: what a cell says
 *
 * Writes a cell as it stands in a file: in quotation marks where it needs them, and with an apostrophe before what a
 * spreadsheet would take for a formula.
 *
 * None of the characters that matter to CSV is the second byte of a character of CP932.
 *
 * Returns: (transfer full): the cell, without a separator
 */
char *
goen_csv_cell_quote (const char *text)
{
  GString *cell = g_string_new (NULL);
  gboolean quote = needs_quotes (text);

  if (quote)
    g_string_append_c (cell, '"');
  if (goen_csv_cell_is_formula (text))
    g_string_append_c (cell, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (cell, '"');
      g_string_append_c (cell, *p);
    }
  if (quote)
    g_string_append_c (cell, '"');

  return g_string_free_and_steal (cell);
}

/*< private >
 * goen_csv_label_write:
 * @field: the field of the label, %GOEN_CSV_PHONE_LABEL and the like
 * @type: (nullable): the type as a record has it
 * @label: (nullable): the user's own words
 * @japanese: in which language the type is named
 *
 * Says in one cell what a value is for.
 *
 * A label that would be read as a type has a colon before it.
 *
 * Returns: (transfer full): the text of the cell, "" when nothing is known
 */
char *
goen_csv_label_write (GoenCsvField  field,
                      const char   *type,
                      const char   *label,
                      gboolean      japanese)
{
  g_autofree char *read_type = NULL;
  g_autofree char *read_label = NULL;

  if (is_set (type))
    return g_strconcat (get_word (field, type, japanese), is_set (label) ? BETWEEN : NULL, label, NULL);
  if (!is_set (label))
    return g_strdup ("");

  goen_csv_label_read (field, label, &read_type, &read_label);
  if (read_type == NULL && g_strcmp0 (read_label, label) == 0)
    return g_strdup (label);

  return g_strconcat (BETWEEN, label, NULL);
}

/*< private >
 * goen_csv_label_read:
 * @field: the field of the label
 * @cell: the text of the cell
 * @type: (out) (transfer full) (nullable): the type as a record has it
 * @label: (out) (transfer full) (nullable): the user's own words
 *
 * Reads what goen_csv_label_write() has written, in either language.
 */
void
goen_csv_label_read (GoenCsvField  field,
                     const char   *cell,
                     char        **type,
                     char        **label)
{
  const char *between = strstr (cell, BETWEEN);
  g_autofree char *word = between != NULL ? g_strndup (cell, between - cell) : g_strdup (cell);

  *label = NULL;
  *type = dup_type (field, word);
  if (*type != NULL && between == NULL)
    return;

  if (*type != NULL || between == cell)
    cell = between + strlen (BETWEEN);
  *label = is_set (cell) ? g_strdup (cell) : NULL;
}
