/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

#include "goen-text.h"
#include "goen-vcard-card.h"

static const char * const honorifics[] = { "様", "殿", "先生", "御中", "さん", "氏", NULL };

static gboolean
is_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        return TRUE;
    }

  return FALSE;
}

/* Two words of three kanji or kana at most are somebody's name: the shortest legal form has four, or brackets. */
static gboolean
is_short_name (char **words)
{
  for (guint i = 0; i < 2; i++)
    {
      guint n_letters = 0;

      if (words[i] == NULL)
        return FALSE;
      for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

          if (++n_letters > 3 || (script != G_UNICODE_SCRIPT_HAN && script != G_UNICODE_SCRIPT_HIRAGANA &&
                                  script != G_UNICODE_SCRIPT_KATAKANA))
            return FALSE;
        }
    }

  return words[2] == NULL;
}

static gboolean
is_some_company (const GoenPersonRecord *record,
                 const char             *name)
{
  for (guint i = 0; i < record->affiliations->len; i++)
    if (g_strcmp0 (((const GoenAffiliation *) record->affiliations->pdata[i])->company, name) == 0)
      return TRUE;

  return goen_company_has_legal_form (name);
}

static gboolean
is_upper (const char *word)
{
  gboolean has_letter = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      has_letter = has_letter || g_unichar_isupper (c);
    }

  return has_letter && g_utf8_strlen (word, -1) > 1;
}

/* "Yamada, Taro"; not "Sample, Inc." and not what has more commas. */
static gboolean
split_at_comma (GoenPersonRecord *record,
                const char       *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", -1);

  if (g_strv_length (parts) != 2 || *g_strstrip (parts[0]) == '\0' || *g_strstrip (parts[1]) == '\0' ||
      strpbrk (parts[1], ".0123456789") != NULL)
    return FALSE;

  record->family = g_strdup (parts[0]);
  record->given = g_strdup (parts[1]);

  return TRUE;
}

/*
 * A Japanese name divides at its only space. A western one of two words has the family
 * last; where only its first word is in capitals, that is rather the family, and the name
 * stays in one piece in its own order.
 */
static gboolean
split_name (GoenPersonRecord *record,
            const char       *name)
{
  g_auto (GStrv) words = goen_text_split_words (name);
  guint n_words = g_strv_length (words);

  if (!is_short_name (words) && is_some_company (record, name))
    return FALSE;

  if (is_japanese (name))
    {
      if (n_words >= 2 && g_strv_contains (honorifics, words[n_words - 1]) && record->honorific == NULL)
        record->honorific = g_strdup (words[--n_words]);
      if (n_words == 1)
        record->formatted = g_strdup (words[0]);
      if (n_words != 2)
        return n_words == 1;
      record->family = g_strdup (words[0]);
      record->given = g_strdup (words[1]);
      return TRUE;
    }

  if (!goen_text_is_latin (name) || strpbrk (name, "@/&()0123456789") != NULL)
    return FALSE;
  if (strchr (name, ',') != NULL)
    return split_at_comma (record, name);
  if (n_words != 2 || (is_upper (words[0]) && !is_upper (words[1])))
    return FALSE;

  record->given = g_strdup (words[0]);
  record->family = g_strdup (words[1]);

  return TRUE;
}

static void
finish_name (GoenCsvPerson *self)
{
  GoenPersonRecord *record = self->record;
  gboolean has_parts = record->family != NULL || record->given != NULL;

  if (self->whole_name == NULL && !has_parts)
    self->whole_name = g_steal_pointer (&self->file_as);
  if (self->whole_name == NULL)
    return;

  if (has_parts)
    {
      if (!goen_vcard_is_made_of_parts (record, self->whole_name))
        record->formatted = g_strdup (self->whole_name);
      return;
    }

  /* Goen's own files say what is family and what is given name; a row without UUID was added by hand. */
  if ((self->is_exact && record->uuid != NULL) || !split_name (record, self->whole_name))
    record->formatted = g_strdup (self->whole_name);
}

/* A reading in one piece counts where the columns of its parts are empty, as in vCards. */
static void
finish_yomi (GoenCsvPerson *self)
{
  GoenPersonRecord *record = self->record;
  g_autofree char *full = NULL;
  g_auto (GStrv) words = NULL;

  if (self->whole_yomi == NULL)
    return;

  full = goen_kana_to_fullwidth (self->whole_yomi);
  if (record->family_yomi != NULL || record->given_yomi != NULL)
    {
      g_autofree char *known = g_strconcat (record->family_yomi ?: "", record->given_yomi ?: "", NULL);
      g_autofree char *known_fold = goen_text_fold (known);
      g_autofree char *fold = goen_text_fold (full);

      if (!g_str_equal (known_fold, fold))
        goen_csv_person_add_note (self, self->whole_yomi_column, self->whole_yomi);
      return;
    }
  if (!goen_kana_is_reading (full))
    {
      goen_csv_person_add_note (self, self->whole_yomi_column, self->whole_yomi);
      return;
    }

  words = goen_text_split_words (full);
  if (g_strv_length (words) == 2)
    {
      record->family_yomi = g_strdup (words[0]);
      record->given_yomi = g_strdup (words[1]);
    }
  else if (record->family == NULL && record->given != NULL)
    {
      record->given_yomi = g_strdup (full);
    }
  else
    {
      record->family_yomi = g_strdup (full);
    }
}

/* Settles what the columns of a row say together about the name; posts have to be there already. */
void
goen_csv_person_finish_names (GoenCsvPerson *self)
{
  finish_name (self);
  finish_yomi (self);
}
