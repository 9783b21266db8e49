/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-private.h"

G_BEGIN_DECLS

/* Longer sentences are lost on who listens; as the teachers of speaking have it, 60 characters, or 25 words of English. */
#define GOEN_PITCH_LONGEST_SENTENCE       60
#define GOEN_PITCH_LONGEST_SENTENCE_WORDS 25

/* Nobody says more than that in one breath. */
#define GOEN_PITCH_LONGEST_BREATH         40

/* What is said in that part of the whole must not sell. */
#define GOEN_PITCH_EARLY_PART             3

/* Below that per cent of the target something is missing. */
#define GOEN_PITCH_LEAST_PER_CENT         60

/* Who speaks for less long need not say why they came. */
#define GOEN_PITCH_WHY_SECONDS            30

/* Places in a text, as quotes; NULL where there is none. */
char     *goen_pitch_find_jargon      (const char *text);   /* three terms in a row that only insiders know */
char     *goen_pitch_find_sale        (const char *text);
char     *goen_pitch_find_vague_whom  (const char *text);

gboolean  goen_pitch_says_name        (const char *text);
gboolean  goen_pitch_asks_for_people  (const char *text);
gboolean  goen_pitch_tells_why        (const char *text);
gboolean  goen_pitch_tells_work       (const char *text);

/* What is looked at. */
typedef struct {
  const GoenPitch        *pitch;
  const GoenPitchTimes   *times;
  const GoenPitchContext *context;               /* (nullable) */
  char                   *texts[GOEN_N_BLOCKS];  /* (owned) filled, as they are shown; never NULL */
  GPtrArray              *hints;                 /* (owned) */
} GoenPitchAdvice;

void goen_pitch_advice_add            (GoenPitchAdvice  *self,
                                       GoenPitchHintKind kind,
                                       int               block,
                                       char             *text,     /* (transfer full) */
                                       const char       *quote);   /* (nullable) */
void goen_pitch_advise_on_length      (GoenPitchAdvice  *self);
void goen_pitch_advise_on_contents    (GoenPitchAdvice  *self);
void goen_pitch_advise_on_sentences   (GoenPitchAdvice  *self);
void goen_pitch_advise_on_slots       (GoenPitchAdvice  *self);

G_END_DECLS
