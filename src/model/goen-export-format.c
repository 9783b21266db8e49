/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export-format-private.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "goen-cp932.h"
#include "goen-csv.h"
#include "goen-person-json.h"
#include "goen-vcard.h"

/* Excel takes UTF-8 for what it is only when it begins like this. */
#define BOM "\xEF\xBB\xBF"

/* The person whose losses are collected. */
typedef struct {
  GPtrArray              *losses;
  const GoenPersonRecord *record;
  GHashTable             *seen;     /* (owned) (nullable) char *: field and character of those that are noted */
} Collector;

/* Of one person; whoever has more has a text in another script, and no list of it helps. The others are counted. */
#define MAX_LOSSES 1000

/* Properties of vCard 2.1 by the words the user knows. */
static const struct {
  const char *property;
  const char *words;
} property_words[] = {
  { "N", N_("Name") },
  { "FN", N_("Name") },
  { "SOUND", N_("Reading") },
  { "TEL", N_("Phone") },
  { "EMAIL", N_("Mail") },
  { "ADR", N_("Address") },
  { "ORG", N_("Company") },
  { "TITLE", N_("Title") },
  { "URL", N_("Link") },
  { "NOTE", N_("Note") },
  { "X-GOEN-PRIVATE-NOTE", N_("Private note") },
};

/* Whether gettext answers in Japanese: it looks through these languages, and there is no other translation. In the "C"
 * locale, C.UTF-8 included, it translates nothing, whatever LANGUAGE says. */
static gboolean
is_japanese_locale (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char * const *languages = g_get_language_names_with_category ("LC_MESSAGES");

  if (locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.") || g_str_equal (locale, "POSIX"))
    return FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    if (g_str_equal (languages[i], "ja") || g_str_has_prefix (languages[i], "ja_") ||
        g_str_has_prefix (languages[i], "ja."))
      return TRUE;

  return FALSE;
}

static void
collect (Collector  *collector,
         const char *field,
         gunichar    character)
{
  g_autofree char *key = g_strdup_printf ("%X %s", character, field);
  GoenExportLoss *loss;

  if (collector->seen == NULL)
    collector->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_add (collector->seen, g_steal_pointer (&key)))
    return;
  if (g_hash_table_size (collector->seen) > MAX_LOSSES)
    {
      loss = collector->losses->pdata[collector->losses->len - 1];
      loss->n_more++;
      return;
    }

  loss = g_new0 (GoenExportLoss, 1);
  loss->id = collector->record->id;
  loss->uuid = g_strdup (collector->record->uuid);
  loss->name = goen_person_record_dup_name (collector->record);
  loss->field = g_strdup (field);
  loss->character = character;
  g_ptr_array_add (collector->losses, loss);
}

static void
column_loss_cb (const char *column,
                gunichar    character,
                gpointer    user_data)
{
  collect (user_data, column, character);
}

static void
property_loss_cb (const char *property,
                  gunichar    character,
                  gpointer    user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (property_words); i++)
    if (g_str_equal (property_words[i].property, property))
      {
        collect (user_data, _(property_words[i].words), character);
        return;
      }

  collect (user_data, property, character);
}

static void
append_json (GoenExportText         *self,
             const GoenPersonRecord *record)
{
  g_autoptr (JsonNode) node = goen_person_json_from_record (record, self->with_private);
  g_autofree char *text = json_to_string (node, FALSE);

  g_string_append (self->text, self->has_written ? ",\n" : "\n");
  g_string_append (self->text, text);
}

static char *
dup_sentence (const GoenExportLoss *self)
{
  char character[7] = { 0, };

  /* A character that is not seen, or that joins the one before it, says nothing here. */
  if (g_unichar_isgraph (self->character) && !g_unichar_iszerowidth (self->character))
    g_unichar_to_utf8 (self->character, character);
  else
    g_strlcpy (character, "�", sizeof (character));

  if (goen_export_loss_is_variant (self))
    /* Translators: a person, a field such as “Given name”, a number in Unicode. Some kanji have several shapes, and
     * an invisible character behind one chooses the shape. */
    return g_strdup_printf (_("%s: %s: the shape of a character (U+%04X) cannot be chosen in Shift_JIS; the usual shape stands there instead."),
                            self->name, self->field, self->character);

  /* Translators: a person, a field such as “Given name”, the character, its number in Unicode.
   * For example: 山田 太郎: Given name: 𠮷 (U+20BB7) cannot be written in Shift_JIS; 〓 stands there instead. */
  return g_strdup_printf (_("%s: %s: %s (U+%04X) cannot be written in Shift_JIS; 〓 stands there instead."),
                          self->name, self->field, character, self->character);
}

void
goen_export_text_init (GoenExportText   *self,
                       GoenExportFormat  format,
                       gboolean          with_private)
{
  *self = (GoenExportText) { .format = format, .with_private = with_private, .japanese = is_japanese_locale () };
  self->text = g_string_new (NULL);
  self->losses = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_export_loss_free);
}

void
goen_export_text_clear (GoenExportText *self)
{
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->losses, g_ptr_array_unref);
}

