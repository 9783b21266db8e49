/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <string.h>

#include "goen-vcard-text.h"

/* ADR has seven components (RFC 6350 section 6.3.1). */
enum {
  ADDRESS_BOX,
  ADDRESS_EXTENDED,
  ADDRESS_STREET,
  ADDRESS_LOCALITY,
  ADDRESS_REGION,
  ADDRESS_POSTAL,
  ADDRESS_COUNTRY,
  N_ADDRESS_PARTS
};

static const char *
get_label (const GoenVcardCard *card,
           const GoenVcardLine *line)
{
  return line->group != NULL ? g_hash_table_lookup (card->labels, line->group) : NULL;
}

static void
set_preference (GoenVcardCard       *card,
                const GoenVcardLine *line,
                gpointer             element)
{
  g_hash_table_insert (card->preferences, element, GUINT_TO_POINTER (goen_vcard_type_get_preference (line)));
}

/* The label of the group may be one of Apple's types, a single word of the program's own may be a label. */
static const char *
find_type (GoenVcardCard       *card,
           const GoenVcardLine *line,
           GoenVcardKind        kind,
           GPtrArray           *others,
           char               **label)
{
  const char *type = goen_vcard_type_pick (line, kind, others);
  const char *text = get_label (card, line);

  if (text != NULL && !goen_vcard_text_is_blank (text))
    {
      gboolean was_wrapped;
      g_autofree char *inner = goen_vcard_label_unwrap (text, &was_wrapped);
      const char *meant = was_wrapped ? goen_vcard_type_from_label (inner, kind) : NULL;

      if (kind == GOEN_VCARD_KIND_LINK && type == NULL && g_str_equal (inner, "BLOG"))
        meant = "blog";
      if (meant != NULL && type == NULL)
        return meant;
      if (meant == NULL || !g_str_equal (meant, type))
        *label = g_steal_pointer (&inner);
      return type;
    }

  if (type == NULL && others->len == 1 && !goen_vcard_type_is_registered (others->pdata[0]))
    {
      const GoenVcardParameter *types = goen_vcard_line_get_parameter (line, "TYPE");

      /* The word as it came, not in lower case. */
      for (guint i = 0; i < types->values->len; i++)
        if (g_ascii_strcasecmp (types->values->pdata[i], others->pdata[0]) == 0)
          *label = g_strdup (types->values->pdata[i]);
      if (*label != NULL)
        g_ptr_array_set_size (others, 0);
    }

  return type;
}

static char *
dup_without_scheme (const char *text,
                    const char *scheme)
{
  gsize length = strlen (scheme);

  while (g_ascii_strncasecmp (text, scheme, length) == 0 && text[length] == ':')
    text += length + 1;

  return g_strdup (text);
}

/* tel:+81-3-0000-0000;ext=12 (RFC 3966) as one writes it. */
static char *
dup_phone (const char *text)
{
  g_autofree char *number = dup_without_scheme (text, "tel");
  const char *extension = strstr (number, ";ext=");

  if (extension == NULL || g_str_equal (number, text))
    return g_steal_pointer (&number);

  return g_strdup_printf ("%.*s ext. %s", (int) (extension - number), number, extension + strlen (";ext="));
}

static gboolean
take_point (GoenVcardCard       *card,
            const GoenVcardLine *line,
            GoenVcardKind        kind,
            const char          *property,
            GPtrArray           *points,
            const char          *text)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = NULL;
  g_autofree char *value = NULL;
  g_autofree char *escaped = NULL;
  const char *type;
  GoenContactPoint *point;

  if (goen_vcard_text_is_blank (text))
    return TRUE;

  goen_vcard_card_set (&value, text);
  escaped = goen_vcard_text_escape (value);
  type = find_type (card, line, kind, others, &label);
  point = goen_contact_point_new (value, type, label);
  g_ptr_array_add (points, point);
  set_preference (card, line, point);
  goen_vcard_card_keep_parameters (card, line, property, type, others, NULL, NULL, escaped);

  return TRUE;
}

static gboolean
take_account (GoenVcardCard       *card,
              const GoenVcardLine *line,
              const char          *service,
              const char          *text,
              GPtrArray           *others)
{
  static const char * const known[] = { "X-SERVICE-TYPE", "SERVICE-TYPE", NULL };
  g_autofree char *value = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *label = NULL;
  GoenContactPoint *point;
  const char *label_text = get_label (card, line);

  if (goen_vcard_text_is_blank (text))
    return TRUE;

  goen_vcard_card_set (&value, text);
  escaped = goen_vcard_text_escape (value);
  if (label_text != NULL)
    {
      gboolean was_wrapped;

      label = goen_vcard_label_unwrap (label_text, &was_wrapped);
    }
  point = goen_contact_point_new (value, service, label);
  g_ptr_array_add (card->record->accounts, point);
  set_preference (card, line, point);
  goen_vcard_card_keep_parameters (card, line,
                                   goen_vcard_service_get_property (service),
                                   NULL, others, known, NULL, escaped);

  return TRUE;
}

