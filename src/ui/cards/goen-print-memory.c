/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-print-memory.h"

#include <string.h>

/* As many as one looks through. */
#define MAX_RECENT 6

static const GoenSheet *
find_key (const GPtrArray *sheets,
          const char      *key)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];

      if (g_str_equal (sheet->key, key))
        return sheet;
    }

  return NULL;
}

/* The first one whose places are as large as the card. */
static const GoenSheet *
find_fitting (GoenPrintJob *job)
{
  const GPtrArray *sheets = goen_sheets_get ();

  for (guint i = 0; i < sheets->len; i++)
    {
      GoenCardSheet trial = *goen_print_job_get_card_sheet (job);

      trial.sheet = sheets->pdata[i];
      trial.slots = NULL;
      if (goen_card_sheet_check (&trial, NULL))
        return trial.sheet;
    }

  return NULL;
}

static gboolean
fits (GoenPrintJob    *job,
      const GoenSheet *sheet)
{
  GoenCardSheet trial = *goen_print_job_get_card_sheet (job);

  trial.sheet = sheet;
  trial.slots = NULL;

  return goen_card_sheet_check (&trial, NULL);
}

/* "KEY PLACES" */
static void
restore_used (GSettings    *settings,
              GoenPrintJob *job)
{
  g_autofree char *text = g_settings_get_string (settings, "card-used-slots");
  char *places = strchr (text, ' ');

  if (places == NULL)
    return;

  *places++ = '\0';
  if (g_str_equal (text, goen_print_job_get_sheet (job)->key))
    goen_print_job_set_used (job, places);
}

/**
 * goen_print_memory_find_sheet:
 * @key: the key of a sheet
 * @own_sheets: (element-type GoenSheet): the user's own ones
 *
 * Finds a sheet among those that Goen knows and the user's own.
 *
 * Returns: (transfer none) (nullable): the sheet
 */
const GoenSheet *
goen_print_memory_find_sheet (const char *key,
                              GPtrArray  *own_sheets)
{
  const GoenSheet *sheet = find_key (own_sheets, key);

  return sheet != NULL ? sheet : find_key (goen_sheets_get (), key);
}

/**
 * goen_print_memory_restore:
 * @settings: of Goen
 * @own_sheets: (element-type GoenSheet): the user's own sheets
 * @job: a new job
 *
 * Goes on as it was printed last. A sheet on which these cards do not fit gives way to one on which they do.
 */
void
goen_print_memory_restore (GSettings    *settings,
                           GPtrArray    *own_sheets,
                           GoenPrintJob *job)
{
  g_autofree char *key = g_settings_get_string (settings, "card-sheet");
  const GoenSheet *sheet = goen_print_memory_find_sheet (key, own_sheets);

  if (sheet == NULL || !fits (job, sheet))
    sheet = find_fitting (job);
  if (sheet != NULL)
    goen_print_job_set_sheet (job, sheet);
  restore_used (settings, job);

  goen_print_job_set_sides (job, goen_card_design_has_back (goen_print_job_get_card_sheet (job)->design)
                                     ? (GoenPrintSides) g_settings_get_enum (settings, "card-sides") : GOEN_PRINT_FRONT);
  goen_print_job_set_flip (job, (GoenFlip) g_settings_get_enum (settings, "card-flip"));
  goen_print_job_set_marks (job, g_settings_get_boolean (settings, "card-marks"));
  goen_print_job_set_outlines (job, g_settings_get_boolean (settings, "card-outlines"));
}

/**
 * goen_print_memory_store:
 * @settings: of Goen
 * @job: a job
 *
 * Remembers how it is printed.
 */
void
goen_print_memory_store (GSettings    *settings,
                         GoenPrintJob *job)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (job);

  g_settings_set_string (settings, "card-sheet", card_sheet->sheet->key);
  if (goen_card_design_has_back (card_sheet->design))
    g_settings_set_enum (settings, "card-sides", (int) card_sheet->sides);
  g_settings_set_enum (settings, "card-flip", (int) card_sheet->flip);
  if (goen_card_sheet_allows_marks (card_sheet->sheet))
    g_settings_set_boolean (settings, "card-marks", card_sheet->marks);
  g_settings_set_boolean (settings, "card-outlines", card_sheet->outlines);
}

/**
 * goen_print_memory_add_sheet:
 * @settings: of Goen
 * @key: of a sheet
 *
 * Remembers that a sheet was printed on, so that it is offered first.
 */
void
goen_print_memory_add_sheet (GSettings  *settings,
                             const char *key)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, "card-recent-sheets");
  g_autoptr (GPtrArray) recent = g_ptr_array_new ();

  g_ptr_array_add (recent, (gpointer) key);
  for (guint i = 0; old[i] != NULL && recent->len < MAX_RECENT; i++)
    if (!g_str_equal (old[i], key))
      g_ptr_array_add (recent, old[i]);
  g_ptr_array_add (recent, NULL);

  g_settings_set_strv (settings, "card-recent-sheets", (const char * const *) recent->pdata);
}

/**
 * goen_print_memory_store_used:
 * @settings: of Goen
 * @job: a job
 *
 * Remembers which places of the sheet are used up.
 */
void
goen_print_memory_store_used (GSettings    *settings,
                              GoenPrintJob *job)
{
  g_autofree char *places = goen_print_job_dup_used (job);
  g_autofree char *text = *places != '\0' ? g_strdup_printf ("%s %s", goen_print_job_get_sheet (job)->key, places) : g_strdup ("");

  g_settings_set_string (settings, "card-used-slots", text);
}
