/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-vcard-card.h"
#include "goen-vcard-scanner.h"
#include "goen-vcard-sniff.h"
#include "goen-vcard-text.h"

/* How often, in lines, a reading looks whether it was cancelled. */
#define LINES_PER_CHECK 1024

/* More lines than that are no card of one person, and nobody could use them. */
#define MAX_LINES_OF_CARD 200000

/* One file while it is being read. */
typedef struct {
  GoenVcardScanner  scanner;
  GoenVcardDecoder *decoder;        /* (owned) */
  GoenRecordVisitor  visitor;
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
    reject (self, 1, goen_vcard_describe_foreign (data, length));
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
                 GoenRecordVisitor  visitor,
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
