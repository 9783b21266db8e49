/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <string.h>

#include "goen-vcard-text.h"

static const char * const known_parameters[] = { "CALSCALE", "X-APPLE-OMIT-YEAR", GOEN_VCARD_TIME, NULL };

/* The date of a line; a time of day behind it goes to @more, to be kept as a parameter. */
static char *
read_date (const GoenVcardLine *line,
           char               **more)
{
  const char *calendar = goen_vcard_line_get_value_of (line, "CALSCALE");
  const char *no_year = goen_vcard_line_get_value_of (line, "X-APPLE-OMIT-YEAR");
  const char *kept_time = goen_vcard_line_get_value_of (line, GOEN_VCARD_TIME);
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *date = NULL;
  const char *time;

  if (calendar != NULL && g_ascii_strcasecmp (calendar, "gregorian") != 0)
    return NULL;

  g_strstrip (text);
  date = goen_vcard_date_parse (text);
  time = strpbrk (text, "Tt ");
  if (date == NULL && time != NULL && strlen (time) < 32)
    {
      g_autofree char *day = g_strndup (text, time - text);

      date = goen_vcard_date_parse (day);
      if (kept_time == NULL)
        kept_time = time;
    }
  if (date == NULL)
    return NULL;

  if (kept_time != NULL)
    {
      g_autoptr (GString) parameter = g_string_new (";" GOEN_VCARD_TIME "=");

      goen_vcard_parameter_append (parameter, kept_time);
      *more = g_strndup (parameter->str, parameter->len);
    }

  /* Apple writes a year that the user did not give as 1604. */
  if (no_year != NULL && strlen (date) == 10 && g_str_has_prefix (date, no_year))
    return g_strconcat ("-", date + 4, NULL);

  return g_steal_pointer (&date);
}

gboolean
goen_vcard_take_birthday (GoenVcardCard       *card,
                          const GoenVcardLine *line)
{
  g_autofree char *more = NULL;
  g_autofree char *date = read_date (line, &more);
  gboolean is_first = card->record->birthday == NULL;

  if (date == NULL)
    return goen_vcard_text_is_blank (line->value);
  if (!goen_vcard_card_set (&card->record->birthday, date))
    return FALSE;

  if (is_first)
    goen_vcard_card_keep_parameters (card, line, "BDAY", NULL, NULL, known_parameters, more, "");
  return TRUE;
}

gboolean
goen_vcard_take_date (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *more = NULL;
  g_autofree char *date = read_date (line, &more);
  g_autofree char *label = NULL;
  const char *group_label = line->group != NULL ? g_hash_table_lookup (card->labels, line->group) : NULL;
  const char *type;

  if (date == NULL)
    return goen_vcard_text_is_blank (line->value);

  type = goen_vcard_type_pick (line, GOEN_VCARD_KIND_DATE, others);
  if (type == NULL && !g_str_equal (line->name, "X-ABDATE"))
    type = "anniversary";
  if (group_label != NULL)
    {
      gboolean was_wrapped;

      label = goen_vcard_label_unwrap (group_label, &was_wrapped);
      if (was_wrapped && type == NULL)
        type = goen_vcard_type_from_label (label, GOEN_VCARD_KIND_DATE);
      if (was_wrapped && type != NULL && g_ascii_strcasecmp (label, type) == 0)
        g_clear_pointer (&label, g_free);
    }

  g_ptr_array_add (card->record->dates, goen_contact_point_new (date, type, label));
  goen_vcard_card_keep_parameters (card, line, "X-ABDATE", NULL, others, known_parameters, more, date);
  return TRUE;
}
