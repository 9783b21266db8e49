/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-encoding.h"

#include <string.h>

struct _GoenVcardDecoder {
  char       *fallback;             /* (owned): the encoding of bytes that name none */
  gboolean    fallback_is_certain;  /* the user chose it, or the file as a whole proved it */
  GHashTable *converters;           /* (owned): canonical name → GIConv, or -1 where there is none */
};

/* Names that files use for what is really another encoding. Windows' Shift_JIS
 * has ㈱ ① 髙 﨑, which glibc's SHIFT_JIS has not; Latin-1 and ASCII are what
 * people call Windows-1252. */
static const struct {
  const char *name;
  const char *canonical;
} encoding_names[] = {
  { "932", "CP932" },
  { "ASCII", "WINDOWS-1252" },
  { "CP1252", "WINDOWS-1252" },
  { "EUCJP", "EUC-JP-MS" },
  { "EUCJPMS", "EUC-JP-MS" },
  { "EUCJPWIN", "EUC-JP-MS" },
  { "ISO2022JP", "ISO-2022-JP" },
  { "ISO88591", "WINDOWS-1252" },
  { "LATIN1", "WINDOWS-1252" },
  { "MSKANJI", "CP932" },
  { "CP932", "CP932" },
  { "MS932", "CP932" },
  { "SHIFTJIS", "CP932" },
  { "SJIS", "CP932" },
  { "SJISWIN", "CP932" },
  { "USASCII", "WINDOWS-1252" },
  { "UTF16", "UTF-16" },
  { "UTF16BE", "UTF-16BE" },
  { "UTF16LE", "UTF-16LE" },
  { "UTF8", "UTF-8" },
  { "WINDOWS1252", "WINDOWS-1252" },
  { "WINDOWS31J", "CP932" },
  { "XSJIS", "CP932" },
};

static gboolean
is_ascii (const char *bytes,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] >= 0x80)
      return FALSE;

  return TRUE;
}

static gboolean
is_high (const char *bytes,
         gsize       length,
         gsize       i)
{
  return i < length && (guchar) bytes[i] >= 0x80;
}

static void
close_converter (gpointer converter)
{
  if (converter != (GIConv) -1)
    g_iconv_close (converter);
}

static GIConv
get_converter (GoenVcardDecoder *self,
               const char       *canonical)
{
  gpointer converter;

  if (!g_hash_table_lookup_extended (self->converters, canonical, NULL, &converter))
    {
      converter = g_iconv_open ("UTF-8", canonical);
      g_hash_table_insert (self->converters, g_strdup (canonical), converter);
    }

  return converter;
}

/* Characters of the private use areas are not text anybody meant. */
static gboolean
has_private_characters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_PRIVATE_USE)
      return TRUE;

  return FALSE;
}

static char *
convert_strictly (GoenVcardDecoder *self,
                  const char       *bytes,
                  gsize             length,
                  const char       *canonical)
{
  g_autofree char *text = NULL;
  GIConv converter;
  gsize n_read;

  if (g_str_equal (canonical, "UTF-8"))
    return g_utf8_validate_len (bytes, length, NULL) ? g_strndup (bytes, length) : NULL;

  converter = get_converter (self, canonical);
  if (converter == (GIConv) -1)
    return NULL;

  text = g_convert_with_iconv (bytes, length, converter, &n_read, NULL, NULL);
  /* A character cut in two at the end is no error to g_convert_with_iconv(). */
  if (text == NULL || n_read != length)
    return NULL;
  if (g_str_equal (canonical, "CP932") && has_private_characters (text))
    return NULL;

  return g_steal_pointer (&text);
}

