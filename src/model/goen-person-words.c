/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-compare-private.h"

#include <glib/gi18n-lib.h>

/* An unknown line of a file may be a whole image. */
#define MAX_LINE_CHARACTERS 100

static const struct {
  GoenImageKind  kind;
  const char    *words;
} card_sides[] = {
  { GOEN_IMAGE_CARD_FRONT, N_("Front of the business card") },
  { GOEN_IMAGE_CARD_BACK, N_("Back of the business card") },
  { GOEN_IMAGE_LOGO, N_("Logo") },
};

static const struct {
  const char *type;
  const char *words;
} type_words[] = {
  { "work", N_("Work") },
  { "cell", N_("Mobile") },
  { "home", N_("Home") },
  { "main", N_("Main number") },
  { "fax", N_("Fax") },
  { "pager", N_("Pager") },
  { "blog", N_("Blog") },
  { "anniversary", N_("Anniversary") },
  { "line", "LINE" },
  { "facebook", "Facebook" },
  { "x", "X" },
  { "twitter", "X" },
  { "instagram", "Instagram" },
  { "linkedin", "LinkedIn" },
  { "eight", "Eight" },
  { "wantedly", "Wantedly" },
  { "github", "GitHub" },
  { "youtube", "YouTube" },
  { "bluesky", "Bluesky" },
  { "mastodon", "Mastodon" },
  { "whatsapp", "WhatsApp" },
  { "telegram", "Telegram" },
  { "signal", "Signal" },
  { "skype", "Skype" },
};

/* “Other” says nothing that its being there does not. */
static const char *
get_type_words (const char *type)
{
  if (type == NULL || g_str_equal (type, "other"))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    if (g_str_equal (type_words[i].type, type))
      return _(type_words[i].words);

  return type;
}

static void
append (GString    *text,
        const char *separator,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static char *
finish (GString *text)
{
  if (text->len > 0)
    return g_string_free_and_steal (text);

  g_string_free (text, TRUE);

  return NULL;
}

/* The name in one piece is a line of its own where the parts do not already spell it. */
static char *
dup_name (const GoenPersonRecord *record)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = goen_person_record_dup_name (record);

  if (record->family == NULL && record->given == NULL && record->middle == NULL && record->formatted == NULL)
    g_clear_pointer (&name, g_free);

  append (text, " ", record->prefix);
  append (text, " ", name);
  append (text, " ", record->suffix);
  if (record->formatted != NULL && g_strcmp0 (record->formatted, name) != 0 &&
      g_strcmp0 (record->formatted, text->str) != 0)
    append (text, "\n", record->formatted);

  return finish (text);
}

static char *
dup_reading (const GoenPersonRecord *record)
{
  g_autofree char *yomi = goen_person_record_dup_yomi (record);

  if (*yomi == '\0')
    return NULL;

  /* Translators: %s is the reading of a name, which nobody has confirmed yet. */
  return record->yomi_guessed ? g_strdup_printf (_("%s (guessed)"), yomi) : g_steal_pointer (&yomi);
}

static char *
dup_with_words (const char *value,
                const char *words)
{
  if (words == NULL)
    return g_strdup (value);

  /* Translators: a phone number or the like, and what it is for. */
  return g_strdup_printf (_("%s (%s)"), value, words);
}

static char *
dup_post (const GoenAffiliation *affiliation)
{
  GString *text = g_string_new (NULL);
  g_autofree char *post = NULL;

  append (text, " ", affiliation->company);
  append (text, " ", affiliation->department);
  append (text, " ", affiliation->title);
  post = finish (text);
  if (post == NULL || (affiliation->from == NULL && affiliation->to == NULL))
    return g_steal_pointer (&post);

  /* Translators: a post and the time it was held: from, to. */
  return g_strdup_printf (_("%s (%s–%s)"), post,
                          affiliation->from != NULL ? affiliation->from : "",
                          affiliation->to != NULL ? affiliation->to : "");
}

static char *
dup_posts (const GPtrArray *affiliations)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < affiliations->len; i++)
    {
      g_autofree char *post = dup_post (affiliations->pdata[i]);

      append (text, "\n", post);
    }

  return finish (text);
}

static char *
dup_points (const GPtrArray *points)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *line = goen_person_dup_point (points->pdata[i]);

      append (text, "\n", line);
    }

  return finish (text);
}

