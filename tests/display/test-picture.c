/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "goen-crop-square.h"
#include "goen-error.h"
#include "goen-picture.h"

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Left half red, right half blue; the corner at the top left is transparent. */
static GdkTexture *
make_texture (int width,
              int height)
{
  g_autofree guint8 *pixels = g_malloc0 ((gsize) width * height * 4);
  g_autoptr (GBytes) bytes = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + ((gsize) y * width + x) * 4;

        pixel[x < width / 2 ? 0 : 2] = 255;
        pixel[3] = x < width / 8 && y < height / 8 ? 0 : 255;
      }

  bytes = g_bytes_new (pixels, (gsize) width * height * 4);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, (gsize) width * 4);
}

static GdkPixbuf *
make_jpeg (GdkTexture         *texture,
           const GdkRectangle *part)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  g_autoptr (GInputStream) stream = NULL;
  GdkPixbuf *pixbuf;

  goen_picture_jpeg_async (texture, part, 512, NULL, store_result_cb, &result);
  await (&result);
  jpeg = goen_picture_jpeg_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (jpeg, NULL), 3, "\377\330\377", 3);

  stream = g_memory_input_stream_new_from_bytes (jpeg);
  pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);

  return pixbuf;
}

static void
assert_color (GdkPixbuf *pixbuf,
              int        x,
              int        y,
              guint8     red,
              guint8     green,
              guint8     blue)
{
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf) +
                        (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) +
                        (gsize) x * gdk_pixbuf_get_n_channels (pixbuf);

  g_assert_cmpint (ABS (pixel[0] - red), <, 12);
  g_assert_cmpint (ABS (pixel[1] - green), <, 12);
  g_assert_cmpint (ABS (pixel[2] - blue), <, 12);
}

static void
test_jpeg (void)
{
  g_autoptr (GdkTexture) texture = make_texture (1600, 1200);
  GdkRectangle part = { 0, 0, 1200, 1200 };
  g_autoptr (GdkPixbuf) pixbuf = make_jpeg (texture, &part);

  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 512);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, 512);
  assert_color (pixbuf, 10, 10, 255, 255, 255);    /* what was transparent is white, not black */
  assert_color (pixbuf, 200, 300, 255, 0, 0);
  assert_color (pixbuf, 500, 300, 0, 0, 255);      /* 500 * 1200 / 512 is right of the middle */
}

static void
test_small_stays_small (void)
{
  g_autoptr (GdkTexture) texture = make_texture (40, 30);
  GdkRectangle part = { 20, 0, 20, 20 };
  g_autoptr (GdkPixbuf) pixbuf = make_jpeg (texture, &part);

  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 20);
  assert_color (pixbuf, 10, 10, 0, 0, 255);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\377\330\377\340broken", 10);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_picture_decode_async (bytes, 512, NULL, store_result_cb, &result);
  await (&result);
  g_assert_null (goen_picture_read_finish (result, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, !=, "");
}

static void
assert_square (const GoenCropSquare *square,
               double                x,
               double                y,
               double                size)
{
  g_assert_cmpfloat_with_epsilon (square->x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (square->y, y, 0.001);
  g_assert_cmpfloat_with_epsilon (square->size, size, 0.001);
}

static void
test_square (void)
{
  GoenCropSquare square;

  goen_crop_square_init (&square, 400, 300);
  assert_square (&square, 50, 0, 300);
  goen_crop_square_move (&square, 1000, 1000);
  assert_square (&square, 100, 0, 300);
  goen_crop_square_zoom (&square, 0.5);
  assert_square (&square, 175, 75, 150);
  goen_crop_square_zoom (&square, 100);
  assert_square (&square, 100, 0, 300);

  goen_crop_square_drag (&square, GOEN_CROP_TOP_LEFT, 100, 20);   /* the opposite corner stays */
  assert_square (&square, 200, 100, 200);
  goen_crop_square_drag (&square, GOEN_CROP_BOTTOM_RIGHT, 50, 50);   /* there is no more picture */
  assert_square (&square, 200, 100, 200);
  goen_crop_square_drag (&square, GOEN_CROP_BOTTOM_RIGHT, -1000, 0);
  g_assert_cmpfloat (square.size, >, 0);
  g_assert_cmpfloat_with_epsilon (square.x, 200, 0.001);

  g_assert_cmpint (goen_crop_square_find (&square, 201, 101, 4), ==, GOEN_CROP_TOP_LEFT);
  g_assert_cmpint (goen_crop_square_find (&square, 208, 108, 4), ==, GOEN_CROP_INSIDE);
  g_assert_cmpint (goen_crop_square_find (&square, 100, 100, 4), ==, GOEN_CROP_NONE);
}

static void
test_tiny_picture (void)
{
  GoenCropSquare square;

  goen_crop_square_init (&square, 3, 2);
  goen_crop_square_zoom (&square, 0.1);
  assert_square (&square, 0.5, 0, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/jpeg", test_jpeg);
  g_test_add_func ("/picture/small-stays-small", test_small_stays_small);
  g_test_add_func ("/picture/broken", test_broken);
  g_test_add_func ("/picture/square", test_square);
  g_test_add_func ("/picture/tiny", test_tiny_picture);

  return g_test_run ();
}
