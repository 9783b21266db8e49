/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "goen-card-table.h"
#include "goen-error.h"
#include "store-fixture.h"

/* Business cards in the file: designs with what stands on them, sheets, pictures, printers. */

#define KEY "c1111111-0001-4c11-8c11-c11111111111"

/* What goes in and comes out of a job. */
typedef struct {
  gpointer             record;
  const char          *text;
  GoenCardPictureKind  kind;
  GBytes              *bytes;
  gpointer             answer;
  char                *name;
} Job;

#define DEFINE_JOB(name, lane, body) \
  static gboolean \
  name##_func (GoenDatabase *db, gpointer data, GCancellable *cancellable, GError **error) \
  { \
    Job *job = data; \
    return body; \
  } \
  static Job \
  run_##name (Fixture *fixture, Job job) \
  { \
    g_autoptr (GError) error = NULL; \
    goen_store_run (fixture->store, lane, name##_func, &job, NULL, &error); \
    g_assert_no_error (error); \
    return job; \
  }

DEFINE_JOB (list_designs, GOEN_STORE_READ, (job->answer = goen_card_table_list_designs (db, error)) != NULL)
DEFINE_JOB (save_design, GOEN_STORE_SAVE, goen_card_table_save_design (db, job->record, error))
DEFINE_JOB (remove_design, GOEN_STORE_SAVE, goen_card_table_remove_design (db, job->text, error))
DEFINE_JOB (list_sheets, GOEN_STORE_READ, (job->answer = goen_card_table_list_sheets (db, error)) != NULL)
DEFINE_JOB (save_sheet, GOEN_STORE_SAVE, goen_card_table_save_sheet (db, job->record, error))
DEFINE_JOB (remove_sheet, GOEN_STORE_SAVE, goen_card_table_remove_sheet (db, job->text, error))
DEFINE_JOB (load_picture, GOEN_STORE_READ,
            ((job->answer = goen_card_table_load_picture (db, job->kind, &job->name, error)) != NULL) || TRUE)
DEFINE_JOB (save_picture, GOEN_STORE_SAVE, goen_card_table_save_picture (db, job->kind, job->text, job->bytes, error))
DEFINE_JOB (load_printer, GOEN_STORE_READ, goen_card_table_load_printer (db, job->text, job->record, error))
DEFINE_JOB (save_printer, GOEN_STORE_SAVE, goen_card_table_save_printer (db, job->text, job->record, error))

/* A sentence is told, and nothing is written. */
static void
assert_refused (Fixture       *fixture,
                GoenStoreFunc  func,
                Job            job)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before =
    ask_sql (fixture->path, "SELECT (SELECT count (*) FROM card_design), (SELECT count (*) FROM sheet),"
                            " (SELECT count (*) FROM card_picture), (SELECT count (*) FROM printer)");

  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM card_design), (SELECT count (*) FROM sheet),"
                             " (SELECT count (*) FROM card_picture), (SELECT count (*) FROM printer)", before);
}

static void
keep_changes_cb (GoenStore      *store,
                 GoenChangeSet  *changes,
                 GoenChangeSet **slot)
{
  g_clear_pointer (slot, goen_change_set_unref);
  *slot = goen_change_set_ref (changes);
}

/* Whether the last job changed anything about cards; forgets it. */
static gboolean
take_changes (GoenChangeSet **changes)
{
  g_autoptr (GoenChangeSet) taken = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  taken = g_steal_pointer (changes);

  return taken != NULL && goen_change_set_has (taken, GOEN_TABLE_CARD, 0);
}

static GoenCardDesign *
make_design (const char *name)
{
  GoenCardDesign *design = goen_card_design_new ();

  g_set_str (&design->name, name);

  return design;
}

