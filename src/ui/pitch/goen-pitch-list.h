/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchList:
 *
 * The page with the list of versions and its search.
 *
 * Properties: sidebar-button-visible, selected-id (int64, 0 none, notify), is-empty (boolean, notify: there are no versions at all).
 * Signal ::open (gint64 id), when the user wants to see the page of a version.
 */
#define GOEN_TYPE_PITCH_LIST (goen_pitch_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchList, goen_pitch_list, GOEN, PITCH_LIST, AdwNavigationPage)

void     goen_pitch_list_set_speaker     (GoenPitchList    *self,
                                          GoenPitchSpeaker *speaker);   /* once */
gint64   goen_pitch_list_get_selected_id (GoenPitchList    *self);
gboolean goen_pitch_list_get_is_empty    (GoenPitchList    *self);
void     goen_pitch_list_select          (GoenPitchList    *self,
                                          gint64            id);
void     goen_pitch_list_focus_search    (GoenPitchList    *self);

G_END_DECLS