static char *
dup_addresses (const GPtrArray *addresses)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < addresses->len; i++)
    {
      const GoenAddress *address = addresses->pdata[i];
      g_autofree char *place = goen_address_dup_text (address);
      g_autofree char *line = *place != '\0' ? dup_with_words (place, get_type_words (address->type)) : NULL;

      append (text, "\n", line);
    }

  return finish (text);
}

static char *
dup_words (const GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    /* Translators: between the members of a list, such as tags. */
    append (text, _(", "), words->pdata[i]);

  return finish (text);
}

static char *
dup_image (const GoenPersonRecord *record,
           GoenImageKind           kind,
           const char             *words)
{
  const GoenImage *image = goen_person_record_get_image (record, kind);
  g_autofree char *size = NULL;

  if (image == NULL || image->data == NULL)
    return NULL;

  size = g_format_size (g_bytes_get_size (image->data));

  return words != NULL ? dup_with_words (words, size) : g_steal_pointer (&size);
}

static char *
dup_card_images (const GoenPersonRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (card_sides); i++)
    {
      g_autofree char *line = dup_image (record, card_sides[i].kind, _(card_sides[i].words));

      append (text, "\n", line);
    }

  return finish (text);
}

static char *
dup_other (const GPtrArray *extra)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < extra->len; i++)
    {
      const char *line = extra->pdata[i];

      if (!goen_person_extra_is_shown (line))
        continue;

      if (g_utf8_strlen (line, -1) > MAX_LINE_CHARACTERS)
        {
          g_autofree char *beginning = g_utf8_substring (line, 0, MAX_LINE_CHARACTERS);

          append (text, "\n", beginning);
          g_string_append (text, "…");
        }
      else
        {
          append (text, "\n", line);
        }
    }

  return finish (text);
}

/**
 * goen_person_dup_point:
 * @point: a phone, a mail address …
 *
 * Writes a contact point in one line, with what it is for in brackets; the user's own word goes before ours.
 *
 * Returns: (transfer full): the line
 */
char *
goen_person_dup_point (const GoenContactPoint *point)
{
  return dup_with_words (point->value, point->label != NULL ? point->label : get_type_words (point->type));
}

/**
 * goen_person_dup_field:
 * @record: a person
 * @field: which field
 *
 * Writes what a record says in a field, as people read it: several values are several lines.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when there is nothing
 */
char *
goen_person_dup_field (const GoenPersonRecord *record,
                       GoenPersonField         field)
{
  switch (field)
    {
    case GOEN_FIELD_NAME:
      return dup_name (record);
    case GOEN_FIELD_READING:
      return dup_reading (record);
    case GOEN_FIELD_HONORIFIC:
      return g_strdup (record->honorific);
    case GOEN_FIELD_NICKNAME:
      return g_strdup (record->nickname);
    case GOEN_FIELD_AFFILIATIONS:
      return dup_posts (record->affiliations);
    case GOEN_FIELD_PHONES:
      return dup_points (record->phones);
    case GOEN_FIELD_EMAILS:
      return dup_points (record->emails);
    case GOEN_FIELD_ADDRESSES:
      return dup_addresses (record->addresses);
    case GOEN_FIELD_LINKS:
      return dup_points (record->links);
    case GOEN_FIELD_ACCOUNTS:
      return dup_points (record->accounts);
    case GOEN_FIELD_BIRTHDAY:
      return g_strdup (record->birthday);
    case GOEN_FIELD_DATES:
      return dup_points (record->dates);
    case GOEN_FIELD_TAGS:
      return dup_words (record->tags);
    case GOEN_FIELD_INTERESTS:
      return dup_words (record->interests);
    case GOEN_FIELD_OFFERS:
      return dup_words (record->offers);
    case GOEN_FIELD_NEEDS:
      return dup_words (record->needs);
    case GOEN_FIELD_MET_ON:
      return g_strdup (record->met_on);
    case GOEN_FIELD_MET_AT:
      return g_strdup (record->met_at);
    case GOEN_FIELD_MET_HOW:
      return g_strdup (record->met_how);
    case GOEN_FIELD_INTRODUCED_BY:
      return g_strdup (record->introduced_by);
    case GOEN_FIELD_NOTE:
      return g_strdup (record->note);
    case GOEN_FIELD_PRIVATE_NOTE:
      return g_strdup (record->private_note);
    case GOEN_FIELD_PHOTO:
      return dup_image (record, GOEN_IMAGE_PHOTO, NULL);
    case GOEN_FIELD_CARD_IMAGES:
      return dup_card_images (record);
    case GOEN_FIELD_OTHER:
      return dup_other (record->extra);
    case GOEN_N_PERSON_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
