/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include <string.h>

#include "goen-csv-cell.h"
#include "goen-csv-goen-columns.h"
#include "goen-vcard-types.h"

/* More values in one cell nobody has; they are one value then. */
#define MAX_VALUES 1000

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Parts that may be spread over several columns: 部署名1 and 部署名2. */
static gboolean
is_joined (GoenCsvField field)
{
  return field == GOEN_CSV_DEPARTMENT || field == GOEN_CSV_TITLE || field == GOEN_CSV_STREET ||
         field == GOEN_CSV_BUILDING;
}

static void
set_part (GoenCsvPerson *self,
          GoenCsvSlot   *slot,
          guint          i,
          GoenCsvField   field,
          const char    *name,
          const char    *text)
{
  char **part = &GOEN_CSV_PART (goen_csv_slot_get_item (slot, i), field, slot->field);

  if (*text == '\0')
    return;

  if (*part == NULL)
    {
      *part = g_strdup (text);
    }
  else if (is_joined (field))
    {
      char *both = g_strconcat (*part, " ", text, NULL);

      g_free (*part);
      *part = both;
    }
  else if (!g_str_equal (*part, text))
    {
      goen_csv_person_add_note (self, name, text);
    }
}

static gboolean
looks_like (GoenCsvField  field,
            const char   *text)
{
  gsize n_digits = 0;

  if (field == GOEN_CSV_MAIL)
    return strchr (text, '@') != NULL && strpbrk (text, "<>\"") == NULL;
  if (field == GOEN_CSV_LINK)
    return strstr (text, "://") != NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n_digits += g_unichar_isdigit (g_utf8_get_char (p)) ? 1 : 0;

  return n_digits >= 9;
}

/* Several phones or addresses that somebody wrote into one cell; each part has to look like one. */
static char **
split_loosely (GoenCsvField  field,
               const char   *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const char *start = text;
  guint n_parts = 0;

  if (g_str_is_ascii (text) && strpbrk (text, ";,\n/ ") == NULL)
    return NULL;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && c != ';' && c != ',' && c != '\n' && c != 0x3001 && c != 0xFF1B && c != 0xFF0C &&
          !(c == '/' && field == GOEN_CSV_PHONE) && !(c == ' ' && field == GOEN_CSV_LINK))
        continue;
      if (p > start)
        {
          g_autofree char *part = g_strstrip (g_strndup (start, p - start));

          if (*part != '\0' && !looks_like (field, part))
            return NULL;
          if (*part != '\0' && ++n_parts <= MAX_VALUES)
            g_strv_builder_add (builder, part);
        }
      if (c == 0)
        break;
      start = g_utf8_next_char (p);
    }

  parts = g_strv_builder_end (builder);

  return n_parts > 1 && n_parts <= MAX_VALUES ? g_steal_pointer (&parts) : NULL;
}

/* The values in a cell; NULL when there is only one. */
static char **
split_values (GoenCsvPerson *self,
              GoenCsvField   field,
              const char    *text)
{
  char **parts;

  if (self->is_exact)
    return goen_csv_goen_is_joined (field) ? goen_csv_cell_split (text) : NULL;
  if (field == GOEN_CSV_PHONE || field == GOEN_CSV_MAIL || field == GOEN_CSV_LINK)
    if ((parts = split_loosely (field, text)) != NULL)
      return parts;
  if (strstr (text, GOEN_CSV_JOINT) == NULL)
    return NULL;

  parts = g_strsplit (text, GOEN_CSV_JOINT, MAX_VALUES);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}