/* 0.1 and a third have no end in binary. */
static GoenCardDesign *
make_full_design (void)
{
  const GoenCardItem name = {
    .field = GOEN_FIELD_NAME, .x = 0.1, .y = 1.0 / 3, .width = 55.000000000000007, .height = 9, .size = 14.1, .spacing = -0.05,
    .align = GOEN_CARD_END, .ink = GOEN_INK_PAPER, .is_bold = TRUE, .is_serif = TRUE, .is_vertical = TRUE, .is_hidden = TRUE,
    .max_lines = 3, .group = 7, .group_ends = TRUE,
  };
  const GoenCardItem qr = { .field = GOEN_FIELD_QR, .x = -1.5, .y = 80, .width = 0, .height = 20 };
  const GoenCardItem url = { .field = GOEN_FIELD_URL, .ink = GOEN_INK_GREY, .align = GOEN_CARD_CENTER, .size = 6 };
  const GoenCardShape band = { -3, -4, 61, 12.7, GOEN_INK_ACCENT };
  GoenCardDesign *design = make_design (" 縦の名刺 ");

  design->base = g_strdup ("tategaki");
  design->width = 55;
  design->height = 91.1;
  design->sans = g_strdup ("IPAexゴシック");
  design->serif = g_strdup ("IPAex明朝");
  design->accent = 0xff8001;
  design->text = 0x000002;
  design->kanji_numbers = TRUE;
  g_array_append_val (design->items[GOEN_SIDE_FRONT], qr);
  g_array_append_val (design->items[GOEN_SIDE_FRONT], name);
  g_array_append_val (design->items[GOEN_SIDE_BACK], url);
  g_array_append_val (design->shapes[GOEN_SIDE_BACK], band);

  return design;
}

static GoenCardDesign *
load_only_design (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = run_list_designs (fixture, (Job) { 0 }).answer;

  g_assert_cmpuint (list->len, ==, 1);

  return goen_card_design_copy (list->pdata[0]);
}

static void
test_design_full (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_full_design ();
  g_autoptr (GoenCardDesign) stored = NULL;
  const GoenCardItem *name;

  run_save_design (fixture, (Job) { .record = design });
  g_assert_true (g_uuid_string_is_valid (design->key));
  g_assert_true (design->is_own);

  stored = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (design, stored));
  g_assert_cmpstr (stored->key, ==, design->key);
  g_assert_cmpstr (stored->name, ==, "縦の名刺");
  g_assert_cmpstr (stored->base, ==, "tategaki");
  g_assert_true (stored->height == 91.1);
  g_assert_cmpstr (stored->serif, ==, "IPAex明朝");
  g_assert_cmphex (stored->accent, ==, 0xff8001);
  g_assert_cmphex (stored->text, ==, 0x000002);
  g_assert_true (stored->kanji_numbers);
  g_assert_cmpuint (stored->items[GOEN_SIDE_FRONT]->len, ==, 2);
  g_assert_cmpint (g_array_index (stored->items[GOEN_SIDE_FRONT], GoenCardItem, 0).field, ==, GOEN_FIELD_QR);
  name = &g_array_index (stored->items[GOEN_SIDE_FRONT], GoenCardItem, 1);
  g_assert_true (name->x == 0.1 && name->y == 1.0 / 3 && name->width == 55.000000000000007);
  g_assert_true (name->size == 14.1 && name->spacing == -0.05);
  g_assert_true (name->is_bold && name->is_serif && name->is_vertical && name->is_hidden && name->group_ends);
  g_assert_cmpint (name->align, ==, GOEN_CARD_END);
  g_assert_cmpint (name->ink, ==, GOEN_INK_PAPER);
  g_assert_cmpuint (name->max_lines, ==, 3);
  g_assert_cmpuint (name->group, ==, 7);
  g_assert_cmpuint (stored->items[GOEN_SIDE_BACK]->len, ==, 1);
  g_assert_true (g_array_index (stored->shapes[GOEN_SIDE_BACK], GoenCardShape, 0).height == 12.7);

  /* The columns mean what the schema says. */
  assert_sql (fixture->path, "SELECT side, position, field, max_lines, card_group FROM card_item ORDER BY side, position",
              "0|0|16|0|0\n0|1|4|3|7\n1|0|13|0|0");
  assert_sql (fixture->path, "SELECT x, y, width, height, size, spacing, align, ink FROM card_item WHERE field = 4",
              "0.1|0.333333333333333|55.0|9.0|14.1|-0.05|2|3");
  assert_sql (fixture->path, "SELECT side, x, y, width, height, ink FROM card_shape", "1|-3.0|-4.0|61.0|12.7|1");
  assert_sql (fixture->path, "SELECT name, base, width, height, sans, serif, accent, text, kanji_numbers FROM card_design",
              "縦の名刺|tategaki|55.0|91.1|IPAexゴシック|IPAex明朝|16744449|2|1");
  assert_sound (fixture->store);
}

