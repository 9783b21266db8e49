/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-people.h"

#include <glib/gi18n-lib.h>

#include "goen-find-hit.h"

static char *
dup_subtitle (const GoenPersonRow *row)
{
  if (row->company != NULL && row->title != NULL)
    /* Translators: the company and the title of a person. */
    return g_strdup_printf (C_("company and title", "%s · %s"), row->company, row->title);
  return g_strdup (row->company != NULL ? row->company : row->title);
}

static void
rows_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *hits;
  GError *error = NULL;

  rows = goen_library_load_rows_finish (GOEN_LIBRARY (source), result, &error);
  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (rows, i);
      g_autofree char *subtitle = NULL;

      if (row == NULL)
        continue;
      subtitle = dup_subtitle (row);
      g_ptr_array_add (hits, goen_find_hit_new (row->name, row->yomi, subtitle, "win.show-person", g_variant_new_int64 (row->id)));
    }
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

static void
query_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GoenPeopleResult) people = NULL;
  GError *error = NULL;

  people = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);
  if (people == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_library_load_rows_async (GOEN_LIBRARY (source),
                                (const gint64 *) people->ids->data,
                                people->ids->len,
                                g_task_get_cancellable (task),
                                rows_cb,
                                g_object_ref (task));
}

/**
 * goen_find_people_async:
 * @library: the library
 * @text: what was typed
 * @limit: how many hits at most
 * @cancellable: (nullable): cancels the search
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Finds people for quick find.
 */
void
goen_find_people_async (GoenLibrary         *library,
                        const char          *text,
                        guint                limit,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  GTask *task = g_task_new (library, cancellable, callback, user_data);

  g_task_set_source_tag (task, goen_find_people_async);
  query->search = g_strdup (text);
  query->sort = GOEN_PEOPLE_BY_READING;
  goen_library_query_async (library, query, limit, cancellable, query_cb, task);
}

/**
 * goen_find_people_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_find_people_async().
 *
 * Returns: (transfer container) (element-type GoenFindHit) (nullable): the hits, by reading
 */
GPtrArray *
goen_find_people_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
