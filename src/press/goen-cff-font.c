/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cff-font-private.h"

/* Adobe Technical Note 5176, The Compact Font Format. */

/* Operators of DICTs; those of two bytes have 12 above. */
enum {
  DICT_CHARSTRINGS = 17,
  DICT_PRIVATE = 18,
  DICT_SUBRS = 19,
  DICT_FD_ARRAY = 12 << 8 | 36,
  DICT_FD_SELECT = 12 << 8 | 37,
};

static guint32
get_number (const GoenCffFont *font,
            gsize              at,
            guint              size)
{
  guint32 number = 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | font->data[at + i];

  return number;
}

static gboolean
read_index (const GoenCffFont *font,
            gsize              at,
            GoenCffIndex      *index)
{
  *index = (GoenCffIndex) { .at = at };
  if (at > font->length || font->length - at < 3)
    return FALSE;

  index->count = get_number (font, at, 2);
  if (index->count == 0)
    {
      index->end = at + 2;
      return TRUE;
    }
  index->offset_size = font->data[at + 2];
  if (index->offset_size < 1 || index->offset_size > 4 || font->length - at < 3 + (gsize) (index->count + 1) * index->offset_size)
    return FALSE;
  index->data = at + 3 + (gsize) (index->count + 1) * index->offset_size - 1;
  index->end = index->data + get_number (font, at + 3 + (gsize) index->count * index->offset_size, index->offset_size);

  return index->end > index->data && index->end <= font->length;
}

gboolean
goen_cff_get_element (const GoenCffFont  *font,
                      const GoenCffIndex *index,
                      guint               n,
                      gsize              *start,
                      gsize              *end)
{
  gsize offsets = index->at + 3 + (gsize) n * index->offset_size;

  if (n >= index->count)
    return FALSE;
  *start = index->data + get_number (font, offsets, index->offset_size);
  *end = index->data + get_number (font, offsets + index->offset_size, index->offset_size);

  return *start > index->data && *start <= *end && *end <= index->end;
}

/* Reads one number of a DICT; 0 where none stands there. */
gsize
goen_cff_read_operand (const GoenCffFont *font,
                       gsize              at,
                       gsize              end,
                       gint32            *value)
{
  guint8 first = font->data[at];
  gsize size = first == 28 ? 3 : first == 29 ? 5 : first >= 32 && first <= 246 ? 1 : first >= 247 && first <= 254 ? 2 : 0;

  *value = 0;
  if (first == 30)
    {
      for (size = 1; at + size < end; size++)
        if ((font->data[at + size] & 0x0f) == 0x0f || font->data[at + size] >> 4 == 0x0f)
          return size + 1;
      return 0;
    }
  if (size == 0 || at + size > end)
    return 0;

  if (size == 1)
    *value = first - 139;
  else if (size == 2)
    *value = first < 251 ? (first - 247) * 256 + font->data[at + 1] + 108 : -(first - 251) * 256 - font->data[at + 1] - 108;
  else if (size == 3)
    *value = (gint16) get_number (font, at + 1, 2);
  else
    *value = (gint32) get_number (font, at + 1, 4);

  return size;
}

/* The last operand of @key, and the one before it. */
static gboolean
find_in_dict (const GoenCffFont *font,
              gsize              at,
              gsize              end,
              guint              key,
              gint32            *last,
              gint32            *before)
{
  gint32 values[2] = { 0, 0 };

  while (at < end)
    {
      gint32 value;
      gsize size = goen_cff_read_operand (font, at, end, &value);
      guint operator;

      if (size > 0)
        {
          values[1] = values[0];
          values[0] = value;
          at += size;
          continue;
        }
      operator = font->data[at++];
      if (operator == 12 && at < end)
        operator = operator << 8 | font->data[at++];
      if (operator == key)
        {
          *last = values[0];
          if (before != NULL)
            *before = values[1];
          return *last >= 0 && (before == NULL || *before >= 0);
        }
      values[0] = values[1] = 0;
    }

  return FALSE;
}

static gboolean
read_local (GoenCffFont *font,
            guint        fd,
            gsize        at,
            gsize        end)
{
  gint32 offset, size, subrs;

  if (!find_in_dict (font, at, end, DICT_PRIVATE, &offset, &size) || (gsize) offset + (gsize) size > font->length)
    return FALSE;
  /* Without subroutines of its own. */
  if (!find_in_dict (font, (gsize) offset, (gsize) offset + (gsize) size, DICT_SUBRS, &subrs, NULL))
    return TRUE;
  if (!read_index (font, (gsize) offset + (gsize) subrs, &font->local[fd]))
    return FALSE;
  font->local_used[fd] = g_new0 (guint8, font->local[fd].count);

  return TRUE;
}

gboolean
goen_cff_font_read (GoenCffFont *font,
                    guint8      *data,
                    gsize        length)
{
  GoenCffIndex names, tops, strings, fonts;
  gsize start, end;
  gint32 charstrings, fd_array, fd_select;

  *font = (GoenCffFont) { .data = data, .length = length };
  if (font->length < 4 || !read_index (font, font->data[2], &names) || !read_index (font, names.end, &tops) ||
      !read_index (font, tops.end, &strings) || !read_index (font, strings.end, &font->global) ||
      !goen_cff_get_element (font, &tops, 0, &start, &end) ||
      !find_in_dict (font, start, end, DICT_CHARSTRINGS, &charstrings, NULL) ||
      !find_in_dict (font, start, end, DICT_FD_ARRAY, &fd_array, NULL) ||
      !find_in_dict (font, start, end, DICT_FD_SELECT, &fd_select, NULL) ||
      !read_index (font, (gsize) charstrings, &font->charstrings) || !read_index (font, (gsize) fd_array, &fonts) ||
      fonts.count > GOEN_CFF_MAX_FONTS)
    return FALSE;

  font->fd_select = (gsize) fd_select;
  font->global_used = g_new0 (guint8, font->global.count);
  font->n_fonts = fonts.count;
  for (guint i = 0; i < fonts.count; i++)
    if (!goen_cff_get_element (font, &fonts, i, &start, &end) || !read_local (font, i, start, end))
      return FALSE;

  return TRUE;
}

void
goen_cff_font_clear (GoenCffFont *self)
{
  for (guint i = 0; i < self->n_fonts; i++)
    g_free (self->local_used[i]);
  g_free (self->global_used);
}

gboolean
goen_cff_font_find_fd (const GoenCffFont *font,
                       guint              glyph,
                       guint             *fd)
{
  gsize at = font->fd_select;
  guint n_ranges;

  if (at + 3 > font->length)
    return FALSE;
  if (font->data[at] == 0)
    {
      if (at + 1 + glyph >= font->length)
        return FALSE;
      *fd = font->data[at + 1 + glyph];
      return *fd < font->n_fonts;
    }

  n_ranges = get_number (font, at + 1, 2);
  if (font->data[at] != 3 || at + 5 + (gsize) n_ranges * 3 > font->length)
    return FALSE;
  for (guint i = 0; i < n_ranges; i++)
    if (glyph >= get_number (font, at + 3 + i * 3, 2) && glyph < get_number (font, at + 6 + i * 3, 2))
      {
        *fd = font->data[at + 5 + i * 3];
        return *fd < font->n_fonts;
      }

  return FALSE;
}
