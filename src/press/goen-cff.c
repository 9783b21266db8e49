/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cff-private.h"

#include <string.h>

/* Adobe Technical Notes 5176 (The Compact Font Format) and 5177 (Type 2 Charstring Format). */

#define MAX_OPERANDS 48
#define MAX_NESTING  10
#define MAX_FONTS    256

/* Operators of DICTs; those of two bytes have 12 above. */
enum {
  DICT_CHARSTRINGS = 17,
  DICT_PRIVATE = 18,
  DICT_SUBRS = 19,
  DICT_FD_ARRAY = 12 << 8 | 36,
  DICT_FD_SELECT = 12 << 8 | 37,
};

/* Operators of charstrings. */
enum {
  OP_HSTEM = 1,
  OP_VSTEM = 3,
  OP_CALLSUBR = 10,
  OP_RETURN = 11,
  OP_ESCAPE = 12,
  OP_ENDCHAR = 14,
  OP_HSTEMHM = 18,
  OP_HINTMASK = 19,
  OP_CNTRMASK = 20,
  OP_VSTEMHM = 23,
  OP_SHORT = 28,
  OP_CALLGSUBR = 29,
};

typedef struct {
  gsize  at;            /* of the INDEX in the font */
  guint  count;
  guint  offset_size;
  gsize  data;          /* what offsets count from */
  gsize  end;
} Index;

typedef struct {
  guint8  *data;
  gsize    length;
  Index    charstrings;
  Index    global;
  guint8  *global_used;       /* (owned): for each subroutine whether a glyph calls it */
  guint    n_fonts;
  Index    local[MAX_FONTS];
  guint8  *local_used[MAX_FONTS];
  gsize    fd_select;
} Font;

/* One glyph while it is walked through. */
typedef struct {
  Font     *font;
  guint     fd;
  gint32    operands[MAX_OPERANDS];
  guint     n_operands;
  guint     n_hints;
  gboolean  has_ended;
} Walk;

static gboolean walk (Walk   *self,
                      gsize   start,
                      gsize   end,
                      guint   nesting);

static guint32
get_number (const Font *font,
            gsize       at,
            guint       size)
{
  guint32 number = 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | font->data[at + i];

  return number;
}

