/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-vcard-card.h"
#include "goen-vcard-scanner.h"
#include "goen-vcard-text.h"

/* How often, in lines, a reading looks whether it was cancelled. */
#define LINES_PER_CHECK 1024

/* More lines than that are no card of one person, and nobody could use them. */
#define MAX_LINES_OF_CARD 200000

/* One file while it is being read. */
typedef struct {
  GoenVcardScanner  scanner;
  GoenVcardDecoder *decoder;        /* (owned) */
  GoenVcardVisitor  visitor;
  gpointer          user_data;
  gboolean          stopped;        /* the visitor has seen enough */

  gboolean          in_card;
  gboolean          seen_card;
  guint             begin;          /* the line of BEGIN:VCARD */
  GPtrArray        *lines;          /* (owned): GoenVcardLine of the card */
  gboolean          is_old;
  guint             undecodable;    /* a line of the card whose bytes are no text, or 0 */
  gboolean          too_long;
  GString          *tail;           /* (owned): text that goes on after the last of @lines, with its line breaks */
  guint             stray;          /* the first line of text outside any card, or 0 */

  GString          *agent;          /* (owned) (nullable): a card in the card, as text */
  guint             agent_depth;
  gboolean          agent_nests;    /* the last line of the agent was an AGENT itself */
  guint             agent_line;
} Reading;

