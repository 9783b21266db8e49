/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-compare-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-person-merge-private.h"

/* What two records say that has no place of its own in the one they become: lines of its note. */

static char *
dup_casefold_spelling (const char *text)
{
  g_autofree char *spelling = goen_merge_dup_spelling (text);

  return g_utf8_casefold (spelling, -1);
}

/* TAKAHASHI is not gone where Takahashi stands, nor is 高橋 where 高橋 美咲 does. 髙橋 is. */
static gboolean
contains_text (const char *text,
               const char *part)
{
  g_autofree char *folded_text = dup_casefold_spelling (text);
  g_autofree char *folded_part = dup_casefold_spelling (part);

  return strstr (folded_text, folded_part) != NULL;
}

static gboolean
is_gone (const GoenPersonRecord *united,
         const GoenPersonRecord *record,
         GoenPersonField         field,
         const char             *text)
{
  g_autofree char *standing = goen_person_dup_field (united, field);

  if (standing == NULL)
    return TRUE;

  if (field == GOEN_FIELD_READING)
    return !record->yomi_guessed && !goen_merge_equal_folded (standing, text) && !contains_text (standing, text);

  if (field == GOEN_FIELD_BIRTHDAY || field == GOEN_FIELD_MET_ON)
    return !goen_partial_date_covers (standing, text);

  return !contains_text (standing, text);
}

static gboolean
has_line (const char *note,
          const char *line)
{
  const char *found = note != NULL ? strstr (note, line) : NULL;

  return found != NULL &&
         (found == note || found[-1] == '\n') &&
         (found[strlen (line)] == '\0' || found[strlen (line)] == '\n');
}

static void
add_line (GoenPersonRecord *united,
          GoenPersonField   field,
          const char       *text)
{
  g_autofree char *line = NULL;
  g_autofree char *note = g_steal_pointer (&united->note);

  /* Translators: a line of a note: the name of a field and what it said, such as “Birthday: 1980-01-02”. */
  line = g_strdup_printf (_("%s: %s"), goen_person_field_get_label (field), text);
  if (note == NULL)
    united->note = g_steal_pointer (&line);
  else if (has_line (note, line))
    united->note = g_steal_pointer (&note);
  else
    united->note = g_strconcat (note, "\n", line, NULL);
}

static void
keep_value (GoenPersonRecord       *united,
            const GoenPersonRecord *record,
            GoenPersonField         field)
{
  g_autofree char *text = goen_person_dup_field (record, field);

  if (text != NULL && is_gone (united, record, field, text))
    add_line (united, field, text);
}

/* A spelling has no line breaks in it, so that it cannot run into the key. */
static char *
dup_labelled (const GoenContactPoint *point,
              GoenMergeKeyFunc        get_key)
{
  g_autofree char *spelling = goen_merge_dup_spelling (point->label);
  g_autofree char *key = get_key (point);

  return g_strconcat (spelling, "\n", key, NULL);
}

/* Two words of the user for one phone. */
static void
keep_labels (GoenPersonRecord *united,
             GPtrArray        *points,
             const GPtrArray  *from,
             GoenMergeKeyFunc  get_key,
             GoenPersonField   field)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < points->len; i++)
    g_hash_table_add (kept, dup_labelled (points->pdata[i], get_key));

  for (guint i = 0; i < from->len; i++)
    {
      const GoenContactPoint *point = from->pdata[i];
      g_autofree char *labelled = dup_labelled (point, get_key);

      if (point->label != NULL && !g_hash_table_contains (kept, labelled))
        {
          g_autofree char *text = goen_person_dup_point (point);

          add_line (united, field, text);
        }
    }
}

static void
keep_all_labels (GoenPersonRecord       *united,
                 const GoenPersonRecord *record)
{
  keep_labels (united, united->phones, record->phones, goen_merge_key_phone, GOEN_FIELD_PHONES);
  keep_labels (united, united->emails, record->emails, goen_merge_key_mail, GOEN_FIELD_EMAILS);
  keep_labels (united, united->links, record->links, goen_merge_key_link, GOEN_FIELD_LINKS);
  keep_labels (united, united->accounts, record->accounts, goen_merge_key_account, GOEN_FIELD_ACCOUNTS);
}

/* Adds to the note of @united, made of @a and @b, what of them is not in it. */
void
goen_person_keep_rest (GoenPersonRecord       *united,
                       const GoenPersonRecord *a,
                       const GoenPersonRecord *b)
{
  for (guint field = 0; field < GOEN_N_PERSON_FIELDS; field++)
    {
      if (!goen_person_field_is_choice (field) || field == GOEN_FIELD_PHOTO || field == GOEN_FIELD_CARD_IMAGES)
        continue;

      keep_value (united, a, field);
      keep_value (united, b, field);
    }

  keep_all_labels (united, a);
  keep_all_labels (united, b);
}