/* Each in a column of its own. */
static void
test_design_flags (Fixture       *fixture,
                   gconstpointer  data)
{
  const GoenCardItem items[] = {
    { .field = GOEN_FIELD_NAME, .is_bold = TRUE },
    { .field = GOEN_FIELD_NAME, .is_serif = TRUE },
    { .field = GOEN_FIELD_NAME, .is_vertical = TRUE },
    { .field = GOEN_FIELD_NAME, .is_hidden = TRUE },
    { .field = GOEN_FIELD_NAME, .group_ends = TRUE },
  };
  g_autoptr (GoenCardDesign) design = make_design ("名刺");
  g_autoptr (GoenCardDesign) stored = NULL;

  g_array_append_vals (design->items[GOEN_SIDE_BACK], items, G_N_ELEMENTS (items));
  run_save_design (fixture, (Job) { .record = design });
  assert_sql (fixture->path, "SELECT is_bold, is_serif, is_vertical, is_hidden, group_ends FROM card_item ORDER BY position",
              "1|0|0|0|0\n0|1|0|0|0\n0|0|1|0|0\n0|0|0|1|0\n0|0|0|0|1");
  stored = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (design, stored));
}

static void
test_design_bare (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_design ("白紙");
  g_autoptr (GoenCardDesign) stored = NULL;

  design->sans = g_strdup ("");
  run_save_design (fixture, (Job) { .record = design });
  g_assert_null (design->sans);
  stored = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (design, stored));
  g_assert_null (stored->base);
  g_assert_null (stored->sans);
  g_assert_null (stored->serif);
  g_assert_false (stored->kanji_numbers);
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    g_assert_cmpuint (stored->items[side]->len + stored->shapes[side]->len, ==, 0);
}

/* Saved again, it is the same design with nothing left of what stood on it before. */
static void
test_design_again (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_full_design ();
  g_autoptr (GoenCardDesign) stored = NULL;

  run_save_design (fixture, (Job) { .record = design });
  g_array_remove_index (design->items[GOEN_SIDE_FRONT], 0);
  g_array_set_size (design->shapes[GOEN_SIDE_BACK], 0);
  g_set_str (&design->name, "横の名刺");
  g_set_str (&design->sans, NULL);
  design->accent = 0;
  run_save_design (fixture, (Job) { .record = design });

  stored = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (design, stored));
  assert_sql (fixture->path, "SELECT count (*) FROM card_item", "2");
  assert_sql (fixture->path, "SELECT count (*) FROM card_shape", "0");
  assert_sql (fixture->path, "SELECT id, name, sans FROM card_design", "1|横の名刺|NULL");
}

static void
test_design_removed (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_full_design ();
  g_autoptr (GoenCardDesign) other = make_design ("別の名刺");
  g_autoptr (GoenCardDesign) stored = NULL;
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autofree char *key = NULL;

  run_save_design (fixture, (Job) { .record = other });
  run_save_design (fixture, (Job) { .record = design });
  key = g_strdup (design->key);
  run_remove_design (fixture, (Job) { .text = other->key });
  run_remove_design (fixture, (Job) { .text = key });
  assert_sql (fixture->path, "SELECT (SELECT count (*) FROM card_design), (SELECT count (*) FROM card_item),"
                             " (SELECT count (*) FROM card_shape)", "0|0|0");

  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_save_design (fixture, (Job) { .record = design });
  g_assert_true (take_changes (&changes));
  g_assert_cmpstr (design->key, ==, key);
  stored = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (design, stored));

  run_remove_design (fixture, (Job) { .text = other->key });
  g_assert_false (take_changes (&changes));
  run_remove_design (fixture, (Job) { .text = key });
  g_assert_true (take_changes (&changes));
}

