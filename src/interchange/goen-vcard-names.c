/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <string.h>

#include "goen-text.h"
#include "goen-vcard-text.h"

/* N has five components; RFC 9554 adds two more, which count as suffixes here. */
enum {
  NAME_FAMILY,
  NAME_GIVEN,
  NAME_MIDDLE,
  NAME_PREFIX,
  NAME_SUFFIX,
  N_NAME_PARTS
};

static gboolean
is_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
          script == G_UNICODE_SCRIPT_KATAKANA)
        return TRUE;
    }

  return FALSE;
}

/* Splits "山田 太郎" in two at its only gap, which may be U+3000. */
static gboolean
split_in_two (const char *text,
              char      **first,
              char      **second)
{
  g_auto (GStrv) words = goen_text_split_words (text);

  if (g_strv_length (words) != 2)
    return FALSE;

  *first = g_strdup (words[0]);
  *second = g_strdup (words[1]);
  return TRUE;
}

static void
append_without_spaces (GString    *out,
                       const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != ',')
        g_string_append_unichar (out, c);
    }
}

static gboolean
says_the_same (const char *packed,
               const char *a,
               const char *b,
               const char *c,
               const char *d,
               const char *e)
{
  g_autoptr (GString) other = g_string_new (NULL);

  append_without_spaces (other, a);
  append_without_spaces (other, b);
  append_without_spaces (other, c);
  append_without_spaces (other, d);
  append_without_spaces (other, e);

  return g_str_equal (packed, other->str);
}

static gboolean
is_some_company (const GoenPersonRecord *record,
                 const char             *name)
{
  for (guint i = 0; i < record->affiliations->len; i++)
    {
      const GoenAffiliation *affiliation = record->affiliations->pdata[i];

      if (g_strcmp0 (affiliation->company, name) == 0)
        return TRUE;
    }

  return goen_company_has_legal_form (name);
}

static gboolean
is_same_reading (const char *a,
                 const char *b)
{
  g_autofree char *first = goen_text_fold (a);
  g_autofree char *second = goen_text_fold (b);

  return g_str_equal (first, second);
}

/* Sets the readings from a pair; FALSE when other readings are there already. */
static gboolean
set_readings (GoenVcardCard *card,
              const char    *family,
              const char    *given)
{
  GoenPersonRecord *record = card->record;

  if (record->family_yomi != NULL || record->given_yomi != NULL)
    {
      g_autofree char *known = goen_person_record_dup_yomi (record);
      g_autofree char *other = g_strconcat (family, given, NULL);

      return is_same_reading (known, other);
    }

  goen_vcard_card_set (&record->family_yomi, family);
  goen_vcard_card_set (&record->given_yomi, given);
  return TRUE;
}

/* A reading in one piece, "やまだ たろう"; it is only one if it is kana. */
static gboolean
set_whole_reading (GoenVcardCard *card,
                   const char    *text)
{
  g_autofree char *full = goen_kana_to_fullwidth (text);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (card->record->family_yomi != NULL || card->record->given_yomi != NULL)
    return set_readings (card, full, "");
  if (!goen_kana_is_reading (full))
    return FALSE;
  if (split_in_two (full, &family, &given))
    return set_readings (card, family, given);
  if (card->record->family == NULL && card->record->given != NULL)
    return set_readings (card, "", full);

  return set_readings (card, full, "");
}

/* SORT-AS="やまだ,たろう" on N: one quoted value, or a list of them. */
static gboolean
take_sort_as (GoenVcardCard            *card,
              const GoenVcardParameter *sort_as)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (sort_as->values->len >= 2)
    {
      family = goen_kana_to_fullwidth (sort_as->values->pdata[0]);
      given = goen_kana_to_fullwidth (sort_as->values->pdata[1]);
    }
  else
    {
      g_auto (GStrv) parts = g_strsplit (sort_as->values->pdata[0], ",", 2);

      if (parts[0] == NULL || parts[1] == NULL)
        return set_whole_reading (card, sort_as->values->pdata[0]);
      family = goen_kana_to_fullwidth (parts[0]);
      given = goen_kana_to_fullwidth (parts[1]);
    }

  if (card->record->family_yomi != NULL || card->record->given_yomi != NULL)
    return set_readings (card, family, given);
  if ((*family != '\0' && !goen_kana_is_reading (family)) ||
      (*given != '\0' && !goen_kana_is_reading (given)) ||
      (*family == '\0' && *given == '\0'))
    return FALSE;

  return set_readings (card, family, given);
}

