/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "goen-error.h"
#include "goen-import-private.h"
#include "goen-vcard.h"

/* A larger file is no address book. */
#define MAX_FILE_SIZE (256 * 1024 * 1024)
#define CHUNK_SIZE (256 * 1024)

static void
group_free (gpointer data)
{
  GoenImportGroup *group = data;

  goen_person_record_free (group->preview);
  g_free (group);
}

static void
card_free (gpointer data)
{
  GoenImportCard *card = data;

  goen_person_record_free (card->record);
  g_free (card->reason);
  g_free (card->known_name);
  g_free (card);
}

static void
batch_clear (gpointer data)
{
  GoenImportBatch *batch = data;

  g_ptr_array_unref (batch->names);
  g_ptr_array_unref (batch->encodings);
  g_ptr_array_unref (batch->cards);
  g_ptr_array_unref (batch->groups);
}

static gboolean
can_be_found (const GoenPersonRecord *card)
{
  return card->uuid != NULL || card->uid != NULL ||
         card->family != NULL || card->given != NULL || card->formatted != NULL ||
         card->emails->len > 0 || card->phones->len > 0;
}

/* A card of only a company, a link or a photo could not be told from others the next time it
 * comes. Its UUID is made from what it says (version 8 of RFC 9562, section 5.8), so that it is known then. */
static char *
make_content_uuid (const GoenPersonRecord *card)
{
  g_autoptr (GoenPersonRecord) copy = goen_person_record_copy (card);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sum = NULL;
  const char *product;

  /* Neither the moment of the export nor the version of Goen is what it says. */
  copy->modified = 0;
  goen_vcard_write (copy, GOEN_VCARD_4_0, TRUE, text);
  product = strstr (text->str, "\r\nPRODID:");
  if (product != NULL)
    {
      const char *end = strstr (product + 2, "\r\n");

      g_string_erase (text, product - text->str, end - product);
    }
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, text->len);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

static gboolean
visit_cb (GoenPersonRecord *card,
          guint             line,
          const char       *reason,
          gpointer          user_data)
{
  GoenImportBatch *batch = user_data;

  if (card != NULL)
    {
      goen_person_record_normalize (card);
      if (goen_person_record_is_empty (card))
        {
          g_clear_pointer (&card, goen_person_record_free);
          reason = _("The card is empty.");
        }
      else if (!can_be_found (card))
        {
          card->uuid = make_content_uuid (card);
        }
    }

  goen_import_batch_add_card (batch, card, line, reason);

  return TRUE;
}

/* Standard input may be a socket, which cannot be opened a second time by its name. */
static GInputStream *
open_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  if (g_strcmp0 (g_file_peek_path (file), "/dev/stdin") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

/* NULL without @error: the file is too large. */
static GBytes *
read_all (GInputStream  *stream,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len <= MAX_FILE_SIZE)
    {
      gsize n_old = bytes->len, n_read = 0;

      g_byte_array_set_size (bytes, n_old + CHUNK_SIZE);
      if (!g_input_stream_read_all (stream, bytes->data + n_old, CHUNK_SIZE, &n_read, cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, n_old + n_read);
      if (n_read < CHUNK_SIZE)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }

  return NULL;
}

static void
explain_open_error (const GError  *cause,
                    const char    *name,
                    GError       **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                 _("There is no file “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("You are not allowed to read “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("“%s” is a folder. Choose the files in it."), name);
  else
    /* Translators: the second %s says what went wrong, in the words of the system. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO,
                 _("“%s” cannot be read: %s"), name, cause->message);
}

GoenImportBatch *
goen_import_batch_new (void)
{
  GoenImportBatch *batch = g_atomic_rc_box_new0 (GoenImportBatch);

  batch->names = g_ptr_array_new_with_free_func (g_free);
  batch->encodings = g_ptr_array_new_with_free_func (g_free);
  batch->cards = g_ptr_array_new_with_free_func (card_free);
  batch->groups = g_ptr_array_new_with_free_func (group_free);

  return batch;
}

void
goen_import_batch_release (gpointer batch)
{
  g_atomic_rc_box_release_full (batch, batch_clear);
}

/* A card of the file whose name was added last. */
void
goen_import_batch_add_card (GoenImportBatch  *batch,
                            GoenPersonRecord *record,
                            guint             line,
                            const char       *reason)
{
  GoenImportCard *card = g_new0 (GoenImportCard, 1);

  card->record = record;
  card->reason = g_strdup (reason);
  card->file = batch->names->len - 1;
  card->line = line;
  card->status = record != NULL ? GOEN_IMPORT_NEW : GOEN_IMPORT_REJECTED;
  g_ptr_array_add (batch->cards, card);
}

/* Fails only when the file cannot be opened or read, or on cancel; whatever is in
 * it becomes cards and reasons. What the file is, is told by its content, not by its name. */
gboolean
goen_import_batch_read (GoenImportBatch  *batch,
                        GFile            *file,
                        const char       *encoding,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autofree char *path_name = g_file_get_parse_name (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *guess = NULL;

  g_ptr_array_add (batch->names, base != NULL ? g_filename_display_name (base) : g_strdup (path_name));

  stream = open_file (file, cancellable, &local_error);
  if (stream != NULL)
    bytes = read_all (stream, cancellable, &local_error);
  if (local_error != NULL)
    {
      explain_open_error (local_error, path_name, error);
      return FALSE;
    }

  if (bytes == NULL)
    {
      goen_import_batch_add_card (batch, NULL, 1, _("The file is larger than 256 MB. Split it into several files."));
      return TRUE;
    }

  guess = encoding != NULL ? g_strdup (encoding) : goen_vcard_guess_encoding (bytes);
  g_ptr_array_add (batch->encodings, g_strdup (guess != NULL ? guess : ""));

  if (!goen_vcard_read (bytes, encoding, visit_cb, batch, cancellable, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      goen_import_batch_add_card (batch, NULL, 1, local_error->message);
    }

  return TRUE;
}
