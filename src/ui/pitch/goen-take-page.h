/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-record.h"

G_BEGIN_DECLS

/**
 * GoenTakePage:
 *
 * A take: how it was, to hear it again, to rate it.
 *
 * Its buttons activate take.throw, take.again and take.keep, which the dialog around it has. Actions of its own: take.play,
 * .back, .forward, .filler (i), .undo-filler.
 */
#define GOEN_TYPE_TAKE_PAGE (goen_take_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenTakePage, goen_take_page, GOEN, TAKE_PAGE, AdwBin)

void      goen_take_page_set_take   (GoenTakePage   *self,
                                     const GoenTake *take,         /* (nullable): shows nothing; copied */
                                     const char     *path);        /* of its sound, (nullable) */
void      goen_take_page_set_again  (GoenTakePage   *self,         /* whether it offers to practise again */
                                     gboolean        has_again);
GoenTake *goen_take_page_dup_take   (GoenTakePage   *self);        /* with what was rated and counted; NULL without a take */
gboolean  goen_take_page_is_edited  (GoenTakePage   *self);        /* since it was set */

G_END_DECLS
