/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-document.h"
#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchBuilder:
 *
 * One version of the introduction, to be written: the gauge, its blocks, and what follows from them.
 */
#define GOEN_TYPE_PITCH_BUILDER (goen_pitch_builder_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchBuilder, goen_pitch_builder, GOEN, PITCH_BUILDER, AdwBin)

void goen_pitch_builder_set_document (GoenPitchBuilder  *self,
                                      GoenPitchDocument *document,   /* (nullable) */
                                      GoenPitchSpeaker  *speaker);   /* (nullable) */
void goen_pitch_builder_edit_head    (GoenPitchBuilder  *self);

G_END_DECLS