/* Converts what it can and puts U+FFFD for the rest; NULL where that would be more than a slip. */
static char *
convert_leniently (GoenVcardDecoder *self,
                   const char       *bytes,
                   gsize             length,
                   const char       *canonical)
{
  GIConv converter = get_converter (self, canonical);
  g_autoptr (GString) text = g_string_sized_new (length * 2);
  gsize n_damaged = 0;
  char *in = (char *) bytes;
  gsize in_left = length;

  if (converter == (GIConv) -1)
    return NULL;

  g_iconv (converter, NULL, NULL, NULL, NULL);
  while (in_left > 0)
    {
      char buffer[1024];
      char *out = buffer;
      gsize out_left = sizeof buffer;
      gsize before = in_left;
      gsize result = g_iconv (converter, &in, &in_left, &out, &out_left);

      g_string_append_len (text, buffer, out - buffer);
      if (result == (gsize) -1 && out_left >= 16 && in_left > 0)
        {
          g_string_append (text, "\357\277\275");
          n_damaged++;
          in++;
          in_left--;
        }
      else if (in_left == before)
        {
          return NULL;
        }
    }

  if (n_damaged > 1 + length / 32 || !g_utf8_validate_len (text->str, text->len, NULL))
    return NULL;

  return g_strndup (text->str, text->len);
}

/* Bytes of CP932: how many characters look Japanese, and how many look like
 * an accented letter in a western word that swallowed the letter after it. */
static void
weigh_cp932 (const char *bytes,
             gsize       length,
             gsize      *japanese,
             gsize      *western)
{
  *japanese = 0;
  *western = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar lead = bytes[i];

      if (lead < 0x80)
        continue;
      if (lead >= 0xA1 && lead <= 0xDF)
        {
          /* Half-width kana come in runs; a lone one is rather a western letter. */
          if (is_high (bytes, length, i + 1) || (i > 0 && is_high (bytes, length, i - 1)))
            *japanese += 1;
          else
            *western += 1;
          continue;
        }
      if (lead <= 0x9F)
        *japanese += 2;
      else if (i + 1 < length && g_ascii_isalpha (bytes[i + 1]) &&
               i > 0 && (g_ascii_isalpha (bytes[i - 1]) || bytes[i - 1] == ':' || bytes[i - 1] == ';'))
        *western += 2;
      i++;
    }
}

/* Western text has its high bytes alone among ASCII letters, or two or three together, and they are mostly letters. */
static gboolean
looks_western (const char *bytes,
               gsize       length)
{
  gsize n_letters = 0;
  gsize n_others = 0;
  gsize run = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = bytes[i];

      if (c < 0x80)
        {
          run = 0;
          continue;
        }
      if (++run > 2 || c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D)
        return FALSE;
      if (c >= 0xC0 && c < 0xFE)
        n_letters++;
      else
        n_others++;
    }

  return n_letters > 0 && n_letters >= n_others;
}

/* EUC-JP is only believed where it shows kana, and no byte that only Shift_JIS has. */
static gboolean
looks_like_euc_jp (const char *bytes,
                   gsize       length)
{
  gsize n_kana = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = bytes[i];

      if (c < 0x80)
        continue;
      if ((c < 0xA1 && c != 0x8E && c != 0x8F) || !is_high (bytes, length, i + 1))
        return FALSE;
      if ((c == 0xA4 || c == 0xA5) && (guchar) bytes[i + 1] >= 0xA1)
        n_kana++;
      i++;
    }

  return n_kana > 0;
}

static gboolean
has_three_byte_utf8 (const char *bytes,
                     gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] >= 0xE0)
      return TRUE;

  return FALSE;
}

static char *
repair_utf8 (const char *bytes,
             gsize       length)
{
  return goen_vcard_encoding_is_broken_utf8 (bytes, length) ? g_utf8_make_valid (bytes, length) : NULL;
}

/* What is left when nobody said which encoding it is, or said something wrong. */
static char *
decode_by_guess (GoenVcardDecoder *self,
                 const char       *bytes,
                 gsize             length)
{
  const char *guess;
  char *text;

  if ((text = convert_strictly (self, bytes, length, self->fallback)) != NULL ||
      (text = repair_utf8 (bytes, length)) != NULL)
    return text;

  guess = goen_vcard_encoding_guess (bytes, length);
  if ((text = convert_strictly (self, bytes, length, guess)) != NULL)
    return text;

  return convert_leniently (self, bytes, length, self->fallback);
}

