/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-parts-private.h"

G_STATIC_ASSERT (sizeof (GoenAffiliation) == 6 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenContactPoint) == 3 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenAddress) == 8 * sizeof (char *));

gpointer
goen_strings_copy (gconstpointer self,
                   gsize         n_strings)
{
  char * const *from = self;
  char **to = g_new0 (char *, n_strings);

  for (gsize i = 0; i < n_strings; i++)
    to[i] = g_strdup (from[i]);

  return to;
}

void
goen_strings_free (gpointer self,
                   gsize    n_strings)
{
  char **strings = self;

  if (strings == NULL)
    return;

  for (gsize i = 0; i < n_strings; i++)
    g_free (strings[i]);
  g_free (strings);
}

gboolean
goen_strings_equal (gconstpointer a,
                    gconstpointer b,
                    gsize         n_strings)
{
  char * const *left = a;
  char * const *right = b;

  for (gsize i = 0; i < n_strings; i++)
    if (g_strcmp0 (left[i], right[i]) != 0)
      return FALSE;

  return TRUE;
}

void
goen_strings_normalize (gpointer self,
                        gsize    n_strings)
{
  char **strings = self;

  for (gsize i = 0; i < n_strings; i++)
    goen_string_normalize (&strings[i]);
}

/* Trims Unicode spaces, among them U+3000, which g_strstrip() does not know, and turns "" into NULL. */
void
goen_string_normalize (char **string)
{
  const char *start = *string;
  const char *end;

  if (start == NULL)
    return;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  end = start + strlen (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  if (start == end)
    {
      g_clear_pointer (string, g_free);
      return;
    }

  if (start != *string || *end != '\0')
    {
      char *trimmed = g_strndup (start, end - start);

      g_free (*string);
      *string = trimmed;
    }
}

/* Whether any letter is of a script whose names put the family first. */
gboolean
goen_string_is_eastern (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_HAN ||
          script == G_UNICODE_SCRIPT_HIRAGANA ||
          script == G_UNICODE_SCRIPT_KATAKANA ||
          script == G_UNICODE_SCRIPT_HANGUL)
        return TRUE;
    }

  return FALSE;
}

/* Adds @text after a separator where there is something before it. */
static void
append_part (GString    *line,
             const char *separator,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, text);
}

static gboolean
is_japan (const char *country)
{
  return country == NULL || *country == '\0' ||
         g_str_equal (country, "日本") || g_str_equal (country, "日本国") ||
         g_ascii_strcasecmp (country, "Japan") == 0 ||
         g_ascii_strcasecmp (country, "JP") == 0;
}

static char *
dup_japanese_address (const GoenAddress *self)
{
  GString *line = g_string_new (NULL);
  g_autoptr (GString) place = g_string_new (NULL);

  if (self->postal != NULL && *self->postal != '\0')
    g_string_append_printf (line, "〒%s", self->postal);
  if (!is_japan (self->country))
    append_part (line, " ", self->country);

  append_part (place, "", self->region);
  append_part (place, "", self->locality);
  append_part (place, "", self->street);
  append_part (place, " ", self->building);
  append_part (line, " ", place->str);

  return g_string_free_and_steal (line);
}

static char *
dup_western_address (const GoenAddress *self)
{
  GString *line = g_string_new (NULL);

  append_part (line, ", ", self->building);
  append_part (line, ", ", self->street);
  append_part (line, ", ", self->locality);
  append_part (line, ", ", self->region);
  append_part (line, " ", self->postal);
  append_part (line, ", ", self->country);

  return g_string_free_and_steal (line);
}

/**
 * goen_affiliation_new:
 * @company: (nullable): the company as on the card
 * @department: (nullable): the department
 * @title: (nullable): the post
 *
 * Creates a current affiliation.
 *
 * Returns: (transfer full): a new affiliation
 */
GoenAffiliation *
goen_affiliation_new (const char *company,
                      const char *department,
                      const char *title)
{
  GoenAffiliation *self = g_new0 (GoenAffiliation, 1);

  self->company = g_strdup (company);
  self->department = g_strdup (department);
  self->title = g_strdup (title);

  return self;
}

/**
 * goen_affiliation_copy:
 * @self: an affiliation
 *
 * Copies an affiliation with all its strings.
 *
 * Returns: (transfer full): a copy
 */
GoenAffiliation *
goen_affiliation_copy (const GoenAffiliation *self)
{
  return goen_strings_copy (self, GOEN_N_STRINGS (GoenAffiliation));
}

/**
 * goen_affiliation_free:
 * @self: (nullable) (transfer full): an affiliation
 *
 * Frees an affiliation.
 */
void
goen_affiliation_free (GoenAffiliation *self)
{
  goen_strings_free (self, GOEN_N_STRINGS (GoenAffiliation));
}

