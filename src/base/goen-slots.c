/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-record.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-text.h"

static void
add_slot (GArray *slots,
          guint   slot)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, guint, i) == slot)
      return;

  g_array_append_val (slots, slot);
}

/* "3" or "3-10", counted from 1. */
static gboolean
parse_range (const char *text,
             guint       n,
             guint      *first,
             guint      *last)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", 2);
  guint64 from, to;

  if (ends[0] == NULL)
    return FALSE;
  g_strstrip (ends[0]);
  if (ends[1] != NULL)
    g_strstrip (ends[1]);
  if (!g_ascii_string_to_unsigned (ends[0], 10, 1, n, &from, NULL))
    return FALSE;
  to = from;
  if (ends[1] != NULL && !g_ascii_string_to_unsigned (ends[1], 10, from, n, &to, NULL))
    return FALSE;

  *first = (guint) from;
  *last = (guint) to;

  return TRUE;
}

/**
 * goen_slots_parse:
 * @text: slots counted from 1, such as "3-10" or "1,4,6-8"; full-width digits as well
 * @n: how many slots the sheet has
 * @slots: (out) (transfer full) (element-type guint): the slots from 0, in the order given, none twice
 * @error: return location for an error
 *
 * Reads which slots of a sheet are to be used.
 *
 * Returns: %FALSE with %GOEN_ERROR_INVALID and a sentence for the user
 */
gboolean
goen_slots_parse (const char  *text,
                  guint        n,
                  GArray     **slots,
                  GError     **error)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) ranges = g_strsplit_set (plain != NULL ? plain : "", ",", -1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; ranges[i] != NULL; i++)
    {
      guint first, last;

      if (!parse_range (ranges[i], n, &first, &last))
        {
          /* Translators: %s is what was typed, %u how many cards the sheet has. */
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       _("“%s” does not say which places of the sheet to use. Write them like 3-10 or 1,4,6; this sheet has %u."),
                       text, n);
          return FALSE;
        }
      for (guint slot = first; slot <= last; slot++)
        add_slot (found, slot - 1);
    }

  *slots = g_steal_pointer (&found);

  return TRUE;
}
