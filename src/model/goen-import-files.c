/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-private.h"

void
goen_import_source_free (gpointer source)
{
  GoenImportSource *self = source;

  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->encoding);
  g_free (self->key);
  g_clear_pointer (&self->mapping, g_ptr_array_unref);
  g_free (self);
}

GoenImportSource *
goen_import_find_source (GoenImport *self,
                         GFile      *file)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      GoenImportSource *source = g_ptr_array_index (self->sources, i);

      if (g_file_equal (source->file, file))
        return source;
    }

  return NULL;
}

static GoenImportSource *
get_source (GoenImport *self,
            GFile      *file)
{
  GoenImportSource *source = goen_import_find_source (self, file);

  if (source != NULL)
    return source;

  source = g_new0 (GoenImportSource, 1);
  source->file = g_object_ref (file);
  g_ptr_array_add (self->sources, source);

  return source;
}

static gboolean
is_among (const GoenImportSource *source,
          const GPtrArray        *files)
{
  for (guint i = 0; i < files->len; i++)
    if (g_file_equal (source->file, ((const GoenImportFile *) g_ptr_array_index (files, i))->file))
      return TRUE;

  return FALSE;
}

/* Keeps what was loaded, and forgets what was said of other files. */
void
goen_import_keep_sources (GoenImport      *self,
                          const GPtrArray *files)
{
  for (guint i = self->sources->len; i > 0; i--)
    if (!is_among (g_ptr_array_index (self->sources, i - 1), files))
      g_ptr_array_remove_index (self->sources, i - 1);

  for (guint i = 0; i < files->len; i++)
    {
      const GoenImportFile *file = g_ptr_array_index (files, i);
      GoenImportSource *source = get_source (self, file->file);

      if (source->bytes == NULL && file->bytes != NULL)
        source->bytes = g_bytes_ref (file->bytes);
    }
}

static const GoenImportFile *
get_file (GoenImport *self,
          guint       file)
{
  g_return_val_if_fail (GOEN_IS_IMPORT (self), NULL);
  g_return_val_if_fail (file < goen_import_get_n_files (self), NULL);

  return g_ptr_array_index (self->batch->files, file);
}

/**
 * goen_import_get_n_files:
 * @self: an import
 *
 * How many files were read last.
 *
 * Returns: the number, 0 before anything was read
 */
guint
goen_import_get_n_files (GoenImport *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT (self), 0);

  return self->batch != NULL ? self->batch->files->len : 0;
}

/**
 * goen_import_get_file_name:
 * @self: an import
 * @file: which file
 *
 * Names a file.
 *
 * Returns: its display name, without the folder
 */
const char *
goen_import_get_file_name (GoenImport *self,
                           guint       file)
{
  const GoenImportFile *read = get_file (self, file);

  return read != NULL ? read->name : NULL;
}

/**
 * goen_import_get_file_encoding:
 * @self: an import
 * @file: which file
 *
 * The encoding in which a file was read, guessed or given.
 *
 * Returns: the encoding, "" when the file is no address book
 */
const char *
goen_import_get_file_encoding (GoenImport *self,
                               guint       file)
{
  const GoenImportFile *read = get_file (self, file);

  return read != NULL ? read->encoding : NULL;
}

/**
 * goen_import_get_file_format:
 * @self: an import
 * @file: which file
 *
 * What a file was read as.
 *
 * Returns: the format; %GOEN_IMPORT_FORMAT_VCARD for a file that is none of them, %GOEN_IMPORT_FORMAT_AUTO never
 */
GoenImportFormat
goen_import_get_file_format (GoenImport *self,
                             guint       file)
{
  const GoenImportFile *read = get_file (self, file);

  return read != NULL ? read->format : GOEN_IMPORT_FORMAT_VCARD;
}

/**
 * goen_import_get_table:
 * @self: an import
 * @file: which file
 *
 * The rows and columns of a CSV file.
 *
 * Returns: (transfer none) (nullable): the table, %NULL when the file is no table or cannot be read as one
 */
GoenCsvTable *
goen_import_get_table (GoenImport *self,
                       guint       file)
{
  const GoenImportFile *read = get_file (self, file);

  return read != NULL ? read->table : NULL;
}

