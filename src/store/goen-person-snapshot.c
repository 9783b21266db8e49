/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-private.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

/* A person as a piece of bytes, to be read back when an import or a merge is undone, maybe by a later Goen. It is a
 * GVariant a{sv} in normal form and little-endian that names everything: each column or list with its value, lists of
 * structs as rows of maybe-strings. A name that is missing says that there was nothing; one that is not known is left
 * alone, as are strings at the end of a row that are not known. The revision is never missing. */

typedef struct {
  const char *key;
  gsize       offset;       /* of the array in the record */
  guint       n_strings;    /* of each element, which is a struct of nothing but strings; 1: a plain string */
  gboolean    needs_first;  /* an element without its first string would be none */
} ListField;

#define LIST(name, n_strings, needs_first) \
  { #name, G_STRUCT_OFFSET (GoenPersonRecord, name), n_strings, needs_first }

static const ListField list_fields[] = {
  LIST (affiliations, 6, FALSE),
  LIST (phones, 3, TRUE),
  LIST (emails, 3, TRUE),
  LIST (addresses, 8, FALSE),
  LIST (links, 3, TRUE),
  LIST (accounts, 3, TRUE),
  LIST (dates, 3, TRUE),
  LIST (tags, 1, TRUE),
  LIST (interests, 1, TRUE),
  LIST (offers, 1, TRUE),
  LIST (needs, 1, TRUE),
  LIST (extra, 1, TRUE),
};

#define LIST_FIELD(record, i) G_STRUCT_MEMBER (GPtrArray *, record, list_fields[i].offset)

G_STATIC_ASSERT (sizeof (GoenAffiliation) == 6 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenContactPoint) == 3 * sizeof (char *));
G_STATIC_ASSERT (sizeof (GoenAddress) == 8 * sizeof (char *));

#define IMAGES_TYPE "a(imsay)"

static void
insert_text (GVariantDict *dict,
             const char   *key,
             const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (dict, key, "s", text);
}

static void
insert_list (GVariantDict    *dict,
             const ListField *field,
             const GPtrArray *list)
{
  GVariantBuilder rows;

  if (list->len == 0)
    return;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("aams"));
  for (guint i = 0; i < list->len; i++)
    {
      char **strings = field->n_strings > 1 ? list->pdata[i] : (char **) &list->pdata[i];

      g_variant_builder_open (&rows, G_VARIANT_TYPE ("ams"));
      for (guint j = 0; j < field->n_strings; j++)
        g_variant_builder_add (&rows, "ms", strings[j]);
      g_variant_builder_close (&rows);
    }
  g_variant_dict_insert_value (dict, field->key, g_variant_builder_end (&rows));
}

static void
insert_images (GVariantDict    *dict,
               const GPtrArray *images)
{
  GVariantBuilder rows;

  if (images->len == 0)
    return;

  g_variant_builder_init (&rows, G_VARIANT_TYPE (IMAGES_TYPE));
  for (guint i = 0; i < images->len; i++)
    {
      const GoenImage *image = images->pdata[i];

      g_variant_builder_add (&rows, "(ims@ay)", image->kind, image->mime,
                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, image->data, TRUE));
    }
  g_variant_dict_insert_value (dict, "images", g_variant_builder_end (&rows));
}

/* From the order of bytes of the machine to that of the file, or back. */
static GVariant *
swap (GVariant *variant)   /* (transfer full) */
{
  GVariant *swapped;

  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    return variant;

  swapped = g_variant_byteswap (variant);
  g_variant_unref (variant);

  return swapped;
}

/*< private >
 * goen_person_snapshot_new:
 * @record: a stored person, with its images
 *
 * Writes down how somebody is. A record that was loaded without images says so, and gives none when it is brought back.
 *
 * Returns: (transfer full): the bytes, for goen_person_snapshot_read()
 */
GBytes *
goen_person_snapshot_new (const GoenPersonRecord *record)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (NULL);
  g_auto (GStrv) columns = g_strsplit (GOEN_PERSON_TEXT_COLUMNS, ", ", -1);
  g_autoptr (GVariant) variant = NULL;

  for (guint i = 0; i < GOEN_PERSON_N_TEXTS; i++)
    insert_text (dict, columns[i], *goen_person_get_text ((GoenPersonRecord *) record, i));
  insert_text (dict, "uid", record->uid);
  g_variant_dict_insert (dict, "revision", "x", record->revision);
  g_variant_dict_insert (dict, "yomi_guessed", "b", record->yomi_guessed);
  if (record->deleted != 0)
    g_variant_dict_insert (dict, "deleted", "x", record->deleted);
  if (record->images_left_out)
    g_variant_dict_insert (dict, "images_left_out", "b", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (list_fields); i++)
    insert_list (dict, &list_fields[i], LIST_FIELD (record, i));
  insert_images (dict, record->images);

  variant = swap (g_variant_ref_sink (g_variant_dict_end (dict)));

  return g_variant_get_data_as_bytes (variant);
}

