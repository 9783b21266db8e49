/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-vcard-line.h"
#include "goen-vcard-scanner.h"
#include "goen-vcard.h"

/* The CHARSET parameter of an unfolded line, if it names an encoding there is. */
static char *
dup_charset (const char *line,
             gsize       length)
{
  gsize head = goen_vcard_head_measure (line, length);
  const char *charset = head < length ? memmem (line, head, "CHARSET=", strlen ("CHARSET=")) : NULL;
  g_autofree char *name = NULL;

  if (charset == NULL)
    return NULL;

  charset += strlen ("CHARSET=");
  name = g_strndup (charset, strcspn (charset, ";:,\""));

  return goen_vcard_encoding_is_known (name) ? goen_vcard_encoding_dup_canonical (name) : NULL;
}

/* The lines that are no UTF-8 and do not say what they are, and the first encoding that any line names. */
static void
collect_unknown (GBytes  *bytes,
                 GString *unknown,
                 char   **declared)
{
  g_auto (GoenVcardScanner) scanner = { 0 };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  goen_vcard_scanner_init (&scanner, data, length);
  while (goen_vcard_scanner_next (&scanner))
    {
      const char *line = scanner.buffer->str;
      gsize n = scanner.buffer->len;
      gboolean is_text = g_utf8_validate_len (line, n, NULL);
      g_autofree char *charset = *declared == NULL || !is_text ? dup_charset (line, n) : NULL;

      if (!is_text && charset == NULL)
        {
          g_string_append_len (unknown, line, n);
          g_string_append_c (unknown, '\n');
        }
      if (*declared == NULL && g_strcmp0 (charset, "UTF-8") != 0)
        *declared = g_steal_pointer (&charset);
    }
}

/* ISO-2022-JP has no byte above ASCII, and says so by its escapes. */
static gboolean
is_jis (const char *data,
        gsize       length)
{
  gboolean has_escape = memmem (data, length, "\x1B$B", 3) != NULL || memmem (data, length, "\x1B$@", 3) != NULL;

  for (gsize i = 0; has_escape && i < length; i++)
    if ((guchar) data[i] >= 0x80)
      return FALSE;

  return has_escape;
}

/*< private >
 * goen_vcard_describe_foreign:
 * @data: a file that holds no card
 *
 * Says what the file is instead, as far as its beginning tells.
 *
 * Returns: a translated sentence
 */
const char *
goen_vcard_describe_foreign (const char *data,
                             gsize       length)
{
  static const struct {
    const char *magic;
    gsize       length;
    const char *sentence;
  } kinds[] = {
    { "\xFF\xD8\xFF", 3, N_("This is a JPEG image, not a vCard file.") },
    { "\x89PNG", 4, N_("This is a PNG image, not a vCard file.") },
    { "GIF8", 4, N_("This is a GIF image, not a vCard file.") },
    { "%PDF", 4, N_("This is a PDF document, not a vCard file.") },
    { "PK\x03\x04", 4, N_("This is a ZIP archive or an office document, not a vCard file. If there are vCard files in it, unpack it first.") },
    { "\x1F\x8B", 2, N_("This is a compressed file, not a vCard file. Unpack it first.") },
    { "SQLite format 3", 15, N_("This is a database, not a vCard file.") },
    { "BEGIN:VCALENDAR", 15, N_("This is a calendar file, not a vCard file.") },
    { "<", 1, N_("This is a web page or an XML file, not a vCard file.") },
    { "{", 1, N_("This is a JSON file, not a vCard file.") },
    { "[", 1, N_("This is a JSON file, not a vCard file.") },
    { "dn:", 3, N_("This is an LDIF file, not a vCard file.") },
  };

  while (length > 0 && g_ascii_isspace (*data))
    {
      data++;
      length--;
    }
  if (length == 0)
    return _("The file is empty.");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && g_ascii_strncasecmp (data, kinds[i].magic, kinds[i].length) == 0)
      return _(kinds[i].sentence);

  if (memchr (data, '\0', MIN (length, 4096)) != NULL)
    return _("This file holds binary data and no contact card. Choose a vCard file; its name usually ends in .vcf.");

  return _("This file holds no contact card: no line says BEGIN:VCARD. Choose a vCard file; its name usually ends in .vcf.");
}

/**
 * goen_vcard_guess_encoding:
 * @bytes: a file
 *
 * Guesses the character encoding of a vCard file.
 *
 * In this order: a byte order mark, UTF-16 by its zeros, ISO-2022-JP by its
 * escapes, strict UTF-8, the CHARSET parameters, and, for lines without one,
 * strict CP932, EUC-JP where it shows kana, Windows-1252 where it looks western.
 *
 * Returns: (transfer full): the name of an encoding, never %NULL
 */
char *
goen_vcard_guess_encoding (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) unknown = NULL;
  g_autofree char *declared = NULL;
  gsize bom_length;
  const char *known;

  if (length == 0)
    return g_strdup ("UTF-8");

  known = goen_vcard_encoding_from_bom (data, length, &bom_length);
  if (known == NULL)
    known = goen_vcard_encoding_guess_wide (data, length);
  if (known != NULL)
    return g_strdup (known);
  if (is_jis (data, length))
    return g_strdup ("ISO-2022-JP");
  if (g_utf8_validate_len (data, length, NULL))
    return g_strdup ("UTF-8");

  unknown = g_string_new (NULL);
  collect_unknown (bytes, unknown, &declared);
  if (declared != NULL && goen_vcard_encoding_fits (unknown->str, unknown->len, declared))
    return g_steal_pointer (&declared);
  if (unknown->len > 0)
    return g_strdup (goen_vcard_encoding_guess (unknown->str, unknown->len));

  return g_strdup ("UTF-8");
}
