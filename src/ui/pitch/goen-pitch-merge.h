/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* A version that was changed here and elsewhere at the same time. */
typedef struct {
  gboolean is_taken;       /* something of others is shown now */
  gboolean is_contested;   /* something else of others was changed here as well, and is not */
} GoenPitchMerge;

GoenPitchMerge goen_pitch_merge (GoenPitch       *mine,      /* as it is shown; changed */
                                 const GoenPitch *base,      /* what it was changed from */
                                 const GoenPitch *theirs);

G_END_DECLS
