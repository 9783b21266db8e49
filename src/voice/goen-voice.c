/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-voice-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-recorder.h"

/* Of GStreamer itself and of its plugin sets "base" and "good". */
static const char * const needed[] = {
  "autoaudiosrc", "queue", "audioconvert", "audioresample", "capsfilter", "level", "opusenc", "oggmux", "fdsink",
};

static gboolean
is_of_device (GstElement *device,
              GstMessage *message)
{
  GstObject *source = GST_MESSAGE_SRC (message);

  return source == GST_OBJECT (device) || gst_object_has_as_ancestor (source, GST_OBJECT (device));
}

static void
explain_device (GoenVoiceTask   task,
                GError        **error)
{
  switch (task)
    {
    case GOEN_VOICE_OPENING:
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("No microphone was found. Connect one, or check the sound settings of the computer."));
      break;

    case GOEN_VOICE_RECORDING:
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("The microphone went away, and recording stopped. What was recorded until then is kept."));
      break;

    case GOEN_VOICE_PLAYING:
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           _("There are no loudspeakers or headphones to play the recording. Connect some, or check the sound settings of the computer."));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
explain_rest (GoenVoiceTask   task,
              const GError   *cause,
              GError        **error)
{
  if (task == GOEN_VOICE_PLAYING)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                         _("This recording cannot be played: its file is damaged or is no Ogg Opus file. It was left as it is."));
  else if (g_error_matches (cause, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NO_SPACE_LEFT))
    goen_voice_explain_disk (ENOSPC, error);
  else if (g_error_matches (cause, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_WRITE))
    goen_voice_explain_disk (EIO, error);
  else
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_FAILED,
                 /* Translators: %s is a message of GStreamer, a sentence. */
                 _("Recording stopped, and what was recorded until then is kept. The sound system reported: %s"),
                 cause->message);
}

/**
 * goen_voice_is_available:
 *
 * Tells whether voices can be recorded here, as far as the software goes: whether there is a microphone is seen when it
 * is opened. The first call in a process starts GStreamer, which takes some milliseconds, and tenths of a second when
 * it has to look at its plugins anew.
 *
 * Returns: whether Goen was built with GStreamer and all needed plugins are installed
 */
gboolean
goen_voice_is_available (void)
{
  if (!goen_voice_init (NULL))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autoptr (GstElementFactory) factory = gst_element_factory_find (needed[i]);

      if (factory == NULL)
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_voice_init:
 * @error: return location for a `GOEN_ERROR_NOT_FOUND`
 *
 * Starts GStreamer, once; any thread.
 */
gboolean
goen_voice_init (GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (gst_init_check (NULL, NULL, &cause))
    return TRUE;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
               /* Translators: %s is a message of GStreamer, a sentence. */
               _("Sound does not work, because GStreamer cannot be started: %s"),
               cause != NULL ? cause->message : "gst_init_check()");

  return FALSE;
}

/*< private >
 * goen_voice_add:
 * @bin: where to put it
 * @factory: what kind of element
 * @name: (nullable): its name in @bin
 * @error: return location for a `GOEN_ERROR_NOT_FOUND`
 *
 * Returns: (transfer none) (nullable): the element; %NULL when its plugin is not installed
 */
GstElement *
goen_voice_add (GstBin      *bin,
                const char  *factory,
                const char  *name,
                GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, name);

  if (element != NULL && gst_bin_add (bin, element))
    return element;

  g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
               /* Translators: “base” and “good” are names of sets of plugins; %s is the name of an element such as opusenc. */
               _("Sound does not work, because GStreamer lacks “%s”. Install its plugin sets “base” and “good” and start Goen again."),
               factory);

  return NULL;
}

GstElement *
goen_voice_add_device (GstBin      *bin,
                       const char  *description,
                       const char  *factory,
                       GError     **error)
{
  GstElement *device;

  if (description == NULL)
    return goen_voice_add (bin, factory, GOEN_VOICE_DEVICE, error);

  device = gst_parse_bin_from_description_full (description, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  if (device == NULL)
    return NULL;

  gst_object_set_name (GST_OBJECT (device), GOEN_VOICE_DEVICE);
  gst_bin_add (bin, device);

  return device;
}

/*< private >
 * goen_voice_is_stand_in:
 * @device: autoaudiosrc or autoaudiosink, opened; or any other
 *
 * Where no sound system answers, autoaudiosrc gives silence and autoaudiosink swallows everything, with nothing more than
 * a warning.
 *
 * Returns: whether that happened
 */
gboolean
goen_voice_is_stand_in (GstElement *device)
{
  const char *name = GST_OBJECT_NAME (gst_element_get_factory (device));
  g_autoptr (GstElement) child = NULL;

  if (!g_str_equal (name, "autoaudiosrc") && !g_str_equal (name, "autoaudiosink"))
    return FALSE;
  if (GST_BIN_NUMCHILDREN (device) == 0)
    return TRUE;

  GST_OBJECT_LOCK (device);
  child = gst_object_ref (GST_BIN_CHILDREN (device)->data);
  GST_OBJECT_UNLOCK (device);
  name = GST_OBJECT_NAME (gst_element_get_factory (child));

  return g_str_equal (name, "audiotestsrc") || g_str_equal (name, "fakesrc") || g_str_equal (name, "fakesink");
}

/*< private >
 * goen_voice_explain:
 * @task: what was going on
 * @device: the microphone or loudspeaker
 * @message: (nullable): an error of GStreamer
 * @error: return location for a `GOEN_ERROR`
 *
 * Turns an error of GStreamer into a sentence.
 */
void
goen_voice_explain (GoenVoiceTask   task,
                    GstElement     *device,
                    GstMessage     *message,
                    GError        **error)
{
  g_autoptr (GError) cause = NULL;

  if (message == NULL || is_of_device (device, message))
    {
      explain_device (task, error);
      return;
    }

  gst_message_parse_error (message, &cause, NULL);
  explain_rest (task, cause, error);
}

void
goen_voice_explain_deaf (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       _("The microphone gives no sound. Check it in the sound settings of the computer."));
}

void
goen_voice_explain_disk (int      saved_errno,
                         GError **error)
{
  if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL,
                         _("The disk is full, and recording stopped. What was recorded until then is kept; free some space on the disk."));
  else
    g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_IO,
                         _("The disk reported an error, and recording stopped. What was recorded until then is kept; check the disk."));
}

/*< private >
 * goen_voice_go:
 * @task: what is going on
 * @pipeline: a pipeline that is not watched yet
 * @device: the microphone or loudspeaker in it
 * @state: where to go
 * @error: return location for a `GOEN_ERROR`
 *
 * Opens the device and goes to a state, or back to where nothing is open. Blocks as long as the sound system does not
 * answer: not for the main thread.
 */
gboolean
goen_voice_go (GoenVoiceTask   task,
               GstElement     *pipeline,
               GstElement     *device,
               GstState        state,
               GError        **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  gboolean is_open = gst_element_set_state (pipeline, GST_STATE_READY) != GST_STATE_CHANGE_FAILURE;

  if (is_open && goen_voice_is_stand_in (device))
    explain_device (task, error);
  else if (is_open && gst_element_set_state (pipeline, state) != GST_STATE_CHANGE_FAILURE)
    return TRUE;
  else
    {
      g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);

      goen_voice_explain (task, device, message, error);
    }

  gst_element_set_state (pipeline, GST_STATE_NULL);

  return FALSE;
}
