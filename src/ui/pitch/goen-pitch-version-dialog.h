/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/* Asks for the length and the audience of a new version, makes it out of @from and shows it by the action pitch.show. */
void goen_pitch_version_present (GtkWidget        *parent,
                                 GoenPitchSpeaker *speaker,
                                 const GoenPitch  *from);      /* copied */

G_END_DECLS