/* A design and what stands on it are written together or not at all. */
static void
test_design_whole (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_full_design ();
  g_autoptr (GoenCardDesign) stored = NULL;
  g_autoptr (GoenCardDesign) after = NULL;
  g_autoptr (GError) error = NULL;
  GoenCardShape second;
  Job job = { .record = design };

  run_save_design (fixture, job);
  stored = load_only_design (fixture);
  run_sql (fixture->path, "CREATE UNIQUE INDEX stop ON card_shape (ink)");
  g_set_str (&design->name, "別の名刺");
  g_array_set_size (design->items[GOEN_SIDE_FRONT], 0);
  second = g_array_index (design->shapes[GOEN_SIDE_BACK], GoenCardShape, 0);
  g_array_append_val (design->shapes[GOEN_SIDE_BACK], second);
  g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_design_func, &job, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_FAILED);
  after = load_only_design (fixture);
  g_assert_true (goen_card_design_equal (after, stored));
}

/* A built-in design that was changed becomes an own one. */
static void
test_design_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenCardDesign) built_in = make_design ("Classic");
  g_autoptr (GoenCardDesign) brought = make_design ("Brought");

  g_set_str (&built_in->key, "classic");
  run_save_design (fixture, (Job) { .record = built_in });
  g_assert_true (g_uuid_string_is_valid (built_in->key));
  g_assert_cmpstr (built_in->base, ==, "classic");
  run_save_design (fixture, (Job) { .record = built_in });
  assert_sql (fixture->path, "SELECT count (*), max (base) FROM card_design", "1|classic");

  g_set_str (&brought->key, KEY);
  run_save_design (fixture, (Job) { .record = brought });
  g_assert_cmpstr (brought->key, ==, KEY);
  assert_sql (fixture->path, "SELECT name, base FROM card_design WHERE uuid = '" KEY "'", "Brought|NULL");
}

static void
test_design_order (Fixture       *fixture,
                   gconstpointer  data)
{
  const char * const names[] = { "Beta", "Alpha", "名刺", "alpha", "名刺" };
  const char * const expected[] = { "Alpha", "alpha", "Beta", "名刺", "名刺" };
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GoenCardDesign) design = make_design (names[i]);

      run_save_design (fixture, (Job) { .record = design });
    }

  list = run_list_designs (fixture, (Job) { 0 }).answer;
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((GoenCardDesign *) list->pdata[i])->name, ==, expected[i]);
}

static void
test_design_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  const double lengths[] = { 0, -1, 9.9, 1201, NAN, INFINITY, -INFINITY };
  const double places[] = { NAN, INFINITY, -INFINITY, 1e300 };

  {
    g_autoptr (GoenCardDesign) nameless = make_design (" 　");

    assert_refused (fixture, save_design_func, (Job) { .record = nameless });
  }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GoenCardDesign) wide = make_design ("幅");
      g_autoptr (GoenCardDesign) high = make_design ("高さ");

      wide->width = lengths[i];
      assert_refused (fixture, save_design_func, (Job) { .record = wide });
      high->height = lengths[i];
      assert_refused (fixture, save_design_func, (Job) { .record = high });
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint field = 0; field < 6; field++)
      {
        g_autoptr (GoenCardDesign) design = make_full_design ();
        GoenCardItem *item = &g_array_index (design->items[GOEN_SIDE_FRONT], GoenCardItem, 1);
        double * const numbers[] = { &item->x, &item->y, &item->width, &item->height, &item->size, &item->spacing };

        *numbers[field] = places[i];
        assert_refused (fixture, save_design_func, (Job) { .record = design });
      }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GoenCardDesign) design = make_full_design ();

      g_array_index (design->shapes[GOEN_SIDE_BACK], GoenCardShape, 0).x = places[i];
      assert_refused (fixture, save_design_func, (Job) { .record = design });
    }
}

