/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenTypedEntry:
 *
 * An entry for something that must be understood, with a sentence below where it cannot be.
 *
 * Property: title. Signal ::changed.
 */
#define GOEN_TYPE_TYPED_ENTRY (goen_typed_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenTypedEntry, goen_typed_entry, GOEN, TYPED_ENTRY, GtkBox)

struct _GoenTypedEntryClass
{
  GtkBoxClass parent_class;
};

/* Tells whether text that is not blank can be understood, and as what, in words (nullable). */
typedef gboolean (*GoenTypedEntryReader) (const char  *text,
                                          char       **understood,
                                          gpointer     user_data);

void         goen_typed_entry_set_reader (GoenTypedEntry       *self,
                                          GoenTypedEntryReader  reader,
                                          const char           *complaint,   /* translated, static */
                                          gpointer              user_data);
void         goen_typed_entry_set_text   (GoenTypedEntry       *self,
                                          const char           *text);       /* (nullable) */
const char  *goen_typed_entry_get_text   (GoenTypedEntry       *self);
gboolean     goen_typed_entry_is_blank   (GoenTypedEntry       *self);
AdwEntryRow *goen_typed_entry_get_row    (GoenTypedEntry       *self);
gboolean     goen_typed_entry_check      (GoenTypedEntry       *self);       /* complains; blank is understood */
void         goen_typed_entry_complain   (GoenTypedEntry       *self,        /* until it is changed */
                                          const char           *sentence);

G_END_DECLS
