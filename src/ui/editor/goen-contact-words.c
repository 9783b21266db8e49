/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-contact-words.h"

#include <string.h>

#include "goen-text.h"

/* Where the page of a handle is, for services that publish the form of it. */
static const struct {
  const char *type;
  const char *page;
} services[] = {
  { "x",         "https://x.com/" },
  { "twitter",   "https://x.com/" },
  { "facebook",  "https://www.facebook.com/" },
  { "linkedin",  "https://www.linkedin.com/in/" },
  { "instagram", "https://www.instagram.com/" },
  { "github",    "https://github.com/" },
  { "youtube",   "https://www.youtube.com/@" },
  { "note",      "https://note.com/" },
};

/* “Other” says less than what the entry is. */
static const char *
get_type_label (GoenContactKind  kind,
                const char      *type)
{
  if (type == NULL || g_str_equal (type, "other"))
    return goen_contact_kind_get_title (kind);
  return goen_contact_kind_get_type_label (kind, type);
}

static char *
dup_phone_uri (const GoenContactPoint *point)
{
  g_autofree char *number = NULL;
  g_autofree char *extension = NULL;
  g_autofree char *compatible = NULL;
  GString *uri;

  if (g_strcmp0 (point->type, "fax") == 0 || g_strcmp0 (point->type, "pager") == 0)
    return NULL;
  goen_phone_split_extension (point->value, &number, &extension);
  compatible = g_utf8_normalize (number, -1, G_NORMALIZE_NFKC);
  uri = g_string_new ("tel:");
  for (const char *p = compatible; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (*p == '+' && uri->len == strlen ("tel:")))
      g_string_append_c (uri, *p);
  if (uri->len > strlen ("tel:"))
    return g_string_free_and_steal (uri);
  g_string_free (uri, TRUE);
  return NULL;
}

static char *
dup_link_uri (const char *value)
{
  g_autofree char *uri = NULL;

  if (g_uri_peek_scheme (value) != NULL && strstr (value, "://") != NULL)
    return goen_contact_is_safe_uri (value) ? g_strdup (value) : NULL;
  /* www.example.jp/about, as it stands on business cards */
  if (strchr (value, '.') == NULL || strpbrk (value, " @") != NULL)
    return NULL;
  uri = g_strconcat ("https://", value, NULL);
  return g_uri_is_valid (uri, G_URI_FLAGS_PARSE_RELAXED, NULL) ? g_steal_pointer (&uri) : NULL;
}

static char *
dup_account_uri (const GoenContactPoint *point)
{
  g_autofree char *handle = NULL;

  if (strstr (point->value, "://") != NULL)
    return dup_link_uri (point->value);
  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    {
      if (g_strcmp0 (point->type, services[i].type) != 0)
        continue;
      handle = g_uri_escape_string (*point->value == '@' ? point->value + 1 : point->value, NULL, FALSE);
      return g_strconcat (services[i].page, handle, NULL);
    }
  return NULL;
}

/**
 * goen_contact_dup_label:
 * @kind: what kind of entry it is
 * @point: the entry
 *
 * Names an entry the way its row is headed: the user's own label, or what its type is called.
 *
 * Returns: (transfer full): the label, never ""
 */
char *
goen_contact_dup_label (GoenContactKind         kind,
                        const GoenContactPoint *point)
{
  return g_strdup (point->label != NULL ? point->label : get_type_label (kind, point->type));
}

/**
 * goen_contact_dup_uri:
 * @kind: what kind of entry it is
 * @point: the entry
 *
 * Makes the URI that opens an entry: tel: (RFC 3966), mailto: (RFC 6068) or a page.
 *
 * A fax number is not called, and an extension is not dialled.
 *
 * Returns: (transfer full) (nullable): the URI, %NULL when there is nothing safe to open
 */
char *
goen_contact_dup_uri (GoenContactKind         kind,
                      const GoenContactPoint *point)
{
  g_autofree char *escaped = NULL;

  switch (kind)
    {
    case GOEN_CONTACT_PHONE:
      return dup_phone_uri (point);
    case GOEN_CONTACT_EMAIL:
      if (strchr (point->value, '@') == NULL)
        return NULL;
      escaped = g_uri_escape_string (point->value, "@!$'*+-._~", FALSE);
      return g_strconcat ("mailto:", escaped, NULL);
    case GOEN_CONTACT_LINK:
      return dup_link_uri (point->value);
    case GOEN_CONTACT_ACCOUNT:
      return dup_account_uri (point);
    case GOEN_CONTACT_DATE:
    case GOEN_CONTACT_ADDRESS:
    default:
      return NULL;
    }
}

/**
 * goen_address_get_label:
 * @address: an address
 *
 * Names an address the way its row is headed.
 *
 * Returns: (transfer none): the label
 */
const char *
goen_address_get_label (const GoenAddress *address)
{
  return get_type_label (GOEN_CONTACT_ADDRESS, address->type);
}

/**
 * goen_contact_is_safe_uri:
 * @uri: a URI, perhaps from a file that somebody else wrote
 *
 * Tells whether a click may open @uri.
 *
 * A card that came by mail must not be able to open files or start programs of this computer.
 *
 * Returns: %TRUE for pages, mail and calls
 */
gboolean
goen_contact_is_safe_uri (const char *uri)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", NULL };
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  return scheme != NULL && g_strv_contains (schemes, scheme);
}