/* A file from elsewhere: nothing in it may lead out of an array or onto a card without an end. */
static void
test_design_hostile (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = make_design ("名刺");
  g_autoptr (GoenCardDesign) stored = NULL;
  const GoenCardItem *item;

  run_save_design (fixture, (Job) { .record = design });
  run_sql (fixture->path,
           "UPDATE card_design SET width = 9e999, height = -1, accent = 0x7fffffff11223344, text = -1;"
           "INSERT INTO card_item VALUES (1, 0, 0, 4, 1, 2, 3, 4, 5, 6, -1, 99, 2, -1, 0, 0, -5, 9223372036854775807, 0);"
           "INSERT INTO card_item VALUES (1, 0, 1, 17, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 0, 2, -1, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 0, 3, 4294967300, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 2, 0, 4, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, -1, 0, 4, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 0, 4, 5, 9e999, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 0, 5, 6, 1, 2, -3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_item VALUES (1, 0, 6, 7, 1, 2, 3, 4, 1e9, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
           "INSERT INTO card_shape VALUES (1, 7, 0, 1, 2, 3, 4, 0);"
           "INSERT INTO card_shape VALUES (1, 1, 0, 1, 2, -9e999, 4, 0);"
           "INSERT INTO card_shape VALUES (1, 1, 1, 1, 2, 3, 4, 4);");

  stored = load_only_design (fixture);
  g_assert_true (stored->width == 91 && stored->height == 55);
  g_assert_cmphex (stored->accent, ==, 0x223344);
  g_assert_cmphex (stored->text, ==, 0xffffff);
  g_assert_cmpuint (stored->items[GOEN_SIDE_FRONT]->len, ==, 1);
  item = &g_array_index (stored->items[GOEN_SIDE_FRONT], GoenCardItem, 0);
  g_assert_cmpint (item->field, ==, GOEN_FIELD_NAME);
  g_assert_cmpint (item->align, ==, GOEN_CARD_START);
  g_assert_cmpint (item->ink, ==, GOEN_INK_TEXT);
  g_assert_true (item->is_bold && item->is_serif);
  g_assert_cmpuint (item->max_lines, ==, 0);
  g_assert_cmpuint (item->group, <=, 1000);
  g_assert_cmpuint (stored->items[GOEN_SIDE_BACK]->len, ==, 0);
  g_assert_cmpuint (stored->shapes[GOEN_SIDE_FRONT]->len, ==, 0);
  g_assert_cmpuint (stored->shapes[GOEN_SIDE_BACK]->len, ==, 1);
  g_assert_cmpint (g_array_index (stored->shapes[GOEN_SIDE_BACK], GoenCardShape, 0).ink, ==, GOEN_INK_TEXT);

  /* What was read can be saved. */
  run_save_design (fixture, (Job) { .record = stored });
  assert_sql (fixture->path, "SELECT count (*) FROM card_item", "1");
}

static GoenSheet *
make_sheet (const char *name)
{
  GoenSheet *sheet = goen_sheet_new ();
  const char *parts[] = { name, NULL };

  g_strfreev (sheet->parts);
  sheet->parts = g_strdupv ((char **) parts);

  return sheet;
}

static GoenSheet *
load_only_sheet (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = run_list_sheets (fixture, (Job) { 0 }).answer;

  g_assert_cmpuint (list->len, ==, 1);

  return goen_sheet_copy (list->pdata[0]);
}

