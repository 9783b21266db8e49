/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <stdlib.h>
#include <string.h>

#include "goen-vcard-text.h"

/* More tags than that on one card are no tags a person chose; the rest stays in its lines. */
#define MAX_TAGS 1000

/* Notes longer than that are not joined with another. */
#define MAX_JOINED (64 * 1024)

typedef struct {
  const char   *name;
  GoenVcardTake take;
} Property;

/* A line for the `extra` of the record; some are only decided on at the end, but all keep their order. */
typedef struct {
  guint number;
  char *text;     /* (owned) */
} Extra;

/* Parameters that say how a line is written, not what it means, or that the record keeps otherwise. */
static const char * const writing_parameters[] = {
  "CHARSET", "ENCODING", "VALUE", "TYPE", "PREF", GOEN_VCARD_FN_MARK, NULL
};

static void
extra_free (gpointer data)
{
  Extra *extra = data;

  g_free (extra->text);
  g_free (extra);
}

static int
compare_number (gconstpointer a,
                gconstpointer b)
{
  const Extra *first = a;
  const Extra *second = b;

  return (first->number > second->number) - (first->number < second->number);
}

static void
add_extra_text (GoenVcardCard       *card,
                const GoenVcardLine *line,
                char                *text)
{
  Extra *extra = g_new (Extra, 1);

  extra->number = line->number;
  extra->text = text;
  g_ptr_array_add (card->extra, extra);
}

static gboolean
take_text (const GoenVcardLine *line,
           char               **field)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  return goen_vcard_card_set (field, text);
}

static gboolean
take_nickname (GoenVcardCard       *card,
               const GoenVcardLine *line)
{
  gboolean is_first = card->record->nickname == NULL;

  if (!take_text (line, &card->record->nickname))
    return FALSE;

  if (is_first && card->record->nickname != NULL)
    goen_vcard_card_keep_parameters (card, line, "NICKNAME", NULL, NULL, NULL, NULL, "");
  return TRUE;
}

/* A card may have several notes, the record has one. */
static gboolean
join_text (const GoenVcardLine *line,
           char               **field)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  if (!goen_vcard_card_set (field, text))
    {
      char *both;

      if (strlen (*field) > MAX_JOINED)
        return FALSE;

      both = g_strconcat (*field, "\n\n", text, NULL);

      g_free (*field);
      *field = both;
    }

  return TRUE;
}

static gboolean
take_note (GoenVcardCard       *card,
           const GoenVcardLine *line)
{
  gboolean is_first = card->record->note == NULL;

  if (!join_text (line, &card->record->note))
    return FALSE;

  if (is_first && card->record->note != NULL)
    goen_vcard_card_keep_parameters (card, line, "NOTE", NULL, NULL, NULL, NULL, "");
  return TRUE;
}

static gboolean
take_honorific (GoenVcardCard       *card,
                const GoenVcardLine *line)
{
  return take_text (line, &card->record->honorific);
}

static gboolean
take_private_note (GoenVcardCard       *card,
                   const GoenVcardLine *line)
{
  return join_text (line, &card->record->private_note);
}

static gboolean
take_met_at (GoenVcardCard       *card,
             const GoenVcardLine *line)
{
  return take_text (line, &card->record->met_at);
}

static gboolean
take_met_how (GoenVcardCard       *card,
              const GoenVcardLine *line)
{
  return take_text (line, &card->record->met_how);
}

static gboolean
take_met_on (GoenVcardCard       *card,
             const GoenVcardLine *line)
{
  g_autofree char *date = goen_vcard_date_parse (line->value);

  return date != NULL && goen_vcard_card_set (&card->record->met_on, date);
}

static gboolean
take_introduced_by (GoenVcardCard       *card,
                    const GoenVcardLine *line)
{
  return take_text (line, &card->record->introduced_by);
}

static gboolean
take_introduced_by_uuid (GoenVcardCard       *card,
                         const GoenVcardLine *line)
{
  g_autofree char *uuid = g_ascii_strdown (line->value, -1);

  return g_uuid_string_is_valid (uuid) && goen_vcard_card_set (&card->record->introduced_by_uuid, uuid);
}

