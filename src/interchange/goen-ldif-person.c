/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif-person.h"

#include <string.h>

#include "goen-ldif-builder.h"
#include "goen-vcard-text.h"

static void
builder_clear (GoenLdifBuilder *self)
{
  g_clear_pointer (&self->record, goen_person_record_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    {
      g_free (self->slots[i].text);
      g_free (self->slots[i].label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->addresses); i++)
    g_clear_pointer (&self->addresses[i], goen_address_free);
  if (self->rest != NULL)
    g_string_free (self->rest, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenLdifBuilder, builder_clear)

/* Japanese, then without language, then any other language. */
static int
get_rank (const GoenLdifAttribute *attribute)
{
  if (attribute->language == NULL)
    return 2;

  return g_str_has_prefix (attribute->language, "ja") ? 3 : 1;
}

/* The better value stays; the other is kept as a line of the note. */
static void
fill_slot (GoenLdifBuilder         *self,
           GoenLdifSlot             index,
           const GoenLdifAttribute *attribute)
{
  GoenLdifSlotText *slot = &self->slots[index];
  int rank = get_rank (attribute);

  if (slot->text != NULL && g_str_equal (slot->text, attribute->text))
    return;

  if (slot->text != NULL && rank <= slot->rank)
    {
      goen_ldif_keep (self, attribute->label, attribute->text);
      return;
    }

  if (slot->text != NULL)
    goen_ldif_keep (self, slot->label, slot->text);
  g_set_str (&slot->text, attribute->text);
  g_set_str (&slot->label, attribute->label);
  slot->rank = rank;
}

/* 部 and 課 often come as two attributes. */
static void
fill_department (GoenLdifBuilder         *self,
                 const GoenLdifAttribute *attribute)
{
  GoenLdifSlotText *slot = &self->slots[GOEN_LDIF_DEPARTMENT];
  char *joined;

  if (slot->text == NULL || slot->rank != get_rank (attribute) || g_str_equal (slot->text, attribute->text) ||
      strlen (slot->text) > GOEN_LDIF_MAX_JOINED)
    {
      fill_slot (self, GOEN_LDIF_DEPARTMENT, attribute);
      return;
    }

  joined = g_strconcat (slot->text, " ", attribute->text, NULL);
  g_free (slot->text);
  slot->text = joined;
}

static void
fill_address (GoenLdifBuilder         *self,
              const GoenLdifField     *field,
              const GoenLdifAttribute *attribute)
{
  GoenAddress **address = &self->addresses[field->address];
  char **part;
  const char *text = attribute->text;

  if (*address == NULL)
    {
      *address = goen_address_new ();
      (*address)->type = g_strdup (field->type);
    }

  part = G_STRUCT_MEMBER_P (*address, field->offset);
  if (*part != NULL)
    {
      if (!g_str_equal (*part, text))
        goen_ldif_keep (self, attribute->label, text);
      return;
    }

  if (field->offset == G_STRUCT_OFFSET (GoenAddress, postal) && g_str_has_prefix (text, "〒"))
    text += strlen ("〒");
  *part = g_strdup (text);
  /* RFC 4517 section 3.3.28: the lines of a postal address are separated by $. */
  if (field->offset == G_STRUCT_OFFSET (GoenAddress, raw))
    g_strdelimit (*part, "$", '\n');
}

static void
add_link (GoenLdifBuilder         *self,
          const GoenLdifAttribute *attribute,
          const char              *type)
{
  /* RFC 2079: an address, a space, what it is called. */
  const char *end = attribute->text + (g_str_equal (attribute->name, "labeleduri") ? strcspn (attribute->text, " ") : strlen (attribute->text));
  g_autofree char *value = g_strndup (attribute->text, end - attribute->text);

  end += strspn (end, " ");
  g_ptr_array_add (self->record->links, goen_contact_point_new (value, type, *end != '\0' ? end : NULL));
}

static void
add_tags (GoenLdifBuilder         *self,
          const GoenLdifAttribute *attribute)
{
  g_auto (GStrv) tags = g_strsplit_set (attribute->text, ",;\n", GOEN_LDIF_MAX_WORDS + 1);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (i == GOEN_LDIF_MAX_WORDS)
        goen_ldif_keep (self, attribute->label, tags[i]);
      else if (!goen_ldif_is_blank (tags[i]))
        g_ptr_array_add (self->record->tags, g_strdup (g_strstrip (tags[i])));
    }
}

static void
add_image (GoenLdifBuilder         *self,
           const GoenLdifAttribute *attribute)
{
  gsize length = attribute->bytes != NULL ? g_bytes_get_size (attribute->bytes) : 0;
  const guchar *data = length > 0 ? g_bytes_get_data (attribute->bytes, NULL) : NULL;

  if (length < 4)
    goen_ldif_keep (self, attribute->label, attribute->text);
  else if (goen_person_record_get_image (self->record, GOEN_IMAGE_PHOTO) == NULL)
    goen_person_record_set_image (self->record, GOEN_IMAGE_PHOTO,
                                  memcmp (data, "\xFF\xD8\xFF", 3) == 0 ? "image/jpeg" :
                                  memcmp (data, "\x89PNG", 4) == 0 ? "image/png" : NULL, attribute->bytes);
}

/* The phone that Thunderbird found first once more. */
static gboolean
has_phone (const GoenPersonRecord *record,
           const char             *number)
{
  for (guint i = 0; i < MIN (record->phones->len, GOEN_LDIF_MAX_COMPARED); i++)
    if (g_strcmp0 (((GoenContactPoint *) record->phones->pdata[i])->value, number) == 0)
      return TRUE;

  return FALSE;
}

static void
take_identity (GoenLdifBuilder         *self,
               const GoenLdifAttribute *attribute)
{
  if (g_uuid_string_is_valid (attribute->text) && self->record->uuid == NULL)
    self->record->uuid = g_ascii_strdown (attribute->text, -1);
  else if (self->record->uid == NULL)
    self->record->uid = g_strdup (attribute->text);
  else
    goen_ldif_keep (self, attribute->label, attribute->text);
}

static void
take_reading (GoenLdifBuilder         *self,
              const GoenLdifField     *field,
              const GoenLdifAttribute *attribute)
{
  if (field != NULL && field->kind == GOEN_LDIF_TEXT && field->yomi != GOEN_LDIF_NO_SLOT)
    fill_slot (self, field->yomi, attribute);
  else
    goen_ldif_keep (self, attribute->label, attribute->text);
}

static void
take_known (GoenLdifBuilder         *self,
            const GoenLdifField     *field,
            const GoenLdifAttribute *attribute)
{
  GoenPersonRecord *record = self->record;

  switch (field->kind)
    {
    case GOEN_LDIF_TEXT:
      fill_slot (self, field->slot, attribute);
      break;
    case GOEN_LDIF_UNIT:
      fill_department (self, attribute);
      break;
    case GOEN_LDIF_ANY_PHONE:
      if (has_phone (record, attribute->text))
        break;
      G_GNUC_FALLTHROUGH;
    case GOEN_LDIF_PHONE:
      g_ptr_array_add (record->phones, goen_contact_point_new (attribute->text, field->type, NULL));
      break;
    case GOEN_LDIF_MAIL:
      g_ptr_array_add (record->emails, goen_contact_point_new (attribute->text, field->type, NULL));
      break;
    case GOEN_LDIF_LINK:
      add_link (self, attribute, field->type);
      break;
    case GOEN_LDIF_ACCOUNT:
      g_ptr_array_add (record->accounts, goen_contact_point_new (attribute->text, field->type, NULL));
      break;
    case GOEN_LDIF_ADDRESS:
      fill_address (self, field, attribute);
      break;
    case GOEN_LDIF_TAGS:
      add_tags (self, attribute);
      break;
    case GOEN_LDIF_CUSTOM:
      goen_ldif_keep (self, field->type, attribute->text);
      break;
    case GOEN_LDIF_IDENTITY:
      take_identity (self, attribute);
      break;
    case GOEN_LDIF_IMAGE:
    case GOEN_LDIF_IGNORED:
    default:
      break;
    }
}

static void
take_attribute (GoenLdifBuilder         *self,
                const GoenLdifAttribute *attribute)
{
  const GoenLdifField *field = goen_ldif_field_find (attribute->name);

  if (field != NULL && field->kind == GOEN_LDIF_IGNORED)
    return;
  if (field != NULL && field->kind == GOEN_LDIF_IMAGE && !attribute->is_url)
    {
      add_image (self, attribute);
      return;
    }
  if (goen_ldif_is_blank (attribute->text))
    return;

  if (attribute->is_phonetic)
    take_reading (self, field, attribute);
  else if (field == NULL || attribute->is_url)
    goen_ldif_keep (self, attribute->label, attribute->text);
  else
    take_known (self, field, attribute);
}

static void
finish_affiliation (GoenLdifBuilder *self)
{
  GoenAffiliation *affiliation = goen_affiliation_new (NULL, NULL, NULL);

  affiliation->company = goen_ldif_steal (self, GOEN_LDIF_COMPANY);
  affiliation->company_yomi = goen_ldif_steal_kana (self, GOEN_LDIF_COMPANY_YOMI);
  affiliation->department = goen_ldif_steal (self, GOEN_LDIF_DEPARTMENT);
  affiliation->title = goen_ldif_steal (self, GOEN_LDIF_TITLE);
  g_ptr_array_add (self->record->affiliations, affiliation);
}

/* Year, month and day in fields of their own; each may be missing. */
static char *
dup_date (GoenLdifBuilder *self,
          GoenLdifSlot     first)
{
  guint64 year = 0, month = 0, day = 0;
  guint64 *parts[] = { &year, &month, &day };
  guint limits[] = { 9999, 12, 31 };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *number = self->slots[first + i].text;

      if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, limits[i], parts[i], NULL))
        return NULL;
    }

  if (year > 0 && month > 0 && day > 0)
    text = g_strdup_printf ("%04u-%02u-%02u", (guint) year, (guint) month, (guint) day);
  else if (year > 0 && month > 0)
    text = g_strdup_printf ("%04u-%02u", (guint) year, (guint) month);
  else if (year > 0 && day == 0)
    text = g_strdup_printf ("%04u", (guint) year);
  else if (month > 0 && day > 0)
    text = g_strdup_printf ("--%02u-%02u", (guint) month, (guint) day);

  return text != NULL && goen_vcard_date_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

