/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-cards.h"
#include "test-loop-util.h"

/* Business cards of the library: what they are made from, and what is kept of them. */

static GoenCardDesk *
load_desk (GoenLibrary *library)
{
  GoenCardDesk *desk;

  CALL_SYNC (goen_library_load_card_desk_async (library, TO_RESULT),
             desk = goen_library_load_card_desk_finish (library, result, &error));

  return desk;
}

static GoenCardDesign *
save_design (GoenLibrary          *library,
             const GoenCardDesign *design)
{
  GoenCardDesign *saved;

  CALL_SYNC (goen_library_save_design_async (library, design, TO_RESULT),
             saved = goen_library_save_design_finish (library, result, &error));

  return saved;
}

static GoenSheet *
save_sheet (GoenLibrary     *library,
            const GoenSheet *sheet)
{
  GoenSheet *saved;

  CALL_SYNC (goen_library_save_sheet_async (library, sheet, TO_RESULT),
             saved = goen_library_save_sheet_finish (library, result, &error));

  return saved;
}

static void
save_picture (GoenLibrary         *library,
              GoenCardPictureKind  kind,
              const char          *name,
              GBytes              *bytes)
{
  CALL_SYNC (goen_library_save_card_picture_async (library, kind, name, bytes, TO_RESULT),
             goen_library_write_finish (library, result, &error));
}

