/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-sweep.h"

#include "goen-library-pitches.h"

/* By then the window has been painted and Today has been read. */
#define DELAY_S 8

static void
swept_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The next start tries again. */
  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    g_debug ("Old recordings stay for now: %s", error->message);
}

static gboolean
sweep_cb (gpointer user_data)
{
  g_autoptr (GoenLibrary) library = g_weak_ref_get (user_data);

  if (library != NULL && !goen_library_get_is_read_only (library))
    goen_library_sweep_takes_async (library, NULL, swept_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * goen_take_sweep_schedule:
 * @library: a library that has just been opened; not kept alive
 *
 * Removes for good what was thrown away, once nothing more urgent is to do.
 */
void
goen_take_sweep_schedule (GoenLibrary *library)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, library);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY_S, sweep_cb, weak, weak_free);
}
