/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-voice-private.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define RATE         48000
#define BYTES        2         /* of a frame: one channel of 16 bits */
#define BITRATE      32000     /* a minute takes 240 kB */
#define INTERVAL     (50 * GST_MSECOND)
#define PATIENCE     (2 * G_TIME_SPAN_SECOND)

enum {
  QUEUE,
  CONVERT,
  RESAMPLE,
  FORMAT,
  METER,
  EAR,
  ENCODER,
  MUXER,
  WRITER,
  N_ELEMENTS,
};

static const struct {
  const char *factory;
  const char *name;
} kinds[N_ELEMENTS] = {
  [QUEUE] = { "queue", NULL },
  [CONVERT] = { "audioconvert", NULL },
  [RESAMPLE] = { "audioresample", NULL },
  [FORMAT] = { "capsfilter", NULL },
  [METER] = { "level", GOEN_VOICE_METER },
  [EAR] = { "level", GOEN_VOICE_EAR },
  [ENCODER] = { "opusenc", NULL },
  [MUXER] = { "oggmux", NULL },
  [WRITER] = { "fdsink", NULL },
};

/* What the thread that opens the microphone and the one that waits for it share. */
typedef struct {
  GMutex         lock;
  GCond          cond;
  GoenVoiceTape *tape;      /* (owned) */
  GError        *error;     /* (owned) (nullable) */
  gboolean       is_done;
} Start;

struct _GoenVoiceTape {
  gatomicrefcount  references;
  GstElement      *pipeline;   /* (owned) */
  GstElement      *source;
  int              fd;         /* (owned) -1 when closed */

  GMutex           lock;       /* of what follows; the streaming thread writes it as well */
  gboolean         is_paused;
  guint64          n_frames;   /* of the file */
};

/* The file is timed by what is in it and not by the microphone: it has no gap where recording was held or the sound
 * system was late. */
static GstPadProbeReturn
take_buffer (GoenVoiceTape   *self,
             GstPadProbeInfo *info)
{
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  guint64 n_frames = gst_buffer_get_size (buffer) / BYTES;
  guint64 position;

  g_mutex_lock (&self->lock);
  position = self->n_frames;
  if (!self->is_paused)
    self->n_frames += n_frames;
  else
    n_frames = 0;
  g_mutex_unlock (&self->lock);

  if (n_frames == 0)
    return GST_PAD_PROBE_DROP;

  buffer = gst_buffer_make_writable (buffer);
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (position, GST_SECOND, RATE);
  GST_BUFFER_DTS (buffer) = GST_CLOCK_TIME_NONE;
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (position + n_frames, GST_SECOND, RATE) - GST_BUFFER_PTS (buffer);
  GST_BUFFER_OFFSET (buffer) = position;
  GST_BUFFER_OFFSET_END (buffer) = position + n_frames;
  GST_BUFFER_FLAG_UNSET (buffer, GST_BUFFER_FLAG_DISCONT);
  info->data = buffer;

  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
take_event (GstPadProbeInfo *info)
{
  GstEvent *event = GST_PAD_PROBE_INFO_EVENT (info);
  GstSegment segment;

  if (GST_EVENT_TYPE (event) != GST_EVENT_SEGMENT)
    return GST_PAD_PROBE_OK;

  gst_segment_init (&segment, GST_FORMAT_TIME);
  gst_event_unref (event);
  info->data = gst_event_new_segment (&segment);

  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
gate_cb (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         user_data)
{
  return (info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0 ? take_buffer (user_data, info) : take_event (info);
}

static void
add_gate (GoenVoiceTape *self,
          GstElement    *element)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "src");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, gate_cb, self, NULL);
}

static void
set_up (GoenVoiceTape *self,
        GstElement   **elements)
{
  g_autoptr (GstCaps) caps = gst_caps_new_simple ("audio/x-raw",
                                                  "format", G_TYPE_STRING, G_BYTE_ORDER == G_LITTLE_ENDIAN ? "S16LE" : "S16BE",
                                                  "layout", G_TYPE_STRING, "interleaved",
                                                  "rate", G_TYPE_INT, RATE,
                                                  "channels", G_TYPE_INT, 1, NULL);

  g_object_set (elements[FORMAT], "caps", caps, NULL);
  g_object_set (elements[METER], "interval", (guint64) INTERVAL, NULL);
  add_gate (self, elements[METER]);
  g_object_set (elements[EAR], "interval", (guint64) INTERVAL, NULL);
  g_object_set (elements[ENCODER], "bitrate", BITRATE, NULL);
  gst_util_set_object_arg (G_OBJECT (elements[ENCODER]), "audio-type", "voice");
  g_object_set (elements[WRITER], "fd", self->fd, "sync", FALSE, NULL);
}

