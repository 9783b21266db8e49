/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-line.h"

#include <string.h>

#include "goen-vcard-text.h"

/* More parameters than that are no vCard; the line is then kept as it is. */
#define MAX_PARAMETERS 200

/* Properties whose value is data, not text, when it comes in base64. */
static const char * const binary_properties[] = { "PHOTO", "LOGO", "SOUND", "KEY", NULL };

/* Parameters whose values are words, around which spaces mean nothing. */
static const char * const word_parameters[] = { "TYPE", "ENCODING", "CHARSET", "VALUE", NULL };

static void
parameter_free (gpointer data)
{
  GoenVcardParameter *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static gboolean
is_name (const char *bytes,
         gsize       length)
{
  if (length == 0 || length > 128)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (bytes[i]) && bytes[i] != '-' && bytes[i] != '_')
      return FALSE;

  return TRUE;
}

static gboolean
is_encoding_word (const char *word)
{
  static const char * const words[] = { "QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_value_word (const char *word)
{
  static const char * const words[] = { "INLINE", "CONTENT-ID", "CID", "URL", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static GoenVcardParameter *
get_or_add_parameter (GoenVcardLine *self,
                      const char    *name)
{
  GoenVcardParameter *parameter;

  for (guint i = 0; i < self->parameters->len; i++)
    {
      parameter = self->parameters->pdata[i];
      if (g_str_equal (parameter->name, name))
        return parameter;
    }

  parameter = g_new0 (GoenVcardParameter, 1);
  parameter->name = g_strdup (name);
  parameter->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->parameters, parameter);

  return parameter;
}

/* A quote only opens where a value begins, and only if it is closed again. */
static gsize
skip_value (const char *text,
            gsize       length,
            const char *ends)
{
  gsize i = 0;

  if (length > 0 && text[0] == '"')
    {
      const char *close = memchr (text + 1, '"', length - 1);

      if (close != NULL)
        i = (gsize) (close - text) + 1;
    }
  while (i < length && strchr (ends, text[i]) == NULL)
    i++;

  return i;
}

static char *
read_parameter_value (const char *text,
                      gsize       length)
{
  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    return goen_vcard_parameter_decode (text + 1, length - 2);

  return goen_vcard_parameter_decode (text, length);
}

static void
add_words (GoenVcardParameter *parameter,
           const char         *list)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (parameter->values, g_strdup (g_strstrip (words[i])));
  if (words[0] == NULL)
    g_ptr_array_add (parameter->values, g_strdup (""));
}

static void
add_bare_word (GoenVcardLine *self,
               const char    *word)
{
  const char *name = is_encoding_word (word) ? "ENCODING" : is_value_word (word) ? "VALUE" : "TYPE";

  self->is_old = TRUE;
  add_words (get_or_add_parameter (self, name), word);
}

static void
add_parameter (GoenVcardLine *self,
               const char    *text,
               gsize          length)
{
  const char *equals = memchr (text, '=', length);
  g_autofree char *name = NULL;
  g_autofree char *stripped = NULL;
  GoenVcardParameter *parameter;
  gboolean is_word;
  const char *p;
  gsize left;

  stripped = g_strstrip (g_strndup (text, equals != NULL ? (gsize) (equals - text) : length));
  if (equals == NULL || !is_name (stripped, strlen (stripped)))
    {
      g_autofree char *word = g_strstrip (g_strndup (text, length));

      if (*word != '\0')
        add_bare_word (self, word);
      return;
    }

  name = g_ascii_strup (stripped, -1);
  if (g_str_equal (name, "CHARSET"))
    self->is_old = TRUE;

  is_word = g_strv_contains (word_parameters, name);
  parameter = get_or_add_parameter (self, name);
  p = equals + 1;
  left = length - (p - text);
  while (TRUE)
    {
      gsize n = skip_value (p, left, ",");
      g_autofree char *value = read_parameter_value (p, n);

      /* TYPE="work,voice" is one quoted value by the book, and two types to everybody. */
      if (is_word)
        add_words (parameter, value);
      else
        g_ptr_array_add (parameter->values, g_steal_pointer (&value));

      if (n >= left)
        break;
      p += n + 1;
      left -= n + 1;
    }
}

static gboolean
parse_head (GoenVcardLine *self)
{
  const char *p = self->head;
  gsize left = strlen (p);
  gsize n = strcspn (p, ";");
  g_autofree char *full = g_strstrip (g_strndup (p, n));
  char *dot = strrchr (full, '.');
  const char *name = dot != NULL ? dot + 1 : full;

  if (g_ascii_isspace (*p) || !is_name (name, strlen (name)))
    return FALSE;
  if (dot != NULL)
    {
      *dot = '\0';
      for (const char *g = full; *g != '\0'; g++)
        if (!g_ascii_isalnum (*g) && strchr ("-_.", *g) == NULL)
          return FALSE;
      if (*full != '\0')
        self->group = g_ascii_strdown (full, -1);
    }
  self->name = g_ascii_strup (name, -1);

  while (n < left)
    {
      gsize start = n + 1;
      gsize equals = start;

      while (equals < left && p[equals] != '=' && p[equals] != ';')
        equals++;
      n = equals;
      /* Each of the comma-separated values may be quoted. */
      while (n < left && p[n] != ';')
        n += 1 + skip_value (p + n + 1, left - n - 1, ",;");

      if (self->parameters->len >= MAX_PARAMETERS)
        return FALSE;
      add_parameter (self, p + start, n - start);
    }

  return TRUE;
}

static void
append_parameter (GString                  *out,
                  const GoenVcardParameter *parameter)
{
  g_string_append_printf (out, ";%s=", parameter->name);
  for (guint i = 0; i < parameter->values->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      goen_vcard_parameter_append (out, parameter->values->pdata[i]);
    }
}

/* Decodes the value, whatever it is written in; FALSE when the bytes are no text. */
static gboolean
decode_value (GoenVcardLine    *self,
              const char       *bytes,
              gsize             length,
              GoenVcardDecoder *decoder)
{
  const char *charset = goen_vcard_line_get_value_of (self, "CHARSET");
  const char *encoding = goen_vcard_line_get_value_of (self, "ENCODING");

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "QUOTED-PRINTABLE") == 0)
    {
      gsize n;
      g_autofree guint8 *decoded = goen_vcard_quoted_printable_decode (bytes, length, &n);

      self->is_old = TRUE;
      self->value = goen_vcard_decoder_decode_coded (decoder, (char *) decoded, n, charset);
      return self->value != NULL;
    }

  self->value = goen_vcard_decoder_decode_raw (decoder, bytes, length, charset);
  if (self->value == NULL)
    return FALSE;

  self->is_base64 = encoding != NULL && (g_ascii_strcasecmp (encoding, "BASE64") == 0 ||
                                         g_ascii_strcasecmp (encoding, "B") == 0);
  if (self->is_base64 && charset != NULL && !g_strv_contains (binary_properties, self->name))
    {
      g_autoptr (GBytes) data = goen_vcard_base64_decode (self->value);
      char *text = data == NULL ? NULL
                   : goen_vcard_decoder_decode_coded (decoder, g_bytes_get_data (data, NULL),
                                                      g_bytes_get_size (data), charset);

      if (text != NULL)
        {
          g_free (self->value);
          self->value = text;
          self->is_base64 = FALSE;
          self->is_old = TRUE;
        }
    }

  return TRUE;
}

