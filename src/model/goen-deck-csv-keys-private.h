/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is to be told about a file, by lines. */
typedef struct _GoenDeckNotes GoenDeckNotes;

GoenDeckNotes *goen_deck_notes_new    (void);
void           goen_deck_notes_free   (GoenDeckNotes *self);
void           goen_deck_notes_add    (GoenDeckNotes *self,
                                       guint          line,
                                       char          *sentence);   /* (transfer full) */
void           goen_deck_notes_tell   (GoenDeckNotes *self,
                                       const char    *name,
                                       GPtrArray     *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDeckNotes, goen_deck_notes_free)

void           goen_deck_settle_keys  (GPtrArray     *cards,
                                       GArray        *lines,
                                       GoenDeckNotes *notes);

G_END_DECLS
