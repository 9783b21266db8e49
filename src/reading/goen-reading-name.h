/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-reading-dictionary.h"

G_BEGIN_DECLS

/* The most likely reading of a name among the words of a dictionary. */

typedef enum {
  GOEN_READING_FAMILY_NAME,
  GOEN_READING_GIVEN_NAME,
} GoenReadingPart;

void      goen_reading_name_add_given (const char      *name,
                                       GArray          *words);   /* readings of the characters at either end */
char     *goen_reading_name_choose (const char       *name,
                                    const GArray     *words,    /* of GoenReadingWord, in @name */
                                    GoenReadingPart   part);    /* NULL when a character cannot be read */
gboolean  goen_reading_name_split  (const char       *name,
                                    const GArray     *words,
                                    char            **family,   /* (out): readings */
                                    char            **given);   /* FALSE unless a family name is followed by a given name and nothing else */

G_END_DECLS
