/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-catalogue.h"
#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchListView:
 *
 * The list itself: rows, and the version that is selected, which is remembered while the list does not hold it.
 *
 * Property selected-id (int64, 0 none, read-only). Signal ::open (gint64 id): the user wants to see this version.
 */
#define GOEN_TYPE_PITCH_LIST_VIEW (goen_pitch_list_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchListView, goen_pitch_list_view, GOEN, PITCH_LIST_VIEW, AdwBin)

void     goen_pitch_list_view_show            (GoenPitchListView  *self,
                                               GoenPitchCatalogue *catalogue,
                                               GoenPitchSpeaker   *speaker);
gint64   goen_pitch_list_view_get_selected_id (GoenPitchListView  *self);
gboolean goen_pitch_list_view_has             (GoenPitchListView  *self,
                                               gint64              id);
void     goen_pitch_list_view_select          (GoenPitchListView  *self,
                                               gint64              id);
void     goen_pitch_list_view_open_first      (GoenPitchListView  *self);
void     goen_pitch_list_view_focus           (GoenPitchListView  *self);

G_END_DECLS