static gboolean
take_yomi_guessed (GoenVcardCard       *card,
                   const GoenVcardLine *line)
{
  card->record->yomi_guessed = g_str_equal (line->value, "1");
  return TRUE;
}

static gboolean
add_tag (GoenVcardCard *card,
         const char    *text)
{
  g_autofree char *tag = NULL;

  if (goen_vcard_text_is_blank (text))
    return TRUE;
  goen_vcard_card_set (&tag, text);
  if (g_hash_table_contains (card->tags, tag))
    return TRUE;
  if (card->record->tags->len >= MAX_TAGS)
    return FALSE;

  g_hash_table_add (card->tags, g_strdup (tag));
  g_ptr_array_add (card->record->tags, g_steal_pointer (&tag));
  return TRUE;
}

static gboolean
take_categories (GoenVcardCard       *card,
                 const GoenVcardLine *line)
{
  /* Some vCard 2.1 writers separate them as they do components. */
  char separator = card->is_old && strchr (line->value, ',') == NULL ? ';' : ',';
  g_auto (GStrv) tags = goen_vcard_text_split (line->value, separator);
  gboolean is_first = card->record->tags->len == 0;
  gboolean all = TRUE;

  for (guint i = 0; tags[i] != NULL; i++)
    all = add_tag (card, tags[i]) && all;

  if (is_first && card->record->tags->len > 0)
    goen_vcard_card_keep_parameters (card, line, "CATEGORIES", NULL, NULL, NULL, NULL, "");
  return all;
}

static gboolean
take_word (const GoenVcardLine *line,
           GPtrArray           *words)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  char *word = NULL;

  if (goen_vcard_text_is_blank (text))
    return TRUE;
  if (words->len >= MAX_TAGS)
    return FALSE;

  goen_vcard_card_set (&word, text);
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (words->pdata[i], word))
      {
        g_free (word);
        return TRUE;
      }
  g_ptr_array_add (words, word);
  return TRUE;
}

static gboolean
take_interest (GoenVcardCard       *card,
               const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *value = goen_vcard_text_escape (g_strstrip (text));
  guint n_before = card->record->interests->len;

  if (!take_word (line, card->record->interests))
    return FALSE;

  if (card->record->interests->len > n_before)
    goen_vcard_card_keep_parameters (card, line, "INTEREST", NULL, NULL, NULL, NULL, value);
  return TRUE;
}

static gboolean
take_offer (GoenVcardCard       *card,
            const GoenVcardLine *line)
{
  return take_word (line, card->record->offers);
}

static gboolean
take_need (GoenVcardCard       *card,
           const GoenVcardLine *line)
{
  return take_word (line, card->record->needs);
}

static gboolean
take_uuid_text (GoenVcardCard *card,
                const char    *text)
{
  g_autofree char *uuid = NULL;

  if (g_ascii_strncasecmp (text, "urn:uuid:", 9) == 0)
    text += 9;
  uuid = g_ascii_strdown (text, -1);

  return g_uuid_string_is_valid (uuid) && goen_vcard_card_set (&card->record->uuid, uuid);
}

static gboolean
take_uuid (GoenVcardCard       *card,
           const GoenVcardLine *line)
{
  return take_uuid_text (card, line->value);
}

static gboolean
take_uid (GoenVcardCard       *card,
          const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  g_strstrip (text);
  if (*text == '\0' || g_strcmp0 (text, card->record->uid) == 0)
    return TRUE;

  return take_uuid_text (card, text) ||
         (!g_uuid_string_is_valid (text) && goen_vcard_card_set (&card->record->uid, text));
}

static gboolean
take_revision (GoenVcardCard       *card,
               const GoenVcardLine *line)
{
  gint64 time = goen_vcard_time_parse (line->value);

  if (time == 0 || card->record->modified != 0)
    return FALSE;

  card->record->modified = time;
  return TRUE;
}

/* The label of a group that has something to label is read with it. */
static gboolean
take_label (GoenVcardCard       *card,
            const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  return line->group != NULL &&
         g_strcmp0 (g_hash_table_lookup (card->labels, line->group), text) == 0;
}

