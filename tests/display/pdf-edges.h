/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <string.h>

/* What a PDF really has on it, found without the code that wrote it. Millimetres from the upper left corner of the page. */

#define PDF_MM (25.4 / 72.0)

typedef struct {
  double left, top, right, bottom;
} PdfBox;

typedef struct {
  double xx, yx, xy, yy, x, y;
} PdfMatrix;

/* First @a, then @b. */
static inline PdfMatrix
pdf_times (PdfMatrix a,
           PdfMatrix b)
{
  return (PdfMatrix) { a.xx * b.xx + a.yx * b.xy, a.xx * b.yx + a.yx * b.yy, a.xy * b.xx + a.yy * b.xy,
                       a.xy * b.yx + a.yy * b.yy, a.x * b.xx + a.y * b.xy + b.x, a.x * b.yx + a.y * b.yy + b.y };
}

static inline void
pdf_extend (GArray    *parts,
            PdfMatrix  m,
            double     x,
            double     y,
            gboolean   begins)
{
  double px = (m.xx * x + m.xy * y + m.x) * PDF_MM, py = (m.yx * x + m.yy * y + m.y) * PDF_MM;
  PdfBox *box;

  if (begins || parts->len == 0)
    {
      PdfBox empty = { px, py, px, py };

      g_array_append_val (parts, empty);
      return;
    }
  box = &g_array_index (parts, PdfBox, parts->len - 1);
  box->left = MIN (box->left, px);
  box->right = MAX (box->right, px);
  box->top = MIN (box->top, py);
  box->bottom = MAX (box->bottom, py);
}

static inline void
pdf_read_content (const char *content,
                  double      page_height,
                  GArray     *boxes)
{
  g_auto (GStrv) tokens = g_strsplit_set (content, " \n\r\t[]", -1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (PdfMatrix));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (PdfBox));
  PdfMatrix now = { 1, 0, 0, 1, 0, 0 };
  double n[8] = { 0 };

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      const char *token = tokens[i];
      char *end;
      double number = g_ascii_strtod (token, &end);

      if (*token == '\0')
        continue;
      if (*end == '\0')
        {
          memmove (n, n + 1, sizeof n - sizeof n[0]);
          n[7] = number;
        }
      else if (g_str_equal (token, "q"))
        g_array_append_val (stack, now);
      else if (g_str_equal (token, "Q") && stack->len > 0)
        {
          now = g_array_index (stack, PdfMatrix, stack->len - 1);
          g_array_set_size (stack, stack->len - 1);
        }
      else if (g_str_equal (token, "cm"))
        now = pdf_times ((PdfMatrix) { n[2], n[3], n[4], n[5], n[6], n[7] }, now);
      else if (g_str_equal (token, "m") || g_str_equal (token, "l") || g_str_equal (token, "c"))
        pdf_extend (parts, now, n[6], n[7], *token == 'm');
      else if (g_str_equal (token, "re"))
        {
          pdf_extend (parts, now, n[4], n[5], TRUE);
          pdf_extend (parts, now, n[4] + n[6], n[5] + n[7], FALSE);
        }
      else if (g_str_equal (token, "S") || g_str_equal (token, "s"))
        {
          for (guint k = 0; k < parts->len; k++)
            {
              PdfBox box = g_array_index (parts, PdfBox, k);
              PdfBox seen = { box.left, page_height - box.bottom, box.right, page_height - box.top };

              /* A point is where a pen was put down and lifted again. */
              if (seen.right > seen.left || seen.bottom > seen.top)
                g_array_append_val (boxes, seen);
            }
          g_array_set_size (parts, 0);
        }
      else if (g_str_equal (token, "f") || g_str_equal (token, "f*") || g_str_equal (token, "n"))
        g_array_set_size (parts, 0);
    }
}

/* A line feed may follow the packed bytes. */
static inline char *
pdf_inflate (const char *data,
             gsize       size)
{
  const gsize room = 1 << 22;
  g_autoptr (GConverter) inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree char *plain = g_malloc (room + 1);
  gsize n_read, n_written, length = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && length < room)
    {
      result = g_converter_convert (inflater, data, size, plain + length, room - length, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      data += n_read;
      size -= n_read;
      length += n_written;
    }
  plain[length] = '\0';

  return g_steal_pointer (&plain);
}

/* The bounds of everything that is stroked, in the order in which it was drawn. */
static inline GArray *
pdf_list_strokes (const char *path,
                  double      page_height)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (PdfBox));
  g_autofree char *data = NULL;
  gsize size;
  const char *at;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  at = data;
  while ((at = memmem (at, size - (gsize) (at - data), "stream\n", 7)) != NULL)
    {
      const char *start = at + 7;
      const char *end = memmem (start, size - (gsize) (start - data), "endstream", 9);
      g_autofree char *content = end != NULL ? pdf_inflate (start, (gsize) (end - start)) : NULL;

      if (content != NULL)
        pdf_read_content (content, page_height, boxes);
      at = end != NULL ? end + 9 : start;
    }

  return boxes;
}

typedef struct {
  guint  page;     /* from 0 */
  PdfBox box;
  char  *text;
} PdfWord;

static inline void
pdf_word_free (gpointer data)
{
  g_free (((PdfWord *) data)->text);
  g_free (data);
}

/* Every word that pdftotext finds. */
static inline GPtrArray *
pdf_list_words (const char *path)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (pdf_word_free);
  const char *arguments[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;
  int page = -1;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GRegex) regex = g_regex_new ("xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">(.*)</word>",
                                              0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      PdfWord *word;
      double n[4];

      page += strstr (lines[i], "<page ") != NULL ? 1 : 0;
      if (!g_regex_match (regex, lines[i], 0, &match))
        continue;
      for (int k = 0; k < 4; k++)
        {
          g_autofree char *number = g_match_info_fetch (match, k + 1);

          n[k] = g_ascii_strtod (number, NULL) * PDF_MM;
        }
      word = g_new0 (PdfWord, 1);
      word->page = (guint) page;
      word->box = (PdfBox) { n[0], n[1], n[2], n[3] };
      word->text = g_match_info_fetch (match, 5);
      g_ptr_array_add (words, word);
    }

  return words;
}