/* Control characters are no text (RFC 6350 section 3.3), and some would be taken for ISO-2022-JP. */
static char *
remove_controls (char *text)
{
  char *to = text;

  if (text == NULL)
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_iscntrl (*p) || strchr ("\t\n\r", *p) != NULL)
      *to++ = *p;
  *to = '\0';

  return text;
}

static char *
decode_raw (GoenVcardDecoder *self,
            const char       *bytes,
            gsize             length,
            const char       *charset)
{
  g_autofree char *declared = charset != NULL ? goen_vcard_encoding_dup_canonical (charset) : NULL;
  char *text;

  if (g_str_equal (self->fallback, "ISO-2022-JP") && memchr (bytes, 0x1B, length) != NULL &&
      (text = convert_strictly (self, bytes, length, self->fallback)) != NULL)
    return text;
  if (g_strcmp0 (declared, "ISO-2022-JP") == 0 &&
      (text = convert_strictly (self, bytes, length, declared)) != NULL)
    return text;
  if (is_ascii (bytes, length))
    return g_strndup (bytes, length);

  if (self->fallback_is_certain)
    {
      if ((text = convert_strictly (self, bytes, length, self->fallback)) != NULL)
        return text;
      if (g_str_equal (self->fallback, "UTF-8"))
        return repair_utf8 (bytes, length);
      return convert_leniently (self, bytes, length, self->fallback);
    }

  /* Two half-width kana of Shift_JIS may be valid UTF-8 by chance, but never a three-byte character. */
  if (g_utf8_validate_len (bytes, length, NULL) &&
      (has_three_byte_utf8 (bytes, length) ||
       (g_str_equal (self->fallback, "UTF-8") && g_strcmp0 (declared, "CP932") != 0)))
    return g_strndup (bytes, length);

  if (declared != NULL && (text = convert_strictly (self, bytes, length, declared)) != NULL)
    return text;

  return decode_by_guess (self, bytes, length);
}

static char *
decode_coded (GoenVcardDecoder *self,
              const char       *bytes,
              gsize             length,
              const char       *charset)
{
  g_autofree char *declared = charset != NULL ? goen_vcard_encoding_dup_canonical (charset) : NULL;
  char *text;

  if (declared != NULL && (text = convert_strictly (self, bytes, length, declared)) != NULL)
    return text;
  if (is_ascii (bytes, length) || g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);

  return decode_by_guess (self, bytes, length);
}

/*< private >
 * goen_vcard_decoder_new:
 * @fallback: the encoding of bytes that name none
 * @fallback_is_certain: whether it overrides what a line says of itself
 *
 * Creates a decoder for one file.
 *
 * Returns: (transfer full): a decoder
 */
GoenVcardDecoder *
goen_vcard_decoder_new (const char *fallback,
                        gboolean    fallback_is_certain)
{
  GoenVcardDecoder *self = g_new0 (GoenVcardDecoder, 1);

  self->fallback = goen_vcard_encoding_dup_canonical (fallback);
  self->fallback_is_certain = fallback_is_certain;
  self->converters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_converter);

  return self;
}

void
goen_vcard_decoder_free (GoenVcardDecoder *self)
{
  if (self == NULL)
    return;

  g_free (self->fallback);
  g_hash_table_unref (self->converters);
  g_free (self);
}

/*< private >
 * goen_vcard_decoder_decode_raw:
 * @bytes: bytes as they stand in the file
 * @charset: (nullable): what the CHARSET parameter says
 *
 * Decodes bytes that stand in the file as they are.
 *
 * A program that converts a whole file to UTF-8 leaves the CHARSET parameters
 * in it, so text that is UTF-8 is not converted by them a second time.
 * A character cut in two, as phones do with long names, becomes U+FFFD.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL when the bytes are no text in any likely encoding
 */
char *
goen_vcard_decoder_decode_raw (GoenVcardDecoder *self,
                               const char       *bytes,
                               gsize             length,
                               const char       *charset)
{
  return remove_controls (decode_raw (self, bytes, length, charset));
}