static gboolean
take_unreadable (GoenVcardCard       *card,
                 const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autoptr (GoenVcardLine) inner = goen_vcard_line_parse_text (text);

  /* What is a line of its own does not come from the writer. */
  if ((inner != NULL && !goen_vcard_line_is_structure (inner)) || goen_vcard_text_is_blank (text))
    return FALSE;

  add_extra_text (card, line, g_steal_pointer (&text));
  return TRUE;
}

/* The version is what it was read with, the program is no matter of the person, and kept parameters stand in no file. */
static gboolean
take_nothing (GoenVcardCard       *card,
              const GoenVcardLine *line)
{
  return TRUE;
}

/* In the order of strcmp(). */
static const Property properties[] = {
  { "ADR", goen_vcard_take_address },
  { "ANNIVERSARY", goen_vcard_take_date },
  { "BDAY", goen_vcard_take_birthday },
  { "CATEGORIES", take_categories },
  { "EMAIL", goen_vcard_take_mail },
  { "FN", goen_vcard_take_full_name },
  { "HOBBY", take_interest },
  { "IMPP", goen_vcard_take_chat },
  { "INTEREST", take_interest },
  { "LABEL", goen_vcard_take_address_label },
  { "LOGO", goen_vcard_take_image },
  { "N", goen_vcard_take_name },
  { "NICKNAME", take_nickname },
  { "NOTE", take_note },
  { "ORG", goen_vcard_take_organization },
  { "PHOTO", goen_vcard_take_image },
  { "PRODID", take_nothing },
  { "REV", take_revision },
  { "ROLE", goen_vcard_take_late_post },
  { "SOCIALPROFILE", goen_vcard_take_social_profile },
  { "SORT-STRING", goen_vcard_take_reading },
  { "SOUND", goen_vcard_take_reading },
  { "TEL", goen_vcard_take_phone },
  { "TITLE", goen_vcard_take_title },
  { "UID", take_uid },
  { "URL", goen_vcard_take_link },
  { "VERSION", take_nothing },
  { "X-ABDATE", goen_vcard_take_date },
  { "X-ABLABEL", take_label },
  { "X-ANNIVERSARY", goen_vcard_take_date },
  { "X-GOEN-CARD-BACK", goen_vcard_take_image },
  { "X-GOEN-CARD-FRONT", goen_vcard_take_image },
  { "X-GOEN-HONORIFIC", take_honorific },
  { "X-GOEN-INTRODUCED-BY", take_introduced_by },
  { "X-GOEN-INTRODUCED-BY-UUID", take_introduced_by_uuid },
  { "X-GOEN-MET-AT", take_met_at },
  { "X-GOEN-MET-HOW", take_met_how },
  { "X-GOEN-MET-ON", take_met_on },
  { "X-GOEN-NEED", take_need },
  { "X-GOEN-OFFER", take_offer },
  { GOEN_VCARD_PARAMETERS, take_nothing },
  { GOEN_VCARD_POST, take_nothing },
  { "X-GOEN-POST-FROM", goen_vcard_take_late_post },
  { "X-GOEN-POST-TO", goen_vcard_take_late_post },
  { "X-GOEN-PRIVATE-NOTE", take_private_note },
  { GOEN_VCARD_UNREADABLE, take_unreadable },
  { "X-GOEN-UUID", take_uuid },
  { "X-GOEN-YOMI-GUESSED", take_yomi_guessed },
  { "X-PHONETIC-FIRST-NAME", goen_vcard_take_given_yomi },
  { "X-PHONETIC-LAST-NAME", goen_vcard_take_family_yomi },
  { "X-PHONETIC-ORG", goen_vcard_take_company_yomi },
  { "X-SOCIALPROFILE", goen_vcard_take_social_profile },
};

static int
compare_name (const void *key,
              const void *element)
{
  return strcmp (key, ((const Property *) element)->name);
}

static GoenVcardTake
find_take (const char *name)
{
  const Property *found = bsearch (name, properties, G_N_ELEMENTS (properties),
                                   sizeof properties[0], compare_name);

  if (found != NULL)
    return found->take;

  return goen_vcard_service_of_property (name) != NULL ? goen_vcard_take_service : NULL;
}