/*< private >
 * goen_vcard_head_measure:
 * @bytes: an unfolded line
 *
 * Finds the colon between the parameters and the value.
 *
 * Returns: its position, or @length when there is none
 */
gsize
goen_vcard_head_measure (const char *bytes,
                         gsize       length)
{
  const char *last_colon = memrchr (bytes, ':', length);
  gboolean after_equals = FALSE;

  if (last_colon == NULL)
    return length;

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == ':')
        return i;
      if (bytes[i] == '"' && after_equals)
        {
          const char *close = memchr (bytes + i + 1, '"', length - i - 1);

          /* A quote that never closes before a colon was none. */
          if (close == NULL || close > last_colon)
            return (const char *) memchr (bytes + i, ':', length - i) - bytes;
          i = close - bytes;
        }
      after_equals = bytes[i] == '=' || bytes[i] == ',';
    }

  return length;
}

/* Whether the parameters of a line name an encoding, as ENCODING=word or as the bare word of vCard 2.1. */
gboolean
goen_vcard_head_names (const char *bytes,
                       gsize       length,
                       const char *encoding)
{
  gsize n = strlen (encoding);

  for (gsize i = 0; i + n < length; i++)
    {
      const char *word = bytes + i + 1;
      gsize left = length - i - 1;

      if (bytes[i] == '"')
        {
          const char *close = memchr (word, '"', left);

          if (close == NULL)
            return FALSE;
          i = close - bytes;
          continue;
        }
      if (bytes[i] != ';')
        continue;
      if (left > strlen ("ENCODING=") && g_ascii_strncasecmp (word, "ENCODING=", strlen ("ENCODING=")) == 0)
        {
          word += strlen ("ENCODING=");
          left -= strlen ("ENCODING=");
        }
      if (left >= n && g_ascii_strncasecmp (word, encoding, n) == 0 &&
          (left == n || !g_ascii_isalnum (word[n])))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * goen_vcard_line_parse:
 * @bytes: an unfolded line
 * @number: where it begins in the file
 * @decoder: turns its bytes into UTF-8
 * @undecodable: (out): whether it is a line whose bytes are no text
 *
 * Reads a content line of any vCard version.
 *
 * Returns: (transfer full) (nullable): the line, %NULL when it is none or @undecodable
 */
GoenVcardLine *
goen_vcard_line_parse (const char       *bytes,
                       gsize             length,
                       guint             number,
                       GoenVcardDecoder *decoder,
                       gboolean         *undecodable)
{
  g_autoptr (GoenVcardLine) self = NULL;
  gsize head_length = goen_vcard_head_measure (bytes, length);

  *undecodable = FALSE;
  if (head_length == length)
    return NULL;

  self = g_new0 (GoenVcardLine, 1);
  self->number = number;
  self->parameters = g_ptr_array_new_with_free_func (parameter_free);
  self->head = goen_vcard_decoder_decode_anyway (decoder, bytes, head_length);
  if (!parse_head (self))
    return NULL;

  if (!decode_value (self, bytes + head_length + 1, length - head_length - 1, decoder))
    {
      *undecodable = TRUE;
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* A line that is UTF-8 already, as the `extra` of a record holds them. */
GoenVcardLine *
goen_vcard_line_parse_text (const char *text)
{
  g_autoptr (GoenVcardDecoder) decoder = goen_vcard_decoder_new ("UTF-8", TRUE);
  gboolean undecodable;

  return goen_vcard_line_parse (text, strlen (text), 0, decoder, &undecodable);
}

void
goen_vcard_line_free (GoenVcardLine *self)
{
  if (self == NULL)
    return;

  g_free (self->group);
  g_free (self->name);
  g_free (self->head);
  g_free (self->value);
  g_ptr_array_unref (self->parameters);
  g_free (self);
}

/*< private >
 * goen_vcard_line_to_string:
 * @self: a line
 *
 * Writes the line in one piece, as it came.
 *
 * What only vCard 2.1 understands is written so that 3.0 and 4.0 do too:
 * quoted-printable and other encodings as UTF-8, bare words as types.
 *
 * Returns: (transfer full): the line without line end
 */
char *
goen_vcard_line_to_string (const GoenVcardLine *self)
{
  GString *out = g_string_new (NULL);

  if (!self->is_old)
    {
      g_string_append (out, self->head);
    }
  else
    {
      g_string_append_len (out, self->head, strcspn (self->head, ";"));
      for (guint i = 0; i < self->parameters->len; i++)
        {
          const GoenVcardParameter *parameter = self->parameters->pdata[i];

          if (g_str_equal (parameter->name, "ENCODING") && self->is_base64)
            g_string_append (out, ";ENCODING=b");
          else if (!g_str_equal (parameter->name, "ENCODING") && !g_str_equal (parameter->name, "CHARSET"))
            append_parameter (out, parameter);
        }
    }

  g_string_append_c (out, ':');
  for (const char *p = self->value; *p != '\0'; p++)
    {
      if (*p == '\r' && p[1] == '\n')
        continue;
      if (*p == '\n' || *p == '\r')
        g_string_append (out, "\\n");
      else
        g_string_append_c (out, *p);
    }

  return g_string_free_and_steal (out);
}

const GoenVcardParameter *
goen_vcard_line_get_parameter (const GoenVcardLine *self,
                               const char          *name)
{
  for (guint i = 0; i < self->parameters->len; i++)
    {
      const GoenVcardParameter *parameter = self->parameters->pdata[i];

      if (g_str_equal (parameter->name, name))
        return parameter;
    }

  return NULL;
}

const char *
goen_vcard_line_get_value_of (const GoenVcardLine *self,
                              const char          *parameter)
{
  const GoenVcardParameter *found = goen_vcard_line_get_parameter (self, parameter);

  return found != NULL ? found->values->pdata[0] : NULL;
}

/* Whether the line would begin or end a card, or change its version. */
gboolean
goen_vcard_line_is_structure (const GoenVcardLine *self)
{
  static const char * const names[] = { "BEGIN", "END", "VERSION", NULL };

  return g_strv_contains (names, self->name);
}

gboolean
goen_vcard_line_has_type (const GoenVcardLine *self,
                          const char          *type)
{
  const GoenVcardParameter *types = goen_vcard_line_get_parameter (self, "TYPE");

  for (guint i = 0; types != NULL && i < types->values->len; i++)
    if (g_ascii_strcasecmp (types->values->pdata[i], type) == 0)
      return TRUE;

  return FALSE;
}
