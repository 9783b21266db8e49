/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "goen-error.h"
#include "goen-sheet.h"

#define assert_mm(seen, wanted) g_assert_cmpfloat_with_epsilon (seen, wanted, 0.0005)

static void
test_every_sheet_can_be_printed (void)
{
  const GPtrArray *sheets = goen_sheets_get ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_parts = 0;

  g_assert_cmpuint (sheets->len, >=, 85 + 4);
  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];
      g_autoptr (GError) error = NULL;

      if (!goen_sheet_check (sheet, &error))
        g_error ("%s: %s", sheet->key, error->message);
      g_assert_true (g_hash_table_add (keys, sheet->key));
      g_assert_true (goen_sheets_find (sheet->key) == sheet);
      n_parts += g_strv_length (sheet->parts);
    }
  g_assert_cmpuint (n_parts, >, 250);
}

/* From the wrappers and the measured table. */
static void
test_known_sheets_are_as_on_the_wrapper (void)
{
  static const struct
  {
    const char *name;
    double      width, height, x, y, dx, dy;
    guint       nx, ny;
  } known[] = {
    { "A-one 51002", 91, 55, 14, 11, 91, 55, 2, 5 },
    { "a-one　51402", 91, 55, 14, 11, 91, 55, 2, 5 },
    { "A-one 51091", 85, 49, 17, 14, 91, 55, 2, 5 },
    { "HISAGO BM102S", 90, 55, 15, 7, 90, 55, 2, 5 },
    { "HISAGO CJ161S", 90, 50, 10, 13.5, 100, 55, 2, 5 },
    { "SANWA SUPPLY JP-MC8", 90, 55, 10, 25, 100, 64, 2, 4 },
    { "DAISO No.136", 91, 55, 14, 11, 91, 55, 2, 5 },
    { "Avery 5371", 88.9, 50.8, 19.05, 12.7, 88.9, 50.8, 2, 5 },
    { "Avery A4 L7414", 90, 52, 15, 18.5, 90, 52, 2, 5 },
    { "Avery L7414", 89.994, 51.999, 14.997, 18.5, 89.994, 51.999, 2, 5 },
    { "Sigel DP 930", 84.984, 54.998, 14.111, 10.936, 94.897, 55.033, 2, 5 },
    { "Sigel LP", 85, 55, 15, 10, 95, 55, 2, 5 },
    { "Your Design VM-5612", 85, 54.25, 12, 21, 100, 68.75, 2, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const GoenSheet *sheet = goen_sheets_find (known[i].name);

      if (sheet == NULL)
        g_error ("%s was not found", known[i].name);
      assert_mm (sheet->card_width, known[i].width);
      assert_mm (sheet->card_height, known[i].height);
      assert_mm (sheet->x, known[i].x);
      assert_mm (sheet->y, known[i].y);
      assert_mm (sheet->dx, known[i].dx);
      assert_mm (sheet->dy, known[i].dy);
      g_assert_cmpuint (sheet->nx, ==, known[i].nx);
      g_assert_cmpuint (sheet->ny, ==, known[i].ny);
    }

  /* How far colour may go beyond the edge, how round the corners are, and whether marks are needed. */
  {
    const GoenSheet *geha = goen_sheets_find ("Geha P68");
    const GoenSheet *rayfilm = goen_sheets_find ("Rayfilm CRD1");
    const GoenSheet *plain = goen_sheets_find ("Plain A4 91x55");

    assert_mm (geha->waste_x, 5);
    assert_mm (geha->waste_y, 9);
    assert_mm (rayfilm->corner, 2.8);
    g_assert_false (geha->is_plain || rayfilm->is_plain);
    g_assert_true (plain->is_plain);
  }

  g_assert_nonnull (goen_sheets_find ("51002"));
  /* Two makers have it. */
  g_assert_null (goen_sheets_find ("32010"));
  g_assert_null (goen_sheets_find ("A-one 99999"));
  g_assert_null (goen_sheets_find (""));
}

static guint
count (const char *query)
{
  g_autoptr (GPtrArray) found = goen_sheets_search (query);

  return found->len;
}

static void
test_search_takes_maker_part_and_size (void)
{
  g_autoptr (GPtrArray) one = goen_sheets_search ("51002");
  const GoenSheet *sheet = one->pdata[0];

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (sheet->brand, ==, "A-one");
  g_assert_cmpuint (count (NULL), ==, goen_sheets_get ()->len);
  g_assert_cmpuint (count ("ａ－ｏｎｅ"), ==, 2);
  g_assert_cmpuint (count ("hisago 90x50"), ==, 1);
  g_assert_cmpuint (count ("letter"), >=, 10);
  g_assert_cmpuint (count ("no such maker"), ==, 0);
}

static void
test_slots_run_row_by_row (void)
{
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();
  GoenSlot third = goen_sheet_get_slot (sheet, 2);
  GoenSlot last = goen_sheet_get_slot (sheet, 9);

  assert_mm (third.x, 14);
  assert_mm (third.y, 66);
  assert_mm (last.x, 105);
  assert_mm (last.y, 231);
}

/* The numbers stand in no code: HISAGO's sheet has 7 mm at the top and 15 mm at the bottom. */
static void
test_backs_lie_behind_their_fronts (void)
{
  const GoenSheet *hisago = goen_sheets_find ("HISAGO BM102S");
  const GoenSheet *right = goen_sheets_find ("Avery A4 C2410");
  g_autoptr (GoenSheet) lying = goen_sheet_new ();
  GoenSlot slot;

  slot = goen_sheet_get_back_slot (hisago, 0, GOEN_FLIP_LONG);
  assert_mm (slot.x, 105);
  assert_mm (slot.y, 7);
  g_assert_false (slot.is_turned);

  slot = goen_sheet_get_back_slot (hisago, 0, GOEN_FLIP_SHORT);
  assert_mm (slot.x, 15);
  assert_mm (slot.y, 235);
  g_assert_true (slot.is_turned);

  /* A column at the right edge of the front, 21.5 mm from it, lies at the left edge of the back. */
  slot = goen_sheet_get_back_slot (right, 1, GOEN_FLIP_LONG);
  assert_mm (slot.x, 21.5);
  assert_mm (slot.y, 123.5);

  /* A page on its side turns over its upper edge when it turns over the long one. */
  lying->page_width = 297;
  lying->page_height = 210;
  lying->x = 10;
  lying->y = 20;
  slot = goen_sheet_get_back_slot (lying, 0, GOEN_FLIP_LONG);
  assert_mm (slot.x, 10);
  assert_mm (slot.y, 135);
  g_assert_true (slot.is_turned);
  slot = goen_sheet_get_back_slot (lying, 0, GOEN_FLIP_SHORT);
  assert_mm (slot.x, 196);
  assert_mm (slot.y, 20);
  g_assert_false (slot.is_turned);
}

static void
assert_refused (GoenSheet  *sheet,
                const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (goen_sheet_check (sheet, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not tell of “%s”", error->message, word);
}

static void
test_bad_sheets_are_refused (void)
{
  g_autoptr (GoenSheet) good = goen_sheet_new ();

  g_assert_true (goen_sheet_check (good, NULL));
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GoenSheet) sheet = goen_sheet_copy (good);
      static const char * const words[] = { "overlap", "overlap", "beyond", "beyond", "between 1", "10 mm", "page must", "page must" };

      switch (i)
        {
        case 0: sheet->dx = 90; break;
        case 1: sheet->dy = NAN; break;
        case 2: sheet->x = 29; break;
        case 3: sheet->y = -1; break;
        case 4: sheet->nx = 0; break;
        case 5: sheet->card_width = 5; break;
        case 6: sheet->page_width = INFINITY; break;
        default: sheet->page_height = 0; break;
        }
      assert_refused (sheet, words[i]);
    }
}

/* Makers round: a twentieth of a millimetre too much is no overlap, a fifth is one. Of places there are 1,000 at most. */
static void
test_bounds (void)
{
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();

  sheet->dx = 90.95;
  g_assert_true (goen_sheet_check (sheet, NULL));
  sheet->dx = 90.8;
  assert_refused (sheet, "overlap");
  sheet->dx = 91;
  sheet->x = 28.05;
  g_assert_true (goen_sheet_check (sheet, NULL));
  sheet->x = 28.2;
  assert_refused (sheet, "beyond");

  sheet->page_width = sheet->page_height = 1000;
  sheet->card_width = sheet->card_height = sheet->dx = sheet->dy = 10;
  sheet->nx = 40;
  sheet->ny = 25;
  g_assert_true (goen_sheet_check (sheet, NULL));
  sheet->ny = 26;
  assert_refused (sheet, "between 1");
}

static void
test_slots_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *text;
    const char *slots;   /* as numbers, "" where it is refused */
  } cases[] = {
    { "3-10", "2 3 4 5 6 7 8 9" },
    { "1", "0" },
    { "1, 4 , 6-8", "0 3 5 6 7" },
    { "10,1,10", "9 0" },
    { "３-５", "2 3 4" },
    { "0", "" }, { "11", "" }, { "5-3", "" }, { "", "" }, { "a", "" }, { "1-", "" }, { "-3", "" }, { "1,,2", "" }, { "1-2-3", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) slots = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) told = g_string_new (NULL);

      if (!goen_slots_parse (cases[i].text, 10, &slots, &error))
        {
          g_assert_cmpstr (cases[i].slots, ==, "");
          g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
          continue;
        }
      for (guint k = 0; k < slots->len; k++)
        g_string_append_printf (told, k > 0 ? " %u" : "%u", g_array_index (slots, guint, k));
      g_assert_cmpstr (told->str, ==, cases[i].slots);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheets/every-sheet-can-be-printed", test_every_sheet_can_be_printed);
  g_test_add_func ("/sheets/known-sheets", test_known_sheets_are_as_on_the_wrapper);
  g_test_add_func ("/sheets/search", test_search_takes_maker_part_and_size);
  g_test_add_func ("/sheets/slots", test_slots_run_row_by_row);
  g_test_add_func ("/sheets/backs", test_backs_lie_behind_their_fronts);
  g_test_add_func ("/sheets/bad-sheets", test_bad_sheets_are_refused);
  g_test_add_func ("/sheets/bounds", test_bounds);
  g_test_add_func ("/sheets/slots-parse", test_slots_are_read_as_people_write_them);

  return g_test_run ();
}
