/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

static void
finish_birthday (GoenCsvPerson *self)
{
  static const char separators[] = { '-', '-', '\0' };
  g_autoptr (GString) text = NULL;
  char *date;

  if (self->birth[0] == NULL && self->birth[1] == NULL && self->birth[2] == NULL)
    return;

  date = goen_csv_date_join (self->birth[0], self->birth[1], self->birth[2]);
  if (date != NULL && self->record->birthday == NULL)
    {
      self->record->birthday = date;
      return;
    }

  g_free (date);
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->birth); i++)
    {
      g_string_append (text, self->birth[i] != NULL ? self->birth[i] : "?");
      if (separators[i] != '\0')
        g_string_append_c (text, separators[i]);
    }
  if (strpbrk (text->str, "123456789") != NULL)
    goen_csv_person_add_note (self, self->birth_column, text->str);
}

static void
finish_note (GoenCsvPerson *self)
{
  if (self->named->len > 0)
    goen_csv_person_add_line (self->note, NULL, self->named->str);
  if (self->note->len > 0)
    self->record->note = g_strdup (self->note->str);
}

static void
clear_row (GoenCsvPerson *self)
{
  g_clear_pointer (&self->record, goen_person_record_free);
  g_clear_pointer (&self->whole_name, g_free);
  g_clear_pointer (&self->file_as, g_free);
  g_clear_pointer (&self->whole_yomi, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->birth); i++)
    g_clear_pointer (&self->birth[i], g_free);
  g_string_truncate (self->note, 0);
  g_string_truncate (self->named, 0);
}

/*< private >
 * goen_csv_person_new:
 * @header: a table; it must outlive the reader
 * @mapping: (element-type GoenCsvTarget): what its columns say; it must outlive the reader
 *
 * Creates what turns the rows of a table into records.
 *
 * Returns: (transfer full): a reader of rows
 */
GoenCsvPerson *
goen_csv_person_new (const GoenCsvHeader *header,
                     const GPtrArray     *mapping)
{
  GoenCsvPerson *self = g_new0 (GoenCsvPerson, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (GoenCsvPlanned));
  self->slots = g_ptr_array_new_with_free_func (goen_csv_slot_free);
  self->note = g_string_new (NULL);
  self->named = g_string_new (NULL);
  self->is_known = header->program != NULL;
  self->is_exact = g_strcmp0 (header->program, GOEN_CSV_GOEN) == 0;
  self->tags_may_have_commas = g_strcmp0 (header->program, "Google") == 0;
  self->month_first = self->is_known && goen_csv_program_is_month_first (header->folded);
  goen_csv_person_plan (self, header, mapping);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const GoenCsvPlanned *column = &g_array_index (self->columns, GoenCsvPlanned, i);

      if (column->field == GOEN_CSV_BIRTH_DAY || (column->field == GOEN_CSV_BIRTH_YEAR && self->birth_column == NULL))
        self->birth_column = column->name;
    }

  return self;
}

void
goen_csv_person_free (GoenCsvPerson *self)
{
  if (self == NULL)
    return;

  clear_row (self);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->slots);
  g_string_free (self->note, TRUE);
  g_string_free (self->named, TRUE);
  g_free (self);
}

/* Begins a row; goen_csv_person_end() ends it. */
void
goen_csv_person_begin (GoenCsvPerson *self)
{
  clear_row (self);
  self->record = goen_person_record_new ();
}

/*< private >
 * goen_csv_person_add:
 * @column: the number of the column, from 0
 * @text: what stands in the cell, without spaces around it; not ""
 *
 * Takes a cell of the row. A cell beyond the header goes to the note.
 */
void
goen_csv_person_add (GoenCsvPerson *self,
                     guint          column,
                     const char    *text)
{
  const GoenCsvPlanned *planned;

  if (column >= self->columns->len)
    {
      goen_csv_person_add_note (self, NULL, text);
      return;
    }

  planned = &g_array_index (self->columns, GoenCsvPlanned, column);
  if (planned->slot != NULL)
    goen_csv_person_add_value (self, planned, text);
  else
    goen_csv_person_add_field (self, planned, text);
}

/*< private >
 * goen_csv_person_end:
 *
 * Settles what all the cells of the row say together.
 *
 * Returns: (transfer full): the record, which may be empty
 */
GoenPersonRecord *
goen_csv_person_end (GoenCsvPerson *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      GoenCsvSlot *slot = self->slots->pdata[i];

      if (slot->items->len > 0)
        goen_csv_person_finish_slot (self, slot);
    }
  goen_csv_person_finish_names (self);
  finish_birthday (self);
  finish_note (self);
  goen_person_record_normalize (self->record);

  return g_steal_pointer (&self->record);
}

/* Adds a line to a note, with the name of its column where that is not %NULL or empty. */
void
goen_csv_person_add_line (GString    *text,
                          const char *name,
                          const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (name != NULL && *name != '\0')
    g_string_append_printf (text, "%s: ", name);
  g_string_append (text, line);
}

/* Keeps text that has no field: a line of the note, with the name of its column. */
void
goen_csv_person_add_note (GoenCsvPerson *self,
                          const char    *name,
                          const char    *text)
{
  goen_csv_person_add_line (self->named, name, text);
}

/* What is private stays private, also when two columns say it. */
void
goen_csv_person_add_private (GoenCsvPerson *self,
                             const char    *name,
                             const char    *text)
{
  g_autofree char *before = g_steal_pointer (&self->record->private_note);
  g_autoptr (GString) note = g_string_new (before);

  goen_csv_person_add_line (note, before != NULL ? name : NULL, text);
  self->record->private_note = g_strdup (note->str);
}

/*< private >
 * goen_csv_person_read_date:
 * @name: (nullable): what the date is about
 * @text: what stands in the cell
 *
 * Reads a date. What is none for certain, or says more than a day, is kept in
 * the note; the empty dates of programs are not.
 *
 * Returns: (transfer full) (nullable): a partial date
 */
char *
goen_csv_person_read_date (GoenCsvPerson *self,
                           const char    *name,
                           const char    *text)
{
  gboolean more;
  g_autofree char *date = NULL;

  if (goen_csv_date_is_empty (text))
    return NULL;

  date = goen_csv_date_parse (text, self->month_first, &more);
  if (date == NULL || more)
    goen_csv_person_add_note (self, name, text);

  return g_steal_pointer (&date);
}