static void
keep_name_parameters (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  goen_vcard_card_keep_parameters (card, line, "N", NULL, NULL, NULL, NULL, "");
}

/* The reading of a SOUND of type X-IRMC-N, with the components of N. */
static gboolean
take_sound (GoenVcardCard       *card,
            const GoenVcardLine *line)
{
  g_auto (GStrv) parts = goen_vcard_text_split (line->value, ';');
  g_autofree char *family = goen_kana_to_fullwidth (parts[0]);
  g_autofree char *given = goen_kana_to_fullwidth (parts[1] != NULL ? parts[1] : "");

  for (guint i = 2; parts[1] != NULL && parts[i] != NULL; i++)
    if (!goen_vcard_text_is_blank (parts[i]))
      return FALSE;

  /* Some phones put the whole reading into the first component. */
  if (goen_vcard_text_is_blank (given))
    return goen_vcard_text_is_blank (family) || set_whole_reading (card, family);

  return set_readings (card, family, given);
}

static gboolean
take_late_reading (GoenVcardCard       *card,
                   const GoenVcardLine *line)
{
  static const char * const sort_as[] = { "SORT-AS", NULL };
  g_autofree char *text = NULL;

  if (g_str_equal (line->name, "SOUND"))
    return take_sound (card, line);
  if (g_str_equal (line->name, "N"))
    {
      if (!take_sort_as (card, goen_vcard_line_get_parameter (line, "SORT-AS")))
        return FALSE;
      goen_vcard_card_keep_parameters (card, line, "N", NULL, NULL, sort_as, NULL, "");
      return TRUE;
    }

  text = goen_vcard_text_unescape (line->value);
  return goen_vcard_text_is_blank (text) || set_whole_reading (card, text);
}

static gboolean
take_yomi (GoenVcardCard       *card,
           const GoenVcardLine *line,
           char               **field)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  /* Half-width kana is how old phones had to write; elsewhere it was meant. */
  g_autofree char *reading = card->is_old ? goen_kana_to_fullwidth (text) : g_strdup (text);

  return goen_vcard_card_set (field, reading);
}

static void
set_formatted (GoenVcardCard       *card,
               const GoenVcardLine *line)
{
  GoenPersonRecord *record = card->record;
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  const char *mark = goen_vcard_line_get_value_of (line, GOEN_VCARD_FN_MARK);
  gboolean has_parts = record->family != NULL || record->given != NULL;

  if (g_strcmp0 (mark, "derived") != 0 && !goen_vcard_text_is_blank (text))
    {
      if (!card->has_name && !is_some_company (record, text) && is_japanese (text) &&
          split_in_two (text, &record->family, &record->given))
        return;
      if (g_strcmp0 (mark, "kept") == 0 || !has_parts || !goen_vcard_is_made_of_parts (record, text))
        goen_vcard_card_set (&record->formatted, text);
    }

  goen_vcard_card_keep_parameters (card, line, "FN", NULL, NULL, NULL, NULL, "");
}

/* Whether a full name is only the parts of the name in one of the usual orders. */
gboolean
goen_vcard_is_made_of_parts (const GoenPersonRecord *record,
                             const char             *full_name)
{
  g_autoptr (GString) packed = g_string_new (NULL);

  append_without_spaces (packed, full_name);

  /* Each of middle name, prefix and suffix may be left out. */
  for (guint used = 0; used < 8; used++)
    {
      const char *middle = used & 1 ? record->middle : NULL;
      const char *prefix = used & 2 ? record->prefix : NULL;
      const char *suffix = used & 4 ? record->suffix : NULL;

      if (says_the_same (packed->str, prefix, record->family, middle, record->given, suffix) ||
          says_the_same (packed->str, prefix, record->given, middle, record->family, suffix) ||
          says_the_same (packed->str, prefix, record->family, record->given, middle, suffix) ||
          says_the_same (packed->str, record->family, prefix, record->given, middle, suffix))
        return TRUE;
    }

  return FALSE;
}

