/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard.h"

#include <string.h>

#include "goen-vcard-card.h"
#include "goen-vcard-output.h"
#include "goen-vcard-text.h"

/* Parts of one value, each escaped. */
static char *
join_parts (const char * const *parts,
            guint               n_parts)
{
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_string_append_c (value, ';');
      goen_vcard_text_append (value, parts[i]);
    }

  return g_string_free_and_steal (value);
}

static char *
make_parameter (const char *name,
                const char *value)
{
  GString *parameter = g_string_new (NULL);

  g_string_append_printf (parameter, ";%s=", name);
  goen_vcard_parameter_append (parameter, value);

  return g_string_free_and_steal (parameter);
}

static gboolean
has_reading (const GoenPersonRecord *record)
{
  return record->family_yomi != NULL || record->given_yomi != NULL;
}

static char *
make_sort_as (const GoenPersonRecord *record)
{
  g_autofree char *both = NULL;

  if (!has_reading (record))
    return NULL;

  both = g_strdup_printf ("%s,%s", record->family_yomi ?: "", record->given_yomi ?: "");
  return make_parameter ("SORT-AS", both);
}

static void
write_name (GoenVcardOutput        *output,
            const GoenPersonRecord *record)
{
  const char *parts[] = { record->family, record->given, record->middle, record->prefix, record->suffix };
  g_autofree char *value = join_parts (parts, G_N_ELEMENTS (parts));
  g_autofree char *sort_as = output->version == GOEN_VCARD_4_0 ? make_sort_as (record) : NULL;

  goen_vcard_output_write (output, NULL, "N", NULL, sort_as, value, "");
}

/* FN must be there (RFC 6350 section 6.2.1). A mark says whether it is the record's own or made of other fields. */
static void
write_full_name (GoenVcardOutput        *output,
                 const GoenPersonRecord *record)
{
  gboolean has_parts = record->family != NULL || record->given != NULL;
  g_autofree char *name = record->formatted != NULL ? g_strdup (record->formatted)
                                                    : goen_person_record_dup_name (record);
  g_autofree char *value = goen_vcard_text_escape (name);
  const char *mark = NULL;

  if (record->formatted == NULL && !has_parts)
    mark = ";" GOEN_VCARD_FN_MARK "=derived";
  else if (record->formatted != NULL && has_parts && goen_vcard_is_made_of_parts (record, name))
    mark = ";" GOEN_VCARD_FN_MARK "=kept";

  goen_vcard_output_write (output, NULL, "FN", NULL, mark, value, "");
}

static void
write_readings (GoenVcardOutput        *output,
                const GoenPersonRecord *record)
{
  g_autofree char *yomi = NULL;

  if (!has_reading (record))
    return;

  goen_vcard_output_write_text (output, "X-PHONETIC-LAST-NAME", record->family_yomi);
  goen_vcard_output_write_text (output, "X-PHONETIC-FIRST-NAME", record->given_yomi);
  if (record->yomi_guessed)
    goen_vcard_output_write_line (output, "X-GOEN-YOMI-GUESSED:1");
  if (output->version == GOEN_VCARD_3_0)
    {
      yomi = goen_person_record_dup_yomi (record);
      goen_vcard_output_write_text (output, "SORT-STRING", yomi);
    }
}

/* A property the card has once, so that its kept parameters need not say which value they belong to. */
static void
write_single_text (GoenVcardOutput *output,
                   const char      *name,
                   const char      *text)
{
  g_autofree char *value = NULL;

  if (text == NULL)
    return;

  value = goen_vcard_text_escape (text);
  goen_vcard_output_write (output, NULL, name, NULL, NULL, value, "");
}

static void
write_grouped_text (GoenVcardOutput *output,
                    const char      *group,
                    const char      *name,
                    const char      *text)
{
  g_autofree char *value = NULL;

  if (text == NULL)
    return;

  value = goen_vcard_text_escape (text);
  goen_vcard_output_write (output, group, name, NULL, NULL, value, NULL);
}

