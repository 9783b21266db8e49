/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

#include "goen-csv-guess-words.h"

/* Several columns for one thing: the first field of its kind, and the last. */
static const struct {
  GoenCsvField first;
  GoenCsvField last;
} kinds[] = {
  { GOEN_CSV_COMPANY, GOEN_CSV_POST_TO },
  { GOEN_CSV_PHONE, GOEN_CSV_PHONE_LABEL },
  { GOEN_CSV_MAIL, GOEN_CSV_MAIL_LABEL },
  { GOEN_CSV_ADDRESS, GOEN_CSV_ADDRESS_LABEL },
  { GOEN_CSV_LINK, GOEN_CSV_LINK_LABEL },
  { GOEN_CSV_ACCOUNT, GOEN_CSV_ACCOUNT_LABEL },
  { GOEN_CSV_DATE, GOEN_CSV_DATE_LABEL },
};

G_STATIC_ASSERT (GOEN_CSV_ADDRESS_LABEL - GOEN_CSV_ADDRESS + 1 == GOEN_CSV_N_PARTS);

static GoenCsvField
get_kind (GoenCsvField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (field >= kinds[i].first && field <= kinds[i].last)
      return kinds[i].first;

  return field;
}

static gboolean
has_slot (const GoenCsvTarget *target)
{
  GoenCsvField kind = get_kind (target->field);

  /* Only in a group does a line of the note have a label in another column. */
  if (target->field == GOEN_CSV_NOTE_WITH_NAME)
    return target->group > 0;

  return kind != target->field || kind == GOEN_CSV_COMPANY || kind == GOEN_CSV_PHONE || kind == GOEN_CSV_MAIL ||
         kind == GOEN_CSV_ADDRESS || kind == GOEN_CSV_LINK || kind == GOEN_CSV_ACCOUNT || kind == GOEN_CSV_DATE;
}

static gboolean
is_label (const GoenCsvTarget *target)
{
  return target->field == GOEN_CSV_PHONE_LABEL || target->field == GOEN_CSV_MAIL_LABEL ||
         target->field == GOEN_CSV_LINK_LABEL || target->field == GOEN_CSV_ACCOUNT_LABEL ||
         target->field == GOEN_CSV_DATE_LABEL || target->field == GOEN_CSV_ADDRESS_LABEL ||
         (target->field == GOEN_CSV_NOTE_WITH_NAME && g_strcmp0 (target->type, "label") == 0);
}

/* One company needs no number; it is the first. */
static guint
get_group (const GoenCsvTarget *target)
{
  return get_kind (target->field) == GOEN_CSV_COMPANY ? MAX (target->group, 1) : target->group;
}

/* What a post or an address has of its parts; of phones and the like each column is another. */
static gboolean
may_share (const GoenCsvSlot   *slot,
           const GoenCsvTarget *target)
{
  GoenCsvField kind = get_kind (target->field);

  if (slot->field != kind || slot->group != get_group (target))
    return FALSE;
  if (kind == GOEN_CSV_COMPANY)
    return TRUE;
  if (kind == GOEN_CSV_ADDRESS)
    return g_strcmp0 (slot->type, target->type) == 0 ||
           (slot->group > 0 && (slot->type == NULL || target->type == NULL));

  return FALSE;
}

static GoenCsvSlot *
add_slot (GoenCsvPerson       *self,
          const GoenCsvTarget *target,
          const char          *name)
{
  GoenCsvSlot *slot;

  for (guint i = 0; i < self->slots->len; i++)
    {
      slot = self->slots->pdata[i];
      if (may_share (slot, target))
        {
          if (slot->type == NULL)
            slot->type = target->type;
          return slot;
        }
    }

  slot = g_new0 (GoenCsvSlot, 1);
  slot->field = get_kind (target->field);
  slot->group = get_group (target);
  slot->type = target->type;
  slot->name = name;
  slot->items = g_array_new (FALSE, TRUE, sizeof (GoenCsvItem));
  g_ptr_array_add (self->slots, slot);

  return slot;
}

