/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/* Versions in the order of the list: each below the one it was made from, families in the order of their first members. */
GPtrArray       *goen_pitch_order       (GPtrArray       *pitches);    /* of GoenPitch; the new array does not own them */
const GoenPitch *goen_pitch_find        (GPtrArray       *pitches,     /* of GoenPitch; (nullable) */
                                         gint64           id);

G_END_DECLS
