/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "goen-card-painter.h"
#include "goen-error.h"

/* A picture of 14 gigabytes that is not even begun to be read needs less than this; megabytes. */
#define MAX_MORE 64

/* The most that this program ever had of its own, kilobytes. Pages that were asked for and not touched count as well. */
static guint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmPeak:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("VmPeak:"), NULL, 10) : 0;
}

static guint32
compute_crc (const guint8 *data,
             gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }

  return ~crc;
}

static void
append_number (GByteArray *file,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (file, (const guint8 *) &big, 4);
}

static void
append_chunk (GByteArray   *file,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  gsize start;

  append_number (file, (guint32) length);
  start = file->len;
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, data, (guint) length);
  append_number (file, compute_crc (file->data + start, file->len - start));
}

/* PNG (ISO/IEC 15948) of one bit a dot, all black. */
static GBytes *
make_png (guint32 side,
          gsize   n_rows)
{
  GByteArray *file = g_byte_array_new ();
  g_autoptr (GByteArray) header = g_byte_array_new ();
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  gsize size = n_rows * (1 + (side + 7) / 8);
  g_autoptr (GBytes) rows = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) packed = g_converter_convert_bytes (G_CONVERTER (compressor), rows, NULL);

  append_number (header, side);
  append_number (header, side);
  g_byte_array_append (header, (const guint8[]) { 1, 0, 0, 0, 0 }, 5);
  g_byte_array_append (file, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (file, "IHDR", header->data, header->len);
  append_chunk (file, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (file, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (file);
}

/* The markers of a JPEG (ITU-T T.81) up to where its dots begin. */
static GBytes *
make_jpeg (guint16 side)
{
  guint8 header[] = { 0xff, 0xd8,
                      0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0,
                      0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0, 0, 0xff, 0xd9 };

  header[7] = header[9] = side >> 8;
  header[8] = header[10] = side & 0xff;

  return g_bytes_new (header, sizeof header);
}

static void
assert_too_large (GBytes     *bytes,
                  const char *name)
{
  guint64 before = get_peak ();
  g_autoptr (GError) error = NULL;

  g_assert_null (goen_card_picture_new (bytes, name, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, "50 megapixels"));
  g_assert_cmpuint (get_peak () - before, <, MAX_MORE * 1024);
}

static void
test_huge_pictures (void)
{
  /* A header that promises 3,600 megapixels, with one row behind it. */
  g_autoptr (GBytes) promise = make_png (60000, 1);
  g_autoptr (GBytes) jpeg = make_jpeg (65500);

  assert_too_large (promise, "logo.png");
  assert_too_large (jpeg, "logo.jpg");
}

/* All of it is there: 400 megapixels in a file of less than a hundred kilobytes. */
static void
test_huge_picture_that_is_whole (void)
{
  g_autoptr (GBytes) whole = make_png (20000, 20000);

  g_assert_cmpuint (g_bytes_get_size (whole), <, 100 * 1000);
  assert_too_large (whole, "logo.png");
}

/* The way in which the others are made is right. */
static void
test_small_picture_is_read (void)
{
  g_autoptr (GBytes) small = make_png (60, 60);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardPicture) picture = goen_card_picture_new (small, "logo.png", &error);

  g_assert_no_error (error);
  g_assert_nonnull (picture);
}

static void
test_bad_pictures (void)
{
  static const struct
  {
    const char *what;
    const char *data;
  } bad[] = {
    { "nothing", "" },
    { "text", "not a picture" },
    { "cut off", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect" },
    { "half a PNG", "\x89PNG\r\n\x1a\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i].data, strlen (bad[i].data));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", bad[i].what);
      g_assert_null (goen_card_picture_new (bytes, "logo.png", &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "logo.png"));
    }
}

/* How wide a logo comes out for its height, on a card that has room for it in any proportion. */
static double
measure_ratio (GoenCardPicture *picture)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");
  g_autoptr (GoenCardContent) content = goen_card_content_new ();
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (design);
  cairo_rectangle_t area;

  content->logo = goen_card_picture_ref (picture);
  g_assert_true (goen_card_painter_get_extents (painter, GOEN_SIDE_FRONT, GOEN_FIELD_LOGO, content, &area));

  return area.width / area.height;
}

/* A drawing that is a kilometre wide or wants other files is drawn without them, in its proportion. One whose proportion nothing could
 * show, or that has no size, is drawn as well as can be. */
static void
test_strange_drawings (void)
{
  static const struct
  {
    const char *svg;
    double      ratio;
  } strange[] = {
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000000\" height=\"50000000\"><rect width=\"9\" height=\"9\"/></svg>", 2 },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\"><rect width=\"1e9\" height=\"1e9\"/></svg>", 1 },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1\"><rect width=\"9\" height=\"9\"/></svg>", 1 },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1\" viewBox=\"0 0 30 10\"><rect width=\"9\" height=\"9\"/></svg>", 3 },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"10\">"
      "<image width=\"20\" height=\"10\" xlink:href=\"file:///etc/hostname\"/>"
      "<image width=\"20\" height=\"10\" xlink:href=\"https://example.jp/x.png\"/></svg>", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (strange[i].svg, strlen (strange[i].svg));
      guint64 before = get_peak ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenCardPicture) picture = goen_card_picture_new (bytes, "logo.svg", &error);

      g_test_message ("%s", strange[i].svg);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (measure_ratio (picture), strange[i].ratio, 0.001);
      g_assert_cmpuint (get_peak () - before, <, 2 * MAX_MORE * 1024);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-pictures/small", test_small_picture_is_read);
  g_test_add_func ("/card-pictures/huge", test_huge_pictures);
  g_test_add_func ("/card-pictures/huge-and-whole", test_huge_picture_that_is_whole);
  g_test_add_func ("/card-pictures/bad", test_bad_pictures);
  g_test_add_func ("/card-pictures/strange-drawings", test_strange_drawings);

  return g_test_run ();
}