static void
reading_clear (Reading *self)
{
  goen_vcard_scanner_clear (&self->scanner);
  g_clear_pointer (&self->decoder, goen_vcard_decoder_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  if (self->tail != NULL)
    g_string_free (self->tail, TRUE);
  if (self->agent != NULL)
    g_string_free (self->agent, TRUE);
  self->tail = NULL;
  self->agent = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
reject (Reading    *self,
        guint       line,
        const char *reason)
{
  if (!self->stopped && !self->visitor (NULL, line, reason, self->user_data))
    self->stopped = TRUE;
}

static void
report_stray (Reading *self)
{
  if (self->stray != 0 && self->seen_card)
    reject (self, self->stray,
            _("The text from this line on does not belong to any contact card. Put it between BEGIN:VCARD and END:VCARD if it is one."));
  self->stray = 0;
}

/* Tags and unknown lines alone are nobody. */
static gboolean
is_usable (const GoenPersonRecord *record)
{
  return record->family != NULL || record->given != NULL || record->middle != NULL ||
         record->nickname != NULL || record->formatted != NULL ||
         record->family_yomi != NULL || record->given_yomi != NULL ||
         record->affiliations->len > 0 || record->phones->len > 0 || record->emails->len > 0 ||
         record->addresses->len > 0 || record->links->len > 0 || record->accounts->len > 0 ||
         record->images->len > 0 || record->note != NULL || record->private_note != NULL ||
         record->met_at != NULL || record->met_how != NULL;
}

static GoenVcardLine *
get_last_line (const Reading *self)
{
  return self->lines->len > 0 ? self->lines->pdata[self->lines->len - 1] : NULL;
}

static void
flush_tail (Reading *self)
{
  GoenVcardLine *last = get_last_line (self);
  char *value;

  if (self->tail->len == 0)
    return;

  value = g_strconcat (last->value, self->tail->str, NULL);
  g_free (last->value);
  last->value = value;
  g_string_truncate (self->tail, 0);
}

static void
add_line (Reading       *self,
          GoenVcardLine *line)
{
  flush_tail (self);
  if (self->lines->len >= MAX_LINES_OF_CARD)
    {
      self->too_long = TRUE;
      goen_vcard_line_free (line);
      return;
    }

  if (g_str_equal (line->name, "VERSION"))
    {
      self->is_old = g_str_has_prefix (line->value, "2");
      self->scanner.is_old = self->is_old;
    }
  g_ptr_array_add (self->lines, line);
}

static void
add_text (Reading    *self,
          const char *name,
          guint       number,
          const char *text)
{
  g_autofree char *escaped = goen_vcard_text_escape (text);
  g_autofree char *whole = g_strconcat (name, ":", escaped, NULL);
  GoenVcardLine *line = goen_vcard_line_parse_text (whole);

  if (line == NULL)
    return;

  line->number = number;
  add_line (self, line);
}

static void
finish_agent (Reading *self)
{
  g_autofree char *text = g_string_free_and_steal (g_steal_pointer (&self->agent));

  add_text (self, "AGENT", self->agent_line, text);
}

static void
finish_card (Reading *self)
{
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autofree char *reason = NULL;

  if (self->agent != NULL)
    finish_agent (self);
  flush_tail (self);
  self->in_card = FALSE;

  if (self->too_long)
    {
      reject (self, self->begin, _("The card has more lines than a contact card can have. Is it really one?"));
    }
  else if (self->undecodable != 0)
    {
      reason = g_strdup_printf (_("Line %u cannot be read in the character encoding of the file. Choose another encoding and import the file again."),
                                self->undecodable);
      reject (self, self->undecodable, reason);
    }
  else
    {
      record = goen_vcard_card_read (self->lines, self->is_old);
      if (!is_usable (record))
        reject (self, self->begin,
                _("The card holds no name, company, phone number, mail or other address."));
      else if (!self->stopped && !self->visitor (g_steal_pointer (&record), self->begin, NULL, self->user_data))
        self->stopped = TRUE;
    }

  g_ptr_array_set_size (self->lines, 0);
}

static void
begin_card (Reading *self)
{
  /* Another BEGIN right after the first is only that. */
  if (self->in_card && (self->lines->len > 0 || self->undecodable != 0))
    finish_card (self);

  self->seen_card = TRUE;
  report_stray (self);
  self->in_card = TRUE;
  self->begin = self->scanner.number;
  self->is_old = FALSE;
  self->scanner.is_old = FALSE;
  self->undecodable = 0;
  self->too_long = FALSE;
}

/* Text in which line breaks were not escaped goes on in lines that are no content lines. */
static gboolean
continue_text (Reading    *self,
               const char *text)
{
  static const char * const names[] = { "NOTE", "ADR", "LABEL", NULL };
  const GoenVcardLine *last = get_last_line (self);

  if (last == NULL || !g_strv_contains (names, last->name) || *text == '#')
    return FALSE;

  g_string_append_c (self->tail, '\n');
  g_string_append (self->tail, text);
  return TRUE;
}

static void
read_agent_line (Reading    *self,
                 const char *bytes,
                 gsize       length)
{
  g_autofree char *text = goen_vcard_decoder_decode_anyway (self->decoder, bytes, length);

  if (self->agent->len > 0)
    g_string_append_c (self->agent, '\n');
  g_string_append (self->agent, text);
  self->agent_nests = length >= strlen ("AGENT") && g_ascii_strncasecmp (bytes, "AGENT", strlen ("AGENT")) == 0;
  if (goen_vcard_is_marker (bytes, length, "BEGIN"))
    self->agent_depth++;
  else if (goen_vcard_is_marker (bytes, length, "END") && --self->agent_depth == 0)
    finish_agent (self);
}

/* vCard 2.1 has the card of an agent in the card itself, after an empty AGENT. */
static gboolean
begins_agent (Reading *self)
{
  const GoenVcardLine *last = get_last_line (self);

  return self->in_card && last != NULL && g_str_equal (last->name, "AGENT") &&
         goen_vcard_text_is_blank (last->value) && last->number + 3 > self->scanner.number;
}

static void
read_content (Reading    *self,
              const char *bytes,
              gsize       length)
{
  gboolean undecodable;
  GoenVcardLine *line = goen_vcard_line_parse (bytes, length, self->scanner.number, self->decoder, &undecodable);
  g_autofree char *text = NULL;

  if (line != NULL)
    {
      add_line (self, line);
      return;
    }

  if (!undecodable)
    text = goen_vcard_decoder_decode_raw (self->decoder, bytes, length, NULL);
  if (text == NULL)
    self->undecodable = self->undecodable != 0 ? self->undecodable : self->scanner.number;
  else if (!goen_vcard_text_is_blank (text) && !continue_text (self, text))
    add_text (self, GOEN_VCARD_UNREADABLE, self->scanner.number, text);
}

static gboolean
is_blank (const char *bytes,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (bytes[i]) && bytes[i] != '\x1A')
      return FALSE;

  return TRUE;
}

static void
read_line (Reading *self)
{
  const char *bytes = self->scanner.buffer->str;
  gsize length = self->scanner.buffer->len;
  gboolean is_begin = goen_vcard_is_marker (bytes, length, "BEGIN");

  if (self->agent != NULL)
    {
      /* A BEGIN that no AGENT announces is the next card: the agent's END is missing. */
      if (!is_begin || self->agent_nests)
        {
          read_agent_line (self, bytes, length);
          return;
        }
      finish_agent (self);
    }

  if (is_begin && begins_agent (self))
    {
      self->agent_line = self->scanner.number - 1;
      g_ptr_array_set_size (self->lines, self->lines->len - 1);
      self->agent = g_string_new (NULL);
      self->agent_depth = 0;
      read_agent_line (self, bytes, length);
    }
  else if (is_begin)
    begin_card (self);
  else if (goen_vcard_is_marker (bytes, length, "END"))
    {
      if (self->in_card)
        finish_card (self);
    }
  else if (is_blank (bytes, length))
    ;
  else if (self->in_card)
    read_content (self, bytes, length);
  else if (self->stray == 0)
    self->stray = self->scanner.number;
}

/* What a file is that has no card in it, as far as its beginning tells. */
static const char *
describe_foreign (const char *data,
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
    return N_("The file is empty.");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && g_ascii_strncasecmp (data, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].sentence;

  if (memchr (data, '\0', MIN (length, 4096)) != NULL)
    return N_("This file holds binary data and no contact card. Choose a vCard file; its name usually ends in .vcf.");

  return N_("This file holds no contact card: no line says BEGIN:VCARD. Choose a vCard file; its name usually ends in .vcf.");
}

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

/* UTF-16 has to become UTF-8 before lines can be found. */
static GBytes *
convert_wide (GBytes     *bytes,
              const char *encoding,
              GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  gsize n_written;

  if (g_str_has_prefix (encoding, "UTF-16"))
    return goen_vcard_encoding_convert_utf16 (data, length, encoding);

  text = g_convert (data, length, "UTF-8", encoding, NULL, &n_written, NULL);
  if (text == NULL)
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("The file cannot be read as %s. Choose another encoding."), encoding);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&text), n_written);
}