static void
write_affiliation (GoenVcardOutput       *output,
                   const GoenAffiliation *affiliation,
                   const char            *group)
{
  const char *parts[] = { affiliation->company, affiliation->department };

  if (affiliation->company != NULL || affiliation->department != NULL)
    {
      g_autofree char *value = join_parts (parts, affiliation->department != NULL ? 2 : 1);
      g_autofree char *sort_as = output->version == GOEN_VCARD_4_0 && affiliation->company_yomi != NULL
                                 ? make_parameter ("SORT-AS", affiliation->company_yomi) : NULL;

      goen_vcard_output_write (output, group, "ORG", NULL, sort_as, value, NULL);
    }

  write_grouped_text (output, group, "TITLE", affiliation->title);
  write_grouped_text (output, group, "X-PHONETIC-ORG", affiliation->company_yomi);
  write_grouped_text (output, group, "X-GOEN-POST-FROM", affiliation->from);
  write_grouped_text (output, group, "X-GOEN-POST-TO", affiliation->to);
  if (group != NULL && affiliation->title == NULL && affiliation->company_yomi == NULL &&
      affiliation->from == NULL && affiliation->to == NULL)
    write_grouped_text (output, group, GOEN_VCARD_POST, "1");
}

/* Whether an unknown line could be taken for part of a post that has no group. */
static gboolean
has_post_line (const GPtrArray *extra)
{
  static const char * const names[] = { "ORG", "TITLE", "X-PHONETIC-ORG", "X-GOEN-POST-FROM", "X-GOEN-POST-TO" };

  for (guint i = 0; i < extra->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      if (g_ascii_strncasecmp (extra->pdata[i], names[j], strlen (names[j])) == 0)
        return TRUE;

  return FALSE;
}

/* A single post needs no groups, which not every program reads. */
static void
write_affiliations (GoenVcardOutput        *output,
                    const GoenPersonRecord *record)
{
  gboolean is_grouped = record->affiliations->len > 1 || has_post_line (record->extra);

  for (guint i = 0; i < record->affiliations->len; i++)
    {
      g_autofree char *group = is_grouped ? goen_vcard_output_new_group (output) : NULL;

      write_affiliation (output, record->affiliations->pdata[i], group);
    }
}

static const char *
get_preference (const GoenVcardOutput *output,
                const GPtrArray       *values,
                guint                  i)
{
  if (i > 0 || values->len < 2)
    return NULL;

  return output->version == GOEN_VCARD_4_0 ? ";PREF=1" : ";TYPE=pref";
}

static void
write_label (GoenVcardOutput *output,
             const char      *group,
             const char      *label)
{
  g_autofree char *escaped = NULL;
  g_autofree char *line = NULL;

  if (group == NULL || label == NULL)
    return;

  escaped = goen_vcard_text_escape (label);
  line = g_strdup_printf ("%s.X-ABLabel:%s", group, escaped);
  goen_vcard_output_write_line (output, line);
}

static void
write_points (GoenVcardOutput *output,
              const char      *name,
              const GPtrArray *points)
{
  gboolean is_uri = g_str_equal (name, "URL");

  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *group = point->label != NULL ? goen_vcard_output_new_group (output) : NULL;
      g_autofree char *key = goen_vcard_text_escape (point->value);
      g_autoptr (GString) uri = g_string_new (NULL);

      if (is_uri)
        goen_vcard_text_append_uri (uri, point->value);
      goen_vcard_output_write (output, group, name, point->type, get_preference (output, points, i),
                               is_uri ? uri->str : key, key);
      write_label (output, group, point->label);
    }
}

static void
write_accounts (GoenVcardOutput *output,
                const GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      const GoenContactPoint *account = accounts->pdata[i];
      const char *scheme = goen_vcard_service_get_scheme (account->type);
      const char *preference = get_preference (output, accounts, i);
      g_autofree char *group = account->label != NULL ? goen_vcard_output_new_group (output) : NULL;
      g_autofree char *key = goen_vcard_text_escape (account->value);
      g_autofree char *service = NULL;
      g_autofree char *parameters = NULL;
      g_autoptr (GString) value = g_string_new (NULL);

      if (scheme != NULL)
        g_string_append_printf (value, "%s:", scheme);
      goen_vcard_text_append_uri (value, account->value);
      /* In X-SOCIALPROFILE the service is the first type, before that of the preference. */
      if (scheme != NULL || account->type == NULL)
        service = make_parameter ("X-SERVICE-TYPE", account->type != NULL ? account->type : "");
      else
        service = make_parameter ("TYPE", account->type);
      parameters = g_strconcat (service, preference, NULL);
      goen_vcard_output_write (output, group, goen_vcard_service_get_property (account->type), NULL, parameters,
                               value->str, key);
      write_label (output, group, account->label);
    }
}

