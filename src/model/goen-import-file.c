/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-encoding.h"
#include "goen-error.h"
#include "goen-file-format.h"
#include "goen-import-private.h"
#include "goen-ldif.h"
#include "goen-vcard.h"

GoenImportFile *
goen_import_file_new (GFile *file)
{
  GoenImportFile *self = g_new0 (GoenImportFile, 1);
  g_autofree char *base = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);
  self->format = GOEN_IMPORT_FORMAT_VCARD;
  self->encoding = g_strdup ("");

  return self;
}

void
goen_import_file_free (gpointer file)
{
  GoenImportFile *self = file;

  g_object_unref (self->file);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->wanted_encoding);
  g_free (self->wanted_key);
  g_clear_pointer (&self->wanted_mapping, g_ptr_array_unref);
  g_free (self->encoding);
  g_free (self->refusal);
  g_clear_pointer (&self->table, goen_csv_table_unref);
  g_free (self->remembered);
  g_clear_pointer (&self->mapping, g_ptr_array_unref);
  g_free (self);
}

/* A card in an encoding that nobody can guess is still a card. */
static gboolean
has_card (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;

  while (end - data >= 11)
    {
      if (g_ascii_strncasecmp (data, "BEGIN:VCARD", 11) == 0)
        return TRUE;

      data = memchr (data, '\n', end - data);
      if (data == NULL)
        return FALSE;
      data++;
    }

  return FALSE;
}

/* By what is in the file, not by its name. AUTO: it is none of the formats. */
static GoenImportFormat
sniff (GBytes *bytes)
{
  switch (goen_file_format_sniff (bytes))
    {
    case GOEN_FILE_VCARD:
      return GOEN_IMPORT_FORMAT_VCARD;
    case GOEN_FILE_CSV:
      return GOEN_IMPORT_FORMAT_CSV;
    case GOEN_FILE_LDIF:
      return GOEN_IMPORT_FORMAT_LDIF;
    case GOEN_FILE_UNKNOWN:
    default:
      return GOEN_IMPORT_FORMAT_AUTO;
    }
}

static void
refuse (GoenImportFile *self,
        char           *reason)   /* (transfer full) */
{
  g_free (self->refusal);
  self->refusal = reason;
}

static void
take_encoding (GoenImportFile *self,
               char           *encoding)   /* (transfer full) */
{
  g_free (self->encoding);
  self->encoding = encoding;
}

static void
open_table (GoenImportFile *self)
{
  g_autoptr (GError) error = NULL;

  self->table = goen_csv_table_new (self->bytes, self->wanted_encoding, &error);
  if (self->table != NULL)
    {
      take_encoding (self, g_strdup (goen_csv_table_get_encoding (self->table)));
      return;
    }

  take_encoding (self, self->wanted_encoding != NULL ? g_strdup (self->wanted_encoding) : goen_encoding_guess (self->bytes));
  refuse (self, g_strdup (error->message));
}

/* Finds out what a loaded file is, unless @format says so. What cannot be read as an address book has a refusal then. */
void
goen_import_file_open (GoenImportFile   *self,
                       GoenImportFormat  format)
{
  if (self->bytes == NULL)
    return;

  if (format == GOEN_IMPORT_FORMAT_AUTO)
    {
      g_autofree char *foreign = NULL;

      format = sniff (self->bytes);
      if (format == GOEN_IMPORT_FORMAT_AUTO || format == GOEN_IMPORT_FORMAT_CSV)
        foreign = goen_import_dup_foreign (self->bytes);
      if (format == GOEN_IMPORT_FORMAT_AUTO && foreign == NULL && has_card (self->bytes))
        format = GOEN_IMPORT_FORMAT_VCARD;
      if (format == GOEN_IMPORT_FORMAT_AUTO && foreign == NULL)
        foreign = g_strdup (_("This file is no address book that Goen can read. Choose a vCard, CSV or LDIF file."));
      if (foreign != NULL)
        {
          refuse (self, g_steal_pointer (&foreign));
          return;
        }
    }

  self->format = format;
  if (format == GOEN_IMPORT_FORMAT_CSV)
    open_table (self);
  else if (self->wanted_encoding != NULL)
    take_encoding (self, g_strdup (self->wanted_encoding));
  else if (format == GOEN_IMPORT_FORMAT_LDIF)
    take_encoding (self, goen_encoding_guess (self->bytes));
  else
    take_encoding (self, goen_vcard_guess_encoding (self->bytes));
}

