/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-record.h"

#include "goen-person-parts-private.h"

/* The fields the user can edit, by what they hold; copy, free, equal and normalize all go through these two tables. */

static const gsize string_fields[] = {
  G_STRUCT_OFFSET (GoenPersonRecord, family),
  G_STRUCT_OFFSET (GoenPersonRecord, given),
  G_STRUCT_OFFSET (GoenPersonRecord, middle),
  G_STRUCT_OFFSET (GoenPersonRecord, prefix),
  G_STRUCT_OFFSET (GoenPersonRecord, suffix),
  G_STRUCT_OFFSET (GoenPersonRecord, nickname),
  G_STRUCT_OFFSET (GoenPersonRecord, formatted),
  G_STRUCT_OFFSET (GoenPersonRecord, family_yomi),
  G_STRUCT_OFFSET (GoenPersonRecord, given_yomi),
  G_STRUCT_OFFSET (GoenPersonRecord, honorific),
  G_STRUCT_OFFSET (GoenPersonRecord, birthday),
  G_STRUCT_OFFSET (GoenPersonRecord, note),
  G_STRUCT_OFFSET (GoenPersonRecord, private_note),
  G_STRUCT_OFFSET (GoenPersonRecord, met_on),
  G_STRUCT_OFFSET (GoenPersonRecord, met_at),
  G_STRUCT_OFFSET (GoenPersonRecord, met_how),
  G_STRUCT_OFFSET (GoenPersonRecord, introduced_by),
  G_STRUCT_OFFSET (GoenPersonRecord, introduced_by_uuid),
};

typedef enum {
  ELEMENT_AFFILIATION,
  ELEMENT_CONTACT_POINT,
  ELEMENT_ADDRESS,
  ELEMENT_WORDS,        /* trimmed, each only once */
  ELEMENT_LINE,         /* kept as it came */
  ELEMENT_IMAGE,
} ElementKind;

static const struct {
  gsize       offset;
  ElementKind kind;
} array_fields[] = {
  { G_STRUCT_OFFSET (GoenPersonRecord, affiliations), ELEMENT_AFFILIATION },
  { G_STRUCT_OFFSET (GoenPersonRecord, phones), ELEMENT_CONTACT_POINT },
  { G_STRUCT_OFFSET (GoenPersonRecord, emails), ELEMENT_CONTACT_POINT },
  { G_STRUCT_OFFSET (GoenPersonRecord, addresses), ELEMENT_ADDRESS },
  { G_STRUCT_OFFSET (GoenPersonRecord, links), ELEMENT_CONTACT_POINT },
  { G_STRUCT_OFFSET (GoenPersonRecord, accounts), ELEMENT_CONTACT_POINT },
  { G_STRUCT_OFFSET (GoenPersonRecord, dates), ELEMENT_CONTACT_POINT },
  { G_STRUCT_OFFSET (GoenPersonRecord, tags), ELEMENT_WORDS },
  { G_STRUCT_OFFSET (GoenPersonRecord, interests), ELEMENT_WORDS },
  { G_STRUCT_OFFSET (GoenPersonRecord, offers), ELEMENT_WORDS },
  { G_STRUCT_OFFSET (GoenPersonRecord, needs), ELEMENT_WORDS },
  { G_STRUCT_OFFSET (GoenPersonRecord, images), ELEMENT_IMAGE },
  { G_STRUCT_OFFSET (GoenPersonRecord, extra), ELEMENT_LINE },
};

#define STRING_FIELD(record, i) G_STRUCT_MEMBER (char *, record, string_fields[i])
#define ARRAY_FIELD(record, i) G_STRUCT_MEMBER (GPtrArray *, record, array_fields[i].offset)

static gboolean
is_set (const char *string)
{
  return string != NULL && *string != '\0';
}

