/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-readings-save.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

static gboolean
has_same_name (const GoenPersonRecord *a,
               const GoenPersonRecord *b)
{
  return g_strcmp0 (a->family, b->family) == 0 && g_strcmp0 (a->given, b->given) == 0 &&
         g_strcmp0 (a->formatted, b->formatted) == 0;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GoenPersonRecord) saved = goen_library_save_person_finish (GOEN_LIBRARY (source), result, &error);

  if (saved != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const GoenPersonRecord *read = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (record->deleted != 0 || !has_same_name (record, read))
    {
      g_task_return_new_error (task, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                               _("The person was renamed or deleted in the meantime. Look at the name again."));
      return;
    }

  g_set_str (&record->family_yomi, read->family_yomi);
  g_set_str (&record->given_yomi, read->given_yomi);
  record->yomi_guessed = FALSE;
  goen_library_save_person_async (GOEN_LIBRARY (source), record, NULL, saved_cb, g_object_ref (task));
}

/*< private >
 * goen_readings_save_async:
 * @library: a library
 * @record: a person with confirmed readings; copied
 * @callback: called when they are on the disk
 * @user_data: for @callback
 *
 * Saves the readings of a person as confirmed.
 */
void
goen_readings_save_async (GoenLibrary            *library,
                          const GoenPersonRecord *record,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);

  g_task_set_source_tag (task, goen_readings_save_async);
  g_task_set_task_data (task, goen_person_record_copy (record), (GDestroyNotify) goen_person_record_free);
  goen_library_load_record_async (library, record->id, GOEN_PERSON_FIELDS, NULL, loaded_cb, task);
}

/*< private >
 * goen_readings_save_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_readings_save_async().
 *
 * Returns: %TRUE when the readings are on the disk
 */
gboolean
goen_readings_save_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
