/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-speech-private.h"

G_BEGIN_DECLS

/* A word of the user. */
typedef struct {
  char *surface;   /* (owned) */
  char *reading;   /* (owned) hiragana */
} GoenSpeechWord;

struct _GoenSpeech {
  GoenReadingDictionary *dictionary;   /* (owned) (nullable) */
  GArray                *words;        /* (owned) of GoenSpeechWord, longest surface first */
};

GoenSpokenPart *goen_speech_add_part (GArray         *parts,
                                      guint           start,
                                      guint           length,
                                      GoenSpokenKind  kind,
                                      const char     *reading);       /* (nullable) its morae are counted */
GArray *goen_speech_find_fixed_parts (GoenSpeech     *self,           /* of GoenSpokenPart, in order; gaps between them are for the dictionary */
                                      const char     *plain,
                                      GArray         *readings);
GArray *goen_speech_run        (GoenSpeech        *self,
                                const char        *text,
                                char             **plain,
                                GoenSpeechLength  *length);
guint   goen_speech_take_pause (GArray            *parts,
                                guint             *i);

G_END_DECLS
