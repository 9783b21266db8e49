/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif-line.h"

#include <string.h>

#include "goen-encoding.h"
#include "goen-vcard-text.h"

#define REPLACEMENT "\xEF\xBF\xBD"

void
goen_ldif_attribute_free (GoenLdifAttribute *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self->language);
  g_free (self->text);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* RFC 4512 section 2.5: letters, digits and hyphens, or numbers with dots. Some write an underscore. */
static gboolean
is_attribute_name (const char *label)
{
  gsize length = strcspn (label, ";");

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (label[i]) && strchr ("-._", label[i]) == NULL)
      return FALSE;

  return length > 0;
}

/* Options of RFC 3866, and "phonetic" as directories for Japan have it. */
static void
take_options (GoenLdifAttribute *self)
{
  g_auto (GStrv) parts = g_strsplit (self->label, ";", -1);

  self->name = g_ascii_strdown (parts[0], -1);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (parts[i], "lang-", strlen ("lang-")) == 0 && self->language == NULL)
        self->language = g_ascii_strdown (parts[i] + strlen ("lang-"), -1);
      else if (g_ascii_strcasecmp (parts[i], "phonetic") == 0)
        self->is_phonetic = TRUE;
    }
}

static char *
dup_with_line_feeds (const char *text)
{
  GString *lines = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\r' && c[1] == '\n')
        continue;
      g_string_append_c (lines, *c == '\r' ? '\n' : *c);
    }

  return g_string_free_and_steal (lines);
}

static gboolean
is_text (const char *text,
         gsize       length)
{
  return memchr (text, '\0', length) == NULL && g_utf8_validate_len (text, length, NULL);
}

/* Pictures and certificates have zeros in them, or bytes that are no characters. */
static char *
decode_text (GBytes     *bytes,
             const char *encoding)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *guess = NULL;
  g_autofree char *text = NULL;
  g_autofree char *terminated = NULL;
  gsize n_errors = 0;

  if (data == NULL || memchr (data, '\0', length) != NULL)
    return NULL;

  if (is_text (data, length))
    {
      terminated = g_strndup (data, length);
      return dup_with_line_feeds (terminated);
    }

  guess = g_str_equal (encoding, "UTF-8") ? goen_encoding_guess (bytes) : g_strdup (encoding);
  text = goen_encoding_to_utf8 (bytes, guess, &length, &n_errors);
  if (n_errors > 0 || !is_text (text, length))
    return NULL;

  return dup_with_line_feeds (text);
}

static const char *
skip_spaces (const char *text)
{
  return text + strspn (text, " \t");
}

/*< private >
 * goen_ldif_attribute_parse:
 * @line: a line, unfolded, in UTF-8
 * @length: its length
 * @encoding: the encoding of the file, for values in base64 that are no UTF-8
 * @has_errors: whether U+FFFD stands for what could not be read
 * @attribute: (out) (transfer full) (nullable): what it says
 *
 * Takes a line of the form "name;options: value", "name:: base64" or "name:< URL" apart.
 *
 * Returns: what is wrong with it, if anything
 */
GoenLdifLineState
goen_ldif_attribute_parse (const char         *line,
                           gsize               length,
                           const char         *encoding,
                           gboolean            has_errors,
                           GoenLdifAttribute **attribute)
{
  g_autoptr (GoenLdifAttribute) self = g_new0 (GoenLdifAttribute, 1);
  const char *colon = memchr (line, ':', length);

  *attribute = NULL;
  if (memchr (line, '\0', length) != NULL || (has_errors && strstr (line, REPLACEMENT) != NULL))
    return GOEN_LDIF_LINE_UNREADABLE;
  if (colon == NULL)
    return GOEN_LDIF_LINE_BROKEN;

  self->label = g_strstrip (g_strndup (line, colon - line));
  if (!is_attribute_name (self->label))
    return GOEN_LDIF_LINE_BROKEN;

  take_options (self);
  if (colon[1] == ':')
    {
      const char *value = skip_spaces (colon + 2);

      self->bytes = *value != '\0' ? goen_vcard_base64_decode (value) : g_bytes_new_static ("", 0);
      if (self->bytes == NULL)
        return GOEN_LDIF_LINE_NOT_BASE64;
      self->text = g_bytes_get_size (self->bytes) > 0 ? decode_text (self->bytes, encoding) : g_strdup ("");
    }
  else
    {
      self->is_url = colon[1] == '<';
      self->text = dup_with_line_feeds (skip_spaces (colon + (self->is_url ? 2 : 1)));
    }
  *attribute = g_steal_pointer (&self);

  return GOEN_LDIF_LINE_FINE;
}

