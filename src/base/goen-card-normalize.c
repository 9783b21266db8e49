/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-record.h"
#include "goen-person-parts-private.h"
#include "goen-sheet-record.h"

#define COLOUR_MASK 0xffffff

/* A name is never %NULL, only empty. */
static void
normalize_name (char **name)
{
  goen_string_normalize (name);
  if (*name == NULL)
    *name = g_strdup ("");
}

/**
 * goen_card_design_normalize:
 * @self: a design
 *
 * Removes blanks around texts; fonts and base become %NULL where they are empty then, the name "". Colours have no
 * more than their 24 bits.
 */
void
goen_card_design_normalize (GoenCardDesign *self)
{
  normalize_name (&self->name);
  goen_string_normalize (&self->base);
  goen_string_normalize (&self->sans);
  goen_string_normalize (&self->serif);
  self->accent &= COLOUR_MASK;
  self->text &= COLOUR_MASK;
}

/**
 * goen_sheet_make_own:
 * @self: a sheet
 *
 * Makes a sheet one of the user: its first part, without blanks around it, is its name; maker and further parts are
 * dropped. The key stays.
 */
void
goen_sheet_make_own (GoenSheet *self)
{
  char *parts[2] = { g_strdup (self->parts != NULL ? self->parts[0] : NULL), NULL };

  normalize_name (&parts[0]);
  g_strfreev (self->parts);
  self->parts = g_memdup2 (parts, sizeof parts);
  g_set_str (&self->brand, "");
  self->is_own = TRUE;
}
