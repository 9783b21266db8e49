/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* MeCab with a dictionary in the format of ipadic. Everything that knows mecab.h stands behind these functions. */
typedef struct _GoenReadingDictionary GoenReadingDictionary;

/* What the dictionary calls a word, as far as that matters for names. */
typedef enum {
  GOEN_READING_WORD_FAMILY,        /* 人名,姓 */
  GOEN_READING_WORD_GIVEN,         /* 人名,名 */
  GOEN_READING_WORD_PERSON,        /* 人名,一般 */
  GOEN_READING_WORD_PLACE,         /* 固有名詞,地域 */
  GOEN_READING_WORD_ORGANISATION,  /* 固有名詞,組織 */
  GOEN_READING_WORD_NOUN,          /* other nouns */
  GOEN_READING_WORD_SUFFIX,        /* 接尾, 接頭詞 */
  GOEN_READING_WORD_OTHER,
} GoenReadingWordKind;

/* A word found somewhere in a text, with its reading. Words overlap; the same characters are often several words. */
typedef struct {
  guint                start;    /* in bytes */
  guint                length;   /* in bytes */
  GoenReadingWordKind  kind;
  int                  cost;     /* the rarer, the higher; of the order of 3000 to 15000 */
  char                *reading;  /* (owned) hiragana */
} GoenReadingWord;

/* What a word is to those around it, when a sentence is said. */
typedef enum {
  GOEN_READING_ROLE_NOUN,
  GOEN_READING_ROLE_PARTICLE,      /* 助詞 */
  GOEN_READING_ROLE_ENDING,        /* 助動詞, 接尾, 非自立: belongs to the word before it */
  GOEN_READING_ROLE_PREFIX,        /* 接頭詞: belongs to the word after it */
  GOEN_READING_ROLE_OTHER,
} GoenReadingRole;

/* A word of a sentence. */
typedef struct {
  guint            start;          /* in bytes */
  guint            length;         /* in bytes, without spaces before it */
  GoenReadingRole  role;
  char            *pronunciation;  /* (owned) (nullable) hiragana: particles as they are said (わ, え), long vowels as they are written */
} GoenReadingToken;

gboolean               goen_reading_dictionary_is_available (void);
GoenReadingDictionary *goen_reading_dictionary_new      (GError                **error);
void                   goen_reading_dictionary_free     (GoenReadingDictionary  *self);
GArray                *goen_reading_dictionary_find     (GoenReadingDictionary  *self,   /* of GoenReadingWord, NULL for a text that is too long */
                                                         const char             *text);
char                  *goen_reading_dictionary_read     (GoenReadingDictionary  *self,   /* by the most likely words; NULL when one has no reading */
                                                         const char             *text);
GArray                *goen_reading_dictionary_split    (GoenReadingDictionary  *self,   /* of GoenReadingToken, the most likely words, without what is none; NULL for a text that is too long */
                                                         const char             *text,
                                                         const guint            *boundaries, /* bytes at which a word must begin, none of them at an end */
                                                         guint                   n_boundaries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenReadingDictionary, goen_reading_dictionary_free)

G_END_DECLS