/* As goen_vcard_decoder_decode_raw(), but bytes that are no text become U+FFFD; for what must not be lost for that. */
char *
goen_vcard_decoder_decode_anyway (GoenVcardDecoder *self,
                                  const char       *bytes,
                                  gsize             length)
{
  char *text = goen_vcard_decoder_decode_raw (self, bytes, length, NULL);

  return text != NULL ? text : remove_controls (g_utf8_make_valid (bytes, length));
}

/*< private >
 * goen_vcard_decoder_decode_coded:
 * @bytes: what quoted-printable or base64 stood for
 * @charset: (nullable): what the CHARSET parameter says
 *
 * Decodes bytes that were written in quoted-printable or base64.
 *
 * They kept their own encoding whatever became of the file around them.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL when the bytes are no text in any likely encoding
 */
char *
goen_vcard_decoder_decode_coded (GoenVcardDecoder *self,
                                 const char       *bytes,
                                 gsize             length,
                                 const char       *charset)
{
  return remove_controls (decode_coded (self, bytes, length, charset));
}

/*< private >
 * goen_vcard_encoding_dup_canonical:
 * @name: the name of an encoding, as files and people write it
 *
 * Finds the name under which iconv knows what is meant.
 *
 * Returns: (transfer full): a name, not necessarily of an encoding that exists
 */
char *
goen_vcard_encoding_dup_canonical (const char *name)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (letters, g_ascii_toupper (*p));

  for (guint i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (g_str_equal (letters->str, encoding_names[i].name))
      return g_strdup (encoding_names[i].canonical);

  return g_ascii_strup (name, -1);
}

gboolean
goen_vcard_encoding_is_known (const char *name)
{
  g_autofree char *canonical = goen_vcard_encoding_dup_canonical (name);
  GIConv converter = g_iconv_open ("UTF-8", canonical);

  if (converter == (GIConv) -1)
    return FALSE;

  g_iconv_close (converter);
  return TRUE;
}

/* Whether ASCII is not one byte a character in it, so that lines cannot be found before it is decoded. */
gboolean
goen_vcard_encoding_is_wide (const char *name)
{
  g_autofree char *canonical = goen_vcard_encoding_dup_canonical (name);

  return g_str_has_prefix (canonical, "UTF-16") || g_str_has_prefix (canonical, "UTF-32") ||
         g_str_has_prefix (canonical, "UCS-2") || g_str_has_prefix (canonical, "UCS-4");
}

const char *
goen_vcard_encoding_from_bom (const char *bytes,
                              gsize       length,
                              gsize      *bom_length)
{
  *bom_length = 0;
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    {
      *bom_length = 3;
      return "UTF-8";
    }
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    {
      *bom_length = 2;
      return "UTF-16LE";
    }
  if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    {
      *bom_length = 2;
      return "UTF-16BE";
    }

  return NULL;
}

/* UTF-16 without a byte order mark shows in the zeros of "BEGIN". */
const char *
goen_vcard_encoding_guess_wide (const char *bytes,
                                gsize       length)
{
  if (length >= 6 && bytes[1] == '\0' && bytes[3] == '\0' && bytes[5] == '\0' &&
      bytes[0] != '\0' && bytes[2] != '\0')
    return "UTF-16LE";
  if (length >= 6 && bytes[0] == '\0' && bytes[2] == '\0' && bytes[4] == '\0' &&
      bytes[1] != '\0' && bytes[3] != '\0')
    return "UTF-16BE";

  return NULL;
}