static gboolean
can_have_label (const char *name)
{
  static const char * const names[] = {
    "ADR", "ANNIVERSARY", "EMAIL", "IMPP", "LABEL", "SOCIALPROFILE", "TEL", "URL", "X-ABDATE", "X-ANNIVERSARY",
    "X-SOCIALPROFILE", NULL
  };

  return g_strv_contains (names, name) || goen_vcard_service_of_property (name) != NULL;
}

/* A label may stand before or after what it is about. */
static void
collect_labels (GoenVcardCard *card)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < card->lines->len; i++)
    {
      const GoenVcardLine *line = card->lines->pdata[i];

      if (line->group != NULL && can_have_label (line->name) && !goen_vcard_text_is_blank (line->value))
        g_hash_table_add (groups, line->group);
    }

  for (guint i = 0; i < card->lines->len; i++)
    {
      const GoenVcardLine *line = card->lines->pdata[i];

      if (line->group != NULL && g_str_equal (line->name, "X-ABLABEL") &&
          g_hash_table_contains (groups, line->group) &&
          !g_hash_table_contains (card->labels, line->group))
        g_hash_table_insert (card->labels, g_strdup (line->group), goen_vcard_text_unescape (line->value));
    }
}

static int
compare_preference (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  GHashTable *preferences = user_data;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (preferences, *(gpointer *) a));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (preferences, *(gpointer *) b));

  return (first > second) - (first < second);
}