/* A date that is none stays readable in the note. */
static char *
take_date (GoenLdifBuilder *self,
           GoenLdifSlot     first)
{
  char *date = dup_date (self, first);

  for (guint i = 0; date == NULL && i < 3; i++)
    if (self->slots[first + i].text != NULL)
      goen_ldif_keep (self, self->slots[first + i].label, self->slots[first + i].text);

  return date;
}

static void
finish_dates (GoenLdifBuilder *self)
{
  GoenPersonRecord *record = self->record;
  char *anniversary = take_date (self, GOEN_LDIF_ANNIVERSARY_YEAR);

  record->birthday = take_date (self, GOEN_LDIF_BIRTH_YEAR);
  if (anniversary != NULL)
    g_ptr_array_add (record->dates, goen_contact_point_new (anniversary, "anniversary", NULL));
  g_free (anniversary);

  if (self->slots[GOEN_LDIF_BIRTH_DATE].text != NULL)
    {
      char *date = goen_vcard_date_parse (self->slots[GOEN_LDIF_BIRTH_DATE].text);

      if (date == NULL || record->birthday != NULL)
        goen_ldif_keep (self, self->slots[GOEN_LDIF_BIRTH_DATE].label, self->slots[GOEN_LDIF_BIRTH_DATE].text);
      else
        record->birthday = g_steal_pointer (&date);
      g_free (date);
    }
}

