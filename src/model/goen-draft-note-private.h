/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a Japanese note ends, which says what can stand behind it. */
typedef enum {
  GOEN_NOTE_NOUN,
  GOEN_NOTE_CLAUSE,     /* a plain verb or adjective: こと and 件 may follow */
  GOEN_NOTE_POLITE,     /* です, ます: only と may follow */
  GOEN_NOTE_OPEN,       /* a particle, a question, two sentences: is quoted */
} GoenNoteEnding;

char           *goen_note_trim          (const char        *text);   /* NULL for what is empty */
GoenNoteEnding  goen_note_get_ending    (const char        *text);
char           *goen_note_quote         (const char        *text);
gboolean        goen_note_is_hiragana   (gunichar           c);
gboolean        goen_note_ends_with_any (const char        *text,
                                         const char *const *ends,
                                         gsize              n_ends);
gboolean        goen_note_take_off_any  (char              *text,
                                         const char *const *ends,
                                         gsize              n_ends);

G_END_DECLS