static void
test_desk (Fixture       *fixture,
           gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenCardDesk) empty = load_desk (library);
  g_autoptr (GoenCardDesk) desk = NULL;
  g_autoptr (GoenCardDesk) last = NULL;
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GBytes) logo = g_bytes_new_static ("<svg/>", 6);
  g_autoptr (GBytes) photo = g_bytes_new_static ("JPEG", 4);

  g_assert_nonnull (empty->profile);
  g_assert_null (empty->profile->name);
  g_assert_null (empty->logo);
  g_assert_null (empty->photo);
  g_assert_null (empty->logo_name);
  g_assert_cmpuint (empty->designs->len, ==, 0);
  g_assert_cmpuint (empty->sheets->len, ==, 0);

  profile->name = g_strdup ("森 ごう");
  profile->title_latin = g_strdup ("President");
  {
    CALL_SYNC (goen_library_save_profile_async (library, profile, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  save_picture (library, GOEN_CARD_LOGO, "mori.svg", logo);
  save_picture (library, GOEN_CARD_PHOTO, NULL, photo);
  desk = load_desk (library);
  g_assert_cmpstr (desk->profile->name, ==, "森 ごう");
  g_assert_cmpstr (desk->profile->title_latin, ==, "President");
  g_assert_true (g_bytes_equal (desk->logo, logo));
  g_assert_cmpstr (desk->logo_name, ==, "mori.svg");
  g_assert_true (g_bytes_equal (desk->photo, photo));
  g_assert_null (desk->photo_name);

  save_picture (library, GOEN_CARD_LOGO, NULL, NULL);
  last = load_desk (library);
  g_assert_null (last->logo);
  g_assert_null (last->logo_name);
  g_assert_true (g_bytes_equal (last->photo, photo));
}

/* Removed and taken back, it is the same design under the same key. */
static void
test_designs (Fixture       *fixture,
              gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  const GoenCardItem item = { .field = GOEN_FIELD_NAME, .x = 10.1, .width = 50, .height = 9, .size = 14 };
  g_autoptr (GoenCardDesign) design = goen_card_design_new ();
  g_autoptr (GoenCardDesign) saved = NULL;
  g_autoptr (GoenCardDesign) again = NULL;
  g_autoptr (GoenCardDesk) without = NULL;
  g_autoptr (GoenCardDesk) with = NULL;

  g_set_str (&design->name, "私の名刺");
  g_array_append_val (design->items[GOEN_SIDE_FRONT], item);
  saved = save_design (library, design);
  g_assert_cmpstr (design->key, ==, "");
  g_assert_true (g_uuid_string_is_valid (saved->key));
  {
    CALL_SYNC (goen_library_remove_design_async (library, saved->key, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  without = load_desk (library);
  g_assert_cmpuint (without->designs->len, ==, 0);

  again = save_design (library, saved);
  g_assert_true (goen_card_design_equal (again, saved));
  with = load_desk (library);
  g_assert_cmpuint (with->designs->len, ==, 1);
  g_assert_true (goen_card_design_equal (with->designs->pdata[0], saved));
}

static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  const char *parts[] = { "会社の用紙", NULL };
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();
  g_autoptr (GoenSheet) saved = NULL;
  g_autoptr (GoenSheet) again = NULL;
  g_autoptr (GoenCardDesk) without = NULL;
  g_autoptr (GoenCardDesk) with = NULL;

  g_strfreev (sheet->parts);
  sheet->parts = g_strdupv ((char **) parts);
  saved = save_sheet (library, sheet);
  {
    CALL_SYNC (goen_library_remove_sheet_async (library, saved->key, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  without = load_desk (library);
  g_assert_cmpuint (without->sheets->len, ==, 0);

  again = save_sheet (library, saved);
  g_assert_cmpstr (again->key, ==, saved->key);
  with = load_desk (library);
  g_assert_cmpuint (with->sheets->len, ==, 1);
  g_assert_cmpstr (((GoenSheet *) with->sheets->pdata[0])->parts[0], ==, "会社の用紙");
}

static GoenCalibration
load_printer (GoenLibrary *library,
              const char  *name)
{
  GoenCalibration calibration;

  CALL_SYNC (goen_library_load_printer_async (library, name, TO_RESULT),
             goen_library_load_printer_finish (library, result, &calibration, &error));

  return calibration;
}

static void
test_printers (Fixture       *fixture,
               gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  const GoenCalibration measured = { 0.5, -0.2, 1.003, 0.998, 0.1, 0 };
  GoenCalibration stored = load_printer (library, "Office");

  g_assert_cmpmem (&stored, sizeof stored, &none, sizeof none);
  {
    CALL_SYNC (goen_library_save_printer_async (library, "Office", &measured, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  stored = load_printer (library, "Office");
  g_assert_cmpmem (&stored, sizeof stored, &measured, sizeof measured);
  {
    CALL_SYNC (goen_library_save_printer_async (library, "Office", NULL, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  stored = load_printer (library, "Office");
  g_assert_cmpmem (&stored, sizeof stored, &none, sizeof none);
}

/* A failure comes with its sentence, and nothing half done. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenCardDesign) nameless = goen_card_design_new ();
  g_autoptr (GoenSheet) unnamed = goen_sheet_new ();
  const GoenCalibration wrong = { 0, 0, 0, 1, 0, 0 };

  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    goen_library_save_design_async (library, nameless, TO_RESULT);
    await (&result);
    g_assert_null (goen_library_save_design_finish (library, result, &error));
    g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  }
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    goen_library_save_sheet_async (library, unnamed, TO_RESULT);
    await (&result);
    g_assert_null (goen_library_save_sheet_finish (library, result, &error));
    g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  }
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    goen_library_save_printer_async (library, "Office", &wrong, TO_RESULT);
    await (&result);
    g_assert_false (goen_library_write_finish (library, result, &error));
    g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  }
}

static void
changed_cb (GoenLibrary         *library,
            const GoenChangeSet *changes,
            guint               *n_changes)
{
  if (goen_change_set_touches (changes, GOEN_TABLE_CARD))
    (*n_changes)++;
}

/* Open windows hear of it, before whoever saved is told. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GoenCardDesign) design = goen_card_design_new ();
  g_autoptr (GoenCardDesign) saved = NULL;
  guint n_changes = 0;

  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_set_str (&design->name, "名刺");
  saved = save_design (fixture->library, design);
  g_assert_cmpuint (n_changes, ==, 1);
  g_signal_handlers_disconnect_by_func (fixture->library, changed_cb, &n_changes);
}

#define ADD(name, func) g_test_add ("/library-cards/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("desk", test_desk);
  ADD ("designs", test_designs);
  ADD ("sheets", test_sheets);
  ADD ("printers", test_printers);
  ADD ("refused", test_refused);
  ADD ("changes", test_changes);

  return g_test_run ();
}
