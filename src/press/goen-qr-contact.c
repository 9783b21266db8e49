/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-qr.h"

#include <string.h>

/* Characters that end a value are marked by a backslash, in MECARD as in vCard. */
static char *
escape (const char *text,
        const char *special)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        {
          if (*p == '\n')
            g_string_append_c (escaped, ' ');
          continue;
        }
      if (*p == '\\' || strchr (special, *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  return g_string_free_and_steal (escaped);
}

static void
append_mecard (GString    *text,
               const char *tag,
               const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;
  escaped = escape (value, ";:,\"");
  g_string_append_printf (text, "%s:%s;", tag, escaped);
}

/**
 * goen_qr_dup_mecard:
 * @contact: whom the code is about
 *
 * Writes a contact as MECARD, the short form of NTT DOCOMO that every telephone in Japan reads.
 *
 * The name stands in one piece: a comma would part family and given name, and Japanese readers show it reversed.
 *
 * Returns: (transfer full): the text
 */
char *
goen_qr_dup_mecard (const GoenQrContact *contact)
{
  GString *text = g_string_new ("MECARD:");

  append_mecard (text, "N", contact->name);
  append_mecard (text, "SOUND", contact->reading);
  append_mecard (text, "ORG", contact->company);
  append_mecard (text, "TITLE", contact->title);
  append_mecard (text, "TEL", contact->phone);
  append_mecard (text, "EMAIL", contact->mail);
  append_mecard (text, "URL", contact->url);
  append_mecard (text, "ADR", contact->address);
  g_string_append_c (text, ';');

  return g_string_free_and_steal (text);
}

static void
append_vcard (GString    *text,
              const char *property,
              const char *value,
              const char *after)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;
  escaped = escape (value, ";,");
  g_string_append_printf (text, "%s:%s%s\r\n", property, escaped, after);
}

/**
 * goen_qr_dup_vcard:
 * @contact: whom the code is about
 *
 * Writes a contact as a vCard 3.0 (RFC 2426) with no more than a code can hold.
 *
 * Returns: (transfer full): the text
 */
char *
goen_qr_dup_vcard (const GoenQrContact *contact)
{
  GString *text = g_string_new ("BEGIN:VCARD\r\nVERSION:3.0\r\n");

  append_vcard (text, "N", contact->name, ";;;;");
  append_vcard (text, "FN", contact->name, "");
  append_vcard (text, "SORT-STRING", contact->reading, "");
  append_vcard (text, "ORG", contact->company, "");
  append_vcard (text, "TITLE", contact->title, "");
  append_vcard (text, "TEL;TYPE=WORK", contact->phone, "");
  append_vcard (text, "EMAIL", contact->mail, "");
  append_vcard (text, "URL", contact->url, "");
  if (contact->address != NULL && *contact->address != '\0')
    {
      g_autofree char *escaped = escape (contact->address, ";,");

      g_string_append_printf (text, "ADR;TYPE=WORK:;;%s;;;;\r\n", escaped);
    }
  g_string_append (text, "END:VCARD\r\n");

  return g_string_free_and_steal (text);
}