/**
 * goen_affiliation_is_current:
 * @self: an affiliation
 *
 * Tells whether the person still holds this post.
 *
 * Returns: %TRUE when it has no end
 */
gboolean
goen_affiliation_is_current (const GoenAffiliation *self)
{
  return self->to == NULL || *self->to == '\0';
}

/**
 * goen_contact_point_new:
 * @value: (nullable): the number, address, URL, handle or date
 * @type: (nullable): what it is for, see #GoenContactPoint
 * @label: (nullable): the user's own word for it
 *
 * Creates a contact point.
 *
 * Returns: (transfer full): a new contact point
 */
GoenContactPoint *
goen_contact_point_new (const char *value,
                        const char *type,
                        const char *label)
{
  GoenContactPoint *self = g_new0 (GoenContactPoint, 1);

  self->value = g_strdup (value);
  self->type = g_strdup (type);
  self->label = g_strdup (label);

  return self;
}

/**
 * goen_contact_point_copy:
 * @self: a contact point
 *
 * Copies a contact point with all its strings.
 *
 * Returns: (transfer full): a copy
 */
GoenContactPoint *
goen_contact_point_copy (const GoenContactPoint *self)
{
  return goen_strings_copy (self, GOEN_N_STRINGS (GoenContactPoint));
}

/**
 * goen_contact_point_free:
 * @self: (nullable) (transfer full): a contact point
 *
 * Frees a contact point.
 */
void
goen_contact_point_free (GoenContactPoint *self)
{
  goen_strings_free (self, GOEN_N_STRINGS (GoenContactPoint));
}

/**
 * goen_address_new:
 *
 * Creates an address with nothing in it.
 *
 * Returns: (transfer full): a new address
 */
GoenAddress *
goen_address_new (void)
{
  return g_new0 (GoenAddress, 1);
}

/**
 * goen_address_copy:
 * @self: an address
 *
 * Copies an address with all its strings.
 *
 * Returns: (transfer full): a copy
 */
GoenAddress *
goen_address_copy (const GoenAddress *self)
{
  return goen_strings_copy (self, GOEN_N_STRINGS (GoenAddress));
}

/**
 * goen_address_free:
 * @self: (nullable) (transfer full): an address
 *
 * Frees an address.
 */
void
goen_address_free (GoenAddress *self)
{
  goen_strings_free (self, GOEN_N_STRINGS (GoenAddress));
}

/**
 * goen_address_dup_text:
 * @self: an address
 *
 * Writes the address in one line, as its country writes it.
 *
 * An address with Japanese text goes from the largest part to the smallest:
 * 〒100-0001 東京都千代田区千代田1-1 ビル名. Any other goes the western way.
 * Where only the address in one piece is known, that is returned, line
 * breaks included.
 *
 * Returns: (transfer full): the text, "" when there is none
 */
char *
goen_address_dup_text (const GoenAddress *self)
{
  g_autoptr (GString) place = g_string_new (NULL);

  append_part (place, "", self->region);
  append_part (place, "", self->locality);
  append_part (place, "", self->street);
  append_part (place, "", self->building);

  if (place->len == 0 && self->raw != NULL && *self->raw != '\0')
    {
      if (self->postal == NULL || *self->postal == '\0' ||
          strstr (self->raw, self->postal) != NULL)
        return g_strdup (self->raw);
      if (goen_string_is_eastern (self->raw))
        return g_strdup_printf ("〒%s %s", self->postal, self->raw);
      return g_strdup_printf ("%s %s", self->raw, self->postal);
    }

  if (goen_string_is_eastern (place->str) ||
      (place->len == 0 && is_japan (self->country)))
    return dup_japanese_address (self);

  return dup_western_address (self);
}

/**
 * goen_image_new:
 * @kind: what the image shows
 * @mime: (nullable): its media type
 * @data: the encoded file
 *
 * Creates an image that shares @data.
 *
 * Returns: (transfer full): a new image
 */
GoenImage *
goen_image_new (GoenImageKind  kind,
                const char    *mime,
                GBytes        *data)
{
  GoenImage *self = g_new0 (GoenImage, 1);

  self->kind = kind;
  self->mime = g_strdup (mime);
  self->data = g_bytes_ref (data);

  return self;
}

/**
 * goen_image_free:
 * @self: (nullable) (transfer full): an image
 *
 * Frees an image and lets go of its data.
 */
void
goen_image_free (GoenImage *self)
{
  if (self == NULL)
    return;

  g_free (self->mime);
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

gboolean
goen_image_equal (const GoenImage *a,
                  const GoenImage *b)
{
  return a->kind == b->kind &&
         g_strcmp0 (a->mime, b->mime) == 0 &&
         (a->data == b->data || g_bytes_equal (a->data, b->data));
}
