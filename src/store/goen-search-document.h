/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/* What can be found of one person: folded text, by the way in which it is searched. */
typedef struct {
  GPtrArray *texts;   /* char *: folded */
  GPtrArray *romaji;  /* char *: readings in the one spelling of goen_romaji_from_kana() */
  GPtrArray *digits;  /* char *: phones */
  GPtrArray *mails;   /* char *: mail addresses and accounts */
} GoenSearchDocument;

/* How text becomes words of the index. */
typedef enum {
  GOEN_GRAM_TEXT,     /* pairs of characters, for text and romaji; one character alone, marked */
  GOEN_GRAM_DIGITS,   /* three at a time, marked */
  GOEN_GRAM_MAIL,     /* three at a time, marked */
} GoenGramKind;

GoenSearchDocument *goen_search_document_new            (const GoenPersonRecord   *record);
void                goen_search_document_free           (GoenSearchDocument       *self);
gboolean            goen_search_document_equal          (const GoenSearchDocument *a,
                                                         const GoenSearchDocument *b);
char               *goen_search_document_cut            (const GoenSearchDocument *self);
char               *goen_search_dup_phrase              (GoenGramKind              kind,
                                                         const char               *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSearchDocument, goen_search_document_free)

G_END_DECLS
