/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenSimilarNotice:
 *
 * Says, below what is being typed, which known people a new person looks like; it blocks nothing.
 *
 * Signal ::merge (gpointer: a #GoenPersonRecord with its images): what was typed shall be added to this one.
 */
#define GOEN_TYPE_SIMILAR_NOTICE (goen_similar_notice_get_type ())
G_DECLARE_FINAL_TYPE (GoenSimilarNotice, goen_similar_notice, GOEN, SIMILAR_NOTICE, AdwBin)

void goen_similar_notice_set_library (GoenSimilarNotice      *self,
                                      GoenLibrary            *library);
void goen_similar_notice_check       (GoenSimilarNotice      *self,
                                      const GoenPersonRecord *record);
void goen_similar_notice_clear       (GoenSimilarNotice      *self);

G_END_DECLS
