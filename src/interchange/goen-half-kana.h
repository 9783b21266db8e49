/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Readings as old phones have them: half-width katakana. The way back is goen_kana_to_fullwidth(). */
char *goen_half_kana_from_text (const char *text);

G_END_DECLS