static void
test_sheet_round_trip (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GoenSheet) sheet = make_sheet (" 会社の用紙 ");
  g_autoptr (GoenSheet) stored = NULL;

  sheet->page_width = 215.9;
  sheet->page_height = 279.4;
  sheet->card_width = 88.9;
  sheet->card_height = 50.8;
  sheet->corner = 3.1;
  sheet->waste_x = 1.6;
  sheet->waste_y = 1.7;
  sheet->nx = 2;
  sheet->ny = 4;
  sheet->x = 1.0 / 3;
  sheet->y = 12.7;
  sheet->dx = 95.3;
  sheet->dy = 50.9;
  sheet->is_plain = TRUE;
  run_save_sheet (fixture, (Job) { .record = sheet });
  g_assert_true (g_uuid_string_is_valid (sheet->key));

  stored = load_only_sheet (fixture);
  g_assert_cmpstr (stored->key, ==, sheet->key);
  g_assert_cmpstr (stored->brand, ==, "");
  g_assert_cmpuint (g_strv_length (stored->parts), ==, 1);
  g_assert_cmpstr (stored->parts[0], ==, "会社の用紙");
  g_assert_true (stored->page_width == 215.9 && stored->page_height == 279.4);
  g_assert_true (stored->card_width == 88.9 && stored->card_height == 50.8 && stored->corner == 3.1);
  g_assert_true (stored->waste_x == 1.6 && stored->waste_y == 1.7);
  g_assert_true (stored->x == 1.0 / 3 && stored->y == 12.7 && stored->dx == 95.3 && stored->dy == 50.9);
  g_assert_cmpuint (stored->nx, ==, 2);
  g_assert_cmpuint (stored->ny, ==, 4);
  g_assert_true (stored->is_plain && stored->is_own);
  assert_sql (fixture->path, "SELECT name, page_width, page_height, card_width, card_height, corner, waste_x, waste_y, nx, ny,"
                             " x, y, dx, dy, is_plain FROM sheet",
              "会社の用紙|215.9|279.4|88.9|50.8|3.1|1.6|1.7|2|4|0.333333333333333|12.7|95.3|50.9|1");

  stored->ny = 3;
  stored->is_plain = FALSE;
  run_save_sheet (fixture, (Job) { .record = stored });
  assert_sql (fixture->path, "SELECT id, ny, is_plain FROM sheet", "1|3|0");
}

/* A known sheet that was changed becomes an own one, without its maker. */
static void
test_sheet_copied (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *parts[] = { "00001", "00002", NULL };
  g_autoptr (GoenSheet) sheet = make_sheet ("");
  g_autoptr (GoenSheet) stored = NULL;

  g_set_str (&sheet->key, "example-00001");
  g_set_str (&sheet->brand, "Example");
  g_strfreev (sheet->parts);
  sheet->parts = g_strdupv ((char **) parts);
  run_save_sheet (fixture, (Job) { .record = sheet });
  stored = load_only_sheet (fixture);
  g_assert_true (g_uuid_string_is_valid (stored->key));
  g_assert_cmpstr (stored->brand, ==, "");
  g_assert_cmpstr (stored->parts[0], ==, "00001");
  g_assert_null (stored->parts[1]);
  g_assert_cmpstr (sheet->key, ==, stored->key);
  g_assert_null (sheet->parts[1]);
  g_assert_true (sheet->is_own);
}

static void
test_sheet_removed (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenSheet) sheet = make_sheet ("会社の用紙");
  g_autoptr (GoenSheet) namesake = make_sheet ("会社の用紙");
  g_autoptr (GoenSheet) stored = NULL;
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autofree char *key = NULL;

  run_save_sheet (fixture, (Job) { .record = sheet });
  run_save_sheet (fixture, (Job) { .record = namesake });
  g_assert_cmpstr (sheet->key, !=, namesake->key);
  key = g_strdup (sheet->key);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_remove_sheet (fixture, (Job) { .text = key });
  g_assert_true (take_changes (&changes));
  stored = load_only_sheet (fixture);
  g_assert_cmpstr (stored->key, ==, namesake->key);
  run_remove_sheet (fixture, (Job) { .text = key });
  g_assert_false (take_changes (&changes));

  run_save_sheet (fixture, (Job) { .record = sheet });
  g_assert_true (take_changes (&changes));
  g_assert_cmpstr (sheet->key, ==, key);
  assert_sql (fixture->path, "SELECT count (*) FROM sheet", "2");
}

