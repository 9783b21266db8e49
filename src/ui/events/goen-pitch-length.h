/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long it takes to say a text: 300 characters a minute, as announcers do, or 130 words where most of it is Latin. */
typedef struct {
  guint    n_characters;   /* without spaces and punctuation */
  guint    n_words;        /* between spaces */
  gboolean is_latin;
  guint    seconds;        /* rounded up */
} GoenPitchLength;

GoenPitchLength goen_pitch_length_of (const char *text);   /* (nullable) */

G_END_DECLS
