/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenTakeText:
 *
 * What was said, line by line; the line that is heard is lit.
 *
 * Signal ::line-activated (uint) when one was clicked.
 */
#define GOEN_TYPE_TAKE_TEXT (goen_take_text_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakeText, goen_take_text, GOEN, TAKE_TEXT, GtkWidget)

void goen_take_text_set_lines (GoenTakeText *self,
                               GPtrArray    *lines);   /* of GoenPitchLine; copied */
void goen_take_text_set_lit   (GoenTakeText *self,
                               int           line);    /* -1 for none */
int  goen_take_text_get_lit   (GoenTakeText *self);

G_END_DECLS
