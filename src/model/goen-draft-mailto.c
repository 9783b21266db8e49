/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft.h"

#include <string.h>

/* The address alone, out of "Misaki <misaki@example.jp>" as well. */
static char *
dup_address (const char *value)
{
  const char *open = value != NULL ? strrchr (value, '<') : NULL;
  const char *close = open != NULL ? strchr (open, '>') : NULL;
  g_autofree char *address = NULL;

  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return NULL;

  address = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : g_strdup (value);
  g_strstrip (address);

  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      return NULL;

  return strchr (address, '@') > address ? g_steal_pointer (&address) : NULL;
}

/* RFC 6068, 2: everything but unreserved characters and the @ is encoded, a comma would part two addresses. */
static char *
dup_escaped_address (const GoenPersonRecord *person)
{
  for (guint i = 0; person != NULL && i < person->emails->len; i++)
    {
      const GoenContactPoint *mail = person->emails->pdata[i];
      g_autofree char *address = dup_address (mail->value);

      if (address != NULL)
        return g_uri_escape_string (address, "@", FALSE);
    }

  return NULL;
}

/* RFC 6068, 5: the end of a line is %0D%0A. */
static char *
escape_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) lines = g_string_new (valid);

  g_string_replace (lines, "\r\n", "\n", 0);
  g_string_replace (lines, "\n", "\r\n", 0);

  return g_uri_escape_string (lines->str, NULL, FALSE);
}

static char *
make_uri (const char      *address,
          const GoenDraft *draft)
{
  g_autofree char *subject = escape_text (draft->subject);
  g_autofree char *body = escape_text (draft->body);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", address, subject, body);
}

/**
 * goen_draft_dup_mailto:
 * @person: to whom to write
 * @draft: what to write
 *
 * Writes the URI with which a mail program opens a draft, as RFC 6068 has it.
 *
 * Returns: (transfer full) (nullable): the URI; %NULL when the person has no mail address
 */
char *
goen_draft_dup_mailto (const GoenPersonRecord *person,
                       const GoenDraft        *draft)
{
  return goen_draft_dup_mailto_both (person, NULL, draft);
}

/**
 * goen_draft_dup_mailto_both:
 * @person: to whom to write
 * @other: (nullable): to whom to write as well, for an introduction
 * @draft: what to write
 *
 * Writes the URI with which a mail program opens a draft to two people at once.
 *
 * Returns: (transfer full) (nullable): the URI; %NULL when neither has a mail address
 */
char *
goen_draft_dup_mailto_both (const GoenPersonRecord *person,
                            const GoenPersonRecord *other,
                            const GoenDraft        *draft)
{
  g_autofree char *address = dup_escaped_address (person);
  g_autofree char *other_address = dup_escaped_address (other);
  g_autofree char *both = NULL;

  if (address == NULL || other_address == NULL)
    return address != NULL || other_address != NULL ? make_uri (address != NULL ? address : other_address, draft) : NULL;

  both = g_strdup_printf ("%s,%s", address, other_address);

  return make_uri (both, draft);
}
