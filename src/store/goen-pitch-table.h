/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about introductions, takes and the words of the user. Worker thread only. */

gboolean   goen_pitch_table_save      (GoenDatabase    *db,       /* normalises, fills id, uuid, revision; GOEN_ERROR_INVALID without a name, _CONFLICT */
                                       GoenPitch       *pitch,
                                       GError         **error);
GoenPitch *goen_pitch_table_load      (GoenDatabase    *db,       /* also from the trash; GOEN_ERROR_NOT_FOUND */
                                       gint64           id,
                                       GError         **error);
gint64     goen_pitch_table_find_uuid (GoenDatabase    *db,       /* 0 with GOEN_ERROR_NOT_FOUND */
                                       const char      *uuid,
                                       GError         **error);
GPtrArray *goen_pitch_table_list      (GoenDatabase    *db,       /* of GoenPitch: latest used, practised or changed first */
                                       const char      *search,   /* as typed, words are AND, (nullable) */
                                       gboolean         trash,
                                       GError         **error);
gboolean   goen_pitch_table_trash     (GoenDatabase    *db,
                                       gint64           id,
                                       GError         **error);
gboolean   goen_pitch_table_restore   (GoenDatabase    *db,
                                       gint64           id,
                                       GError         **error);
gboolean   goen_pitch_table_purge     (GoenDatabase    *db,
                                       gint64           id,
                                       GError         **error);
gboolean   goen_pitch_table_has_old   (GoenDatabase    *db,       /* whether purge_old would do anything, without writing */
                                       gint64           before,
                                       GError         **error);
gboolean   goen_pitch_table_purge_old (GoenDatabase    *db,       /* in the trash since before this time */
                                       gint64           before,
                                       GError         **error);

/* Where it was used, and what came of it. */
typedef struct {
  gint64 event_id;
  char  *event_uuid;
  char  *event_title;
  gint64 event_start;
  guint  n_met;             /* people met there */
  guint  n_met_again;       /* as GoenEventWorth */
  guint  n_something;
  char  *reflection;        /* reflection_learned of the event, (nullable) */
} GoenPitchUse;

void       goen_pitch_use_free        (GoenPitchUse    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPitchUse, goen_pitch_use_free)

GPtrArray *goen_pitch_table_list_uses (GoenDatabase    *db,       /* of GoenPitchUse, latest first; events in the trash left out */
                                       gint64           id,
                                       GError         **error);
gint64     goen_pitch_table_get_used  (GoenDatabase    *db,       /* the version used at an event, 0 for none, -1 on error */
                                       gint64           event_id,
                                       GError         **error);
gboolean   goen_pitch_table_set_used  (GoenDatabase    *db,       /* id 0 forgets it */
                                       gint64           event_id,
                                       gint64           id,
                                       GError         **error);

/* Practice. */
gboolean   goen_take_table_save       (GoenDatabase    *db,       /* id 0 adds; fills id, uuid */
                                       GoenTake        *take,
                                       GError         **error);
GoenTake  *goen_take_table_load       (GoenDatabase    *db,
                                       gint64           id,
                                       GError         **error);
GPtrArray *goen_take_table_list       (GoenDatabase    *db,       /* of GoenTake, latest first, without those thrown away */
                                       gint64           pitch_id, /* 0 for all */
                                       guint            limit,    /* 0 for all */
                                       GError         **error);
gboolean   goen_take_table_throw      (GoenDatabase    *db,       /* sets or clears deleted */
                                       gint64           id,
                                       gboolean         away,
                                       GError         **error);
gboolean   goen_take_table_has_old    (GoenDatabase    *db,       /* whether purge would do anything, without writing */
                                       gint64           before,
                                       GError         **error);
GPtrArray *goen_take_table_purge      (GoenDatabase    *db,       /* those thrown away before this time: char *, names of the sound files that nothing refers to now */
                                       gint64           before,
                                       GError         **error);
GHashTable *goen_take_table_list_sounds (GoenDatabase  *db,       /* a set of char *: every sound file that is referred to */
                                       GError         **error);
gint64     goen_take_table_get_size   (GoenDatabase    *db,       /* bytes of all sounds; -1 on error */
                                       GError         **error);
GPtrArray *goen_take_table_forget_sounds (GoenDatabase *db,       /* the sounds of the oldest takes, until @size bytes are left at most: char *, names of the files; the takes stay */
                                       gint64           size,
                                       GError         **error);
gboolean   goen_take_table_get_pace   (GoenDatabase    *db,       /* the user's own: medians over the last ten takes from which it can be told; 0 when fewer than two */
                                       double          *rate,     /* morae a second while speaking */
                                       double          *pause_share,  /* 1 for pauses as the punctuation asks for, 0 when it is not known */
                                       GError         **error);

GPtrArray *goen_spoken_word_table_list   (GoenDatabase *db,       /* of GoenSpokenWord, longest surface first */
                                       GError         **error);
gboolean   goen_spoken_word_table_save   (GoenDatabase *db,       /* no or an empty @reading forgets it */
                                       const char      *surface,
                                       const char      *reading,  /* (nullable) */
                                       GError         **error);

G_END_DECLS