static void
sort_by_preference (GoenVcardCard *card)
{
  GPtrArray *arrays[] = {
    card->record->phones, card->record->emails, card->record->addresses, card->record->links,
    card->record->accounts,
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_sort_with_data (arrays[i], compare_preference, card->preferences);
}

/* Unknown lines as in the file, then kept parameters in an order of their own, so that reading a written card gives the same. */
static void
finish_extra (GoenVcardCard *card)
{
  g_ptr_array_sort_values (card->extra, compare_number);
  for (guint i = 0; i < card->extra->len; i++)
    g_ptr_array_add (card->record->extra, g_steal_pointer (&((Extra *) card->extra->pdata[i])->text));

  g_ptr_array_sort_values (card->kept, (GCompareFunc) strcmp);
  g_ptr_array_extend_and_steal (card->record->extra, g_steal_pointer (&card->kept));
}

static void
card_init (GoenVcardCard *card,
           GPtrArray     *lines,
           gboolean       is_old)
{
  *card = (GoenVcardCard) { .record = goen_person_record_new (), .is_old = is_old, .lines = lines };
  card->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  card->lone_groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  card->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  card->preferences = g_hash_table_new (NULL, NULL);
  card->extra = g_ptr_array_new_with_free_func (extra_free);
  card->kept = g_ptr_array_new_with_free_func (g_free);
  card->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  card->posts = g_ptr_array_new_with_free_func (goen_vcard_post_free);
  card->late_posts = g_ptr_array_new ();
  card->readings = g_ptr_array_new ();
  card->address_labels = g_ptr_array_new ();
}

static void
card_clear (GoenVcardCard *card)
{
  g_hash_table_unref (card->labels);
  g_hash_table_unref (card->lone_groups);
  g_hash_table_unref (card->addresses);
  g_hash_table_unref (card->preferences);
  g_ptr_array_unref (card->extra);
  g_clear_pointer (&card->kept, g_ptr_array_unref);
  g_hash_table_unref (card->tags);
  g_ptr_array_unref (card->posts);
  g_ptr_array_unref (card->late_posts);
  g_ptr_array_unref (card->readings);
  g_ptr_array_unref (card->address_labels);
  g_clear_pointer (&card->record, goen_person_record_free);
}

/* Sets a field that is still empty, without blanks around; FALSE when it says something else already. */
gboolean
goen_vcard_card_set (char      **field,
                     const char *text)
{
  const char *end;

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  end = text + strlen (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  if (end == text)
    return TRUE;
  if (*field != NULL)
    return strlen (*field) == (gsize) (end - text) && strncmp (*field, text, end - text) == 0;

  *field = g_strndup (text, end - text);
  return TRUE;
}

void
goen_vcard_card_add_extra (GoenVcardCard       *card,
                           const GoenVcardLine *line)
{
  add_extra_text (card, line, goen_vcard_line_to_string (line));
}

/*< private >
 * goen_vcard_card_keep_parameters:
 * @line: a line that was taken over into the record
 * @property: the name under which the writer writes it
 * @type: (nullable): the type the record has
 * @other_types: (nullable) (element-type utf8): types the record does not have
 * @known: (nullable): parameters that were taken over, too
 * @more: (nullable): another parameter to keep, as ";NAME=value"
 * @value: the value as the writer writes it
 *
 * Keeps what the parameters of a line say and the record has no field for.
 */
void
goen_vcard_card_keep_parameters (GoenVcardCard       *card,
                                 const GoenVcardLine *line,
                                 const char          *property,
                                 const char          *type,
                                 GPtrArray           *other_types,
                                 const char * const  *known,
                                 const char          *more,
                                 const char          *value)
{
  g_autoptr (GPtrArray) own_types = NULL;
  g_autoptr (GString) kept = g_string_new (GOEN_VCARD_PARAMETERS ":");
  gsize minimum;

  if (line->parameters->len == 0 && more == NULL)
    return;

  if (other_types == NULL)
    {
      own_types = g_ptr_array_new_with_free_func (g_free);
      goen_vcard_type_pick (line, GOEN_VCARD_KIND_NONE, own_types);
      other_types = own_types;
    }

  g_string_append (kept, property);
  if (type != NULL)
    g_string_append_printf (kept, ";TYPE=%s", type);
  minimum = kept->len;
  for (guint i = 0; i < other_types->len; i++)
    {
      g_string_append (kept, type == NULL && i == 0 ? ";TYPE=" : ",");
      goen_vcard_parameter_append (kept, other_types->pdata[i]);
    }

  for (guint i = 0; i < line->parameters->len; i++)
    {
      const GoenVcardParameter *parameter = line->parameters->pdata[i];

      if (g_strv_contains (writing_parameters, parameter->name) ||
          (known != NULL && g_strv_contains (known, parameter->name)))
        continue;
      g_string_append_printf (kept, ";%s=", parameter->name);
      for (guint j = 0; j < parameter->values->len; j++)
        {
          if (j > 0)
            g_string_append_c (kept, ',');
          goen_vcard_parameter_append (kept, parameter->values->pdata[j]);
        }
    }
  if (more != NULL)
    g_string_append (kept, more);

  if (kept->len == minimum)
    return;

  g_string_append_printf (kept, ":%s", value);
  g_ptr_array_add (card->kept, g_strndup (kept->str, kept->len));
}

/*< private >
 * goen_vcard_card_read:
 * @lines: (element-type GoenVcardLine): the lines between BEGIN and END
 * @is_old: whether the card is of version 2.1
 *
 * Makes a record of the lines of one card.
 *
 * Every line either is in a field of the record afterwards or, whole, in its
 * `extra`; only VERSION and PRODID go.
 *
 * Returns: (transfer full): a record, perhaps an empty one
 */
GoenPersonRecord *
goen_vcard_card_read (GPtrArray *lines,
                      gboolean   is_old)
{
  GoenVcardCard card;
  GoenPersonRecord *record;

  card_init (&card, lines, is_old);
  collect_labels (&card);
  goen_vcard_card_prepare_posts (&card);

  for (guint i = 0; i < lines->len; i++)
    {
      const GoenVcardLine *line = lines->pdata[i];
      GoenVcardTake take = find_take (line->name);

      if (take == NULL || !take (&card, line))
        goen_vcard_card_add_extra (&card, line);
    }

  goen_vcard_card_finish_addresses (&card);
  goen_vcard_card_finish_posts (&card);
  goen_vcard_card_finish_names (&card);
  if (g_hash_table_size (card.preferences) > 0)
    sort_by_preference (&card);

  finish_extra (&card);

  record = g_steal_pointer (&card.record);
  goen_person_record_normalize (record);
  card_clear (&card);

  return record;
}
