/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-used-places.h"

#include "goen-sheet-record.h"

/**
 * goen_used_places_new:
 *
 * Creates an array of no places.
 *
 * Returns: (transfer full) (element-type gboolean): a new array
 */
GArray *
goen_used_places_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (gboolean));
}

/**
 * goen_used_places_reset:
 * @used: (element-type gboolean): places
 * @n: how many places a sheet has
 *
 * Begins with a full sheet.
 */
void
goen_used_places_reset (GArray *used,
                        guint   n)
{
  g_array_set_size (used, 0);
  g_array_set_size (used, n);
}

/**
 * goen_used_places_start_at:
 * @used: (element-type gboolean): places
 * @place: a place, from 0
 *
 * Marks what comes before a place as used, and nothing else.
 */
void
goen_used_places_start_at (GArray *used,
                           guint   place)
{
  for (guint i = 0; i < used->len; i++)
    g_array_index (used, gboolean, i) = i < place;
}

/**
 * goen_used_places_list:
 * @used: (element-type gboolean): places
 * @free_ones: (element-type guint): filled with the places that are not used, in their order
 *
 * Lists what can be printed on.
 */
void
goen_used_places_list (const GArray *used,
                       GArray       *free_ones)
{
  g_array_set_size (free_ones, 0);
  for (guint i = 0; i < used->len; i++)
    if (!g_array_index (used, gboolean, i))
      g_array_append_val (free_ones, i);
}

/**
 * goen_used_places_dup_text:
 * @used: (element-type gboolean): places
 *
 * Writes down which places are used, counted from 1.
 *
 * Returns: (transfer full): such as "1-3,5", "" for none
 */
char *
goen_used_places_dup_text (const GArray *used)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < used->len; i++)
    {
      guint last = i;

      if (!g_array_index (used, gboolean, i))
        continue;
      while (last + 1 < used->len && g_array_index (used, gboolean, last + 1))
        last++;
      g_string_append_printf (text, "%s%u", text->len > 0 ? "," : "", i + 1);
      if (last > i)
        g_string_append_printf (text, "-%u", last + 1);
      i = last;
    }

  return g_string_free_and_steal (text);
}

/**
 * goen_used_places_take:
 * @used: (element-type gboolean): places
 * @text: what goen_used_places_dup_text() wrote
 *
 * Marks places as used, and no others.
 *
 * Returns: %FALSE where the sheet has no such places; nothing is changed then
 */
gboolean
goen_used_places_take (GArray     *used,
                       const char *text)
{
  g_autoptr (GArray) parsed = NULL;

  if (*text != '\0' && !goen_slots_parse (text, used->len, &parsed, NULL))
    return FALSE;

  goen_used_places_start_at (used, 0);
  for (guint i = 0; parsed != NULL && i < parsed->len; i++)
    g_array_index (used, gboolean, g_array_index (parsed, guint, i)) = TRUE;

  return TRUE;
}

/**
 * goen_used_places_after:
 * @used: (element-type gboolean): places of the first sheet
 * @n_cards: how many cards are printed
 *
 * Tells which places of the last sheet are used once everything is printed. Cards fill the free places of the first sheet, then
 * further sheets from their beginning.
 *
 * Returns: (transfer full) (element-type gboolean): the places of the last sheet
 */
GArray *
goen_used_places_after (const GArray *used,
                        guint         n_cards)
{
  GArray *after = g_array_copy ((GArray *) used);
  g_autoptr (GArray) free_ones = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rest;

  goen_used_places_list (used, free_ones);
  if (n_cards <= free_ones->len)
    {
      for (guint i = 0; i < n_cards; i++)
        g_array_index (after, gboolean, g_array_index (free_ones, guint, i)) = TRUE;
      return after;
    }

  rest = (n_cards - free_ones->len) % used->len;
  goen_used_places_start_at (after, rest == 0 ? used->len : rest);

  return after;
}

/**
 * goen_used_places_count:
 * @used: (element-type gboolean): places
 *
 * Counts what is used.
 *
 * Returns: how many places are
 */
guint
goen_used_places_count (const GArray *used)
{
  guint n = 0;

  for (guint i = 0; i < used->len; i++)
    n += g_array_index (used, gboolean, i) ? 1 : 0;

  return n;
}
