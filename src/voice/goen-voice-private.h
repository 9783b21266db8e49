/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

#include "goen-recorder.h"

G_BEGIN_DECLS

/* What recorder and player share of GStreamer. */

/* What a pipeline was doing when it failed. */
typedef enum {
  GOEN_VOICE_OPENING,     /* the microphone */
  GOEN_VOICE_RECORDING,
  GOEN_VOICE_PLAYING,
} GoenVoiceTask;

/* Names of elements: the microphone or loudspeaker, and those that tell levels. */
#define GOEN_VOICE_DEVICE "goen-device"
#define GOEN_VOICE_METER  "goen-meter"    /* of what the microphone hears */
#define GOEN_VOICE_EAR    "goen-ear"      /* of what is recorded, by the time of the file */

gboolean    goen_voice_init          (GError        **error);
GstElement *goen_voice_add           (GstBin         *bin,         /* (transfer none): the new element, in @bin */
                                      const char     *factory,
                                      const char     *name,        /* (nullable) */
                                      GError        **error);
GstElement *goen_voice_add_device    (GstBin         *bin,         /* (transfer none): what @description says, else the @factory */
                                      const char     *description, /* (nullable) */
                                      const char     *factory,
                                      GError        **error);
gboolean    goen_voice_is_stand_in   (GstElement     *device);     /* GStreamer found no real one */
void        goen_voice_explain       (GoenVoiceTask   task,
                                      GstElement     *device,      /* microphone or loudspeaker */
                                      GstMessage     *message,     /* (nullable) an error */
                                      GError        **error);
void        goen_voice_explain_deaf  (GError        **error);      /* a microphone that gives no sound */
void        goen_voice_explain_disk  (int             saved_errno,
                                      GError        **error);
gboolean    goen_voice_go            (GoenVoiceTask   task,        /* blocks as long as the device likes */
                                      GstElement     *pipeline,
                                      GstElement     *device,
                                      GstState        state,
                                      GError        **error);

/* The pipeline that writes a file. */
typedef struct _GoenVoiceTape GoenVoiceTape;

GoenVoiceTape *goen_voice_tape_new         (const char     *source,  /* (nullable) a GStreamer source instead of the microphone */
                                            int             fd,      /* owned by the tape once this succeeds */
                                            GError        **error);
gboolean       goen_voice_tape_start       (GoenVoiceTape  *self,    /* waits for the microphone for a short time */
                                            GError        **error);
GstElement    *goen_voice_tape_get         (GoenVoiceTape  *self);   /* (transfer none): the pipeline */
guint          goen_voice_tape_set_paused  (GoenVoiceTape  *self,    /* ms of the file until here */
                                            gboolean        paused);
guint          goen_voice_tape_get_ms      (GoenVoiceTape  *self);
void           goen_voice_tape_explain     (GoenVoiceTape  *self,
                                            GstMessage     *message,
                                            GError        **error);
gboolean       goen_voice_tape_close       (GoenVoiceTape  *self,    /* blocks; any thread */
                                            goffset        *size,    /* (out) */
                                            GError        **error);
GoenVoiceTape *goen_voice_tape_ref         (GoenVoiceTape  *self);
void           goen_voice_tape_unref       (GoenVoiceTape  *self);   /* the last one closes it, when it is open */

/* Its file. */
int            goen_voice_file_create      (const char     *path,
                                            GError        **error);
void           goen_voice_file_close       (GTask          *task,        /* (nullable) */
                                            GoenVoiceTape  *tape,        /* (transfer full) */
                                            const char     *path,        /* (nullable) removed when there is nothing in it */
                                            GoenRecording  *recording,   /* (transfer full) (nullable) */
                                            GError         *error);      /* (transfer full) (nullable) */

/* The pipeline that plays one. */
GstElement    *goen_voice_playback_new     (const char     *path,
                                            const char     *sink,        /* (nullable) a GStreamer sink instead of the loudspeaker */
                                            GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenVoiceTape, goen_voice_tape_unref)

G_END_DECLS
