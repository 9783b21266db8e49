/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "goen-error.h"
#include "goen-qr.h"
#include "goen-sample.h"

#define N_CODES 200

/* Of cells on a side. ISO/IEC 18004 asks for four of nothing around them. */
static guint
count_cells (GoenQr *qr)
{
  return (guint) (1 / goen_qr_get_cell_size (qr, 1) + 0.5) - 8;
}

/* One dot for each cell. */
static gboolean
is_dark (GoenQr *qr,
         guint   x,
         guint   y)
{
  int side = (int) count_cells (qr) + 8;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, side, side);
  cairo_t *cr = cairo_create (surface);
  gboolean dark;

  goen_qr_draw (qr, cr, 0, 0, side);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dark = cairo_image_surface_get_data (surface)[(int) (y + 4) * cairo_image_surface_get_stride (surface) + (int) x + 4] > 127;
  cairo_surface_destroy (surface);

  return dark;
}

static void
write_picture (GoenQr     *qr,
               const char *path)
{
  guint side = (count_cells (qr) + 8) * 3;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) side, (int) side);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  goen_qr_draw (qr, cr, 0, 0, side);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
dup_contact (guint index)
{
  g_autoptr (GoenPersonRecord) person = goen_sample_person (index, 11);
  g_autofree char *name = goen_person_record_dup_name (person);
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);
  GoenQrContact contact = { .name = name, .company = post != NULL ? post->company : "みどり製作所",
                            .title = post != NULL ? post->title : NULL, .phone = "03-0000-0000", .mail = "taro@example.jp" };

  return goen_qr_dup_mecard (&contact);
}

/* Another program reads what was drawn. */
static void
test_all_codes_are_read_exactly (void)
{
  g_autofree char *folder = g_dir_make_tmp ("goen-qr-XXXXXX", NULL);
  g_autofree char *program = g_find_program_in_path ("zbarimg");
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_right = 0;

  if (program == NULL)
    {
      g_test_skip ("zbarimg is not installed");
      return;
    }

  g_ptr_array_add (arguments, g_strdup (program));
  g_ptr_array_add (arguments, g_strdup ("--quiet"));
  g_ptr_array_add (arguments, g_strdup ("--raw"));
  g_ptr_array_add (arguments, g_strdup ("--nodbus"));
  for (guint i = 0; i < N_CODES; i++)
    {
      char *text = dup_contact (i);
      g_autoptr (GoenQr) qr = goen_qr_new (text, &error);
      char *path = g_strdup_printf ("%s/%03u.png", folder, i);

      g_assert_no_error (error);
      write_picture (qr, path);
      g_ptr_array_add (texts, text);
      g_ptr_array_add (arguments, path);
    }
  g_ptr_array_add (arguments, NULL);

  reader = g_subprocess_newv ((const char * const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; i < N_CODES && i < g_strv_length (lines); i++)
    if (g_str_equal (lines[i], texts->pdata[i]))
      n_right++;
    else
      g_test_message ("%s instead of %s", lines[i], (char *) texts->pdata[i]);
  g_assert_cmpuint (n_right, ==, N_CODES);

  for (guint i = 4; i + 1 < arguments->len; i++)
    g_unlink (arguments->pdata[i]);
  g_rmdir (folder);
}

static void
test_contacts_are_written_as_published (void)
{
  GoenQrContact contact = { "高橋 美咲", "タカハシ ミサキ", "株式会社みどり;製作所", "課長", "03-0000-0000", "misaki@example.jp",
                            "https://example.jp/a,b", "東京都千代田区\n大手町1-1" };
  g_autofree char *mecard = goen_qr_dup_mecard (&contact);
  g_autofree char *vcard = goen_qr_dup_vcard (&contact);
  g_autofree char *bare = goen_qr_dup_mecard (&(GoenQrContact) { .name = "高橋" });
  GoenQrContact marked = { .name = "A\\B \"C\"" };
  g_autofree char *marked_mecard = goen_qr_dup_mecard (&marked);
  g_autofree char *marked_vcard = goen_qr_dup_vcard (&marked);

  g_assert_cmpstr (mecard, ==,
                   "MECARD:N:高橋 美咲;SOUND:タカハシ ミサキ;ORG:株式会社みどり\\;製作所;TITLE:課長;TEL:03-0000-0000;"
                   "EMAIL:misaki@example.jp;URL:https\\://example.jp/a\\,b;ADR:東京都千代田区 大手町1-1;;");
  g_assert_cmpstr (bare, ==, "MECARD:N:高橋;;");
  g_assert_cmpstr (marked_mecard, ==, "MECARD:N:A\\\\B \\\"C\\\";;");
  g_assert_nonnull (strstr (marked_vcard, "\r\nFN:A\\\\B \"C\"\r\n"));
  g_assert_cmpstr (vcard, ==,
                   "BEGIN:VCARD\r\nVERSION:3.0\r\nN:高橋 美咲;;;;\r\nFN:高橋 美咲\r\nSORT-STRING:タカハシ ミサキ\r\n"
                   "ORG:株式会社みどり\\;製作所\r\nTITLE:課長\r\nTEL;TYPE=WORK:03-0000-0000\r\nEMAIL:misaki@example.jp\r\n"
                   "URL:https://example.jp/a\\,b\r\nADR;TYPE=WORK:;;東京都千代田区 大手町1-1;;;;\r\nEND:VCARD\r\n");
}

/* Codes that share a picture stay what they were, whichever is larger. */
static void
test_shared_codes (void)
{
  static const char * const texts[] = { "a", "東京都千代田区大手町一丁目、株式会社みどり製作所、高橋美咲", "03-0000-0000" };
  GoenQr *alone[G_N_ELEMENTS (texts)], *shared[G_N_ELEMENTS (texts)];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      alone[i] = goen_qr_new (texts[i], NULL);
      shared[i] = goen_qr_new (texts[i], NULL);
    }
  goen_qr_share (shared, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint y = 0; y < count_cells (alone[i]); y++)
        for (guint x = 0; x < count_cells (alone[i]); x++)
          g_assert_cmpint (is_dark (shared[i], x, y), ==, is_dark (alone[i], x, y));
      goen_qr_free (alone[i]);
      goen_qr_free (shared[i]);
    }
}

