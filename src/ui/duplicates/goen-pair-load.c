/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pair-load.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

typedef struct {
  gint64            b_id;
  GoenPersonRecord *a;   /* (owned) (nullable) */
  GoenPersonRecord *b;   /* (owned) (nullable) */
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_clear_pointer (&pair->a, goen_person_record_free);
  g_clear_pointer (&pair->b, goen_person_record_free);
  g_free (pair);
}

/* Gives who was read, or ends @task. */
static GoenPersonRecord *
finish_one (GTask        *task,
            GObject      *source,
            GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record != NULL && record->deleted == 0)
    return g_steal_pointer (&record);

  if (record != NULL)
    error = g_error_new_literal (GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("One of the two is in the trash."));
  g_task_return_error (task, g_steal_pointer (&error));

  return NULL;
}

static void
b_loaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Pair *pair = g_task_get_task_data (task);

  pair->b = finish_one (task, source, result);
  if (pair->b != NULL)
    g_task_return_boolean (task, TRUE);
}

static void
a_loaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Pair *pair = g_task_get_task_data (task);

  pair->a = finish_one (task, source, result);
  if (pair->a != NULL)
    goen_library_load_record_async (GOEN_LIBRARY (source), pair->b_id, GOEN_PERSON_IMAGES, cancellable,
                                    b_loaded_cb, g_steal_pointer (&task));
}

/**
 * goen_pair_load_async:
 * @library: where the people are
 * @a: a person
 * @b: another person
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Reads two people with their images.
 */
void
goen_pair_load_async (GoenLibrary         *library,
                      gint64               a,
                      gint64               b,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Pair *pair = g_new0 (Pair, 1);

  pair->b_id = b;
  g_task_set_source_tag (task, goen_pair_load_async);
  g_task_set_task_data (task, pair, pair_free);
  goen_library_load_record_async (library, a, GOEN_PERSON_IMAGES, cancellable, a_loaded_cb, task);
}

/**
 * goen_pair_load_finish:
 * @result: the result
 * @a: (out) (transfer full): the first
 * @b: (out) (transfer full): the second
 * @error: return location for an error
 *
 * Ends goen_pair_load_async().
 *
 * Returns: %FALSE when not both could be read; #GOEN_ERROR_NOT_FOUND when one is in the trash or gone for ever
 */
gboolean
goen_pair_load_finish (GAsyncResult      *result,
                       GoenPersonRecord **a,
                       GoenPersonRecord **b,
                       GError           **error)
{
  Pair *pair = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *a = g_steal_pointer (&pair->a);
  *b = g_steal_pointer (&pair->b);

  return TRUE;
}