/**
 * goen_import_get_mapping:
 * @self: an import
 * @file: which file
 *
 * What the columns of a table were read as.
 *
 * Returns: (transfer none) (nullable) (element-type GoenCsvTarget): one target for each column, %NULL when the file is no table
 */
const GPtrArray *
goen_import_get_mapping (GoenImport *self,
                         guint       file)
{
  const GoenImportFile *read = get_file (self, file);

  return read != NULL ? read->mapping : NULL;
}

/**
 * goen_import_needs_mapping:
 * @self: an import
 * @file: which file
 *
 * Tells whether what the columns of a table say is a mere guess.
 *
 * That is so when no known program wrote the header and the user has not said what its columns are: neither
 * in this import nor in an earlier one.
 *
 * Returns: %TRUE when the user should look at the columns
 */
gboolean
goen_import_needs_mapping (GoenImport *self,
                           guint       file)
{
  const GoenImportFile *read = get_file (self, file);
  const GoenImportSource *source;

  if (read == NULL || read->mapping == NULL || read->origin != GOEN_IMPORT_MAPPING_GUESSED)
    return FALSE;

  source = goen_import_find_source (self, read->file);

  return source == NULL || g_strcmp0 (source->key, goen_csv_table_get_header_key (read->table)) != 0;
}

/**
 * goen_import_set_mapping:
 * @self: an import
 * @file: a table among the files
 * @mapping: (element-type GoenCsvTarget): one target for each of its columns
 *
 * Says what the columns of a table are, for the next reading.
 *
 * It holds for this file as long as its header stays the same, which it may not in another encoding, and for those
 * of the other files that have the same header and nothing else was said of. When the import is applied, it
 * is remembered for later files with this header.
 */
void
goen_import_set_mapping (GoenImport      *self,
                         guint            file,
                         const GPtrArray *mapping)
{
  const GoenImportFile *read = get_file (self, file);
  GoenImportSource *source;

  g_return_if_fail (read != NULL && read->table != NULL);
  g_return_if_fail (mapping != NULL && mapping->len == goen_csv_table_get_n_columns (read->table));

  source = get_source (self, read->file);
  g_free (source->key);
  g_clear_pointer (&source->mapping, g_ptr_array_unref);
  source->key = g_strdup (goen_csv_table_get_header_key (read->table));
  source->mapping = goen_csv_mapping_copy (mapping);
}

/**
 * goen_import_set_file_encoding:
 * @self: an import
 * @file: which file
 * @encoding: (nullable): the encoding of this file, %NULL for that of goen_import_read_async()
 *
 * Says in which encoding one of several files is, for the next reading.
 */
void
goen_import_set_file_encoding (GoenImport *self,
                               guint       file,
                               const char *encoding)
{
  const GoenImportFile *read = get_file (self, file);

  g_return_if_fail (read != NULL);

  g_set_str (&get_source (self, read->file)->encoding, encoding);
}

/**
 * goen_import_set_map_text:
 * @self: an import
 * @text: (nullable): a mapping as text, see goen_csv_mapping_from_text()
 * @name: (nullable): where the text comes from, such as a file, for the error when it does not fit
 *
 * Says what the columns of all tables of the next reading are, but of those for which a mapping was set.
 */
void
goen_import_set_map_text (GoenImport *self,
                          const char *text,
                          const char *name)
{
  g_return_if_fail (GOEN_IS_IMPORT (self));

  g_set_str (&self->map_text, text);
  g_set_str (&self->map_name, name);
}

/**
 * goen_import_get_encoding:
 * @self: an import
 *
 * The encoding in which the files were read.
 *
 * Returns: the encoding, "" when the files differ or nothing has been read
 */
const char *
goen_import_get_encoding (GoenImport *self)
{
  const char *encoding = NULL;

  g_return_val_if_fail (GOEN_IS_IMPORT (self), NULL);

  for (guint i = 0; i < goen_import_get_n_files (self); i++)
    {
      const GoenImportFile *file = g_ptr_array_index (self->batch->files, i);

      if (*file->encoding == '\0')
        continue;
      if (encoding != NULL && !g_str_equal (encoding, file->encoding))
        return "";
      encoding = file->encoding;
    }

  return encoding != NULL ? encoding : "";
}