/* The type and label of a value from all that is known of it. */
static gboolean
settle_label (GoenCsvPerson     *self,
              const GoenCsvSlot *slot,
              const char        *text,
              char             **type,
              char             **label)
{
  gboolean has_star = FALSE;
  gboolean says_more = TRUE;
  const char *found;

  *type = NULL;
  *label = NULL;
  if (self->is_exact && text != NULL)
    {
      goen_csv_label_read (slot->field + 1, text, type, label);
      return FALSE;
    }

  *type = g_strdup (slot->type);
  if (!is_blank (text) && (g_str_has_prefix (text, GOEN_CSV_STAR) || g_str_equal (text, "*")))
    {
      has_star = TRUE;
      text += strspn (text, GOEN_CSV_STAR);
    }
  if (is_blank (text))
    {
      *label = slot->name_is_label ? g_strdup (slot->name) : NULL;
      return has_star;
    }

  if (slot->field == GOEN_CSV_ACCOUNT && slot->type == NULL)
    {
      g_autofree char *service = goen_vcard_service_canonical (text);

      /* A service is one word; more are somebody's own. */
      if (service != NULL && strpbrk (service, " \t\n:") == NULL)
        *type = g_steal_pointer (&service);
      else
        *label = g_strdup (text);
      return has_star;
    }
  found = goen_csv_label_find_type (slot->field, text, &says_more);
  if (*type == NULL)
    *type = g_strdup (found);
  if (found == NULL || says_more || g_strcmp0 (found, *type) != 0)
    *label = g_strdup (text);

  return has_star;
}

static void
add_point (GPtrArray  *points,
           const char *value,
           const char *type,
           const char *label,
           gboolean    is_first,
           guint       n_first)
{
  GoenContactPoint *point = goen_contact_point_new (value, type, label);

  g_ptr_array_insert (points, is_first ? (int) MIN (n_first, points->len) : -1, point);
}

/* Somebody's own words without a value to be about; what a program writes there anyway says nothing. */
static void
keep_lone_label (GoenCsvPerson     *self,
                 const GoenCsvSlot *slot,
                 const char        *text)
{
  gboolean says_more;

  if (is_blank (text) || *text == '*' || goen_csv_label_find_type (slot->field, text, &says_more) != NULL)
    return;

  goen_csv_person_add_note (self, slot->name, text);
}

static void
finish_points (GoenCsvPerson *self,
               GoenCsvSlot   *slot,
               GPtrArray     *points)
{
  const char *last_label = NULL;
  guint n_first = 0;

  for (guint i = 0; i < slot->items->len; i++)
    {
      GoenCsvItem *item = goen_csv_slot_get_item (slot, i);
      const char *label_text = item->parts[1];
      g_autofree char *type = NULL;
      g_autofree char *label = NULL;
      g_autofree char *date = NULL;
      gboolean has_star;

      /* One label stands for all values in a cell. */
      if (label_text == NULL && !self->is_exact)
        label_text = last_label;
      last_label = label_text;
      if (is_blank (item->parts[0]))
        {
          keep_lone_label (self, slot, item->parts[1]);
          continue;
        }

      has_star = settle_label (self, slot, label_text, &type, &label);
      if (slot->field == GOEN_CSV_DATE)
        {
          const char *what = label != NULL ? label : slot->name;

          date = goen_csv_person_read_date (self, what, item->parts[0]);
          if (date == NULL)
            continue;
        }
      add_point (points, date != NULL ? date : item->parts[0], type, label, has_star, n_first);
      n_first += has_star ? 1 : 0;
    }
}

static void
finish_posts (GoenCsvPerson *self,
              GoenCsvSlot   *slot)
{
  for (guint i = 0; i < slot->items->len; i++)
    {
      GoenCsvItem *item = goen_csv_slot_get_item (slot, i);
      GoenAffiliation *post = goen_affiliation_new (GOEN_CSV_PART (item, GOEN_CSV_COMPANY, GOEN_CSV_COMPANY),
                                                    GOEN_CSV_PART (item, GOEN_CSV_DEPARTMENT, GOEN_CSV_COMPANY),
                                                    GOEN_CSV_PART (item, GOEN_CSV_TITLE, GOEN_CSV_COMPANY));
      const char *from = GOEN_CSV_PART (item, GOEN_CSV_POST_FROM, GOEN_CSV_COMPANY);
      const char *to = GOEN_CSV_PART (item, GOEN_CSV_POST_TO, GOEN_CSV_COMPANY);

      post->company_yomi = g_strdup (GOEN_CSV_PART (item, GOEN_CSV_COMPANY_YOMI, GOEN_CSV_COMPANY));
      post->from = from != NULL ? goen_csv_person_read_date (self, slot->name, from) : NULL;
      post->to = to != NULL ? goen_csv_person_read_date (self, slot->name, to) : NULL;
      g_ptr_array_add (self->record->affiliations, post);
    }
}