static gboolean
build (GoenVoiceTape  *self,
       const char     *source,
       GError        **error)
{
  GstElement *elements[N_ELEMENTS];
  GstElement *last;

  self->source = goen_voice_add_device (GST_BIN (self->pipeline), source, "autoaudiosrc", error);
  if (self->source == NULL)
    return FALSE;

  last = self->source;
  for (guint i = 0; i < N_ELEMENTS; i++)
    {
      elements[i] = goen_voice_add (GST_BIN (self->pipeline), kinds[i].factory, kinds[i].name, error);
      if (elements[i] == NULL)
        return FALSE;
      gst_element_link (last, elements[i]);
      last = elements[i];
    }
  set_up (self, elements);

  return TRUE;
}

static void
start_clear (gpointer data)
{
  Start *start = data;

  goen_voice_tape_unref (start->tape);
  g_clear_error (&start->error);
  g_mutex_clear (&start->lock);
  g_cond_clear (&start->cond);
}

static gpointer
start_thread (gpointer data)
{
  Start *start = data;
  g_autoptr (GError) error = NULL;

  goen_voice_go (GOEN_VOICE_OPENING, start->tape->pipeline, start->tape->source, GST_STATE_PLAYING, &error);

  g_mutex_lock (&start->lock);
  start->error = g_steal_pointer (&error);
  start->is_done = TRUE;
  g_cond_signal (&start->cond);
  g_mutex_unlock (&start->lock);
  g_atomic_rc_box_release_full (start, start_clear);

  return NULL;
}

/*< private >
 * goen_voice_tape_new:
 * @source: (nullable): elements that give sound, instead of the microphone
 * @fd: an open file, which the tape closes unless this fails
 * @error: return location for a `GOEN_ERROR_NOT_FOUND`
 *
 * Builds the way from a microphone into a file: mono Opus for voices in Ogg.
 */
GoenVoiceTape *
goen_voice_tape_new (const char  *source,
                     int          fd,
                     GError     **error)
{
  g_autoptr (GoenVoiceTape) self = g_new0 (GoenVoiceTape, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->fd = fd;
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  if (build (self, source, error))
    return g_steal_pointer (&self);

  self->fd = -1;

  return NULL;
}

GoenVoiceTape *
goen_voice_tape_ref (GoenVoiceTape *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
goen_voice_tape_unref (GoenVoiceTape *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  goen_voice_tape_close (self, NULL, NULL);
  gst_object_unref (self->pipeline);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/*< private >
 * goen_voice_tape_start:
 * @self: a tape
 * @error: return location for a `GOEN_ERROR_NOT_FOUND`
 *
 * Opens the microphone and begins. A sound system that is there answers within some hundredths of a second; after two
 * seconds this gives up, and the thread that still waits tidies up when it can.
 */
gboolean
goen_voice_tape_start (GoenVoiceTape  *self,
                       GError        **error)
{
  Start *start = g_atomic_rc_box_new0 (Start);
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gboolean is_running;

  g_mutex_init (&start->lock);
  g_cond_init (&start->cond);
  start->tape = goen_voice_tape_ref (self);
  g_thread_unref (g_thread_new ("goen-microphone", start_thread, g_atomic_rc_box_acquire (start)));

  g_mutex_lock (&start->lock);
  while (!start->is_done && g_cond_wait_until (&start->cond, &start->lock, end))
    ;
  is_running = start->is_done && start->error == NULL;
  if (start->error != NULL)
    g_propagate_error (error, g_steal_pointer (&start->error));
  else if (!is_running)
    goen_voice_explain_deaf (error);
  g_mutex_unlock (&start->lock);
  g_atomic_rc_box_release_full (start, start_clear);

  return is_running;
}

GstElement *
goen_voice_tape_get (GoenVoiceTape *self)
{
  return self->pipeline;
}

guint
goen_voice_tape_set_paused (GoenVoiceTape *self,
                            gboolean       paused)
{
  g_mutex_lock (&self->lock);
  self->is_paused = paused;
  g_mutex_unlock (&self->lock);

  return goen_voice_tape_get_ms (self);
}

guint
goen_voice_tape_get_ms (GoenVoiceTape *self)
{
  guint64 n_frames;

  g_mutex_lock (&self->lock);
  n_frames = self->n_frames;
  g_mutex_unlock (&self->lock);

  return (guint) (n_frames / (RATE / 1000));
}

void
goen_voice_tape_explain (GoenVoiceTape  *self,
                         GstMessage     *message,
                         GError        **error)
{
  goen_voice_explain (GOEN_VOICE_RECORDING, self->source, message, error);
}

/*< private >
 * goen_voice_tape_close:
 * @self: a tape
 * @size: (out) (optional): bytes of the file
 * @error: return location for a `GOEN_ERROR`
 *
 * Lets the microphone go and closes the file with what is in it. Blocks for the sound system and the disk.
 */
gboolean
goen_voice_tape_close (GoenVoiceTape  *self,
                       goffset        *size,
                       GError        **error)
{
  struct stat status = { 0 };
  gboolean is_written;
  int saved_errno;

  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  if (self->fd < 0)
    return TRUE;

  is_written = fsync (self->fd) == 0 && fstat (self->fd, &status) == 0;
  saved_errno = errno;
  close (self->fd);
  self->fd = -1;
  if (size != NULL)
    *size = status.st_size;
  if (!is_written)
    goen_voice_explain_disk (saved_errno, error);

  return is_written;
}
