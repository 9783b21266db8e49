/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* How long it takes to say a text, counted in morae of its reading. */

/* Without knowing the user: morae a second while speaking, between pauses. With the pauses of goen_speech_measure() 300 characters of
 * ordinary business Japanese take a minute, as announcers of NHK have it. */
#define GOEN_SPEECH_DEFAULT_RATE 7.5

/* A stretch of text that is said in one breath. */
typedef struct {
  char  *text;              /* as written, without own readings in 《》 */
  char  *reading;           /* in hiragana, as it is counted */
  guint  n_characters;      /* without spaces and punctuation */
  guint  n_morae;
  guint  pause;             /* ms of silence after it: 、 。 end of paragraph */
} GoenSpeechPhrase;

void        goen_speech_phrase_free (GoenSpeechPhrase *self);

typedef struct {
  guint    n_characters;    /* without spaces and punctuation */
  guint    n_words;         /* Latin ones */
  guint    n_morae;
  guint    pauses;          /* ms */
  gboolean is_latin;        /* most of it is: told by words */
  gboolean is_rough;        /* kanji without a dictionary to read them, counted by rule of thumb */
} GoenSpeechLength;

/**
 * GoenSpeech:
 *
 * Reads texts aloud on paper: MeCab where it is, own readings and the words of the user before it. One thread at a time.
 */
typedef struct _GoenSpeech GoenSpeech;

GoenSpeech       *goen_speech_new       (void);                         /* works without a dictionary as well, roughly */
void              goen_speech_free      (GoenSpeech       *self);
void              goen_speech_set_words (GoenSpeech       *self,        /* of GoenSpokenWord; copied */
                                         GPtrArray        *words);
gboolean          goen_speech_has_dictionary (GoenSpeech  *self);
char             *goen_speech_read      (GoenSpeech       *self,        /* new: hiragana, pauses as 、 and 。 */
                                         const char       *text,
                                         gboolean         *is_rough);   /* (out) (optional) */
char             *goen_speech_dup_plain (const char       *text);       /* new: without own readings in 《》; never NULL */
GoenSpeechLength  goen_speech_measure   (GoenSpeech       *self,
                                         const char       *text);       /* (nullable) */
GPtrArray        *goen_speech_split     (GoenSpeech       *self,        /* of GoenSpeechPhrase: at 、 and 。 and line ends, long ones where a particle ends */
                                         const char       *text,
                                         guint             max_characters); /* full-width ones that fit a line of the prompter, two Latin ones for one; 0 for any */
guint             goen_speech_get_ms    (const GoenSpeechLength *length,
                                         double            rate);       /* morae a second while speaking; 0 for the default */
guint             goen_mora_count       (const char       *kana);       /* small ゃゅょァ… count with the kana before them, ー っ ん count; other characters do not */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSpeech, goen_speech_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSpeechPhrase, goen_speech_phrase_free)

G_END_DECLS