static void
test_sizes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenQr) small = goen_qr_new ("a", &error);
  g_autofree char *long_text = g_strnfill (3000, 'a');

  g_assert_no_error (error);
  /* ISO/IEC 18004: version 1 has 21 cells; its upper left corner is a dark ring around a light one around a dark square. */
  g_assert_cmpuint (count_cells (small), ==, 21);
  g_assert_true (is_dark (small, 0, 0));
  g_assert_false (is_dark (small, 1, 1));
  g_assert_true (is_dark (small, 3, 3));
  g_assert_true (is_dark (small, 20, 0));
  g_assert_false (is_dark (small, 7, 7));
  g_assert_cmpfloat_with_epsilon (goen_qr_get_cell_size (small, 14.5), 0.5, 1e-9);
  /* At level M, which a scratch does not spoil, version 1 holds 14 letters; at level L it would hold 17. */
  for (guint n = 14; n <= 15; n++)
    {
      g_autofree char *text = g_strnfill (n, 'a');
      g_autoptr (GoenQr) qr = goen_qr_new (text, NULL);

      g_assert_cmpfloat_with_epsilon (1 / goen_qr_get_cell_size (qr, 1) - 8, n > 14 ? 25 : 21, 1e-6);
    }

  g_assert_null (goen_qr_new (long_text, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (goen_qr_new ("", &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/qr/read-exactly", test_all_codes_are_read_exactly);
  g_test_add_func ("/qr/contacts", test_contacts_are_written_as_published);
  g_test_add_func ("/qr/sizes", test_sizes);
  g_test_add_func ("/qr/shared", test_shared_codes);

  return g_test_run ();
}
