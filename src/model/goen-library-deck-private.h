/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* On the worker. */
GPtrArray *goen_library_read_deck (GoenDatabase  *db,      /* of GoenQuestionCard: built-in ones first, with their state */
                                   GError       **error);

/* What an import did to a card. */
typedef struct {
  GoenQuestionCard *before;    /* (owned) (nullable): NULL where it was not there */
  GoenQuestionCard *after;     /* (owned) */
} GoenCardChange;

GoenCardChange    *goen_card_change_new    (const GoenQuestionCard *before);
GoenCardsImported *goen_cards_imported_new (void);

G_END_DECLS
