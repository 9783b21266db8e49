/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-load.h"

#include "goen-clock.h"

/* More than anybody answers in three minutes. */
#define MAX_CARDS 120

static void
list (GoenLibrary         *library,
      GTask               *task,          /* (transfer full) */
      gboolean             with_later,
      GAsyncReadyCallback  callback)
{
  const gint64 *event_id = g_task_get_task_data (task);
  GoenFaceQuery query = {
    .event_id = *event_id,
    .now = goen_clock_now (),
    .with_later = with_later,
    .limit = MAX_CARDS,
  };

  goen_library_list_faces_async (library, &query, g_task_get_cancellable (task), callback, task);
}

static GoenFacesLoaded *
loaded_new (GPtrArray *due,       /* (transfer full) */
            GPtrArray *later)     /* (transfer full) (nullable) */
{
  GoenFacesLoaded *self = g_new0 (GoenFacesLoaded, 1);

  self->due = due;
  self->later = later != NULL ? later : g_ptr_array_new ();
  return self;
}

static void
later_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *cards = goen_library_list_faces_finish (GOEN_LIBRARY (source), result, &error);

  if (cards == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, loaded_new (g_ptr_array_new (), cards), (GDestroyNotify) goen_faces_loaded_free);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) cards = goen_library_list_faces_finish (GOEN_LIBRARY (source), result, &error);

  if (cards == NULL)
    g_task_return_error (task, error);
  else if (cards->len > 0)
    g_task_return_pointer (task, loaded_new (g_steal_pointer (&cards), NULL), (GDestroyNotify) goen_faces_loaded_free);
  else
    list (GOEN_LIBRARY (source), g_steal_pointer (&task), TRUE, later_listed_cb);
}

/**
 * goen_faces_loaded_free:
 * @self: (transfer full) (nullable): what there is to ask
 *
 * Frees what was loaded; an array that was taken out is %NULL.
 */
void
goen_faces_loaded_free (GoenFacesLoaded *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_free (self);
}

/**
 * goen_faces_load_async:
 * @library: the library
 * @event_id: an event where one may meet people again, 0 for everybody
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads what is due, and where nothing is, what comes later.
 */
void
goen_faces_load_async (GoenLibrary         *library,
                       gint64               event_id,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);

  g_task_set_source_tag (task, goen_faces_load_async);
  g_task_set_task_data (task, g_memdup2 (&event_id, sizeof event_id), g_free);
  list (library, task, FALSE, listed_cb);
}

/**
 * goen_faces_load_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_faces_load_async().
 *
 * Returns: (transfer full) (nullable): what there is to ask; %NULL with @error set
 */
GoenFacesLoaded *
goen_faces_load_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
