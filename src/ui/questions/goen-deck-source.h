/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-questions.h"

G_BEGIN_DECLS

/**
 * GoenDeckSource:
 *
 * The deck of a library as it is now, read again after each change.
 *
 * Signal ::settled (): the deck was read, or could not be read.
 */
#define GOEN_TYPE_DECK_SOURCE (goen_deck_source_get_type ())
G_DECLARE_FINAL_TYPE (GoenDeckSource, goen_deck_source, GOEN, DECK_SOURCE, GObject)

GoenDeckSource *goen_deck_source_new         (GoenLibrary    *library);
GoenLibrary    *goen_deck_source_get_library (GoenDeckSource *self);
GPtrArray      *goen_deck_source_get_deck    (GoenDeckSource *self);   /* (transfer none) (nullable) of GoenQuestionCard; another array after each ::settled */
const GError   *goen_deck_source_get_error   (GoenDeckSource *self);   /* (nullable) */
const GoenQuestionCard *goen_deck_source_find (GoenDeckSource *self,
                                               const char     *key);  /* (transfer none) (nullable) */
void            goen_deck_source_reload      (GoenDeckSource *self);

G_END_DECLS