static void
test_sheet_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GoenSheet) nameless = make_sheet (" ");
  g_autoptr (GoenSheet) empty = make_sheet ("空");
  g_autoptr (GoenSheet) overlapping = make_sheet ("重なる");
  g_autoptr (GoenSheet) too_wide = make_sheet ("はみ出す");

  assert_refused (fixture, save_sheet_func, (Job) { .record = nameless });
  empty->nx = 0;
  assert_refused (fixture, save_sheet_func, (Job) { .record = empty });
  overlapping->dx = 90;
  assert_refused (fixture, save_sheet_func, (Job) { .record = overlapping });
  too_wide->x = 40;
  assert_refused (fixture, save_sheet_func, (Job) { .record = too_wide });

  for (guint i = 0; i < 11; i++)
    {
      g_autoptr (GoenSheet) sheet = make_sheet ("用紙");
      double * const lengths[] = { &sheet->page_width, &sheet->page_height, &sheet->card_width, &sheet->card_height,
                                   &sheet->corner, &sheet->waste_x, &sheet->waste_y, &sheet->x, &sheet->y, &sheet->dx, &sheet->dy };

      /* Where one card lies alone the pitch is not looked at. */
      sheet->nx = sheet->ny = 1;
      *lengths[i] = NAN;
      assert_refused (fixture, save_sheet_func, (Job) { .record = sheet });
      *lengths[i] = INFINITY;
      assert_refused (fixture, save_sheet_func, (Job) { .record = sheet });
      *lengths[i] = -1;
      assert_refused (fixture, save_sheet_func, (Job) { .record = sheet });
    }
}

static void
test_sheet_hostile (Fixture       *fixture,
                    gconstpointer  data)
{
  const char * const damages[] = {
    "nx = 0", "ny = -1", "nx = 4294967298", "nx = 1000, ny = 1000", "dx = 9e999", "corner = -1", "card_width = 500", "x = -9e999",
    "page_height = 0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GoenSheet) sheet = make_sheet ("用紙");
      g_autofree char *sql = NULL;

      run_save_sheet (fixture, (Job) { .record = sheet });
      sql = g_strdup_printf ("UPDATE sheet SET %s WHERE uuid = '%s'", damages[i], sheet->key);
      run_sql (fixture->path, sql);
    }

  {
    g_autoptr (GPtrArray) list = run_list_sheets (fixture, (Job) { 0 }).answer;

    g_assert_cmpuint (list->len, ==, 0);
  }
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) logo = g_bytes_new_static ("<svg\0/>", 7);
  g_autoptr (GBytes) other = g_bytes_new_static ("\x89PNG", 4);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GoenChangeSet) changes = NULL;
  g_autofree char *name = NULL;
  Job job;

  job = run_load_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO });
  g_assert_null (job.answer);
  g_assert_null (job.name);

  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO, .text = "会社 ロゴ\xff.svg", .bytes = logo });
  g_assert_true (take_changes (&changes));
  job = run_load_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO });
  stored = job.answer;
  name = job.name;
  g_assert_true (g_bytes_equal (stored, logo));
  g_assert_cmpstr (name, ==, "会社 ロゴ\xef\xbf\xbd.svg");
  g_assert_null (run_load_picture (fixture, (Job) { .kind = GOEN_CARD_PHOTO }).answer);

  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO, .bytes = other });
  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_PHOTO, .text = "a.jpg", .bytes = logo });
  assert_sql (fixture->path, "SELECT kind, name, hex (data) FROM card_picture ORDER BY kind",
              "1|NULL|89504E47\n2|a.jpg|3C737667002F3E");

  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_PHOTO, .bytes = nothing });
  assert_sql (fixture->path, "SELECT kind FROM card_picture", "1");
  take_changes (&changes);
  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO });
  g_assert_true (take_changes (&changes));
  assert_sql (fixture->path, "SELECT count (*) FROM card_picture", "0");
  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO });
  g_assert_false (take_changes (&changes));
}

static void
test_picture_large (Fixture       *fixture,
                    gconstpointer  data)
{
  const gsize size = 32 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (size + 1);
  g_autoptr (GBytes) most = g_bytes_new_static (zeros, size);
  g_autoptr (GBytes) more = g_bytes_new_static (zeros, size + 1);
  g_autoptr (GBytes) stored = NULL;

  assert_refused (fixture, save_picture_func, (Job) { .kind = GOEN_CARD_LOGO, .bytes = more });
  run_save_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO, .bytes = most });
  stored = run_load_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO }).answer;
  g_assert_cmpuint (g_bytes_get_size (stored), ==, size);

  run_sql (fixture->path, "UPDATE card_picture SET data = zeroblob (33554433)");
  g_assert_null (run_load_picture (fixture, (Job) { .kind = GOEN_CARD_LOGO }).answer);
}

