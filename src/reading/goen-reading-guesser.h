/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenReadingGuesser:
 *
 * Guesses how Japanese names are read, by MeCab and its ipadic dictionary. One thread at a time.
 */
typedef struct _GoenReadingGuesser GoenReadingGuesser;

gboolean            goen_reading_guesser_is_available (void);                          /* a dictionary is there */
GoenReadingGuesser *goen_reading_guesser_new          (GError                **error); /* GOEN_ERROR_NOT_FOUND: built or installed without */
void                goen_reading_guesser_free         (GoenReadingGuesser     *self);
gboolean            goen_reading_guesser_guess        (GoenReadingGuesser     *self,   /* fills the readings that are missing and sets yomi_guessed; TRUE when it did */
                                                       GoenPersonRecord       *record);
char               *goen_reading_guesser_read         (GoenReadingGuesser     *self,   /* any text in hiragana, NULL when it cannot be read */
                                                       const char             *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenReadingGuesser, goen_reading_guesser_free)

G_END_DECLS