static GDestroyNotify
get_element_free (ElementKind kind)
{
  switch (kind)
    {
    case ELEMENT_AFFILIATION:
      return (GDestroyNotify) goen_affiliation_free;
    case ELEMENT_CONTACT_POINT:
      return (GDestroyNotify) goen_contact_point_free;
    case ELEMENT_ADDRESS:
      return (GDestroyNotify) goen_address_free;
    case ELEMENT_IMAGE:
      return (GDestroyNotify) goen_image_free;
    case ELEMENT_WORDS:
    case ELEMENT_LINE:
      return g_free;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
copy_element (ElementKind   kind,
              gconstpointer element)
{
  const GoenImage *image = element;

  switch (kind)
    {
    case ELEMENT_AFFILIATION:
      return goen_affiliation_copy (element);
    case ELEMENT_CONTACT_POINT:
      return goen_contact_point_copy (element);
    case ELEMENT_ADDRESS:
      return goen_address_copy (element);
    case ELEMENT_IMAGE:
      return goen_image_new (image->kind, image->mime, image->data);
    case ELEMENT_WORDS:
    case ELEMENT_LINE:
      return g_strdup (element);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
element_equal (ElementKind   kind,
               gconstpointer a,
               gconstpointer b)
{
  switch (kind)
    {
    case ELEMENT_AFFILIATION:
      return goen_strings_equal (a, b, GOEN_N_STRINGS (GoenAffiliation));
    case ELEMENT_CONTACT_POINT:
      return goen_strings_equal (a, b, GOEN_N_STRINGS (GoenContactPoint));
    case ELEMENT_ADDRESS:
      return goen_strings_equal (a, b, GOEN_N_STRINGS (GoenAddress));
    case ELEMENT_IMAGE:
      return goen_image_equal (a, b);
    case ELEMENT_WORDS:
    case ELEMENT_LINE:
      return g_strcmp0 (a, b) == 0;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
affiliation_says_something (const GoenAffiliation *self)
{
  return is_set (self->company) || is_set (self->company_yomi) ||
         is_set (self->department) || is_set (self->title);
}

static gboolean
address_says_something (const GoenAddress *self)
{
  return is_set (self->postal) || is_set (self->region) || is_set (self->locality) ||
         is_set (self->street) || is_set (self->building) || is_set (self->country) ||
         is_set (self->raw);
}

/* Tidies one element in place; FALSE when there is nothing left worth keeping. */
static gboolean
normalize_element (ElementKind  kind,
                   gpointer    *element)
{
  GoenImage *image = *element;

  switch (kind)
    {
    case ELEMENT_AFFILIATION:
      goen_strings_normalize (*element, GOEN_N_STRINGS (GoenAffiliation));
      return affiliation_says_something (*element);
    case ELEMENT_CONTACT_POINT:
      goen_strings_normalize (*element, GOEN_N_STRINGS (GoenContactPoint));
      return ((GoenContactPoint *) *element)->value != NULL;
    case ELEMENT_ADDRESS:
      goen_strings_normalize (*element, GOEN_N_STRINGS (GoenAddress));
      return address_says_something (*element);
    case ELEMENT_IMAGE:
      goen_string_normalize (&image->mime);
      return image->data != NULL && g_bytes_get_size (image->data) > 0;
    case ELEMENT_WORDS:
      goen_string_normalize ((char **) element);
      return *element != NULL;
    case ELEMENT_LINE:
      return is_set (*element);
    default:
      g_assert_not_reached ();
    }
}

static void
normalize_array (ElementKind  kind,
                 GPtrArray   *array)
{
  guint kept = 0;
  GDestroyNotify free_element = get_element_free (kind);
  g_autoptr (GHashTable) seen = NULL;

  if (array->len == 0)
    return;

  if (kind == ELEMENT_WORDS)
    seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < array->len; i++)
    {
      gpointer element = g_steal_pointer (&array->pdata[i]);

      if (element == NULL)
        continue;

      if (!normalize_element (kind, &element))
        {
          g_clear_pointer (&element, free_element);
          continue;
        }

      if (kind == ELEMENT_WORDS)
        {
          if (g_hash_table_contains (seen, element))
            {
              g_free (element);
              continue;
            }
          g_hash_table_add (seen, element);
        }

      array->pdata[kept++] = element;
    }

  if (kept < array->len)
    g_ptr_array_set_size (array, kept);
}

static gboolean
array_equal (ElementKind      kind,
             const GPtrArray *a,
             const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!element_equal (kind, a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

static char *
join_words (const char *first,
            const char *second,
            const char *third)
{
  const char *words[] = { first, second, third };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!is_set (words[i]))
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }

  return g_string_free_and_steal (line);
}

/**
 * goen_person_record_new:
 *
 * Creates a record with nothing in it.
 *
 * Returns: (transfer full): a new record
 */
GoenPersonRecord *
goen_person_record_new (void)
{
  GoenPersonRecord *self = g_new0 (GoenPersonRecord, 1);

  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    ARRAY_FIELD (self, i) = g_ptr_array_new_with_free_func (get_element_free (array_fields[i].kind));

  return self;
}

/**
 * goen_person_record_copy:
 * @self: a record
 *
 * Copies a record with everything in it; the image data is shared.
 *
 * Returns: (transfer full): a copy
 */
GoenPersonRecord *
goen_person_record_copy (const GoenPersonRecord *self)
{
  GoenPersonRecord *copy = goen_person_record_new ();

  copy->id = self->id;
  copy->uuid = g_strdup (self->uuid);
  copy->uid = g_strdup (self->uid);
  copy->revision = self->revision;
  copy->yomi_guessed = self->yomi_guessed;
  copy->created = self->created;
  copy->modified = self->modified;
  copy->deleted = self->deleted;
  copy->images_left_out = self->images_left_out;

  for (guint i = 0; i < G_N_ELEMENTS (string_fields); i++)
    STRING_FIELD (copy, i) = g_strdup (STRING_FIELD (self, i));

  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    {
      const GPtrArray *from = ARRAY_FIELD (self, i);

      for (guint j = 0; j < from->len; j++)
        g_ptr_array_add (ARRAY_FIELD (copy, i),
                         copy_element (array_fields[i].kind, from->pdata[j]));
    }

  return copy;
}

/**
 * goen_person_record_free:
 * @self: (nullable) (transfer full): a record
 *
 * Frees a record and everything in it.
 */
void
goen_person_record_free (GoenPersonRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->uid);
  for (guint i = 0; i < G_N_ELEMENTS (string_fields); i++)
    g_free (STRING_FIELD (self, i));
  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    g_ptr_array_unref (ARRAY_FIELD (self, i));
  g_free (self);
}

/**
 * goen_person_record_equal:
 * @a: a record
 * @b: a record
 *
 * Tells whether two records say the same about a person.
 *
 * Everything the user can edit is compared, images and unknown lines
 * included. What the store keeps for itself is not: id, UUID, UID, revision and
 * the times. Call goen_person_record_normalize() first where one side may hold
 * blanks.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_person_record_equal (const GoenPersonRecord *a,
                          const GoenPersonRecord *b)
{
  if (!a->yomi_guessed != !b->yomi_guessed)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (string_fields); i++)
    if (g_strcmp0 (STRING_FIELD (a, i), STRING_FIELD (b, i)) != 0)
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    if (!array_equal (array_fields[i].kind, ARRAY_FIELD (a, i), ARRAY_FIELD (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * goen_person_record_normalize:
 * @self: a record
 *
 * Removes what carries no meaning: blanks around text, empty text and entries.
 *
 * Spaces around each string go, U+3000 included; "" becomes %NULL; array
 * elements without a value go, as do repeated tags, interests, offers and
 * needs. Unknown lines keep their spaces. A guess needs a reading to be about.
 */
void
goen_person_record_normalize (GoenPersonRecord *self)
{
  goen_string_normalize (&self->uuid);
  goen_string_normalize (&self->uid);
  for (guint i = 0; i < G_N_ELEMENTS (string_fields); i++)
    goen_string_normalize (&STRING_FIELD (self, i));
  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    normalize_array (array_fields[i].kind, ARRAY_FIELD (self, i));

  if (self->family_yomi == NULL && self->given_yomi == NULL)
    self->yomi_guessed = FALSE;
}

/**
 * goen_person_record_is_empty:
 * @self: a record
 *
 * Tells whether the record says nothing about anybody.
 *
 * A form of address alone says nothing.
 *
 * Returns: %TRUE when there is nothing worth saving
 */
gboolean
goen_person_record_is_empty (const GoenPersonRecord *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (string_fields); i++)
    if (string_fields[i] != G_STRUCT_OFFSET (GoenPersonRecord, honorific) &&
        is_set (STRING_FIELD (self, i)))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (array_fields); i++)
    if (ARRAY_FIELD (self, i)->len > 0)
      return FALSE;

  return TRUE;
}

/**
 * goen_person_record_dup_name:
 * @self: a record
 *
 * Writes the name as one calls the person, without form of address.
 *
 * A name in Japanese, Chinese or Korean script has the family name first; any
 * other keeps the western order. Without family and given name the first of
 * these speaks for the person: the name in one piece, the nickname, the
 * reading, the company, a mail address, a phone number.
 *
 * Returns: (transfer full): the name, "" when there is nothing to call the person by
 */
char *
goen_person_record_dup_name (const GoenPersonRecord *self)
{
  const GoenAffiliation *affiliation;

  if (is_set (self->family) || is_set (self->given))
    {
      if (goen_string_is_eastern (self->family) || goen_string_is_eastern (self->given))
        return join_words (self->family, self->middle, self->given);
      return join_words (self->given, self->middle, self->family);
    }

  if (is_set (self->formatted))
    return g_strdup (self->formatted);
  if (is_set (self->nickname))
    return g_strdup (self->nickname);
  if (is_set (self->middle))
    return g_strdup (self->middle);
  if (is_set (self->family_yomi) || is_set (self->given_yomi))
    return goen_person_record_dup_yomi (self);

  affiliation = goen_person_record_get_main_affiliation (self);
  if (affiliation != NULL && is_set (affiliation->company))
    return g_strdup (affiliation->company);

  if (self->emails->len > 0)
    return g_strdup (((GoenContactPoint *) self->emails->pdata[0])->value ?: "");
  if (self->phones->len > 0)
    return g_strdup (((GoenContactPoint *) self->phones->pdata[0])->value ?: "");

  return g_strdup ("");
}

/**
 * goen_person_record_dup_yomi:
 * @self: a record
 *
 * Writes the reading of the name, family name first.
 *
 * Returns: (transfer full): the reading, "" when there is none
 */
char *
goen_person_record_dup_yomi (const GoenPersonRecord *self)
{
  return join_words (self->family_yomi, self->given_yomi, NULL);
}

/**
 * goen_person_record_get_main_affiliation:
 * @self: a record
 *
 * Finds the post to name with the person.
 *
 * Returns: (transfer none) (nullable): the first post still held, else the
 *   first of all, or %NULL when there is none
 */
const GoenAffiliation *
goen_person_record_get_main_affiliation (const GoenPersonRecord *self)
{
  for (guint i = 0; i < self->affiliations->len; i++)
    if (goen_affiliation_is_current (self->affiliations->pdata[i]))
      return self->affiliations->pdata[i];

  return self->affiliations->len > 0 ? self->affiliations->pdata[0] : NULL;
}

/**
 * goen_person_record_get_image:
 * @self: a record
 * @kind: which image
 *
 * Finds an image of a kind.
 *
 * Returns: (transfer none) (nullable): the first image of that kind
 */
const GoenImage *
goen_person_record_get_image (const GoenPersonRecord *self,
                              GoenImageKind           kind)
{
  for (guint i = 0; i < self->images->len; i++)
    {
      const GoenImage *image = self->images->pdata[i];

      if (image->kind == kind)
        return image;
    }

  return NULL;
}

/**
 * goen_person_record_set_image:
 * @self: a record
 * @kind: which image
 * @mime: (nullable): the media type
 * @data: (nullable): the encoded file, or %NULL to remove the image
 *
 * Replaces the image of a kind, in its place among the others.
 */
void
goen_person_record_set_image (GoenPersonRecord *self,
                              GoenImageKind     kind,
                              const char       *mime,
                              GBytes           *data)
{
  GoenImage *replacement = data != NULL ? goen_image_new (kind, mime, data) : NULL;
  guint i = 0;

  while (i < self->images->len)
    {
      GoenImage *image = self->images->pdata[i];

      if (image->kind != kind)
        {
          i++;
        }
      else if (replacement != NULL)
        {
          goen_image_free (image);
          self->images->pdata[i++] = g_steal_pointer (&replacement);
        }
      else
        {
          g_ptr_array_remove_index (self->images, i);
        }
    }

  if (replacement != NULL)
    g_ptr_array_add (self->images, replacement);
}

/**
 * goen_person_extra_is_shown:
 * @line: a line of the extra fields of a record
 *
 * Tells whether a line stood like this in a file, so that people and other programs may see it.
 *
 * Returns: %FALSE for what the vCard reader noted for the writer
 */
gboolean
goen_person_extra_is_shown (const char *line)
{
  return !g_str_has_prefix (line, GOEN_PERSON_EXTRA_PARAMETERS ":");
}

/**
 * goen_person_record_count_shown_extra:
 * @self: a record
 *
 * Counts the extra lines for which goen_person_extra_is_shown() holds.
 *
 * Returns: how many there are
 */
guint
goen_person_record_count_shown_extra (const GoenPersonRecord *self)
{
  guint n = 0;

  for (guint i = 0; i < self->extra->len; i++)
    n += goen_person_extra_is_shown (self->extra->pdata[i]) ? 1 : 0;

  return n;
}
