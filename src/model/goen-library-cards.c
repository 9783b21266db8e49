/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-cards.h"

#include "goen-library-loop-private.h"

/**
 * goen_card_desk_free:
 * @self: (nullable) (transfer full): what cards are made from
 *
 * Frees what goen_library_load_card_desk_finish() gives.
 */
void
goen_card_desk_free (GoenCardDesk *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->profile, goen_profile_free);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->logo_name);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_free (self->photo_name);
  g_clear_pointer (&self->designs, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self);
}

/* No picture is no error. */
static gboolean
load_picture (GoenDatabase         *db,
              GoenCardPictureKind   kind,
              GBytes              **bytes,
              char                **name,
              GError              **error)
{
  g_autoptr (GError) local_error = NULL;

  *bytes = goen_card_table_load_picture (db, kind, name, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_desk_job (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GoenCardDesk) desk = g_new0 (GoenCardDesk, 1);
  GoenLoopJob *job = data;

  desk->profile = goen_profile_table_load (db, error);
  if (desk->profile == NULL ||
      !load_picture (db, GOEN_CARD_LOGO, &desk->logo, &desk->logo_name, error) ||
      !load_picture (db, GOEN_CARD_PHOTO, &desk->photo, &desk->photo_name, error))
    return FALSE;

  desk->designs = goen_card_table_list_designs (db, error);
  if (desk->designs == NULL)
    return FALSE;

  desk->sheets = goen_card_table_list_sheets (db, error);
  if (desk->sheets == NULL)
    return FALSE;

  job->answer = g_steal_pointer (&desk);

  return TRUE;
}

static gboolean
save_picture_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_card_table_save_picture (db, job->what, job->text, job->input, error);
}

static gboolean
load_printer_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  GoenLoopJob *job = data;

  job->answer = g_new0 (GoenCalibration, 1);

  return goen_card_table_load_printer (db, job->text, job->answer, error);
}

static gboolean
save_printer_job (GoenDatabase  *db,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const GoenLoopJob *job = data;

  return goen_card_table_save_printer (db, job->text, job->input, error);
}

/**
 * goen_library_load_card_desk_async:
 * @self: a library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads everything that the user's own cards are made from: profile, pictures, own designs and own sheets.
 */
void
goen_library_load_card_desk_async (GoenLibrary         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) goen_card_desk_free);
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_desk_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_card_desk_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_load_card_desk_async().
 *
 * Returns: (transfer full) (nullable): what cards are made from; %NULL with @error set
 */
GoenCardDesk *
goen_library_load_card_desk_finish (GoenLibrary   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_save_card_picture_async:
 * @self: a library
 * @kind: logo or photo
 * @name: (nullable): of the file it came from
 * @bytes: (nullable): the file as it is; %NULL or empty removes the picture
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Keeps a picture for the user's own card. One above 32 MB fails with %GOEN_ERROR_INVALID. Ends with
 * goen_library_write_finish().
 */
void
goen_library_save_card_picture_async (GoenLibrary         *self,
                                      GoenCardPictureKind  kind,
                                      const char          *name,
                                      GBytes              *bytes,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (bytes != NULL ? g_bytes_ref (bytes) : NULL, (GDestroyNotify) g_bytes_unref, NULL);
  job->what = kind;
  job->text = g_strdup (name);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_picture_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_printer_async:
 * @self: a library
 * @name: the name under which the system knows a printer
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks up the calibration of a printer.
 */
void
goen_library_load_printer_async (GoenLibrary         *self,
                                 const char          *name,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (name != NULL);

  job = goen_loop_job_new (NULL, NULL, g_free);
  job->text = g_strdup (name);
  goen_loop_job_run (job, self, GOEN_STORE_READ, load_printer_job, cancellable, callback, user_data);
}

/**
 * goen_library_load_printer_finish:
 * @self: a library
 * @result: the result given to the callback
 * @calibration: (out): what the printer does to a page; %GOEN_CALIBRATION_NONE where it was not calibrated, or on error
 * @error: return location for an error
 *
 * Ends goen_library_load_printer_async().
 *
 * Returns: %FALSE with @error set
 */
gboolean
goen_library_load_printer_finish (GoenLibrary      *self,
                                  GAsyncResult     *result,
                                  GoenCalibration  *calibration,
                                  GError          **error)
{
  g_autofree GoenCalibration *stored = goen_loop_job_finish (self, result, error);

  *calibration = stored != NULL ? *stored : (GoenCalibration) GOEN_CALIBRATION_NONE;

  return stored != NULL;
}

/**
 * goen_library_save_printer_async:
 * @self: a library
 * @name: the name under which the system knows a printer
 * @calibration: (nullable): what it does to a page, copied; %NULL forgets it
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Keeps the calibration of a printer. Numbers out of range fail with %GOEN_ERROR_INVALID. Ends with
 * goen_library_write_finish().
 */
void
goen_library_save_printer_async (GoenLibrary           *self,
                                 const char            *name,
                                 const GoenCalibration *calibration,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (name != NULL);

  job = goen_loop_job_new (calibration != NULL ? g_memdup2 (calibration, sizeof *calibration) : NULL, g_free, NULL);
  job->text = g_strdup (name);
  goen_loop_job_run (job, self, GOEN_STORE_SAVE, save_printer_job, cancellable, callback, user_data);
}