static void
append_unescaped (GString    *out,
                  const char *escape,
                  gsize      *length)
{
  if (g_ascii_isxdigit (escape[1]) && g_ascii_isxdigit (escape[2]))
    {
      g_string_append_c (out, g_ascii_xdigit_value (escape[1]) * 16 + g_ascii_xdigit_value (escape[2]));
      *length = 3;
    }
  else
    {
      g_string_append_c (out, escape[1]);
      *length = escape[1] != '\0' ? 2 : 1;
    }
}

/*< private >
 * goen_ldif_dup_rdn:
 * @dn: a distinguished name (RFC 4514): "cn=高橋 美咲,mail=takahashi@example.jp"
 * @name: the attribute to look for, such as "mail"
 *
 * Finds a value in a distinguished name.
 *
 * Returns: (transfer full) (nullable): the first such value
 */
char *
goen_ldif_dup_rdn (const char *dn,
                   const char *name)
{
  gsize name_length = strlen (name);

  for (const char *p = dn; *p != '\0'; )
    {
      g_autoptr (GString) value = g_string_new (NULL);
      gboolean matches;
      gsize skipped = 1;

      p += strspn (p, " ,+");
      matches = g_ascii_strncasecmp (p, name, name_length) == 0 && *skip_spaces (p + name_length) == '=';
      p += strcspn (p, "=,+\\");
      if (*p == '=')
        p++;

      for (; *p != '\0' && *p != ',' && *p != '+'; p += skipped)
        {
          skipped = 1;
          if (*p == '\\')
            append_unescaped (value, p, &skipped);
          else
            g_string_append_c (value, *p);
        }

      if (matches && is_text (value->str, value->len))
        return g_strstrip (g_string_free_and_steal (g_steal_pointer (&value)));
    }

  return NULL;
}

/*< private >
 * goen_ldif_scanner_init:
 * @self: a scanner
 * @data: the text of a file; must stay while the scanner is used
 * @length: its length in bytes
 *
 * Begins with the first line.
 */
void
goen_ldif_scanner_init (GoenLdifScanner *self,
                        const char      *data,
                        gsize            length)
{
  *self = (GoenLdifScanner) { .data = data, .length = length, .buffer = g_string_new (NULL) };
}

/*< private >
 * goen_ldif_scanner_clear:
 * @self: a scanner
 *
 * Frees what the scanner holds.
 */
void
goen_ldif_scanner_clear (GoenLdifScanner *self)
{
  if (self->buffer != NULL)
    g_string_free (self->buffer, TRUE);
  self->buffer = NULL;
}

/* Appends the physical line at the position and steps over its end: LF, CR LF or CR. */
static void
take_physical_line (GoenLdifScanner *self)
{
  const char *start = self->data + self->position;
  gsize n = 0;
  gsize rest = self->length - self->position;

  while (n < rest && start[n] != '\n' && start[n] != '\r')
    n++;

  g_string_append_len (self->buffer, start, n);
  self->position += n;
  if (n < rest)
    self->position += start[n] == '\r' && n + 1 < rest && start[n + 1] == '\n' ? 2 : 1;
  self->line++;
}

/*< private >
 * goen_ldif_scanner_next:
 * @self: a scanner
 *
 * Goes to the next line. Comments are passed over.
 *
 * Returns: %FALSE at the end of the file
 */
gboolean
goen_ldif_scanner_next (GoenLdifScanner *self)
{
  do
    {
      if (self->position >= self->length)
        return FALSE;

      g_string_truncate (self->buffer, 0);
      self->number = self->line + 1;
      take_physical_line (self);

      /* A line that begins with a space goes on with the one before, except after an empty one. */
      while (self->buffer->len > 0 && self->position < self->length &&
             (self->data[self->position] == ' ' || self->data[self->position] == '\t'))
        {
          self->position++;
          take_physical_line (self);
        }
    }
  while (self->buffer->str[0] == '#');

  return TRUE;
}