static void
assert_printer (Fixture         *fixture,
                const char      *name,
                GoenCalibration  expected)
{
  GoenCalibration stored = { 9, 9, 9, 9, 9, 9 };

  run_load_printer (fixture, (Job) { .text = name, .record = &stored });
  g_assert_cmpmem (&stored, sizeof stored, &expected, sizeof expected);
}

static void
test_printers (Fixture       *fixture,
               gconstpointer  data)
{
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  GoenCalibration first = { 0.1, -0.2, 1.003, 0.997, 1.0 / 3, -20 };
  GoenCalibration second = { 20, 0, 0.9, 1.1, 0, 0 };
  g_autoptr (GoenChangeSet) changes = NULL;

  assert_printer (fixture, "事務所", none);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (keep_changes_cb), &changes);
  run_save_printer (fixture, (Job) { .text = "事務所", .record = &first });
  g_assert_true (take_changes (&changes));
  assert_sql (fixture->path, "SELECT name, offset_x, offset_y, scale_x, scale_y, back_x, back_y FROM printer",
              "事務所|0.1|-0.2|1.003|0.997|0.333333333333333|-20.0");
  run_save_printer (fixture, (Job) { .text = "自宅", .record = &second });
  assert_printer (fixture, "事務所", first);
  assert_printer (fixture, "自宅", second);
  run_save_printer (fixture, (Job) { .text = "事務所", .record = &second });
  assert_printer (fixture, "事務所", second);
  run_save_printer (fixture, (Job) { .text = "事務所" });
  assert_printer (fixture, "事務所", none);
  assert_printer (fixture, "自宅", second);
  take_changes (&changes);
  run_save_printer (fixture, (Job) { .text = "事務所" });
  g_assert_false (take_changes (&changes));

  run_sql (fixture->path, "UPDATE printer SET scale_y = 0");
  assert_printer (fixture, "自宅", none);
}

static void
test_printer_refused (Fixture       *fixture,
                      gconstpointer  data)
{
  const struct
  {
    gsize  offset;
    double value;
  } wrongs[] = {
    { G_STRUCT_OFFSET (GoenCalibration, offset_x), 20.1 }, { G_STRUCT_OFFSET (GoenCalibration, offset_y), NAN },
    { G_STRUCT_OFFSET (GoenCalibration, scale_x), 0.89 },  { G_STRUCT_OFFSET (GoenCalibration, scale_x), 0 },
    { G_STRUCT_OFFSET (GoenCalibration, scale_y), 1.11 },  { G_STRUCT_OFFSET (GoenCalibration, scale_y), INFINITY },
    { G_STRUCT_OFFSET (GoenCalibration, back_x), -20.1 },  { G_STRUCT_OFFSET (GoenCalibration, back_y), -INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      GoenCalibration calibration = GOEN_CALIBRATION_NONE;

      G_STRUCT_MEMBER (double, &calibration, wrongs[i].offset) = wrongs[i].value;
      assert_refused (fixture, save_printer_func, (Job) { .text = "事務所", .record = &calibration });
    }
}

#define ADD(name, func) g_test_add ("/cards-store/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("design-full", test_design_full);
  ADD ("design-flags", test_design_flags);
  ADD ("design-bare", test_design_bare);
  ADD ("design-again", test_design_again);
  ADD ("design-removed", test_design_removed);
  ADD ("design-whole", test_design_whole);
  ADD ("design-keys", test_design_keys);
  ADD ("design-order", test_design_order);
  ADD ("design-refused", test_design_refused);
  ADD ("design-hostile", test_design_hostile);
  ADD ("sheet-round-trip", test_sheet_round_trip);
  ADD ("sheet-copied", test_sheet_copied);
  ADD ("sheet-removed", test_sheet_removed);
  ADD ("sheet-refused", test_sheet_refused);
  ADD ("sheet-hostile", test_sheet_hostile);
  ADD ("pictures", test_pictures);
  ADD ("picture-large", test_picture_large);
  ADD ("printers", test_printers);
  ADD ("printer-refused", test_printer_refused);

  return g_test_run ();
}