static void
finish_file (Reading    *self,
             const char *data,
             gsize       length)
{
  if (self->in_card)
    finish_card (self);
  report_stray (self);
  if (!self->seen_card)
    reject (self, 1, _(describe_foreign (data, length)));
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

/**
 * goen_vcard_read:
 * @bytes: a vCard file of version 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350)
 * @encoding: (nullable): the encoding the user chose, or %NULL to guess it
 * @visitor: (scope call): called for each card, and for each that was rejected
 * @user_data: for @visitor
 * @cancellable: (nullable): cancels the reading
 * @error: for a reading that was not finished
 *
 * Reads every contact card in a file.
 *
 * A card is only rejected when there is nothing to use in it, or when bytes of it
 * are no text; all others are read as far as they go. A file without any card
 * is one rejection. What the record has no field for is kept in its `extra`;
 * only VERSION and PRODID go, as do types that say nothing (voice, internet, …).
 * Nothing is fetched from anywhere.
 *
 * An @encoding overrides CHARSET parameters, except for quoted-printable and
 * base64. Time and memory are linear in the size of the file.
 *
 * The visitor may stop the reading by returning %FALSE, which is no error.
 *
 * Returns: %FALSE when cancelled (%G_IO_ERROR_CANCELLED), or when @encoding does
 *   not exist (%GOEN_ERROR_INVALID)
 */
gboolean
goen_vcard_read (GBytes           *bytes,
                 const char       *encoding,
                 GoenVcardVisitor  visitor,
                 gpointer          user_data,
                 GCancellable     *cancellable,
                 GError          **error)
{
  g_auto (Reading) self = { .visitor = visitor, .user_data = user_data };
  g_autoptr (GBytes) converted = NULL;
  g_autofree char *guess = NULL;
  gsize length;
  gsize bom_length;
  const char *data;

  if (encoding != NULL && !goen_vcard_encoding_is_known (encoding))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("The character encoding “%s” is not known. Use UTF-8 or CP932, for example."), encoding);
      return FALSE;
    }

  guess = encoding != NULL ? goen_vcard_encoding_dup_canonical (encoding) : goen_vcard_guess_encoding (bytes);
  if (goen_vcard_encoding_is_wide (guess))
    {
      converted = convert_wide (bytes, guess, error);
      if (converted == NULL)
        return FALSE;
      g_free (guess);
      guess = g_strdup ("UTF-8");
    }

  data = g_bytes_get_data (converted != NULL ? converted : bytes, &length);
  goen_vcard_encoding_from_bom (data, length, &bom_length);
  self.decoder = goen_vcard_decoder_new (guess, encoding != NULL || converted != NULL || bom_length == 3);
  self.tail = g_string_new (NULL);
  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_vcard_line_free);
  goen_vcard_scanner_init (&self.scanner, data, length);

  while (!self.stopped && goen_vcard_scanner_next (&self.scanner))
    {
      if (self.scanner.number % LINES_PER_CHECK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_line (&self);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!self.stopped)
    finish_file (&self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return TRUE;
}
