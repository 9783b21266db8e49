/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-types.h"

#include <string.h>

#define PHONE GOEN_VCARD_KIND_PHONE
#define MAIL GOEN_VCARD_KIND_MAIL
#define ADDRESS GOEN_VCARD_KIND_ADDRESS
#define LINK GOEN_VCARD_KIND_LINK
#define DATE GOEN_VCARD_KIND_DATE
#define PLACE (PHONE | MAIL | ADDRESS | LINK)

/* Nobody with a preference comes after them. */
#define NO_PREFERENCE 101

/* A record has one type for each value. Of several words the one nearest the top says most. */
static const struct {
  const char *word;
  const char *type;
  guint       kinds;
} type_words[] = {
  { "fax", "fax", PHONE },
  { "pager", "pager", PHONE },
  { "cell", "cell", PHONE },
  { "mobile", "cell", PHONE },
  { "iphone", "cell", PHONE },
  { "main", "main", PHONE },
  { "work", "work", PLACE },
  { "business", "work", PLACE },
  { "home", "home", PLACE },
  { "personal", "home", PLACE },
  { "blog", "blog", LINK },
  { "x-blog", "blog", LINK },
  { "anniversary", "anniversary", DATE },
  { "other", "other", PLACE | DATE },
};

/* Words that say what goes without saying, or what is kept otherwise. */
static const char * const idle_words[] = {
  "", "pref", "voice", "internet", "postal", "parcel", "dom", "intl", NULL
};

/* Words of the standards that a record has no type for; they are no labels of the user's. */
static const char * const registered_words[] = {
  "msg", "text", "textphone", "video", "bbs", "modem", "car", "isdn", "pcs", "x400", "work", "home", "cell",
  "mobile", "fax", "pager", "blog", "main", NULL
};

/* Apple's labels for what it has own words for. */
static const struct {
  const char *label;
  const char *type;
  guint       kinds;
} labels[] = {
  { "home", "home", PLACE },
  { "work", "work", PLACE },
  { "other", "other", PLACE | DATE },
  { "mobile", "cell", PHONE },
  { "iphone", "cell", PHONE },
  { "main", "main", PHONE },
  { "pager", "pager", PHONE },
  { "homefax", "fax", PHONE },
  { "workfax", "fax", PHONE },
  { "otherfax", "fax", PHONE },
  { "anniversary", "anniversary", DATE },
};

static const struct {
  const char *property;
  const char *service;
} service_properties[] = {
  { "X-AIM", "aim" },
  { "X-EIGHT", "eight" },
  { "X-FACEBOOK", "facebook" },
  { "X-GADUGADU", "gadugadu" },
  { "X-GITHUB", "github" },
  { "X-GOOGLE-TALK", "gtalk" },
  { "X-GTALK", "gtalk" },
  { "X-ICQ", "icq" },
  { "X-INSTAGRAM", "instagram" },
  { "X-JABBER", "jabber" },
  { "X-LINE", "line" },
  { "X-LINKEDIN", "linkedin" },
  { "X-MASTODON", "mastodon" },
  { "X-MATRIX", "matrix" },
  { "X-MSN", "msn" },
  { "X-QQ", "qq" },
  { "X-SIP", "sip" },
  { "X-SKYPE", "skype" },
  { "X-SKYPE-USERNAME", "skype" },
  { "X-TELEGRAM", "telegram" },
  { "X-TWITTER", "x" },
  { "X-WECHAT", "wechat" },
  { "X-WHATSAPP", "whatsapp" },
  { "X-YAHOO", "yahoo" },
};

/* Services that other programs know as IMPP, with the scheme of their URI. */
static const struct {
  const char *service;
  const char *scheme;
} service_schemes[] = {
  { "aim", "aim" },
  { "gadugadu", "gg" },
  { "gtalk", "xmpp" },
  { "icq", "icq" },
  { "jabber", "xmpp" },
  { "matrix", "matrix" },
  { "msn", "msnim" },
  { "qq", "qq" },
  { "sip", "sip" },
  { "skype", "skype" },
  { "xmpp", "xmpp" },
  { "yahoo", "ymsgr" },
};

