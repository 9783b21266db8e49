/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"
#include "goen-follow-up-record.h"
#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* What slots are filled from; every member may be %NULL. */
typedef struct {
  const GoenProfile     *profile;
  const GoenEventRecord *event;
} GoenPitchContext;

/* The names of slots, Japanese and English: both are understood in any language. */
typedef struct {
  const char *id;          /* "offers" */
  const char *name;        /* translated: 提供できること */
} GoenPitchSlot;

const GoenPitchSlot *goen_pitch_slots_get    (guint                  *n_slots);
char      *goen_pitch_fill                   (const char             *text,      /* new: slots filled; what has no value takes its sentence with it; never NULL */
                                              const GoenPitchContext *context);  /* (nullable) */
char      *goen_pitch_dup_filled             (const GoenPitch        *pitch,     /* new: all blocks, a paragraph each, as it is said and shown: slots filled, 《》 taken out */
                                              const GoenPitchContext *context);
GPtrArray *goen_pitch_list_empty_slots       (const GoenPitch        *pitch,     /* of char *: translated names of slots that have no value */
                                              const GoenPitchContext *context);

/* What a block or the whole takes. */
typedef struct {
  guint    n_characters;
  guint    n_words;
  guint    n_morae;
  guint    ms;
  gboolean is_latin;
  gboolean is_rough;         /* there are kanji that could not be read */
  gboolean has_dictionary;
} GoenPitchTime;

/* One line of a text. */
typedef struct {
  char          *text;       /* (owned) without spaces around it */
  GoenPitchTime  time;       /* with the silence before the next one */
} GoenPitchParagraph;

const char *goen_pitch_time_get_doubt (const GoenPitchTime *self);   /* translated: what is only roughly known, NULL where all is read */

typedef struct {
  GoenPitchTime blocks[GOEN_N_BLOCKS];
  GoenPitchTime all;
} GoenPitchTimes;

/* One line of the prompter. */
typedef struct {
  GoenPitchBlock block;
  char          *text;     /* as shown */
  guint          start;    /* ms from the first word */
  guint          duration; /* ms of speaking */
  guint          pause;    /* ms after it */
} GoenPitchLine;

void goen_pitch_line_free (GoenPitchLine *self);

/**
 * GoenPitchMeter:
 *
 * Estimates how long a text takes this user to say. Belongs to the main thread, works at once: a text of two minutes takes about a millisecond.
 */
typedef struct _GoenPitchMeter GoenPitchMeter;

GoenPitchMeter *goen_pitch_meter_new        (void);
void            goen_pitch_meter_free       (GoenPitchMeter         *self);
void            goen_pitch_meter_set_words  (GoenPitchMeter         *self,      /* of GoenSpokenWord; copied */
                                             GPtrArray              *words);
void            goen_pitch_meter_set_rate   (GoenPitchMeter         *self,      /* morae a second while speaking; 0 for the default */
                                             double                  rate);
void            goen_pitch_meter_set_pause_share (GoenPitchMeter    *self,      /* 1 for pauses as the punctuation asks for, 0 for not known */
                                             double                  share);
double          goen_pitch_meter_get_rate   (GoenPitchMeter         *self);     /* that is used: never 0 */
GoenPitchTime   goen_pitch_meter_text       (GoenPitchMeter         *self,
                                             const char             *text);     /* (nullable) */
GArray         *goen_pitch_meter_list_paragraphs (GoenPitchMeter    *self,      /* of GoenPitchParagraph: the lines on which something stands */
                                             const char             *text);     /* (nullable) */
GoenPitchTimes  goen_pitch_meter_pitch      (GoenPitchMeter         *self,
                                             const GoenPitch        *pitch,
                                             const GoenPitchContext *context);  /* (nullable) */
GPtrArray      *goen_pitch_meter_list_lines (GoenPitchMeter         *self,      /* of GoenPitchLine, without gaps: start + duration + pause is the next start */
                                             const GoenPitch        *pitch,
                                             const GoenPitchContext *context,   /* (nullable) */
                                             guint                   max_characters);
char           *goen_pitch_meter_dup_reading (GoenPitchMeter        *self,      /* new: in hiragana, as it is counted, to look at and correct */
                                             const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPitchMeter, goen_pitch_meter_free)

/* What a good coach would say. */
typedef enum {
  GOEN_HINT_TOO_LONG = 1,
  GOEN_HINT_TOO_SHORT,
  GOEN_HINT_NO_NAME,          /* the greeting does not say my name */
  GOEN_HINT_NO_WHOM,          /* nobody is asked for */
  GOEN_HINT_NO_WHY,
  GOEN_HINT_SELLS_EARLY,      /* an offer before who I am, prices, 「ぜひご購入」 in the first third */
  GOEN_HINT_LONG_SENTENCE,    /* more than 60 characters */
  GOEN_HINT_JARGON,           /* three katakana terms in a row */
  GOEN_HINT_NO_PAUSE,         /* a sentence of more than 40 characters without 、, or an end without 。 */
  GOEN_HINT_EMPTY_SLOT,
  GOEN_HINT_VAGUE_WHOM,       /* 「どなたでも」 */
} GoenPitchHintKind;

typedef struct {
  GoenPitchHintKind kind;
  int               block;     /* GoenPitchBlock, -1 for the whole */
  char             *text;      /* a translated sentence: what, and what to do */
  char             *quote;     /* the place in the text, (nullable) */
} GoenPitchHint;

void       goen_pitch_hint_free (GoenPitchHint          *self);
GPtrArray *goen_pitch_advise    (const GoenPitch        *pitch,    /* of GoenPitchHint, gravest first */
                                 const GoenPitchTimes   *times,
                                 const GoenPitchContext *context);

/* How an estimate lies to its target, by the same signals as in practice. */
typedef enum {
  GOEN_PITCH_FIT_EMPTY = 0,    /* nothing is said */
  GOEN_PITCH_FIT_SHORT,        /* over before the green signal */
  GOEN_PITCH_FIT_GOOD,
  GOEN_PITCH_FIT_CLOSE,        /* within the grace after the red one */
  GOEN_PITCH_FIT_LONG,
} GoenPitchFit;

GoenPitchFit goen_pitch_fit_tell         (guint        ms,
                                          guint        seconds);   /* the target */
const char  *goen_pitch_fit_get_label    (GoenPitchFit fit);       /* translated */
char        *goen_pitch_fit_dup_figures  (guint        ms,         /* new: "27 s of 30 s" */
                                          guint        seconds);
char        *goen_pitch_fit_dup_sentence (guint        ms,         /* new: "27 s of 30 s: Fits" */
                                          guint        seconds);

const char *goen_pitch_block_get_label (GoenPitchBlock block);            /* translated */
const char *goen_pitch_block_get_hint  (GoenPitchBlock block);            /* translated: what belongs there, with an example */
guint       goen_pitch_block_get_share (GoenPitchBlock block, guint seconds);  /* ms of a target that suit it */
GoenPitch  *goen_pitch_new_example     (guint seconds);                   /* blocks with slots that read well once the profile is written */
GoenPitch  *goen_pitch_new_version     (const GoenPitch *from,            /* of another length or audience: a copy with @parent_id; where it is shorter the least needed sentences are left out, where it is longer what the parent's own parent had is given back */
                                        const GoenPitch *longer,          /* (nullable) the version @from was made from */
                                        guint            seconds,
                                        GoenPitchMeter  *meter,
                                        const GoenPitchContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenPitchHint, goen_pitch_hint_free)

G_END_DECLS
