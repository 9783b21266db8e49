/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <stdint.h>

#include "goen-vcard.h"

/*
 * Reads anything, writes what was accepted in both versions, and reads that
 * again: nothing may crash, and a card that was accepted once must come back as
 * it was. With clang: -fsanitize=fuzzer; otherwise driver.c runs it over files.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

typedef struct {
  GPtrArray *cards;
  guint      n_rejected;
} Collected;

static gboolean
collect_cb (GoenPersonRecord *card,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  Collected *collected = user_data;

  g_assert_true (line >= 1);
  g_assert_true ((card == NULL) == (reason != NULL));
  if (card != NULL)
    g_ptr_array_add (collected->cards, card);
  else
    collected->n_rejected++;

  return TRUE;
}

static void
read_bytes (GBytes    *bytes,
            Collected *collected)
{
  g_autoptr (GError) error = NULL;

  collected->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  goen_vcard_read (bytes, NULL, collect_cb, collected, NULL, &error);
  g_assert_no_error (error);
}

static void
check_round_trip (GoenPersonRecord *card,
                  GoenVcardVersion  version)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  Collected again = { 0 };

  goen_vcard_write (card, version, TRUE, out);
  g_assert_true (g_utf8_validate_len (out->str, out->len, NULL));
  bytes = g_bytes_new (out->str, out->len);
  read_bytes (bytes, &again);
  if (again.n_rejected != 0 || again.cards->len != 1 || !goen_person_record_equal (card, again.cards->pdata[0]))
    g_error ("This card does not come back as it was:\n%s", out->str);

  g_ptr_array_unref (again.cards);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  Collected collected = { 0 };

  read_bytes (bytes, &collected);
  for (guint i = 0; i < collected.cards->len; i++)
    {
      check_round_trip (collected.cards->pdata[i], GOEN_VCARD_3_0);
      check_round_trip (collected.cards->pdata[i], GOEN_VCARD_4_0);
    }
  g_ptr_array_unref (collected.cards);

  return 0;
}