static int
find_word (const char    *word,
           GoenVcardKind  kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    if ((type_words[i].kinds & kind) != 0 && g_ascii_strcasecmp (type_words[i].word, word) == 0)
      return i;

  return -1;
}

/*< private >
 * goen_vcard_type_pick:
 * @line: a line, perhaps with a TYPE parameter
 * @kind: what it holds
 * @others: (element-type utf8): the words that the type does not say are added, in lower case
 *
 * Finds the one type the record keeps.
 *
 * Returns: (nullable): a type, %NULL when none of the words is one
 */
const char *
goen_vcard_type_pick (const GoenVcardLine *line,
                      GoenVcardKind        kind,
                      GPtrArray           *others)
{
  const GoenVcardParameter *types = goen_vcard_line_get_parameter (line, "TYPE");
  int best = -1;

  if (types == NULL)
    return NULL;

  for (guint i = 0; i < types->values->len; i++)
    {
      int found = find_word (types->values->pdata[i], kind);

      if (found >= 0 && (best < 0 || found < best))
        best = found;
    }

  for (guint i = 0; i < types->values->len; i++)
    {
      g_autofree char *word = g_ascii_strdown (types->values->pdata[i], -1);
      int found = find_word (word, kind);

      if (g_strv_contains (idle_words, word) ||
          (found >= 0 && g_str_equal (type_words[found].type, type_words[best].type)))
        continue;
      g_ptr_array_add (others, g_steal_pointer (&word));
    }

  return best >= 0 ? type_words[best].type : NULL;
}

const char *
goen_vcard_type_from_label (const char    *label,
                            GoenVcardKind  kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if ((labels[i].kinds & kind) != 0 && g_ascii_strcasecmp (labels[i].label, label) == 0)
      return labels[i].type;

  return NULL;
}

gboolean
goen_vcard_type_is_registered (const char *type)
{
  return g_strv_contains (registered_words, type);
}

/* From 1, what to use first; vCard 4.0 numbers it, older versions have a word. */
guint
goen_vcard_type_get_preference (const GoenVcardLine *line)
{
  const char *preference = goen_vcard_line_get_value_of (line, "PREF");
  guint64 number;

  if (preference != NULL && g_ascii_string_to_unsigned (preference, 10, 1, 100, &number, NULL))
    return number;

  return goen_vcard_line_has_type (line, "PREF") ? 1 : NO_PREFERENCE;
}

/* Takes the marks off that Apple puts around labels it translates: _$!<Home>!$_. */
char *
goen_vcard_label_unwrap (const char *label,
                         gboolean   *was_wrapped)
{
  gsize length = strlen (label);

  *was_wrapped = length > 8 && g_str_has_prefix (label, "_$!<") && g_str_has_suffix (label, ">!$_");

  return *was_wrapped ? g_strndup (label + 4, length - 8) : g_strdup (label);
}

char *
goen_vcard_service_canonical (const char *service)
{
  g_autofree char *lower = g_utf8_strdown (service, -1);

  g_strstrip (lower);
  if (g_str_equal (lower, "twitter"))
    return g_strdup ("x");
  if (g_str_equal (lower, "googletalk") || g_str_equal (lower, "google talk"))
    return g_strdup ("gtalk");

  return *lower != '\0' ? g_steal_pointer (&lower) : NULL;
}

const char *
goen_vcard_service_of_property (const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (service_properties); i++)
    if (g_str_equal (service_properties[i].property, property))
      return service_properties[i].service;

  return NULL;
}

/* (nullable): the scheme of an IMPP of the service, %NULL when it is written as X-SOCIALPROFILE. */
const char *
goen_vcard_service_get_scheme (const char *service)
{
  for (guint i = 0; service != NULL && i < G_N_ELEMENTS (service_schemes); i++)
    if (g_str_equal (service_schemes[i].service, service))
      return service_schemes[i].scheme;

  return NULL;
}

/* Under which name an account is written. */
const char *
goen_vcard_service_get_property (const char *service)
{
  return service == NULL || goen_vcard_service_get_scheme (service) != NULL ? "IMPP" : "X-SOCIALPROFILE";
}