void
goen_export_text_begin (GoenExportText *self)
{
  switch (self->format)
    {
    case GOEN_EXPORT_JSON:
      g_string_append_c (self->text, '[');
      break;

    case GOEN_EXPORT_CSV:
      g_string_append (self->text, BOM);
      goen_csv_write_header (GOEN_CSV_LAYOUT_GOEN, self->japanese, self->with_private, self->text);
      break;

    case GOEN_EXPORT_CSV_CP932:
      goen_csv_write_header_cp932 (GOEN_CSV_LAYOUT_GOEN, self->japanese, self->with_private, self->text);
      break;

    case GOEN_EXPORT_CSV_GOOGLE:
      g_string_append (self->text, BOM);
      goen_csv_write_header (GOEN_CSV_LAYOUT_GOOGLE, self->japanese, self->with_private, self->text);
      break;

    case GOEN_EXPORT_VCARD_4:
    case GOEN_EXPORT_VCARD_3:
    case GOEN_EXPORT_VCARD_21:
    default:
      break;
    }
}

void
goen_export_text_append (GoenExportText         *self,
                         const GoenPersonRecord *record)
{
  Collector collector = { .losses = self->losses, .record = record };

  switch (self->format)
    {
    case GOEN_EXPORT_VCARD_4:
      goen_vcard_write (record, GOEN_VCARD_4_0, self->with_private, self->text);
      break;

    case GOEN_EXPORT_VCARD_3:
      goen_vcard_write (record, GOEN_VCARD_3_0, self->with_private, self->text);
      break;

    case GOEN_EXPORT_JSON:
      append_json (self, record);
      break;

    case GOEN_EXPORT_CSV:
      goen_csv_write (record, GOEN_CSV_LAYOUT_GOEN, self->japanese, self->with_private, self->text);
      break;

    case GOEN_EXPORT_CSV_CP932:
      goen_csv_write_cp932 (record, GOEN_CSV_LAYOUT_GOEN, self->japanese, self->with_private,
                            column_loss_cb, &collector, self->text);
      break;

    case GOEN_EXPORT_CSV_GOOGLE:
      goen_csv_write (record, GOEN_CSV_LAYOUT_GOOGLE, self->japanese, self->with_private, self->text);
      break;

    case GOEN_EXPORT_VCARD_21:
      goen_vcard_write_sjis (record, self->with_private, property_loss_cb, &collector, self->text);
      break;

    default:
      g_assert_not_reached ();
    }

  g_clear_pointer (&collector.seen, g_hash_table_unref);
  self->has_written = TRUE;
}

void
goen_export_text_end (GoenExportText *self)
{
  if (self->format == GOEN_EXPORT_JSON)
    g_string_append (self->text, self->has_written ? "\n]\n" : "]\n");
}

/**
 * goen_export_format_get_extension:
 * @format: a format
 *
 * The usual end of the name of such a file.
 *
 * Returns: the extension without a dot
 */
const char *
goen_export_format_get_extension (GoenExportFormat format)
{
  switch (format)
    {
    case GOEN_EXPORT_JSON:
      return "json";

    case GOEN_EXPORT_CSV:
    case GOEN_EXPORT_CSV_CP932:
    case GOEN_EXPORT_CSV_GOOGLE:
      return "csv";

    case GOEN_EXPORT_VCARD_4:
    case GOEN_EXPORT_VCARD_3:
    case GOEN_EXPORT_VCARD_21:
    default:
      return "vcf";
    }
}

/**
 * goen_export_loss_dup_rest:
 * @self: a loss
 *
 * Says in a sentence how much more of the person was lost than is listed; a list has 1000 losses of a person at most.
 *
 * Returns: (transfer full) (nullable): the sentence, %NULL when everything is listed
 */
char *
goen_export_loss_dup_rest (const GoenExportLoss *self)
{
  if (self->n_more == 0)
    return NULL;

  /* Translators: it follows the characters of this person that are listed. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u more character of this person cannot be written and is not listed.",
                                       "%u more characters of this person cannot be written and are not listed.",
                                       self->n_more),
                          self->n_more);
}

/**
 * goen_export_loss_to_text:
 * @self: a loss
 *
 * Says in a sentence who lost which character, and where; in another how much more of the person was lost than is listed.
 *
 * Returns: (transfer full): the sentences
 */
char *
goen_export_loss_to_text (const GoenExportLoss *self)
{
  g_autofree char *sentence = dup_sentence (self);
  g_autofree char *rest = goen_export_loss_dup_rest (self);

  return rest != NULL ? g_strconcat (sentence, " ", rest, NULL) : g_steal_pointer (&sentence);
}

/**
 * goen_export_loss_is_variant:
 * @self: a loss
 *
 * Tells whether only the shape of a character was lost, so that there is no 〓.
 *
 * Returns: %TRUE for a variation selector
 */
gboolean
goen_export_loss_is_variant (const GoenExportLoss *self)
{
  return goen_cp932_is_variation_selector (self->character);
}

/**
 * goen_export_loss_free:
 * @self: (transfer full): a loss
 *
 * Frees a loss.
 */
void
goen_export_loss_free (GoenExportLoss *self)
{
  g_free (self->uuid);
  g_free (self->name);
  g_free (self->field);
  g_free (self);
}