/* What was said of the columns of this file, or of another one with the same header. */
static const GPtrArray *
find_wanted (const GoenImportFile *self,
             const GPtrArray      *files)
{
  const char *key = goen_csv_table_get_header_key (self->table);

  if (self->wanted_mapping != NULL && g_strcmp0 (self->wanted_key, key) == 0)
    return self->wanted_mapping;

  for (guint i = 0; i < files->len; i++)
    {
      const GoenImportFile *other = g_ptr_array_index (files, i);

      if (other->wanted_mapping != NULL && g_strcmp0 (other->wanted_key, key) == 0)
        return other->wanted_mapping;
    }

  return NULL;
}

static void
take_mapping (GoenImportFile          *self,
              GPtrArray               *mapping,   /* (transfer full) */
              GoenImportMappingOrigin  origin)
{
  self->mapping = mapping;
  self->origin = origin;
}

/* Decides what the columns of a table say. Fails only when @map_text does not fit it. */
gboolean
goen_import_file_settle (GoenImportFile   *self,
                         const GPtrArray  *files,
                         const char       *map_text,
                         GError          **error)
{
  const GPtrArray *wanted;
  GPtrArray *mapping = NULL;

  if (self->table == NULL)
    return TRUE;

  wanted = find_wanted (self, files);
  if (wanted != NULL)
    {
      take_mapping (self, goen_csv_mapping_copy (wanted), GOEN_IMPORT_MAPPING_GIVEN);
      return TRUE;
    }

  if (map_text != NULL)
    {
      mapping = goen_csv_mapping_from_text (map_text, self->table, error);
      if (mapping == NULL)
        return FALSE;
      take_mapping (self, mapping, GOEN_IMPORT_MAPPING_GIVEN);
      return TRUE;
    }

  /* What a later Goen has remembered may not be understood; then it is as if nothing were. */
  if (self->remembered != NULL)
    mapping = goen_csv_mapping_from_text (self->remembered, self->table, NULL);
  if (mapping != NULL)
    take_mapping (self, mapping, GOEN_IMPORT_MAPPING_REMEMBERED);
  else
    take_mapping (self, goen_csv_table_guess_mapping (self->table),
                  goen_csv_table_get_program (self->table) != NULL ? GOEN_IMPORT_MAPPING_KNOWN : GOEN_IMPORT_MAPPING_GUESSED);

  return TRUE;
}

/* Whatever is in the file becomes records and reasons; fails only on cancel. */
gboolean
goen_import_file_read (GoenImportFile     *self,
                       GoenRecordVisitor   visitor,
                       gpointer            user_data,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_read;

  if (self->refusal != NULL)
    {
      visitor (NULL, 1, self->refusal, user_data);
      return TRUE;
    }

  if (self->format == GOEN_IMPORT_FORMAT_CSV)
    is_read = goen_csv_table_read (self->table, self->mapping, visitor, user_data, cancellable, &local_error);
  else if (self->format == GOEN_IMPORT_FORMAT_LDIF)
    is_read = goen_ldif_read (self->bytes, self->wanted_encoding, visitor, user_data, cancellable, &local_error);
  else
    is_read = goen_vcard_read (self->bytes, self->wanted_encoding, visitor, user_data, cancellable, &local_error);

  if (is_read)
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  visitor (NULL, 1, local_error->message, user_data);

  return TRUE;
}
