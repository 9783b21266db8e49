/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ics-private.h"

#include <string.h>

#include "goen-encoding.h"

#define BEGIN_EVENT "BEGIN:VEVENT"

/* How many bytes follow the first one of a character in UTF-8. */
static guint
count_trail (guint8 lead)
{
  if (lead >= 0xC2 && lead <= 0xDF)
    return 1;
  if (lead >= 0xE0 && lead <= 0xEF)
    return 2;

  return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

static gsize
measure_fold (const guint8 *at,
              const guint8 *end)
{
  gsize length = at < end && *at == '\r' ? 1 : 0;

  if (at + length + 1 < end && at[length] == '\n' && (at[length + 1] == ' ' || at[length + 1] == '\t'))
    return length + 2;

  return 0;
}

/* Lines are folded after 75 bytes, and some programs do it in the middle of a character. The fold is moved behind it: what
 * counts lines afterwards finds as many as before. */
static GByteArray *
move_folds (const guint8 *data,
            gsize         size)
{
  GByteArray *moved = g_byte_array_sized_new (size);
  const guint8 *end = data + size;
  const guint8 *at = data;

  while (at < end)
    {
      guint n_missing = count_trail (*at);
      const guint8 *fold = NULL;
      gsize fold_length = 0;

      g_byte_array_append (moved, at++, 1);
      while (n_missing > 0 && at < end)
        {
          if (fold == NULL && (fold_length = measure_fold (at, end)) > 0)
            {
              fold = at;
              at += fold_length;
            }
          else if ((*at & 0xC0) == 0x80)
            {
              g_byte_array_append (moved, at++, 1);
              n_missing--;
            }
          else
            {
              break;
            }
        }
      if (fold != NULL)
        g_byte_array_append (moved, fold, fold_length);
    }

  return moved;
}

/* Only where that makes UTF-8 of what was none. */
static GBytes *
mend_folds (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GByteArray) moved = NULL;

  if (size == 0 || g_utf8_validate_len ((const char *) data, size, NULL))
    return g_bytes_ref (bytes);

  moved = move_folds (data, size);
  if (!g_utf8_validate_len ((const char *) moved->data, moved->len, NULL))
    return g_bytes_ref (bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&moved));
}

/* RFC 5545, 3.1: text has no control characters. An escape among them would make a file look like ISO-2022-JP. */
void
goen_ics_text_blank_controls (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && strchr ("\t\r\n", *p) == NULL)
      *p = ' ';
}

/* What follows a NUL is not text and is left out. */
char *
goen_ics_text_decode (GBytes *bytes)
{
  g_autoptr (GBytes) mended = mend_folds (bytes);
  g_autofree char *encoding = goen_encoding_guess (mended);
  gsize length;
  char *text = goen_encoding_to_utf8 (mended, encoding, &length, NULL);

  goen_ics_text_blank_controls (text);

  return text;
}

/* Where the events begin; libical does not tell. */
GArray *
goen_ics_text_find_events (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  guint line = 1;

  for (const char *at = text; at != NULL; line++)
    {
      if (g_ascii_strncasecmp (at, BEGIN_EVENT, strlen (BEGIN_EVENT)) == 0)
        g_array_append_val (lines, line);
      at = strchr (at, '\n');
      if (at != NULL)
        at++;
    }

  return lines;
}
