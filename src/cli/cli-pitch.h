/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-loop.h"
#include "goen-library-pitches.h"

G_BEGIN_DECLS

/* What the commands about introductions share. */

const char  *cli_pitch_name_block   (GoenPitchBlock  block);      /* as JSON has it */
void         cli_pitch_add_seconds  (JsonBuilder    *builder,     /* to a tenth */
                                     const char     *name,
                                     guint           ms);
GoenSpeaker *cli_pitch_load_speaker (GoenCli        *cli,         /* makes no library where there is none */
                                     GError        **error);
GoenPitch   *cli_pitch_load         (GoenCli        *cli,         /* %NULL with GOEN_ERROR_NOT_FOUND */
                                     const char     *uuid,
                                     GError        **error);

G_END_DECLS
