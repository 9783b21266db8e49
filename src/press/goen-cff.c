/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cff-private.h"

#include <string.h>

#include "goen-cff-font-private.h"

/* Adobe Technical Note 5177, The Type 2 Charstring Format. */

#define MAX_OPERANDS 48
#define MAX_NESTING  10

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

/* One glyph while it is walked through. */
typedef struct {
  GoenCffFont *font;
  guint        fd;
  gint32       operands[MAX_OPERANDS];
  guint        n_operands;
  guint        n_hints;
  gboolean     has_ended;
} Walk;

static gboolean walk (Walk   *self,
                      gsize   start,
                      gsize   end,
                      guint   nesting);

/* Walked through each time: what a subroutine leaves behind, such as hints, belongs to the glyph that calls it. */
static gboolean
call (Walk               *self,
      const GoenCffIndex *index,
      guint8             *used,
      guint               nesting)
{
  gint32 bias = index->count < 1240 ? 107 : index->count < 33900 ? 1131 : 32768;
  gsize start, end;
  gint32 n;

  if (self->n_operands == 0 || nesting >= MAX_NESTING)
    return FALSE;
  n = self->operands[--self->n_operands] + bias;
  if (n < 0 || !goen_cff_get_element (self->font, index, (guint) n, &start, &end))
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

  size = goen_cff_read_operand (self->font, at, end, &value);

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
  GoenCffFont *font = self->font;

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
walk_glyphs (GoenCffFont *font)
{
  for (guint i = 0; i < font->charstrings.count; i++)
    {
      Walk glyph = { .font = font };
      gsize start, end;

      if (!goen_cff_get_element (font, &font->charstrings, i, &start, &end) || !goen_cff_font_find_fd (font, i, &glyph.fd) ||
          !walk (&glyph, start, end, 0) || !glyph.has_ended)
        return FALSE;
    }

  return TRUE;
}

static void
set_offset (GoenCffFont        *font,
            const GoenCffIndex *index,
            guint               n,
            gsize               offset)
{
  gsize at = index->at + 3 + (gsize) n * index->offset_size;

  for (guint i = index->offset_size; i > 0; i--, offset >>= 8)
    font->data[at + i - 1] = offset & 0xff;
}

/* Numbers of subroutines stay: an unused one is empty. What becomes free is left at the end, as zeros. */
static gboolean
empty (GoenCffFont        *font,
       const GoenCffIndex *index,
       const guint8       *used)
{
  gsize to = index->data + 1;

  for (guint i = 0; i < index->count; i++)
    {
      gsize start, end;

      if (!goen_cff_get_element (font, index, i, &start, &end))
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
check_elements (const GoenCffFont  *font,
                const GoenCffIndex *index)
{
  gsize start, end;

  for (guint i = 0; i < index->count; i++)
    if (!goen_cff_get_element (font, index, i, &start, &end))
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
  GoenCffFont self;
  gboolean done = goen_cff_font_read (&self, font, length) && walk_glyphs (&self);

  for (guint i = 0; done && i < self.n_fonts; i++)
    done = check_elements (&self, &self.local[i]);
  for (guint i = 0; done && i < self.n_fonts; i++)
    if (self.local_used[i] != NULL)
      done = empty (&self, &self.local[i], self.local_used[i]);
  goen_cff_font_clear (&self);

  return done;
}
