/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar goen_kanji_get_common_form (gunichar c);
gunichar goen_kana_char_to_hiragana (gunichar c);
gunichar goen_latin_char_get_base   (gunichar c);

G_END_DECLS
