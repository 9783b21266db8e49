/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-voice-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "goen-error.h"

static void
pad_added_cb (GstElement *demuxer,
              GstPad     *pad,
              gpointer    user_data)
{
  GstElement *next = user_data;
  g_autoptr (GstPad) sink = gst_element_get_static_pad (next, "sink");

  if (!gst_pad_is_linked (sink))
    gst_pad_link (pad, sink);
}

/* Only what a take is made of: a file is never asked what it would like to be, nor where else it would like to go. */
static GstElement *
build (const char  *path,
       const char  *sink,
       GError     **error)
{
  static const char * const kinds[] = { "filesrc", "oggdemux", "queue", "opusdec", "audioconvert", "audioresample" };
  g_autoptr (GstElement) pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  GstElement *elements[G_N_ELEMENTS (kinds) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      elements[i] = goen_voice_add (GST_BIN (pipeline), kinds[i], NULL, error);
      if (elements[i] == NULL)
        return NULL;
    }
  elements[G_N_ELEMENTS (kinds)] = goen_voice_add_device (GST_BIN (pipeline), sink, "autoaudiosink", error);
  if (elements[G_N_ELEMENTS (kinds)] == NULL)
    return NULL;

  g_object_set (elements[0], "location", path, NULL);
  gst_element_link (elements[0], elements[1]);
  g_signal_connect_object (elements[1], "pad-added", G_CALLBACK (pad_added_cb), elements[2], 0);
  for (guint i = 2; i < G_N_ELEMENTS (kinds); i++)
    gst_element_link (elements[i], elements[i + 1]);

  return g_steal_pointer (&pipeline);
}

/* No pipe or device, which could keep the thread for ever, and not where a link leads. */
static gboolean
check_file (const char  *path,
            GError     **error)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode))
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
               _("The file of this recording, “%s”, is not there any more. It cannot be played."), path);

  return FALSE;
}

/*< private >
 * goen_voice_playback_new:
 * @path: an Ogg Opus file
 * @sink: (nullable): elements that take sound, instead of the loudspeaker
 * @error: return location for a `GOEN_ERROR_NOT_FOUND`
 *
 * Builds the way from a file to the loudspeaker and opens nothing yet.
 *
 * Returns: (transfer full) (nullable): a pipeline
 */
GstElement *
goen_voice_playback_new (const char  *path,
                         const char  *sink,
                         GError     **error)
{
  if (!check_file (path, error) || !goen_voice_init (error))
    return NULL;

  return build (path, sink, error);
}