static void
write_address (GoenVcardOutput   *output,
               const GoenAddress *address,
               const char        *preference)
{
  const char *parts[] = {
    NULL, address->building, address->street, address->locality, address->region, address->postal, address->country,
  };
  g_autofree char *value = join_parts (parts, G_N_ELEMENTS (parts));
  gboolean has_label_line = address->raw != NULL && output->version == GOEN_VCARD_3_0;
  gboolean has_parts = strlen (value) > G_N_ELEMENTS (parts) - 1;
  g_autofree char *group = has_label_line ? goen_vcard_output_new_group (output) : NULL;
  g_autofree char *label = address->raw != NULL && !has_label_line ? make_parameter ("LABEL", address->raw) : NULL;
  g_autofree char *parameters = g_strconcat (preference != NULL ? preference : "", label != NULL ? label : "", NULL);

  if (has_parts || !has_label_line)
    goen_vcard_output_write (output, group, "ADR", address->type, parameters, value, NULL);
  if (has_label_line)
    {
      g_autofree char *text = goen_vcard_text_escape (address->raw);

      goen_vcard_output_write (output, group, "LABEL", address->type, has_parts ? NULL : preference, text,
                               has_parts ? NULL : value);
    }
}

static void
write_addresses (GoenVcardOutput *output,
                 const GPtrArray *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    write_address (output, addresses->pdata[i], get_preference (output, addresses, i));
}

static char *
make_date (const GoenVcardOutput *output,
           const char            *date)
{
  return output->version == GOEN_VCARD_4_0 && goen_vcard_date_is_valid (date)
         ? goen_vcard_date_to_basic (date) : g_strdup (date);
}

static void
write_birthday (GoenVcardOutput *output,
                const char      *birthday)
{
  g_autofree char *value = NULL;

  if (birthday == NULL)
    return;

  value = make_date (output, birthday);
  goen_vcard_output_write (output, NULL, "BDAY", NULL, NULL, value, "");
}

/* The first plain anniversary has a property of its own; Apple's X-ABDATE holds any date and its label. */
static void
write_dates (GoenVcardOutput *output,
             const GPtrArray *dates)
{
  gboolean has_anniversary = FALSE;

  for (guint i = 0; i < dates->len; i++)
    {
      const GoenContactPoint *date = dates->pdata[i];
      g_autofree char *group = date->label != NULL ? goen_vcard_output_new_group (output) : NULL;
      g_autofree char *type = date->type != NULL ? make_parameter ("TYPE", date->type) : NULL;
      g_autofree char *value = make_date (output, date->value);

      if (!has_anniversary && date->label == NULL && g_strcmp0 (date->type, "anniversary") == 0)
        {
          has_anniversary = TRUE;
          goen_vcard_output_write (output, NULL,
                                   output->version == GOEN_VCARD_4_0 ? "ANNIVERSARY" : "X-ANNIVERSARY",
                                   NULL, NULL, value, date->value);
          continue;
        }

      goen_vcard_output_write (output, group, "X-ABDATE", NULL, type, date->value, NULL);
      write_label (output, group, date->label);
    }
}

static void
write_tags (GoenVcardOutput *output,
            const GPtrArray *tags)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (tags->len == 0)
    return;

  for (guint i = 0; i < tags->len; i++)
    {
      if (i > 0)
        g_string_append_c (value, ',');
      goen_vcard_text_append (value, tags->pdata[i]);
    }
  goen_vcard_output_write (output, NULL, "CATEGORIES", NULL, NULL, value->str, "");
}

static void
write_words (GoenVcardOutput *output,
             const char      *name,
             const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    goen_vcard_output_write_text (output, name, words->pdata[i]);
}

static const char *
get_image_property (GoenImageKind kind)
{
  switch (kind)
    {
    case GOEN_IMAGE_PHOTO:
      return "PHOTO";
    case GOEN_IMAGE_LOGO:
      return "LOGO";
    case GOEN_IMAGE_CARD_FRONT:
      return "X-GOEN-CARD-FRONT";
    case GOEN_IMAGE_CARD_BACK:
      return "X-GOEN-CARD-BACK";
    default:
      g_assert_not_reached ();
    }
}

static void
write_image (GoenVcardOutput *output,
             const GoenImage *image)
{
  gsize length;
  const guchar *data = g_bytes_get_data (image->data, &length);
  g_autofree char *base64 = g_base64_encode (data, length);
  g_autofree char *type = NULL;
  g_autofree char *parameter = NULL;
  g_autofree char *parameters = NULL;
  g_autofree char *uri = NULL;

  if (output->version == GOEN_VCARD_4_0)
    {
      uri = g_strconcat ("data:", image->mime != NULL ? image->mime : "", ";base64,", base64, NULL);
      goen_vcard_output_write (output, NULL, get_image_property (image->kind), NULL, NULL, uri, "");
      return;
    }

  type = image->mime != NULL ? goen_vcard_image_dup_type (image->mime) : NULL;
  parameter = type != NULL ? make_parameter ("TYPE", type) : NULL;
  parameters = g_strconcat (";ENCODING=b", parameter, NULL);
  goen_vcard_output_write (output, NULL, get_image_property (image->kind), NULL, parameters, base64, "");
}

