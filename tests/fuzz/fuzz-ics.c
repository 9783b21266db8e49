/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "goen-ics.h"

/*
 * Reads anything: nothing may crash, every event has a title in valid UTF-8 and does not end before it begins, and what was
 * read can be written and read again. With clang: -fsanitize=fuzzer; otherwise driver.c runs it over files.
 */

/* 2026-11-21 12:00 in Tokyo. */
#define NOW 1795230000

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

static void
check_event (const GoenEventRecord *event)
{
  g_assert_nonnull (event->title);
  check_text (event->title);
  check_text (event->place);
  check_text (event->note);
  check_text (event->organiser);
  check_text (event->link);
  check_text (event->uid);
  check_text (event->zone);
  g_assert_true (event->end == 0 || event->end > event->start);
  g_assert_cmpint (event->kind, <, GOEN_N_EVENT_KINDS);
  g_assert_cmpint (event->status, <, GOEN_N_EVENT_STATUSES);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = goen_ics_read (bytes, NOW, problems, &error);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) written = NULL;
  char *text;

  g_assert_true (error == NULL || events->len == 0);
  for (guint i = 0; i < events->len; i++)
    {
      GoenEventRecord *event = events->pdata[i];

      check_event (event);
      event->uuid = g_strdup ("6f7a3c1e-1f0e-4a55-9f0e-0d9c6a1b2c3d");
    }
  for (guint i = 0; i < problems->len; i++)
    g_assert_nonnull (((GoenIcsProblem *) problems->pdata[i])->reason);

  text = goen_ics_write (events, NOW);
  written = g_bytes_new_take (text, strlen (text));
  again = goen_ics_read (written, NOW, NULL, NULL);
  if (again->len != events->len)
    g_printerr ("%s", text);
  g_assert_cmpuint (again->len, ==, events->len);

  return 0;
}
