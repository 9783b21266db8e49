/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-scanner.h"

#include <string.h>

#include "goen-vcard-line.h"

/* Programs fold at 75 or 76 octets; a shorter line was broken at a space that belongs to the text. */
#define FOLD_WIDTH 70

/* Some mail programs leave spaces behind a soft line break. */
#define MAX_TRAILING_SPACES 8

/* Parameters longer than that are no longer looked for over folds. */
#define MAX_FOLDED_HEAD 1024

/* How the value of a line goes on in the next. */
typedef enum {
  VALUE_PLAIN,
  VALUE_QUOTED_PRINTABLE,
  VALUE_BASE64,
} ValueKind;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t';
}

/* The next line of the file without its end, which may be CR LF, LF, CR or CR CR LF. */
static gboolean
peek (const GoenVcardScanner *self,
      const char            **start,
      gsize                  *length,
      gsize                  *next)
{
  gsize end = self->position;

  if (self->position >= self->length)
    return FALSE;

  while (end < self->length && self->data[end] != '\n' && self->data[end] != '\r')
    end++;

  *start = self->data + self->position;
  *length = end - self->position;
  if (end + 2 < self->length && memcmp (self->data + end, "\r\r\n", 3) == 0)
    end += 3;
  else if (end + 1 < self->length && memcmp (self->data + end, "\r\n", 2) == 0)
    end += 2;
  else if (end < self->length)
    end += 1;
  *next = end;

  return TRUE;
}

static void
consume (GoenVcardScanner *self,
         gsize             next)
{
  self->position = next;
  self->line++;
}

static void
append_without_nul (GString    *buffer,
                    const char *bytes,
                    gsize       length)
{
  const char *end = bytes + length;

  while (bytes < end)
    {
      const char *nul = memchr (bytes, '\0', end - bytes);
      const char *stop = nul != NULL ? nul : end;

      g_string_append_len (buffer, bytes, stop - bytes);
      bytes = nul != NULL ? nul + 1 : end;
    }
}

/* How much of the white space at the start of a folded line belongs to the fold. */
static gsize
measure_fold (const GoenVcardScanner *self,
              const char             *start,
              gsize                   length,
              gsize                   previous_length)
{
  gboolean is_ascii;

  if (!self->is_old || self->buffer->len == 0 || length < 2 || is_space (start[1]))
    return 1;

  is_ascii = (guchar) self->buffer->str[self->buffer->len - 1] < 0x80 && (guchar) start[1] < 0x80;

  return is_ascii && previous_length < FOLD_WIDTH ? 0 : 1;
}

static gboolean
ends_with_soft_break (GString *buffer)
{
  gsize n = buffer->len;

  for (guint i = 0; i < MAX_TRAILING_SPACES && n > 0 && is_space (buffer->str[n - 1]); i++)
    n--;
  if (n == 0 || buffer->str[n - 1] != '=')
    return FALSE;

  g_string_truncate (buffer, n - 1);
  return TRUE;
}

static gboolean
is_base64_text (const char *bytes,
                gsize       length)
{
  if (length == 0)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (bytes[i]) && strchr ("+/= \t", bytes[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* A line that is folded itself is another one, whose name is perhaps too long for a line. */
static gboolean
is_folded (const GoenVcardScanner *self,
           gsize                   next)
{
  return next < self->length && is_space (self->data[next]);
}

static ValueKind
find_kind (const GoenVcardScanner *self,
           gboolean               *head_is_complete)
{
  const char *bytes = self->buffer->str;
  gsize length = goen_vcard_head_measure (bytes, self->buffer->len);

  *head_is_complete = length < self->buffer->len;
  if (goen_vcard_head_names (bytes, length, "QUOTED-PRINTABLE"))
    return VALUE_QUOTED_PRINTABLE;
  if (goen_vcard_head_names (bytes, length, "BASE64") || goen_vcard_head_names (bytes, length, "B"))
    return VALUE_BASE64;

  return VALUE_PLAIN;
}

static gboolean
is_card_marker (const char *bytes,
                gsize       length)
{
  return goen_vcard_is_marker (bytes, length, "BEGIN") || goen_vcard_is_marker (bytes, length, "END");
}

void
goen_vcard_scanner_init (GoenVcardScanner *self,
                         const char       *data,
                         gsize             length)
{
  *self = (GoenVcardScanner) { .data = data, .length = length, .buffer = g_string_new (NULL) };
}

void
goen_vcard_scanner_clear (GoenVcardScanner *self)
{
  if (self->buffer != NULL)
    g_string_free (self->buffer, TRUE);
  self->buffer = NULL;
}

/*< private >
 * goen_vcard_scanner_next:
 * @self: a scanner
 *
 * Moves to the next content line and unfolds it into @buffer.
 *
 * Lines may end in any way. Of a folded line one white space goes (RFC 6350
 * section 3.2); vCard 2.1 folds before a white space that belongs to the text.
 * Quoted-printable continues after a soft line break, and base64 of vCard 2.1
 * up to a line that cannot be base64, with or without white space before it.
 *
 * Returns: %FALSE at the end of the file
 */
gboolean
goen_vcard_scanner_next (GoenVcardScanner *self)
{
  const char *start;
  gsize length;
  gsize next;
  gsize previous_length;
  gboolean head_is_complete;
  ValueKind kind;

  if (!peek (self, &start, &length, &next))
    return FALSE;

  self->number = self->line + 1;
  g_string_truncate (self->buffer, 0);
  if (length >= 3 && memcmp (start, "\xEF\xBB\xBF", 3) == 0)
    append_without_nul (self->buffer, start + 3, length - 3);
  else
    append_without_nul (self->buffer, start, length);
  previous_length = length;
  consume (self, next);
  kind = find_kind (self, &head_is_complete);

  while (peek (self, &start, &length, &next))
    {
      if (kind == VALUE_QUOTED_PRINTABLE && !is_card_marker (start, length) &&
          ends_with_soft_break (self->buffer))
        {
          append_without_nul (self->buffer, start, length);
        }
      else if (length > 0 && is_space (start[0]))
        {
          gsize fold = measure_fold (self, start, length, previous_length);

          append_without_nul (self->buffer, start + fold, length - fold);
          if (!head_is_complete && length > fold && self->buffer->len < MAX_FOLDED_HEAD)
            kind = find_kind (self, &head_is_complete);
        }
      else if (kind == VALUE_BASE64 && is_base64_text (start, length) && !is_folded (self, next))
        {
          append_without_nul (self->buffer, start, length);
        }
      else
        {
          break;
        }

      previous_length = length;
      consume (self, next);
    }

  return TRUE;
}

/* Whether the line is BEGIN:VCARD or END:VCARD, in any case and spacing. */
gboolean
goen_vcard_is_marker (const char *bytes,
                      gsize       length,
                      const char *name)
{
  const char *p = bytes;
  const char *end = bytes + length;
  const char *parts[] = { name, ":", "VCARD" };

  if (length >= 3 && memcmp (p, "\xEF\xBB\xBF", 3) == 0)
    p += 3;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n = strlen (parts[i]);

      while (p < end && is_space (*p))
        p++;
      if ((gsize) (end - p) < n || g_ascii_strncasecmp (p, parts[i], n) != 0)
        return FALSE;
      p += n;
    }
  while (p < end && (is_space (*p) || *p == '\0'))
    p++;

  return p == end;
}