static char *
dup_service (const GoenVcardLine *line)
{
  const char *service = goen_vcard_line_get_value_of (line, "X-SERVICE-TYPE");

  if (service == NULL)
    service = goen_vcard_line_get_value_of (line, "SERVICE-TYPE");

  return service != NULL ? goen_vcard_service_canonical (service) : NULL;
}

static char *
service_from_scheme (const char *scheme)
{
  static const struct {
    const char *scheme;
    const char *service;
  } schemes[] = {
    { "gg", "gadugadu" }, { "msnim", "msn" }, { "ymsgr", "yahoo" }, { "sips", "sip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].scheme, scheme))
      return g_strdup (schemes[i].service);

  return g_strdup (scheme);
}

static gboolean
is_scheme_of (const char *scheme,
              const char *service)
{
  const char *own = goen_vcard_service_get_scheme (service);

  return g_str_equal (scheme, own != NULL ? own : service) || g_str_equal (scheme, "x-apple");
}

static gboolean
is_scheme (const char *text,
           gsize       length)
{
  if (length < 2 || !g_ascii_isalpha (text[0]))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("+-.", text[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
append_address (GString    *out,
                const char *separator,
                const char *text)
{
  if (goen_vcard_text_is_blank (text))
    return;

  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, text);
}

static char *
dup_postal (const char *text)
{
  const char *p = text;

  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (g_str_has_prefix (p, "〒"))
    p += strlen ("〒");

  return g_strdup (p);
}

static void
keep_address_parameters (GoenVcardCard       *card,
                         const GoenVcardLine *line,
                         const GoenAddress   *address,
                         GPtrArray           *others,
                         const char          *label)
{
  static const char * const known[] = { "LABEL", NULL };
  const char *parts[] = {
    NULL, address->building, address->street, address->locality, address->region, address->postal, address->country,
  };
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new (NULL);

  /* An address has no label of the user's own; it is kept as if it were a parameter. */
  if (label != NULL)
    {
      g_string_append (more, ";" GOEN_VCARD_LABEL "=");
      goen_vcard_parameter_append (more, label);
    }

  for (guint i = 0; i < N_ADDRESS_PARTS; i++)
    {
      if (i > 0)
        g_string_append_c (value, ';');
      goen_vcard_text_append (value, parts[i]);
    }

  goen_vcard_card_keep_parameters (card, line, "ADR", address->type, others, known,
                                   label != NULL ? more->str : NULL, value->str);
}

/* An address label is about the address of its group, else about the first of its type that has none. */
static GoenAddress *
find_labelled_address (const GoenVcardCard *card,
                       const GoenVcardLine *line,
                       const char          *type)
{
  if (line->group != NULL)
    {
      GoenAddress *address = g_hash_table_lookup (card->addresses, line->group);

      return address != NULL && address->raw == NULL ? address : NULL;
    }

  for (guint i = 0; i < MIN (card->record->addresses->len, 50); i++)
    {
      GoenAddress *address = card->record->addresses->pdata[i];

      if (address->raw == NULL && g_strcmp0 (address->type, type) == 0)
        return address;
    }

  return NULL;
}

/* An address that is nothing but its label. */
static gboolean
add_label_alone (GoenVcardCard       *card,
                 const GoenVcardLine *line,
                 const char          *text)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  GoenAddress *address = goen_address_new ();

  address->type = g_strdup (find_type (card, line, GOEN_VCARD_KIND_ADDRESS, others, &name));
  g_ptr_array_add (card->record->addresses, address);
  set_preference (card, line, address);
  keep_address_parameters (card, line, address, others, name);

  return goen_vcard_card_set (&address->raw, text);
}

static gboolean
take_label_text (GoenVcardCard       *card,
                 const GoenVcardLine *line)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  const char *type = goen_vcard_type_pick (line, GOEN_VCARD_KIND_ADDRESS, others);
  GoenAddress *address;

  if (goen_vcard_text_is_blank (text))
    return TRUE;

  address = find_labelled_address (card, line, type);

  return address != NULL ? goen_vcard_card_set (&address->raw, text) : add_label_alone (card, line, text);
}

gboolean
goen_vcard_take_phone (GoenVcardCard       *card,
                       const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *phone = dup_phone (text);

  return take_point (card, line, GOEN_VCARD_KIND_PHONE, "TEL", card->record->phones, phone);
}

gboolean
goen_vcard_take_mail (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *mail = dup_without_scheme (text, "mailto");

  return take_point (card, line, GOEN_VCARD_KIND_MAIL, "EMAIL", card->record->emails, mail);
}

gboolean
goen_vcard_take_link (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  return take_point (card, line, GOEN_VCARD_KIND_LINK, "URL", card->record->links, text);
}

gboolean
goen_vcard_take_address (GoenVcardCard       *card,
                         const GoenVcardLine *line)
{
  g_auto (GStrv) parts = goen_vcard_text_split (line->value, ';');
  guint n_parts = g_strv_length (parts);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) street = g_string_new (NULL);
  const char *part[N_ADDRESS_PARTS] = { NULL };
  const char *label = goen_vcard_line_get_value_of (line, "LABEL");
  g_autofree char *postal = NULL;
  g_autofree char *name = NULL;
  GoenAddress *address;
  gboolean is_blank = goen_vcard_text_is_blank (label);

  for (guint i = 0; i < n_parts; i++)
    {
      is_blank = is_blank && goen_vcard_text_is_blank (parts[i]);
      if (i < N_ADDRESS_PARTS)
        part[i] = parts[i];
    }
  if (is_blank)
    return TRUE;

  address = goen_address_new ();
  append_address (street, " ", part[ADDRESS_BOX]);
  append_address (street, " ", part[ADDRESS_STREET]);
  /* RFC 9554 splits the street further into components of its own. */
  for (guint i = N_ADDRESS_PARTS; i < n_parts; i++)
    append_address (street, " ", parts[i]);
  goen_vcard_card_set (&address->street, street->str);
  goen_vcard_card_set (&address->building, part[ADDRESS_EXTENDED] ?: "");
  goen_vcard_card_set (&address->locality, part[ADDRESS_LOCALITY] ?: "");
  goen_vcard_card_set (&address->region, part[ADDRESS_REGION] ?: "");
  goen_vcard_card_set (&address->country, part[ADDRESS_COUNTRY] ?: "");
  postal = dup_postal (part[ADDRESS_POSTAL] ?: "");
  goen_vcard_card_set (&address->postal, postal);
  goen_vcard_card_set (&address->raw, label ?: "");
  address->type = g_strdup (find_type (card, line, GOEN_VCARD_KIND_ADDRESS, others, &name));
  g_ptr_array_add (card->record->addresses, address);
  set_preference (card, line, address);
  if (line->group != NULL)
    g_hash_table_insert (card->addresses, g_strdup (line->group), address);
  keep_address_parameters (card, line, address, others, name);

  return TRUE;
}

gboolean
goen_vcard_take_address_label (GoenVcardCard       *card,
                               const GoenVcardLine *line)
{
  if (line->group != NULL)
    return take_label_text (card, line);

  g_ptr_array_add (card->address_labels, (gpointer) line);
  return TRUE;
}

void
goen_vcard_card_finish_addresses (GoenVcardCard *card)
{
  for (guint i = 0; i < card->address_labels->len; i++)
    if (!take_label_text (card, card->address_labels->pdata[i]))
      goen_vcard_card_add_extra (card, card->address_labels->pdata[i]);
}

gboolean
goen_vcard_take_chat (GoenVcardCard       *card,
                      const GoenVcardLine *line)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *service = dup_service (line);
  const char *colon = strchr (text, ':');
  const char *value = text;

  if (colon != NULL && is_scheme (text, colon - text))
    {
      g_autofree char *scheme = g_ascii_strdown (text, colon - text);

      /* A service that is named and empty is none, and the scheme belongs to the value. */
      if (service == NULL && !g_str_has_prefix (colon, "://") &&
          goen_vcard_line_get_parameter (line, "X-SERVICE-TYPE") == NULL)
        {
          service = service_from_scheme (scheme);
          value = colon + 1;
        }
      else if (service != NULL && is_scheme_of (scheme, service))
        {
          value = colon + 1;
        }
    }

  goen_vcard_type_pick (line, GOEN_VCARD_KIND_NONE, others);
  return take_account (card, line, service, value, others);
}

gboolean
goen_vcard_take_social_profile (GoenVcardCard       *card,
                                const GoenVcardLine *line)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *value = dup_without_scheme (text, "x-apple");
  g_autofree char *service = dup_service (line);

  goen_vcard_type_pick (line, GOEN_VCARD_KIND_NONE, others);
  if (service == NULL && others->len > 0)
    {
      service = goen_vcard_service_canonical (others->pdata[0]);
      g_ptr_array_remove_index (others, 0);
    }

  return take_account (card, line, service, value, others);
}

gboolean
goen_vcard_take_service (GoenVcardCard       *card,
                         const GoenVcardLine *line)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  const char *service = goen_vcard_service_of_property (line->name);

  goen_vcard_type_pick (line, GOEN_VCARD_KIND_NONE, others);
  return take_account (card, line, service, text, others);
}