static gboolean
read_index (const Font *font,
            gsize       at,
            Index      *index)
{
  *index = (Index) { .at = at };
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

static gboolean
get_element (const Font  *font,
             const Index *index,
             guint        n,
             gsize       *start,
             gsize       *end)
{
  gsize offsets = index->at + 3 + (gsize) n * index->offset_size;

  if (n >= index->count)
    return FALSE;
  *start = index->data + get_number (font, offsets, index->offset_size);
  *end = index->data + get_number (font, offsets + index->offset_size, index->offset_size);

  return *start > index->data && *start <= *end && *end <= index->end;
}

/* Reads one number of a DICT; 0 where none stands there. */
static gsize
read_operand (const Font *font,
              gsize       at,
              gsize       end,
              gint32     *value)
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
find_in_dict (const Font *font,
              gsize       at,
              gsize       end,
              guint       key,
              gint32     *last,
              gint32     *before)
{
  gint32 values[2] = { 0, 0 };

  while (at < end)
    {
      gint32 value;
      gsize size = read_operand (font, at, end, &value);
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
read_local (Font  *font,
            guint  fd,
            gsize  at,
            gsize  end)
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

static gboolean
read_font (Font *font)
{
  Index names, tops, strings, fonts;
  gsize start, end;
  gint32 charstrings, fd_array, fd_select;

  if (font->length < 4 || !read_index (font, font->data[2], &names) || !read_index (font, names.end, &tops) ||
      !read_index (font, tops.end, &strings) || !read_index (font, strings.end, &font->global) ||
      !get_element (font, &tops, 0, &start, &end) ||
      !find_in_dict (font, start, end, DICT_CHARSTRINGS, &charstrings, NULL) ||
      !find_in_dict (font, start, end, DICT_FD_ARRAY, &fd_array, NULL) ||
      !find_in_dict (font, start, end, DICT_FD_SELECT, &fd_select, NULL) ||
      !read_index (font, (gsize) charstrings, &font->charstrings) || !read_index (font, (gsize) fd_array, &fonts) ||
      fonts.count > MAX_FONTS)
    return FALSE;

  font->fd_select = (gsize) fd_select;
  font->global_used = g_new0 (guint8, font->global.count);
  font->n_fonts = fonts.count;
  for (guint i = 0; i < fonts.count; i++)
    if (!get_element (font, &fonts, i, &start, &end) || !read_local (font, i, start, end))
      return FALSE;

  return TRUE;
}

static gboolean
find_fd (const Font *font,
         guint       glyph,
         guint      *fd)
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

/* Walked through each time: what a subroutine leaves behind, such as hints, belongs to the glyph that calls it. */
static gboolean
call (Walk        *self,
      const Index *index,
      guint8      *used,
      guint        nesting)
{
  gint32 bias = index->count < 1240 ? 107 : index->count < 33900 ? 1131 : 32768;
  gsize start, end;
  gint32 n;

  if (self->n_operands == 0 || nesting >= MAX_NESTING)
    return FALSE;
  n = self->operands[--self->n_operands] + bias;
  if (n < 0 || !get_element (self->font, index, (guint) n, &start, &end))
    return FALSE;
  used[n] = TRUE;

  return walk (self, start, end, nesting + 1);
}

static gboolean
push (Walk   *self,
      gint32  value)
{
  if (self->n_operands >= MAX_OPERANDS)
    return FALSE;
  self->operands[self->n_operands++] = value;

  return TRUE;
}

/* A number in a charstring; its size, or 0. */
static gsize
walk_number (Walk  *self,
             gsize  at,
             gsize  end)
{
  guint8 first = self->font->data[at];
  gint32 value;
  gsize size;

  /* 16.16, which no subroutine is called by. */
  if (first == 255)
    return end - at >= 5 && push (self, 0) ? 5 : 0;

  size = read_operand (self->font, at, end, &value);

  return size > 0 && push (self, value) ? size : 0;
}

static void
take_hints (Walk *self)
{
  self->n_hints += self->n_operands / 2;
  self->n_operands = 0;
}

static gboolean
walk (Walk  *self,
      gsize  start,
      gsize  end,
      guint  nesting)
{
  Font *font = self->font;

  for (gsize at = start; at < end && !self->has_ended;)
    {
      guint8 operator = font->data[at];

      if (operator == OP_SHORT || operator >= 32)
        {
          gsize size = walk_number (self, at, end);

          if (size == 0)
            return FALSE;
          at += size;
          continue;
        }

      at++;
      switch (operator)
        {
        case OP_HSTEM:
        case OP_VSTEM:
        case OP_HSTEMHM:
        case OP_VSTEMHM:
          take_hints (self);
          break;
        case OP_HINTMASK:
        case OP_CNTRMASK:
          take_hints (self);
          at += (self->n_hints + 7) / 8;
          break;
        case OP_CALLSUBR:
          if (font->local_used[self->fd] == NULL || !call (self, &font->local[self->fd], font->local_used[self->fd], nesting))
            return FALSE;
          break;
        case OP_CALLGSUBR:
          if (!call (self, &font->global, font->global_used, nesting))
            return FALSE;
          break;
        case OP_RETURN:
          return TRUE;
        case OP_ENDCHAR:
          self->has_ended = TRUE;
          break;
        case OP_ESCAPE:
          /* Flexes; arithmetic is not used by fonts of today. */
          if (at >= end || font->data[at] < 34 || font->data[at] > 37)
            return FALSE;
          at++;
          self->n_operands = 0;
          break;
        default:
          self->n_operands = 0;
        }
    }

  return TRUE;
}

static gboolean
walk_glyphs (Font *font)
{
  for (guint i = 0; i < font->charstrings.count; i++)
    {
      Walk glyph = { .font = font };
      gsize start, end;

      if (!get_element (font, &font->charstrings, i, &start, &end) || !find_fd (font, i, &glyph.fd) ||
          !walk (&glyph, start, end, 0) || !glyph.has_ended)
        return FALSE;
    }

  return TRUE;
}

static void
set_offset (Font        *font,
            const Index *index,
            guint        n,
            gsize        offset)
{
  gsize at = index->at + 3 + (gsize) n * index->offset_size;

  for (guint i = index->offset_size; i > 0; i--, offset >>= 8)
    font->data[at + i - 1] = offset & 0xff;
}

/* Numbers of subroutines stay: an unused one is empty. What becomes free is left at the end, as zeros. */
static gboolean
empty (Font         *font,
       const Index  *index,
       const guint8 *used)
{
  gsize to = index->data + 1;

  for (guint i = 0; i < index->count; i++)
    {
      gsize start, end;

      if (!get_element (font, index, i, &start, &end))
        return FALSE;
      set_offset (font, index, i, to - index->data);
      if (!used[i])
        continue;
      memmove (font->data + to, font->data + start, end - start);
      to += end - start;
    }
  if (index->count > 0)
    {
      set_offset (font, index, index->count, to - index->data);
      memset (font->data + to, 0, index->end - to);
    }

  return TRUE;
}

static gboolean
check_elements (const Font  *font,
                const Index *index)
{
  gsize start, end;

  for (guint i = 0; i < index->count; i++)
    if (!get_element (font, index, i, &start, &end))
      return FALSE;

  return TRUE;
}

/*< private >
 * goen_cff_empty_unused:
 * @font: a CID-keyed font in the Compact Font Format, as Cairo embeds it
 * @length: its bytes
 *
 * Empties subroutines that no glyph of the font calls, so that the font compresses well. Its length and the places in it stay. Those for
 * all fonts of a set remain, as what follows them could move.
 *
 * Returns: %FALSE where the font is not understood; then it is left as it was
 */
gboolean
goen_cff_empty_unused (guint8 *font,
                       gsize   length)
{
  Font self = { .data = font, .length = length };
  gboolean done = read_font (&self) && walk_glyphs (&self);

  for (guint i = 0; done && i < self.n_fonts; i++)
    done = check_elements (&self, &self.local[i]);
  for (guint i = 0; done && i < self.n_fonts; i++)
    if (self.local_used[i] != NULL)
      done = empty (&self, &self.local[i], self.local_used[i]);
  for (guint i = 0; i < self.n_fonts; i++)
    g_free (self.local_used[i]);
  g_free (self.global_used);

  return done;
}
