/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet.h"

#include <string.h>

#include "goen-press-resources.h"
#include "goen-text.h"

#define PATH "/io/github/goen_app/Goen/sheets.csv"

/* The columns of the file. */
enum {
  BRAND,
  PARTS,
  PAGE_WIDTH,
  PAGE_HEIGHT,
  CARD_WIDTH,
  CARD_HEIGHT,
  CORNER,
  WASTE_X,
  WASTE_Y,
  NX,
  NY,
  LEFT,
  TOP,
  DX,
  DY,
  PAPER,
  N_COLUMNS
};

static double
number (char  **cells,
        guint   column)
{
  return g_ascii_strtod (cells[column], NULL);
}

/* "A-one 51002" is a-one-51002. */
static char *
make_key (const GoenSheet *sheet,
          GHashTable      *keys)
{
  g_autofree char *title = g_strdup_printf ("%s %s", sheet->brand, sheet->parts[0]);
  g_autofree char *plain = g_str_to_ascii (title, "C");
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  char *key;

  g_strcanon (lower, "abcdefghijklmnopqrstuvwxyz0123456789.", '-');
  key = g_strdup (lower);
  for (guint i = 2; g_hash_table_contains (keys, key); i++)
    {
      g_free (key);
      key = g_strdup_printf ("%s-%u", lower, i);
    }
  g_hash_table_add (keys, key);

  return g_strdup (key);
}

static GoenSheet *
parse_line (const char *line,
            GHashTable *keys)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);
  GoenSheet *sheet;

  if (g_strv_length (cells) != N_COLUMNS)
    return NULL;

  sheet = goen_sheet_new ();
  g_set_str (&sheet->brand, cells[BRAND]);
  g_strfreev (sheet->parts);
  sheet->parts = g_strsplit (cells[PARTS], "|", -1);
  sheet->page_width = number (cells, PAGE_WIDTH);
  sheet->page_height = number (cells, PAGE_HEIGHT);
  sheet->card_width = number (cells, CARD_WIDTH);
  sheet->card_height = number (cells, CARD_HEIGHT);
  sheet->corner = number (cells, CORNER);
  sheet->waste_x = number (cells, WASTE_X);
  sheet->waste_y = number (cells, WASTE_Y);
  sheet->nx = (guint) number (cells, NX);
  sheet->ny = (guint) number (cells, NY);
  sheet->x = number (cells, LEFT);
  sheet->y = number (cells, TOP);
  sheet->dx = number (cells, DX);
  sheet->dy = number (cells, DY);
  sheet->is_plain = g_str_equal (cells[PAPER], "plain");
  g_free (sheet->key);
  sheet->key = make_key (sheet, keys);

  return sheet;
}

static GPtrArray *
load (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (goen_press_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_sheet_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GoenSheet *sheet = NULL;

      if (*lines[i] == '#' || g_str_has_prefix (lines[i], "brand,") || *lines[i] == '\0')
        continue;
      sheet = parse_line (lines[i], keys);
      if (sheet == NULL)
        g_error ("The data file of sheets has a line that cannot be read: %s", lines[i]);
      g_ptr_array_add (sheets, sheet);
    }

  return sheets;
}

/**
 * goen_sheets_get:
 *
 * All sheets that Goen knows, generic ones first, then by maker.
 *
 * Returns: (transfer none) (element-type GoenSheet): static data
 */
const GPtrArray *
goen_sheets_get (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) load ());

  return (const GPtrArray *) once;
}

/* Whether @folded names a part of this sheet, with what stands before the part number. */
static gboolean
is_named (const GoenSheet *sheet,
          const char      *before,
          const char      *folded)
{
  for (guint i = 0; sheet->parts[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (before, sheet->parts[i], NULL);
      g_autofree char *whole = goen_text_fold (name);
      g_auto (GStrv) words = g_strsplit (sheet->parts[i], " ", -1);

      if (g_str_equal (whole, folded))
        return TRUE;
      /* "Sigel DP" is how a list of part numbers that is split at blanks names "DP 830". */
      for (guint k = 0; words[0] != NULL && words[1] != NULL && words[k] != NULL; k++)
        {
          g_autofree char *short_name = g_strconcat (before, words[k], NULL);
          g_autofree char *word = goen_text_fold (short_name);

          if (g_str_equal (word, folded))
            return TRUE;
        }
    }

  return FALSE;
}

static const GoenSheet *
find_by_brand (const char *folded)
{
  const GPtrArray *sheets = goen_sheets_get ();

  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];
      g_autofree char *title = goen_sheet_dup_title (sheet);
      g_autofree char *shown = goen_text_fold (title);

      if (is_named (sheet, sheet->brand, folded) || g_str_equal (shown, folded))
        return sheet;
    }

  return NULL;
}

/* Only one maker has such a part. */
static const GoenSheet *
find_only (const char *folded)
{
  const GPtrArray *sheets = goen_sheets_get ();
  const GoenSheet *found = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];

      if (!is_named (sheet, "", folded))
        continue;
      if (found != NULL && !g_str_equal (found->brand, sheet->brand))
        return NULL;
      if (found == NULL)
        found = sheet;
    }

  return found;
}

/**
 * goen_sheets_find:
 * @name: maker and part number, such as "A-one 51002"; or the key of a sheet, or a part number that only one maker has
 *
 * Finds a sheet by its name. Case, width and the number of blanks do not matter.
 *
 * Returns: (transfer none) (nullable): the sheet
 */
const GoenSheet *
goen_sheets_find (const char *name)
{
  const GPtrArray *sheets = goen_sheets_get ();
  g_autofree char *folded = NULL;
  const GoenSheet *found;

  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];

      if (g_ascii_strcasecmp (sheet->key, name) == 0)
        return sheet;
    }

  folded = goen_text_fold (name);
  found = find_by_brand (folded);

  return found != NULL ? found : find_only (folded);
}

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *own = goen_text_fold (text);

  return strstr (own, folded) != NULL;
}

static gboolean
has_word (const GoenSheet *sheet,
          const char      *word)
{
  g_autofree char *folded = goen_text_fold (word);
  g_autofree char *title = goen_sheet_dup_title (sheet);
  g_autofree char *summary = goen_sheet_dup_summary (sheet);
  g_autofree char *size = g_strdup_printf ("%gx%g", sheet->card_width, sheet->card_height);
  g_autofree char *times = g_strdup_printf ("%g×%g", sheet->card_width, sheet->card_height);

  if (contains (sheet->brand, folded) || contains (title, folded) || contains (summary, folded) || contains (size, folded) || contains (times, folded))
    return TRUE;
  for (guint i = 0; sheet->parts[i] != NULL; i++)
    if (contains (sheet->parts[i], folded))
      return TRUE;

  return FALSE;
}

/**
 * goen_sheets_search:
 * @query: (nullable): words of maker, part number, page ("A4"), size ("91x55") or number of cards, all of which must be found
 *
 * Finds sheets.
 *
 * Returns: (transfer container) (element-type GoenSheet): sheets of static data, in the order of goen_sheets_get()
 */
GPtrArray *
goen_sheets_search (const char *query)
{
  const GPtrArray *sheets = goen_sheets_get ();
  g_auto (GStrv) words = g_strsplit_set (query != NULL ? query : "", " \t", -1);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < sheets->len; i++)
    {
      gboolean fits = TRUE;

      for (guint k = 0; fits && words[k] != NULL; k++)
        fits = has_word (sheets->pdata[i], words[k]);
      if (fits)
        g_ptr_array_add (found, sheets->pdata[i]);
    }

  return found;
}
