/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard.h"

#include <string.h>

#include "goen-cp932.h"
#include "goen-half-kana.h"
#include "goen-vcard-text.h"

/* RFC 2045 section 6.7: lines of quoted-printable have 76 characters at most, the last of them the soft break. */
#define MAX_COLUMNS 76

/* Characters of base64 in one line, after the space that folds it. */
#define BASE64_COLUMNS 72

/* Phones of that time have little memory, and some refuse a card that is too big for it. */
#define MAX_PHOTO (30 * 1024)

/* One card on its way out. */
typedef struct {
  GString       *out;         /* (not owned) */
  GoenVcardLoss  loss;        /* (nullable) */
  gpointer       user_data;
  const char    *property;    /* being written */
  gsize          line_start;  /* in @out */
} Card;

static void
loss_cb (gunichar character,
         gpointer user_data)
{
  Card *card = user_data;

  if (card->loss != NULL)
    card->loss (card->property, character, card->user_data);
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p < 0x20 || *p > 0x7E)
      return FALSE;

  return TRUE;
}

static gboolean
is_japanese (const char *text)
{
  return !g_str_is_ascii (text);
}

/* Writes what belongs together, so that no line ends inside a character of two bytes. */
static void
append_unit (Card       *card,
             const char *unit)
{
  if (card->out->len - card->line_start + strlen (unit) > MAX_COLUMNS - 1)
    {
      g_string_append (card->out, "=\r\n");
      card->line_start = card->out->len;
    }
  g_string_append (card->out, unit);
}

static void
append_quoted_character (Card       *card,
                         const char *character)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) unit = g_string_new (NULL);

  goen_cp932_append (bytes, character, loss_cb, card);
  if (bytes->len == 0)
    return;

  /* A space at the end of a line would not arrive. */
  if (bytes->len == 1 && bytes->str[0] > ' ' && bytes->str[0] <= '~' && bytes->str[0] != '=')
    g_string_append (unit, bytes->str);
  else
    for (gsize i = 0; i < bytes->len; i++)
      g_string_append_printf (unit, "=%02X", (guchar) bytes->str[i]);

  append_unit (card, unit->str);
}

static gboolean
is_combining_kana_mark (const char *text)
{
  gunichar character = *text != '\0' ? g_utf8_get_char (text) : 0;

  return character == 0x3099 || character == 0x309A;
}

static void
append_quoted (Card       *card,
               const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *end = g_utf8_next_char (p);
      g_autofree char *character = NULL;

      if (*p == '\n' || *p == '\r')
        {
          append_unit (card, "=0D=0A");
          p += p[0] == '\r' && p[1] == '\n' ? 2 : 1;
          continue;
        }
      if (is_combining_kana_mark (end))
        end = g_utf8_next_char (end);
      character = g_strndup (p, end - p);
      append_quoted_character (card, character);
      p = end;
    }
}

/* One line: in plain ASCII where that is enough, as the oldest phones know nothing else for numbers and addresses. */
static void
write_value (Card       *card,
             const char *property,
             const char *parameters,
             const char *value)
{
  card->property = property;
  card->line_start = card->out->len;
  g_string_append_printf (card->out, "%s%s", property, parameters);

  if (is_plain (value))
    {
      g_string_append_printf (card->out, ":%s\r\n", value);
      return;
    }

  g_string_append (card->out, is_japanese (value) ? ";CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:"
                                                  : ";ENCODING=QUOTED-PRINTABLE:");
  append_quoted (card, value);
  g_string_append (card->out, "\r\n");
}

static void
write_text (Card       *card,
            const char *property,
            const char *parameters,
            const char *text)
{
  if (!goen_vcard_text_is_blank (text))
    write_value (card, property, parameters, text);
}

/* Components have semicolons between them, and a backslash before one of their own. */
static void
write_parts (Card               *card,
             const char         *property,
             const char         *parameters,
             const char * const *parts,
             guint               n_parts)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_string_append_c (value, ';');
      for (const char *p = parts[i] != NULL ? parts[i] : ""; *p != '\0'; p++)
        {
          if (*p == ';')
            g_string_append_c (value, '\\');
          g_string_append_c (value, *p);
        }
    }

  if (strspn (value->str, ";") < value->len)
    write_value (card, property, parameters, value->str);
}

static void
write_name (Card                   *card,
            const GoenPersonRecord *record)
{
  g_autofree char *name = record->formatted != NULL ? g_strdup (record->formatted)
                                                    : goen_person_record_dup_name (record);
  gboolean has_parts = record->family != NULL || record->given != NULL;
  /* Phones show N; who has nothing in it has no name there. */
  const char *parts[] = { has_parts ? record->family : name, record->given, record->middle, record->prefix, record->suffix };

  write_parts (card, "N", "", parts, G_N_ELEMENTS (parts));
  write_text (card, "FN", "", name);
}

/* The reading of the phones of NTT DoCoMo, KDDI and SoftBank, by which they sort. */
static void
write_reading (Card                   *card,
               const GoenPersonRecord *record)
{
  g_autofree char *family = goen_half_kana_from_text (record->family_yomi != NULL ? record->family_yomi : "");
  g_autofree char *given = goen_half_kana_from_text (record->given_yomi != NULL ? record->given_yomi : "");
  const char *parts[] = { family, given, NULL, NULL, NULL };

  write_parts (card, "SOUND", ";X-IRMC-N", parts, G_N_ELEMENTS (parts));
}

