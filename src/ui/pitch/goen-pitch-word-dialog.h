/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/* Asks how a word is read by the user. */
void goen_pitch_word_present (GtkWidget        *parent,
                              GoenPitchSpeaker *speaker,
                              const char       *surface);   /* (nullable): the word, where it is known */

G_END_DECLS
