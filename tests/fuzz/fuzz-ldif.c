/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <stdint.h>

#include "goen-ldif.h"

/*
 * Reads anything, in the encoding it looks like and in CP932: nothing may crash, and whoever is read is somebody, in
 * valid UTF-8. With clang: -fsanitize=fuzzer; otherwise driver.c runs it over files.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

static gboolean
check_cb (GoenPersonRecord *record,
          guint             line,
          const char       *reason,
          gpointer          user_data)
{
  g_autoptr (GoenPersonRecord) person = record;
  g_autofree char *name = NULL;

  g_assert_cmpuint (line, >=, 1);
  g_assert_true ((person == NULL) == (reason != NULL));
  if (person == NULL)
    return TRUE;

  g_assert_false (goen_person_record_is_empty (person));
  name = goen_person_record_dup_name (person);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  check_text (person->family);
  check_text (person->formatted);
  check_text (person->family_yomi);
  check_text (person->note);
  for (guint i = 0; i < person->tags->len; i++)
    check_text (person->tags->pdata[i]);

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char * const encodings[] = { NULL, "CP932" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;

      goen_ldif_read (bytes, encodings[i], check_cb, NULL, NULL, &error);
      g_assert_no_error (error);
    }

  return 0;
}