/* A value of another type than it should have is damage: what is %FALSE here is not only missing. */
static gboolean
look_up (GVariantDict        *dict,
         const char          *key,
         const GVariantType  *type,
         GVariant           **value)
{
  *value = g_variant_dict_lookup_value (dict, key, NULL);

  return *value == NULL || g_variant_is_of_type (*value, type);
}

static gboolean
read_text (GVariantDict  *dict,
           const char    *key,
           char         **text)
{
  g_autoptr (GVariant) value = NULL;

  if (!look_up (dict, key, G_VARIANT_TYPE_STRING, &value))
    return FALSE;
  if (value != NULL)
    *text = g_variant_dup_string (value, NULL);

  return TRUE;
}

static gboolean
read_flag (GVariantDict *dict,
           const char   *key,
           gboolean     *flag)
{
  g_autoptr (GVariant) value = NULL;

  if (!look_up (dict, key, G_VARIANT_TYPE_BOOLEAN, &value))
    return FALSE;
  *flag = value != NULL && g_variant_get_boolean (value);

  return TRUE;
}

static gboolean
read_number (GVariantDict *dict,
             const char   *key,
             gint64       *number)
{
  g_autoptr (GVariant) value = NULL;

  if (!look_up (dict, key, G_VARIANT_TYPE_INT64, &value))
    return FALSE;
  *number = value != NULL ? g_variant_get_int64 (value) : 0;

  return TRUE;
}

/* One element; its strings are then owned by @list. */
static gboolean
read_row (const ListField *field,
          GVariant        *row,
          GPtrArray       *list)
{
  char **strings = g_new0 (char *, field->n_strings);
  gsize n = MIN (g_variant_n_children (row), field->n_strings);
  gboolean is_whole;

  for (gsize i = 0; i < n; i++)
    {
      const char *string;

      g_variant_get_child (row, i, "m&s", &string);
      strings[i] = g_strdup (string);
    }

  is_whole = strings[0] != NULL || !field->needs_first;
  if (field->n_strings > 1)
    {
      g_ptr_array_add (list, strings);
    }
  else
    {
      if (is_whole)
        g_ptr_array_add (list, strings[0]);
      g_free (strings);
    }

  return is_whole;
}

static gboolean
read_list (GVariantDict    *dict,
           const ListField *field,
           GPtrArray       *list)
{
  g_autoptr (GVariant) rows = NULL;
  gsize n;

  if (!look_up (dict, field->key, G_VARIANT_TYPE ("aams"), &rows))
    return FALSE;

  n = rows != NULL ? g_variant_n_children (rows) : 0;
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

      if (!read_row (field, row, list))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_images (GVariantDict *dict,
             GPtrArray    *images)
{
  g_autoptr (GVariant) rows = NULL;
  gsize n;

  if (!look_up (dict, "images", G_VARIANT_TYPE (IMAGES_TYPE), &rows))
    return FALSE;

  n = rows != NULL ? g_variant_n_children (rows) : 0;
  for (gsize i = 0; i < n; i++)
    {
      gint32 kind;
      const char *mime;
      g_autoptr (GVariant) data = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_variant_get_child (rows, i, "(im&s@ay)", &kind, &mime, &data);
      bytes = g_variant_get_data_as_bytes (data);
      g_ptr_array_add (images, goen_image_new (kind, mime, bytes));
    }

  return TRUE;
}

static gboolean
read_record (GVariant         *variant,
             GoenPersonRecord *record)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (variant);
  g_auto (GStrv) columns = g_strsplit (GOEN_PERSON_TEXT_COLUMNS, ", ", -1);

  for (guint i = 0; i < GOEN_PERSON_N_TEXTS; i++)
    if (!read_text (dict, columns[i], goen_person_get_text (record, i)))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (list_fields); i++)
    if (!read_list (dict, &list_fields[i], LIST_FIELD (record, i)))
      return FALSE;

  return read_text (dict, "uid", &record->uid) &&
         read_number (dict, "revision", &record->revision) && record->revision > 0 &&
         read_flag (dict, "yomi_guessed", &record->yomi_guessed) &&
         read_number (dict, "deleted", &record->deleted) &&
         read_flag (dict, "images_left_out", &record->images_left_out) &&
         read_images (dict, record->images);
}

/*< private >
 * goen_person_snapshot_read:
 * @bytes: what goen_person_snapshot_new() of this or another version made
 * @error: return location for an error
 *
 * Reads how somebody was.
 *
 * Returns: (transfer full) (nullable): the person without id, UUID and times, with the revision of then;
 *   %NULL with %GOEN_ERROR_DAMAGED
 */
GoenPersonRecord *
goen_person_snapshot_read (GBytes  *bytes,
                           GError **error)
{
  g_autoptr (GVariant) variant = g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE);
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  variant = swap (g_variant_ref_sink (g_steal_pointer (&variant)));
  if (g_variant_is_normal_form (variant) && read_record (variant, record))
    return g_steal_pointer (&record);

  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_DAMAGED,
                       _("What was kept about a person to undo this is damaged, so nothing was changed. "
                         "Edit the person by hand, or go back to a backup."));

  return NULL;
}
