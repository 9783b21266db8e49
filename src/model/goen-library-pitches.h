/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"
#include "goen-follow-up-record.h"
#include "goen-library.h"
#include "goen-pitch-meter.h"
#include "goen-pitch-table.h"

G_BEGIN_DECLS

/* Introductions of the library. As in goen-library-events.h. What is deleted ends with goen_library_write_finish(). */

void        goen_library_list_pitches_async    (GoenLibrary          *self,
                                                const char           *search,    /* (nullable) */
                                                gboolean              trash,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray  *goen_library_list_pitches_finish   (GoenLibrary          *self,      /* of GoenPitch */
                                                GAsyncResult         *result,
                                                GError              **error);
void        goen_library_load_pitch_async      (GoenLibrary          *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GoenPitch  *goen_library_load_pitch_finish     (GoenLibrary          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void        goen_library_find_pitch_async      (GoenLibrary          *self,      /* by UUID */
                                                const char           *uuid,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gint64      goen_library_find_pitch_finish     (GoenLibrary          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void        goen_library_save_pitch_async      (GoenLibrary          *self,      /* copies */
                                                const GoenPitch      *pitch,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GoenPitch  *goen_library_save_pitch_finish     (GoenLibrary          *self,      /* as stored */
                                                GAsyncResult         *result,
                                                GError              **error);
void        goen_library_trash_pitch_async     (GoenLibrary          *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        goen_library_restore_pitch_async   (GoenLibrary          *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        goen_library_list_pitch_uses_async (GoenLibrary          *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray  *goen_library_list_pitch_uses_finish (GoenLibrary         *self,      /* of GoenPitchUse */
                                                GAsyncResult         *result,
                                                GError              **error);
void        goen_library_set_pitch_used_async  (GoenLibrary          *self,      /* pitch_id 0 forgets it; ends with goen_library_write_finish() */
                                                gint64                event_id,
                                                gint64                pitch_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        goen_library_get_pitch_used_async  (GoenLibrary          *self,
                                                gint64                event_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gint64      goen_library_get_pitch_used_finish (GoenLibrary          *self,      /* 0 for none, with @error set on failure */
                                                GAsyncResult         *result,
                                                GError              **error);

/* What the estimate and the slots need, read in one go. */
typedef struct {
  GoenProfile     *profile;     /* never NULL */
  GPtrArray       *words;       /* GoenSpokenWord */
  double           rate;        /* the user's own, 0 when it is not known yet */
  double           pause_share; /* likewise */
  GoenEventRecord *event;       /* the one asked for, or the next I go to; (nullable) */
} GoenSpeaker;

void         goen_speaker_free                 (GoenSpeaker          *self);
void         goen_speaker_teach                (const GoenSpeaker    *self,      /* the meter reads and speaks as the speaker does */
                                                GoenPitchMeter       *meter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSpeaker, goen_speaker_free)

void         goen_library_load_speaker_async   (GoenLibrary          *self,
                                                gint64                event_id,  /* 0: the next event I go to, -1: none */
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GoenSpeaker *goen_library_load_speaker_finish  (GoenLibrary          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void         goen_library_save_spoken_word_async (GoenLibrary        *self,      /* ends with goen_library_write_finish() */
                                                const char           *surface,
                                                const char           *reading,   /* (nullable) forgets it */
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);

/* Takes. Their sounds are files of mode 0600 in a folder beside the library. */
char        *goen_library_dup_takes_folder     (GoenLibrary          *self);     /* made with mode 0700 when it is not there */
char        *goen_library_dup_sound_path       (GoenLibrary          *self,      /* NULL where there is no sound, or its file is gone */
                                                const GoenTake       *take);
void         goen_library_list_takes_async     (GoenLibrary          *self,
                                                gint64                pitch_id,  /* 0 for all */
                                                guint                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray   *goen_library_list_takes_finish    (GoenLibrary          *self,      /* of GoenTake */
                                                GAsyncResult         *result,
                                                GError              **error);
void         goen_library_save_take_async      (GoenLibrary          *self,      /* copies */
                                                const GoenTake       *take,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GoenTake    *goen_library_save_take_finish     (GoenLibrary          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void         goen_library_throw_take_async     (GoenLibrary          *self,      /* can be taken back with @away FALSE; the file goes when the library is opened a day later */
                                                gint64                id,
                                                gboolean              away,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void         goen_library_get_sounds_size_async  (GoenLibrary        *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gint64       goen_library_get_sounds_size_finish (GoenLibrary        *self,      /* bytes */
                                                GAsyncResult         *result,
                                                GError              **error);
void         goen_library_forget_sounds_async  (GoenLibrary          *self,      /* removes the oldest recordings until @size bytes are left; the takes stay; ends with goen_library_write_finish() */
                                                gint64                size,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void         goen_library_sweep_takes_async    (GoenLibrary          *self,      /* what was thrown away a day ago, and files nothing refers to for a day; ends with goen_library_write_finish() */
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);

/* What takes tell, as plain functions. */
typedef struct {
  guint  n_takes;        /* looked at: five at most, latest first */
  guint  n_on_time;
} GoenTakesRecord;

GoenTakesRecord goen_takes_get_record          (GPtrArray            *takes);    /* of GoenTake, latest first */
char           *goen_takes_dup_sentence        (GPtrArray            *takes);    /* new: "On time in 4 of the last 5." and what changed; NULL without takes */

G_END_DECLS
