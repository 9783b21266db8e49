/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

#include "goen-csv-cell.h"
#include "goen-text.h"

#define PART(item, field) GOEN_CSV_PART (item, field, GOEN_CSV_ADDRESS)

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Whether an address in one piece says nothing that its parts do not say. */
static gboolean
is_covered (const GoenAddress *address,
            const char        *text)
{
  const char *parts[] = {
    address->postal, address->region, address->locality, address->street, address->building, address->country, "〒",
  };
  g_autofree char *rest = goen_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_auto (GStrv) words = goen_text_split_words (parts[i]);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *word = goen_text_fold (words[j]);
          char *found = *word != '\0' ? strstr (rest, word) : NULL;

          if (found != NULL)
            memmove (found, found + strlen (word), strlen (found + strlen (word)) + 1);
        }
    }

  return *rest == '\0';
}

/* An address in one piece stays as it came, and is taken apart as far as its beginning shows how. */
static void
settle_whole_address (GoenAddress *address,
                      const char  *text)
{
  gboolean has_parts = address->region != NULL || address->locality != NULL || address->street != NULL;
  gboolean is_whole = address->building == NULL;

  if (has_parts)
    {
      if (!is_covered (address, text))
        address->raw = g_strdup (text);
      return;
    }

  if (!goen_csv_address_split (address, text) && !is_whole)
    address->street = g_strdup (text);
  if (is_whole)
    address->raw = g_strdup (text);
}

static GoenAddress *
read_address (GoenCsvPerson     *self,
              const GoenCsvSlot *slot,
              GoenCsvItem       *item)
{
  GoenAddress *address = goen_address_new ();
  const char *raw = PART (item, GOEN_CSV_ADDRESS);
  const char *postal = PART (item, GOEN_CSV_POSTAL);

  address->region = g_strdup (PART (item, GOEN_CSV_REGION));
  address->locality = g_strdup (PART (item, GOEN_CSV_LOCALITY));
  address->street = g_strdup (PART (item, GOEN_CSV_STREET));
  address->building = g_strdup (PART (item, GOEN_CSV_BUILDING));
  address->country = g_strdup (PART (item, GOEN_CSV_COUNTRY));
  if (self->is_exact)
    {
      address->postal = g_strdup (postal);
      address->raw = g_strdup (raw);
    }
  else
    {
      address->postal = postal != NULL ? goen_csv_postal_parse (postal) : NULL;
      if (raw != NULL)
        settle_whole_address (address, raw);
    }

  return address;
}

static gboolean
says_anything (const GoenAddress *address)
{
  return !is_blank (address->postal) || !is_blank (address->region) || !is_blank (address->locality) ||
         !is_blank (address->street) || !is_blank (address->building) || !is_blank (address->country) ||
         !is_blank (address->raw);
}

/* An address has a type and no label of anybody's own. */
static gboolean
settle_address_label (GoenCsvPerson *self,
                      GoenCsvSlot   *slot,
                      GoenAddress   *address,
                      const char    *text)
{
  g_autofree char *label = NULL;
  gboolean says_more = FALSE;
  gboolean has_star = g_str_has_prefix (text, GOEN_CSV_STAR);

  if (self->is_exact)
    {
      goen_csv_label_read (GOEN_CSV_ADDRESS_LABEL, text, &address->type, &label);
      return FALSE;
    }

  text += has_star ? strlen (GOEN_CSV_STAR) : 0;
  if (address->type == NULL)
    address->type = g_strdup (goen_csv_label_find_type (GOEN_CSV_ADDRESS, text, &says_more));
  if (address->type == NULL && !is_blank (text))
    goen_csv_person_add_note (self, slot->name, text);

  return has_star;
}

/* Moves the addresses of a slot into the record. */
void
goen_csv_person_finish_addresses (GoenCsvPerson *self,
                                  GoenCsvSlot   *slot)
{
  for (guint i = 0; i < slot->items->len; i++)
    {
      GoenCsvItem *item = goen_csv_slot_get_item (slot, i);
      g_autoptr (GoenAddress) address = read_address (self, slot, item);
      const char *label = PART (item, GOEN_CSV_ADDRESS_LABEL);
      gboolean has_star = FALSE;

      if (!says_anything (address))
        continue;
      if (slot->type != NULL)
        address->type = g_strdup (slot->type);
      if (label != NULL)
        has_star = settle_address_label (self, slot, address, label);
      g_ptr_array_insert (self->record->addresses, has_star ? 0 : -1, g_steal_pointer (&address));
    }
}
