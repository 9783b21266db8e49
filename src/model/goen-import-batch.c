/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-import-private.h"
#include "goen-text.h"
#include "goen-vcard.h"

/* How often, in cards, the progress is told. */
#define CARDS_PER_TICK 256

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

  g_ptr_array_unref (batch->files);
  g_ptr_array_unref (batch->cards);
  g_ptr_array_unref (batch->groups);
}

/* One file on its way into the batch. */
typedef struct {
  GoenImportBatch *batch;
  guint            file;
  guint            n_lines;
  GoenImportTick   tick;
  gpointer         tick_data;
} Visit;

static void
add_card (Visit            *visit,
          GoenPersonRecord *record,   /* (transfer full) (nullable) */
          guint             line,
          const char       *reason)   /* (nullable) */
{
  GoenImportCard *card = g_new0 (GoenImportCard, 1);

  card->record = record;
  card->reason = g_strdup (reason);
  card->file = visit->file;
  card->line = line;
  card->status = record != NULL ? GOEN_IMPORT_NEW : GOEN_IMPORT_REJECTED;
  g_ptr_array_add (visit->batch->cards, card);
}

static gboolean
has_findable_name (const GoenPersonRecord *card)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  if (card->family == NULL && card->given == NULL && card->formatted == NULL)
    return FALSE;

  name = goen_person_record_dup_name (card);
  folded = goen_text_fold (name);

  return *folded != '\0';
}

static gboolean
has_findable_phone (const GoenPersonRecord *card)
{
  for (guint i = 0; i < card->phones->len; i++)
    {
      const GoenContactPoint *phone = g_ptr_array_index (card->phones, i);
      g_autofree char *digits = goen_text_fold_digits (phone->value);

      if (strlen (digits) >= GOEN_IMPORT_MIN_PHONE_DIGITS)
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_be_found (const GoenPersonRecord *card)
{
  return card->uuid != NULL || card->uid != NULL || card->emails->len > 0 ||
         has_findable_name (card) || has_findable_phone (card);
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
  Visit *visit = user_data;

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

  add_card (visit, card, line, reason);
  if (visit->batch->cards->len % CARDS_PER_TICK == 0)
    visit->tick (MIN (1.0, (double) line / visit->n_lines), visit->tick_data);

  return TRUE;
}

/* Near enough for a progress bar, in any encoding. */
static guint
count_lines (GBytes *bytes)
{
  gsize length;
  const char *cursor = g_bytes_get_data (bytes, &length);
  const char *end = cursor + length;
  guint n_lines = 1;

  while (cursor < end && (cursor = memchr (cursor, '\n', end - cursor)) != NULL)
    {
      cursor++;
      n_lines++;
    }

  return n_lines;
}

GoenImportBatch *
goen_import_batch_new (void)
{
  GoenImportBatch *batch = g_atomic_rc_box_new0 (GoenImportBatch);

  batch->files = g_ptr_array_new_with_free_func (goen_import_file_free);
  batch->cards = g_ptr_array_new_with_free_func (card_free);
  batch->groups = g_ptr_array_new_with_free_func (goen_import_group_free);

  return batch;
}

void
goen_import_batch_release (gpointer batch)
{
  g_atomic_rc_box_release_full (batch, batch_clear);
}

/* Makes cards of a file that has been opened and settled. Fails only on cancel. */
gboolean
goen_import_batch_read (GoenImportBatch  *batch,
                        guint             file,
                        GoenImportTick    tick,
                        gpointer          tick_data,
                        GCancellable     *cancellable,
                        GError          **error)
{
  GoenImportFile *self = g_ptr_array_index (batch->files, file);
  Visit visit = { batch, file, self->bytes != NULL ? count_lines (self->bytes) : 1, tick, tick_data };
  guint n_before = batch->cards->len;

  if (!goen_import_file_read (self, visit_cb, &visit, cancellable, error))
    return FALSE;

  if (batch->cards->len == n_before)
    add_card (&visit, NULL, 1, _("There is nobody in this file."));

  return TRUE;
}