static void
write_identity (GoenVcardOutput        *output,
                const GoenPersonRecord *record)
{
  g_autofree char *urn = record->uuid != NULL ? g_strconcat ("urn:uuid:", record->uuid, NULL) : NULL;

  /* The program the person came from knows them by its own UID. */
  if (record->uid != NULL)
    {
      goen_vcard_output_write_text (output, "UID", record->uid);
      goen_vcard_output_write_text (output, "X-GOEN-UUID", record->uuid);
    }
  else if (urn != NULL)
    {
      goen_vcard_output_write (output, NULL, "UID", NULL, NULL, urn, NULL);
    }

  if (record->modified > 0)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (record->modified);
      g_autofree char *revision = time != NULL ? g_date_time_format (time, "%Y%m%dT%H%M%SZ") : NULL;

      goen_vcard_output_write_text (output, "REV", revision);
    }
}

static void
write_meeting (GoenVcardOutput        *output,
               const GoenPersonRecord *record)
{
  goen_vcard_output_write_text (output, "X-GOEN-MET-ON", record->met_on);
  goen_vcard_output_write_text (output, "X-GOEN-MET-AT", record->met_at);
  goen_vcard_output_write_text (output, "X-GOEN-MET-HOW", record->met_how);
  goen_vcard_output_write_text (output, "X-GOEN-INTRODUCED-BY", record->introduced_by);
  goen_vcard_output_write_text (output, "X-GOEN-INTRODUCED-BY-UUID", record->introduced_by_uuid);
}

static void
write_extra (GoenVcardOutput *output,
             const GPtrArray *extra)
{
  for (guint i = 0; i < extra->len; i++)
    goen_vcard_output_write_extra (output, extra->pdata[i]);
}

/**
 * goen_vcard_write:
 * @record: a person
 * @version: which vCard
 * @with_private: whether the private note is written, too
 * @out: the card is appended
 *
 * Writes a person as a vCard: RFC 2426 (3.0) or RFC 6350 (4.0), UTF-8, CR LF,
 * folded at 75 octets.
 *
 * Reading the card again gives an equal record. What vCard has no property for is in
 * X-GOEN-… lines. Readings are in X-PHONETIC-… and, for programs that do not
 * know those, in SORT-AS (4.0) or SORT-STRING (3.0).
 */
void
goen_vcard_write (const GoenPersonRecord *record,
                  GoenVcardVersion        version,
                  gboolean                with_private,
                  GString                *out)
{
  g_auto (GoenVcardOutput) output = { 0 };

  goen_vcard_output_init (&output, out, version, record->extra);
  goen_vcard_output_write_line (&output, "BEGIN:VCARD");
  goen_vcard_output_write_line (&output, version == GOEN_VCARD_4_0 ? "VERSION:4.0" : "VERSION:3.0");
  goen_vcard_output_write_line (&output, "PRODID:-//Goen//Goen " PACKAGE_VERSION "//EN");
  write_identity (&output, record);

  write_full_name (&output, record);
  write_name (&output, record);
  write_single_text (&output, "NICKNAME", record->nickname);
  write_readings (&output, record);
  goen_vcard_output_write_text (&output, "X-GOEN-HONORIFIC", record->honorific);
  write_affiliations (&output, record);

  write_points (&output, "TEL", record->phones);
  write_points (&output, "EMAIL", record->emails);
  write_addresses (&output, record->addresses);
  write_points (&output, "URL", record->links);
  write_accounts (&output, record->accounts);
  write_birthday (&output, record->birthday);
  write_dates (&output, record->dates);

  write_tags (&output, record->tags);
  write_words (&output, "INTEREST", record->interests);
  write_words (&output, "X-GOEN-OFFER", record->offers);
  write_words (&output, "X-GOEN-NEED", record->needs);
  write_single_text (&output, "NOTE", record->note);
  if (with_private)
    goen_vcard_output_write_text (&output, "X-GOEN-PRIVATE-NOTE", record->private_note);
  write_meeting (&output, record);

  for (guint i = 0; i < record->images->len; i++)
    write_image (&output, record->images->pdata[i]);
  write_extra (&output, record->extra);
  goen_vcard_output_write_line (&output, "END:VCARD");
}
