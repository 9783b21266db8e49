/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <string.h>

#include "goen-vcard-text.h"

static const struct {
  const char   *property;
  GoenImageKind kind;
} image_properties[] = {
  { "PHOTO", GOEN_IMAGE_PHOTO },
  { "LOGO", GOEN_IMAGE_LOGO },
  { "X-GOEN-CARD-FRONT", GOEN_IMAGE_CARD_FRONT },
  { "X-GOEN-CARD-BACK", GOEN_IMAGE_CARD_BACK },
};

/* What a file is by its first bytes, for cards that do not say. */
static char *
guess_mime (GBytes *data)
{
  static const struct {
    const char *mime;
    gsize       offset;
    const char *magic;
    gsize       length;
  } kinds[] = {
    { "image/jpeg", 0, "\xFF\xD8\xFF", 3 },
    { "image/png", 0, "\x89PNG\r\n\x1A\n", 8 },
    { "image/gif", 0, "GIF8", 4 },
    { "image/webp", 8, "WEBP", 4 },
    { "image/bmp", 0, "BM", 2 },
  };
  gsize size;
  const char *bytes = g_bytes_get_data (data, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size > kinds[i].offset + kinds[i].length &&
        memcmp (bytes + kinds[i].offset, kinds[i].magic, kinds[i].length) == 0)
      return g_strdup (kinds[i].mime);

  return NULL;
}

/* Words of a TYPE parameter that are image formats. */
static const char * const formats[] = {
  "avif", "bmp", "cgm", "dib", "gif", "heic", "jpeg", "jpg", "met", "mpeg", "mpeg2", "pdf", "pict", "pmb", "png", "ps",
  "qtime", "svg+xml", "tiff", "webp", "wmf", "x-bmp", "x-wmf", NULL
};

static gboolean
is_mime (const char *text)
{
  const char *slash = strchr (text, '/');

  if (slash == NULL || slash == text || slash[1] == '\0')
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("/.+-", *p) == NULL)
      return FALSE;

  return TRUE;
}

/* TYPE=JPEG of 2.1 and 3.0, TYPE=image/jpeg of some; other words are no media types. */
static char *
take_mime (GPtrArray *types)
{
  for (guint i = 0; i < types->len; i++)
    {
      const char *word = types->pdata[i];
      char *mime = NULL;

      if (is_mime (word))
        mime = g_strdup (word);
      else if (g_strv_contains (formats, word))
        mime = g_strconcat ("image/", g_str_equal (word, "jpg") ? "jpeg" : word, NULL);

      if (mime != NULL)
        {
          g_ptr_array_remove_index (types, i);
          return mime;
        }
    }

  return NULL;
}

/* data:image/png;base64,… (RFC 2397) */
static GBytes *
read_data_uri (const char *uri,
               char      **mime)
{
  const char *comma = strchr (uri, ',');
  g_autofree char *head = NULL;

  if (comma == NULL)
    return NULL;

  head = g_ascii_strdown (uri + strlen ("data:"), comma - uri - strlen ("data:"));
  if (!g_str_has_suffix (head, ";base64"))
    return NULL;

  head[strcspn (head, ";")] = '\0';
  if (is_mime (head))
    {
      g_free (*mime);
      *mime = g_strdup (head);
    }

  return goen_vcard_base64_decode (comma + 1);
}

/* The word for a media type in TYPE (RFC 2426 section 3.1.4), or the media type itself. */
char *
goen_vcard_image_dup_type (const char *mime)
{
  const char *format = g_str_has_prefix (mime, "image/") ? mime + strlen ("image/") : NULL;

  if (format == NULL || !g_strv_contains (formats, format))
    return g_strdup (mime);

  return g_ascii_strup (format, -1);
}

/* An image that stands in the card itself. One that stands elsewhere is never fetched; its line is kept. */
gboolean
goen_vcard_take_image (GoenVcardCard       *card,
                       const GoenVcardLine *line)
{
  static const char * const known[] = { "MEDIATYPE", NULL };
  g_autoptr (GPtrArray) types = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *mime = NULL;
  g_autoptr (GBytes) data = NULL;
  GoenImageKind kind = GOEN_IMAGE_PHOTO;

  if (goen_vcard_text_is_blank (line->value))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (image_properties); i++)
    if (g_str_equal (image_properties[i].property, line->name))
      kind = image_properties[i].kind;
  if (goen_person_record_get_image (card->record, kind) != NULL)
    return FALSE;

  goen_vcard_type_pick (line, GOEN_VCARD_KIND_NONE, types);
  mime = take_mime (types);
  if (mime == NULL)
    {
      const char *media_type = goen_vcard_line_get_value_of (line, "MEDIATYPE");

      mime = media_type != NULL && is_mime (media_type) ? g_ascii_strdown (media_type, -1) : NULL;
    }
  if (g_ascii_strncasecmp (line->value, "data:", strlen ("data:")) == 0)
    {
      g_autofree char *uri = goen_vcard_text_unescape (line->value);

      data = read_data_uri (uri, &mime);
    }
  else if (line->is_base64)
    {
      data = goen_vcard_base64_decode (line->value);
    }
  if (data == NULL)
    return FALSE;

  if (mime == NULL)
    mime = guess_mime (data);
  g_ptr_array_add (card->record->images, goen_image_new (kind, mime, data));
  goen_vcard_card_keep_parameters (card, line, line->name, NULL, types, known, NULL, "");
  return TRUE;
}
