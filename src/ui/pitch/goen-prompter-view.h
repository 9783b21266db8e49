/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenPrompterView:
 *
 * The lines of an introduction in large type. The lit one is kept in the upper third.
 *
 * Property text-size (int, points): letters are smaller where a line would hold too few of them. Signal
 * ::line-activated (uint) when one was clicked.
 */
#define GOEN_TYPE_PROMPTER_VIEW (goen_prompter_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenPrompterView, goen_prompter_view, GOEN, PROMPTER_VIEW, GtkWidget)

void goen_prompter_view_set_lines     (GoenPrompterView *self,
                                       GPtrArray        *lines);   /* of GoenPitchLine; copied */
void goen_prompter_view_set_lit       (GoenPrompterView *self,     /* -1: none, all of them to be read */
                                       int               line);
int  goen_prompter_view_get_lit       (GoenPrompterView *self);
void goen_prompter_view_set_text_size (GoenPrompterView *self,
                                       int               points);

G_END_DECLS