/* Google has no room for a private note; Goen writes it as a field of the user's own, and takes it back. */
static gboolean
is_private (const char *label)
{
  return g_strcmp0 (label, GOEN_CSV_PRIVATE_NOTE_ENGLISH) == 0 || g_strcmp0 (label, GOEN_CSV_PRIVATE_NOTE_JAPANESE) == 0;
}

static void
finish_lines (GoenCsvPerson *self,
              GoenCsvSlot   *slot)
{
  gboolean after_private = FALSE;

  for (guint i = 0; i < slot->items->len; i++)
    {
      GoenCsvItem *item = goen_csv_slot_get_item (slot, i);

      /* A note that has " ::: " in it was taken apart; what follows is of it, too. */
      after_private = is_private (item->parts[1]) || (after_private && is_blank (item->parts[1]));
      if (is_blank (item->parts[0]))
        continue;

      if (after_private)
        goen_csv_person_add_private (self, NULL, item->parts[0]);
      else
        goen_csv_person_add_note (self, is_blank (item->parts[1]) ? slot->name : item->parts[1], item->parts[0]);
    }
}

static void
clear_items (GoenCsvSlot *slot)
{
  for (guint i = 0; i < slot->items->len; i++)
    for (guint j = 0; j < GOEN_CSV_N_PARTS; j++)
      g_free (goen_csv_slot_get_item (slot, i)->parts[j]);
  g_array_set_size (slot->items, 0);
}

/* One of several values; it is made when it is not there yet. */
GoenCsvItem *
goen_csv_slot_get_item (GoenCsvSlot *slot,
                        guint        i)
{
  if (slot->items->len <= i)
    g_array_set_size (slot->items, i + 1);

  return &g_array_index (slot->items, GoenCsvItem, i);
}

/*< private >
 * goen_csv_person_add_value:
 * @column: a column with a slot
 * @text: what stands in its cell
 *
 * Keeps a value, or several, until all cells of the row are known.
 */
void
goen_csv_person_add_value (GoenCsvPerson        *self,
                           const GoenCsvPlanned *column,
                           const char           *text)
{
  GoenCsvSlot *slot = column->slot;
  gboolean is_label_of_line = column->field == GOEN_CSV_NOTE_WITH_NAME && g_strcmp0 (column->type, "label") == 0;
  GoenCsvField field = is_label_of_line ? slot->field + 1 : column->field;
  g_auto (GStrv) values = split_values (self, column->field, text);

  if (values == NULL)
    set_part (self, slot, 0, field, column->name, text);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    set_part (self, slot, i, field, column->name, values[i]);
}

/* Moves what was kept into the record. */
void
goen_csv_person_finish_slot (GoenCsvPerson *self,
                             GoenCsvSlot   *slot)
{
  GoenPersonRecord *record = self->record;

  switch ((guint) slot->field)
    {
    case GOEN_CSV_COMPANY:
      finish_posts (self, slot);
      break;
    case GOEN_CSV_PHONE:
      finish_points (self, slot, record->phones);
      break;
    case GOEN_CSV_MAIL:
      finish_points (self, slot, record->emails);
      break;
    case GOEN_CSV_ADDRESS:
      goen_csv_person_finish_addresses (self, slot);
      break;
    case GOEN_CSV_LINK:
      finish_points (self, slot, record->links);
      break;
    case GOEN_CSV_ACCOUNT:
      finish_points (self, slot, record->accounts);
      break;
    case GOEN_CSV_DATE:
      finish_points (self, slot, record->dates);
      break;
    default:
      finish_lines (self, slot);
      break;
    }

  clear_items (slot);
}
