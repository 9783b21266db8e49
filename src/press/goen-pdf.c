/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cff-private.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* What Cairo writes at the end of the dictionary of a CID font program, and between a dictionary and its stream. */
#define FONT_MARK "/Subtype /CIDFontType0C\n>>\nstream\n"
#define STREAM    "stream\n"

/* Smaller fonts have no subroutines that would be worth it. */
#define MIN_STREAM (100 * 1024)

/* The table of objects at the end of the file, ISO 32000-1, 7.5.8. */
typedef struct {
  gsize       at;          /* of its object */
  gsize       stream;
  gsize       length;      /* of its stream */
  guint       widths[3];
  GByteArray *rows;        /* (owned) */
} Table;

static GByteArray *
convert (GConverter   *converter,
         const guint8 *data,
         gsize         length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);
  GBytes *converted = g_converter_convert_bytes (converter, bytes, NULL);

  g_object_unref (converter);

  return converted != NULL ? g_bytes_unref_to_array (converted) : NULL;
}

static GByteArray *
inflate (const guint8 *data,
         gsize         length)
{
  return convert (G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB)), data, length);
}

static GByteArray *
deflate (GByteArray *data)
{
  return convert (G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9)), data->data, data->len);
}

static const char *
find (const GByteArray *pdf,
      gsize             from,
      gsize             most,
      const char       *text)
{
  if (from >= pdf->len)
    return NULL;

  return memmem (pdf->data + from, MIN (most, pdf->len - from), text, strlen (text));
}

static gsize
get_place (const GByteArray *pdf,
           const char       *at)
{
  return (gsize) ((const guint8 *) at - pdf->data);
}

/* "/W [1 3 2]" */
static gboolean
read_widths (Table      *table,
             const char *text)
{
  char *rest = (char *) text + strlen ("/W [");

  for (guint i = 0; i < G_N_ELEMENTS (table->widths); i++)
    table->widths[i] = (guint) strtoul (rest, &rest, 10);

  return *rest == ']' && table->widths[0] == 1 && table->widths[1] >= 1 && table->widths[1] <= 8 && table->widths[2] <= 8;
}

static gboolean
read_table (const GByteArray *pdf,
            Table            *table)
{
  const char *start = find (pdf, pdf->len > 64 ? pdf->len - 64 : 0, 64, "startxref\n");
  const char *length, *widths, *stream;

  if (start == NULL)
    return FALSE;
  table->at = strtoul (start + strlen ("startxref\n"), NULL, 10);
  length = find (pdf, table->at, 512, "/Length ");
  widths = find (pdf, table->at, 512, "/W [");
  stream = find (pdf, table->at, 512, STREAM);
  if (find (pdf, table->at, 512, "/Type /XRef") == NULL || length == NULL || widths == NULL || stream == NULL ||
      !read_widths (table, widths))
    return FALSE;

  table->length = strtoul (length + strlen ("/Length "), NULL, 10);
  table->stream = get_place (pdf, stream) + strlen (STREAM);
  if (table->stream + table->length > pdf->len)
    return FALSE;
  table->rows = inflate (pdf->data + table->stream, table->length);

  return table->rows != NULL;
}

static guint8 *
get_row (const Table *table,
         guint        object)
{
  gsize width = 1 + table->widths[1] + table->widths[2];

  return (object + 1) * width <= table->rows->len ? table->rows->data + object * width : NULL;
}

static gsize
get_offset (const Table  *table,
            const guint8 *row)
{
  gsize offset = 0;

  for (guint i = 0; i < table->widths[1]; i++)
    offset = offset << 8 | row[1 + i];

  return offset;
}

/* What stands behind @at moved by as much towards the beginning. */
static void
move_objects (Table *table,
              gsize  at,
              gsize  by)
{
  guint8 *row;

  for (guint object = 0; (row = get_row (table, object)) != NULL; object++)
    {
      gsize offset = get_offset (table, row);

      if (row[0] != 1 || offset <= at)
        continue;
      offset -= by;
      for (guint i = table->widths[1]; i > 0; i--, offset >>= 8)
        row[i] = offset & 0xff;
    }
  if (table->at > at)
    {
      table->at -= by;
      table->stream -= by;
    }
}