/* The value that a label belongs to: of its group, and nothing else has labelled it yet. */
static GoenCsvSlot *
find_labelled (GoenCsvPerson       *self,
               const GoenCsvTarget *target)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      GoenCsvSlot *slot = self->slots->pdata[i];

      if (slot->field == get_kind (target->field) && slot->group == target->group && !slot->has_label &&
          (target->type == NULL || slot->field == GOEN_CSV_NOTE_WITH_NAME || g_strcmp0 (slot->type, target->type) == 0))
        return slot;
    }

  return NULL;
}

static gboolean
has_any (const char         *text,
         const char * const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether the name of a column tells something of its values that their type does not: 秘書の電話, 自宅 FAX. */
static gboolean
tells_more (const GoenCsvSlot *slot,
            const char        *folded)
{
  static const char * const private_words[] = { "自宅", "home", "その他", "other", NULL };
  static const char * const mail_words[] = { "めーる", "mail", NULL };
  static const char * const link_words[] = { "web", "url", "ほーむぺーじ", "page", "site", "さいと", "link", "りんく", NULL };
  gboolean is_sure;
  g_autoptr (GoenCsvTarget) plain = NULL;

  if (*folded == '\0' || slot->has_label)
    return FALSE;
  if (slot->field == GOEN_CSV_PHONE && g_strcmp0 (slot->type, "fax") == 0)
    return has_any (folded, private_words);
  if (slot->type != NULL && !g_str_equal (slot->type, "other"))
    return FALSE;
  if (slot->field == GOEN_CSV_MAIL)
    return !has_any (folded, mail_words);
  if (slot->field == GOEN_CSV_LINK)
    return !has_any (folded, link_words);
  if (slot->field != GOEN_CSV_PHONE && slot->field != GOEN_CSV_ACCOUNT && slot->field != GOEN_CSV_DATE)
    return FALSE;

  plain = goen_csv_guess_by_name (folded, &is_sure);

  return plain == NULL || !is_sure || plain->field != slot->field || g_strcmp0 (plain->type, slot->type) != 0;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const GoenCsvSlot *left = *(GoenCsvSlot * const *) a;
  const GoenCsvSlot *right = *(GoenCsvSlot * const *) b;

  /* Posts go by their numbers, everything else by its columns; g_ptr_array_sort() is stable. */
  if (left->field != GOEN_CSV_COMPANY || right->field != GOEN_CSV_COMPANY)
    return (right->field == GOEN_CSV_COMPANY) - (left->field == GOEN_CSV_COMPANY);

  return (left->group > right->group) - (left->group < right->group);
}

void
goen_csv_slot_free (gpointer data)
{
  GoenCsvSlot *self = data;

  g_array_unref (self->items);
  g_free (self);
}

/*< private >
 * goen_csv_person_plan:
 * @self: a reader of rows without columns
 * @header: the table; it must outlive @self
 * @mapping: (element-type GoenCsvTarget): what its columns say; it must outlive @self
 *
 * Finds out which columns belong together.
 */
void
goen_csv_person_plan (GoenCsvPerson       *self,
                      const GoenCsvHeader *header,
                      const GPtrArray     *mapping)
{
  guint n_columns = MIN (mapping->len, header->names->len);

  for (guint i = 0; i < n_columns; i++)
    {
      const GoenCsvTarget *target = mapping->pdata[i];
      GoenCsvPlanned planned = { target->field, target->type, header->names->pdata[i], NULL };

      if (has_slot (target) && !is_label (target))
        planned.slot = add_slot (self, target, planned.name);
      g_array_append_val (self->columns, planned);
    }

  for (guint i = 0; i < n_columns; i++)
    {
      GoenCsvPlanned *planned = &g_array_index (self->columns, GoenCsvPlanned, i);

      if (!is_label (mapping->pdata[i]))
        continue;
      planned->slot = find_labelled (self, mapping->pdata[i]);
      if (planned->slot != NULL)
        planned->slot->has_label = TRUE;
      else
        planned->field = GOEN_CSV_NOTE_WITH_NAME;
    }

  for (guint i = 0; i < n_columns; i++)
    {
      GoenCsvSlot *slot = g_array_index (self->columns, GoenCsvPlanned, i).slot;

      if (slot != NULL && slot->name == header->names->pdata[i])
        slot->name_is_label = !self->is_exact && tells_more (slot, header->folded->pdata[i]);
    }

  g_ptr_array_sort (self->slots, compare_groups);
}
