/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An input method that does what a test says, as ibus and the Wayland text input do it. While it composes, it keeps every key to itself. */

void     scripted_input_method_install     (void);
gboolean scripted_input_method_has_focus   (void);
void     scripted_input_method_show        (const char *preedit);   /* "" ends the preedit without a commit */
void     scripted_input_method_commit      (const char *text);      /* the preedit goes first, as with ibus */
void     scripted_input_method_commit_first (const char *text,
                                             const char *preedit);   /* then shows @preedit */
void     scripted_input_method_show_first  (const char *preedit,
                                            const char *text);      /* shows @preedit, then commits */
void     scripted_input_method_type        (const char *kana,
                                            const char *text);      /* letter by letter, converts, commits */

G_END_DECLS
