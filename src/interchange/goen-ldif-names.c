/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif-builder.h"

#include "goen-text.h"
#include "goen-vcard-card.h"
#include "goen-vcard-text.h"

gboolean
goen_ldif_is_blank (const char *text)
{
  return text == NULL || goen_vcard_text_is_blank (text);
}

void
goen_ldif_append_line (GString    *text,
                       const char *label,
                       const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (label != NULL)
    g_string_append_printf (text, "%s: ", label);
  g_string_append (text, line);
}

void
goen_ldif_keep (GoenLdifBuilder *self,
                const char      *label,
                const char      *text)
{
  if (!goen_ldif_is_blank (text))
    goen_ldif_append_line (self->rest, label, text);
}

char *
goen_ldif_steal (GoenLdifBuilder *self,
                 GoenLdifSlot     slot)
{
  return g_steal_pointer (&self->slots[slot].text);
}

char *
goen_ldif_steal_kana (GoenLdifBuilder *self,
                      GoenLdifSlot     slot)
{
  g_autofree char *text = goen_ldif_steal (self, slot);

  return text != NULL ? goen_kana_to_fullwidth (text) : NULL;
}

static gboolean
is_eastern (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (c));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        return TRUE;
    }

  return FALSE;
}

static gboolean
split_in_two (const char  *text,
              char       **first,
              char       **second)
{
  g_auto (GStrv) words = goen_text_split_words (text);

  if (g_strv_length (words) != 2 || !is_eastern (words[0]) || !is_eastern (words[1]))
    return FALSE;

  *first = g_strdup (words[0]);
  *second = g_strdup (words[1]);

  return TRUE;
}

/* A whole name that is only a mail address is none: Thunderbird writes one for cards without a name. */
static gboolean
is_some_mail (const GoenPersonRecord *record,
              const char             *name)
{
  return record->emails->len > 0 && g_strcmp0 (((GoenContactPoint *) record->emails->pdata[0])->value, name) == 0;
}

static void
take_whole_name (GoenLdifBuilder *self,
                 GoenLdifSlot     slot)
{
  GoenPersonRecord *record = self->record;
  g_autofree char *name = goen_ldif_steal (self, slot);

  if (name == NULL || is_some_mail (record, name))
    return;

  if (record->family == NULL && record->given == NULL && record->formatted == NULL &&
      !goen_company_has_legal_form (name) && split_in_two (name, &record->family, &record->given))
    return;

  if ((record->family != NULL || record->given != NULL) && goen_vcard_is_made_of_parts (record, name))
    return;

  if (record->formatted == NULL)
    record->formatted = g_steal_pointer (&name);
  else if (!g_str_equal (record->formatted, name))
    goen_ldif_keep (self, self->slots[slot].label, name);
}

/* The name of an entry whose attributes hold none stands in its distinguished name. */
static void
take_name_from_dn (GoenLdifBuilder *self,
                   const char      *dn)
{
  const GoenPersonRecord *record = self->record;

  if (dn == NULL || record->family != NULL || record->given != NULL || record->formatted != NULL)
    return;

  self->slots[GOEN_LDIF_COMMON_NAME].text = goen_ldif_dup_rdn (dn, "cn");
  take_whole_name (self, GOEN_LDIF_COMMON_NAME);
}

/*< private >
 * goen_ldif_finish_names:
 * @self: an entry of which everything was read
 * @dn: (nullable): its distinguished name
 *
 * Makes the name of the person, and its reading, of what was found.
 */
void
goen_ldif_finish_names (GoenLdifBuilder *self,
                        const char      *dn)
{
  GoenPersonRecord *record = self->record;
  g_autofree char *whole_yomi = NULL;

  record->family = goen_ldif_steal (self, GOEN_LDIF_FAMILY);
  record->given = goen_ldif_steal (self, GOEN_LDIF_GIVEN);
  record->middle = goen_ldif_steal (self, GOEN_LDIF_MIDDLE);
  record->prefix = goen_ldif_steal (self, GOEN_LDIF_PREFIX);
  record->suffix = goen_ldif_steal (self, GOEN_LDIF_SUFFIX);
  record->nickname = goen_ldif_steal (self, GOEN_LDIF_NICKNAME);
  take_whole_name (self, GOEN_LDIF_DISPLAY_NAME);
  take_whole_name (self, GOEN_LDIF_COMMON_NAME);
  take_name_from_dn (self, dn);

  record->family_yomi = goen_ldif_steal_kana (self, GOEN_LDIF_FAMILY_YOMI);
  record->given_yomi = goen_ldif_steal_kana (self, GOEN_LDIF_GIVEN_YOMI);
  whole_yomi = goen_ldif_steal_kana (self, GOEN_LDIF_WHOLE_YOMI);
  if (whole_yomi != NULL && record->family_yomi == NULL && record->given_yomi == NULL &&
      !split_in_two (whole_yomi, &record->family_yomi, &record->given_yomi))
    record->family_yomi = g_steal_pointer (&whole_yomi);
}
