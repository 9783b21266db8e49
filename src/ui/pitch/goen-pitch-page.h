/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-document.h"
#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchPage:
 *
 * The page on which one version of the introduction is written.
 *
 * Actions: version.practise, version.new-version, version.duplicate, version.rename, version.delete, version.restore, version.reload.
 */
#define GOEN_TYPE_PITCH_PAGE (goen_pitch_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchPage, goen_pitch_page, GOEN, PITCH_PAGE, AdwNavigationPage)

void goen_pitch_page_set_speaker  (GoenPitchPage    *self,
                                   GoenPitchSpeaker *speaker);    /* once */
void goen_pitch_page_set_pitch_id (GoenPitchPage    *self,
                                   gint64            id);         /* 0 for none */
void goen_pitch_page_set_is_blank (GoenPitchPage    *self,
                                   gboolean          is_blank);   /* without a version, says nothing beside a list that says it */

G_END_DECLS