static const char *
get_phone_parameters (const char *type)
{
  static const struct {
    const char *type;
    const char *parameters;
  } words[] = {
    { "cell", ";CELL;VOICE" },
    { "work", ";WORK;VOICE" },
    { "home", ";HOME;VOICE" },
    { "fax", ";FAX" },
    { "pager", ";PAGER" },
  };

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].type, type))
      return words[i].parameters;

  return ";VOICE";
}

static const char *
get_place_parameter (const char *type)
{
  if (g_strcmp0 (type, "work") == 0)
    return ";WORK";

  return g_strcmp0 (type, "home") == 0 ? ";HOME" : "";
}

/* Such a phone can dial nothing but ASCII digits. */
static void
write_phones (Card            *card,
              const GPtrArray *phones)
{
  for (guint i = 0; i < phones->len; i++)
    {
      const GoenContactPoint *phone = phones->pdata[i];
      g_autofree char *number = g_utf8_normalize (phone->value, -1, G_NORMALIZE_NFKC);

      write_text (card, "TEL", get_phone_parameters (phone->type), number);
    }
}

static void
write_points (Card            *card,
              const char      *property,
              const char      *parameters,
              const GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *all = g_strconcat (parameters, get_place_parameter (point->type), NULL);

      write_text (card, property, all, point->value);
    }
}

static void
write_address (Card              *card,
               const GoenAddress *address)
{
  gboolean has_parts = address->region != NULL || address->locality != NULL || address->street != NULL ||
                       address->building != NULL;
  const char *parts[] = {
    NULL, address->building, has_parts ? address->street : address->raw, address->locality, address->region,
    address->postal, address->country,
  };

  write_parts (card, "ADR", get_place_parameter (address->type), parts, G_N_ELEMENTS (parts));
}

static void
write_post (Card                   *card,
            const GoenPersonRecord *record)
{
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (record);
  const char *parts[2];

  if (post == NULL)
    return;

  parts[0] = post->company;
  parts[1] = post->department;
  write_parts (card, "ORG", "", parts, post->department != NULL ? 2 : 1);
  write_text (card, "TITLE", "", post->title);
}

/* vCard 2.1 has no day without a year. */
static void
write_birthday (Card       *card,
                const char *birthday)
{
  g_autofree char *basic = birthday != NULL && strlen (birthday) == 10 ? goen_vcard_date_to_basic (birthday) : NULL;

  write_text (card, "BDAY", "", basic);
}

/* In vCard 2.1 an empty line ends base64. */
static void
write_photo (Card            *card,
             const GoenImage *photo)
{
  g_autofree char *base64 = NULL;
  gsize length;

  if (photo == NULL || g_strcmp0 (photo->mime, "image/jpeg") != 0 || g_bytes_get_size (photo->data) > MAX_PHOTO)
    return;

  base64 = g_base64_encode (g_bytes_get_data (photo->data, NULL), g_bytes_get_size (photo->data));
  length = strlen (base64);
  g_string_append (card->out, "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n");
  for (gsize i = 0; i < length; i += BASE64_COLUMNS)
    {
      g_string_append_c (card->out, ' ');
      g_string_append_len (card->out, base64 + i, MIN (BASE64_COLUMNS, length - i));
      g_string_append (card->out, "\r\n");
    }
  g_string_append (card->out, "\r\n");
}

/**
 * goen_vcard_write_sjis:
 * @record: a person
 * @with_private: whether the private note is written, too
 * @loss: (nullable) (scope call): hears of each character that Shift_JIS cannot hold
 * @user_data: for @loss
 * @out: the card is appended
 *
 * Writes a person as a vCard 2.1 in Shift_JIS (CP932), for phones that read nothing newer.
 *
 * Names, the reading in half-width katakana, numbers, addresses, the main
 * post, birthday, links, note and a small photo are in it; such phones know
 * nothing else. Text that is not ASCII is quoted-printable.
 */
void
goen_vcard_write_sjis (const GoenPersonRecord *record,
                       gboolean                with_private,
                       GoenVcardLoss           loss,
                       gpointer                user_data,
                       GString                *out)
{
  Card card = { .out = out, .loss = loss, .user_data = user_data };

  g_string_append (out, "BEGIN:VCARD\r\nVERSION:2.1\r\n");
  write_name (&card, record);
  write_reading (&card, record);
  write_phones (&card, record->phones);
  write_points (&card, "EMAIL", ";INTERNET", record->emails);
  for (guint i = 0; i < record->addresses->len; i++)
    write_address (&card, record->addresses->pdata[i]);
  write_post (&card, record);
  write_birthday (&card, record->birthday);
  write_points (&card, "URL", "", record->links);
  write_text (&card, "NOTE", "", record->note);
  if (with_private)
    write_text (&card, "X-GOEN-PRIVATE-NOTE", "", record->private_note);
  write_photo (&card, goen_person_record_get_image (record, GOEN_IMAGE_PHOTO));
  g_string_append (out, "END:VCARD\r\n");
}