/*< private >
 * goen_vcard_encoding_convert_utf16:
 * @encoding: UTF-16LE, UTF-16BE, or UTF-16 for whatever the bytes look like
 *
 * Converts UTF-16 to UTF-8; a byte order mark counts more than @encoding.
 *
 * Half of a surrogate pair becomes U+FFFD, so that the rest can still be read.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
goen_vcard_encoding_convert_utf16 (const char *bytes,
                                   gsize       length,
                                   const char *encoding)
{
  const guchar *data = (const guchar *) bytes;
  g_autoptr (GString) text = g_string_sized_new (length);
  gsize start;
  const char *found = goen_vcard_encoding_from_bom (bytes, length, &start);
  gboolean big_endian;

  if (found == NULL || g_str_equal (found, "UTF-8"))
    {
      start = 0;
      found = g_str_equal (encoding, "UTF-16") ? goen_vcard_encoding_guess_wide (bytes, length) : encoding;
    }
  big_endian = g_strcmp0 (found, "UTF-16BE") == 0;

  for (gsize i = start; i + 1 < length; i += 2)
    {
      gunichar c = big_endian ? data[i] << 8 | data[i + 1] : data[i + 1] << 8 | data[i];

      if (c >= 0xD800 && c < 0xDC00 && i + 3 < length)
        {
          gunichar low = big_endian ? data[i + 2] << 8 | data[i + 3] : data[i + 3] << 8 | data[i + 2];

          if (low >= 0xDC00 && low < 0xE000)
            {
              c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
              i += 2;
            }
        }
      if (c >= 0xD800 && c < 0xE000)
        c = 0xFFFD;
      if (c != 0)
        g_string_append_unichar (text, c);
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/*< private >
 * goen_vcard_encoding_guess:
 * @bytes: bytes that are not UTF-8 as a whole, in which ASCII is one byte a character
 *
 * Guesses the encoding of bytes that do not name theirs.
 *
 * Returns: a canonical name
 */
const char *
goen_vcard_encoding_guess (const char *bytes,
                           gsize       length)
{
  g_autoptr (GoenVcardDecoder) decoder = goen_vcard_decoder_new ("UTF-8", FALSE);
  g_autofree char *euc = NULL;
  g_autofree char *cp932 = NULL;
  gsize japanese;
  gsize western;

  if (goen_vcard_encoding_is_broken_utf8 (bytes, length))
    return "UTF-8";

  if (looks_like_euc_jp (bytes, length) &&
      (euc = convert_strictly (decoder, bytes, length, "EUC-JP-MS")) != NULL)
    return "EUC-JP-MS";

  weigh_cp932 (bytes, length, &japanese, &western);
  cp932 = convert_strictly (decoder, bytes, length, "CP932");
  if (cp932 != NULL && japanese >= western && !(japanese <= 2 && looks_western (bytes, length) && western > 0))
    return "CP932";
  if (looks_western (bytes, length))
    return "WINDOWS-1252";
  if (cp932 != NULL || japanese > 2 * western + length / 16)
    return "CP932";

  return "UTF-8";
}

/* Whether all the bytes are characters of the encoding. */
gboolean
goen_vcard_encoding_fits (const char *bytes,
                          gsize       length,
                          const char *encoding)
{
  g_autoptr (GoenVcardDecoder) decoder = goen_vcard_decoder_new ("UTF-8", FALSE);
  g_autofree char *canonical = goen_vcard_encoding_dup_canonical (encoding);
  g_autofree char *text = convert_strictly (decoder, bytes, length, canonical);

  return text != NULL;
}

/* UTF-8 in which a few characters were cut: most of what is not ASCII is whole characters of three bytes. */
gboolean
goen_vcard_encoding_is_broken_utf8 (const char *bytes,
                                    gsize       length)
{
  const char *end = bytes + length;
  gsize n_whole = 0;
  gsize n_damaged = 0;
  gboolean was_damaged = FALSE;

  for (const char *p = bytes; p < end;)
    {
      gunichar c;

      if ((guchar) *p < 0x80)
        {
          p++;
          continue;
        }
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          n_damaged += was_damaged ? 0 : 1;
          was_damaged = TRUE;
          p++;
          continue;
        }
      was_damaged = FALSE;
      if (c >= 0x800)
        n_whole++;
      p = g_utf8_next_char (p);
    }

  return n_damaged > 0 && n_whole > 2 * n_damaged;
}
