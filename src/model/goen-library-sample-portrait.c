/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-sample-private.h"

#include <gio/gio.h>

/* Drawn portraits of a few sample people, so that faces can be practised. They have no features and are nobody. */

#define SIZE 256
/* Edges are smooth when each point is the mean of so many by so many. */
#define SAMPLES 3
#define CHANNELS 3

typedef enum {
  HAIR_SHORT,
  HAIR_LONG,
  HAIR_BUN,
} Hair;

typedef struct {
  guint    person;       /* index of the sample person */
  guint32  ground;       /* colours, 0xRRGGBB */
  guint32  clothes;
  guint32  hair;
  guint32  skin;
  Hair     style;
  gboolean has_glasses;
} Portrait;

static const Portrait portraits[] = {
  { 3, 0xcfe3f5, 0x35506b, 0x2b2523, 0xf0cdb0, HAIR_SHORT, TRUE },
  { 4, 0xf6dfc9, 0x8a3b46, 0x3b2a22, 0xf3d3ba, HAIR_LONG, FALSE },
  { 5, 0xd9ecd4, 0x4b5a3a, 0x8d8d92, 0xe6bf9e, HAIR_SHORT, FALSE },
  { 12, 0xe6dcf1, 0x40385c, 0x1f1c1d, 0xecc8a8, HAIR_BUN, TRUE },
  { 24, 0xf7ecc0, 0x2f6f73, 0x54372a, 0xf1d0b5, HAIR_LONG, TRUE },
  { 40, 0xd3ecec, 0x27364a, 0x262122, 0xeac5a6, HAIR_BUN, FALSE },
};

/* In parts of the width; y grows downwards. */
static gboolean
is_in_ellipse (double x,
               double y,
               double center_x,
               double center_y,
               double radius_x,
               double radius_y)
{
  double dx = (x - center_x) / radius_x;
  double dy = (y - center_y) / radius_y;

  return dx * dx + dy * dy <= 1;
}

static gboolean
is_hair_behind (const Portrait *self,
                double          x,
                double          y)
{
  switch (self->style)
    {
    case HAIR_LONG:
      return is_in_ellipse (x, y, 0.5, 0.47, 0.26, 0.31);
    case HAIR_BUN:
      return is_in_ellipse (x, y, 0.5, 0.14, 0.11, 0.09) || is_in_ellipse (x, y, 0.5, 0.36, 0.22, 0.22);
    case HAIR_SHORT:
    default:
      return is_in_ellipse (x, y, 0.5, 0.35, 0.22, 0.21);
    }
}

/* A ring around each eye that is not there, and a bridge. */
static gboolean
is_glasses (double x,
            double y)
{
  double side = x < 0.5 ? 0.42 : 0.58;

  return (is_in_ellipse (x, y, side, 0.43, 0.065, 0.055) && !is_in_ellipse (x, y, side, 0.43, 0.053, 0.043)) ||
         (y > 0.42 && y < 0.433 && x > 0.48 && x < 0.52);
}

static guint32
get_color (const Portrait *self,
           double          x,
           double          y)
{
  gboolean is_face = is_in_ellipse (x, y, 0.5, 0.43, 0.175, 0.215);

  if (is_face && self->has_glasses && is_glasses (x, y))
    return 0x30302f;
  /* The fringe lies over the forehead. */
  if (is_face && y < 0.33 && is_in_ellipse (x, y, 0.42, 0.27, 0.24, 0.1))
    return self->hair;
  if (is_face || (x > 0.43 && x < 0.57 && y > 0.55 && y < 0.74))
    return self->skin;
  if (is_in_ellipse (x, y, 0.5, 1.05, 0.4, 0.36))
    return self->clothes;

  return is_hair_behind (self, x, y) ? self->hair : self->ground;
}

/* The rows of a PNG image; each begins with its filter, 0 for none. */
static GByteArray *
draw (const Portrait *self)
{
  GByteArray *rows = g_byte_array_sized_new (SIZE * (SIZE * CHANNELS + 1));

  for (guint row = 0; row < SIZE; row++)
    {
      g_byte_array_append (rows, (const guint8 *) "", 1);
      for (guint column = 0; column < SIZE; column++)
        {
          guint sums[CHANNELS] = { 0 };
          guint8 point[CHANNELS];

          for (guint i = 0; i < SAMPLES * SAMPLES; i++)
            {
              guint32 color = get_color (self, (column + (i % SAMPLES + 0.5) / SAMPLES) / SIZE,
                                         (row + (i / SAMPLES + 0.5) / SAMPLES) / SIZE);

              for (guint c = 0; c < CHANNELS; c++)
                sums[c] += color >> (8 * (CHANNELS - 1 - c)) & 0xff;
            }
          for (guint c = 0; c < CHANNELS; c++)
            point[c] = (guint8) (sums[c] / (SAMPLES * SAMPLES));
          g_byte_array_append (rows, point, CHANNELS);
        }
    }

  return rows;
}

static void
append_number (GByteArray *out,
               guint32     number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big_endian, sizeof big_endian);
}

/* CRC-32 as in PNG (ISO 3309), a bit at a time: there is little of it. */
static guint32
get_crc (const guint8 *data,
         gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }

  return ~crc;
}

static void
append_chunk (GByteArray   *out,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  guint start = out->len + 4;

  append_number (out, (guint32) length);
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data, (guint) length);
  append_number (out, get_crc (out->data + start, out->len - start));
}

/* PNG, second edition, of 8 bits a channel in true colour. */
static GBytes *
encode (GByteArray *rows)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 format[] = { 8, 2, 0, 0, 0 };
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GBytes) raw = g_bytes_new (rows->data, rows->len);
  g_autoptr (GBytes) packed = g_converter_convert_bytes (G_CONVERTER (compressor), raw, NULL);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();

  append_number (header, SIZE);
  append_number (header, SIZE);
  g_byte_array_append (header, format, sizeof format);
  g_byte_array_append (out, signature, sizeof signature);
  append_chunk (out, "IHDR", header->data, header->len);
  append_chunk (out, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (out, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (out);
}

/*< private >
 * goen_library_add_sample_portrait:
 * @record: a sample person
 * @index: which one
 *
 * Gives a few of the sample people a drawn photo; the others are left alone.
 */
void
goen_library_add_sample_portrait (GoenPersonRecord *record,
                                  guint             index)
{
  for (guint i = 0; i < G_N_ELEMENTS (portraits); i++)
    if (portraits[i].person == index)
      {
        g_autoptr (GByteArray) rows = draw (&portraits[i]);
        g_autoptr (GBytes) png = encode (rows);

        goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", png);
      }
}
