/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The self-introduction and its practice, as plain structs. As in goen-event-record.h: one owner at a time, absent text is
 * %NULL, arrays are never %NULL and own their elements, times are Unix seconds and 0 when not known. */

typedef enum {
  GOEN_BLOCK_GREETING = 0,     /* あいさつと名前 */
  GOEN_BLOCK_WHO,              /* 何をしている人か */
  GOEN_BLOCK_OFFER,            /* 提供できること */
  GOEN_BLOCK_WHY,              /* 今日来た理由 */
  GOEN_BLOCK_WHOM,             /* 会いたい人 */
  GOEN_BLOCK_CLOSING,          /* 結び */
  GOEN_N_BLOCKS,
} GoenPitchBlock;

/* The lengths that are usual, in seconds. Others may be typed. */
#define GOEN_PITCH_MIN_SECONDS 10
#define GOEN_PITCH_MAX_SECONDS 600

/* A version of the introduction. Texts may hold slots such as {提供できること} or {offers}, filled when it is measured,
 * practised or taken to an event, and own readings as 漢字《かんじ》. */
typedef struct {
  gint64    id;                /* 0 when not stored */
  char     *uuid;              /* NULL until first saved */
  gint64    revision;          /* counts saves, to notice a conflict */
  char     *name;              /* of the version: 「異業種交流会・30秒」 */
  char     *audience;          /* for whom, (nullable) */
  guint     seconds;           /* the target */
  gint64    parent_id;         /* the version it was made from, 0 for none */
  char     *blocks[GOEN_N_BLOCKS];   /* (nullable) each */
  gint64    created;
  gint64    modified;
  gint64    deleted;           /* when it went to the trash, 0 when it is not there */

  /* Read along, not written. */
  guint     n_takes;
  gint64    last_take;
  guint     n_uses;            /* events it was used at */
} GoenPitch;

GoenPitch *goen_pitch_new       (void);    /* 30 seconds */
GoenPitch *goen_pitch_copy      (const GoenPitch *self);
void       goen_pitch_free      (GoenPitch       *self);
gboolean   goen_pitch_equal     (const GoenPitch *a,    /* what is written, and id, uuid, revision */
                                 const GoenPitch *b);
void       goen_pitch_normalize (GoenPitch       *self);  /* trims, "" to NULL, seconds into their range */
char      *goen_pitch_dup_text  (const GoenPitch *self);  /* new: the blocks, one paragraph each, slots as they stand; never NULL */

/* How a text is read by this user: 「御縁」 is ごえん. */
typedef struct {
  char *surface;
  char *reading;               /* hiragana or katakana */
} GoenSpokenWord;

GoenSpokenWord *goen_spoken_word_new  (const char     *surface,
                                       const char     *reading);
void            goen_spoken_word_free (GoenSpokenWord *self);

/* A silence within a take. */
typedef struct {
  guint start;                 /* ms from the beginning of the take */
  guint length;                /* ms */
} GoenPause;

typedef enum {
  GOEN_FILLER_ETO = 0,         /* えーと */
  GOEN_FILLER_ANO,             /* あのー */
  GOEN_FILLER_SONO,            /* その */
  GOEN_FILLER_OTHER,
  GOEN_N_FILLERS,
} GoenFillerKind;

typedef struct {
  GoenFillerKind kind;
  guint          at;           /* ms from the beginning of the take */
} GoenFiller;

/* One practice run. */
typedef struct {
  gint64   id;                 /* 0 when not stored */
  char    *uuid;
  gint64   pitch_id;
  gint64   event_id;           /* the event it was practised for, 0 for none */
  char    *text;               /* what was said, with line breaks, as it stood then */
  gint64   started;
  guint    target;             /* s */
  guint    duration;           /* ms from the first to the last word, or to the stop where nobody listened */
  guint    spoken;             /* ms without pauses; 0 where it was not recorded */
  guint    n_morae;            /* of the text */
  GArray  *pauses;             /* GoenPause, in order; empty where it was not recorded */
  GArray  *fillers;            /* GoenFiller, in order */
  guint    rating;             /* 1 to 5, 0 when not rated */
  char    *note;
  char    *sound;              /* name of the file in the folder of takes, NULL where there is none (any more) */
  guint    sound_size;         /* bytes */
  gint64   deleted;            /* thrown away, can still be taken back; 0 when not */
} GoenTake;

gboolean  goen_sound_is_plain_name (const char    *name); /* (nullable): "….opus" without a folder, so that no file elsewhere is meant */

GoenTake *goen_take_new       (void);
GoenTake *goen_take_copy      (const GoenTake *self);
void      goen_take_free      (GoenTake       *self);
gboolean  goen_take_is_on_time (const GoenTake *self);   /* between the minimum and the maximum of goen_signal_times() */
guint     goen_take_get_lead  (const GoenTake *self);    /* ms of silence before the first word */
double    goen_take_get_rate  (const GoenTake *self);    /* morae a second while speaking; 0 when it cannot be told */
double    goen_take_get_pause_share (const GoenTake *self);   /* 1 for pauses as the punctuation asks for; 0 when it cannot be told */

/* Toastmasters' signals for a target: green when it is enough, yellow at the target, red at the maximum; then grace. */
typedef struct {
  guint green;                 /* ms */
  guint yellow;
  guint red;
  guint grace;                 /* ms after red within which it still counts as on time */
} GoenSignalTimes;

GoenSignalTimes goen_signal_times (guint seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPitch, goen_pitch_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSpokenWord, goen_spoken_word_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenTake, goen_take_free)

G_END_DECLS