static void
finish_note (GoenLdifBuilder *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (self->slots[GOEN_LDIF_NOTE].text != NULL)
    goen_ldif_append_line (note, NULL, self->slots[GOEN_LDIF_NOTE].text);
  if (self->rest->len > 0)
    goen_ldif_append_line (note, NULL, self->rest->str);
  if (note->len > 0)
    g_set_str (&self->record->note, note->str);
}

static const char *
find_dn (const GPtrArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
    {
      const GoenLdifAttribute *attribute = g_ptr_array_index (attributes, i);

      if (g_str_equal (attribute->name, "dn"))
        return attribute->text;
    }

  return NULL;
}

/*< private >
 * goen_ldif_person_read:
 * @attributes: (element-type GoenLdifAttribute): the lines of an entry
 *
 * Reads one person.
 *
 * Text that there is no field for becomes a line of the note, "name: value".
 *
 * Returns: (transfer full) (nullable): a normalised record, or %NULL when the entry tells of nobody
 */
GoenPersonRecord *
goen_ldif_person_read (const GPtrArray *attributes)
{
  g_auto (GoenLdifBuilder) self = { .record = goen_person_record_new (), .rest = g_string_new (NULL) };

  for (guint i = 0; i < attributes->len; i++)
    take_attribute (&self, g_ptr_array_index (attributes, i));

  goen_ldif_finish_names (&self, find_dn (attributes));
  finish_affiliation (&self);
  finish_dates (&self);
  finish_note (&self);
  for (guint i = 0; i < G_N_ELEMENTS (self.addresses); i++)
    if (self.addresses[i] != NULL)
      g_ptr_array_add (self.record->addresses, g_steal_pointer (&self.addresses[i]));

  goen_person_record_normalize (self.record);

  return goen_person_record_is_empty (self.record) ? NULL : g_steal_pointer (&self.record);
}
