/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GoenSuggestions:
 *
 * A short list under an entry that never takes the focus from it.
 *
 * Down and Up move through it and Escape closes it, once the entry itself and its input
 * method have let these keys pass; the entry's owner asks for the chosen one when the entry
 * is activated. Signal ::chosen (uint index), on a click.
 */
#define GOEN_TYPE_SUGGESTIONS (goen_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (GoenSuggestions, goen_suggestions, GOEN, SUGGESTIONS, GtkPopover)

GoenSuggestions *goen_suggestions_new        (GtkWidget       *owner);
void             goen_suggestions_clear      (GoenSuggestions *self);
void             goen_suggestions_add        (GoenSuggestions *self,
                                              const char      *text,
                                              const char      *detail);
void             goen_suggestions_show       (GoenSuggestions *self);
int              goen_suggestions_get_chosen (GoenSuggestions *self);

G_END_DECLS
