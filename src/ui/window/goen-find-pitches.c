/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-pitches.h"

#include <glib/gi18n-lib.h>

#include "goen-find-hit.h"
#include "goen-library-pitches.h"

static char *
dup_subtitle (const GoenPitch *pitch)
{
  g_autofree char *length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u second", "%u seconds", pitch->seconds), pitch->seconds);

  if (pitch->audience != NULL)
    return g_strjoin (_(" · "), pitch->audience, length, NULL);
  return g_steal_pointer (&length);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) pitches = NULL;
  guint limit = GPOINTER_TO_UINT (g_task_get_task_data (task));
  GPtrArray *hits;
  GError *error = NULL;

  pitches = goen_library_list_pitches_finish (GOEN_LIBRARY (source), result, &error);
  if (pitches == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < MIN (pitches->len, limit); i++)
    {
      const GoenPitch *pitch = pitches->pdata[i];
      g_autofree char *subtitle = dup_subtitle (pitch);

      g_ptr_array_add (hits, goen_find_hit_new (pitch->name, NULL, subtitle, "goen-introduction-symbolic",
                                                "win.show-pitch", g_variant_new_int64 (pitch->id)));
    }
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * goen_find_pitches_async:
 * @library: the library
 * @text: what was typed
 * @limit: how many hits at most
 * @cancellable: (nullable): cancels the search
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Finds introductions for quick find.
 */
void
goen_find_pitches_async (GoenLibrary         *library,
                         const char          *text,
                         guint                limit,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);

  g_task_set_source_tag (task, goen_find_pitches_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (limit), NULL);
  goen_library_list_pitches_async (library, text, FALSE, cancellable, listed_cb, task);
}

/**
 * goen_find_pitches_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_find_pitches_async().
 *
 * Returns: (transfer full) (element-type GoenFindHit) (nullable): the hits, latest used first
 */
GPtrArray *
goen_find_pitches_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