/* The components after the five that the record has. */
static void
append_more_suffixes (GoenPersonRecord *record,
                      char            **parts)
{
  guint n_parts = g_strv_length (parts);
  g_autoptr (GString) suffix = g_string_new (record->suffix);

  for (guint i = N_NAME_PARTS; i < n_parts; i++)
    {
      if (goen_vcard_text_is_blank (parts[i]))
        continue;
      if (suffix->len > 0)
        g_string_append_c (suffix, ' ');
      g_string_append (suffix, g_strstrip (parts[i]));
    }

  g_clear_pointer (&record->suffix, g_free);
  goen_vcard_card_set (&record->suffix, suffix->str);
}

gboolean
goen_vcard_take_name (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  GoenPersonRecord *record = card->record;
  g_auto (GStrv) parts = goen_vcard_text_split (line->value, ';');
  char **fields[] = { &record->family, &record->given, &record->middle, &record->prefix, &record->suffix };
  gboolean is_blank = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    is_blank = is_blank && goen_vcard_text_is_blank (parts[i]);

  card->has_name = TRUE;
  if (is_blank)
    return TRUE;
  for (guint i = 0; i < N_NAME_PARTS; i++)
    if (*fields[i] != NULL)
      return FALSE;

  for (guint i = 0; parts[i] != NULL && i < N_NAME_PARTS; i++)
    goen_vcard_card_set (fields[i], parts[i]);
  append_more_suffixes (record, parts);

  /* Japanese phones have one field for the name. */
  if (card->is_old && record->given == NULL && record->family != NULL && is_japanese (record->family))
    {
      char *family = NULL;

      if (split_in_two (record->family, &family, &record->given))
        {
          g_free (record->family);
          record->family = family;
        }
    }

  /* Better readings may still come, so this one waits; what is no reading stays with the line. */
  if (goen_vcard_line_get_parameter (line, "SORT-AS") != NULL)
    g_ptr_array_add (card->readings, (gpointer) line);
  else
    keep_name_parameters (card, line);

  return TRUE;
}

gboolean
goen_vcard_take_full_name (GoenVcardCard       *card,
                           const GoenVcardLine *line)
{
  if (goen_vcard_text_is_blank (line->value))
    return TRUE;
  if (card->full_name != NULL)
    return g_str_equal (card->full_name->value, line->value);

  card->full_name = (GoenVcardLine *) line;
  return TRUE;
}

gboolean
goen_vcard_take_family_yomi (GoenVcardCard       *card,
                             const GoenVcardLine *line)
{
  return take_yomi (card, line, &card->record->family_yomi);
}

gboolean
goen_vcard_take_given_yomi (GoenVcardCard       *card,
                            const GoenVcardLine *line)
{
  return take_yomi (card, line, &card->record->given_yomi);
}

/* SORT-STRING and SOUND wait until the better readings are in. */
gboolean
goen_vcard_take_reading (GoenVcardCard       *card,
                         const GoenVcardLine *line)
{
  if (g_str_equal (line->name, "SOUND") && !goen_vcard_line_has_type (line, "X-IRMC-N"))
    return FALSE;

  g_ptr_array_add (card->readings, (gpointer) line);
  return TRUE;
}

void
goen_vcard_card_finish_names (GoenVcardCard *card)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (card->full_name != NULL)
    set_formatted (card, card->full_name);

  for (guint i = 0; i < card->readings->len; i++)
    {
      const GoenVcardLine *line = card->readings->pdata[i];

      if (!take_late_reading (card, line))
        g_ptr_array_add (left, (gpointer) line);
    }

  /* What was no reading may still repeat the one that a later line gave. */
  for (guint i = 0; i < left->len; i++)
    {
      const GoenVcardLine *line = left->pdata[i];

      if (take_late_reading (card, line))
        continue;
      if (g_str_equal (line->name, "N"))
        keep_name_parameters (card, line);
      else
        goen_vcard_card_add_extra (card, line);
    }
}