/* Where the number stands that tells how long a stream is: in an object of its own. */
static char *
find_length (const GByteArray *pdf,
             const Table      *table,
             gsize             mark)
{
  gsize from = mark > 200 ? mark - 200 : 0;
  const char *text = NULL, *next = NULL;
  const guint8 *row;

  while ((next = find (pdf, from, mark - from, "/Length ")) != NULL)
    {
      text = next;
      from = get_place (pdf, next) + 1;
    }
  row = text != NULL ? get_row (table, (guint) strtoul (text + strlen ("/Length "), NULL, 10)) : NULL;
  if (row == NULL || row[0] != 1)
    return NULL;
  next = find (pdf, get_offset (table, row), 32, " obj\n");

  return next != NULL ? (char *) next + strlen (" obj\n") : NULL;
}

static void
replace (GByteArray       *pdf,
         gsize             at,
         gsize             length,
         const GByteArray *with)
{
  memcpy (pdf->data + at, with->data, with->len);
  g_byte_array_remove_range (pdf, (guint) (at + with->len), (guint) (length - with->len));
}

static gboolean
shrink_font (GByteArray *pdf,
             Table      *table,
             gsize       mark)
{
  gsize stream = mark + strlen (FONT_MARK);
  char *number = find_length (pdf, table, mark);
  gsize digits = number != NULL ? strcspn (number, "\n") : 0;
  gsize length = number != NULL ? strtoul (number, NULL, 10) : 0;
  g_autoptr (GByteArray) font = NULL;
  g_autoptr (GByteArray) shrunk = NULL;
  g_autofree char *written = NULL;

  if (length < MIN_STREAM || stream + length > pdf->len)
    return FALSE;
  font = inflate (pdf->data + stream, length);
  if (font == NULL || !goen_cff_empty_unused (font->data, font->len))
    return FALSE;
  shrunk = deflate (font);
  if (shrunk == NULL || shrunk->len >= length)
    return FALSE;

  /* A smaller number has as much room. */
  written = g_strdup_printf ("%*u", (int) digits, shrunk->len);
  memcpy (number, written, digits);
  replace (pdf, stream, length, shrunk);
  move_objects (table, stream, length - shrunk->len);

  return TRUE;
}

/* The table is the last object of the file. */
static void
write_table (GByteArray *pdf,
             Table      *table)
{
  g_autoptr (GByteArray) rows = deflate (table->rows);
  g_autoptr (GString) head = NULL;
  const char *length;
  char *rest;

  head = g_string_new_len ((const char *) pdf->data + table->at, (gssize) (table->stream - table->at));
  length = strstr (head->str, "/Length ");
  strtoul (length + strlen ("/Length "), &rest, 10);
  g_byte_array_set_size (pdf, (guint) table->at);
  g_byte_array_append (pdf, (const guint8 *) head->str, (guint) (length - head->str));
  {
    g_autofree char *number = g_strdup_printf ("/Length %u", rows->len);
    g_autofree char *end = g_strdup_printf ("\nendstream\nendobj\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table->at);

    g_byte_array_append (pdf, (const guint8 *) number, (guint) strlen (number));
    g_byte_array_append (pdf, (const guint8 *) rest, (guint) strlen (rest));
    g_byte_array_append (pdf, rows->data, rows->len);
    g_byte_array_append (pdf, (const guint8 *) end, (guint) strlen (end));
  }
}

/*< private >
 * goen_pdf_shrink_fonts:
 * @pdf: a PDF as Cairo writes it
 *
 * Takes out of embedded fonts what no glyph needs. Nothing that is drawn changes.
 */
void
goen_pdf_shrink_fonts (GByteArray *pdf)
{
  Table table = { 0 };
  gboolean is_changed = FALSE;
  const char *mark;
  gsize from = 0;

  /* Numbers are read up to what ends them. */
  g_byte_array_append (pdf, (const guint8 *) "", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (read_table (pdf, &table))
    while ((mark = find (pdf, from, pdf->len, FONT_MARK)) != NULL)
      {
        from = get_place (pdf, mark);
        is_changed |= shrink_font (pdf, &table, from);
        from++;
      }
  if (is_changed)
    write_table (pdf, &table);
  g_clear_pointer (&table.rows, g_byte_array_unref);
}
