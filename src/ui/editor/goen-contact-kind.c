/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-contact-kind.h"

#include <glib/gi18n-lib.h>

static const char * const phone_types[] = { "work", "cell", "home", "main", "fax", "pager", "other", NULL };
static const char * const email_types[] = { "work", "home", "other", NULL };
static const char * const link_types[] = { "work", "home", "blog", "other", NULL };
static const char * const account_types[] = {
  "line", "facebook", "x", "instagram", "linkedin", "eight", "wantedly", "github", "youtube",
  "note", "bluesky", "mastodon", "whatsapp", "telegram", "signal", "skype", "other", NULL
};
static const char * const date_types[] = { "anniversary", "other", NULL };

static const struct {
  const char         *title;
  const char         *add_title;
  const char * const *types;
} kinds[] = {
  [GOEN_CONTACT_PHONE] = { N_("Phone"), N_("Add Phone"), phone_types },
  [GOEN_CONTACT_EMAIL] = { N_("Mail"), N_("Add Mail Address"), email_types },
  [GOEN_CONTACT_LINK] = { N_("Web page"), N_("Add Web Page"), link_types },
  [GOEN_CONTACT_ACCOUNT] = { N_("Account"), N_("Add Account"), account_types },
  [GOEN_CONTACT_DATE] = { N_("Date"), N_("Add Date"), date_types },
  [GOEN_CONTACT_ADDRESS] = { N_("Address"), N_("Add Address"), email_types },
};

static const struct {
  const char *type;
  const char *label;
} type_labels[] = {
  { "work", N_("Work") },
  { "cell", N_("Mobile") },
  { "home", N_("Home") },
  { "main", N_("Main number") },
  { "fax", N_("Fax") },
  { "pager", N_("Pager") },
  { "blog", N_("Blog") },
  { "anniversary", N_("Anniversary") },
  { "other", N_("Other") },
};

/* Proper names are the same in every language. */
static const struct {
  const char *type;
  const char *name;
} service_names[] = {
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
  { "note", "note" },
  { "bluesky", "Bluesky" },
  { "mastodon", "Mastodon" },
  { "whatsapp", "WhatsApp" },
  { "telegram", "Telegram" },
  { "signal", "Signal" },
  { "skype", "Skype" },
};

/**
 * goen_contact_kind_get_title:
 * @kind: a kind of contact point
 *
 * Names one contact point of this kind.
 *
 * Returns: a translated title
 */
const char *
goen_contact_kind_get_title (GoenContactKind kind)
{
  return _(kinds[kind].title);
}

/**
 * goen_contact_kind_get_add_title:
 * @kind: a kind of contact point
 *
 * Names the button that adds one more.
 *
 * Returns: a translated title
 */
const char *
goen_contact_kind_get_add_title (GoenContactKind kind)
{
  return _(kinds[kind].add_title);
}

/**
 * goen_contact_kind_get_types:
 * @kind: a kind of contact point
 *
 * Lists the types Goen offers, the most usual first.
 *
 * Returns: a %NULL-terminated array owned by Goen
 */
const char * const *
goen_contact_kind_get_types (GoenContactKind kind)
{
  return kinds[kind].types;
}

/**
 * goen_contact_kind_get_type_label:
 * @kind: a kind of contact point
 * @type: (nullable): a type, also one that Goen does not offer
 *
 * Names a type in the user's language.
 *
 * Returns: its translated name; @type itself when Goen does not know it, and
 *   the name of having no type for %NULL
 */
const char *
goen_contact_kind_get_type_label (GoenContactKind  kind,
                                  const char      *type)
{
  if (type == NULL || *type == '\0')
    /* Translators: shown where nothing is known about what a phone number or address is for. */
    return C_("contact type", "Unspecified");

  if (kind == GOEN_CONTACT_ACCOUNT)
    for (guint i = 0; i < G_N_ELEMENTS (service_names); i++)
      if (g_str_equal (service_names[i].type, type))
        return service_names[i].name;

  for (guint i = 0; i < G_N_ELEMENTS (type_labels); i++)
    if (g_str_equal (type_labels[i].type, type))
      return _(type_labels[i].label);

  return type;
}
