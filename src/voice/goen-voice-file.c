/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-voice-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "goen-error.h"

/* What closing a file needs on its thread. */
typedef struct {
  GoenVoiceTape *tape;        /* (owned) */
  GoenRecording *recording;   /* (owned) (nullable) */
  char          *path;        /* (owned) (nullable) of a file that goes when it is empty */
  GError        *error;       /* (owned) (nullable) already known */
} Closing;

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_clear_pointer (&closing->tape, goen_voice_tape_unref);
  g_clear_pointer (&closing->recording, goen_recording_free);
  g_clear_error (&closing->error);
  g_free (closing->path);
  g_free (closing);
}

static void
close_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Closing *closing = task_data;
  g_autoptr (GError) error = NULL;
  goffset size = 0;

  goen_voice_tape_close (closing->tape, &size, &error);
  g_clear_pointer (&closing->tape, goen_voice_tape_unref);
  if (size == 0 && closing->path != NULL)
    g_unlink (closing->path);

  if (closing->error != NULL)
    g_task_return_error (task, g_steal_pointer (&closing->error));
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (closing->recording == NULL)
    g_task_return_pointer (task, NULL, NULL);
  else
    {
      closing->recording->size = size;
      g_task_return_pointer (task, g_steal_pointer (&closing->recording), (GDestroyNotify) goen_recording_free);
    }
}

/*< private >
 * goen_voice_file_create:
 * @path: a file that is not there
 * @error: return location for a `GOEN_ERROR`
 *
 * Creates the file of a take, for nobody else to read from its first byte on.
 *
 * Returns: a descriptor, or -1
 */
int
goen_voice_file_create (const char  *path,
                        GError     **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  int saved_errno = errno;

  if (fd >= 0)
    return fd;

  if (saved_errno == EEXIST)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_CONFLICT,
                 _("There is already a file “%s”. It was left as it is, and nothing is recorded."), path);
  else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL,
                 _("The disk is full, and “%s” cannot be recorded. Free some space on the disk and try again."), path);
  else
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_READ_ONLY, _("“%s” cannot be written: %s"), path, g_strerror (saved_errno));

  return -1;
}

/*< private >
 * goen_voice_file_close:
 * @task: (nullable): returns @recording with its size, or why it could not be closed
 * @tape: (transfer full): what is recorded
 * @path: (nullable): removed when there is nothing in it
 * @recording: (transfer full) (nullable): what was heard
 * @error: (transfer full) (nullable): what @task returns instead
 *
 * Closes a tape on a thread of its own.
 */
void
goen_voice_file_close (GTask         *task,
                       GoenVoiceTape *tape,
                       const char    *path,
                       GoenRecording *recording,
                       GError        *error)
{
  g_autoptr (GTask) owned = task != NULL ? g_object_ref (task) : g_task_new (NULL, NULL, NULL, NULL);
  Closing *closing = g_new0 (Closing, 1);

  closing->tape = tape;
  closing->path = g_strdup (path);
  closing->recording = recording;
  closing->error = error;
  g_task_set_task_data (owned, closing, closing_free);
  g_task_run_in_thread (owned, close_thread);
}
